"""Words of danger bring the numbers at once, in any state; and then the message is handled as it would have been."""

from tests.house import House
from tests.journeys.phones import all_read, asks, data_of, kept, quoted, reads

CALM = {
    "nl": "Fijn dat je dit zegt. Je hoeft er niet alleen mee te blijven.",
    "fr": "Merci de le dire. Vous n'avez pas à rester seul avec ça.",
    "en": "Thank you for saying this. You do not have to be alone with it.",
}
LINES = {
    "mijn man slaat mij": "1712",
    "mijn papa slaat mij": "102",
    "er is brand in de keuken": "112",
    "il ne respire plus": "112",
    "my husband is not breathing": "112",
}
AGAIN = "Bellen kan altijd: 📞 1813"
SAID = {"nl": "ik wil niet meer leven", "fr": "je veux mourir", "en": "i want to kill myself"}


async def test_before_any_consent_the_card_comes_first_in_the_language_of_the_phone(house: House) -> None:
    for language, said in SAID.items():
        somebody = await house.stranger("Iemand", language)
        await somebody.says(said)
        card, screen = await somebody.hears()
        assert CALM[language] in card
        assert "📞 1813" in card
        assert (await somebody.last())["reply_to"] == (await somebody.transcript())[0]["message_id"]
        assert "Buurthuis Het Voorbeeld" in screen


async def test_each_danger_brings_its_own_line_and_the_question_is_still_answered(house: House) -> None:
    paula = await house.resident("Paula")
    for said, number in LINES.items():
        await paula.says(said)
        card, *answer = await paula.hears()
        assert f"📞 {number} –" in card, said
        assert "Ik ben een bot." in card
        assert len(answer) == 1, said


async def test_in_the_middle_of_a_draft_the_card_comes_first_and_the_answer_is_taken(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.says("praatavond: ik wil niet meer leven")
    card, question = await bram.hears()
    assert CALM["nl"] in card
    assert "Waar past dit bij?" in question
    assert any("praatavond: ik wil niet meer leven" in str(row) for row in (await kept(house))["activities"])


async def test_at_the_question_of_help_the_card_comes_first_and_the_words_are_kept_for_the_yes(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await paula.says("/hulp")
    await paula.says("ik wil niet meer leven")
    card, screen = await paula.hears()
    assert CALM["nl"] in card
    assert "Zal ik dit doorsturen?" in screen
    assert "leven" not in await all_read(els)
    await paula.taps("Ja, stuur door")
    assert quoted(await els.last()) == "ik wil niet meer leven"


async def test_in_a_conversation_with_the_desk_the_card_comes_first_and_the_words_are_passed_on(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await asks(paula, "mijn kraan lekt")
    await els.replies("Hoe gaat het verder?", to="Antwoorden?")
    await paula.says("eerlijk gezegd wil ik niet meer leven")
    card, passed_on = await paula.hears()
    assert CALM["nl"] in card
    assert "Doorgegeven" in passed_on
    assert quoted(await els.last()) == "eerlijk gezegd wil ik niet meer leven"


async def test_under_a_photo_the_words_count_too(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.sends(photo={"caption": "ik wil niet meer leven"})
    card, offer = await paula.hears()
    assert CALM["nl"] in card
    assert "Dit kan ik niet lezen" in offer


async def test_after_stop_and_after_no_the_card_still_comes(house: House) -> None:
    paula, nel = await house.resident("Paula"), await house.stranger("Nel")
    await paula.says("/stop")
    await paula.says("ik wil niet meer leven")
    assert CALM["nl"] in (await paula.hears())[0]
    await nel.says("dag")
    await nel.taps(data=await data_of(nel, "use", last="0"))
    await nel.says("ik wil niet meer leven")
    assert CALM["nl"] in (await nel.hears())[0]


async def test_the_whole_card_comes_once_and_then_the_numbers_in_one_line_until_the_next_half_day(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("ik wil niet meer leven")
    assert CALM["nl"] in (await paula.hears())[0]
    await paula.says("echt, ik wil dood")
    assert (await paula.hears())[0] == AGAIN
    await paula.says("mijn man slaat mij")
    assert "📞 1712 –" in (await paula.hears())[0], "another danger has its own card"
    await house.waits(hours=12, minutes=1)
    await paula.says("ik wil niet meer leven")
    assert CALM["nl"] in (await paula.hears())[0]


async def test_a_medical_danger_brings_the_whole_card_every_time(house: House) -> None:
    paula = await house.resident("Paula")
    for said in ("mijn man ademt niet meer", "mijn baby is blauw en ademt niet"):
        await paula.says(said)
        assert (await paula.hears())[0].startswith("Bel nu."), said


async def test_a_message_that_is_rewritten_to_tell_of_danger_brings_the_card(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("ik wil soep")
    await paula.edits("ik wil niet meer leven", of="ik wil soep")
    assert any(CALM["nl"] in heard for heard in await paula.hears())


async def test_every_card_is_short_and_its_first_line_names_no_danger(house: House) -> None:
    for language, said in SAID.items():
        worried = {
            "nl": "mijn buurman slaat zijn kind",
            "fr": "mon voisin bat son enfant",
            "en": "my neighbour beats his child",
        }
        somebody = await house.stranger("Iemand", language)
        for text in (said, worried[language]):
            await somebody.says(text)
            card = (await somebody.hears())[0]
            assert len(card) <= 500
            assert 1 <= card.count("📞") <= 3
            named = ("zelfmoord", "suicid", "geweld", "violen", "kind", "enfant", "child")
            assert not any(word in card.splitlines()[0].lower() for word in named)


async def test_the_button_under_the_card_leads_to_a_person(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("ik wil niet meer leven")
    await paula.taps("Vertel het ook aan de buurtwerking")
    assert "Schrijf in je eigen woorden" in await reads(paula)


async def test_a_figure_of_speech_brings_no_card(house: House) -> None:
    paula = await house.resident("Paula")
    for said in ("ik lach me dood", "mijn gsm is dood", "je meurs de faim, où manger ?"):
        await paula.says(said)
        assert len(await paula.hears()) == 1, said
    assert "📞 1813" not in await all_read(paula)


async def test_112_answers_before_consent_and_lists_every_line(house: House) -> None:
    for language in ("nl", "fr", "en"):
        somebody = await house.stranger("Iemand", language)
        await somebody.says("/112")
        (numbers,) = await somebody.hears()
        listed = [line.split(" – ")[0] for line in numbers.splitlines()[1:]]
        assert listed == [f"📞 {number}" for number in ("112", "1813", "1712", "102", "101")]
