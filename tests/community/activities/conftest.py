"""A buurt in a real SQLite file, with people in it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from community.activities.posting import drafts
from community.activities.telling import announcing
from community.neighbourhoods import repository as neighbourhoods
from community.residents import repository as residents
from community.residents.models import Purpose
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor, Role
from core.database import Database
from core.ids import BotId, ChatId, NeighbourhoodId, UserId
from core.tables import metadata, outbox

BOT = BotId(7)
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""A Tuesday, ten in the morning in Brussels."""
QUIET = QuietHours()


@dataclass
class Buurt:
    """One neighbourhood; ``now`` is moved by the tests."""

    database: Database
    home: NeighbourhoodId
    now: datetime = MORNING
    numbers: list[int] = field(default_factory=lambda: list(range(900, 100, -1)))

    async def person(self, *roles: Role, follows: str | None = None) -> Actor:
        """Somebody of the neighbourhood, who perhaps follows a theme."""
        number = self.numbers.pop()
        async with self.database.write() as tx:
            met = await residents.meet(tx, BOT, UserId(number), ChatId(number), "nl", now=self.now)
            await residents.join(tx, met.id, self.home, now=self.now)
            if follows is not None:
                await residents.agree(tx, met.id, Purpose.NEWS, now=self.now, neighbourhood_id=self.home)
                await residents.follow(tx, met.id, self.home, [follows], now=self.now)
            return Actor(await residents.get(tx, met.id), {self.home: frozenset(roles)})

    async def does(self, action: Callable[..., Awaitable[Any]], *args: Any, **more: Any) -> Any:
        """Run one service call in a transaction of its own, now."""
        async with self.database.write() as tx:
            return await action(tx, *args, now=self.now, **more)

    async def draft(self, poster: Actor, *, seats: int | None = None, in_days: int = 3, hour: int = 14) -> int:
        """A complete draft of a soup day. Returns its id."""
        async with self.database.write() as tx:
            made = await drafts.begin(tx, poster, now=self.now)
            await drafts.answer(tx, poster, made.id, "title", "Soepdag", now=self.now)
            await drafts.choose_theme(tx, poster, made.id, "food")
            day = (self.now + timedelta(days=in_days)).date()
            await drafts.choose_day(tx, poster, made.id, day, now=self.now)
            await drafts.choose_hour(tx, poster, made.id, time(hour), None, now=self.now)
            await drafts.answer(tx, poster, made.id, "place", "Het Zwaluwnest", now=self.now)
            await drafts.choose_seats(tx, poster, made.id, seats)
            return made.id

    async def posts(self, poster: Actor, **how: Any) -> announcing.Published:
        """A soup day, published."""
        draft_id = await self.draft(poster, **how)
        published: announcing.Published = await self.does(announcing.publish, poster, draft_id, QUIET)
        return published

    async def owed(self, kind: str, *, edits: bool = False) -> list[Any]:
        """The outbox rows of a kind."""
        async with self.database.read() as connection:
            rows = await connection.execute(select(outbox).where(outbox.c.kind == kind).order_by(outbox.c.id))
            return [row for row in rows if edits or row.edits_message_id is None]


@pytest.fixture
async def buurt(tmp_path: Path) -> AsyncIterator[Buurt]:
    """A neighbourhood without people."""
    database = Database.at(f"sqlite+aiosqlite:///{tmp_path}/buurt.db")
    async with database.write() as tx:
        await tx.run_sync(metadata.create_all)
        home = await neighbourhoods.id_for(tx, "testhoek", "De Testhoek")
    yield Buurt(database, home)
    await database.close()
