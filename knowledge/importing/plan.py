"""What an import will do, before it does it: which entries are new, different, gone from the file, or the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from knowledge.importing.latest_status import with_latest_status
from knowledge.models import Service


@dataclass(frozen=True, slots=True)
class Plan:
    """The ids of entries, in the order of the file; ``removed`` are stored ones that the file does not hold."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()


def plan(stored: Iterable[Service], services: Iterable[Service]) -> Plan:
    """Compare the stored entries of one owner with those of a file. A later status of a stored one is kept."""
    older = {service.slug: service for service in stored}
    added: list[str] = []
    changed: list[str] = []
    same: list[str] = []
    coming = set()
    for service in services:
        coming.add(service.slug)
        before = older.get(service.slug)
        where = added if before is None else same if to_store(service, before) == before else changed
        where.append(service.slug)
    removed = tuple(slug for slug in older if slug not in coming)
    return Plan(tuple(added), tuple(changed), removed, tuple(same))


def to_store(service: Service, stored: Service) -> Service:
    """An entry of a file as it replaces the stored one: with its id and owner, and with its status if that is later."""
    return with_latest_status(replace(service, id=stored.id, owner=stored.owner), stored)
