"""The week in one message, on the phones of a buurt."""

from datetime import date, time, timedelta

import pytest

from handlers.cards.activities.weekly import DigestStopped, DigestSwitched, DigestTapped
from handlers.cards.start import NewsAnswered
from tests.handlers.activities.what_is_posted import changes, goes_to, heard, stands
from tests.handlers.test_activities import posts
from tests.house import House, Person

SUNDAY = "2026-11-29T17:00"
MONDAY = date(2026, 11, 30)


async def reader(house: House, name: str = "Paula", language: str = "nl") -> Person:
    """Somebody who follows one theme and chose the weekly message on the screen of themes."""
    person = await house.resident(name, language, follows=("food",))
    await person.taps({"nl": "📅 Eén bericht per week", "fr": "📅 Un message par semaine"}[language])
    return person


async def week_of(house: House, count: int) -> None:
    """So many things in the coming week."""
    for number in range(count):
        await stands(house, on=MONDAY + timedelta(days=number % 7), at=time(10 + number // 7), title=f"Soep {number}")


async def test_on_sunday_at_five_one_message_tells_the_week(house: House) -> None:
    paula, amina = await reader(house), await reader(house, "Amina", "fr")
    await stands(house, on=MONDAY, title="Kaarten", theme="meeting")
    await week_of(house, 10)
    await goes_to(house, "2026-11-29T16:59")
    assert "Wat brengt de week" not in await heard(paula)
    await goes_to(house, SUNDAY)
    text = (await paula.last())["text"]
    assert "Van maandag 30 november tot zondag 6 december" in text
    assert text.count("Soep ") == 8
    assert "Nog 2 andere vind je in de /agenda" in text
    assert "Kaarten" not in text
    buttons = await paula.buttons()
    assert [label.startswith(f"{number} ·") for number, label in enumerate(buttons[:5], start=1)] == [True] * 5
    assert buttons[5:] == ["🔕 Geen weekbericht meer"]
    assert "Que se passe-t-il cette semaine" in (await amina.last())["text"]
    await house.restarts()
    await house.waits(minutes=5)
    await goes_to(house, "2026-11-30T08:00")
    assert (await heard(paula)).count("Wat brengt de week") == 1
    await paula.taps(buttons[0])
    assert "Het Zwaluwnest" in (await paula.last())["text"]


async def test_with_nothing_to_tell_nothing_is_sent(house: House) -> None:
    paula = await reader(house)
    number = await stands(house, on=MONDAY)
    await changes(house, number, cancelled_at=house.clock.now())
    await goes_to(house, SUNDAY)
    assert "Wat brengt de week" not in await heard(paula)


async def test_it_is_chosen_under_an_invitation_and_taken_back(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    await house.waits(minutes=2)
    await paula.taps("Liever één bericht per week")
    assert "Elke zondag om 17 u" in (await paula.last())["text"]
    await posts(bram, "Tweede soepdag")
    await house.waits(minutes=2)
    assert "Tweede soepdag" not in await heard(paula)
    await paula.taps("Toch elk apart")
    assert "📅 Eén bericht per week" in await paula.buttons()
    await posts(bram, "Derde soepdag")
    await house.waits(minutes=2)
    assert "Derde soepdag" in await heard(paula)


async def test_one_tap_under_it_ends_all_of_it(house: House) -> None:
    paula = await reader(house)
    await week_of(house, 1)
    await stands(house, on=MONDAY + timedelta(days=8))
    await goes_to(house, SUNDAY)
    await paula.taps("Geen weekbericht meer")
    assert "Ook losse uitnodigingen stuur ik niet" in (await paula.last())["text"]
    await goes_to(house, "2026-12-06T17:00")
    assert (await heard(paula)).count("Wat brengt de week") == 1
    await paula.taps(data=DigestStopped().pack(), forge=True)
    await paula.taps(data=NewsAnswered("ask").pack(), forge=True)
    assert "📅 Eén bericht per week" in await paula.buttons()
    assert "🍲 samen eten" in await paula.buttons()


@pytest.mark.parametrize("word", ["STOP", "dit moet stoppen"])
async def test_stop_alone_ends_it(house: House, word: str) -> None:
    paula = await reader(house)
    await week_of(house, 1)
    await paula.says(word)
    await goes_to(house, SUNDAY)
    assert ("Wat brengt de week" in await heard(paula)) is (word != "STOP")


async def test_a_bot_that_was_down_on_sunday_tells_it_on_monday_morning_once(house: House) -> None:
    paula = await reader(house)
    await week_of(house, 2)
    await goes_to(house, "2026-11-29T22:00")
    assert "Wat brengt de week" not in await heard(paula)
    await goes_to(house, "2026-11-30T08:00")
    await goes_to(house, "2026-11-30T08:10")
    assert (await heard(paula)).count("Wat brengt de week") == 1


async def test_old_and_made_up_buttons_choose_nothing_for_who_agreed_to_no_news(house: House) -> None:
    jan = await house.resident("Jan")
    number = await stands(house, on=MONDAY)
    home = next(iter(house.bot.rooms.neighbourhoods)).id
    for tap in (DigestTapped(number), DigestSwitched(home, 1), DigestSwitched(77, 1), DigestTapped(999)):
        await jan.taps(data=tap.pack(), forge=True)
    await goes_to(house, SUNDAY)
    assert "Wat brengt de week" not in await heard(jan)


async def test_each_reads_of_the_own_neighbourhood_only(two_buurten: House) -> None:
    far = await two_buurten.resident("Jan", home="anderhoek", follows=("food",))
    await far.taps("📅 Eén bericht per week")
    near = await two_buurten.resident("Paula", home="testhoek", follows=("food",))
    await near.taps("📅 Eén bericht per week")
    number = await stands(two_buurten, on=MONDAY)
    await goes_to(two_buurten, SUNDAY)
    assert "Wat brengt de week" in await heard(near)
    assert "Wat brengt de week" not in await heard(far)
    await far.taps(data=DigestTapped(number).pack(), forge=True)
    assert "vind ik niet terug" in (await far.last())["text"]
