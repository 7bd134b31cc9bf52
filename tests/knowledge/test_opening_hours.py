"""Open now, closed now, until when: in Brussels time, on holidays and over clock changes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.opening_hours import BRUSSELS, HoursNow, OpenState, hours_fault, hours_now
from tests.knowledge.golden_hours import expansion

OFFICE = "Mo-Fr 09:00-12:00,13:30-17:00; PH off"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "state", "changes_at"),
    [
        ("2026-11-16T08:30", OpenState.OPEN, "2026-11-16T11:00"),
        ("2026-11-16T11:30", OpenState.CLOSED, "2026-11-16T12:30"),
        ("2026-07-06T07:30", OpenState.OPEN, "2026-07-06T10:00"),
        ("2026-11-14T10:00", OpenState.CLOSED, "2026-11-16T08:00"),
        ("2026-03-27T16:30", OpenState.CLOSED, "2026-03-30T07:00"),
        ("2026-10-23T15:30", OpenState.CLOSED, "2026-10-26T08:00"),
    ],
)
def test_state_and_next_change_follow_the_brussels_clock(now: str, state: OpenState, changes_at: str) -> None:
    assert hours_now(OFFICE, at(now)) == HoursNow(state, at(changes_at))


@pytest.mark.parametrize("day", ["2026-11-11", "2026-07-21", "2026-12-25", "2027-05-06"])
def test_a_belgian_holiday_is_closed_and_says_so(day: str) -> None:
    hours = hours_now(OFFICE, at(f"{day}T09:30"))
    assert hours.state is OpenState.CLOSED
    assert hours.holiday


def test_the_holiday_is_that_of_the_local_day() -> None:
    assert hours_now(OFFICE, at("2026-12-24T23:30")).holiday == "christmas"
    assert hours_now(OFFICE, at("2026-12-25T23:30")).holiday is None


@pytest.mark.parametrize(
    ("hours", "day"),
    [
        ("Mo-Fr 09:00-17:00", "2026-11-11T05:00"),  # closed at six in the morning, holiday or not
        ("Tu 09:00-17:00; PH off", "2026-11-11T10:00"),  # never open on a Wednesday
        ("Mo-Fr 09:00-17:00; PH 09:00-10:00", "2026-11-11T14:00"),  # open that day, only not now
    ],
)
def test_a_holiday_is_no_reason_when_it_closes_nothing(hours: str, day: str) -> None:
    assert hours_now(hours, at(day)).holiday is None


def golden_cases() -> list[list[str]]:
    lines = (Path(__file__).parent / "golden_hours" / "cases.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if not line.startswith("#")]


def test_there_are_enough_golden_cases() -> None:
    cases = golden_cases()
    assert len({tuple(case) for case in cases}) == len(cases) >= 400
    assert {case[4] for case in cases} >= set(expansion.FIXED.values()) | set(expansion.AFTER_EASTER.values())


@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: f"{case[0]}, {case[1]}")
def test_a_year_of_golden_cases(case: list[str]) -> None:
    """Said by the product, by our own expansion, and by the file that a person read."""
    hours, moment, state, change, holiday = case
    local = datetime.fromisoformat(moment)
    said = hours_now(hours, local.replace(tzinfo=BRUSSELS))
    changes = "-" if said.changes_at is None else f"{said.changes_at.astimezone(BRUSSELS):%Y-%m-%d %H:%M}"
    assert (said.state.value, changes) == (state, change)
    assert said.holiday in (None, holiday)
    expanded = expansion.next_change(hours, local)
    assert expansion.state_at(hours, local) is (state == "open")
    assert ("-" if expanded is None else f"{expanded:%Y-%m-%d %H:%M}") == change
    assert (expansion.holiday(local.date()) or "-") == holiday


def test_always_open_never_changes() -> None:
    assert hours_now("24/7", at("2026-11-16T08:30")) == HoursNow(OpenState.OPEN, None)


def test_a_remark_is_passed_on() -> None:
    assert hours_now('Mo-Fr 09:00-12:00 "na afspraak"', at("2026-11-16T08:30")).comment == "na afspraak"


@pytest.mark.parametrize("hours", [None, "", "ma-vr 9u-12u"])
def test_absent_or_unreadable_hours_are_unknown(hours: str | None) -> None:
    assert hours_now(hours, at("2026-11-16T08:30")) == HoursNow(OpenState.UNKNOWN)


def test_a_fault_in_hours_is_one_readable_line() -> None:
    assert hours_fault(OFFICE) is None
    fault = hours_fault("Mo-Fr 9u-12u")
    assert fault is not None
    assert fault.startswith("not OpenStreetMap opening hours (stuck at character ")
    assert "\n" not in fault
