"""What one side wrote, as the other side reads it: alone, or with the other parts of its album; and what went wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from community.help import relaying, undelivered
from community.help.erasing import DELETABLE_FOR
from community.help.models import BodyKind, Request, Side
from community.help.portions import album_captions, pieces_of
from community.help.pseudonyms import pseudonym_in
from community.help.relaying import ALBUM_PAUSE, Passed
from community.help.undelivered import Fault
from core.errors import NotYours
from handlers.cards.asking.help import capital, desk_of, passed_on, quote, with_ways_out
from handlers.cards.card import Card, Gone, Media, MediaKind, Together
from handlers.scene import Scene, Words
from messages.catalogue import Marked

_LOST = {
    Fault.BLOCKED: "relay-lost-blocked",
    Fault.GONE: "relay-lost-gone",
    Fault.LARGE: "relay-lost-large",
    Fault.REFUSED: "relay-lost-refused",
    Fault.UNSURE: "relay-lost-unsure",
}


@dataclass(frozen=True, slots=True)
class _Frame:
    """Our lines around somebody's words. ``bare`` stands above what can hold no words itself."""

    above: Marked
    bare: Marked
    below: str


@dataclass(frozen=True, slots=True)
class _How:
    """Which message of a body, and in which company. ``changed``: instead of one that could not be changed any more."""

    piece: int
    together: Sequence[int]
    alone: bool
    changed: bool


async def to_desk(
    scene: Scene,
    *,
    message_id: int,
    piece: int,
    together: Sequence[int] = (),
    alone: bool = False,
    changed: bool = False,
) -> Card:
    """One message of a request: what the resident wrote, or (read again) what the desk answered."""
    try:
        found = await relaying.passed_to_desk(await scene.read(), scene.rooms.vault, scene.chat_id, message_id)
    except NotYours as taken_away:
        raise Gone from taken_away
    if found is None:
        raise Gone
    frame = _at_desk(scene.words, found)
    return _card(scene, found, frame, _How(piece, together, alone, changed))


def _at_desk(words: Words, found: Passed) -> _Frame:
    code, note = found.request.code, found.body.kind is BodyKind.VIDEO_NOTE
    if found.message.author is Side.DESK:
        bare = words.text("relay-video-sent" if note else "desk-place-sent", code=code)
        return _Frame(words.text("desk-answered", code=code), bare, "")
    name = pseudonym_in(words.language, found.request.pseudonym)
    bare = words.text("relay-video" if note else "desk-place", code=code, pseudonym=name)
    return _Frame(words.text("desk-wrote", code=code, pseudonym=name), bare, "")


async def to_resident(
    scene: Scene,
    *,
    message_id: int,
    piece: int,
    together: Sequence[int] = (),
    alone: bool = False,
    changed: bool = False,
) -> Card:
    """What the desk wrote, under its function and organisation."""
    words = scene.words
    try:
        found = await relaying.passed_to_resident(await scene.read(), scene.rooms.vault, scene.chat_id, message_id)
    except NotYours as moved:
        raise Gone from moved
    if found is None:
        raise Gone
    who = desk_of(scene, found.request)
    who["title"] = capital(who["title"])
    bare = "relay-video-from-desk" if found.body.kind is BodyKind.VIDEO_NOTE else "help-place-from-desk"
    below = await with_ways_out(scene, words.text("help-answer-back"), found.request)
    frame = _Frame(words.text("help-from-desk", **who), words.text(bare, **who), below)
    return _card(scene, found, frame, _How(piece, together, alone, changed))


def _card(scene: Scene, found: Passed, frame: _Frame, how: _How) -> Card:
    frame = _with_mark(scene.words, found, frame, how)
    if how.changed:
        return _again(found, frame, how)
    if how.piece >= len(pieces_of(found.body)):
        return Card(scene.words.text("relay-piece-dropped"))
    if how.piece == 0 and how.together:
        return _of_album(found, frame, how)
    card = passed_on(found.body, how.piece, frame.above, frame.bare, frame.below)
    if how.piece > 0 or how.alone or not found.album:
        return card
    parts = {one.id: {"message_id": one.id, "piece": 0} for one, _ in found.album}
    newest = max(one.written_at for one, _ in found.album)
    return Card(card.text, media=card.media, together=Together(parts, scene.now - newest >= ALBUM_PAUSE))


def _with_mark(words: Words, found: Passed, frame: _Frame, how: _How) -> _Frame:
    """Say when the words were changed."""
    shown = [one for one, _ in found.album if one.id in how.together] or [found.message]
    edits = [one.edited_at for one in shown if one.edited_at is not None]
    if not edits:
        return frame
    mark = words.text("relay-changed" if how.changed else "relay-edited", edited_at=max(edits))
    return _Frame(Marked(f"{frame.above}\n{mark}"), Marked(f"{frame.bare}\n{mark}"), frame.below)


def _again(found: Passed, frame: _Frame, how: _How) -> Card:
    """The new words alone: the file itself is there already, or was thrown away by its reader."""
    words = _words_in(found, how)
    if not words:
        raise Gone
    return Card("\n".join([frame.above, quote(words), *([frame.below] if frame.below else [])]))


def _words_in(found: Passed, how: _How) -> str:
    if how.together and how.piece == 0:
        present = [one for one in found.album if one[0].id in how.together]
        captions = album_captions([body.text for _, body in present])
        return captions[[one.id for one, _ in present].index(found.message.id)]
    texts = pieces_of(found.body)
    return (texts[how.piece] or "") if how.piece < len(texts) else ""


def _of_album(found: Passed, frame: _Frame, how: _How) -> Card:
    """All parts, and the caption of this very one. Our lines stand around the words of the first."""
    bodies = {one.id: body for one, body in found.album}
    present = [number for number in how.together if number in bodies]
    captions = album_captions([bodies[number].text for number in present])
    quoted = {number: quote(words) if words else "" for number, words in zip(present, captions, strict=True)}
    first = [frame.above, quoted[present[0]], frame.below]
    quoted[present[0]] = Marked("\n".join(line for line in first if line))
    album = [
        Media(cast("MediaKind", bodies[number].kind.value), bodies[number].file_id, quoted[number])
        for number in present
    ]
    own = present.index(found.message.id)
    return Card(quoted[found.message.id], media=album[own], album=album)


async def help_removed(scene: Scene, *, code: str, media: str | None, bare: bool, sent_at: str) -> Card:
    """A file or a place that was erased goes; when it stands there too long for that, only its words do."""
    if scene.now - datetime.fromisoformat(sent_at) < DELETABLE_FOR:
        return Card(deletes=True)
    if bare:
        raise Gone
    return Card(scene.words.text("desk-erased", code=code), media=Media(cast("MediaKind", media), ""))


async def not_arrived(scene: Scene, request: Request) -> list[Marked]:
    """For the card at the desk: what did not arrive, in plain words, and why."""
    lines = []
    for lost in await undelivered.lost_in(await scene.read(), request.id):
        if lost.author is Side.DESK:
            lines.append(scene.words.text(_LOST[lost.fault], count=lost.count))
        else:
            key = "relay-unseen-unsure" if lost.fault is Fault.UNSURE else "relay-unseen"
            lines.append(scene.words.text(key, count=lost.count))
    return lines
