"""How messages of a request reach the other side: which go together as an album, and what each replies to there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from community.help import reading, repository
from community.help.models import RELAY_TO_DESK, RELAY_TO_RESIDENT, Body, BodyKind, Message, Request, Side, Source
from community.help.tables import help_messages, help_requests
from core.database import Tx
from core.encryption import Lockbox, Vault
from core.errors import NotYours
from core.ids import BotId, ChatId, MessageId
from core.tables import QUEUED, outbox, shown

ALBUM_PAUSE = timedelta(seconds=1.5)
"""Telegram gives the parts of an album one by one. So long after the last one it is taken to be whole."""
KINDS = (RELAY_TO_DESK.name, RELAY_TO_RESIDENT.name)
_FAMILIES = {
    BodyKind.PHOTO: "seen",
    BodyKind.VIDEO: "seen",
    BodyKind.DOCUMENT: "document",
    BodyKind.AUDIO: "audio",
}
"""Telegram allows no other mixtures in an album."""

Part = tuple[Message, Body]


@dataclass(frozen=True, slots=True)
class Passed:
    """A message as one reader may see it; ``album``: all parts that may stand together with it, itself among them."""

    request: Request
    message: Message
    body: Body
    album: Sequence[Part]


async def passed_to_desk(tx: Tx, vault: Vault, chat_id: ChatId, message_id: int) -> Passed | None:
    """A message as the desk reads it; None when it was erased. Raises NotYours."""
    found = await reading.passed_to_desk(tx, vault, chat_id, message_id)
    if found is None:
        return None
    request, message, body = found
    return Passed(request, message, body, await album_of(tx, message, request.unlock(vault)))


async def passed_to_resident(tx: Tx, vault: Vault, chat_id: ChatId, message_id: int) -> Passed | None:
    """What the desk wrote, as the resident reads it; None when it was erased. Raises NotYours."""
    message = await repository.find_message(tx, message_id)
    request = None if message is None else await repository.find(tx, message.request_id)
    if message is None or request is None:
        return None
    if request.chat_id != chat_id or message.author is not Side.DESK:
        raise NotYours
    box = request.unlock(vault)
    return Passed(request, message, message.open(box), await album_of(tx, message, box))


async def album_of(tx: Tx, message: Message, box: Lockbox) -> list[Part]:
    """The parts of its album that Telegram lets stand together with a message, in order; none when it has none."""
    family = _FAMILIES.get(message.kind)
    if message.album is None or family is None:
        return []
    return [
        (one, one.open(box))
        for one in await repository.list_messages(tx, message.request_id)
        if (one.album, one.author) == (message.album, message.author) and _FAMILIES.get(one.kind) == family
    ]


async def begun(tx: Tx, bot_id: BotId, source: Source) -> tuple[int, Side] | None:
    """The request in which the earlier parts of an album are, and who wrote them; None when there is none."""
    if source.album is None:
        return None
    query = (
        select(help_messages.c.request_id, help_messages.c.author)
        .join(help_requests, help_requests.c.id == help_messages.c.request_id)
        .where(help_requests.c.bot_id == bot_id, help_messages.c.source_chat_id == source.chat_id)
        .where(help_messages.c.album == source.album, help_messages.c.source_message_id != source.message_id)
        .order_by(help_messages.c.id.desc())
    )
    row = (await tx.execute(query.limit(1))).first()
    return None if row is None else (int(row.request_id), Side(row.author))


async def written_as(tx: Tx, bot_id: BotId, source: Source) -> list[Message]:
    """The messages of requests that somebody wrote as this message of Telegram: the same can be asked twice."""
    query = (
        select(help_messages.c.id)
        .join(help_requests, help_requests.c.id == help_messages.c.request_id)
        .where(help_messages.c.source_chat_id == source.chat_id, help_messages.c.source_message_id == source.message_id)
        .where(help_requests.c.bot_id == bot_id)
        .order_by(help_messages.c.id)
    )
    ids = [row.id for row in await tx.execute(query)]
    return [one for number in ids if (one := await repository.find_message(tx, number)) is not None]


async def keep_thread(tx: Tx, bot_id: BotId, source: Source, replied_to: MessageId) -> None:
    """Somebody wrote a message as a reply to another: what waits to pass it on replies to the same on the other side.

    Nothing happens when the other side does not have that one.
    """
    for message in await written_as(tx, bot_id, source):
        target = await _meant_by(tx, bot_id, source.chat_id, replied_to, message.request_id)
        if target is None:
            continue
        for row in await waiting(tx, bot_id, subjects_of(message)):
            there = await _found_in(tx, bot_id, row.chat_id, target)
            if row.variables.get("piece") == 0 and there is not None:
                values = {"replies_to_message_id": there}
                await tx.execute(update(outbox).where(outbox.c.id == row.id).values(values))


def subjects_of(message: Message) -> list[str]:
    """What the messages that pass it on show, on both sides."""
    return [f"relay:{message.id}", *([message.subject] if message.author is Side.DESK else [])]


async def waiting(tx: Tx, bot_id: BotId, subjects: list[str]) -> list[Any]:
    """The new messages that wait in the outbox to pass something on: rows of it, in order."""
    query = select(outbox).where(
        outbox.c.bot_id == bot_id,
        outbox.c.state == QUEUED,
        outbox.c.subject.in_(subjects),
        outbox.c.kind.in_(KINDS),
        outbox.c.edits_message_id.is_(None),
    )
    return list(await tx.execute(query.order_by(outbox.c.id)))


async def _meant_by(tx: Tx, bot_id: BotId, chat_id: ChatId, message_id: MessageId, request_id: int) -> Message | None:
    """The message of a request that a message in a chat passes on, or that was written as this one."""
    query = select(shown.c.subject).where(
        shown.c.bot_id == bot_id, shown.c.chat_id == chat_id, shown.c.message_id == message_id
    )
    what, _, number = ((await tx.execute(query)).scalar_one_or_none() or "").partition(":")
    if what in ("relay", "answer"):
        found = await repository.find_message(tx, int(number))
        candidates = [] if found is None else [found]
    else:
        candidates = await written_as(tx, bot_id, Source(chat_id, message_id))
    return next((one for one in candidates if one.request_id == request_id), None)


async def _found_in(tx: Tx, bot_id: BotId, chat_id: ChatId, target: Message) -> MessageId | None:
    """Where a chat has a message of a request: as its author wrote it there, or as it was passed on."""
    if target.source_chat_id == chat_id:
        return target.source_message_id
    shows = [
        message_id
        for where, message_id, _, kind, variables in await repository.list_shown(tx, bot_id, subjects_of(target))
        if where == chat_id and kind in KINDS and variables.get("piece") == 0
    ]
    return min(shows, default=None)
