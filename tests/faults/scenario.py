"""The people of a small neighbourhood, over /sim: they ask, answer, post and join, whatever happens to the bot.

They are patient: nobody has more than a few things open, and nobody minds that the bot is dead.
"""

import asyncio
import itertools
import random
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import aiohttp

from tests.faults.build import ADMIN_ID, WORDS
from tests.faults.traces import (
    ANSWERED,
    ASKED,
    CLOSE,
    CLOSE_ASKED,
    CONSENT,
    FOLLOW,
    JOIN,
    POSTED,
    PUBLISH,
    TAKE_BACK,
    TAKE_BACK_ASKED,
    WRITTEN_BACK,
)

Json = dict[str, Any]

ASKERS = 6
HELP_SEEKERS = 3
MOST_OPEN_QUESTIONS = 3
TAKEN_BACK_EVERY = 3
"""One of so many requests is taken back."""
THEME_OF_NEWS = "food"
THEME_TO_PLAY_WITH = "nature"
LOOK_SECONDS = 0.05


class Town:
    """The stand-in as people see it, and what each of them heard so far."""

    def __init__(self, url: str, seed: int) -> None:
        self.http = aiohttp.ClientSession(url)
        self.random = random.Random(seed)
        self.numbers = itertools.count(1)
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


class Phone:
    """One person's chat with the bot."""

    def __init__(self, town: Town, chat_id: int) -> None:
        self.town = town
        self.chat_id = chat_id

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
        """What the screen shows, newest first."""
        async with self.town.http.get(f"/sim/chats/{self.chat_id}") as answer:
            shown: list[Json] = (await answer.json())["messages"]
            return shown[::-1]

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

    async def button(self, data: str, *, not_before: int = 0) -> tuple[int, str]:
        """Wait for a button whose data begin so, on a message since ``not_before``: the message, and the whole data."""

        def find(message: Json) -> tuple[int, str] | None:
            if message["message_id"] < not_before:
                return None
            all_data = (one.get("data") or "" for row in message["buttons"] for one in row)
            return next(((message["message_id"], one) for one in all_data if one.startswith(data)), None)

        found: tuple[int, str] = await self.sees(find)
        return found

    async def reaction_to(self, message_id: int) -> str:
        """Wait for a reply to one's own message: its text."""
        found: str = await self.sees(lambda one: one["text"] if one.get("reply_to") == message_id else None)
        return found

    async def answer_about(self, request: str) -> None:
        """Wait until the regisseur answers a request."""
        await self.sees(lambda one: request in one["text"] and ANSWERED.search(one["text"]))

    async def taps_twice(self, message_id: int, data: str) -> None:
        """An impatient thumb."""
        await self.taps(message_id, data)
        await self.taps(message_id, data)


class Scenario:
    """Everybody, from their first /start on."""

    def __init__(self, town: Town) -> None:
        self.town = town

    async def move_in(self) -> None:
        """Consent, roles by invitation, news. Nothing is killed meanwhile."""
        town = self.town
        admin = await self._resident("Stijn", ADMIN_ID)
        self.regisseur = await self._invited(admin, "Els", "regisseur")
        self.volunteer = await self._invited(admin, "Bram", "volunteer")
        self.askers = [await self._resident(f"Vrager {number}") for number in range(ASKERS)]
        self.seekers = [await self._resident(f"Zoeker {number}") for number in range(HELP_SEEKERS)]
        self.screens = [await self._follows_news(one) for one in self.askers]
        for one in self.seekers:
            await self._follows_news(one)
        town.random.shuffle(self.askers)

    async def _resident(self, name: str, user_id: int | None = None) -> Phone:
        phone = await self.town.phone(name, user_id)
        await phone.writes("/start")
        await phone.taps(*await phone.button("1.use.1"))
        await phone.button("1.human")
        return phone

    async def _invited(self, admin: Phone, name: str, role: str) -> Phone:
        asked = await admin.writes("/uitnodigen")
        message_id, first = await admin.button("1.inv.", not_before=asked)
        await admin.taps(message_id, first.rpartition(".")[0] + f".{role}")

        def link(message: Json) -> str | None:
            found = re.search(r"start=(i_[\w-]+)", message["text"]) if message["message_id"] > message_id else None
            return found[1] if found else None

        token = await admin.sees(link)
        phone = await self.town.phone(name)
        await phone.writes(f"/start {token}")
        await phone.taps(*await phone.button("1.use.1"))
        command = {"regisseur": "/vandaag", "volunteer": "/nieuw"}[role]
        await phone.sees(lambda message: command in message["text"])
        return phone

    async def _follows_news(self, phone: Phone) -> int:
        await phone.taps(*await phone.button("1.news.ask"))
        await phone.taps(*await phone.button("1.news.yes"))
        message_id, _ = await phone.button(FOLLOW)
        await phone.taps(message_id, FOLLOW + THEME_OF_NEWS)
        return message_id

    async def live(self) -> None:
        """Everybody at once, until cancelled."""
        async with asyncio.TaskGroup() as all_of_them:
            for phone, screen in zip(self.askers, self.screens, strict=True):
                all_of_them.create_task(self._asks(phone))
                all_of_them.create_task(self._joins(phone))
                all_of_them.create_task(self._plays(phone, screen))
            for phone in self.seekers:
                all_of_them.create_task(self._seeks_help(phone))
            all_of_them.create_task(self._answers())
            all_of_them.create_task(self._posts())

    async def _asks(self, phone: Phone) -> None:
        words = list(WORDS)
        self.town.random.shuffle(words)
        open_words: set[str] = set()

        async def room() -> bool | None:
            said = "\n".join(phone.heard)
            open_words.difference_update({word for word in open_words if word in said})
            return len(open_words) < MOST_OPEN_QUESTIONS or None

        for word in words:
            await self.town.until(room)
            open_words.add(word)
            await phone.writes(f"waar vind ik {word}?")
            await self.town.pause(1.0)

    async def _joins(self, phone: Phone) -> None:
        async for line in self._new(phone, POSTED):
            message_id, data = await phone.button(JOIN, not_before=line["message_id"])
            await phone.taps_twice(message_id, data)

    async def _plays(self, phone: Phone, screen: int) -> None:
        """A switch that is tapped twice is off again: an update that is done twice would show."""
        while True:
            await self.town.pause(4.0)
            await phone.taps(screen, FOLLOW + THEME_TO_PLAY_WITH)

    async def _seeks_help(self, phone: Phone) -> None:
        asked_before = itertools.count(self.town.random.randrange(TAKEN_BACK_EVERY))
        while True:
            await self.town.pause(2.0)
            await phone.writes("/hulp")
            mine = f"h{next(self.town.numbers):04d}"
            asked = await phone.writes(f"{mine} ik geraak de trap niet meer op")
            message_id, data = await phone.button(CONSENT, not_before=asked)
            await phone.taps_twice(message_id, data)
            await phone.answer_about(mine)
            await phone.writes(f"t{next(self.town.numbers):04d} dank je, over {mine}")
            if next(asked_before) % TAKEN_BACK_EVERY == 0:
                await self._takes_back(phone, int(data.split(".")[2]))

    async def _takes_back(self, phone: Phone, request_id: int) -> None:
        said = await phone.writes("/mijn")
        await phone.taps(*await phone.button(f"{TAKE_BACK_ASKED}{request_id}", not_before=said))
        await phone.taps_twice(*await phone.button(f"{TAKE_BACK}{request_id}.1", not_before=said))

    async def _answers(self) -> None:
        """The regisseur replies to each new card, and again when the bot says that the reply went nowhere."""
        answered: set[str] = set()
        cards: dict[str, int] = {}
        async for line in self._new(self.regisseur, ASKED):
            request = ASKED.search(line["text"])
            if request and WRITTEN_BACK.search(line["text"]):
                await self._closes(cards.pop(request[0], None))
            elif request:
                cards[request[0]] = line["message_id"]
            if request and request[0] not in answered and not WRITTEN_BACK.search(line["text"]):
                text = f"a{next(self.town.numbers):04d} ik kom langs voor {request[0]}"
                said = await self.regisseur.writes(text, reply_to=line["message_id"])
                if "Doorgegeven" in await self.regisseur.reaction_to(said):
                    answered.add(request[0])

    async def _closes(self, card: int | None) -> None:
        """A request, once its resident wrote back; when its card shows no button any more, it was erased."""
        shown = [one for one in await self.regisseur.messages() if one["message_id"] == card]
        data = [one.get("data") or "" for message in shown for row in message["buttons"] for one in row]
        asked = next((one for one in data if one.startswith(CLOSE_ASKED)), None)
        if card is None or asked is None:
            return
        request_id = asked.split(".")[2]
        await self.regisseur.taps(card, asked)
        solved = await self.regisseur.button(f"{CLOSE}{request_id}.solved", not_before=card)
        await self.regisseur.taps_twice(*solved)

    async def _posts(self) -> None:
        day = datetime.now().astimezone() + timedelta(days=20)
        while True:
            title = f"Soepdag x{next(self.town.numbers):04d}"
            for text in (f"/nieuw {title}", "eten", f"{day:%Y-%m-%d}", "14 uur", "Het Testhuis", "geen"):
                said = await self.volunteer.writes(text)
            await self.volunteer.taps_twice(*await self.volunteer.button(PUBLISH, not_before=said))
            await self.town.pause(3.0)

    async def _new(self, phone: Phone, trace: re.Pattern[str]) -> AsyncIterator[Json]:
        """The new messages (no edits) with such a number, each copy once."""
        read = 0

        async def fresh() -> list[Json] | None:
            return self.town.heard[phone.chat_id][read:] or None

        while True:
            for line in await self.town.until(fresh):
                read += 1
                if line["method"].startswith("send") and trace.search(line.get("text") or ""):
                    yield line
