"""What is to come, a page at a time: never an unbounded message. A day, a week, a theme, a series are views of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from community.activities import agenda as looking
from community.activities import service as activities
from community.activities.agenda import AgendaPage, Kind, Line, View
from community.activities.models import Glance, Occurrence
from community.activities.series.recurrence import instant
from community.activities.themes import THEMES
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import THEME_NAMES
from handlers.cards.activities.description import lasting
from handlers.cards.activities.joining.standing import in_brief
from handlers.cards.activities.reminding import reminders_row
from handlers.cards.activities.series import said_series
from handlers.cards.card import Button, Card
from handlers.cards.offers import human, in_language_of
from handlers.scene import Scene, Words
from messages.catalogue import Marked, Variable

AGENDA = MessageKind("agenda", Lane.REPLY)
AGENDA_THEMES = MessageKind("agenda_themes", Lane.REPLY)
AGENDA_GONE = MessageKind("agenda_gone", Lane.REPLY)
MY_ACTIVITIES = MessageKind("my_activities", Lane.REPLY)
MINE_AT_MOST = 10
DECLINED_AT_MOST = 3
ON_A_PAGE = 5
IN_A_ROW = 2
LETTERS_ON_A_BUTTON = 40
MOST_DAYS = 31
"""A view of more days than this was made up."""


@dataclass(frozen=True)
class AgendaTapped(CallbackData, name="agenda", version=2):
    """A page of a view of the agenda of a neighbourhood; ``view`` is written by ``written``. Pages count from 0."""

    neighbourhood_id: int
    view: str
    page: int


@dataclass(frozen=True)
class AgendaThemesTapped(CallbackData, name="agthemes"):
    """Which themes are there?"""

    neighbourhood_id: int


@dataclass(frozen=True)
class AgendaNearAsked(CallbackData, name="agnear"):
    """What is on near me? Also for another place."""


@dataclass(frozen=True)
class OccurrenceTapped(CallbackData, name="occ"):
    """Tell me more about this one."""

    occurrence_id: int


@dataclass(frozen=True)
class ComeAfterAllTapped(CallbackData, name="comeyet"):
    """I said no, and come after all."""

    occurrence_id: int


def written(view: View) -> str:
    """A view as it stands in a button."""
    match view.kind:
        case Kind.THEME:
            return f"{view.kind}-{view.theme}"
        case Kind.DAYS:
            assert view.first_on is not None
            return f"{view.kind}-{view.first_on.toordinal()}-{view.days}"
        case Kind.SERIES:
            return f"{view.kind}-{view.activity_id}"
    return str(view.kind)


def read_view(text: str) -> View | None:
    """The view that ``written`` wrote; None when it was made up."""
    kind, *rest = text.split("-")
    if kind == Kind.THEME and len(rest) == 1 and rest[0] in THEMES:
        return View(Kind.THEME, theme=rest[0])
    if not all(part.isdecimal() and len(part) < 10 for part in rest):
        return None
    numbers = [int(part) for part in rest]
    match kind, numbers:
        case ((Kind.SOON | Kind.TODAY | Kind.WEEK), []):
            return View(Kind(kind))
        case Kind.SERIES, [activity_id]:
            return View(Kind.SERIES, activity_id=activity_id)
        case Kind.DAYS, [ordinal, days] if date(2020, 1, 1).toordinal() <= ordinal < date(2200, 1, 1).toordinal():
            return View(Kind.DAYS, first_on=date.fromordinal(ordinal), days=days) if 0 < days <= MOST_DAYS else None
    return None


async def agenda(
    scene: Scene, *, neighbourhood_id: int, page: int = 0, view: str = "soon", switch: str | None = None
) -> Card:
    """A page of a view: each thing a line and a button, and the way to the other pages and views.

    ``switch``: it answers a question in another language than the saved one.
    """
    scene, switch_rows = in_language_of(scene, switch)
    card = await _agenda(scene, neighbourhood_id, page, view)
    return replace(card, rows=[*card.rows, *switch_rows])


async def _agenda(scene: Scene, neighbourhood_id: int, page: int, view: str) -> Card:
    where, looked = NeighbourhoodId(neighbourhood_id), read_view(view) or View()
    tx = await scene.read()
    found = await looking.page_of(tx, where, looked, now=scene.now, page=page, size=ON_A_PAGE)
    if not found.lines and not page:
        return await _nothing(scene, where, looked)
    head = _title(scene, where, looked, found)
    lines = [_said(scene, number, one) for number, one in enumerate(found.lines, start=found.first)]
    rows = [
        *open_rows(scene.words, found.lines, found.first),
        *_turning(scene.words, where, looked, page, found.has_next),
        *view_rows(scene.words, where, looked),
    ]
    return Card("\n\n".join([head, *lines]), rows=rows)


def _title(scene: Scene, where: NeighbourhoodId, view: View, found: AgendaPage) -> str:
    words, name = scene.words, scene.rooms.neighbourhoods.get(where).name
    match view.kind:
        case Kind.TODAY:
            return words.text("agenda-title-today", neighbourhood=name)
        case Kind.WEEK:
            return words.text("agenda-title-week", neighbourhood=name)
        case Kind.THEME:
            theme = view.theme or ""
            return words.text("agenda-title-theme", pictogram=THEMES[theme], theme=words.plain(THEME_NAMES[theme]))
        case Kind.DAYS:
            return _title_of_days(words, name, view)
        case Kind.SERIES if found.lines:
            return _title_of_series(words, found.lines[0].occurrence)
    return words.text("agenda-title", neighbourhood=name)


def _title_of_days(words: Words, name: str, view: View) -> Marked:
    first = view.first_on
    assert first is not None
    words = lasting(words, instant(first, time(0)))
    if view.days == 1:
        return words.text("agenda-title-day", neighbourhood=name, on=first)
    last = first + timedelta(days=view.days - 1)
    return words.text("agenda-title-days", neighbourhood=name, first_on=first, last_on=last)


def _title_of_series(words: Words, one: Occurrence) -> str:
    activity = one.activity
    title = activity.in_language(words.language).title
    head = words.text("agenda-title-series", pictogram=activity.pictogram, title=title)
    said = said_series(words, activity)
    return f"{head}\n{words.text('agenda-series', said=said)}" if said else head


async def _nothing(scene: Scene, where: NeighbourhoodId, view: View) -> Card:
    """Nothing there: say so, and what there is instead."""
    words, name = scene.words, scene.rooms.neighbourhoods.get(where).name
    other = await looking.next_of_all(await scene.read(), where, now=scene.now)
    if other is None:
        return Card(words.text("agenda-empty", neighbourhood=name), rows=[human(words)])
    lines = [_none(words, name, view), words.text("agenda-instead"), _said(scene, 1, other)]
    return Card("\n\n".join(lines), rows=[*open_rows(words, [other], 1), *view_rows(words, where, view)])


def _none(words: Words, name: str, view: View) -> Marked:
    match view.kind:
        case Kind.TODAY:
            return words.text("agenda-none-today", neighbourhood=name)
        case Kind.WEEK:
            return words.text("agenda-none-week", neighbourhood=name)
        case Kind.THEME:
            return words.text("agenda-none-theme", theme=words.plain(THEME_NAMES[view.theme or ""]))
        case Kind.DAYS if view.first_on is not None:
            words = lasting(words, instant(view.first_on, time(0)))
            if view.days == 1:
                return words.text("agenda-none-day", on=view.first_on)
            last = view.first_on + timedelta(days=view.days - 1)
            return words.text("agenda-none-days", first_on=view.first_on, last_on=last)
    return words.text("agenda-none-series")


def _turning(words: Words, where: NeighbourhoodId, view: View, page: int, has_next: bool) -> list[list[Button]]:
    """Back and forth."""
    turning = []
    if page:
        turning.append(Button(words.plain("agenda-button-previous"), tap=AgendaTapped(where, written(view), page - 1)))
    if has_next:
        turning.append(Button(words.plain("agenda-button-next"), tap=AgendaTapped(where, written(view), page + 1)))
    return [turning] if turning else []


def view_rows(words: Words, where: NeighbourhoodId, view: View | None) -> list[list[Button]]:
    """The other ways to look; from one of them the way back to all of them."""
    if view is not None and view.kind is Kind.SOON:
        today, week = written(View(Kind.TODAY)), written(View(Kind.WEEK))
        return [
            [
                Button(words.plain("agenda-button-today"), tap=AgendaTapped(where, today, 0)),
                Button(words.plain("agenda-button-week"), tap=AgendaTapped(where, week, 0)),
            ],
            [
                Button(words.plain("agenda-button-themes"), tap=AgendaThemesTapped(where)),
                Button(words.plain("agenda-button-near"), tap=AgendaNearAsked()),
            ],
            human(words),
        ]
    whole = Button(words.plain("agenda-button-all"), tap=AgendaTapped(where, written(View()), 0))
    return [[whole], human(words)]


async def agenda_themes(scene: Scene, *, neighbourhood_id: int) -> Card:
    """The themes of which there is something to come."""
    words, where = scene.words, NeighbourhoodId(neighbourhood_id)
    ahead = await looking.themes_ahead(await scene.read(), where, now=scene.now)
    if not ahead:
        name = scene.rooms.neighbourhoods.get(where).name
        return Card(words.text("agenda-empty", neighbourhood=name), rows=[human(words)])
    buttons = [
        Button(
            words.plain("agenda-button-theme", pictogram=THEMES[theme], theme=words.plain(THEME_NAMES[theme])),
            tap=AgendaTapped(where, written(View(Kind.THEME, theme=theme)), 0),
        )
        for theme in THEMES
        if ahead[theme]
    ]
    rows = [buttons[start : start + IN_A_ROW] for start in range(0, len(buttons), IN_A_ROW)]
    return Card(words.text("agenda-themes"), rows=[*rows, *view_rows(words, where, None)])


async def agenda_gone(scene: Scene, *, neighbourhood_id: int) -> Card:
    """What a link led to is over, called off or was never there; here is what there is."""
    shown = await agenda(scene, neighbourhood_id=neighbourhood_id)
    return replace(shown, text=f"{scene.words.text('agenda-gone')}\n\n{shown.text}")


async def my_activities(scene: Scene) -> Card:
    """What the reader comes to, or perhaps comes to; and what was declined, with one tap to come after all."""
    words = scene.words
    tx = await scene.read()
    bot_id, chat_id = scene.rooms.bot_id, scene.chat_id
    found = await activities.coming(tx, bot_id, chat_id, now=scene.now, most=MINE_AT_MOST)
    declined = await activities.declined(tx, bot_id, chat_id, now=scene.now, most=DECLINED_AT_MOST)
    ahead = [Line(glance.occurrence) for glance in found]
    text: list[str] = [words.text("agenda-mine" if ahead else "agenda-mine-none")]
    text += [_mine(words, number, glance) for number, glance in enumerate(found, start=1)]
    rows = open_rows(words, ahead, 1)
    if declined:
        text.append(words.text("agenda-declined"))
    for number, glance in enumerate(declined, start=len(ahead) + 1):
        one = glance.occurrence
        text.append(line(words, number, one))
        label = words.plain("agenda-button-after-all", number=number, title=_short(words, one))
        rows.append([Button(label, tap=ComeAfterAllTapped(one.id))])
    return Card("\n\n".join(text), rows=[*rows, reminders_row(words), human(words)])


def _mine(words: Words, number: int, seen: Glance) -> str:
    """One of those, and below it where the reader stands: who waits does not set out for nothing."""
    said: str = line(words, number, seen.occurrence)
    if seen.mine is None or seen.occurrence.cancelled_at is not None:
        return said
    return f"{said}\n{in_brief(words, seen.occurrence, seen.mine)}"


def open_rows(words: Words, lines: Sequence[Line], first: int) -> list[list[Button]]:
    """A button for each line, numbered from ``first``."""
    return [
        [Button(numbered(words, number, one.occurrence), tap=OccurrenceTapped(one.occurrence.id))]
        for number, one in enumerate(lines, start=first)
    ]


def _said(scene: Scene, number: int, one: Line) -> str:
    """A line; what is going on says so, and a series how often more it comes before the next page."""
    said: str = line(scene.words, number, one.occurrence, now=scene.now)
    return f"{said}\n{scene.words.text('agenda-more', count=one.more)}" if one.more else said


def line(words: Words, number: int, one: Occurrence, *, now: datetime | None = None) -> Marked:
    """One occurrence in a list: what, when and where. With ``now`` it is told that something is going on."""
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
    if now is not None and looking.goes_on(one, now):
        return that_day.text("agenda-line-now", **shown)
    return that_day.text("agenda-line", **shown)


def numbered(words: Words, number: int, one: Occurrence) -> str:
    """The label of a button that opens one of the lines above it."""
    return words.plain("agenda-button-open", number=number, pictogram=one.activity.pictogram, title=_short(words, one))


def _short(words: Words, one: Occurrence) -> str:
    title = one.activity.in_language(words.language).title
    if len(title) > LETTERS_ON_A_BUTTON:
        title = title[: LETTERS_ON_A_BUTTON - 1].rstrip() + "…"
    return title
