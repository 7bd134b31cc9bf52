"""Open now, closed now, until when: in Brussels time, on holidays and over clock changes."""

from datetime import UTC, datetime

import pytest

from knowledge.opening_hours import HoursNow, OpenState, hours_fault, hours_now

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
    assert hours_now(None, at("2026-12-24T23:30")).holiday
    assert not hours_now(None, at("2026-12-25T23:30")).holiday


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
