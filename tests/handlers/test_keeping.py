"""Kept longer only by an act: how long, why, written down, told to the resident, who can refuse."""

import pytest
from sqlalchemy import select

from core import audit
from core.tables import outbox
from handlers.cards.desk.keeping import KeepFor, KeepTapped, KeptFor
from tests.handlers.test_desk import asks, forges, labels, requests, texts
from tests.handlers.test_following_up import closed
from tests.house import House, Person

TOLD = "We bewaren je vraag"


async def kept(els: Person, number: int, days: int = 30, why: str = "complaint") -> None:
    """All the way."""
    await forges(els, KeepTapped(number))
    await els.taps(f"{days} dagen")
    await els.taps(data=KeptFor(number, days, why).pack())


async def acts(house: House) -> list[str]:
    """What the trail says of the only request."""
    (request,) = await requests(house)
    async with house.database.read() as tx:
        return [one.action for one in await audit.list_about(tx, house.bot.rooms.bot_id, request.code)]


async def test_how_long_and_why_are_chosen_written_down_and_told(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await forges(els, KeepTapped(number))
    assert labels(await els.last()) == ["🗓️ 30 dagen", "🗓️ 60 dagen", "🗓️ 90 dagen", "✖️ Toch niet"]
    await els.taps("60 dagen")
    assert len(await els.buttons()) == 5
    await els.taps("Klacht of geschil")
    (request,) = await requests(house)
    assert (request.keep_until - request.closed_at).days == 150
    assert "kept_longer:complaint" in await acts(house)
    told = await paula.last()
    assert TOLD in told["text"] and "klacht" in told["text"] and "wis mijn vraag" in labels(told)[0]
    assert "Bewaard tot" in texts(await els.transcript())


async def test_the_resident_refuses_by_taking_it_back(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await kept(els, await closed(els, paula))
    await paula.taps("wis mijn vraag")
    await paula.taps("Ja, wis")
    assert await requests(house) == []


async def test_it_is_erased_after_the_days_that_were_chosen(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await kept(els, await closed(els, paula), 90)
    await house.waits(days=179)
    assert len(await requests(house)) == 1
    await house.waits(days=2)
    assert await requests(house) == []
    async with house.database.read() as tx:
        subjects = [row.subject or "" for row in await tx.execute(select(outbox.c.subject))]
    assert [one for one in subjects if one.startswith(("request:", "asked:", "relay:", "answer:"))] == []


async def test_without_an_act_it_goes_after_ninety_days(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await house.waits(days=89)
    assert len(await requests(house)) == 1
    await house.waits(days=2)
    assert await requests(house) == []


async def test_one_extension_at_a_time(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await kept(els, number, 90)
    (before,) = await requests(house)
    await forges(els, KeepTapped(number))
    assert "al langer bewaard" in (await els.last())["text"]
    await forges(els, KeptFor(number, 90, "law"))
    (after,) = await requests(house)
    assert after.keep_until == before.keep_until
    await house.waits(days=155)
    await kept(els, number, 30)
    (longer,) = await requests(house)
    assert (longer.keep_until - before.keep_until).days == 30


async def test_tapped_twice_it_is_kept_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await kept(els, number)
    await forges(els, KeptFor(number, 30, "complaint"))
    assert (await acts(house)).count("kept_longer:complaint") == 1
    assert texts(await paula.transcript()).count(TOLD) == 1


async def test_the_command_is_a_reply_to_the_card(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await els.says("/bewaar")
    assert "Antwoord met /bewaar" in (await els.last())["text"]
    await els.replies("/bewaar", to="Gesloten: opgelost")
    assert "30 dagen" in labels(await els.last())[0]


async def test_an_open_request_is_kept_anyway(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await asks(paula)
    await forges(els, KeepTapped(number))
    assert "open vraag blijft altijd bewaard" in (await els.last())["text"]


async def test_never_mind(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await forges(els, KeepTapped(number))
    await els.taps("Toch niet")
    (request,) = await requests(house)
    assert request.keep_until is None
    assert TOLD not in texts(await paula.transcript())


@pytest.mark.parametrize(("days", "why"), [(365, "law"), (31, "law"), (30, "boredom"), (0, "law")])
async def test_made_up_days_and_reasons_do_nothing(house: House, days: int, why: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await forges(els, KeptFor(number, days, why))
    (request,) = await requests(house)
    assert request.keep_until is None


async def test_only_a_regisseur_of_that_buurt_may(two_buurten: House) -> None:
    els = await two_buurten.regisseur(home="testhoek")
    stranger = await two_buurten.regisseur("Bert", home="anderhoek")
    bram = await two_buurten.volunteer(home="testhoek")
    paula = await two_buurten.resident(home="testhoek")
    number = await closed(els, paula)
    for person in (stranger, bram, paula):
        for tap in (KeepTapped(number), KeepFor(number, 30), KeptFor(number, 30, "law")):
            await forges(person, tap)
    (request,) = await requests(two_buurten)
    assert request.keep_until is None


async def test_who_cannot_be_told_cannot_refuse(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await paula.blocks()
    await forges(els, KeptFor(number, 30, "law"))
    assert "niet bereikbaar" in (await els.last())["text"]
    (request,) = await requests(house)
    assert request.keep_until is None


async def test_in_the_evening_the_resident_hears_it_in_the_morning(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await house.waits(hours=12)
    await kept(els, number)
    assert TOLD not in texts(await paula.transcript())
    await house.waits(hours=11)
    assert TOLD in texts(await paula.transcript())


async def test_after_stop_the_resident_still_hears_it(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await paula.says("/stop")
    await kept(els, number)
    assert TOLD in texts(await paula.transcript())


async def test_the_trail_of_a_request_outlives_it_by_two_years_at_most(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    bot_id = house.bot.rooms.bot_id
    for days, left in ((100, True), (620, True), (20, False)):
        await house.waits(days=days)
        async with house.database.read() as tx:
            assert (await audit.count(tx, bot_id) > 0) is left
            assert await audit.first_broken(tx, bot_id) is None
