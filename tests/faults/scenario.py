"""The people of a small neighbourhood, over /sim: they ask, answer, post and join, whatever happens to the bot.

They are patient: nobody has more than a few things open, and nobody minds that the bot is dead.
"""

import asyncio
import contextlib
import itertools
import re

from tests.faults.build import ADMIN_ID, WORDS
from tests.faults.gatherings import Host, Neighbour
from tests.faults.phones import Json, Phone, Town
from tests.faults.traces import (
    ACCEPT,
    ASKED,
    CLOSE,
    CLOSE_ASKED,
    CONSENT,
    FOLLOW,
    PASS_ON,
    TAKE_BACK,
    TAKE_BACK_ASKED,
    WRITTEN_BACK,
)

ASKERS = 6
HELP_SEEKERS = 3
MOST_OPEN_QUESTIONS = 3
TAKEN_BACK_EVERY = 3
"""One of so many requests is taken back."""
LONGEST_MORNING_SECONDS = 60.0
LONGEST_LOOK_SECONDS = 8.0
THEME_OF_NEWS = "food"
THEME_TO_PLAY_WITH = "nature"


class Scenario:
    """Everybody, from their first /start on."""

    def __init__(self, town: Town) -> None:
        self.town = town

    async def move_in(self) -> None:
        """Consent, roles by invitation, news. Nothing is killed meanwhile."""
        town = self.town
        admin = await self._resident("Stijn", ADMIN_ID)
        self.regisseur = await self._invited(admin, "Els", "regisseur")
        self.volunteers = [await self._invited(admin, name, "volunteer") for name in ("Bram", "Lien")]
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
                all_of_them.create_task(Neighbour(self.town, phone).live())
                all_of_them.create_task(self._plays(phone, screen))
            for phone in self.seekers:
                all_of_them.create_task(self._seeks_help(phone))
            all_of_them.create_task(self._answers())
            for phone in self.volunteers:
                all_of_them.create_task(Host(self.town, phone, self.askers).live())

    async def in_full_swing(self, living: asyncio.Task[None]) -> None:
        """Wait until somebody took an offer and somebody passed one on: all that can be cut short goes on by then.

        Not for ever.
        """

        async def both_answers() -> bool | None:
            return self.town.answers_given >= {ACCEPT, PASS_ON} or living.done() or None

        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_MORNING_SECONDS):
                await self.town.until(both_answers)

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
            await self.town.pause(2.5)

    async def _plays(self, phone: Phone, screen: int) -> None:
        """A switch that is tapped twice is off again: an update that is done twice would show."""
        while True:
            await self.town.pause(4.0)
            await phone.taps(screen, FOLLOW + THEME_TO_PLAY_WITH)

    async def _seeks_help(self, phone: Phone) -> None:
        asked_before = itertools.count(self.town.random.randrange(TAKEN_BACK_EVERY))
        while True:
            await self.town.pause(1.0)
            await phone.writes("/hulp")
            mine = f"h{next(self.town.numbers):04d}"
            asked = await phone.writes(f"{mine} ik geraak de trap niet meer op")
            message_id, data = await phone.button(CONSENT, not_before=asked)
            await phone.taps_twice(message_id, data)
            await phone.answer_about(mine)
            await phone.writes(f"t{next(self.town.numbers):04d} dank je, over {mine}")
            if next(asked_before) % TAKEN_BACK_EVERY == 0:
                with contextlib.suppress(TimeoutError):  # closed meanwhile: then nothing is left to take back
                    async with asyncio.timeout(LONGEST_LOOK_SECONDS):
                        await self._takes_back(phone, int(data.split(".")[2]))

    async def _takes_back(self, phone: Phone, request_id: int) -> None:
        said = await phone.writes("/mijn")
        await phone.taps(*await phone.button(f"{TAKE_BACK_ASKED}{request_id}", not_before=said))
        await phone.taps_twice(*await phone.button(f"{TAKE_BACK}{request_id}.1", not_before=said))

    async def _answers(self) -> None:
        """The regisseur replies to each new card, and again when the bot says that the reply went nowhere."""
        answered: set[str] = set()
        cards: dict[str, int] = {}
        async for line in self.regisseur.new(ASKED):
            request = ASKED.search(line["text"])
            if request and WRITTEN_BACK.search(line["text"]):
                with contextlib.suppress(TimeoutError):  # taken back meanwhile: then nothing is left to close
                    async with asyncio.timeout(LONGEST_LOOK_SECONDS):
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
