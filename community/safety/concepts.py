"""Words that mean much the same in three languages, so that a sentence nobody has seen resembles one that was."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from community.safety.reading import folded, read

WORDS = Path(__file__).with_name("concepts.toml")
SHORTEST_START = 3
"""Letters of a word before its "*"."""
SHORTEST_FORGIVEN = 6
"""Letters; a shorter word is too close to too many others to forgive a slip."""
LONGEST_FORGIVEN = 20
LONGEST_EXPRESSION = 4
"""Words."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept that was named, by which words of the text."""

    first: int
    last: int
    number: int


class Concepts:
    """The word list of one language, made ready for looking words up."""

    def __init__(self, lists: dict[str, str]) -> None:
        self._exact: dict[str, tuple[int, ...]] = {}
        self._starts: dict[str, tuple[int, ...]] = {}
        self._forgiven: dict[str, tuple[int, ...]] = {}
        self._expressions: dict[str, dict[tuple[str, ...], tuple[int, ...]]] = {}
        for number, words in enumerate(lists.values(), start=1):
            for word in words.split():
                self._add(word, number)
        self._longest_start = max(map(len, self._starts), default=0)

    def _add(self, word: str, number: int) -> None:
        if "_" in word:
            parts = read(word.replace("_", " ")).words
            under = self._expressions.setdefault(parts[0], {})
            under[parts] = (*under.get(parts, ()), number)
        elif word.endswith("*"):
            start = folded(word[:-1])
            self._starts[start] = tuple(dict.fromkeys((*self._starts.get(start, ()), number)))
        else:
            plain = folded(word)
            self._exact[plain] = tuple(dict.fromkeys((*self._exact.get(plain, ()), number)))
            if SHORTEST_FORGIVEN <= len(plain) <= LONGEST_FORGIVEN:
                for less in (plain, *_one_letter_less(plain)):
                    self._forgiven.setdefault(less, (number,))

    def in_words(self, words: tuple[str, ...]) -> list[Mention]:
        """The concepts a text names, in the order of the words."""
        seen: dict[str, tuple[int, ...]] = {}
        found = []
        for place, word in enumerate(words):
            if word in self._expressions:
                found += self._expressions_at(place, words)
            numbers = seen.get(word)
            if numbers is None:
                numbers = seen[word] = self.of_word(word)
            found += [Mention(place, place, number) for number in numbers]
        return found

    def _expressions_at(self, place: int, words: tuple[str, ...]) -> list[Mention]:
        return [
            Mention(place, place + len(parts) - 1, number)
            for parts, numbers in self._expressions[words[place]].items()
            if words[place : place + len(parts)] == parts
            for number in numbers
        ]

    def of_word(self, word: str) -> tuple[int, ...]:
        """The concepts of one folded word, with one slip forgiven in a long one."""
        exact = self._exact.get(word)
        if exact is not None:
            return exact
        for length in range(min(len(word), self._longest_start), SHORTEST_START - 1, -1):
            numbers = self._starts.get(word[:length])
            if numbers is not None:
                return numbers
        return self._of_slip(word)

    def _of_slip(self, word: str) -> tuple[int, ...]:
        if SHORTEST_FORGIVEN - 1 <= len(word) <= LONGEST_FORGIVEN + 1:
            for less in (word, *_one_letter_less(word)):
                numbers = self._forgiven.get(less)
                if numbers is not None:
                    return numbers
        return ()


def _one_letter_less(word: str) -> list[str]:
    """Words that share one of these are one slip apart. The first letter is seldom mistyped, so it stays."""
    return [word[:place] + word[place + 1 :] for place in range(1, len(word))]


@dataclass(frozen=True, slots=True)
class WordList:
    """The concepts in each language, and the words that show a language."""

    names: tuple[str, ...]
    concepts: dict[str, Concepts]
    spoken: dict[str, frozenset[str]]

    def languages_of(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The languages a text seems to be in, likeliest first; all of them when nothing shows."""
        counts = {language: sum(word in shown for word in words) for language, shown in self.spoken.items()}
        most = max(counts.values())
        likely = sorted((language for language in counts if 2 * counts[language] > most), key=lambda one: -counts[one])
        return tuple(likely or counts)


@cache
def word_list() -> WordList:
    """The word list of this room, read when first needed."""
    lists = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    shown = {language: words.replace("'", " ").split() for language, words in lists.pop("spoken").items()}
    spoken = {language: frozenset(map(folded, words)) for language, words in shown.items()}
    concepts = {language: Concepts({name: words[language] for name, words in lists.items()}) for language in spoken}
    return WordList(tuple(lists), concepts, spoken)
