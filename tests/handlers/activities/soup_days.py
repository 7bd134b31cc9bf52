"""Soup days in the agenda of a house, and looking at one on a phone."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert

from community.activities.tables import activities, occurrences
from community.residents import repository as residents
from core.database import Tx
from core.ids import UserId
from handlers.cards.activities.agenda import OccurrenceTapped
from handlers.cards.activities.posted import PostedTapped
from tests.house import House, Person

FRIDAY_AT_TWO = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)


async def opens(
    house: House, seats: int | None, *, by: Person | None = None, closes_days: int | None = None, **more: Any
) -> int:
    """A soup day on Friday at two. Returns the id of its occurrence."""
    home = house.bot.rooms.neighbourhoods.find_slug("testhoek")
    assert home is not None

    async def add(tx: Tx) -> int:
        poster = None if by is None else await residents.find_user(tx, house.bot.rooms.bot_id, UserId(by.user_id))
        activity = {
            "neighbourhood_id": home.id, "state": "published", "theme": "food", "pictogram": "🍲", "seats": seats,
            "texts": {"nl": {"title": "Soepdag"}, "fr": {"title": "Jour de soupe"}}, "place": "Het Zwaluwnest",
            "starts_at": FRIDAY_AT_TWO, "created_at": house.clock.now(), "closes_days": closes_days,
            "created_by": None if poster is None else poster.id,
        } | more  # fmt: skip
        made = await tx.execute(insert(activities).values(activity).returning(activities.c.id))
        row = {
            "activity_id": made.scalar_one(), "neighbourhood_id": home.id, "planned_at": FRIDAY_AT_TWO,
            "starts_at": FRIDAY_AT_TWO, "remind_at": FRIDAY_AT_TWO - timedelta(hours=20),
        }  # fmt: skip
        return int((await tx.execute(insert(occurrences).values(row).returning(occurrences.c.id))).scalar_one())

    number: int = await house.write(add)
    return number


async def looks(person: Person, occurrence_id: int) -> None:
    """Open the card."""
    if not any(one["from"] == "bot" for one in await person.transcript()):
        await person.says("/agenda")
    await person.taps(data=OccurrenceTapped(occurrence_id).pack(), forge=True)


async def looks_as_organiser(person: Person, occurrence_id: int) -> None:
    """Open the organiser's card."""
    await person.taps(data=PostedTapped(occurrence_id).pack(), forge=True)


async def comes(person: Person, occurrence_id: int) -> None:
    """Open the card and say yes."""
    await looks(person, occurrence_id)
    await person.taps(data=f"1.join.{occurrence_id}")


async def reads(person: Person) -> str:
    """The newest message."""
    text: str = (await person.last())["text"]
    return text


async def everything(person: Person) -> str:
    """All that the bot ever said to somebody."""
    return "\n---\n".join(one.get("text") or "" for one in await person.transcript() if one["from"] == "bot")
