"""What a poster sees of the own activities: how many come."""

from dataclasses import dataclass

from community.activities import service as activities
from community.activities.models import Glance
from core.ids import NeighbourhoodId, PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import seen_by
from handlers.cards.activities.description import lasting
from handlers.cards.activities.agenda import line, numbered
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words

POSTED_LIST = MessageKind("posted_list", Lane.REPLY)
POSTED_CARD = MessageKind("posted_card", Lane.REPLY)
POSTED_CANCEL = MessageKind("posted_cancel", Lane.REPLY)

ON_A_LIST = 8


@dataclass(frozen=True)
class PostedTapped(CallbackData, name="posted"):
    """Who comes to my activity?"""

    occurrence_id: int


@dataclass(frozen=True)
class PostedCancelTapped(CallbackData, name="pcancel"):
    """Call this time off: first asked, then (``sure`` is 1) done."""

    occurrence_id: int
    sure: int


async def posted_list(scene: Scene, *, person_id: int, neighbourhood_id: int) -> Card:
    """The poster's own coming occurrences, each with its numbers."""
    words = scene.words
    who, where = PersonId(person_id), NeighbourhoodId(neighbourhood_id)
    found = await activities.posted(await scene.read(), who, where, now=scene.now, most=ON_A_LIST)
    if not found:
        return Card(words.text("activities-none-posted"))
    lines: list[str] = [words.text("activities-posted-title")]
    rows = []
    for number, seen in enumerate(found, start=1):
        one = seen.occurrence
        lines.append(f"{line(words, number, one)}\n{_numbers(words, seen)}")
        rows.append([Button(numbered(words, number, one), tap=PostedTapped(one.id))])
    return Card("\n\n".join(lines), rows=rows)


def _numbers(words: Words, seen: Glance) -> str:
    seats = seen.occurrence.activity.seats
    heads = seen.heads
    if seats is None:
        text: str = words.text("activities-numbers", seated=heads.seated, maybe=heads.maybe)
    else:
        text = words.text("activities-numbers-of", seated=heads.seated, seats=seats, maybe=heads.maybe)
    if heads.waiting:
        text += "\n" + words.text("activities-numbers-waiting", count=heads.waiting)
    return text


async def posted_card(scene: Scene, *, occurrence_id: int) -> Card:
    """One of them, with a way to call it off."""
    seen = await seen_by(scene, occurrence_id)
    occurrence = seen.occurrence
    words = lasting(scene.words, occurrence.starts_at)
    title = occurrence.activity.in_language(words.language).title
    lines = [
        words.text("activities-title", pictogram=occurrence.activity.pictogram, title=title),
        words.text("activities-when", starts_at=occurrence.starts_at),
        words.text("activities-where", place=occurrence.place),
        _numbers(words, seen),
    ]
    if occurrence.cancelled_at is not None:
        return Card("\n".join([*lines, words.text("activities-takes-no-place")]))
    if occurrence.starts_at <= scene.now:
        return Card("\n".join(lines))
    label = words.plain("activities-button-cancel")
    return Card("\n".join(lines), rows=[[Button(label, tap=PostedCancelTapped(occurrence_id, 0))]])


async def posted_cancel(scene: Scene, *, occurrence_id: int) -> Card:
    """Are you sure? So many neighbours will hear it."""
    seen = await seen_by(scene, occurrence_id)
    words = lasting(scene.words, seen.occurrence.starts_at)
    title = seen.occurrence.activity.in_language(words.language).title
    heads = seen.heads
    count = heads.seated + heads.waiting + heads.maybe
    return Card(
        words.text("activities-cancel-sure", title=title, starts_at=seen.occurrence.starts_at, count=count),
        rows=[
            [Button(words.plain("activities-button-cancel-yes"), tap=PostedCancelTapped(occurrence_id, 1))],
            [Button(words.plain("activities-button-cancel-no"), tap=PostedTapped(occurrence_id))],
        ],
    )
