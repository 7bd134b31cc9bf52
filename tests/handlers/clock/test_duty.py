"""The roster on the phone of a regisseur."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from community.volunteers import repository as volunteers
from community.volunteers.roles import Role
from community.volunteers.tables import duty_exceptions, duty_pattern, roles
from handlers.callbacks import CallbackData
from handlers.cards.desk.duty import (
    CalledAsked,
    DutyChosen,
    DutyDateChosen,
    DutyDateNobody,
    DutyDatesShown,
    DutyDateTapped,
    DutyPlaceTapped,
    DutyWeekdayTapped,
    DutyWeekShown,
    DutyWhoAsked,
)
from tests.handlers.test_desk import forges, labels, revoke
from tests.house import House, Person

THURSDAY = date(2026, 12, 3)


async def week(person: Person) -> str:
    """The screen of the week, asked anew."""
    await person.says("/wachtdienst")
    return str((await person.last())["text"])


async def role_of(house: House, person: Person) -> int:
    """The id of somebody's role as regisseur."""
    where = next(iter(house.bot.rooms.neighbourhoods)).id

    async def find(tx: Any) -> int:
        holders = await volunteers.list_holders(tx, where, Role.REGISSEUR)
        return next(one.role_id for one in holders if one.chat_id == person.chat_id)

    return int(await house.write(find))


async def rows(house: House, table: Any) -> list[Any]:
    """Every row."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(table))).all())


async def test_a_weekday_is_taken_seen_by_the_colleague_and_given_back(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    assert "Er is nog geen rooster" in await week(els)
    await week(bert)
    await els.taps("Dinsdag".lower())
    assert labels(await els.last()) == ["🧭 Ik neem de wacht", "🛟 Ik ben vervanger", "⬅️ Terug"]
    await els.taps("Ik neem de wacht")
    for person in (els, bert):
        text = (await person.last())["text"]
        assert "dinsdag: collega 1" in text
        assert "woensdag: niemand" in text
        assert "Vandaag eerst: collega 1." in text
    await bert.taps("dinsdag")
    assert labels(await bert.last()) == ["🛟 Ik ben vervanger", "⬅️ Terug"]
    await bert.taps("Ik ben vervanger")
    assert "dinsdag: collega 1, vervanger collega 2" in (await els.last())["text"]
    await els.taps("dinsdag")
    await els.taps("Wacht teruggeven")
    assert "dinsdag: niemand, vervanger collega 2" in (await els.last())["text"]
    await els.taps("woensdag")
    await els.taps("Terug")
    assert "Wachtdienst" in (await els.last())["text"]


async def test_of_two_who_want_the_same_day_one_has_it_and_the_other_hears_so(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    for person in (els, bert):
        await week(person)
        await person.taps("dinsdag")
    await els.taps("Ik neem de wacht")
    message = await bert.last()
    tap = DutyPlaceTapped(1, 1, 0, 1)
    await bert.taps(data=tap.pack(), forge=True, message_id=message["message_id"])
    assert "Een collega heeft die dag al" in "\n".join(await bert.hears())
    assert len(await rows(house, duty_pattern)) == 1


async def test_the_rows_of_buttons_are_short(house: House) -> None:
    els = await house.regisseur()
    await week(els)
    assert all(len(row) <= 2 for row in (await els.last())["buttons"])
    await els.taps("zondag")
    assert len((await els.last())["buttons"]) == 2


async def test_a_date_is_given_to_a_colleague_who_hears_of_it(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    await week(els)
    await els.taps("Eén dag anders")
    shown = labels(await els.last())
    assert shown[:2] == ["📅 vandaag", "📅 morgen"]
    assert len(shown) == 15
    await els.taps("donderdag 3 december")
    assert "Wie is er donderdag 3 december?" in (await els.last())["text"]
    await els.taps("Wie heeft wacht?")
    await els.taps("collega 2")
    assert "donderdag 3 december: collega 2" in (await els.last())["text"]
    assert "Een collega zette jou op de wacht voor donderdag 3 december" in (await bert.last())["text"]
    await bert.taps("Toon de week")
    assert "Anders dan gewoonlijk" in (await bert.last())["text"]
    await els.taps("Eén dag anders")
    await els.taps("donderdag 3 december")
    await els.taps("Niemand")
    assert "donderdag 3 december: niemand" in (await els.last())["text"]
    assert len(await rows(house, duty_exceptions)) == 2
    await els.taps("Eén dag anders")
    await els.taps("donderdag 3 december")
    await els.taps("Zoals elke week")
    assert "Anders dan gewoonlijk" not in (await els.last())["text"]
    assert await rows(house, duty_exceptions) == []


async def test_an_old_button_for_a_day_that_is_over_changes_nothing(house: House) -> None:
    els = await house.regisseur()
    role = await role_of(house, els)
    yesterday = house.clock.now().date() - timedelta(days=1)
    for ordinal in (yesterday.toordinal(), THURSDAY.toordinal() + 100, 0, 2**40):
        for tap in (
            DutyDateTapped(1, ordinal),
            DutyWhoAsked(1, ordinal, 0),
            DutyDateChosen(role, ordinal, 0),
            DutyDateNobody(1, ordinal, 1),
        ):
            await forges(els, tap)
            assert "Die dag kun je niet (meer) aanpassen" in (await els.last())["text"]
    assert await rows(house, duty_exceptions) == []


async def test_colleagues_read_the_name_somebody_chose_and_residents_never(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await week(bert)
    await week(els)
    await els.taps("Mijn naam")
    await els.says("x" * 33)
    assert "Die naam past niet" in (await els.last())["text"]
    await els.says("Fleur <b>")
    assert "Je collega's lezen jouw naam als: Fleur <b>" in (await els.last())["text"]
    await els.taps("dinsdag")
    await els.taps("Ik neem de wacht")
    assert "dinsdag: Fleur <b>" in (await bert.last())["text"]
    await paula.says("/hulp")
    await paula.says("mijn kraan lekt")
    await paula.taps("stuur door")
    await els.replies("dag", to="Gesteld:")
    assert "Fleur" not in "\n".join(one["text"] or "" for one in await paula.transcript())


async def test_a_name_typed_long_after_the_question_is_an_ordinary_message(house: House) -> None:
    els = await house.regisseur()
    await week(els)
    await els.taps("Mijn naam")
    await house.waits(minutes=11)
    await els.says("waar kan ik eten")
    async with house.database.read() as tx:
        names = set((await tx.execute(select(roles.c.called))).scalars())
    assert names == {None}
    await els.says("Fleur")
    assert "Je collega's lezen" not in (await els.last())["text"]


async def test_away_shows_in_the_week_and_back_again(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    await week(els)
    await els.taps("dinsdag")
    await els.taps("Ik neem de wacht")
    await els.taps("Ik ben afwezig")
    assert "dinsdag: collega 1 (afwezig)" in (await els.last())["text"]
    assert "Vandaag eerst: collega 2." in await week(bert)
    await els.taps("Ik ben terug")
    assert "(afwezig)" not in (await els.last())["text"]


def every_tap(role_id: int) -> list[CallbackData]:
    """Every button of the roster."""
    on = THURSDAY.toordinal()
    return [
        DutyChosen(1, 0),
        DutyWeekShown(1),
        DutyWeekdayTapped(1, 1),
        DutyPlaceTapped(1, 1, 0, 1),
        DutyPlaceTapped(1, 1, 0, 0),
        DutyDatesShown(1),
        DutyDateTapped(1, on),
        DutyWhoAsked(1, on, 0),
        DutyDateChosen(role_id, on, 0),
        DutyDateNobody(1, on, 1),
        DutyDateNobody(1, on, 0),
        CalledAsked(1),
    ]


@pytest.mark.parametrize("who", ["resident", "volunteer", "admin"])
async def test_nobody_but_a_regisseur_reads_or_changes_the_roster(house: House, who: str) -> None:
    els = await house.regisseur()
    role = await role_of(house, els)
    outsider = await getattr(house, who)()
    for tap in every_tap(role):
        await forges(outsider, tap)
        assert "Dit is voor de buurtregisseur" in (await outsider.last())["text"]
    assert await rows(house, duty_pattern) == await rows(house, duty_exceptions) == []


async def test_a_regisseur_of_another_buurt_gets_the_same_answer_as_for_nothing(two_buurten: House) -> None:
    house = two_buurten
    els, there = await house.regisseur(home="testhoek"), await house.regisseur("Bert", home="anderhoek")
    role = await role_of(house, els)
    for tap in [*every_tap(role), DutyDateChosen(999, THURSDAY.toordinal(), 0), DutyWeekShown(77)]:
        await forges(there, tap)
        assert (await there.last())["text"] == "Dat vind ik niet terug. Misschien is het al weg.", tap
    assert await rows(house, duty_pattern) == await rows(house, duty_exceptions) == []


async def test_whose_role_was_taken_back_reads_the_roster_no_more(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    await week(bert)
    await revoke(house, bert)
    await week(els)
    await els.taps("dinsdag")
    await els.taps("Ik neem de wacht")
    assert "dinsdag: collega" not in "\n".join(one["text"] or "" for one in await bert.transcript())
