"""Reminders on the phones of a buurt: when they come, what can be chosen, and who is left in peace."""

from datetime import UTC, datetime, time

import pytest

from community.activities.notices import REMINDER
from community.residents.quiet_hours import BRUSSELS
from core.ids import ChatId
from core.outbox import Owed, owe
from handlers.cards.activities.activity import DeclineTapped, JoinTapped
from handlers.cards.activities.reminding import ReminderChosen
from tests.handlers.activities.what_is_posted import changes, goes_to, heard, stands
from tests.house import House, Person


async def joins(house: House, number: int, name: str = "Paula", language: str = "nl") -> Person:
    """Somebody who said yes."""
    person = await house.resident(name, language)
    await person.taps(data=JoinTapped(number).pack(), forge=True)
    return person


async def test_the_evening_before_and_two_hours_before_in_ones_own_language(house: House) -> None:
    number = await stands(house)
    paula, amina = await joins(house, number), await joins(house, number, "Amina", "fr")
    await goes_to(house, "2026-11-26T17:59")
    assert "Niet vergeten" not in await heard(paula)
    await goes_to(house, "2026-11-26T18:00")
    assert "Niet vergeten: morgen om 14 u" in (await paula.last())["text"]
    assert "demain à 14 h" in (await amina.last())["text"]
    await house.restarts()
    await goes_to(house, "2026-11-27T11:58")
    assert (await heard(paula)).count("Niet vergeten") == 1
    await goes_to(house, "2026-11-27T12:00")
    assert "Niet vergeten: vandaag om 14 u" in (await paula.last())["text"]
    assert "aujourd'hui à 14 h" in (await amina.last())["text"]
    await house.restarts()
    await house.waits(minutes=5)
    assert (await heard(paula)).count("Niet vergeten") == 2


async def test_the_choice_is_made_by_taps_and_counts_everywhere(house: House) -> None:
    number = await stands(house)
    paula = await joins(house, number)
    await goes_to(house, "2026-11-26T18:00")
    assert "✖️ Ik kan niet" in await paula.buttons()
    await paula.taps("🔔 Anders")
    assert await paula.buttons() == ["✔️ 🌆 De avond ervoor", "✔️ ⏰ Twee uur ervoor", "👍 Klaar"]
    await paula.taps("Twee uur ervoor")
    assert await paula.buttons() == ["✔️ 🌆 De avond ervoor", "⏰ Twee uur ervoor", "👍 Klaar"]
    await paula.taps("De avond ervoor")
    assert "Nu krijg je geen herinneringen" in (await paula.last())["text"]
    await paula.taps("Klaar")
    assert "via /mijn" in (await paula.last())["text"]
    await goes_to(house, "2026-11-27T12:00")
    assert (await heard(paula)).count("Niet vergeten") == 1


async def test_the_choice_stands_under_mine_in_french_too(house: House) -> None:
    amina = await house.resident("Amina", "fr")
    await amina.says("/mes")
    await amina.taps("🔔 Rappels")
    assert "Quand le voulez-vous" in (await amina.last())["text"]
    await amina.taps("La veille au soir")
    assert await amina.buttons() == ["🌆 La veille au soir", "✔️ ⏰ Deux heures avant", "👍 C’est bon"]
    number = await stands(house)
    await amina.taps(data=JoinTapped(number).pack(), forge=True)
    await goes_to(house, "2026-11-26T18:00")
    assert "demain" not in await heard(amina)
    await goes_to(house, "2026-11-27T12:00")
    assert "aujourd'hui à 14 h" in (await amina.last())["text"]


async def test_an_old_or_made_up_switch_harms_nobody(house: House) -> None:
    paula = await house.resident("Paula")
    for tap in (ReminderChosen("day", 0), ReminderChosen("day", 0), ReminderChosen("week", 1)):
        await paula.taps(data=tap.pack(), forge=True)
    assert "knop" in (await paula.last())["text"]
    await paula.says("/mijn")
    await paula.taps("🔔 Herinneringen")
    assert await paula.buttons() == ["🌆 De avond ervoor", "✔️ ⏰ Twee uur ervoor", "👍 Klaar"]


@pytest.mark.parametrize("word", ["STOP", "dit moet stoppen"])
async def test_stop_alone_ends_reminders(house: House, word: str) -> None:
    number = await stands(house)
    paula = await joins(house, number)
    await paula.says(word)
    await goes_to(house, "2026-11-26T18:00")
    assert ("Niet vergeten" in await heard(paula)) is (word != "STOP")
    if word == "STOP":
        await paula.says("/mijn")
        await paula.taps("🔔 Herinneringen")
        assert "Je zette mijn berichten uit met STOP" in (await paula.last())["text"]


async def test_for_early_in_the_morning_one_message_comes_in_the_evening(house: House) -> None:
    number = await stands(house, at=time(9))
    paula = await joins(house, number)
    for moment in ("2026-11-26T18:00", "2026-11-26T20:00", "2026-11-27T07:00", "2026-11-27T08:00"):
        await goes_to(house, moment)
    assert (await heard(paula)).count("Niet vergeten") == 1


async def test_a_bot_that_was_down_in_the_evening_reminds_in_the_morning(house: House) -> None:
    number = await stands(house)
    paula = await joins(house, number)
    await goes_to(house, "2026-11-27T03:00")
    assert "Niet vergeten" not in await heard(paula)
    await goes_to(house, "2026-11-27T08:00")
    assert "Niet vergeten: vandaag om 14 u" in (await paula.last())["text"]


async def test_nothing_is_said_of_what_was_called_off_or_left(house: House) -> None:
    first, second = await stands(house), await stands(house, title="Koffie")
    paula = await joins(house, first)
    await paula.taps(data=JoinTapped(second).pack(), forge=True)
    await paula.taps(data=DeclineTapped(second).pack(), forge=True)
    await changes(house, first, cancelled_at=house.clock.now())
    await goes_to(house, "2026-11-26T18:00")
    await goes_to(house, "2026-11-27T12:00")
    assert "Niet vergeten" not in await heard(paula)


async def test_who_blocked_the_bot_stops_nobody_elses_reminder(house: House) -> None:
    number = await stands(house)
    paula, jan = await joins(house, number), await joins(house, number, "Jan")
    await paula.blocks()
    await goes_to(house, "2026-11-26T18:00")
    assert "Niet vergeten" in (await jan.last())["text"]
    assert "Niet vergeten" not in await heard(paula)


async def goes_down(house: House, wall: str) -> None:
    """The bot is off, and on again when the clock shows this."""
    await house.bot.stop()
    at = datetime.fromisoformat(wall).replace(tzinfo=BRUSSELS).astimezone(UTC)
    house.clock.forward(at - house.clock.now())
    await house.start_bot()


async def waits_to_be_sent(house: House, number: int, person: Person, wall: str) -> None:
    """A reminder that stands in the outbox for six in the evening."""
    due_at = datetime.fromisoformat(wall).replace(tzinfo=BRUSSELS).astimezone(UTC)
    message = Owed(ChatId(person.chat_id), REMINDER, {"occurrence_id": number}, dedupe_key="r:1", due_at=due_at)
    await house.write(lambda tx: owe(tx, house.bot.rooms.bot_id, [message], now=house.clock.now()))


async def test_what_was_owed_when_the_bot_went_down_is_not_sent_in_the_night(house: House) -> None:
    number = await stands(house)
    paula = await house.resident("Paula")
    await waits_to_be_sent(house, number, paula, "2026-11-26T18:00")
    await goes_down(house, "2026-11-26T23:00")
    await house.waits(minutes=5)
    assert "Niet vergeten" not in await heard(paula)
    await goes_to(house, "2026-11-27T08:00")
    assert "Niet vergeten: vandaag om 14 u" in (await paula.last())["text"]


async def test_what_was_owed_when_the_bot_went_down_is_not_sent_when_it_is_over(house: House) -> None:
    number = await stands(house)
    paula = await house.resident("Paula")
    await waits_to_be_sent(house, number, paula, "2026-11-26T18:00")
    await goes_down(house, "2026-11-27T15:00")
    await house.waits(minutes=5)
    assert "Niet vergeten" not in await heard(paula)
