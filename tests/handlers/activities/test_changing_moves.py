"""Moving and placing on the phone: the question which of a series, old and new, a pin from where the cart stands."""

import pytest

from tests.handlers.activities.a_soup_series import evening, heard, opens, says_yes, soup, texts
from tests.house import House


async def test_a_single_activity_moves_without_being_asked_which(house: House) -> None:
    bram, paula, amina = (
        await house.volunteer("Bram"),
        await house.resident("Paula"),
        await house.resident("Amina", "fr"),
    )
    (one,) = await soup(house, bram, rrule=None)
    await says_yes(paula, one)
    await says_yes(amina, one)
    await bram.says("/mijnactiviteiten")
    await bram.taps("Soepdag")
    assert "➕ Extra datum" not in await bram.buttons()
    await bram.taps("🗓️ Verplaatsen")
    assert "Naar wanneer?" in (await bram.last())["text"]
    await bram.says("zaterdag 15u30")
    asked = await bram.last()
    sure = asked["buttons"][0][0]["data"]
    assert "Van: vrijdag 27 november om 14 u" in asked["text"]
    assert "Naar: zaterdag 28 november om 15.30 u" in asked["text"]
    assert "2 buren krijgen bericht." in asked["text"]
    assert await heard(paula, "verplaatst") == 0
    await bram.taps("Ja, verplaats")
    news = (await paula.last())["text"]
    assert "Soepdag is verplaatst." in news
    assert "Het was: vrijdag 27 november om 14 u" in news
    assert "Het is nu: zaterdag 28 november om 15.30 u" in news
    assert "Soupe : c’est déplacé." in (await amina.last())["text"]
    assert "C’est maintenant : samedi 28 novembre à 15 h 30" in (await amina.last())["text"]
    await paula.taps("Ik kan niet")
    assert "Je komt niet" in (await paula.last())["text"]
    assert "✅ Ja, verplaats" not in await bram.buttons()
    await bram.taps(data=sure, message_id=asked["message_id"], forge=True)
    assert "Zo staat het al in de agenda" in await texts(bram)
    assert await heard(amina, "c’est déplacé") == 1


async def test_of_a_series_only_this_time_or_all_that_follow(house: House) -> None:
    bram, paula, jan = await house.volunteer("Bram"), await house.resident("Paula"), await house.resident("Jan")
    numbers = await soup(house, bram)
    await says_yes(paula, *numbers)
    await says_yes(jan, numbers[0])
    await opens(bram, numbers[1])
    await bram.taps("🗓️ Verplaatsen")
    assert "of ook alle keren daarna?" in (await bram.last())["text"]
    await bram.taps("Alleen deze keer")
    await bram.says("16u")
    await bram.taps("Ja, verplaats")
    assert await heard(paula, "Het is nu: vrijdag 4 december om 16 u") == 1
    await opens(bram, numbers[2])
    await bram.taps("🗓️ Verplaatsen")
    await bram.taps("Deze en alle volgende")
    await bram.says("zaterdag 12 december 10u")
    assert "4 keren" in (await bram.last())["text"]
    await bram.taps("Ja, verplaats")
    news = (await paula.last())["text"]
    assert "Het is nu: zaterdag 12 december om 10 u" in news
    assert "Het geldt ook voor:\n• zaterdag 19 december om 10 u" in news
    assert await heard(jan, "verplaatst") == 0


async def test_what_cannot_be_shifted_is_refused_with_the_way_out(house: House) -> None:
    bram = await house.volunteer("Bram")
    numbers = await soup(house, bram, rrule="FREQ=MONTHLY;BYDAY=4FR")
    await opens(bram, numbers[0])
    await bram.taps("🗓️ Verplaatsen")
    await bram.taps("Deze en alle volgende")
    await bram.says("zaterdag")
    assert "Zo kan ik de reeks niet verschuiven." in (await bram.last())["text"]
    assert "/nieuw" in (await bram.last())["text"]
    for unclear, answer in (("later", "Dat moment begreep ik niet"), ("7u", "’s Morgens of ’s avonds?")):
        await bram.says(unclear)
        assert answer in (await bram.last())["text"]
    await bram.says("gisteren 15u")
    assert "begreep ik niet" in (await bram.last())["text"]
    await bram.says("23/11/2026 15u")
    assert "al voorbij" in (await bram.last())["text"]
    await bram.says("16u")
    assert "vrijdag 27 november om 16 u" in (await bram.last())["text"]
    await bram.taps("Toch niet")
    assert "vrijdag 27 november om 14 u" in (await bram.last())["text"]


async def test_a_french_organiser_moves_and_places(house: House) -> None:
    chloe, paula = await house.volunteer("Chloé", "fr"), await house.resident("Paula")
    numbers = await soup(house, chloe)
    await says_yes(paula, numbers[0])
    await chloe.says("/mesactivites")
    await chloe.taps("Soupe")
    await chloe.taps("🗓️ Déplacer")
    await chloe.taps("Cette fois seulement")
    await chloe.says("samedi 28 novembre à 10 h")
    assert "À : samedi 28 novembre à 10 h" in (await chloe.last())["text"]
    await chloe.taps("Oui, déplacer")
    assert "C’est déplacé." in await texts(chloe)
    assert "Het is nu: zaterdag 28 november om 10 u" in (await paula.last())["text"]
    await opens(chloe, numbers[0])
    await chloe.taps("📍 Autre lieu")
    await chloe.taps("Cette fois seulement")
    await chloe.says("Place de l'Exemple 2")
    assert "Le lieu est maintenant : Place de l'Exemple 2" in await texts(chloe)
    assert "Het was in: Het Zwaluwnest\n📍 Het is nu in: Place de l'Exemple 2" in (await paula.last())["text"]


async def test_a_pin_as_a_reply_sets_todays_place_and_its_name_comes_along(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    numbers = await soup(house, bram)
    await says_yes(paula, numbers[0])
    await house.waits(days=3, hours=3)  # Friday, one o'clock
    await opens(bram, numbers[2])
    card = await bram.last()
    body = {"location": {"latitude": 51.0405, "longitude": 3.7207}, "reply_to": card["message_id"]}
    await house.post(f"/sim/chats/{bram.chat_id}/messages", body)
    await house.settled()
    assert "Je plek staat op de kaart." in (await bram.last())["text"]
    assert await heard(paula, "er is iets veranderd") == 0, "the name may still come"
    await bram.says("Hoek Wissendries")
    assert "Het is nu in: Hoek Wissendries" in (await paula.last())["text"]
    assert await heard(paula, "er is iets veranderd") == 1
    await paula.taps(data=f"1.venue.{numbers[0]}")
    venue = (await paula.last()).get("venue") or (await paula.last()).get("location")
    assert venue is not None
    await opens(bram, numbers[2])
    assert "Het Zwaluwnest" in (await bram.last())["text"], "only today's place changed"


async def test_a_pin_without_a_name_is_told_after_a_moment_and_a_known_one_at_once(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    numbers = await soup(house, bram, latitude=51.0405, longitude=3.7207)
    await says_yes(paula, *numbers[:2])
    for one, where, at_once, later in (
        (numbers[0], (51.0505, 3.73), 0, 1),
        (numbers[1], (51.04051, 3.72071), 2, 2),
    ):
        await opens(bram, one)
        await bram.taps("📍 Andere plek")
        await bram.taps("Alleen deze keer")
        await bram.sends(location={"latitude": where[0], "longitude": where[1]})
        assert await heard(paula, "er is iets veranderd") == at_once
        await house.waits(minutes=3)
        assert await heard(paula, "er is iets veranderd") == later
    assert "de plek op de kaart" in await texts(paula)
    assert "Het Zwaluwnest staat nu op een andere plek op de kaart" in (await paula.last())["text"]


async def test_words_in_reply_to_the_card_answer_what_was_asked_and_are_else_a_question(house: House) -> None:
    bram = await house.volunteer("Bram")
    numbers = await soup(house, bram)
    await opens(bram, numbers[0])
    await bram.replies("mijn frigo is leeg", to="Komen: 0")
    assert "verplaatsen" not in (await bram.last())["text"]
    await bram.taps("🗓️ Verplaatsen")
    await bram.taps("Alleen deze keer")
    await bram.replies("16u", to="Komen: 0")
    assert "Naar: vrijdag 27 november om 16 u" in (await bram.last())["text"]


async def test_two_moves_in_one_evening_are_one_message_in_the_morning(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    numbers = await soup(house, bram)
    await says_yes(paula, numbers[0])
    await evening(house)
    for hour in ("15u", "17u"):
        await opens(bram, numbers[0])
        await bram.taps("🗓️ Verplaatsen")
        await bram.taps("Alleen deze keer")
        await bram.says(hour)
        await bram.taps("Ja, verplaats")
    assert await heard(paula, "is verplaatst") == 0
    await opens(bram, numbers[0])
    assert "0 van 1 bereikt" in (await bram.last())["text"]
    assert "vertrekt morgen om 8 u" in (await bram.last())["text"]
    await house.restarts()
    await house.waits(hours=10)
    assert await heard(paula, "is verplaatst") == 1
    assert "Het was: vrijdag 27 november om 14 u\nHet is nu: vrijdag 27 november om 17 u" in await texts(paula)


async def test_an_extra_date_is_one_more_time_in_the_agenda(house: House) -> None:
    bram = await house.volunteer("Bram")
    numbers = await soup(house, bram)
    await opens(bram, numbers[0])
    await bram.taps("Extra datum")
    await bram.says("woensdag 2 december")
    assert "woensdag 2 december om 14 u" in (await bram.last())["text"]
    await opens(bram, numbers[0])
    await bram.taps("Extra datum")
    await bram.says("woensdag 2 december")
    assert "Dan is er al een keer van deze reeks" in (await bram.last())["text"]
    await bram.says("toch niet")
    assert "er is niets veranderd" in (await bram.last())["text"]


@pytest.mark.parametrize("act", ["move", "place", "edit", "cancel", "nonsense"])
async def test_somebody_else_cannot_change_it_with_made_up_buttons(house: House, act: str) -> None:
    bram, paula, piet = await house.volunteer("Bram"), await house.resident("Paula"), await house.volunteer("Piet")
    numbers = await soup(house, bram)
    for other in (paula, piet):
        for data in (f"1.chg.{numbers[0]}.{act}", f"1.chgscope.{numbers[0]}.{act}.1"):
            await other.taps(data=data, forge=True)
            assert "vind ik niet terug" in (await other.last())["text"]
    for data in (f"1.chg.{numbers[0]}.nonsense", f"1.chgmove.{numbers[0]}.9223372036854775807.0.0"):
        await bram.taps(data=data, forge=True)
        assert "Die knop is van vroeger" in (await bram.last())["text"]


async def test_a_yes_to_a_move_that_a_colleague_overtook_is_asked_anew(house: House) -> None:
    els, bram, paula = await house.regisseur("Els"), await house.volunteer("Bram"), await house.resident("Paula")
    (one,) = await soup(house, bram, rrule=None)
    await says_yes(paula, one)
    await opens(bram, one)
    await bram.taps("🗓️ Verplaatsen")
    await bram.says("vrijdag 4 december")
    old = await bram.last()
    await opens(els, one)
    await els.taps("🗓️ Verplaatsen")
    await els.says("zaterdag 5 december")
    await els.taps("Ja, verplaats")
    await bram.taps(data=old["buttons"][0][0]["data"], message_id=old["message_id"])
    (asked,) = [each for each in await bram.transcript() if each["message_id"] == old["message_id"]]
    assert "Iemand verplaatste dit intussen." in asked["text"]
    assert "Van: zaterdag 5 december om 14 u" in asked["text"]
    assert "Naar: vrijdag 4 december om 14 u" in asked["text"]
    assert await heard(paula, "vrijdag 4 december") == 0
    await bram.taps("Ja, verplaats")
    assert "Het was: zaterdag 5 december om 14 u" in (await paula.last())["text"]
    assert "Het is nu: vrijdag 4 december om 14 u" in (await paula.last())["text"]


async def test_to_an_hour_of_the_night_with_its_part_of_the_day(house: House) -> None:
    bram = await house.volunteer("Bram")
    (one,) = await soup(house, bram, rrule=None)
    await opens(bram, one)
    await bram.taps("🗓️ Verplaatsen")
    await bram.says("28 maart 2u30 's nachts")
    assert "gaat de klok" in (await bram.last())["text"]
    await bram.says("28 maart 3u30 's morgens")
    assert "Naar: zondag 28 maart 2027 om 3.30 u" in (await bram.last())["text"]
