"""By when somebody reads a request."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.help.promise import PromisePolicy, is_staffed, is_working_day, nudge_at, promised_at
from community.residents.quiet_hours import BRUSSELS, QuietHours

POLICY = PromisePolicy()
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # hypothesis adds the zone


def local(text: str) -> datetime:
    """An instant, as the clock on the wall in Brussels says it."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("asked", "promised"),
    [
        ("2026-11-24T10:00", "2026-11-25T10:00"),  # Tuesday
        ("2026-11-24T10:01", "2026-11-25T10:15"),  # a quarter of an hour is a time one can say
        ("2026-11-24T07:30", "2026-11-25T09:00"),  # before opening
        ("2026-11-24T16:59", "2026-11-25T16:45"),  # the last quarter is for whoever calls
        ("2026-11-24T17:00", "2026-11-26T09:00"),  # after closing: it counts from tomorrow
        ("2026-11-27T11:00", "2026-11-30T11:00"),  # Friday
        ("2026-11-28T11:00", "2026-12-01T09:00"),  # Saturday counts from Monday
        ("2026-12-24T15:00", "2026-12-28T15:00"),  # Christmas is a Friday
        ("2026-07-20T14:00", "2026-07-22T14:00"),  # the national holiday
        ("2026-03-27T14:00", "2026-03-30T14:00"),  # summer time begins in between
        ("2026-10-23T14:00", "2026-10-26T14:00"),  # and ends
    ],
)
def test_a_promise_is_one_working_day_on_the_wall_clock(asked: str, promised: str) -> None:
    assert promised_at(local(asked), POLICY) == local(promised)


def test_the_ten_public_holidays_of_belgium_are_no_working_days() -> None:
    weekdays_off = [date(2026, 1, 1) + timedelta(days=day) for day in range(365)]
    off = [one for one in weekdays_off if one.weekday() < 5 and not is_working_day(one)]
    assert off == [
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 7, 21),
        date(2026, 11, 11),
        date(2026, 12, 25),
    ]


@pytest.mark.parametrize(
    ("promised", "nudged"),
    [
        ("2026-11-25T14:00", "2026-11-25T12:00"),
        ("2026-11-25T11:00", "2026-11-25T09:00"),
        ("2026-11-25T09:30", "2026-11-24T15:30"),
        ("2026-11-30T09:00", "2026-11-27T15:00"),  # Monday morning: Friday afternoon
    ],
)
def test_the_nudge_comes_two_staffed_hours_before(promised: str, nudged: str) -> None:
    assert nudge_at(local(promised), POLICY) == local(nudged)


@given(MOMENTS, st.integers(1, 5))
def test_promise_and_nudge_fall_in_staffed_time_outside_the_quiet_hours_and_in_order(
    asked: datetime, days: int
) -> None:
    policy = PromisePolicy(working_days=days)
    promise = promised_at(asked, policy)
    nudge = nudge_at(promise, policy)
    assert is_staffed(promise, policy)
    assert is_staffed(nudge, policy)
    assert not QuietHours().is_quiet(promise)
    assert asked < nudge < promise


@given(MOMENTS)
def test_a_promise_is_never_more_than_six_days_away(asked: datetime) -> None:
    """The longest in Belgium: asked on the evening before a long weekend."""
    assert promised_at(asked, POLICY) - asked <= timedelta(days=6)


def test_other_hours_are_kept() -> None:
    policy = PromisePolicy(opens=time(13), closes=time(16))
    assert promised_at(local("2026-11-24T10:00"), policy) == local("2026-11-25T13:00")
    assert promised_at(local("2026-11-24T15:30"), policy) == local("2026-11-25T15:30")
