"""What people do over and over on their phones, and what can be read there: so that a story stays a chat log."""

import re
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from core.tables import inbox, metadata
from tests.house import House, Person

CODE = re.compile(r"[A-Z]{3}-[2-9][A-Z][2-9][A-Z]")
PASSAGE = {"inbox", "outbox", "shown", "announcements"}
FRIDAY = date(2026, 11, 27)
"""The Friday after the Tuesday on which the house opens."""
WAYS_OUT = {
    "nl": ("🚨 Direct gevaar? Bel 112", "📞 Liever bellen? 0400 00 00 90 (ma-vr 9-17 u)"),
    "fr": ("🚨 Danger immédiat ? Appelez le 112", "📞 Plutôt par téléphone ? 0400 00 00 90 (lu-ve 9-17 h)"),
    "en": ("🚨 In danger now? Call 112", "📞 Rather call? 0400 00 00 90 (Mon-Fri 9-5)"),
}


async def reads(person: Person) -> str:
    """The newest message of the bot."""
    return str((await person.last())["text"])


async def all_read(person: Person) -> str:
    """Everything of the bot that is on this phone."""
    return "\n---\n".join(one["text"] or "" for one in await person.transcript() if one["from"] == "bot")


async def toasts(person: Person) -> list[str]:
    """The short lines that followed a tap."""
    return [one["text"] for one in (await person.chat())["toasts"]]


def quoted(message: dict[str, Any]) -> str:
    """What stands in a message as somebody's own words, and nothing else."""
    units = str(message["text"] or "").encode("utf-16-le")
    found = [one for one in message["entities"] if one["type"] == "blockquote"]
    return "".join(units[one["offset"] * 2 : (one["offset"] + one["length"]) * 2].decode("utf-16-le") for one in found)


async def asks(person: Person, text: str, *, command: str = "/hulp") -> str:
    """From the command to the receipt; the code of the request."""
    await person.says(command)
    await person.says(text)
    await person.taps(data=await data_of(person, "send", last="1"))
    return code_in(await reads(person))


def code_in(text: str) -> str:
    """The code of a request."""
    found = CODE.search(text)
    assert found, text
    return found[0]


async def data_of(person: Person, name: str, *, last: str = "") -> str:
    """The data of the newest button of a kind, whatever the language of its label."""
    for message in reversed(await person.transcript()):
        for button in buttons_of(message):
            data = button.get("data", "")
            if data.split(".")[1:2] == [name] and data.endswith(last):
                return str(data)
    raise AssertionError(f"{person.name} sees no button {name}")


def buttons_of(message: dict[str, Any]) -> list[dict[str, str]]:
    """All buttons under a message."""
    return [button for row in message.get("buttons") or [] for button in row]


async def prepares(volunteer: Person, title: str, *, seats: str = "2", command: str = "/nieuw") -> None:
    """All questions of a new activity answered, up to the preview: Friday at noon, theme food."""
    await volunteer.says(command)
    await volunteer.says(title)
    await volunteer.taps(data=await data_of(volunteer, "dtheme", last="food"))
    await volunteer.says("27/11")
    await volunteer.says("12u")
    await volunteer.says("Het Zwaluwnest, Zwaluwplein 4")
    await volunteer.says(seats)


async def posts(volunteer: Person, title: str, *, seats: str = "2") -> None:
    """An activity in the agenda."""
    await prepares(volunteer, title, seats=seats)
    await volunteer.taps(data=await data_of(volunteer, "dpost"))


async def in_a_group(house: House, *members: Person) -> Person:
    """A group with the bot in it; who speaks there is the first of the members."""
    made = await house.post("/sim/groups", {"title": "De straat", "members": [one.user_id for one in members]})
    group = Person(house, members[0].user_id, members[0].name, members[0].language)
    group.chat_id = made["chat_id"]
    await house.settled()
    return group


async def kept(house: House) -> dict[str, list[Any]]:
    """Every row there is, by table, apart from the passage of updates and messages themselves. Of an instant only that
    it is there: the clock of the house runs on."""
    async with house.database.read() as tx:
        return {
            table.name: [
                tuple("then" if isinstance(value, datetime) else value for value in row)
                for row in (await tx.execute(select(table))).all()
            ]
            for table in metadata.sorted_tables
            if table.name not in PASSAGE
        }


async def unread_updates(house: House) -> int:
    """How many bodies of updates are still there: each holds what somebody wrote."""
    async with house.database.read() as tx:
        return len((await tx.execute(select(inbox.c.id).where(inbox.c.body.is_not(None)))).all())
