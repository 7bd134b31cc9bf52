"""The relay never lies: what did not arrive is said at once, with the reason, to whoever wrote it."""

import itertools
from typing import Any

import pytest

from community.help.tables import help_messages, help_requests
from core.tables import outbox, shown
from handlers.cards.asking.help import TakeBackAnswered
from tests.handlers.relaying import SECRET, asks, attempts, calls, rows, texts
from tests.house import House, Person


async def conversation(house: House) -> tuple[Person, Person]:
    """A request that was asked and answered once."""
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies("Ik kom dinsdag.", to="Antwoorden?")
    return els, paula


async def take_back(person: Person) -> None:
    """Erase the newest request."""
    request_id = (await rows(person.house, help_requests))[-1].id
    message_id = (await person.last())["message_id"]
    await person.taps(data=TakeBackAnswered(request_id, 1).pack(), forge=True, message_id=message_id)


async def card_of(person: Person) -> str:
    """The newest card of a request."""
    return str([one["text"] for one in await person.transcript() if "Gesteld:" in (one["text"] or "")][-1])


# --- to the resident ---


async def test_an_answer_to_one_who_blocked_the_bot_is_said_not_to_have_arrived(house: House) -> None:
    els, paula = await conversation(house)
    await paula.blocks()
    await els.replies("ben je daar?", to="Antwoorden?")
    assert "Een antwoord kwam niet aan. De bewoner heeft de bot geblokkeerd." in await card_of(els)
    (mine,) = [one["message_id"] for one in await els.transcript() if one["text"] == "ben je daar?"]
    said = [one for one in await els.transcript() if "Dit kwam niet aan" in one["text"] and one.get("reply_to") == mine]
    assert said, "below what was written"
    assert (await texts(els)).count("Doorgegeven aan") == 1, "the receipt of what did arrive, and no other"
    await els.replies("en nu?", to="Antwoorden?")
    assert "2 antwoorden kwamen niet aan" in await card_of(els)


async def test_an_account_that_is_gone_is_said_to_be_gone(house: House) -> None:
    els, paula = await conversation(house)
    await house.post(f"/sim/chats/{paula.chat_id}/state", {"state": "deactivated"})
    await els.replies("ben je daar?", to="Antwoorden?")
    assert "De bewoner is weg van Telegram" in await card_of(els)


async def test_an_answer_of_which_nobody_knows_is_said_to_be_unsure(house: House) -> None:
    els, paula = await conversation(house)
    await house.post("/sim/faults", {"fault": "502html", "method": "sendMessage", "chat_id": paula.chat_id, "times": 2})
    await els.replies("ben je daar?", to="Antwoorden?")
    assert "Van een antwoord weten we niet of het aankwam" in await card_of(els)
    assert "We weten niet of dit aankwam" in await texts(els)
    assert "ben je daar?" not in await texts(paula)


async def test_a_file_that_telegram_refuses_is_said_to_be_refused(house: House) -> None:
    els, _ = await conversation(house)
    card = [one for one in await els.transcript() if "Gesteld:" in one["text"]][-1]
    keep = house.standin.world.files
    house.standin.world.files = Forgetful()
    await els.sends(photo=True, reply_to=card["message_id"])
    house.standin.world.files = keep
    assert "Telegram weigerde het" in await card_of(els)


class Forgetful(dict[str, Any]):
    """Telegram's store, which loses every file at once."""

    def __setitem__(self, key: str, value: Any) -> None:
        """Nothing is kept."""


async def test_a_change_of_an_answer_that_cannot_be_delivered_is_said_too(house: House) -> None:
    els, paula = await conversation(house)
    await paula.blocks()
    await els.edits("Ik kom woensdag.", of="Ik kom dinsdag.")
    assert "Een antwoord kwam niet aan. De bewoner heeft de bot geblokkeerd." in await card_of(els)


# --- to the desk ---


async def test_a_regisseur_who_blocked_the_bot_is_passed_over(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Ik neem dit")
    await els.blocks()
    await house.waits(minutes=11)
    await paula.replies("is er nog iemand?", to="Je vraag is binnen")
    assert "is er nog iemand?" in await texts(bert)
    assert "We bereiken nu niemand" not in await texts(paula)


async def test_a_message_that_finds_the_block_itself_goes_to_the_others(house: House) -> None:
    """The update that tells of the block is still on its way."""
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Ik neem dit")
    house.standin.world.chats[els.chat_id].blocked = True
    await paula.replies("is er nog iemand?", to="Je vraag is binnen")
    assert "is er nog iemand?" in await texts(bert)


async def test_when_nobody_is_left_at_the_desk_the_admin_and_the_resident_hear_it(house: House) -> None:
    admin, els, paula = await house.admin(), await house.regisseur(), await house.resident()
    await asks(paula)
    house.standin.world.chats[els.chat_id].blocked = True
    await paula.replies("is er nog iemand?", to="Je vraag is binnen")
    assert "Niemand kan een hulpvraag lezen" in await texts(admin)
    assert SECRET not in await texts(admin) and "is er nog iemand" not in await texts(admin)
    assert "We bereiken nu niemand" in await texts(paula)


async def test_what_the_desk_could_not_be_shown_is_said_to_both(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    keep = house.standin.world.files
    house.standin.world.files = Forgetful()
    await paula.sends(photo={"caption": "de brief"})
    house.standin.world.files = keep
    assert "Een bericht van de bewoner konden we je niet tonen" in await card_of(els)
    (mine,) = [one["message_id"] for one in await paula.transcript() if one["kind"] == "photo"]
    (said,) = [one for one in await paula.transcript() if "Dit kwam niet aan bij de buurtregisseur" in one["text"]]
    assert said["reply_to"] == mine


# --- order, night, threads, kinds ---


async def test_the_night_holds_nothing_back(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(hours=12)  # eleven in the evening in Brussels
    await paula.says("ben je nog wakker?")
    assert "ben je nog wakker?" in await texts(els)
    await els.replies("Ja, ik lees je.", to="ben je nog wakker?")
    assert "Ja, ik lees je." in await texts(paula)


async def test_order_is_kept_whatever_the_wire_does(house: House) -> None:
    els, paula = await conversation(house)
    answer = (await paula.last())["message_id"]
    for fault in ("429", "reset_before", "502html", "reset_after"):
        await house.post("/sim/faults", {"fault": fault, "chat_id": els.chat_id, "times": 1, "retry_after": 0})
    for what in ({"text": "een"}, {"album": [{"photo": True}, {"photo": True}]}, {"text": "twee"}, {"voice": True}):
        await house.post(f"/sim/chats/{paula.chat_id}/messages", {**what, "reply_to": answer})
    await house.settled(20.0)
    arrived = [kind for one in await els.transcript() if (kind := what_it_is(one)) is not None]
    assert [kind for kind, _ in itertools.groupby(arrived)] == ["een", "photo", "twee", "voice"]
    assert [row.state for row in await rows(house, outbox, kind="relay_to_desk")] == ["sent"] * 5


def what_it_is(message: dict[str, Any]) -> str | None:
    """Which of what was sent a message of the bot passes on."""
    if message["from"] != "bot":
        return None
    words = (message["text"] or "").splitlines()
    return (
        message["kind"] if message["kind"] != "text" else next((one for one in words if one in ("een", "twee")), None)
    )


async def test_a_reply_hangs_below_the_same_message_on_the_other_side(house: House) -> None:
    els, paula = await conversation(house)
    (answer,) = [one["message_id"] for one in await els.transcript() if one["text"] == "Ik kom dinsdag."]
    await paula.replies("om hoe laat?", to="Ik kom dinsdag.")
    (asked,) = [one["message_id"] for one in await paula.transcript() if one["text"] == "om hoe laat?"]
    assert (await els.last())["reply_to"] == answer
    await els.replies("om tien uur", to="om hoe laat?")
    last = await paula.last()
    assert "om tien uur" in last["text"] and last["reply_to"] == asked


async def test_a_reply_to_what_the_other_side_threw_away_arrives_all_the_same(house: House) -> None:
    els, paula = await conversation(house)
    (answer,) = [one["message_id"] for one in await els.transcript() if one["text"] == "Ik kom dinsdag."]
    await els.throws_away(answer)
    await paula.replies("om hoe laat?", to="Ik kom dinsdag.")
    assert "om hoe laat?" in (await els.last())["text"]


@pytest.mark.parametrize("kind", ["voice", "video", "audio", "animation", "document", "video_note"])
async def test_files_go_both_ways_by_their_id(house: House, kind: str) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.sends(**{kind: True})
    assert kind in [one["kind"] for one in await els.transcript() if one["from"] == "bot"]
    card = [one for one in await els.transcript() if "Gesteld:" in one["text"]][-1]
    await els.sends(**{kind: True}, reply_to=card["message_id"])
    assert kind in [one["kind"] for one in await paula.transcript() if one["from"] == "bot"]
    assert not await calls(house, "getFile", "forwardMessage", "copyMessage")


async def test_a_round_video_in_doubt_says_so_on_a_button(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await house.post("/sim/faults", {"fault": "reset_after", "method": "sendVideoNote", "times": 1})
    await paula.sends(video_note=True)
    notes = [one for one in await els.transcript() if one["kind"] == "video_note"]
    assert [bool(one["buttons"]) for one in notes] == [False, True]
    assert notes[1]["buttons"][0][0]["text"].startswith("🔁")


# --- erased ---


async def test_files_and_places_disappear_from_the_desk_when_they_are_erased(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    answer = (await paula.last())["message_id"]
    await paula.sends(photo={"caption": "de brief"}, reply_to=answer)
    await paula.sends(location={"latitude": 50.85, "longitude": 4.35}, reply_to=answer)
    await paula.sends(video_note=True, reply_to=answer)
    await paula.sends_album({"document": {"caption": "papier"}}, {"document": True}, reply_to=answer)
    there = {one["kind"] for one in await els.transcript()}
    assert there == {"text", "photo", "location", "video_note", "document"}
    await take_back(paula)
    assert {one["kind"] for one in await els.transcript()} == {"text"}
    assert "brief" not in await texts(els) and "papier" not in await texts(els) and SECRET not in await texts(els)
    assert await code_of_shown(els), "that there was a request, and who took it back, may be seen"
    assert len(await calls(house, "deleteMessage")) == 5


async def code_of_shown(person: Person) -> bool:
    """Whether something says that it was erased."""
    return "gewist door de bewoner" in await texts(person)


async def test_what_stands_there_too_long_to_be_deleted_loses_its_words(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.sends(photo={"caption": "de brief"})
    await house.waits(hours=49)
    await take_back(paula)
    (photo,) = [one for one in await els.transcript() if one["kind"] == "photo"]
    assert "gewist door de bewoner" in photo["text"] and "brief" not in photo["text"]
    assert await attempts(house, "deleteMessage") == []


async def test_a_deletion_that_telegram_refuses_takes_the_words(house: House) -> None:
    """It was two days old by the time it was sent."""
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.sends(photo={"caption": "de brief"})
    (photo,) = [one for one in await els.transcript() if one["kind"] == "photo"]
    message = house.standin.world.chats[els.chat_id].messages[photo["message_id"]]
    message.api = message.api | {"date": message.api["date"] - 50 * 3600}
    await take_back(paula)
    (photo,) = [one for one in await els.transcript() if one["kind"] == "photo"]
    assert "gewist door de bewoner" in photo["text"] and "brief" not in photo["text"]
    assert not [one for one in await els.hears() if "brief" in one]


async def test_what_is_on_the_wire_when_it_is_erased_is_taken_away_again(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await house.post("/sim/stop-at", {"phase": "received", "method": "sendPhoto", "count": 1})
    await house.post(f"/sim/chats/{paula.chat_id}/messages", {"photo": {"caption": "de brief"}})
    await house.get("/sim/reached?seconds=10")
    await house.post(f"/sim/chats/{paula.chat_id}/taps", await the_yes_to_erasing(paula))
    while await rows(house, help_requests):
        pass
    await house.post("/sim/go", {})
    await house.settled()
    assert not [one for one in await els.transcript() if one["kind"] == "photo"]
    assert not [row for row in await rows(house, shown) if row.subject.startswith("relay:")]


async def the_yes_to_erasing(person: Person) -> dict[str, Any]:
    """The tap that erases the newest request."""
    request_id = (await rows(person.house, help_requests))[-1].id
    message_id = (await person.last())["message_id"]
    return {"data": TakeBackAnswered(request_id, 1).pack(), "forge": True, "message_id": message_id}


async def test_erasing_over_a_restart_and_a_broken_wire_ends_the_same(house: House) -> None:
    els, paula = await conversation(house)
    await house.waits(minutes=11)
    await paula.sends_album({"photo": {"caption": "de brief"}}, {"photo": True})
    await house.post("/sim/faults", {"fault": "reset_after", "method": "deleteMessage", "times": 1})
    await house.post("/sim/faults", {"fault": "429", "method": "deleteMessage", "times": 1, "retry_after": 0})
    await take_back(paula)
    await house.restarts()
    assert not [one for one in await els.transcript() if one["kind"] == "photo"]
    assert not [row for row in await rows(house, outbox) if row.state in ("queued", "sending", "unknown")]
    assert not await rows(house, help_messages)
    assert await attempts(house, "deleteMessage") and await code_of_shown(els)
