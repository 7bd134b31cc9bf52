"""Albums stay albums, whoever sends them and whatever the wire does to them."""

from typing import Any

import pytest
from sqlalchemy import select

from community.help.tables import help_messages
from core.tables import outbox, shown
from tests.handlers.relaying import asks, attempts, call_of, calls, code_of, names_of, rows, texts
from tests.house import House

ALBUM = ({"photo": {"caption": "het formulier"}}, {"video": True}, {"photo": {"caption": "de brief"}})


async def test_an_album_before_the_yes_goes_as_one_with_its_words_under_the_first(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends_album(*ALBUM)
    assert len(await paula.hears()) == 1, "one screen of consent, not three"
    assert "stuur door" in "".join(await paula.buttons())
    assert await calls(house, "sendMediaGroup") == []
    await paula.taps("stuur door")
    (sent,) = await calls(house, "sendMediaGroup")
    assert sent["chat_id"] == els.chat_id
    pictures = [one for one in await els.transcript() if one.get("album")]
    assert [one["kind"] for one in pictures] == ["photo", "video", "photo"]
    assert len({one["album"] for one in pictures}) == 1
    assert "het formulier\n\nde brief" in pictures[0]["text"] and await code_of(house) in pictures[0]["text"]
    assert [one["text"] for one in pictures[1:]] == ["", ""]
    assert not await calls(house, "getFile", "forwardMessage", "copyMessage", "sendPhoto", "sendVideo")


async def test_an_album_that_answers_the_desk_arrives_whole_and_is_acknowledged_once(house: House) -> None:
    """The first part makes it the desk's turn: the others must not become questions."""
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies("Kan je het tonen?", to="Antwoorden?")
    await house.waits(minutes=15)
    await paula.sends_album(*({"photo": True} for _ in range(10)))
    assert len(await paula.hears()) == 1
    pictures = [one for one in await els.transcript() if one.get("album")]
    assert len(pictures) == 10 and len(await calls(house, "sendMediaGroup")) == 1


async def test_an_album_of_the_desk_arrives_as_one_with_one_receipt(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    card = [one for one in await els.transcript() if "Gesteld:" in one["text"]][-1]
    await els.sends_album({"document": {"caption": "het formulier"}}, {"document": True}, reply_to=card["message_id"])
    assert len([one for one in await els.hears() if "Doorgegeven" in one]) == 1
    papers = [one for one in await paula.transcript() if one.get("album")]
    assert [one["kind"] for one in papers] == ["document", "document"]
    assert papers[0]["text"].count("het formulier") == 1 and "Buurthuis Het Voorbeeld" in papers[0]["text"]


async def test_a_reply_to_any_picture_is_an_answer_and_hangs_below_it_on_the_other_side(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    mine = await paula.sends_album(*ALBUM)
    await paula.taps("stuur door")
    pictures = [one["message_id"] for one in await els.transcript() if one.get("album")]
    for number, (here, there) in enumerate(zip(pictures, mine, strict=True)):
        await els.says(f"antwoord {number}", reply_to=here)
        answer = await paula.last()
        assert f"antwoord {number}" in answer["text"]
        assert answer["reply_to"] == there


async def test_what_follows_an_album_at_once_stays_behind_it(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies("Kan je het tonen?", to="Antwoorden?")
    await house.post(f"/sim/chats/{paula.chat_id}/messages", {"album": list(ALBUM)})
    await house.post(f"/sim/chats/{paula.chat_id}/messages", {"text": "dat was het"})
    await house.settled()
    heard = [one for one in await els.transcript() if one.get("album") or "dat was het" in one["text"]]
    assert [one["kind"] for one in heard] == ["photo", "video", "photo", "text"]


async def test_a_part_that_comes_in_after_the_album_left_goes_alone(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await paula.sends_album({"photo": True}, {"photo": True})
    (first, *_) = [one for one in (await house.get(f"/sim/chats/{paula.chat_id}"))["messages"] if one.get("album")]
    late = await late_part(house, paula.chat_id, first["album"])
    await house.post("/sim/updates", {"update": late})
    await house.settled()
    kinds = [(one["kind"], bool(one.get("album"))) for one in await els.transcript() if one["kind"] == "photo"]
    assert kinds == [("photo", True), ("photo", True), ("photo", False)]
    assert len(await calls(house, "sendMediaGroup")) == 1


async def late_part(house: House, chat_id: int, album: str) -> dict[str, Any]:
    """An update with one more photo of an album."""
    chat = house.standin.world.chats[chat_id]
    model = next(one for one in chat.messages.values() if one.api.get("media_group_id") == album)
    message = model.api | {"message_id": 99_000}
    return {"message": message}


async def test_a_caption_too_long_to_stand_under_a_picture_follows_the_album(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends_album({"photo": {"caption": "w" * 900}}, {"photo": {"caption": "kort"}})
    await paula.taps("stuur door")
    found = [one for one in await els.transcript() if one.get("album") or "w" * 900 in one["text"]]
    assert [bool(one.get("album")) for one in found] == [True, True, False]
    assert "kort" in found[0]["text"]
    assert all(len(one["text"]) <= 1024 for one in found[:2])


async def test_words_that_do_not_fit_together_stand_each_under_their_own_picture(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends_album({"photo": {"caption": "a" * 400}}, {"photo": {"caption": "b" * 400}})
    await paula.taps("stuur door")
    first, second = [one for one in await els.transcript() if one.get("album")]
    assert "a" * 400 in first["text"] and "b" not in first["text"].replace("buurt", "")[-400:]
    assert second["text"] == "b" * 400


@pytest.mark.parametrize("fault", ["reset_after", "502html", "truncate"])
async def test_an_album_in_doubt_comes_at_most_once_more_and_says_so(house: House, fault: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends_album(*ALBUM)
    await house.post("/sim/faults", {"fault": fault, "method": "sendMediaGroup", "times": 1})
    await paula.taps("stuur door")
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in await els.transcript():
        if one.get("album"):
            groups.setdefault(one["album"], []).append(one)
    copies = list(groups.values())
    assert [len(one) for one in copies] == ([3] if fault == "502html" else [3, 3])
    assert copies[-1][0]["text"].startswith("🔁")
    assert [row.state for row in await rows(house, outbox, kind="relay_to_desk")] == ["sent"] * 3


async def test_an_album_that_broke_twice_is_said_to_be_unsure_and_never_sent_a_third_time(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends_album(*ALBUM)
    await house.post("/sim/faults", {"fault": "502html", "method": "sendMediaGroup", "times": 5})
    await paula.taps("stuur door")
    assert len(await attempts(house, "sendMediaGroup")) == 2
    assert "Misschien mis je 3 berichten" in await texts(els)
    assert (await texts(paula)).count("We weten niet of dit aankwam") == 1


async def test_an_album_refused_as_a_whole_is_sent_part_by_part(house: House) -> None:
    """One file that Telegram does not know any more must not cost the other nine."""
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    numbers = await paula.sends_album(*ALBUM)
    forget_file(house, paula.chat_id, numbers[1], "video")
    await paula.taps("stuur door")
    assert [one["kind"] for one in await els.transcript() if one["kind"] != "text"] == ["photo", "photo"]
    assert "Een bericht van de bewoner konden we je niet tonen" in await texts(els)
    missed = [one for one in await paula.transcript() if "Dit kwam niet aan bij de buurtregisseur" in one["text"]]
    assert [one["reply_to"] for one in missed] == [numbers[1]]


def forget_file(house: House, chat_id: int, message_id: int, kind: str) -> None:
    """Telegram has lost a file."""
    world = house.standin.world
    del world.files[world.chats[chat_id].messages[message_id].api[kind]["file_id"]]


async def test_a_refusal_of_an_album_is_heard_once(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Ik neem dit")
    card = [one for one in await bert.transcript() if "Gesteld:" in one["text"]][-1]
    await bert.sends_album(*({"photo": True} for _ in range(5)), reply_to=card["message_id"])
    assert len(await bert.hears()) == 1
    assert not [one for one in await paula.transcript() if one["kind"] == "photo" and one["from"] == "bot"]


async def test_a_restart_while_an_album_gathers_loses_nothing(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies("Kan je het tonen?", to="Antwoorden?")
    house.bot.sender.gather_seconds = 60.0
    await house.post(f"/sim/chats/{paula.chat_id}/messages", {"album": list(ALBUM)})
    while len(await rows(house, help_messages)) < 5:
        pass
    assert [row.state for row in await rows(house, outbox, kind="relay_to_desk")] == ["queued"] * 3
    await house.restarts()
    assert [one["kind"] for one in await els.transcript() if one.get("album")] == ["photo", "video", "photo"]


async def test_each_part_is_found_again_by_its_own_message(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends_album(*ALBUM)
    await paula.taps("stuur door")
    async with house.database.read() as tx:
        found = await tx.execute(select(shown.c.message_id, shown.c.subject).where(shown.c.chat_id == els.chat_id))
        subjects = {row.message_id: row.subject for row in found}
    pictures = [one["message_id"] for one in await els.transcript() if one.get("album")]
    parts = [row.id for row in await rows(house, help_messages)]
    assert [subjects[number] for number in pictures] == [f"relay:{part}" for part in parts]


async def test_only_what_telegram_lets_stand_together_goes_together(house: House) -> None:
    """Nobody's phone makes such an album; a made-up update must not be lost either."""
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends_album({"photo": True}, {"document": True}, {"photo": True}, {"audio": True})
    await paula.taps("stuur door")
    arrived = {(one["kind"], bool(one.get("album"))) for one in await els.transcript() if one["kind"] != "text"}
    assert arrived == {("photo", True), ("document", False), ("audio", False)}


async def test_nothing_in_the_calls_tells_who_sent_it(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await paula.says("/hulp")
    await paula.sends_album(*ALBUM)
    await paula.taps("stuur door")
    assert call_of(house, els.chat_id, "Paula") == []
    assert names_of(await els.transcript()) == {"Buurtbot", "Els"}
