"""Asked where something is on a day that is named: the answer is about that day, or says that it is not; and in the
language of the question."""

from datetime import date
from typing import Any

import pytest

from tests.handlers.activities.test_agenda_questions import CART, asks
from tests.handlers.activities.test_agenda_views import TUESDAY, changes_time, plans, wall
from tests.house import House

THURSDAY, NEXT = date(2026, 11, 26), date(2026, 12, 3)
WEEKLY: dict[str, Any] = CART | {"rrule": "FREQ=WEEKLY;BYDAY=TH"}


async def thursdays(house: House) -> None:
    """A cart that stands in one place this Thursday, and in another the next."""
    number = await plans(house, "x", wall(THURSDAY, 14), **WEEKLY)
    await changes_time(house, number, wall(NEXT, 14), place="Kerkplein 1", latitude=51.0, longitude=3.0)
    await house.waits(minutes=1)


@pytest.mark.parametrize("when", ["op 3 december", "volgende week", "volgende week donderdag"])
async def test_the_time_of_that_day_is_shown_with_its_own_pin(house: House, when: str) -> None:
    await thursdays(house)
    paula = await house.resident("Paula")
    card, pin = await asks(paula, f"waar staat de koffiekar {when}?")
    assert "donderdag 3 december" in card["text"] and "Kerkplein 1" in card["text"]
    assert pin["venue"]["address"] == "Kerkplein 1"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("nl", "waar staat de koffiekar morgen?", "Niet morgen. De volgende keer is"),
        ("nl", "waar staat de koffiekar vrijdag?", "Niet vrijdag 27 november. De volgende keer is"),
        ("nl", "waar staat de koffiekar dit weekend?", "Dan niet. De volgende keer is"),
        ("fr", "où est le bar à soupe vendredi ?", "Pas vendredi 27 novembre. La prochaine fois, c’est jeudi 26"),
    ],
)
async def test_a_day_on_which_it_is_not_is_said_before_the_next_is_shown(
    house: House, language: str, text: str, said: str
) -> None:
    await thursdays(house)
    paula = await house.resident("Paula", language)
    told, card, _ = await asks(paula, text)
    assert said in told["text"] and "26 novemb" in card["text"]


async def test_what_is_called_off_on_that_day_is_told(house: House) -> None:
    number = await plans(house, "x", wall(THURSDAY, 14), **WEEKLY)
    await changes_time(house, number, wall(NEXT, 14), cancelled_at=house.clock.now())
    await house.waits(minutes=1)
    paula = await house.resident("Paula")
    told, card, _ = await asks(paula, "waar staat de koffiekar op 3 december?")
    assert "Het gaat donderdag 3 december niet door" in told["text"] and "26 november" in card["text"]


@pytest.mark.parametrize(
    ("text", "found", "offer"),
    [
        ("where is the soup cart?", "Thursday 26 November", "🗣️ Go on in English"),
        ("anything on thursday?", "What is on in De Testhoek", "🗣️ Go on in English"),
        ("y a-t-il quelque chose jeudi ?", "À faire dans le quartier De Testhoek", "🗣️ Continuer en français"),
        ("que faire jeudi soir ?", "À faire dans le quartier De Testhoek", "🗣️ Continuer en français"),
    ],
)
async def test_the_answer_is_in_the_language_of_the_question_and_offers_to_go_on_so(
    house: House, text: str, found: str, offer: str
) -> None:
    texts = CART["texts"] | {"en": {"title": "Soup cart", "what": "Soup on the pavement"}}
    await plans(house, "x", wall(THURSDAY, 14), **(WEEKLY | {"texts": texts}))
    await house.waits(minutes=1)
    paula = await house.resident("Paula")
    card, *_ = await asks(paula, text)
    labels = [button["text"] for row in card["buttons"] for button in row]
    assert found in card["text"] and labels[-1] == offer
    await paula.taps(offer)
    said = (await paula.last())["text"]
    assert "we speak English" in said or "nous parlons français" in said


async def test_the_card_stays_in_that_language_when_it_is_drawn_anew(house: House) -> None:
    texts = CART["texts"] | {"en": {"title": "Soup cart", "what": "Soup on the pavement"}}
    await plans(house, "x", wall(THURSDAY, 14), **(WEEKLY | {"texts": texts}))
    await house.waits(minutes=1)
    paula = await house.resident("Paula")
    card, *_ = await asks(paula, "where is the soup cart?")
    (join,) = [b for row in card["buttons"] for b in row if b["data"].startswith("1.join")]
    await paula.taps(data=join["data"])
    now = next(one for one in await paula.transcript() if one["message_id"] == card["message_id"])
    assert "Soup cart" in now["text"] and "You are coming" in now["text"]


async def test_in_the_saved_language_there_is_nothing_to_switch(house: House) -> None:
    await thursdays(house)
    paula = await house.resident("Paula")
    for text in ("waar staat de koffiekar?", "wat is er donderdag te doen?"):
        card, *_ = await asks(paula, text)
        assert not any("🗣️" in button["text"] for row in card["buttons"] for button in row)
    assert TUESDAY < THURSDAY
