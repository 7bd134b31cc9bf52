"""The audit trail shows what was changed or taken out, also after its oldest rows went."""

import asyncio
import tempfile
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from core import audit
from core.database import Database, Tx
from core.ids import BotId, PersonId
from core.tables import metadata
from tests.core.rows import NOW

BOT, OTHER = BotId(700), BotId(701)


async def acts(tx: Tx, count: int, bot_id: BotId = BOT, first_day: int = 0) -> None:
    """One a day."""
    for day in range(first_day, first_day + count):
        await audit.record(
            tx,
            bot_id,
            actor_id=PersonId(day % 3) or None,
            role="regisseur",
            action="opened",
            about=f"JET-{day}",
            now=NOW + timedelta(days=day),
        )


async def ids(tx: Tx, bot_id: BotId = BOT) -> list[int]:
    """Oldest first."""
    query = select(audit.audit.c.id).where(audit.audit.c.bot_id == bot_id)
    return [row.id for row in await tx.execute(query.order_by(audit.audit.c.id))]


async def test_an_untouched_trail_is_whole(database: Database) -> None:
    async with database.write() as tx:
        assert await audit.first_broken(tx, BOT) is None
        await acts(tx, 5)
        await acts(tx, 3, OTHER)
        assert await audit.bots(tx) == [BOT, OTHER]
        assert [await audit.first_broken(tx, one) for one in (BOT, OTHER)] == [None, None]
        assert await audit.count(tx, BOT) == 5


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("column", ["actor_id", "role", "action", "object"])
async def test_a_changed_row_shows_also_the_first(database: Database, place: int, column: str) -> None:
    async with database.write() as tx:
        await acts(tx, 5)
        changed = (await ids(tx))[place]
        other = 9 if column == "actor_id" else "x"
        await tx.execute(update(audit.audit).where(audit.audit.c.id == changed).values({column: other}))
        assert await audit.first_broken(tx, BOT) == changed


@pytest.mark.parametrize("place", range(4))
async def test_a_row_that_was_taken_out_shows_at_the_one_behind_it(database: Database, place: int) -> None:
    async with database.write() as tx:
        await acts(tx, 5)
        numbers = await ids(tx)
        await tx.execute(delete(audit.audit).where(audit.audit.c.id == numbers[place]))
        assert await audit.first_broken(tx, BOT) == numbers[place + 1]


async def test_old_rows_go_and_the_chain_is_followed_all_the_same(database: Database) -> None:
    async with database.write() as tx:
        await acts(tx, 6)
        await acts(tx, 2, OTHER)
        numbers = await ids(tx)
        await audit.forget(tx, BOT, before=NOW + timedelta(days=3))
        assert await ids(tx) == numbers[2:]
        assert await audit.count(tx, BOT) == 3 and await audit.count(tx, OTHER) == 2
        assert await audit.list_about(tx, BOT, "JET-2") == []
        assert await audit.first_broken(tx, BOT) is None
        await audit.forget(tx, BOT, before=NOW + timedelta(days=3))
        assert await ids(tx) == numbers[2:]
        await tx.execute(update(audit.audit).where(audit.audit.c.id == numbers[3]).values(role="admin"))
        assert await audit.first_broken(tx, BOT) == numbers[3]


async def test_an_anchor_in_the_middle_hides_nothing(database: Database) -> None:
    """Who would hide an act behind a made-up anchor is seen."""
    async with database.write() as tx:
        await acts(tx, 5)
        middle = (await ids(tx))[2]
        await tx.execute(update(audit.audit).where(audit.audit.c.id == middle).values(action=audit.ANCHOR))
        assert await audit.first_broken(tx, BOT) == middle


async def test_when_everything_is_old_the_trail_goes_on_from_the_anchor(database: Database) -> None:
    async with database.write() as tx:
        await acts(tx, 3)
        await audit.forget(tx, BOT, before=NOW + timedelta(days=900))
        assert await audit.count(tx, BOT) == 0
        await acts(tx, 2, first_day=900)
        assert await audit.first_broken(tx, BOT) is None
        assert await audit.count(tx, BOT) == 2


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6))
@settings(max_examples=10, deadline=None)
def test_forgetting_in_any_steps_leaves_it_whole(steps: list[int]) -> None:
    async def run(folder: str) -> None:
        database = Database.at(f"sqlite+aiosqlite:///{folder}/audit.db")
        async with database.write() as tx:
            await tx.run_sync(metadata.create_all)
            for number, step in enumerate(steps):
                await acts(tx, 7, first_day=number * 7)
                await audit.forget(tx, BOT, before=NOW + timedelta(days=step))
                assert await audit.first_broken(tx, BOT) is None
        await database.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(folder))
