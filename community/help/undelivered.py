"""What happens when a message about a request did not arrive, surely or perhaps: no request is lost in silence.

To the desk: everybody else there gets it, and when there is nobody the admins and the resident hear so. Whatever else
kept a message from arriving is written on it: the card at the desk says so at once, and so do we to whoever wrote it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, func, select, update

from community.help import desk, repository
from community.help.erasing import HELP_REMOVED, remains_after
from community.help.models import (
    HELP_CARD,
    HELP_NUDGE,
    RELAY_TO_DESK,
    RELAY_TO_RESIDENT,
    Message,
    Notice,
    Request,
    Side,
    State,
)
from community.help.tables import help_messages
from core import outbox
from core.database import Tx
from core.deliveries import ERASED, MESSAGE_GONE, Claimed
from core.ids import BotId, MessageId, UserId
from core.outbox import WORDS, Lane, MessageKind, Owed
from core.tables import QUEUED, shown
from core.tables import outbox as rows

KINDS = (HELP_CARD.name, HELP_NUDGE.name, RELAY_TO_DESK.name, RELAY_TO_RESIDENT.name)


class Fault(StrEnum):
    """Why a message did not arrive. At most eight signs each: so wide is its column."""

    BLOCKED = "blocked"
    GONE = "gone"
    LARGE = "large"
    REFUSED = "refused"
    UNSURE = "unsure"


_UNREACHABLE = {
    "blocked": Fault.BLOCKED,
    "never started": Fault.BLOCKED,
    "kicked": Fault.BLOCKED,
    "deactivated": Fault.GONE,
    "not found": Fault.GONE,
    "deleted": Fault.GONE,
}
_TO_DESK = {
    Fault.BLOCKED: "relay-failed-blocked",
    Fault.GONE: "relay-failed-gone",
    Fault.LARGE: "relay-failed-large",
    Fault.REFUSED: "relay-failed-refused",
    Fault.UNSURE: "relay-failed-unsure",
}


@dataclass(frozen=True, slots=True)
class Lost:
    """How many messages of one side did not arrive, for one reason."""

    author: Side
    fault: Fault
    count: int


@dataclass(frozen=True, slots=True)
class _End:
    """What became of an outbox row."""

    bot_id: BotId
    reason: str
    at: datetime


async def lost_in(tx: Tx, request_id: int) -> list[Lost]:
    """What did not arrive in a request."""
    query = (
        select(help_messages.c.author, help_messages.c.fault, func.count().label("number"))
        .where(help_messages.c.request_id == request_id, help_messages.c.fault.in_([*Fault]))
        .group_by(help_messages.c.author, help_messages.c.fault)
        .order_by(help_messages.c.author, help_messages.c.fault)
    )
    return [Lost(Side(row.author), Fault(row.fault), row.number) for row in await tx.execute(query)]


async def relay_failed(tx: Tx, row: Claimed, state: str, *, admins: frozenset[UserId] = frozenset()) -> None:
    """Settle the end ("dead" or "unknown") of a row of one of ``KINDS``."""
    end = await _end_of(tx, row.id)
    if end.reason == ERASED:
        return
    message = await _message_of(tx, row)
    if row.edits_message_id is not None:
        if message is not None:
            await _edit_failed(tx, row, message, end, state)
        return
    request = await _request_of(tx, row, message)
    if request is None:
        return
    if row.kind != RELAY_TO_RESIDENT.name and request.state is State.OPEN:
        about = "" if message is None else message.album or str(message.id)
        if not await desk.spread(tx, request, admins=admins, now=end.at):
            await desk.notify(tx, request, Notice.NOBODY, about=about, now=end.at)
    if message is not None:
        await _note(tx, request, message, row, _fault_of(end.reason, state), end.at)


async def removal_failed(tx: Tx, row: Claimed, state: str) -> None:
    """Something erased could not be taken away from the desk's chat: then its words go, as far as it has any."""
    end = await _end_of(tx, row.id)
    left = remains_after(row.variables)
    if left is not None and row.edits_message_id is not None and end.reason != MESSAGE_GONE:
        kind, variables = left
        edit = Owed(row.chat_id, kind, variables, edits=MessageId(row.edits_message_id))
        await outbox.owe(tx, end.bot_id, [edit], now=end.at)


def _fault_of(reason: str, state: str) -> Fault:
    if state == "unknown":
        return Fault.UNSURE
    if reason in _UNREACHABLE:
        return _UNREACHABLE[reason]
    too_much = any(words in reason.lower() for words in ("too long", "too big", "too large"))
    return Fault.LARGE if too_much else Fault.REFUSED


async def _end_of(tx: Tx, row_id: int) -> _End:
    query = select(rows.c.bot_id, rows.c.fault, rows.c.settled_at).where(rows.c.id == row_id)
    found = (await tx.execute(query)).one()
    return _End(BotId(found.bot_id), found.fault or "", found.settled_at)


async def _message_of(tx: Tx, row: Claimed) -> Message | None:
    number = row.variables.get("message_id")
    return None if number is None else await repository.find_message(tx, number)


async def _request_of(tx: Tx, row: Claimed, message: Message | None) -> Request | None:
    number = row.variables.get("request_id") if message is None else message.request_id
    return None if number is None else await repository.find(tx, number)


async def _edit_failed(tx: Tx, row: Claimed, message: Message, end: _End, state: str) -> None:
    """A change did not arrive. When there is nothing left to change, the new words are sent as a new message."""
    request = await repository.find(tx, message.request_id)
    if request is None or message.edited_at is None:
        return
    if end.reason != MESSAGE_GONE:
        await _note(tx, request, message, row, _fault_of(end.reason, state), end.at)
        return
    await tx.execute(
        delete(shown).where(
            shown.c.bot_id == end.bot_id,
            shown.c.chat_id == row.chat_id,
            shown.c.message_id == row.edits_message_id,
        )
    )
    again = Owed(
        row.chat_id,
        MessageKind(row.kind, Lane.RELAY),
        row.variables | {"changed": True},
        subject=row.subject,
        dedupe_key=f"help_changed:{row.chat_id}:{row.edits_message_id}",
    )
    await outbox.owe(tx, end.bot_id, [again], now=end.at)


async def _note(tx: Tx, request: Request, message: Message, row: Claimed, fault: Fault, now: datetime) -> None:
    """Write it on the message, show it on the card, and say it to whoever wrote that."""
    if message.author is Side.RESIDENT:
        if fault in (Fault.BLOCKED, Fault.GONE) or await _has_arrived(tx, request, message):
            return  # others at the desk have it, or get it now
        about = "relay-missed-unsure" if fault is Fault.UNSURE else "relay-missed"
    elif row.kind == RELAY_TO_RESIDENT.name:
        about = _TO_DESK[fault]
    else:
        return  # read again at the desk: the answer itself went its own way
    await repository.set_fault(tx, message.id, fault)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    await _tell_author(tx, request, message, about, now)


async def _has_arrived(tx: Tx, request: Request, message: Message) -> bool:
    return bool(await repository.list_shown(tx, request.bot_id, [message.subject]))


async def _tell_author(tx: Tx, request: Request, message: Message, key: str, now: datetime) -> None:
    """Say it below what they wrote; of an album once. What said that it was passed on, says so no longer."""
    chat_id = request.chat_id if message.author is Side.RESIDENT else message.source_chat_id
    if chat_id is None:
        return
    what = {"key": key, "variables": {"code": request.code}}
    owed = [
        Owed(
            chat_id,
            WORDS,
            what,
            subject=f"{'asked' if message.author is Side.RESIDENT else 'request'}:{request.id}",
            replies_to=message.source_message_id,
            dedupe_key=f"help_fault:{request.id}:{message.album or message.id}:{key}",
        )
    ]
    receipts = f"relay:{message.id}"
    for chat, message_id, subject, kind, _ in await repository.list_shown(tx, request.bot_id, [receipts]):
        if kind == WORDS.name and chat == chat_id:
            owed.append(Owed(chat_id, WORDS, what, subject=subject, edits=message_id))
    await tx.execute(
        update(rows)
        .where(rows.c.bot_id == request.bot_id, rows.c.chat_id == chat_id, rows.c.state == QUEUED)
        .where(rows.c.subject == receipts, rows.c.kind == WORDS.name)
        .values(variables=what)
    )
    await outbox.owe(tx, request.bot_id, owed, now=now)


Hook = Callable[[Tx, Claimed, str], Awaitable[None]]


def hooks(admins: frozenset[UserId]) -> dict[str, Hook]:
    """For the sender: what to call for each kind."""

    async def failed(tx: Tx, row: Claimed, state: str) -> None:
        await relay_failed(tx, row, state, admins=admins)

    each: dict[str, Hook] = dict.fromkeys(KINDS, failed)
    return each | {HELP_REMOVED.name: removal_failed}
