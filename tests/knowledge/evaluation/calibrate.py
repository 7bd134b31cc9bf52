"""Fits the coefficients of ``knowledge/words/calibration.toml`` on the questions that may be tuned on.

Logistic regression by Newton's method with a ridge, so that few questions cannot give wild coefficients.
"""

from collections.abc import Sequence

import numpy as np

from knowledge.calibration import COEFFICIENTS, NAMES, features
from tests.knowledge.evaluation.measure import Outcome, outcomes
from tests.knowledge.evaluation.questions import FILES, bare, entries, tuned_on

RIDGE = 0.3
STEPS = 40
HEAD = "# Fitted by python -m tests.knowledge.evaluation.calibrate; see docs/answers.md. Not for changing by hand.\n"


def training() -> list[Outcome]:
    """Every question that may be tuned on: on bare entries, and again on those that have phrasings."""
    found = []
    for name in FILES:
        found += outcomes(bare(entries(name)), tuned_on(name))
        if any(service.phrasings for service in entries(name)):
            found += outcomes(entries(name), tuned_on(name))
    return [one for one in found if one.search.hits]


def fitted(asked: Sequence[Outcome]) -> tuple[float, dict[str, float]]:
    """Bias and weights by name."""
    inputs = np.array([[1.0, *features(one.search)] for one in asked])
    right = np.array([float(one.first) for one in asked])
    penalty = np.diag([0.0] + [RIDGE] * len(NAMES))
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (chance - right) + penalty @ weights
        curve = inputs.T @ (inputs * (chance * (1 - chance))[:, None]) + penalty
        weights -= np.linalg.solve(curve, slope)
    return float(weights[0]), dict(zip(NAMES, weights[1:].tolist(), strict=True))


def main() -> None:
    """Write the file."""
    bias, weights = fitted(training())
    lines = [f"{name} = {value:.3f}" for name, value in weights.items()]
    COEFFICIENTS.write_text(f"{HEAD}bias = {bias:.3f}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
