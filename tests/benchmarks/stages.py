"""Where the microseconds of one answered question go."""

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
from telegram import Update

from bot.rendering import call_for
from community.residents import repository as residents
from community.residents.models import Purpose
from core import deliveries
from core.database import Tx
from core.ids import ChatId, UserId
from core.inbox import Incoming
from core.outbox import Lane
from handlers.cards.services import SERVICE_CARD
from handlers.context import Unit, current_unit
from tests.house import House

ROUNDS = 300
BATCH = 32
QUESTION = "sociale kruidenier"


def _raw(number: int, chat_id: int) -> dict[str, Any]:
    who = {"id": chat_id, "is_bot": False, "first_name": "X", "language_code": "nl"}
    chat = {"id": chat_id, "type": "private", "first_name": "X"}
    message = {"message_id": number, "date": 1795000000, "chat": chat, "from": who, "text": QUESTION}
    return {"update_id": 5_000_000 + number, "message": message}


class _Stages:
    """One bot, taken apart."""

    def __init__(self, house: House, chat_id: int) -> None:
        self._bot = house.bot
        self._rooms = house.bot.rooms
        self._chat_id = chat_id
        self._found: list[tuple[str, float]] = []
        self._number = 0

    async def timed(self, name: str, work: Callable[[], Awaitable[Any]], per: int = 1) -> Any:
        """Mean time of one round, shared by ``per`` updates."""
        result: Any = None
        rounds = max(10, ROUNDS // per)
        begin = time.perf_counter()
        for _ in range(rounds):
            result = await work()
        self._found.append((name, (time.perf_counter() - begin) / rounds / per * 1e6))
        return result

    def _fresh(self) -> dict[str, Any]:
        self._number += 1
        return _raw(self._number, self._chat_id)

    async def all(self) -> list[tuple[str, float]]:
        """Every stage."""
        await self.timed("read an update and match the question", self._match)
        await self.timed(f"take in, {BATCH} to a COMMIT", self._take_in, BATCH)
        async with self._bot.database.writer.begin() as tx:
            await self.timed("savepoint and mark as done", lambda: self._mark(tx))
            await self.timed("decode for PTB", self._decode)
            await self.timed("identity, access and handler", lambda: self._handle(tx))
            await self.timed("claim one message", lambda: self._claim(tx))
            await tx.rollback()
        await self.timed("empty COMMIT cycle of the writer", self._empty)
        await self.timed("render the card", self._render)
        return self._found

    async def _match(self) -> None:
        raw = orjson.loads(orjson.dumps(self._fresh()))
        self._rooms.hints.prepare(raw)

    async def _take_in(self) -> None:
        batch = [self._fresh() for _ in range(BATCH)]
        incoming = [Incoming(raw["update_id"], ChatId(self._chat_id), orjson.dumps(raw)) for raw in batch]
        pending = await self._bot.writer.run(
            lambda tx: self._rooms.inbox.store(tx, incoming, now=self._bot.clock.now())
        )

        async def mark(tx: Tx) -> None:
            for one in pending:
                await self._rooms.inbox.take(tx, one, now=self._bot.clock.now())

        await self._bot.writer.run(mark)

    async def _mark(self, tx: Tx) -> None:
        raw = self._fresh()
        one = Incoming(raw["update_id"], ChatId(self._chat_id), orjson.dumps(raw))
        async with tx.begin_nested():
            (pending,) = await self._rooms.inbox.store(tx, [one], now=self._bot.clock.now())
            await self._rooms.inbox.take(tx, pending, now=self._bot.clock.now())

    async def _decode(self) -> Update:
        return Update.de_json(self._fresh(), self._bot.processor._application.bot)

    async def _handle(self, tx: Tx) -> None:
        update = await self._decode()
        unit = Unit(tx, self._bot.clock.now(), self._rooms, update=update)
        token = current_unit.set(unit)
        await self._bot.processor._application.process_update(update)
        if unit.failure is not None:
            raise unit.failure
        await unit.flush()
        current_unit.reset(token)

    async def _claim(self, tx: Tx) -> None:
        rows = await deliveries.candidates(
            tx, self._rooms.bot_id, now=datetime.now(UTC), slowest=Lane.BROADCAST, without=set(), limit=32
        )
        await deliveries.claim(tx, rows)

    async def _empty(self) -> None:
        async def nothing(tx: Tx) -> None: ...

        await self._bot.writer.run(nothing)

    async def _render(self) -> None:
        service = self._rooms.knowledge.seen_by(next(iter(self._rooms.neighbourhoods)).id)[0]
        card = await self._bot.renderer.card(SERVICE_CARD.name, {"service_id": service.id}, "nl", ChatId(self._chat_id))
        call_for(card, ChatId(self._chat_id))


async def stages() -> list[tuple[str, float]]:
    """Mean microseconds an update, by stage."""
    with TemporaryDirectory() as folder:
        house = House(Path(folder))
        await house.open()
        try:
            person = await house.stranger()

            async def settle(tx: Tx) -> None:
                now, rooms = house.clock.now(), house.bot.rooms
                met = await residents.meet(
                    tx, rooms.bot_id, UserId(person.user_id), ChatId(person.chat_id), "nl", now=now
                )
                await residents.join(tx, met.id, next(iter(rooms.neighbourhoods)).id, now=now)
                await residents.agree(tx, met.id, Purpose.USE, now=now)

            await house.write(settle)
            await person.says(QUESTION)
            return await _Stages(house, person.chat_id).all()
        finally:
            await house.close()
