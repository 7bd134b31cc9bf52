"""Notes on a real database: who may write and read them, and that they are no messages."""

import inspect
import typing
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from community.help import answering, desk, notes, repository, service
from community.help.models import Body, BodyKind, CloseReason, Message, Request
from community.help.notes import Note, NoteDoesNotFit, NoteWords
from community.help.tables import help_messages, help_notes
from community.volunteers.roles import Actor, Role
from core import audit
from core.database import Database, Tx
from core.encryption import CannotOpen
from core.errors import NotYours
from core.tables import outbox
from tests.community.help.test_service import POLICY, VAULT, says
from tests.community.people import BOT, NOW, THERE, a_database, somebody


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def asked(tx: Tx, actor: Actor) -> Request:
    """A request that was sent."""
    draft = await service.write(tx, VAULT, actor, says("mijn kraan lekt"), POLICY, now=NOW)
    sent = await service.send(tx, VAULT, actor, draft.id, POLICY, now=NOW)
    assert sent is not None
    return sent[0]


async def test_only_a_regisseur_of_that_buurt_writes_and_reads_notes(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        note = await notes.add(tx, VAULT, els, request.id, "belt liever", now=NOW)
        outsiders = [
            paula,
            await somebody(tx, 3, Role.ADMIN),
            await somebody(tx, 4, Role.VOLUNTEER),
            await somebody(tx, 5, Role.REGISSEUR, home=THERE),
        ]
        for outsider in outsiders:
            for attempt in (
                notes.add(tx, VAULT, outsider, request.id, "ik ook", now=NOW),
                notes.cards_for(tx, outsider, request.id),
                notes.noted_about(tx, outsider, note.id),
                notes.view(tx, VAULT, outsider.chat_id, note.id),
            ):
                with pytest.raises(NotYours):
                    await attempt
        found = await notes.view(tx, VAULT, els.chat_id, note.id)
        assert found is not None and found.words == NoteWords("belt liever") and found.own
        assert len((await tx.execute(select(help_notes))).all()) == 1


async def test_a_note_is_in_the_trail_without_its_words(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await notes.add(tx, VAULT, els, request.id, "belt liever", now=NOW)
        acts = await audit.list_about(tx, BOT, request.code)
        assert [(one.action, one.actor_id) for one in acts][-1] == ("noted", els.id)
        rows = (await tx.execute(select(outbox))).all()
        assert not any("belt" in str(row) for row in [*rows, *acts])


async def test_notes_go_with_the_request_and_open_with_no_other_key(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        first, second = await asked(tx, paula), await asked(tx, paula)
        note = await notes.add(tx, VAULT, els, first.id, "belt liever", now=NOW)
        for box in (second.unlock(VAULT), VAULT):
            with pytest.raises(CannotOpen):
                note.open(box)
        await service.take_back(tx, paula, first.id, now=NOW)
        assert await notes.view(tx, VAULT, els.chat_id, note.id) is None
        assert (await tx.execute(select(help_notes))).all() == []


async def test_a_note_may_be_added_to_what_is_closed(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await answering.close(tx, els, request.id, CloseReason.SOLVED, now=NOW)
        await notes.add(tx, VAULT, els, request.id, "belde nog eens", now=NOW)
        closed = await answering.at_my_desk(tx, els, request.id)
        assert closed.close_reason is CloseReason.SOLVED and len(await notes.list_of(tx, request.id)) == 1


@pytest.mark.parametrize("words", ["", "  \n ", "🧡" * 1501])
async def test_what_is_empty_or_too_long_is_no_note(database: Database, words: str) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        with pytest.raises(NoteDoesNotFit):
            await notes.add(tx, VAULT, els, request.id, words, now=NOW)


async def test_a_note_becomes_no_message(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        before = (await tx.execute(select(help_messages.c.id))).all()
        to_paula = select(outbox.c.id).where(outbox.c.chat_id == paula.chat_id)
        owed = (await tx.execute(to_paula)).all()
        await notes.add(tx, VAULT, els, request.id, "belt liever", now=NOW)
        assert (await tx.execute(select(help_messages.c.id))).all() == before
        assert (await tx.execute(to_paula)).all() == owed


def test_nothing_that_passes_messages_on_takes_a_note() -> None:
    """Where a body or a message goes, a note does not fit; and the words of a note are no text."""
    assert not issubclass(Note, Body | Message) and not issubclass(NoteWords, str | Body)
    for module in (answering, desk, repository, service):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__:
                hints = typing.get_type_hints(function).values()
                assert not {Note, NoteWords} & set(hints), f"{module.__name__}.{name}"
    assert "note" not in {one.value for one in BodyKind}
