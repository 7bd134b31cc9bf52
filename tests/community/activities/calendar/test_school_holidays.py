"""Every day of the school years 2025-2026 until 2028-2029, so that a newer library cannot move one unnoticed."""

from datetime import date, timedelta

import pytest

from community.activities.calendar.school_holidays import is_school_holiday, school_holiday_on
from core.holidays_be import public_holiday

FLEMISH = """
autumn 2025-10-27 2025-11-02
christmas 2025-12-22 2026-01-04
carnival 2026-02-16 2026-02-22
easter 2026-04-06 2026-04-19
summer 2026-07-01 2026-08-31
autumn 2026-11-02 2026-11-08
christmas 2026-12-21 2027-01-03
carnival 2027-02-08 2027-02-14
easter 2027-03-29 2027-04-11
summer 2027-07-01 2027-08-31
autumn 2027-11-01 2027-11-07
christmas 2027-12-27 2028-01-09
carnival 2028-02-28 2028-03-05
easter 2028-04-03 2028-04-17
summer 2028-07-01 2028-08-31
autumn 2028-10-30 2028-11-05
christmas 2028-12-25 2029-01-07
carnival 2029-02-12 2029-02-18
easter 2029-04-02 2029-04-15
summer 2029-07-01 2029-08-31
"""
FRENCH = """
autumn 2025-10-20 2025-11-02
christmas 2025-12-22 2026-01-04
carnival 2026-02-16 2026-03-01
spring 2026-04-27 2026-05-10
summer 2026-07-04 2026-08-23
autumn 2026-10-19 2026-11-02
christmas 2026-12-21 2027-01-03
carnival 2027-02-22 2027-03-07
spring 2027-04-26 2027-05-09
summer 2027-07-03 2027-08-29
autumn 2027-10-25 2027-11-07
christmas 2027-12-27 2028-01-09
carnival 2028-02-28 2028-03-12
spring 2028-05-01 2028-05-14
summer 2028-07-08 2028-08-27
autumn 2028-10-23 2028-11-05
christmas 2028-12-25 2029-01-07
carnival 2029-02-26 2029-03-11
spring 2029-04-30 2029-05-13
summer 2029-07-07 2029-08-26
"""


def _written_down(periods: str) -> dict[date, str]:
    days = {}
    for line in periods.split("\n"):
        if line:
            name, first, last = line.split()
            day = date.fromisoformat(first)
            while day <= date.fromisoformat(last):
                days[day] = name
                day += timedelta(days=1)
    return days


@pytest.mark.parametrize(("community", "periods"), [("nl", FLEMISH), ("fr", FRENCH)])
def test_every_day_of_four_school_years(community: str, periods: str) -> None:
    expected = _written_down(periods)
    day, differences = date(2025, 9, 1), {}
    while day < date(2029, 9, 1):
        found = school_holiday_on(day, community)
        if found != expected.get(day) or is_school_holiday(day, community) != (found is not None):
            differences[day] = found
        day += timedelta(days=1)
    assert differences == {}


@pytest.mark.parametrize("community", ["nl", "fr"])
@pytest.mark.parametrize("day", [date(2025, 11, 11), date(2026, 5, 25), date(2026, 5, 14)])
def test_a_single_day_off_is_no_school_holiday(community: str, day: date) -> None:
    assert public_holiday(day) is not None
    assert not is_school_holiday(day, community)


def test_the_communities_differ() -> None:
    assert is_school_holiday(date(2027, 2, 10), "nl")
    assert not is_school_holiday(date(2027, 2, 10), "fr")
    assert not is_school_holiday(date(2027, 8, 30), "fr")
    assert is_school_holiday(date(2027, 8, 30), "nl")


def test_later_years_are_known_too() -> None:
    weeks = {
        c: sum(is_school_holiday(date(2040, 1, 1) + timedelta(n), c) for n in range(366)) / 7 for c in ("nl", "fr")
    }
    assert 14 < weeks["nl"] < 16
    assert 15 < weeks["fr"] < 17


def test_no_other_community() -> None:
    with pytest.raises(KeyError):
        is_school_holiday(date(2026, 7, 15), "de")
