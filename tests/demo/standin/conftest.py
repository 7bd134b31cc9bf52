"""Every test talks to a fresh stand-in over real HTTP, as a bot and as the people."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from demo.standin.server import StandIn
from tests.demo.standin import spec

TOKEN = "700000001:invented-token"

Json = dict[str, Any]


class BotSide:
    """A bot that speaks JSON; good answers are also held against Telegram's description, if that is there."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session = session
        self.address = address
        self.driven: set[str] = set()

    async def ask(self, method: str, **parameters: Any) -> Json:
        """The whole answer."""
        async with self.session.post(f"{self.address}/bot{TOKEN}/{method}", json=parameters) as response:
            answer: Json = await response.json()
        assert response.status == answer.get("error_code", 200)
        if answer["ok"] and spec.available():
            self.driven.add(method)
            assert spec.check_request(method, parameters) == []
            assert spec.check_answer(method, answer["result"]) == []
        return answer

    async def get(self, method: str, **parameters: Any) -> Any:
        """The result; the request must succeed."""
        answer = await self.ask(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **parameters: Any) -> tuple[int, str]:
        """Code and description; the request must fail."""
        answer = await self.ask(method, **parameters)
        assert not answer["ok"], answer
        return answer["error_code"], answer["description"]


class PeopleSide:
    """The /sim routes."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session = session
        self.address = address

    async def do(self, path: str, **facts: Any) -> Json:
        """POST; must be possible."""
        status, answer = await self.attempt(path, **facts)
        assert status == 200, answer
        return answer

    async def attempt(self, path: str, **facts: Any) -> tuple[int, Json]:
        """POST; status and answer."""
        async with self.session.post(f"{self.address}/sim/{path}", json=facts) as response:
            return response.status, await response.json()

    async def see(self, path: str) -> Json:
        """GET."""
        async with self.session.get(f"{self.address}/sim/{path}") as response:
            answer: Json = await response.json()
            return answer

    async def person(self, name: str = "An", *, started: bool = True, **facts: Any) -> int:
        """Somebody with a chat, who has already written one word unless `started` is False."""
        chat: int = (await self.do("people", first_name=name, **facts))["chat_id"]
        if started:
            await self.do(f"chats/{chat}/messages", text="dag")
        return chat

    async def phases(self, method: str) -> list[str]:
        """The phases that the ledger has for the requests of one method."""
        return [line["phase"] for line in (await self.see("ledger"))["lines"] if line.get("method") == method]


@pytest.fixture
async def standin() -> AsyncIterator[StandIn]:
    """A stand-in without limits, listening."""
    server = StandIn(token=TOKEN, limits=False)
    yield server
    await server.stop()


@pytest.fixture
async def address(standin: StandIn) -> str:
    """Where it listens."""
    return await standin.start()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    """One HTTP client for the bot and the people."""
    async with aiohttp.ClientSession() as client:
        yield client


@pytest.fixture
def bot(session: aiohttp.ClientSession, address: str) -> BotSide:
    """The bot's side."""
    return BotSide(session, address)


@pytest.fixture
def people(session: aiohttp.ClientSession, address: str) -> PeopleSide:
    """The people's side."""
    return PeopleSide(session, address)
