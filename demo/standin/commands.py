"""Which commands a menu shows depends on scope and language; Telegram's order of looking is kept here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from demo.standin.errors import bad_request

Json = dict[str, Any]
ScopeKey = tuple[str, int, int]

DEFAULT: ScopeKey = ("default", 0, 0)
_PLAIN = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_NAME = re.compile(r"[a-z0-9_]{1,32}")


class CommandLists:
    """The lists set by setMyCommands, one for each pair of scope and language code."""

    def __init__(self) -> None:
        self._lists: dict[tuple[ScopeKey, str], list[Json]] = {}

    def put(self, scope: ScopeKey, language: str, commands: list[Json]) -> None:
        """Replace one list; an empty list is the same as none."""
        if commands:
            self._lists[scope, language] = commands
        else:
            self._lists.pop((scope, language), None)

    def get(self, scope: ScopeKey, language: str) -> list[Json]:
        """Exactly the list of this scope and language, as getMyCommands answers."""
        return self._lists.get((scope, language), [])

    def menu(self, chat_id: int, user_id: int, language: str | None) -> list[Json]:
        """What somebody's menu shows in a chat: the narrowest scope first, own language before none.

        In a group (a chat below zero) it is the menu of an administrator.
        """
        scopes = _private_scopes(chat_id) if chat_id > 0 else _admin_scopes(chat_id, user_id)
        for scope in scopes:
            for code in (language or "", ""):
                if found := self._lists.get((scope, code)):
                    return found
        return []


def _private_scopes(chat_id: int) -> Iterator[ScopeKey]:
    yield ("chat", chat_id, 0)
    yield ("all_private_chats", 0, 0)
    yield DEFAULT


def _admin_scopes(chat_id: int, user_id: int) -> Iterator[ScopeKey]:
    yield ("chat_member", chat_id, user_id)
    yield ("chat_administrators", chat_id, 0)
    yield ("chat", chat_id, 0)
    yield ("all_chat_administrators", 0, 0)
    yield ("all_group_chats", 0, 0)
    yield DEFAULT


def scope_key(scope: Any) -> ScopeKey:
    """The key of a BotCommandScope; None is the default scope. Raises `Refusal` 400."""
    if scope is None:
        return DEFAULT
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in _PLAIN:
        return (kind, 0, 0)
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    try:
        return (kind, int(scope["chat_id"]), int(scope["user_id"]) if kind == "chat_member" else 0)
    except (KeyError, ValueError):
        raise bad_request("chat not found") from None


def checked_commands(commands: Any) -> list[Json]:
    """The list in the form the API returns it. Raises `Refusal` 400 for what Telegram refuses."""
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_checked(command) for command in commands]


def _checked(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command.get("command", "")).lstrip("/")
    description = str(command.get("description", "")).strip()
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
