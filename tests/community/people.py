"""A real database with two neighbourhoods, and people in it, for the tests of services."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from community.neighbourhoods import repository as neighbourhoods
from community.neighbourhoods.models import Neighbourhood, NeighbourhoodBook
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core.database import Database, Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId, UserId
from core.tables import metadata

BOT = BotId(700)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HERE, THERE = NeighbourhoodId(1), NeighbourhoodId(2)


@asynccontextmanager
async def a_database(folder: Path) -> AsyncIterator[Database]:
    """Tables made, the neighbourhoods ``HERE`` and ``THERE`` in it."""
    database = Database.at(f"sqlite+aiosqlite:///{folder}/people.db")
    async with database.write() as tx:
        await tx.run_sync(metadata.create_all)
        assert await neighbourhoods.id_for(tx, "hier", "Hier") == HERE
        assert await neighbourhoods.id_for(tx, "ginder", "Ginder") == THERE
    yield database
    await database.close()


def served(*ids: NeighbourhoodId) -> NeighbourhoodBook:
    """The neighbourhoods a deployment serves."""
    phone = "0400 00 00 90"
    return NeighbourhoodBook(Neighbourhood(one, f"s{one}", f"Buurt {one}", "Het Huis", phone, {}) for one in ids)


async def somebody(tx: Tx, user_id: int, role: Role | None = None, home: NeighbourhoodId = HERE) -> Actor:
    """A person we met, in a neighbourhood, perhaps with a role there."""
    person = await residents.meet(tx, BOT, UserId(user_id), ChatId(user_id), "nl", now=NOW)
    await residents.join(tx, person.id, home, now=NOW)
    if role is not None:
        await volunteers.grant(tx, person.id, home, role, granted_by=None, now=NOW)
    return await actor(tx, person.id)


async def actor(tx: Tx, person_id: PersonId) -> Actor:
    """The same person, seen anew."""
    person = await residents.get(tx, person_id)
    return Actor(person, await volunteers.roles_of(tx, person_id))
