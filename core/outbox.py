"""Messages owed: kind, ids and variables, never rendered text.

Whoever changes the domain writes the messages it owes in the same transaction. ``bot/sending`` renders and sends them.

States: *queued* (owed), *sending* (on the wire), *outdated* (the same, but what it shows was changed meanwhile: it is
drawn anew once it has arrived), *sent* (Telegram said yes), *unknown* (perhaps sent; not to be sent again), *dead*
(surely not sent and not to be tried again).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from functools import cache
from typing import Any

from sqlalchemy import delete, func, select, text, update

from core.database import Tx
from core.ids import BotId, ChatId, MessageId
from core.tables import SENDING, outbox, shown
from core.upsert import insert_into


class Lane(IntEnum):
    """Who goes first, in Telegram's limited room. Lower is sooner."""

    URGENT = 0
    REPLY = 1
    RELAY = 2
    REMINDER = 3
    BROADCAST = 4


@dataclass(frozen=True, slots=True)
class MessageKind:
    """A kind of message and what is promised of it.

    At least once: after an ambiguous send it is sent once more, marked as a possible double, and never a third time.
    At most once: after an ambiguous send it is left as *unknown*. Telegram offers no third way, for ``sendMessage`` has
    no idempotency key.
    """

    name: str
    lane: Lane
    at_most_once: bool = False


WORDS = MessageKind("words", Lane.REPLY)
"""A plain message: one key of the catalogue and its variables."""
REMOVAL = MessageKind("removal", Lane.REPLY)
"""Takes the message it edits away."""


@dataclass(frozen=True, slots=True)
class Owed:
    """One message somebody is owed.

    ``subject`` names the object the message shows ("request:12"), so that it can be found again and redrawn.
    ``language`` overrules the chat's own. ``dedupe_key`` makes a second one with the same key a no-op for ever;
    ``due_at`` holds it back until then.
    """

    chat_id: ChatId
    kind: MessageKind
    variables: Mapping[str, Any] = field(default_factory=dict)
    subject: str | None = None
    language: str | None = None
    replies_to: MessageId | None = None
    edits: MessageId | None = None
    dedupe_key: str | None = None
    due_at: datetime | None = None


async def owe(tx: Tx, bot_id: BotId, messages: Iterable[Owed], *, now: datetime) -> None:
    """Write messages into the outbox.

    A second edit of a message whose first edit still waits takes that one's place; a known ``dedupe_key`` is skipped.
    """
    rows = [_row(bot_id, one, now) for one in messages]
    plain = [row for row in rows if row["supersede_key"] is None]
    edits = [row for row in rows if row["supersede_key"] is not None]
    if plain:
        await tx.execute(_add(tx.dialect.name), plain)
    if edits:
        await tx.execute(_add_edit(tx.dialect.name), edits)


# Statements of the hot path are built once: building costs SQLAlchemy more than running costs SQLite.
@cache
def _add(dialect: str) -> Any:
    return insert_into(outbox, dialect).on_conflict_do_nothing()


@cache
def _add_edit(dialect: str) -> Any:
    statement = insert_into(outbox, dialect)
    return statement.on_conflict_do_update(
        index_elements=["bot_id", "supersede_key"],
        index_where=text("state = 'queued' AND supersede_key IS NOT NULL"),
        set_={"kind": statement.excluded.kind, "variables": statement.excluded.variables},
    )


def _row(bot_id: BotId, one: Owed, now: datetime) -> dict[str, Any]:
    return {
        "bot_id": bot_id,
        "chat_id": one.chat_id,
        "kind": one.kind.name,
        "variables": dict(one.variables),
        "language": one.language,
        "lane": int(one.kind.lane),
        # An edit is safe to repeat: the second one changes nothing.
        "at_most_once": one.kind.at_most_once and one.edits is None,
        "subject": one.subject,
        "edits_message_id": one.edits,
        "replies_to_message_id": one.replies_to,
        "dedupe_key": one.dedupe_key,
        "supersede_key": f"{one.chat_id}:{one.edits}" if one.edits is not None else None,
        "due_at": one.due_at or now,
        "created_at": now,
        "state": "queued",
    }


async def redraw(
    tx: Tx, bot_id: BotId, subject: str, *, now: datetime, chat_id: ChatId | None = None, lane: Lane = Lane.REPLY
) -> None:
    """Owe an edit of every message that shows ``subject`` (in one chat, or in all). Many go in a slower lane."""
    await outdate(tx, bot_id, [subject])
    query = select(shown).where(shown.c.bot_id == bot_id, shown.c.subject == subject)
    if chat_id is not None:
        query = query.where(shown.c.chat_id == chat_id)
    rows = (await tx.execute(query)).all()
    await owe(
        tx,
        bot_id,
        [
            Owed(
                ChatId(row.chat_id),
                MessageKind(row.kind, lane),
                row.variables,
                subject=row.subject,
                edits=MessageId(row.message_id),
            )
            for row in rows
        ],
        now=now,
    )


async def outdate(tx: Tx, bot_id: BotId, subjects: list[str]) -> None:
    """What is on the wire just now shows these subjects as they were: it is drawn anew once it has arrived."""
    await tx.execute(
        update(outbox)
        .where(outbox.c.bot_id == bot_id, outbox.c.state == SENDING, outbox.c.subject.in_(subjects))
        .where(outbox.c.edits_message_id.is_(None))
        .values(state="outdated")
    )


async def shown_subject(tx: Tx, bot_id: BotId, chat_id: ChatId, message_id: MessageId) -> str | None:
    """What a message in a chat shows, if it shows something of ours."""
    row = await tx.execute(
        select(shown.c.subject).where(
            shown.c.bot_id == bot_id, shown.c.chat_id == chat_id, shown.c.message_id == message_id
        )
    )
    return row.scalar_one_or_none()


async def forget_subject(tx: Tx, bot_id: BotId, subject: str) -> None:
    """Drop what is owed about an object and which messages showed it: the object is erased.

    What is on the wire just now is taken away again once it has arrived.
    """
    await tx.execute(delete(outbox).where(outbox.c.bot_id == bot_id, outbox.c.subject == subject))
    await tx.execute(delete(shown).where(shown.c.bot_id == bot_id, shown.c.subject == subject))


async def take_away(tx: Tx, bot_id: BotId, subject: str, *, now: datetime) -> None:
    """Delete every message that shows an object, for another will show it. Telegram lets old ones stay as they are."""
    about_it = (outbox.c.bot_id == bot_id, outbox.c.subject == subject)
    await tx.execute(delete(outbox).where(*about_it, outbox.c.settled_at.is_(None)))
    gone = delete(shown).where(shown.c.bot_id == bot_id, shown.c.subject == subject)
    rows = (await tx.execute(gone.returning(shown.c.chat_id, shown.c.message_id))).all()
    removals = [Owed(ChatId(row.chat_id), REMOVAL, edits=MessageId(row.message_id)) for row in rows]
    await owe(tx, bot_id, removals, now=now)


async def count_by_state(tx: Tx, bot_id: BotId) -> dict[str, int]:
    """How many messages are in each state."""
    query = select(outbox.c.state, func.count()).where(outbox.c.bot_id == bot_id).group_by(outbox.c.state)
    rows = await tx.execute(query)
    return {row[0]: row[1] for row in rows}


async def forget(tx: Tx, bot_id: BotId, *, before: datetime) -> None:
    """Drop rows that were settled before an instant, and which messages of before that showed what."""
    await tx.execute(delete(shown).where(shown.c.bot_id == bot_id, shown.c.shown_at < before))
    await tx.execute(
        delete(outbox).where(outbox.c.bot_id == bot_id, outbox.c.settled_at < before, outbox.c.state != "queued")
    )
