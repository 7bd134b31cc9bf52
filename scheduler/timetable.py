"""Everything that happens by itself: one line each, saying how often to look and which service to ask.

Nothing is planned ahead in memory. A tick asks the database "what is due?", so a restart loses nothing and a tick that
came late does its work late, or not at all where that would be nonsense.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from community.activities import reminders
from community.help import service as help_service
from community.help.promise import PromisePolicy
from core import outbox
from core.database import Tx
from core.ids import BotId
from core.inbox import Inbox

KEEP_FINISHED_UPDATES = timedelta(days=7)
KEEP_SETTLED_MESSAGES = timedelta(days=30)


class Rooms(Protocol):
    """What the ticks need of the rooms that were put together at start."""

    @property
    def bot_id(self) -> BotId:
        """Which bot."""
        ...

    @property
    def inbox(self) -> Inbox:
        """Its inbox."""
        ...

    @property
    def promise(self) -> PromisePolicy:
        """By when somebody reads a request."""
        ...


@dataclass(frozen=True, slots=True)
class Tick:
    """``every`` is how often to look; ``work`` owes the messages in the transaction it is given."""

    name: str
    every: timedelta
    work: Callable[[Tx, Rooms, datetime], Awaitable[None]]


async def _remind(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await reminders.reminders_due(tx, rooms.bot_id, now=now)


async def _keep_promises(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await help_service.promises_due(tx, rooms.bot_id, rooms.promise, now=now)


async def _forget(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await rooms.inbox.forget(tx, before=now - KEEP_FINISHED_UPDATES)
    await outbox.forget(tx, rooms.bot_id, before=now - KEEP_SETTLED_MESSAGES)


TIMETABLE = (
    Tick("keep the promises about help requests", timedelta(minutes=1), _keep_promises),
    Tick("remind people of what they joined", timedelta(minutes=1), _remind),
    Tick("forget what is done", timedelta(hours=1), _forget),
)
