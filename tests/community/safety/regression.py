"""Multinomial logistic regression on sparse features that are there or not, with numpy alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Table:
    """Which features each text has, as columns; ``starts`` holds where each text's columns begin."""

    columns: Numbers
    starts: Numbers
    scales: Floats
    width: int

    @property
    def texts(self) -> Numbers:
        """For each column the text it belongs to."""
        lengths = np.diff(np.append(self.starts, len(self.columns)))
        return np.repeat(np.arange(len(self.starts)), lengths)


def vocabulary_of(texts: Sequence[NDArray[np.uint32]], fewest: int) -> NDArray[np.uint32]:
    """Features that stand in at least so many texts, in order."""
    found, counts = np.unique(np.concatenate([np.unique(one) for one in texts]), return_counts=True)
    return found[counts >= fewest]


def table_of(texts: Sequence[NDArray[np.uint32]], vocabulary: NDArray[np.uint32]) -> Table:
    """The known features of each text; each is scaled by how many features the text has, known or not."""
    rows, scales = [], []
    for text in texts:
        features = np.unique(text)
        places = np.minimum(np.searchsorted(vocabulary, features), len(vocabulary) - 1)
        rows.append(places[vocabulary[places] == features])
        scales.append(1 / np.sqrt(max(len(rows[-1]), 1)))
    lengths = np.array([len(row) for row in rows])
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    return Table(np.concatenate(rows).astype(np.int64), starts.astype(np.int64), np.array(scales), len(vocabulary))


def scores_of(table: Table, weights: Floats, bias: Floats) -> Floats:
    """What speaks for each class in each text."""
    scores = np.empty((len(table.starts), weights.shape[1]))
    texts = table.texts
    for kind in range(weights.shape[1]):
        scores[:, kind] = np.bincount(texts, weights[table.columns, kind], len(table.starts))
    return scores * table.scales[:, None] + bias


def chances_of(scores: Floats) -> Floats:
    """From 0 to 1, together 1 in each row."""
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True))


def fit(table: Table, allowed: Floats, importance: Floats, penalty: Floats, steps: int) -> tuple[Floats, Floats]:
    """Weights and bias. ``allowed`` is 1 for the classes a text may belong to: sometimes we know only what it is not.

    ``penalty`` holds per feature how dear a weight is; it draws them towards nought.
    """
    texts, classes, total = table.texts, allowed.shape[1], importance.sum()

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights, bias = flat[:-classes].reshape(-1, classes), flat[-classes:]
        chances = chances_of(scores_of(table, weights, bias))
        fitting = chances * allowed + 1e-12
        rest = (chances - fitting / fitting.sum(axis=1, keepdims=True)) * importance[:, None] / total
        pulled = rest * table.scales[:, None]
        slope = np.empty_like(weights)
        for kind in range(classes):
            slope[:, kind] = np.bincount(table.columns, pulled[texts, kind], table.width)
        slope += weights * penalty[:, None]
        size = 0.5 * float((weights**2 * penalty[:, None]).sum())
        surprise = -float((np.log(fitting.sum(axis=1)) * importance).sum() / total)
        return surprise + size, np.concatenate([slope.ravel(), rest.sum(axis=0)])

    flat = _lowest(loss, np.zeros(table.width * classes + classes), steps)
    return flat[:-classes].reshape(-1, classes), flat[-classes:]


def _lowest(loss: Callable[[Floats], tuple[float, Floats]], at: Floats, steps: int, memory: int = 8) -> Floats:
    """L-BFGS with a step that is halved until the loss falls."""
    value, slope = loss(at)
    moves: list[tuple[Floats, Floats, float]] = []
    for _ in range(steps):
        way = _downhill(slope, moves)
        fall = float(slope @ way)
        stride = 1.0 if moves else min(1.0, 1.0 / float(np.abs(slope).sum()))
        for _ in range(20):
            there = at + stride * way
            new, new_slope = loss(there)
            if new <= value + 1e-4 * stride * fall:
                break
            stride /= 2
        else:
            return at
        moved, turned = there - at, new_slope - slope
        if (curve := float(moved @ turned)) > 1e-12:
            moves = [*moves[1 - memory :], (moved, turned, 1 / curve)]
        done = value - new < 1e-7 * abs(value)
        at, value, slope = there, new, new_slope
        if done:
            break
    return at


def _downhill(slope: Floats, moves: list[tuple[Floats, Floats, float]]) -> Floats:
    way = slope.copy()
    shares = []
    for moved, turned, weight in reversed(moves):
        share = weight * float(moved @ way)
        shares.append(share)
        way -= share * turned
    if moves:
        moved, turned, weight = moves[-1]
        way /= weight * float(turned @ turned)
    for (moved, turned, weight), share in zip(moves, reversed(shares), strict=True):
        way += moved * (share - weight * float(turned @ way))
    return -way
