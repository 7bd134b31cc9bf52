"""Another day or hour for one time or the rest: the rule, the times, the reminders; and what cannot be moved."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest

from community.activities.models import MomentGone, OccurrenceBegun, OccurrenceCancelled
from community.activities.series import cancelling, moving
from community.activities.series.moments import Moment, comes_twice, in_the_week_of, read_moment
from community.activities.series.recurrence import instant
from community.activities.series.refusals import (
    HourSkipped,
    MomentNotUnderstood,
    NoSeries,
    NothingChanged,
    PatternDoesNotShift,
    SameTime,
    TooFarAhead,
    WhichHalfOfTheDay,
)
from community.activities.series.times import occurrences_due, write_occurrences
from community.activities.tables import participations
from community.activities.telling import reminders
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Role
from tests.community.activities.series.a_series import FRIDAY, HOUSE, QUIET, joins, series, times, told, went_out

TODAY = date(2026, 11, 24)


async def moves(buurt: Any, who: Any, one: Any, to: datetime, *, rest: bool = False) -> Any:
    return await buurt.does(moving.move, who, one.id, to, HOUSE, rest=rest)


def local(found: list[Any]) -> list[str]:
    return [f"{one.starts_at.astimezone(BRUSSELS):%d/%m %H:%M}" for one in found]


async def test_one_time_moves_and_keeps_its_place_in_the_series_and_its_people(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    found = await series(buurt, poster, rrule="FREQ=WEEKLY;COUNT=3")
    await joins(buurt, paula, found[1])
    done = await moves(buurt, poster, found[1], instant(date(2026, 12, 5), time(10)))
    after = await times(buurt, found[0].activity.id)
    assert local(after) == ["27/11 14:00", "05/12 10:00", "11/12 14:00"]
    assert [one.planned_at for one in after] == [one.planned_at for one in found]
    assert done.told == 1
    (row,) = await told(buurt)
    assert (row.chat_id, row.variables["changes"][0]["starts_at"]) == (paula.chat_id, found[1].starts_at.isoformat())


async def test_the_rest_at_another_hour_and_every_later_week_too(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster, rrule="FREQ=WEEKLY", first=FRIDAY)
    await moves(buurt, poster, found[2], instant(date(2026, 12, 11), time(16, 30)), rest=True)
    for _ in range(25):
        buurt.now += timedelta(days=7)
        await buurt.does(occurrences_due, poster.person.bot_id)
    after = await times(buurt, found[0].activity.id)
    assert local(after)[:4] == ["27/11 14:00", "04/12 14:00", "11/12 16:30", "18/12 16:30"]
    assert {f"{one.starts_at.astimezone(BRUSSELS):%a %H:%M}" for one in after[2:]} == {"Fri 16:30"}
    days = [one.starts_at.astimezone(BRUSSELS).date() for one in after]
    gaps = {later - one for one, later in pairwise(days)}
    assert gaps == {timedelta(days=7)}


@pytest.mark.parametrize(
    ("rule", "chosen", "to", "becomes", "days"),
    [
        ("FREQ=WEEKLY;COUNT=6", 2, date(2026, 12, 12), "FREQ=WEEKLY;COUNT=4", ["12/12", "19/12", "26/12", "02/01"]),
        ("FREQ=WEEKLY;BYDAY=FR;COUNT=4", 1, date(2026, 12, 1), "FREQ=WEEKLY;BYDAY=TU;COUNT=3",
         ["01/12", "08/12", "15/12"]),
        ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261218", 1, date(2026, 12, 5), "FREQ=WEEKLY;BYDAY=SA;UNTIL=20261219",
         ["05/12", "12/12", "19/12"]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4", 1, date(2026, 12, 18), "FREQ=WEEKLY;INTERVAL=2;COUNT=3",
         ["18/12", "01/01", "15/01"]),
        ("FREQ=WEEKLY;BYDAY=TU,FR;COUNT=5", 0, date(2026, 11, 28), "FREQ=WEEKLY;BYDAY=TU,SA;COUNT=5",
         ["28/11", "01/12", "05/12", "08/12", "12/12"]),
    ],
)  # fmt: skip
async def test_a_weekly_series_goes_to_another_day(
    buurt: Any, rule: str, chosen: int, to: date, becomes: str, days: list[str]
) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster, rrule=rule)
    await moves(buurt, poster, found[chosen], instant(to, time(14)), rest=True)
    after = await times(buurt, found[0].activity.id)
    assert after[0].activity.rrule == becomes
    assert [one[:5] for one in local(after)][chosen:] == days
    assert local(after)[:chosen] == local(found)[:chosen]
    async with buurt.database.write() as tx:
        await write_occurrences(tx, after[0].activity, now=buurt.now)
    assert local(await times(buurt, found[0].activity.id)) == local(after), "the rule gives the very same times"


@pytest.mark.parametrize(
    ("rule", "to"),
    [
        ("FREQ=MONTHLY;BYDAY=4FR", date(2026, 11, 28)),
        ("FREQ=MONTHLY;BYMONTHDAY=27", date(2026, 11, 28)),
        ("FREQ=DAILY", date(2026, 11, 28)),
        ("FREQ=WEEKLY", date(2026, 12, 4)),
        ("FREQ=WEEKLY;BYDAY=FR,SA", date(2026, 11, 28)),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", date(2026, 11, 30)),
        (None, date(2026, 11, 28)),
    ],
)
async def test_what_cannot_be_shifted_honestly_is_refused_and_nothing_is_written(
    buurt: Any, rule: str | None, to: date
) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    more: dict[str, Any] = {} if rule else {"extra_on": ["2026-12-10"]}
    found = await series(buurt, poster, rrule=rule, **more)
    with pytest.raises((PatternDoesNotShift, SameTime)):
        await moves(buurt, poster, found[0], instant(to, time(14)), rest=True)
    assert local(await times(buurt, found[0].activity.id)) == local(found)


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY;BYDAY=4FR", "FREQ=MONTHLY;BYMONTHDAY=27;COUNT=4", "FREQ=DAILY;COUNT=9"])
async def test_another_hour_suits_every_rule(buurt: Any, rule: str) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster, rrule=rule)
    await moves(buurt, poster, found[1], found[1].starts_at + timedelta(hours=2), rest=True)
    after = local(await times(buurt, found[0].activity.id))
    assert [one[:5] for one in after] == [one[:5] for one in local(found)]
    assert [one[6:] for one in after] == ["14:00", *["16:00"] * (len(found) - 1)]


async def test_a_time_that_was_moved_or_called_off_on_its_own_stays_so_when_the_rest_moves(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    found = await series(buurt, poster, rrule="FREQ=WEEKLY;COUNT=5")
    await joins(buurt, paula, found[2], found[3])
    await moves(buurt, poster, found[2], instant(date(2026, 12, 13), time(11)))
    await buurt.does(cancelling.cancel_occurrence, poster, found[3].id, QUIET)
    await went_out(buurt)
    done = await moves(buurt, poster, found[1], instant(date(2026, 12, 5), time(14)), rest=True)
    after = await times(buurt, found[0].activity.id)
    assert local(after) == ["27/11 14:00", "05/12 14:00", "13/12 11:00", "19/12 14:00", "26/12 14:00"]
    assert [one.cancelled_at is None for one in after] == [True, True, True, False, True]
    assert done.told == 0, "nothing changed for who comes to the one that stayed, and the other was off already"
    async with buurt.database.write() as tx:
        await write_occurrences(tx, after[0].activity, now=buurt.now)
    assert len(await times(buurt, found[0].activity.id)) == 5


async def test_extra_dates_and_dates_left_out_stay_what_they_were(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster, rrule="FREQ=WEEKLY;COUNT=5", extra_on=["2026-12-09"], left_out=["2026-12-18"])
    assert local(found) == ["27/11 14:00", "04/12 14:00", "09/12 14:00", "11/12 14:00", "25/12 14:00"]
    await moves(buurt, poster, found[1], instant(date(2026, 12, 5), time(15)), rest=True)
    after = await times(buurt, found[0].activity.id)
    assert local(after) == ["27/11 14:00", "05/12 15:00", "09/12 15:00", "12/12 15:00", "26/12 15:00"]
    async with buurt.database.write() as tx:
        await write_occurrences(tx, after[0].activity, now=buurt.now)
    assert len(await times(buurt, found[0].activity.id)) == 5


async def test_over_the_clock_change_the_wall_says_the_same_hour(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    buurt.now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    found = await series(buurt, poster, first=instant(date(2027, 3, 14), time(14)), rrule="FREQ=WEEKLY;COUNT=4")
    await moves(buurt, poster, found[0], instant(date(2027, 3, 14), time(10, 15)), rest=True)
    assert local(await times(buurt, found[0].activity.id)) == [
        "14/03 10:15", "21/03 10:15", "28/03 10:15", "04/04 10:15",
    ]  # fmt: skip


async def test_what_cannot_be_is_refused(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster)
    for to, refusal in (
        (buurt.now - timedelta(hours=1), MomentGone),
        (found[1].starts_at, SameTime),
        (found[0].starts_at, NothingChanged),
        (buurt.now + timedelta(days=400), TooFarAhead),
    ):
        with pytest.raises(refusal):
            await moves(buurt, poster, found[0], to)
    await buurt.does(cancelling.cancel_occurrence, poster, found[1].id, QUIET)
    with pytest.raises(OccurrenceCancelled):
        await moves(buurt, poster, found[1], found[1].starts_at + timedelta(hours=1))
    await moves(buurt, poster, found[0], found[1].starts_at)
    buurt.now = found[2].starts_at
    with pytest.raises(OccurrenceBegun):
        await moves(buurt, poster, found[2], found[2].starts_at + timedelta(hours=1))


async def test_an_hour_that_the_clock_skips_is_explained_and_one_that_comes_twice_is_the_first(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    buurt.now = datetime(2027, 3, 20, 9, tzinfo=UTC)
    (one,) = await series(buurt, poster, rrule=None, first=datetime(2027, 3, 26, 20, tzinfo=UTC))
    with pytest.raises(HourSkipped) as refused:
        await buurt.does(moving.plan, poster, one.id, Moment(date(2027, 3, 28), time(2, 30), None), rest=False)
    assert refused.value.variables == {"instead_at": datetime(2027, 3, 28, 1, 30, tzinfo=UTC)}
    plan = await buurt.does(moving.plan, poster, one.id, Moment(date(2027, 10, 31), time(2, 30), 60), rest=False)
    assert plan.to_at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert comes_twice(plan.to_at)
    assert not comes_twice(datetime(2027, 10, 31, 3, 0, tzinfo=UTC))


async def test_who_was_reminded_of_the_old_moment_is_reminded_of_the_new_one_once(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    found = await series(buurt, poster)
    await joins(buurt, paula, found[0])
    buurt.now = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
    await buurt.does(reminders.reminders_due, poster.person.bot_id)
    (waits,) = await buurt.owed("activity_reminder")
    assert waits.state == "queued"
    await moves(buurt, poster, found[0], instant(date(2026, 12, 1), time(14)))
    assert [row.state for row in await buurt.owed("activity_reminder")] == ["dead"]
    for hour in (18, 19):
        buurt.now = datetime(2026, 11, 30, hour - 1, 0, tzinfo=UTC)
        await buurt.does(reminders.reminders_due, poster.person.bot_id)
    assert [row.state for row in await buurt.owed("activity_reminder")] == ["dead", "queued"]


async def test_the_news_of_a_move_takes_the_place_of_a_reminder_whose_hour_went_by(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    found = await series(buurt, poster, first=FRIDAY + timedelta(days=3))
    await joins(buurt, paula, found[0])
    buurt.now = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
    await moves(buurt, poster, found[0], FRIDAY)
    await buurt.does(reminders.reminders_due, poster.person.bot_id)
    assert await buurt.owed("activity_reminder") == []
    async with buurt.database.read() as tx:
        row = (await tx.execute(participations.select())).one()
    assert (row.reminded_at, row.reminded_soon_at) == (buurt.now, None)


async def test_a_day_more_and_never_twice_the_same(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster, rrule="FREQ=WEEKLY;COUNT=2")
    added = await buurt.does(moving.add_time, poster, found[0].id, Moment(date(2026, 12, 1), None, None))
    other = await buurt.does(moving.add_time, poster, found[0].id, Moment(date(2026, 12, 2), time(19), None))
    after = await times(buurt, found[0].activity.id)
    assert local(after) == ["27/11 14:00", "01/12 14:00", "02/12 19:00", "04/12 14:00"]
    assert [after[1].id, after[2].id] == [added, other]
    assert after[0].activity.extra_on == (date(2026, 12, 1), date(2026, 12, 2))
    with pytest.raises(SameTime):
        await buurt.does(moving.add_time, poster, found[0].id, Moment(date(2026, 12, 2), None, None))
    async with buurt.database.write() as tx:
        await write_occurrences(tx, after[0].activity, now=buurt.now)
    assert len(await times(buurt, found[0].activity.id)) == 4
    (single,) = await series(buurt, poster, rrule=None)
    with pytest.raises(NoSeries):
        await buurt.does(moving.add_time, poster, single.id, Moment(date(2026, 12, 1), None, None))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("donderdag 15u", Moment(date(2026, 11, 26), time(15), None, True)),
        ("26/11 van 14 tot 16u", Moment(date(2026, 11, 26), time(14), 120)),
        ("15u", Moment(None, time(15), None)),
        ("vrijdag", Moment(date(2026, 11, 27), None, None, True)),
        ("volgende week vrijdag", Moment(date(2026, 12, 4), None, None)),
        ("liever naar vrijdag om 15u", Moment(date(2026, 11, 27), time(15), None, True)),
        ("le samedi 5 décembre à 10 h", Moment(date(2026, 12, 5), time(10), None)),
        ("tomorrow 3pm", Moment(date(2026, 11, 25), time(15), None)),
    ],
)
def test_a_moment_as_people_type_it(text: str, moment: Moment) -> None:
    assert read_moment(text, TODAY) == moment


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("zondag", date(2027, 1, 10)),
        ("vrijdag", date(2027, 1, 8)),
        ("zaterdag 15u", date(2027, 1, 9)),
        ("volgende week vrijdag", date(2026, 12, 4)),
        ("morgen", date(2026, 11, 25)),
    ],
)
def test_a_weekday_is_the_one_of_the_week_in_which_it_was(text: str, day: date) -> None:
    now = datetime.fromisoformat("2026-11-24T09:00:00+00:00")
    saturday = datetime.fromisoformat("2027-01-09T09:00:00+00:00")
    assert in_the_week_of(read_moment(text, TODAY), saturday, now=now).day == day
    this_week = datetime.fromisoformat("2026-11-27T13:00:00+00:00")
    assert in_the_week_of(read_moment("maandag", TODAY), this_week, now=now).day == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("later eens", MomentNotUnderstood),
        ("gisteren 15u", MomentNotUnderstood),
        ("niet vrijdag 15u", MomentNotUnderstood),
        ("15", MomentNotUnderstood),
        ("3 december of 4 december 15u", MomentNotUnderstood),
        ("vrijdag 28 november", MomentNotUnderstood),
        ("🎉", MomentNotUnderstood),
        ("", MomentNotUnderstood),
        ("vrijdag 7u", WhichHalfOfTheDay),
    ],
)
def test_a_moment_that_is_not_clear_is_asked_again(text: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        read_moment(text, TODAY)


async def test_a_series_that_was_on_another_day_before_does_not_go_to_a_third(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster)
    await moves(buurt, poster, found[3], instant(date(2026, 12, 17), time(14)), rest=True)
    with pytest.raises(PatternDoesNotShift):
        await moves(buurt, poster, found[0], instant(date(2026, 11, 28), time(14)), rest=True)
    await moves(buurt, poster, found[0], instant(date(2026, 11, 27), time(16)), rest=True)
    assert {one[6:] for one in local(await times(buurt, found[0].activity.id))} == {"16:00"}
