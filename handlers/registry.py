"""The one list of what the bot reacts to. Every handler declares who may use it; without a role there is no entry.

Feature modules have a ``register(registry)``; ``mount`` turns the list into PTB handlers.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from telegram import Update

from community.volunteers.roles import Role
from core.outbox import REMOVAL, WORDS, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Card
from handlers.cards.words import plain_words
from handlers.context import BotContext
from handlers.scene import Builder, Scene

Handler = Callable[[Update, BotContext], Awaitable[None]]
Tap = TypeVar("Tap", bound=CallbackData)
TapHandler = Callable[[Tap, BotContext], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A handler, who may use it, and whether consent to use the bot comes first.

    ``patience``: what is written later than this is no answer to the question any more.
    ``interrupted``: a command in between ends the question; this tells how to come back to it.
    ``interrupts``: whether a command does that.
    """

    name: str
    handler: Callable[[Any, BotContext], Awaitable[None]]
    role: Role
    consent_first: bool = True
    media: bool = False
    patience: timedelta | None = None
    interrupted: Handler | None = None
    interrupts: bool = True


async def _taken_away(scene: Scene) -> Card:
    return Card(deletes=True)


class Registry:
    """What the bot reacts to, by the way it comes in."""

    def __init__(self) -> None:
        self.commands: dict[str, Entry] = {}
        self.taps: dict[type[CallbackData], Entry] = {}
        self.dialogues: dict[str, Entry] = {}
        self.replies: dict[str, Entry] = {}
        self.messages: list[tuple[Callable[[Update, BotContext], Awaitable[bool]], Entry]] = []
        self.always: list[tuple[Callable[[Update, BotContext], Awaitable[bool]], Entry]] = []
        self.edits: list[Entry] = []
        self.afterwards: list[Handler] = []
        self.cards: dict[str, Builder] = {WORDS.name: plain_words, REMOVAL.name: _taken_away}

    def command(
        self, name: str, handler: Handler, *, role: Role, consent_first: bool = True, interrupts: bool = True
    ) -> None:
        """React to a command, by its key in the command table (``handlers/commands.py``): all its names work.

        ``interrupts``: what is written afterwards answers no earlier question that may be interrupted.
        """
        _once(self.commands, name, Entry(f"/{name}", handler, role, consent_first, interrupts=interrupts))

    def tap(self, kind: type[Tap], handler: TapHandler[Tap], *, role: Role, consent_first: bool = True) -> None:
        """React to a button."""
        _once(self.taps, kind, Entry(kind.name, handler, role, consent_first))

    def dialogue(
        self,
        name: str,
        handler: Handler,
        *,
        role: Role,
        media: bool = False,
        patience: timedelta | None = None,
        interrupted: Handler | None = None,
    ) -> None:
        """React to the next message of somebody whom we asked something. ``media``: also to voice, photo, location.

        ``patience``: so long after the question; later it is a message like any other. ``interrupted``: a command ends
        the question too, and after its answer this tells how to come back.
        """
        _once(self.dialogues, name, Entry(name, handler, role, media=media, patience=patience, interrupted=interrupted))

    def reply(self, subject: str, handler: Handler, *, role: Role, media: bool = False) -> None:
        """React to Telegram's own reply to a message that shows a subject of this kind ("request")."""
        _once(self.replies, subject, Entry(f"reply to {subject}", handler, role, media=media))

    def message(
        self,
        applies: Callable[[Update, BotContext], Awaitable[bool]],
        handler: Handler,
        *,
        role: Role,
        media: bool = False,
        always: bool = False,
    ) -> None:
        """React to any other private message for which ``applies``; the first registered one that does, wins.

        ``always``: also when we asked something or the message is a reply (the bare word STOP).
        """
        table = self.always if always else self.messages
        table.append((applies, Entry(handler.__name__, handler, role, media=media)))

    def edited(self, handler: Handler, *, role: Role) -> None:
        """React to a private message that its writer changed; to one we know nothing of, the handler says nothing."""
        self.edits.append(Entry(handler.__name__, handler, role, consent_first=False, media=True))

    def after_message(self, hook: Handler) -> None:
        """Look again at each private message, once a handler has dealt with it and before it is committed."""
        self.afterwards.append(hook)

    def card(self, kind: MessageKind, builder: Builder) -> None:
        """Build messages of this kind."""
        _once(self.cards, kind.name, builder)

    def entries(self) -> list[Entry]:
        """Every handler, for the tests that walk them."""
        return [
            *self.commands.values(),
            *self.taps.values(),
            *self.dialogues.values(),
            *self.replies.values(),
            *(entry for _, entry in self.always),
            *(entry for _, entry in self.messages),
            *self.edits,
        ]


def _once(table: dict[Any, Any], key: Any, value: Any) -> None:
    if key in table:
        raise ValueError(f"registered twice: {key}")
    table[key] = value
