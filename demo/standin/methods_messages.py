"""Sending, editing and deleting messages: what a resident sees, and every way Telegram refuses it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from demo.standin.entities import Entity, formatted, utf16_length
from demo.standin.errors import Refusal, bad_request
from demo.standin.keyboards import read_markup
from demo.standin.parameters import Parameters
from demo.standin.registry import Call, method
from demo.standin.state import Chat, Message, World

Json = dict[str, Any]

TEXT_UNITS = 4096
TEXT_BYTES = 32_768
CAPTION_UNITS = 1024
DELETABLE_FOR = timedelta(hours=48)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip
_CAPTION_FIELDS = ("caption", "caption_entities", "reply_markup")
_TEXT_FIELDS = ("text", "entities", "link_preview_options", "reply_markup")


@method("sendMessage")
def send_message(call: Call) -> Json:
    """Write a text to a chat."""
    content = read_text(call.parameters)
    return send(call, content, "text")


@method("editMessageText")
def edit_message_text(call: Call) -> Json:
    """Replace the text and the buttons of one of the bot's own texts."""
    content = read_text(call.parameters)
    return edit(call, content, _TEXT_FIELDS, "text")


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json:
    """Replace the caption and the buttons of one of the bot's own photos, documents or voice messages."""
    return edit(call, read_caption(call.parameters), _CAPTION_FIELDS, "caption")


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json:
    """Replace only the buttons."""
    return edit(call, {}, ("reply_markup",), "")


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    """Delete one message."""
    world, parameters = call.world, call.parameters
    chat = world.chat(parameters.text("chat_id"))
    message = world.find(chat, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted")
    world.remove(chat, message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Delete up to 100 messages; those that are gone are skipped."""
    world, parameters = call.world, call.parameters
    chat = world.chat(parameters.text("chat_id"))
    ids = parameters.structure("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    for message in filter(None, (world.find(chat, int(number)) for number in ids)):
        if _deletable(world, chat, message):
            world.remove(chat, message)
    return True


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    """Show that the bot is busy."""
    action = call.parameters.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = call.world.writable(call.parameters.text("chat_id"), counted=False)
    call.world.events.publish("typing", chat.chat_id, {"action": action})
    return True


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    """End the little clock on a button, with or without a short text; possible once and not for long."""
    world, parameters = call.world, call.parameters
    callback = world.callbacks.get(parameters.text("callback_query_id"))
    if callback is None or world.clock() - callback.at > world.callback_expiry:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = parameters.text("text")
    if utf16_length(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    del world.callbacks[parameters.text("callback_query_id")]
    if text:
        toast = {"text": text, "alert": parameters.flag("show_alert")}
        world.chats[callback.chat_id].toasts.append(toast)
        world.events.publish("toast", callback.chat_id, toast)
    return True


def read_text(parameters: Parameters) -> Json:
    """The `text` with its entities and preview options. Raises `Refusal` 400."""
    raw = parameters.text("text")
    if not raw:
        raise bad_request("message text is empty")
    if len(raw) * 4 > TEXT_BYTES and len(raw.encode()) > TEXT_BYTES:
        raise bad_request("text is too long")
    text, entities = _formatted(parameters, raw, "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) * 2 > TEXT_UNITS and utf16_length(text) > TEXT_UNITS:
        raise bad_request("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    options = parameters.structure("link_preview_options", "can't parse link preview options JSON object")
    if isinstance(options, dict) and options:
        content["link_preview_options"] = options
    return content


def read_caption(parameters: Parameters) -> Json:
    """The `caption` with its entities, empty when there is none. Raises `Refusal` 400."""
    raw = parameters.text("caption")
    if not raw:
        return {}
    caption, entities = _formatted(parameters, raw, "caption_entities")
    if utf16_length(caption) > CAPTION_UNITS:
        raise bad_request("message caption is too long")
    content: Json = {"caption": caption} if caption else {}
    if entities:
        content["caption_entities"] = entities
    return content


def _formatted(parameters: Parameters, raw: str, name: str) -> tuple[str, list[Entity]]:
    mode = parameters.text("parse_mode").lower()
    if mode in ("markdown", "markdownv2"):
        raise Refusal(501, "Not Implemented: the stand-in reads parse_mode HTML only")
    if mode not in ("", "html", "none"):
        raise bad_request("unsupported parse_mode")
    given = parameters.structure(name, "can't parse entities JSON object")
    return formatted(raw, html=mode == "html", given=given if isinstance(given, list) else None)


def send(call: Call, content: Json, kind: str) -> Json:
    """Send `content` with the reply, the keyboard and the protection of the request; the Message."""
    world, parameters = call.world, call.parameters
    markup = read_markup(parameters)
    reply = read_reply(parameters)
    chat = world.writable(parameters.text("chat_id"))
    extra = _reply_content(world, chat, reply)
    if parameters.flag("protect_content"):
        extra["has_protected_content"] = True
    if shown := markup.as_api():
        extra["reply_markup"] = shown
    return world.store(chat, world.bot, {**content, **extra}, kind, markup.keys).api


def read_reply(parameters: Parameters) -> Json:
    """The `reply_parameters` of a request, empty when there are none."""
    reply = parameters.structure("reply_parameters", "can't parse reply parameters JSON object")
    if reply is not None and not isinstance(reply, dict):
        raise bad_request("object expected as reply parameters")
    return reply or {}


def _reply_content(world: World, chat: Chat, reply: Json) -> Json:
    if not reply.get("message_id"):
        return {}
    target = world.find(chat, int(reply["message_id"]))
    if target is not None:
        return {"reply_to_message": without_reply(target.api)}
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def without_reply(message: Json) -> Json:
    """A Message as it stands inside `reply_to_message`: it does not contain a further reply."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def edit(call: Call, content: Json, replaced: Iterable[str], needed: str) -> Json:
    """Edit one of the bot's messages: the fields `replaced` give way to `content` and the request's buttons.

    `needed` is what the message must have ("text", "caption" or "" for anything). Raises `Refusal` 400.
    """
    world, parameters = call.world, call.parameters
    markup = read_markup(parameters)
    if markup.keys is not None:
        raise bad_request("inline keyboard expected")
    chat = world.writable(parameters.text("chat_id"))
    message = world.find(chat, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    if needed and (needed == "text") != (message.kind == "text"):
        raise bad_request(f"there is no {needed} in the message to edit")
    if shown := markup.as_api():
        content["reply_markup"] = shown
    if all(message.api.get(name) == content.get(name) for name in replaced):
        raise bad_request(NOT_MODIFIED)
    world.change(chat, message, content, dropped=tuple(replaced))
    return message.api


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    sent_at = datetime.fromtimestamp(message.api["date"], UTC)
    return world.now() - sent_at <= DELETABLE_FOR and (message.from_bot or chat.kind == "private")
