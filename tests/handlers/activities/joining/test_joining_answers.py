"""Answers on the phones of a buurt that must not be lost: names, places, and a neighbour who is signed up."""

from datetime import UTC, datetime

import pytest

from tests.handlers.activities.soup_days import comes, everything, looks, looks_as_organiser, opens, reads
from tests.house import House, Person
from tests.journeys.phones import toasts

AFTER_THE_LAST_DAY = datetime(2026, 11, 25, 23, 0, tzinfo=UTC)
"""Of something on Friday that closes two days before."""


async def closes(house: House) -> None:
    """The last day to sign up goes by."""
    house.clock.forward(AFTER_THE_LAST_DAY - house.clock.now())


async def standing(person: Person, soup: int) -> str:
    """The card as it is now."""
    await looks(person, soup)
    return await reads(person)


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("nl", ["👥 Met 2", "👥 Met 3", "👥 Met 4"]),
        ("fr", ["👥 À 2", "👥 À 3", "👥 À 4"]),
        ("en", ["👥 2 of us", "👥 3 of us", "👥 4 of us"]),
    ],
)
async def test_a_number_on_a_button_is_how_many_they_are_then(house: House, language: str, labels: list[str]) -> None:
    soup = await opens(house, 9)
    paula = await house.resident("Paula", language)
    await comes(paula, soup)
    await paula.taps(data=f"1.party.{soup}")
    assert (await paula.buttons())[:3] == labels
    for _ in range(2):
        await paula.taps(data=f"1.plus.{soup}.2", forge=True)
    assert "3" in await standing(paula, soup)
    assert "6" in await standing(await house.resident("Jan", language), soup)


async def test_no_number_on_a_button_throws_a_name_away(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 9, by=bram)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Meer, of met naam")
    await paula.says("met Jef, Leen en Rik")
    assert not any(label.startswith("👥") for label in await paula.buttons())
    await paula.taps(data=f"1.plus.{soup}.2", forge=True)
    assert "Nu: met 4 samen.\n✏️ Jef, Leen, Rik" in await reads(paula)
    await paula.taps("Alleen ik")
    assert "Je komt." in await standing(paula, soup)


async def test_who_was_signed_up_is_not_pushed_out_by_a_number(house: House) -> None:
    soup = await opens(house, 9, by=await house.volunteer("Bram"))
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Voor iemand anders")
    await paula.taps("Ja, die weet het")
    await paula.says("mijn buurvrouw")
    assert not any(label.startswith("👥") for label in await paula.buttons())
    await paula.taps(data=f"1.plus.{soup}.1", forge=True)
    assert "Zelf kom je niet.\n✏️ mijn buurvrouw" in await reads(paula)


async def test_leave_it_takes_the_other_button_along(house: House) -> None:
    soup = await opens(house, 4)
    paula, jan, amina = [await house.resident(name) for name in ("Paula", "Jan", "Amina")]
    for one in (paula, jan, amina):
        await comes(one, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Met 3")
    await paula.taps("Laat het zo")
    assert await reads(paula) == "Goed, er is niets veranderd."
    assert "Wacht met ons allemaal" not in str(await paula.transcript())
    assert "Je komt." in await standing(paula, soup)
    await paula.taps(data=f"1.plus.{soup}.2", forge=True)
    await paula.taps("Wacht met ons allemaal")
    assert "Wacht met ons allemaal" not in str(await paula.transcript())
    assert "Jullie staan nu met 3 in de rij." in await everything(paula)


@pytest.mark.parametrize("tap", ["maybe", "decline"])
async def test_after_the_last_day_no_single_tap_gives_a_place_up(house: House, tap: str) -> None:
    soup = await opens(house, 5, closes_days=2)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Met 2")
    await closes(house)
    assert "Jullie komen met 2." in await standing(paula, soup)
    assert "🤔 Misschien" not in await paula.buttons()
    await paula.taps(data=f"1.{tap}.{soup}", forge=True)
    assert "dan ben je je plaats kwijt" in await reads(paula)
    await paula.taps("Laat het zo")
    assert "Jullie komen met 2." in await standing(paula, soup)
    await paula.taps("Ik kan niet")
    await paula.taps("Ja, ik kan niet")
    assert "kwijt" not in await everything(paula)
    assert "Je komt niet." in await standing(paula, soup)


async def test_somebody_else_is_signed_up_by_who_does_not_come(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 2, by=bram)
    paula, jan = await house.resident("Paula"), await house.resident("Jan")
    await looks(paula, soup)
    await paula.taps("Voor iemand anders")
    await paula.taps("Nog niet")
    assert "Er is niets veranderd" in await reads(paula)
    assert "Komen: 0 van 2" in await posted(bram, soup)
    await looks(paula, soup)
    await paula.taps("Voor iemand anders")
    await paula.taps("Ja, die weet het")
    assert "Komen: 0 van 2" in await posted(bram, soup)
    await paula.says("mijn buurvrouw en ik")
    assert "zonder jezelf" in await reads(paula)
    await paula.says("mijn buurvrouw en mijn buurman")
    assert "je schreef 2 mensen in. Zelf kom je niet." in await reads(paula)
    assert "Komen: 2 van 2" in await posted(bram, soup)
    await looks(jan, soup)
    await jan.taps("Voor iemand anders")
    await jan.taps("Ja, die weet het")
    await jan.says("Jef, Leen en Rik")
    assert "zijn maar 2 plaatsen in totaal" in await reads(jan)
    await jan.says("Jef")
    assert "Zelf kom je niet.\n⏳ Nog geen plaats: op de wachtlijst." in await reads(jan)
    await paula.taps("Ik kan niet")
    assert "🎁" in await everything(jan)


async def test_nobody_else_is_signed_up_after_the_last_day(house: House) -> None:
    soup = await opens(house, 2, closes_days=2)
    paula = await house.resident("Paula")
    await looks(paula, soup)
    await closes(house)
    for tap in ("others", "others2"):
        await paula.taps(data=f"1.{tap}.{soup}" + (".1" if tap == "others2" else ""), forge=True)
        assert "Inschrijven kan niet meer" in await reads(paula)
    assert "📝 Voor iemand anders" not in await paula.buttons()
    await looks(paula, soup)
    assert "📝 Voor iemand anders" not in await paula.buttons()


async def test_not_yet_says_that_you_stand_there_yourself(house: House) -> None:
    soup = await opens(house, 3)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Voor iemand anders")
    await paula.taps("Nog niet")
    assert "Jij staat zelf nog ingeschreven." in await reads(paula)
    await paula.taps("Ik kan niet")
    assert "Je komt niet." in await standing(paula, soup)


async def test_who_only_signed_somebody_up_is_not_asked_how_it_was(house: House) -> None:
    soup = await opens(house, 5, by=await house.volunteer("Bram"))
    paula, jan = await house.resident("Paula"), await house.resident("Jan")
    await comes(jan, soup)
    await looks(paula, soup)
    await paula.taps("Voor iemand anders")
    await paula.taps("Ja, die weet het")
    await paula.says("mijn buurvrouw")
    house.clock.forward(datetime(2026, 11, 28, 10, 0, tzinfo=UTC) - house.clock.now())
    await house.waits(minutes=1)
    assert "Hoe was het" in await everything(jan)
    assert "Hoe was het" not in await everything(paula)


async def test_a_second_tap_on_an_answered_offer_is_told_how_it_stands(house: House) -> None:
    soup = await opens(house, 1)
    paula, jan, amina = [await house.resident(name) for name in ("Paula", "Jan", "Amina")]
    for one in (paula, jan, amina):
        await comes(one, soup)
    await paula.taps("Ik kan niet")
    for _ in range(2):
        await jan.taps(data=f"1.passon.{soup}", forge=True)
    await amina.taps("Ja, ik kom")
    await amina.taps(data=f"1.passon.{soup}", forge=True)
    await jan.taps("Zet me op de wachtlijst")
    await jan.taps(data=f"1.accept.{soup}", forge=True)
    assert await toasts(jan) == ["⏳ Je staat op de wachtlijst.", *["➡️ Goed, je gaf je plaats door."] * 2,
                                 *["⏳ Je staat op de wachtlijst."] * 2]  # fmt: skip
    assert (await toasts(amina))[-1] == "✅ Je komt al. Tot dan!"
    assert "Je komt." in await standing(amina, soup)


async def test_a_party_of_twenty_and_you_is_given_a_number_to_call(house: House) -> None:
    soup = await opens(house, None)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Meer, of met naam")
    await paula.says("20")
    assert "Ten hoogste 20 in totaal, jezelf meegeteld." in await reads(paula)
    assert "0400 00 00 90" in await reads(paula)
    assert "↩️ Toch niet" in await paula.buttons()
    await paula.says("19")
    assert "Nu: met 20 samen." in await reads(paula)


async def test_a_family_is_asked_how_many_they_are(house: House) -> None:
    soup = await opens(house, None)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Meer, of met naam")
    await paula.says("mijn kinderen")
    assert "Met hoeveel zijn ze?" in await reads(paula)
    await paula.says("mijn 3 kinderen")
    assert "Nu: met 4 samen." in await reads(paula)


async def posted(bram: Person, soup: int) -> str:
    """What the organiser sees."""
    await looks_as_organiser(bram, soup)
    return await reads(bram)
