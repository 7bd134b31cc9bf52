"""Which words name it: a log-linear model over all stretches of a text, fitted on announcements of many writers.

``python -m tests.community.activities.fit_names`` fits it. It chooses one stretch, or none, out of all of them.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from community.activities.sentences.clues import Clues, evidence
from community.activities.sentences.words import Sort, Word

WEIGHTS = Path(__file__).with_name("names.npz")
WHATS = ("title", "place")
LONGEST = 14
"""Words of a name."""
_LENGTHS = np.array([0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 9, 9, 9, 10])
"""Lengths that count as the same."""
LENGTHS = int(_LENGTHS.max()) + 1
SORTS = len(Sort)
_OPENING = frozenset("\"'«»()“”#")
_QUOTES = frozenset('"«»“”')
_CLOSING = frozenset("\"'»”)!?.")

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of a text that may be a name, from the word ``first`` up to before ``end``; and the clues at hand.

    ``clues`` are four pairs of arrays (of the begins, the held, the ends, the held pairs): places of words, and the
    clue as a 32-bit number.
    """

    words: int
    first: Numbers
    end: Numbers
    length: Numbers
    sides: Numbers
    clues: tuple[tuple[Numbers, Numbers], ...]


def stretches(words: Sequence[Word], *, shouted: bool) -> Stretches:
    """All stretches of at most LONGEST words in a line that hold nothing claimed, and quotes in pairs.

    A sign is neither first nor last, but for such as open and close.

    A name with a day in it ("bal du 1er mai") is cut short by that. That is rare, and the poster sees it; else a walk
    on Friday is called "balade vendredi".
    """
    many = len(words)
    first, length = (axis.ravel() for axis in np.mgrid[0:many, 1 : LONGEST + 1])
    end = np.minimum(first + length, many)
    no_begin = np.array([word.is_sign and word.plain not in _OPENING for word in words], bool)
    no_end = np.array([word.is_sign and word.plain not in _CLOSING for word in words], bool)
    breaks = np.concatenate([[0], np.cumsum([word.claimed or word.sort is Sort.NEWLINE for word in words])])
    quotes = np.concatenate([[0], np.cumsum([word.plain in _QUOTES for word in words])])
    fits = (first + length <= many) & (breaks[end] == breaks[first]) & ((quotes[end] - quotes[first]) % 2 == 0)
    if many:
        fits &= ~no_begin[first] & ~no_end[end - 1]
    first, end = first[fits], end[fits]
    sorts = np.array([Sort.EDGE, *(word.sort for word in words), Sort.EDGE], np.int64)
    found = evidence(words, shouted=shouted)
    clues = tuple(_numbered(part) for part in (found.begins, found.holds, found.ends, found.holds_pair))
    return Stretches(many, first, end, _LENGTHS[end - first], sorts[first] * SORTS + sorts[end + 1], clues)


def _numbered(clues: Clues) -> tuple[Numbers, Numbers]:
    places = np.repeat(np.arange(len(clues)), [len(one) for one in clues])
    return places, np.array([zlib.crc32(clue.encode()) for one in clues for clue in one], np.int64)


@dataclass(frozen=True, slots=True)
class SpanModel:
    """``clues`` are in order; ``weights``, ``lengths``, ``sides`` and ``none`` have a row for each of WHATS."""

    clues: NDArray[np.uint32]
    weights: Floats
    lengths: Floats
    sides: Floats
    none: Floats

    def known(self, found: Stretches) -> tuple[tuple[Numbers, Numbers], ...]:
        """The clues that the model knows, as columns of its weights."""
        parts = []
        for places, clues in found.clues:
            columns = np.minimum(np.searchsorted(self.clues, clues), max(len(self.clues) - 1, 0))
            met = self.clues[columns] == clues
            parts.append((places[met], columns[met]))
        return tuple(parts)

    def chances(self, found: Stretches) -> Floats:
        """The log of the chance that a stretch is the name; a row for each of WHATS, none at all in the last column."""
        known = self.known(found)
        rows = [
            log_chances(np.append(scores(found, known, weights, lengths, sides), none))
            for weights, lengths, sides, none in zip(self.weights, self.lengths, self.sides, self.none, strict=True)
        ]
        return np.stack(rows)

    def save(self, file: Path) -> None:
        """Write the weights as whole numbers from -127 to 127; clues that weigh nothing are left out."""
        unit = np.abs(self.weights).max(axis=1) / 127
        rounded = np.rint(self.weights / unit[:, None]).astype(np.int8)
        kept = np.abs(rounded).max(axis=0) > 0
        steps = np.diff(self.clues[kept], prepend=np.uint32(0)).astype(np.uint32)
        small = {"lengths": self.lengths, "sides": self.sides, "none": self.none}
        np.savez_compressed(
            file,
            allow_pickle=False,
            steps=steps,
            weights=rounded[:, kept],
            unit=unit,
            **{name: values.astype(np.float32) for name, values in small.items()},
        )


def scores(
    found: Stretches, known: tuple[tuple[Numbers, Numbers], ...], weights: Floats, lengths: Floats, sides: Floats
) -> Floats:
    """What speaks for each stretch, added up."""
    sums = [np.bincount(places, weights[columns], found.words) for places, columns in known]
    begins, holds, ends, pairs = sums
    held, joined = (np.concatenate([[0.0], np.cumsum(part)]) for part in (holds, pairs))
    inside = held[found.end] - held[found.first] + joined[found.end - 1] - joined[found.first]
    outside = lengths[found.length] + sides[found.sides]
    return np.asarray(begins[found.first] + ends[found.end - 1] + inside + outside, np.float64)


def log_chances(sums: Floats) -> Floats:
    """The logarithms of chances that add up to one."""
    moved = sums - sums.max()
    return np.asarray(moved - np.log(np.exp(moved).sum()), np.float64)


def load(file: Path) -> SpanModel:
    """Read what ``SpanModel.save`` wrote. Raises OSError, KeyError."""
    with np.load(file) as kept:
        weights = kept["weights"].astype(np.float64) * kept["unit"][:, None]
        rest = (kept[name].astype(np.float64) for name in ("lengths", "sides", "none"))
        return SpanModel(np.cumsum(kept["steps"], dtype=np.uint32), weights, *rest)


@cache
def model() -> SpanModel:
    """The model of this room, read when first needed."""
    return load(WEIGHTS)
