"""The rules of referrals on a real database: who decides what, and that only approved words can be marked as told."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from community.help import answering, erasing, service
from community.help import repository as requests
from community.help.models import (
    Body,
    BodyKind,
    CloseReason,
    HeldByColleague,
    HelpPolicy,
    MyRequestIsClosed,
    Request,
    RequestIsClosed,
    Side,
)
from community.help.promise import PromisePolicy
from community.help.referring import deciding, reading, repository
from community.help.referring import service as referring
from community.help.referring.models import (
    MOST_PICKED,
    MOST_UNITS,
    MovedOn,
    NothingPicked,
    Referral,
    ReferralState,
    TextChanged,
    TextTooLong,
    TooManyPicked,
    place_of,
)
from community.help.tables import help_referrals
from community.volunteers.roles import Actor, Role
from core import audit
from core.database import Database, Tx
from core.encryption import CannotOpen, MasterKey, Vault
from core.errors import NotYours
from core.tables import outbox
from tests.community.people import BOT, NOW, THERE, a_database, somebody

VAULT = Vault(MasterKey.fresh())
POLICY = HelpPolicy(PromisePolicy(), most_open=5)
LETTER = "Mevrouw zoekt hulp met haar papieren."
FOOD, MONEY = 7, 8


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def asked(tx: Tx, actor: Actor) -> Request:
    """A request that was sent."""
    draft = await service.write(tx, VAULT, actor, Body(BodyKind.TEXT, "mijn frigo is leeg"), POLICY, now=NOW)
    sent = await service.send(tx, VAULT, actor, draft.id, POLICY, now=NOW)
    assert sent is not None
    return sent[0]


async def proposed(tx: Tx, els: Actor, request: Request, *services: int) -> list[Referral]:
    """What the resident may choose among."""
    for one in services:
        await referring.pick(tx, els, request.id, one, now=NOW)
    assert await referring.propose(tx, els, request.id, now=NOW)
    return [one for one in await repository.list_of(tx, request.id) if one.state is ReferralState.PROPOSED]


async def put(tx: Tx, els: Actor, paula: Actor, request: Request, text: str = LETTER) -> Referral:
    """A text that the resident is asked about."""
    (food,) = await proposed(tx, els, request, FOOD)
    await deciding.choose(tx, paula, food.id, POLICY, now=NOW)
    await referring.write(tx, VAULT, els, food.id, text, now=NOW)
    assert await referring.ask(tx, els, food.id, (await now_is(tx, food)).version, now=NOW)
    return await now_is(tx, food)


async def now_is(tx: Tx, referral: Referral) -> Referral:
    """The same referral as it stands."""
    found = await repository.find(tx, referral.id)
    assert found is not None
    return found


async def owed(tx: Tx, kind: str) -> int:
    """How many new messages of a kind were written to the outbox."""
    query = select(outbox.c.id).where(outbox.c.kind == kind, outbox.c.edits_message_id.is_(None))
    return len((await tx.execute(query)).all())


async def test_the_whole_way_moves_the_turn_and_leaves_one_act_in_the_trail(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)

        async def turn() -> Side:
            found = await requests.find(tx, request.id)
            assert found is not None
            assert (found.promised_at is not None) == (found.turn is Side.DESK)
            return found.turn

        food, money = await proposed(tx, els, request, FOOD, MONEY)
        assert await turn() is Side.RESIDENT
        assert await deciding.choose(tx, paula, food.id, POLICY, now=NOW)
        assert not await deciding.choose(tx, paula, food.id, POLICY, now=NOW)
        assert (await now_is(tx, money)).state is ReferralState.REFUSED
        assert await turn() is Side.DESK
        await referring.write(tx, VAULT, els, food.id, LETTER, now=NOW)
        assert await turn() is Side.DESK
        version = (await now_is(tx, food)).version
        assert await referring.ask(tx, els, food.id, version, now=NOW)
        assert not await referring.ask(tx, els, food.id, version, now=NOW)
        assert await turn() is Side.RESIDENT
        assert await deciding.approve(tx, paula, food.id, version, POLICY, now=NOW) == [els.chat_id]
        assert await deciding.approve(tx, paula, food.id, version, POLICY, now=NOW) == []
        assert await turn() is Side.DESK
        assert await referring.inform(tx, els, food.id, now=NOW)
        assert not await referring.inform(tx, els, food.id, now=NOW)
        assert await turn() is Side.RESIDENT
        acts = [one.action for one in await audit.list_about(tx, BOT, request.code)]
        assert acts.count("referred") == 1
        assert [await owed(tx, kind) for kind in ("refer_choices", "refer_ask", "refer_informed")] == [1, 1, 1]
        assert await owed(tx, "refer_letter") == 1


async def test_only_what_the_resident_approved_can_be_marked_as_told(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await referring.pick(tx, els, request.id, FOOD, now=NOW)
        (picked,) = await repository.list_of(tx, request.id)
        told = [state for state in ReferralState if state is not ReferralState.INFORMED]
        for state in told:
            await tx.execute(help_referrals.update().values(state=state, body=b"x"))
            if state is ReferralState.APPROVED:
                continue
            with pytest.raises(MovedOn):
                await referring.inform(tx, els, picked.id, now=NOW)
        assert await owed(tx, "refer_informed") == 0


async def test_a_yes_is_to_the_words_above_the_button_alone(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        referral = await put(tx, els, paula, request)
        await referring.write(tx, VAULT, els, referral.id, "een heel andere tekst", now=NOW)
        with pytest.raises(TextChanged):
            await deciding.approve(tx, paula, referral.id, referral.version, POLICY, now=NOW)
        newer = await now_is(tx, referral)
        with pytest.raises(MovedOn):  # written, but not shown yet
            await deciding.approve(tx, paula, referral.id, newer.version, POLICY, now=NOW)
        with pytest.raises(TextChanged):
            await referring.ask(tx, els, referral.id, referral.version, now=NOW)
        assert await referring.ask(tx, els, referral.id, newer.version, now=NOW)
        with pytest.raises(TextChanged):
            await deciding.approve(tx, paula, referral.id, referral.version, POLICY, now=NOW)
        assert await deciding.approve(tx, paula, referral.id, newer.version, POLICY, now=NOW)


async def test_own_words_are_approved_by_writing_them_and_a_yes_can_be_taken_back(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        referral = await put(tx, els, paula, request)
        assert await deciding.write(tx, VAULT, paula, referral.id, "mijn woorden", POLICY, now=NOW)
        found = await reading.one_at_desk(tx, VAULT, els.chat_id, referral.id)
        assert found is not None
        assert (found.referral.state, found.text) == (ReferralState.APPROVED, "mijn woorden")
        with pytest.raises(MovedOn):
            await referring.write(tx, VAULT, els, referral.id, "toch die van mij", now=NOW)
        assert await deciding.refuse(tx, paula, referral.id, POLICY, now=NOW)
        assert not await deciding.refuse(tx, paula, referral.id, POLICY, now=NOW)
        with pytest.raises(MovedOn):
            await referring.inform(tx, els, referral.id, now=NOW)
        with pytest.raises(MovedOn):
            await deciding.write(tx, VAULT, paula, referral.id, "nog iets", POLICY, now=NOW)


async def test_after_a_no_the_same_or_another_service_can_be_proposed(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await proposed(tx, els, request, FOOD)
        assert await deciding.choose_none(tx, paula, request.id, POLICY, now=NOW)
        assert not await deciding.choose_none(tx, paula, request.id, POLICY, now=NOW)
        assert len(await proposed(tx, els, request, MONEY, FOOD)) == 2


async def test_ticks_are_few_and_stand_once(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        with pytest.raises(NothingPicked):
            await referring.propose(tx, els, request.id, now=NOW)
        for one in range(MOST_PICKED):
            await referring.pick(tx, els, request.id, one, now=NOW)
            await referring.pick(tx, els, request.id, one, now=NOW)
        with pytest.raises(TooManyPicked):
            await referring.pick(tx, els, request.id, 99, now=NOW)
        await referring.unpick(tx, els, request.id, 0, now=NOW)
        await referring.unpick(tx, els, request.id, 0, now=NOW)
        assert len(await repository.list_of(tx, request.id)) == MOST_PICKED - 1
        assert await referring.propose(tx, els, request.id, now=NOW)
        assert not await referring.propose(tx, els, request.id, now=NOW)
        await referring.pick(tx, els, request.id, 1, now=NOW)  # it is under way
        assert len(await repository.list_of(tx, request.id)) == MOST_PICKED - 1


async def test_a_text_has_a_limit_as_telegram_counts(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        referral = await put(tx, els, paula, request)
        for text in ("x" * (MOST_UNITS + 1), "🙂" * (MOST_UNITS // 2 + 1)):
            with pytest.raises(TextTooLong):
                await referring.write(tx, VAULT, els, referral.id, text, now=NOW)
            with pytest.raises(TextTooLong):
                await deciding.write(tx, VAULT, paula, referral.id, text, POLICY, now=NOW)
        assert await deciding.write(tx, VAULT, paula, referral.id, "🙂" * (MOST_UNITS // 2), POLICY, now=NOW)


async def test_nobody_else_decides_writes_or_reads(database: Database) -> None:
    async with database.write() as tx:
        paula, piet, els = await somebody(tx, 1), await somebody(tx, 3), await somebody(tx, 2, Role.REGISSEUR)
        bert, bram = await somebody(tx, 4, Role.REGISSEUR), await somebody(tx, 5, Role.VOLUNTEER)
        far = await somebody(tx, 6, Role.REGISSEUR, home=THERE)
        request = await asked(tx, paula)
        referral = await put(tx, els, paula, request)
        for other in (piet, els, bert):
            with pytest.raises(NotYours):
                await deciding.approve(tx, other, referral.id, referral.version, POLICY, now=NOW)
            with pytest.raises(NotYours):
                await deciding.choose_none(tx, other, request.id, POLICY, now=NOW)
            with pytest.raises(NotYours):
                await reading.one_of_mine(tx, VAULT, other.chat_id, referral.id)
        for other in (paula, bram, far):
            for attempt in (
                referring.pick(tx, other, request.id, MONEY, now=NOW),
                referring.inform(tx, other, referral.id, now=NOW),
                referring.request_of(tx, other, referral.id),
                reading.one_at_desk(tx, VAULT, other.chat_id, referral.id),
            ):
                with pytest.raises(NotYours):
                    await attempt
        for attempt in (
            referring.pick(tx, bert, request.id, MONEY, now=NOW),
            referring.propose(tx, bert, request.id, now=NOW),
            referring.write(tx, VAULT, bert, referral.id, "van bert", now=NOW),
            referring.inform(tx, bert, referral.id, now=NOW),
        ):
            with pytest.raises(HeldByColleague):
                await attempt


async def test_the_resident_never_reads_what_was_not_asked(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await referring.pick(tx, els, request.id, FOOD, now=NOW)
        (picked,) = await repository.list_of(tx, request.id)
        mine = await reading.mine(tx, paula.chat_id, request.id)
        assert mine is not None and mine[1] == []
        with pytest.raises(NotYours):
            await deciding.choose(tx, paula, picked.id, POLICY, now=NOW)
        await referring.propose(tx, els, request.id, now=NOW)
        await deciding.choose(tx, paula, picked.id, POLICY, now=NOW)
        await referring.write(tx, VAULT, els, picked.id, LETTER, now=NOW)
        found = await reading.one_of_mine(tx, VAULT, paula.chat_id, picked.id)
        assert found is not None and found.text == ""


async def test_a_closed_request_refers_nobody_any_more(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        referral = await put(tx, els, paula, request)
        await answering.close(tx, els, request.id, CloseReason.SILENT, now=NOW)
        for attempt in (
            deciding.approve(tx, paula, referral.id, referral.version, POLICY, now=NOW),
            deciding.write(tx, VAULT, paula, referral.id, "x", POLICY, now=NOW),
            deciding.refuse(tx, paula, referral.id, POLICY, now=NOW),
            deciding.choose_none(tx, paula, request.id, POLICY, now=NOW),
        ):
            with pytest.raises(MyRequestIsClosed):
                await attempt
        for act in (
            referring.inform(tx, els, referral.id, now=NOW),
            referring.pick(tx, els, request.id, MONEY, now=NOW),
            referring.write(tx, VAULT, els, referral.id, "x", now=NOW),
        ):
            with pytest.raises(RequestIsClosed):
                await act


async def test_a_text_goes_with_the_key_of_its_request_and_opens_nowhere_else(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request, other = await asked(tx, paula), await asked(tx, paula)
        referral = await put(tx, els, paula, request)
        assert referral.sealed is not None and LETTER.encode() not in referral.sealed
        assert referral.open(request.unlock(VAULT)) == LETTER
        for box, place in ((other.unlock(VAULT), place_of(referral.uid)), (request.unlock(VAULT), place_of("x"))):
            with pytest.raises(CannotOpen):
                box.open_text(referral.sealed, place)
        await erasing.erase_request(tx, request, now=NOW)
        assert (await tx.execute(select(help_referrals))).all() == []
        with pytest.raises(NotYours):
            await deciding.approve(tx, paula, referral.id, referral.version, POLICY, now=NOW)
        with pytest.raises(NotYours):
            await referring.inform(tx, els, referral.id, now=NOW)
