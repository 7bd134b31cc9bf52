"""How an entry can be asked for: the passages it is found by, and the needs it answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.analysis import terms
from knowledge.models import AskableActivity, Service, Texts
from knowledge.needs import Lexicon
from knowledge.passages import Passage

FIELD_WEIGHTS = {"summary": 0.75, "eligibility": 0.55, "application": 0.4, "recurrence": 0.4}
KEYWORD_WEIGHT = 0.95
ORGANISATION_WEIGHT = 0.6
LINK_BY_NAME = 1.0
LINK_BY_KEYWORD = 0.9
LINK_BY_SUMMARY = 0.7
PINNED = 1.0
TOUCH = 8.0
TOUCH_MOST = 0.85
TOUCH_LEAST = 0.035
TOUCH_BACKS = 0.045
UNBACKED = 0.35


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
    fields: list[tuple[Sequence[str], float]] = []
    for language, written in activity.texts.items():
        fields += [(_stems(text, language, lexicon), LINK_BY_NAME) for text in written[:1]]
        fields.append((_stems(" ".join(written), language, lexicon), LINK_BY_SUMMARY))
    return _links(fields, lexicon)


def links_of(service: Service, lexicon: Lexicon) -> dict[int, float]:
    """The concepts an entry answers, by number, with a strength between 0 and 1: found, pinned, and not forbidden."""
    fields = list(_fields(service, lexicon))
    links = _links(fields, lexicon)
    links |= {lexicon.number_of[name]: PINNED for name in service.needs if name in lexicon.number_of}
    for name in service.not_needs:
        links.pop(lexicon.number_of.get(name, -1), None)
    return links


def _fields(service: Service, lexicon: Lexicon) -> Iterable[tuple[Sequence[str], float]]:
    """What an entry says of itself, text by text, as stems in order, with what a term in it is worth."""
    for language, texts in service.texts.items():
        yield _stems(texts.name or "", language, lexicon), LINK_BY_NAME
        yield _stems(texts.summary or "", language, lexicon), LINK_BY_SUMMARY
    for language, keywords in service.keywords.items():
        for keyword in keywords:
            yield _stems(keyword, language, lexicon), LINK_BY_KEYWORD


def _links(fields: Sequence[tuple[Sequence[str], float]], lexicon: Lexicon) -> dict[int, float]:
    """The concepts an entry names by a term of theirs, and those it shares many words with.

    A term alone can be an accident ("kaart" of a library, of a parking place): without other words that speak for the
    concept it counts half.
    """
    weights: dict[str, float] = {}
    for stems, weight in fields:
        for stem in stems:
            weights[stem] = max(weight, weights.get(stem, 0.0))
    touched = lexicon.linker.touched(weights)
    links = {number: min(TOUCH_MOST, share * TOUCH) for number, share in touched.items() if share >= TOUCH_LEAST}
    for number, strength in lexicon.linker.linked(fields).items():
        backed = min(1.0, touched.get(number, 0.0) / TOUCH_BACKS)
        links[number] = max(links.get(number, 0.0), strength * (UNBACKED + (1 - UNBACKED) * backed))
    return links


def _stems(text: str, language: str, lexicon: Lexicon) -> Sequence[str]:
    """Stems in order; behind a compound that the lexicon does not know, its parts."""
    found: list[str] = []
    for term in terms(text, language):
        found.append(term.stem)
        if term.stem not in lexicon.vocabulary:
            found += sorted(lexicon.vocabulary.parts_of(term.stem))
    return found
