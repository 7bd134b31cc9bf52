"""From questions to shares: first right, among three, sure and right, calibrated."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.ids import NeighbourhoodId
from knowledge.calibration import probabilities
from knowledge.index import Found
from knowledge.matching import MatchPolicy
from knowledge.models import Service, ServiceId
from knowledge.needs import Lexicon
from knowledge.service import Knowledge
from tests.knowledge.evaluation.questions import Question

WHERE = NeighbourhoodId(1)
BINS = 10


@dataclass(frozen=True)
class Outcome:
    """One question and what was found: ids best first, the probability of the first, what a search returned."""

    question: Question
    found: tuple[str, ...]
    chance: float
    search: Found

    @property
    def first(self) -> bool:
        """The first hit is right."""
        return bool(self.found) and self.found[0] in self.question.expected

    @property
    def in_three(self) -> bool:
        """One of the first three is right."""
        return not set(self.found[:3]).isdisjoint(self.question.expected)


@dataclass(frozen=True)
class Shares:
    """Over one set of questions; shares are 0 to 1. ``false_sure`` is over the unanswerable ones alone."""

    asked: int
    first: float
    in_three: float
    sure: float
    sure_right: float
    sure_count: int
    calibration_error: float
    unanswerable: int
    false_sure: float


def outcomes(services: Sequence[Service], asked: Iterable[Question], lexicon: Lexicon | None = None) -> list[Outcome]:
    """Ask every question; ``lexicon`` instead of the one that comes with the bot."""
    knowledge = Knowledge()
    knowledge.fill(services, lexicon)
    found = []
    for one in asked:
        search = knowledge.find(WHERE, one.text, one.lang)
        slugs = tuple(knowledge.get(ServiceId(hit.key)).slug for hit in search.hits)
        found.append(Outcome(one, slugs, next(iter(probabilities(search)), 0.0), search))
    return found


def shares(asked: Sequence[Outcome], sure: float = MatchPolicy().sure) -> Shares:
    """The shares over these outcomes."""
    answerable = [one for one in asked if one.question.expected]
    others = [one for one in asked if not one.question.expected]
    certain = [one for one in answerable if one.chance >= sure]
    return Shares(
        asked=len(answerable),
        first=_share(one.first for one in answerable),
        in_three=_share(one.in_three for one in answerable),
        sure=len(certain) / max(len(answerable), 1),
        sure_right=_share(one.first for one in certain),
        sure_count=len(certain),
        calibration_error=calibration_error(asked),
        unanswerable=len(others),
        false_sure=_share(one.chance >= sure for one in others),
    )


def calibration_error(asked: Sequence[Outcome]) -> float:
    """Expected calibration error over ten bins: how far stated probabilities lie from how often they are right."""
    error = 0.0
    for number in range(BINS):
        inside = [one for one in asked if min(int(one.chance * BINS), BINS - 1) == number]
        if inside:
            stated = sum(one.chance for one in inside) / len(inside)
            error += len(inside) / len(asked) * abs(stated - _share(one.first for one in inside))
    return error


def _share(hits: Iterable[bool]) -> float:
    counted = list(hits)
    return sum(counted) / len(counted) if counted else 0.0
