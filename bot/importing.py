"""Takes the files that organisers write into the database: at start those of the configuration, later those by hand."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot import settings_model as model
from community.activities.importing import ActivityFileError, read_activities
from community.activities.taking_in import import_activities
from community.neighbourhoods import repository as neighbourhoods_repository
from community.neighbourhoods.models import NeighbourhoodBook
from core.database import Database, Tx
from core.encryption import Vault
from core.ids import NeighbourhoodId
from knowledge.editing.learning import with_learned
from knowledge.importing import FileRead, KnowledgeFileError, read_file
from knowledge.importing.applying import apply_import, ids_read_by, library_named, share_library, stored_of
from knowledge.importing.faults import Progress
from knowledge.importing.plan import Plan, plan
from knowledge.models import Owner, OwnerKind, Service
from knowledge.service import Knowledge

log = logging.getLogger(__name__)


def file_findings(neighbourhoods: Iterable[model.Neighbourhood]) -> tuple[list[str], list[str]]:
    """One line for each fault, and one for each warning, about the files that the configuration names."""
    faults: list[str] = []
    warnings: list[str] = []
    for one in neighbourhoods:
        for file in one.knowledge:
            read = read_file(file, Owner(OwnerKind.NEIGHBOURHOOD, 0))
            faults += map(str, read.faults)
            warnings += map(str, read.warnings)
        for file in one.activities:
            try:
                read_activities(file)
            except ActivityFileError as broken:
                faults += str(broken).splitlines()
    return faults, warnings


async def import_configured(
    database: Database,
    knowledge: Knowledge,
    neighbourhoods: Iterable[model.Neighbourhood],
    book: NeighbourhoodBook,
    vault: Vault,
    *,
    now: datetime,
) -> None:
    """Take in the files that the configuration names, then load what is known. Learned wordings stay with their entry.

    Raises:
        KnowledgeFileError, ActivityFileError: a file has faults; each is named.
    """
    async with database.write() as tx:
        for one in neighbourhoods:
            where = book.find_slug(one.slug)
            assert where is not None
            owner = Owner(OwnerKind.NEIGHBOURHOOD, where.id)
            for file in one.knowledge:
                read = read_file(file, owner)
                if read.faults:
                    raise KnowledgeFileError(read.faults)
                if read.warnings:
                    log.warning("%s: %d warnings; check-config prints them", file.name, len(read.warnings))
                await knowledge.import_services(tx, owner, await with_learned(tx, vault, owner, read.services))
            for file in one.activities:
                await import_activities(tx, where.id, read_activities(file), now=now)
    knowledge.reads_with(database.read)
    async with database.read() as connection:
        await knowledge.load(connection)


@dataclass(frozen=True, slots=True)
class Target:
    """Whose entries a file holds: those of one neighbourhood, or of a ``library`` that ``readers`` share.

    ``readers`` are slugs and names as the configuration has them; without a library there is one.
    """

    readers: Mapping[str, str]
    library: str | None = None


async def examine(
    database: Database,
    file: Path,
    target: Target,
    vault: Vault,
    *,
    remove_missing: bool = False,
    told: Progress | None = None,
) -> tuple[FileRead, Plan]:
    """What a file holds, and what importing it would do. Writes nothing but the neighbourhood's own row."""
    async with database.write() as tx:
        readers = await _readers(tx, target)
    async with database.read() as read:
        owner = await _owner(read, target, readers)
        stored = await stored_of(read, owner)
        shared = [await ids_read_by(read, reader) for reader in readers]
    kept = set() if remove_missing else {service.slug for service in stored}
    content = read_file(file, Owner(OwnerKind.NEIGHBOURHOOD, 0), elsewhere=kept.union(*shared), told=told)
    planned = plan(stored, await _with_learned(database, vault, owner, content.services))
    return content, replace(planned, removed=tuple(slug for slug in planned.removed if slug not in content.faulty))


async def write(
    database: Database,
    services: list[Service],
    target: Target,
    vault: Vault,
    *,
    remove_missing: bool = False,
    told: Progress | None = None,
) -> Plan:
    """Write the entries of a file, in one transaction; what was done. A running bot sees it within seconds."""
    async with database.write() as tx:
        readers = await _readers(tx, target)
        owner = await _owner(tx, target, readers)
        if owner is None:
            assert target.library is not None
            owner = await Knowledge().library(tx, target.library, target.library)
        learned = await with_learned(tx, vault, owner, services)
        done = await apply_import(tx, owner, learned, remove_missing=remove_missing, told=told)
        if target.library is not None:
            await share_library(tx, owner, readers)
        return done


async def _with_learned(
    database: Database, vault: Vault, owner: Owner | None, services: list[Service]
) -> list[Service]:
    if owner is None:
        return services
    async with database.read() as read:
        return await with_learned(read, vault, owner, services)


async def stored_services(database: Database, target: Target) -> list[Service]:
    """The entries of a neighbourhood or library, in the order in which they came in."""
    async with database.write() as tx:
        readers = await _readers(tx, target)
    async with database.read() as read:
        return await stored_of(read, await _owner(read, target, readers))


async def _readers(tx: Tx, target: Target) -> list[NeighbourhoodId]:
    return [await neighbourhoods_repository.id_for(tx, slug, name) for slug, name in target.readers.items()]


async def _owner(tx: Tx, target: Target, readers: list[NeighbourhoodId]) -> Owner | None:
    if target.library is not None:
        return await library_named(tx, target.library)
    return Owner(OwnerKind.NEIGHBOURHOOD, readers[0])
