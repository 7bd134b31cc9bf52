"""What somebody changes in a message follows to wherever it was passed on; where it cannot, they hear so."""

import asyncio

from sqlalchemy import update

from community.help.tables import help_messages, help_requests
from core import audit
from core.tables import outbox
from handlers.cards.asking.help import TakeBackAnswered
from tests.handlers.relaying import asks, attempts, calls, code_of, rows, texts
from tests.house import House, Person

NOT_PASSED_ON = "Je wijziging is niet doorgegeven"


async def conversation(house: House) -> tuple[Person, Person]:
    """A request that was asked and answered once."""
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn formulier is kwijt")
    await els.replies("Ik kom dinsdag.", to="Antwoorden?")
    return els, paula


async def test_a_change_of_the_first_words_is_on_the_card(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn formulier is kwijt")
    heard = len(await paula.transcript())
    await paula.edits("mijn formulier en mijn pasje zijn kwijt", of="mijn formulier is kwijt")
    assert "mijn formulier en mijn pasje zijn kwijt" in await texts(
        els
    ) and "mijn formulier is kwijt" not in await texts(els)
    assert len(await paula.transcript()) == heard, "a change that follows needs no word"
    (message,) = await rows(house, help_messages)
    assert message.edited_at is not None and b"pasje" not in message.body
    async with house.database.read() as tx:
        trail = await audit.list_about(tx, house.bot.rooms.bot_id, await code_of(house))
    assert "edited" in [one.action for one in trail]


async def test_a_change_of_an_answer_and_of_what_was_written_back_happens_in_place(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.says("om hoe laat?")
    counted = len(await els.transcript()), len(await paula.transcript())
    await els.edits("Ik kom woensdag.", of="Ik kom dinsdag.")
    await paula.edits("om hoe laat ongeveer?", of="om hoe laat?")
    answer, question = await texts(paula), await texts(els)
    assert "Ik kom woensdag." in answer and "dinsdag" not in answer and "✏️ Gewijzigd" in answer
    assert "om hoe laat ongeveer?" in question and "om hoe laat?" not in question and "✏️ Gewijzigd" in question
    assert (len(await els.transcript()), len(await paula.transcript())) == counted


async def test_a_caption_and_a_file_that_are_changed_follow(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.sends(photo={"caption": "het formulier"})
    (mine,) = [one["message_id"] for one in await paula.transcript() if one["kind"] == "photo"]
    await paula.edits("het pasje", of=mine)
    shown = [one for one in await els.transcript() if one["kind"] == "photo"]
    assert len(shown) == 1 and "het pasje" in shown[0]["text"]
    await paula.edits("", of=mine, video={"caption": "een filmpje"})
    (film,) = [one for one in await els.transcript() if one["kind"] == "video"]
    assert "een filmpje" in film["text"] and not [one for one in await els.transcript() if one["kind"] == "photo"]


async def test_a_change_of_any_caption_of_an_album_is_under_its_first_picture(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    _, second, _ = await paula.sends_album(
        {"photo": {"caption": "een"}}, {"photo": {"caption": "twee"}}, {"photo": True}
    )
    await paula.taps("stuur door")
    await paula.edits("drie", of=second)
    first, *others = [one for one in await els.transcript() if one.get("album")]
    assert "een\n\ndrie" in first["text"] and [one["text"] for one in others] == ["", ""]
    await paula.edits("d" * 498, of=second)
    first, *others = [one for one in await els.transcript() if one.get("album")]
    assert "een" in first["text"] and [one["text"] for one in others] == ["d" * 498, ""]


async def test_a_longer_text_brings_more_pieces_and_a_shorter_one_says_that_a_piece_fell_away(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.says("a" * 100)
    await paula.edits("b" * 4000, of="a" * 100)
    pieces = [one for one in await els.transcript() if "bbb" in one["text"]]
    assert len(pieces) == 2 and "b" * 2900 in pieces[0]["text"]
    await paula.edits("kort", of="b" * 4000)
    assert "bbb" not in await texts(els) and "Dit stuk viel weg" in await texts(els) and "kort" in await texts(els)
    await paula.edits("c" * 4000, of="kort")
    assert (await texts(els)).count("c" * 900) >= 2 and "Dit stuk viel weg" not in await texts(els)
    assert len(await els.transcript()) == len({one["message_id"] for one in await els.transcript()})


async def test_words_that_outgrow_the_card_follow_below_it(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "kort")
    await paula.edits("w" * 4000, of="kort")
    await els.says("/vandaag")
    whole = "".join(one["text"] for one in await els.transcript() if "Gesteld:" not in one["text"])
    assert whole.count("w") >= 4000
    assert all(len(one["text"]) <= 4096 for one in await els.transcript())


async def test_a_change_after_closing_goes_nowhere_and_is_said_in_one_line(house: House) -> None:
    els, paula = await conversation(house)
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    before = await texts(els)
    await paula.edits("iets heel anders", of="mijn formulier is kwijt")
    assert await texts(els) == before
    (line,) = await paula.hears()
    assert NOT_PASSED_ON in line and await code_of(house) in line
    await els.edits("Ik kom nooit.", of="Ik kom dinsdag.")
    assert "nooit" not in await texts(paula) and NOT_PASSED_ON in (await els.last())["text"]
    assert all(row.edited_at is None for row in await rows(house, help_messages))


async def test_a_change_of_something_erased_or_never_asked_is_left_alone(house: House) -> None:
    els, paula = await conversation(house)
    await paula.says("waar kan ik eten")
    await paula.edits("waar kan ik goed eten", of="waar kan ik eten")
    assert await paula.hears() == []
    await take_back(paula)
    before = await texts(els)
    await paula.edits("toch nog een spoor", of="mijn formulier is kwijt")
    assert await texts(els) == before and await paula.hears() == []


async def take_back(person: Person) -> None:
    """Erase the newest request."""
    request_id = (await rows(person.house, help_requests))[-1].id
    message_id = (await person.last())["message_id"]
    await person.taps(data=TakeBackAnswered(request_id, 1).pack(), forge=True, message_id=message_id)


async def test_a_colleague_who_took_over_keeps_what_was_said(house: House) -> None:
    els, paula = await conversation(house)
    bert = await house.regisseur("Bert")
    await release(house)
    await bert.says("/vandaag")
    (label,) = [one for one in await bert.buttons() if await code_of(house) in one][:1]
    await bert.taps(label)
    await bert.taps("Ik neem dit")
    await els.edits("Ik kom nooit.", of="Ik kom dinsdag.")
    assert "nooit" not in await texts(paula) and NOT_PASSED_ON in (await els.last())["text"]


async def release(house: House) -> None:
    """The request returns to the queue."""
    await house.write(lambda tx: tx.execute(update(help_requests).values(held_by=None)))


async def test_a_message_that_was_thrown_away_is_followed_by_its_new_words(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.says("om hoe laat?")
    (relayed,) = [one for one in await els.transcript() if "om hoe laat?" in one["text"] and one["from"] == "bot"]
    await els.throws_away(relayed["message_id"])
    await paula.edits("om tien uur?", of="om hoe laat?")
    last = await els.last()
    assert "Een bericht van eerder is gewijzigd" in last["text"] and "om tien uur?" in last["text"]
    await paula.edits("om elf uur?", of="om tien uur?")
    assert "om elf uur?" in await texts(els) and "om tien uur?" not in await texts(els)
    assert (await texts(els)).count("om elf uur?") == 1
    await els.replies("Goed.", to="om elf uur?")
    assert "Goed." in (await paula.last())["text"]


async def test_a_change_while_the_message_is_on_the_wire_is_drawn_once_it_has_arrived(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await house.post("/sim/stop-at", {"phase": "received", "method": "sendMessage", "count": 1})
    await house.post(f"/sim/chats/{paula.chat_id}/messages", {"text": "om hoe laat?"})
    await house.get("/sim/reached?seconds=10")
    await until_queued(house)
    (mine,) = [one for one in await paula.transcript() if one["text"] == "om hoe laat?"]
    await house.post(f"/sim/chats/{paula.chat_id}/messages", {"edit": mine["message_id"], "text": "om tien uur?"})
    while (await rows(house, help_messages))[-1].edited_at is None:
        await asyncio.sleep(0.01)
    await house.post("/sim/go", {})
    await house.settled()
    assert "om tien uur?" in await texts(els) and "om hoe laat?" not in await texts(els)


async def until_queued(house: House) -> None:
    """Wait until the message is kept."""
    while len(await rows(house, help_messages)) < 3:
        await asyncio.sleep(0.01)


async def test_a_change_of_a_draft_changes_what_will_be_sent_and_no_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.says("mijn formulier is kwijt")
    await paula.edits("mijn pasje is kwijt", of="mijn formulier is kwijt")
    assert await paula.hears() == []
    await paula.taps("stuur door")
    assert "mijn pasje is kwijt" in await texts(els) and "formulier" not in await texts(els)


async def test_a_change_that_changes_nothing_and_a_place_that_moves_are_no_news(house: House) -> None:
    _, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.sends(location={"latitude": 50.85, "longitude": 4.35})
    (place,) = [one["message_id"] for one in await paula.transcript() if one["kind"] == "location"]
    seen = len(await calls(house, "editMessageText", "editMessageMedia"))
    await paula.edits("mijn formulier is kwijt", of="mijn formulier is kwijt")
    moved = house.standin.world.chats[paula.chat_id].messages[place].api
    await house.post(
        "/sim/updates", {"update": {"edited_message": moved | {"location": {"latitude": 51.0, "longitude": 4.0}}}}
    )
    await house.settled()
    assert len(await calls(house, "editMessageText", "editMessageMedia")) == seen


async def test_a_made_up_change_of_somebody_elses_message_goes_nowhere(house: House) -> None:
    els, paula = await conversation(house)
    piet = await house.resident("Piet")
    (mine,) = [one for one in await paula.transcript() if one["text"] == "mijn formulier is kwijt"]
    stolen = house.standin.world.chats[paula.chat_id].messages[mine["message_id"]].api
    forged = stolen | {"from": house.standin.world.people[piet.user_id].as_user(), "text": "bel dit nummer"}
    await house.post("/sim/updates", {"update": {"edited_message": forged}})
    await house.settled()
    assert "bel dit nummer" not in await texts(els)
    assert (await rows(house, help_messages))[0].edited_at is None


async def test_changes_in_a_row_end_with_the_last_whatever_the_wire_does(house: House) -> None:
    els, paula = await conversation(house)
    await house.post("/sim/faults", {"fault": "reset_after", "method": "editMessageText", "times": 1})
    await house.post("/sim/faults", {"fault": "429", "method": "editMessageText", "times": 1, "retry_after": 0})
    for number in range(4):
        await els.edits(f"Ik kom {number}.", of="Ik kom")
    assert "Ik kom 3." in await texts(paula)
    assert not [row for row in await rows(house, outbox) if row.state in ("queued", "sending", "outdated")]
    assert await attempts(house, "editMessageText")
