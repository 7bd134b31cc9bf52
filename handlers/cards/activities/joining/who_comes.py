"""For the organiser: who comes and who waits, page by page, with names where people chose to show them."""

from dataclasses import dataclass

from community.activities.joining import who_comes
from community.activities.joining.who_comes import Line, Page
from community.activities.models import Place
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.description import lasting
from handlers.cards.activities.joining.waiting import ORGANISER, said_reason
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words

WHO_COMES = MessageKind("activity_who_comes", Lane.REPLY)

LETTERS_OF_NAMES = 160
"""More names of one party than fit in this are cut off: no list may outgrow a message."""
_HEADINGS = {
    Place.SEAT: "joining-list-seated",
    Place.OFFERED: "joining-list-offered",
    Place.WAITING: "joining-list-waiting",
}


@dataclass(frozen=True)
class WhoComesTapped(CallbackData, name="who"):
    """A page of the list (from 0); ``why`` is 1 for the reasons on each line of that page."""

    occurrence_id: int
    page: int
    why: int


def who_comes_row(words: Words, occurrence_id: int) -> list[Button]:
    """The way to the list, under the organiser's own card."""
    return [Button(words.plain("joining-button-list"), tap=WhoComesTapped(occurrence_id, 0, 0))]


async def list_card(scene: Scene, *, occurrence_id: int, page: int = 0, why: int = 0) -> Card:
    """One page. Whoever is not the organiser (any more) gets nothing."""
    rooms = scene.rooms
    try:
        found = await who_comes.page_for(
            await scene.read(), rooms.vault, rooms.bot_id, scene.chat_id, occurrence_id, page=page, explained=bool(why)
        )
    except NotYours:
        return Card(scene.words.text("not-yours"))  # also in the place of a list that was shown before
    words = lasting(scene.words, found.occurrence.starts_at)
    title = found.occurrence.activity.in_language(words.language).title
    parts: list[str] = [words.text("joining-list-title", title=title, starts_at=found.occurrence.starts_at)]
    if why:
        parts.append(words.text("joining-list-why"))
    parts += _sections(words, found)
    if not found.lines:
        parts.append(words.text("joining-list-nobody"))
    if found.heads.maybe:
        parts.append(words.text("joining-list-maybe", count=found.heads.maybe))
    parts.append(words.text("joining-list-private"))
    return Card("\n\n".join(parts), rows=_rows(words, found, why))


def _sections(words: Words, page: Page) -> list[str]:
    """Those who come, those who were offered places, those who wait: each with the whole number of heads."""
    counts = {Place.SEAT: page.heads.seated, Place.OFFERED: page.heads.held, Place.WAITING: page.heads.waiting}
    sections = []
    for place in _HEADINGS:
        lines = [_line(words, one) for one in page.lines if one.party.place is place]
        if lines:
            sections.append("\n".join([words.text(_heading(page, place), count=counts[place]), *lines]))
    return sections


def _heading(page: Page, place: Place) -> str:
    called_off = page.occurrence.cancelled_at is not None
    return "joining-list-had-said-yes" if called_off and place is Place.SEAT else _HEADINGS[place]


def _line(words: Words, line: Line) -> str:
    said = _said(words, line)
    if line.position is not None:
        said = words.text("joining-line-number", number=line.position, line=said)
    else:
        said = words.text("joining-line-dot", line=said)
    return "\n".join([said, *(said_reason(words, one, ORGANISER) for one in line.decisions)])


def _said(words: Words, line: Line) -> str:
    """Who it is, with how many, and what the organiser should know."""
    party = line.party
    name = line.names.own or words.plain("joining-a-neighbour")
    if not party.self_comes:
        parts = [words.text("joining-line-others", name=name, count=party.party)]
    elif party.party > 1:
        parts = [words.text("joining-line-party", name=name, count=party.party)]
    else:
        parts = [words.text("joining-line-alone", name=name)]
    if line.names.company:
        parts.append(words.text("joining-line-names", names=short_names(line.names.company)))
    if party.needs_company:
        parts.append(words.text("joining-line-company"))
    if party.needs_transport:
        parts.append(words.text("joining-line-transport"))
    if party.place is Place.OFFERED and party.offered_until is not None:
        parts.append(lasting(words, party.offered_until).text("joining-line-until", until_at=party.offered_until))
    return type(parts[0])(" · ".join(parts))


def short_names(names: tuple[str, ...]) -> str:
    """Names in a row, cut off where the row would grow too long."""
    row = ", ".join(names)
    return row if len(row) <= LETTERS_OF_NAMES else row[: LETTERS_OF_NAMES - 1].rstrip(" ,") + "…"


def _rows(words: Words, page: Page, why: int) -> list[list[Button]]:
    occurrence_id, number = page.occurrence.id, page.number
    turning = []
    if number:
        label = words.plain("joining-button-list-previous")
        turning.append(Button(label, tap=WhoComesTapped(occurrence_id, number - 1, why)))
    if page.more:
        label = words.plain("joining-button-list-next")
        turning.append(Button(label, tap=WhoComesTapped(occurrence_id, number + 1, why)))
    other = words.plain("joining-button-list-back") if why else words.plain("joining-button-list-why")
    switch = [Button(other, tap=WhoComesTapped(occurrence_id, number, 1 - why))]
    return [row for row in (turning, switch if page.lines or why else []) if row]
