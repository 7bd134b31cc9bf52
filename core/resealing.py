"""What the master key sealed, sealed anew by another master key: a few values at a time, in order, from any point on.

A value that the current key sealed already is passed over, so whoever was killed half-way just begins again.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Column, ColumnElement, Table, func, select, update

from core.database import Tx
from core.encryption import CannotOpen, Vault, key_id_of, sealed_prefix
from core.inbox import place_of as inbox_place_of
from core.tables import inbox, outbox, shown

_LONGEST_HEAD = 64
"""Bytes: more than the longest key id and what stands before it."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became of some values. ``last`` is where to go on after; None when there is no more.

    ``damaged`` are those that no key opens: they are left as they are.
    """

    last: int | None
    resealed: int
    damaged: int


class Resealable(Protocol):
    """A kind of values that the master key seals."""

    @property
    def name(self) -> str:
        """What an operator calls it."""
        ...

    async def count(self, tx: Tx) -> Counter[str]:
        """How many values each key sealed, by its id."""
        ...

    async def reseal(self, tx: Tx, vault: Vault, *, after: int, most: int) -> Step:
        """Seal at most so many values anew, those behind the id ``after``."""
        ...


async def _nothing_more(tx: Tx, vault: Vault, row: Any, value: bytes) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """A column of a table with an ``id``. ``also`` gives what else changes in a row along with it."""

    name: str
    column: Column[Any]
    place: Callable[[Any], str]
    also: Callable[[Tx, Vault, Any, bytes], Awaitable[dict[str, Any]]] = _nothing_more

    def _filled(self) -> ColumnElement[bool]:
        return func.length(self.column) > 0

    async def count(self, tx: Tx) -> Counter[str]:
        """How many values each key sealed, by its id."""
        head = func.substr(self.column, 1, _LONGEST_HEAD, type_=self.column.type)
        return Counter([key_id_of(row[0]) for row in await tx.execute(select(head).where(self._filled()))])

    async def reseal(self, tx: Tx, vault: Vault, *, after: int, most: int) -> Step:
        """Seal at most so many values anew, those behind the id ``after``."""
        table: Table = self.column.table
        current = sealed_prefix(vault.key_id)
        head = func.substr(self.column, 1, len(current), type_=self.column.type)
        query = select(table).where(table.c.id > after, self._filled(), head != current).order_by(table.c.id)
        rows = (await tx.execute(query.limit(most))).all()
        damaged = 0
        for row in rows:
            sealed = getattr(row, self.column.name)
            try:
                value = vault.open(sealed, self.place(row))
            except CannotOpen:
                damaged += 1
                continue
            changed = {self.column.name: vault.seal(value, self.place(row))}
            changed |= await self.also(tx, vault, row, value)
            await tx.execute(update(table).where(table.c.id == row.id, self.column == sealed).values(changed))
        last = rows[-1].id if len(rows) == most else None
        return Step(last, len(rows) - damaged, damaged)


@dataclass(frozen=True, slots=True)
class SealedVariables:
    """A sealed variable (hexadecimal) of one kind of message: where it waits, and where it was shown. They are few."""

    name: str
    kind: str
    variable: str
    place: Callable[[Mapping[str, Any]], str]

    async def count(self, tx: Tx) -> Counter[str]:
        """How many values each key sealed, by its id."""
        found: Counter[str] = Counter()
        for table in (outbox, shown):
            found.update(key_id_of(self._value(row)) for row in await self._rows(tx, table))
        return found

    async def reseal(self, tx: Tx, vault: Vault, *, after: int, most: int) -> Step:
        """All of them at once."""
        resealed = damaged = 0
        for table in (outbox, shown):
            for row in await self._rows(tx, table):
                if key_id_of(self._value(row)) == vault.key_id:
                    continue
                try:
                    value = vault.reseal(self._value(row), self.place(row.variables))
                except CannotOpen:
                    damaged += 1
                    continue
                resealed += 1
                same = [column == getattr(row, column.name) for column in table.primary_key]
                changed = row.variables | {self.variable: value.hex()}
                await tx.execute(update(table).where(*same).values(variables=changed))
        return Step(None, resealed, damaged)

    async def _rows(self, tx: Tx, table: Table) -> list[Any]:
        found = await tx.execute(select(table).where(table.c.kind == self.kind))
        return [row for row in found if self.variable in row.variables]

    def _value(self, row: Any) -> bytes:
        return bytes.fromhex(row.variables[self.variable])


INBOX = SealedColumn("updates at hand", inbox.c.body, lambda row: inbox_place_of(row.bot_id, row.update_id, row.digest))
