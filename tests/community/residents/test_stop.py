"""After /stop the bot begins nothing by itself; what answers somebody still goes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from community.residents import repository, service
from community.residents.models import Purpose
from core.database import Database, Tx
from core.ids import PersonId
from core.outbox import Lane, MessageKind, Owed, owe
from core.tables import outbox
from tests.community.people import BOT, HERE, NOW, THERE, a_database, actor, somebody


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Two neighbourhoods and nobody."""
    async with a_database(tmp_path) as database:
        yield database


async def follower(tx: Tx, user_id: int) -> PersonId:
    """Somebody who hears of food in both neighbourhoods."""
    person = (await somebody(tx, user_id)).person
    for where in (HERE, THERE):
        await repository.agree(tx, person.id, Purpose.NEWS, now=NOW, neighbourhood_id=where)
        await repository.follow(tx, person.id, where, ["food"], now=NOW)
    return person.id


async def hearers(tx: Tx) -> list[tuple[int, int]]:
    """Neighbourhood and person of everybody who would be told about food."""
    both = {where: await tx.execute(repository.followers_of(where, "food")) for where in (HERE, THERE)}
    return [(where, row.id) for where, rows in both.items() for row in rows]


async def test_who_stops_is_told_about_no_theme_in_no_neighbourhood(database: Database) -> None:
    async with database.write() as tx:
        stops, stays = await follower(tx, 1), await follower(tx, 2)
        assert len(await hearers(tx)) == 4
        await service.stop(tx, (await actor(tx, stops)).person, now=NOW)
        assert await hearers(tx) == [(HERE, stays), (THERE, stays)]
        stopped = await repository.get(tx, stops)
        assert stopped.stopped_at == NOW
        assert not await repository.wants_news(tx, stops, HERE)


async def test_stopping_drops_what_waits_of_the_bots_own_accord_and_only_that(database: Database) -> None:
    async with database.write() as tx:
        one, other = (await somebody(tx, 1)).person, (await somebody(tx, 2)).person
        kinds = [MessageKind(lane.name, lane) for lane in Lane]
        await owe(tx, BOT, [Owed(who.chat_id, kind) for who in (one, other) for kind in kinds], now=NOW)
        await service.stop(tx, one, now=NOW)
        left = [(row.chat_id, row.kind) for row in await tx.execute(select(outbox).order_by(outbox.c.id))]
    assert left == [
        *((one.chat_id, kind) for kind in ("URGENT", "REPLY", "RELAY")),
        *((other.chat_id, lane.name) for lane in Lane),
    ]


async def test_resuming_is_a_new_consent_and_themes_are_chosen_anew(database: Database) -> None:
    async with database.write() as tx:
        who = await follower(tx, 1)
        await service.stop(tx, (await actor(tx, who)).person, now=NOW)
        await service.resume(tx, (await actor(tx, who)).person, HERE, now=NOW)
        assert (await repository.get(tx, who)).stopped_at is None
        assert await repository.wants_news(tx, who, HERE)
        assert not await repository.wants_news(tx, who, THERE)
        assert await repository.list_followed(tx, who, HERE) == set()
