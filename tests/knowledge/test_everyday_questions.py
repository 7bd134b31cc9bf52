"""The sample neighbourhood answers everyday questions that nobody copied from its phrasings.

Two thirds of the questions were used to choose the thresholds; the last third (every third line) is only measured.
Run this file as a program to see the numbers.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from knowledge.analysis import fold
from knowledge.importing import read_services
from knowledge.index import Index
from knowledge.matching import MatchPolicy, answer, find, passages_of
from knowledge.models import Service, ServiceId, Sure, WhichOfThese
from tests.knowledge.conftest import BUURT, SAMPLE

QUESTIONS = Path(__file__).with_name("questions.txt")


@dataclass(frozen=True)
class Question:
    """A text and the slugs of the services that answer it (none: nothing here does)."""

    language: str
    answers: frozenset[str]
    text: str


@dataclass
class Score:
    """Counts over a set of questions."""

    asked: int = 0
    first: int = 0
    in_three: int = 0
    sure: int = 0
    sure_right: int = 0
    choices: int = 0
    choices_right: int = 0
    unanswerable: int = 0
    unanswerable_sure: int = 0
    unanswerable_choices: int = 0


def questions() -> list[Question]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [Question(code, frozenset(slugs.split(",")) - {"-"}, text) for code, slugs, text in rows]


def held_out() -> list[Question]:
    return questions()[2::3]


def tuned_on() -> list[Question]:
    return [question for number, question in enumerate(questions()) if number % 3 != 2]


def measured(services: list[Service], asked: Iterable[Question]) -> Score:
    index, slugs, score = Index(), {service.id: service.slug for service in services}, Score()
    for service in services:
        index.add(service.id, passages_of(service))
    for question in asked:
        found = [slugs[ServiceId(hit.key)] for hit in find(index, question.text, question.language)]
        given = answer(index, question.text, question.language, MatchPolicy())
        sure = {slugs[given.service_id]} if isinstance(given, Sure) else set()
        choice = {slugs[one] for one in given.service_ids} if isinstance(given, WhichOfThese) else set()
        if not question.answers:
            score.unanswerable += 1
            score.unanswerable_sure += bool(sure)
            score.unanswerable_choices += bool(choice)
            continue
        score.asked += 1
        score.first += bool(question.answers.intersection(found[:1]))
        score.in_three += bool(question.answers.intersection(found[:3]))
        score.sure += bool(sure)
        score.sure_right += bool(question.answers & sure)
        score.choices += bool(choice)
        score.choices_right += bool(question.answers & choice)
    return score


def without_phrasings(services: list[Service]) -> list[Service]:
    return [replace(service, phrasings={}) for service in services]


def test_no_question_is_copied_from_a_phrasing(sample: list[Service]) -> None:
    phrasings = {fold(said).strip(" .?!") for one in sample for said in sum(one.phrasings.values(), ())}
    assert not [question.text for question in questions() if fold(question.text).strip(" .?!") in phrasings]


def test_every_expected_answer_exists(sample: list[Service]) -> None:
    expected = set[str]().union(*(question.answers for question in questions()))
    assert expected == {service.slug for service in sample}


@pytest.mark.parametrize(
    ("part", "phrasings", "first", "in_three", "sure"),
    [("tuned", True, 0.88, 0.92, 0.6), ("held", True, 0.88, 0.94, 0.55), ("held", False, 0.8, 0.9, 0.3)],
)
def test_everyday_questions_find_their_service(
    part: str, phrasings: bool, first: float, in_three: float, sure: float, sample: list[Service]
) -> None:
    asked = tuned_on() if part == "tuned" else held_out()
    score = measured(sample if phrasings else without_phrasings(sample), asked)
    assert score.first / score.asked >= first
    assert score.in_three / score.asked >= in_three
    assert score.sure / score.asked >= sure
    assert score.sure_right / score.sure >= 0.95
    assert score.choices_right / score.choices >= 0.85
    assert score.unanswerable_sure == 0


if __name__ == "__main__":
    everything = read_services(SAMPLE, BUURT)
    for label, part in (("tuned on", tuned_on()), ("held out", held_out())):
        print(label, measured(everything, part))
        print(label, "without phrasings", measured(without_phrasings(everything), part))
