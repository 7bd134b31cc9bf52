"""The keys of requests, wrapped anew when the master key changes. A request from before each had a key gets one."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, func, select, update

from community.help.models import key_place_of, place_of
from community.help.notes import place_of as note_place_of
from community.help.referring.models import place_of as referral_place_of
from community.help.showing_name import name_place_of
from community.help.tables import help_messages, help_notes, help_referrals, help_requests
from core.database import Tx
from core.encryption import CannotOpen, Lockbox, Vault, key_id_of
from core.resealing import SealedColumn, Step

_PARTS: tuple[tuple[Column[Any], Callable[[str], str]], ...] = (
    (help_messages.c.body, place_of),
    (help_notes.c.body, note_place_of),
    (help_referrals.c.body, referral_place_of),
)
"""All that is sealed with the key of a request, besides the name that somebody shows with it."""


async def _key_id(tx: Tx, vault: Vault, row: Any, value: bytes) -> dict[str, Any]:
    return {"key_id": vault.key_id}


KEYS = SealedColumn("keys of requests", help_requests.c.sealed_key, lambda row: key_place_of(row.uid), _key_id)


class RequestsWithoutKey:
    """Requests of before: the master key sealed their texts. They get a key of their own, and all is sealed with it."""

    name = "requests without a key"

    async def count(self, tx: Tx) -> Counter[str]:
        """How many values the master keys sealed in such requests, by the id of the key."""
        found: Counter[str] = Counter()
        without = select(help_requests.c.id).where(help_requests.c.sealed_key.is_(None))
        for column, _ in _PARTS:
            query = select(column).where(column.table.c.request_id.in_(without), func.length(column) > 0)
            found.update(key_id_of(row[0]) for row in await tx.execute(query))
        names = select(help_requests.c.shown_name).where(help_requests.c.sealed_key.is_(None))
        found.update(key_id_of(row[0]) for row in await tx.execute(names) if row[0])
        return found

    async def reseal(self, tx: Tx, vault: Vault, *, after: int, most: int) -> Step:
        """Give at most so many requests a key, each with all its texts or not at all."""
        query = select(help_requests.c.id, help_requests.c.uid, help_requests.c.shown_name).where(
            help_requests.c.id > after, help_requests.c.sealed_key.is_(None)
        )
        rows = (await tx.execute(query.order_by(help_requests.c.id).limit(most))).all()
        damaged = 0
        for row in rows:
            try:
                async with tx.begin_nested():
                    await _give_key(tx, vault, row)
            except CannotOpen:
                damaged += 1
        last = rows[-1].id if len(rows) == most else None
        return Step(last, len(rows) - damaged, damaged)


async def _give_key(tx: Tx, vault: Vault, request: Any) -> None:
    wrapped = vault.new_key(key_place_of(request.uid))
    box = vault.unlock(wrapped, key_place_of(request.uid))
    values = {"sealed_key": wrapped, "key_id": vault.key_id}
    if request.shown_name:
        values["shown_name"] = _moved(vault, box, request.shown_name, name_place_of(request.uid))
    for column, place in _PARTS:
        table = column.table
        query = select(table.c.id, table.c.uid, column).where(table.c.request_id == request.id, func.length(column) > 0)
        for row in (await tx.execute(query)).all():
            moved = _moved(vault, box, row.body, place(row.uid))
            await tx.execute(update(table).where(table.c.id == row.id).values(body=moved))
    await tx.execute(update(help_requests).where(help_requests.c.id == request.id).values(values))


def _moved(vault: Vault, box: Lockbox, sealed: bytes, place: str) -> bytes:
    return box.seal(vault.open(sealed, place), place)


SEALED = (RequestsWithoutKey(), KEYS)
