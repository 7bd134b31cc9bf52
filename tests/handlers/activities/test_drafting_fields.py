"""Everything of a draft can be told, changed and left out again, and stands on the card as it was told."""

import pytest

from handlers.cards.activities.draft_questions import QUESTIONS
from handlers.cards.activities.drafts import (
    FIELDS,
    DraftChangeTapped,
    DraftClosesTapped,
    DraftFieldsTapped,
    DraftLeaveOutFieldTapped,
    DraftLongTapped,
    DraftRepeatTapped,
)
from tests.handlers.activities.drafts_on_phones import SENTENCE, all_read, changes, drafts_kept, reads
from tests.house import House, Person


@pytest.fixture
async def bram(house: House) -> Person:
    """A volunteer with a complete draft."""
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {SENTENCE}")
    return bram


@pytest.mark.parametrize(
    ("field", "page", "said", "on_the_card"),
    [
        ("✏️ Titel", 0, "Grote soepdag", "🍲 Grote soepdag"),
        ("🏷️ Thema", 0, "wandelen", "🚶 Soepdag"),
        ("🗓️ Dag", 0, "28/11", "🗓️ zaterdag 28 november om 12 u"),
        ("🗓️ Dag", 0, "zondag om 15u", "🗓️ zondag 29 november om 15 u"),
        ("🗓️ Dag", 0, "elke derde zondag", "🗓️ zondag 20 december om 12 u"),
        ("🕑 Uur", 0, "van 15u tot 18u", "⏱️ duurt 3 uur"),
        ("📍 Waar", 0, "De Fontein", "📍 De Fontein"),
        ("🪑 Hoeveel mensen", 0, "7", "🪑 Nog 7 plaatsen vrij."),
        ("💬 Uitleg", 1, "Verse soep & brood <3", "Verse soep & brood <3"),
        ("💶 Prijs", 1, "wat je kunt missen", "💶 wat je kunt missen"),
        ("🔁 Hoe vaak", 1, "elke vrijdag, 6 keer", "elke vrijdag om 12 u, 6 keer"),
        ("⏱️ Hoe lang", 1, "tot 15u", "⏱️ duurt 3 uur"),
        ("🎒 Meebrengen", 1, "een kom en een lepel", "🎒 Meebrengen: een kom en een lepel"),
        ("🙋 Voor wie", 2, "vanaf 60 jaar", "🙋 Voor wie: vanaf 60 jaar"),
        ("♿ Toegankelijk", 2, "geen trappen", "♿ Toegankelijkheid: geen trappen"),
        ("🗣️ Talen", 2, "Nederlands en Turks", "🗣️ Talen: Nederlands en Turks"),
        ("📞 Contact", 2, "Buurthuis, 0400 00 00 90", "📞 Vragen? Buurthuis, 0400 00 00 90"),
        ("💻 Ook online", 2, "https://meet.example.org/soep", "💻 Ook online: https://meet.example.org/soep"),
        ("✍️ Inschrijven tot", 2, "woensdag", "✍️ Inschrijven tot en met woensdag 25 november"),
    ],
)
async def test_a_field_is_told_and_stands_on_the_card(
    bram: Person, field: str, page: int, said: str, on_the_card: str
) -> None:
    await changes(bram, field, page=page)
    assert "↩️ Terug" in await bram.buttons()
    await bram.says(said)
    assert on_the_card in await reads(bram)
    assert "✅ Plaats het" in await bram.buttons()


async def test_the_card_of_a_french_neighbour_says_it_in_french(house: House, bram: Person) -> None:
    amina = await house.resident("Amina", "fr", follows=("food",))
    for field, said in (("Inschrijven tot", "2 dagen vooraf"), ("Voor wie", "iedereen"), ("Talen", "Frans")):
        await changes(bram, field, page=2)
        await bram.says(said)
    await bram.taps("Plaats het")
    card = await reads(amina)
    assert "✍️ Inscription jusqu’au mercredi 25 novembre inclus" in card
    assert "🙋 Pour qui : iedereen" in card
    assert "🗣️ Langues : Frans" in card


@pytest.mark.parametrize(
    ("field", "page", "button", "on_the_card"),
    [
        ("🔁 Hoe vaak", 1, "om de twee weken", "🔁 om de twee weken op vrijdag"),
        ("🔁 Hoe vaak", 1, "vierde vrijdag", "vierde vrijdag"),
        ("⏱️ Hoe lang", 1, "anderhalf uur", "⏱️ duurt anderhalf uur"),
        ("💶 Prijs", 1, "Gratis", "💶 gratis"),
        ("✍️ Inschrijven tot", 2, "2 dagen vooraf", "✍️ Inschrijven tot en met woensdag 25 november"),
    ],
)
async def test_a_field_is_told_by_a_tap(bram: Person, field: str, page: int, button: str, on_the_card: str) -> None:
    await changes(bram, field, page=page)
    await bram.taps(button)
    assert on_the_card in await reads(bram)


@pytest.mark.parametrize(
    ("field", "page", "said", "gone"),
    [
        ("💬 Uitleg", 1, "Verse soep", "Verse soep"),
        ("🎒 Meebrengen", 1, "een kom", "Meebrengen"),
        ("📞 Contact", 2, "0400 00 00 90", "Vragen?"),
        ("💻 Ook online", 2, "meet.example.org", "online"),
        ("✍️ Inschrijven tot", 2, "2", "Inschrijven"),
        ("🔁 Hoe vaak", 1, "elke vrijdag", "elke vrijdag"),
    ],
)
async def test_what_nobody_has_to_know_is_left_out_again(
    bram: Person, field: str, page: int, said: str, gone: str
) -> None:
    await changes(bram, field, page=page)
    assert "🗑️ Laat weg" not in await bram.buttons()
    await bram.says(said)
    assert gone in await reads(bram)
    await changes(bram, field, page=page)
    await bram.taps("Laat weg")
    assert gone not in await reads(bram)
    assert "✅ Plaats het" in await bram.buttons()


async def test_school_holidays_are_left_out_by_a_tap(house: House, bram: Person) -> None:
    await changes(bram, "Hoe vaak", page=1)
    await bram.says("elke vrijdag")
    await changes(bram, "Hoe vaak", page=1)
    await bram.taps("Niet in de schoolvakantie")
    assert "niet in de schoolvakantie" in await reads(bram)
    assert (await drafts_kept(house))[0].skips_school_holidays == "nl"


async def test_another_day_takes_the_rule_along_and_says_so(house: House, bram: Person) -> None:
    await changes(bram, "Hoe vaak", page=1)
    await bram.says("elke vrijdag")
    await changes(bram, "Dag")
    await bram.says("zaterdag")
    assert "• hoe vaak: elke zaterdag om 12 u" in await reads(bram)
    assert (await drafts_kept(house))[0].rrule == "FREQ=WEEKLY;BYDAY=SA"


async def test_a_deadline_that_another_day_makes_past_is_asked_again(bram: Person) -> None:
    await changes(bram, "Inschrijven tot", page=2)
    await bram.says("3 dagen vooraf")
    await changes(bram, "Dag")
    await bram.says("morgen")
    assert "Tot wanneer kunnen mensen inschrijven?" in await reads(bram)
    await bram.says("3 dagen vooraf")
    assert "al voorbij" in await reads(bram)
    await bram.taps("Tot de dag zelf")
    assert "woensdag 25 november" in await reads(bram)
    assert "Inschrijven" not in await reads(bram)


async def test_a_shared_place_is_the_pin_and_its_name_is_asked(house: House, bram: Person) -> None:
    await changes(bram, "📍 Waar")
    await bram.sends(location={"latitude": 51.05, "longitude": 3.72})
    assert "Hoe heet die plek?" in await reads(bram)
    await house.restarts()
    await bram.says("Aan de fontein")
    assert "📍 Aan de fontein" in await reads(bram)
    (draft,) = await drafts_kept(house)
    assert (draft.latitude, draft.longitude) == (51.05, 3.72)
    await changes(bram, "📍 Waar")
    await bram.says("Ergens anders")
    (draft,) = await drafts_kept(house)
    assert (draft.place, draft.latitude) == ("Ergens anders", None)


async def test_the_name_of_a_pin_is_asked_before_anything_else(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Breiclub vrijdag om 12u")
    await changes(bram, "📍 Waar")
    await bram.sends(location={"latitude": 51.05, "longitude": 3.72})
    await bram.says("Aan de fontein")
    assert "Waar past dit bij?" in await reads(bram)
    (draft,) = await drafts_kept(house)
    assert (draft.place, draft.latitude) == ("Aan de fontein", 51.05)


async def test_a_photo_goes_with_the_card_and_out_again(house: House, bram: Person) -> None:
    await changes(bram, "📷 Foto", page=1)
    await bram.says("hier is ze")
    assert "Dat is geen foto" in await reads(bram)
    await bram.sends(photo=True)
    last = await bram.last()
    assert last["kind"] == "photo"
    assert "🗓️ vrijdag 27 november om 12 u" in await reads(bram)
    assert "✅ Plaats het" in await bram.buttons()
    assert (await drafts_kept(house))[0].photo
    await changes(bram, "📷 Foto", page=1)
    await bram.taps("Laat weg")
    assert (await bram.last())["kind"] == "text"
    assert (await drafts_kept(house))[0].photo is None


async def test_a_long_story_goes_before_the_photo(bram: Person) -> None:
    await changes(bram, "Uitleg", page=1)
    await bram.says("lekker " * 85)
    for page, field, said in ((2, "Voor wie", "a" * 120), (2, "Toegankelijk", "b" * 120), (1, "Meebrengen", "c" * 190)):
        await changes(bram, field, page=page)
        await bram.says(said)
    await changes(bram, "Foto", page=1)
    await bram.sends(photo=True)
    last = await bram.last()
    assert last["kind"] == "text"
    assert "lekker" in await reads(bram)
    assert "Je buren krijgen de tekst zonder de foto" in await reads(bram)


async def test_a_photo_with_the_sentence_under_it_is_a_whole_draft(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.sends(photo={"caption": SENTENCE})
    assert (await bram.last())["kind"] == "photo"
    assert "vrijdag 27 november om 12 u" in await reads(bram)


async def test_what_cannot_be_read_here_is_said_and_the_question_stands(bram: Person) -> None:
    await changes(bram, "🕑 Uur")
    for what in ({"voice": True}, {"sticker": True}, {"location": {"latitude": 51.0, "longitude": 3.7}}):
        await bram.sends(**what)
        assert "Dat kan ik hier niet lezen" in await reads(bram)
    await bram.says("15u")
    assert "om 15 u" in await reads(bram)


@pytest.mark.parametrize(
    ("field", "page", "said", "told"),
    [
        ("🗓️ Dag", 0, "volgende vrijdag", "Die dag begreep ik niet"),
        ("🗓️ Dag", 0, "23/11/2026", "al voorbij"),
        ("🕑 Uur", 0, "straks", "Dat uur begreep ik niet"),
        ("🔁 Hoe vaak", 1, "elke maand", "Dat begreep ik niet"),
        ("⏱️ Hoe lang", 1, "tot 11u", "Dat begreep ik niet"),
        ("💻 Ook online", 2, "http://example.org", "Die link begreep ik niet"),
        ("✍️ Inschrijven tot", 2, "ooit", "Dat begreep ik niet"),
        ("🎒 Meebrengen", 1, "x" * 201, "Kan het korter?"),
        ("📞 Contact", 2, "x" * 4000, "Kan het korter?"),
        ("🙋 Voor wie", 2, "🎉", "Dat begreep ik niet"),
    ],
)
async def test_what_is_not_understood_is_asked_again_and_nothing_is_lost(
    house: House, bram: Person, field: str, page: int, said: str, told: str
) -> None:
    (before,) = await drafts_kept(house)
    await changes(bram, field, page=page)
    await bram.says(said)
    assert told in await reads(bram)
    assert await drafts_kept(house) == [before]


async def test_an_hour_that_the_clock_skips_is_refused_and_one_that_comes_twice_is_taken(
    house: House, bram: Person
) -> None:
    await changes(bram, "🗓️ Dag")
    await bram.says("28/3/2027")
    await changes(bram, "🕑 Uur")
    await bram.says("02:30")
    assert "Dat uur bestaat dan niet" in await reads(bram)
    await bram.says("03:30")
    assert "zondag 28 maart 2027 om 3.30 u" in await reads(bram)


async def test_every_field_has_a_question_and_at_most_eight_buttons_stand_together(bram: Person) -> None:
    assert set(FIELDS) == set(QUESTIONS)
    for page in range(3):
        await bram.taps(data=DraftFieldsTapped(1, page, 0).pack(), forge=True)
        assert len(await bram.buttons()) <= 8
    for step in FIELDS:
        await bram.taps(data=DraftChangeTapped(1, step).pack(), forge=True)
        assert len(await bram.buttons()) <= (12 if step == "theme" else 8), step


async def test_made_up_taps_change_nothing(house: House, bram: Person) -> None:
    (before,) = await drafts_kept(house)
    for tap in (
        DraftChangeTapped(1, "sentence"),
        DraftChangeTapped(1, "preview"),
        DraftClosesTapped(1, 61),
        DraftClosesTapped(1, 3000),
        DraftLongTapped(1, 100_000),
        DraftRepeatTapped(1, 99),
        DraftLeaveOutFieldTapped(1, "title"),
        DraftLeaveOutFieldTapped(1, "nothing"),
        DraftFieldsTapped(1, 99, 1),
    ):
        await bram.taps(data=tap.pack(), forge=True)
    assert await drafts_kept(house) == [before]
    assert "set-aside" not in await all_read(bram)


@pytest.mark.parametrize(
    ("language", "said", "moment", "answer", "place"),
    [
        ("nl", "/nieuw Soepdag vrijdag om 12u", "eigenlijk zaterdag", "Dat lijkt een dag of een uur", "Zaal 12"),
        ("fr", "/nouveau Soupe vendredi à 12h", "plutôt samedi", "un jour ou à une heure", "Salle du 11 novembre"),
        ("en", "/new Soup day on Friday at 12:00", "Saturday", "looks like a day or a time", "Hall 12"),
    ],
)
async def test_a_day_or_an_hour_is_no_place(
    house: House, language: str, said: str, moment: str, answer: str, place: str
) -> None:
    poster = await house.volunteer("Bram", language)
    await poster.says(said)
    for told in (moment, "14:30", "27/11"):
        await poster.says(told)
        assert answer in await reads(poster)
    await poster.says(place)
    (draft,) = await drafts_kept(house)
    assert (draft.place, draft.to_ask) == (place, [])
