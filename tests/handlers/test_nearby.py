"""Nearby, now, for me: a place is shared or named, used once, and written down nowhere."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.rendering import call_for
from core.ids import ChatId
from core.tables import metadata
from handlers.cards.card import Card, Key
from handlers.cards.nearby import NearTapped, ShortMemory, Surroundings
from knowledge.models import ServiceId
from knowledge.nearby import Near
from tests.house import House, Person, a_neighbourhood
from tests.journeys.phones import asks, buttons_of, data_of, reads, unread_updates

PLACE = {"latitude": 51.04051, "longitude": 3.72073}
"""In the Korfmakersstraat."""
ELSEWHERE = {"latitude": 40.1234, "longitude": 3.7}
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
async def middle(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot with a neighbourhood that wrote down its middle."""
    there = a_neighbourhood() | {"latitude": 51.0412, "longitude": 3.7188}
    house = House(tmp_path, neighbourhoods=[there])
    await house.open()
    yield house
    await house.close()


async def numbered(person: Person) -> list[str]:
    """The labels of the entries in the newest list."""
    return [label for label in await person.buttons() if " · " in label]


async def everything_kept(house: House) -> str:
    """Every row of every table, written out."""
    async with house.database.read() as tx:
        rows = [row for table in metadata.sorted_tables for row in (await tx.execute(select(table))).all()]
    return "\n".join(repr(tuple(row)) for row in rows)


@pytest.mark.parametrize(
    ("language", "command", "asked", "head", "first", "open_now", "left"),
    [
        (
            *("nl", "/dichtbij", "📍 Waar ben je?", "📍 Dicht bij jou\n"),
            *(
                "1. 🍲 Sociale kruidenier De Zwaluwkorf\nvlakbij · 🟡 druk · 🟢 nu open",
                "🕑 Nu open",
                "past bij je keuze",
            ),
        ),
        (
            *("fr", "/proche", "📍 Où êtes-vous ?", "📍 Près de vous\n"),
            *("1. 🍲 Épicerie sociale De Zwaluwkorf\ntout près · 🟡 du monde · 🟢 ouvert", "🕑 Ouvert", "votre choix"),
        ),
    ],
)
async def test_from_a_shared_place_to_what_is_open_now_to_a_card(
    house: House, language: str, command: str, asked: str, head: str, first: str, open_now: str, left: str
) -> None:
    paula = await house.resident("Paula", language)
    await paula.says(command)
    prompt = await paula.last()
    assert prompt["text"].startswith(asked)
    assert len(prompt["keyboard"]) == 2
    await paula.sends(location=PLACE)
    looking, shown = (await paula.transcript())[-2:]
    assert looking["keyboard"] == []  # the keys below the text field are gone
    assert shown["text"].startswith(head)
    assert first in shown["text"]
    assert "⚪" in shown["text"]
    assert "reply_to" not in shown

    await paula.taps(open_now)
    filtered = await paula.last()
    assert filtered["message_id"] == shown["message_id"]
    assert left in filtered["text"]
    assert "⚪" not in filtered["text"]
    names = await numbered(paula)
    await paula.taps(names[1])
    assert (await reads(paula)).startswith(names[1].removeprefix("2 · "))


def test_the_key_asks_the_phone_where_it_is() -> None:
    keys = [Key("Deel", asks_location=True), Key("Toch niet")]
    markup = call_for(Card("Waar?", keyboard=keys), ChatId(1))[1]["reply_markup"]
    assert markup["keyboard"] == [[{"text": "Deel", "request_location": True}], [{"text": "Toch niet"}]]
    assert call_for(Card("Goed", keyboard=()), ChatId(1))[1]["reply_markup"] == {"remove_keyboard": True}
    assert "reply_markup" not in call_for(Card("Dag"), ChatId(1))[1]
    assert call_for(Card("Dag", keyboard=keys), ChatId(1), edits=5)[1]["reply_markup"] == {"inline_keyboard": []}


async def test_distances_grow_and_are_said_in_words(house: House) -> None:
    paula = await house.resident("Paula", "fr")
    await paula.sends(location={"latitude": 51.0406 + 0.0108, "longitude": 3.7205})  # 1.2 km north of the grocery
    text = await reads(paula)
    assert "\nà 700 m" in text
    await paula.taps("Suite ➡️")
    await paula.taps("Suite ➡️")
    assert "\nà 1,2 km" in await reads(paula)


async def test_a_place_out_of_the_blue_is_answered_with_what_is_near(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.sends(location=PLACE)
    assert len(await paula.hears()) == 1
    assert (await paula.hears())[0].startswith("📍 Dicht bij jou\nJe plaats bewaar ik nergens.")
    await paula.taps("Meer ➡️")
    assert (await numbered(paula))[0].startswith("7 · ")


async def test_the_place_and_the_distances_are_written_down_nowhere(house: House) -> None:
    """Also not as distances: three of them would do to find the place again."""
    paula = await house.resident("Paula")
    await paula.says("/dichtbij")
    await paula.sends(location=PLACE)
    await paula.taps("Meer ➡️")
    rows = await everything_kept(house)
    number = int((await data_of(paula, "near")).split(".")[2])
    async with house.database.read() as tx:
        outbox = metadata.tables["outbox"]
        told = (await tx.execute(select(outbox.c.variables).where(outbox.c.kind == "nearby_list"))).scalars().all()
    assert told == [{"list_id": number}, {"list_id": number, "page": 1, "filters": 0}]
    assert "51.0405" not in rows
    assert "3.7207" not in rows
    assert await unread_updates(house) == 0  # the sealed updates themselves were emptied


@pytest.mark.parametrize(
    ("language", "command", "typed", "head", "first"),
    [
        ("nl", "/dichtbij", "korfmakerstraat 27", "📍 Dicht bij Korfmakersstraat\n", "1. 💼 Werkpunt"),
        ("fr", "/proche", "je suis à la bibliotheek", "📍 Près de Bibliotheek\n", "tout près"),
    ],
)
async def test_a_typed_street_or_place_will_do(
    house: House, language: str, command: str, typed: str, head: str, first: str
) -> None:
    paula = await house.resident("Paula", language)
    await paula.says(command)
    await paula.says(typed)
    assert (await reads(paula)).startswith(head)
    assert first in await reads(paula)
    assert typed not in await everything_kept(house)


async def test_a_street_nobody_here_knows_is_said_and_counted_from_the_middle(middle: House) -> None:
    paula = await middle.resident("Paula")
    await paula.says("/dichtbij")
    await paula.says("Nieuwstraat 5")
    assert (await reads(paula)).startswith("📍 Die plek ken ik niet. Dit is dicht bij het midden van De Testhoek.")
    assert "1. 🔧 Klusjesdienst Hamer en Haag\nvlakbij" in await reads(paula)


async def test_without_a_middle_it_says_so_and_offers_a_person(house: House) -> None:
    paula = await house.resident("Paula", "fr")
    await paula.says("/proche")
    await paula.says("rue Neuve 5")
    assert (await reads(paula)).startswith("📍 Je ne connais pas ce lieu.")
    assert "0400 00 00 90" in await reads(paula)
    assert "🙋 Demander à une personne" in await paula.buttons()


async def test_the_name_of_the_neighbourhood_is_its_middle(middle: House) -> None:
    paula = await middle.resident("Paula")
    await paula.says("/dichtbij")
    await paula.says("testhoek")
    assert (await reads(paula)).startswith("📍 Dicht bij De Testhoek\n")


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "Binnen 5 km van die plek ken ik niets."), ("fr", "À moins de 5 km de ce lieu")]
)
async def test_nothing_near_is_said_and_a_person_offered(house: House, language: str, said: str) -> None:
    paula = await house.resident("Paula", language)
    await paula.sends(location=ELSEWHERE)
    assert said in await reads(paula)
    assert "0400 00 00 90" in await reads(paula)
    assert await numbered(paula) == []
    await paula.taps(data=await data_of(paula, "human"))
    assert "40.1234" not in await everything_kept(house)


async def test_asking_a_person_from_the_list_does_not_take_the_place_along(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.sends(location=PLACE)
    await paula.taps("🙋 Vraag het aan een mens")
    assert "Schrijf in je eigen woorden" in await reads(paula)
    async with house.database.read() as tx:
        assert (await tx.execute(select(metadata.tables["help_messages"]))).all() == []


async def test_a_place_while_help_is_being_written_goes_to_the_help_request(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/hulp")
    await paula.sends(location=PLACE)
    assert "Zal ik dit doorsturen?" in await reads(paula)
    assert "Dicht bij" not in await reads(paula)


async def test_a_place_that_answers_the_desk_goes_to_the_desk(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await asks(paula, "mijn kraan lekt")
    await els.taps(data=await data_of(els, "claim"))
    await els.replies("Waar woon je?", to="kraan")
    await paula.sends(location=PLACE)
    assert "Doorgegeven" in await reads(paula)
    assert any(one["kind"] == "location" for one in await els.transcript())


@pytest.mark.parametrize(("language", "command", "key"), [("nl", "/dichtbij", "Toch niet"), ("fr", "/proche", "Non")])
async def test_never_mind_takes_the_keys_away(house: House, language: str, command: str, key: str) -> None:
    paula = await house.resident("Paula", language)
    await paula.says(command)
    label = next(row[0] for row in (await paula.last())["keyboard"] if key in row[0])
    await paula.says(label)
    assert (await paula.last())["keyboard"] == []
    assert "/menu" in await reads(paula)
    await paula.says("mijn frigo is leeg" if language == "nl" else "mon frigo est vide")
    assert "🍲" in await reads(paula)


async def test_a_question_instead_of_a_place_is_answered(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/dichtbij")
    await paula.says("mijn frigo is leeg")
    assert (await reads(paula)).startswith("🍲 Sociale kruidenier")
    await paula.says("korfmakersstraat")
    assert not (await reads(paula)).startswith("📍 Dicht bij")  # it was asked once


async def test_an_hour_later_it_is_a_question_again(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/dichtbij")
    await house.waits(minutes=61)
    await paula.says("korfmakersstraat")
    assert not (await reads(paula)).startswith("📍 Dicht bij")


async def test_a_phone_that_writes_the_key_instead_of_sharing_gets_the_middle(middle: House) -> None:
    """As a desktop without a compass does."""
    paula = await middle.resident("Paula")
    await paula.says("/dichtbij")
    await paula.says("📍 Deel mijn plaats")
    assert (await reads(paula)).startswith("📍 Die plek ken ik niet.")


async def test_a_sticker_is_no_place_and_the_question_stands(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/dichtbij")
    await paula.sends(sticker=True)
    assert "Dit kan ik niet lezen" in await reads(paula)
    await paula.says("korfmakersstraat")
    assert (await reads(paula)).startswith("📍 Dicht bij Korfmakersstraat")


async def test_another_place_is_asked_anew(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.sends(location=PLACE)
    await paula.taps("📍 Een andere plek")
    await paula.says("zwaluwnest")
    assert (await reads(paula)).startswith("📍 Dicht bij Het Zwaluwnest")


async def test_a_second_tap_changes_nothing(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.sends(location=PLACE)
    listed = await paula.last()
    data = next(one["data"] for one in buttons_of(listed) if "Gratis" in one["text"])
    await paula.taps(data=data)
    once = [one["text"] for one in await paula.transcript()]
    await paula.taps(data=data, message_id=listed["message_id"], forge=True)
    assert [one["text"] for one in await paula.transcript()] == once


async def test_a_list_that_was_never_made_or_with_made_up_filters_is_refused(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.sends(location=PLACE)
    number = int((await data_of(paula, "near")).split(".")[2])
    await paula.taps(data=NearTapped(number, 0, 32).pack(), forge=True)
    assert (await paula.hears())[0].startswith("Die knop is van vroeger")
    await paula.taps(data=NearTapped(12345, 0, 0).pack(), forge=True)
    assert (await paula.hears())[0].startswith("📍 Waar je was, ben ik vergeten")
    await paula.taps(data=NearTapped(number, 10**9, 0).pack(), forge=True)
    assert await numbered(paula) != []


@pytest.mark.parametrize("how", ["restarts", "waits"])
async def test_after_a_restart_or_an_hour_the_place_is_forgotten_and_that_is_said(house: House, how: str) -> None:
    paula = await house.resident("Paula")
    await paula.sends(location=PLACE)
    await (house.restarts() if how == "restarts" else house.waits(minutes=61))
    await paula.taps("🕑 Nu open")
    assert (await paula.hears())[0].startswith("📍 Waar je was, ben ik vergeten, zoals beloofd.")
    await paula.taps("1 · ")
    assert (await reads(paula)).startswith("🍲")  # what stands in the list still opens


async def test_who_has_not_agreed_yet_is_asked_first_and_nothing_is_kept(house: House) -> None:
    paula = await house.stranger("Paula")
    await paula.sends(location=PLACE)
    assert "Is dat goed voor jou?" in await reads(paula)
    assert "nearby" not in await everything_kept(house)


async def test_a_list_follows_the_neighbourhood_of_the_reader(two_buurten: House) -> None:
    paula = await two_buurten.resident("Paula", home="testhoek")
    await paula.sends(location=PLACE)
    assert len(await numbered(paula)) == 6
    number = int((await data_of(paula, "near")).split(".")[2])
    await paula.says("/start b_anderhoek")
    await paula.taps(data=NearTapped(number, 0, 0).pack(), forge=True)
    assert await numbered(paula) == []  # the entries of the first neighbourhood are not shown to the second


async def test_a_list_that_a_restart_took_before_it_was_sent_says_so(house: House) -> None:
    """The outbox row is still there after a crash; what it points at is not."""
    paula = await house.resident("Paula")
    card = await house.bot.renderer.card("nearby_list", {"list_id": 5}, "nl", ChatId(paula.chat_id))
    assert card.text.startswith("📍 Waar je was, ben ik vergeten")


async def test_who_has_no_neighbourhood_yet_chooses_one_first(two_buurten: House) -> None:
    paula = await two_buurten.stranger("Paula")
    await paula.says("/start")
    await paula.taps(data="1.use.1")
    await paula.says("/dichtbij")
    assert "In welke buurt woon je?" in await reads(paula)
    await paula.sends(location=PLACE)
    assert await paula.hears() == ["In welke buurt woon je?"]


def _list(metres: int = 0) -> Surroundings:
    return Surroundings((Near(ServiceId(1), metres),))


def test_the_memory_keeps_an_hour_and_five_hundred() -> None:
    memory: ShortMemory[Surroundings] = ShortMemory()
    first = memory.keep(_list(), NOON)
    assert memory.find(first, NOON + timedelta(minutes=60)) == _list()
    assert memory.find(first, NOON + timedelta(minutes=61)) is None
    numbers = [memory.keep(_list(50), NOON) for _ in range(500)]
    assert len(set(numbers)) == 500
    assert memory.find(first, NOON) is None
    assert memory.find(numbers[0], NOON) == _list(50)


def test_the_memory_lets_go_of_what_is_old_when_something_new_comes() -> None:
    memory: ShortMemory[Surroundings] = ShortMemory()
    memory.keep(_list(), NOON)
    memory.keep(_list(), NOON + timedelta(hours=2))
    kept: Any = memory._lists
    assert len(kept) == 1
