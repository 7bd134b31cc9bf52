"""Notes for the team about a request. They are never sent to the resident.

A ``Note`` is no ``Body``: it stands in another table, its words have a type of their own, and nothing that passes
messages on takes either. A note goes to those at the desk of that neighbourhood alone, when they read the request.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from community.help import answering, desk, reading, repository
from community.help.models import Request, State
from community.help.portions import ROOM_IN_TEXT, units
from community.help.tables import help_notes
from community.volunteers.duty.models import Colleague
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.encryption import Lockbox, Vault
from core.errors import DomainError, NotYours
from core.ids import ChatId, PersonId
from core.outbox import Lane, MessageKind, Owed

NOTE_CARD = MessageKind("help_note", Lane.REPLY)
"""A note, as the team reads it."""


class NoteDoesNotFit(DomainError):
    """A note is text, and fits in one message."""

    key = "note-does-not-fit"


@dataclass(frozen=True, slots=True)
class NoteWords:
    """What stands in a note. Deliberately no text: whoever wants to send it cannot by accident."""

    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """One note, still sealed. ``person_id`` is who wrote it, until that person is erased."""

    id: int
    uid: str
    request_id: int
    person_id: PersonId | None
    sealed: bytes
    written_at: datetime

    @property
    def subject(self) -> str:
        """What the cards that show it show: a reply to those goes nowhere."""
        return f"note:{self.id}"

    def open(self, box: Lockbox) -> NoteWords:
        """What was written. Only for somebody whose right to read it was checked. Raises CannotOpen."""
        return NoteWords(box.open_text(self.sealed, place_of(self.uid)))


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note for one reader at the desk. ``author`` is None when who wrote it is no longer known."""

    request: Request
    note: Note
    words: NoteWords
    author: Colleague | None
    own: bool


def place_of(uid: str) -> str:
    """Where a note is sealed for."""
    return f"help_notes|body|{uid}"


async def add(tx: Tx, vault: Vault, actor: Actor, request_id: int, words: str, *, now: datetime) -> Note:
    """Keep a note with a request, open or closed, whoever has it. Who has it sees it at once.

    Raises:
        NotYours: no regisseur there, or no such request.
        NoteDoesNotFit: empty, or longer than one message.
    """
    request = await answering.at_my_desk(tx, actor, request_id)
    if not words.strip() or units(words) > ROOM_IN_TEXT:
        raise NoteDoesNotFit
    uid = secrets.token_hex(16)
    sealed = request.unlock(vault).seal_text(words.strip(), place_of(uid))
    values = {"uid": uid, "request_id": request.id, "person_id": actor.id, "body": sealed, "written_at": now}
    made = await tx.execute(insert(help_notes).values(values).returning(help_notes))
    note = _note(made.one())
    await answering.note_act(tx, actor, request, "noted", now=now)
    await _show_to_holder(tx, actor, request, note, now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return note


async def cards_for(tx: Tx, actor: Actor, request_id: int) -> list[Owed]:
    """The notes of a request, oldest first, to be read below its card. Raises NotYours."""
    await answering.at_my_desk(tx, actor, request_id)
    return [card_of(one, actor.chat_id) for one in await list_of(tx, request_id)]


async def noted_about(tx: Tx, actor: Actor, note_id: int) -> int:
    """The request of a note. Raises NotYours."""
    note = await _find(tx, note_id)
    if note is None:
        raise NotYours
    return (await answering.at_my_desk(tx, actor, note.request_id)).id


async def list_of(tx: Tx, request_id: int) -> list[Note]:
    """The notes of a request, oldest first, still sealed."""
    query = select(help_notes).where(help_notes.c.request_id == request_id).order_by(help_notes.c.id)
    return [_note(row) for row in await tx.execute(query)]


async def view(tx: Tx, vault: Vault, chat_id: ChatId, note_id: int) -> NoteView | None:
    """A note as the desk reads it; None when it was erased. Raises NotYours."""
    note = await _find(tx, note_id)
    request = None if note is None else await repository.find(tx, note.request_id)
    if note is None or request is None:
        return None
    reader = await reading.regisseur_in(tx, request.bot_id, chat_id, request.neighbourhood_id)
    author = await reading.colleague(tx, request, note.person_id)
    return NoteView(request, note, note.open(request.unlock(vault)), author, note.person_id == reader.person_id)


def card_of(note: Note, chat_id: ChatId) -> Owed:
    """A note on its way to somebody at the desk; whether that chat may read it is looked up again when it is built."""
    return Owed(chat_id, NOTE_CARD, {"note_id": note.id}, subject=note.subject)


async def _show_to_holder(tx: Tx, actor: Actor, request: Request, note: Note, now: datetime) -> None:
    if request.state is not State.OPEN or request.held_by in (None, actor.id):
        return
    chats = [one.chat_id for one in await desk.at_desk(tx, request) if one.person_id == request.held_by]
    if chats:
        await outbox.owe(tx, request.bot_id, [card_of(note, chat_id) for chat_id in chats], now=now)


async def _find(tx: Tx, note_id: int) -> Note | None:
    row = (await tx.execute(select(help_notes).where(help_notes.c.id == note_id))).first()
    return None if row is None else _note(row)


def _note(row: Any) -> Note:
    return Note(
        id=row.id,
        uid=row.uid,
        request_id=row.request_id,
        person_id=None if row.person_id is None else PersonId(row.person_id),
        sealed=row.body,
        written_at=row.written_at,
    )
