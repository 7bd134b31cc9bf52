"""What a telephone shows of a chat, in the words of the /sim routes and the page."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import Any

from demo.standin.events import Event
from demo.standin.state import Chat, Message, World

Json = dict[str, Any]

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote", "expandable_blockquote": "blockquote",
}  # fmt: skip


def chat_shown(world: World, chat: Chat) -> Json:
    """A chat as GET /sim/chats/{chat} answers it; `commands` are those in the menu of its first member."""
    person = world.people.get(chat.members[0]) if chat.members else None
    language = person.language_code if person else None
    user_id = person.user_id if person else 0
    return {
        "messages": [message_shown(message) for message in chat.messages.values()],
        "toasts": chat.toasts,
        "commands": world.commands.menu(chat.chat_id, user_id, language),
        "blocked": chat.blocked,
    }


def event_shown(event: Event) -> Json:
    """One event as GET /sim/events tells it; toasts and typing have their facts beside the chat."""
    shown: Json = {"type": event.kind, "chat_id": event.chat_id}
    if isinstance(event.subject, Message):
        return {**shown, "message": message_shown(event.subject)}
    return {**shown, **event.subject}


def message_shown(message: Message) -> Json:
    """One message; `text` is also the caption, `date` is in seconds since 1970, `buttons` are inline ones."""
    api = message.api
    text = api.get("text") or api.get("caption") or ""
    entities = api.get("entities") or api.get("caption_entities") or []
    rows = api.get("reply_markup", {}).get("inline_keyboard", [])
    shown: Json = {
        "message_id": message.message_id,
        "from": "bot" if message.from_bot else "person",
        "name": api["from"]["first_name"],
        "user_id": api["from"]["id"],
        "date": api["date"],
        "text": text,
        "html": as_html(text, entities),
        "entities": entities,
        "buttons": [[_button(button) for button in row] for row in rows],
        "edited": message.edits > 0,
        "edits": message.edits,
        "deleted": message.deleted,
        "kind": message.kind,
    }
    if "reply_to_message" in api:
        shown["reply_to"] = api["reply_to_message"]["message_id"]
    if "media_group_id" in api:
        shown["album"] = api["media_group_id"]
    if message.keys is not None:
        shown["keyboard"] = message.keys
    if message.kind == "document":
        document = api["document"]
        shown["file_name"] = document.get("file_name", "")
        shown["file_address"] = f"/sim/files/{document['file_id']}"
    return shown | {name: api[name] for name in ("venue", "location", "contact", "sticker") if name in api}


def _button(button: Json) -> Json:
    names = {"text": "text", "callback_data": "data", "url": "url"}
    return {short: button[name] for name, short in names.items() if name in button}


def as_html(text: str, entities: list[Json]) -> str:
    """The text with its entities as HTML; only known tags and escaped words, so that a page may show it."""
    if not entities:
        return escape(text, quote=False)
    units = text.encode("utf-16-le")
    opens: list[tuple[int, int, str, str]] = []
    for entity in entities:
        before, after = _tags(entity, units)
        if before:
            opens.append((entity["offset"], entity["offset"] + entity["length"], before, after))
    return _woven(units, sorted(opens, key=lambda mark: (mark[0], -mark[1])))


def _woven(units: bytes, opens: list[tuple[int, int, str, str]]) -> str:
    """Text pieces between opening and closing tags; entities of Telegram nest, they never cross."""
    pieces: list[str] = []
    closing: list[tuple[int, str]] = []
    at = 0

    def until(end: int) -> None:
        nonlocal at
        pieces.append(escape(units[at * 2 : end * 2].decode("utf-16-le", "replace"), quote=False))
        at = end

    def close(before: int) -> None:
        while closing and closing[-1][0] <= before:
            end, tag = closing.pop()
            until(max(end, at))
            pieces.append(tag)

    for start, marks in groupby(opens, key=lambda mark: mark[0]):
        close(start)
        until(start)
        for _, end, before, after in marks:
            pieces.append(before)
            closing.append((end, after))
    close(len(units) // 2)
    until(len(units) // 2)
    return "".join(pieces)


def _tags(entity: Json, units: bytes) -> tuple[str, str]:
    kind = entity["type"]
    if tag := _TAGS.get(kind):
        return f"<{tag}>", f"</{tag}>"
    if kind not in ("text_link", "url", "email"):
        return "", ""
    start, end = entity["offset"], entity["offset"] + entity["length"]
    words = units[start * 2 : end * 2].decode("utf-16-le", "replace")
    address = {"text_link": entity.get("url", ""), "url": words, "email": f"mailto:{words}"}[kind]
    return f'<a href="{escape(address)}">', "</a>"
