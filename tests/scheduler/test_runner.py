"""The clock edge ticks, and no tick stands in another's way."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import insert, select

from core.clock import MovableClock
from core.database import Database, Tx
from core.errors import StorageFault
from core.tables import chats, metadata
from core.writer import Writer
from scheduler.runner import Runner
from scheduler.timetable import TIMETABLE, Tick

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ROOMS: Any = object()


class Ticking:
    """A runner on a real database, with ticks that the test brings."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self.database = database
        self.writer = writer
        self.clock = MovableClock(NOW)

    def runner(self, *ticks: Tick) -> Runner:
        """With this timetable."""
        return Runner(ROOMS, self.writer, self.clock, ticks)

    async def marks(self) -> list[str]:
        """What the ticks left behind."""
        async with self.database.read() as connection:
            return list((await connection.execute(select(chats.c.language).order_by(chats.c.chat_id))).scalars())


@pytest.fixture
async def ticking(tmp_path: Path) -> AsyncIterator[Ticking]:
    """The loop of its writer runs."""
    database = Database.at(f"sqlite+aiosqlite:///{tmp_path}/ticks.db")
    async with database.write() as tx:
        await tx.run_sync(metadata.create_all)
    writer = Writer(database.writer)
    loop = asyncio.create_task(writer.serve())
    yield Ticking(database, writer)
    writer.stop()
    await loop
    await database.close()


def a_tick(mark: str, fault: Exception | None = None, every: timedelta = timedelta(hours=1)) -> Tick:
    """Leaves a mark, then perhaps fails."""

    async def work(tx: Tx, rooms: Any, now: datetime) -> None:
        assert rooms is ROOMS
        known = len((await tx.execute(select(chats.c.chat_id))).all())
        row = {"bot_id": 1, "chat_id": known, "kind": "x", "language": mark, "changed_at": now}
        await tx.execute(insert(chats).values(**row))
        if fault is not None:
            raise fault

    return Tick(f"do {mark}", every, work)


async def test_everything_is_looked_at_in_the_order_of_the_timetable(ticking: Ticking) -> None:
    await ticking.runner(a_tick("one"), a_tick("two"), a_tick("three")).tick_all()
    assert await ticking.marks() == ["one", "two", "three"]


async def test_a_tick_that_fails_leaves_nothing_and_stops_no_other(
    ticking: Ticking, caplog: pytest.LogCaptureFixture
) -> None:
    await ticking.runner(a_tick("one"), a_tick("two", LookupError("secret words")), a_tick("three")).tick_all()
    assert await ticking.marks() == ["one", "three"]
    assert "could not do two" in caplog.text
    assert "secret words" not in caplog.text


async def test_a_database_that_cannot_be_written_stops_no_other(ticking: Ticking) -> None:
    await ticking.runner(a_tick("one", StorageFault("full")), a_tick("two")).tick_all()
    assert await ticking.marks() == ["two"]


async def test_a_tick_is_told_the_time_of_the_clock_that_may_be_moved(ticking: Ticking) -> None:
    heard: list[datetime] = []

    async def work(tx: Tx, rooms: Any, now: datetime) -> None:
        heard.append(now)

    runner = ticking.runner(Tick("listen", timedelta(hours=1), work))
    await runner.tick_all()
    ticking.clock.forward(timedelta(days=3))
    await runner.tick_all()
    assert timedelta(days=3) <= heard[1] - heard[0] < timedelta(days=3, minutes=5)
    assert heard[0].tzinfo is UTC


async def test_it_ticks_by_itself_again_and_again(ticking: Ticking) -> None:
    """A failing line of the timetable too: its job is not taken off."""
    ticks: list[str] = []
    often = asyncio.Event()

    def counting(name: str, fault: Exception | None) -> Tick:
        async def work(tx: Tx, rooms: Any, now: datetime) -> None:
            ticks.append(name)
            if ticks.count("bad") >= 2 and ticks.count("good") >= 2:
                often.set()
            if fault is not None:
                raise fault

        return Tick(name, timedelta(seconds=1), work)

    runner = ticking.runner(counting("bad", LookupError()), counting("good", None))
    runner.start()
    async with asyncio.timeout(30):
        await often.wait()
    runner.stop()
    runner.stop()  # twice is no trouble


async def test_every_line_is_an_interval_in_utc_and_never_an_hour_on_the_wall(ticking: Ticking) -> None:
    """An hour on the wall comes twice, or not at all, when the clocks change."""
    runner = Runner(ROOMS, ticking.writer, ticking.clock)
    runner.start()
    jobs = runner._scheduler.get_jobs()
    runner.stop()
    assert {job.name: job.trigger.interval for job in jobs} == {tick.name: tick.every for tick in TIMETABLE}
    for job in jobs:
        assert isinstance(job.trigger, IntervalTrigger)
        assert str(job.trigger.timezone) == "UTC"
        assert job.trigger.interval < timedelta(days=1)
        assert (job.coalesce, job.max_instances, job.misfire_grace_time) == (True, 1, None)


def test_names_are_sentences_and_each_stands_once() -> None:
    names = [tick.name for tick in TIMETABLE]
    assert len(names) == len(set(names))
    assert all(" " in name and name[0].islower() for name in names)
