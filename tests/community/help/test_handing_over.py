"""Passing a request on, on a real database: one winner, the right colleagues, and a way back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from community.help import answering, handing_over, notes, repository
from community.help.handing_over import HANDED_BACK, HANDED_OVER, NobodyElse, NotHandedToYou
from community.help.models import HELP_CARD, CloseReason, HeldByColleague, Request, RequestIsClosed
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core import audit
from core.database import Database, Tx
from core.errors import NotYours
from core.tables import outbox
from tests.community.help.test_notes import asked
from tests.community.help.test_service import VAULT, says
from tests.community.people import BOT, HERE, NOW, THERE, a_database, somebody


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def role_of(tx: Tx, actor: Actor) -> int:
    """The number of somebody's role."""
    held = await volunteers.list_held_by(tx, actor.id)
    return held[0].role_id


async def holder(tx: Tx, request: Request) -> int | None:
    """Who has it."""
    found = await repository.find(tx, request.id)
    assert found is not None
    return found.held_by


async def kinds_to(tx: Tx, actor: Actor) -> list[str]:
    """What somebody is owed, in order."""
    query = select(outbox.c.kind).where(outbox.c.chat_id == actor.chat_id).order_by(outbox.c.id)
    return list((await tx.execute(query)).scalars())


async def test_a_colleague_gets_card_and_notes_and_both_are_in_the_trail(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert = await somebody(tx, 2, Role.REGISSEUR), await somebody(tx, 3, Role.REGISSEUR)
        request = await asked(tx, paula)
        await notes.add(tx, VAULT, els, request.id, "belt liever", now=NOW)
        await handing_over.hand_over(tx, els, request.id, await role_of(tx, bert), now=NOW)
        assert await holder(tx, request) == bert.id
        assert (await kinds_to(tx, bert))[-3:] == [HANDED_OVER.name, HELP_CARD.name, notes.NOTE_CARD.name]
        acts = [(one.action, one.actor_id) for one in await audit.list_about(tx, BOT, request.code)]
        assert acts[-1] == ("handed_over", els.id) and ("shown", bert.id) in acts
        with pytest.raises(HeldByColleague):
            await handing_over.hand_over(tx, els, request.id, await role_of(tx, bert), now=NOW)


async def test_only_to_a_regisseur_of_that_buurt_who_is_there(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        others = [
            await somebody(tx, 3, Role.REGISSEUR, home=THERE),
            await somebody(tx, 4, Role.VOLUNTEER),
            await somebody(tx, 5, Role.ADMIN),
            els,
        ]
        request = await asked(tx, paula)
        for other in others:
            with pytest.raises(NotYours):
                await handing_over.hand_over(tx, els, request.id, await role_of(tx, other), now=NOW)
        with pytest.raises(NobodyElse):
            await handing_over.must_have_colleagues(tx, els, request.id)
        assert await holder(tx, request) is None


async def test_those_away_are_offered_only_when_nobody_else_is_there(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert, ria = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3, 4)]
        request = await asked(tx, paula)
        await volunteers.set_away(tx, bert.id, HERE, Role.REGISSEUR, NOW)
        offered = await handing_over.offered(tx, els.chat_id, request.id)
        assert offered is not None and [one.holder.person_id for one in offered[1]] == [ria.id]
        await volunteers.set_away(tx, ria.id, HERE, Role.REGISSEUR, NOW)
        offered = await handing_over.offered(tx, els.chat_id, request.id)
        assert offered is not None and [one.holder.person_id for one in offered[1]] == [bert.id, ria.id]


async def test_what_is_closed_or_moved_is_not_passed_on(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert, ria = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3, 4)]
        request = await asked(tx, paula)
        await answering.take(tx, ria, request.id, now=NOW)
        with pytest.raises(HeldByColleague):
            await handing_over.hand_over(tx, els, request.id, await role_of(tx, bert), now=NOW)
        await answering.close(tx, ria, request.id, CloseReason.SOLVED, now=NOW)
        with pytest.raises(RequestIsClosed):
            await handing_over.hand_over(tx, ria, request.id, await role_of(tx, bert), now=NOW)
        with pytest.raises(RequestIsClosed):
            await handing_over.refuse(tx, ria, request.id, admins=frozenset(), now=NOW)


async def test_refused_it_goes_back_to_the_giver_and_only_by_the_one_who_got_it(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert, ria = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3, 4)]
        request = await asked(tx, paula)
        await handing_over.hand_over(tx, els, request.id, await role_of(tx, bert), now=NOW)
        for other in (els, ria):
            with pytest.raises(NotHandedToYou):
                await handing_over.refuse(tx, other, request.id, admins=frozenset(), now=NOW)
        assert await handing_over.refuse(tx, bert, request.id, admins=frozenset(), now=NOW)
        assert await holder(tx, request) == els.id and HANDED_BACK.name in await kinds_to(tx, els)
        with pytest.raises(NotHandedToYou):
            await handing_over.refuse(tx, bert, request.id, admins=frozenset(), now=NOW)


async def test_refused_when_the_giver_is_away_it_is_free_for_all(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3)]
        request = await asked(tx, paula)
        await handing_over.hand_over(tx, els, request.id, await role_of(tx, bert), now=NOW)
        await volunteers.set_away(tx, els.id, HERE, Role.REGISSEUR, NOW)
        assert not await handing_over.refuse(tx, bert, request.id, admins=frozenset(), now=NOW)
        assert await holder(tx, request) is None


async def test_what_somebody_took_or_answered_since_is_refused_no_more(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3)]
        request = await asked(tx, paula)
        await answering.take(tx, bert, request.id, now=NOW)
        with pytest.raises(NotHandedToYou):
            await handing_over.refuse(tx, bert, request.id, admins=frozenset(), now=NOW)
        await handing_over.hand_over(tx, bert, request.id, await role_of(tx, els), now=NOW)
        await answering.answer(tx, VAULT, els, request.id, says("dag"), now=NOW)
        with pytest.raises(NotHandedToYou):
            await handing_over.refuse(tx, els, request.id, admins=frozenset(), now=NOW)
