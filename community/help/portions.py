"""How much fits in one message of Telegram: 4,096 signs, or 1,024 under a file, our own lines included.

Telegram counts UTF-16 units, so a pictogram counts for two. What does not fit is cut, never shortened.
"""

from collections.abc import Iterable, Sequence

from community.help.models import Body, BodyKind

ROOM_IN_TEXT = 3000
ROOM_IN_CAPTION = 500


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def portions(text: str, room: int = ROOM_IN_TEXT) -> list[str]:
    """Pieces of at most ``room`` units that together are exactly the text. Cut after a space where there is one."""
    pieces = []
    while units(text) > room:
        end = _longest(text, room)
        cut = max(text.rfind(" ", end // 2, end), text.rfind("\n", end // 2, end)) + 1 or end
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def _longest(text: str, room: int) -> int:
    end = min(len(text), room)
    while units(text[:end]) > room:
        end -= max(1, (units(text[:end]) - room) // 2)
    return end


def messages_for(body: Body) -> int:
    """How many messages it takes to pass a body on: a file with a long caption, or a place, takes more than one."""
    return len(pieces_of(body))


def pieces_of(body: Body) -> list[str | None]:
    """The texts of those messages, in order; ``None`` is a message that can hold no text (a place, a round video)."""
    match body.kind:
        case BodyKind.TEXT:
            return [*portions(body.text)]
        case BodyKind.LOCATION | BodyKind.VIDEO_NOTE:
            return ["", None]
        case _ if units(body.text) <= ROOM_IN_CAPTION:
            return [body.text]
        case _:
            return ["", *portions(body.text)]


def album_captions(texts: Sequence[str]) -> list[str]:
    """What stands under each part of an album.

    All words stand under the first, where a phone shows them, when they fit; else each under its own. Words that are
    too long for a caption stand under none: they follow as messages.
    """
    short = [text if units(text) <= ROOM_IN_CAPTION else "" for text in texts]
    whole = "\n\n".join(text for text in short if text)
    return [whole, *("" for _ in texts[1:])] if units(whole) <= ROOM_IN_CAPTION else short


def text_of(bodies: Iterable[Body]) -> str:
    """All that was written, as one text."""
    return "\n\n".join(body.text for body in bodies if body.text)
