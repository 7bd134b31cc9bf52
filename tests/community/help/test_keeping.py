"""What is kept how long, where a chat cannot reach it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from community.help import answering, keeping, service
from community.help.keeping import KeepReason, KeptAlready, StillOpen
from community.help.models import CloseReason
from community.help.tables import help_messages, help_requests
from community.residents import repository as residents
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Role
from core.database import Database
from core.errors import NotYours
from tests.community.help.test_service import POLICY, VAULT, asked, says
from tests.community.people import BOT, NOW, THERE, a_database, somebody

KEEP = timedelta(days=90)
QUIET = QuietHours()
DAY = timedelta(days=1)
LONGEST_ACTION = 24


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def test_a_draft_goes_after_a_day_with_its_dialogue(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        await service.write(tx, VAULT, paula, says("half af"), POLICY, now=NOW)
        await residents.begin_dialogue(tx, paula.id, "help", now=NOW)
        await keeping.expired_due(tx, BOT, KEEP, now=NOW + DAY)
        assert len((await tx.execute(select(help_requests))).all()) == 1
        await keeping.expired_due(tx, BOT, KEEP, now=NOW + DAY * 1.01)
        assert (await tx.execute(select(help_requests))).all() == []
        assert await residents.find_dialogue(tx, paula.id) is None


async def test_drafts_go_after_a_day_and_closed_requests_after_their_time(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        closed, kept = await asked(tx, paula, "een"), await asked(tx, paula, "twee")
        await answering.close(tx, els, closed.id, CloseReason.SOLVED, now=NOW)
        await service.write(tx, VAULT, els, says("drie"), POLICY, now=NOW)
        keep = timedelta(days=90)
        expected = {
            timedelta(hours=24): {closed.id, kept.id, kept.id + 1},
            timedelta(hours=25): {closed.id, kept.id},
            timedelta(days=90): {closed.id, kept.id},
            timedelta(days=90, seconds=1): {kept.id},
        }
        for later, left in expected.items():
            await keeping.expired_due(tx, BOT, keep, now=NOW + later)
            assert {row.id for row in await tx.execute(select(help_requests.c.id))} == left


async def test_an_open_request_is_never_forgotten(database: Database) -> None:
    async with database.write() as tx:
        await asked(tx, await somebody(tx, 1))
        await keeping.expired_due(tx, BOT, KEEP, now=NOW + DAY * 5000)
        assert len((await tx.execute(select(help_messages))).all()) == 1


async def test_an_extension_counts_from_the_day_it_would_have_gone(database: Database) -> None:
    """Not from the day of the tap: nobody loses days, and nobody gains years."""
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        with pytest.raises(StillOpen):
            await keeping.may_keep_longer(tx, els, request.id, now=NOW)
        await answering.close(tx, els, request.id, CloseReason.SOLVED, now=NOW)
        longer = (30, KeepReason.ASKED)
        until = await keeping.keep_longer(tx, els, request.id, longer, KEEP, now=NOW + 5 * DAY, quiet_hours=QUIET)
        assert until == NOW + 120 * DAY
        with pytest.raises(KeptAlready):
            await keeping.keep_longer(tx, els, request.id, longer, KEEP, now=NOW + 89 * DAY, quiet_hours=QUIET)
        again = await keeping.keep_longer(tx, els, request.id, longer, KEEP, now=NOW + 91 * DAY, quiet_hours=QUIET)
        assert again == NOW + 150 * DAY
        await keeping.expired_due(tx, BOT, KEEP, now=again)
        assert len((await tx.execute(select(help_requests))).all()) == 1
        await keeping.expired_due(tx, BOT, KEEP, now=again + DAY)
        assert (await tx.execute(select(help_requests))).all() == []


async def test_a_colleague_elsewhere_may_not(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await answering.close(tx, els, request.id, CloseReason.SOLVED, now=NOW)
        for other in (await somebody(tx, 3, Role.REGISSEUR, home=THERE), await somebody(tx, 4, Role.ADMIN), paula):
            with pytest.raises(NotYours):
                await keeping.may_keep_longer(tx, other, request.id, now=NOW)


def test_reasons_fit_in_the_trail() -> None:
    assert all(len(f"kept_longer:{reason}") <= LONGEST_ACTION for reason in KeepReason)
