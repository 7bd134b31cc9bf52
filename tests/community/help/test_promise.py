"""By when somebody reads a request."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.help.promise import (
    PromisePolicy,
    StaffedDays,
    deadline_for,
    end_of_day,
    is_open,
    is_staffed,
    is_staffed_day,
    is_working_day,
    nudge_and_deputy,
    nudge_at,
    promise_on,
    promised_at,
)
from community.residents.quiet_hours import BRUSSELS, QuietHours
from core.ids import NeighbourhoodId

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


@st.composite
def rosters(draw: st.DrawFn, around: date) -> StaffedDays:
    """A pattern, and dates around a day that differ from it."""
    dates = st.frozensets(st.integers(-7, 14).map(lambda days: around + timedelta(days=days)), max_size=8)
    return StaffedDays(draw(st.frozensets(st.integers(0, 6))), draw(dates), draw(dates))


@given(st.data(), MOMENTS, st.integers(1, 3), st.integers(0, 1440))
def test_no_promise_and_no_reminder_falls_on_a_day_for_which_the_roster_has_nobody(
    data: st.DataObject, asked: datetime, days: int, minutes: int
) -> None:
    roster = data.draw(rosters(asked.date()))
    policy = PromisePolicy(working_days=days, nudge_before=timedelta(minutes=minutes), roster=roster)
    deadline = deadline_for(promised_at(asked, policy), policy)
    for at in (deadline.promised_at, deadline.nudge_at, deadline.deputy_at):
        assert is_staffed(at, policy)
        assert roster.has_somebody(at.astimezone(BRUSSELS).date())
    assert asked < deadline.nudge_at <= deadline.deputy_at <= deadline.promised_at


@given(st.data(), st.dates(date(2025, 1, 1), date(2030, 12, 31)))
def test_what_is_put_off_comes_back_in_the_first_staffed_moment_from_that_day_on(
    data: st.DataObject, day: date
) -> None:
    policy = PromisePolicy(roster=data.draw(rosters(day)))
    promise = promise_on(day, policy)
    local = promise.astimezone(BRUSSELS)
    assert is_staffed(promise, policy)
    assert local.time() == policy.opens
    assert local.date() >= day
    assert not any(is_staffed_day(day + timedelta(days=ahead), policy) for ahead in range((local.date() - day).days))
    assert promise < end_of_day(promise, policy)
    assert is_staffed(end_of_day(promise, policy), policy)


def test_the_roster_moves_promise_and_reminders_to_its_own_days() -> None:
    """Tuesday and Thursday alone."""
    policy = PromisePolicy(roster=StaffedDays(frozenset({1, 3})))
    promise = promised_at(local("2026-11-24T10:00"), policy)
    assert promise == local("2026-11-26T10:00")
    assert nudge_and_deputy(promise, policy) == (local("2026-11-24T16:00"), local("2026-11-26T09:00"))


def test_a_single_date_goes_before_the_week() -> None:
    christmas_eve, friday = date(2026, 12, 24), date(2026, 11, 27)
    policy = PromisePolicy(
        roster=StaffedDays(frozenset({1, 3}), added=frozenset({friday}), dropped=frozenset({christmas_eve}))
    )
    assert promised_at(local("2026-11-26T10:00"), policy) == local("2026-11-27T10:00")
    assert promised_at(local("2026-12-22T10:00"), policy) == local("2026-12-29T10:00")


def test_a_roster_of_weekends_alone_promises_as_if_there_were_none() -> None:
    policy = PromisePolicy(roster=StaffedDays(frozenset({5, 6})))
    assert promised_at(local("2026-11-24T10:00"), policy) == local("2026-11-25T10:00")


def test_nobody_on_a_holiday_is_no_reason_to_call_it_open() -> None:
    christmas = local("2026-12-25T11:00")
    policy = PromisePolicy(roster=StaffedDays(frozenset(range(5)), added=frozenset({date(2026, 12, 25)})))
    assert not is_staffed(christmas, policy)
    assert not is_open(christmas, policy)


def test_the_deputy_comes_halfway_between_the_nudge_and_the_promise() -> None:
    assert nudge_and_deputy(local("2026-11-25T14:00"), POLICY) == (local("2026-11-25T12:00"), local("2026-11-25T13:00"))


def test_nobody_is_reminded_before_there_was_time_to_answer() -> None:
    policy = PromisePolicy(nudge_before=timedelta(hours=24))
    assert nudge_at(local("2026-11-25T14:00"), policy) == local("2026-11-25T10:00")


def test_a_neighbourhood_has_its_own_clock() -> None:
    own = PromisePolicy(working_days=2)
    policy = PromisePolicy(own={NeighbourhoodId(2): own})
    assert policy.of(NeighbourhoodId(2)) is own
    assert policy.of(NeighbourhoodId(1)) is policy
