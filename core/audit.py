"""The audit trail: who did what with a request, and when; never a word of what was written, nor who asked.

Rows are only added. Each holds the fingerprint of the row before it, so that a row that was changed or taken out shows.
The oldest rows go in the end. What is left of them is one empty row, the anchor: it holds the fingerprint of the last
row that went, so that the chain can still be followed.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, delete, func, insert, select, update

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

ANCHOR = "forgotten"
"""The action of the empty row before the oldest one that is left."""


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


async def bots(tx: Tx) -> list[BotId]:
    """Those that have a trail."""
    rows = await tx.execute(select(audit.c.bot_id).distinct().order_by(audit.c.bot_id))
    return [BotId(row.bot_id) for row in rows]


async def first_broken(tx: Tx, bot_id: BotId) -> int | None:
    """The id of the first row whose fingerprint does not follow from the one before it; None when all is whole."""
    before, first = "", True
    for row in await tx.execute(select(audit).where(audit.c.bot_id == bot_id).order_by(audit.c.id)):
        anchor = first and row.action == ANCHOR
        if not anchor and row.chain != _chained(before, row.at, row.actor_id, row.role, row.action, row.object):
            return int(row.id)
        before, first = row.chain, False
    return None


async def count(tx: Tx, bot_id: BotId) -> int:
    """How many acts the trail tells of."""
    query = select(func.count()).where(audit.c.bot_id == bot_id, audit.c.action != ANCHOR)
    return int((await tx.execute(query)).scalar_one())


async def forget(tx: Tx, bot_id: BotId, *, before: datetime) -> None:
    """Drop the acts from before an instant, up to the first later one. The last of them stays as the empty anchor."""
    later = select(func.min(audit.c.id)).where(audit.c.bot_id == bot_id, audit.c.at >= before).scalar_subquery()
    old = select(func.max(audit.c.id)).where(audit.c.bot_id == bot_id, func.coalesce(audit.c.id < later, True))
    last = (await tx.execute(old)).scalar_one_or_none()
    if last is None:
        return
    await tx.execute(delete(audit).where(audit.c.bot_id == bot_id, audit.c.id < last))
    empty = {"actor_id": None, "role": "", "action": ANCHOR, "object": ""}
    await tx.execute(update(audit).where(audit.c.id == last, audit.c.action != ANCHOR).values(empty))


def _chained(before: str, at: datetime, actor_id: int | None, role: str, action: str, about: str) -> str:
    line = "|".join([before, at.astimezone(UTC).isoformat(), str(actor_id), role, action, about])
    return hashlib.sha256(line.encode()).hexdigest()


def _entry(row: object) -> AuditEntry:
    fields = {name: getattr(row, name) for name in ("id", "at", "actor_id", "role", "action", "object", "chain")}
    return AuditEntry(**fields)
