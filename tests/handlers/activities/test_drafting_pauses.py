"""A draft is left and found again: restarts, days, other conversations, and buttons of long ago."""

import pytest

from handlers.cards.activities.drafts import DraftChangeTapped, DraftPublishTapped, DraftResumeTapped
from tests.handlers.activities.drafts_on_phones import SENTENCE, all_read, changes, drafts_kept, reads, rows
from tests.house import House


async def test_a_restart_in_the_middle_loses_nothing(house: House) -> None:
    bram = await house.volunteer("Bram")
    for act in ("/nieuw", "Soepdag vrijdag", "12u", "Het Zwaluwnest"):
        await bram.says(act)
        await house.restarts()
    await bram.taps("Plaats het")
    assert "Soepdag staat in de agenda" in await all_read(bram)


async def test_what_is_written_after_six_hours_is_no_answer_but_the_draft_is_there_for_days(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag")
    await house.waits(hours=6, minutes=1)
    await bram.says("mijn frigo is leeg")
    assert "uur" not in (await reads(bram)).lower().split("112")[0] or "begreep" not in await reads(bram)
    (draft,) = await drafts_kept(house)
    assert draft.place is None
    assert "hour" in draft.to_ask
    await house.waits(days=1)
    await house.restarts()
    await bram.says("/nieuw")
    assert "Je was bezig met Soepdag" in await reads(bram)
    await bram.taps("Verder doen")
    assert "Dit weet ik al" in await reads(bram)
    assert "🗓️ vrijdag 27 november" in await reads(bram)
    await bram.says("12u")
    await bram.says("Het Zwaluwnest")
    assert "✅ Plaats het" in await bram.buttons()


async def test_within_six_hours_an_answer_is_still_one(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag")
    await house.waits(hours=5, minutes=59)
    await bram.says("12u")
    assert "Waar is het?" in await reads(bram)


async def test_after_another_command_what_is_written_is_no_answer_and_the_draft_is_one_tap_away(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag om 12u")
    await bram.says("/agenda")
    assert "Je was bezig met Soepdag. Doe je verder?" in await reads(bram)
    await bram.says("mijn frigo is leeg")
    (draft,) = await drafts_kept(house)
    assert draft.place is None
    await bram.says("/agenda")
    assert "Je was bezig" not in await reads(bram), "once is enough"
    await bram.says("/nieuw")
    await bram.taps("Verder doen")
    assert "Waar is het?" in await reads(bram)


async def test_who_asks_for_help_in_between_is_not_asked_about_the_draft(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag")
    await bram.says("/hulp")
    assert "Je was bezig" not in await all_read(bram)


async def test_a_voice_note_after_six_hours_is_offered_to_a_person(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag")
    await house.waits(hours=7)
    await bram.sends(voice=True)
    assert "Dat kan ik hier niet lezen" not in await reads(bram)


async def test_old_buttons_of_what_was_thrown_away_say_so(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {SENTENCE}")
    await bram.taps("Toch niet")
    await bram.taps("Weggooien")
    assert (await all_read(bram)).count("🗑️ Deze activiteit is weggegooid.") == 2
    for tap in (DraftPublishTapped(1), DraftChangeTapped(1, "day"), DraftResumeTapped(1)):
        await bram.taps(data=tap.pack(), forge=True)
        assert "niet meer in de maak" in await reads(bram)


async def test_old_buttons_of_what_was_posted_say_so(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {SENTENCE}")
    await bram.taps("Plaats het")
    for tap in (DraftPublishTapped(1), DraftChangeTapped(1, "day"), DraftResumeTapped(1)):
        await bram.taps(data=tap.pack(), forge=True)
        assert "Dit staat al in de agenda" in await reads(bram)
    assert [row.state for row in await rows(house)] == ["published"]


async def test_a_new_sentence_does_not_throw_away_the_draft_of_before(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Wandeling zaterdag")
    await bram.says(f"/nieuw {SENTENCE}")
    await bram.taps("Plaats het")
    await bram.says("/nieuw")
    assert "Je was bezig met Wandeling" in await reads(bram)
    await bram.taps("Weggooien")
    assert [row.state for row in await rows(house)] == ["published"]


async def test_drafts_do_not_pile_up(house: House) -> None:
    bram = await house.volunteer("Bram")
    for number in range(6):
        await bram.says(f"/nieuw Soepdag {number} en nog iets")
        await bram.says("/nieuw")
    assert len(await drafts_kept(house)) <= 3


async def test_an_empty_draft_is_not_offered_again(house: House) -> None:
    bram = await house.volunteer("Bram")
    for _ in range(2):
        await bram.says("/nieuw")
        assert "Wat ga je doen?" in await reads(bram)
    assert len(await drafts_kept(house)) == 1


async def test_an_old_preview_shows_the_draft_as_it_is_now(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {SENTENCE}")
    first = (await bram.last())["message_id"]
    await changes(bram, "Titel")
    await bram.says("Grote soepdag")
    (old,) = [one for one in await bram.transcript() if one["message_id"] == first]
    assert "Grote soepdag" in old["text"]


async def test_who_lost_the_role_is_told_and_the_draft_is_not_posted(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {SENTENCE}")
    async with house.database.read() as tx:
        assert tx is not None
    await house.write(lambda tx: tx.exec_driver_sql("DELETE FROM roles"))
    await bram.says("ja")
    assert [row.state for row in await rows(house)] == ["draft"]


async def test_two_taps_at_once_on_post_make_one(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {SENTENCE}")
    for _ in range(2):
        await bram.taps(data=DraftPublishTapped(1).pack(), forge=True)
    assert [row.state for row in await rows(house)] == ["published"]


@pytest.mark.parametrize("way_out", ["✖️ Toch niet", "toch niet", "stoppen"])
async def test_a_way_out_keeps_what_was_written_one_tap_away(house: House, way_out: str) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag om 12u")
    await (bram.taps(way_out) if way_out.startswith("✖️") else bram.says(way_out))
    assert "Goed, er is niets geplaatst. Wat je al schreef, blijft staan" in await reads(bram)
    assert await bram.buttons() == ["▶️ Verder doen", "🗑️ Weggooien"]
    await bram.says("Het Zwaluwnest")
    (draft,) = await drafts_kept(house)
    assert draft.place is None, "nothing listens any more"
    await bram.says("/nieuw")
    assert "Je was bezig met Soepdag" in await reads(bram)
    await bram.taps("Verder doen")
    assert "Waar is het?" in await reads(bram)


async def test_throwing_away_is_a_tap_of_its_own(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says(f"/nieuw {SENTENCE}")
    await bram.taps("Toch niet")
    assert len(await rows(house)) == 1
    await bram.taps("Weggooien")
    assert "🗑️ Deze activiteit is weggegooid." in await reads(bram)
    assert await rows(house) == []
    await bram.says("/nieuw")
    assert "Wat ga je doen?" in await reads(bram)


async def test_of_an_empty_draft_there_is_nothing_to_keep(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.taps("Toch niet")
    assert "Goed, er is niets geplaatst. Later opnieuw?" in await reads(bram)
    assert await bram.buttons() == []


async def test_something_else_leaves_the_draft_of_before_where_it_is(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Wandeling zaterdag")
    await bram.says("/nieuw")
    await bram.taps("Iets anders")
    assert "Wat ga je doen?" in await reads(bram)
    await bram.says(SENTENCE)
    await bram.taps("Plaats het")
    await bram.says("/nieuw")
    assert "Je was bezig met Wandeling" in await reads(bram)


@pytest.mark.parametrize("word", ["stop", "STOP", "/stop"])
async def test_the_word_stop_ends_the_questions_too_and_keeps_the_draft(house: House, word: str) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag om 12u")
    await bram.says(word)
    assert "ik stuur je niets meer uit mezelf" in await all_read(bram)
    assert "Je was bezig met Soepdag" in await reads(bram)
    await bram.says("Het Zwaluwnest")
    (draft,) = await drafts_kept(house)
    assert draft.place is None


async def test_who_was_making_nothing_is_asked_nothing_after_the_word_stop(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag vrijdag om 12u")
    await bram.taps("Toch niet")
    await bram.says("stop")
    assert "Je was bezig" not in await all_read(bram)
