"""The sender's side of the outbox: claim what may go, and write down what became of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, exists, or_, select, update

from core.database import Tx
from core.ids import BotId, ChatId, MessageId
from core.outbox import REMOVAL, Lane, MessageKind, Owed, owe
from core.tables import QUEUED, SENDING, chats, outbox, shown
from core.upsert import insert_into

SENDS = 2
"""One message may reach Telegram at most this often: the first time, and once more after an ambiguous end."""
ERASED = "erased"
"""Why a message was not sent: what it should show is no more, or no longer for this reader."""
MESSAGE_GONE = "message gone"
"""Why an edit came to nothing: somebody deleted the message that was to be changed."""
_ON_THE_WIRE = ("sending", "outdated")
_LOOK_BEHIND = 60
"""An album has at most ten parts; between them may stand what is too long to stand under them."""


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


_SOONER = outbox.alias("sooner")
_CANDIDATES = (
    select(outbox, chats.c.language.label("chat_language"))
    .outerjoin(chats, and_(chats.c.bot_id == outbox.c.bot_id, chats.c.chat_id == outbox.c.chat_id))
    .where(outbox.c.bot_id == bindparam("bot"), outbox.c.state == QUEUED, outbox.c.due_at <= bindparam("now"))
    .where(outbox.c.lane <= bindparam("slowest"), outbox.c.chat_id.not_in(bindparam("without", expanding=True)))
    .where(
        ~exists().where(
            _SOONER.c.bot_id == outbox.c.bot_id,
            _SOONER.c.chat_id == outbox.c.chat_id,
            _SOONER.c.state == QUEUED,
            _SOONER.c.due_at <= bindparam("now"),
            or_(
                _SOONER.c.lane < outbox.c.lane,
                and_(_SOONER.c.lane == outbox.c.lane, _SOONER.c.id < outbox.c.id),
            ),
        )
    )
    .order_by(outbox.c.lane, outbox.c.id)
    .limit(bindparam("most"))
)
# Statements of the hot path are built once: building costs SQLAlchemy more than running costs SQLite.
_CLAIM = update(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True))).values(state="sending")
_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"), outbox.c.state == SENDING)
    .values(
        state="sent",
        sends=outbox.c.sends + 1,
        message_id=bindparam("as_message"),
        fault=None,
        settled_at=bindparam("at"),
    )
)


async def candidates(
    tx: Tx, bot_id: BotId, *, now: datetime, slowest: Lane, without: Collection[int], limit: int
) -> list[Claimed]:
    """What may go now: the oldest due row of each chat in its most urgent lane, urgent lanes first.

    ``slowest`` is the last lane that may go; ``without`` are chats that have to wait. Nothing is changed yet.
    """
    wanted = {"bot": bot_id, "now": now, "slowest": int(slowest), "without": list(without), "most": limit}
    return [_claimed(row, row.chat_language) for row in await tx.execute(_CANDIDATES, wanted)]


def _claimed(row: Any, chat_language: str | None = None) -> Claimed:
    return Claimed(
        id=row.id,
        chat_id=ChatId(row.chat_id),
        kind=row.kind,
        variables=row.variables,
        language=row.language or chat_language or "nl",
        lane=Lane(row.lane),
        at_most_once=row.at_most_once,
        subject=row.subject,
        edits_message_id=row.edits_message_id,
        replies_to_message_id=row.replies_to_message_id,
        sends=row.sends,
        possible_double=row.possible_double,
    )


async def claim(tx: Tx, rows: Collection[Claimed]) -> None:
    """Note, before a byte goes out, that these are on their way."""
    if rows:
        await tx.execute(_CLAIM, {"ids": [row.id for row in rows]})


async def anything_due(tx: Tx, bot_id: BotId, *, now: datetime) -> bool:
    """Whether something waits that is due."""
    query = select(outbox.c.id).where(outbox.c.bot_id == bot_id, outbox.c.state == QUEUED, outbox.c.due_at <= now)
    return (await tx.execute(query.limit(1))).first() is not None


async def unsettled(tx: Tx, bot_id: BotId, *, now: datetime) -> bool:
    """Whether something is due or on its way: seen in one look, so that nothing slips from one to the other."""
    query = select(outbox.c.id).where(
        outbox.c.bot_id == bot_id,
        outbox.c.state.in_(_ON_THE_WIRE) | and_(outbox.c.state == QUEUED, outbox.c.due_at <= now),
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def sent(tx: Tx, bot_id: BotId, rows: Sequence[tuple[Claimed, int | None]], *, now: datetime) -> None:
    """Telegram said yes to these, and gave them their message ids."""
    if not rows:
        return
    marks = [{"row_id": row.id, "as_message": message_id, "at": now} for row, message_id in rows]
    if (await tx.execute(_SENT, marks)).rowcount != len(rows):
        rows = await _changed_meanwhile(tx, bot_id, rows, now)
    newly_shown = [
        {
            "bot_id": bot_id,
            "chat_id": row.chat_id,
            "message_id": message_id,
            "subject": row.subject,
            "kind": row.kind,
            "variables": row.variables,
            "shown_at": now,
        }
        for row, message_id in rows
        if row.subject is not None and message_id is not None and row.edits_message_id is None
    ]
    if newly_shown:
        await tx.execute(insert_into(shown, tx.dialect.name).on_conflict_do_nothing(), newly_shown)


async def _changed_meanwhile(
    tx: Tx, bot_id: BotId, rows: Sequence[tuple[Claimed, int | None]], now: datetime
) -> list[tuple[Claimed, int | None]]:
    """While these were on the wire something happened to what they show; returns those that still show something.

    What was erased is taken away again, what was outdated is drawn anew.
    """
    states = select(outbox.c.id, outbox.c.state).where(outbox.c.id.in_([row.id for row, _ in rows]))
    known = {one.id: one.state for one in await tx.execute(states)}
    kept, owed = [], []
    for row, message_id in rows:
        if row.id in known:
            kept.append((row, message_id))
        if message_id is None or row.edits_message_id is not None:
            continue
        if row.id not in known:
            owed.append(Owed(row.chat_id, REMOVAL, edits=MessageId(message_id)))
        elif known[row.id] == "outdated":
            kind = MessageKind(row.kind, Lane.REPLY)
            edits = MessageId(message_id)
            owed.append(Owed(row.chat_id, kind, row.variables, subject=row.subject, edits=edits))
    for row, message_id in kept:
        values = {"state": "sent", "message_id": message_id, "fault": None, "settled_at": now, "sends": row.sends + 1}
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(values))
    if owed:
        await owe(tx, bot_id, owed, now=now)
    return kept


async def waiting_behind(tx: Tx, row: Claimed, bot_id: BotId, *, now: datetime) -> list[Claimed]:
    """What may go too, of the same kind and in the same chat, after a row: the messages of an album go as one."""
    query = select(outbox).where(
        outbox.c.bot_id == bot_id,
        outbox.c.chat_id == row.chat_id,
        outbox.c.state == QUEUED,
        outbox.c.lane == int(row.lane),
        outbox.c.id > row.id,
        outbox.c.kind == row.kind,
        outbox.c.due_at <= now,
        outbox.c.edits_message_id.is_(None),
    )
    found = await tx.execute(query.order_by(outbox.c.id).limit(_LOOK_BEHIND))
    return [_claimed(one, row.language) for one in found]


async def apart(tx: Tx, row: Claimed, reason: str, variables: Mapping[str, Any]) -> None:
    """An album was refused as a whole: each of it goes alone, with these variables."""
    values = {"state": "queued", "fault": reason, "variables": dict(variables)}
    await tx.execute(update(outbox).where(outbox.c.id == row.id).values(attempts=outbox.c.attempts + 1, **values))


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
        update(outbox).where(outbox.c.id == row.id).values(state="queued", attempts=outbox.c.attempts + 1, fault=reason)
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


async def is_known(tx: Tx, bot_id: BotId, chat_id: ChatId) -> bool:
    """Whether this chat was met before, so that we know its language."""
    query = select(chats.c.chat_id).where(chats.c.bot_id == bot_id, chats.c.chat_id == chat_id)
    return (await tx.execute(query)).first() is not None


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
    rows = await tx.execute(select(outbox).where(outbox.c.bot_id == bot_id, outbox.c.state.in_(_ON_THE_WIRE)))
    return [_claimed(row) for row in rows]
