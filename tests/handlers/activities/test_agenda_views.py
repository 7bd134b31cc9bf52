"""The agenda by day, week and theme: what is in it, in which order, and what is said when nothing is."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from community.activities import repository
from community.activities.series.times import write_occurrences
from community.activities.tables import activities, occurrences
from community.residents.quiet_hours import BRUSSELS
from core.database import Tx
from handlers.cards.activities.agenda import AgendaTapped, AgendaThemesTapped, read_view, written
from tests.house import House, Person


def wall(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant by the clock on a Belgian wall."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BRUSSELS).astimezone(UTC)


TUESDAY = date(2026, 11, 24)
"""The day on which a house begins, at ten in the morning."""


async def plans(
    house: House, title: str, at: datetime, *, minutes: int | None = 120, theme: str = "food", **more: Any
) -> int:
    """Something in the agenda, as if it came from a file. Returns the id of the activity."""
    home = house.bot.rooms.neighbourhoods.find_slug(more.pop("slug", "testhoek"))
    assert home is not None
    texts = {"nl": {"title": title}, "fr": {"title": f"{title} (fr)"}}
    values = {"texts": texts, "theme": theme, "pictogram": "🍲", "place": "Het Zwaluwnest", "minutes": minutes} | more

    async def write(tx: Tx) -> int:
        number = await repository.add_published(tx, home.id, values | {"starts_at": at}, now=house.clock.now())
        made = await repository.find_activity(tx, number)
        assert made is not None
        await write_occurrences(tx, made, now=min(house.clock.now(), at))
        return number

    number: int = await house.write(write)
    return number


async def changes_time(house: House, activity_id: int, planned_at: datetime, /, **values: Any) -> None:
    """One time of it is otherwise."""
    this = (occurrences.c.activity_id == activity_id) & (occurrences.c.planned_at == planned_at)

    async def write(tx: Tx) -> None:
        await tx.execute(update(occurrences).where(this).values(**values))

    await house.write(write)


async def reads(person: Person) -> str:
    """The newest message of the bot."""
    return str((await person.last())["text"])


async def looks(person: Person, *taps: str) -> str:
    """/agenda, and then some buttons."""
    await person.says("/agenda")
    for tap in taps:
        await person.taps(tap)
    return await reads(person)


async def test_the_first_screen_has_the_next_five_and_four_ways_to_look(house: House) -> None:
    for days in range(7):
        await plans(house, f"Ding {days}", wall(TUESDAY + timedelta(days=days), 14))
    paula = await house.resident("Paula")
    text = await looks(paula)
    assert [f"Ding {days}" in text for days in range(7)] == [True] * 5 + [False] * 2
    labels = await paula.buttons()
    assert labels[5:] == [
        *("Volgende ➡️", "📅 Vandaag", "🗓️ Deze week", "🏷️ Per thema", "📍 Bij mij in de buurt"),
        labels[-1],
    ]
    first = await paula.last()
    await paula.taps("Volgende")
    assert (await paula.last())["message_id"] == first["message_id"]
    assert "6. 🍲 Ding 5" in await reads(paula)
    assert not any("Volgende" in label for label in await paula.buttons())


async def test_today_ends_at_midnight_and_the_week_on_sunday_night(house: House) -> None:
    await plans(house, "Vanavond", wall(TUESDAY, 23, 59))
    await plans(house, "Morgen", wall(date(2026, 11, 25), 0, 0))
    await plans(house, "Zondag", wall(date(2026, 11, 29), 23, 59))
    await plans(house, "Maandag", wall(date(2026, 11, 30), 0, 0))
    paula = await house.resident("Paula")
    today = await looks(paula, "📅 Vandaag")
    assert "Vandaag in De Testhoek" in today
    assert ("Vanavond" in today, "Morgen" in today) == (True, False)
    week = await looks(paula, "Deze week")
    assert [name in week for name in ("Vanavond", "Morgen", "Zondag", "Maandag")] == [True, True, True, False]
    await paula.taps("Hele agenda")
    assert "Maandag" in await reads(paula)


async def test_on_a_sunday_the_week_is_nearly_over(house: House) -> None:
    await plans(house, "Maandag", wall(date(2026, 11, 30), 10))
    paula = await house.resident("Paula")
    await house.waits(days=5, hours=8)  # Sunday, six in the evening
    text = await looks(paula, "Deze week")
    assert "Deze week is er niets meer" in text
    assert "Dit komt er wel aan:" in text and "Maandag" in text
    assert any("Maandag" in label for label in await paula.buttons())


async def test_what_has_begun_and_not_ended_goes_on_now(house: House) -> None:
    await plans(house, "Soepdag", wall(TUESDAY, 9), minutes=90)
    await plans(house, "Later", wall(date(2026, 12, 10), 14))
    paula = await house.resident("Paula")
    text = await looks(paula, "📅 Vandaag")
    assert "Soepdag\n🟢 Nu bezig, sinds 9 u\n" in text
    await house.waits(minutes=30)  # half past ten: over
    assert "Soepdag" not in await looks(paula, "📅 Vandaag")


async def test_what_does_not_say_how_long_it_lasts_goes_on_for_two_hours(house: House) -> None:
    await plans(house, "Soepdag", wall(TUESDAY, 8, 30), minutes=None)
    paula = await house.resident("Paula")
    assert "Nu bezig, sinds 8.30 u" in await looks(paula)
    await house.waits(minutes=31)
    assert "Soepdag" not in await looks(paula)


async def test_what_ends_at_midnight_is_over_the_next_day_and_what_goes_on_beyond_it_is_not(house: House) -> None:
    await plans(house, "Tot middernacht", wall(TUESDAY, 20), minutes=240)
    await plans(house, "Tot twee uur", wall(TUESDAY, 22), minutes=240)
    await plans(house, "Later", wall(date(2026, 12, 10), 14))
    paula = await house.resident("Paula")
    await house.waits(hours=14)  # midnight
    text = await looks(paula, "📅 Vandaag")
    assert ("Tot middernacht" in text, "Tot twee uur\n🟢 Nu bezig, sinds 22 u" in text) == (False, True)
    await house.waits(hours=2)
    assert "Vandaag is er niets meer" in await looks(paula, "📅 Vandaag")


async def test_what_is_called_off_stays_visible_as_such_until_its_time(house: House) -> None:
    at = wall(TUESDAY, 11)
    number = await plans(house, "Soepdag", at)
    await changes_time(house, number, at, cancelled_at=house.clock.now())
    await plans(house, "Wandeling", wall(TUESDAY, 18))
    paula = await house.resident("Paula")
    assert "🚫 Soepdag: gaat niet door" in await looks(paula, "📅 Vandaag")
    await house.waits(hours=1)
    text = await looks(paula, "📅 Vandaag")
    assert ("Soepdag" in text, "Wandeling" in text) == (False, True)


async def test_what_is_offered_instead_is_not_called_off(house: House) -> None:
    number = await plans(house, "Soepdag", wall(date(2026, 12, 10), 14))
    await changes_time(house, number, wall(date(2026, 12, 10), 14), cancelled_at=house.clock.now())
    await plans(house, "Wandeling", wall(date(2026, 12, 11), 18))
    paula = await house.resident("Paula")
    text = await looks(paula, "📅 Vandaag")
    assert ("Soepdag" in text, "Wandeling" in text) == (False, True)


async def test_what_was_moved_stands_at_its_new_time_and_place(house: House) -> None:
    planned = wall(TUESDAY, 14)
    number = await plans(house, "Soepdag", planned)
    await changes_time(house, number, planned, starts_at=wall(date(2026, 11, 27), 16), place="De Kaai")
    paula = await house.resident("Paula")
    assert "Soepdag" not in (await looks(paula, "📅 Vandaag")).split("Dit komt er wel aan")[0]
    text = await looks(paula, "Deze week")
    assert "vrijdag 27 november om 16 u\nDe Kaai" in text


async def test_a_daily_series_does_not_crowd_out_the_rest_of_the_week(house: House) -> None:
    daily = await plans(house, "Koffie", wall(TUESDAY, 10, 30), minutes=30, rrule="FREQ=DAILY")
    for days in (1, 2, 3):
        await plans(house, f"Ding {days}", wall(TUESDAY + timedelta(days=days), 14))
    paula = await house.resident("Paula")
    text = await looks(paula, "Deze week")
    assert [text.count(name) for name in ("Koffie", "Ding 1", "Ding 2", "Ding 3")] == [2, 1, 1, 1]
    assert text.count("+ nog 4 keer") == 1
    assert not any("Volgende" in label for label in await paula.buttons())
    home = house.bot.rooms.neighbourhoods.find_slug("testhoek")
    assert home is not None
    await paula.taps(data=AgendaTapped(home.id, f"series-{daily}", 0).pack(), forge=True)
    series = await reads(paula)
    assert series.startswith("🍲 Koffie: alle keren\n🔁 elke dag om 10.30 u")
    assert series.count("Koffie\n") == 5


async def test_by_theme(house: House) -> None:
    await plans(house, "Soepdag", wall(TUESDAY, 14))
    await plans(house, "Wandeling", wall(TUESDAY, 15), theme="moving")
    paula = await house.resident("Paula", "fr")
    await paula.says("/agenda")
    await paula.taps("Par thème")
    assert (await paula.buttons())[:2] == ["🍲 manger ensemble", "🚶 bouger"]
    await paula.taps("🚶")
    text = await reads(paula)
    assert text.startswith("🚶 À faire : bouger")
    assert ("Wandeling (fr)" in text, "Soepdag" in text) == (True, False)
    home = house.bot.rooms.neighbourhoods.find_slug("testhoek")
    assert home is not None
    await paula.taps(data=AgendaTapped(home.id, "theme-nature", 0).pack(), forge=True)
    nothing = await reads(paula)
    assert "l’agenda est vide pour le moment" in nothing and "Soepdag (fr)" in nothing


async def test_an_empty_agenda_says_so_everywhere(house: House) -> None:
    paula = await house.resident("Paula", "fr")
    assert "vide pour le moment" in await looks(paula)
    home = house.bot.rooms.neighbourhoods.find_slug("testhoek")
    assert home is not None
    for view in ("today", "week", "theme-food", "series-7"):
        await paula.taps(data=AgendaTapped(home.id, view, 0).pack(), forge=True)
        assert "vide pour le moment" in await reads(paula)
    await paula.taps(data=AgendaThemesTapped(home.id).pack(), forge=True)
    assert "vide pour le moment" in await reads(paula)


@pytest.mark.parametrize(
    "view",
    [
        *("", "soon-1", "theme-", "theme-magic", "days", "days-1-1", "days-9999999-1", "days-739000-99", "series"),
        *("days-739000-0", "series--1", "series-1-2", "TODAY", "week-", "days-٣-1"),
    ],
)
async def test_a_view_that_was_made_up_is_refused(house: House, view: str) -> None:
    assert read_view(view) is None


async def test_made_up_buttons_are_answered_and_show_nothing_of_elsewhere(two_buurten: House) -> None:
    house = two_buurten
    await plans(house, "Soepdag", wall(TUESDAY, 14), slug="anderhoek")
    paula = await house.resident("Paula", home="testhoek")
    there = house.bot.rooms.neighbourhoods.find_slug("anderhoek")
    here = house.bot.rooms.neighbourhoods.find_slug("testhoek")
    assert there is not None and here is not None
    for tap in (AgendaTapped(there.id, "soon", 0), AgendaThemesTapped(there.id), AgendaTapped(here.id, "nonsense", 0)):
        await paula.taps(data=tap.pack(), forge=True)
        assert "Soepdag" not in await reads(paula)
    await paula.taps(data=AgendaTapped(here.id, "soon", 2**62).pack(), forge=True)
    assert "Te doen in De Testhoek" in await reads(paula)
    await paula.taps(data=f"1.agenda.{here.id}.1", forge=True)  # a button of the old agenda
    assert "Te doen" not in await reads(paula)


def test_every_view_fits_in_a_button_and_is_read_back() -> None:
    for text in ("soon", "today", "week", "theme-children", "days-739581-31", "series-999999999"):
        view = read_view(text)
        assert view is not None and written(view) == text
        AgendaTapped(2**31, text, 1000).pack()


async def test_the_night_of_the_clock_change_is_still_one_day(house: House) -> None:
    await plans(house, "Nachtwandeling", wall(date(2027, 3, 28), 23, 30))
    await plans(house, "Ontbijt", wall(date(2027, 3, 29), 0, 0))
    house.clock.forward(wall(date(2027, 3, 28), 0, 30) - house.clock.now())
    paula = await house.resident("Paula")
    text = await looks(paula, "📅 Vandaag")
    assert ("Nachtwandeling" in text, "Ontbijt" in text) == (True, False)


async def test_a_page_stays_within_a_message_whatever_is_written(house: House) -> None:
    for count in range(12):
        title, place = "&<" * 40, "<&" * 60
        await plans(house, title, wall(TUESDAY, 11 + count // 2, count % 2), place=place)
    paula = await house.resident("Paula")
    text = await looks(paula, "📅 Vandaag")
    assert len(text) < 4096
    assert len(await paula.buttons()) <= 8


async def test_only_what_is_published_is_in_the_agenda(house: House) -> None:
    number = await plans(house, "Soepdag", wall(TUESDAY, 14))

    async def hide(tx: Tx) -> None:
        await tx.execute(update(activities).where(activities.c.id == number).values(state="waiting"))

    await house.write(hide)
    paula = await house.resident("Paula")
    assert "Soepdag" not in await looks(paula)


async def test_who_said_no_comes_after_all_with_one_tap(house: House) -> None:
    await plans(house, "Soepdag", wall(TUESDAY, 14))
    paula = await house.resident("Paula")
    await looks(paula, "1 ·")
    await paula.taps("Ik kan niet")
    await paula.says("/mijn")
    (mine, *_) = await paula.hears()
    assert "Je zei nee." in mine and mine.count("Soepdag") == 1
    await paula.taps("Toch komen: Soepdag")
    shown = [one for one in await paula.transcript() if "Je zei ja of misschien" in (one["text"] or "")]
    assert len(shown) == 1 and shown[0]["text"].count("Soepdag") == 1  # the list itself was drawn anew
    assert "Je zei nee" not in shown[0]["text"]
    await paula.says("/mijn")
    assert (await paula.hears())[0].count("Soepdag") == 1


async def test_what_i_declined_goes_when_it_is_over_or_called_off(house: House) -> None:
    soon, later = wall(TUESDAY, 11), wall(TUESDAY, 14)
    await plans(house, "Soepdag", soon)
    number = await plans(house, "Wandeling", later)
    paula = await house.resident("Paula", "fr")
    for tap in ("1 ·", "2 ·"):
        await looks(paula, tap)
        await paula.taps("peux pas")
    await paula.says("/mes")
    assert "Vous avez dit non." in (await paula.hears())[0]
    await changes_time(house, number, later, cancelled_at=house.clock.now())
    await house.waits(hours=2)
    await paula.says("/mes")
    assert "Vous avez dit non." not in (await paula.hears())[0]
