"""The whole bot as its people meet it: the real composition root, real SQLite, real HTTP to the stand-in. Only time
is ours.

Tests read as a chat log: ``says``, ``taps``, ``replies``, ``hears``, ``waits``.
"""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bot.bootstrap import Buurtbot
from bot.settings import Settings
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Role
from core import deliveries
from core.clock import MovableClock
from core.database import Database, Tx
from core.encryption import MasterKey
from core.ids import UserId
from demo.standin.server import StandIn
from handlers.cards.start import NeighbourhoodChosen, NewsAnswered, ThemeToggled, UseAnswered

TOKEN = "700000001:AAEhouse-token-of-the-tests-0000000000"
ADMIN_ID = 9001
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""A Tuesday, ten in the morning in Brussels."""
GATHER_SECONDS = 0.2
"""Tests do not wait for an album as long as a bot does."""
SERVICES = Path(__file__).parent.parent / "demo" / "neighbourhood" / "services.toml"
ACTIVITIES = SERVICES.with_name("activities.toml")
LINES = [("medical fire", "112"), ("suicide", "1813"), ("violence", "1712"), ("child", "102"), ("police", "101")]


def a_neighbourhood(slug: str = "testhoek", name: str = "De Testhoek", phone: str = "0400 00 00 90") -> dict[str, Any]:
    """One invented neighbourhood, as it would stand in the configuration."""
    return {
        "slug": slug,
        "name": name,
        "municipality": "Nergenshuizen",
        "organisation": "Buurthuis Het Voorbeeld",
        "regisseur_title": {"nl": "buurtregisseur", "fr": "référente de quartier", "en": "neighbourhood worker"},
        "phone": phone,
        "phone_hours": {"nl": "ma-vr 9-17 u", "fr": "lu-ve 9-17 h", "en": "Mon-Fri 9-5"},
        "knowledge": [SERVICES],
    }


def emergency_numbers() -> list[dict[str, Any]]:
    """A line for each danger."""
    return [
        {
            "number": number,
            "for": purposes.split(),
            "languages": ["nl", "fr", "en"],
            "name": f"lijn {number}",
            "confirmed_by": "test",
            "confirmed_on": date(2026, 11, 1),
        }
        for purposes, number in LINES
    ]


class Person:
    """Somebody with a phone."""

    def __init__(self, house: "House", user_id: int, name: str, language: str) -> None:
        self.house = house
        self.user_id = user_id
        self.chat_id = user_id
        self.name = name
        self.language = language
        self._seen = 0

    async def says(self, text: str, **more: Any) -> None:
        """Write a message, and wait until all is quiet."""
        await self._acts("messages", {"text": text, **more})

    async def sends(self, **what: Any) -> None:
        """Send something that is not text: ``sticker=True``, ``voice=True``, ``location={...}``."""
        await self._acts("messages", what)

    async def taps(self, text: str | None = None, **which: Any) -> None:
        """Tap the button whose label contains ``text`` (newest message first), or ``data=``, ``message_id=``."""
        await self._acts("taps", ({"text": text} if text else {}) | which)

    async def replies(self, text: str, *, to: str) -> None:
        """Use Telegram's own reply on the newest bot message that contains ``to``."""
        found = [one for one in await self.transcript() if one["from"] == "bot" and to in (one.get("text") or "")]
        assert found, f"{self.name} sees no message with {to!r}"
        await self._acts("messages", {"text": text, "reply_to": found[-1]["message_id"]})

    async def edits(self, text: str, *, of: str | int, **what: Any) -> None:
        """Change an own message: the newest that contains ``of``, or the one with that number."""
        if isinstance(of, str):
            mine = [one for one in await self.transcript() if one["from"] == "person" and of in (one["text"] or "")]
            assert mine, f"{self.name} wrote no message with {of!r}"
            of = mine[-1]["message_id"]
        await self._acts("messages", what | {"edit": of} | ({} if what else {"text": text}))

    async def sends_album(self, *parts: dict[str, Any], **more: Any) -> list[int]:
        """Send files together (``{"photo": {"caption": "..."}}``), and wait until all is quiet; their numbers."""
        self._seen = len(await self.transcript())
        sent = await self.house.post(f"/sim/chats/{self.chat_id}/messages", {"album": list(parts), **more})
        await self.house.settled()
        numbers: list[int] = sent["message_id"]
        return numbers

    async def throws_away(self, message_id: int) -> None:
        """Delete a message from this chat. The bot is not told."""
        await self._acts("deletions", {"message_id": message_id})

    async def blocks(self, blocked: bool = True) -> None:
        """Block the bot, or let it in again."""
        await self._acts("block", {"blocked": blocked})

    async def _acts(self, what: str, body: dict[str, Any]) -> None:
        self._seen = len(await self.transcript())
        await self.house.post(f"/sim/chats/{self.chat_id}/{what}", body)
        await self.house.settled()

    async def chat(self) -> dict[str, Any]:
        """All that this phone shows."""
        return await self.house.get(f"/sim/chats/{self.chat_id}")

    async def transcript(self) -> list[dict[str, Any]]:
        """Every message that is still there."""
        return [one for one in (await self.chat())["messages"] if not one["deleted"]]

    async def hears(self) -> list[str]:
        """The texts of the bot since this person last did something."""
        new = (await self.transcript())[self._seen :]
        return [one.get("text") or "" for one in new if one["from"] == "bot"]

    async def last(self) -> dict[str, Any]:
        """The newest message of the bot."""
        return [one for one in await self.transcript() if one["from"] == "bot"][-1]

    async def buttons(self) -> list[str]:
        """The labels under the newest message of the bot."""
        return [button["text"] for row in (await self.last()).get("buttons") or [] for button in row]


class House:
    """The bot, its stand-in Telegram, and the people."""

    def __init__(self, folder: Path, *, neighbourhoods: list[dict[str, Any]] | None = None, **changes: Any) -> None:
        self.folder = folder
        self.clock = MovableClock(MORNING)
        self.standin = StandIn(token=TOKEN, now=self.clock.now, limits=False)
        self.key = MasterKey.fresh().to_base64()
        self._neighbourhoods = neighbourhoods or [a_neighbourhood()]
        self._changes = changes
        self._numbers = itertools.count(1001)

    @property
    def database_file(self) -> Path:
        """The SQLite file."""
        return self.folder / "house.db"

    @property
    def database(self) -> Database:
        """For tests that look inside."""
        return self.bot.database

    async def open(self) -> None:
        """Start Telegram and the bot."""
        self.url = await self.standin.start()
        self._http = aiohttp.ClientSession(self.url)
        await self.start_bot()

    def settings(self) -> Settings:
        """What an operator would have written."""
        document: dict[str, Any] = {
            "telegram": {
                "token": TOKEN,
                "api_url": self.url,
                "sends_per_second": 1000,
                "chat_sends_per_second": 1000,
                "group_sends_per_minute": 1000,
            },
            "database": {"url": f"sqlite+aiosqlite:///{self.database_file}"},
            "encryption": {"master_key": self.key},
            "admins": {"telegram_ids": [ADMIN_ID]},
            "neighbourhoods": self._neighbourhoods,
            "emergency": {"numbers": emergency_numbers()},
            "server": {"enabled": False},
            "activities": {"undo_seconds": 0, "first_posts_to_approve": 0},
        }
        return Settings.model_validate(document | self._changes)

    async def start_bot(self) -> None:
        """Start the bot."""
        self.bot = Buurtbot(self.settings(), clock=self.clock)
        await self.bot.start()
        self.bot.sender.gather_seconds = GATHER_SECONDS
        await self.settled()

    async def restarts(self) -> None:
        """The bot ends and begins again."""
        await self.bot.stop()
        await self.start_bot()

    async def close(self) -> None:
        """End everything."""
        await self.bot.stop()
        await self._http.close()
        await self.standin.stop()

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

    async def ledger(self) -> list[dict[str, Any]]:
        """Everything that passed the stand-in."""
        result = await self.get("/sim/ledger?after=0")
        lines: list[dict[str, Any]] = result["lines"]
        return lines

    async def stranger(self, name: str = "Vreemde", language: str = "nl", user_id: int | None = None) -> Person:
        """Somebody who never wrote to the bot."""
        wanted = user_id or next(self._numbers)
        await self.post("/sim/people", {"first_name": name, "language_code": language, "user_id": wanted})
        return Person(self, wanted, name, language)

    async def resident(
        self, name: str = "Paula", language: str = "nl", *, home: str | None = None, follows: tuple[str, ...] = ()
    ) -> Person:
        """Somebody who agreed to use the bot, and perhaps to news about some themes."""
        person = await self.stranger(name, language)
        return await self._settle_in(person, home, follows)

    async def _settle_in(self, person: Person, home: str | None, follows: tuple[str, ...]) -> Person:
        await person.says("/start")
        await person.taps(data=UseAnswered(1).pack())
        if len(self._neighbourhoods) > 1:
            where = self.bot.rooms.neighbourhoods.find_slug(home or self._neighbourhoods[0]["slug"])
            assert where is not None
            await person.taps(data=NeighbourhoodChosen(where.id).pack())
        if follows:
            await person.taps(data=NewsAnswered("ask").pack())
            await person.taps(data=NewsAnswered("yes").pack())
            for theme in follows:
                await person.taps(data=ThemeToggled(theme).pack())
        return person

    async def volunteer(self, name: str = "Bram", language: str = "nl", *, home: str | None = None) -> Person:
        """A volunteer."""
        return await self._with_role(name, language, Role.VOLUNTEER, home)

    async def regisseur(self, name: str = "Els", language: str = "nl", *, home: str | None = None) -> Person:
        """A buurtregisseur."""
        return await self._with_role(name, language, Role.REGISSEUR, home)

    async def admin(self, name: str = "Stijn", language: str = "nl") -> Person:
        """The admin of the configuration."""
        return await self._settle_in(await self.stranger(name, language, user_id=ADMIN_ID), None, ())

    async def _with_role(self, name: str, language: str, role: Role, home: str | None) -> Person:
        person = await self.resident(name, language, home=home)

        async def give(tx: Tx) -> None:
            known = await residents.find_user(tx, self.bot.rooms.bot_id, UserId(person.user_id))
            assert known is not None
            assert known.home_id is not None
            await volunteers.grant(tx, known.id, known.home_id, role, granted_by=None, now=self.clock.now())

        await self.write(give)
        return person

    async def write(self, work: Callable[[Tx], Awaitable[Any]]) -> Any:
        """One unit through the bot's own writer."""
        return await self.bot.writer.run(work)

    async def waits(self, **span: float) -> None:
        """Time passes (``hours=3``), and the timetable is looked at."""
        self.clock.forward(timedelta(**span))
        await self.bot.runner.tick_all()
        self.bot.sender.look()
        await self.settled()

    async def settled(self, seconds: float = 10.0) -> None:
        """Wait until nothing is to be received, handled or sent."""
        async with asyncio.timeout(seconds):
            while not await self._quiet():
                await asyncio.sleep(0.005)

    async def _quiet(self) -> bool:
        bot = self.bot
        if not self._idle() or (await self.get("/sim/pending"))["updates"]:
            return False
        async with bot.database.read() as connection:
            counts = await bot.rooms.inbox.count_by_state(connection)
            due = await deliveries.unsettled(connection, bot.rooms.bot_id, now=self.clock.now())
        return not counts.get("new") and not due and self._idle()

    def _idle(self) -> bool:
        return self.bot.processor.idle and self.bot.sender.idle
