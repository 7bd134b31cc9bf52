"""What we know of a person, which is little, and what that person agreed to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.ids import BotId, ChatId, NeighbourhoodId, PersonId, UserId


class Purpose(StrEnum):
    """The three things somebody may agree to, each in a step of its own."""

    USE = "use"
    NEWS = "news"
    HELP = "help"


TEXT_VERSIONS = {Purpose.USE: 1, Purpose.NEWS: 1, Purpose.HELP: 1}
"""The version of the text that was shown. Raise it when the meaning changes: people are then asked again."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a private chat with the bot."""

    id: PersonId
    bot_id: BotId
    user_id: UserId
    chat_id: ChatId
    language: str
    home_id: NeighbourhoodId | None
    agreed_to_use: bool
    stopped_at: datetime | None


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A question we asked, which the person's next message answers. In the database: it survives a restart."""

    name: str
    object_id: int | None
    since: datetime
