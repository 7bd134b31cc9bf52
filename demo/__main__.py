"""``python -m demo``: three phones in a browser, with the real bot behind them. No token, no account, no internet."""

import asyncio
import os
import signal
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

PORT = int(os.environ.get("PORT", "8765"))


async def play(folder: Path) -> None:
    """Put up the stage, print the address, and go on until told to stop."""
    from bot.bootstrap import Buurtbot  # noqa: PLC0415  # the slow part: first say that we are busy
    from bot.logs import configure_logging  # noqa: PLC0415
    from core.clock import MovableClock  # noqa: PLC0415
    from demo.page.routes import mount_page  # noqa: PLC0415
    from demo.stage import TOKEN, DemoStage, demo_start, gone  # noqa: PLC0415
    from demo.standin.server import StandIn  # noqa: PLC0415

    configure_logging(level="WARNING", as_json=False)
    clock = MovableClock(demo_start(datetime.now(UTC)))
    standin = StandIn(token=TOKEN, now=clock.now)
    stage = DemoStage(clock, standin)
    app = web.Application()
    standin.mount(app)
    mount_page(app, stage=stage)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    url = await _listen(runner)
    bot = Buurtbot(stage.settings(folder, url), clock=clock)
    try:
        await stage.raise_curtain(bot)
        print(f"\n  Three phones are waiting for you:  {url}\n\n  Stop with Ctrl+C.", flush=True)
        told = asyncio.Event()
        for signum in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(signum, told.set)
        waiting = [asyncio.ensure_future(told.wait()), asyncio.ensure_future(gone(bot))]
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for one in waiting:
            one.cancel()
    finally:
        await bot.stop()
        await runner.cleanup()


async def _listen(runner: web.AppRunner) -> str:
    """The usual port, or any free one when that is taken."""
    for port in (PORT, 0):
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError:
            continue
        return f"http://127.0.0.1:{runner.addresses[0][1]}"
    raise SystemExit("no port is free on this machine")


def main() -> None:
    """Play in a folder that is thrown away afterwards."""
    print("Starting the bot and its pretended Telegram …", flush=True)
    with tempfile.TemporaryDirectory(prefix="buurtbot-demo-") as folder:
        asyncio.run(play(Path(folder)))


if __name__ == "__main__":
    main()
