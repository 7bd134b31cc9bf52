"""The words our entries use, and which of them a typed word may stand for: typing errors, parts and compounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

Slots = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Relatives:
    """What a typed word may stand for: slots of known words, and a likeness up to 1 (the word itself)."""

    slots: tuple[int, ...]
    likeness: tuple[float, ...]


SHORTEST_TYPO = 4
"""Words of fewer letters must be right: one edit turns "gas" into "was"."""
SHORTEST_PART = 4
"""A shorter word inside a longer one says nothing ("bus" in "busje" is found by its n-grams)."""
SHORTEST_SPLIT = 3
LINKS = ("", "s", "en", "e", "n")
"""What Dutch puts between the parts of a compound."""
TYPO_COST = 2.3
PART_OF_COMPOUND = 0.55
SPLIT_OF_COMPOUND = 0.7
ALIKE = 0.55
"""Share of common n-grams from which two words count as relatives (poetsen, poetshulp)."""
ALIKE_WEIGHT = 0.75
NEAR = 0.3
CONTAINED = 0.7
"""Shares of common n-grams (of both words, of the shorter word) from which two words are compared letter by letter."""
OTHER_LANGUAGE = 0.9
"""A word read with the stemmer of another language than that of the message."""
MOST_RELATIVES = 24
MOST_REMEMBERED = 20_000


def joined(several: Iterable[tuple[Relatives, float]]) -> Relatives:
    """The relatives of several words that one typed word may be, each with what it is worth."""
    found: dict[int, float] = {}
    for relatives, worth in several:
        for slot, likeness in zip(relatives.slots, relatives.likeness, strict=True):
            found[slot] = max(found.get(slot, 0.0), likeness * worth)
    best = sorted(found, key=lambda slot: (-found[slot], slot))[:MOST_RELATIVES]
    return Relatives(tuple(best), tuple(found[slot] for slot in best))


class Vocabulary:
    """All stems in the index with the number of uses of each; words come and go in place."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}
        self._stems: list[str] = []
        self._counts: list[int] = []
        self._uses: list[int] = []
        self._free: list[int] = []
        self._gram_slots: dict[str, list[int]] = {}
        self._gram_arrays: dict[str, Slots] = {}
        self._sizes: Slots | None = None
        self._remembered: dict[tuple[str, ...], Relatives] = {}

    def __len__(self) -> int:
        return len(self._slots)

    @property
    def size(self) -> int:
        """How many slots there are, free ones too."""
        return len(self._stems)

    def __contains__(self, stem: str) -> bool:
        return stem in self._slots

    def copy(self) -> Vocabulary:
        """The same words in the same slots, to grow on its own."""
        copy = Vocabulary()
        copy._slots, copy._stems, copy._counts = dict(self._slots), list(self._stems), list(self._counts)
        copy._uses, copy._free = list(self._uses), list(self._free)
        copy._gram_slots = {gram: list(slots) for gram, slots in self._gram_slots.items()}
        return copy

    def take(self, stems: Iterable[str]) -> list[int]:
        """The slots of ``stems``, each used once more."""
        taken = []
        for stem in stems:
            slot = self._slots.get(stem)
            if slot is None:
                slot = self._new_slot(stem)
            self._uses[slot] += 1
            taken.append(slot)
        return taken

    def drop(self, slots: Iterable[int]) -> None:
        """The words in ``slots`` are used once less each; at zero one is forgotten and its slot is free."""
        for slot in slots:
            self._uses[slot] -= 1
            if not self._uses[slot]:
                self._free_slot(slot)

    def relatives(self, forms: tuple[str, ...]) -> Relatives:
        """What a typed word may stand for; ``forms`` are its stems, the one in the language of the message first."""
        known = self._remembered.get(forms)
        if known is None:
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[forms] = self._compared(forms)
        return known

    def parts_of(self, stem: str) -> set[str]:
        """The words we know that a compound we do not know is made of."""
        return {self._stems[slot] for slot in self._split(stem)}

    def _free_slot(self, slot: int) -> None:
        stem = self._stems[slot]
        for gram in _grams(stem):
            self._gram_slots[gram].remove(slot)
            if not self._gram_slots[gram]:
                del self._gram_slots[gram]
        del self._slots[stem]
        self._stems[slot], self._counts[slot] = "", 0
        self._free.append(slot)
        self._forget(stem)

    def _new_slot(self, stem: str) -> int:
        if self._free:
            slot = self._free.pop()
            self._stems[slot] = stem
        else:
            slot = len(self._stems)
            self._stems.append(stem)
            self._counts.append(0)
            self._uses.append(0)
        self._slots[stem] = slot
        self._counts[slot] = len(_grams(stem))
        for gram in _grams(stem):
            self._gram_slots.setdefault(gram, []).append(slot)
        self._forget(stem)
        return slot

    def _forget(self, stem: str) -> None:
        """Throw away what was remembered about words that ``stem`` resembles."""
        for gram in _grams(stem):
            self._gram_arrays.pop(gram, None)
        self._sizes = None
        self._remembered.clear()

    def _compared(self, forms: tuple[str, ...]) -> Relatives:
        found: dict[int, float] = {}
        for number, stem in enumerate(forms):
            worth = 1.0 if number == 0 else OTHER_LANGUAGE
            slot = self._slots.get(stem)
            if slot is not None:
                found[slot] = max(found.get(slot, 0.0), worth)
        stem = forms[0]
        for slot in self._split(stem):
            found.setdefault(slot, SPLIT_OF_COMPOUND)
        for slot, alike in self._sharing_grams(stem):
            likeness = similarity(stem, self._stems[slot], alike)
            if likeness > found.get(slot, 0.0):
                found[slot] = likeness
        best = sorted(found, key=lambda slot: (-found[slot], self._stems[slot]))[:MOST_RELATIVES]
        return Relatives(tuple(best), tuple(found[slot] for slot in best))

    def _sharing_grams(self, stem: str) -> list[tuple[int, float]]:
        """(slot, Dice of the n-grams) of the words that are near as a whole, or that one may be a part of the other."""
        grams = _grams(stem)
        arrays = [array for gram in grams if (array := self._array(gram)) is not None]
        if not arrays:
            return []
        shared = np.bincount(np.concatenate(arrays))
        # No word has fewer than three grams: below this number neither share can be reached.
        slots = np.flatnonzero(shared >= NEAR / 2 * (len(grams) + 3))
        shared, sizes = shared[slots], self._gram_counts()[slots]
        dice = 2 * shared / (sizes + len(grams))
        overlap = shared / np.minimum(sizes, len(grams))
        alike = (dice >= NEAR) | (overlap >= CONTAINED)
        slots, dice = slots[alike], dice[alike]
        if len(slots) > MOST_RELATIVES:
            near_enough = dice >= np.partition(dice, -MOST_RELATIVES)[-MOST_RELATIVES]
            slots, dice = slots[near_enough], dice[near_enough]
        return list(zip(slots.tolist(), dice.tolist(), strict=True))

    def _split(self, stem: str) -> set[int]:
        """The parts of ``stem`` when it is made of two words we know: wasmachine is was and machine."""
        parts: set[int] = set()
        for cut in range(SHORTEST_SPLIT, len(stem) - SHORTEST_SPLIT + 1):
            tail = self._slots.get(stem[cut:])
            if tail is None:
                continue
            heads = (self._slots.get(stem[:cut].removesuffix(link)) for link in LINKS)
            head = next((slot for slot in heads if slot is not None), None)
            if head is not None:
                parts |= {head, tail}
        return parts

    def _array(self, gram: str) -> Slots | None:
        array = self._gram_arrays.get(gram)
        if array is None and gram in self._gram_slots:
            array = self._gram_arrays[gram] = np.array(self._gram_slots[gram], dtype=np.int64)
        return array

    def _gram_counts(self) -> Slots:
        if self._sizes is None:
            self._sizes = np.array(self._counts, dtype=np.int64)
        return self._sizes


def similarity(typed: str, known: str, alike: float) -> float:
    """How well ``known`` stands for ``typed``, 0 to 1; ``alike`` is the Dice of their n-grams."""
    if typed == known:
        return 1.0
    shorter, longer = (typed, known) if len(typed) <= len(known) else (known, typed)
    best = ALIKE_WEIGHT * alike if alike >= ALIKE else 0.0
    if len(shorter) >= SHORTEST_TYPO:
        allowed = (len(longer) + 1) // 4
        edits = OSA.distance(typed, known, score_cutoff=allowed)
        if edits <= allowed:
            best = max(best, 1.0 - TYPO_COST * edits / len(longer))
    if len(shorter) >= SHORTEST_PART and (longer.startswith(shorter) or longer.endswith(shorter)):
        best = max(best, PART_OF_COMPOUND)
    return best


def _grams(word: str) -> set[str]:
    """The letter pairs and triples of a word, with its edges marked."""
    edged = f"^{word}$"
    return {edged[i : i + size] for size in (2, 3) for i in range(len(edged) - size + 1)}
