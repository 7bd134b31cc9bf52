"""Everything the pretended Telegram remembers: people, chats, messages, files and the bot's own profile."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from demo.standin.commands import CommandLists
from demo.standin.errors import Refusal, bad_request, forbidden
from demo.standin.events import EventStream
from demo.standin.limits import SendingLimits
from demo.standin.updates import UpdateQueue

Json = dict[str, Any]

BOT_ID = 700_000_001
FIRST_PERSON_ID = 1001
CALLBACK_EXPIRY = 15.0


@dataclass(slots=True)
class Person:
    """Somebody with a telephone."""

    user_id: int
    first_name: str
    language_code: str | None = None
    username: str | None = None

    def as_user(self) -> Json:
        """The person as a Bot API User."""
        user: Json = {"id": self.user_id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass(slots=True)
class Message:
    """One message of a chat; `api` is the Bot API Message, never changed in place because updates share it.

    `keys` are the answer buttons it brought below the input field: none for removed, None for unchanged.
    """

    message_id: int
    from_bot: bool
    kind: str
    api: Json
    keys: list[list[str]] | None = None
    edits: int = 0
    deleted: bool = False


@dataclass(slots=True)
class Chat:
    """One conversation with the bot; `kind` is private, group or supergroup."""

    chat_id: int
    kind: str
    api: Json
    members: list[int]
    messages: dict[int, Message] = field(default_factory=dict)
    toasts: list[Json] = field(default_factory=list)
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    migrated_to: int | None = None
    own_counter: Callable[[], int] | None = None


@dataclass(slots=True)
class StoredFile:
    """An uploaded file; the bot knows it by `file_id` and fetches it from `path`."""

    file_id: str
    unique_id: str
    path: str
    name: str
    media_type: str
    content: bytes


@dataclass(slots=True)
class Callback:
    """A tap that waits for an answer; `at` is monotonic time in seconds."""

    chat_id: int
    at: float


@dataclass(slots=True)
class Webhook:
    """Where updates are pushed to; an empty `url` means polling."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0


class World:
    """The whole state of one stand-in; single-threaded, changed only inside the event loop."""

    def __init__(self, username: str, now: Callable[[], datetime], *, limits: bool) -> None:
        self.now = now
        self.clock = time.monotonic
        self.callback_expiry = CALLBACK_EXPIRY
        self.bot: Json = {"id": BOT_ID, "is_bot": True, "first_name": "Buurtbot", "username": username}
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.files_by_path: dict[str, StoredFile] = {}
        self.callbacks: dict[str, Callback] = {}
        self.commands = CommandLists()
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.webhook = Webhook()
        self.updates = UpdateQueue(now, self.clock, first_id=400_000_001)
        self.updates.brakes = limits
        self.events = EventStream()
        self.limits = SendingLimits(self.clock) if limits else None
        self._message_ids = count(1)
        self._person_ids = count(FIRST_PERSON_ID)
        self._group_ids = count(4_000_001)

    def timestamp(self) -> int:
        """The present moment in whole seconds, as the Bot API writes dates."""
        return int(self.now().timestamp())

    def free_person_id(self) -> int:
        """A number for a new person."""
        return next(number for number in self._person_ids if number not in self.people)

    def add_person(self, person: Person) -> None:
        """Give somebody a telephone and an empty private chat with the bot."""
        self.people[person.user_id] = person
        api: Json = {"id": person.user_id, "type": "private", "first_name": person.first_name}
        if person.username:
            api["username"] = person.username
        self.chats[person.user_id] = Chat(person.user_id, "private", api, [person.user_id])

    def add_group(self, title: str, members: list[int]) -> Chat:
        """Make a basic group of these people and the bot."""
        chat_id = -next(self._group_ids)
        api: Json = {"id": chat_id, "type": "group", "title": title}
        chat = self.chats[chat_id] = Chat(chat_id, "group", api, members, started=True)
        return chat

    def migrate(self, old: Chat, chat_id: int | None) -> Chat:
        """Upgrade a basic group to a supergroup, which numbers its messages itself."""
        chat_id = chat_id or -1_000_000_000_000 + old.chat_id
        api = {**old.api, "id": chat_id, "type": "supergroup"}
        counter = count(1)
        new = Chat(chat_id, "supergroup", api, old.members, started=True, own_counter=lambda: next(counter))
        self.chats[chat_id] = new
        old.migrated_to = chat_id
        return new

    def store(self, chat: Chat, sender: Json, content: Json, kind: str, keys: list[list[str]] | None = None) -> Message:
        """Add a message with this content (text, venue, ...) to the chat and return it."""
        message_id = chat.own_counter() if chat.own_counter else next(self._message_ids)
        api: Json = {"message_id": message_id, "from": sender, "chat": chat.api, "date": self.timestamp()}
        api.update(content)
        message = Message(message_id, sender is self.bot, kind, api, keys)
        chat.messages[message_id] = message
        self.events.publish("message", chat.chat_id, message)
        return message

    def change(self, chat: Chat, message: Message, content: Json, *, dropped: tuple[str, ...] = ()) -> None:
        """Edit a message: `content` replaces fields, `dropped` fields disappear."""
        kept = {name: value for name, value in message.api.items() if name not in dropped}
        message.api = {**kept, "edit_date": self.timestamp(), **content}
        message.edits += 1
        self.events.publish("edited", chat.chat_id, message)

    def remove(self, chat: Chat, message: Message) -> None:
        """Delete a message for everybody; the transcript keeps that it was there."""
        message.deleted = True
        self.events.publish("deleted", chat.chat_id, message)

    def find(self, chat: Chat, message_id: int) -> Message | None:
        """A message that is still there."""
        message = chat.messages.get(message_id)
        return None if message is None or message.deleted else message

    def chat(self, chat_id: str) -> Chat:
        """The chat the bot means. Raises `Refusal` with the server's words."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        try:
            return self.chats[int(chat_id)]
        except (KeyError, ValueError):
            raise bad_request("chat not found") from None

    def writable(self, chat_id: str, *, counted: bool = True) -> Chat:
        """The chat, if the bot may write there now; a message is `counted` against the limits.

        Raises `Refusal` (400, 403, 429).
        """
        chat = self.chat(chat_id)
        refusal = _closed(chat)
        if refusal is not None:
            raise refusal
        if counted and self.limits is not None:
            self.limits.take(chat.chat_id)
        return chat


def _closed(chat: Chat) -> Refusal | None:
    if chat.migrated_to is not None:
        fault = "group chat was upgraded to a supergroup chat"
        return bad_request(fault, migrate_to_chat_id=chat.migrated_to)
    if chat.deactivated:
        return forbidden("user is deactivated")
    if chat.blocked:
        return forbidden(_blocked_text(chat.kind))
    if not chat.started:
        return forbidden("bot can't initiate conversation with a user")
    return None


def _blocked_text(kind: str) -> str:
    return "bot was blocked by the user" if kind == "private" else f"bot was kicked from the {kind} chat"
