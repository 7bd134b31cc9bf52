"""The week in one message: on Sunday at five, of what is followed, once a week, and never without something to tell."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from community.activities.joining import service as joining
from community.activities.tables import activities, digest_readers, occurrences
from community.activities.telling import digest
from community.activities.telling.digest import Week, week_to_tell
from community.neighbourhoods import repository as neighbourhoods
from community.residents import repository as residents
from community.residents import service as stopping
from community.residents.models import Purpose
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Actor, Role
from core.errors import NotYours
from core.tables import outbox as outbox_table
from tests.community.activities.conftest import BOT, QUIET


def wall(text: str) -> datetime:
    """An instant, by what the clocks in Brussels show."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).astimezone(UTC)


SUNDAY = wall("2026-11-29T17:00")
"""The house opens on Tuesday 24 November."""
IN_THE_WEEK = 7
"""Days from that Tuesday to the Tuesday of the week that is told."""


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2026-11-29T16:59", None),
        ("2026-11-29T17:00", date(2026, 11, 30)),
        ("2026-11-29T23:59", date(2026, 11, 30)),
        ("2026-11-30T00:00", date(2026, 11, 30)),
        ("2026-11-30T11:59", date(2026, 11, 30)),
        ("2026-11-30T12:00", None),
        ("2026-12-02T17:00", None),
        ("2026-03-29T17:00", date(2026, 3, 30)),
        ("2026-10-25T17:00", date(2026, 10, 26)),
        ("2027-01-03T17:00", date(2027, 1, 4)),
    ],
)
def test_a_week_is_told_on_sunday_from_five_on_and_at_the_latest_on_monday_morning(
    now: str, monday: date | None
) -> None:
    week = week_to_tell(wall(now))
    assert (week.monday if week else None) == monday


def test_a_week_in_which_the_clock_changes_is_seven_local_days() -> None:
    begin, end = Week(date(2026, 10, 19)).span(wall("2026-10-18T17:00"))
    assert end - begin == timedelta(days=7, hours=1)
    assert (begin, end) == (wall("2026-10-19T00:00"), wall("2026-10-26T00:00"))


async def reader(buurt: Any, theme: str = "food") -> Actor:
    """Somebody who follows a theme and chose the weekly message."""
    one: Actor = await buurt.person(follows=theme)
    await buurt.does(digest.choose, one, buurt.home, weekly=True)
    return one


async def ticks(buurt: Any, *moments: datetime) -> list[tuple[int, datetime]]:
    """Look at the timetable's line at these moments; who was owed the message, and when."""
    for buurt.now in moments:
        await buurt.does(digest.digests_due, BOT, quiet_hours=QUIET)
    return [(row.chat_id, row.due_at) for row in await buurt.owed("activity_digest")]


async def posted(buurt: Any, days: Iterable[int] = (IN_THE_WEEK,)) -> list[int]:
    """Soup days, so many days from now. Their occurrences."""
    poster = await buurt.person(Role.VOLUNTEER)
    return [(await buurt.posts(poster, in_days=ahead)).occurrence_id for ahead in days]


async def told(buurt: Any, one: Actor, *, at: datetime = SUNDAY) -> list[int]:
    """The occurrences a reader's message tells of."""
    async with buurt.database.read() as tx:
        return [found.id for found in await digest.of_week(tx, one.id, date(2026, 11, 30), now=at)]


async def test_a_reader_is_owed_one_message_a_week_whatever_was_lost(buurt: Any) -> None:
    one = await reader(buurt)
    await posted(buurt, (IN_THE_WEEK, IN_THE_WEEK + 7))
    minutes = [SUNDAY + timedelta(minutes=more) for more in (-1, 0, 1, 60)]
    assert await ticks(buurt, *minutes) == [(one.chat_id, SUNDAY)]
    async with buurt.database.write() as tx:
        await tx.execute(digest_readers.update().values(sent_on=None))
    assert len(await ticks(buurt, wall("2026-11-30T08:00"))) == 1
    async with buurt.database.write() as tx:
        await tx.execute(outbox_table.delete())
    assert await ticks(buurt, wall("2026-11-30T08:01")) == []
    following = SUNDAY + timedelta(days=7)
    assert await ticks(buurt, following) == [(one.chat_id, following)]


async def test_it_tells_the_week_of_what_is_followed_and_nothing_else(buurt: Any) -> None:
    one, other = await reader(buurt), await reader(buurt, "nature")
    sunday_evening, monday, last, beyond, cancelled, declined = await posted(buurt, (5, 6, 12, 13, 8, 9))
    async with buurt.database.write() as tx:
        await tx.execute(occurrences.update().where(occurrences.c.id == cancelled).values(cancelled_at=buurt.now))
    await buurt.does(joining.decline, one, declined)
    assert await told(buurt, one) == [monday, last]
    assert await told(buurt, other) == []
    assert await ticks(buurt, SUNDAY) == [(one.chat_id, SUNDAY)]
    assert {sunday_evening, beyond} & set(await told(buurt, one)) == set()


async def test_a_morning_late_it_tells_only_what_still_comes(buurt: Any) -> None:
    one = await reader(buurt)
    [today] = await posted(buurt, (6,))
    assert await told(buurt, one, at=wall("2026-11-30T13:59")) == [today]
    assert await told(buurt, one, at=wall("2026-11-30T14:00")) == []


async def test_with_nothing_to_tell_nothing_is_said_until_there_is_something(buurt: Any) -> None:
    one = await reader(buurt)
    assert await ticks(buurt, SUNDAY) == []
    await posted(buurt, (2,))
    later = SUNDAY + timedelta(hours=1)
    assert await ticks(buurt, later, later + timedelta(minutes=1)) == [(one.chat_id, later)]


@pytest.mark.parametrize(("moment", "due"), [("2026-11-29T21:00", False), ("2026-11-30T07:59", False)])
async def test_at_night_nothing_is_owed(buurt: Any, moment: str, due: bool) -> None:
    await reader(buurt)
    await posted(buurt)
    assert bool(await ticks(buurt, wall(moment))) is due
    assert len(await ticks(buurt, wall("2026-11-30T08:00"))) == 1


@pytest.mark.parametrize(
    "why", ["stopped", "only marked as stopped", "no consent", "unfollowed", "chose it after five", "not a reader"]
)
async def test_who_gets_no_weekly_message(buurt: Any, why: str) -> None:
    one = await reader(buurt)
    await posted(buurt)
    async with buurt.database.write() as tx:
        if why == "no consent":
            await residents.withdraw(tx, one.id, Purpose.NEWS, now=buurt.now)
        elif why == "only marked as stopped":
            await residents.set_stopped(tx, one.id, buurt.now)
        elif why == "unfollowed":
            await residents.unfollow(tx, one.id, buurt.home, ["food"])
        elif why == "chose it after five":
            await tx.execute(digest_readers.update().values(since=SUNDAY + timedelta(minutes=1)))
        elif why == "not a reader":
            await digest.choose(tx, one, buurt.home, weekly=False, now=buurt.now)
        else:
            await stopping.stop(tx, one.person, now=buurt.now)
    assert await ticks(buurt, SUNDAY + timedelta(minutes=2)) == []


async def test_a_reader_gets_no_invitations_nor_those_that_waited_for_the_morning(buurt: Any) -> None:
    one, other = await buurt.person(follows="food"), await buurt.person(follows="food")
    buurt.now = wall("2026-11-24T22:00")
    await posted(buurt, (3,))
    await buurt.does(digest.choose, one, buurt.home, weekly=True)
    await posted(buurt, (4,))
    states = [(row.chat_id, row.state) for row in await buurt.owed("activity_invitation")]
    assert sorted(states) == sorted([(one.chat_id, "dead"), (other.chat_id, "queued"), (other.chat_id, "queued")])


async def test_stopping_it_leaves_nothing_followed_there_and_no_separate_news_either(buurt: Any) -> None:
    one = await reader(buurt)
    async with buurt.database.write() as tx:
        await digest.stop(tx, one)
        assert await residents.list_followed(tx, one.id, buurt.home) == set()
        assert not await digest.reads(tx, one.id, buurt.home)
    await posted(buurt)
    assert await ticks(buurt, SUNDAY) == []
    assert await buurt.owed("activity_invitation") == []


async def test_it_can_be_chosen_under_an_invitation_by_who_agreed_to_news_there(buurt: Any) -> None:
    follower, other, stranger = await buurt.person(follows="food"), await buurt.person(), await buurt.person()
    [number] = await posted(buurt)
    assert await buurt.does(digest.choose_at, follower, number) == buurt.home
    assert await buurt.does(digest.choose_at, other, number) is None
    async with buurt.database.write() as tx:
        await tx.exec_driver_sql(f"DELETE FROM memberships WHERE person_id = {stranger.id}")
    with pytest.raises(NotYours):
        await buurt.does(digest.choose_at, stranger, number)
    async with buurt.database.read() as tx:
        assert await digest.reads(tx, follower.id, buurt.home)
        assert not await digest.reads(tx, other.id, buurt.home)


async def test_what_is_no_longer_published_is_not_told(buurt: Any) -> None:
    one = await reader(buurt)
    await posted(buurt)
    async with buurt.database.write() as tx:
        await tx.execute(activities.update().values(state="draft"))
    assert await told(buurt, one) == []
    assert await ticks(buurt, SUNDAY) == []


async def test_a_hundred_readers_are_told_in_one_look(buurt: Any) -> None:
    readers = [await reader(buurt) for _ in range(100)]
    await posted(buurt)
    assert {chat for chat, _ in await ticks(buurt, SUNDAY, SUNDAY + timedelta(minutes=1))} == {
        one.chat_id for one in readers
    }


async def test_who_reads_of_two_neighbourhoods_gets_one_message_about_both(buurt: Any) -> None:
    one = await reader(buurt)
    here, there = await posted(buurt, (IN_THE_WEEK, IN_THE_WEEK + 1))
    async with buurt.database.write() as tx:
        other = await neighbourhoods.id_for(tx, "anderhoek", "Den Anderen Hoek")
        for table, column in ((occurrences, occurrences.c.id), (activities, activities.c.id)):
            await tx.execute(table.update().where(column == there).values(neighbourhood_id=other))
        assert [found.id for found in await digest.of_week(tx, one.id, date(2026, 11, 30), now=SUNDAY)] == [here]
        await residents.agree(tx, one.id, Purpose.NEWS, now=buurt.now, neighbourhood_id=other)
        await residents.follow(tx, one.id, other, ["food"], now=buurt.now)
        await digest.choose(tx, one, other, weekly=True, now=buurt.now)
    assert await told(buurt, one) == [here, there]
    assert await ticks(buurt, SUNDAY, SUNDAY + timedelta(minutes=1)) == [(one.chat_id, SUNDAY)]
