"""Somebody changes what they wrote: what is kept changes with it, and so does what was passed on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, select, update

from community.help import answering, relaying, repository
from community.help.following import urgency
from community.help.models import (
    HELP_CARD,
    RELAY_TO_DESK,
    Body,
    BodyKind,
    HeldByColleague,
    Message,
    Request,
    RequestIsClosed,
    Side,
    Source,
    State,
    seal,
)
from community.help.portions import ROOM_IN_TEXT, album_captions, messages_for, text_of, units
from community.help.tables import help_messages
from community.volunteers.roles import Actor, Role
from core import outbox as owed
from core.database import Tx
from core.encryption import Lockbox, Vault
from core.errors import NotYours
from core.ids import ChatId, MessageId
from core.outbox import Lane, MessageKind, Owed
from core.tables import outbox


class Refusal(StrEnum):
    """Why a change was not passed on."""

    CLOSED = "closed"
    HELD = "held"
    NOT_YOURS = "not yours"


@dataclass(frozen=True, slots=True)
class NotChanged:
    """A request in which a change was not passed on, by its code."""

    code: str
    why: Refusal


@dataclass(frozen=True, slots=True)
class _Change:
    """A message before and after."""

    request: Request
    box: Lockbox
    old: Message
    before: Body
    new: Message
    after: Body


async def edit(tx: Tx, vault: Vault, actor: Actor, source: Source, body: Body, *, now: datetime) -> list[NotChanged]:
    """Somebody changed the message at ``source`` into ``body``: wherever it was written in a request, it follows.

    Returns where it did not. Empty too when it was never part of a request, or was erased.
    """
    refused = []
    for message in await relaying.written_as(tx, actor.person.bot_id, source):
        request = await repository.find(tx, message.request_id)
        if request is None or message.open(request.unlock(vault)) == body or body.kind is BodyKind.LOCATION:
            continue  # a live location moves all the time; it is passed on as the place it was
        why = await _why_not(tx, actor, request, message)
        if why is not None:
            refused.append(NotChanged(request.code, why))
            continue
        await _change(tx, vault, actor, request, message, body, now)
    return refused


async def _why_not(tx: Tx, actor: Actor, request: Request, message: Message) -> Refusal | None:
    if message.author is Side.RESIDENT:
        if request.person_id != actor.id:
            return Refusal.NOT_YOURS
        return Refusal.CLOSED if request.state is State.CLOSED else None
    try:
        await answering.may_act(tx, actor, request.id)
    except RequestIsClosed:
        return Refusal.CLOSED
    except HeldByColleague:
        return Refusal.HELD
    except NotYours:
        return Refusal.NOT_YOURS
    return None


async def _change(
    tx: Tx, vault: Vault, actor: Actor, request: Request, old: Message, body: Body, now: datetime
) -> None:
    box = request.unlock(vault)
    before = old.open(box)
    values = {
        "kind": body.kind,
        "body": seal(box, body, old.uid),
        "pieces": messages_for(body),
        "edited_at": now,
    }
    await tx.execute(update(help_messages).where(help_messages.c.id == old.id).values(values))
    if request.state is State.DRAFT:
        return
    new = await repository.find_message(tx, old.id)
    assert new is not None
    role = Role.REGISSEUR if old.author is Side.DESK else Role.RESIDENT
    by = actor.id if old.author is Side.DESK else None
    await repository.trail(tx, request, actor_id=by, role=role, action="edited", now=now)
    change = _Change(request, box, old, before, new, body)
    await _follow(tx, change, now)
    if old.author is Side.RESIDENT:
        await urgency.mark_if_urgent(tx, request, body.text, now)


async def _follow(tx: Tx, change: _Change, now: datetime) -> None:
    """Draw anew what shows it, wherever it is."""
    request = change.request
    if change.old.on_card:
        await _keep_on_card(tx, change, now)
    else:
        await _redraw_relayed(tx, change, now)
    await owed.redraw(tx, request.bot_id, request.subject, now=now)


async def _keep_on_card(tx: Tx, change: _Change, now: datetime) -> None:
    """The card at the desk quotes it; when that does not fit any more, it follows below the card, as files do."""
    request = change.request
    on_card = [one for one in await repository.list_messages(tx, request.id) if one.on_card]
    fits = units(text_of(one.open(change.box) for one in on_card)) <= ROOM_IN_TEXT
    if fits and change.after.kind is BodyKind.TEXT:
        return
    await tx.execute(update(help_messages).where(help_messages.c.id == change.new.id).values(on_card=False))
    shown = await repository.list_shown(tx, request.bot_id, [request.subject])
    chats = {chat_id for chat_id, _, _, kind, _ in shown if kind == HELP_CARD.name}
    waiting = select(outbox.c.chat_id).where(
        outbox.c.bot_id == request.bot_id,
        outbox.c.state.in_(("queued", "sending", "outdated")),
        outbox.c.subject == request.subject,
        outbox.c.kind == HELP_CARD.name,
    )
    chats |= {ChatId(row.chat_id) for row in await tx.execute(waiting)}
    pieces = range(change.new.pieces)
    rows = [_piece(change.new, RELAY_TO_DESK.name, chat_id, piece) for chat_id in sorted(chats) for piece in pieces]
    await owed.owe(tx, request.bot_id, rows, now=now)


async def _redraw_relayed(tx: Tx, change: _Change, now: datetime) -> None:
    request, new = change.request, change.new
    parts = await relaying.album_of(tx, new, change.box)
    siblings = [one for one, _ in parts] or [new]
    subjects = [subject for one in siblings for subject in relaying.subjects_of(one)]
    await owed.outdate(tx, request.bot_id, subjects)
    rows = [row for row in await repository.list_shown(tx, request.bot_id, subjects) if row[3] in relaying.KINDS]
    edits = [
        Owed(chat_id, MessageKind(kind, Lane.RELAY), variables, subject=subject, edits=message_id)
        for chat_id, message_id, subject, kind, variables in rows
        if variables["message_id"] in _looks_different(change, parts, variables)
    ]
    await owed.owe(tx, request.bot_id, edits, now=now)
    await _fit_pieces(tx, change, rows, now)


def _looks_different(change: _Change, parts: Sequence[relaying.Part], variables: dict[str, Any]) -> set[int]:
    """Of what went together with a message, what does not look as before: an album shows all words under its first."""
    together = variables.get("together")
    if together is None:
        return {change.new.id}
    bodies = {one.id: body for one, body in parts}
    if change.new.id not in together:
        return set()
    present = [number for number in together if number in bodies]
    now = album_captions([bodies[number].text for number in present])
    was = album_captions([(change.before if n == change.new.id else bodies[n]).text for n in present])
    changed = {number for number, a, b in zip(present, was, now, strict=True) if a != b}
    return {change.new.id, present[0], *changed}


async def _fit_pieces(
    tx: Tx, change: _Change, rows: list[tuple[ChatId, MessageId, str, str, dict[str, Any]]], now: datetime
) -> None:
    """A longer text takes more messages, a shorter one fewer: what waits is dropped, what is missing is owed.

    A piece too many that is there already says itself that it was dropped.
    """
    request, new = change.request, change.new
    under_way = select(outbox).where(
        outbox.c.bot_id == request.bot_id,
        outbox.c.state.in_(("queued", "sending", "outdated")),
        outbox.c.subject.in_(relaying.subjects_of(new)),
        outbox.c.kind.in_(relaying.KINDS),
        outbox.c.edits_message_id.is_(None),
    )
    there: dict[tuple[ChatId, str], set[int]] = {}
    for row in list(await tx.execute(under_way)):
        piece = row.variables["piece"]
        if row.state == "queued" and piece >= new.pieces:
            await tx.execute(delete(outbox).where(outbox.c.id == row.id))
        else:
            there.setdefault((ChatId(row.chat_id), row.kind), set()).add(piece)
    for chat_id, _, _, kind, variables in rows:
        if variables["message_id"] == new.id:
            there.setdefault((chat_id, kind), set()).add(variables["piece"])
    missing = [
        _piece(new, kind, chat_id, piece)
        for (chat_id, kind), pieces in there.items()
        for piece in range(new.pieces)
        if piece not in pieces
    ]
    await owed.owe(tx, request.bot_id, missing, now=now)


def _piece(message: Message, kind: str, chat_id: ChatId, piece: int) -> Owed:
    to_desk = kind == RELAY_TO_DESK.name
    return Owed(
        chat_id,
        MessageKind(kind, Lane.RELAY),
        {"message_id": message.id, "piece": piece},
        subject=f"relay:{message.id}" if to_desk else message.subject,
        dedupe_key=f"help_relay:{message.id}:{piece}:{chat_id}" if to_desk else None,
    )
