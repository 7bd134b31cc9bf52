"""A keyboard that Telegram would refuse must be refused here too, before a resident ever sees the error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson

from demo.standin.errors import bad_request
from demo.standin.links import BadLink, checked_link
from demo.standin.parameters import Parameters

Json = dict[str, Any]

DATA_BYTES = 64
MOST_BUTTONS = 100
MOST_BYTES = 10_240
_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


@dataclass(slots=True)
class Markup:
    """A checked `reply_markup`: `inline` goes under the message, `keys` below the input field.

    Empty `keys` remove those that are there, None leaves them.
    """

    inline: list[list[Json]] | None = None
    keys: list[list[str]] | None = None

    def as_api(self) -> Json | None:
        """What the Message shows of it: only an inline keyboard that has buttons."""
        return {"inline_keyboard": self.inline} if self.inline else None


def read_markup(parameters: Parameters) -> Markup:
    """The `reply_markup` of a request. Raises `Refusal` 400 with the server's words."""
    markup = parameters.structure("reply_markup", "can't parse reply keyboard markup JSON object")
    if markup is None:
        return Markup()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return Markup(inline=_inline(markup["inline_keyboard"]))
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard", "ReplyKeyboardMarkup")
        return Markup(keys=[[_key(button) for button in row] for row in rows if row])
    if markup.get("remove_keyboard"):
        return Markup(keys=[])
    return Markup()


def _rows(rows: Any, name: str, kind: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" of the {kind} must be an Array of Arrays')
    return rows


def _inline(keyboard: Any) -> list[list[Json]]:
    rows = _rows(keyboard, "inline_keyboard", "InlineKeyboardMarkup")
    checked = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MOST_BUTTONS or len(orjson.dumps(checked)) > MOST_BYTES:
        raise bad_request("reply markup is too long")
    return checked


def _button(button: Any) -> Json:
    fault = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{fault}InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{fault}Can\'t find field "text"')
    if not button["text"].strip():
        raise bad_request(f'{fault}Field "text" must be non-empty')
    action = next((name for name in _ACTIONS if button.get(name) is not None), None)
    if action is None:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if action == "callback_data" and not 1 <= len(str(button[action]).encode()) <= DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        return {"text": button["text"], "url": _checked_url(str(button["url"]))}
    return {"text": button["text"], action: button[action]}


def _checked_url(url: str) -> str:
    try:
        return checked_link(url)
    except BadLink as bad:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {bad}") from None


def _key(button: Any) -> str:
    text = button.get("text") if isinstance(button, dict) else button
    if not isinstance(text, str):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    return text
