"""The rules of requests on a real database, where a chat cannot reach them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from community.help import answering, personal_data, reading, repository, service
from community.help.following.reopening import OnlyThanks
from community.help.models import (
    Body,
    BodyKind,
    CloseReason,
    HeldByColleague,
    HelpPolicy,
    Request,
    RequestIsClosed,
    Side,
    State,
    TooManyRequests,
)
from community.help.promise import PromisePolicy
from community.help.states import holder, must_be_free_for
from community.help.tables import help_messages, help_requests
from community.residents.models import Purpose
from community.residents.tables import consents
from community.volunteers.roles import Actor, Role
from core.database import Database, Tx
from core.encryption import CannotOpen, MasterKey, Vault
from core.errors import NotYours
from core.ids import PersonId
from core.tables import outbox
from tests.community.people import HERE, NOW, THERE, a_database, somebody

VAULT = Vault(MasterKey.fresh())
POLICY = HelpPolicy(PromisePolicy(), most_open=2)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


def says(text: str) -> Body:
    """A text."""
    return Body(BodyKind.TEXT, text)


async def asked(tx: Tx, actor: Actor, text: str = "mijn kraan lekt") -> Request:
    """A request that was sent."""
    draft = await service.write(tx, VAULT, actor, says(text), POLICY, now=NOW)
    sent = await service.send(tx, VAULT, actor, draft.id, POLICY, now=NOW)
    assert sent is not None
    return sent[0]


async def test_the_second_of_two_claims_finds_it_taken(database: Database) -> None:
    """Both looked before either wrote: only the compare-and-set decides."""
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3)]
        request = await asked(tx, paula)
        assert await repository.claim(tx, request.id, els.id, instead_of=None, now=NOW)
        assert not await repository.claim(tx, request.id, bert.id, instead_of=None, now=NOW)
        with pytest.raises(HeldByColleague):
            await answering.take(tx, bert, request.id, now=NOW)


async def test_a_draft_is_nobodys_not_even_at_the_desk(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        draft = await service.write(tx, VAULT, paula, says("geheim"), POLICY, now=NOW)
        for attempt in (
            answering.at_my_desk(tx, els, draft.id),
            answering.take(tx, els, draft.id, now=NOW),
            answering.answer(tx, VAULT, els, draft.id, says("dag"), now=NOW),
            answering.close(tx, els, draft.id, CloseReason.SOLVED, now=NOW),
            reading.at_desk(tx, VAULT, els.chat_id, draft.id),
        ):
            with pytest.raises(NotYours):
                await attempt
        assert (await tx.execute(select(outbox))).all() == []
        assert (await tx.execute(select(consents).where(consents.c.purpose == Purpose.HELP))).all() == []


async def test_reading_needs_the_role_in_that_very_buurt(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        request = await asked(tx, paula)
        outsiders = [
            await somebody(tx, 4, Role.ADMIN),
            await somebody(tx, 5, Role.VOLUNTEER),
            await somebody(tx, 6, Role.REGISSEUR, home=THERE),
            paula,
        ]
        for outsider in outsiders:
            with pytest.raises(NotYours):
                await reading.at_desk(tx, VAULT, outsider.chat_id, request.id)
            with pytest.raises(NotYours):
                await answering.read_again(tx, outsider, request.id, now=NOW)
        everywhere = Actor(outsiders[0].person, outsiders[0].roles, admin_everywhere=True)
        with pytest.raises(NotYours):
            await answering.read_again(tx, everywhere, request.id, now=NOW)


async def test_what_is_over_takes_no_more_words(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        assert await answering.close(tx, els, request.id, CloseReason.SOLVED, now=NOW)
        with pytest.raises(RequestIsClosed):
            await answering.answer(tx, VAULT, els, request.id, says("dag"), now=NOW)
        with pytest.raises(OnlyThanks):
            await service.write_back(tx, VAULT, paula, request.id, says("dag"), POLICY, now=NOW)
        assert len((await tx.execute(select(help_messages))).all()) == 1


async def test_there_is_room_for_so_many_open_requests(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        first = await asked(tx, paula, "een")
        await asked(tx, paula, "twee")
        with pytest.raises(TooManyRequests):
            await service.write(tx, VAULT, paula, says("drie"), POLICY, now=NOW)
        await answering.close(tx, els, first.id, CloseReason.SOLVED, now=NOW)
        await asked(tx, paula, "drie")


async def test_the_same_words_stand_in_a_draft_once(database: Database) -> None:
    """A button that was tapped twice."""
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        for text in ("waar kan ik eten", "waar kan ik eten", "en drinken"):
            draft = await service.write(tx, VAULT, paula, says(text), POLICY, now=NOW)
        written = await repository.list_messages(tx, draft.id)
        assert [one.open(draft.unlock(VAULT)).text for one in written] == ["waar kan ik eten", "en drinken"]


async def test_a_text_copied_to_another_row_does_not_open(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        first = await asked(tx, paula, "een")
        second = await asked(tx, paula, "twee")
        (stolen,) = await repository.list_messages(tx, first.id)
        here = help_messages.c.request_id == second.id
        await tx.execute(help_messages.update().where(here).values(body=stolen.sealed))
        (moved,) = await repository.list_messages(tx, second.id)
        with pytest.raises(CannotOpen):
            moved.open(second.unlock(VAULT))


async def test_the_export_holds_both_sides_of_the_conversation_and_of_nobody_else(database: Database) -> None:
    async with database.write() as tx:
        paula, piet, els = await somebody(tx, 1), await somebody(tx, 3), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await asked(tx, piet, "van piet")
        await answering.answer(tx, VAULT, els, request.id, says("ik kom langs"), now=NOW)
        (only,) = (await personal_data.export(tx, paula.id, VAULT))["requests"]
        assert only["code"] == request.code
        assert [(one["author"], one["text"]) for one in only["messages"]] == [
            (Side.RESIDENT, "mijn kraan lekt"),
            (Side.DESK, "ik kom langs"),
        ]
        assert await personal_data.export(tx, els.id, VAULT) == {"requests": [], "muted": []}


async def test_erasing_a_person_leaves_nothing_and_nobody_elses_request_goes(database: Database) -> None:
    async with database.write() as tx:
        paula, piet = await somebody(tx, 1), await somebody(tx, 3)
        await somebody(tx, 2, Role.REGISSEUR)
        await asked(tx, paula)
        await service.write(tx, VAULT, paula, says("nog een klad"), POLICY, now=NOW)
        other = await asked(tx, piet)
        await personal_data.erase(tx, paula.id, NOW)
        assert [row.id for row in await tx.execute(select(help_requests.c.id))] == [other.id]
        assert [row.request_id for row in await tx.execute(select(help_messages.c.request_id))] == [other.id]
        owed = {row.subject for row in await tx.execute(select(outbox.c.subject))}
        assert owed == {other.subject}


async def test_whoever_is_not_at_the_desk_holds_nothing(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await answering.take(tx, els, request.id, now=NOW)
        taken = await answering.at_my_desk(tx, els, request.id)
    assert holder(taken, {els.id}) == els.id
    assert holder(taken, {PersonId(99)}) is None
    must_be_free_for(taken, PersonId(99), {PersonId(99)})
    with pytest.raises(HeldByColleague):
        must_be_free_for(taken, PersonId(99), {PersonId(99), els.id})
    assert taken.state is State.OPEN and taken.neighbourhood_id == HERE
