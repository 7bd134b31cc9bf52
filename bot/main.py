"""Runs the bot until it is told to stop."""

import asyncio
import signal
import sys

from bot.bootstrap import Buurtbot
from bot.instance import only_instance
from bot.settings import Settings
from community.activities.importing import ActivityFileError
from core.migrate import NewerDatabase
from knowledge.importing import KnowledgeFileError

BROKEN_FILE_EXIT = 78
"""EX_CONFIG of sysexits: a file that the configuration names, or the database, cannot be used as it is."""


def run(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT.

    Raises:
        SystemExit: another instance already works on this database (code 75), a file of services or activities has
            faults, or the database is of a newer version (78), or a part of the bot ended by itself (1).
    """
    with only_instance(settings):
        try:
            asyncio.run(_run(settings))
        except (KnowledgeFileError, ActivityFileError) as broken:
            print(broken, file=sys.stderr)
            raise SystemExit(BROKEN_FILE_EXIT) from None
        except NewerDatabase:
            print("the database was written by a newer version of the bot; it is left as it is", file=sys.stderr)
            raise SystemExit(BROKEN_FILE_EXIT) from None


async def _run(settings: Settings) -> None:
    bot = Buurtbot(settings)
    told_to_stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for told in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(told, told_to_stop.set)
    starting = asyncio.create_task(bot.start())
    stopping = asyncio.create_task(told_to_stop.wait())
    await asyncio.wait([starting, stopping], return_when=asyncio.FIRST_COMPLETED)
    if starting.done():
        starting.result()
        await asyncio.wait([stopping, *bot.loops], return_when=asyncio.FIRST_COMPLETED)
    else:
        starting.cancel()
        await asyncio.wait([starting])
    failed = not told_to_stop.is_set()
    await bot.stop()
    stopping.cancel()
    if failed:
        raise SystemExit(1)
