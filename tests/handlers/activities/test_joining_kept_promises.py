"""What the waiting list says is true: until when a place is held, for whom there can be one, who could be asked."""

from datetime import UTC, datetime

import pytest

from community.residents.quiet_hours import BRUSSELS
from handlers.cards.activities.joining.parties import PlusTapped, WholeTapped
from tests.handlers.activities.soup_days import comes, everything, looks, looks_as_organiser, opens, reads
from tests.handlers.activities.what_is_posted import goes_to, heard, stands
from tests.house import House, Person


async def soup_with_a_queue(house: House, *names: str, seats: int = 1) -> tuple[Person, int, list[Person]]:
    """Bram's soup day on Friday at two, full; the others wait in this order."""
    bram = await house.volunteer("Bram")
    soup = await opens(house, seats, by=bram)
    people = [await house.resident(name) for name in names]
    for one in people:
        await comes(one, soup)
    return bram, soup, people


async def moves(bram: Person, soup: int, to: str) -> None:
    """On the organiser's card, as it is typed."""
    await looks_as_organiser(bram, soup)
    await bram.taps("🗓️ Verplaatsen")
    await bram.says(to)
    await bram.taps("Ja, verplaats")


async def why(bram: Person, soup: int) -> str:
    """The reasons on the organiser's list."""
    await bram.taps(data=f"1.who.{soup}.0.1", forge=True)
    return await reads(bram)


async def test_a_party_larger_than_all_places_keeps_the_seat_and_is_told_why(house: House) -> None:
    bram, soup, (paula, jan) = await soup_with_a_queue(house, "Paula", "Jan", seats=2)
    await paula.taps(data=PlusTapped(soup, 3).pack(), forge=True)
    assert "er zijn maar 2 plaatsen in totaal" in await everything(paula)
    assert "Wacht met ons allemaal" not in " ".join(await paula.buttons())
    await paula.taps(data=WholeTapped(soup, 4).pack(), forge=True)  # an old button, from when there was more room
    assert "op de wachtlijst" not in await everything(paula)
    await looks_as_organiser(bram, soup)
    assert "Komen: 2 van 2" in await reads(bram)
    await jan.taps("Ik kan niet")
    await looks(paula, soup)
    assert "Je komt." in await reads(paula)


async def test_a_party_that_waits_does_not_grow_beyond_all_places(house: House) -> None:
    _, soup, (_, jan) = await soup_with_a_queue(house, "Paula", "Jan")
    await jan.taps(data=PlusTapped(soup, 3).pack(), forge=True)
    assert "er is maar één plaats in totaal" in await everything(jan)
    await looks(jan, soup)
    assert "Je staat op de wachtlijst." in await reads(jan)


async def test_who_became_too_many_when_the_room_shrank_reads_that(house: House) -> None:
    bram, soup, (_, jan, lies) = await soup_with_a_queue(house, "Paula", "Jan", "Lies", seats=2)
    await lies.taps(data=PlusTapped(soup, 1).pack(), forge=True)
    await looks_as_organiser(bram, soup)
    await bram.taps("Aanpassen")
    await bram.taps("laatsen")
    await bram.says("1")
    await jan.taps("Ik kan niet")
    assert "🎁" not in await everything(lies)
    await looks(lies, soup)
    assert "Jullie staan met 2 op de wachtlijst. Dat is meer dan alle plaatsen samen" in await reads(lies)
    assert "Ik laat het weten" not in await reads(lies)
    await lies.taps("Waarom wacht ik?")
    assert "Jullie zijn met 2. Dat is meer dan alle plaatsen samen" in await reads(lies)
    assert "Deze groep is met 2. Dat is meer dan alle plaatsen samen" in await why(bram, soup)


async def test_an_offer_of_what_moved_nearer_ends_by_the_rules_of_the_new_day(house: House) -> None:
    bram, soup, (paula, jan, lies) = await soup_with_a_queue(house, "Paula", "Jan", "Lies")
    await goes_to(house, "2026-11-24T18:00")
    await paula.taps("Ik kan niet")
    assert "vrij tot woensdag 25 november om 17.01 u" in await reads(jan)
    await moves(bram, soup, "woensdag 25/11 11u")
    assert "17.01" not in await everything(jan)
    assert "vrij tot woensdag 25 november om 9 u" in await reads(jan)
    assert "De activiteit is verplaatst. Daarom hield ik de plaats vrij tot woensdag" in await why(bram, soup)
    await goes_to(house, "2026-11-25T08:59")
    assert not (await reads(lies)).startswith("🎁")
    await goes_to(house, "2026-11-25T09:00")
    assert (await reads(lies)).startswith("🎁")
    assert "vrij tot woensdag 25 november om 10.01 u" in await reads(lies)
    await lies.taps("Ja, ik kom")
    assert "Je komt." in await reads(lies)


async def test_an_offer_of_what_moves_too_near_to_answer_is_taken_back_and_the_turn_kept(house: House) -> None:
    bram, soup, (paula, jan, lies) = await soup_with_a_queue(house, "Paula", "Jan", "Lies")
    await paula.taps("Ik kan niet")
    await moves(bram, soup, "vandaag 10u08")
    assert "🎁" not in await everything(jan)
    assert "Je bent nummer 1 in de rij." in await reads(jan)
    assert "te snel om op een antwoord te wachten. Deze buur staat weer op de wachtlijst." in await why(bram, soup)
    await moves(bram, soup, "vrijdag 14u")
    assert "🎁 Er is een plaats vrij voor jou." in await everything(jan)
    assert "🎁" not in await everything(lies)


async def test_an_offer_of_the_evening_before_leaves_the_next_a_turn(house: House) -> None:
    _, _, (paula, jan, lies) = await soup_with_a_queue(house, "Paula", "Jan", "Lies")
    await goes_to(house, "2026-11-26T18:30")
    await paula.taps("Ik kan niet")
    assert "vrij tot vrijdag 27 november om 9 u" in await reads(jan)
    await goes_to(house, "2026-11-27T08:59")
    assert not (await reads(lies)).startswith("🎁")
    await goes_to(house, "2026-11-27T09:00")
    assert "vrij tot vrijdag 27 november om 10.01 u" in await reads(lies)
    assert (await reads(jan)).startswith("⌛ De tijd om te antwoorden is om.")


@pytest.mark.parametrize("down", [False, True])
async def test_at_the_start_an_offer_ends_for_everybody(house: House, down: bool) -> None:
    """Also when the bot was down from before the end until after the start."""
    bram, soup, (paula, jan, _) = await soup_with_a_queue(house, "Paula", "Jan", "Lies")
    await goes_to(house, "2026-11-27T08:30" if down else "2026-11-27T13:20")
    await paula.taps("Ik kan niet")
    assert "vrij tot" in await reads(jan)
    assert "de volgende" not in await reads(jan)
    await looks_as_organiser(bram, soup)
    assert "aangeboden" in await reads(bram)
    await goes_to(house, "2026-11-27T14:00")
    assert "aangeboden" not in await reads(bram)
    assert (await reads(jan)).startswith("⌛ De tijd om te antwoorden is om: het is begonnen.")
    assert "Ja, ik kom" not in " ".join(await jan.buttons())
    assert "🎁" not in await everything(jan)
    await jan.taps(data=f"1.accept.{soup}", forge=True)
    assert "Komen: 0 van 1" in await reads(bram)


async def test_who_blocked_the_bot_is_passed_over_at_once_and_the_organiser_reads_it(house: House) -> None:
    bram, soup, (paula, jan, lies, omar, mo) = await soup_with_a_queue(house, "Paula", "Jan", "Lies", "Omar", "Mo")
    for one in (jan, lies, omar):
        await one.blocks()
    await paula.taps("Ik kan niet")
    await house.waits(seconds=20)
    assert (await reads(mo)).startswith("🎁")
    reasons = await why(bram, soup)
    assert reasons.count("Er was plaats, maar ik kon deze buur niet bereiken.") == 3
    assert "Plaats aangeboden: 1" in reasons
    await jan.blocks(False)
    await mo.taps("Geef door")
    await house.waits(seconds=20)
    assert (await reads(jan)).startswith("🎁"), "the turn is kept"


async def test_an_offer_that_waits_for_the_morning_goes_on_when_the_bot_is_blocked_at_night(house: House) -> None:
    _, _, (paula, jan, lies) = await soup_with_a_queue(house, "Paula", "Jan", "Lies")
    await goes_to(house, "2026-11-24T23:00")
    await paula.taps("Ik kan niet")
    messages = len(await lies.transcript())
    await jan.blocks()
    await house.waits(seconds=20)
    assert len(await lies.transcript()) == messages, "nothing rings at night"
    await goes_to(house, "2026-11-25T08:00")
    assert len(await lies.transcript()) == messages + 1
    assert (await reads(lies)).startswith("🎁")
    assert "vrij tot woensdag 25 november om 20 u" in await reads(lies)


async def test_who_waits_alone_is_a_number_and_no_group(house: House) -> None:
    bram, soup, (paula, jan) = await soup_with_a_queue(house, "Paula", "Jan")
    await looks(jan, soup)
    assert "Je bent nummer 1 in de rij." in await reads(jan)
    await paula.taps("Ik kan niet")
    await jan.taps("Ja, ik kom")
    reasons = await why(bram, soup)
    assert "Deze buur zei ja." in reasons
    assert "groep" not in reasons.split("\n\n", 2)[2]


@pytest.mark.parametrize(("said", "reminded"), [("16:59", 1), ("17:01", 0), ("17:59", 0)])
async def test_who_just_said_yes_is_not_reminded_of_it(house: House, said: str, reminded: int) -> None:
    number = await stands(house)
    paula = await house.resident("Paula")
    at = datetime.fromisoformat(f"2026-11-26T{said}").replace(tzinfo=BRUSSELS).astimezone(UTC)
    house.clock.forward(at - house.clock.now())
    await comes(paula, number)
    await goes_to(house, "2026-11-26T18:00")
    assert (await heard(paula)).count("Niet vergeten") == reminded
    await goes_to(house, "2026-11-27T12:00")
    assert (await heard(paula)).count("Niet vergeten") == reminded + 1
