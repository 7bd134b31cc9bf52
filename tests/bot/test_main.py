"""The bot as a process: it starts once, and ends when it is told to, also in the middle of things."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.bootstrap import Buurtbot
from bot.instance import OTHER_INSTANCE_EXIT
from bot.sending import Sender
from core.encryption import MasterKey
from demo.standin.server import StandIn
from tests.bot.wire import nobody_listens
from tests.house import House

ROOT = Path(__file__).parents[2]
TOKEN = "700000001:AAEmain-token-of-the-tests-0000000000"
KEY = MasterKey.fresh().to_base64()
MOST_SECONDS = 10.0
"""After which Docker kills."""
START_SECONDS = 120.0
"""Generous: other tests run beside this one."""

_CONFIG = """
[telegram]
api_url = "{url}"

[database]
url = "sqlite+aiosqlite:///{folder}/bot.db"

[server]
enabled = false
"""


@pytest.fixture
async def standin() -> AsyncIterator[StandIn]:
    """Telegram."""
    standin = StandIn(token=TOKEN, limits=False)
    yield standin
    await standin.stop()


@asynccontextmanager
async def a_bot(folder: Path, url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process; killed in the end if it still runs."""
    config = folder / "config.toml"
    config.write_text(_CONFIG.format(url=url, folder=folder), encoding="utf-8")
    secrets = {"BUURTBOT_TELEGRAM__TOKEN": TOKEN, "BUURTBOT_ENCRYPTION__MASTER_KEY": KEY}
    others = {name: value for name, value in os.environ.items() if not name.startswith("BUURTBOT_")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--config", str(config)),
        cwd=ROOT,
        env=others | secrets,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _asks(process: asyncio.subprocess.Process, standin: StandIn, method: str, *, after: int = 0) -> None:
    """Wait until the bot has asked for something, in the ledger's lines ``after`` so many."""
    async with asyncio.timeout(START_SECONDS):
        while not any(line.get("method") == method for line in standin.ledger.lines[after:]):
            if process.returncode is not None:
                _, said = await process.communicate()
                pytest.fail(said.decode())
            await asyncio.sleep(0.02)


async def _ends_when_told(process: asyncio.subprocess.Process) -> int:
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(MOST_SECONDS):
        return await process.wait()


async def test_a_second_one_on_the_same_database_ends_at_once_and_the_first_when_it_is_told(
    standin: StandIn, tmp_path: Path
) -> None:
    url = await standin.start()
    async with a_bot(tmp_path, url) as first:
        await _asks(first, standin, "getUpdates")
        async with a_bot(tmp_path, url) as second, asyncio.timeout(START_SECONDS):
            _, said = await second.communicate()
        assert second.returncode == OTHER_INSTANCE_EXIT == 75
        assert said.decode().splitlines()[-1] == "another instance already works on this database"
        assert first.returncode is None
        assert await _ends_when_told(first) == 0
        assert first.stderr is not None
        assert b"Traceback" not in await first.stderr.read()


async def test_told_to_stop_while_telegram_cannot_be_reached_it_ends_well(tmp_path: Path) -> None:
    async with a_bot(tmp_path, nobody_listens()) as process:
        assert process.stderr is not None
        async with asyncio.timeout(START_SECONDS):
            while b"cannot be reached" not in (line := await process.stderr.readline()):
                assert line, "it ended"
        assert await _ends_when_told(process) == 0


async def test_told_to_stop_while_a_message_hangs_on_the_wire_it_ends_well(standin: StandIn, tmp_path: Path) -> None:
    url = await standin.start()
    async with a_bot(tmp_path, url) as process, aiohttp.ClientSession(url) as people:
        await _asks(process, standin, "getUpdates")
        await people.post("/sim/faults", json={"fault": "slow", "method": "sendMessage", "seconds": 60})
        async with people.post("/sim/people", json={"first_name": "An"}) as answer:
            chat_id = (await answer.json())["chat_id"]
        await people.post(f"/sim/chats/{chat_id}/messages", json={"text": "/start"})
        await _asks(process, standin, "sendMessage")
        assert await _ends_when_told(process) == 0


async def test_told_to_stop_when_half_of_it_runs_it_ends_well_and_can_start_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    halfway = asyncio.Event()

    async def hangs(*_: Any) -> None:
        halfway.set()
        await asyncio.Event().wait()

    await house.bot.stop()
    with monkeypatch.context() as slow:
        slow.setattr(Sender, "recover", hangs)
        bot = Buurtbot(house.settings(), clock=house.clock)
        starting = asyncio.create_task(bot.start())
        await halfway.wait()
        starting.cancel()
        await asyncio.wait([starting])
        await bot.stop()
    await house.start_bot()
    resident = await house.resident()
    assert await resident.hears()
