"""Ways in which things name themselves, and how well a question fits each: the arithmetic under every search."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.analysis import Term
from knowledge.vocabulary import Relatives, Vocabulary

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RARE_ENOUGH = 2
"""A word of fewer owners says no more than one of so many: the rarest word of a story is seldom its topic."""
UNKNOWN_WORD = 0.7
"""What a word that nobody knows weighs, against a word that one owner knows."""
LONGEST_STORY = 4.5
"""The topic of a long story is two or three words: the rest of it is not held against a passage. Sum of rarities."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One way in which something names itself; ``weight`` (0 to 1) is what a hit in it is worth."""

    terms: tuple[Term, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Scores:
    """For each key, in order: how well its best passage fits (0 to 1), and how much of the question it covers (0 to 1).

    ``passages`` are the numbers of the passages that have a word of the question, counted over the keys in order and
    for each in the order in which they were put in; ``passage_fit`` goes with them.
    ``known`` is the share of the question's words that anybody here knows; ``mass`` what the question weighs.
    """

    keys: Ints
    fit: Floats
    covered: Floats
    passages: Ints
    passage_fit: Floats
    known: float
    mass: float


@dataclass(frozen=True, slots=True)
class _Owned:
    """The passages of one owner, flat: words and their weights, the length and worth of each passage."""

    words: Ints
    weights: Floats
    lengths: Ints
    worths: Floats
    distinct: Ints
    worth_of: Floats


@dataclass(frozen=True, slots=True)
class _Arrays:
    """All owners side by side, in the order of their keys, with the postings of each word next to each other."""

    keys: Ints
    owner_of: Ints
    worths: Floats
    rarity: Floats
    starts: list[int]
    passages: Ints
    shares: Floats
    owner_word_starts: list[int]
    owners: Ints
    owner_worths: Floats


class PassageTable:
    """Passages of many owners, changed in place. The order in which they came in has no effect on what is found."""

    def __init__(self, vocabulary: Vocabulary, *, used_once: float = 1.0) -> None:
        """``used_once`` is what a word is worth that an owner uses once; each further use halves what is missing."""
        self.vocabulary = vocabulary
        self._used_once = used_once
        self._owned: dict[int, _Owned] = {}
        self._arrays: _Arrays | None = None

    def __len__(self) -> int:
        return len(self._owned)

    def __contains__(self, key: int) -> bool:
        return key in self._owned

    def put(self, key: int, passages: Iterable[Passage]) -> None:
        """Put the passages of an owner in, instead of those it had. Without a word to find it by it is not kept."""
        self.take(key)
        told = [(passage.weight, _weights(passage.terms)) for passage in passages if passage.terms]
        if told:
            self._owned[key] = self._flattened(told)
            self._arrays = None

    def take(self, key: int) -> None:
        """Take an owner out; nothing happens when it is not there."""
        owned = self._owned.pop(key, None)
        if owned is not None:
            self.vocabulary.drop(owned.words.tolist())
            self._arrays = None

    def score(self, asked: Sequence[Relatives]) -> Scores:
        """How well a question fits every owner."""
        arrays = self._built()
        rarities = [_rarity_of(word, arrays) for word in asked]
        mass = sum(rarities) + UNKNOWN_WORD * sum(1 for rarity in rarities if not rarity)
        if not any(rarities):
            nothing = np.zeros(len(arrays.keys))
            return Scores(arrays.keys, nothing, nothing, np.zeros(0, dtype=np.int64), np.zeros(0), 0.0, mass)
        weighed = _weighed(asked, rarities, arrays, mass)
        fit = np.zeros(len(arrays.keys))
        np.maximum.at(fit, arrays.owner_of[weighed.places], weighed.fit)
        known = sum(1 for rarity in rarities if rarity) / len(asked)
        return Scores(arrays.keys, fit, weighed.covered, weighed.places, weighed.fit, known, mass)

    def _flattened(self, told: list[tuple[float, dict[str, float]]]) -> _Owned:
        slots = self.vocabulary.take(stem for _, words in told for stem in words)
        weights = [weight for _, words in told for weight in words.values()]
        worths = [worth for worth, words in told for _ in words]
        best: dict[int, float] = {}
        uses: dict[int, int] = {}
        for slot, worth, weight in zip(slots, worths, weights, strict=True):
            best[slot] = max(best.get(slot, 0.0), worth * weight)
            uses[slot] = uses.get(slot, 0) + 1
        missing = 1.0 - self._used_once
        return _Owned(
            words=np.array(slots, dtype=np.int64),
            weights=np.array(weights),
            lengths=np.array([len(words) for _, words in told], dtype=np.int64),
            worths=np.array([worth for worth, _ in told]),
            distinct=np.array(list(best), dtype=np.int64),
            worth_of=np.array([best[slot] * (1.0 - missing ** uses[slot]) for slot in best]),
        )

    def _built(self) -> _Arrays:
        if self._arrays is None:
            self._arrays = _side_by_side(sorted(self._owned.items()), self.vocabulary.size)
        return self._arrays


def _weights(terms: Iterable[Term]) -> dict[str, float]:
    """Stem to weight. Function words count only where there is nothing else."""
    weights: dict[str, float] = {}
    for term in terms:
        weights[term.stem] = max(term.weight, weights.get(term.stem, 0.0))
    topics = {stem: weight for stem, weight in weights.items() if weight == 1.0}
    return topics or weights


def _side_by_side(owned: list[tuple[int, _Owned]], size: int) -> _Arrays:
    """``size`` is how many slots the vocabulary has."""
    each = [one for _, one in owned]
    words, weights = _joined([one.words for one in each], np.int64), _joined([one.weights for one in each], np.float64)
    lengths = _joined([one.lengths for one in each], np.int64)
    worths = _joined([one.worths for one in each], np.float64)
    distinct = _joined([one.distinct for one in each], np.int64)
    count = len(each)
    documents = np.bincount(distinct, minlength=size)
    rarity = np.zeros(size)
    used = documents > 0
    enough = min(RARE_ENOUGH, max(count // 20, 1))
    rarity[used] = np.log1p(count / np.maximum(documents[used], enough)) / math.log1p(count / enough)
    passages = np.repeat(np.arange(len(lengths)), lengths)
    heavy = weights * rarity[words]
    shares = heavy / np.bincount(passages, weights=heavy, minlength=len(lengths))[passages]
    by_word, by_owner_word = np.argsort(words, kind="stable"), np.argsort(distinct, kind="stable")
    owners = np.repeat(np.arange(count), [len(one.distinct) for one in each])
    return _Arrays(
        keys=np.array([key for key, _ in owned], dtype=np.int64),
        owner_of=np.repeat(np.arange(count), [len(one.lengths) for one in each]),
        worths=worths,
        rarity=rarity,
        starts=_starts(np.bincount(words, minlength=size)).tolist(),
        passages=passages[by_word],
        shares=shares[by_word],
        owner_word_starts=_starts(documents).tolist(),
        owners=owners[by_owner_word],
        owner_worths=_joined([one.worth_of for one in each], np.float64)[by_owner_word],
    )


def _joined(parts: list[Any], kind: type[np.int64] | type[np.float64]) -> Any:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=kind)


def _starts(lengths: Any) -> Ints:
    """Where each part begins when parts of these lengths stand in a row; one more for the end."""
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths, dtype=np.int64)])


def _rarity_of(word: Relatives, arrays: _Arrays) -> float:
    """The rarity of what a typed word may stand for, 0 when nobody here knows it."""
    size = len(arrays.rarity)
    rarity, known = 0.0, arrays.rarity
    for slot, likeness in zip(word.slots, word.likeness, strict=True):
        if slot < size:
            rarity = max(rarity, likeness * known[slot])
    return float(rarity)


def _weighed(asked: Sequence[Relatives], rarities: list[float], arrays: _Arrays, mass: float) -> _Weighed:
    """How the passages fit that have a word of the question, and how much of it each owner covers.

    Only what the question touches is looked at: of tens of thousands of passages that is some hundreds.
    """
    of_question, of_passage = np.zeros(len(arrays.worths)), np.zeros(len(arrays.worths))
    covered = np.zeros(len(arrays.keys))
    best, best_owner = np.zeros(len(arrays.worths)), np.zeros(len(arrays.keys))
    touched: list[Ints] = []
    for word, rarity in zip(asked, rarities, strict=True):
        found = _postings(word, arrays) if rarity else None
        if found is None:
            continue
        np.maximum.at(best, found.places, found.likeness)
        np.add.at(of_passage, found.places, found.shares)
        np.maximum.at(best_owner, found.owners, found.owner_worths)
        # A place may stand there twice; buffered addition writes it once, which is what is wanted.
        of_question[found.places] += rarity * best[found.places]
        covered += rarity * best_owner
        best[found.places], best_owner[found.owners] = 0.0, 0.0
        touched.append(found.places)
    places = np.unique(np.concatenate(touched))
    question = np.minimum(of_question[places] / min(mass, LONGEST_STORY), 1.0)
    passage = np.minimum(of_passage[places], 1.0)
    fit = arrays.worths[places] * 2 * question * passage / np.maximum(question + passage, 1e-12)
    return _Weighed(places, fit, covered / mass)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The passages a question touches with their fit, and the coverage by every owner."""

    places: Ints
    fit: Floats
    covered: Floats


@dataclass(frozen=True, slots=True)
class _Postings:
    """Where the relatives of one typed word stand: passages and owners, with likeness or worth of the word there."""

    places: Ints
    likeness: Floats
    shares: Floats
    owners: Ints
    owner_worths: Floats


def _postings(word: Relatives, arrays: _Arrays) -> _Postings | None:
    known = len(arrays.starts) - 1
    found = [
        (slice(arrays.starts[slot], arrays.starts[slot + 1]), slot, alike)
        for slot, alike in zip(word.slots, word.likeness, strict=True)
        if slot < known and arrays.starts[slot] < arrays.starts[slot + 1]
    ]
    if not found:
        return None
    owned = [slice(arrays.owner_word_starts[slot], arrays.owner_word_starts[slot + 1]) for _, slot, _ in found]
    alikes = np.array([alike for _, _, alike in found])
    likeness = alikes.repeat([where.stop - where.start for where, _, _ in found])
    return _Postings(
        places=np.concatenate([arrays.passages[where] for where, _, _ in found]),
        likeness=likeness,
        shares=np.concatenate([arrays.shares[where] for where, _, _ in found]) * likeness,
        owners=np.concatenate([arrays.owners[where] for where in owned]),
        owner_worths=np.concatenate([arrays.owner_worths[where] for where in owned])
        * alikes.repeat([where.stop - where.start for where in owned]),
    )
