"""The sender's side of the outbox: claim what may go, and write down what became of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, exists, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.database import Tx
from core.ids import BotId, ChatId
from core.outbox import Lane
from core.tables import QUEUED, SENDING, chats, outbox, shown

SENDS = 2
"""One message may reach Telegram at most this often: the first time, and once more after an ambiguous end."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """An outbox row on its way out."""

    id: int
    chat_id: ChatId
    kind: str
    variables: dict[str, Any]
    language: str
    lane: Lane
    at_most_once: bool
    subject: str | None
    edits_message_id: int | None
    replies_to_message_id: int | None
    sends: int
    possible_double: bool


async def candidates(
    tx: Tx, bot_id: BotId, *, now: datetime, slowest: Lane, without: Collection[int], limit: int
) -> list[Claimed]:
    """What may go now: the oldest due row of each chat in its most urgent lane, urgent lanes first.

    ``slowest`` is the last lane that may go; ``without`` are chats that have to wait. Nothing is changed yet.
    """
    sooner = outbox.alias("sooner")
    sooner_in_chat = exists().where(
        sooner.c.bot_id == outbox.c.bot_id,
        sooner.c.chat_id == outbox.c.chat_id,
        sooner.c.state == QUEUED,
        sooner.c.due_at <= now,
        (sooner.c.lane < outbox.c.lane) | and_(sooner.c.lane == outbox.c.lane, sooner.c.id < outbox.c.id),
    )
    query = (
        select(outbox, chats.c.language.label("chat_language"))
        .outerjoin(chats, and_(chats.c.bot_id == outbox.c.bot_id, chats.c.chat_id == outbox.c.chat_id))
        .where(outbox.c.bot_id == bot_id, outbox.c.state == QUEUED, outbox.c.due_at <= now)
        .where(outbox.c.lane <= int(slowest), outbox.c.chat_id.not_in(list(without)), ~sooner_in_chat)
        .order_by(outbox.c.lane, outbox.c.id)
        .limit(limit)
    )
    return [
        Claimed(
            id=row.id,
            chat_id=ChatId(row.chat_id),
            kind=row.kind,
            variables=row.variables,
            language=row.language or row.chat_language or "nl",
            lane=Lane(row.lane),
            at_most_once=row.at_most_once,
            subject=row.subject,
            edits_message_id=row.edits_message_id,
            replies_to_message_id=row.replies_to_message_id,
            sends=row.sends,
            possible_double=row.possible_double,
        )
        for row in await tx.execute(query)
    ]


async def claim(tx: Tx, rows: Collection[Claimed]) -> None:
    """Note, before a byte goes out, that these are on their way."""
    if rows:
        await tx.execute(update(outbox).where(outbox.c.id.in_([row.id for row in rows])).values(state="sending"))


async def anything_due(tx: Tx, bot_id: BotId, *, now: datetime) -> bool:
    """Whether something waits that is due."""
    query = select(outbox.c.id).where(outbox.c.bot_id == bot_id, outbox.c.state == QUEUED, outbox.c.due_at <= now)
    return (await tx.execute(query.limit(1))).first() is not None


async def unsettled(tx: Tx, bot_id: BotId, *, now: datetime) -> bool:
    """Whether something is due or on its way: seen in one look, so that nothing slips from one to the other."""
    query = select(outbox.c.id).where(
        outbox.c.bot_id == bot_id,
        (outbox.c.state == SENDING) | and_(outbox.c.state == QUEUED, outbox.c.due_at <= now),
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def sent(tx: Tx, bot_id: BotId, row: Claimed, message_id: int | None, *, now: datetime) -> None:
    """Telegram said yes."""
    await tx.execute(
        update(outbox)
        .where(outbox.c.id == row.id)
        .values(state="sent", sends=row.sends + 1, message_id=message_id, fault=None, settled_at=now)
    )
    if row.subject is None or message_id is None or row.edits_message_id is not None:
        return
    insert = sqlite.insert if tx.dialect.name == "sqlite" else postgresql.insert
    values = {
        "bot_id": bot_id,
        "chat_id": row.chat_id,
        "message_id": message_id,
        "subject": row.subject,
        "kind": row.kind,
        "variables": row.variables,
        "shown_at": now,
    }
    await tx.execute(insert(shown).values(values).on_conflict_do_nothing())


async def unsure(tx: Tx, row: Claimed, reason: str, *, now: datetime) -> str:
    """Perhaps it was sent. Once more, marked as a possible double, where that was promised; else it stays unknown.

    Returns the new state.
    """
    sends = row.sends + 1
    if row.at_most_once or sends >= SENDS:
        values: dict[str, Any] = {"state": "unknown", "sends": sends, "fault": reason, "settled_at": now}
    else:
        await _give_way(tx, row)
        double = row.edits_message_id is None
        values = {"state": "queued", "sends": sends, "fault": reason, "possible_double": double}
    await tx.execute(update(outbox).where(outbox.c.id == row.id).values(values))
    return str(values["state"])


async def again(tx: Tx, row: Claimed, reason: str) -> None:
    """Surely not sent: it goes back to its place in the queue."""
    await _give_way(tx, row)
    await tx.execute(
        update(outbox)
        .where(outbox.c.id == row.id)
        .values(state="queued", attempts=outbox.c.attempts + 1, fault=reason)
    )


async def _give_way(tx: Tx, row: Claimed) -> None:
    """An edit is dropped when a newer edit of the same message was queued while it was on the wire."""
    if row.edits_message_id is None:
        return
    newer = outbox.alias("newer")
    superseded = exists().where(
        newer.c.bot_id == outbox.c.bot_id, newer.c.supersede_key == outbox.c.supersede_key, newer.c.state == QUEUED
    )
    await tx.execute(delete(outbox).where(outbox.c.id == row.id, superseded))


async def dead(tx: Tx, row: Claimed, reason: str, *, now: datetime) -> None:
    """Surely not sent, and no use to try again."""
    await tx.execute(update(outbox).where(outbox.c.id == row.id).values(state="dead", fault=reason, settled_at=now))


async def unreachable(tx: Tx, bot_id: BotId, chat_id: ChatId, reason: str, *, now: datetime) -> None:
    """Remember that a chat cannot be written to, and drop the reminders and news that wait for it."""
    chat = (chats.c.bot_id == bot_id, chats.c.chat_id == chat_id)
    await tx.execute(update(chats).where(*chat).values(reachability=reason, changed_at=now))
    await tx.execute(
        update(outbox)
        .where(outbox.c.bot_id == bot_id, outbox.c.chat_id == chat_id, outbox.c.state == QUEUED)
        .where(outbox.c.lane >= int(Lane.REMINDER))
        .values(state="dead", fault=reason, settled_at=now)
    )


async def reachable(tx: Tx, bot_id: BotId, chat_id: ChatId, *, now: datetime) -> None:
    """The chat can be written to again."""
    await tx.execute(
        update(chats)
        .where(chats.c.bot_id == bot_id, chats.c.chat_id == chat_id, chats.c.reachability != "reachable")
        .values(reachability="reachable", changed_at=now)
    )


async def migrated(tx: Tx, bot_id: BotId, chat_id: ChatId, moved_to: int, *, now: datetime) -> None:
    """A group became a supergroup: what waits goes to its new number. Doing it twice changes nothing."""
    await tx.execute(
        update(chats)
        .where(chats.c.bot_id == bot_id, chats.c.chat_id == chat_id)
        .values(migrated_to=moved_to, reachability="migrated", changed_at=now)
    )
    await tx.execute(
        update(outbox)
        .where(outbox.c.bot_id == bot_id, outbox.c.chat_id == chat_id, outbox.c.state == QUEUED)
        .values(chat_id=moved_to)
    )


async def left_sending(tx: Tx, bot_id: BotId) -> list[Claimed]:
    """Rows that an earlier life of the bot had on the wire when it ended: each may have arrived, or not."""
    rows = await tx.execute(select(outbox).where(outbox.c.bot_id == bot_id, outbox.c.state == SENDING))
    return [
        Claimed(
            row.id,
            ChatId(row.chat_id),
            row.kind,
            row.variables,
            row.language or "nl",
            Lane(row.lane),
            row.at_most_once,
            row.subject,
            row.edits_message_id,
            row.replies_to_message_id,
            row.sends,
            row.possible_double,
        )
        for row in rows
    ]
