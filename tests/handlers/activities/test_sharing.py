"""Keeping an activity and passing it on: the file, the text, the link, and what the link opens."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
import recurring_ical_events
from icalendar import Calendar

from community.residents.quiet_hours import BRUSSELS
from handlers.cards.activities.share_row import ShareTapped
from handlers.cards.activities.sharing import CalendarTapped, ForwardTapped, PosterTapped, file_name
from handlers.cards.start import NeighbourhoodChosen, UseAnswered
from tests.handlers.activities.test_agenda_views import TUESDAY, changes_time, looks, plans, reads, wall
from tests.house import House, Person

FRIDAY = date(2026, 11, 27)


async def file_of(person: Person) -> Any:
    """The newest file, as the phone opens it."""
    house = person.house
    async with house._http.get((await person.last())["file_address"]) as answer:
        return Calendar.from_ical(await answer.read())


def starts(calendar: Any, until: date) -> list[str]:
    """The times an agenda shows, on the wall."""
    events = recurring_ical_events.of(calendar).between(date(2026, 11, 1), until)
    found = sorted(event["DTSTART"].dt.astimezone(BRUSSELS) for event in events)
    return [at.strftime("%d/%m %H:%M") for at in found]


async def shares(person: Person, *taps: str) -> str:
    """From the agenda to the first card, its sharing screen, and further."""
    await looks(person, "1 ·")
    await person.taps("📤")
    for tap in taps:
        await person.taps(tap)
    return await reads(person)


async def test_a_single_activity_goes_into_the_agenda_of_a_phone(house: House) -> None:
    await plans(house, "Soepdag; met, brood", wall(FRIDAY, 14), minutes=90, latitude=51.04, longitude=3.72)
    paula = await house.resident("Paula")
    text = await shares(paula)
    assert text.startswith("📤 Soepdag; met, brood\nvrijdag 27 november om 14 u")
    assert await paula.buttons() == [
        *("🗓️ In mijn agenda", "💬 Tekst om door te sturen", "🔗 Link voor een affiche"),
    ]
    await paula.taps("In mijn agenda")
    shown = await paula.last()
    assert (shown["kind"], shown["file_name"]) == ("document", "soepdag-met-brood-2026-11-27.ics")
    (event,) = (await file_of(paula)).walk("VEVENT")
    assert event["SUMMARY"] == "Soepdag; met, brood"
    assert event["DTSTART"].dt == wall(FRIDAY, 14)
    assert event["DTEND"].dt == wall(FRIDAY, 15, 30)
    assert event["LOCATION"] == "Het Zwaluwnest"
    assert re.search(r"https://t\.me/\w+\?start=a_1", event["DESCRIPTION"])
    assert "0400 00 00 90" in event["DESCRIPTION"]
    assert "<b>" not in event["DESCRIPTION"]


async def test_after_a_change_the_same_event_comes_with_a_higher_number(house: House) -> None:
    number = await plans(house, "Soepdag", wall(FRIDAY, 14))
    paula = await house.resident("Paula")
    await shares(paula, "In mijn agenda")
    (before,) = (await file_of(paula)).walk("VEVENT")
    await changes_time(house, number, wall(FRIDAY, 14), starts_at=wall(FRIDAY, 16), version=2)
    await paula.taps(data=CalendarTapped(1, 0).pack(), forge=True)
    (after,) = (await file_of(paula)).walk("VEVENT")
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt == wall(FRIDAY, 16)
    await changes_time(house, number, wall(FRIDAY, 14), cancelled_at=house.clock.now(), version=3)
    await paula.taps(data=CalendarTapped(1, 0).pack(), forge=True)
    (gone,) = (await file_of(paula)).walk("VEVENT")
    assert (gone["STATUS"], gone["SEQUENCE"] > after["SEQUENCE"]) == ("CANCELLED", True)


async def test_a_series_comes_whole_with_its_exceptions_or_one_time_of_it(house: House) -> None:
    number = await plans(
        house,
        "Soepdag",
        wall(FRIDAY, 14),
        rrule="FREQ=WEEKLY;BYDAY=FR;UNTIL=20270115",
        extra_on=["2026-12-08"],
        left_out=["2026-12-04"],
        skips_school_holidays="nl",
    )
    await changes_time(house, number, wall(date(2026, 12, 11), 14), starts_at=wall(date(2026, 12, 12), 15), version=2)
    await changes_time(house, number, wall(date(2026, 12, 18), 14), cancelled_at=house.clock.now(), version=2)
    await changes_time(house, number, wall(date(2027, 1, 8), 14), place="De Kaai", version=2)
    paula = await house.resident("Paula", "fr")
    await shares(paula)
    assert await paula.buttons() == [
        *("🗓️ Cette date dans mon agenda", "🗓️ Toutes les dates", "💬 Texte à transférer"),
        *("🔗 Lien pour une affiche", "🔁 Voir toutes les dates"),
    ]
    await paula.taps("Toutes les dates")
    shown = await paula.last()
    assert shown["file_name"] == "soepdag-fr.ics"
    whole = await file_of(paula)
    expected = ["27/11 14:00", "08/12 14:00", "12/12 15:00", "08/01 14:00", "15/01 14:00"]
    assert starts(whole, date(2027, 6, 1)) == expected
    elsewhere = [event for event in whole.walk("VEVENT") if event["LOCATION"] == "De Kaai"]
    assert [event["RECURRENCE-ID"].dt for event in elsewhere] == [wall(date(2027, 1, 8), 14)]
    await paula.taps(data=CalendarTapped(1, 0).pack(), forge=True)
    one = await file_of(paula)
    assert starts(one, date(2027, 6, 1)) == ["27/11 14:00"]
    assert one.walk("VEVENT")[0]["UID"] != whole.walk("VEVENT")[0]["UID"]
    later = wall(FRIDAY, 17)
    await changes_time(house, number, wall(FRIDAY, 14), planned_at=later, starts_at=later, version=2)
    await paula.taps(data=CalendarTapped(1, 0).pack(), forge=True)
    moved = await file_of(paula)
    assert starts(moved, date(2027, 6, 1)) == ["27/11 17:00"]
    assert moved.walk("VEVENT")[0]["UID"] == one.walk("VEVENT")[0]["UID"]


async def test_fixed_dates_come_as_one_series(house: House) -> None:
    await plans(house, "Naaien", wall(FRIDAY, 14), extra_on=["2026-12-04", "2026-12-18"])
    paula = await house.resident("Paula")
    await shares(paula, "Alle keren in mijn agenda")
    assert starts(await file_of(paula), date(2027, 6, 1)) == ["27/11 14:00", "04/12 14:00", "18/12 14:00"]


async def test_all_times_of_a_series_are_a_tap_away(house: House) -> None:
    await plans(house, "Soepdag", wall(FRIDAY, 14), rrule="FREQ=WEEKLY;BYDAY=FR")
    paula = await house.resident("Paula")
    text = await shares(paula, "Toon alle keren")
    assert text.startswith("🍲 Soepdag: alle keren\n🔁 elke vrijdag om 14 u")


async def test_the_text_to_forward_is_plain_and_complete(house: House) -> None:
    texts = {"nl": {"title": "Soep & <b>brood</b>", "what": "Kom je?\nGraag!", "price": "2 euro", "bring": "een kom"}}
    rule = "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270630"
    await plans(house, "x", wall(FRIDAY, 14), texts=texts, rrule=rule, contact="0499 11 22 33", place="Zaal <1>")
    paula = await house.resident("Paula")
    await shares(paula, "Tekst om door te sturen")
    message = await paula.last()
    assert message["text"] == (
        "🍲 Soep & <b>brood</b>\n🗓️ vrijdag 27 november om 14 u\n"
        "🔁 elke vrijdag om 14 u, tot en met 30 juni\n📍 Zaal <1>\n"
        "Kom je?\nGraag!\n⏱️ duurt 2 uur\n💶 2 euro\n🎒 Meebrengen: een kom\n📞 Vragen? 0499 11 22 33\n\n"
        f"👉 Kom je? Laat het weten via https://t.me/{house.bot.rooms.bot_username}?start=a_1\n"
        "📞 Liever bellen? Buurthuis Het Voorbeeld: 0400 00 00 90"
    )
    assert not message.get("buttons")
    assert "<b>" not in message["html"].replace("&lt;b&gt;", "")


async def test_the_longest_text_still_fits(house: House) -> None:
    texts = {"nl": dict.fromkeys(("what", "price", "bring", "audience", "access", "languages"), "&" * 600)}
    texts["nl"]["title"] = "T" * 80
    await plans(house, "x", wall(FRIDAY, 14), texts=texts, place="p" * 120)
    paula = await house.resident("Paula")
    assert "https://t.me/" in await shares(paula, "Tekst om door te sturen")
    await paula.taps(data=CalendarTapped(1, 0).pack(), forge=True)
    assert (await paula.last())["kind"] == "document"


async def test_the_link_for_a_poster(house: House) -> None:
    await plans(house, "Soepdag", wall(FRIDAY, 14))
    paula = await house.resident("Paula", "en")
    text = await shares(paula, "Link for a poster")
    assert text.endswith(f"\n\nhttps://t.me/{house.bot.rooms.bot_username}?start=a_1")


async def test_a_stranger_with_the_link_agrees_and_sees_the_activity_of_that_neighbourhood(two_buurten: House) -> None:
    await plans(two_buurten, "Soepdag", wall(FRIDAY, 14), slug="anderhoek")
    amir = await two_buurten.stranger("Amir")
    await amir.says("/start a_1")
    assert "Soepdag" not in await reads(amir)
    await amir.taps(data=UseAnswered(1).pack())
    assert "Soepdag" in await reads(amir)
    await amir.taps("Ik kom")
    assert "Je komt" in await reads(amir)
    await amir.says("/agenda")
    assert "Te doen in Den Anderen Hoek" in await reads(amir)


async def test_who_has_a_neighbourhood_keeps_it_as_home(two_buurten: House) -> None:
    await plans(two_buurten, "Soepdag", wall(FRIDAY, 14), slug="anderhoek")
    paula = await two_buurten.resident("Paula", home="testhoek")
    await paula.says("/start a_1")
    assert "Soepdag" in await reads(paula)
    await paula.taps("Ik kom")
    assert "Je komt" in await reads(paula)
    await paula.says("/agenda")
    assert "Testhoek" in await reads(paula)


@pytest.mark.parametrize("payload", ["a_", "a_x", "a_99", "a_0", "a_-1", "a_1.5", "a_" + "9" * 30, "a_١"])
async def test_a_link_to_nothing_leads_to_the_agenda(house: House, payload: str) -> None:
    await plans(house, "Wandeling", wall(FRIDAY, 14))
    paula = await house.resident("Paula")
    await paula.says(f"/start {payload}")
    text = await reads(paula)
    assert "Dat vind ik niet meer" in text and "Wandeling" in text


async def test_a_link_leads_to_what_goes_on_or_to_the_next_time_or_to_the_agenda(house: House) -> None:
    await plans(house, "Soepdag", wall(TUESDAY, 14), rrule="FREQ=DAILY;COUNT=3")
    paula = await house.resident("Paula")
    tomorrow = wall(TUESDAY + timedelta(days=1), 14)
    await changes_time(house, 1, tomorrow, cancelled_at=house.clock.now())
    for hours, expected in ((5, "dinsdag 24 november"), (2, "donderdag 26 november")):
        await house.waits(hours=hours)  # three in the afternoon, while it goes on; then five, when it is over
        await paula.says("/start a_1")
        assert expected in await reads(paula)
    await house.waits(days=3)
    await paula.says("/start a_1")
    assert "niets in de agenda" in await reads(paula)


async def test_who_belongs_nowhere_and_has_a_dead_link_chooses_a_neighbourhood(two_buurten: House) -> None:
    amir = await two_buurten.stranger("Amir", "fr")
    await amir.says("/start a_77")
    await amir.taps(data=UseAnswered(1).pack())
    assert NeighbourhoodChosen.name in str((await amir.last())["buttons"])


async def test_nothing_of_another_neighbourhood_is_shared(two_buurten: House) -> None:
    await plans(two_buurten, "Soepdag", wall(FRIDAY, 14), slug="anderhoek")
    paula = await two_buurten.resident("Paula", home="testhoek")
    for tap in (ShareTapped(1), CalendarTapped(1, 0), CalendarTapped(1, 1), ForwardTapped(1), PosterTapped(1)):
        await paula.taps(data=tap.pack(), forge=True)
        assert (await reads(paula)).startswith("Dat vind ik niet terug")


async def test_what_is_called_off_is_not_passed_on(house: House) -> None:
    await plans(house, "Soepdag", wall(FRIDAY, 14))
    paula = await house.resident("Paula")
    await shares(paula)
    await changes_time(house, 1, wall(FRIDAY, 14), cancelled_at=house.clock.now())
    await paula.taps("Tekst om door te sturen")
    assert "https://t.me" not in await reads(paula)
    assert "gaat niet door" in await reads(paula)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Café & thé à gogo!", "cafe-the-a-gogo.ics"),
        ("🍲🍲", "agenda.ics"),
        ("../../etc/passwd", "etc-passwd.ics"),
        ("x" * 80, "x" * 40 + ".ics"),
        ("سوپ", "agenda.ics"),
    ],
)
def test_how_the_file_is_called(title: str, expected: str) -> None:
    assert file_name(title, None) == expected


def test_a_single_time_says_its_day_in_the_name() -> None:
    assert file_name("Soepdag", "2026-11-27") == "soepdag-2026-11-27.ics"
