"""The bot ends and begins again, and nobody who was in the middle of something notices."""

from tests.house import House
from tests.journeys.phones import all_read, asks, data_of, posts, prepares, quoted, reads


async def test_in_the_middle_of_a_draft(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await bram.says("/nieuw")
    await house.restarts()
    await bram.says("Soepdag")
    await house.restarts()
    await bram.taps("samen eten")
    await bram.says("27/11")
    await house.restarts()
    await bram.says("12u")
    await bram.says("Het Zwaluwnest")
    await bram.says("20")
    await house.restarts()
    await bram.taps("Plaats het")
    assert "🍲 Soepdag" in await reads(paula)
    assert (await all_read(paula)).count("Nieuw in de buurt") == 1


async def test_between_the_words_and_the_yes(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await paula.says("/hulp")
    await house.restarts()
    await paula.says("mijn kraan lekt")
    await house.restarts()
    assert "kraan" not in await all_read(els)
    await paula.taps("Ja, stuur door")
    assert quoted(await els.last()) == "mijn kraan lekt"
    await house.restarts()
    await els.replies("Ik kom donderdag.", to="Antwoorden?")
    await house.restarts()
    await paula.says("goed")
    assert quoted(await els.last()) == "goed"
    await house.restarts()
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    assert (await all_read(paula)).count("is afgerond") == 1


async def test_between_the_first_question_and_the_first_yes(house: House) -> None:
    madeleine = await house.stranger("Madeleine")
    await madeleine.says("mijn frigo is leeg")
    await house.restarts()
    await madeleine.taps("Ja, dat is goed")
    assert (await reads(madeleine)).startswith("🍲 Sociale kruidenier")


async def test_with_a_message_that_waits_for_the_morning(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await house.waits(hours=12)  # ten in the evening
    await posts(bram, "Soepdag")
    await house.restarts()
    assert "Nieuw in de buurt" not in await all_read(paula)
    await house.waits(hours=10, minutes=5)
    assert (await all_read(paula)).count("Nieuw in de buurt") == 1
    await house.restarts()
    assert (await all_read(paula)).count("Nieuw in de buurt") == 1


async def test_what_is_said_while_the_bot_is_away_is_answered_in_order_when_it_is_back(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await asks(paula, "mijn kraan lekt")
    await prepares(bram, "Soepdag")
    publish = {"data": await data_of(bram, "dpost")}
    card = await els.last()
    await house.bot.stop()
    answer = {"text": "Ik kom donderdag.", "reply_to": card["message_id"]}
    await house.post(f"/sim/chats/{els.chat_id}/messages", answer)
    await house.post(f"/sim/chats/{bram.chat_id}/taps", publish)
    for text in ("eerste antwoord", "/mijn"):
        await house.post(f"/sim/chats/{paula.chat_id}/messages", {"text": text})
    before = len(await paula.transcript())
    await house.start_bot()
    new = "\n".join(one["text"] for one in (await paula.transcript())[before:])
    assert [new.count(text) for text in ("Ik kom donderdag.", "Nieuw in de buurt")] == [1, 1]
    assert new.index("Doorgegeven.") < new.index("Jouw vragen")
    assert quoted(await els.last()) == "eerste antwoord"


async def test_a_promise_of_before_is_kept_after(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    code = await asks(paula, "mijn kraan lekt")
    await house.bot.stop()
    house.clock.forward(house.bot.rooms.promise.nudge_before * 11)  # Wednesday, eight in the morning
    await house.start_bot()
    assert "wacht nog" not in await all_read(els)
    await house.waits(hours=1, minutes=30)
    assert (await all_read(els)).count(f"{code} wacht nog op een antwoord") == 1
    await house.restarts()
    await house.waits(minutes=1)
    assert (await all_read(els)).count(f"{code} wacht nog op een antwoord") == 1
