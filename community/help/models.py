"""What a request for help is, what is said in it, which messages tell of it, and what may be refused."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import orjson

from community.help.promise import PromisePolicy
from core.encryption import Vault
from core.errors import DomainError
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId, UserId
from core.outbox import Lane, MessageKind

HELP_CARD = MessageKind("help_card", Lane.URGENT)
"""A request as those at the desk see it."""
HELP_NUDGE = MessageKind("help_nudge", Lane.URGENT)
"""A promise is about to break."""
NOBODY_AT_DESK = MessageKind("help_nobody_at_desk", Lane.URGENT)
"""To admins: a request came in and nobody can read it. Without anything that was written."""
RELAY_TO_DESK = MessageKind("relay_to_desk", Lane.RELAY)
RELAY_TO_RESIDENT = MessageKind("relay_to_resident", Lane.RELAY)
HELP_NOTICE = MessageKind("help_notice", Lane.RELAY)
"""To the resident: closed, late, or nobody there."""
HELP_ERASED = MessageKind("help_erased", Lane.REPLY)
"""What remains of a message that showed something erased."""


class State(StrEnum):
    """A draft is its writer's alone: nobody can see it."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Side(StrEnum):
    """Who wrote a message, and whose turn it is."""

    DESK = "desk"
    RESIDENT = "resident"


class CloseReason(StrEnum):
    """Why a request was closed."""

    SOLVED = "solved"
    REFERRED = "referred"
    SILENT = "silent"
    WITHDRAWN = "withdrawn"


class Notice(StrEnum):
    """What a resident is told about a request, besides what people write."""

    CLOSED = "closed"
    LATE = "late"
    NOBODY = "nobody"


class BodyKind(StrEnum):
    """What can be passed on. Files go by the id Telegram gave them; they are never downloaded."""

    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO = "video"
    DOCUMENT = "document"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Body:
    """What somebody sent. ``text`` is also the caption of a file; the place is in degrees, WGS 84."""

    kind: BodyKind
    text: str = ""
    file_id: str = ""
    latitude: float = 0.0
    longitude: float = 0.0


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a request, still sealed.

    ``pieces`` is how many messages of Telegram it takes to pass it on; ``on_card``: the desk's card quotes it all.
    """

    id: int
    uid: str
    request_id: int
    author: Side
    kind: BodyKind
    sealed: bytes
    pieces: int
    on_card: bool
    written_at: datetime
    fault: str | None

    @property
    def subject(self) -> str:
        """What the messages that pass it on show: to the desk, or to the resident."""
        return f"relay:{self.id}" if self.author is Side.RESIDENT else f"answer:{self.id}"

    def open(self, vault: Vault) -> Body:
        """What was written. Only for somebody whose right to read it was checked. Raises CannotOpen."""
        fields = orjson.loads(vault.open(self.sealed, place_of(self.uid)))
        return Body(kind=self.kind, **fields)


def seal(vault: Vault, body: Body, uid: str) -> bytes:
    """The encrypted form of a body, for the message with this uid alone."""
    fields = {"text": body.text, "file_id": body.file_id, "latitude": body.latitude, "longitude": body.longitude}
    return vault.seal(orjson.dumps(fields), place_of(uid))


def place_of(uid: str) -> str:
    """Where a body is sealed for."""
    return f"help_messages|body|{uid}"


@dataclass(frozen=True, slots=True)
class Request:
    """A request, without a word of what was written. ``chat_id`` and ``language`` are those of the resident."""

    id: int
    bot_id: BotId
    neighbourhood_id: NeighbourhoodId
    person_id: PersonId
    chat_id: ChatId
    language: str
    code: str
    pseudonym: int
    state: State
    turn: Side
    held_by: PersonId | None
    promised_at: datetime | None
    nudge_at: datetime | None
    late_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    close_reason: CloseReason | None

    @property
    def subject(self) -> str:
        """What the cards at the desk show."""
        return f"request:{self.id}"

    @property
    def asked_subject(self) -> str:
        """What the cards of the resident show."""
        return f"asked:{self.id}"


@dataclass(frozen=True, slots=True)
class HelpPolicy:
    """What the settings say of requests. ``admins`` are those the configuration names."""

    promise: PromisePolicy
    most_open: int
    admins: frozenset[UserId] = frozenset()


class TooManyRequests(DomainError):
    """Somebody has as many open requests as fit."""

    key = "help-too-many"


class RequestIsClosed(DomainError):
    """Somebody at the desk writes to a request that was closed."""

    key = "desk-request-closed"


class HeldByColleague(DomainError):
    """Somebody else at the desk has this request."""

    key = "desk-held"


class MyRequestIsClosed(DomainError):
    """A resident writes to a request that was closed."""

    key = "help-request-closed"


class NothingToPassOn(DomainError):
    """A sticker, a poll, a contact: it cannot be passed on."""

    key = "help-cannot-carry"
