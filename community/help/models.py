"""What a request for help is, what is said in it, which messages tell of it, and what may be refused."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import orjson

from community.help.promise import PromisePolicy
from core.encryption import Lockbox, Vault
from core.errors import DomainError
from core.ids import BotId, ChatId, MessageId, NeighbourhoodId, PersonId, UserId
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


class Origin(StrEnum):
    """Whose words a request holds: one's own, a worry about somebody, or what a volunteer passes on for somebody."""

    OWN = "own"
    CONCERN = "concern"
    ON_BEHALF = "on_behalf"


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
    VIDEO_NOTE = "video_note"
    ANIMATION = "animation"
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
    ``source_chat_id`` and ``source_message_id`` say where its author wrote it; ``album`` is what Telegram calls a media
    group: messages with the same one belong together.
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
    source_chat_id: ChatId | None
    source_message_id: MessageId | None
    album: str | None
    edited_at: datetime | None

    @property
    def subject(self) -> str:
        """What the messages that pass it on show: to the desk, or to the resident."""
        return f"relay:{self.id}" if self.author is Side.RESIDENT else f"answer:{self.id}"

    def open(self, box: Lockbox) -> Body:
        """What was written. Only for somebody whose right to read it was checked. Raises CannotOpen."""
        fields = orjson.loads(box.open(self.sealed, place_of(self.uid)))
        return Body(kind=self.kind, **fields)


def seal(box: Lockbox, body: Body, uid: str) -> bytes:
    """The encrypted form of a body, for the message with this uid alone."""
    fields = {"text": body.text, "file_id": body.file_id, "latitude": body.latitude, "longitude": body.longitude}
    return box.seal(orjson.dumps(fields), place_of(uid))


def place_of(uid: str) -> str:
    """Where a body is sealed for."""
    return f"help_messages|body|{uid}"


def key_place_of(uid: str) -> str:
    """Where the key of a request is sealed for."""
    return f"help_requests|key|{uid}"


@dataclass(frozen=True, slots=True)
class Source:
    """Where somebody wrote a message: the chat and message of Telegram, and its media group, if any."""

    chat_id: ChatId
    message_id: MessageId
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A request, without a word of what was written. ``chat_id`` and ``language`` are those of the resident.

    Times of its clock: ``promised_at`` somebody reads or answers it; ``nudge_at`` and ``deputy_at`` those on duty, then
    their deputies, are reminded; ``late_at`` the resident was told that the promise broke; ``later_until`` the desk
    put it off; ``alarm_at`` the next call about a danger, until ``seen_at``; ``ask_helped_at`` the resident is asked
    whether it helped; ``brought_up_at`` a forgotten one was shown again; ``keep_until`` it is kept longer than usual.
    """

    id: int
    uid: str
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
    sealed_key: bytes | None
    origin: Origin
    subject_knows: bool | None
    topic: str | None
    shown_name: bytes | None
    held_at: datetime | None
    deputy_at: datetime | None
    later_until: datetime | None
    danger: str | None
    alarm_at: datetime | None
    seen_at: datetime | None
    ask_helped_at: datetime | None
    reopened_at: datetime | None
    keep_until: datetime | None
    brought_up_at: datetime | None

    def unlock(self, vault: Vault) -> Lockbox:
        """What opens its texts. Only for somebody whose right to read them was checked. Raises CannotOpen.

        A request from before each had a key of its own was sealed by the master key; ``rotate-keys`` gives it one.
        """
        return vault if self.sealed_key is None else vault.unlock(self.sealed_key, key_place_of(self.uid))

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

    key = "desk-colleague"


class MyRequestIsClosed(DomainError):
    """A resident writes to a request that was closed."""

    key = "help-request-closed"


class Muted(DomainError):
    """The desk does not hear this person for now: a regisseur decided that. Danger cards and answers go on."""

    key = "help-muted"


class NothingToPassOn(DomainError):
    """A sticker, a poll, a contact: it cannot be passed on."""

    key = "help-cannot-carry"
