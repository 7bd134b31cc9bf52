"""Who has duty: the rules of the roster, on a real database."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from community.volunteers import repository as volunteers
from community.volunteers.duty import service
from community.volunteers.duty.models import DateNotPlannable, NameDoesNotFit, Place, PlaceTaken
from community.volunteers.personal_data import PERSONAL_DATA
from community.volunteers.roles import Actor, Role
from community.volunteers.tables import duty_exceptions, duty_pattern
from core.database import Database, Tx
from core.encryption import MasterKey, Vault
from core.errors import NotYours
from core.ids import PersonId
from core.tables import chats
from tests.community.people import BOT, HERE, NOW, THERE, a_database, somebody

TUESDAY = 1
WEDNESDAY_AT_NOON = NOW + timedelta(days=1, hours=2)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def three(tx: Tx) -> list[Actor]:
    """Three regisseurs."""
    return [await somebody(tx, number, Role.REGISSEUR) for number in (11, 12, 13)]


async def called(tx: Tx, at: datetime = NOW) -> list[PersonId]:
    """Whom we call first."""
    return [one.person_id for one in await service.on_duty(tx, BOT, HERE, at)]


async def stand_ins(tx: Tx, at: datetime = NOW) -> list[PersonId]:
    """Whom we call next."""
    return [one.person_id for one in await service.deputies(tx, BOT, HERE, at)]


async def block(tx: Tx, who: Actor) -> None:
    """This person blocked the bot."""
    await tx.execute(update(chats).where(chats.c.chat_id == who.chat_id).values(reachability="blocked"))


async def lose_role(tx: Tx, who: Actor) -> None:
    """This person is regisseur no more."""
    for one in await volunteers.list_held_by(tx, who.id):
        await volunteers.revoke(tx, one.role_id, now=NOW)


async def test_without_a_roster_all_who_are_not_away_have_duty(database: Database) -> None:
    async with database.write() as tx:
        els, bert, mia = await three(tx)
        assert await called(tx) == [els.id, bert.id, mia.id]
        assert await stand_ins(tx) == []
        await service.set_away(tx, els, HERE, away=True, now=NOW)
        assert await called(tx) == [bert.id, mia.id]
        for one in (bert, mia):
            await service.set_away(tx, one, HERE, away=True, now=NOW)
        assert await called(tx) == [els.id, bert.id, mia.id], "when all are away, all are called"


async def test_the_one_of_the_weekday_is_called_then_the_deputy_then_everybody(database: Database) -> None:
    async with database.write() as tx:
        els, bert, mia = await three(tx)
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        await service.take_weekday(tx, bert, HERE, TUESDAY, Place.DEPUTY)
        assert (await called(tx), await stand_ins(tx)) == ([els.id], [bert.id])
        await service.set_away(tx, els, HERE, away=True, now=NOW)
        assert (await called(tx), await stand_ins(tx)) == ([bert.id], [mia.id])
        await block(tx, bert)
        assert (await called(tx), await stand_ins(tx)) == ([mia.id], [])
        await block(tx, mia)
        assert await called(tx) == [els.id], "away, but the only one who can be written to"
        await block(tx, els)
        assert await called(tx) == []


async def test_when_all_are_away_all_are_called_whoever_has_the_day(database: Database) -> None:
    async with database.write() as tx:
        regisseurs = await three(tx)
        await service.take_weekday(tx, regisseurs[0], HERE, TUESDAY, Place.DUTY)
        for one in regisseurs:
            await service.set_away(tx, one, HERE, away=True, now=NOW)
        assert await called(tx) == [one.id for one in regisseurs]


async def test_on_a_day_with_nobody_everybody_is_called(database: Database) -> None:
    async with database.write() as tx:
        els, bert, mia = await three(tx)
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        assert await called(tx, WEDNESDAY_AT_NOON) == [els.id, bert.id, mia.id]


async def test_the_day_is_that_of_brussels(database: Database) -> None:
    async with database.write() as tx:
        els, *_ = await three(tx)
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        assert await called(tx, datetime(2026, 11, 23, 23, 30, tzinfo=UTC)) == [els.id], "half past midnight there"
        assert len(await called(tx, datetime(2026, 11, 24, 23, 30, tzinfo=UTC))) == 3


async def test_who_lost_the_role_stands_on_the_roster_no_more(database: Database) -> None:
    async with database.write() as tx:
        els, bert, mia = await three(tx)
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        await lose_role(tx, els)
        assert await called(tx) == [bert.id, mia.id]
        assert (await service.roster_of(tx, BOT, HERE)).weekdays == frozenset()
        await service.take_weekday(tx, bert, HERE, TUESDAY, Place.DUTY)
        assert await called(tx) == [bert.id], "the place was free"


async def test_a_place_has_one_holder_and_only_that_one_gives_it_back(database: Database) -> None:
    async with database.write() as tx:
        els, bert, _ = await three(tx)
        for _ in range(2):
            await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        with pytest.raises(PlaceTaken):
            await service.take_weekday(tx, bert, HERE, TUESDAY, Place.DUTY)
        assert not await service.give_back_weekday(tx, bert, HERE, TUESDAY, Place.DUTY)
        assert await called(tx) == [els.id]
        assert await service.give_back_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        assert len(await called(tx)) == 3


async def test_nobody_is_their_own_deputy(database: Database) -> None:
    async with database.write() as tx:
        els, bert, _ = await three(tx)
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DEPUTY)
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        roster = await service.roster_of(tx, BOT, HERE)
        assert roster.pattern == {(TUESDAY, Place.DUTY): els.id}
        today = service.local_date(NOW)
        bert_role = (await volunteers.list_held_by(tx, bert.id))[0].role_id
        for place in Place:
            await service.set_date(tx, els, HERE, today, place, bert_role, now=NOW)
        roster = await service.roster_of(tx, BOT, HERE)
        assert [roster.named(today, place) for place in Place] == [None, bert.id]


async def test_a_date_goes_before_the_week_and_back(database: Database) -> None:
    async with database.write() as tx:
        els, bert, mia = await three(tx)
        today = service.local_date(NOW)
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        mia_role = (await volunteers.list_held_by(tx, mia.id))[0].role_id
        chosen = await service.set_date(tx, bert, HERE, today, Place.DUTY, mia_role, now=NOW)
        assert chosen.person_id == mia.id
        assert await called(tx) == [mia.id]
        assert await called(tx, NOW + timedelta(days=7)) == [els.id]
        await service.nobody_on(tx, bert, HERE, today, now=NOW)
        assert len(await called(tx)) == 3, "nobody has duty: a danger still calls everybody"
        assert not (await service.roster_of(tx, BOT, HERE)).has_somebody(today)
        await service.as_every_week(tx, bert, HERE, today, now=NOW)
        assert await called(tx) == [els.id]


@pytest.mark.parametrize("ahead", [-1, 14, 400])
async def test_only_the_next_two_weeks_can_be_changed(database: Database, ahead: int) -> None:
    async with database.write() as tx:
        els, *_ = await three(tx)
        on = service.local_date(NOW) + timedelta(days=ahead)
        role = (await volunteers.list_held_by(tx, els.id))[0].role_id
        for attempt in (
            service.nobody_on(tx, els, HERE, on, now=NOW),
            service.as_every_week(tx, els, HERE, on, now=NOW),
            service.set_date(tx, els, HERE, on, Place.DUTY, role, now=NOW),
        ):
            with pytest.raises(DateNotPlannable):
                await attempt


async def test_dates_that_are_long_over_are_forgotten(database: Database) -> None:
    async with database.write() as tx:
        els, *_ = await three(tx)
        await service.nobody_on(tx, els, HERE, service.local_date(NOW), now=NOW)
        later = NOW + timedelta(days=40)
        await service.nobody_on(tx, els, HERE, service.local_date(later), now=later)
        kept = {row.on_date for row in await tx.execute(select(duty_exceptions.c.on_date))}
        assert kept == {service.local_date(later)}


async def test_only_a_regisseur_of_that_very_buurt_changes_anything(database: Database) -> None:
    async with database.write() as tx:
        els, *_ = await three(tx)
        role = (await volunteers.list_held_by(tx, els.id))[0].role_id
        today = service.local_date(NOW)
        admin = await somebody(tx, 4, Role.ADMIN)
        everywhere = Actor(admin.person, admin.roles, admin_everywhere=True)
        for outsider in (
            await somebody(tx, 1),
            await somebody(tx, 2, Role.VOLUNTEER),
            await somebody(tx, 3, Role.REGISSEUR, home=THERE),
            everywhere,
        ):
            for attempt in (
                service.take_weekday(tx, outsider, HERE, TUESDAY, Place.DUTY),
                service.give_back_weekday(tx, outsider, HERE, TUESDAY, Place.DUTY),
                service.set_date(tx, outsider, HERE, today, Place.DUTY, role, now=NOW),
                service.nobody_on(tx, outsider, HERE, today, now=NOW),
                service.as_every_week(tx, outsider, HERE, today, now=NOW),
                service.set_away(tx, outsider, HERE, away=True, now=NOW),
                service.call_me(tx, outsider, HERE, "Fleur"),
            ):
                with pytest.raises(NotYours):
                    await attempt
        there = await somebody(tx, 5, Role.REGISSEUR, home=THERE)
        foreign = (await volunteers.list_held_by(tx, there.id))[0].role_id
        for made_up in (foreign, 999):
            with pytest.raises(NotYours):
                await service.set_date(tx, els, HERE, today, Place.DUTY, made_up, now=NOW)
        with pytest.raises(NotYours):
            await service.take_weekday(tx, els, HERE, 7, Place.DUTY)
        assert (await tx.execute(select(duty_pattern))).all() == []


@pytest.mark.parametrize("name", ["", "   ", "x" * 33, "twee\nregels", "stuur\u202eom"])
async def test_a_name_among_colleagues_is_short_and_one_line(database: Database, name: str) -> None:
    async with database.write() as tx:
        els, *_ = await three(tx)
        with pytest.raises(NameDoesNotFit):
            await service.call_me(tx, els, HERE, name)
        await service.call_me(tx, els, HERE, f"  {'x' * 32} ")
        names = [(one.called, one.number) for one in await service.colleagues(tx, BOT, HERE)]
        assert names == [("x" * 32, 1), (None, 2), (None, 3)]


async def test_what_is_kept_of_a_person_is_shown_and_goes(database: Database) -> None:
    vault = Vault(MasterKey.fresh())
    async with database.write() as tx:
        els, bert, _ = await three(tx)
        await service.call_me(tx, els, HERE, "Fleur")
        await service.take_weekday(tx, els, HERE, TUESDAY, Place.DUTY)
        role = (await volunteers.list_held_by(tx, els.id))[0].role_id
        on = date(2026, 12, 1)
        await service.set_date(tx, bert, HERE, on, Place.DEPUTY, role, now=NOW)
        kept = await PERSONAL_DATA.export(tx, els.id, vault)
        assert kept["roles"][0]["called"] == "Fleur"
        assert kept["duty_each_week"] == [{"weekday": 2, "place": "duty"}]
        assert kept["duty_on_dates"] == [{"on": on, "place": "deputy"}]
        await PERSONAL_DATA.erase(tx, els.id, NOW)
        for table in (duty_pattern, duty_exceptions):
            assert [row for row in await tx.execute(select(table)) if row.person_id == els.id] == []
