"""When reminders go and to whom: the two hours, the evening for what would be said at night, and being late."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from community.activities.joining import service as joining
from community.activities.series.recurrence import reminder_for
from community.activities.tables import occurrences, participations
from community.activities.telling import choices, reminders
from community.activities.telling.choices import Reminder
from community.activities.telling.reminder_repository import Choice, Seated
from community.activities.telling.reminders import Hours, hours_before, owed_now
from community.residents import service as residents
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers.roles import Role
from core.ids import ChatId, PersonId
from core.tables import outbox as outbox_table
from tests.community.activities.conftest import BOT, QUIET


def wall(text: str, *, fold: int = 0) -> datetime:
    """An instant, by what the clocks in Brussels show."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("starts", "reminded"),
    [
        ("2026-11-27T14:00", "2026-11-27T12:00"),
        ("2026-11-27T10:00", "2026-11-27T08:00"),
        ("2026-11-27T09:59", "2026-11-26T20:00"),
        ("2026-11-27T07:00", "2026-11-26T20:00"),
        ("2026-11-27T22:59", "2026-11-27T20:59"),
        ("2026-11-27T23:00", "2026-11-27T20:00"),
        ("2026-11-28T00:30", "2026-11-27T20:00"),
        ("2026-11-28T01:59", "2026-11-27T20:00"),
        ("2026-03-29T09:00", "2026-03-28T20:00"),
        ("2026-10-25T09:30", "2026-10-24T20:00"),
        ("2028-01-01T00:15", "2027-12-31T20:00"),
    ],
)
def test_two_hours_before_or_else_at_eight_in_the_evening_before_the_night(starts: str, reminded: str) -> None:
    assert hours_before(wall(starts), QUIET) == wall(reminded)


def test_two_hours_are_two_real_hours_when_the_clock_changes() -> None:
    """With other quiet hours, for in ours nobody is told anything in such a night."""
    awake = QuietHours(time(5), time(6))
    assert hours_before(wall("2026-03-29T03:30"), awake) == wall("2026-03-29T00:30")
    assert hours_before(wall("2026-10-25T03:30"), awake) == wall("2026-10-25T02:30")
    assert hours_before(wall("2026-10-25T04:00"), awake) == wall("2026-10-25T02:00", fold=1)
    assert hours_before(wall("2026-10-25T03:00"), awake) == wall("2026-10-25T02:00")


def test_where_the_night_begins_early_the_evening_is_an_hour_before_it() -> None:
    early = QuietHours(time(19, 30), time(9))
    assert hours_before(wall("2026-11-27T10:30"), early) == wall("2026-11-26T18:30")
    assert hours_before(wall("2026-11-27T04:00"), QuietHours(time(1), time(6))) == wall("2026-11-26T20:00")


@pytest.mark.parametrize("day", ["2026-03-29", "2027-03-28", "2026-10-25", "2027-10-31"])
def test_the_evening_before_is_six_on_the_wall_on_both_sides_of_a_clock_change(day: str) -> None:
    for starts in (wall(f"{day}T14:00"), wall(f"{day}T14:00") + timedelta(days=1)):
        local = reminder_for(starts).astimezone(BRUSSELS)
        assert (local.hour, local.minute) == (18, 0)
        assert (starts.astimezone(BRUSSELS).date() - local.date()).days == 1


AFTERNOON = Hours(wall("2026-11-26T18:00"), wall("2026-11-27T12:00"), wall("2026-11-27T14:00"))
EARLY = Hours(wall("2026-11-26T18:00"), wall("2026-11-26T20:00"), wall("2026-11-27T09:00"))
LONG_AGO = wall("2026-11-20T10:00")
BOTH = Choice()


def seated(*, since: datetime = LONG_AGO, choice: Choice = BOTH, reminded: bool = False, soon: bool = False) -> Seated:
    """Somebody with a seat."""
    return Seated(1, PersonId(1), ChatId(1), 1, since, choice, reminded, soon)


ONLY_DAY, ONLY_HOURS, NEITHER = Choice(True, False), Choice(False, True), Choice(False, False)
DAY, HOURS = Reminder.DAY_BEFORE, Reminder.HOURS_BEFORE


@pytest.mark.parametrize(
    ("now", "who", "expected"),
    [
        ("2026-11-26T17:59", seated(), None),
        ("2026-11-26T18:00", seated(), DAY),
        ("2026-11-26T20:59", seated(), DAY),
        ("2026-11-26T18:00", seated(reminded=True), None),
        ("2026-11-26T18:00", seated(choice=ONLY_HOURS), None),
        ("2026-11-26T18:00", seated(choice=NEITHER), None),
        ("2026-11-26T18:30", seated(since=wall("2026-11-26T18:01")), None),
        ("2026-11-27T11:59", seated(reminded=True), None),
        ("2026-11-27T12:00", seated(reminded=True), HOURS),
        ("2026-11-27T13:30", seated(reminded=True), HOURS),
        ("2026-11-27T13:31", seated(reminded=True), None),
        ("2026-11-27T12:00", seated(reminded=True, soon=True), None),
        ("2026-11-27T12:00", seated(choice=ONLY_DAY, reminded=True), None),
        ("2026-11-27T12:30", seated(since=wall("2026-11-27T12:01")), None),
        # Late in the morning: yes, unless the other one follows before long; never both at once.
        ("2026-11-27T08:00", seated(), DAY),
        ("2026-11-27T10:00", seated(), DAY),
        ("2026-11-27T10:01", seated(), None),
        ("2026-11-27T10:01", seated(choice=ONLY_DAY), DAY),
        ("2026-11-27T12:00", seated(), HOURS),
        ("2026-11-27T13:00", seated(soon=True), None),
        ("2026-11-27T13:31", seated(choice=ONLY_DAY), None),
    ],
)
def test_who_gets_which_reminder_of_something_in_the_afternoon(
    now: str, who: Seated, expected: Reminder | None
) -> None:
    assert owed_now(who, AFTERNOON, now=wall(now)) == expected


@pytest.mark.parametrize(
    ("now", "who", "expected"),
    [
        ("2026-11-26T18:00", seated(), DAY),
        ("2026-11-26T20:00", seated(reminded=True), None),
        ("2026-11-26T20:00", seated(), DAY),
        ("2026-11-26T20:00", seated(choice=ONLY_HOURS), HOURS),
        ("2026-11-26T20:00", seated(choice=ONLY_HOURS, reminded=True), None),
        ("2026-11-26T20:00", seated(since=wall("2026-11-26T19:00")), HOURS),
        ("2026-11-26T20:30", seated(since=wall("2026-11-26T20:01")), None),
        ("2026-11-27T08:00", seated(choice=ONLY_HOURS), HOURS),
        ("2026-11-27T08:30", seated(), DAY),
        ("2026-11-27T08:31", seated(), None),
    ],
)
def test_two_that_would_come_on_one_evening_are_one(now: str, who: Seated, expected: Reminder | None) -> None:
    """Somebody who joined at seven is not told for the hour of six, so the one of eight comes."""
    assert owed_now(who, EARLY, now=wall(now)) == expected


EVE = wall("2026-11-26T18:00")
NOON = wall("2026-11-27T12:00")
"""Two hours before the soup day, on Friday 27 November at two in the afternoon."""


async def comes(buurt: Any, **how: Any) -> tuple[Any, int]:
    """Somebody who comes to a soup day, and which."""
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER), **how)
    amina = await buurt.person()
    await buurt.does(joining.join, amina, published.occurrence_id)
    return amina, published.occurrence_id


async def ticks(buurt: Any, *moments: datetime) -> list[datetime]:
    """Look at the timetable's line at these moments; when each reminder was owed."""
    for buurt.now in moments:
        await buurt.does(reminders.reminders_due, BOT, quiet_hours=QUIET)
    return [row.due_at for row in await buurt.owed("activity_reminder")]


async def test_both_come_once_each_also_when_marks_or_messages_were_lost(buurt: Any) -> None:
    await comes(buurt)
    around = [at + timedelta(minutes=more) for at in (EVE, NOON) for more in (-1, 0, 1, 2)]
    assert await ticks(buurt, *around) == [EVE, NOON]
    async with buurt.database.write() as tx:
        await tx.execute(participations.update().values(reminded_at=None, reminded_soon_at=None))
    assert await ticks(buurt, NOON + timedelta(minutes=3)) == [EVE, NOON]
    async with buurt.database.write() as tx:
        await tx.execute(outbox_table.delete())
    assert await ticks(buurt, NOON + timedelta(minutes=4)) == []


async def test_a_choice_counts_and_the_same_tap_twice_is_one_choice(buurt: Any) -> None:
    amina, _ = await comes(buurt)
    async with buurt.database.write() as tx:
        for _ in range(2):
            await choices.choose(tx, amina.id, Reminder.DAY_BEFORE, wanted=False)
        assert (await choices.chosen(tx, amina.id)).choice == Choice(day_before=False, hours_before=True)
    assert await ticks(buurt, EVE, NOON) == [NOON]


async def test_nothing_is_owed_in_the_quiet_hours_not_even_for_later(buurt: Any) -> None:
    await comes(buurt)
    assert await ticks(buurt, wall("2026-11-26T21:00"), wall("2026-11-27T07:59")) == []
    assert await ticks(buurt, wall("2026-11-27T08:00")) == [wall("2026-11-27T08:00")]


async def test_who_got_a_seat_after_the_hour_of_a_reminder_is_not_sent_that_one(buurt: Any) -> None:
    """The queue was joined long before; the place came at seven in the evening."""
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER), seats=1)
    first, second = await buurt.person(), await buurt.person()
    for one in (first, second):
        await buurt.does(joining.join, one, published.occurrence_id)
    buurt.now = EVE + timedelta(hours=1)
    await buurt.does(joining.decline, first, published.occurrence_id)
    await buurt.does(joining.accept, second, published.occurrence_id)
    assert await ticks(buurt, buurt.now + timedelta(minutes=1), NOON) == [NOON]


async def test_a_time_that_was_moved_is_reminded_of_anew_and_once(buurt: Any) -> None:
    _, number = await comes(buurt)
    assert await ticks(buurt, EVE) == [EVE]
    later = wall("2026-11-28T16:00")
    async with buurt.database.write() as tx:
        moved = {"starts_at": later, "remind_at": reminder_for(later), "version": 2}
        await tx.execute(occurrences.update().where(occurrences.c.id == number).values(moved))
        await tx.execute(participations.update().values(reminded_at=None, reminded_soon_at=None))
    expected = [EVE, wall("2026-11-27T18:00"), wall("2026-11-28T14:00")]
    assert await ticks(buurt, NOON, *[at for at in expected[1:] for _ in range(2)]) == expected


@pytest.mark.parametrize("answer", [joining.decline, joining.maybe])
async def test_who_left_or_stopped_is_not_reminded_of_the_rest(buurt: Any, answer: Any) -> None:
    leaves, number = await comes(buurt)
    stops = await buurt.person()
    await buurt.does(joining.join, stops, number)
    assert await ticks(buurt, EVE) == [EVE, EVE]
    await buurt.does(answer, leaves, number)
    await buurt.does(residents.stop, stops.person)
    await ticks(buurt, NOON)
    async with buurt.database.read() as tx:
        query = select(outbox_table).where(outbox_table.c.kind == "activity_reminder")
        rows = (await tx.execute(query.where(outbox_table.c.edits_message_id.is_(None)))).all()
    assert [row.state for row in rows] == ["dead"]


async def test_somebody_of_another_bot_is_left_to_that_bot(buurt: Any) -> None:
    await comes(buurt)
    async with buurt.database.write() as tx:
        await tx.exec_driver_sql("UPDATE people SET bot_id = 8")
    assert await ticks(buurt, EVE) == []


async def test_what_was_called_off_is_reminded_of_to_nobody(buurt: Any) -> None:
    _, number = await comes(buurt)
    async with buurt.database.write() as tx:
        await tx.execute(occurrences.update().where(occurrences.c.id == number).values(cancelled_at=buurt.now))
    assert await ticks(buurt, EVE, NOON) == []
