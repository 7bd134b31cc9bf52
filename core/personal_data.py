"""Each room says here which tables hold something of a person, and how to erase and to export it.

Rooms do not know each other; they meet at start. A test finds a table with a person's id that nobody claimed.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.database import Tx
from core.encryption import Vault
from core.ids import PersonId

Eraser = Callable[[Tx, PersonId, datetime], Awaitable[None]]
Exporter = Callable[[Tx, PersonId, Vault], Awaitable[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What one room keeps of people. ``tables`` are the names of the tables it answers for."""

    room: str
    tables: frozenset[str]
    erase: Eraser
    export: Exporter


class PersonalDataRegistry:
    """All rooms, in the order in which they erase: the people themselves come last."""

    def __init__(self) -> None:
        self._rooms: list[PersonalData] = []

    def register(self, room: PersonalData) -> None:
        """Add a room."""
        self._rooms.append(room)

    def claimed_tables(self) -> frozenset[str]:
        """Every table somebody answers for."""
        return frozenset().union(*(room.tables for room in self._rooms))

    async def erase(self, tx: Tx, person_id: PersonId, *, now: datetime) -> None:
        """Erase a person everywhere."""
        for room in self._rooms:
            await room.erase(tx, person_id, now)

    async def export(self, tx: Tx, person_id: PersonId, vault: Vault) -> dict[str, Any]:
        """All we keep of a person, by room."""
        return {room.room: await room.export(tx, person_id, vault) for room in self._rooms}
