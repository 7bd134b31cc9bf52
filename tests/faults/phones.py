"""Phones, over /sim: what people write and tap, and what they see, whatever happens to the bot."""

import asyncio
import itertools
import random
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp

from tests.faults.traces import ANSWERED

Json = dict[str, Any]

LOOK_SECONDS = 0.05


class Town:
    """The stand-in as people see it, and what each of them heard so far."""

    def __init__(self, url: str, seed: int) -> None:
        self.http = aiohttp.ClientSession(url)
        self.random = random.Random(seed)
        self.numbers = itertools.count(1)
        self.offers_answered = itertools.count()
        self.answers_given: set[str] = set()
        self.heard: dict[int, list[Json]] = defaultdict(list)
        self._read_until = 0
        self._news = asyncio.Condition()

    async def listen(self) -> None:
        """Follow the ledger for what reaches the phones."""
        while True:
            async with self.http.get("/sim/ledger", params={"after": self._read_until}) as answer:
                lines = (await answer.json())["lines"]
            self._read_until += len(lines)
            for line in lines:
                if line["phase"] == "applied" and line.get("chat_id") and line.get("message_id"):
                    self.heard[line["chat_id"]].append(line)
            async with self._news:
                self._news.notify_all()
            await asyncio.sleep(LOOK_SECONDS)

    async def until(self, look: Callable[[], Awaitable[Any]]) -> Any:
        """Look again whenever there is news, until something is found."""
        while (found := await look()) is None:
            async with self._news:
                await self._news.wait()
        return found

    async def phone(self, name: str, user_id: int | None = None) -> "Phone":
        """Somebody new."""
        person = {"first_name": name, "language_code": "nl", "user_id": user_id}
        async with self.http.post("/sim/people", json=person) as answer:
            return Phone(self, (await answer.json())["chat_id"])

    async def pause(self, most: float) -> None:
        """People take their time."""
        await asyncio.sleep(self.random.uniform(0.0, most))


def _begins(data: str, wanted: str) -> bool:
    return data == wanted or (wanted.endswith(".") and data.startswith(wanted))


class Phone:
    """One person's chat with the bot."""

    def __init__(self, town: Town, chat_id: int) -> None:
        self.town = town
        self.chat_id = chat_id
        self._looking = asyncio.Lock()
        self._screen: tuple[int, list[Json]] = (-1, [])

    @property
    def heard(self) -> list[str]:
        """All texts the bot wrote or changed here, in order."""
        return [line.get("text") or "" for line in self.town.heard[self.chat_id]]

    async def writes(self, text: str, **more: Any) -> int:
        """Write; the message's id."""
        return int((await self._acts("messages", {"text": text, **more}))["message_id"])

    async def taps(self, message_id: int, data: str) -> None:
        """Tap a button. One that is gone already is no trouble."""
        await self._acts("taps", {"message_id": message_id, "data": data})

    async def _acts(self, what: str, body: Json) -> Json:
        async with self.town.http.post(f"/sim/chats/{self.chat_id}/{what}", json=body) as answer:
            result: Json = await answer.json()
            return result

    async def messages(self) -> list[Json]:
        """What the screen shows, newest first. However many things somebody waits for, it is one look at the phone."""
        async with self._looking:
            lines = len(self.town.heard[self.chat_id])
            if self._screen[0] != lines:
                async with self.town.http.get(f"/sim/chats/{self.chat_id}") as answer:
                    self._screen = lines, (await answer.json())["messages"][::-1]
            return self._screen[1]

    async def sees(self, find: Callable[[Json], Any]) -> Any:
        """Wait for a message, newest first, in which ``find`` finds something."""
        looked_at = -1

        async def look() -> Any:
            nonlocal looked_at
            if looked_at == len(self.heard):
                return None
            looked_at = len(self.heard)
            return next(filter(None, (find(one) for one in await self.messages())), None)

        return await self.town.until(look)

    async def button(self, *wanted: str, not_before: int = 0, on: int | None = None) -> tuple[int, str]:
        """Wait for one of these buttons: its message, and its whole data. ``wanted`` are data, or how they begin (".").

        On a message since ``not_before``, the newest first; or ``on`` one message.
        """

        def find(message: Json) -> tuple[int, str] | None:
            if message["message_id"] < not_before or on not in (None, message["message_id"]):
                return None
            all_data = (one.get("data") or "" for row in message["buttons"] for one in row)
            found = (one for one in all_data for data in wanted if _begins(one, data))
            return next(((message["message_id"], one) for one in found), None)

        found: tuple[int, str] = await self.sees(find)
        return found

    async def reaction_to(self, message_id: int) -> str:
        """Wait for a reply to one's own message: its text."""
        found: str = await self.sees(lambda one: one["text"] if one.get("reply_to") == message_id else None)
        return found

    async def answer_about(self, request: str) -> None:
        """Wait until the regisseur answers a request."""
        await self.sees(lambda one: request in one["text"] and ANSWERED.search(one["text"]))

    async def new(self, trace: re.Pattern[str]) -> AsyncIterator[Json]:
        """The new messages (no edits) with such a trace, each copy once."""
        read = 0

        async def fresh() -> list[Json] | None:
            return self.town.heard[self.chat_id][read:] or None

        while True:
            for line in await self.town.until(fresh):
                read += 1
                if line["method"].startswith("send") and trace.search(line.get("text") or ""):
                    yield line

    async def taps_twice(self, message_id: int, data: str) -> None:
        """An impatient thumb."""
        await self.taps(message_id, data)
        await self.taps(message_id, data)
