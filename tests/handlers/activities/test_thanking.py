"""Afterwards, on the phones of a buurt: how many came, thank you, and how it was."""

from datetime import time

import pytest

from handlers.cards.activities.activity import JoinTapped
from handlers.cards.activities.posted import PostedTapped
from handlers.cards.activities.thanking import CameTapped, FeedbackTapped
from tests.handlers.activities.what_is_posted import changes, goes_to, heard, stands
from tests.house import House, Person

OVER = "2026-11-27T17:00"
"""An hour after the end of something at two, of which nobody said how long it lasts."""
NEXT_MORNING = "2026-11-28T10:00"


async def guests(house: House, number: int, *names: str, language: str = "nl") -> list[Person]:
    """People who said yes."""
    found = [await house.resident(name, language) for name in names]
    for one in found:
        await one.taps(data=JoinTapped(number).pack(), forge=True)
    return found


async def test_the_poster_says_in_one_tap_how_many_came_and_is_thanked(house: House) -> None:
    bram = await house.volunteer("Bram")
    number = await stands(house, bram)
    await guests(house, number, "Paula", "Jan")
    await goes_to(house, "2026-11-27T16:59")
    assert "hoeveel mensen waren er" not in await heard(bram)
    await goes_to(house, OVER)
    assert "Soepdag: hoeveel mensen waren er?" in (await bram.last())["text"]
    assert "2 mensen hadden zich ingeschreven" in (await bram.last())["text"]
    assert await bram.buttons() == [
        "✅ Zoals ingeschreven: 2", "👥 Er kwam niemand", "👥 1 mens", "👥 3 mensen", "👥 4 mensen", "✏️ Ander getal",
        "⏭️ Sla over",
    ]  # fmt: skip
    await bram.taps("Zoals ingeschreven")
    assert "2 mensen aan tafel" in (await bram.last())["text"]
    assert "Genoteerd: er waren 2 mensen." in await heard(bram)
    await house.restarts()
    await goes_to(house, "2026-11-28T09:05")
    assert (await heard(bram)).count("Dank je wel") == 1
    assert (await heard(bram)).count("hoeveel mensen waren er?") == 0
    await bram.taps("Bekijk de activiteit")
    assert "Er kwamen 2 mensen." in (await bram.last())["text"]
    assert "👥 Hoeveel kwamen er?" in await bram.buttons()


async def test_a_number_is_typed_asked_again_and_corrected(house: House) -> None:
    bram = await house.volunteer("Bram")
    await stands(house, bram)
    await goes_to(house, OVER)
    assert "Niemand had zich ingeschreven" in (await bram.last())["text"]
    await bram.taps("Ander getal")
    await bram.says("30 of 35")
    assert "Schrijf één getal" in (await bram.last())["text"]
    await bram.says("we waren met 31!")
    assert "31 mensen aan tafel" in await heard(bram)
    await bram.taps("Verbeter het getal")
    await bram.says("28")
    assert "Genoteerd: er waren 28 mensen." in await heard(bram)
    assert "28 mensen aan tafel" in await heard(bram)
    assert "31 mensen" not in await heard(bram)


async def test_a_reply_to_the_question_is_the_number(house: House) -> None:
    bram = await house.volunteer("Bram")
    await stands(house, bram)
    await goes_to(house, OVER)
    await bram.replies("veel", to="hoeveel mensen waren er")
    assert "Dat getal begreep ik niet" in (await bram.last())["text"]
    await bram.replies("12", to="hoeveel mensen waren er")
    assert "12 mensen aan tafel" in await heard(bram)


async def test_what_is_no_number_is_an_ordinary_question_again(house: House) -> None:
    bram = await house.volunteer("Bram")
    await stands(house, bram)
    await goes_to(house, OVER)
    await bram.taps("Ander getal")
    await bram.says("mijn frigo is leeg")
    assert "getal" not in (await bram.last())["text"]
    await bram.taps("Ander getal")
    await bram.says("/agenda")
    await bram.says("12")
    assert "12 mensen" not in await heard(bram)


async def test_to_skip_is_fine_and_the_thank_you_comes_without_a_number(house: House) -> None:
    bram = await house.volunteer("Bram", "fr")
    await stands(house, bram, theme="nature")
    await goes_to(house, OVER)
    assert "combien de personnes étaient là" in (await bram.last())["text"]
    await bram.taps("Passer")
    assert "pas de nombre cette fois" in (await bram.last())["text"]
    await goes_to(house, "2026-11-28T09:00")
    assert "Merci, c’était votre idée" in (await bram.last())["text"]
    await bram.taps("Combien sont venus")
    await bram.taps(data=CameTapped(1, 9).pack(), forge=True)
    assert "9 personnes étaient là" in await heard(bram)
    assert (await heard(bram)).count("c’était votre idée") == 1


@pytest.mark.parametrize(
    ("came", "said"), [(0, "Er kwam niemand naar Soepdag"), (1, "Eén mens was erbij"), (31, "31 mensen waren erbij")]
)
async def test_every_number_has_its_own_thanks(house: House, came: int, said: str) -> None:
    bram = await house.volunteer("Bram")
    number = await stands(house, bram, theme="moving")
    await goes_to(house, OVER)
    for _ in range(2):
        await bram.taps(data=CameTapped(number, came).pack(), forge=True)
    assert (await heard(bram)).count(said) == 1


async def test_others_cannot_count_nor_anybody_before_it_began(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    number = await stands(house, bram)
    await bram.taps(data=CameTapped(number, 3).pack(), forge=True)
    assert "Dit moet nog beginnen" in (await bram.last())["text"]
    await goes_to(house, OVER)
    for tap in (CameTapped(number, 3), CameTapped(999, 3), CameTapped(number, 10**9)):
        await paula.taps(data=tap.pack(), forge=True)
    await bram.taps(data=CameTapped(number, 10**9).pack(), forge=True)
    assert "Dat getal begreep ik niet" in (await bram.last())["text"]
    assert "aan tafel" not in await heard(bram) + await heard(paula)


@pytest.mark.parametrize("word", ["STOP", "dit moet stoppen"])
async def test_stop_alone_ends_what_is_asked_afterwards(house: House, word: str) -> None:
    bram = await house.volunteer("Bram")
    number = await stands(house, bram)
    [paula] = await guests(house, number, "Paula")
    for one in (bram, paula):
        await one.says(word)
    await goes_to(house, OVER)
    await goes_to(house, NEXT_MORNING)
    asked = ("hoeveel mensen waren er" in await heard(bram), "Hoe was het" in await heard(paula))
    assert asked == ((False, False) if word == "STOP" else (True, True))


async def test_what_ends_late_is_asked_the_next_morning(house: House) -> None:
    bram = await house.volunteer("Bram")
    await stands(house, bram, at=time(20), minutes=120)
    await goes_to(house, "2026-11-27T23:00")
    assert "hoeveel mensen" not in await heard(bram)
    await goes_to(house, "2026-11-28T08:00")
    assert "hoeveel mensen" in (await bram.last())["text"]


async def test_guests_say_how_it_was_and_the_organiser_sees_numbers_from_five_on(house: House) -> None:
    bram = await house.volunteer("Bram")
    number = await stands(house, bram)
    people = await guests(house, number, "Paula", "Jan", "Lies", "Omar")
    people += await guests(house, number, "Amina", language="fr")
    paula, amina = people[0], people[-1]
    await goes_to(house, "2026-11-28T09:59")
    assert "Hoe was het" not in await heard(paula)
    await goes_to(house, NEXT_MORNING)
    assert "Soepdag, vrijdag 27 november" in (await paula.last())["text"]
    assert await paula.buttons() == ["👍 Het was fijn", "👌 Het kan beter", "👤 Iets zeggen aan een mens"]
    assert "C’était comment" in (await amina.last())["text"]
    for one in people[:-1]:
        await one.taps("Het was fijn")
    assert "Ik bewaar dat je antwoordde, niet wat" in (await paula.last())["text"]
    assert await paula.buttons() == ["👤 Iets zeggen aan een mens"]
    await paula.taps(data=FeedbackTapped(number, 0).pack(), forge=True)
    await bram.taps(data=PostedTapped(number).pack(), forge=True)
    assert "te weinig antwoorden om te tonen" in (await bram.last())["text"]
    await amina.taps("Peut mieux faire")
    await bram.taps(data=PostedTapped(number).pack(), forge=True)
    assert "👍 fijn 4, 👌 kan beter 1" in (await bram.last())["text"]
    await house.restarts()
    await goes_to(house, "2026-11-29T10:00")
    assert (await heard(paula)).count("Soepdag") == 0


async def test_a_human_is_one_tap_away(house: House) -> None:
    number = await stands(house)
    [paula] = await guests(house, number, "Paula")
    await goes_to(house, NEXT_MORNING)
    await paula.taps("Iets zeggen aan een mens")
    assert "Hoe was het" not in (await paula.last())["text"]


async def test_who_was_not_there_or_of_something_called_off_is_not_asked(house: House) -> None:
    number = await stands(house)
    [paula] = await guests(house, number, "Paula")
    jan = await house.resident("Jan")
    await jan.taps(data=FeedbackTapped(number, 1).pack(), forge=True)
    await changes(house, number, cancelled_at=house.clock.now())
    await goes_to(house, NEXT_MORNING)
    await paula.taps(data=FeedbackTapped(number, 1).pack(), forge=True)
    assert "Hoe was het" not in await heard(paula) + await heard(jan)
    assert "vind ik niet terug" in (await paula.last())["text"]
