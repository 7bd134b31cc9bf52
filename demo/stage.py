"""The stage of the demo: an invented neighbourhood, a real bot, a pretended Telegram, and a clock that can be moved."""

import tomllib
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from bot.bootstrap import Buurtbot
from bot.settings_model import Settings
from community.help.promise import is_working_day
from community.residents import repository as residents
from community.residents.models import Purpose
from community.volunteers import repository as volunteers
from community.volunteers.roles import Role
from core.clock import MovableClock
from core.database import Tx
from core.encryption import MasterKey
from core.ids import ChatId, UserId
from core.migrate import create_new
from demo.page.routes import TIMEZONE, Phone, Suggestion
from demo.standin.server import StandIn

FOLDER = Path(__file__).parent / "neighbourhood"
EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
TOKEN = "700000001:AAdemo-token-that-opens-nothing-at-all-00"  # noqa: S105  # the stand-in's; it opens nothing
FIRST_USER_ID = 2001
HELP_WANTED = "k geraak niet uit die brief, wie helpt?"
ACTIVITIES = {"undo_seconds": 10, "first_posts_to_approve": 0}
"""Long enough to take something back, short enough to wait for; and the volunteer of the demo is known to everybody.

To see a regisseur read the first post of a new volunteer, put 1 there.
"""
SOUP_DAY = "/nieuw soepdag morgen om 17u in Het Zwaluwnest, gratis"
FOLLOWED = {Role.RESIDENT: ("food", "meeting", "moving"), Role.REGISSEUR: ("food",)}
"""What the people of the story hear about: a soup day reaches both other phones."""


def demo_start(today: datetime) -> datetime:
    """The next working day at ten in the morning: somebody has duty, and it is not quiet (aware, UTC)."""
    day = today.astimezone(TIMEZONE).date()
    while not is_working_day(day):
        day += timedelta(days=1)
    return datetime.combine(day, time(10), TIMEZONE).astimezone(UTC)


class DemoStage:
    """Puts everything up, and moves the clock."""

    def __init__(self, clock: MovableClock, standin: StandIn) -> None:
        self.clock = clock
        self._standin = standin
        self._team = tomllib.loads((FOLDER / "team.toml").read_text(encoding="utf-8"))["person"]
        self._bot: Buurtbot | None = None

    def settings(self, folder: Path, api_url: str) -> Settings:
        """The configuration of the demo: the example's emergency numbers, the invented neighbourhood, its own key."""
        neighbourhood: dict[str, Any] = tomllib.loads((FOLDER / "neighbourhood.toml").read_text(encoding="utf-8"))
        neighbourhood.pop("timezone", None)
        neighbourhood["knowledge"] = [FOLDER / "services.toml"]
        neighbourhood["activities"] = [FOLDER / "activities.toml"]
        example = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
        return Settings.model_validate(
            {
                "telegram": {"token": TOKEN, "api_url": api_url},
                "database": {"url": f"sqlite+aiosqlite:///{folder / 'demo.db'}"},
                "encryption": {"master_key": MasterKey.fresh().to_base64()},
                "admins": {"telegram_ids": [self._user_id("admin")]},
                "neighbourhoods": [neighbourhood],
                "emergency": example["emergency"],
                "server": {"enabled": False},
                "activities": ACTIVITIES,
            }
        )

    async def raise_curtain(self, bot: Buurtbot) -> None:
        """Start the bot, and let the people of the story open their chats."""
        await create_new(bot.database)
        await bot.start()
        self._bot = bot
        for number, person in enumerate(self._team):
            self._standin.people.join(
                {
                    "user_id": FIRST_USER_ID + number,
                    "first_name": person["first_name"],
                    "language_code": person["language"],
                }
            )
        await bot.writer.run(self._settle_in)
        for number in range(len(self._team)):
            self._standin.people.write(FIRST_USER_ID + number, {"text": "/start"})

    async def _settle_in(self, tx: Tx) -> None:
        """What these people did before the visitor came: agreed, got their role, chose what to hear about."""
        assert self._bot is not None
        rooms, now = self._bot.rooms, self.clock.now()
        only = rooms.neighbourhoods.only()
        assert only is not None
        for number, person in enumerate(self._team):
            user_id = FIRST_USER_ID + number
            met = await residents.meet(tx, rooms.bot_id, UserId(user_id), ChatId(user_id), person["language"], now=now)
            await residents.join(tx, met.id, only.id, now=now)
            await residents.agree(tx, met.id, Purpose.USE, now=now)
            role = Role(person["role"])
            if role in (Role.VOLUNTEER, Role.REGISSEUR):
                await volunteers.grant(tx, met.id, only.id, role, granted_by=None, now=now)
            if themes := FOLLOWED.get(role):
                await residents.agree(tx, met.id, Purpose.NEWS, now=now, neighbourhood_id=only.id)
                await residents.follow(tx, met.id, only.id, themes, now=now)

    def _user_id(self, role: str) -> int:
        return FIRST_USER_ID + next(number for number, person in enumerate(self._team) if person["role"] == role)

    def phones(self) -> list[Phone]:
        """A resident, a volunteer and the regisseur."""
        return [
            self._phone("resident", "78, woont alleen in de Vlaskorfstraat"),
            self._phone("volunteer", "kookt soep met wat de winkels overhouden"),
            self._phone("regisseur", "leest haar gsm tussen twee voordeuren"),
        ]

    def _phone(self, role: Any, title: str) -> Phone:
        user_id = self._user_id(role)
        person = self._team[user_id - FIRST_USER_ID]
        return Phone(user_id, user_id, person["first_name"], role, title, person["language"], 51.0415, 3.7190)

    def suggestions(self) -> list[Suggestion]:
        """A walk through the three stories, in order; then what else is worth seeing."""
        return [
            Suggestion("resident", "waar kan k goeiekoop eten?", "1 · een vraag met typfouten, en toch de juiste plek"),
            Suggestion("volunteer", SOUP_DAY, "2 · een soepdag in één zin; tik ‘Plaats het’"),
            Suggestion("volunteer", "/mijnactiviteiten", "2 · wie komt er? De klok vooruit: een herinnering"),
            Suggestion("resident", HELP_WANTED, "3 · hulp van een mens; niets vertrekt zonder ja"),
            Suggestion("regisseur", "/vandaag", "3 · de open vragen; op de kaart zelf: ‘Beantwoorden’"),
            Suggestion("resident", "/mijn", "3 · wat Paula vroeg, en hoe het ermee staat"),
            Suggestion("resident", "/agenda", "wat er de komende dagen te doen is"),
            Suggestion("resident", "ik zie het niet meer zitten, ik wil dood", "gevaar: eerst de juiste nummers"),
            Suggestion("resident", "/taal", "dezelfde bot in het Frans of het Engels"),
        ]

    def now(self) -> datetime:
        """The time of the story."""
        return self.clock.now()

    async def move_clock(self, to: datetime) -> None:
        """Move ahead and let what falls due happen."""
        self.clock.forward(max(timedelta(0), to - self.clock.now()))
        if self._bot is not None:
            await self._bot.runner.tick_all()
            self._bot.sender.look()
