"""The stand-in runs as a process of its own, tells its address on one line and leaves a ledger file."""

import asyncio
import sys
from pathlib import Path

import aiohttp
import orjson

from tests.demo.standin.conftest import TOKEN, BotSide, PeopleSide

ROOT = Path(__file__).parents[3]


async def test_a_killed_process_leaves_whole_ledger_lines(tmp_path: Path, session: aiohttp.ClientSession) -> None:
    ledger = tmp_path / "ledger.jsonl"
    arguments = [
        "--token",
        TOKEN,
        "--username",
        "proefbot",
        "--ledger",
        str(ledger),
        "--no-limits",
        "--delay-ms",
        "1",
    ]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "demo.standin", *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        line = (await process.stdout.readline()).decode()
        word, address = line.split()
        assert word == "listening"
        bot, people = BotSide(session, address), PeopleSide(session, address)
        assert (await bot.get("getMe"))["username"] == "proefbot"
        chat = await people.person()
        await bot.get("sendMessage", chat_id=chat, text="dag")
        await people.see("pending")
    finally:
        process.kill()
        await process.wait()
    lines = [orjson.loads(line) for line in ledger.read_bytes().splitlines()]
    assert [line["phase"] for line in lines[-3:]] == ["received", "applied", "answered"]
