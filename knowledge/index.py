"""Which entries a question resembles: scores per passage and per entry, changed in place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.analysis import Term
from knowledge.vocabulary import Vocabulary

FINALISTS = 24
"""Entries whose passages are compared one by one, after a coarse score over all."""
PASSAGE_SHARE = 0.65
"""How much the best passage counts; the rest is how much of the question the whole entry covers."""
UNKNOWN_WORD = 0.6
"""What a word that no entry knows weighs, against a word that one entry knows."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One way in which an entry names itself; ``weight`` (0 to 1) is what a hit in it is worth."""

    terms: tuple[Term, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found. ``score`` is 0 to 1; ``covered`` is the share of the question it knows."""

    key: int
    score: float
    covered: float


@dataclass(frozen=True, slots=True)
class _Indexed:
    """An entry in the index: its passages as (weight, {word slot: word weight}), and which passages have a word."""

    key: int
    passages: tuple[tuple[float, dict[int, float]], ...]
    places: dict[int, list[int]]


_ByWord = dict[int, list[tuple[int, float]]]
"""Word slot to the (position in the question, likeness) of the typed words that may mean it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One word of a question: what it weighs, and the words it may stand for. Function words are no topic."""

    weight: float
    relatives: dict[int, float]
    is_topic: bool


class Index:
    """Entries by the words of their passages. The order in which entries came in has no effect on what is found."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._slots: dict[int, int] = {}
        self._entries: list[_Indexed | None] = []
        self._free: list[int] = []
        self._postings: dict[int, dict[int, float]] = {}
        self._arrays: dict[int, tuple[NDArray[np.int64], NDArray[np.float64]]] = {}
        self._rarities: dict[int, float] = {}
        self._masses: dict[int, list[float]] = {}

    def __len__(self) -> int:
        return len(self._slots)

    def __contains__(self, key: int) -> bool:
        return key in self._slots

    def add(self, key: int, passages: Iterable[Passage]) -> None:
        """Put an entry in; one with the same key is replaced."""
        self.remove(key)
        slot = self._free.pop() if self._free else len(self._entries)
        if slot == len(self._entries):
            self._entries.append(None)
        taken = tuple((part.weight, self._taken(part)) for part in passages)
        entry = _Indexed(key, taken, _places(taken))
        self._slots[key], self._entries[slot] = slot, entry
        self._forget_rarities()
        for worth, words in entry.passages:
            for word in words:
                posting = self._postings.setdefault(word, {})
                posting[slot] = max(worth, posting.get(slot, 0.0))
                self._arrays.pop(word, None)

    def remove(self, key: int) -> None:
        """Take an entry out; nothing happens when it is not there."""
        slot = self._slots.pop(key, None)
        entry = self._entries[slot] if slot is not None else None
        if slot is None or entry is None:
            return
        self._forget_rarities()
        for word in entry.places:
            del self._postings[word][slot]
            if not self._postings[word]:
                del self._postings[word]
            self._arrays.pop(word, None)
        for _, words in entry.passages:
            for word in words:
                self.vocabulary.drop(word)
        self._entries[slot] = None
        self._free.append(slot)

    def search(self, question: Sequence[Term], limit: int = 10) -> list[Hit]:
        """The entries that resemble the question, best first; equal scores in the order of their keys."""
        asked = self._asked(question)
        total = sum(word.weight for word in asked)
        if not total or not self._slots:
            return []
        covered = self._coverage(asked) / total
        finalists = np.flatnonzero(covered > 0)
        if len(finalists) > FINALISTS:
            least = np.partition(covered[finalists], -FINALISTS)[-FINALISTS]
            finalists = finalists[covered[finalists] >= least - 1e-9]
        by_word = _by_word(asked)
        topics = {relative for word in asked if word.is_topic for relative in word.relatives}
        hits = [self._hit(int(slot), float(covered[slot]), asked, by_word, topics, total) for slot in finalists]
        return sorted(hits, key=lambda hit: (-hit.score, hit.key))[:limit]

    def _forget_rarities(self) -> None:
        self._rarities.clear()
        self._masses.clear()

    def _taken(self, passage: Passage) -> dict[int, float]:
        weights: dict[str, float] = {}
        for term in passage.terms:
            weights[term.stem] = max(term.weight, weights.get(term.stem, 0.0))
        return {self.vocabulary.take(stem): weight for stem, weight in weights.items()}

    def _rarity(self, word: int) -> float:
        """Inverse document frequency, between 0 and 1."""
        rarity = self._rarities.get(word)
        if rarity is None:
            count = len(self._slots)
            rarity = self._rarities[word] = math.log1p(count / len(self._postings[word])) / math.log1p(count)
        return rarity

    def _entry_masses(self, slot: int, entry: _Indexed) -> list[float]:
        """What the words of each passage weigh together."""
        masses = self._masses.get(slot)
        if masses is None:
            weighed = ([weight * self._rarity(word) for word, weight in words.items()] for _, words in entry.passages)
            masses = self._masses[slot] = [math.fsum(weights) for weights in weighed]
        return masses

    def _asked(self, question: Sequence[Term]) -> list[_Asked]:
        weights: dict[str, float] = {}
        for term in question:
            weights[term.stem] = max(term.weight, weights.get(term.stem, 0.0))
        return [self._asked_word(stem, weight) for stem, weight in weights.items()]

    def _asked_word(self, stem: str, weight: float) -> _Asked:
        relatives = self.vocabulary.relatives(stem) if weight == 1.0 else self.vocabulary.exactly(stem)
        if not relatives:
            return _Asked(weight * UNKNOWN_WORD, relatives, weight == 1.0)
        rarity = max(likeness * self._rarity(word) for word, likeness in relatives.items())
        return _Asked(weight * rarity, relatives, weight == 1.0)

    def _coverage(self, asked: Iterable[_Asked]) -> NDArray[np.float64]:
        """Per entry the weight of the question's words that it knows, in whatever passage."""
        total = np.zeros(len(self._entries))
        for word in asked:
            best = np.zeros(len(self._entries))
            for relative, likeness in word.relatives.items():
                slots, worth = self._array(relative)
                best[slots] = np.maximum(best[slots], worth * likeness)
            total += word.weight * best
        return total

    def _array(self, word: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        arrays = self._arrays.get(word)
        if arrays is None:
            posting = self._postings[word]
            arrays = np.fromiter(posting, np.int64), np.fromiter(posting.values(), np.float64)
            self._arrays[word] = arrays
        return arrays

    def _hit(
        self, slot: int, covered: float, asked: list[_Asked], by_word: _ByWord, topics: set[int], total: float
    ) -> Hit:
        entry = self._entries[slot]
        assert entry is not None
        masses = self._entry_masses(slot, entry)
        best = 0.0
        for place in {place for word in topics & entry.places.keys() for place in entry.places[word]}:
            worth, words = entry.passages[place]
            if worth > best:
                best = max(best, worth * self._fit(words, asked, by_word, (total, masses[place])))
        # Rounded, so that the order of additions in a sum can never decide between two entries.
        return Hit(entry.key, round(PASSAGE_SHARE * best + (1 - PASSAGE_SHARE) * covered, 9), round(covered, 9))

    def _fit(
        self,
        words: dict[int, float],
        asked: list[_Asked],
        by_word: _ByWord,
        masses: tuple[float, float],
    ) -> float:
        """How much question and passage (of these ``masses``) cover each other: the harmonic mean of both shares."""
        answered: dict[int, float] = {}
        used = 0.0
        for word in words.keys() & by_word.keys():
            nearest = 0.0
            for position, likeness in by_word[word]:
                nearest = max(nearest, likeness)
                answered[position] = max(answered.get(position, 0.0), likeness)
            used += words[word] * self._rarity(word) * nearest
        of_question = sum(asked[position].weight * likeness for position, likeness in answered.items()) / masses[0]
        of_passage = used / masses[1]
        return 2 * of_question * of_passage / (of_question + of_passage)


def _places(passages: Iterable[tuple[float, dict[int, float]]]) -> dict[int, list[int]]:
    """Word slot to the positions of the passages that have it."""
    places: dict[int, list[int]] = {}
    for position, (_, words) in enumerate(passages):
        for word in words:
            places.setdefault(word, []).append(position)
    return places


def _by_word(asked: Iterable[_Asked]) -> _ByWord:
    by_word: _ByWord = {}
    for position, word in enumerate(asked):
        for relative, likeness in word.relatives.items():
            by_word.setdefault(relative, []).append((position, likeness))
    return by_word
