"""Putting off, on a real database: the day that counts, the promise that goes with it, and who may."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from community.help import answering, later, repository
from community.help.later import FARTHEST, HELP_LATER, DayDoesNotFit, days_offered
from community.help.models import CloseReason, HeldByColleague, Request, RequestIsClosed, Side
from community.help.promise import PromisePolicy, is_staffed
from community.volunteers.duty.service import local_date
from community.volunteers.roles import Actor, Role
from core.database import Database, Tx
from core.errors import NotYours
from core.tables import outbox
from tests.community.help.test_notes import asked
from tests.community.help.test_service import VAULT, says
from tests.community.people import NOW, THERE, a_database, somebody

POLICY = PromisePolicy()
TUESDAY = date(2026, 12, 8)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def now_is(tx: Tx, request: Request) -> Request:
    """The request as it stands."""
    found = await repository.find(tx, request.id)
    assert found is not None
    return found


async def told(tx: Tx, actor: Actor) -> list[str]:
    """The days a resident heard."""
    query = select(outbox.c.variables).where(outbox.c.chat_id == actor.chat_id, outbox.c.kind == HELP_LATER.name)
    return [row.variables["on"] for row in await tx.execute(query.order_by(outbox.c.id))]


async def test_the_day_is_told_once_and_its_end_is_the_promise(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        for _ in range(2):
            await later.put_off(tx, els, request.id, TUESDAY, POLICY, now=NOW)
        found = await now_is(tx, request)
        assert found.held_by == els.id and found.turn is Side.DESK
        assert found.later_until == datetime(2026, 12, 8, 8, 0, tzinfo=UTC)
        assert found.promised_at == datetime(2026, 12, 8, 15, 45, tzinfo=UTC)
        assert found.nudge_at is not None and found.later_until <= found.nudge_at < found.promised_at
        assert await told(tx, paula) == ["2026-12-08"]
        await later.put_off(tx, els, request.id, date(2026, 12, 9), POLICY, now=NOW)
        assert await told(tx, paula) == ["2026-12-08", "2026-12-09"]


async def test_when_it_is_the_residents_turn_it_stays_so(database: Database) -> None:
    """So that what they write is still the answer, and a new promise then begins."""
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await answering.answer(tx, VAULT, els, request.id, says("welke dag?"), now=NOW)
        await later.put_off(tx, els, request.id, TUESDAY, POLICY, now=NOW)
        found = await now_is(tx, request)
        assert found.turn is Side.RESIDENT and found.promised_at is None and found.later_until is not None


@pytest.mark.parametrize("days", [-1, 0, FARTHEST.days + 1, 4000])
async def test_a_day_that_is_over_or_too_far_is_refused(database: Database, days: int) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        with pytest.raises(DayDoesNotFit):
            await later.put_off(tx, els, request.id, local_date(NOW) + timedelta(days=days), POLICY, now=NOW)
        assert (await now_is(tx, request)).held_by is None and await told(tx, paula) == []


async def test_only_who_may_act_puts_off(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3)]
        there = await somebody(tx, 4, Role.REGISSEUR, home=THERE)
        request = await asked(tx, paula)
        await answering.take(tx, els, request.id, now=NOW)
        for actor, refusal in ((bert, HeldByColleague), (there, NotYours), (paula, NotYours)):
            with pytest.raises(refusal):
                await later.put_off(tx, actor, request.id, TUESDAY, POLICY, now=NOW)
        await answering.close(tx, els, request.id, CloseReason.SOLVED, now=NOW)
        with pytest.raises(RequestIsClosed):
            await later.put_off(tx, els, request.id, TUESDAY, POLICY, now=NOW)


async def test_an_answer_ends_it(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await later.put_off(tx, els, request.id, TUESDAY, POLICY, now=NOW)
        await answering.answer(tx, VAULT, els, request.id, says("toch al iets"), now=NOW)
        assert (await now_is(tx, request)).later_until is None


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_the_days_offered_are_ahead_and_each_stands_once(today: date) -> None:
    days = days_offered(today)
    assert days == sorted(set(days)) and 2 <= len(days) <= 3
    assert days[0] == today + timedelta(days=1) and any(one.weekday() == 0 for one in days)
    assert all(today < one <= today + timedelta(days=7) for one in days)


async def test_whatever_day_is_named_the_promise_falls_in_staffed_time(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        for days in range(1, FARTHEST.days + 1):
            day = local_date(NOW) + timedelta(days=days)
            await later.put_off(tx, els, request.id, day, POLICY, now=NOW)
            found = await now_is(tx, request)
            assert found.promised_at is not None and found.later_until is not None
            assert is_staffed(found.promised_at, POLICY) and is_staffed(found.later_until, POLICY)
            assert local_date(found.later_until) == local_date(found.promised_at) >= day
