"""What waits at the desk: urgent, overdue, new, mine, put off; as an answer, and as the summary of the morning."""

from community.help import reading
from community.help.reading import Today
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.cards.card import Button, Card
from handlers.cards.desk.request import RequestShown, name_of
from handlers.scene import Scene
from messages.catalogue import Marked

TODAY = MessageKind("desk_today", Lane.REPLY)

MOST_BUTTONS = 30
_LABELS = {
    "urgent": "today-label-urgent",
    "overdue": "today-label-overdue",
    "new": "today-label-new",
    "mine": "today-label-mine",
    "later": "today-label-later",
}
_COUNTS = {
    "urgent": "today-urgent",
    "overdue": "today-overdue",
    "new": "today-new",
    "mine": "today-mine",
    "later": "today-later",
    "colleagues": "today-colleagues",
}
_ALWAYS_COUNTED = ("overdue", "new", "mine", "colleagues")


async def today(scene: Scene, *, neighbourhood_id: int) -> Card:
    """Each open request once, behind a button that shows it again; what is urgent first."""
    found = await _found(scene, neighbourhood_id)
    if found is None:
        return Card(scene.words.text("desk-not-yours"))
    if not found.anything and not found.later and not found.colleagues:
        return Card(scene.words.text("today-none"))
    return Card("\n".join([scene.words.text("today-title"), *_counts(scene, found)]), rows=_rows(scene, found))


async def summary(scene: Scene, *, neighbourhood_id: int, on: str) -> Card:
    """The same, unasked, in the morning."""
    found = await _found(scene, neighbourhood_id)
    if found is None:
        return Card(scene.words.text("desk-not-yours"))
    if not found.anything:
        return Card(scene.words.text("today-none"))
    lines = [scene.words.text("today-morning"), *_counts(scene, found)]
    return Card("\n".join(lines), rows=_rows(scene, found))


async def _found(scene: Scene, neighbourhood_id: int) -> Today | None:
    where = NeighbourhoodId(neighbourhood_id)
    try:
        return await reading.today(await scene.read(), scene.rooms.bot_id, scene.chat_id, where, now=scene.now)
    except NotYours:
        return None


def _counts(scene: Scene, found: Today) -> list[Marked]:
    counts = {name: len(getattr(found, name)) for name in _COUNTS}
    return [
        scene.words.text(key, count=counts[name])
        for name, key in _COUNTS.items()
        if counts[name] or name in _ALWAYS_COUNTED
    ]


def _rows(scene: Scene, found: Today) -> list[list[Button]]:
    labelled = [(_LABELS[name], request) for name in _LABELS for request in getattr(found, name)]
    return [
        [Button(scene.words.plain(key, code=one.code, pseudonym=name_of(scene, one)), tap=RequestShown(one.id))]
        for key, one in labelled[:MOST_BUTTONS]
    ]
