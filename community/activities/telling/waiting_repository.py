"""Queries on invitations that did not go out yet, at night or behind many others.

What is withdrawn counts nowhere: the poster's card tells of those who are (to be) told.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from community.activities import notices
from community.activities.tables import activities, occurrences
from community.activities.telling.repository import WITHDRAWN
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId
from core.tables import outbox


async def withdraw(
    tx: Tx,
    bot_id: BotId,
    chat_id: ChatId,
    neighbourhood_id: NeighbourhoodId,
    *,
    now: datetime,
    themes: Collection[str] | None = None,
) -> None:
    """Take back what waits for one chat from a neighbourhood: all of it, or what is about these themes."""
    there = (
        select(occurrences.c.id)
        .join(activities, activities.c.id == occurrences.c.activity_id)
        .where(occurrences.c.neighbourhood_id == neighbourhood_id)
    )
    if themes is not None:
        there = there.where(activities.c.theme.in_(list(themes)))
    await _take_back(tx, (*_waiting(bot_id), outbox.c.chat_id == chat_id), there, now=now)


async def withdraw_begun(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Nobody is invited to what has begun."""
    begun = select(occurrences.c.id).where(occurrences.c.starts_at <= now)
    await _take_back(tx, _waiting(bot_id), begun, now=now)


def _waiting(bot_id: BotId) -> tuple[Any, ...]:
    return (
        outbox.c.bot_id == bot_id,
        outbox.c.state == "queued",
        outbox.c.kind == notices.INVITATION.name,
        outbox.c.edits_message_id.is_(None),
    )


async def _take_back(tx: Tx, waiting: tuple[Any, ...], about: Any, *, now: datetime) -> None:
    """Of these rows, those that show one of the occurrences which a query finds."""
    subjects = (await tx.execute(select(outbox.c.subject).distinct().where(*waiting))).scalars()
    numbers = [int(subject.partition(":")[2]) for subject in subjects]
    found = (await tx.execute(about.where(occurrences.c.id.in_(numbers)))).scalars().all() if numbers else []
    if found:
        shows_one = outbox.c.subject.in_([notices.occurrence_subject(number) for number in found])
        taken_back = {"state": "dead", "fault": WITHDRAWN, "settled_at": now}
        await tx.execute(update(outbox).where(*waiting, shows_one).values(taken_back))
