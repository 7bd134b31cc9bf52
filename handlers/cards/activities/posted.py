"""What an organiser sees of what is in the agenda: how many come, what can be done, and who heard of a change."""

from dataclasses import dataclass

from community.activities.joining.needs import count_needs
from community.activities.models import Glance, Occurrence
from community.activities.series import hearing, organising, reach
from community.activities.series.hearing import Reached
from core.ids import NeighbourhoodId, PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import seen_by
from handlers.cards.activities.afterwards import CountAsked, afterwards_lines, count_row
from handlers.cards.activities.changing import ChangeTapped
from handlers.cards.activities.copying import copy_row
from handlers.cards.activities.description import lasting
from handlers.cards.activities.joining.who_comes import who_comes_row
from handlers.cards.activities.share_row import share_rows
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words

POSTED_LIST = MessageKind("posted_list", Lane.REPLY)
POSTED_CARD = MessageKind("posted_card", Lane.REPLY)

ON_A_PAGE = 5
LETTERS_ON_A_BUTTON = 40


@dataclass(frozen=True)
class PostedTapped(CallbackData, name="posted"):
    """Who comes to my activity?"""

    occurrence_id: int


@dataclass(frozen=True)
class PostedPageTapped(CallbackData, name="postedpage"):
    """Another page of what I posted. Pages count from 0."""

    neighbourhood_id: int
    page: int


@dataclass(frozen=True)
class PostedCancelTapped(CallbackData, name="pcancel"):
    """Call this off: first asked; ``sure`` 1 is a yes from before reasons could be given."""

    occurrence_id: int
    sure: int


async def posted_list(
    scene: Scene, *, person_id: int, neighbourhood_id: int, everybodys: bool = False, page: int = 0
) -> Card:
    """A page of the coming times of the own activities (of a regisseur: of all here), each with its numbers.

    Below the first page: what is over, and was not counted yet.
    """
    words = scene.words
    where = NeighbourhoodId(neighbourhood_id)
    poster = None if everybodys else PersonId(person_id)
    found, more = await organising.coming(
        await scene.read(), where, posted_by=poster, now=scene.now, page=page, size=ON_A_PAGE
    )
    past = [] if page else await organising.uncounted(await scene.read(), where, posted_by=poster, now=scene.now)
    lines, rows = [_head(words, everybodys=everybodys, empty=not found)], []
    first = page * ON_A_PAGE + 1
    for number, seen in enumerate(found, start=first):
        called_off = seen.occurrence.cancelled_at is not None
        below = words.text("activities-takes-no-place") if called_off else _numbers(words, seen)
        lines.append(f"{_line(words, number, seen.occurrence)}\n{below}")
        rows.append([Button(_label(words, number, seen.occurrence), tap=PostedTapped(seen.occurrence.id))])
    rows += _turning(words, where, page, more=more)
    if past:
        lines.append(words.text("changing-uncounted"))
        rows += [[_uncounted(words, one)] for one in past]
    return Card("\n\n".join(lines), rows=rows)


def _head(words: Words, *, everybodys: bool, empty: bool) -> str:
    if everybodys:
        return words.text("changing-none-at-all") if empty else words.text("changing-all-title")
    return words.text("activities-none-posted") if empty else words.text("activities-posted-title")


def _turning(words: Words, where: NeighbourhoodId, page: int, *, more: bool) -> list[list[Button]]:
    turning = []
    if page:
        turning.append(Button(words.plain("agenda-button-previous"), tap=PostedPageTapped(where, page - 1)))
    if more:
        turning.append(Button(words.plain("agenda-button-next"), tap=PostedPageTapped(where, page + 1)))
    return [turning] if turning else []


def _uncounted(words: Words, one: Occurrence) -> Button:
    that_day = lasting(words, one.starts_at)
    label = that_day.plain("changing-button-uncounted", title=_short_title(words, one), starts_at=one.starts_at)
    return Button(label, tap=CountAsked(one.id))


def _line(words: Words, number: int, one: Occurrence) -> str:
    that_day = lasting(words, one.starts_at)
    title = one.activity.in_language(words.language).title
    return that_day.text("changing-line", number=number, title=title, starts_at=one.starts_at, place=one.place)


def _label(words: Words, number: int, one: Occurrence) -> str:
    title = _short_title(words, one)
    return words.plain("changing-button-open", number=number, pictogram=one.activity.pictogram, title=title)


def _short_title(words: Words, one: Occurrence) -> str:
    title = one.activity.in_language(words.language).title
    return title if len(title) <= LETTERS_ON_A_BUTTON else title[: LETTERS_ON_A_BUTTON - 1].rstrip() + "…"


def _numbers(words: Words, seen: Glance) -> str:
    seats = seen.occurrence.activity.seats
    heads = seen.heads
    if seen.occurrence.cancelled_at is not None:
        return words.text("changing-numbers-were", seated=heads.seated, maybe=heads.maybe)
    if seats is None:
        text: str = words.text("activities-numbers", seated=heads.seated, maybe=heads.maybe)
    else:
        text = words.text("activities-numbers-of", seated=heads.seated, seats=seats, maybe=heads.maybe)
    if heads.held:
        text += "\n" + words.text("changing-numbers-held", count=heads.held)
    if heads.waiting:
        text += "\n" + words.text("activities-numbers-waiting", count=heads.waiting)
    return text


async def posted_card(scene: Scene, *, occurrence_id: int) -> Card:
    """One of them, with all that can be done."""
    seen = await seen_by(scene, occurrence_id)
    lines = await _posted_lines(scene, seen)
    return Card("\n".join(lines), rows=_rows(scene, seen))


async def changed_by_team(scene: Scene, *, occurrence_id: int) -> Card:
    """Somebody of the team changed something in what the reader posted."""
    seen = await seen_by(scene, occurrence_id)
    head = scene.words.text("changing-by-team")
    return Card("\n".join([head, "", *await _posted_lines(scene, seen)]), rows=_rows(scene, seen))


async def _posted_lines(scene: Scene, seen: Glance) -> list[str]:
    occurrence = seen.occurrence
    words = lasting(scene.words, occurrence.starts_at)
    texts = occurrence.activity.in_language(words.language)
    lines: list[str] = [
        words.text("activities-title", pictogram=occurrence.activity.pictogram, title=texts.title),
        words.text("activities-when", starts_at=occurrence.starts_at),
        words.text("activities-where", place=occurrence.place),
        _numbers(words, seen),
        *await _needs_lines(scene, occurrence),
    ]
    if occurrence.came is not None:
        lines.append(words.text("changing-came", count=occurrence.came))
    if occurrence.cancelled_at is not None:
        lines.append(words.text("activities-takes-no-place"))
        if texts.because:
            lines.append(words.text("changing-because", because=texts.because))
    elif occurrence.starts_at <= scene.now:
        lines += await afterwards_lines(scene, occurrence.id)
    reached = await hearing.reached(await scene.read(), scene.rooms.bot_id, occurrence.id)
    if reached is not None:
        lines += ["", *_report(scene, reached)]
    return lines


async def _needs_lines(scene: Scene, occurrence: Occurrence) -> list[str]:
    """Who waits at the door for a ride is seen without opening the list of names, as long as it is to come."""
    if occurrence.cancelled_at is not None or occurrence.starts_at <= scene.now:
        return []
    words, needs = scene.words, await count_needs(await scene.read(), occurrence.id)
    lines: list[str] = []
    if needs.transport:
        lines.append(words.text("joining-organiser-transport", count=needs.transport))
    if needs.company:
        lines.append(words.text("joining-organiser-company", count=needs.company))
    return lines


def _report(scene: Scene, reached: Reached) -> list[str]:
    """Who heard of the last change, as far as it is known."""
    words = scene.words
    lines: list[str] = [words.text("changing-reached", sent=reached.sent, concerned=reached.concerned)]
    if reached.waiting and reached.due_at is not None and reached.due_at > scene.now:
        lines.append(words.text("changing-reached-later", count=reached.waiting, due_at=reached.due_at))
    elif reached.waiting:
        lines.append(words.text("changing-reached-waiting", count=reached.waiting))
    if reached.blocked:
        lines.append(words.text("changing-reached-blocked", count=reached.blocked))
    if reached.stopped:
        lines.append(words.text("changing-reached-stopped", count=reached.stopped))
    if reached.unsure:
        lines.append(words.text("changing-reached-unsure", count=reached.unsure))
    return lines


def _rows(scene: Scene, seen: Glance) -> list[list[Button]]:
    """At most eight buttons, two a row. Others add theirs here."""
    occurrence, words = seen.occurrence, scene.words
    buttons = [*copy_row(words, occurrence.id)]
    if occurrence.cancelled_at is None:
        if occurrence.starts_at > scene.now:
            buttons = [*change_buttons(words, occurrence), *buttons]
        elif reach.ends_at(occurrence) > scene.now:
            buttons = [_button(words, occurrence, "place"), *buttons]
        if occurrence.starts_at <= scene.now:
            buttons = [*count_row(words, occurrence.id), *buttons]
    buttons += [button for row in share_rows(words, occurrence) for button in row]
    pairs = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    return [who_comes_row(words, occurrence.id), *pairs]


def change_buttons(words: Words, occurrence: Occurrence) -> list[Button]:
    """What can be done with a time that is to come."""
    acts = ["edit", "move", "place"]
    found = [_button(words, occurrence, act) for act in acts]
    found.append(Button(words.plain("changing-button-cancel"), tap=PostedCancelTapped(occurrence.id, 0)))
    return [*found, _button(words, occurrence, "extra")] if reach.comes_back(occurrence.activity) else found


_ACTS = {
    "edit": "changing-button-edit",
    "move": "changing-button-move-it",
    "place": "changing-button-place",
    "extra": "changing-button-extra",
}


def _button(words: Words, occurrence: Occurrence, act: str) -> Button:
    return Button(words.plain(_ACTS[act]), tap=ChangeTapped(occurrence.id, act))
