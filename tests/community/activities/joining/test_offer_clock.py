"""How long an offer lasts: the clock sleeps at night, also in the nights in which it is changed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from community.activities.joining.offer_clock import OfferRules, awake_after, term_of_offer
from community.activities.policy import ActivityPolicy
from community.residents.quiet_hours import BRUSSELS, QuietHours

QUIET = QuietHours()
RULES = OfferRules()


def wall(text: str) -> datetime:
    """A moment on the wall in Brussels, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).astimezone(UTC)


@pytest.mark.parametrize(
    ("made", "starts", "due", "until"),
    [
        ("2026-11-24 08:00", "2026-11-27 14:00", "2026-11-24 08:00", "2026-11-24 20:00"),
        ("2026-11-24 09:00", "2026-11-27 14:00", "2026-11-24 09:00", "2026-11-24 21:00"),
        ("2026-11-24 08:59:01", "2026-11-27 14:00", "2026-11-24 08:59:01", "2026-11-24 21:00"),
        ("2026-11-24 10:00", "2026-11-27 14:00", "2026-11-24 10:00", "2026-11-25 09:00"),
        ("2026-11-24 20:00", "2026-11-27 14:00", "2026-11-24 20:00", "2026-11-25 19:00"),
        ("2026-11-24 23:30", "2026-11-27 14:00", "2026-11-25 08:00", "2026-11-25 20:00"),
        ("2026-11-27 09:00", "2026-11-27 14:00", "2026-11-27 09:00", "2026-11-27 10:00"),
        ("2026-11-26 23:00", "2026-11-27 14:00", "2026-11-27 08:00", "2026-11-27 09:00"),
        ("2026-11-27 13:20", "2026-11-27 14:00", "2026-11-27 13:20", "2026-11-27 14:00"),
        ("2026-11-27 13:50", "2026-11-27 14:00", "2026-11-27 13:50", "2026-11-27 14:00"),
        ("2026-11-26 20:00", "2026-11-27 07:00", "2026-11-26 20:00", "2026-11-26 21:00"),
        # One of the days before ends early enough for the next, but is no shorter than one of the day itself.
        ("2026-11-26 18:30", "2026-11-27 12:00", "2026-11-26 18:30", "2026-11-27 09:00"),
        ("2026-11-26 18:30", "2026-11-27 09:30", "2026-11-26 18:30", "2026-11-27 08:30"),
        ("2026-11-26 18:30", "2026-11-27 09:00", "2026-11-26 18:30", "2026-11-27 08:00"),
        ("2026-11-26 15:00", "2026-11-27 08:05", "2026-11-26 15:00", "2026-11-26 20:05"),
        ("2026-11-26 20:30", "2026-11-27 08:05", "2026-11-26 20:30", "2026-11-27 08:05"),
        ("2026-11-26 18:30", "2026-11-27 00:30", "2026-11-26 18:30", "2026-11-26 20:00"),
        ("2026-03-28 18:30", "2026-03-29 09:00", "2026-03-28 18:30", "2026-03-29 08:00"),
        ("2026-10-24 18:30", "2026-10-25 14:00", "2026-10-24 18:30", "2026-10-25 09:00"),
        ("2026-10-24 20:00", "2026-10-28 14:00", "2026-10-24 20:00", "2026-10-25 19:00"),
        ("2027-03-27 20:00", "2027-03-30 14:00", "2027-03-27 20:00", "2027-03-28 19:00"),
    ],
)
def test_an_offer_stands_twelve_waking_hours_or_one_on_the_day_itself(
    made: str, starts: str, due: str, until: str
) -> None:
    term = term_of_offer(wall(starts), RULES, now=wall(made))
    assert term is not None
    assert (term.due_at, term.until) == (wall(due), wall(until))


@pytest.mark.parametrize(
    ("made", "starts"),
    [
        ("2026-11-27 13:51", "2026-11-27 14:00"),
        ("2026-11-26 20:55", "2026-11-27 07:00"),
        ("2026-11-26 22:00", "2026-11-27 08:00"),
        ("2026-11-26 22:00", "2026-11-27 08:05"),
        ("2026-11-27 14:00", "2026-11-27 14:00"),
    ],
)
def test_too_late_for_an_offer(made: str, starts: str) -> None:
    assert term_of_offer(wall(starts), RULES, now=wall(made)) is None


def test_the_operator_says_how_long() -> None:
    rules = OfferRules(ActivityPolicy(offer=timedelta(minutes=5), offer_on_the_day=timedelta(minutes=5)))
    term = term_of_offer(wall("2026-11-27 14:00"), rules, now=wall("2026-11-27 13:55"))
    assert term is not None
    assert term.until == wall("2026-11-27 14:00")


@given(st.integers(0, 400 * 24 * 60), st.integers(10, 5 * 24 * 60), st.integers(0, 24 * 60))
def test_an_offer_is_no_shorter_than_an_hour_and_leaves_the_next_one_if_it_can(
    start_minute: int, ahead: int, later: int
) -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(minutes=start_minute)
    starts_at, hour = now + timedelta(minutes=ahead), RULES.policy.offer_on_the_day
    term = term_of_offer(starts_at, RULES, now=now)
    if term is None:
        return
    assert term.due_at < term.until <= starts_at
    assert not QUIET.is_quiet(term.due_at)
    short = awake_after(QUIET, term.due_at, hour)
    assert term.until >= min(short, starts_at)
    that_day = term.due_at.astimezone(BRUSSELS).date() == starts_at.astimezone(BRUSSELS).date()
    if not that_day and term.until > short:
        assert awake_after(QUIET, term.until, hour) <= QUIET.first_allowed(starts_at)
    following = term_of_offer(starts_at, RULES, now=now + timedelta(minutes=later))
    assert following is None or following.until >= term.until


@given(st.integers(0, 600 * 24 * 60), st.integers(0, 40 * 60))
@example(328 * 24 * 60, 12 * 60)
@example(123 * 24 * 60, 12 * 60)
def test_waking_time_is_counted_minute_by_minute(start_minute: int, span: int) -> None:
    start = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(minutes=start_minute)
    end = awake_after(QUIET, start, timedelta(minutes=span))
    minutes = int((end - start) / timedelta(minutes=1))
    awake = sum(not QUIET.is_quiet(start + timedelta(minutes=minute)) for minute in range(minutes))
    assert awake == span
    assert not QUIET.is_quiet(end - timedelta(microseconds=1)) or span == 0
