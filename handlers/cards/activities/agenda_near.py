"""What is on near a place that somebody shared. As with /dichtbij the place is forgotten at once.

Distances to known addresses give a place away: the list stands in memory for an hour, under a number drawn at random,
and neither the outbox nor a button holds more than that number.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from community.activities.agenda import Line
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.agenda import ON_A_PAGE, AgendaNearAsked, agenda, line, open_rows, view_rows
from handlers.cards.card import Button, Card, Key
from handlers.cards.nearby import KILOMETRE, ShortMemory
from handlers.cards.ways_out import neighbourhood_of
from handlers.scene import Scene, Words
from knowledge.models import Coordinates
from knowledge.nearby import REACH_METRES, STEP_METRES, distance_metres
from messages.catalogue import Marked

AGENDA_NEAR_PROMPT = MessageKind("agenda_near_prompt", Lane.REPLY)
AGENDA_NEAR = MessageKind("agenda_near", Lane.REPLY)
AGENDA_NEAR_NOTHING = MessageKind("agenda_near_nothing", Lane.REPLY)
AGENDA_NEAR_UNKNOWN = MessageKind("agenda_near_unknown", Lane.REPLY)
AGENDA_NEAR_FORGOTTEN = MessageKind("agenda_near_forgotten", Lane.REPLY)
METRES_A_MINUTE = 60
"""As the crow flies, by somebody who walks at ease and has to go around the corner."""


@dataclass(frozen=True)
class AgendaNearTapped(CallbackData, name="agnearpg"):
    """A page of what is on near a place."""

    list_id: int
    page: int


@dataclass(frozen=True, slots=True)
class OnNearby:
    """What is on near a place, nearest first, with the metres to it. ``place`` is our own name; None when shared.

    ``guessed``: the place that was named is not known here, and this is around the middle of the neighbourhood.
    """

    near: tuple[tuple[Line, int], ...]
    place: str | None = None
    guessed: bool = False


Memory = ShortMemory[OnNearby]


def what_is_on_near(coming: Iterable[Line], here: Coordinates) -> list[tuple[Line, int]]:
    """What has a pin within reach, nearest first, in steps of fifty metres; of the same distance the soonest first."""
    found = []
    for one in coming:
        at = one.occurrence
        if at.latitude is None or at.longitude is None:
            continue
        metres = distance_metres(here, Coordinates(at.latitude, at.longitude))
        if metres <= REACH_METRES:
            found.append((one, round(metres / STEP_METRES) * STEP_METRES))
    return sorted(found, key=lambda near: (near[1], near[0].occurrence.starts_at))


async def agenda_near_prompt(scene: Scene) -> Card:
    """Where are you? With a key that shares it; a street will do as well."""
    words = scene.words
    keys = [Key(words.plain("nearby-key-share"), asks_location=True), Key(words.plain("nearby-key-cancel"))]
    return Card(words.text("agenda-near-prompt"), keyboard=keys)


async def agenda_near(memory: Memory, scene: Scene, *, list_id: int, page: int = 0) -> Card:
    """A page of what is on near a place, with the distance and the walk."""
    found = memory.find(list_id, scene.now)
    home = await neighbourhood_of(scene)
    if found is None or home is None:
        return await agenda_near_forgotten(scene)
    words = scene.words
    shown = found.near[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    first = page * ON_A_PAGE + 1
    text: list[str] = [_head(words, found, home.name)]
    text += [_said(scene, number, one, metres) for number, (one, metres) in enumerate(shown, start=first)]
    turning = []
    if page:
        turning.append(Button(words.plain("agenda-button-previous"), tap=AgendaNearTapped(list_id, page - 1)))
    if len(found.near) > (page + 1) * ON_A_PAGE:
        turning.append(Button(words.plain("agenda-button-next"), tap=AgendaNearTapped(list_id, page + 1)))
    rows = [*open_rows(words, [one for one, _ in shown], first), *([turning] if turning else [])]
    return Card("\n\n".join(text), rows=[*rows, _again(words), *view_rows(words, home.id, None)])


def _head(words: Words, found: OnNearby, neighbourhood: str) -> Marked:
    if found.guessed:
        return words.text("agenda-near-title-guessed", neighbourhood=neighbourhood)
    if found.place is not None:
        return words.text("agenda-near-title-place", place=found.place)
    return words.text("agenda-near-title")


def _said(scene: Scene, number: int, one: Line, metres: int) -> str:
    words = scene.words
    said: list[str] = [line(words, number, one.occurrence, now=scene.now), _distance(words, metres)]
    if one.more:
        said.append(words.text("agenda-more", count=one.more))
    return "\n".join(said)


def _distance(words: Words, metres: int) -> Marked:
    if not metres:
        return words.text("agenda-near-here")
    minutes = max(1, round(metres / METRES_A_MINUTE))
    if metres < KILOMETRE:
        return words.text("agenda-near-metres", metres=metres, minutes=minutes)
    kilometres = round(Decimal(metres) / KILOMETRE, 1)
    return words.text("agenda-near-kilometres", kilometres=kilometres, minutes=minutes)


def _again(words: Words) -> list[Button]:
    return [Button(words.plain("agenda-button-near-again"), tap=AgendaNearAsked())]


async def agenda_near_nothing(scene: Scene) -> Card:
    """Nothing within reach; here is what else there is."""
    return await _with_agenda(scene, scene.words.text("agenda-near-nothing", kilometres=REACH_METRES // KILOMETRE))


async def agenda_near_unknown(scene: Scene) -> Card:
    """A place that nothing here bears, in a neighbourhood whose middle nobody wrote down."""
    return await _with_agenda(scene, scene.words.text("agenda-near-unknown"))


async def agenda_near_forgotten(scene: Scene) -> Card:
    """The list is no longer in memory: as was promised."""
    return await _with_agenda(scene, scene.words.text("agenda-near-forgotten"))


async def _with_agenda(scene: Scene, text: Marked) -> Card:
    home = await neighbourhood_of(scene)
    if home is None:
        return Card(text, rows=[_again(scene.words)])
    card = await agenda(scene, neighbourhood_id=home.id)
    return Card(f"{text}\n\n{card.text}", rows=card.rows)
