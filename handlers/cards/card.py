"""What one message consists of, before it becomes a call of the Bot API."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any, Literal

from handlers.callbacks import CallbackData

MediaKind = Literal["photo", "voice", "audio", "video", "video_note", "document", "sticker", "animation"]
MOST_IN_A_CAPTION = 1024
"""UTF-16 units, as Telegram counts them after it took the tags out."""
ROOM_TO_GROW = 100
"""What a new caption leaves free: a photo can never become a text again, and "cancelled" must still fit under it."""


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
    """A file that Telegram already has, by its file id. It is never downloaded. ``caption``: its own, in an album."""

    kind: MediaKind
    file_id: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A small file that we made: how it is called on a phone, its bytes and their type ("text/calendar").

    Raises:
        ValueError: it is empty, or no phone could keep it under that name.
    """

    name: str
    content: bytes
    media_type: str

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("an empty file cannot be sent")
        if not self.name.strip(".") or not self.name.isprintable() or set(self.name) & set('/\\"'):
            raise ValueError("no name for a file")


@dataclass(frozen=True, slots=True)
class Together:
    """Messages that go as one album when they wait in the same chat: by their numbers, the variables of each.

    Not ``complete``: more of it may still come in, so the sender waits a moment before it sends the first.
    """

    parts: Mapping[int, Mapping[str, Any]]
    complete: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One message: Telegram HTML (at most 4,096 characters, a caption 1,024) and rows of buttons.

    ``keyboard`` are the keys below the text field, one a row; none there takes them away, None leaves them. A message
    with ``rows`` cannot bring a keyboard as well (Telegram has one ``reply_markup``), nor can one that is edited.

    ``together`` says with which others it may go as an album. Of an album that goes, ``media`` and ``text`` are the
    file and the caption of this very message, ``album`` is all of it, and ``text`` stands under the first.
    ``deletes``: the message that is edited goes away.

    A photo whose ``text`` is too long to stand under it stays away, and the words go (``bot.rendering`` decides);
    ``grows`` is how many units a new one has to leave free. With a ``document`` they have to fit.
    """

    text: str = ""
    rows: Sequence[Sequence[Button]] = ()
    venue: Venue | None = None
    location: tuple[float, float] | None = None
    contact: Contact | None = None
    media: Media | None = None
    document: Document | None = None
    keyboard: Sequence[Key] | None = None
    together: Together | None = None
    album: Sequence[Media] = ()
    deletes: bool = False
    grows: int = ROOM_TO_GROW


class Gone(Exception):
    """What the message should show was erased meanwhile: it is not sent."""


_TAG = re.compile("<[^<>]*>")


def caption_units(text: str) -> int:
    """How long a text is as Telegram counts a caption: UTF-16 units, after it took the tags out."""
    return len(unescape(_TAG.sub("", text)).encode("utf-16-le", "surrogatepass")) // 2


def fits_under_a_photo(text: str, *, grows: int = ROOM_TO_GROW) -> bool:
    """Whether a text can stand there, and still when it has grown."""
    return caption_units(text) <= MOST_IN_A_CAPTION - grows
