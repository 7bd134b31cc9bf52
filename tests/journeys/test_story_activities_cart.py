"""The coffee cart: every week, another place each time, found by a question; and what becomes of its other days."""

from typing import Any

from handlers.cards.activities.sharing import CalendarTapped
from tests.handlers.activities.a_soup_series import opens, says_yes
from tests.house import House, Person
from tests.journeys.activity_days import event_in_file, posts_in_a_sentence, told, until
from tests.journeys.phones import all_read, reads

FIRST, SECOND, THIRD, FOURTH = 1, 2, 3, 4
"""The times of the series, as they are written down when it is posted."""


async def asks(person: Person, question: str) -> list[dict[str, Any]]:
    """A question in words, and all that is answered."""
    before = len(await person.transcript())
    await person.says(question)
    return [one for one in (await person.transcript())[before:] if one["from"] == "bot"]


async def keeps(person: Person, occurrence: int) -> Any:
    """One time, as the calendar of a phone has it."""
    await person.taps(data=CalendarTapped(occurrence, 0).pack(), forge=True)
    return await event_in_file(person)


async def stands_here(organiser: Person, latitude: float, longitude: float) -> None:
    """A shared location, as a reply to the organiser's own card."""
    where = {"latitude": latitude, "longitude": longitude}
    card = {"location": where, "reply_to": (await organiser.last())["message_id"]}
    await organiser.house.post(f"/sim/chats/{organiser.chat_id}/messages", card)
    await organiser.house.settled()


async def test_the_coffee_cart_stands_elsewhere_this_week_and_stops_before_christmas(with_a_minute: House) -> None:
    house = with_a_minute
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("meeting",)) for name in ("Paula", "Jan")]
    amina = await house.resident("Amina", "fr")
    sentence = "/nieuw Koffiekar elke donderdag van 14u tot 16u op het Zwaluwplein, gratis"
    await posts_in_a_sentence(bram, sentence, theme="meeting")
    assert "elke donderdag" in await all_read(bram)
    assert "🗓️ donderdag 26 november om 14 u" in await reads(jan)
    await says_yes(paula, FIRST, SECOND, THIRD)
    file = await keeps(paula, SECOND)

    await until(house, "2026-11-26T13:30")
    await bram.says("/mijnactiviteiten")
    await bram.taps("1 ·")
    await stands_here(bram, 51.0405, 3.7207)
    await bram.says("Hoek Wissendries")
    assert "📍 Het is nu in: Hoek Wissendries" in await reads(paula)
    await house.waits(minutes=1)
    card, pin = await asks(jan, "waar staat de koffiekar?")
    assert "Hoek Wissendries" in card["text"]
    where = pin["venue"]
    assert (where["location"]["latitude"], where["address"]) == (51.0405, "Hoek Wissendries")
    await until(house, "2026-11-26T17:00")
    card, *_ = await asks(jan, "waar staat de koffiekar?")
    assert "donderdag 3 december" in card["text"]
    assert "Hoek Wissendries" not in card["text"], "next week it stands where it always does"

    await opens(bram, SECOND)
    await bram.taps("Verplaatsen")
    await bram.taps("Alleen deze keer")
    await bram.says("vrijdag 4 december 15u")
    assert "Eén buur krijgt bericht." in await reads(bram)
    await bram.taps("Ja, verplaats")
    assert "Het was: donderdag 3 december om 14 u" in await reads(paula)
    assert "Het is nu: vrijdag 4 december om 15 u" in await reads(paula)
    moved = await keeps(paula, SECOND)
    assert moved["UID"] == file["UID"]
    assert moved["SEQUENCE"] > file["SEQUENCE"]
    assert moved["DTSTART"].dt.strftime("%d/%m %H:%M") == "04/12 15:00"

    await amina.says("/agenda")
    before = [len(await one.transcript()) for one in (jan, amina)]
    await opens(bram, THIRD)
    await bram.taps("Afzeggen")
    await bram.taps("Deze en alle volgende")
    assert "De reeks stopt: donderdag 10 december om 14 u" in await reads(bram)
    await bram.taps("Ja, zeg af")
    assert (await reads(paula)).startswith("🚫 Koffiekar gaat niet door.")
    assert "donderdag 10 december om 14 u" in await reads(paula)
    assert "vrijdag 4 december" not in await reads(paula)
    gone = await keeps(paula, THIRD)
    assert gone["STATUS"] == "CANCELLED"
    assert [len(await one.transcript()) for one in (jan, amina)] == before, "they said nothing, so they hear nothing"
    assert await told(jan, "📣 Nieuw in de buurt") == 1
    for moment in ("2026-12-02T18:00", "2026-12-03T12:00"):
        await until(house, moment)
        assert await told(paula, "🔔") == 0, "not at the hour of before"
    await until(house, "2026-12-03T18:00")
    assert "🔔 Niet vergeten: morgen om 15 u" in await reads(paula)
    for moment in ("2026-12-04T13:00", "2026-12-09T18:00", "2026-12-10T12:00"):
        await until(house, moment)
    assert await told(paula, "🔔") == 2
    await jan.says("/agenda")
    assert "🚫 Koffiekar: gaat niet door" in await reads(jan)
    assert "🔁 + nog" not in await reads(jan), "none of what was called off is a time more"


async def test_la_charrette_a_cafe_change_de_coin(with_a_minute: House) -> None:
    """Chloé stands there already when she shares where; the change of hour is for all that follow."""
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima = await house.resident("Fatima", "fr", follows=("meeting",))
    youssef, jan = await house.resident("Youssef", "fr"), await house.resident("Jan")
    sentence = "/nouveau Charrette à café chaque jeudi de 14h à 16h sur la place, gratuit"
    await posts_in_a_sentence(chloe, sentence, theme="meeting")
    assert "tous les jeudis" in await all_read(chloe)
    await says_yes(fatima, FIRST, SECOND, THIRD)
    await says_yes(jan, THIRD)
    file = await keeps(jan, THIRD)

    await until(house, "2026-11-26T14:10")
    await opens(chloe, FIRST)
    await stands_here(chloe, 51.0405, 3.7207)
    await chloe.says("devant la boulangerie")
    assert "📍 C’est maintenant ici : devant la boulangerie" in await reads(fatima)
    await house.waits(minutes=1)
    card, pin = await asks(youssef, "où est la charrette à café ?")
    assert "devant la boulangerie" in card["text"]
    assert pin["venue"]["address"] == "devant la boulangerie"

    await opens(chloe, SECOND)
    await chloe.taps("🗓️ Déplacer")
    await chloe.taps("Celle-ci et les suivantes")
    await chloe.says("10h")
    await chloe.taps("Oui, déplacer")
    assert "C’est maintenant : jeudi 3 décembre à 10 h" in await reads(fatima)
    assert "• jeudi 10 décembre à 10 h" in await reads(fatima)
    assert "Het is nu: donderdag 10 december om 10 u" in await reads(jan)
    moved = await keeps(jan, THIRD)
    assert (moved["UID"], moved["SEQUENCE"] > file["SEQUENCE"]) == (file["UID"], True)

    before = len(await youssef.transcript())
    await opens(chloe, THIRD)
    await chloe.taps("🚫 Annuler")
    await chloe.taps("Cette fois seulement")
    await chloe.taps("Oui, annuler")
    assert (await reads(jan)).startswith("🚫 Charrette à café gaat niet door.")
    assert (await reads(fatima)).startswith("🚫 Charrette à café : c’est annulé.")
    assert len(await youssef.transcript()) == before
    await until(house, "2026-12-10T09:00")
    told_today, card, *_ = await asks(youssef, "où est la charrette à café aujourd’hui ?")
    assert "Aujourd’hui, c’est annulé. La prochaine fois, c’est jeudi 17 décembre à 10 h" in told_today["text"]
    assert "17 décembre" in card["text"]
