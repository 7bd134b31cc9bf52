"""Whoever writes the same thing all evening is shown the whole card once, and after that the numbers in one line."""

from datetime import datetime, timedelta

from sqlalchemy import select

from community.safety.danger import Danger
from core.database import Tx
from core.ids import BotId, ChatId
from core.tables import outbox

WHOLE_AGAIN_AFTER = timedelta(hours=12)


async def was_shown_lately(tx: Tx, bot_id: BotId, chat_id: ChatId, kind: str, danger: Danger, *, now: datetime) -> bool:
    """Whether a whole card went out for this danger in the last twelve hours; a medical one never counts as shown."""
    if danger is Danger.MEDICAL:
        return False
    lately = (
        select(outbox.c.variables)
        .where(outbox.c.bot_id == bot_id, outbox.c.chat_id == chat_id, outbox.c.kind == kind)
        .where(outbox.c.created_at > now - WHOLE_AGAIN_AFTER, outbox.c.state != "dead")
    )
    return {"danger": danger.value} in (await tx.execute(lately)).scalars().all()
