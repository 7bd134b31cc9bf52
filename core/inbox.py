"""Updates as they came in, kept until their effect is in the database.

A row is unique per bot, update id and digest of its body: Telegram may deliver an update again, and after a silent week
it may begin anywhere with its numbers. The body is encrypted, and deleted the moment its update is done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from core.database import Tx
from core.encryption import Vault
from core.ids import BotId, ChatId
from core.tables import NEW, inbox
from core.upsert import insert_into

ATTEMPTS = 3

# Statements of the hot path are built once: building costs SQLAlchemy more than running costs SQLite.
_TAKE = (
    update(inbox)
    .where(inbox.c.id == bindparam("row_id"), inbox.c.state == NEW)
    .values(state="done", body=None, done_at=bindparam("at"))
)


@cache
def _store(dialect: str) -> Any:
    known = insert_into(inbox, dialect).on_conflict_do_nothing()
    return known.returning(inbox.c.id, inbox.c.update_id, inbox.c.digest, inbox.c.chat_id)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One raw update, as it is to be stored. ``chat_id`` is the queue it stays in order with (0: none)."""

    update_id: int
    chat_id: ChatId
    body: bytes


@dataclass(slots=True)
class Pending:
    """An update in the inbox that waits to be processed."""

    id: int
    update_id: int
    chat_id: ChatId
    body: bytes
    attempts: int = 0


def place_of(bot_id: int, update_id: int, digest: str) -> str:
    """Where the body of an update is sealed for."""
    return f"inbox|body|{bot_id}|{update_id}|{digest}"


class Inbox:
    """The inbox of one bot."""

    def __init__(self, bot_id: BotId, vault: Vault) -> None:
        self._bot_id = bot_id
        self._vault = vault

    def _place(self, update_id: int, digest: str) -> str:
        return place_of(self._bot_id, update_id, digest)

    async def store(self, tx: Tx, updates: Sequence[Incoming], *, now: datetime) -> list[Pending]:
        """Keep what is new; give back only that, in the order it came."""
        if not updates:
            return []
        rows: dict[tuple[int, str], dict[str, Any]] = {}
        bodies: dict[tuple[int, str], bytes] = {}
        for one in await self._not_known_by_an_older_key(tx, updates):
            digest = self._vault.digest(one.body)
            bodies[one.update_id, digest] = one.body
            rows[one.update_id, digest] = {
                "bot_id": self._bot_id,
                "update_id": one.update_id,
                "digest": digest,
                "chat_id": one.chat_id,
                "body": self._vault.seal(one.body, self._place(one.update_id, digest)),
                "state": "new",
                "received_at": now,
            }
        if not rows:
            return []
        stored = (await tx.execute(_store(tx.dialect.name), list(rows.values()))).all()
        return sorted(
            (Pending(row.id, row.update_id, ChatId(row.chat_id), bodies[row.update_id, row.digest]) for row in stored),
            key=lambda pending: pending.id,
        )

    async def _not_known_by_an_older_key(self, tx: Tx, updates: Sequence[Incoming]) -> Sequence[Incoming]:
        """Without those that were stored under another master key: after a change of keys Telegram sends some again."""
        older = {(one.update_id, digest): one for one in updates for digest in self._vault.older_digests(one.body)}
        if not older:
            return updates
        query = select(inbox.c.update_id, inbox.c.digest).where(
            inbox.c.bot_id == self._bot_id, inbox.c.update_id.in_({one.update_id for one in updates})
        )
        known = {id(older[found]) for row in await tx.execute(query) if (found := (row.update_id, row.digest)) in older}
        return [one for one in updates if id(one) not in known]

    async def waiting(self, tx: Tx) -> list[Pending]:
        """What an earlier life of the bot stored and did not finish, oldest first."""
        rows = await tx.execute(
            select(inbox).where(inbox.c.bot_id == self._bot_id, inbox.c.state == NEW).order_by(inbox.c.id)
        )
        return [
            Pending(
                row.id,
                row.update_id,
                ChatId(row.chat_id),
                self._vault.open(row.body, self._place(row.update_id, row.digest)),
                row.attempts,
            )
            for row in rows
        ]

    async def take(self, tx: Tx, pending: Pending, *, now: datetime) -> bool:
        """Mark it done, if nobody did. Every unit begins with this: without it a redelivered update is done twice."""
        taken = await tx.execute(_TAKE, {"row_id": pending.id, "at": now})
        return bool(taken.rowcount == 1)

    async def failed(self, tx: Tx, pending: Pending, fault: str, *, now: datetime) -> bool:
        """Count one failed attempt. True when that was the last: the update is now set aside."""
        pending.attempts += 1
        last = pending.attempts >= ATTEMPTS
        values: dict[str, Any] = {"attempts": pending.attempts, "fault": fault}
        if last:
            values |= {"state": "dead", "done_at": now}
        await tx.execute(update(inbox).where(inbox.c.id == pending.id).values(values))
        return last

    async def count_by_state(self, tx: Tx) -> dict[str, int]:
        """How many updates are new, done and dead."""
        rows = await tx.execute(
            select(inbox.c.state, func.count()).where(inbox.c.bot_id == self._bot_id).group_by(inbox.c.state)
        )
        return {row[0]: row[1] for row in rows}

    async def forget(self, tx: Tx, *, before: datetime) -> None:
        """Drop what was finished or set aside before an instant."""
        await tx.execute(
            delete(inbox).where(inbox.c.bot_id == self._bot_id, inbox.c.state != "new", inbox.c.done_at < before)
        )
