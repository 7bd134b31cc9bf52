"""Afterwards: how many came, one thank-you, and how it was; by day, once, and nothing kept of who said what."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from community.activities.joining import service as joining
from community.activities.models import OccurrenceCancelled
from community.activities.tables import activities, occurrences, participations
from community.activities.telling import feedback, thanks
from community.activities.telling.afterwards_repository import Tally
from community.activities.telling.thanks import NoHeadCount, NotOverYet, names_a_number, read_head_count
from community.residents import service as stopping
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core.errors import NotYours
from tests.community.activities.conftest import BOT, QUIET

ASKED, THANKED, HOW_WAS_IT = "activity_head_count", "activity_thanks", "activity_feedback"


def wall(text: str) -> datetime:
    """An instant, by what the clocks in Brussels show."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).astimezone(UTC)


OVER = wall("2026-11-27T16:00")
"""The soup day is on Friday 27 November at two; nobody said how long it lasts."""


async def poster_of(buurt: Any, role: Role = Role.VOLUNTEER) -> Actor:
    """Somebody with a role that stands in the database too."""
    poster: Actor = await buurt.person(role)
    async with buurt.database.write() as tx:
        await volunteers.grant(tx, poster.id, buurt.home, role, granted_by=None, now=buurt.now)
    return poster


async def soup_day(buurt: Any, guests: int = 0, **how: Any) -> tuple[Actor, int, list[Actor]]:
    """A soup day with guests: its poster, its number, and them."""
    poster = await poster_of(buurt)
    published = await buurt.posts(poster, **how)
    found = [await buurt.person() for _ in range(guests)]
    for one in found:
        await buurt.does(joining.join, one, published.occurrence_id)
    return poster, published.occurrence_id, found


async def set_columns(buurt: Any, number: int, **columns: Any) -> None:
    """What another part of the house would have written."""
    async with buurt.database.write() as tx:
        await tx.execute(occurrences.update().where(occurrences.c.id == number).values(**columns))


async def ticks(buurt: Any, *moments: datetime, quiet_hours: QuietHours = QUIET) -> None:
    """Look at everything that is asked afterwards, at these moments."""
    for buurt.now in moments:
        await buurt.does(thanks.questions_due, BOT, quiet_hours=quiet_hours)
        await buurt.does(thanks.thanks_due, BOT, quiet_hours=quiet_hours)
        await buurt.does(feedback.questions_due, BOT, quiet_hours=quiet_hours)


async def owed(buurt: Any, kind: str) -> list[tuple[int, datetime]]:
    """To whom, and when."""
    return [(row.chat_id, row.due_at) for row in await buurt.owed(kind)]


@pytest.mark.parametrize(
    ("minutes", "at"),
    [
        (None, wall("2026-11-27T17:00")),
        (60, wall("2026-11-27T16:00")),
        (300, wall("2026-11-27T20:00")),
        (400, wall("2026-11-28T08:00")),
    ],
)
async def test_an_hour_after_the_end_the_poster_is_asked_once_and_not_at_night(
    buurt: Any, minutes: int | None, at: datetime
) -> None:
    poster, number, _ = await soup_day(buurt)
    async with buurt.database.write() as tx:
        await tx.execute(activities.update().values(minutes=minutes))
    await ticks(buurt, at - timedelta(minutes=1))
    assert await owed(buurt, ASKED) == []
    await ticks(buurt, at, at + timedelta(minutes=1))
    assert await owed(buurt, ASKED) == [(poster.chat_id, at)]
    await set_columns(buurt, number, count_asked_at=None)
    await ticks(buurt, at + timedelta(minutes=2))
    assert len(await owed(buurt, ASKED)) == 1


async def test_the_length_of_this_one_time_counts(buurt: Any) -> None:
    _, number, _ = await soup_day(buurt)
    await set_columns(buurt, number, overrides={"minutes": 30})
    await ticks(buurt, wall("2026-11-27T15:30"))
    assert len(await owed(buurt, ASKED)) == 1


@pytest.mark.parametrize("why", ["cancelled", "stopped", "no longer of the team", "counted", "no poster", "late"])
async def test_who_is_not_asked_how_many_came(buurt: Any, why: str) -> None:
    poster, number, _ = await soup_day(buurt)
    at = OVER + timedelta(hours=1)
    if why == "cancelled":
        await set_columns(buurt, number, cancelled_at=buurt.now)
    elif why == "counted":
        await set_columns(buurt, number, came=3)
    elif why == "stopped":
        await buurt.does(stopping.stop, poster.person)
    elif why == "late":
        at += timedelta(days=2)
    async with buurt.database.write() as tx:
        if why == "no longer of the team":
            await tx.exec_driver_sql("DELETE FROM roles")
        elif why == "no poster":
            await tx.execute(activities.update().values(created_by=None))
    await ticks(buurt, at)
    assert await owed(buurt, ASKED) == []
    assert await owed(buurt, THANKED) == []


async def test_a_number_is_kept_and_thanked_for_once_and_can_be_corrected(buurt: Any) -> None:
    poster, number, _ = await soup_day(buurt, guests=2)
    await ticks(buurt, OVER + timedelta(hours=1))
    for came in (31, 31, 28):
        await buurt.does(thanks.count, poster, number, came, QUIET)
    await ticks(buurt, wall("2026-11-28T09:00"), wall("2026-11-29T09:00"))
    assert await owed(buurt, THANKED) == [(poster.chat_id, OVER + timedelta(hours=1))]
    async with buurt.database.read() as tx:
        assert (await tx.execute(select(occurrences.c.came))).scalar_one() == 28


async def test_without_a_number_the_thank_you_comes_the_next_morning_at_nine(buurt: Any) -> None:
    poster, _, _ = await soup_day(buurt)
    morning = wall("2026-11-28T09:00")
    await ticks(buurt, OVER + timedelta(hours=1), morning - timedelta(minutes=1))
    assert await owed(buurt, THANKED) == []
    await ticks(buurt, morning, morning + timedelta(minutes=1), morning + timedelta(days=1))
    assert await owed(buurt, THANKED) == [(poster.chat_id, morning)]


async def test_a_regisseur_may_count_and_the_poster_is_thanked_but_not_woken(buurt: Any) -> None:
    poster, number, _ = await soup_day(buurt)
    regisseur = await buurt.person(Role.REGISSEUR)
    buurt.now = wall("2026-11-27T22:00")
    await buurt.does(thanks.count, regisseur, number, 12, QUIET)
    assert await owed(buurt, THANKED) == [(poster.chat_id, wall("2026-11-28T08:00"))]


async def test_a_poster_who_stopped_and_counts_gets_no_message_for_it(buurt: Any) -> None:
    poster, number, _ = await soup_day(buurt)
    await buurt.does(stopping.stop, poster.person)
    buurt.now = OVER
    await buurt.does(thanks.count, poster, number, 12, QUIET)
    assert await owed(buurt, THANKED) == []


async def test_who_may_not_count_and_when_nobody_may(buurt: Any) -> None:
    poster, number, [guest] = await soup_day(buurt, guests=1)
    with pytest.raises(NotOverYet):
        await buurt.does(thanks.count, poster, number, 3, QUIET)
    buurt.now = OVER
    for other in (guest, await buurt.person(Role.VOLUNTEER)):
        with pytest.raises(NotYours):
            await buurt.does(thanks.count, other, number, 3, QUIET)
    for came in (-1, thanks.MOST_CAME + 1):
        with pytest.raises(NoHeadCount):
            await buurt.does(thanks.count, poster, number, came, QUIET)
    await set_columns(buurt, number, cancelled_at=buurt.now)
    with pytest.raises(OccurrenceCancelled):
        await buurt.does(thanks.count, poster, number, 3, QUIET)


@pytest.mark.parametrize(
    ("text", "came"),
    [("31", 31), ("we waren met 31!", 31), ("0", 0), ("niemand", 0), ("Personne.", 0), ("nobody", 0), ("5000", 5000)],
)
def test_a_head_count_as_people_type_it(text: str, came: int) -> None:
    assert read_head_count(text) == came
    assert names_a_number(text)


@pytest.mark.parametrize("text", ["20 of 25", "1.200", "3,5", "-4", "20-25", "14:30", "123456", "veel", "", "٣"])
def test_what_is_no_head_count_is_asked_again(text: str) -> None:
    with pytest.raises(NoHeadCount):
        read_head_count(text)


TEN = wall("2026-11-28T10:00")


async def test_guests_are_asked_once_the_next_day_at_ten(buurt: Any) -> None:
    _, number, [comes, leaves, stops, perhaps] = await soup_day(buurt, guests=4)
    await buurt.does(joining.decline, leaves, number)
    await buurt.does(joining.maybe, perhaps, number)
    await buurt.does(stopping.stop, stops.person)
    await ticks(buurt, OVER, TEN - timedelta(minutes=1))
    assert await owed(buurt, HOW_WAS_IT) == []
    await ticks(buurt, TEN, TEN + timedelta(minutes=1), TEN + timedelta(days=1))
    assert await owed(buurt, HOW_WAS_IT) == [(comes.chat_id, TEN)]


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        ("2026-11-28T19:59", True),
        ("2026-11-28T20:00", False),
        ("2026-11-29T09:59", False),
        ("2026-11-29T10:00", True),
        ("2026-11-30T10:00", False),
    ],
)
async def test_a_missed_tick_asks_late_by_day_or_not_at_all(buurt: Any, late: str, expected: bool) -> None:
    await soup_day(buurt, guests=1)
    await ticks(buurt, wall(late))
    assert bool(await owed(buurt, HOW_WAS_IT)) is expected


async def test_what_was_called_off_is_asked_about_by_nobody(buurt: Any) -> None:
    _, number, _ = await soup_day(buurt, guests=1)
    await set_columns(buurt, number, cancelled_at=buurt.now)
    await ticks(buurt, TEN)
    assert await owed(buurt, HOW_WAS_IT) == []


async def test_who_was_at_two_things_is_asked_about_the_last_one_only(buurt: Any) -> None:
    _, first, [guest] = await soup_day(buurt, guests=1, hour=10)
    _, second, _ = await soup_day(buurt, hour=15)
    await buurt.does(joining.join, guest, second)
    await ticks(buurt, TEN, TEN + timedelta(minutes=5), TEN + timedelta(days=1))
    rows = await buurt.owed(HOW_WAS_IT)
    assert [row.variables for row in rows] == [{"occurrence_id": second}]
    assert first != second


async def test_who_comes_every_week_is_asked_once_and_again_after_a_pause(buurt: Any) -> None:
    _, first, [weekly] = await soup_day(buurt, guests=1)
    newcomer = await buurt.person()
    async with buurt.database.write() as tx:
        row = (await tx.execute(select(occurrences).where(occurrences.c.id == first))).one()
        for week in (1, 2, 6):
            at = row.starts_at + timedelta(weeks=week)
            again = {"activity_id": row.activity_id, "neighbourhood_id": row.neighbourhood_id, "remind_at": at}
            await tx.execute(occurrences.insert().values(planned_at=at, starts_at=at, **again))
        times = [one.id for one in await tx.execute(select(occurrences.c.id).order_by(occurrences.c.id))]
    for number in times[1:]:
        await buurt.does(joining.join, weekly, number)
    await buurt.does(joining.join, newcomer, times[1])
    await ticks(buurt, *(TEN + timedelta(weeks=week) for week in (0, 1, 2, 6)))
    asked = [(row.chat_id, row.variables["occurrence_id"]) for row in await buurt.owed(HOW_WAS_IT)]
    assert sorted(asked) == sorted([(weekly.chat_id, first), (newcomer.chat_id, times[1]), (weekly.chat_id, times[3])])


async def test_what_ends_after_ten_the_next_day_is_asked_about_the_day_after_that(buurt: Any) -> None:
    await soup_day(buurt, guests=1)
    async with buurt.database.write() as tx:
        await tx.execute(activities.update().values(minutes=24 * 60))
    await ticks(buurt, TEN)
    assert await owed(buurt, HOW_WAS_IT) == []
    await ticks(buurt, TEN + timedelta(days=1))
    assert len(await owed(buurt, HOW_WAS_IT)) == 1


async def tally(buurt: Any, number: int) -> Tally:
    """The counts."""
    async with buurt.database.read() as tx:
        return await feedback.tally(tx, number)


async def taps(buurt: Any, guests: Sequence[Actor], number: int, *, liked: bool) -> list[bool]:
    """Each of them answers; whether it counted."""
    return [await buurt.does(feedback.answer, one, number, liked=liked) for one in guests]


async def test_taps_are_counted_once_and_shown_from_five_on(buurt: Any) -> None:
    _, number, guests = await soup_day(buurt, guests=5)
    await ticks(buurt, TEN)
    assert await taps(buurt, guests[:4], number, liked=True) == [True] * 4
    assert await taps(buurt, guests[:4], number, liked=False) == [False] * 4
    assert not (await tally(buurt, number)).enough
    await taps(buurt, guests[4:], number, liked=False)
    assert await tally(buurt, number) == Tally(asked=True, liked=4, could_be_better=1)
    assert (await tally(buurt, number)).enough


async def test_nothing_says_who_tapped_what(buurt: Any) -> None:
    _, number, [likes, dislikes] = await soup_day(buurt, guests=2)
    await ticks(buurt, TEN)
    await taps(buurt, [likes], number, liked=True)
    await taps(buurt, [dislikes], number, liked=False)
    async with buurt.database.read() as tx:
        rows = (await tx.execute(select(participations))).mappings().all()
    told = [{name: value for name, value in row.items() if name not in ("id", "person_id")} for row in rows]
    assert told[0] | {"joined_at": None} == told[1] | {"joined_at": None}


async def test_who_was_no_guest_or_is_too_early_cannot_answer(buurt: Any) -> None:
    _, number, [guest] = await soup_day(buurt, guests=1)
    buurt.now = OVER - timedelta(minutes=1)
    with pytest.raises(NotYours):
        await buurt.does(feedback.answer, guest, number, liked=True)
    buurt.now = OVER
    with pytest.raises(NotYours):
        await buurt.does(feedback.answer, await buurt.person(), number, liked=True)
    await set_columns(buurt, number, cancelled_at=buurt.now)
    with pytest.raises(NotYours):
        await buurt.does(feedback.answer, guest, number, liked=True)
    assert await tally(buurt, number) == Tally()


async def test_other_quiet_hours_hold_all_of_it(buurt: Any) -> None:
    await soup_day(buurt, guests=1)
    all_day = QuietHours(time(7), time(23))
    await ticks(buurt, OVER + timedelta(hours=1), TEN, quiet_hours=all_day)
    assert await owed(buurt, ASKED) + await owed(buurt, HOW_WAS_IT) == []


async def test_another_bot_asks_nobody_of_ours_and_marks_nothing(buurt: Any) -> None:
    await soup_day(buurt, guests=1)
    async with buurt.database.write() as tx:
        await tx.exec_driver_sql("UPDATE people SET bot_id = 8")
    await ticks(buurt, OVER + timedelta(hours=1), TEN)
    async with buurt.database.read() as tx:
        marks = (await tx.execute(select(occurrences.c.count_asked_at, occurrences.c.feedback_asked_at))).one()
    assert tuple(marks) == (None, None)
