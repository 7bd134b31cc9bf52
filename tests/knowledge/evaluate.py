"""``make evaluate``: how often the answers are right, on the part of the questions that was never tuned on."""

from collections.abc import Iterable

from knowledge.importing import read_services
from knowledge.models import Service
from tests.knowledge.conftest import BUURT, SAMPLE
from tests.knowledge.test_everyday_questions import (
    Question,
    held_out,
    measured,
    tuned_on,
    without_phrasings,
)

COLUMNS = (
    f"{'questions':<34}{'top-1':>7}{'top-3':>7}{'sure':>7}{'of which right':>16}{'unanswerable: sure / asked':>30}"
)


def _line(name: str, services: list[Service], asked: Iterable[Question]) -> str:
    score = measured(services, asked)
    right = f"{score.sure_right} of {score.sure}"
    outside = f"{score.unanswerable_sure} / {score.unanswerable_choices} of {score.unanswerable}"
    shares = (score.first, score.in_three, score.sure)
    return f"{name:<34}" + "".join(f"{share / score.asked:>7.0%}" for share in shares) + f"{right:>16}{outside:>30}"


def main() -> None:
    """Print the table. The held-out third is the one to quote."""
    everything = read_services(SAMPLE, BUURT)
    bare = without_phrasings(everything)
    print(COLUMNS)
    print(_line("never tuned on", everything, held_out()))
    print(_line("never tuned on, no phrasings", bare, held_out()))
    print(_line("tuned on", everything, tuned_on()))
    print(_line("tuned on, no phrasings", bare, tuned_on()))


if __name__ == "__main__":
    main()
