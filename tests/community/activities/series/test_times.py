"""When a series takes place: its rule, extra dates, dates left out and school holidays, against counting day by day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.activities import repository
from community.activities.calendar.school_holidays import is_school_holiday
from community.activities.models import Activity, ActivityState
from community.activities.series.recurrence import checked_rule, times_between
from community.activities.series.times import HORIZON, next_times, occurrences_due, write_occurrences
from community.residents.quiet_hours import BRUSSELS
from core.ids import BotId, NeighbourhoodId
from tests.community.activities.conftest import Buurt

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TEN = time(10)


def wall(day: date, hour: time = TEN) -> datetime:
    """An instant by the clock on a Belgian wall."""
    return datetime.combine(day, hour, BRUSSELS).astimezone(UTC)


def a_series(rrule: str | None, first: date, hour: time = TEN, **more: Any) -> Activity:
    """A published series."""
    made = Activity(
        id=1,
        neighbourhood_id=NeighbourhoodId(1),
        created_by=None,
        state=ActivityState.PUBLISHED,
        version=1,
        theme="food",
        pictogram="",
        texts={"nl": {"title": "Soepdag"}},
        place="Het Nest",
        latitude=None,
        longitude=None,
        first_on=first,
        minutes=None,
        seats=None,
        contact=None,
        starts_at=wall(first, hour),
        rrule=rrule,
    )
    return replace(made, **more)


def dates(activity: Activity, first: date, days: int = 60) -> list[str]:
    """The local dates in so many days."""
    found = times_between(activity, after=wall(first, time(0)), before=wall(first + timedelta(days=days), time(0)))
    return [at.astimezone(BRUSSELS).strftime("%d/%m") for at in found]


FRIDAY = date(2026, 11, 27)


def test_extra_dates_come_beside_the_rule_at_the_hour_of_the_first_time() -> None:
    series = a_series("FREQ=WEEKLY;BYDAY=FR", FRIDAY, extra_on=(date(2026, 12, 1), date(2026, 12, 4)))
    found = times_between(series, after=wall(FRIDAY), before=wall(date(2026, 12, 12)))
    assert found == [wall(date(2026, *on)) for on in ((11, 27), (12, 1), (12, 4), (12, 11))]


def test_a_date_that_is_left_out_falls_out_also_when_it_is_an_extra_one() -> None:
    series = a_series("FREQ=WEEKLY;BYDAY=FR", FRIDAY, left_out=(date(2026, 12, 4), date(2026, 12, 6)))
    series = replace(series, extra_on=(date(2026, 12, 6),))
    assert dates(series, FRIDAY, 20) == ["27/11", "11/12"]


def test_school_holidays_take_out_what_the_rule_gives_and_not_what_somebody_named() -> None:
    series = a_series("FREQ=WEEKLY;BYDAY=FR", date(2026, 12, 18), skips_school_holidays="nl")
    assert dates(series, date(2026, 12, 18), 28) == ["18/12", "08/01"]
    named = replace(series, extra_on=(date(2026, 12, 30),))
    assert dates(named, date(2026, 12, 18), 28) == ["18/12", "30/12", "08/01"]


def test_each_community_has_its_own_school_holidays() -> None:
    begin = date(2027, 2, 5)
    flemish = a_series("FREQ=WEEKLY;BYDAY=FR", begin, skips_school_holidays="nl")
    french = replace(flemish, skips_school_holidays="fr")
    assert dates(flemish, begin, 35) == ["05/02", "19/02", "26/02", "05/03"]
    assert dates(french, begin, 35) == ["05/02", "12/02", "19/02"]


def test_a_date_that_falls_out_does_not_lengthen_a_number_of_times() -> None:
    series = a_series("FREQ=WEEKLY;BYDAY=FR;COUNT=6", date(2026, 12, 11), left_out=(date(2026, 12, 18),))
    assert dates(series, date(2026, 12, 11)) == ["11/12", "25/12", "01/01", "08/01", "15/01"]
    assert dates(replace(series, skips_school_holidays="nl"), date(2026, 12, 11)) == ["11/12", "08/01", "15/01"]


def test_the_last_day_counts() -> None:
    series = a_series("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261211", FRIDAY)
    assert dates(series, FRIDAY) == ["27/11", "04/12", "11/12"]


def test_without_a_rule_there_are_the_dates_that_were_named() -> None:
    series = a_series(None, date(2026, 12, 3), extra_on=(date(2026, 12, 17), date(2026, 12, 10)))
    assert dates(series, FRIDAY) == ["03/12", "10/12", "17/12"]


def test_extra_dates_keep_their_hour_through_the_clock_changes() -> None:
    series = a_series(None, date(2026, 10, 20), time(2, 30), extra_on=(date(2026, 10, 25), date(2027, 3, 28)))
    found = times_between(series, after=datetime(2026, 1, 1, tzinfo=UTC), before=datetime(2028, 1, 1, tzinfo=UTC))
    assert found[1:] == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)]


def test_the_next_times_for_a_preview() -> None:
    now = wall(FRIDAY, time(9))
    weekly = a_series("FREQ=WEEKLY;BYDAY=FR", date(2026, 10, 2), left_out=(date(2026, 12, 4),))
    assert next_times(weekly, now, 3) == [wall(date(2026, *on)) for on in ((11, 27), (12, 11), (12, 18))]
    yearly = a_series("FREQ=YEARLY", date(2026, 7, 21))
    assert next_times(yearly, now, 2) == [wall(date(2027, 7, 21)), wall(date(2028, 7, 21))]
    assert next_times(a_series(None, FRIDAY), now, 3) == [wall(FRIDAY)]
    assert next_times(a_series("FREQ=WEEKLY;COUNT=2", date(2026, 1, 2)), now, 3) == []


@pytest.mark.parametrize("hour", [TEN, time(2, 30)])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_year_of_any_series_is_what_counting_day_by_day_gives(hour: time, data: st.DataObject) -> None:
    first = date(2026, 9, 1) + timedelta(days=data.draw(st.integers(0, 120)))
    rule, follows, most = data.draw(rules(first))
    near = st.integers(0, 364).map(lambda days: first + timedelta(days=days))
    series = a_series(
        rule,
        first,
        hour,
        extra_on=tuple(data.draw(st.lists(near, max_size=4))),
        left_out=tuple(data.draw(st.lists(near, max_size=8))),
        skips_school_holidays=data.draw(st.sampled_from([None, "nl", "fr"])),
    )
    expected, turns = [], 0
    for day in (first + timedelta(days=count) for count in range(365)):
        of_the_rule = follows(day) and (most is None or turns < most)
        turns += of_the_rule
        at_school = series.skips_school_holidays is None or not is_school_holiday(day, series.skips_school_holidays)
        if ((of_the_rule and at_school) or day in series.extra_on) and day not in series.left_out:
            expected.append(wall(day, hour))
    end = wall(first + timedelta(days=365), time(0))
    assert times_between(series, after=wall(first, time(0)), before=end) == expected


@st.composite
def rules(draw: st.DrawFn, first: date) -> tuple[str, Callable[[date], bool], int | None]:
    """A rule, which days follow it, and how often at most; told without looking at how rules are read."""
    kind = draw(st.sampled_from(["weekly", "nth", "month day", "daily"]))
    every = draw(st.integers(1, 3))
    follows: Callable[[date], bool]
    if kind == "weekly":
        days = draw(st.sets(st.integers(0, 6), min_size=1, max_size=3))
        text = f"FREQ=WEEKLY;INTERVAL={every};BYDAY={','.join(DAYS[day] for day in sorted(days))}"
        follows = partial(_in_week, first, every, days)
    elif kind == "nth":
        nth, weekday = draw(st.sampled_from([1, 2, 3, 4, -1])), draw(st.integers(0, 6))
        text = f"FREQ=MONTHLY;INTERVAL={every};BYDAY={nth}{DAYS[weekday]}"
        follows = partial(_is_nth, first, every, (nth, weekday))
    elif kind == "month day":
        number = draw(st.integers(1, 31))
        text = f"FREQ=MONTHLY;INTERVAL={every};BYMONTHDAY={number}"
        follows = partial(_is_numbered, first, every, number)
    else:
        text = f"FREQ=DAILY;INTERVAL={every}"
        follows = partial(_in_days, first, every)
    most = draw(st.one_of(st.none(), st.integers(1, 20)))
    return checked_rule(text + (f";COUNT={most}" if most else "")).text, follows, most


def _in_week(first: date, every: int, days: set[int], day: date) -> bool:
    monday = first - timedelta(days=first.weekday())
    return day.weekday() in days and (day - monday).days // 7 % every == 0


def _is_nth(first: date, every: int, which: tuple[int, int], day: date) -> bool:
    nth, weekday = which
    return day.weekday() == weekday and _which(day, nth) and (day.month - first.month) % 12 % every == 0


def _is_numbered(first: date, every: int, number: int, day: date) -> bool:
    return day.day == number and (day.month - first.month) % 12 % every == 0


def _in_days(first: date, every: int, day: date) -> bool:
    return (day - first).days % every == 0


def _which(day: date, nth: int) -> bool:
    if nth == -1:
        return (day + timedelta(days=7)).month != day.month
    return (day.day - 1) // 7 + 1 == nth


async def written(buurt: Buurt, activity_id: int) -> list[str]:
    """The local dates that stand in the database."""
    async with buurt.database.read() as tx:
        found = await repository.list_upcoming(tx, buurt.home, after=datetime(2026, 1, 1, tzinfo=UTC), limit=500)
    return [one.starts_at.astimezone(BRUSSELS).strftime("%d/%m/%y") for one in found if one.activity.id == activity_id]


async def published(buurt: Buurt, series: Activity) -> int:
    """A series in the database, its times written down."""
    values = {
        "texts": series.texts,
        "theme": series.theme,
        "place": series.place,
        "first_on": series.first_on,
        "starts_at": series.starts_at,
        "rrule": series.rrule,
        "extra_on": [day.isoformat() for day in series.extra_on],
        "left_out": [day.isoformat() for day in series.left_out],
        "skips_school_holidays": series.skips_school_holidays,
    }
    async with buurt.database.write() as tx:
        activity_id = await repository.add_published(tx, buurt.home, values, now=buurt.now)
        kept = await repository.find_activity(tx, activity_id)
        assert kept is not None
        await write_occurrences(tx, kept, now=buurt.now)
    return activity_id


async def test_what_is_written_down_honours_exceptions_also_when_the_weeks_go_on(buurt: Buurt) -> None:
    series = a_series(
        "FREQ=WEEKLY;BYDAY=FR",
        date(2026, 12, 4),
        extra_on=(date(2026, 12, 9), date(2027, 4, 7)),
        left_out=(date(2026, 12, 11), date(2027, 4, 23)),
        skips_school_holidays="nl",
    )
    number = await published(buurt, series)
    first = await written(buurt, number)
    assert first[:4] == ["04/12/26", "09/12/26", "18/12/26", "08/01/27"]
    assert first[-1] == "19/03/27"  # within the horizon
    buurt.now += timedelta(days=40)
    await _weeks_on(buurt)
    assert (await written(buurt, number))[-4:] == ["26/03/27", "07/04/27", "16/04/27", "30/04/27"]


async def _weeks_on(buurt: Buurt) -> None:
    async with buurt.database.write() as tx:
        await occurrences_due(tx, BotId(7), now=buurt.now)


async def test_dates_that_were_named_are_written_down_however_far_ahead(buurt: Buurt) -> None:
    far = (buurt.now + HORIZON + timedelta(days=60)).date()
    number = await published(buurt, a_series(None, FRIDAY, extra_on=(far, date(2026, 12, 4))))
    assert await written(buurt, number) == ["27/11/26", "04/12/26", far.strftime("%d/%m/%y")]
