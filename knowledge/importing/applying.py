"""Writes an import into the database, all of it or nothing, and lets a running bot know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.database import Tx
from core.ids import NeighbourhoodId
from knowledge import repository
from knowledge.importing.faults import Progress
from knowledge.importing.plan import Plan, plan, to_store
from knowledge.models import Owner, Service

ROWS_AT_ONCE = 500


async def stored_of(tx: Tx, owner: Owner | None) -> list[Service]:
    """The entries of an owner as they are stored; none of an owner who does not exist yet."""
    return [] if owner is None else await repository.list_services(tx, owner)


async def library_named(tx: Tx, slug: str) -> Owner | None:
    """The shared library with this slug, if there is one."""
    return await repository.find_library(tx, slug)


async def ids_read_by(tx: Tx, neighbourhood_id: NeighbourhoodId) -> set[str]:
    """The ids in the libraries that a neighbourhood reads: its entries may name them as alternatives."""
    libraries = [owner for owner, reader in await repository.list_readers(tx) if reader == neighbourhood_id]
    return {service.slug for library in libraries for service in await repository.list_services(tx, library)}


async def apply_import(
    tx: Tx, owner: Owner, services: Sequence[Service], *, remove_missing: bool = False, told: Progress | None = None
) -> Plan:
    """Write what differs from what is stored, in the caller's transaction; what was done.

    Entries that are not in ``services`` go only with ``remove_missing``. A running bot loads anew after the commit.
    """
    stored = {service.slug: service for service in await repository.list_services(tx, owner)}
    planned = plan(stored.values(), services)
    if not remove_missing:
        planned = replace(planned, removed=())
    by_slug = {service.slug: service for service in services}
    new = [replace(by_slug[slug], owner=owner) for slug in planned.added]
    different = [to_store(by_slug[slug], stored[slug]) for slug in planned.changed]
    done = 0
    for store, entries in ((repository.insert_services, new), (repository.update_services, different)):
        for part in _parts(entries):
            await store(tx, part)
            done += len(part)
            if told is not None:
                told(done, len(new) + len(different))
    for slug in planned.removed:
        await repository.delete_service(tx, stored[slug].id)
    if planned.added or planned.changed or planned.removed:
        await repository.count_version(tx)
    return planned


async def share_library(tx: Tx, library: Owner, neighbourhoods: Iterable[NeighbourhoodId]) -> None:
    """Let neighbourhoods read a library; those that do already change nothing."""
    known = await repository.list_readers(tx)
    new = [reader for reader in neighbourhoods if (library, reader) not in known]
    for reader in new:
        await repository.save_reader(tx, library, reader)
    if new:
        await repository.count_version(tx)


def _parts(services: Sequence[Service]) -> Iterable[Sequence[Service]]:
    return (services[start : start + ROWS_AT_ONCE] for start in range(0, len(services), ROWS_AT_ONCE))
