"""An activity that stands in the agenda already, for tests of what the bot says of it by itself."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import insert, select, update

from community.activities.series.recurrence import reminder_for
from community.activities.tables import activities, occurrences
from community.residents.quiet_hours import BRUSSELS
from community.residents.tables import people
from core.database import Tx
from tests.house import House, Person

FRIDAY = date(2026, 11, 27)
"""The Friday after the Tuesday on which the house opens."""


async def stands(
    house: House,
    poster: Person | None = None,
    *,
    on: date = FRIDAY,
    at: time = time(14),
    title: str = "Soepdag",
    **columns: Any,
) -> int:
    """A soup day with its one occurrence. Returns the number of that."""
    starts_at = datetime.combine(on, at, BRUSSELS).astimezone(UTC)
    now = house.clock.now()
    where = next(iter(house.bot.rooms.neighbourhoods)).id
    row = {
        "neighbourhood_id": where,
        "state": "published",
        "theme": "food",
        "pictogram": "🍲",
        "texts": {"nl": {"title": title}, "fr": {"title": "Jour de soupe"}},
        "place": "Het Zwaluwnest, Zwaluwplein 4",
        "first_on": on,
        "starts_at": starts_at,
        "created_at": now,
        "published_at": now,
    }

    async def write(tx: Tx) -> int:
        posted_by = None
        if poster is not None:
            query = select(people.c.id).where(people.c.user_id == poster.user_id)
            posted_by = (await tx.execute(query)).scalar_one()
        values = row | {"created_by": posted_by} | columns
        activity_id = (await tx.execute(insert(activities).values(values).returning(activities.c.id))).scalar_one()
        time_of_it = {
            "activity_id": activity_id,
            "neighbourhood_id": where,
            "planned_at": starts_at,
            "starts_at": starts_at,
            "remind_at": reminder_for(starts_at),
        }
        made = await tx.execute(insert(occurrences).values(time_of_it).returning(occurrences.c.id))
        return int(made.scalar_one())

    number: int = await house.write(write)
    return number


async def changes(house: House, number: int, **columns: Any) -> None:
    """What another part of the house would have written of an occurrence."""

    async def write(tx: Tx) -> None:
        await tx.execute(update(occurrences).where(occurrences.c.id == number).values(**columns))

    await house.write(write)


async def goes_to(house: House, wall: str) -> None:
    """The clock shows this in Brussels, and the timetable is looked at."""
    at = datetime.fromisoformat(wall).replace(tzinfo=BRUSSELS).astimezone(UTC)
    await house.waits(seconds=(at - house.clock.now()) / timedelta(seconds=1) + 1)


async def heard(person: Person) -> str:
    """Everything the bot ever said to somebody that is still on the phone."""
    return "\n---\n".join(one.get("text") or "" for one in await person.transcript() if one["from"] == "bot")
