"""A wording waits sealed, is added and taken back by an editor, and outlives an import; nobody is in it."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from community.neighbourhoods.tables import neighbourhoods
from core.database import Database, Tx
from core.encryption import MasterKey, Vault
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.tables import metadata
from core.writer import AfterCommit
from knowledge.editing import learning
from knowledge.editing.learning import Standing, Wording, is_said_already, wording_for
from knowledge.editing.status import set_status, with_status
from knowledge.models import Owner, OwnerKind, ServiceId, ServiceStatus, Texts
from knowledge.needs import Lexicon
from knowledge.service import Knowledge
from knowledge.tables import phrasing_candidates
from tests.knowledge.conftest import BUURT, ServiceBuilder

HERE, THERE = NeighbourhoodId(1), NeighbourhoodId(2)
LIBRARY = Owner(OwnerKind.LIBRARY, 1)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
VAULT = Vault(MasterKey.fresh())
BIKE = ServiceId(1)
ODD = Wording("nl", "mijn zwoezel is plat")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database.at(f"sqlite+aiosqlite:///{tmp_path}/knowledge.db")
    names = ("libraries", "library_readers", "services", "knowledge_versions", "phrasing_candidates")
    async with database.write() as tx:
        await tx.run_sync(metadata.create_all, tables=[neighbourhoods, *(metadata.tables[name] for name in names)])
        await tx.execute(insert(neighbourhoods), [{"slug": "here", "name": "H"}, {"slug": "there", "name": "T"}])
    yield database
    await database.close()


@pytest.fixture
async def knowledge(database: Database, a_service: ServiceBuilder) -> Knowledge:
    """Two entries: a bike workshop, and soup."""
    knowledge = Knowledge()
    for service in (a_service(1, "Fietsatelier", "mijn fiets is kapot"), a_service(2, "Soep")):
        async with database.write() as tx:
            show = await knowledge.save(tx, service)
        show()
    return knowledge


async def noted(tx: Tx, wording: Wording = ODD, service_id: ServiceId = BIKE, at: datetime = NOW) -> bool:
    return await learning.note(tx, VAULT, service_id, wording, Standing.CHOSEN, now=at)


def done(after: AfterCommit | None) -> None:
    assert after is not None
    after()


def finds(knowledge: Knowledge, text: str) -> list[int]:
    return [hit.key for hit in knowledge.find(HERE, text, "nl").hits]


async def test_added_it_is_found_and_taken_back_it_is_not(database: Database, knowledge: Knowledge) -> None:
    assert finds(knowledge, "zwoezel plat") == []
    async with database.write() as tx:
        assert await noted(tx)
        one = await learning.next_waiting(tx, VAULT, HERE)
        assert one is not None
        show = await learning.accept(tx, VAULT, knowledge, one.id, HERE)
        assert await learning.count_waiting(tx, HERE) == 0
    done(show)
    assert finds(knowledge, "zwoezel plat") == [BIKE]
    assert knowledge.get(BIKE).phrasings["nl"] == ("mijn fiets is kapot", ODD.text)
    async with database.write() as tx:
        assert await learning.accept(tx, VAULT, knowledge, one.id, HERE) is None
        show = await learning.take_back(tx, VAULT, knowledge, one.id, HERE)
        assert await learning.take_back(tx, VAULT, knowledge, one.id, HERE) is None
        assert (await learning.find(tx, VAULT, one.id, HERE)).standing is Standing.TAKEN_BACK
    done(show)
    assert finds(knowledge, "zwoezel plat") == []
    assert knowledge.get(BIKE).phrasings["nl"] == ("mijn fiets is kapot",)


async def test_the_same_words_for_the_same_entry_are_one_row(database: Database, knowledge: Knowledge) -> None:
    async with database.write() as tx:
        assert await noted(tx)
        assert not await noted(tx, Wording("nl", "Mijn  zwoezel is plat"))
        assert await noted(tx, Wording("fr", ODD.text))
        assert await noted(tx, service_id=ServiceId(2))
        assert await learning.count_waiting(tx, HERE) == 3


async def test_a_row_holds_no_readable_word_and_opens_in_its_own_place_only(
    database: Database, knowledge: Knowledge
) -> None:
    async with database.write() as tx:
        await noted(tx)
        await noted(tx, Wording("nl", "iets anders"))
        rows = (await tx.execute(select(phrasing_candidates))).all()
        assert "zwoezel" not in repr(rows)
        await tx.execute(phrasing_candidates.update().where(phrasing_candidates.c.id == 2).values(body=rows[0].body))
        with pytest.raises(Exception, match="does not open here"):
            await learning.find(tx, VAULT, 2, HERE)


async def test_another_neighbourhood_sees_and_changes_nothing(database: Database, knowledge: Knowledge) -> None:
    async with database.write() as tx:
        await noted(tx)
        assert await learning.next_waiting(tx, VAULT, THERE) is None
        assert await learning.count_waiting(tx, THERE) == 0
        for act in (
            learning.find(tx, VAULT, 1, THERE),
            learning.accept(tx, VAULT, knowledge, 1, THERE),
            learning.take_back(tx, VAULT, knowledge, 1, THERE),
            learning.drop(tx, VAULT, 1, THERE),
        ):
            with pytest.raises(NotYours):
                await act
        assert (await learning.find(tx, VAULT, 1, HERE)).standing is Standing.CHOSEN


async def test_dropped_words_are_erased_and_do_not_come_back(database: Database, knowledge: Knowledge) -> None:
    async with database.write() as tx:
        await noted(tx)
        assert await learning.drop(tx, VAULT, 1, HERE)
        assert await learning.drop(tx, VAULT, 1, HERE)
        assert (await tx.execute(select(phrasing_candidates.c.body))).scalar_one() == b""
        assert await learning.next_waiting(tx, VAULT, HERE) is None
        assert not await noted(tx)
        with pytest.raises(NotYours):
            await learning.accept(tx, VAULT, knowledge, 1, HERE)


async def test_what_was_added_is_not_dropped_by_an_old_button(database: Database, knowledge: Knowledge) -> None:
    async with database.write() as tx:
        await noted(tx)
        await learning.accept(tx, VAULT, knowledge, 1, HERE)
        assert not await learning.drop(tx, VAULT, 1, HERE)
        assert (await learning.find(tx, VAULT, 1, HERE)).wording == ODD


async def test_one_after_the_other_and_then_the_first_again(database: Database, knowledge: Knowledge) -> None:
    async with database.write() as tx:
        for text in ("een", "twee", "drie"):
            await noted(tx, Wording("nl", text))
        await learning.drop(tx, VAULT, 2, HERE)
        order = [await learning.next_waiting(tx, VAULT, HERE, after) for after in (0, 1, 3)]
        assert [one and one.id for one in order] == [1, 3, 1]


async def test_after_ninety_days_what_nobody_added_is_forgotten(database: Database, knowledge: Knowledge) -> None:
    async with database.write() as tx:
        await noted(tx)
        await noted(tx, Wording("nl", "dit wel"))
        await learning.accept(tx, VAULT, knowledge, 2, HERE)
        await learning.forgetting_due(tx, now=NOW + timedelta(days=90))
        assert await learning.count_waiting(tx, HERE) == 1
        await learning.forgetting_due(tx, now=NOW + timedelta(days=90, seconds=1))
        assert (await tx.execute(select(phrasing_candidates.c.id))).scalars().all() == [2]


async def test_an_import_does_not_lose_what_was_learned(
    database: Database, knowledge: Knowledge, a_service: ServiceBuilder
) -> None:
    file = [a_service(1, "Fietsatelier", "mijn fiets is kapot"), a_service(2, "Soep")]
    async with database.write() as tx:
        await noted(tx)
        await noted(tx, Wording("nl", "wacht nog"))
        await learning.accept(tx, VAULT, knowledge, 1, HERE)
        learned = await learning.with_learned(tx, VAULT, BUURT, file)
        assert [one.phrasings["nl"] for one in learned] == [("mijn fiets is kapot", ODD.text), ()]
        assert (await knowledge.import_services(tx, BUURT, learned)).same == 2
        assert await learning.with_learned(tx, VAULT, Owner(OwnerKind.NEIGHBOURHOOD, 2), file) == file


async def test_a_wording_goes_with_its_entry(database: Database, knowledge: Knowledge) -> None:
    async with database.write() as tx:
        await noted(tx)
        await knowledge.remove(tx, BIKE)
        with pytest.raises(NotYours):
            await learning.find(tx, VAULT, 1, HERE)


@pytest.mark.parametrize(
    ("asked", "saved", "kept"),
    [
        ("waar is de zwoezel", "nl", Wording("nl", "waar is de zwoezel")),
        ("où est le zwoezel de mon frigo", "nl", Wording("fr", "où est le zwoezel de mon frigo")),
        ("waar le zwoezel", "en", None),
        ("Fietsatelier!", "nl", None),
        ("mijn fiets is kapot", "nl", None),
        ("vélo", "nl", None),
    ],
)
def test_what_is_worth_keeping(a_service: ServiceBuilder, asked: str, saved: str, kept: Wording | None) -> None:
    """In the saved language or clearly in another, and not said by the entry already."""
    service = a_service(1, "Fietsatelier", "mijn fiets is kapot", keywords={"fr": ("velo",)})
    assert wording_for(service, asked, saved, Lexicon(())) == kept


def test_an_entry_that_several_share_learns_nothing_here(a_service: ServiceBuilder) -> None:
    assert wording_for(a_service(1, "Fiets", owner=LIBRARY), "waar is de zwoezel", "nl", Lexicon(())) is None


def test_said_already_is_a_matter_of_words_and_not_of_signs(a_service: ServiceBuilder) -> None:
    service = a_service(1, "Fiets", texts={"fr": Texts(name="L'atelier vélo")})
    assert is_said_already(service, "l'atelier velo")
    assert not is_said_already(service, "atelier")


def test_a_note_goes_with_the_status_it_told_of(a_service: ServiceBuilder) -> None:
    full = a_service(1, "Fiets", status=ServiceStatus.FULL, status_note="tot Pasen", status_on=date(2026, 1, 1))
    today = date(2026, 11, 24)
    same, other = with_status(full, ServiceStatus.FULL, today), with_status(full, ServiceStatus.OPEN, today)
    assert (same.status_note, same.status_on) == ("tot Pasen", today)
    assert (other.status, other.status_note, other.status_on) == (ServiceStatus.OPEN, None, today)


async def test_a_status_and_a_wording_in_one_commit_do_not_undo_each_other(
    database: Database, knowledge: Knowledge
) -> None:
    async with database.write() as tx:
        await noted(tx)
        first = await learning.accept(tx, VAULT, knowledge, 1, HERE)
        second = await set_status(tx, knowledge, BIKE, ServiceStatus.FULL, HERE, today=date(2026, 11, 24))
    done(first)
    done(second)
    assert knowledge.get(BIKE).status is ServiceStatus.FULL
    assert finds(knowledge, "zwoezel plat") == [BIKE]


async def test_a_status_of_what_a_neighbourhood_does_not_see_is_refused(
    database: Database, knowledge: Knowledge
) -> None:
    async with database.write() as tx:
        with pytest.raises(NotYours):
            await set_status(tx, knowledge, BIKE, ServiceStatus.FULL, THERE, today=date(2026, 11, 24))
