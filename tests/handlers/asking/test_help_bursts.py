"""What follows a yes joins the request for some minutes, and never becomes a second one."""

import asyncio
from typing import Any

import pytest

from community.help.tables import help_messages, help_requests
from core.audit import audit
from core.tables import outbox
from handlers.cards.asking.help import AskHuman, HelpAnswered
from handlers.cards.asking.mine import AddAsked
from tests.handlers.test_help import YES, asks, rows
from tests.house import House, Person

LINE = "Ook doorgegeven"


async def bot_texts(person: Person) -> str:
    """All that the bot shows here."""
    return "\n---\n".join(one["text"] or "" for one in await person.transcript() if one["from"] == "bot")


async def count_of(person: Person, text: str) -> int:
    """How many messages of the bot hold a text."""
    return sum(text in (one["text"] or "") for one in await person.transcript() if one["from"] == "bot")


async def test_what_follows_the_yes_goes_along_and_one_line_says_so(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    assert "✅ Dat is alles" in await paula.buttons()
    for text in ("het is de keukenkraan", "waar kan ik eten", "de bel is stuk"):
        await paula.says(text)
        assert text in await bot_texts(els)
    await paula.sends(voice=True)
    await paula.sends(location={"latitude": 50.87, "longitude": 4.33})
    assert await count_of(paula, LINE) == 1
    assert f"{LINE} bij {code}: 5 berichten." in await bot_texts(paula)
    assert len(await rows(house, help_requests)) == 1
    assert len(await rows(house, help_messages)) == 6
    assert await count_of(paula, "Dit kan ik niet lezen") == 0
    assert [one.action for one in await rows(house, audit) if one.role == "resident"] == ["sent", *["added"] * 5]
    assert {one.actor_id for one in await rows(house, audit) if one.role == "resident"} == {None}


async def test_a_question_ten_minutes_later_is_a_question(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await house.waits(minutes=9)
    await paula.says("en de bel is stuk")
    await house.waits(minutes=9)
    await paula.says("klop dus hard")
    assert "klop dus hard" in await bot_texts(els)
    await house.waits(minutes=10)
    await paula.says("waar kan ik eten")
    assert "waar kan ik eten" not in await bot_texts(els)
    assert await count_of(paula, LINE) == 1
    await paula.sends(voice=True)
    assert "Dit kan ik niet lezen" in (await paula.last())["text"]


@pytest.mark.parametrize("done", ["Dat is alles", "c'est tout", "That’s all."])
async def test_that_is_all_ends_it(house: House, done: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    await paula.says("en de bel is stuk")
    if done == "Dat is alles":
        await paula.taps(done)
        assert (await paula.chat())["toasts"][-1]["text"].startswith("👍 Goed.")
    else:
        await paula.says(done)
        assert f"dat is alles bij {code}" in (await paula.last())["text"]
    assert done not in await bot_texts(els)
    labels = [button["text"] for one in await paula.transcript() for row in one.get("buttons") or [] for button in row]
    assert "✅ Dat is alles" not in labels
    await paula.says("waar kan ik eten")
    assert "waar kan ik eten" not in await bot_texts(els)
    assert len(await rows(house, help_messages)) == 2


@pytest.mark.parametrize("act", ["/menu", "/agenda", "/112", "/onbekend", "tap"])
async def test_a_command_or_another_button_ends_it_too(house: House, act: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("mijn frigo is leeg")
    await asks(paula, "mijn kraan lekt")
    if act == "tap":
        await paula.taps("Dit helpt")
    else:
        await paula.says(act)
    await paula.says("waar kan ik soep eten")
    assert "waar kan ik soep eten" not in await bot_texts(els)


async def test_a_restart_in_between_loses_nothing_and_says_no_line_twice(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await house.restarts()
    await paula.says("een")
    await house.restarts()
    await paula.says("twee")
    assert await count_of(paula, LINE) == 1
    assert ": 2 berichten." in await bot_texts(paula)
    assert "twee" in await bot_texts(els)


async def test_ten_messages_at_once_are_one_request_and_one_line(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    posts = [
        house.post(f"/sim/chats/{paula.chat_id}/messages", {"text": f"stuk {number} van tien"}) for number in range(10)
    ]
    await asyncio.gather(*posts)
    await house.settled()
    assert len(await rows(house, help_requests)) == 1
    assert await count_of(paula, LINE) == 1
    at_desk = await bot_texts(els)
    assert all(f"stuk {number} van tien" in at_desk for number in range(10))


async def test_a_second_tap_on_yes_does_not_end_what_the_first_began(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    (request,) = await rows(house, help_requests)
    await paula.taps(data=HelpAnswered(request.id, 1).pack(), forge=True)
    assert (await paula.chat())["toasts"][-1]["text"].startswith("Dit was al doorgestuurd")
    await paula.says("het is de keukenkraan")
    assert "keukenkraan" in await bot_texts(els)


async def test_thanks_after_the_receipt_are_for_the_bot(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.says("dank u wel!")
    assert "Graag gedaan" in (await paula.last())["text"]
    assert "dank u" not in await bot_texts(els)
    await paula.says("dank u, en de sleutel ligt bij de buur")
    assert "sleutel" in await bot_texts(els)


async def test_the_newest_request_takes_what_follows_and_an_answer_of_the_desk_goes_before(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    tap = await asks(paula, "mijn kraan lekt")
    stairs = await asks(paula, "de trap is glad")
    await paula.says("tot aan de kelder")
    assert (await els.last())["text"].startswith(f"💬 {stairs}")
    await els.replies("Welke kraan?", to=tap)
    await paula.says("die van de keuken")
    assert (await els.last())["text"].startswith(f"💬 {tap}")


async def test_a_reply_to_the_receipt_joins_in_the_same_line(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    await paula.replies("het is de keukenkraan", to="Je vraag is binnen")
    assert f"{LINE} bij {code}: één bericht." in await bot_texts(paula)
    await paula.taps("Dat is alles")
    await paula.replies("of toch die van de badkamer", to="Je vraag is binnen")
    assert "badkamer" in await bot_texts(els)
    assert "Doorgegeven. Het hoort bij je vraag" in (await paula.last())["text"]


async def test_a_sticker_cannot_join_and_that_is_said(house: House) -> None:
    paula = await house.resident()
    await house.regisseur()
    await asks(paula, "mijn kraan lekt")
    await paula.sends(sticker=True)
    assert "Dit kan ik niet doorgeven" in (await paula.last())["text"]
    assert len(await rows(house, help_messages)) == 1


async def test_with_nobody_at_the_desk_what_follows_is_kept_and_nothing_else_is_said(house: House) -> None:
    paula = await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    receipt = (await paula.last())["text"]
    assert "nu is er niemand" in receipt and "We proberen je vraag toch te lezen tegen morgen om 10.15 u." in receipt
    await paula.says("het is de keukenkraan")
    assert "Ook bewaard" in await bot_texts(paula) and "oorgegeven" not in await bot_texts(paula)
    els = await house.regisseur()
    await els.says("/vandaag")
    await els.taps(code)
    assert "mijn kraan lekt" in await bot_texts(els) and "keukenkraan" in await bot_texts(els)
    assert len(await rows(house, help_messages)) == 2


async def sends_part(person: Person, album: str, number: int, reply_to: dict[str, Any] | None = None) -> None:
    """One picture of an album, as Telegram tells of it: each part is an update of its own."""
    message: dict[str, Any] = {
        "message_id": 5000 + number,
        "date": 1795510800,
        "chat": {"id": person.chat_id, "type": "private", "first_name": person.name},
        "from": {"id": person.user_id, "is_bot": False, "first_name": person.name, "language_code": "nl"},
        "media_group_id": album,
        "photo": [{"file_id": f"photo-{number}", "file_unique_id": f"p{number}", "width": 9, "height": 9}],
    }
    if reply_to is not None:
        bot = {"id": person.house.bot.rooms.bot_id, "is_bot": True, "first_name": "bot"}
        message["reply_to_message"] = {
            "message_id": reply_to["message_id"],
            "date": 1795510800,
            "chat": message["chat"],
            "from": bot,
            "text": "…",
        }
    await person.house.post("/sim/updates", {"update": {"message": message}})
    await person.house.settled()


async def test_an_album_is_acknowledged_once(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await paula.says("/hulp")
    for number in range(3):
        await sends_part(paula, "g1", number)
    assert await count_of(paula, "Zal ik dit doorsturen?") == 1
    await paula.taps(YES)
    await paula.taps("Dat is alles")
    receipt = [one for one in await paula.transcript() if "Je vraag is binnen" in (one["text"] or "")][-1]
    for number in range(3, 6):
        await sends_part(paula, "g2", number, receipt)
        assert await count_of(paula, "Doorgegeven. Het hoort bij je vraag") == 1, number
    assert len(await rows(house, help_messages)) == 6


async def test_an_album_out_of_the_blue_is_offered_once(house: House) -> None:
    paula = await house.resident()
    for number in range(3):
        await sends_part(paula, "g3", number)
    assert await count_of(paula, "Dit kan ik niet lezen") == 1
    assert "Van deze reeks neem ik nu alleen het eerste mee" in await bot_texts(paula)


async def test_the_button_under_an_old_answer_does_not_send_the_same_question_twice(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await paula.says("kan iemand mijn zolder bekijken met een verrekijker")
    answer = await paula.last()
    for _ in range(2):
        await paula.taps(data=AskHuman().pack(), message_id=answer["message_id"])
    assert await count_of(paula, "Zal ik dit doorsturen?") == 2
    assert len(await rows(house, help_messages)) == 1
    await paula.taps(YES)
    await paula.taps(data=AskHuman().pack(), message_id=answer["message_id"])
    assert "Dit was al doorgestuurd" in (await paula.last())["text"]
    assert len(await rows(house, help_requests)) == 1


async def test_something_is_added_from_mine_and_goes_at_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    await house.waits(minutes=30)
    await paula.says("/mijn")
    await paula.taps(f"Bekijk {code}")
    await paula.taps("Iets toevoegen")
    assert f"Wat wil je toevoegen aan {code}?" in (await paula.last())["text"]
    await paula.says("het is de keukenkraan")
    assert "keukenkraan" in await bot_texts(els)
    await paula.taps("Dat is alles")
    await paula.says("waar kan ik eten")
    assert "waar kan ik eten" not in await bot_texts(els)


async def test_nothing_is_added_to_what_is_closed_or_of_somebody_else(house: House) -> None:
    els, paula, piet = await house.regisseur(), await house.resident(), await house.resident("Piet")
    await asks(paula, "mijn kraan lekt")
    (request,) = await rows(house, help_requests)
    await piet.taps(data=AddAsked(request.id).pack(), forge=True)
    assert (await piet.last())["text"].startswith("Dat vind ik niet terug")
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    await paula.taps(data=AddAsked(request.id).pack(), forge=True)
    assert "Die vraag is afgerond" in (await paula.last())["text"]
    await paula.says("waar kan ik eten")
    assert len(await rows(house, help_messages)) == 1


async def test_what_was_taken_back_takes_nothing_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.says("/mijn")
    await paula.taps("Wis")
    await paula.taps("Ja, wis mijn vraag")
    await paula.says("de sleutel ligt bij de buur")
    assert "sleutel" not in await bot_texts(els)
    assert await rows(house, help_messages) == []


async def test_nothing_of_what_joined_waits_in_the_outbox_in_clear(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.says("kanarie-later-8812")
    assert not [one for one in await rows(house, outbox) if "kanarie" in str(one.variables)]
