"""Something of before once more: everything is taken over but when it is."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from community.activities.tables import activities, occurrences
from core.database import Tx
from handlers.cards.activities.copying import CopyListTapped, CopyTapped, CopyTimeTapped
from tests.handlers.activities.drafts_on_phones import drafts_kept
from tests.handlers.test_activities import posts, prepares, texts
from tests.house import House, Person

AGAIN = "Iets van vroeger opnieuw"
FILLED_IN = {
    "texts": {"nl": {"title": "Soepdag", "what": "Verse soep.", "price": "2 euro", "bring": "een kom"}},
    "minutes": 90,
    "left_out": ["2026-12-25"],
    "contact": "0400 00 00 99",
    "online_url": "https://voorbeeld.be",
    "closes_days": 1,
}


async def fills_in(house: House) -> None:
    """Everything that a poster may tell, in all that was posted."""

    async def change(tx: Tx) -> None:
        await tx.execute(update(activities).values(FILLED_IN))

    await house.write(change)


async def test_from_the_first_question_of_a_new_one(house: House) -> None:
    bram = await house.volunteer("Bram")
    await posts(bram, seats=12)
    await fills_in(house)
    await bram.says("/nieuw")
    await bram.taps(AGAIN)
    assert "Wat doe je nog eens?" in (await bram.last())["text"]
    await bram.taps("Soepdag")
    assert "Ik nam alles over van Soepdag, behalve wanneer het is." in await texts(bram)
    assert "Welke dag?" in (await bram.last())["text"]
    await bram.says("4/12")
    preview = (await bram.last())["text"]
    for told in ("vrijdag 4 december om 14 u", "Verse soep.", "2 euro", "een kom", "Het Zwaluwnest", "12 plaatsen"):
        assert told in preview
    assert "0400 00 00 99" in preview
    await bram.says("ja")
    await bram.says("/agenda")
    assert "vrijdag 4 december" in (await bram.last())["text"]
    async with house.database.read() as tx:
        rows = (await tx.execute(select(activities).where(activities.c.state == "published"))).all()
    old, new = sorted(rows, key=lambda row: row.id)
    for column in ("theme", "pictogram", "texts", "place", "minutes", "seats", "contact", "online_url", "closes_days"):
        assert getattr(old, column) == getattr(new, column)
    assert (new.rrule, new.left_out, new.extra_on, new.slug) == (None, None, None, None)


async def test_from_the_card_of_what_was_posted_with_its_place_of_that_time(house: House) -> None:
    bram = await house.volunteer("Bram")
    await posts(bram)

    async def moves(tx: Tx) -> None:
        await tx.execute(update(occurrences).values(place="De Grote Zaal", overrides={"seats": 7}))

    await house.write(moves)
    await bram.says("/mijnactiviteiten")
    await bram.taps("Soepdag")
    await bram.taps("Nog eens")
    await bram.says("5/12")
    assert "zaterdag 5 december om 14 u" in (await bram.last())["text"]
    assert "De Grote Zaal" in (await bram.last())["text"]
    assert "Nog 7 plaatsen vrij" in (await bram.last())["text"]


async def test_a_copied_draft_is_none_before_its_day_is_known(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await posts(bram)
    await bram.taps(data=CopyTapped(1).pack(), forge=True)
    await house.waits(days=1)
    await house.restarts()
    await bram.says("/nieuw")
    assert "Je was bezig met Soepdag" in (await bram.last())["text"]
    await bram.taps("Verder doen")
    assert "Welke dag?" in (await bram.last())["text"]
    await bram.says("gisteren")
    await bram.says("23/11/2026")
    assert "al voorbij" in (await bram.last())["text"]
    await bram.says("6/12")
    await bram.says("ja")
    assert (await texts(paula)).count("Nieuw in de buurt") == 2


async def test_another_draft_that_was_left_stays(house: House) -> None:
    bram = await house.volunteer("Bram")
    await posts(bram)
    await prepares(bram, "Wandeling")
    await bram.taps(data=CopyTapped(1).pack(), forge=True)
    await bram.says("6/12")
    await bram.says("ja")
    await bram.says("/nieuw")
    assert "Je was bezig met Wandeling" in (await bram.last())["text"]


async def test_the_own_ones_come_first_and_each_once_and_five_at_most(house: House) -> None:
    lies, bram = await house.volunteer("Lies"), await house.volunteer("Bram")
    for title in ("Bingo", "Soepdag", "soepdag", "Koffie", "Quiz", "Film"):
        await posts(lies, title)
    await posts(bram, "Wandeling")
    await posts(lies, "Koor")
    await bram.taps(data=CopyListTapped().pack(), forge=True)
    labels = await bram.buttons()
    assert [label.split(" ", 1)[1] for label in labels] == ["Wandeling", "Koor", "Film", "Quiz", "Koffie"]


async def test_the_telephone_of_another_poster_is_not_taken_over(house: House) -> None:
    lies, bram = await house.volunteer("Lies"), await house.volunteer("Bram")
    await posts(lies)
    await fills_in(house)
    await bram.taps(data=CopyTapped(1).pack(), forge=True)
    await bram.says("6/12")
    assert "Verse soep." in (await bram.last())["text"]
    assert "0400 00 00 99" not in await texts(bram)


async def test_what_was_called_off_or_imported_may_be_copied_too(house_with_agenda: House) -> None:
    bram = await house_with_agenda.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.taps(AGAIN)
    assert len(await bram.buttons()) == 5


async def test_with_nothing_of_before_that_is_said(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.taps(data=CopyListTapped().pack(), forge=True)
    assert "Er is nog niets van vroeger" in (await bram.last())["text"]


async def test_nobody_copies_drafts_or_what_is_elsewhere(two_buurten: House) -> None:
    bram = await two_buurten.volunteer("Bram", home="testhoek")
    far = await two_buurten.volunteer("Lies", home="anderhoek")
    paula = await two_buurten.resident("Paula", home="testhoek")
    await posts(bram)
    await prepares(bram, "Geheim")
    for one in (far, paula):
        for tap in (CopyTapped(1), CopyTimeTapped(1), CopyTapped(2), CopyTapped(99), CopyListTapped()):
            await one.taps(data=tap.pack(), forge=True)
        assert "Soepdag" not in await texts(one)
        assert "Geheim" not in await texts(one)
    await bram.taps(data=CopyTapped(2).pack(), forge=True)
    assert "Dat vind ik niet terug" in (await bram.last())["text"]


async def test_an_hour_that_the_clock_skips_that_day_is_asked_anew(house: House) -> None:
    bram = await house.volunteer("Bram")
    await posts(bram)

    async def at_night(tx: Tx) -> None:
        night = (house.clock.now() + timedelta(days=5)).replace(hour=1, minute=30)
        await tx.execute(update(activities).values(starts_at=night))

    await house.write(at_night)
    await bram.taps(data=CopyTapped(1).pack(), forge=True)
    await bram.says("28/3/2027")
    assert "28 maart om 2.30 u" not in await texts(bram)
    await bram.says("15u")
    assert "28 maart 2027 om 15 u" in (await bram.last())["text"]


async def test_in_french(house: House) -> None:
    bram = await house.volunteer("Bruno", "fr")
    await prepares(bram, "Jour de soupe")
    await bram.taps("Publier")
    await bram.says("/nouveau")
    await bram.taps("Refaire quelque chose d’avant")
    await bram.taps("Jour de soupe")
    assert "J’ai tout repris de Jour de soupe, sauf le jour." in await texts(bram)
    await bram.says("4 décembre")
    assert "vendredi 4 décembre à 14 h" in (await bram.last())["text"]


async def copies_a_series(house: House, bram: Person, rule: str) -> None:
    """A copy of what came back, of which the day is asked."""
    await posts(bram)
    await house.write(lambda tx: tx.execute(update(activities).values(FILLED_IN | {"rrule": rule})))
    await bram.says("/nieuw")
    await bram.taps(AGAIN)
    await bram.taps("Soepdag")
    assert "Welke dag?" in (await bram.last())["text"]


@pytest.mark.parametrize(
    ("rule", "day", "offered", "kept"),
    [
        ("FREQ=WEEKLY;COUNT=6", "4/12", "elke vrijdag", "FREQ=WEEKLY;BYDAY=FR"),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20270101T000000Z", "4/12", "elke vrijdag", "FREQ=WEEKLY;BYDAY=FR"),
        ("FREQ=MONTHLY;BYDAY=1FR,3FR", "4/12", "elke eerste en derde vrijdag", "FREQ=MONTHLY;BYDAY=1FR,3FR"),
    ],
)
async def test_how_often_it_was_is_offered_and_not_taken_over(
    house: House, rule: str, day: str, offered: str, kept: str
) -> None:
    bram = await house.volunteer("Bram")
    await copies_a_series(house, bram, rule)
    await bram.says(day)
    assert "Komt het terug?" in (await bram.last())["text"]
    assert "elke" not in (await bram.last())["text"].split("Komt het terug?")[0]
    once, again, *_ = await bram.buttons()
    assert once == "☝️ Eén keer"
    assert offered in again
    await bram.taps(again)
    *_, draft = await drafts_kept(house)
    assert (draft.rrule, draft.to_ask) == (kept, [])
    assert "✅ Plaats het" in await bram.buttons()


async def test_of_what_came_back_one_more_time_alone(house: House) -> None:
    bram = await house.volunteer("Bram")
    await copies_a_series(house, bram, "FREQ=WEEKLY;BYDAY=FR")
    await bram.says("4/12")
    await bram.taps("Eén keer")
    *_, draft = await drafts_kept(house)
    assert (draft.rrule, draft.to_ask) == (None, [])


async def test_of_what_came_back_days_that_are_named_are_not_asked_how_often(house: House) -> None:
    bram = await house.volunteer("Bram")
    await copies_a_series(house, bram, "FREQ=WEEKLY;BYDAY=FR")
    await bram.says("op 4 en 11 december")
    *_, draft = await drafts_kept(house)
    assert (draft.rrule, draft.extra_on, draft.to_ask) == (None, ["2026-12-11"], [])
