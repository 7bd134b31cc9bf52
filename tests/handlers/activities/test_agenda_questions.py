"""Asked in words: what is on, and where something is now, with the pin of that time."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.handlers.activities.test_agenda_views import TUESDAY, changes_time, plans, reads, wall
from tests.house import House, Person

CART: dict[str, Any] = {
    "texts": {
        "nl": {"title": "Koffiekar", "what": "Een kop koffie op de stoep"},
        "fr": {"title": "Le bar à soupe", "what": "De la soupe sur le trottoir"},
    },
    "theme": "meeting",
    "rrule": "FREQ=WEEKLY;BYDAY=TU",
    "latitude": 51.04,
    "longitude": 3.72,
}


async def cart(house: House) -> int:
    """A cart that stands somewhere on Tuesdays from two until four, known to the question box."""
    number = await plans(house, "x", wall(TUESDAY, 14), **CART)
    await house.waits(minutes=1)
    return number


async def asks(person: Person, text: str) -> list[dict[str, Any]]:
    """A question, and all that is answered."""
    before = len(await person.transcript())
    await person.says(text)
    return [one for one in (await person.transcript())[before:] if one["from"] == "bot"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "waar staat de koffiekar vandaag?"), ("nl", "waar is de koffiekar nu"), ("fr", "où est le bar à soupe ?")],
)
async def test_where_the_cart_is_today_is_answered_with_todays_pin(house: House, language: str, text: str) -> None:
    number = await cart(house)
    paula = await house.resident("Paula", language)
    # An hour before it begins it is put elsewhere.
    moved = {"place": "Hoek Wissendries", "latitude": 51.05, "longitude": 3.73}
    await changes_time(house, number, wall(TUESDAY, 14), **moved)
    card, pin = await asks(paula, text)
    assert "Hoek Wissendries" in card["text"] and "24 novemb" in card["text"]
    assert (pin["venue"]["location"]["latitude"], pin["venue"]["address"]) == (51.05, "Hoek Wissendries")


async def test_while_it_goes_on_it_is_still_found_and_afterwards_the_next_time(house: House) -> None:
    number = await cart(house)
    await changes_time(
        house, number, wall(TUESDAY + timedelta(days=7), 14), place="De Kaai", latitude=51.0, longitude=3.0
    )
    paula = await house.resident("Paula")
    await house.waits(hours=5)  # three in the afternoon
    card, pin = await asks(paula, "waar staat de koffiekar nu?")
    assert "24 november" in card["text"] and pin["venue"]["address"] == "Het Zwaluwnest"
    await house.waits(hours=2)
    told, card, pin = await asks(paula, "waar staat de koffiekar vandaag?")
    assert told["text"].startswith("🗓️ Vandaag niet. De volgende keer is dinsdag 1 december om 14 u")
    assert "De Kaai" in card["text"] and pin["venue"]["address"] == "De Kaai"


async def test_the_last_time_is_found_until_it_ends(house: House) -> None:
    await plans(house, "x", wall(TUESDAY, 14), **(CART | {"rrule": None}))
    paula = await house.resident("Paula")
    await house.waits(hours=5)
    card, _ = await asks(paula, "waar staat de koffiekar nu?")
    assert "Koffiekar" in card["text"]
    await house.waits(hours=2)
    assert not any("Koffiekar" in one["text"] for one in await asks(paula, "waar staat de koffiekar nu?"))


async def test_what_is_called_off_today_is_told(house: House) -> None:
    number = await cart(house)
    await changes_time(house, number, wall(TUESDAY, 14), cancelled_at=house.clock.now())
    paula = await house.resident("Paula", "fr")
    told, card, _ = await asks(paula, "où est le bar à soupe aujourd’hui ?")
    assert told["text"].startswith("🚫 Aujourd’hui, c’est annulé. La prochaine fois, c’est mardi 1er décembre")
    assert "1er décembre" in card["text"]


async def test_who_does_not_ask_where_gets_no_pin(house: House) -> None:
    await cart(house)
    paula = await house.resident("Paula")
    assert len(await asks(paula, "wanneer komt de koffiekar")) == 1


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("nl", "wat is er vandaag te doen?", "Vandaag in De Testhoek"),
        ("nl", "wat is er vrijdag te doen?", "Te doen in De Testhoek\nvrijdag 27 november\n"),
        (
            "fr",
            "qu'est-ce qu'il y a ce week-end ?",
            "À faire dans le quartier De Testhoek\ndu samedi 28 novembre au dimanche 29",
        ),
        ("en", "what's on tomorrow?", "What is on in De Testhoek\nWednesday 25 November\n"),
    ],
)
async def test_what_is_on_opens_the_agenda(house: House, language: str, text: str, title: str) -> None:
    for ahead in range(6):
        await plans(house, f"Ding {ahead}", wall(TUESDAY + timedelta(days=ahead), 14))
    paula = await house.resident("Paula", language)
    (answer,) = await asks(paula, text)
    assert title in answer["text"]
    assert answer["reply_to"]
    expected = {"nl": ["Ding 0"], "fr": ["Ding 4 (fr)", "Ding 5 (fr)"], "en": ["Ding 1"]}[language]
    expected = ["Ding 3"] if "vrijdag" in text else expected
    assert [name for name in (f"Ding {ahead}" for ahead in range(6)) if name in answer["text"]] == [
        name.removesuffix(" (fr)") for name in expected
    ]


async def test_pages_of_a_day_that_was_asked_for(house: House) -> None:
    for count in range(7):
        await plans(house, f"Ding {count}", wall(date(2026, 11, 28), 10 + count))
    paula = await house.resident("Paula")
    await asks(paula, "wat is er zaterdag te doen")
    await paula.taps("Volgende")
    assert "6. 🍲 Ding 5" in await reads(paula)


async def test_a_day_without_anything_says_what_there_is(house: House) -> None:
    await plans(house, "Soepdag", wall(date(2026, 12, 10), 14))
    paula = await house.resident("Paula")
    (answer,) = await asks(paula, "wat is er dit weekend te doen?")
    assert "Er is niets van zaterdag 28 november tot en met zondag 29 november." in answer["text"]
    assert "Soepdag" in answer["text"]
