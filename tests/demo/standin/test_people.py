"""What people do with a telephone reaches the bot in Telegram's form."""

from typing import Any

import pytest

from tests.demo.standin import spec
from tests.demo.standin.conftest import BotSide, PeopleSide


async def _last(bot: BotSide) -> dict[str, Any]:
    update: dict[str, Any] = (await bot.get("getUpdates"))[-1]
    return update


async def test_a_command_carries_its_mark_and_its_writer(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person("Fatima", language_code="fr", username="fatima_x", user_id=5000)
    await people.do(f"chats/{chat}/messages", text="/start flyer12")
    message = (await _last(bot))["message"]
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"] == {
        "id": 5000, "is_bot": False, "first_name": "Fatima", "username": "fatima_x", "language_code": "fr",
    }  # fmt: skip
    assert message["chat"] == {"id": 5000, "type": "private", "first_name": "Fatima", "username": "fatima_x"}


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"location": {"latitude": 50.85, "longitude": 4.35}}, "location"),
        ({"sticker": True}, "sticker"),
        ({"voice": True}, "voice"),
        ({"photo": {"caption": "de deur"}}, "photo"),
        ({"document": True}, "document"),
    ],
)
async def test_more_than_words_can_be_sent(bot: BotSide, people: PeopleSide, facts: dict[str, Any], kind: str) -> None:
    chat = await people.person()
    await people.do(f"chats/{chat}/messages", **facts)
    message = (await _last(bot))["message"]
    assert kind in message
    shown = (await people.see(f"chats/{chat}"))["messages"][-1]
    assert (shown["kind"], shown["text"]) == (kind, message.get("caption", ""))


async def test_a_reply_carries_the_message_it_answers(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="Hoe gaat het?")
    await people.do(f"chats/{chat}/messages", text="goed", reply_to=sent["message_id"])
    assert (await _last(bot))["message"]["reply_to_message"] == sent


async def test_an_edit_is_an_update_of_its_own(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await people.do(f"chats/{chat}/messages", text="dagg", edit=1)
    updates = await bot.get("getUpdates")
    assert updates[0]["message"]["text"] == "dag"
    assert updates[1]["edited_message"]["text"] == "dagg"
    assert updates[1]["edited_message"]["edit_date"] >= updates[0]["message"]["date"]


async def test_blocking_and_writing_again_are_told_to_the_bot(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await people.do(f"chats/{chat}/block", blocked=True)
    assert (await people.see(f"chats/{chat}"))["blocked"]
    blocked = (await _last(bot))["my_chat_member"]
    assert (blocked["old_chat_member"]["status"], blocked["new_chat_member"]["status"]) == (
        "member",
        "kicked",
    )
    await people.do(f"chats/{chat}/messages", text="toch weer dag")
    updates = await bot.get("getUpdates")
    assert updates[-2]["my_chat_member"]["new_chat_member"]["status"] == "member"
    await bot.get("sendMessage", chat_id=chat, text="welkom terug")


async def test_blocking_twice_is_told_once(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    first = await people.do(f"chats/{chat}/block", blocked=True)
    second = await people.do(f"chats/{chat}/block", blocked=True)
    assert (first["update_id"], second["update_id"]) == ((await _last(bot))["update_id"], None)


async def test_a_group_has_members_and_speakers(bot: BotSide, people: PeopleSide) -> None:
    an, bob, outsider = await people.person(), await people.person("Bob"), await people.person("Cas")
    group = (await people.do("groups", title="Regie", members=[an, bob]))["chat_id"]
    assert group < 0
    assert (await _last(bot))["my_chat_member"]["new_chat_member"]["status"] == "member"
    await people.do(f"chats/{group}/messages", text="hallo", **{"from": bob})
    message = (await _last(bot))["message"]
    assert (message["from"]["id"], message["chat"]["title"]) == (bob, "Regie")
    statuses = [
        (await bot.get("getChatMember", chat_id=group, user_id=user))["status"]
        for user in (an, bob, outsider, 700_000_001)
    ]
    assert statuses == ["creator", "member", "left", "member"]
    assert (await people.attempt(f"chats/{group}/messages", text="x", **{"from": outsider}))[0] == 400


async def test_the_newest_button_is_tapped_and_a_forged_one_only_on_request(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    for number in (1, 2):
        keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": f"yes{number}"}]]}
        await bot.get("sendMessage", chat_id=chat, text="?", reply_markup=keyboard)
    await people.do(f"chats/{chat}/taps", text="Ja")
    assert (await _last(bot))["callback_query"]["data"] == "yes2"
    await people.do(f"chats/{chat}/taps", text="Ja", message_id=2)
    assert (await _last(bot))["callback_query"]["data"] == "yes1"
    assert (await people.attempt(f"chats/{chat}/taps", data="admin"))[0] == 400
    await people.do(f"chats/{chat}/taps", data="admin", forge=True)
    query = (await _last(bot))["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("admin", 3)


async def test_a_link_button_cannot_be_tapped(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    keyboard = {"inline_keyboard": [[{"text": "Kaart", "url": "https://example.org"}]]}
    await bot.get("sendMessage", chat_id=chat, text="?", reply_markup=keyboard)
    assert await people.attempt(f"chats/{chat}/taps", text="Kaart") == (
        400,
        {"error": "there is no such button"},
    )


@pytest.mark.parametrize(
    ("path", "facts"),
    [
        ("people", {}),
        ("people", {"first_name": "Twee", "user_id": 1001}),
        ("groups", {"title": "leeg", "members": []}),
        ("groups", {"title": "vreemd", "members": [77]}),
        ("chats/77/messages", {"text": "x"}),
        ("chats/1001/messages", {}),
        ("chats/1001/messages", {"text": " "}),
        ("chats/1001/messages", {"text": "x", "reply_to": 99}),
        ("chats/1001/messages", {"text": "x", "edit": "y"}),
        ("chats/1001/taps", {"text": "x"}),
        ("chats/1001/state", {"state": "migrated"}),
        ("faults", {"fault": "flood"}),
        ("stop-at", {"phase": "never"}),
        ("updates", {}),
    ],
)
async def test_what_nobody_can_do_is_refused_with_a_reason(
    people: PeopleSide, path: str, facts: dict[str, Any]
) -> None:
    await people.person()
    status, answer = await people.attempt(path, **facts)
    assert status == 400
    assert answer["error"]


async def test_an_action_that_was_refused_left_nothing_behind(people: PeopleSide) -> None:
    chat = await people.person()
    before = await people.see(f"chats/{chat}")
    await people.attempt(f"chats/{chat}/messages", text="x", reply_to=99)
    assert await people.see(f"chats/{chat}") == before


@pytest.mark.skipif(not spec.available(), reason=spec.MISSING)
async def test_every_kind_of_update_has_telegrams_form(bot: BotSide, people: PeopleSide) -> None:
    """BotSide holds every update against the description; this test makes one of each kind."""
    chat = await people.person()
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    await bot.get("sendMessage", chat_id=chat, text="?", reply_markup=keyboard)
    await people.do(f"chats/{chat}/messages", text="anders", edit=1)
    await people.do(f"chats/{chat}/taps", text="Ja")
    await people.do(f"chats/{chat}/block", blocked=True)
    kinds = {kind for update in await bot.get("getUpdates") for kind in update if kind != "update_id"}
    assert kinds == {"message", "edited_message", "callback_query", "my_chat_member"}
