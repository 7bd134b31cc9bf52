"""Queries on messages of this room that are due and still wait."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from community.activities.notices import REMINDER
from community.activities.tables import occurrences
from community.activities.telling.repository import WITHDRAWN
from core.database import Tx
from core.ids import BotId
from core.tables import outbox


def _waiting(bot_id: BotId, now: datetime) -> tuple[Any, ...]:
    return (
        outbox.c.bot_id == bot_id,
        outbox.c.state == "queued",
        outbox.c.edits_message_id.is_(None),
        outbox.c.due_at <= now,
    )


async def withdraw_reminders(tx: Tx, bot_id: BotId, *, starting_before: datetime, now: datetime) -> None:
    """Take back the reminders that wait of what begins before an instant."""
    query = select(outbox.c.id, outbox.c.variables).where(*_waiting(bot_id, now), outbox.c.kind == REMINDER.name)
    waiting = [(row.id, row.variables["occurrence_id"]) for row in await tx.execute(query)]
    if not waiting:
        return
    of_these = occurrences.c.id.in_({number for _, number in waiting})
    begins = select(occurrences.c.id).where(of_these, occurrences.c.starts_at < starting_before)
    late = {row.id for row in await tx.execute(begins)}
    ids = [row_id for row_id, number in waiting if number in late]
    if ids:
        taken_back = {"state": "dead", "fault": WITHDRAWN, "settled_at": now}
        await tx.execute(update(outbox).where(outbox.c.id.in_(ids)).values(taken_back))


async def hold(tx: Tx, bot_id: BotId, kinds: Collection[str], *, until: datetime, now: datetime) -> None:
    """What waits of these kinds goes later."""
    await tx.execute(update(outbox).where(*_waiting(bot_id, now), outbox.c.kind.in_(kinds)).values(due_at=until))
