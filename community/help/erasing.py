"""A request goes, with every word: from the database, from what waits to be sent, and from the cards that show it."""

from datetime import datetime
from typing import Any

from community.help import repository
from community.help.models import HELP_ERASED, RELAY_TO_DESK, BodyKind, Message, Request, Side
from core import outbox
from core.database import Tx
from core.outbox import Owed


async def erase_request(tx: Tx, request: Request, *, now: datetime) -> None:
    """Erase a request. What showed it at the desk becomes "erased by the resident", without a word of it.

    What the desk wrote stays in the resident's own chat; a file keeps its place there and loses the words under it.
    """
    messages = {message.id: message for message in await repository.list_messages(tx, request.id)}
    relayed = [f"relay:{message_id}" for message_id in messages]
    answers = [f"answer:{message_id}" for message_id in messages]
    subjects = [request.subject, request.asked_subject, *relayed, *answers]
    shown = await repository.list_shown(tx, request.bot_id, subjects)
    await repository.erase(tx, request.id)
    for subject in subjects:
        await outbox.forget_subject(tx, request.bot_id, subject)
    owed = []
    for chat_id, message_id, subject, kind, variables in shown:
        relayed_as = variables if kind == RELAY_TO_DESK.name else None
        left = _what_is_left(request, messages, subject, relayed_as)
        if left is not None:
            owed.append(Owed(chat_id, HELP_ERASED, left, edits=message_id))
    if owed:
        await outbox.owe(tx, request.bot_id, owed, now=now)


def _what_is_left(
    request: Request, messages: dict[int, Message], subject: str, relayed_as: dict[str, Any] | None
) -> dict[str, Any] | None:
    """The variables of what a message becomes; None when it stays or cannot be changed."""
    what, _, number = subject.partition(":")
    match what:
        case "request":
            return {"code": request.code, "side": Side.DESK}
        case "asked":
            return {"code": request.code, "side": Side.RESIDENT}
        case "relay":
            kind, piece = messages[int(number)].kind, (relayed_as or {}).get("piece", 0)
            if kind is BodyKind.LOCATION and piece > 0:
                return None
            media = kind if relayed_as and kind not in (BodyKind.TEXT, BodyKind.LOCATION) and piece == 0 else None
            return {"code": request.code, "side": Side.DESK, "media": media}
        case _:
            return None
