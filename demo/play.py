"""The play itself: the stage, the pretended Telegram and the page on one port, and the bot behind them."""

import asyncio
import signal
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from bot.bootstrap import Buurtbot
from bot.logs import configure_logging
from core.clock import MovableClock
from demo.page.routes import mount_page
from demo.stage import TOKEN, DemoStage, demo_start
from demo.standin.server import StandIn

LEAVING_SECONDS = 0.5


def run(folder: Path, port: int) -> None:
    """Play until told to stop. What must be stored is stored in ``folder``; port 0 is any free one."""
    asyncio.run(_play(folder, port))


async def _play(folder: Path, port: int) -> None:
    configure_logging(level="WARNING", as_json=False)
    clock = MovableClock(demo_start(datetime.now(UTC)))
    standin = StandIn(token=TOKEN, now=clock.now)
    stage = DemoStage(clock, standin)
    app = web.Application()
    standin.mount(app)
    mount_page(app, stage=stage)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=LEAVING_SECONDS)
    await runner.setup()
    url = await _listen(runner, port)
    bot = Buurtbot(stage.settings(folder, url), clock=clock)
    try:
        await stage.raise_curtain(bot)
        print(f"\n  Three phones are waiting for you:  {url}\n\n  Stop with Ctrl+C.", flush=True)
        await _until_told_to_stop(bot)
    finally:
        await bot.stop()
        await runner.cleanup()


async def _until_told_to_stop(bot: Buurtbot) -> None:
    """Or until a part of the bot ends by itself, which it should not: it says so in its log."""
    told = asyncio.Event()
    for signum in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signum, told.set)
    stop = asyncio.create_task(told.wait())
    await asyncio.wait([stop, *bot.loops], return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()


async def _listen(runner: web.AppRunner, port: int) -> str:
    """The asked port, or any free one when that is taken."""
    for attempt in (port, 0):
        try:
            await web.TCPSite(runner, "127.0.0.1", attempt).start()
        except OSError:
            print(f"Port {attempt} is taken; another will do.", flush=True)
            continue
        return f"http://127.0.0.1:{runner.addresses[0][1]}"
    raise SystemExit("no port is free on this machine")
