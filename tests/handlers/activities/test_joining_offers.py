"""The waiting list on the phones of a buurt: offered, accepted, passed on, too late, and why."""

from datetime import UTC, datetime, timedelta

from community.volunteers.tables import roles
from handlers.cards.activities.joining.standing import AcceptTapped, PassTapped
from tests.handlers.activities.soup_days import comes, everything, looks, looks_as_organiser, opens, reads
from tests.house import MORNING as NOW
from tests.house import House


async def test_an_offer_names_its_end_and_one_tap_takes_it(house: House) -> None:
    soup = await opens(house, 1)
    paula, jan, amina = [await house.resident(name) for name in ("Paula", "Jan", "Amina")]
    for one in (paula, jan, amina):
        await comes(one, soup)
    assert "Je staat op de wachtlijst" in await reads(jan)
    assert "Je bent nummer 2 in de rij." in await reads(amina)
    await paula.taps("Ik kan niet")
    text = await reads(jan)
    assert text.startswith("🎁 Er is een plaats vrij voor jou. Kom je?")
    assert "vrij tot woensdag 25 november om 9.01 u" in text
    assert (await jan.buttons())[:2] == ["✅ Ja, ik kom", "➡️ Geef door"]
    await jan.taps("Ja, ik kom")
    assert "Je komt." in await reads(jan)
    assert "plaats vrij voor jou" not in await everything(jan)
    await jan.taps(data=AcceptTapped(soup).pack(), forge=True)
    assert "Je komt." in await reads(jan)
    await looks(amina, soup)
    assert "Je bent nummer 1 in de rij." in await reads(amina)


async def test_passing_on_asks_the_next_and_the_way_back_is_the_end_of_the_line(house: House) -> None:
    soup = await opens(house, 1)
    paula, jan, amina = await house.resident("Paula"), await house.resident("Jan"), await house.resident("Amina", "fr")
    for one in (paula, jan, amina):
        await comes(one, soup)
    await paula.taps("Ik kan niet")
    await jan.taps("Geef door")
    assert (await reads(jan)).startswith("➡️ Je gaf je plaats door.")
    assert "⏳ Zet me op de wachtlijst" in await jan.buttons()
    assert (await reads(amina)).startswith("🎁 Une place est libre pour vous. Vous venez ?")
    assert "mercredi 25 novembre à 9 h 01" in await reads(amina)
    await jan.taps("Zet me op de wachtlijst")
    assert "Je bent nummer 1 in de rij." in await reads(jan)
    await amina.taps("Oui, je viens")
    assert "Vous venez." in await reads(amina)
    assert "plaats vrij voor jou" not in await everything(jan)


async def test_an_answer_at_the_end_comes_too_late_and_the_place_went_on(house: House) -> None:
    soup = await opens(house, 1)
    paula, jan, amina = [await house.resident(name) for name in ("Paula", "Jan", "Amina")]
    for one in (paula, jan, amina):
        await comes(one, soup)
    await paula.taps("Ik kan niet")
    house.clock.forward(datetime(2026, 11, 25, 8, 1, tzinfo=UTC) - house.clock.now())
    await jan.taps("Ja, ik kom")
    assert (await reads(jan)).startswith("⌛ De tijd om te antwoorden is om. De plaats gaat naar de volgende.")
    assert (await reads(amina)).startswith("🎁")
    assert "⏳ Zet me op de wachtlijst" in await jan.buttons()
    await jan.taps(data=PassTapped(soup).pack(), forge=True)
    assert (await reads(amina)).startswith("🎁")


async def test_without_an_answer_the_tick_gives_it_on_also_after_a_restart(house: House) -> None:
    soup = await opens(house, 1)
    paula, jan, amina = [await house.resident(name) for name in ("Paula", "Jan", "Amina")]
    for one in (paula, jan, amina):
        await comes(one, soup)
    await paula.taps("Ik kan niet")
    await house.restarts()
    await house.waits(hours=22, minutes=59)
    assert not (await reads(amina)).startswith("🎁")
    await house.restarts()
    await house.waits(minutes=2)
    assert (await reads(amina)).startswith("🎁")
    assert (await reads(jan)).startswith("⌛")
    assert (await everything(amina)).count("---\n🎁") == 1


async def test_at_night_an_offer_is_silent_and_its_clock_stands_still(house: House) -> None:
    soup = await opens(house, 1)
    paula, jan = [await house.resident(name) for name in ("Paula", "Jan")]
    for one in (paula, jan):
        await comes(one, soup)
    messages = len(await jan.transcript())
    await house.waits(hours=13)
    await paula.taps("Ik kan niet")
    await house.waits(hours=8, minutes=50)
    assert len(await jan.transcript()) == messages
    await house.waits(minutes=11)
    assert (await reads(jan)).startswith("🎁")
    assert "vrij tot woensdag 25 november om 20 u" in await reads(jan)


async def test_who_stopped_or_blocked_or_is_called_off_hears_no_offer(house: House) -> None:
    soup = await opens(house, 1, by=await house.volunteer("Bram"))
    paula, jan, amina = [await house.resident(name) for name in ("Paula", "Jan", "Amina")]
    for one in (paula, jan, amina):
        await comes(one, soup)
    await jan.says("STOP")
    await amina.blocks()
    await paula.taps("Ik kan niet")
    await house.waits(minutes=1)
    assert "🎁" not in await everything(jan)
    assert "🎁" not in await everything(amina)


async def test_why_i_wait_is_told_with_hours_and_numbers(house: House) -> None:
    soup = await opens(house, 3)
    paula, jan, amina = await house.resident("Paula"), await house.resident("Jan"), await house.resident("Amina", "fr")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Met 2")
    await comes(amina, soup)
    await comes(jan, soup)
    await jan.taps("Ik breng iemand mee")
    await jan.taps("Met 2")
    house.clock.forward(timedelta(minutes=30))
    await amina.taps("Je ne peux pas")
    await looks(jan, soup)
    await jan.taps("Waarom wacht ik?")
    text = await reads(jan)
    assert "om 10 u: Er was geen plaats vrij. Je kwam op de wachtlijst." in text
    assert "om 10.30 u: Er was één plaats vrij. Jouw groep is met 2: je bleef wachten." in text
    await looks(amina, soup)
    await amina.taps(data="1.join." + str(soup))
    await looks(amina, soup)
    assert "Vous venez." in await reads(amina)


async def test_the_card_of_somebody_who_waits_has_at_most_eight_buttons(house: House) -> None:
    soup = await opens(house, 1, latitude=51.0, longitude=3.7)
    paula, jan = [await house.resident(name) for name in ("Paula", "Jan")]
    for one in (paula, jan):
        await comes(one, soup)
        assert len(await one.buttons()) <= 8
        assert all(len(row) <= 2 for row in (await one.last())["buttons"])


async def test_the_organiser_sees_what_is_held_and_who_waits_and_why(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 2, by=bram)
    paula, jan, amina = [await house.resident(name) for name in ("Paula", "Jan", "Amina")]
    for one in (paula, jan, amina):
        await comes(one, soup)
    await looks_as_organiser(bram, soup)
    await bram.taps("Namen en wachtlijst")
    text = await reads(bram)
    assert "Komen: 2" in text
    assert "Op de wachtlijst: 1\n1. een buur" in text
    assert not any(name in text for name in ("Paula", "Jan", "Amina"))
    number = (await bram.last())["message_id"]
    await paula.taps("Ik kan niet")
    assert "Plaats aangeboden: 1" in await reads(bram)
    assert "tot woensdag 25 november om 9.01 u" in await reads(bram)
    await bram.taps("Waarom?")
    assert "Ik hield één plaats vrij tot woensdag 25 november om 9.01 u." in await reads(bram)
    assert "Deze buur kwam op de wachtlijst." in await reads(bram)
    assert (await bram.last())["message_id"] == number
    await bram.taps("Terug naar de lijst")
    assert "Waarom deze volgorde" not in await reads(bram)


async def test_the_list_is_for_the_organiser_alone_also_when_the_role_is_gone(house: House) -> None:
    bram, els = await house.volunteer("Bram"), await house.regisseur("Els")
    soup = await opens(house, 2, by=bram)
    paula, other = await house.resident("Paula"), await house.volunteer("Wim")
    await comes(paula, soup)
    for one in (paula, other):
        await one.taps(data=f"1.who.{soup}.0.0", forge=True)
        assert "Komen: 1" not in await everything(one)
    for one in (bram, els):
        await one.taps(data=f"1.who.{soup}.0.0", forge=True)
        assert "Komen: 1" in await reads(one)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Mijn naam tonen")
    await paula.says("Paula van op de hoek")
    assert "Paula van op de hoek" in await reads(bram)

    await house.write(lambda tx: tx.execute(roles.update().where(roles.c.role == "volunteer").values(revoked_at=NOW)))
    await paula.taps("Met 2")
    assert "Paula" not in await everything(bram)
    assert "Paula van op de hoek, met 2" in await reads(els)
