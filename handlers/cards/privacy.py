"""What we keep, shown: the explanation, all of one person as readable text, and the question before erasing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from textwrap import wrap
from typing import Any

from community.privacy import service as privacy
from core.ids import PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.cards.ways_out import neighbourhood_of
from handlers.scene import Scene, Words
from messages.catalogue import MissingWord

PRIVACY = MessageKind("privacy", Lane.REPLY)
EXPORT = MessageKind("privacy_export", Lane.REPLY)
ERASE_ASK = MessageKind("erase_ask", Lane.REPLY)

LONGEST_PAGE = 3000
LONGEST_LINE = 1000
_CODES = {
    "purpose": "privacy-purpose",
    "role": "role-name",
    "theme": "theme",
    "language": "language",
    "author": "privacy-author",
    "state": "privacy-state",
    "kind": "privacy-kind",
    "answer": "privacy-answer",
    "place": "privacy-place",
    "decision": "privacy-decision",
}
"""Values of these names are often codes of ours; the words for those stand in the catalogue."""


@dataclass(frozen=True)
class ExportAsked(CallbackData, name="export"):
    """Show what you keep of me, from the n-th page on (0 is the first)."""

    page: int


@dataclass(frozen=True)
class EraseAsked(CallbackData, name="erase"):
    """The button that opens the question."""


@dataclass(frozen=True)
class EraseAnswered(CallbackData, name="erase2"):
    """Yes or no to erasing everything."""

    yes: int


async def privacy_card(scene: Scene) -> Card:
    """What is kept, for how long, who reads it, who carries it, and how to have it erased or to complain."""
    words = scene.words
    neighbourhood = await neighbourhood_of(scene)
    organisation = neighbourhood.organisation if neighbourhood else words.plain("start-organisation")
    parts = [
        words.text("privacy-title", organisation=organisation),
        words.text("privacy-kept"),
        words.text("privacy-readers"),
        words.text("privacy-telegram"),
        words.text("privacy-rights", organisation=organisation),
    ]
    return Card(
        "\n\n".join(parts),
        rows=[
            [Button(words.plain("privacy-button-export"), tap=ExportAsked(0))],
            [Button(words.plain("privacy-button-erase"), tap=EraseAsked())],
        ],
    )


async def erase_ask(scene: Scene) -> Card:
    """Sure? What goes, and that it cannot be undone."""
    words = scene.words
    return Card(
        words.text("privacy-erase-ask"),
        rows=[
            [Button(words.plain("privacy-button-erase-yes"), tap=EraseAnswered(1))],
            [Button(words.plain("privacy-button-erase-no"), tap=EraseAnswered(0))],
        ],
    )


async def export_card(scene: Scene, *, person_id: int, page: int) -> Card:
    """Everything that is kept of the reader, read at this moment: nothing of it waits in the outbox."""
    words, rooms = scene.words, scene.rooms
    kept = await privacy.export(await scene.read(), rooms.personal_data, PersonId(person_id), rooms.vault)
    pages = shown_in_pages(readable(words, kept))
    shown = min(max(page, 0), len(pages) - 1)
    text = words.text("privacy-export-page", number=shown + 1, total=len(pages), text=pages[shown])
    if shown + 1 == len(pages):
        return Card(text)
    return Card(text, rows=[[Button(words.plain("privacy-button-export-more"), tap=ExportAsked(shown + 1))]])


def readable(words: Words, kept: Mapping[str, Any]) -> list[str]:
    """The export as lines: a heading for each room, then names and values. Plain text, nothing escaped."""
    lines: list[str] = []
    for room, data in kept.items():
        found = list(_lines(words, data))
        lines += [_label(words, room).upper(), *(found or [words.plain("privacy-export-nothing")]), ""]
    return lines


def _lines(words: Words, kept: Mapping[str, Any]) -> Iterator[str]:
    for name, value in kept.items():
        if value is None or value in ("", [], {}):
            continue
        label = _label(words, name)
        if isinstance(value, Mapping):
            yield f"{label}:"
            yield from (f"  {line}" for line in _lines(words, value))
        elif isinstance(value, list) and isinstance(value[0], Mapping):
            yield f"{label}:"
            for one in value:
                yield from (f"{'  ' if index else '• '}{line}" for index, line in enumerate(_lines(words, one)))
        else:
            values = value if isinstance(value, list) else [value]
            yield f"{label}: {', '.join(_value(words, name, one) for one in values)}"


def _label(words: Words, name: str) -> str:
    try:
        return words.plain(f"privacy-label-{name.replace('_', '-')}")
    except MissingWord:  # a room keeps something new: better its own name for it than nothing
        return name.replace("_", " ")


def _value(words: Words, name: str, value: Any) -> str:
    if isinstance(value, bool):
        return words.plain("privacy-value-yes" if value else "privacy-value-no")
    if isinstance(value, datetime):
        return words.plain("privacy-value-moment", value_at=value)
    if name in _CODES:
        try:
            return words.plain(f"{_CODES[name]}-{value}")
        except MissingWord:
            return str(value)
    return str(value)


def shown_in_pages(lines: list[str]) -> list[str]:
    """Cut into pieces that fit one message; at least one."""
    pages = [""]
    for line in lines:
        for piece in wrap(line, LONGEST_LINE, drop_whitespace=False, replace_whitespace=False) or [""]:
            if len(pages[-1]) + len(piece) + 1 > LONGEST_PAGE:
                pages.append("")
            pages[-1] += piece + "\n"
    return [page.strip("\n") for page in pages]
