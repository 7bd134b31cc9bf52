"""What a text resembles: a linear model, fitted on practice phrases (``python -m tests.community.safety.fit``)."""

from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from community.safety.danger import Danger
from community.safety.features import Features
from community.safety.windows import Window

WEIGHTS = Path(__file__).with_name("weights.npz")
DISCLOSING, CALM = len(Danger), len(Danger) + 1
CLASSES = CALM + 1
"""The dangers in their order, then somebody who tells of a need, then everything else."""

Floats = NDArray[np.float32]


LANGUAGES = ("nl", "fr", "en")


@dataclass(frozen=True, slots=True)
class Bars:
    """Chances from which something is done, in one language."""

    danger: float
    """A card for a text that is judged as a whole."""
    sentence: float
    """A card for one stretch of a longer text."""
    confirmed: float
    """A card where a rule speaks as well."""
    offer: float
    """The offer of a person."""


@dataclass(frozen=True, slots=True)
class Model:
    """``features`` are in order; ``weights`` has a row for each and a column for each class."""

    features: NDArray[np.uint32]
    weights: Floats
    bias: Floats
    bars: dict[str, Bars]

    def chances(self, found: Features, windows: list[Window]) -> Floats:
        """For each window the chance of each class; a row adds up to 1. Work grows with what the windows hold."""
        places = np.minimum(np.searchsorted(self.features, found.hashes), len(self.features) - 1)
        known = np.flatnonzero(self.features[places] == found.hashes)
        known = known[np.argsort(found.first[known], kind="stable")]
        rows, columns = _in_windows(places[known], found.first[known], found.last[known], windows)
        sums = np.stack([np.bincount(rows, part, len(windows)) for part in self.weights[columns].T], axis=1)
        many = np.maximum(np.bincount(rows, minlength=len(windows)), 1)
        scores = sums / np.sqrt(many)[:, None] + self.bias
        grown = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(grown / grown.sum(axis=1, keepdims=True), np.float32)

    def save(self, file: Path) -> None:
        """Write the weights as whole numbers from -127 to 127; features that weigh nothing are left out."""
        unit = np.abs(self.weights).max(axis=0) / 127
        rounded = np.rint(self.weights / unit).astype(np.int8)
        kept = np.abs(rounded).max(axis=1) > 0
        steps = np.diff(self.features[kept], prepend=np.uint32(0)).astype(np.uint32)
        bars = np.array([astuple(self.bars[language]) for language in LANGUAGES], np.float32)
        np.savez_compressed(file, steps=steps, weights=rounded[kept].T.copy(), unit=unit, bias=self.bias, bars=bars)


def _in_windows(
    columns: NDArray[np.int64], first: NDArray[np.int32], last: NDArray[np.int32], windows: list[Window]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of a window and a feature that lies in it, each once. ``first`` is in order."""
    starts, ends = np.array(windows).T
    low, high = np.searchsorted(first, starts), np.searchsorted(first, ends)
    sizes = high - low
    rows = np.repeat(np.arange(len(windows)), sizes)
    at = np.arange(len(rows)) - np.repeat(np.cumsum(sizes) - sizes, sizes) + low[rows]
    inside = last[at] < ends[rows]
    pairs = np.unique((rows[inside] << 32) | columns[at[inside]])
    return pairs >> 32, pairs & 0xFFFFFFFF


def load(file: Path) -> Model:
    """Read what ``Model.save`` wrote. Raises OSError, KeyError."""
    with np.load(file) as kept:
        bars = {language: Bars(*map(float, row)) for language, row in zip(LANGUAGES, kept["bars"], strict=True)}
        weights = kept["weights"].T.astype(np.float32) * kept["unit"].astype(np.float32)
        return Model(np.cumsum(kept["steps"], dtype=np.uint32), weights, kept["bias"].astype(np.float32), bars)


@cache
def model() -> Model:
    """The model of this room, read when first needed."""
    return load(WEIGHTS)
