"""The days of an activity on the phones of a buurt: posting in one sentence, the clock, and what each could read."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar

from community.residents.quiet_hours import BRUSSELS
from tests.house import House, Person
from tests.journeys.phones import data_of

UNDO_SECONDS = 60


async def opened(folder: Path, *, first_posts: int = 0) -> House:
    """A house as it is run: with the minute to take something back."""
    house = House(folder, activities={"undo_seconds": UNDO_SECONDS, "first_posts_to_approve": first_posts})
    await house.open()
    return house


def instant(wall: str) -> datetime:
    """What the clocks of Brussels show then."""
    return datetime.fromisoformat(wall).replace(tzinfo=BRUSSELS)


async def until(house: House, wall: str, *, seconds: float = 1) -> None:
    """The clock shows this in Brussels, so many seconds later, and the timetable is looked at."""
    at = instant(wall) + timedelta(seconds=seconds)
    await house.waits(seconds=(at - house.clock.now()) / timedelta(seconds=1))


async def leaves(house: House) -> None:
    """The minute to take it back goes by, and the report of the poster is drawn."""
    await house.waits(seconds=UNDO_SECONDS + 1)
    await house.waits(seconds=6)


async def posts_in_a_sentence(volunteer: Person, sentence: str, *, theme: str = "food") -> None:
    """The command with the sentence, the theme if it is asked, and «post it»; then the minute goes by."""
    await volunteer.says(sentence)
    if any("dtheme" in str(row) for row in (await volunteer.last()).get("buttons") or []):
        await volunteer.taps(data=await data_of(volunteer, "dtheme", last=theme))
    await volunteer.taps(data=await data_of(volunteer, "dpost"))
    await leaves(volunteer.house)


async def heard(person: Person, words: str) -> int:
    """In how many messages of the bot somebody can read this."""
    said = [one for one in await person.transcript() if one["from"] == "bot"]
    return sum(words in (one.get("text") or "") for one in said)


async def told(person: Person, words: str) -> int:
    """How many messages of the bot begin with this."""
    said = [one for one in await person.transcript() if one["from"] == "bot"]
    return sum((one.get("text") or "").startswith(words) for one in said)


async def shown(person: Person, words: str) -> str:
    """The newest message of the bot in which this can be read, as it is now."""
    said = [str(one["text"]) for one in await person.transcript() if one["from"] == "bot" and one.get("text")]
    found = [one for one in said if words in one]
    assert found, f"{person.name} cannot read {words!r}"
    return found[-1]


async def event_in_file(person: Person) -> Any:
    """What the newest calendar file says, as the phone opens it."""
    async with person.house._http.get((await person.last())["file_address"]) as answer:
        (event, *_) = Calendar.from_ical(await answer.read()).walk("VEVENT")
        return event
