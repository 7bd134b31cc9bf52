"""One message a week, on Sunday at five, instead of an invitation for each thing: what the coming week brings."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from community.activities.models import Occurrence
from community.activities.service import find_occurrence
from community.activities.telling import digest_repository as repository
from community.activities.telling import waiting_repository as invitations
from community.residents import repository as residents
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.ids import BotId, NeighbourhoodId, PersonId
from core.outbox import Lane, MessageKind, Owed

DIGEST = MessageKind("activity_digest", Lane.BROADCAST, at_most_once=True)

SUNDAY, MONDAY = 6, 0
FROM = time(17)
MONDAY_UNTIL = time(12)
"""A bot that was down on Sunday evening tells it on Monday morning, or not at all."""


@dataclass(frozen=True, slots=True)
class Week:
    """The seven local days from a Monday on."""

    monday: date

    @property
    def told_on(self) -> date:
        """The Sunday before it."""
        return self.monday - timedelta(days=1)

    @property
    def told_at(self) -> datetime:
        """When it is told (aware, UTC)."""
        return datetime.combine(self.told_on, FROM, BRUSSELS).astimezone(UTC)

    def span(self, now: datetime) -> tuple[datetime, datetime]:
        """Its beginning, or now when it began already; and its end (aware, UTC)."""
        begin, end = [
            datetime.combine(day, time(), BRUSSELS).astimezone(UTC)
            for day in (self.monday, self.monday + timedelta(days=7))
        ]
        return max(begin, now), end


def week_to_tell(now: datetime) -> Week | None:
    """The week that is told at this moment: the next one on Sunday from five on, this one on Monday morning."""
    local = now.astimezone(BRUSSELS)
    if local.weekday() == SUNDAY and local.time() >= FROM:
        return Week(local.date() + timedelta(days=1))
    if local.weekday() == MONDAY and local.time() < MONDAY_UNTIL:
        return Week(local.date())
    return None


async def digests_due(tx: Tx, bot_id: BotId, *, now: datetime, quiet_hours: QuietHours) -> None:
    """Owe each reader the message of the week, once; to whom there is nothing to tell, nothing is said."""
    week = week_to_tell(now)
    if week is None or quiet_hours.is_quiet(now):
        return
    after, before = week.span(now)
    readers = await repository.list_readers(
        tx, bot_id, told_before=week.told_on, since=week.told_at, after=after, before=before
    )
    year, number, _ = week.monday.isocalendar()
    owed = [
        Owed(
            reader.chat_id,
            DIGEST,
            {"person_id": reader.person_id, "monday": week.monday.isoformat()},
            dedupe_key=f"digest:{year}-{number}:{reader.person_id}",
        )
        for reader in readers
    ]
    await outbox.owe(tx, bot_id, owed, now=now)
    await repository.mark_sent(tx, [reader.person_id for reader in readers], week.told_on)


async def of_week(tx: Tx, person_id: PersonId, monday: date, *, now: datetime) -> list[Occurrence]:
    """What a reader's message tells, soonest first."""
    after, before = Week(monday).span(now)
    return await repository.list_for(tx, person_id, after=after, before=before)


async def reads(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> bool:
    """Whether somebody gets the news of a neighbourhood once a week."""
    return neighbourhood_id in {where for where, _, _ in await repository.list_read(tx, person_id)}


async def choose(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, *, weekly: bool, now: datetime) -> None:
    """Once a week from now on, or each thing on its own. Invitations that wait for the morning are taken back."""
    if not weekly:
        await repository.drop_reader(tx, actor.id, neighbourhood_id)
        return
    await repository.add_reader(tx, actor.id, neighbourhood_id, now=now)
    await invitations.withdraw(tx, actor.person.bot_id, actor.chat_id, neighbourhood_id, now=now)


async def choose_at(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> NeighbourhoodId | None:
    """Once a week from now on, tapped under an invitation: in which neighbourhood. None without consent to news there.

    Raises:
        NotYours: no such occurrence, or none of the actor's neighbourhoods.
    """
    occurrence = await find_occurrence(tx, actor, occurrence_id)
    where = occurrence.activity.neighbourhood_id
    if not await residents.wants_news(tx, actor.id, where):
        return None
    await choose(tx, actor, where, weekly=True, now=now)
    return where


async def stop(tx: Tx, actor: Actor) -> None:
    """No weekly message any more, nor an invitation for each thing in its place: nothing followed there is left."""
    for where, _, _ in await repository.list_read(tx, actor.id):
        followed = await residents.list_followed(tx, actor.id, where)
        await residents.unfollow(tx, actor.id, where, followed)
        await repository.drop_reader(tx, actor.id, where)
