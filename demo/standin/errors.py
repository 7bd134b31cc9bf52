"""The two ways to say no: to the bot as Telegram says it, and to the script that plays the people."""

from __future__ import annotations


class Refusal(Exception):
    """An answer of the Bot API that is not ok.

    `code` is also the HTTP status; `description` is the exact text of the real server; `parameters` are the
    extra facts of the answer (`retry_after` in seconds, `migrate_to_chat_id`).
    """

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class Impossible(Exception):
    """A person was asked to do something that a person cannot do; answered as 400 by the /sim routes."""


def bad_request(description: str, **parameters: int) -> Refusal:
    """A 400 with the prefix that the real server puts before every such text."""
    return Refusal(400, f"Bad Request: {description}", **parameters)


def forbidden(description: str) -> Refusal:
    """A 403 with the prefix that the real server puts before every such text."""
    return Refusal(403, f"Forbidden: {description}")
