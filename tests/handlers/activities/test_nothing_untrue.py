"""What cards and lists no longer say: an offer that can only be refused, a perhaps that nobody said, a day too far."""

from datetime import timedelta

import pytest

from handlers.cards.activities.agenda import OccurrenceTapped
from tests.handlers.activities import a_soup_series
from tests.handlers.activities.soup_days import FRIDAY_AT_TWO, comes, looks, looks_as_organiser, opens, reads
from tests.handlers.activities.what_is_posted import goes_to, stands
from tests.house import House, Person


async def offered_to(house: House, soup: int, *names: str) -> tuple[Person, ...]:
    """Paula gives her only place up: the first of these is offered it, the others wait."""
    paula, *waiting = [await house.resident(name) for name in ("Paula", *names)]
    for one in (paula, *waiting):
        await comes(one, soup)
    await paula.taps("Ik kan niet")
    return tuple(waiting)


@pytest.mark.parametrize(("seats", "labels"), [(2, ["👥 Met 2"]), (3, ["👥 Met 2", "👥 Met 3"])])
async def test_no_more_places_are_offered_in_a_button_than_there_are_in_all(
    house: House, seats: int, labels: list[str]
) -> None:
    soup = await opens(house, seats)
    paula = await house.resident("Paula")
    await comes(paula, soup)
    await paula.taps("Ik breng iemand mee")
    assert [one for one in await paula.buttons() if one.startswith("👥")] == labels


@pytest.mark.parametrize(
    ("language", "command", "said"),
    [
        ("nl", "/activiteiten", "De agenda van de buurt is nu leeg."),
        ("fr", "/activites", "L’agenda du quartier est vide pour le moment."),
        ("en", "/activities", "The agenda of the neighbourhood is empty now."),
    ],
)
async def test_an_empty_list_of_everybody_is_not_said_to_be_ones_own(
    house: House, language: str, command: str, said: str
) -> None:
    els = await house.regisseur("Els", language)
    await els.says(command)
    assert said in await reads(els)


async def test_who_was_never_asked_how_many_came_can_say_it_from_the_list_for_a_week(house: House) -> None:
    bram, els = await house.volunteer("Bram"), await house.regisseur("Els")
    await stands(house, bram)
    await bram.blocks()
    await goes_to(house, "2026-11-27T17:00")
    await bram.blocks(False)
    await goes_to(house, "2026-11-30T10:00")
    label = "👥 Soepdag, vrijdag 27 november"
    for person, command in ((els, "/activiteiten"), (bram, "/mijnactiviteiten")):
        await person.says(command)
        assert "Hoeveel mensen kwamen er? Tik op de activiteit." in await reads(person)
        assert await person.buttons() == [label]
    await bram.taps(label)
    assert "Soepdag: hoeveel mensen waren er?" in await reads(bram)
    await bram.taps("Er kwam niemand")
    await bram.says("/mijnactiviteiten")
    assert label not in await bram.buttons()


async def test_after_a_week_it_is_not_asked_any_more(house: House) -> None:
    bram = await house.volunteer("Bram")
    await stands(house, bram)
    await goes_to(house, "2026-12-04T13:00")
    await bram.says("/mijnactiviteiten")
    assert await bram.buttons() == ["👥 Soepdag, vrijdag 27 november"]
    await goes_to(house, "2026-12-04T15:00")
    await bram.says("/mijnactiviteiten")
    assert await bram.buttons() == []


async def test_who_let_an_offer_run_out_did_not_say_perhaps(house: House) -> None:
    bram = await house.volunteer("Bram")
    soup = await opens(house, 1, by=bram)
    [jan] = await offered_to(house, soup, "Jan")
    await goes_to(house, "2026-11-25T12:00")
    assert (await reads(jan)).startswith("⌛ De tijd om te antwoorden is om.")
    await looks(jan, soup)
    assert "misschien" not in await reads(jan)
    assert {"✅ Ik kom", "🤔 Misschien", "✖️ Ik kan niet"} <= set(await jan.buttons())
    await jan.says("/mijn")
    mine = next(one for one in await jan.hears() if "Soepdag" in one)
    assert "⌛ De tijd om te antwoorden is om." in mine
    assert "Je komt misschien" not in mine
    await looks_as_organiser(bram, soup)
    assert "Misschien: 0." in await reads(bram)
    await looks(jan, soup)
    await jan.taps("Misschien")
    assert "🤔 Je komt misschien." in await reads(jan)
    assert "Misschien: 1." in await reads(bram)
    house.clock.forward(FRIDAY_AT_TWO + timedelta(minutes=1) - house.clock.now())
    await jan.taps(data=OccurrenceTapped(soup).pack(), forge=True)
    assert "Je komt misschien" not in await reads(jan)


async def test_somebody_else_may_come_is_only_said_when_somebody_waits(house: House) -> None:
    for names, said in ((("Jan",), False), (("Amina", "Lies"), True)):
        soup = await opens(house, 1)
        first, *_ = await offered_to(house, soup, *names)
        assert (await reads(first)).startswith("🎁 Er is een plaats vrij voor jou.")
        assert ("Daarna mag iemand anders komen." in await reads(first)) is said


async def test_of_what_was_called_off_the_organiser_reads_who_had_said_yes(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    soup = await opens(house, 9, by=bram)
    await comes(paula, soup)
    await looks_as_organiser(bram, soup)
    await bram.taps("Afzeggen")
    await bram.taps("Ja, zeg af")
    await looks_as_organiser(bram, soup)
    assert "👥 Zeiden ja: 1. Misschien: 0." in await reads(bram)
    assert "Komen:" not in await reads(bram)
    await bram.taps("Namen en wachtlijst")
    assert "✅ Zeiden ja: 1" in await reads(bram)
    assert "Komen:" not in await reads(bram)


async def test_a_series_that_was_stopped_ends_on_its_last_time(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    times = await a_soup_series.soup(house, bram)
    await a_soup_series.opens(bram, times[2])
    await bram.taps("Afzeggen")
    await bram.taps("Deze en alle volgende")
    await bram.taps("Ja, zeg af")
    await looks(paula, times[1])
    assert "🔁 elke vrijdag om 14 u, tot en met 4 december" in await reads(paula)
    await looks(paula, times[2])
    assert "Dit gaat niet door" in await reads(paula)
    assert "🔁" not in await reads(paula)
