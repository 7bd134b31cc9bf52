"""Takes the files that organisers write into the database: at start those of the configuration, later those by hand."""

from collections.abc import Iterable
from datetime import datetime

from bot import settings_model as model
from community.activities.importing import ActivityFileError, read_activities
from community.activities.service import import_activities
from community.neighbourhoods.models import NeighbourhoodBook
from core.database import Database
from knowledge.importing import KnowledgeFileError, read_services
from knowledge.models import Owner, OwnerKind
from knowledge.service import Knowledge


def file_faults(neighbourhoods: Iterable[model.Neighbourhood]) -> list[str]:
    """One line for each fault in the files that the configuration names."""
    faults: list[str] = []
    for one in neighbourhoods:
        for file in one.knowledge:
            try:
                read_services(file, Owner(OwnerKind.NEIGHBOURHOOD, 0))
            except KnowledgeFileError as broken:
                faults += str(broken).splitlines()
        for file in one.activities:
            try:
                read_activities(file)
            except ActivityFileError as broken:
                faults += str(broken).splitlines()
    return faults


async def import_configured(
    database: Database,
    knowledge: Knowledge,
    neighbourhoods: Iterable[model.Neighbourhood],
    book: NeighbourhoodBook,
    *,
    now: datetime,
) -> None:
    """Take in the files that the configuration names, then load what is known.

    Raises:
        KnowledgeFileError, ActivityFileError: a file has faults; each is named.
    """
    async with database.write() as tx:
        for one in neighbourhoods:
            where = book.find_slug(one.slug)
            assert where is not None
            owner = Owner(OwnerKind.NEIGHBOURHOOD, where.id)
            for file in one.knowledge:
                await knowledge.import_services(tx, owner, read_services(file, owner))
            for file in one.activities:
                await import_activities(tx, where.id, read_activities(file), now=now)
    async with database.read() as connection:
        await knowledge.load(connection)
