"""What a card builder is given: the words in the reader's language, the time, the rooms, and a way to read."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.database import Tx
from core.ids import ChatId
from handlers.cards.card import Card
from handlers.rooms import Rooms
from messages.catalogue import Catalogue, Marked, Variable
from messages.languages import Language, language_name


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue in one language, at one moment."""

    catalogue: Catalogue
    language: Language
    now: datetime

    def text(self, key: str, /, **variables: Variable) -> Marked:
        """A message as Telegram HTML; variables are escaped."""
        return self.catalogue.text(self.language, key, now=self.now, **variables)

    def plain(self, key: str, /, **variables: Variable) -> str:
        """A message without markup: for buttons, toasts and menus."""
        return self.catalogue.plain(self.language, key, now=self.now, **variables)

    def languages(self, codes: Iterable[str]) -> list[str]:
        """The names of languages."""
        return [language_name(self.language, code) for code in codes]


@dataclass(frozen=True, slots=True)
class Scene:
    """The place where one card is built. ``read`` opens a connection only when a builder asks for it."""

    words: Words
    now: datetime
    rooms: Rooms
    chat_id: ChatId
    read: Callable[[], Awaitable[Tx]]


Builder = Callable[..., Awaitable[Card]]
"""``async def builder(scene: Scene, **variables) -> Card``: variables are those of the outbox row."""


async def words_card(scene: Scene, *, key: str, variables: dict[str, Any] | None = None) -> Card:
    """The plain message: one key and its variables. A variable named ``..._at`` is an instant."""
    given = {
        name: datetime.fromisoformat(value) if name.endswith("_at") and isinstance(value, str) else value
        for name, value in (variables or {}).items()
    }
    return Card(scene.words.text(key, **given))
