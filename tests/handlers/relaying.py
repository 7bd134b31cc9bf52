"""What the tests of the relay look at."""

from typing import Any

from sqlalchemy import Table, select

from community.help.tables import help_requests
from tests.house import House, Person

SECRET = "kanarieveer"


async def asks(person: Person, text: str = SECRET) -> None:
    """From /hulp to the receipt."""
    await person.says("/hulp")
    await person.says(text)
    await person.taps("stuur door")


async def code_of(house: House) -> str:
    """The code of the newest request."""
    return str((await rows(house, help_requests))[-1].code)


async def rows(house: House, table: Table, **values: Any) -> list[Any]:
    """All rows of a table, in order, with these values."""
    query = select(table).order_by(*table.primary_key.columns)
    for name, value in values.items():
        query = query.where(table.c[name] == value)
    async with house.database.read() as tx:
        return list(await tx.execute(query))


async def calls(house: House, *methods: str) -> list[dict[str, Any]]:
    """Every call of these methods that Telegram carried out."""
    return [one for one in await house.ledger() if one["phase"] == "applied" and one.get("method") in methods]


async def attempts(house: House, method: str) -> list[dict[str, Any]]:
    """Every call of a method that reached Telegram, carried out or not."""
    return [one for one in await house.ledger() if one["phase"] == "received" and one.get("method") == method]


async def texts(person: Person) -> str:
    """All that the bot says in a chat, as it stands there now."""
    return "\n".join(one["text"] or "" for one in await person.transcript() if one["from"] == "bot")


def call_of(house: House, chat_id: int, words: str) -> list[dict[str, Any]]:
    """The messages of the bot in a chat in which somebody's words stand anywhere, also where no phone shows them."""
    sent = [one.api for one in house.standin.world.chats[chat_id].messages.values() if one.from_bot]
    return [one for one in sent if words in str(one)]


def names_of(transcript: list[dict[str, Any]]) -> set[str]:
    """Who wrote what stands in a chat."""
    return {one["name"] for one in transcript}
