"""Muting, on a real database: per neighbourhood, once, logged, and lifted again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from community.help import muting, service
from community.help.muting import is_muted
from community.volunteers.roles import Role
from core import audit
from core.database import Database
from core.errors import NotYours
from tests.community.help.test_notes import asked
from tests.community.people import BOT, HERE, NOW, THERE, a_database, somebody


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def test_muted_in_one_neighbourhood_and_lifted_again(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        assert not await is_muted(tx, HERE, paula.id)
        assert await muting.mute(tx, els, request.id, now=NOW)
        assert not await muting.mute(tx, els, request.id, now=NOW)
        assert await is_muted(tx, HERE, paula.id) and not await is_muted(tx, THERE, paula.id)
        assert await muting.lift(tx, els, request.id, now=NOW)
        assert not await muting.lift(tx, els, request.id, now=NOW)
        assert not await is_muted(tx, HERE, paula.id)
        assert await muting.mute(tx, els, request.id, now=NOW), "and muted once more"
        acts = [one.action for one in await audit.list_about(tx, BOT, request.code) if "mute" in one.action]
        assert acts == ["muted", "unmuted", "muted"]


async def test_taking_the_request_back_does_not_lift_it(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await muting.mute(tx, els, request.id, now=NOW)
        await service.take_back(tx, paula, request.id, now=NOW)
        assert await is_muted(tx, HERE, paula.id)
        (found,) = await muting.list_muted(tx, BOT, HERE)
        assert await muting.lift_mute(tx, els, found.id, now=NOW)
        assert await muting.list_muted(tx, BOT, HERE) == []
        assert [one.action for one in await audit.list_about(tx, BOT, found.code)] == ["unmuted"]


async def test_an_old_button_does_not_lift_a_newer_mute(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await muting.mute(tx, els, request.id, now=NOW)
        (old,) = await muting.list_muted(tx, BOT, HERE)
        await muting.lift(tx, els, request.id, now=NOW)
        await muting.mute(tx, els, request.id, now=NOW)
        assert not await muting.lift_mute(tx, els, old.id, now=NOW)
        assert await is_muted(tx, HERE, paula.id)


async def test_nobody_else_may_and_nobody_mutes_themselves(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request, own = await asked(tx, paula), await asked(tx, els)
        outsiders = [paula, await somebody(tx, 3, Role.ADMIN), await somebody(tx, 4, Role.REGISSEUR, home=THERE)]
        for outsider in outsiders:
            with pytest.raises(NotYours):
                await muting.mute(tx, outsider, request.id, now=NOW)
        with pytest.raises(NotYours):
            await muting.mute(tx, els, own.id, now=NOW)
        await muting.mute(tx, els, request.id, now=NOW)
        for outsider in outsiders:
            for attempt in (
                muting.lift(tx, outsider, request.id, now=NOW),
                muting.lift_mute(tx, outsider, 1, now=NOW),
            ):
                with pytest.raises(NotYours):
                    await attempt
        with pytest.raises(NotYours):
            await muting.lift_mute(tx, els, 99, now=NOW)
