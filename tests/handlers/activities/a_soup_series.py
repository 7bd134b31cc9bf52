"""A soup day that comes back every week, in the agenda of a house full of people."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from community.activities import repository
from community.activities.series.times import write_occurrences
from community.activities.tables import occurrences
from community.residents import repository as residents
from core.database import Tx
from core.ids import UserId
from tests.house import House, Person

WEEKLY = "FREQ=WEEKLY;COUNT=6"


async def soup(house: House, poster: Person | None, *, rrule: str | None = WEEKLY, **more: Any) -> list[int]:
    """Every Friday at two from 27 November on; the numbers of its times."""
    first = datetime.fromisoformat("2026-11-27T13:00:00+00:00")
    home = house.bot.rooms.neighbourhoods.find_slug("testhoek")
    assert home is not None

    async def write(tx: Tx) -> list[int]:
        person = None
        if poster is not None:
            person = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(poster.user_id))
        values = {
            "theme": "food",
            "pictogram": "🍲",
            "texts": {"nl": {"title": "Soepdag", "price": "2 euro"}, "fr": {"title": "Soupe", "price": "2 euros"}},
            "place": "Het Zwaluwnest",
            "first_on": first.date(),
            "starts_at": first,
            "rrule": rrule,
            "created_by": None if person is None else person.id,
        }
        activity_id = await repository.add_published(tx, home.id, values | more, now=house.clock.now())
        activity = await repository.find_activity(tx, activity_id)
        assert activity is not None
        await write_occurrences(tx, activity, now=house.clock.now())
        query = select(occurrences.c.id).where(occurrences.c.activity_id == activity_id)
        return list((await tx.execute(query.order_by(occurrences.c.planned_at))).scalars())

    numbers: list[int] = await house.write(write)
    return numbers


async def opens(person: Person, occurrence_id: int) -> None:
    """The organiser's card of one time."""
    await person.taps(data=f"1.posted.{occurrence_id}", forge=True)


async def says_yes(person: Person, *occurrence_ids: int) -> None:
    """Comes along, from the card."""
    for one in occurrence_ids:
        await person.taps(data=f"1.occ.{one}", forge=True)
        await person.taps(data=f"1.join.{one}")


async def texts(person: Person) -> str:
    """Everything the bot ever said to somebody."""
    return "\n---\n".join(one.get("text") or "" for one in await person.transcript() if one["from"] == "bot")


async def heard(person: Person, what: str) -> int:
    """In how many messages somebody can read this."""
    found = [one for one in await person.transcript() if one["from"] == "bot" and what in (one.get("text") or "")]
    return len(found)


async def evening(house: House) -> None:
    """It is half past ten in the evening of that Tuesday."""
    await house.waits(
        minutes=(house.clock.now().replace(hour=21, minute=30) - house.clock.now()) / timedelta(minutes=1)
    )
