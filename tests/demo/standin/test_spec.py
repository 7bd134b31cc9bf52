"""Every method of the stand-in is driven and held against Telegram's own description of its API."""

import asyncio
from typing import Any

import pytest

from demo.standin.catalogue import PARAMETERS
from demo.standin.registry import METHODS
from demo.standin.server import METHOD_MODULES
from tests.demo.standin import spec
from tests.demo.standin.conftest import BotSide, PeopleSide

pytestmark = pytest.mark.skipif(not spec.available(), reason=spec.MISSING)

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}, {"text": "Kaart", "url": "https://e.org"}]]}
PHOTO = "https://example.org/a.jpg"


async def _messages(bot: BotSide, chat: int) -> None:
    where = {"chat_id": chat}
    text = 'Dag <b>An</b>, <a href="https://e.org">kijk</a> <pre><code class="language-x">y</code></pre>'
    preview = {"is_disabled": True}
    sent = await bot.get(
        "sendMessage", **where, text=text, parse_mode="HTML", link_preview_options=preview,
        reply_parameters={"message_id": 1}, protect_content=True, reply_markup=KEYBOARD,
    )  # fmt: skip
    where_sent = {**where, "message_id": sent["message_id"]}
    await bot.get("editMessageText", **where_sent, text="Nieuw", reply_markup=KEYBOARD)
    await bot.get("editMessageReplyMarkup", **where_sent)
    await bot.get("deleteMessage", **where_sent)
    await bot.get("deleteMessages", **where, message_ids=[999])
    await bot.get("sendChatAction", **where, action="typing")


async def _media(bot: BotSide, chat: int) -> None:
    where = {"chat_id": chat}
    await bot.get("sendLocation", **where, latitude=50.85, longitude=4.35)
    await bot.get("sendVenue", **where, latitude=50.85, longitude=4.35, title="Wijkhuis", address="Plein 1")
    await bot.get("sendContact", **where, phone_number="0400 00 00 10", first_name="Wijkhuis")
    photo = await bot.get("sendPhoto", **where, photo=PHOTO, caption="<i>x</i>", parse_mode="HTML")
    await bot.get("editMessageCaption", **where, message_id=photo["message_id"], caption="y")
    await bot.get("sendVoice", **where, voice="https://example.org/a.ogg", duration=3)
    document = await bot.get("sendDocument", **where, document="https://example.org/a.pdf")
    file_id = document["document"]["file_id"]
    media = [{"type": "document", "media": file_id, "caption": "een"}, {"type": "document", "media": file_id}]
    album = await bot.get("sendMediaGroup", **where, media=media)
    assert len({message["media_group_id"] for message in album}) == 1
    await bot.get("getFile", file_id=file_id)
    await _moving(bot, chat)


async def _moving(bot: BotSide, chat: int) -> None:
    where = {"chat_id": chat}
    video = await bot.get("sendVideo", **where, video="https://example.org/a.mp4", caption="x")
    await bot.get("sendAnimation", **where, animation="https://example.org/a.mp4", caption="x")
    await bot.get("sendAudio", **where, audio="https://example.org/a.mp3", caption="x")
    await bot.get("sendVideoNote", **where, video_note="https://example.org/a.mp4")
    media = {"type": "photo", "media": PHOTO, "caption": "<b>y</b>", "parse_mode": "HTML"}
    await bot.get("editMessageMedia", **where, message_id=video["message_id"], media=media)
    mixed = [{"type": "photo", "media": PHOTO}, {"type": "video", "media": video["video"]["file_id"]}]
    await bot.get("sendMediaGroup", **where, media=mixed, reply_parameters={"message_id": video["message_id"]})


async def _profile(bot: BotSide, chat: int) -> None:
    await bot.get("getMe")
    for scope in ({"type": "default"}, {"type": "chat", "chat_id": chat}):
        await bot.get("setMyCommands", commands=[{"command": "start", "description": "begin"}], scope=scope)
        await bot.get("getMyCommands", scope=scope)
    await bot.get("deleteMyCommands", language_code="nl")
    await bot.get("setChatMenuButton", menu_button={"type": "commands"})
    await bot.get("getChatMenuButton", chat_id=chat)
    texts = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}
    for suffix, name in texts.items():
        await bot.get(f"setMy{suffix}", **{name: "Buurtbot"}, language_code="nl")
        await bot.get(f"getMy{suffix}", language_code="nl")


async def _updates(bot: BotSide, people: PeopleSide, chat: int) -> None:
    await bot.get("sendMessage", chat_id=chat, text="?", reply_markup=KEYBOARD)
    tapped = await people.do(f"chats/{chat}/taps", text="Ja")
    for facts in ({"sticker": True}, {"voice": True}, {"photo": {"caption": "x"}}, {"document": True}):
        await people.do(f"chats/{chat}/messages", **facts)
    for kind in ("video", "audio", "animation", "video_note"):
        await people.do(f"chats/{chat}/messages", **{kind: True})
    album = await people.do(f"chats/{chat}/messages", album=[{"photo": True}, {"video": {"caption": "x"}}])
    await people.do(f"chats/{chat}/messages", edit=album["message_id"][0], text="anders")
    await bot.get(
        "getUpdates", offset=-100, limit=100, timeout=1, allowed_updates=["message", "edited_message", "callback_query"]
    )
    await bot.get("answerCallbackQuery", callback_query_id=tapped["callback_query_id"], text="ok")
    await bot.get("setWebhook", url="https://example.invalid/hook", secret_token="x", allowed_updates=["message"])
    await bot.get("getWebhookInfo")
    await bot.get("deleteWebhook")


async def test_every_method_and_answer_fits_the_description(bot: BotSide, people: PeopleSide) -> None:
    """BotSide checks each request and each answer; here it is only seen that none was left out."""
    chat = await people.person(username="an_x", language_code="nl")
    group = (await people.do("groups", title="Regie", members=[chat]))["chat_id"]
    await _messages(bot, chat)
    await _media(bot, chat)
    await _profile(bot, chat)
    for where in (chat, group):
        await bot.get("getChat", chat_id=where)
        await bot.get("getChatMember", chat_id=where, user_id=chat)
    await _updates(bot, people, chat)
    assert bot.driven == set(METHODS)


def test_the_catalogue_of_parameters_is_telegrams() -> None:
    described = spec.specification()["methods"]
    assert METHOD_MODULES
    assert set(PARAMETERS) == set(METHODS)
    for name, parameters in PARAMETERS.items():
        assert parameters == {field["name"] for field in described[name].get("fields", [])}, name


@pytest.mark.parametrize(
    ("method", "parameters", "fault"),
    [
        ("sendFlowers", {}, "sendFlowers: no such method"),
        ("sendMessage", {"chat_id": 1}, "sendMessage: text is missing"),
        ("sendMessage", {"chat_id": 1, "text": "x", "colour": 1}, "sendMessage: no parameter colour"),
        ("sendMessage", {"chat_id": 1, "text": 5}, "sendMessage.text: 5 is no String"),
        ("getUpdates", {"timeout": "soon"}, "getUpdates.timeout: 'soon' is no Integer"),
        ("getUpdates", {"allowed_updates": [1]}, "getUpdates.allowed_updates[0]: 1 is no String"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "reply_parameters": "{"},
            "not the JSON of a ReplyParameters",
        ),
    ],
)
def test_the_checker_finds_a_wrong_request(method: str, parameters: dict[str, Any], fault: str) -> None:
    (found,) = spec.check_request(method, parameters)
    assert fault in found


@pytest.mark.parametrize("parameters", [{"timeout": "50", "allowed_updates": '["message"]'}, {"timeout": 50}, {}])
def test_the_checker_accepts_the_forms_a_bot_may_use(parameters: dict[str, Any]) -> None:
    assert spec.check_request("getUpdates", parameters) == []


CHAT = {"id": 1, "type": "private"}


@pytest.mark.parametrize(
    ("result", "fault"),
    [
        ({"message_id": 1, "chat": CHAT}, "date is missing"),
        ({"message_id": 1, "chat": CHAT, "date": 1, "html": "x"}, "a Message has no html"),
        ({"message_id": 1, "chat": CHAT, "date": 1, "text": None}, "None is no String"),
        ({"message_id": 1, "chat": {"id": 1}, "date": 1}, "chat.type is missing"),
        (
            {"message_id": 1, "chat": CHAT, "date": 1, "entities": [{"type": "bold", "offset": 0}]},
            "length is missing",
        ),
    ],
)
def test_the_checker_finds_a_wrong_answer(result: dict[str, Any], fault: str) -> None:
    (found,) = spec.check_answer("sendMessage", result)
    assert fault in found


async def test_answers_are_checked_in_every_test(bot: BotSide, standin: Any) -> None:
    standin.world.bot["colour"] = "yellow"
    with pytest.raises(AssertionError, match="no colour"):
        await asyncio.wait_for(bot.get("getMe"), 5)
