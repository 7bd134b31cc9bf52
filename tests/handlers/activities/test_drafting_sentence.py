"""/nieuw with a whole sentence: what was understood, what was filled in, and only what is missing is asked."""

import pytest

from handlers.cards.activities.drafts import DraftPublishTapped, DraftThemeTapped
from tests.handlers.activities.drafts_on_phones import SENTENCE, all_read, changes, drafts_kept, reads, rows
from tests.house import House

WHOLE = {
    "nl": ("/nieuw", SENTENCE, "🗓️ vrijdag 27 november om 12 u", "💶 2 euro"),
    "fr": (
        "/nouveau",
        "Soupe vendredi de 12h à 14h à la maison de quartier, 20 places, 2 euros",
        "🗓️ vendredi 27 novembre à 12 h",
        "💶 2 euros",
    ),
    "en": (
        "/new",
        "Soup day on Friday from 12:00 to 14:00 at the community centre, max 20 people, 2 euro",
        "🗓️ Friday 27 November at noon",
        "💶 2 euro",
    ),
}


@pytest.mark.parametrize("language", list(WHOLE))
async def test_a_whole_sentence_is_a_preview_at_once(house: House, language: str) -> None:
    command, sentence, when, price = WHOLE[language]
    poster = await house.volunteer("Bram", language)
    await poster.says(f"{command} {sentence}")
    preview = await reads(poster)
    assert when in preview
    assert price in preview
    assert preview.startswith("🍲 So")
    (draft,) = await drafts_kept(house)
    assert (draft.minutes, draft.seats, draft.to_ask) == (120, 20, [])


async def test_from_nothing_to_the_agenda_in_a_sentence_and_a_tap(house: House) -> None:
    """Under a minute: the command, the sentence, and "post it"."""
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    acts = 0
    for said in ("/nieuw", SENTENCE):
        await bram.says(said)
        acts += 1
    await bram.taps("Plaats het")
    acts += 1
    assert acts <= 3
    assert "Soepdag" in await reads(paula)
    assert "vrijdag 27 november om 12 u" in await reads(paula)


async def test_a_theme_that_the_title_does_not_name_is_the_only_question(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Repair in de buurt vrijdag om 14u in het buurthuis, gratis")
    assert "Waar past dit bij?" in await reads(bram)
    assert "🗓️ vrijdag 27 november" in await reads(bram)
    await bram.taps("leren en praten")
    assert "💶 gratis" in await reads(bram)
    assert "✅ Plaats het" in await bram.buttons()


async def test_only_what_is_missing_is_asked_one_thing_at_a_time(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.says("Soepdag vrijdag")
    assert "Dit weet ik al" in await reads(bram)
    assert "🗓️ vrijdag 27 november" in await reads(bram)
    assert "Hoe laat begint het?" in await reads(bram)
    await bram.says("12u")
    assert "Waar is het?" in await reads(bram)
    await bram.says("Het Zwaluwnest")
    assert "Hoeveel mensen" not in (await reads(bram)).split("zie jij alleen")[0]
    assert "✅ Plaats het" in await bram.buttons()


async def test_what_was_filled_in_is_marked_and_one_tap_away(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag om 12u in Het Zwaluwnest")
    seen, notes = (await reads(bram)).split("✂️")
    assert "Dit vulde ik zelf in" in notes
    assert "thema: samen eten" in notes
    assert "geen limiet" in notes
    assert "vulde" not in seen
    await bram.taps("🪑 Hoeveel mensen")
    await bram.says("12")
    assert "Nog 12 plaatsen vrij" in await reads(bram)
    assert "geen limiet" not in await reads(bram)
    await bram.taps("🏷️ Thema")
    await bram.taps("ontmoeten")
    assert "• thema" not in await reads(bram)


async def test_what_was_filled_in_is_not_on_the_card_of_neighbours(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await bram.says("/nieuw Soepdag vrijdag om 12u in Het Zwaluwnest")
    seen = (await reads(bram)).split("\n\n✂️")[0]
    await bram.taps("Plaats het")
    assert seen in await reads(paula)
    assert "vulde ik zelf in" not in await all_read(paula)


async def test_the_preview_of_a_series_says_the_rule_and_the_next_three_dates(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Elke vrijdag om 12u soepdag in Het Zwaluwnest, niet in de schoolvakantie")
    card, notes = (await reads(bram)).split("✂️")
    assert "🔁 elke vrijdag om 12 u, niet in de schoolvakanties" in card, "neighbours see it as well"
    assert "vrijdag 27 november" in notes
    assert "vrijdag 4 december" in notes
    (draft,) = await drafts_kept(house)
    assert (draft.rrule, draft.skips_school_holidays) == ("FREQ=WEEKLY;BYDAY=FR", "nl")


async def test_a_place_of_before_brings_its_address(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag om 12u in Het Zwaluwnest")
    await changes(bram, "📍 Waar")
    await bram.says("Het Zwaluwnest, Zwaluwplein 4")
    await bram.taps("Plaats het")
    await bram.says("/nieuw Breinamiddag zaterdag om 14u in het Zwaluwnest")
    assert "Zwaluwplein 4" in await reads(bram)
    assert "Waar past dit bij?" in await reads(bram)
    await bram.taps("leren en praten")
    assert "plek, zoals vorige keer: Het Zwaluwnest, Zwaluwplein 4" in await reads(bram)


async def test_a_word_that_announces_nothing_is_a_title_and_the_questions_follow(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.says("Soepdag")
    assert "Waar past dit bij?" in await reads(bram)
    assert (await bram.buttons())[0] == "🍲 samen eten"


async def test_step_by_step_is_a_tap_away(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.taps("Stap voor stap")
    assert "Schrijf een korte titel" in await reads(bram)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Soepdag op 23/11/2026 om 12u in Het Zwaluwnest", "Dat moment is al voorbij"),
        ("Soepdag vandaag om 9u in Het Zwaluwnest", "Dat moment is al voorbij"),
        ("Soepdag op 28 maart 2027 om 02:30 in Het Zwaluwnest", "Die nacht gaat de klok een uur vooruit"),
    ],
)
async def test_a_moment_that_cannot_be_is_said_and_the_rest_is_kept(house: House, sentence: str, told: str) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {sentence}")
    assert told in await all_read(bram)
    asked = await reads(bram)
    assert "Soepdag" in asked
    assert "📍 Het Zwaluwnest" in asked or "📍 Zwaluwnest" in asked
    assert "Welke dag?" in asked or "Hoe laat begint het?" in asked


@pytest.mark.parametrize("text", ["🎉🎉🎉", "x" * 4000, "<>", "?!"])
async def test_what_is_no_sentence_loses_nothing(house: House, text: str) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.says(text)
    await bram.says(SENTENCE)
    assert "✅ Plaats het" in await bram.buttons()


async def test_html_in_a_sentence_is_only_text(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soep <b>& brood</i> vrijdag om 12u in Het Zwaluwnest")
    assert "Soep <b>& brood</i" in await reads(bram)
    assert "✅ Plaats het" in await bram.buttons()


async def test_a_forged_tap_posts_nothing_that_is_not_complete(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag")
    await bram.taps(data=DraftPublishTapped(1).pack(), forge=True)
    assert "Hoe laat begint het?" in await reads(bram)
    assert [row.state for row in await rows(house)] == ["draft"]


async def test_the_draft_of_another_is_not_ours(house: House) -> None:
    bram, lies = await house.volunteer("Bram"), await house.volunteer("Lies")
    await bram.says(f"/nieuw {SENTENCE}")
    for tap in (DraftPublishTapped(1), DraftThemeTapped(1, "nature")):
        await lies.taps(data=tap.pack(), forge=True)
        assert "Dat vind ik niet terug" in await reads(lies)
    (draft,) = await drafts_kept(house)
    assert draft.theme == "food"
