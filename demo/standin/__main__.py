"""Start the stand-in as a process of its own, for the demo, the benchmark and the tests that kill the bot."""

from __future__ import annotations

import argparse
import asyncio
import signal
from pathlib import Path

from demo.standin.server import StandIn


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.standin", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", required=True)
    parser.add_argument("--username", default="buurtbot")
    parser.add_argument("--ledger", type=Path, help="write every line of the record to this file at once")
    parser.add_argument("--delay-ms", type=float, default=0.0, help="simulated round trip")
    parser.add_argument("--no-limits", action="store_true", help="never answer 429 by itself")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    standin = StandIn(
        token=arguments.token,
        username=arguments.username,
        limits=not arguments.no_limits,
        ledger=arguments.ledger,
        delay=arguments.delay_ms / 1000,
    )
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    address = await standin.start(port=arguments.port)
    print(f"listening {address}", flush=True)
    await ended.wait()
    await standin.stop()


if __name__ == "__main__":
    asyncio.run(_serve(_arguments()))
