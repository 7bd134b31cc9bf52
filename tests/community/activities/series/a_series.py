"""A weekly soup day in the agenda, and who answered: the beginning of each story about changing it."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from community.activities import repository
from community.activities.joining import service as joining
from community.activities.models import Occurrence
from community.activities.policy import ActivityPolicy
from community.activities.series import hearing
from community.activities.series.changing import House
from community.activities.series.times import write_occurrences
from community.activities.tables import occurrences
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core.tables import outbox

FRIDAY = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
"""Friday 27 November, two in the afternoon in Brussels."""
QUIET = QuietHours()
HOUSE = House(QUIET, ActivityPolicy())


async def series(
    buurt: Any,
    poster: Actor | None,
    *,
    rrule: str | None = "FREQ=WEEKLY;COUNT=8",
    first: datetime = FRIDAY,
    **more: Any,
) -> list[Occurrence]:
    """A soup day that comes back; its times, soonest first."""
    values = {
        "theme": "food",
        "pictogram": "🍲",
        "texts": {"nl": {"title": "Soepdag", "price": "2 euro"}, "fr": {"title": "Soupe", "price": "2 euros"}},
        "place": "Het Zwaluwnest",
        "first_on": first.date(),
        "starts_at": first,
        "rrule": rrule,
        "created_by": None if poster is None else poster.id,
    } | more
    async with buurt.database.write() as tx:
        activity_id = await repository.add_published(tx, buurt.home, values, now=buurt.now)
        activity = await repository.find_activity(tx, activity_id)
        assert activity is not None
        await write_occurrences(tx, activity, now=buurt.now)
    return await times(buurt, activity_id)


async def times(buurt: Any, activity_id: int) -> list[Occurrence]:
    """All times of an activity, as they were planned."""
    async with buurt.database.read() as tx:
        query = select(occurrences.c.id).where(occurrences.c.activity_id == activity_id)
        ids = (await tx.execute(query.order_by(occurrences.c.planned_at))).scalars().all()
        known = await hearing.list_known(tx, ids)
    return [known[one] for one in ids]


async def joins(buurt: Any, person: Actor, *which: Occurrence) -> None:
    """Says yes to these."""
    for one in which:
        await buurt.does(joining.join, person, one.id)


async def told(buurt: Any, person: Actor | None = None, *, waiting_too: bool = True) -> list[Any]:
    """The news of changes that was owed and not taken back, oldest first."""
    async with buurt.database.read() as tx:
        rows = await tx.execute(
            select(outbox)
            .where(outbox.c.dedupe_key.like("changed:%"), outbox.c.fault.is_distinct_from("withdrawn"))
            .order_by(outbox.c.id)
        )
        return [row for row in rows if person is None or row.chat_id == person.chat_id]


async def went_out(buurt: Any) -> None:
    """All that was owed by now has arrived."""
    async with buurt.database.write() as tx:
        await tx.execute(
            outbox.update()
            .where(outbox.c.state == "queued", outbox.c.due_at <= buurt.now)
            .values(state="sent", settled_at=buurt.now)
        )
