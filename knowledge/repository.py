"""Queries on entries and on the libraries that neighbourhoods share."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, insert, select, update

from core.database import Tx
from core.ids import NeighbourhoodId
from core.upsert import insert_into
from knowledge.models import (
    Coordinates,
    Owner,
    OwnerKind,
    Schedule,
    Service,
    ServiceId,
    ServiceKind,
    ServiceStatus,
    Texts,
)
from knowledge.tables import knowledge_versions, libraries, library_readers, phrasing_candidates, services

_TUPLES = ("languages", "access", "alternatives", "needs", "not_needs")
_WORDS = ("keywords", "phrasings")
_PLAIN = (
    *("slug", "category", "pictogram", "organisation", "phone", "website", "address", "opening_hours"),
    *("hours_note", "status_note", "contact", "maintainer", "hidden"),
)
_DATES = ("status_on", "checked_on")


async def list_services(tx: Tx, owner: Owner | None = None) -> list[Service]:
    """All entries of one owner, or of all owners, in the order in which they came in."""
    query = select(services).order_by(services.c.id)
    if owner is not None:
        query = query.where(_is_owned_by(owner))
    return [_service(row) for row in (await tx.execute(query)).mappings()]


async def pages_of_services(tx: Tx, size: int) -> AsyncIterator[list[Service]]:
    """All entries of all owners in the order in which they came in, ``size`` at a time."""
    after = 0
    while True:
        query = select(services).where(services.c.id > after).order_by(services.c.id).limit(size)
        page = [_service(row) for row in (await tx.execute(query)).mappings()]
        if not page:
            return
        yield page
        after = page[-1].id


async def find_by_slug(tx: Tx, owner: Owner, slug: str) -> Service | None:
    """One entry by the name it has with its owner."""
    query = select(services).where(_is_owned_by(owner), services.c.slug == slug)
    row = (await tx.execute(query)).mappings().one_or_none()
    return None if row is None else _service(row)


async def find_service(tx: Tx, service_id: ServiceId) -> Service | None:
    """One entry as it is stored now; the one in memory may be a commit behind."""
    row = (await tx.execute(select(services).where(services.c.id == service_id))).mappings().one_or_none()
    return None if row is None else _service(row)


async def insert_service(tx: Tx, service: Service) -> ServiceId:
    """Store a new entry and give it its id."""
    made = await tx.execute(insert(services).values(_columns(service)).returning(services.c.id))
    return ServiceId(made.scalar_one())


async def insert_services(tx: Tx, several: Sequence[Service]) -> None:
    """Store new entries; there is at least one."""
    await tx.execute(insert(services), [_columns(service) for service in several])


async def update_service(tx: Tx, service: Service) -> None:
    """Store all fields of the entry with ``service.id``."""
    await tx.execute(update(services).where(services.c.id == service.id).values(_columns(service)))


async def update_services(tx: Tx, several: Sequence[Service]) -> None:
    """Store all fields of entries by their ids; there is at least one."""
    rows = [_columns(service) | {"entry_id": service.id} for service in several]
    await tx.execute(update(services).where(services.c.id == bindparam("entry_id")), rows)


async def delete_service(tx: Tx, service_id: ServiceId) -> None:
    """Forget an entry; its id is never given out again."""
    await tx.execute(delete(services).where(services.c.id == service_id))


async def library_for(tx: Tx, slug: str, name: str) -> Owner:
    """The library with this slug, made when it is new."""
    found = (await tx.execute(select(libraries.c.id).where(libraries.c.slug == slug))).scalar_one_or_none()
    if found is None:
        made = await tx.execute(insert(libraries).values(slug=slug, name=name).returning(libraries.c.id))
        found = made.scalar_one()
    return Owner(OwnerKind.LIBRARY, found)


async def find_library(tx: Tx, slug: str) -> Owner | None:
    """The library with this slug."""
    found = (await tx.execute(select(libraries.c.id).where(libraries.c.slug == slug))).scalar_one_or_none()
    return None if found is None else Owner(OwnerKind.LIBRARY, found)


async def version(tx: Tx) -> int:
    """How often an import changed what is known; another process sees by it that it must load anew."""
    return (await tx.execute(select(knowledge_versions.c.version))).scalar_one_or_none() or 0


async def count_version(tx: Tx) -> None:
    """Say that what is known has changed."""
    counted = await tx.execute(update(knowledge_versions).values(version=knowledge_versions.c.version + 1))
    if counted.rowcount == 0:
        await tx.execute(insert(knowledge_versions).values(id=1, version=1))


async def list_readers(tx: Tx) -> list[tuple[Owner, NeighbourhoodId]]:
    """Which neighbourhoods read which library."""
    rows = await tx.execute(select(library_readers.c.library_id, library_readers.c.neighbourhood_id))
    return [(Owner(OwnerKind.LIBRARY, library), NeighbourhoodId(reader)) for library, reader in rows]


async def save_reader(tx: Tx, library: Owner, neighbourhood_id: NeighbourhoodId) -> None:
    """Let a neighbourhood read a library it does not read yet."""
    await tx.execute(insert(library_readers).values(library_id=library.id, neighbourhood_id=neighbourhood_id))


async def insert_candidate(tx: Tx, **values: Any) -> bool:
    """Keep a wording; False when the entry has that one in that language already, in whatever state."""
    statement = insert_into(phrasing_candidates, tx.dialect.name).on_conflict_do_nothing().values(values)
    made = await tx.execute(statement.returning(phrasing_candidates.c.id))
    return made.scalar_one_or_none() is not None


async def find_candidate(tx: Tx, candidate_id: int) -> Any:
    """One wording, still sealed, with the neighbourhood that owns its entry (None: a library); or None."""
    query = _candidates().where(phrasing_candidates.c.id == candidate_id)
    return (await tx.execute(query)).one_or_none()


async def next_candidate(tx: Tx, neighbourhood_id: NeighbourhoodId, sources: Collection[str], after: int) -> Any:
    """The oldest wording for an entry of a neighbourhood that came after another one, or None."""
    query = _candidates().where(
        services.c.neighbourhood_id == neighbourhood_id,
        phrasing_candidates.c.source.in_(sources),
        phrasing_candidates.c.id > after,
    )
    return (await tx.execute(query.order_by(phrasing_candidates.c.id).limit(1))).one_or_none()


async def count_candidates(tx: Tx, neighbourhood_id: NeighbourhoodId, sources: Collection[str]) -> int:
    """How many wordings there are for entries of a neighbourhood."""
    query = select(func.count()).select_from(phrasing_candidates.join(services))
    query = query.where(services.c.neighbourhood_id == neighbourhood_id, phrasing_candidates.c.source.in_(sources))
    return int((await tx.execute(query)).scalar_one())


async def list_candidates(tx: Tx, owner: Owner, source: str) -> list[Any]:
    """All wordings of one source for the entries of an owner, oldest first, with the slug of the entry."""
    query = _candidates().where(_is_owned_by(owner), phrasing_candidates.c.source == source)
    return list((await tx.execute(query.order_by(phrasing_candidates.c.id))).all())


async def update_candidate(tx: Tx, candidate_id: int, **values: Any) -> None:
    """Change what is kept of a wording."""
    await tx.execute(update(phrasing_candidates).where(phrasing_candidates.c.id == candidate_id).values(values))


async def delete_candidates(tx: Tx, before: datetime, but: str) -> None:
    """Forget wordings heard before an instant, except those of one source."""
    old = and_(phrasing_candidates.c.heard_at < before, phrasing_candidates.c.source != but)
    await tx.execute(delete(phrasing_candidates).where(old))


def _candidates() -> Select[Any]:
    return select(phrasing_candidates, services.c.neighbourhood_id, services.c.slug).join(services)


def _is_owned_by(owner: Owner) -> ColumnElement[bool]:
    if owner.kind is OwnerKind.LIBRARY:
        return and_(services.c.library_id == owner.id)
    return and_(services.c.neighbourhood_id == owner.id)


def _columns(service: Service) -> dict[str, Any]:
    owner, place = service.owner, service.coordinates
    return {
        **{name: getattr(service, name) for name in (*_PLAIN, *_DATES)},
        **{name: list(getattr(service, name)) for name in _TUPLES},
        **{name: {code: list(said) for code, said in getattr(service, name).items()} for name in _WORDS},
        "texts": {code: asdict(texts) for code, texts in service.texts.items()},
        "neighbourhood_id": owner.id if owner.kind is OwnerKind.NEIGHBOURHOOD else None,
        "library_id": owner.id if owner.kind is OwnerKind.LIBRARY else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "status": service.status.value,
        "kind": service.kind.value,
        "schedule": asdict(service.schedule),
    }


def _service(row: Mapping[Any, Any]) -> Service:
    stored: dict[str, Any] = {
        **{name: row[name] for name in (*_PLAIN, *_DATES)},
        **{name: tuple(row[name]) for name in _TUPLES},
        **{name: {code: tuple(said) for code, said in row[name].items()} for name in _WORDS},
    }
    return Service(
        id=ServiceId(row["id"]),
        owner=_owner(row),
        texts={code: Texts(**texts) for code, texts in row["texts"].items()},
        coordinates=None if row["latitude"] is None else Coordinates(row["latitude"], row["longitude"]),
        status=ServiceStatus(row["status"]),
        kind=ServiceKind(row["kind"]),
        schedule=Schedule(**row["schedule"]),
        **stored,
    )


def _owner(row: Mapping[Any, Any]) -> Owner:
    if row["library_id"] is not None:
        return Owner(OwnerKind.LIBRARY, row["library_id"])
    return Owner(OwnerKind.NEIGHBOURHOOD, row["neighbourhood_id"])
