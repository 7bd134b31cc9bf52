"""Takes the files that organisers write into the database: at start those of the configuration, later those by hand."""

from collections.abc import Iterable

from bot import settings_model as model
from community.neighbourhoods.models import NeighbourhoodBook
from core.database import Database
from knowledge.importing import read_services
from knowledge.models import Owner, OwnerKind
from knowledge.service import Knowledge


async def import_configured(
    database: Database, knowledge: Knowledge, neighbourhoods: Iterable[model.Neighbourhood], book: NeighbourhoodBook
) -> None:
    """Take in the knowledge files that the configuration names, then load everything.

    Raises:
        KnowledgeFileError: a file has faults; each is named.
    """
    async with database.write() as tx:
        for one in neighbourhoods:
            found = book.find_slug(one.slug)
            for file in one.knowledge if found is not None else ():
                assert found is not None
                owner = Owner(OwnerKind.NEIGHBOURHOOD, found.id)
                await knowledge.import_services(tx, owner, read_services(file, owner))
    async with database.read() as connection:
        await knowledge.load(connection)
