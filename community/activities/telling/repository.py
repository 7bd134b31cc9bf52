"""Queries on news of activities: who is told, and what became of each message in the outbox."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, func, insert, select, update

from community.activities.models import Activity, Progress
from community.activities.tables import announcements, digest_readers
from community.residents.repository import followers_of
from community.residents.tables import people
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId
from core.tables import outbox

WITHDRAWN = "withdrawn"
"""The fault of an outbox row that was taken back before it went out."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """News of an activity on its way. ``hearers`` followed its theme when it was posted, told in time or not.

    ``drawn`` are the counts the poster last saw (the fields of ``Progress``).
    """

    id: int
    activity_id: int
    bot_id: BotId
    version: int
    hearers: int
    due_at: datetime
    drawn: list[int] | None
    finished: bool


async def list_hearers(
    tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, theme: str, without: PersonId | None
) -> list[ChatId]:
    """The chats of those who follow a theme and hear of each activity, except the poster's.

    Who reads the news of the week instead hears nothing now.
    """
    reads_the_week = exists().where(
        digest_readers.c.person_id == people.c.id, digest_readers.c.neighbourhood_id == neighbourhood_id
    )
    query = followers_of(neighbourhood_id, theme).where(people.c.bot_id == bot_id, ~reads_the_week)
    if without is not None:
        query = query.where(people.c.id != without)
    return [ChatId(row.chat_id) for row in await tx.execute(query)]


async def add_announcement(tx: Tx, bot_id: BotId, activity: Activity, *, hearers: int, due_at: datetime) -> int:
    """Remember that news is on its way. Returns its id."""
    statement = insert(announcements).values(
        activity_id=activity.id,
        neighbourhood_id=activity.neighbourhood_id,
        bot_id=bot_id,
        version=activity.version,
        hearers=hearers,
        due_at=due_at,
    )
    return int((await tx.execute(statement.returning(announcements.c.id))).scalar_one())


def _announcement(row: Any) -> Announcement:
    return Announcement(
        id=row.id,
        activity_id=row.activity_id,
        bot_id=BotId(row.bot_id),
        version=row.version,
        hearers=row.hearers,
        due_at=row.due_at,
        drawn=row.drawn,
        finished=row.finished_at is not None,
    )


async def find_announcement_of(tx: Tx, activity_id: int) -> Announcement | None:
    """The news of an activity."""
    query = select(announcements).where(announcements.c.activity_id == activity_id)
    row = (await tx.execute(query.order_by(announcements.c.id).limit(1))).first()
    return None if row is None else _announcement(row)


async def list_open_announcements(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Announcement]:
    """Announcements that go out now."""
    query = select(announcements).where(
        announcements.c.bot_id == bot_id, announcements.c.finished_at.is_(None), announcements.c.due_at <= now
    )
    return [_announcement(row) for row in await tx.execute(query)]


async def update_announcement(tx: Tx, announcement_id: int, drawn: list[int], *, finished_at: datetime | None) -> None:
    """Note what the poster sees now."""
    await tx.execute(
        update(announcements).where(announcements.c.id == announcement_id).values(drawn=drawn, finished_at=finished_at)
    )


async def count_progress(tx: Tx, bot_id: BotId, key_prefix: str) -> Progress:
    """What became of the messages whose deduplication key begins with ``key_prefix``."""
    query = (
        select(outbox.c.state, func.count().label("rows"))
        .where(_keyed(bot_id, key_prefix), outbox.c.fault.is_distinct_from(WITHDRAWN))
        .group_by(outbox.c.state)
    )
    counts = {row.state: row.rows for row in await tx.execute(query)}
    return Progress(
        sent=counts.get("sent", 0),
        failed=counts.get("dead", 0) + counts.get("unknown", 0),
        waiting=counts.get("queued", 0) + counts.get("sending", 0) + counts.get("outdated", 0),
        unknown=counts.get("unknown", 0),
    )


async def withdraw(tx: Tx, bot_id: BotId, key_prefix: str, *, now: datetime, chat_id: ChatId | None = None) -> None:
    """Take messages back that did not go out yet (those of one chat, or all)."""
    statement = update(outbox).where(_keyed(bot_id, key_prefix), outbox.c.state == "queued")
    if chat_id is not None:
        statement = statement.where(outbox.c.chat_id == chat_id)
    await tx.execute(statement.values(state="dead", fault=WITHDRAWN, settled_at=now))


def _keyed(bot_id: BotId, key_prefix: str) -> Any:
    """A range of the unique index, not a search through the table. Prefixes end in a colon; a semicolon sorts next."""
    return and_(
        outbox.c.bot_id == bot_id,
        outbox.c.dedupe_key >= key_prefix,
        outbox.c.dedupe_key < key_prefix[:-1] + ";",
    )
