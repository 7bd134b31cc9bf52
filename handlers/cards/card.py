"""What one message consists of, before it becomes a call of the Bot API."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.callbacks import CallbackData

MediaKind = Literal["photo", "voice", "audio", "video", "video_note", "document", "sticker", "animation"]


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: pictogram and words, and what it does (a tap told to us, or a link)."""

    label: str
    tap: CallbackData | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A key below the text field: a tap writes its label, or shares where the phone is."""

    label: str
    asks_location: bool = False


@dataclass(frozen=True, slots=True)
class Venue:
    """A pin on the map. Degrees, WGS 84."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone number under a name; a tap on it dials."""

    phone: str
    name: str


@dataclass(frozen=True, slots=True)
class Media:
    """A file that Telegram already has, by its file id. It is never downloaded."""

    kind: MediaKind
    file_id: str


@dataclass(frozen=True, slots=True)
class Card:
    """One message: Telegram HTML (at most 4,096 characters, a caption 1,024) and rows of buttons.

    ``keyboard`` are the keys below the text field, one a row; none there takes them away, None leaves them. A message
    with ``rows`` cannot bring a keyboard as well (Telegram has one ``reply_markup``), nor can one that is edited.
    """

    text: str = ""
    rows: Sequence[Sequence[Button]] = ()
    venue: Venue | None = None
    location: tuple[float, float] | None = None
    contact: Contact | None = None
    media: Media | None = None
    keyboard: Sequence[Key] | None = None


class Gone(Exception):
    """What the message should show was erased meanwhile: it is not sent."""
