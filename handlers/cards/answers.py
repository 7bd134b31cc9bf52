"""The answers that are no card of one service: which of these, I do not know, and nothing more."""

from dataclasses import dataclass

from community.neighbourhoods.models import Neighbourhood
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.cards.offers import human, switch_row
from handlers.cards.services import ServiceChosen, service_in
from handlers.cards.ways_out import neighbourhood_of, ways_out_lines
from handlers.scene import Scene
from knowledge.models import EntryKey, activity_of

CHOICES_CARD = MessageKind("choices_card", Lane.REPLY)
UNKNOWN_CARD = MessageKind("unknown_card", Lane.REPLY)
NO_MORE_CARD = MessageKind("no_more_card", Lane.REPLY)


@dataclass(frozen=True)
class ActivityChosen(CallbackData, name="act"):
    """One of the activities that were offered."""

    activity_id: int


@dataclass(frozen=True)
class NoneOfThese(CallbackData, name="none"):
    """None of the offered ones is meant."""


async def choices_card(scene: Scene, *, keys: list[int], tells: bool = False, switch: str | None = None) -> Card:
    """Which of these? At most three, in the words of the entries."""
    words = scene.words
    home = await neighbourhood_of(scene)
    rows = [[choice(scene, EntryKey(key), home)] for key in keys]
    rows.append([Button(words.plain("question-button-none"), tap=NoneOfThese())])
    rows.append(human(words))
    lines = [words.text("question-which" if len(keys) > 1 else "question-this")]
    if tells:
        lines.append(words.text("question-person-too"))
    return Card("\n\n".join(lines), rows=[*rows, *switch_row(words, switch)])


def choice(scene: Scene, key: EntryKey, home: Neighbourhood | None) -> Button:
    """The button of one entry: pictogram and name. Raises Gone when it is no more."""
    words, activity_id = scene.words, activity_of(key)
    if activity_id is None:
        service = service_in(scene, key)
        name = service.texts_in(words.language).name or service.slug
        label = words.plain("question-button-choice", pictogram=service.pictogram, name=name)
        return Button(label, tap=ServiceChosen(key))
    activity = None if home is None else scene.rooms.knowledge.activity(home.id, activity_id)
    if activity is None:
        raise Gone
    label = words.plain("question-button-choice", pictogram=activity.pictogram, name=activity.title_in(words.language))
    return Button(label, tap=ActivityChosen(activity_id))


async def unknown_card(scene: Scene, *, tells: bool = False, switch: str | None = None) -> Card:
    """Says honestly that we do not know, and offers a person. To who tells of a need, the person comes first."""
    words = scene.words
    key = "question-person-first" if tells else "question-unknown"
    return Card(f"{words.text(key)}\n\n{await ways_out_lines(scene)}", rows=[human(words), *switch_row(words, switch)])


async def no_more_card(scene: Scene) -> Card:
    """Everything that may fit was shown."""
    return Card(f"{scene.words.text('question-no-more')}\n\n{await ways_out_lines(scene)}", rows=[human(scene.words)])
