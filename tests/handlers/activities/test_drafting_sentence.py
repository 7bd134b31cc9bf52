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
    assert "plek: Het Zwaluwnest, Zwaluwplein 4" in await reads(bram)


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
    assert "Soep <b>& brood" in await reads(bram)
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


@pytest.mark.parametrize(
    ("language", "said", "question", "hours"),
    [
        ("nl", "/nieuw wandeling vrijdag om 8u in het park", "’s Morgens of ’s avonds?", ["8 u", "20 u"]),
        ("nl", "/nieuw wandeling vrijdag van 7u tot 9u in het park", "’s Morgens of ’s avonds?", ["7 u", "19 u"]),
        ("nl", "/nieuw wandeling elke vrijdag om half acht in het park", "avonds?", ["7.30 u", "19.30 u"]),
        ("fr", "/nouveau Balade vendredi à 8h au parc", "Le matin ou le soir ?", ["8 h", "20 h"]),
        ("en", "/new Walk on Friday at 8 in the park", "In the morning or in the evening?", ["8 am", "8 pm"]),
    ],
)
async def test_an_hour_before_or_after_noon_is_asked_with_both(
    house: House, language: str, said: str, question: str, hours: list[str]
) -> None:
    poster = await house.volunteer("Bram", language)
    await poster.says(said)
    assert question in await reads(poster)
    assert (await poster.buttons())[:2] == hours
    await poster.taps(hours[1])
    (draft,) = await drafts_kept(house)
    assert (draft.to_ask, draft.starts_at.hour) == ([], 18 if draft.starts_at.minute or "7" in said else 19)
    assert draft.minutes == (120 if "9u" in said else None)


@pytest.mark.parametrize("answer", ["'s avonds", "20u", "8u 's avonds"])
async def test_which_half_of_the_day_may_be_written(house: House, answer: str) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw wandeling vrijdag om 8u in het park")
    await bram.says("morgenvroeg misschien")
    assert "Dat uur begreep ik niet" in await reads(bram)
    await bram.says("8u")
    assert "’s Morgens of ’s avonds?" in await reads(bram)
    await bram.says(answer)
    assert "vrijdag 27 november om 20 u" in await reads(bram)


async def test_today_at_eight_with_the_morning_gone_is_still_asked(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag om 8u in Het Zwaluwnest")
    assert "Welke dag?" in await reads(bram)
    await bram.says("vandaag")
    await bram.taps("20 u")
    assert "dinsdag 24 november om 20 u" in await reads(bram)
    await house.waits(hours=11)
    await bram.says("/nieuw wandeling vandaag om 8u in het park")
    assert "Dat moment is al voorbij" in await all_read(bram)
    assert "Welke dag?" in await reads(bram)
    await bram.says("morgen")
    assert (await bram.buttons())[:2] == ["8 u", "20 u"]


@pytest.mark.parametrize(
    ("language", "said", "title", "gone"),
    [
        ("nl", "/nieuw wandeling gisteren om 10u in het park", "Wandeling", "Dat moment is al voorbij"),
        ("nl", "/nieuw wandeling vorige vrijdag om 10u in het park", "Wandeling", "Dat moment is al voorbij"),
        ("fr", "/nouveau balade hier à 10h au parc", "Balade", "Ce moment est déjà passé"),
        ("en", "/new walk yesterday at 10am in the park", "Walk", "That moment has passed"),
    ],
)
async def test_of_a_day_that_is_over_only_the_day_is_asked(
    house: House, language: str, said: str, title: str, gone: str
) -> None:
    poster = await house.volunteer("Bram", language)
    await poster.says(said)
    assert gone in await all_read(poster)
    (draft,) = await drafts_kept(house)
    assert (draft.texts[language]["title"], draft.theme, draft.first_on) == (title, "moving", None)
    assert (draft.to_ask, draft.place is None) == (["day"], False)
    await poster.says("28/11")
    (draft,) = await drafts_kept(house)
    assert (draft.to_ask, str(draft.starts_at)) == ([], "2026-11-28 09:00:00+00:00")


async def test_the_dutch_word_for_here_is_no_yesterday(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw koffie hier om 10u")
    assert "al voorbij" not in await all_read(bram)


SOUP = {
    "nl": "/nieuw Soepdag zaterdag om 12u in Het Zwaluwnest, gratis,",
    "fr": "/nouveau Soupe samedi à 12h à la maison de quartier, gratuit,",
    "en": "/new Soup day on Saturday at noon at the community centre, free,",
}


@pytest.mark.parametrize(
    ("language", "said", "days"),
    [
        ("nl", "inschrijven tot donderdag", 2),
        ("nl", "schrijf je in tot 26/11", 2),
        ("nl", "inschrijven vóór donderdag", 3),
        ("nl", "inschrijven tot 2 dagen vooraf", 2),
        ("fr", "inscriptions jusqu’au jeudi 26 novembre", 2),
        ("fr", "s’inscrire au plus tard jeudi", 2),
        ("en", "sign up by Thursday", 2),
    ],
)
async def test_until_when_one_may_sign_up_is_read(house: House, language: str, said: str, days: int) -> None:
    poster = await house.volunteer("Bram", language)
    await poster.says(f"{SOUP[language]} {said}")
    (draft,) = await drafts_kept(house)
    assert (draft.closes_days, draft.to_ask, draft.seats) == (days, [], None)
    assert str(26 if days == 2 else 25) in (await reads(poster)).split("✂️")[0]


@pytest.mark.parametrize(
    "said",
    [
        "inschrijven tot de plaatsen op zijn",
        "inschrijven tot donderdag 18u",
        "inschrijven tot 23/11",
        "inschrijven voor zaterdag",
    ],
)
async def test_a_last_day_that_is_not_surely_read_is_asked(house: House, said: str) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"{SOUP['nl']} {said}")
    (draft,) = await drafts_kept(house)
    assert (draft.closes_days, draft.to_ask) == (None, ["closes"])
    await bram.says("donderdag")
    (draft,) = await drafts_kept(house)
    assert (draft.closes_days, draft.to_ask) == (2, [])


async def test_signing_up_without_a_last_day_asks_nothing(house: House) -> None:
    bram = await house.volunteer("Bram")
    for said in ("inschrijven bij Bram", "inschrijven is niet nodig", "inschrijven voor 5 personen"):
        await bram.says(f"{SOUP['nl']} {said}")
        *_, draft = await drafts_kept(house)
        assert "closes" not in draft.to_ask
        assert draft.closes_days is None


@pytest.mark.parametrize(
    ("language", "said", "hour"),
    [
        ("nl", "/nieuw wandeling vrijdag om 2u30 's nachts in het park", "om 2.30 u"),
        ("nl", "/nieuw wandeling vrijdag ’s nachts om 2u in het park", "om 2 u"),
        ("nl", "/nieuw wandeling vrijdag om 3u 's morgens in het park", "om 3 u"),
        ("fr", "/nouveau Balade vendredi à 3h de la nuit au parc", "à 3 h"),
        ("fr", "/nouveau Balade vendredi à 3h du matin au parc", "à 3 h"),
        ("en", "/new Walk on Friday at 2 in the night in the park", "at 2 am"),
    ],
)
async def test_an_hour_of_the_night_is_read_as_it_is_said(house: House, language: str, said: str, hour: str) -> None:
    poster = await house.volunteer("Bram", language)
    await poster.says(said)
    seen, notes = (await reads(poster)).split("✂️")
    assert hour in seen
    assert hour not in notes.split("\n\n⚠️")[0], "nothing was filled in"


@pytest.mark.parametrize(
    ("answer", "hour"), [("2u 's nachts", "2 u"), ("3u 's morgens", "3 u"), ("3h du matin", "3 u")]
)
async def test_an_hour_of_the_night_may_be_typed_at_the_question(house: House, answer: str, hour: str) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw wandeling vrijdag in het park")
    await bram.says(answer)
    assert f"vrijdag 27 november om {hour}" in await reads(bram)


async def test_the_hour_that_the_clock_skips_is_refused_however_it_is_said(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw wandeling zondag 28 maart 2027 om 2u30 ’s nachts in het park")
    assert "Die nacht gaat de klok een uur vooruit" in await all_read(bram)
    assert "Hoe laat begint het?" in await reads(bram)
    await bram.says("2u30 's nachts")
    assert "Die nacht gaat de klok een uur vooruit" in await reads(bram)
    await bram.says("3u30 's morgens")
    assert "zondag 28 maart 2027 om 3.30 u" in await reads(bram)
