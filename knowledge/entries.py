"""How an entry can be asked for: the passages it is found by, and the needs it answers."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.analysis import terms
from knowledge.models import AskableActivity, Service, Texts
from knowledge.needs import Lexicon, topic_stems
from knowledge.passages import Passage

FIELD_WEIGHTS = {"summary": 0.75, "eligibility": 0.55, "application": 0.4, "recurrence": 0.4}
KEYWORD_WEIGHT = 0.95
ORGANISATION_WEIGHT = 0.6
LINK_BY_NAME = 1.0
LINK_BY_KEYWORD = 0.9
LINK_BY_SUMMARY = 0.7
PINNED = 1.0


def passages_of(service: Service) -> list[Passage]:
    """The ways in which an entry can be asked for: names, phrasings and keywords first, explanations after."""
    passages = [Passage(terms(service.pictogram, "nl"))]
    for language, texts in service.texts.items():
        passages += _written(texts, language)
    if service.organisation:
        passages.append(Passage(terms(service.organisation, "nl"), ORGANISATION_WEIGHT))
    for language, phrasings in service.phrasings.items():
        passages += [Passage(terms(phrasing, language)) for phrasing in phrasings]
    for language, keywords in service.keywords.items():
        passages += [Passage(terms(keyword, language), KEYWORD_WEIGHT) for keyword in keywords]
    return [passage for passage in passages if passage.terms]


def _written(texts: Texts, language: str) -> Iterable[Passage]:
    yield Passage(terms(texts.name or "", language))
    for name, weight in FIELD_WEIGHTS.items():
        yield Passage(terms(getattr(texts, name) or "", language), weight)


def passages_of_activity(activity: AskableActivity) -> list[Passage]:
    """The ways in which an activity can be asked for: its title, then what it is, and where."""
    passages = [Passage(terms(activity.pictogram, "nl")), Passage(terms(activity.place, "nl"), 0.5)]
    for language, written in activity.texts.items():
        for number, text in enumerate(written):
            passages.append(Passage(terms(text, language), FIELD_WEIGHTS["summary"] if number else 1.0))
    return [passage for passage in passages if passage.terms]


def links_of_activity(activity: AskableActivity, lexicon: Lexicon) -> dict[int, float]:
    """The concepts an activity answers."""
    fields: list[tuple[frozenset[str], float]] = []
    for language, written in activity.texts.items():
        fields += [(_stems(text, language, lexicon), LINK_BY_NAME) for text in written[:1]]
        fields.append((_stems(" ".join(written), language, lexicon), LINK_BY_SUMMARY))
    return lexicon.linker.linked(fields)


def links_of(service: Service, lexicon: Lexicon) -> dict[int, float]:
    """The concepts an entry answers, by number, with a strength between 0 and 1: found, pinned, and not forbidden."""
    links = lexicon.linker.linked(_fields(service, lexicon))
    links |= {lexicon.number_of[name]: PINNED for name in service.needs if name in lexicon.number_of}
    for name in service.not_needs:
        links.pop(lexicon.number_of.get(name, -1), None)
    return links


def _fields(service: Service, lexicon: Lexicon) -> Iterable[tuple[frozenset[str], float]]:
    """Per language what an entry says of itself, as stems, with what a term in it is worth."""
    for language, texts in service.texts.items():
        name = _stems(texts.name or "", language, lexicon)
        keywords = _stems(" ".join(service.keywords.get(language, ())), language, lexicon)
        yield name, LINK_BY_NAME
        yield keywords | name, LINK_BY_KEYWORD
        yield keywords | name | _stems(texts.summary or "", language, lexicon), LINK_BY_SUMMARY
    for language in service.keywords.keys() - service.texts.keys():
        yield _stems(" ".join(service.keywords[language]), language, lexicon), LINK_BY_KEYWORD


def _stems(text: str, language: str, lexicon: Lexicon) -> frozenset[str]:
    stems = topic_stems(terms(text, language))
    return stems.union(*(lexicon.vocabulary.parts_of(stem) for stem in stems if stem not in lexicon.vocabulary))
