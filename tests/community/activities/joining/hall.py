"""A hall with so many places on a real database, people who want to come, and a clock that the test moves."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select, update

from community.activities import repository
from community.activities.joining import filling
from community.activities.joining import repository as attendance
from community.activities.joining.offer_clock import OfferRules
from community.activities.models import Participation
from community.activities.series import moving
from community.activities.series.changing import House
from community.activities.tables import activities, occurrences, participations, seat_decisions
from community.neighbourhoods import repository as neighbourhoods
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core.database import Database
from core.encryption import MasterKey, Vault
from core.ids import BotId, ChatId, NeighbourhoodId, UserId
from core.tables import chats, metadata, outbox
from core.upsert import insert_into

BOT = BotId(7)
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""A Tuesday, ten in the morning in Brussels."""
FRIDAY_AT_TWO = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)


@dataclass
class Hall:
    """One neighbourhood with one activity a time."""

    database: Database
    home: NeighbourhoodId
    now: datetime = MORNING
    rules: OfferRules = field(default_factory=OfferRules)
    master: MasterKey = field(default_factory=MasterKey.fresh)
    number: int = 100

    @property
    def vault(self) -> Vault:
        """What seals names."""
        return Vault(self.master)

    @classmethod
    async def at(cls, folder: Path) -> "Hall":
        """An empty one, in a file."""
        database = Database.at(f"sqlite+aiosqlite:///{folder}/hall.db")
        async with database.write() as tx:
            await tx.run_sync(metadata.create_all)
            home = await neighbourhoods.id_for(tx, "testhoek", "De Testhoek")
        return cls(database, home)

    async def person(self, *roles: Role) -> Actor:
        """Somebody of the neighbourhood."""
        self.number += 1
        async with self.database.write() as tx:
            met = await residents.meet(tx, BOT, UserId(self.number), ChatId(self.number), "nl", now=self.now)
            await residents.join(tx, met.id, self.home, now=self.now)
            for role in roles:
                await volunteers.grant(tx, met.id, self.home, role, granted_by=None, now=self.now)
            return Actor(await residents.get(tx, met.id), {self.home: frozenset(roles)})

    async def opens(
        self,
        seats: int | None,
        *,
        starts_at: datetime = FRIDAY_AT_TWO,
        closes_days: int | None = None,
        by: Actor | None = None,
    ) -> int:
        """A soup day in the agenda. Returns the id of its occurrence."""
        activity = {
            "neighbourhood_id": self.home, "state": "published", "theme": "food", "pictogram": "🍲", "seats": seats,
            "texts": {"nl": {"title": "Soepdag"}}, "place": "Het Zwaluwnest", "starts_at": starts_at,
            "created_at": self.now, "closes_days": closes_days, "created_by": None if by is None else by.id,
        }  # fmt: skip
        async with self.database.write() as tx:
            made = await tx.execute(insert(activities).values(activity).returning(activities.c.id))
            times = {"planned_at": starts_at, "starts_at": starts_at, "remind_at": starts_at - timedelta(hours=20)}
            row = {"activity_id": made.scalar_one(), "neighbourhood_id": self.home} | times
            found = await tx.execute(insert(occurrences).values(row).returning(occurrences.c.id))
            return int(found.scalar_one())

    async def does(self, action: Callable[..., Awaitable[Any]], *args: Any, **more: Any) -> Any:
        """One service call in a transaction of its own, now."""
        async with self.database.write() as tx:
            return await action(tx, *args, now=self.now, rules=self.rules, **more)

    async def ticks(self) -> None:
        """What the timetable does by itself."""
        async with self.database.write() as tx:
            await filling.offers_due(tx, BOT, self.rules.policy, self.rules.quiet_hours, now=self.now)

    async def has_room_for(self, occurrence_id: int, seats: int | None) -> None:
        """The organiser changes the number of places, and those who wait are looked at in the same transaction."""
        async with self.database.write() as tx:
            of = select(occurrences.c.activity_id).where(occurrences.c.id == occurrence_id).scalar_subquery()
            await tx.execute(update(activities).where(activities.c.id == of).values(seats=seats))
            occurrence = await repository.find_occurrence(tx, occurrence_id)
            assert occurrence is not None
            await filling.fill_places(tx, BOT, occurrence, self.rules.policy, self.rules.quiet_hours, self.now)

    async def stops(self, who: Actor, stopped: bool = True) -> None:
        """STOP, or welcome back."""
        async with self.database.write() as tx:
            await residents.set_stopped(tx, who.id, self.now if stopped else None)

    async def blocks(self, who: Actor, blocked: bool = True) -> None:
        """The bot is blocked, or let in again: Telegram says so at once."""
        values = {"reachability": "blocked" if blocked else "reachable", "changed_at": self.now}
        chat = {"bot_id": BOT, "chat_id": who.chat_id, "kind": "private", "language": "nl"}
        async with self.database.write() as tx:
            added = insert_into(chats, "sqlite").values(chat | values)
            await tx.execute(added.on_conflict_do_update(index_elements=["bot_id", "chat_id"], set_=values))

    async def sends(self) -> None:
        """What is due goes out; to who blocked the bot it cannot."""
        blocked = select(chats.c.chat_id).where(chats.c.reachability == "blocked")
        due = (outbox.c.state == "queued") & (outbox.c.due_at <= self.now)
        async with self.database.write() as tx:
            for there, state in ((outbox.c.chat_id.in_(blocked), "dead"), (outbox.c.chat_id.not_in(blocked), "sent")):
                await tx.execute(update(outbox).where(due, there).values(state=state, settled_at=self.now))

    async def moves(self, by: Actor, occurrence_id: int, starts_at: datetime) -> None:
        """The organiser puts it at another moment."""
        house = House(self.rules.quiet_hours, self.rules.policy)
        async with self.database.write() as tx:
            await moving.move(tx, by, occurrence_id, starts_at, house, rest=False, now=self.now)

    async def said(self, occurrence_id: int) -> list[Participation]:
        """What everybody said."""
        async with self.database.read() as tx:
            return await attendance.list_participations(tx, occurrence_id)

    async def of(self, who: Actor, occurrence_id: int) -> Participation:
        """What one said."""
        return next(one for one in await self.said(occurrence_id) if one.person_id == who.id)

    async def heads(self, occurrence_id: int) -> tuple[int, int, int, int]:
        """Seated, held, waiting, perhaps."""
        async with self.database.read() as tx:
            found = await attendance.count_heads(tx, occurrence_id)
        return found.seated, found.held, found.waiting, found.maybe

    async def reasons(self, who: Actor, occurrence_id: int) -> list[tuple[str, int, int | None]]:
        """All that was decided about one: what, heads, free places."""
        made = seat_decisions.c
        query = select(made.what, made.heads, made.free).where(
            made.occurrence_id == occurrence_id, made.person_id == who.id
        )
        async with self.database.read() as tx:
            return [(row.what, row.heads, row.free) for row in await tx.execute(query.order_by(made.id))]

    async def offers(self, state: str | None = None) -> list[Any]:
        """The offers in the outbox."""
        query = select(outbox).where(outbox.c.kind == "activity_offer", outbox.c.edits_message_id.is_(None))
        async with self.database.read() as tx:
            rows = (await tx.execute(query.order_by(outbox.c.id))).all()
        return [row for row in rows if state is None or row.state == state]

    async def row(self, who: Actor) -> Any:
        """The row of one, as it is kept."""
        async with self.database.read() as tx:
            return (await tx.execute(select(participations).where(participations.c.person_id == who.id))).one()


def in_a_loop(loop: asyncio.AbstractEventLoop, work: Awaitable[Any]) -> Any:
    """Run until done: hypothesis knows no async."""
    return loop.run_until_complete(work)
