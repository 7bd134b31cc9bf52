"""What the cards say of places, of the line and of oneself: only what is true for who reads it."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.handlers.activities.soup_days import (
    FRIDAY_AT_TWO,
    comes,
    everything,
    looks,
    looks_as_organiser,
    opens,
    reads,
)
from tests.handlers.activities.what_is_posted import goes_to, stands
from tests.house import House, Person
from tests.journeys.phones import toasts


async def all_of(house: House, *names: str) -> list[Person]:
    """Residents."""
    return [await house.resident(name) for name in names]


@pytest.mark.parametrize(
    ("language", "full", "promise"),
    [
        ("nl", "Alle plaatsen zijn bezet.", "Zet je op de wachtlijst, dan laat ik het weten"),
        ("fr", "Toutes les places sont prises.", "Mettez-vous sur la liste d’attente : je vous préviens"),
        ("en", "All places are taken.", "Join the waiting list, and I will tell you"),
    ],
)
async def test_who_hears_of_a_free_place_is_said_to_who_can_still_wait(
    house: House, language: str, full: str, promise: str
) -> None:
    soup = await opens(house, 1, closes_days=2)
    [paula] = await all_of(house, "Paula")
    reader = await house.resident("Jan", language)
    await comes(paula, soup)
    await looks(reader, soup)
    assert f"{full} {promise}" in await reads(reader)
    house.clock.forward(datetime(2026, 11, 26, 9, 0, tzinfo=UTC) - house.clock.now())
    await looks(reader, soup)
    assert full in await reads(reader)
    assert promise not in await reads(reader)


async def test_in_the_last_minutes_a_free_place_is_not_called_taken(house: House) -> None:
    soup = await opens(house, 1)
    paula, jan, amina = await all_of(house, "Paula", "Jan", "Amina")
    for one in (paula, jan):
        await comes(one, soup)
    house.clock.forward(FRIDAY_AT_TWO - timedelta(minutes=9) - house.clock.now())
    await looks(amina, soup)
    assert "Alle plaatsen zijn bezet.\nHet begint zo: ik hou nu geen plaatsen meer vrij." in await reads(amina)
    await paula.taps("Ik kan niet")
    await looks(amina, soup)
    assert "bezet" not in await reads(amina)
    assert "Is er aan de deur nog plaats, dan ben je welkom." in await reads(amina)


async def test_an_offer_that_ran_out_after_the_last_day_promises_no_line(house: House) -> None:
    soup = await opens(house, 1, closes_days=2)
    paula, jan, amina = await all_of(house, "Paula", "Jan", "Amina")
    for one in (paula, jan, amina):
        await comes(one, soup)
    house.clock.forward(datetime(2026, 11, 25, 14, 0, tzinfo=UTC) - house.clock.now())
    await paula.taps("Ik kan niet")
    assert (await reads(jan)).startswith("🎁")
    house.clock.forward(datetime(2026, 11, 26, 14, 0, tzinfo=UTC) - house.clock.now())
    await jan.taps("Ja, ik kom")
    assert (await reads(jan)).startswith("⌛ De tijd om te antwoorden is om.")
    assert "Inschrijven kan niet meer" in await reads(jan)
    assert "achteraan in de rij" not in await reads(jan)
    assert (await toasts(jan))[-1] == "⌛ Te laat: dit aanbod is voorbij."


async def test_in_my_list_it_is_said_whether_there_is_a_place(house: House) -> None:
    soup = await opens(house, 2)
    paula, jan, amina = await all_of(house, "Paula", "Jan", "Amina")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Met 2")
    await comes(jan, soup)
    await looks(amina, soup)
    await amina.taps("Misschien")
    assert "Jullie komen met 2." in await mine(paula)
    assert "Je staat op de wachtlijst: je hebt nog geen plaats." in await mine(jan)
    assert "Je komt misschien." in await mine(amina)
    await looks(paula, soup)
    await paula.taps("Ik kan niet")
    assert "Er is plaats voor je. Antwoord voor woensdag 25 november om 9.01 u." in await mine(jan)
    house.clock.forward(datetime(2026, 11, 25, 9, 0, tzinfo=UTC) - house.clock.now())
    assert "Er is plaats voor je" not in await mine(jan)


async def mine(person: Person) -> str:
    """The list of what somebody said yes or perhaps to."""
    await person.says("/mijn")
    return next(one for one in await person.hears() if "Soepdag" in one)


async def test_the_organiser_sees_a_ride_that_is_needed_and_the_person_how_to_be_answered(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 9, by=bram)
    paula, jan = await all_of(house, "Paula", "Jan")
    for one in (paula, jan):
        await comes(one, soup)
    await looks_as_organiser(bram, soup)
    assert "vervoer" not in await reads(bram)
    await paula.taps("Ik kom, maar…")
    await paula.taps("Ik heb vervoer nodig")
    assert "🚗 Eén buur heeft vervoer nodig." in await reads(bram)
    assert "De organisator weet nog niet wie je bent." in await reads(paula)
    assert (await paula.buttons())[2:] == ["🏷️ Mijn naam tonen", "🙋 Vraag het aan een mens"]
    await paula.taps("Mijn naam tonen")
    await paula.says("Paula P.")
    said = await everything(paula)
    assert "De organisator leest dit bij je naam: Paula P." in said
    assert "weet nog niet wie je bent" not in said
    await jan.taps("Ik kom, maar…")
    await jan.taps("Ik heb vervoer nodig")
    await jan.taps("Als iemand meegaat")
    assert "🚗 2 buren hebben vervoer nodig.\n🤝 Eén buur komt als iemand meegaat." in await reads(bram)
    await looks(jan, soup)
    await jan.taps("Ik kan niet")
    assert "🚗 Eén buur heeft vervoer nodig." in await reads(bram)
    assert "meegaat" not in await reads(bram)


async def test_on_the_own_card_the_only_one_who_comes_is_no_neighbour(house: House) -> None:
    soup = await opens(house, 5)
    paula, jan = await all_of(house, "Paula", "Jan")
    await comes(paula, soup)
    assert "Er komt al" not in await reads(paula)
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Met 3")
    await looks(paula, soup)
    assert "Er komen al" not in await reads(paula)
    await comes(jan, soup)
    assert "Er komen al 4 mensen." in await reads(jan)


async def test_on_the_list_in_french_nobody_is_a_man_or_a_woman(house: House) -> None:
    soup = await opens(house, 1)
    paula, amina = await house.resident("Paula"), await house.resident("Amina", "fr")
    await comes(paula, soup)
    await comes(amina, soup)
    await amina.taps("Pourquoi j’attends ?")
    assert "Vous voilà sur la liste d’attente." in await reads(amina)


@pytest.mark.parametrize(("said", "came"), [("twaalf", 12), ("we waren met zeventien!", 17), ("één", 1)])
async def test_a_head_count_in_words_is_one(house: House, said: str, came: int) -> None:
    bram = await house.volunteer("Bram")
    await stands(house, bram)
    await goes_to(house, "2026-11-27T17:00")
    await bram.taps("Ander getal")
    await bram.says(said)
    noted = "er was één mens" if came == 1 else f"er waren {came} mensen"
    assert f"Genoteerd: {noted}." in await everything(bram)


async def test_a_short_answer_without_a_number_is_asked_again_once(house: House) -> None:
    bram = await house.volunteer("Bram")
    await stands(house, bram)
    await goes_to(house, "2026-11-27T17:00")
    await bram.taps("Ander getal")
    await bram.says("heel veel")
    assert await reads(bram) == "Dat getal begreep ik niet. Schrijf één getal, bijvoorbeeld 31."
    await bram.says("12 mensen")
    assert "Genoteerd: er waren 12 mensen." in await everything(bram)
    await bram.taps("Verbeter het getal")
    await bram.says("heel veel")
    await bram.says("mijn frigo")
    assert "getal" not in await reads(bram)
    await bram.says("14")
    assert "14 mensen" not in await everything(bram)
