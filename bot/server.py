"""/health: whether this bot still hears from Telegram and gets its messages out. Counts only, nothing of people.

A poller can die while its process lives; so what is asked is when Telegram last answered, not whether we run.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from aiohttp import web

from core import outbox
from core.clock import Clock
from core.database import Database
from core.ids import BotId
from core.inbox import Inbox
from core.writer import Writer

SILENT_TOO_LONG = timedelta(minutes=2)


class HealthServer:
    """Serves /health on an address of the operator's choice, by default this machine only."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        inbox: Inbox,
        bot_id: BotId,
        clock: Clock,
        heard_at: Callable[[], datetime | None],
    ) -> None:
        self._database = database
        self._writer = writer
        self._inbox = inbox
        self._bot_id = bot_id
        self._clock = clock
        self._heard_at = heard_at
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> None:
        """Listen.

        Raises:
            OSError: the port is taken.
        """
        app = web.Application()
        app.router.add_get("/health", self._health)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()

    async def stop(self) -> None:
        """End."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _health(self, _: web.Request) -> web.Response:
        heard_at = self._heard_at()
        silent = None if heard_at is None else self._clock.now() - heard_at
        well = silent is not None and silent < SILENT_TOO_LONG and not self._writer.in_trouble
        async with self._database.read() as connection:
            updates = await self._inbox.count_by_state(connection)
            messages = await outbox.count_by_state(connection, self._bot_id)
        report = {
            "ok": well,
            "database_can_be_written": not self._writer.in_trouble,
            "seconds_since_telegram_answered": None if silent is None else round(silent.total_seconds()),
            "updates": updates,
            "messages": messages,
        }
        return web.json_response(report, status=200 if well else 503)
