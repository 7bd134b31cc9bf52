"""What is on near a place: shared or named, used once, kept nowhere."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from core.tables import metadata
from handlers.cards.activities.agenda_near import AgendaNearTapped
from tests.handlers.activities.test_agenda_views import TUESDAY, looks, plans, reads, wall
from tests.house import House

HERE = {"latitude": 51.04051, "longitude": 3.72073}
NORTH = 0.009
"""Degrees; a kilometre."""


def north(kilometres: float) -> dict[str, Any]:
    """A pin so far north of here."""
    return {"latitude": HERE["latitude"] + NORTH * kilometres, "longitude": HERE["longitude"]}


async def test_what_is_nearest_comes_first_with_the_walk_to_it(house: House) -> None:
    await plans(house, "Ver", wall(TUESDAY, 14), **north(1.2))
    await plans(house, "Dichtbij", wall(TUESDAY + timedelta(days=3), 14), **north(0.3))
    await plans(house, "Zonder speld", wall(TUESDAY, 12))
    await plans(house, "Over drie weken", wall(TUESDAY + timedelta(days=21), 14), **north(0.1))
    await plans(house, "In een andere stad", wall(TUESDAY, 13), **north(30))
    paula = await house.resident("Paula")
    prompt = await looks(paula, "Bij mij in de buurt")
    assert prompt.startswith("📍 Waar ben je?")
    assert len((await paula.last())["keyboard"]) == 2
    await paula.sends(location=HERE)
    looking, shown = (await paula.transcript())[-2:]
    assert looking["keyboard"] == []  # the keys below the text field are gone
    text = shown["text"]
    assert [name in text for name in ("Zonder", "drie weken", "stad")] == [False] * 3
    assert text.index("Dichtbij") < text.index("Ver")
    assert "🚶 op 300 m, 5 minuten te voet" in text
    assert "🚶 op 1,2 km, 20 minuten te voet" in text
    await paula.taps("1 ·")
    assert (await reads(paula)).startswith("🍲 Dichtbij")


async def test_a_series_stands_there_once_for_each_of_its_places(house: House) -> None:
    await plans(house, "Koffiekar", wall(TUESDAY, 14), rrule="FREQ=DAILY;COUNT=4", **north(0.5))
    paula = await house.resident("Paula", "fr")
    await looks(paula, "Près de chez moi")
    await paula.sends(location=HERE)
    text = await reads(paula)
    assert text.count("Koffiekar") == 1
    assert "🔁 + encore 3 fois" in text


async def test_pages_and_another_place(house: House) -> None:
    for count in range(7):
        await plans(house, f"Ding {count}", wall(TUESDAY, 12 + count), **north(0.1 * (count + 1)))
    paula = await house.resident("Paula")
    await looks(paula, "Bij mij in de buurt")
    await paula.sends(location=HERE)
    first = await paula.last()
    await paula.taps("Volgende")
    assert (await paula.last())["message_id"] == first["message_id"]
    assert "6. 🍲 Ding 5" in await reads(paula)
    await paula.taps("Een andere plek")
    await paula.says("korfmakerstraat")  # a street that an entry bears, nearly
    assert "Te doen dicht bij Korfmakersstraat" in await reads(paula)


async def test_nothing_within_reach_says_what_else_there_is(house: House) -> None:
    await plans(house, "Soepdag", wall(TUESDAY, 14), **north(30))
    paula = await house.resident("Paula")
    await looks(paula, "Bij mij in de buurt")
    await paula.sends(location=HERE)
    text = await reads(paula)
    assert "Binnen 5 km van die plek is er de komende twee weken niets." in text
    assert "Soepdag" in text


async def test_an_unknown_place_never_mind_and_a_voice_note(house: House) -> None:
    await plans(house, "Soepdag", wall(TUESDAY, 14), **north(0.2))
    paula = await house.resident("Paula")
    await looks(paula, "Bij mij in de buurt")
    await paula.sends(voice=True)
    await paula.says("xqzv brrr")
    assert "Die plek ken ik niet." in await reads(paula)
    await looks(paula, "Bij mij in de buurt")
    await paula.says("✖️ Toch niet")
    assert "Soepdag" not in await reads(paula)


async def test_after_an_hour_what_is_written_is_a_question_again(house: House) -> None:
    await plans(house, "Soepdag", wall(date(2026, 11, 27), 14), **north(0.2))
    paula = await house.resident("Paula")
    await looks(paula, "Bij mij in de buurt")
    await house.waits(hours=2)
    await paula.says("dank je wel")
    assert "dicht bij" not in await reads(paula)


async def test_the_place_is_written_down_nowhere_and_forgotten_after_an_hour_and_a_restart(house: House) -> None:
    for count in range(6):
        await plans(house, f"Ding {count}", wall(date(2026, 11, 27), 12 + count), **north(0.1 * (count + 1)))
    paula = await house.resident("Paula")
    await looks(paula, "Bij mij in de buurt")
    await paula.sends(location={"latitude": 51.0412345, "longitude": HERE["longitude"]})
    async with house.database.read() as tx:
        rows = [row for table in metadata.sorted_tables for row in (await tx.execute(select(table))).all()]
    kept = "\n".join(repr(tuple(row)) for row in rows)
    assert "51.0412345" not in kept and "te voet" not in kept
    button = next(row[0]["data"] for row in (await paula.last())["buttons"] if "agnearpg" in row[0]["data"])
    await house.restarts()
    await paula.taps(data=button)
    assert "ben ik vergeten, zoals beloofd" in await reads(paula)
    await paula.taps(data=AgendaNearTapped(2**62, 0).pack(), forge=True)
    assert "ben ik vergeten, zoals beloofd" in await reads(paula)
