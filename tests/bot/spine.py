"""The spine without features: writer, processor and sender on a real SQLite, with handlers that the test brings."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from telegram import Update
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.offline import OfflineRequest
from bot.pacing import Pace, PacePolicy
from bot.processing import Processor, UnitApplication
from bot.rendering import Renderer
from bot.sending import Sender
from bot.transport import Answer, BotApi
from community.help.promise import PromisePolicy
from community.neighbourhoods.models import NeighbourhoodBook
from community.residents.quiet_hours import QuietHours
from community.safety.emergency import EmergencyNumbers
from core import deliveries
from core.clock import MovableClock
from core.database import Database
from core.encryption import MasterKey, Vault
from core.ids import BotId, ChatId
from core.inbox import Inbox, Incoming
from core.personal_data import PersonalDataRegistry
from core.tables import metadata
from core.writer import Writer
from handlers.answers.questions import Hints
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.rooms import Rooms
from knowledge.service import Knowledge
from messages.catalogue import Catalogue

BOT_ID = BotId(700000001)
ME = {"id": BOT_ID, "is_bot": True, "first_name": "Buurtbot", "username": "buurtbot"}
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class FakeTelegram(BotApi):
    """Records calls and answers what the test wants."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[Answer | Exception] = []
        self.gate: asyncio.Event | None = None

    async def call(self, method: str, parameters: Any, *, seconds: float = 30.0) -> Answer:
        """Note the call; the next prepared answer, or a plain yes."""
        self.calls.append((method, dict(parameters)))
        number = len(self.calls)
        if self.gate is not None:
            await self.gate.wait()
        given = self.answers.pop(0) if self.answers else Answer(200, {"ok": True, "result": {"message_id": number}})
        if isinstance(given, Exception):
            raise given
        return given


def a_text(update_id: int, text: str, chat_id: int = 5) -> Incoming:
    """An update with a private text."""
    user = {"id": chat_id, "is_bot": False, "first_name": "X", "language_code": "nl"}
    message = {
        "message_id": update_id,
        "date": 1795000000,
        "chat": {"id": chat_id, "type": "private", "first_name": "X"},
        "from": user,
        "text": text,
    }
    return Incoming(update_id, ChatId(chat_id), orjson.dumps({"update_id": update_id, "message": message}))


class Spine:
    """Build it, give it a handler, ``feed`` it."""

    def __init__(self, folder: Path) -> None:
        self.database = Database.at(f"sqlite+aiosqlite:///{folder / 'spine.db'}")
        self.clock = MovableClock(NOW)
        self.telegram = FakeTelegram()
        self.vault = Vault(MasterKey.fresh())
        knowledge = Knowledge()
        self.rooms = Rooms(
            bot_id=BOT_ID,
            bot_username="buurtbot",
            admins=frozenset(),
            inbox=Inbox(BOT_ID, self.vault),
            vault=self.vault,
            catalogue=Catalogue(),
            neighbourhoods=NeighbourhoodBook([]),
            knowledge=knowledge,
            emergency=EmergencyNumbers([]),
            promise=PromisePolicy(),
            quiet_hours=QuietHours(),
            longest_text=4096,
            open_requests_per_person=5,
            keep_closed_requests=timedelta(days=90),
            personal_data=PersonalDataRegistry(),
            hints=Hints(knowledge, 4096),
            refresh_menu=lambda *_: None,
        )
        self.registry = Registry()

    async def open(self, handler: Callable[[Update, BotContext], Coroutine[Any, Any, None]], **more: Any) -> None:
        """Start the loops."""
        async with self.database.write() as tx:
            await tx.run_sync(metadata.create_all)
        self.writer = Writer(self.database.writer)
        renderer = Renderer(self.registry.cards, self.rooms, self.database, self.clock)
        self.pace = Pace(PacePolicy(1000, 0, 0.0, 1000))
        self.sender = Sender(
            self.rooms.bot_id, self.telegram, self.writer, self.database, renderer, self.pace, self.clock
        )
        offline = OfflineRequest(ME)
        built: Any = (
            Application.builder()
            .application_class(UnitApplication)
            .token("1:x")
            .request(offline)
            .get_updates_request(offline)
            .updater(None)
            .job_queue(None)
            .context_types(ContextTypes(context=more.get("context", BotContext)))
            .build()
        )
        self.application: UnitApplication = built
        self.application.add_handler(TypeHandler(Update, handler, block=more.get("block", True)))
        await self.application.initialize()
        self.processor = Processor(self.application, self.rooms, self.writer, self.sender, self.clock, renderer.words)
        self.loops = [
            asyncio.create_task(loop) for loop in (self.writer.serve(), self.sender.serve(), self.processor.serve())
        ]

    async def feed(self, *updates: Incoming) -> None:
        """Take updates in, and wait until all is quiet."""
        self.processor.add(await self.writer.run(lambda tx: self.rooms.inbox.store(tx, updates, now=NOW)))
        await self.quiet()

    async def quiet(self) -> None:
        """Wait until nothing is at hand."""
        async with asyncio.timeout(10):
            while not (self.processor.idle and self.sender.idle and not await self._due()):
                await asyncio.sleep(0.002)

    async def _due(self) -> bool:
        async with self.database.read() as connection:
            return await deliveries.unsettled(connection, self.rooms.bot_id, now=self.clock.now())

    async def count(self, table: Any) -> list[Any]:
        """All rows of a table."""
        async with self.database.read() as connection:
            return list(await connection.execute(table.select().order_by(*table.primary_key.columns)))

    async def close(self) -> None:
        """End."""
        self.processor.stop()
        self.sender.stop()
        await asyncio.sleep(0)
        self.writer.stop()
        for loop in self.loops:
            loop.cancel()
        await asyncio.gather(*self.loops, return_exceptions=True)
        await self.database.close()
