"""Day, hour and rule that keep in step; the nights in which the clock is changed."""

from datetime import UTC, date, datetime, time

import pytest

from community.activities.posting import timing
from community.activities.posting.refusals import HourSkipped


def test_an_hour_that_the_clock_skips_is_refused_and_one_that_comes_twice_is_the_first() -> None:
    for day in (date(2026, 3, 29), date(2027, 3, 28)):
        with pytest.raises(HourSkipped):
            timing.instant(day, time(2, 30))
    assert timing.instant(date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert timing.instant(date(2026, 3, 29), time(3)) == datetime(2026, 3, 29, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "day", "moved"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", date(2026, 11, 27), "FREQ=WEEKLY;BYDAY=FR"),
        ("FREQ=WEEKLY;BYDAY=FR", date(2026, 11, 28), "FREQ=WEEKLY;BYDAY=SA"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=6", date(2026, 11, 28), "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=6"),
        ("FREQ=WEEKLY", date(2026, 11, 28), "FREQ=WEEKLY;BYDAY=SA"),
        ("FREQ=MONTHLY;BYDAY=3SU", date(2026, 11, 27), "FREQ=MONTHLY;BYDAY=4FR"),
        ("FREQ=MONTHLY;BYDAY=3SU", date(2027, 1, 29), "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", date(2026, 11, 27), "FREQ=MONTHLY;BYMONTHDAY=27"),
        ("FREQ=WEEKLY;BYDAY=TU,FR", date(2026, 12, 1), "FREQ=WEEKLY;BYDAY=TU,FR"),
        ("FREQ=WEEKLY;BYDAY=TU,FR", date(2026, 12, 2), None),
        ("FREQ=MONTHLY;BYDAY=1WE,3WE", date(2026, 12, 3), None),
        ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261201", date(2026, 12, 5), None),
    ],
)
def test_another_day_moves_the_rule_along_or_it_is_asked_again(rule: str, day: date, moved: str | None) -> None:
    assert timing.on_other_day(rule, day) == moved


def test_the_end_of_another_rule_takes_the_place_of_the_own() -> None:
    assert timing.with_end("FREQ=WEEKLY;BYDAY=FR;COUNT=3", "FREQ=WEEKLY;UNTIL=20270630") == (
        "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270630"
    )


def test_the_last_day_to_join_is_a_day_on_the_wall() -> None:
    just_after_midnight = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
    assert timing.closes_on(just_after_midnight, 2) == date(2026, 11, 25)
