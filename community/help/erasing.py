"""A request goes, with every word: from the database, from what waits to be sent, and from the cards that show it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from community.help import repository
from community.help.models import HELP_ERASED, RELAY_TO_DESK, BodyKind, Message, Request, Side
from community.help.tables import help_notes
from core import outbox
from core.database import Tx
from core.ids import ChatId, MessageId
from core.outbox import Lane, MessageKind, Owed
from core.tables import shown

HELP_REMOVED = MessageKind("help_removed", Lane.REPLY)
"""Takes a file or a place away from the desk's chat; when it stands there too long for that, its words go."""
DELETABLE_FOR = timedelta(hours=48)
"""Telegram lets a bot delete what is younger. Older messages can still be changed, but a place on the map cannot."""
_Left = tuple[MessageKind, dict[str, Any]]


async def erase_request(tx: Tx, request: Request, *, now: datetime) -> None:
    """Erase a request. What showed it at the desk becomes "erased by the resident", without a word of it.

    Files and places disappear from the desk's chat as far as Telegram allows; what is on the wire just now is taken
    away as soon as it has arrived. What the desk wrote stays in the resident's own chat.
    """
    messages = {message.id: message for message in await repository.list_messages(tx, request.id)}
    relayed = [f"relay:{message_id}" for message_id in messages]
    answers = [f"answer:{message_id}" for message_id in messages]
    noted = await tx.execute(select(help_notes.c.id).where(help_notes.c.request_id == request.id))
    notes = [f"note:{row.id}" for row in noted]
    subjects = [request.subject, request.asked_subject, *relayed, *answers, *notes]
    shows = select(shown).where(shown.c.bot_id == request.bot_id, shown.c.subject.in_(subjects))
    rows = list(await tx.execute(shows))
    await repository.erase(tx, request.id)
    for subject in subjects:
        await outbox.forget_subject(tx, request.bot_id, subject)
    owed = []
    for row in rows:
        left = _what_is_left(request, messages, row)
        if left is not None:
            kind, variables = left
            owed.append(Owed(ChatId(row.chat_id), kind, variables, edits=MessageId(row.message_id)))
    if owed:
        await outbox.owe(tx, request.bot_id, owed, now=now)


def remains_after(variables: Mapping[str, Any]) -> _Left | None:
    """What a message of HELP_REMOVED becomes when it cannot be deleted; None when nothing of it can be changed."""
    if variables["bare"]:
        return None
    return HELP_ERASED, {"code": variables["code"], "side": Side.DESK, "media": variables["media"]}


def _what_is_left(request: Request, messages: dict[int, Message], row: Any) -> _Left | None:
    """What a message becomes, and with which variables; None when it stays."""
    what, _, number = row.subject.partition(":")
    match what:
        case "request" | "note":
            return HELP_ERASED, {"code": request.code, "side": Side.DESK}
        case "asked":
            return HELP_ERASED, {"code": request.code, "side": Side.RESIDENT}
        case "relay":
            return _of_relayed(request, messages[int(number)], row)
        case _:
            return None


def _of_relayed(request: Request, message: Message, row: Any) -> _Left:
    """Words are replaced. A file goes; so does what can hold no words: a place on the map, a round video."""
    words = HELP_ERASED, {"code": request.code, "side": Side.DESK}
    if row.kind != RELAY_TO_DESK.name or row.variables.get("changed"):
        return words
    first = row.variables.get("piece", 0) == 0
    bare = message.kind in (BodyKind.LOCATION, BodyKind.VIDEO_NOTE)
    if message.kind is BodyKind.TEXT or first == bare:
        return words
    media = None if bare else message.kind
    return HELP_REMOVED, {"code": request.code, "media": media, "bare": bare, "sent_at": row.shown_at}
