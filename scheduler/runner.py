"""The only module that knows APScheduler, and it uses it as a plain ticker: no stored jobs, nothing to lose."""

import logging
from collections.abc import Sequence
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from core.clock import Clock
from core.database import Tx
from core.errors import StorageFault
from core.writer import Writer
from scheduler.timetable import TIMETABLE, Rooms, Tick

log = logging.getLogger(__name__)


class Runner:
    """Ticks the timetable. Intervals in UTC: no change of the clock can double or drop one."""

    def __init__(self, rooms: Rooms, writer: Writer, clock: Clock, timetable: Sequence[Tick] = TIMETABLE) -> None:
        self._rooms = rooms
        self._writer = writer
        self._clock = clock
        self._timetable = timetable
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Begin to tick, each line of the timetable on its own interval."""
        for tick in self._timetable:
            self._scheduler.add_job(
                self._run,
                IntervalTrigger(seconds=int(tick.every.total_seconds()), timezone="UTC"),
                args=[tick],
                name=tick.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        self._scheduler.start()

    def stop(self) -> None:
        """End."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick_all(self) -> None:
        """Look at everything now: at start, and when a demo's clock was moved."""
        for tick in self._timetable:
            await self._run(tick)

    async def _run(self, tick: Tick) -> None:
        now: datetime = self._clock.now()

        async def work(tx: Tx) -> None:
            await tick.work(tx, self._rooms, now)

        try:
            await self._writer.run(work)
        except StorageFault:
            log.error("could not %s: the database cannot be written", tick.name)
        except Exception as fault:
            log.error("could not %s: %s", tick.name, type(fault).__name__)
