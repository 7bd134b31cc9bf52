"""The typed context of every handler, and the unit of work it lives in.

Handlers never send. They *say*, *show*, *redraw*; that is kept here and written to the outbox at the end of the
unit, in the same transaction as the change it tells of.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import Bot, Message, Update
from telegram.ext import CallbackContext

from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.ids import BotId, ChatId, MessageId
from core.outbox import WORDS, MessageKind, Owed
from handlers.rooms import Rooms


@dataclass(slots=True)
class Toast:
    """The short answer to a tap. Best effort: the truth is the redrawn card."""

    key: str
    variables: dict[str, Any]
    alert: bool = False


@dataclass(slots=True)
class Unit:
    """One update on its way through the handlers: its transaction, and what it owes."""

    tx: Tx
    now: datetime
    rooms: Rooms
    update: Update | None = None
    hint: object = None
    actor: Actor | None = None
    owed: list[Owed] = field(default_factory=list)
    redraws: list[tuple[str, ChatId | None]] = field(default_factory=list)
    toast: Toast | None = None
    after_commit: list[Callable[[], None]] = field(default_factory=list)
    failure: Exception | None = None
    context_built: bool = False
    open: bool = True

    async def flush(self) -> None:
        """Write what is owed."""
        bot_id = self.rooms.bot_id
        if self.owed:
            await outbox.owe(self.tx, bot_id, self.owed, now=self.now)
        for subject, chat_id in self.redraws:
            await outbox.redraw(self.tx, bot_id, subject, now=self.now, chat_id=chat_id)


current_unit: ContextVar[Unit | None] = ContextVar("current_unit", default=None)


class NoOpenUnit(RuntimeError):
    """Something outlived its update and still wanted to write: it would write into somebody else's transaction."""


class BotContext(CallbackContext[Bot, dict[str, Any], dict[str, Any], dict[str, Any]]):
    """What a handler is given beside the update."""

    @classmethod
    def from_update(cls, update: object, application: Any) -> "BotContext":
        """Build the context. Nothing here may fail: PTB would swallow it and go on."""
        context = super().from_update(update, application)
        unit = current_unit.get()
        if unit is not None:
            unit.context_built = True
        return context

    @property
    def unit(self) -> Unit:
        """The unit of work of this update."""
        unit = current_unit.get()
        if unit is None or not unit.open:
            raise NoOpenUnit
        return unit

    @property
    def tx(self) -> Tx:
        """The open transaction."""
        return self.unit.tx

    @property
    def now(self) -> datetime:
        """When this update is handled."""
        return self.unit.now

    @property
    def rooms(self) -> Rooms:
        """The rooms and their policies."""
        return self.unit.rooms

    @property
    def bot_id(self) -> BotId:
        """Which bot this is."""
        return self.unit.rooms.bot_id

    @property
    def actor(self) -> Actor:
        """Who caused this update. Only in private chats, where everybody is known."""
        actor = self.unit.actor
        assert actor is not None
        return actor

    @property
    def tapped_message(self) -> Message | None:
        """The message whose button was tapped, when Telegram still has it."""
        update = self.unit.update
        query = update.callback_query if update is not None else None
        message = query.message if query is not None else None
        return message if isinstance(message, Message) else None

    def say(self, key: str, /, **variables: Any) -> None:
        """Owe the actor a plain message."""
        self.show(WORDS, key=key, variables=variables)

    def show_words(self, key: str, /, *, edits: int | None = None, **variables: Any) -> None:
        """Owe the actor a plain message in the place of an earlier one."""
        self.show(WORDS, edits=edits, key=key, variables=variables)

    def show(
        self,
        kind: MessageKind,
        /,
        *,
        subject: str | None = None,
        replies_to: int | None = None,
        edits: int | None = None,
        language: str | None = None,
        **variables: Any,
    ) -> None:
        """Owe the actor a card."""
        self.unit.owed.append(
            Owed(
                self.actor.chat_id,
                kind,
                variables,
                subject=subject,
                replies_to=None if replies_to is None else MessageId(replies_to),
                edits=None if edits is None else MessageId(edits),
                language=language,
            )
        )

    def owe(self, *messages: Owed) -> None:
        """Owe somebody else something."""
        self.unit.owed.extend(messages)

    def redraw(self, subject: str, *, everywhere: bool = False) -> None:
        """Owe an edit of each message that shows ``subject`` in the actor's chat, or in all chats."""
        self.unit.redraws.append((subject, None if everywhere else self.actor.chat_id))

    def toast(self, key: str, /, *, alert: bool = False, **variables: Any) -> None:
        """Answer the tap with a short line."""
        self.unit.toast = Toast(key, variables, alert)


def message_of(update: Update) -> Message:
    """The message of an update that surely has one."""
    message = update.effective_message
    assert message is not None
    return message
