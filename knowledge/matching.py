"""What to answer to a free text: a card, a choice of at most three, small talk, a person, or an honest unknown."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.analysis import WORDS, function_words, guess_language, terms, words
from knowledge.index import Hit, Index, Passage
from knowledge.models import (
    Answer,
    HelpAsked,
    Service,
    ServiceId,
    SmallTalk,
    SmallTalkKind,
    Sure,
    Texts,
    Unknown,
    WhichOfThese,
)

FIELD_WEIGHTS = {"summary": 0.75, "eligibility": 0.55, "application": 0.4, "recurrence": 0.4}
KEYWORD_WEIGHT = 0.95
ORGANISATION_WEIGHT = 0.6
LONGEST_SMALL_TALK = 12
"""Words; who writes more than this has something to ask."""
REPLIED_FIRST = (SmallTalkKind.WHO_ARE_YOU, SmallTalkKind.THANKS, SmallTalkKind.BYE, SmallTalkKind.HELLO)


@dataclass(frozen=True, slots=True)
class MatchPolicy:
    """From which score (0 to 1) an answer is given. A margin is the distance to the second hit."""

    sure_score: float = 0.57
    sure_margin: float = 0.12
    choose_score: float = 0.42
    choose_within: float = 0.2
    choices: int = 3


def passages_of(service: Service) -> list[Passage]:
    """The ways in which an entry can be asked for: names, phrasings and keywords first, explanations after."""
    passages = [Passage(tuple(terms(service.pictogram, "nl")))]
    for language, texts in service.texts.items():
        passages += _written(texts, language)
    if service.organisation:
        passages.append(Passage(tuple(terms(service.organisation, "nl")), ORGANISATION_WEIGHT))
    for language, phrasings in service.phrasings.items():
        passages += [Passage(tuple(terms(phrasing, language))) for phrasing in phrasings]
    for language, keywords in service.keywords.items():
        passages += [Passage(tuple(terms(keyword, language)), KEYWORD_WEIGHT) for keyword in keywords]
    return [passage for passage in passages if passage.terms]


def _written(texts: Texts, language: str) -> Iterable[Passage]:
    yield Passage(tuple(terms(texts.name or "", language)))
    for name, weight in FIELD_WEIGHTS.items():
        yield Passage(tuple(terms(getattr(texts, name) or "", language)), weight)


def find(index: Index, text: str, language: str, limit: int = 10) -> list[Hit]:
    """The entries that resemble ``text``, best first. ``language`` decides only when the text does not show its own."""
    return index.search(terms(text, guess_language(text, language)), limit)


def answer(index: Index, text: str, language: str, policy: MatchPolicy) -> Answer:
    """The answer to ``text`` by what stands in ``index``; never an error, whatever is typed."""
    said = guess_language(text, language)
    return conversation(text, said) or decide(find(index, text, language), policy)


def decide(hits: Sequence[Hit], policy: MatchPolicy) -> Sure | WhichOfThese | Unknown:
    """Sure of one entry, up to three that may be meant, or unknown."""
    if not hits or hits[0].score < policy.choose_score:
        return Unknown()
    first = hits[0].score
    margin = first - (hits[1].score if len(hits) > 1 else 0.0)
    if first >= policy.sure_score and margin >= policy.sure_margin:
        return Sure(ServiceId(hits[0].key))
    least = max(policy.choose_score, first - policy.choose_within)
    return WhichOfThese(tuple(ServiceId(hit.key) for hit in hits[: policy.choices] if hit.score >= least))


def conversation(text: str, language: str) -> SmallTalk | HelpAsked | None:
    """Small talk, or a bare call for help; None when something else is left to answer."""
    said = words(text, language)
    if len(said) > LONGEST_SMALL_TALK:
        return None
    vocabulary = _conversational(language)
    if vocabulary.help_words.intersection(said) and all(word in vocabulary.around_help for word in said):
        return HelpAsked()
    if alone := next((kind for phrase, kind in vocabulary.alone if phrase == said), None):
        return SmallTalk(alone)
    found = set()
    spoken = set(said)
    for phrase, kind in vocabulary.phrases:
        while phrase[0] in spoken and (start := _place_of(phrase, said)) is not None:
            found.add(kind)
            said = said[:start] + said[start + len(phrase) :]
    nothing_else = all(word in vocabulary.little for word in said)
    return next((SmallTalk(kind) for kind in REPLIED_FIRST if nothing_else and kind in found), None)


@dataclass(frozen=True, slots=True)
class _Conversational:
    """The words of small_talk.toml, cut up as a message in one language is: phrases longest first."""

    phrases: tuple[tuple[list[str], SmallTalkKind], ...]
    alone: tuple[tuple[list[str], SmallTalkKind], ...]
    help_words: frozenset[str]
    around_help: frozenset[str]
    little: frozenset[str]


@cache
def _conversational(language: str) -> _Conversational:
    tables = tomllib.loads((WORDS / "small_talk.toml").read_text(encoding="utf-8"))
    phrases: list[tuple[list[str], SmallTalkKind]] = []
    alone: list[tuple[list[str], SmallTalkKind]] = []
    for kind in SmallTalkKind:
        sayings = [*tables[kind]["words"].split(), *tables[kind]["phrases"]]
        phrases += [(words(saying, language), kind) for saying in sayings]
        alone += [(words(saying, language), kind) for saying in tables[kind].get("alone", [])]
    little = frozenset().union(*function_words().values())
    help_words = frozenset(words(tables["help"]["words"], language))
    return _Conversational(
        phrases=tuple(sorted(phrases, key=lambda saying: -len(saying[0]))),
        alone=tuple(alone),
        help_words=help_words,
        around_help=help_words | little | set(words(tables["help"]["fillers"], language)),
        little=little,
    )


def _place_of(phrase: list[str], said: list[str]) -> int | None:
    """Where ``phrase`` begins in ``said``, or None."""
    starts = range(len(said) - len(phrase) + 1)
    return next((start for start in starts if said[start : start + len(phrase)] == phrase), None)
