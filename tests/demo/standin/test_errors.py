"""The bot must meet the very words with which Telegram refuses; each row is one such refusal."""

from typing import Any

import pytest

from tests.demo.standin.conftest import BotSide, PeopleSide

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
NESTED = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
UNCLOSED = "can't parse entities: Can't find end tag corresponding to start tag \"b\""
BAD_URL = "inline keyboard button URL '{}' is invalid: {}"
TEL = BAD_URL.format("tel:+32400000000", "Wrong port number specified in the URL")
LOCAL = BAD_URL.format("http://localhost/x", "Wrong HTTP URL")
SCRIPT = BAD_URL.format("ftp://example.org", "Unsupported URL protocol")


def keyboard(**button: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Ja", **button}]]}


SENDING: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "message text is empty"),
    ({"text": "  \n "}, "text must be non-empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "a" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "a" * 32_769}, "text is too long"),
    ({"text": "dag", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"text": "<b>x", "parse_mode": "HTML"}, UNCLOSED),
    ({"text": "dag", "chat_id": ""}, "chat_id is empty"),
    ({"text": "dag", "chat_id": 5}, "chat not found"),
    ({"text": "dag", "chat_id": "@nobody"}, "chat not found"),
    ({"text": "dag", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ({"text": "dag", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "dag", "reply_markup": "[]"}, "object expected as reply markup"),
    ({"text": "dag", "reply_markup": {"inline_keyboard": [{"text": "a"}]}}, NESTED),
    ({"text": "dag", "reply_markup": keyboard()}, "text buttons are unallowed in the inline keyboard"),
    ({"text": "dag", "reply_markup": keyboard(callback_data="é" * 32 + "a")}, "BUTTON_DATA_INVALID"),
    ({"text": "dag", "reply_markup": keyboard(callback_data="")}, "BUTTON_DATA_INVALID"),
    ({"text": "dag", "reply_markup": keyboard(url="tel:+32400000000")}, TEL),
    ({"text": "dag", "reply_markup": keyboard(url="http://localhost/x")}, LOCAL),
    ({"text": "dag", "reply_markup": keyboard(url="ftp://example.org")}, SCRIPT),
    (
        {"text": "dag", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]] * 101}},
        "reply markup is too long",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("parameters", "description"), SENDING, ids=[description[:40] for _, description in SENDING])
async def test_a_message_is_refused(
    bot: BotSide, people: PeopleSide, parameters: dict[str, Any], description: str
) -> None:
    chat = await people.person()
    refused = await bot.refused("sendMessage", **{"chat_id": chat, **parameters})
    assert refused == (400, f"Bad Request: {description}")
    assert len((await people.see(f"chats/{chat}"))["messages"]) == 1


@pytest.mark.parametrize(
    "parameters",
    [
        {"text": "a" * 4096},
        {"text": "😀" * 2048},
        {"text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "html"},
        {"text": "dag", "reply_markup": keyboard(callback_data="é" * 32)},
        {"text": "dag", "reply_parameters": {"message_id": 999, "allow_sending_without_reply": True}},
        {"text": "dag", "reply_markup": keyboard(url="https://example.org/x")},
    ],
)
async def test_a_message_at_the_limit_is_accepted(bot: BotSide, people: PeopleSide, parameters: dict[str, Any]) -> None:
    chat = await people.person()
    await bot.get("sendMessage", chat_id=chat, **parameters)


OTHERS: list[tuple[str, dict[str, Any], str]] = [
    ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageText", {"message_id": 2, "text": "dag"}, NOT_MODIFIED),
    ("editMessageText", {"message_id": 2, "text": ""}, "message text is empty"),
    ("editMessageText", {"message_id": 3, "text": "x"}, "there is no text in the message to edit"),
    ("editMessageReplyMarkup", {"message_id": 2}, NOT_MODIFIED),
    ("editMessageCaption", {"message_id": 2, "caption": "x"}, "there is no caption in the message to edit"),
    ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendDocument", {}, "there is no document in the request"),
    ("sendPhoto", {"photo": "nonsense"}, "wrong file identifier/HTTP URL specified"),
    (
        "sendPhoto",
        {"photo": "https://example.org/a.jpg", "caption": "a" * 1025},
        "message caption is too long",
    ),
    ("getFile", {"file_id": "nonsense"}, "wrong file_id or the file is temporarily unavailable"),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    (
        "setMyCommands",
        {"commands": [{"command": "start", "description": ""}]},
        "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    ("setWebhook", {"url": "http://example.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    (
        "setWebhook",
        {"url": "https://e.org", "secret_token": "a b"},
        "secret token contains unallowed characters",
    ),
    ("setWebhook", {"url": "https://e.org", "secret_token": "a" * 257}, "secret token is too long"),
    ("deleteMessages", {"message_ids": ["x"]}, "wrong parameter type"),
    ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
    ("sendLocation", {"latitude": 91, "longitude": 4}, "wrong latitude specified"),
    ("sendVenue", {"latitude": 50, "longitude": 4, "title": "", "address": "x"}, "title must be non-empty"),
    ("sendContact", {"phone_number": "", "first_name": "x"}, "phone number is empty"),
    ("sendContact", {"phone_number": "0400 00 00 10", "first_name": ""}, "first name is empty"),
    ("sendMediaGroup", {"media": []}, "there must be 2-10 items in the media group"),
    ("getChatMember", {"user_id": 5}, "PARTICIPANT_ID_INVALID"),
]


@pytest.mark.parametrize(("method", "parameters", "description"), OTHERS)
async def test_a_request_is_refused(
    bot: BotSide, people: PeopleSide, method: str, parameters: dict[str, Any], description: str
) -> None:
    """The chat holds a person's text (1), a text of the bot (2) and a venue of the bot (3)."""
    chat = await people.person()
    await bot.get("sendMessage", chat_id=chat, text="dag")
    await bot.get("sendVenue", chat_id=chat, latitude=50.8, longitude=4.3, title="Wijkhuis", address="Plein 1")
    assert await bot.refused(method, **{"chat_id": chat, **parameters}) == (
        400,
        f"Bad Request: {description}",
    )


@pytest.mark.parametrize(
    ("path", "facts", "refusal"),
    [
        ("block", {"blocked": True}, (403, "Forbidden: bot was blocked by the user")),
        ("state", {"state": "deactivated"}, (403, "Forbidden: user is deactivated")),
    ],
)
async def test_somebody_who_is_gone_cannot_be_written_to(
    bot: BotSide, people: PeopleSide, path: str, facts: dict[str, Any], refusal: tuple[int, str]
) -> None:
    chat = await people.person()
    await people.do(f"chats/{chat}/{path}", **facts)
    assert await bot.refused("sendMessage", chat_id=chat, text="dag") == refusal


async def test_somebody_who_never_wrote_cannot_be_written_to(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(started=False)
    expected = (403, "Forbidden: bot can't initiate conversation with a user")
    assert await bot.refused("sendMessage", chat_id=chat, text="dag") == expected


async def test_a_group_that_threw_the_bot_out_cannot_be_written_to(bot: BotSide, people: PeopleSide) -> None:
    group = (await people.do("groups", title="Regie", members=[await people.person()]))["chat_id"]
    await people.do(f"chats/{group}/block", blocked=True)
    expected = (403, "Forbidden: bot was kicked from the group chat")
    assert await bot.refused("sendMessage", chat_id=group, text="dag") == expected


async def test_a_migrated_group_tells_its_new_number(bot: BotSide, people: PeopleSide) -> None:
    group = (await people.do("groups", title="Regie", members=[await people.person()]))["chat_id"]
    new = (await people.do(f"chats/{group}/state", state="migrated"))["chat_id"]
    answer = await bot.ask("sendMessage", chat_id=group, text="dag")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new}
    assert (await bot.get("sendMessage", chat_id=new, text="dag"))["chat"]["type"] == "supergroup"
    told = [u["message"] for u in await bot.get("getUpdates") if "message" in u]
    assert told[-2]["migrate_to_chat_id"] == new
    assert told[-1]["migrate_from_chat_id"] == group


async def test_another_markup_language_is_named_as_not_built(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    code, _ = await bot.refused("sendMessage", chat_id=chat, text="*x*", parse_mode="MarkdownV2")
    assert code == 501
