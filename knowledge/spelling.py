"""Which words somebody may have meant who writes by ear or slips on a small keyboard."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.analysis import WORDS, function_words
from knowledge.models import LANGUAGES

SHORTEST = 4
"""Letters; one edit in a shorter word makes any word of any other."""
LONG = 8
"""Letters from which two edits may be forgiven."""
SAME_SOUND = 0.92
EDIT_COST = 1.3
SAME_LETTERS = 0.06
"""What a slip costs less when the first letter is right, which it nearly always is."""
FREQUENT = 0.015
MOST = 4
LEAST = 0.62
MOST_REMEMBERED = 20_000


class Speller:
    """The words of three languages with how often each is used, by length and by sound."""

    def __init__(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """``counts`` are per language the folded words of the lexicon; function words come of themselves."""
        self._counts = {
            language: dict.fromkeys(function_words()[language], COMMON) | dict(counts.get(language, {}))
            for language in LANGUAGES
        }
        self._by_length: dict[str, dict[int, list[str]]] = {language: {} for language in LANGUAGES}
        self._by_sound: dict[str, dict[str, list[str]]] = {language: {} for language in LANGUAGES}
        for language, words in self._counts.items():
            for word in sorted(words):
                if len(word) >= SHORTEST - 1:
                    self._by_length[language].setdefault(len(word), []).append(word)
                    self._by_sound[language].setdefault(sound_of(word, language), []).append(word)
        self._remembered: dict[tuple[str, str], tuple[tuple[str, float], ...]] = {}

    def knows(self, word: str) -> bool:
        """Whether this is a word, in whichever language."""
        return any(word in words for words in self._counts.values())

    def meant(self, word: str, language: str) -> tuple[tuple[str, float], ...]:
        """The words of ``language`` that ``word`` may be a slip of, best first, with a likeness between 0 and 1."""
        known = self._remembered.get((word, language))
        if known is None:
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[word, language] = tuple(self._compared(word, language))
        return known

    def _compared(self, word: str, language: str) -> list[tuple[str, float]]:
        if len(word) < SHORTEST:
            return []
        edits = 2 if len(word) >= LONG else 1
        near = [
            other
            for length in range(len(word) - edits, len(word) + edits + 1)
            for other in self._by_length[language].get(length, ())
        ]
        found = {
            other: 1.0 - (EDIT_COST * distance / max(len(word), len(other))) - SAME_LETTERS * (other[0] != word[0])
            for other, distance, _ in process.extract(
                word, near, scorer=OSA.distance, score_cutoff=edits, limit=None, processor=None
            )
        }
        for other in self._by_sound[language].get(sound_of(word, language), ()):
            found[other] = max(found.get(other, 0.0), SAME_SOUND)
        counts = self._counts[language]
        best = {other: min(1.0, alike + FREQUENT * math.log1p(counts[other])) for other, alike in found.items()}
        ranked = sorted(best, key=lambda other: (-best[other], other))[:MOST]
        return [(other, round(best[other], 4)) for other in ranked if best[other] >= LEAST]


COMMON = 30
"""Uses that a function word counts for."""


@lru_cache(maxsize=50_000)
def sound_of(word: str, language: str) -> str:
    """How a folded word sounds, as letters."""
    for pattern, becomes in _sounds()[language]:
        word = pattern.sub(becomes, word)
    return word


@cache
def _sounds() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    rules = tomllib.loads((WORDS / "sounds.toml").read_text(encoding="utf-8"))
    return {code: [(re.compile(pattern), becomes) for pattern, becomes in rules[code]] for code in LANGUAGES}


def counted(words: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """Pairs of language and word as ``Speller`` takes them."""
    counts: dict[str, dict[str, int]] = {}
    for language, word in words:
        of_language = counts.setdefault(language, {})
        of_language[word] = of_language.get(word, 0) + 1
    return counts
