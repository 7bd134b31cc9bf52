"""Small talk, and a bare call for help: what people say that is no question about the neighbourhood."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from knowledge.analysis import WORDS, function_words, words
from knowledge.models import HelpAsked, SmallTalk, SmallTalkKind

LONGEST_SMALL_TALK = 12
"""Words; who writes more than this has something to ask."""
REPLIED_FIRST = (SmallTalkKind.WHO_ARE_YOU, SmallTalkKind.THANKS, SmallTalkKind.BYE, SmallTalkKind.HELLO)


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
