"""The way in: raw updates go into the inbox, and are committed before Telegram may forget them.

PTB's own ``Updater`` confirms a batch before its handlers ran, and loses it when the process dies. Here the offset
moves
only after the COMMIT. Each text is looked at for danger before that: the card with the right numbers is owed in the
same COMMIT and goes out first. Should the database fail, the card is sent straight away, once, and the offset stays.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import orjson
from telegram.error import NetworkError

from bot.processing import Processor
from bot.transport import BotApi
from community.safety.danger import Danger
from community.safety.look import danger_in
from community.safety.repetition import was_shown_lately
from core import deliveries, outbox
from core.clock import Clock
from core.database import Tx
from core.errors import StorageFault
from core.ids import ChatId
from core.inbox import Inbox, Incoming, Pending
from core.outbox import Owed
from core.writer import Writer
from handlers.cards.safety import DANGER_CARD
from handlers.identity import spoken
from handlers.rooms import Rooms

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
READ_SLACK_SECONDS = 10
CONFLICT_PAUSE_SECONDS = 5.0
LONGEST_PAUSE_SECONDS = 30.0

SendNow = Callable[[ChatId, Danger, str | None], Awaitable[bool]]
"""Sends the danger card past the outbox: chat, class, and what Telegram says of the phone's language.

False when it surely did not arrive."""


class Receiver:
    """Polls for one bot."""

    def __init__(
        self,
        api: BotApi,
        rooms: Rooms,
        writer: Writer,
        processor: Processor,
        clock: Clock,
        send_now: SendNow,
        *,
        poll_seconds: int = 50,
    ) -> None:
        self._api = api
        self._inbox: Inbox = rooms.inbox
        self._bot_id = rooms.bot_id
        self._writer = writer
        self._processor = processor
        self._clock = clock
        self._send_now = send_now
        self._poll_seconds = poll_seconds
        self._offset: int | None = None
        self._warned: set[int] = set()
        self._pause = 1.0
        self.heard_at: datetime | None = None

    async def serve(self) -> None:
        """Poll until cancelled. Cancelling is harmless: what was not confirmed comes again."""
        while True:
            updates = await self._poll()
            if updates and await self._take_in(updates):
                self._offset = int(updates[-1]["update_id"]) + 1

    async def _poll(self) -> list[dict[str, Any]]:
        parameters: dict[str, Any] = {"timeout": self._poll_seconds, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None:
            parameters["offset"] = self._offset
        try:
            answer = await self._api.call("getUpdates", parameters, seconds=self._poll_seconds + READ_SLACK_SECONDS)
        except NetworkError:
            return await self._wait("no connection to Telegram")
        if answer.ok:
            self._pause = 1.0
            self.heard_at = self._clock.now()
            return list(answer.result)
        if answer.status == 409:
            self._pause = CONFLICT_PAUSE_SECONDS
            return await self._wait("another instance of this bot is polling")
        return await self._wait(f"Telegram refused to give updates (http {answer.status})")

    async def _wait(self, why: str) -> list[dict[str, Any]]:
        log.warning("%s; trying again in %.0f s", why, self._pause)
        await asyncio.sleep(self._pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE_SECONDS)
        return []

    async def _take_in(self, updates: list[dict[str, Any]]) -> bool:
        """Store a batch. False when the database would not: then it must come again."""
        incoming = [Incoming(int(raw["update_id"]), queue_of(raw), orjson.dumps(raw)) for raw in updates]
        dangers = {int(raw["update_id"]): (raw, danger) for raw in updates if (danger := danger_of(raw)) is not None}
        try:
            pending = await self._writer.run(lambda tx: self._store(tx, incoming, dangers))
        except StorageFault:
            log.critical("the database cannot be written: updates stay with Telegram")
            await self._warn_directly(dangers)
            await asyncio.sleep(1.0)
            return False
        self._processor.add(pending)
        return True

    async def _store(
        self, tx: Tx, incoming: list[Incoming], dangers: dict[int, tuple[dict[str, Any], Danger]]
    ) -> list[Pending]:
        now = self._clock.now()
        pending = await self._inbox.store(tx, incoming, now=now)
        cards = [
            await self._card(tx, one, *dangers[one.update_id])
            for one in pending
            if one.update_id in dangers and one.update_id not in self._warned
        ]
        if cards:
            await outbox.owe(tx, self._bot_id, cards, now=now)
        return pending

    async def _card(self, tx: Tx, one: Pending, raw: dict[str, Any], danger: Danger) -> Owed:
        """In the language of the chat; who never wrote before reads it in that of the phone."""
        known = await deliveries.is_known(tx, self._bot_id, one.chat_id)
        language = None if known else spoken(_language_code(raw))
        variables: dict[str, Any] = {"danger": danger.value}
        if await was_shown_lately(tx, self._bot_id, one.chat_id, DANGER_CARD.name, danger, now=self._clock.now()):
            variables["again"] = True
        return Owed(one.chat_id, DANGER_CARD, variables, language=language, dedupe_key=f"danger:{one.update_id}")

    async def _warn_directly(self, dangers: dict[int, tuple[dict[str, Any], Danger]]) -> None:
        for update_id, (raw, danger) in dangers.items():
            if update_id in self._warned:
                continue
            if await self._send_now(queue_of(raw), danger, _language_code(raw)):
                self._warned.add(update_id)


def queue_of(raw: dict[str, Any]) -> ChatId:
    """The chat in whose order an update must be handled (0 when it has none)."""
    for part in raw.values():
        if isinstance(part, dict):
            chat = part.get("chat") or (part.get("message") or {}).get("chat")
            if chat is not None:
                return ChatId(int(chat["id"]))
            if "from" in part:
                return ChatId(int(part["from"]["id"]))
    return ChatId(0)


def _language_code(raw: dict[str, Any]) -> str | None:
    """What Telegram says of the language of a writer's phone."""
    message = raw.get("message") or raw["edited_message"]
    code: str | None = message["from"].get("language_code")
    return code


def danger_of(raw: dict[str, Any]) -> Danger | None:
    """The danger in a private message, new or rewritten, if its words tell of one."""
    message = raw.get("message") or raw.get("edited_message")
    if not message or message["chat"].get("type") != "private":
        return None
    text = message.get("text") or message.get("caption") or ""
    if text.startswith("/"):  # /112 asks for the numbers and gets them anyway; what follows a command are words
        command, _, text = text.partition(" ")
        if command == "/start" and " " not in text:  # but for the payload of a link: 22 random letters
            return None
    try:
        return danger_in(text) if text else None
    except Exception as error:  # a fault in a word list must not stop updates from coming in
        log.error("could not look for danger: %s", type(error).__name__)
        return None
