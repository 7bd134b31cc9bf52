"""Browsing by pictogram: the menu of themes, and lists of entries that leaf, filter and open; each list is bounded."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.agenda import LETTERS_ON_A_BUTTON
from handlers.cards.card import Button, Card
from handlers.cards.offers import human
from handlers.cards.services import ServiceChosen
from handlers.cards.ways_out import ways_out_lines
from handlers.scene import Scene, Words
from knowledge.analysis import fold
from knowledge.categories import CATEGORIES
from knowledge.filters import EVERY_FILTER, Filter, passes
from knowledge.models import Service, ServiceStatus
from knowledge.opening_hours import OpenState, hours_now
from messages.catalogue import Marked

BROWSE_MENU = MessageKind("browse_menu", Lane.REPLY)
THEME_LIST = MessageKind("theme_list", Lane.REPLY)
ON_A_PAGE = 6
THEMES_IN_A_ROW = 2
MOST_FILTERS = EVERY_FILTER.value
"""The largest number that a choice of filters can be; a larger one was made up."""

_NAMES = {
    "food": "category-food",
    "money": "category-money",
    "housing": "category-housing",
    "energy": "category-energy",
    "health": "category-health",
    "mind": "category-mind",
    "disability": "category-disability",
    "mobility": "category-mobility",
    "family": "category-family",
    "school": "category-school",
    "elderly": "category-elderly",
    "carers": "category-carers",
    "language": "category-language",
    "digital": "category-digital",
    "work": "category-work",
    "rights": "category-rights",
    "safety": "category-safety",
    "street": "category-street",
    "repair": "category-repair",
    "meeting": "category-meeting",
    "sport": "category-sport",
    "newcomers": "category-newcomers",
    "pets": "category-pets",
    "volunteering": "category-volunteering",
    "papers": "category-papers",
    "info": "category-info",
}
_FILTERS = {
    Filter.OPEN_NOW: "browse-button-open-now",
    Filter.FREE: "browse-button-free",
    Filter.MY_LANGUAGE: "browse-button-language",
    Filter.STEP_FREE: "browse-button-step-free",
    Filter.HOME_VISITS: "browse-button-home-visits",
}
FILTER_ROWS = (
    (Filter.OPEN_NOW, Filter.FREE),
    (Filter.MY_LANGUAGE, Filter.STEP_FREE),
    (Filter.HOME_VISITS,),
)
_STATUS = {
    ServiceStatus.BUSY: "browse-busy",
    ServiceStatus.FULL: "browse-full",
    ServiceStatus.WAITING_LIST: "browse-waiting-list",
    ServiceStatus.CLOSED: "browse-closed",
}


@dataclass(frozen=True)
class MenuAsked(CallbackData, name="menu"):
    """Back to all themes."""


@dataclass(frozen=True)
class NearbyAsked(CallbackData, name="nearby"):
    """What is near me?"""


@dataclass(frozen=True)
class ThemeTapped(CallbackData, name="shelf"):
    """A page of a theme with some filters on: what the list becomes, so that a second tap changes nothing."""

    theme: str
    page: int
    filters: int


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry in a list, with what is said of it before its hours and room: how far it is."""

    service: Service
    first: tuple[Marked, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """Which page of a list is asked, counted from 0, with which filters on."""

    page: int
    filters: Filter


async def browse_menu(scene: Scene, *, neighbourhood_id: int) -> Card:
    """A pictogram with words for each theme in which the neighbourhood has something, in the order of the shelves."""
    words = scene.words
    seen = scene.rooms.knowledge.seen_by(NeighbourhoodId(neighbourhood_id))
    filled = {service.category for service in seen}
    themes = [_theme(words, one) for one in CATEGORIES if one in filled]
    rows = [themes[first : first + THEMES_IN_A_ROW] for first in range(0, len(themes), THEMES_IN_A_ROW)]
    key = "browse-menu" if themes else "browse-menu-empty"
    near = Button(words.plain("browse-button-nearby"), tap=NearbyAsked())
    return Card(f"{words.text(key)}\n\n{await ways_out_lines(scene)}", rows=[*rows, [near], human(words)])


def menu_button(words: Words) -> Button:
    """The way to the menu."""
    return Button(words.plain("browse-button-menu"), tap=MenuAsked())


def _theme(words: Words, theme: str) -> Button:
    label = words.plain("browse-button-theme", pictogram=CATEGORIES[theme], name=words.plain(_NAMES[theme]))
    return Button(label, tap=ThemeTapped(theme, 0, 0))


async def theme_list(scene: Scene, *, neighbourhood_id: int, theme: str, page: int = 0, filters: int = 0) -> Card:
    """The entries of one theme, by name in the reader's language: neither who pays nor who came first goes before."""
    words = scene.words
    found = scene.rooms.knowledge.seen_by(NeighbourhoodId(neighbourhood_id), theme)
    by_name = sorted(found, key=lambda one: (fold(_name(words, one)), one.id))
    head = words.text("service-title", pictogram=CATEGORIES[theme], name=words.plain(_NAMES[theme]))
    return await leafed(
        scene,
        [head],
        [Listed(one) for one in by_name],
        Leaf(page, Filter(filters)),
        lambda leaf: ThemeTapped(theme, leaf.page, leaf.filters.value),
    )


async def leafed(
    scene: Scene, head: Iterable[str], entries: Sequence[Listed], leaf: Leaf, tap: Callable[[Leaf], CallbackData]
) -> Card:
    """A page of a list: lines, a button for each, the filters and the ways onward. ``tap`` leads to another leaf.

    Entries without room are there with their status. When the filters leave nothing, it says so and offers a person.
    """
    words = scene.words
    passing = [one for one in entries if passes(one.service, leaf.filters, words.language, scene.now)]
    page = min(leaf.page, max(0, len(passing) - 1) // ON_A_PAGE)
    shown = list(enumerate(passing, start=1))[page * ON_A_PAGE :][:ON_A_PAGE]
    parts = [*head]
    if leaf.filters:
        parts.append(words.text("browse-left", left=len(passing), all=len(entries)))
    parts += [_line(scene, number, one) for number, one in shown]
    if not passing:
        parts += [words.text("browse-nothing-left" if entries else "browse-nothing"), await ways_out_lines(scene)]
    rows = [[Button(_label(words, number, one.service), tap=ServiceChosen(one.service.id))] for number, one in shown]
    rows.append(_turning(words, Leaf(page, leaf.filters), (page + 1) * ON_A_PAGE < len(passing), tap))
    rows += _filters(words, leaf.filters, tap) if entries else []
    rows += [[menu_button(words)], human(words)]
    return Card("\n\n".join(parts), rows=[row for row in rows if row])


def _turning(words: Words, leaf: Leaf, more: bool, tap: Callable[[Leaf], CallbackData]) -> list[Button]:
    row = []
    if leaf.page:
        row.append(Button(words.plain("browse-button-previous"), tap=tap(Leaf(leaf.page - 1, leaf.filters))))
    if more:
        row.append(Button(words.plain("browse-button-next"), tap=tap(Leaf(leaf.page + 1, leaf.filters))))
    return row


def _filters(words: Words, on: Filter, tap: Callable[[Leaf], CallbackData]) -> list[list[Button]]:
    """A switch for each filter; whichever is tapped, the list begins again at its first page."""
    return [[_switch(words, one, on, tap(Leaf(0, on ^ one))) for one in row] for row in FILTER_ROWS]


def _switch(words: Words, one: Filter, on: Filter, tap: CallbackData) -> Button:
    name = words.plain(_FILTERS[one])
    return Button(words.plain("browse-button-on", name=name) if one in on else name, tap=tap)


def _line(scene: Scene, number: int, one: Listed) -> str:
    """What, how far, is there room, is it open: one entry in two short lines."""
    words, service = scene.words, one.service
    name = words.text("service-title", pictogram=service.pictogram, name=_name(words, service))
    facts = [*one.first, *_room(words, service), *_hours(scene, service)]
    return "\n".join([f"{number}. {name}", " · ".join(facts)] if facts else [f"{number}. {name}"])


def _room(words: Words, service: Service) -> list[Marked]:
    return [words.text(_STATUS[service.status])] if service.status in _STATUS else []


def _hours(scene: Scene, service: Service) -> list[Marked]:
    """Open or closed now; nothing when nobody wrote hours, or when it is closed for some time anyhow."""
    state = hours_now(service.opening_hours, scene.now).state
    if state is OpenState.UNKNOWN or service.status is ServiceStatus.CLOSED:
        return []
    return [scene.words.text("browse-open" if state is OpenState.OPEN else "browse-shut")]


def _name(words: Words, service: Service) -> str:
    return service.texts_in(words.language).name or service.slug


def _label(words: Words, number: int, service: Service) -> str:
    name = _name(words, service)
    if len(name) > LETTERS_ON_A_BUTTON:
        name = name[: LETTERS_ON_A_BUTTON - 1].rstrip() + "…"
    return words.plain("browse-button-entry", number=number, pictogram=service.pictogram, name=name)
