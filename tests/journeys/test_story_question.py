"""Somebody asks where to go, in kitchen table words, and is sent to the right door or honestly to a person."""

from tests.house import House
from tests.journeys.phones import WAYS_OUT, all_read, buttons_of, quoted, reads

SMALL_TALK = {
    "nl": [
        ("goeiemorgen", "👋 Dag!"),
        ("bedankt he", "😊 Graag gedaan!"),
        ("wie zijt gij", "🤖 Ik ben de buurtbot"),
        ("tot ziens", "👋 Tot later!"),
    ],
    "fr": [("bonjour", "👋 Bonjour !"), ("qui êtes-vous ?", "🤖 Je suis le bot")],
    "en": [("thank you!", "😊 You are welcome!")],
}
GROCERY = "🍲 Sociale kruidenier De Zwaluwkorf"


async def test_who_is_78_and_writes_as_she_speaks_is_answered_after_one_yes(house: House) -> None:
    madeleine = await house.stranger("Madeleine", "nl")
    await madeleine.says("mijn frigoo is leeg en k heb nie veel geld ni meer")
    first = (await madeleine.transcript())[0]
    screen = await madeleine.last()
    assert screen["reply_to"] == first["message_id"]
    assert "Is dat goed voor jou?" in screen["text"]
    assert "Zwaluwkorf" not in await all_read(madeleine)

    await madeleine.taps("Ja, dat is goed")
    card = await madeleine.last()
    assert card["reply_to"] == first["message_id"]
    assert card["text"].startswith(GROCERY)
    assert "📍 Waar: Korfmakersstraat 3" in card["text"]
    assert "Afgesproken" in (await madeleine.transcript())[1]["text"]
    assert (await madeleine.transcript())[1]["buttons"] == []

    await madeleine.taps(data="1.use.1", message_id=screen["message_id"], forge=True)  # her finger trembles
    assert (await all_read(madeleine)).count(GROCERY) == 1

    await madeleine.taps("🗺️ Kaart")
    pin = await madeleine.last()
    assert pin["kind"] == "venue"
    assert (pin["venue"]["title"], pin["venue"]["address"]) == (GROCERY.split(" ", 1)[1], "Korfmakersstraat 3")
    assert pin["venue"]["location"] == {"latitude": 51.0406, "longitude": 3.7205}

    await madeleine.says("dank u wel")
    assert await madeleine.hears() == ["😊 Graag gedaan! Laat maar weten als er nog iets is."]


async def test_a_question_that_may_mean_several_things_is_asked_back(house: House) -> None:
    madeleine = await house.resident("Madeleine")
    await madeleine.says("ik wil mensen leren kennen")
    assert "Bedoel je een van deze?" in await reads(madeleine)
    choices = await madeleine.buttons()
    assert choices[-2:] == ["✖️ Geen van deze", "🙋 Vraag het aan een mens"]
    assert 1 <= len(choices) - 2 <= 3

    await madeleine.taps(choices[0])
    assert (await reads(madeleine)).startswith(choices[0])


async def test_none_of_these_leads_to_a_person_who_reads_the_question_itself(house: House) -> None:
    els, madeleine = await house.regisseur("Els"), await house.resident("Madeleine")
    await madeleine.says("ik wil mensen leren kennen")
    await madeleine.taps("Geen van deze")
    assert "Dat weet ik niet zeker" in await reads(madeleine)
    assert (await reads(madeleine)).endswith("\n".join(WAYS_OUT["nl"]))

    await madeleine.taps("Vraag het aan een mens")
    assert "Zal ik dit doorsturen?" in await reads(madeleine)
    await madeleine.taps("Ja, stuur door")
    assert quoted(await els.last()) == "ik wil mensen leren kennen"


async def test_what_nobody_knows_is_said_honestly_and_offered_to_a_person(house: House) -> None:
    els, madeleine = await house.regisseur("Els"), await house.resident("Madeleine")
    await madeleine.says("wa kost ne reis naar de planeet mars")
    assert "ik wil je niet verkeerd sturen" in await reads(madeleine)
    assert (await reads(madeleine)).endswith("\n".join(WAYS_OUT["nl"]))
    assert "ruimtereis" not in await all_read(els)

    await madeleine.taps("Vraag het aan een mens")
    await madeleine.taps("Ja, stuur door")
    assert quoted(await els.last()) == "wa kost ne reis naar de planeet mars"


async def test_a_french_speaking_newcomer_is_met_in_french_from_the_first_screen(house: House) -> None:
    amina = await house.stranger("Amina", "fr-BE")
    await amina.says("bonjour je viens d'arriver je cherche des cours de néerlandais")
    assert "Cela vous convient ?" in await reads(amina)
    assert (await reads(amina)).endswith("\n".join(WAYS_OUT["fr"]))

    await amina.taps("Oui, ça me va")
    assert (await reads(amina)).startswith("🗣️ Apprendre et pratiquer le néerlandais")
    assert "🚪 Pour commencer :" in await reads(amina)

    await amina.taps("🗺️ Carte")
    assert (await amina.last())["venue"]["title"] == "Apprendre et pratiquer le néerlandais"
    await amina.says("docteur sans mutuelle")
    assert (await reads(amina)).startswith("🩺 Maison médicale De Zwaluwstaart")
    await amina.says("merci beaucoup")
    assert await amina.hears() == ["😊 Avec plaisir ! Revenez quand vous voulez."]


async def test_the_language_can_be_changed_on_the_first_screen_and_the_question_is_not_lost(house: House) -> None:
    amina = await house.stranger("Amina", "nl")
    await amina.says("mon frigo est vide")
    await amina.taps("Français")
    assert "Cela vous convient ?" in await reads(amina)
    await amina.taps("Oui, ça me va")
    assert (await reads(amina)).startswith("🍲 Épicerie sociale De Zwaluwkorf")


async def test_english_is_answered_in_english(house: House) -> None:
    zoe = await house.stranger("Zoe", "en-GB")
    await zoe.says("my dutch is bad, where can I practise")
    assert "Is that all right with you?" in await reads(zoe)
    await zoe.taps("Yes, that is fine")
    assert (await reads(zoe)).startswith("🗣️ Learn and practise Dutch")
    await zoe.says("xyzzy plugh frobnicate")
    assert (await reads(zoe)).endswith("\n".join(WAYS_OUT["en"]))


async def test_another_language_later_changes_the_next_answer(house: House) -> None:
    amina = await house.resident("Amina", "nl")
    await amina.says("/taal")
    await amina.taps("Français")
    assert "nous parlons français" in await reads(amina)
    await amina.says("mon frigo est vide")
    assert (await reads(amina)).startswith("🍲 Épicerie sociale De Zwaluwkorf")


async def test_small_talk_is_answered_kindly_and_sends_nobody_anywhere(house: House) -> None:
    for language, talk in SMALL_TALK.items():
        somebody = await house.resident("Iemand", language)
        for said, answered in talk:
            await somebody.says(said)
            (heard,) = await somebody.hears()
            assert heard.startswith(answered), said
            assert buttons_of(await somebody.last()) == []


async def test_who_asks_for_a_person_is_asked_what_for(house: House) -> None:
    madeleine = await house.resident("Madeleine")
    await madeleine.says("ik wil met een mens praten")
    assert "in je eigen woorden" in await reads(madeleine)
    assert (await reads(madeleine)).endswith("\n".join(WAYS_OUT["nl"]))
