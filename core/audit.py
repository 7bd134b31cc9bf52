"""The audit trail: who did what with a request, and when; never a word of what was written, nor who asked.

Rows are only added. Each holds the fingerprint of the row before it, so that a row that was changed or taken out shows.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, insert, select

from core.database import Tx
from core.ids import BotId, PersonId
from core.tables import NEVER_REUSE_IDS, UtcDateTime, id_column, metadata

audit = Table(
    "audit",
    metadata,
    id_column(),
    Column("bot_id", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor_id", Integer),
    Column("role", String(16), nullable=False),
    Column("action", String(24), nullable=False),
    Column("object", String(24), nullable=False),
    Column("chain", String(64), nullable=False),
    **NEVER_REUSE_IDS,
)
Index("ix_audit_object", audit.c.bot_id, audit.c.object)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act. ``actor_id`` is None for the clock; ``object`` is a code, such as that of a request."""

    id: int
    at: datetime
    actor_id: PersonId | None
    role: str
    action: str
    object: str
    chain: str


async def record(
    tx: Tx, bot_id: BotId, *, actor_id: PersonId | None, role: str, action: str, about: str, now: datetime
) -> None:
    """Add an act to the trail, in the transaction of the act itself: without the one the other does not happen."""
    query = select(audit.c.chain).where(audit.c.bot_id == bot_id).order_by(audit.c.id.desc()).limit(1)
    before = (await tx.execute(query)).scalar_one_or_none() or ""
    chain = _chained(before, now, actor_id, role, action, about)
    values = {"actor_id": actor_id, "role": role, "action": action, "object": about}
    await tx.execute(insert(audit).values(bot_id=bot_id, at=now, chain=chain, **values))


async def list_about(tx: Tx, bot_id: BotId, about: str) -> list[AuditEntry]:
    """All acts on one object, oldest first."""
    query = select(audit).where(audit.c.bot_id == bot_id, audit.c.object == about).order_by(audit.c.id)
    return [_entry(row) for row in await tx.execute(query)]


async def first_broken(tx: Tx, bot_id: BotId, *, after: str = "") -> int | None:
    """The id of the first row whose fingerprint does not follow from the one before it; None when all is whole.

    ``after`` is the fingerprint of the last row that was dropped because it was old.
    """
    before = after
    for row in await tx.execute(select(audit).where(audit.c.bot_id == bot_id).order_by(audit.c.id)):
        if before and row.chain != _chained(before, row.at, row.actor_id, row.role, row.action, row.object):
            return int(row.id)
        before = row.chain
    return None


def _chained(before: str, at: datetime, actor_id: int | None, role: str, action: str, about: str) -> str:
    line = "|".join([before, at.isoformat(), str(actor_id), role, action, about])
    return hashlib.sha256(line.encode()).hexdigest()


def _entry(row: object) -> AuditEntry:
    fields = {name: getattr(row, name) for name in ("id", "at", "actor_id", "role", "action", "object", "chain")}
    return AuditEntry(**fields)
