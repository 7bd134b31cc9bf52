"""Something of before once more: from which to choose."""

from dataclasses import dataclass

from community.activities.posting import copying
from core.ids import NeighbourhoodId, PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words

COPY_LIST = MessageKind("activity_copy_list", Lane.REPLY)


@dataclass(frozen=True)
class CopyListTapped(CallbackData, name="copies"):
    """What was there before?"""


@dataclass(frozen=True)
class CopyTapped(CallbackData, name="copy"):
    """This one again."""

    activity_id: int


@dataclass(frozen=True)
class CopyTimeTapped(CallbackData, name="copytime"):
    """This time again, with what was changed for it."""

    occurrence_id: int


def copy_list_row(words: Words) -> list[Button]:
    """Under the first question of a new draft."""
    return [Button(words.plain("copy-button-list"), tap=CopyListTapped())]


def copy_row(words: Words, occurrence_id: int) -> list[Button]:
    """Under the card of something that was posted."""
    return [Button(words.plain("copy-button-again"), tap=CopyTimeTapped(occurrence_id))]


async def copy_list(scene: Scene, *, person_id: int, neighbourhood_id: int) -> Card:
    """The last different ones, the reader's own first."""
    words = scene.words
    found = await copying.earlier(await scene.read(), PersonId(person_id), NeighbourhoodId(neighbourhood_id))
    if not found:
        return Card(words.text("copy-list-empty"))
    rows = []
    for one in found:
        title = one.in_language(words.language).title
        label = words.plain("copy-button-this", pictogram=one.pictogram or "📋", title=title)
        rows.append([Button(label, tap=CopyTapped(one.id))])
    return Card(words.text("copy-list"), rows=rows)
