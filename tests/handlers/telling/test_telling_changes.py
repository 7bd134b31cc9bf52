"""What the organiser reads of who hears a change: true also the second time, and at night."""

from tests.handlers.activities.a_soup_series import evening, heard, opens, says_yes, soup, texts
from tests.house import House
from tests.journeys.phones import toasts


async def test_a_second_tap_on_let_people_know_says_that_they_know(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    (one,) = await soup(house, bram, rrule=None)
    await says_yes(paula, one)
    await bram.taps(data=f"1.chgpart.{one}.0.what", forge=True)
    await bram.says("Er is taart")
    card = await bram.last()
    tell = next(b["data"] for row in card["buttons"] for b in row if "Laat het weten" in b["text"])
    await bram.taps("Laat het weten")
    assert "Eén buur krijgt bericht" in (await bram.last())["text"]
    assert not any("Laat het weten" in label for label in await bram.buttons())
    await bram.taps(data=tell, message_id=card["message_id"], forge=True)
    assert (await toasts(bram))[-1] == "📣 Dit is al verteld."
    assert "Nog niemand had geantwoord" not in await texts(bram)
    assert await heard(paula, "er is iets veranderd") == 1


async def test_when_nobody_answered_yet_that_is_still_said(house: House) -> None:
    bram = await house.volunteer("Bram")
    (one,) = await soup(house, bram, rrule=None)
    await bram.taps(data=f"1.chgpart.{one}.0.what", forge=True)
    await bram.says("Er is taart")
    await bram.taps("Laat het weten")
    assert "Nog niemand had geantwoord" in (await bram.last())["text"]


async def test_a_change_at_night_says_when_it_is_told(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    (one,) = await soup(house, bram, rrule=None)
    await says_yes(paula, one)
    await evening(house)
    await opens(bram, one)
    await bram.taps("Verplaatsen")
    await bram.says("zaterdag 28 november 15u")
    await bram.taps("Ja, verplaats")
    assert (await bram.last())["text"] == "🌙 Nu is het stil. Eén buur krijgt bericht woensdag 25 november om 8 u."
    await bram.taps(data=f"1.chgpart.{one}.0.price", forge=True)
    await bram.says("3 euro")
    assert "🌙 Nu is het stil. Eén buur krijgt bericht woensdag 25 november om 8 u." in (await bram.last())["text"]
    assert await heard(paula, "verplaatst") == 0
    await opens(bram, one)
    await bram.taps("Afzeggen")
    await bram.taps("Ja, zeg af")
    assert "🚫 Afgezegd. 🌙 Nu is het stil. Eén buur krijgt bericht woensdag 25 november om 8 u." in await texts(bram)
