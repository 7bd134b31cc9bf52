"""With whom, for whom, and what only the organiser is told: on the phones of a buurt."""

import logging
from datetime import UTC, datetime

import pytest

from tests.handlers.activities.soup_days import comes, everything, looks, looks_as_organiser, opens, reads
from tests.house import House

NAMES = ("Zebulon", "Quirina", "Ysaline")


async def test_company_is_offered_after_a_yes_and_counted_as_one_party(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 10, by=bram)
    paula, jan = await house.resident("Paula"), await house.resident("Jan")
    await looks(paula, soup)
    assert "➕ Ik breng iemand mee" not in await paula.buttons()
    await paula.taps("Ik kom")
    await paula.taps("Ik breng iemand mee")
    assert "Nu: jij alleen." in await reads(paula)
    await paula.taps("Met 3")
    assert "Nu: met 3 samen." in await reads(paula)
    await looks(jan, soup)
    assert "Er komen al 3 mensen" in await reads(jan)
    assert "Nog 7 plaatsen vrij" in await reads(jan)
    await looks(paula, soup)
    assert "Jullie komen met 3." in await reads(paula)


@pytest.mark.parametrize(
    ("language", "said", "party"),
    [
        ("nl", "met Zebulon en Quirina", 3),
        ("nl", "4", 5),
        ("fr", "avec Ysaline et deux enfants", 4),
        ("nl", "we zijn met 6", 6),
    ],
)
async def test_names_or_a_number_are_typed_and_only_the_organiser_reads_names(
    house: House, language: str, said: str, party: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    bram = await house.volunteer("Bram")
    soup = await opens(house, None, by=bram)
    paula, jan = await house.resident("Paula", language), await house.resident("Jan")
    await comes(paula, soup)
    await paula.taps(data=f"1.party.{soup}")
    await paula.taps(data=f"1.plusmore.{soup}")
    await paula.says(said)
    assert str(party) in await reads(paula)
    await bram.taps(data=f"1.who.{soup}.0.0", forge=True)
    assert f"een buur, met {party}" in await reads(bram)
    for name in NAMES:
        assert (name in await reads(bram)) == (name in said)
    await looks(jan, soup)
    seen_by_others = await everything(jan)
    assert not any(name in seen_by_others for name in NAMES)
    raw = b"".join(one.read_bytes() for one in house.folder.glob("house.db*"))
    assert not any(name in raw for name in map(str.encode, NAMES))
    assert not any(name in caplog.text for name in NAMES)


async def test_what_is_unclear_is_asked_again_and_rather_not_ends_it(house: House) -> None:
    soup = await opens(house, None)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Meer, of met naam")
    for unclear in ("met 3", "🎉", "ik weet het nog niet", "<b>x</b> 2", "x" * 4000):
        await paula.says(unclear)
        assert "Dat begreep ik niet" in await reads(paula)
    await paula.says("25")
    assert "Ten hoogste 20" in await reads(paula)
    await paula.says("toch niet")
    assert "er is niets veranderd" in await reads(paula)
    await looks(paula, soup)
    assert "Je komt." in await reads(paula)


async def test_another_command_ends_the_question(house: House) -> None:
    soup = await opens(house, None)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Meer, of met naam")
    await paula.says("/agenda")
    await paula.says("3")
    await looks(paula, soup)
    assert "Je komt." in await reads(paula)


async def test_long_after_the_question_a_text_is_no_answer_to_it(house: House) -> None:
    soup = await opens(house, None)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Meer, of met naam")
    await house.restarts()
    await house.waits(hours=2)
    await paula.says("3")
    await looks(paula, soup)
    assert "Je komt." in await reads(paula)


async def test_somebody_else_is_signed_up_only_when_they_know(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 5, by=bram)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Voor iemand anders")
    await paula.taps("Nog niet")
    assert "Jij staat zelf nog ingeschreven" in await reads(paula)
    await paula.taps("Ja, die weet het")
    await paula.says("mijn buurvrouw Gerda")
    assert "Zelf kom je niet" in await reads(paula)
    await looks(paula, soup)
    assert "Je schreef één persoon in." in await reads(paula)
    await bram.taps(data=f"1.who.{soup}.0.0", forge=True)
    assert "een buur schreef in: één persoon · (mijn buurvrouw Gerda)" in await reads(bram)


async def test_a_party_that_no_longer_fits_keeps_what_it_has_or_waits_whole(house: House) -> None:
    soup = await opens(house, 4)
    paula, jan = await house.resident("Paula"), await house.resident("Jan")
    await comes(paula, soup)
    await comes(jan, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Met 4")
    assert "Voor 4 is er nu geen plaats." in await reads(paula)
    await paula.taps("Laat het zo")
    await looks(paula, soup)
    assert "Je komt." in await reads(paula)
    await paula.taps(data=f"1.plus.{soup}.3")
    await paula.taps("Wacht met ons allemaal")
    await paula.taps(data=f"1.whole.{soup}.4", forge=True)
    await looks(paula, soup)
    assert "Jullie staan met 4 op de wachtlijst." in await reads(paula)
    await jan.taps("Ik kan niet")
    text = await reads(paula)
    assert text.startswith("🎁 Er zijn 4 plaatsen vrij voor jullie. Komen jullie?")
    await paula.taps("Ja, wij komen")
    assert "Jullie komen met 4." in await reads(paula)


async def test_what_only_the_organiser_is_told(house: House) -> None:
    bram, els = await house.volunteer("Bram"), await house.regisseur("Els")
    soup = await opens(house, 5, by=bram)
    paula, jan = await house.resident("Paula"), await house.resident("Jan", "fr")
    await comes(paula, soup)
    await comes(jan, soup)
    await paula.taps("Ik kom, maar…")
    await paula.taps("Als iemand meegaat")
    await paula.taps("Ik heb vervoer nodig")
    assert "✅ Als iemand meegaat" in await paula.buttons()
    await jan.taps("Je viens, mais…")
    await jan.taps("Il me faut un transport")
    await jan.taps("Il me faut un transport")
    for one in (bram, els):
        await one.taps(data=f"1.who.{soup}.0.0", forge=True)
        assert (await reads(one)).count("🤝 komt als iemand meegaat") == 1
        assert (await reads(one)).count("🚗 heeft vervoer nodig") == 1
    await looks(jan, soup)
    assert "🚗" not in await reads(jan)
    await looks(paula, soup)
    assert "🚗 Je hebt vervoer nodig." in await reads(paula)
    await paula.taps("Misschien")
    assert "🚗 heeft vervoer nodig" not in await reads(bram)


async def test_a_name_is_shown_and_hidden_again(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 5, by=bram)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await bram.taps(data=f"1.who.{soup}.0.0", forge=True)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Mijn naam tonen")
    await paula.says("Paula <b>P.</b>")
    assert "• Paula <b>P.</b>" in await reads(bram)
    await paula.taps("Naam niet tonen")
    assert "• een buur" in await reads(bram)
    await looks_as_organiser(bram, soup)
    assert "Paula" not in await reads(bram)


async def test_after_the_last_day_a_yes_is_refused_with_a_way_to_a_person(house: House) -> None:
    soup = await opens(house, 5, closes_days=2)
    paula, jan = await house.resident("Paula"), await house.resident("Jan")
    await comes(paula, soup)
    await looks(jan, soup)
    house.clock.forward(datetime(2026, 11, 25, 23, 0, tzinfo=UTC) - house.clock.now())
    await jan.taps("Ik kom")
    assert "Inschrijven kan niet meer" in await reads(jan)
    assert "👤" in (await jan.buttons())[0] or "mens" in (await jan.buttons())[0]
    await looks(jan, soup)
    assert "✅ Ik kom" not in await jan.buttons()
    assert "🤔 Misschien" in await jan.buttons()
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Met 2")
    assert "Inschrijven kan niet meer" in await reads(paula)
    await looks(paula, soup)
    await paula.taps("Ik kan niet")
    assert "dan ben je je plaats kwijt" in await reads(paula)
    await paula.taps("Ja, ik kan niet")
    assert "Je komt niet." in await reads(paula)


async def test_made_up_taps_change_nothing(two_buurten: House) -> None:
    soup = await opens(two_buurten, 5)
    paula, far = await two_buurten.resident("Paula"), await two_buurten.resident("Jan", home="anderhoek")
    taps = ["party.1", "plus.1.3", "plusmore.1", "others.1", "others2.1.1", "myname.1.0", "whole.1.9", "needs.1",
            "need.1.money", "need.1.company", "accept.1", "passon.1", "whywait.1", "who.1.0.0"]  # fmt: skip
    for one in (paula, far):
        for tap in taps:
            await one.taps(data=f"1.{tap}", forge=True)
    await comes(paula, soup)
    for tap in ("plus.1.19", "plus.1.20", "plus.1.9000000000000000000", "whole.1.9000000000000000000", "need.1.money"):
        await paula.taps(data=f"1.{tap}", forge=True)
    await looks(paula, soup)
    assert "Je komt." in await reads(paula)
    assert "Komen" not in await everything(far)
