"""From the scores of a search to the probability that its first hit is right: a logistic function, fitted on questions.

``python -m tests.knowledge.calibrate`` fits the coefficients on the questions that may be tuned on.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from pathlib import Path

from knowledge.index import Found

COEFFICIENTS = Path(__file__).parent / "words" / "calibration.toml"
NAMES = (
    "score",
    "margin",
    "margin_share",
    "words",
    "need",
    "covered",
    "known",
    "understood",
    "length",
    "unserved",
    "both",
    "exact",
    "meant",
    "evidence",
    "missing",
    "agreed",
    "need_margin",
)
LEAST_SCORE = 0.2
"""Below this a first hit is hardly a hit, however far behind the others are: no question of the fit looked like it."""
STEEPNESS = 3.0
"""How fast the probability of a later hit falls with its score."""


def features(found: Found) -> tuple[float, ...]:
    """What the probability is computed from, in the order of NAMES, each about 0 to 1. ``found`` has a hit."""
    first = found.hits[0]
    second = found.hits[1].score if len(found.hits) > 1 else 0.0
    best_need = found.meant.scores[0] if found.meant.scores else 0.0
    return (
        first.score,
        first.score - second,
        1.0 - second / first.score if first.score else 0.0,
        first.words,
        first.need,
        first.covered,
        found.known,
        found.meant.known,
        min(found.asked, 8) / 8,
        max(0.0, best_need - first.need),
        min(first.words, first.need),
        found.exact,
        best_need,
        min(first.covered * found.asked, 3.0) / 3.0,
        found.unserved,
        float(found.agreed),
        first.need - max((hit.need for hit in found.hits[1:]), default=0.0),
    )


def probabilities(found: Found) -> tuple[float, ...]:
    """For each hit the probability that it is what was meant; they fall, and the first is the calibrated one."""
    if not found.hits:
        return ()
    bias, weights = _coefficients()
    raw = bias + sum(weight * value for weight, value in zip(weights, features(found), strict=True))
    first = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, raw))))
    best = found.hits[0].score
    first *= min(1.0, best / LEAST_SCORE)
    return tuple(round(first * (hit.score / best) ** STEEPNESS, 4) for hit in found.hits)


@cache
def _coefficients() -> tuple[float, tuple[float, ...]]:
    table = tomllib.loads(COEFFICIENTS.read_text(encoding="utf-8"))
    return table["bias"], tuple(table["weights"].get(name, 0.0) for name in NAMES)
