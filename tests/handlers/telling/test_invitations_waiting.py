"""Invitations that wait for the morning: who stops following, answers or is too late for them is not invited."""

from datetime import date

import pytest

from handlers.cards.start import NewsAnswered, ThemeToggled
from tests.handlers.activities.soup_days import everything
from tests.house import House, Person
from tests.journeys.activity_days import instant, until
from tests.journeys.phones import data_of

SOUP = "/nieuw Soepdag zaterdag 28 november om 12u in Het Zwaluwnest, gratis"
NIGHT, MORNING = "2026-11-24T22:00", "2026-11-25T08:00"


async def posts(bram: Person, sentence: str) -> None:
    """In one sentence; the theme is food."""
    await bram.says(sentence)
    if any("dtheme" in str(row) for row in (await bram.last()).get("buttons") or []):
        await bram.taps(data=await data_of(bram, "dtheme", last="food"))
    await bram.taps(data=await data_of(bram, "dpost"))


async def invited(person: Person, title: str = "Soepdag") -> int:
    """How many invitations to it this person has."""
    said = [one["text"] or "" for one in await person.transcript() if one["from"] == "bot"]
    return sum("Nieuw in de buurt" in one and title in one for one in said)


async def test_after_no_more_of_this_theme_nothing_of_it_goes_out(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan, an = [await house.resident(name, follows=("food", "meeting")) for name in ("Paula", "Jan", "An")]
    await posts(bram, "/nieuw Frietdag zondag om 12u in Het Zwaluwnest, gratis")
    await until(house, NIGHT)
    await posts(bram, SOUP)
    await paula.taps("Niets meer over")
    assert "Je hoort niets meer over samen eten" in (await paula.last())["text"]
    await jan.taps(data=ThemeToggled("food").pack(), forge=True)
    await an.taps(data=ThemeToggled("meeting").pack(), forge=True)
    await until(house, MORNING)
    assert [await invited(one) for one in (paula, jan, an)] == [0, 0, 1]
    await house.waits(seconds=6)
    assert "Klaar: één buur kreeg het" in await everything(bram)


async def test_after_no_to_news_nothing_goes_out(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await until(house, NIGHT)
    await posts(bram, SOUP)
    await paula.taps(data=NewsAnswered("no").pack(), forge=True)
    await until(house, MORNING)
    assert await invited(paula) == 0


@pytest.mark.parametrize("answer", ["Ik kom", "Misschien", "Ik kan niet"])
async def test_who_answered_in_the_agenda_is_not_invited_any_more(house: House, answer: str) -> None:
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    await until(house, NIGHT)
    await posts(bram, SOUP)
    await paula.says("/agenda")
    await paula.taps("Soepdag")
    await paula.taps(answer)
    await until(house, MORNING)
    assert [await invited(paula), await invited(jan)] == [0, 1]


async def test_what_begins_before_anybody_may_be_told_is_told_to_nobody_and_that_is_said(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await until(house, NIGHT)
    await bram.says("/nieuw Ontbijtsoep woensdag 25 november om 07u30 in Het Zwaluwnest, gratis")
    if any("dtheme" in str(row) for row in (await bram.last()).get("buttons") or []):
        await bram.taps(data=await data_of(bram, "dtheme", last="food"))
    assert "Niemand hoort dit nog op tijd" in (await bram.last())["text"]
    await bram.taps(data=await data_of(bram, "dpost"))
    assert "Niemand krijgt hier nog een bericht over" in (await bram.last())["text"]
    await until(house, MORNING)
    assert await invited(paula, "Ontbijtsoep") == 0
    await house.waits(seconds=6)
    assert "kreeg het" not in await everything(bram)


async def test_of_a_series_they_are_invited_to_the_next_time_that_is_to_come(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await until(house, NIGHT)
    await posts(bram, "/nieuw Ontbijtsoep elke woensdag om 07u30 in Het Zwaluwnest, gratis")
    assert "Niemand hoort dit nog op tijd" not in await everything(bram)
    await until(house, MORNING)
    assert "woensdag 2 december om 7.30 u" in (await paula.last())["text"]
    assert "Ik kom" in str((await paula.last())["buttons"])


async def test_what_is_moved_to_before_the_morning_is_not_announced_any_more(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await until(house, NIGHT)
    await posts(bram, "/nieuw Ontbijtsoep woensdag 25 november om 09u30 in Het Zwaluwnest, gratis")
    await bram.taps("Wie komt er")
    await bram.taps("Verplaatsen")
    await bram.says("25 november 07u30")
    await bram.taps("Ja, verplaats")
    assert instant(MORNING).date() == date(2026, 11, 25)
    await until(house, "2026-11-25T07:31")
    await until(house, MORNING)
    assert await invited(paula, "Ontbijtsoep") == 0
