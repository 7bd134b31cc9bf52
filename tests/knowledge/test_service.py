"""The database and the answers stay in step: an edit is seen after its commit, and not before."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from community.neighbourhoods.tables import neighbourhoods
from core.database import Database
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.tables import metadata
from knowledge.models import Coordinates, Owner, OwnerKind, Service, ServiceId, ServiceStatus
from knowledge.service import Knowledge
from knowledge.tables import services
from tests.knowledge.conftest import ServiceBuilder

HERE, THERE = NeighbourhoodId(1), NeighbourhoodId(2)
OF_HERE, OF_THERE = Owner(OwnerKind.NEIGHBOURHOOD, 1), Owner(OwnerKind.NEIGHBOURHOOD, 2)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database.at(f"sqlite+aiosqlite:///{tmp_path}/knowledge.db")
    async with database.write() as tx:
        tables = [
            neighbourhoods,
            *(metadata.tables[name] for name in ("libraries", "library_readers", "services", "knowledge_versions")),
        ]
        await tx.run_sync(metadata.create_all, tables=tables)
        await tx.execute(insert(neighbourhoods), [{"slug": "here", "name": "H"}, {"slug": "there", "name": "T"}])
    yield database
    await database.close()


async def saved(database: Database, knowledge: Knowledge, service: Service) -> None:
    async with database.write() as tx:
        show = await knowledge.save(tx, service)
    show()


def first(knowledge: Knowledge, where: NeighbourhoodId, text: str) -> int | None:
    hits = knowledge.find(where, text, "nl").hits
    return hits[0].key if hits else None


async def loaded(database: Database) -> Knowledge:
    knowledge = Knowledge()
    async with database.read() as tx:
        await knowledge.load(tx)
    return knowledge


async def test_an_edit_is_seen_after_the_commit_only(database: Database, a_service: ServiceBuilder) -> None:
    knowledge = Knowledge()
    async with database.write() as tx:
        show = await knowledge.save(tx, a_service(7, "Fietsatelier"))
        assert first(knowledge, HERE, "fietsatelier") is None
    show()
    assert first(knowledge, HERE, "fietsatelier") == 1
    assert knowledge.get(ServiceId(1)).texts_in("nl").name == "Fietsatelier"


async def test_everything_of_an_entry_survives_a_restart(database: Database, a_service: ServiceBuilder) -> None:
    service = a_service(
        1,
        "Fietsatelier",
        "mijn fiets is kapot",
        phone="0400 00 00 14",
        coordinates=Coordinates(51.04, 3.72),
        languages=("nl", "ar"),
        access=("step_free",),
        opening_hours="We 13:00-17:00",
        status=ServiceStatus.WAITING_LIST,
        status_on=date(2026, 11, 12),
        alternatives=("repair-cafe",),
        keywords={"nl": ("velo",), "fr": ("vélo",)},
    )
    await saved(database, Knowledge(), service)
    knowledge = await loaded(database)
    assert knowledge.get(ServiceId(1)) == service
    assert first(knowledge, HERE, "velo") == 1


async def test_the_sample_comes_back_as_it_went_in(database: Database, sample: list[Service]) -> None:
    async with database.write() as tx:
        await Knowledge().import_services(tx, OF_HERE, sample)
    assert (await loaded(database)).seen_by(HERE) == sample


async def test_saving_the_same_slug_replaces_the_entry(database: Database, a_service: ServiceBuilder) -> None:
    knowledge = Knowledge()
    await saved(database, knowledge, a_service(1, "Fietsatelier", slug="atelier"))
    await saved(database, knowledge, a_service(9, "Naaiatelier", slug="atelier"))
    assert first(knowledge, HERE, "naaien in het naaiatelier") == 1
    assert [one.texts_in("nl").name for one in (await loaded(database)).seen_by(HERE)] == ["Naaiatelier"]


async def test_a_removed_entry_is_gone_and_its_id_is_not_given_again(
    database: Database, a_service: ServiceBuilder
) -> None:
    knowledge = Knowledge()
    await saved(database, knowledge, a_service(1, "Fietsatelier"))
    async with database.write() as tx:
        hide = await knowledge.remove(tx, ServiceId(1))
    assert knowledge.get(ServiceId(1)).id == 1
    hide()
    with pytest.raises(NotYours):
        knowledge.get(ServiceId(1))
    assert first(knowledge, HERE, "fietsatelier") is None
    await saved(database, knowledge, a_service(1, "Fietsatelier"))
    assert first(knowledge, HERE, "fietsatelier") == 2


async def test_a_neighbourhood_does_not_see_the_entries_of_another(
    database: Database, a_service: ServiceBuilder
) -> None:
    knowledge = Knowledge()
    await saved(database, knowledge, a_service(1, "Fietsatelier", slug="atelier", owner=OF_HERE))
    await saved(database, knowledge, a_service(1, "Naaiatelier", slug="atelier", owner=OF_THERE))
    assert [one.id for one in knowledge.seen_by(HERE)] == [1]
    assert first(knowledge, THERE, "fietsen herstellen fietsatelier") != 1
    assert first(knowledge, THERE, "naaiatelier") == 2


async def test_a_shared_library_is_seen_by_its_readers(database: Database, a_service: ServiceBuilder) -> None:
    knowledge = Knowledge()
    async with database.write() as tx:
        library = await knowledge.library(tx, "stad", "De hele stad")
        assert await knowledge.library(tx, "stad", "De hele stad") == library
        show = [await knowledge.share(tx, library, HERE)]
        show.append(await knowledge.save(tx, a_service(1, "Tolkdienst", owner=library)))
    for step in show:
        step()
    for known in (knowledge, await loaded(database)):
        assert first(known, HERE, "tolkdienst") == 1
        assert first(known, THERE, "tolkdienst") is None
    async with database.write() as tx:
        share = await knowledge.share(tx, library, THERE)
        await knowledge.share(tx, library, THERE)
    share()
    assert first(knowledge, THERE, "tolkdienst") == 1


async def test_an_import_counts_what_it_did(database: Database, a_service: ServiceBuilder) -> None:
    knowledge = Knowledge()
    bikes, soup = a_service(1, "Fietsatelier"), a_service(2, "Soepkar")
    async with database.write() as tx:
        first = await knowledge.import_services(tx, OF_HERE, [bikes, soup])
        second = await knowledge.import_services(
            tx, OF_HERE, [bikes, replace(soup, phone="0400 00 00 15"), a_service(3, "Bibliotheek")]
        )
    assert (first.added, first.changed, first.same) == (2, 0, 0)
    assert (second.added, second.changed, second.same) == (1, 1, 1)
    second.apply()
    assert knowledge.get(ServiceId(2)).phone == "0400 00 00 15"


async def test_an_import_keeps_a_status_that_was_set_later(database: Database, a_service: ServiceBuilder) -> None:
    knowledge = Knowledge()
    in_file = a_service(1, "Fietsatelier", status=ServiceStatus.OPEN, status_on=date(2026, 11, 12))
    await saved(database, knowledge, replace(in_file, status=ServiceStatus.FULL, status_on=date(2026, 11, 20)))
    async with database.write() as tx:
        kept = await knowledge.import_services(tx, OF_HERE, [in_file])
    kept.apply()
    assert knowledge.get(ServiceId(1)).status is ServiceStatus.FULL
    async with database.write() as tx:
        newer = await knowledge.import_services(tx, OF_HERE, [replace(in_file, status_on=date(2026, 11, 21))])
    newer.apply()
    assert knowledge.get(ServiceId(1)).status is ServiceStatus.OPEN


async def test_alternatives_are_found_by_slug_where_they_are_seen(
    database: Database, a_service: ServiceBuilder
) -> None:
    knowledge = Knowledge()
    await saved(database, knowledge, a_service(1, "Fietsatelier", alternatives=("repair", "nowhere")))
    await saved(database, knowledge, a_service(2, "Repair Café", slug="repair"))
    await saved(database, knowledge, a_service(3, "Repair daar", slug="repair", owner=OF_THERE))
    assert [one.id for one in knowledge.alternatives_to(ServiceId(1), HERE)] == [2]


async def test_one_shelf_is_listed_by_category(database: Database, a_service: ServiceBuilder) -> None:
    knowledge = Knowledge()
    await saved(database, knowledge, a_service(1, "Fietsatelier", category="mobility"))
    await saved(database, knowledge, a_service(2, "Soepkar", category="food"))
    assert [one.id for one in knowledge.seen_by(HERE, "food")] == [2]


async def test_an_entry_has_exactly_one_owner(database: Database) -> None:
    required = {"slug": "x", "category": "food", "pictogram": "🍲", "status": "open"}
    lists: dict[str, object] = {
        "texts": {},
        "languages": [],
        "access": [],
        "alternatives": [],
        "keywords": {},
        "phrasings": {},
    }
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await tx.execute(insert(services).values(**required, **lists))
