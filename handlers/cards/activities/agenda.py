"""What is to come, a page at a time: never an unbounded message."""

from dataclasses import dataclass

from community.activities import service as activities
from community.activities.models import Occurrence
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.description import lasting
from handlers.cards.card import Button, Card
from handlers.cards.offers import human
from handlers.scene import Scene, Words
from messages.catalogue import Variable

AGENDA = MessageKind("agenda", Lane.REPLY)
MY_ACTIVITIES = MessageKind("my_activities", Lane.REPLY)
MINE_AT_MOST = 10
ON_A_PAGE = 5
LETTERS_ON_A_BUTTON = 40


@dataclass(frozen=True)
class AgendaPageTapped(CallbackData, name="agenda"):
    """Another page of the agenda of a neighbourhood. Pages count from 0."""

    neighbourhood_id: int
    page: int


@dataclass(frozen=True)
class OccurrenceTapped(CallbackData, name="occ"):
    """Tell me more about this one."""

    occurrence_id: int


async def agenda(scene: Scene, *, neighbourhood_id: int, page: int = 0) -> Card:
    """Five things that are to come, each a line and a button, and the way to the other pages."""
    words = scene.words
    where = NeighbourhoodId(neighbourhood_id)
    found, more = await activities.upcoming(await scene.read(), where, now=scene.now, page=page, size=ON_A_PAGE)
    name = scene.rooms.neighbourhoods.get(where).name
    if not found:
        return Card(words.text("agenda-empty", neighbourhood=name), rows=[human(words)])
    first = page * ON_A_PAGE + 1
    lines = [line(words, number, one) for number, one in enumerate(found, start=first)]
    rows = [
        [Button(numbered(words, number, one), tap=OccurrenceTapped(one.id))]
        for number, one in enumerate(found, start=first)
    ]
    turning = []
    if page:
        turning.append(Button(words.plain("agenda-button-previous"), tap=AgendaPageTapped(where, page - 1)))
    if more:
        turning.append(Button(words.plain("agenda-button-next"), tap=AgendaPageTapped(where, page + 1)))
    head = words.text("agenda-title", neighbourhood=name)
    return Card("\n\n".join([head, *lines]), rows=[*rows, *([turning] if turning else []), human(words)])


async def my_activities(scene: Scene) -> Card:
    """What the reader comes to, or perhaps comes to."""
    words = scene.words
    found = await activities.coming(
        await scene.read(), scene.rooms.bot_id, scene.chat_id, now=scene.now, most=MINE_AT_MOST
    )
    if not found:
        return Card(words.text("agenda-mine-none"), rows=[human(words)])
    ahead = [glance.occurrence for glance in found]
    lines = [line(words, number, one) for number, one in enumerate(ahead, start=1)]
    rows = [
        [Button(numbered(words, number, one), tap=OccurrenceTapped(one.id))]
        for number, one in enumerate(ahead, start=1)
    ]
    return Card("\n\n".join([words.text("agenda-mine"), *lines]), rows=[*rows, human(words)])


def line(words: Words, number: int, one: Occurrence) -> str:
    """One occurrence in a list: what, when and where."""
    activity = one.activity
    shown: dict[str, Variable] = {
        "number": number,
        "pictogram": activity.pictogram,
        "title": activity.in_language(words.language).title,
        "starts_at": one.starts_at,
        "place": one.place,
    }
    that_day = lasting(words, one.starts_at)
    if one.cancelled_at is not None:
        return that_day.text("agenda-line-cancelled", **shown)
    return that_day.text("agenda-line", **shown)


def numbered(words: Words, number: int, one: Occurrence) -> str:
    """The label of a button that opens one of the lines above it."""
    title = one.activity.in_language(words.language).title
    if len(title) > LETTERS_ON_A_BUTTON:
        title = title[: LETTERS_ON_A_BUTTON - 1].rstrip() + "…"
    return words.plain("agenda-button-open", number=number, pictogram=one.activity.pictogram, title=title)
