"""The bot as an operator runs it, a process of its own at logging level DEBUG, with people on their phones.

All that the process can write is at hand: what it printed, its answers on /health, its database, its temporary files.
"""

import asyncio
import itertools
import re
import signal
import socket
import sqlite3
import sys
from pathlib import Path
from typing import Any

import aiohttp

from tests.faults.build import ADMIN_ID, ROOT, Build
from tests.house import Person
from tests.journeys.phones import data_of

BUSY = (
    "SELECT (SELECT count(*) FROM inbox WHERE state = 'new') + (SELECT count(*) FROM outbox WHERE state = 'sending' OR"
    " (state = 'queued' AND due_at <= datetime('now', '+1 second')))"
)
QUIET_LOOKS = 3


class BotProcess:
    """What ``Person`` needs of a house, and the evidence."""

    def __init__(self, folder: Path) -> None:
        self.build = Build(folder)
        self.log = folder / "bot.log"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self._numbers = itertools.count(5001)
        self._bot: asyncio.subprocess.Process | None = None

    async def open(self) -> None:
        """Telegram and the bot."""
        await self.build.open()
        self._http = aiohttp.ClientSession(self.build.url)
        await self.start()

    async def start(self) -> None:
        """The bot; returns when it answers."""
        ours = {
            "BUURTBOT_LOGGING__LEVEL": "DEBUG",
            "BUURTBOT_SERVER__ENABLED": "true",
            "BUURTBOT_SERVER__PORT": str(self.port),
            "TMPDIR": str(self.temporary),
            "PYTHONASYNCIODEBUG": "1",
        }
        with self.log.open("ab") as log:
            self._bot = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", *self.build.command),
                cwd=ROOT,
                env=self.build.environment | ours,
                stdout=log,
                stderr=log,
            )
        async with asyncio.timeout(90):
            while not await self.health():
                assert self._bot.returncode is None, self.log.read_text()
                await asyncio.sleep(0.1)
        await self.settled()

    async def ends(self, how: signal.Signals) -> None:
        """SIGKILL or SIGTERM."""
        assert self._bot is not None
        self._bot.send_signal(how)
        await self._bot.wait()

    async def close(self) -> None:
        """End everything."""
        if self._bot is not None and self._bot.returncode is None:
            await self.ends(signal.SIGKILL)
        await self._http.close()
        await self.build.close()

    async def health(self) -> str:
        """What /health says; "" while nothing listens."""
        try:
            async with self._http.get(f"http://127.0.0.1:{self.port}/health") as answer:
                return await answer.text()
        except aiohttp.ClientError:
            return ""

    async def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Ask the stand-in to do something."""
        async with self._http.post(path, json=body) as answer:
            result: dict[str, Any] = await answer.json()
            assert answer.status == 200, result
            return result

    async def get(self, path: str) -> dict[str, Any]:
        """Ask the stand-in what it knows."""
        async with self._http.get(path) as answer:
            result: dict[str, Any] = await answer.json()
            return result

    async def settled(self) -> None:
        """Wait until nothing is to be received, handled or sent."""
        quiet = 0
        async with asyncio.timeout(60):
            while quiet < QUIET_LOOKS:
                busy = (await self.get("/sim/pending"))["updates"] or self.rows(BUSY)[0][0]
                quiet = 0 if busy else quiet + 1
                await asyncio.sleep(0.03)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What a query finds in the database."""
        with sqlite3.connect(f"file:{self.build.database}?mode=ro", uri=True, timeout=5) as connection:
            return connection.execute(query).fetchall()

    def files(self) -> list[Path]:
        """The database with its log and index, and all temporary files."""
        database = sorted(self.build.database.parent.glob(f"{self.build.database.name}*"))
        return [*database, *(one for one in self.temporary.rglob("*") if one.is_file())]

    async def resident(self, name: str, user_id: int | None = None) -> Person:
        """Somebody who agreed to use the bot."""
        number = user_id or next(self._numbers)
        await self.post("/sim/people", {"first_name": name, "language_code": "nl", "user_id": number})
        person = Person(self, number, name, "nl")  # type: ignore[arg-type]  # it has what a phone needs of a house
        await person.says("/start")
        await person.taps(data="1.use.1")
        return person

    async def admin(self, name: str) -> Person:
        """The one of the configuration."""
        return await self.resident(name, ADMIN_ID)

    async def invited(self, admin: Person, name: str, role: str) -> Person:
        """Somebody with a role, by a link."""
        await admin.says("/uitnodigen")
        await admin.taps(data=await data_of(admin, "inv", last=role))
        token = re.search(r"start=(i_[\w-]+)", (await admin.last())["text"])
        assert token is not None
        person = await self.resident(name)
        await person.says(f"/start {token[1]}")
        return person


def encodings(word: str) -> list[bytes]:
    """How a word could stand in a file: as it is, in UTF-16, in hexadecimal."""
    plain = word.encode()
    return [plain, word.encode("utf-16-le"), word.encode("utf-16-be"), plain.hex().encode()]
