"""Every line of the timetable works on the whole bot, also when nothing is due and when days were missed."""

from datetime import timedelta

import pytest
from sqlalchemy import text, update

from core.tables import inbox, outbox
from scheduler.timetable import TIMETABLE, Tick
from tests.house import House


@pytest.mark.parametrize("tick", TIMETABLE, ids=lambda tick: tick.name)
async def test_a_tick_with_nothing_to_do_owes_nothing(house: House, tick: Tick) -> None:
    await house.resident()
    async with house.database.read() as connection:
        before = (await connection.execute(text("SELECT count(*) FROM outbox"))).scalar_one()
    for _ in range(2):
        await house.write(lambda tx: tick.work(tx, house.bot.rooms, house.clock.now()))
    async with house.database.read() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM outbox"))).scalar_one() == before


async def test_what_was_finished_long_ago_is_forgotten(house: House) -> None:
    await house.resident()
    async with house.database.read() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM inbox"))).scalar_one() > 0
    await house.write(lambda tx: tx.execute(update(outbox).values(settled_at=house.clock.now() - timedelta(days=40))))
    await house.write(lambda tx: tx.execute(update(inbox).values(done_at=house.clock.now() - timedelta(days=8))))
    await house.bot.runner.tick_all()
    async with house.database.read() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM inbox"))).scalar_one() == 0
        assert (await connection.execute(text("SELECT count(*) FROM outbox"))).scalar_one() == 0
