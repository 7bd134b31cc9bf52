"""What a poster does over and over in the stories about drafts, and what can be read of it."""

from typing import Any

from sqlalchemy import select

from community.activities.tables import activities
from tests.house import House, Person

SENTENCE = "Soepdag vrijdag van 12u tot 14u in Het Zwaluwnest, max 20, 2 euro"
"""Everything in one sentence; its theme is in the title."""


async def reads(person: Person) -> str:
    """The newest message of the bot: its text, or what stands under its photo."""
    last = await person.last()
    return str(last.get("text") or last.get("caption") or "")


async def all_read(person: Person) -> str:
    """Everything of the bot on this phone."""
    said = [one for one in await person.transcript() if one["from"] == "bot"]
    return "\n---\n".join(one.get("text") or one.get("caption") or "" for one in said)


async def rows(house: House) -> list[Any]:
    """Every activity, draft or not, as it is kept."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(activities).order_by(activities.c.id))).all())


async def drafts_kept(house: House) -> list[Any]:
    """The drafts there are."""
    return [row for row in await rows(house) if row.state == "draft"]


async def changes(person: Person, field: str, *, page: int = 0) -> None:
    """From a preview to the question of one field, by the names on the buttons."""
    further = [("Aanpassen",), ("Meer vertellen",), ("Meer vertellen", "Nog meer")][page]
    for label in further:
        await person.taps(label)
    await person.taps(field)
