"""The screens on which an organiser changes something: of one time or the rest, what, to what, and who heard it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from community.activities.models import Glance, Texts
from community.activities.posting.keeping import TEXTS
from community.activities.series import changing
from community.activities.series.moments import comes_twice
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import seen_by
from handlers.cards.activities.description import lasting
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words
from messages.catalogue import Variable

CHANGE_SCOPE = MessageKind("change_scope", Lane.REPLY)
CHANGE_PARTS = MessageKind("change_parts", Lane.REPLY)
CHANGE_QUESTION = MessageKind("change_question", Lane.REPLY)
CHANGE_MOVE = MessageKind("change_move", Lane.REPLY)
CHANGE_CANCEL = MessageKind("change_cancel", Lane.REPLY)
CHANGE_DONE = MessageKind("change_done", Lane.REPLY)

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""From which the minutes in a button count."""

SCOPE_QUESTIONS = {
    "edit": "changing-scope-edit",
    "move": "changing-scope-move",
    "place": "changing-scope-place",
    "cancel": "changing-scope-cancel",
}
"""What can be done to one time or to the rest, to the question which of both."""
ACTS = (*SCOPE_QUESTIONS, "extra")
QUESTIONS = {
    "title": "changing-ask-title",
    "what": "changing-ask-what",
    "price": "changing-ask-price",
    "bring": "changing-ask-bring",
    "audience": "changing-ask-audience",
    "access": "changing-ask-access",
    "languages": "changing-ask-languages",
    "contact": "changing-ask-contact",
    "seats": "changing-ask-seats",
    "minutes": "changing-ask-minutes",
    "online": "changing-ask-online",
    "deadline": "changing-ask-deadline",
    "photo": "changing-ask-photo",
    "move": "changing-ask-move",
    "place": "changing-ask-place",
    "name": "changing-ask-name",
    "extra": "changing-ask-extra",
    "why": "changing-ask-why",
}
DIALOGUE_NAMES = ("chg0_", "chg1_")
"""The name of a dialogue is this (for one time, for the rest) and what was asked."""
DIALOGUES = tuple(f"{name}{what}" for name in DIALOGUE_NAMES for what in QUESTIONS)
PART_NAMES = {
    "title": "changing-part-title",
    "what": "changing-part-what",
    "price": "changing-part-price",
    "seats": "changing-part-seats",
    "minutes": "changing-part-minutes",
    "photo": "changing-part-photo",
    "bring": "changing-part-bring",
    "audience": "changing-part-audience",
    "access": "changing-part-access",
    "languages": "changing-part-languages",
    "contact": "changing-part-contact",
    "online": "changing-part-online",
    "deadline": "changing-part-deadline",
}
ON_A_PAGE = 6


def minute_of(at: datetime) -> int:
    """A moment, as it stands in a button."""
    return int((at - EPOCH).total_seconds() // 60)


def moment_at(minute: int) -> datetime:
    """The moment of a button. Raises OverflowError for a number that was made up."""
    return EPOCH + timedelta(minutes=minute)


@dataclass(frozen=True)
class ChangeTapped(CallbackData, name="chg"):
    """I want to do this with it."""

    occurrence_id: int
    act: str


@dataclass(frozen=True)
class ScopeTapped(CallbackData, name="chgscope"):
    """Only this time, or (``rest`` is 1) this one and all that follow."""

    occurrence_id: int
    act: str
    rest: int


@dataclass(frozen=True)
class PartsPageTapped(CallbackData, name="chgpage"):
    """The other things that can be edited."""

    occurrence_id: int
    rest: int
    page: int


@dataclass(frozen=True)
class PartTapped(CallbackData, name="chgpart"):
    """I want to edit this."""

    occurrence_id: int
    rest: int
    part: str


@dataclass(frozen=True)
class PartDropped(CallbackData, name="chgdrop"):
    """Leave this out from now on."""

    occurrence_id: int
    rest: int
    part: str


@dataclass(frozen=True)
class MoveSure(CallbackData, name="chgmove"):
    """Move it to there (``minute`` since ``EPOCH``), from where it was when this was asked.

    ``lasts`` in minutes, 0 when not said.
    """

    occurrence_id: int
    minute: int
    lasts: int
    was: int


@dataclass(frozen=True)
class MoveRestSure(CallbackData, name="chgmvrest"):
    """The same for all that follow too."""

    occurrence_id: int
    minute: int
    lasts: int
    was: int


@dataclass(frozen=True)
class WhyTapped(CallbackData, name="chgwhy"):
    """I want to say why it does not take place."""

    occurrence_id: int
    rest: int


@dataclass(frozen=True)
class CancelSure(CallbackData, name="chgcancel"):
    """Call it off. ``why`` is 1 when the message that this one replies to says why."""

    occurrence_id: int
    rest: int
    why: int


@dataclass(frozen=True)
class TellTapped(CallbackData, name="chgtell"):
    """Let everybody know of this edit."""

    occurrence_id: int
    edition: int
    rest: int
    part: str


@dataclass(frozen=True)
class ChangeStopped(CallbackData, name="chgstop"):
    """Rather not, or done."""

    occurrence_id: int


async def scope(scene: Scene, *, occurrence_id: int, act: str) -> Card:
    """Only this time, or all that follow as well? Asked of a series alone."""
    seen = await seen_by(scene, occurrence_id)
    words = lasting(scene.words, seen.occurrence.starts_at)
    text = words.text(SCOPE_QUESTIONS[act], title=_texts(words, seen).title, starts_at=seen.occurrence.starts_at)
    return Card(
        text,
        rows=[
            [Button(words.plain("changing-button-one"), tap=ScopeTapped(occurrence_id, act, 0))],
            [Button(words.plain("changing-button-rest"), tap=ScopeTapped(occurrence_id, act, 1))],
            stop_row(words, occurrence_id),
        ],
    )


async def parts(scene: Scene, *, occurrence_id: int, rest: int, page: int = 0) -> Card:
    """What can be edited, two a row, on two pages."""
    seen = await seen_by(scene, occurrence_id)
    words = lasting(scene.words, seen.occurrence.starts_at)
    names = list(PART_NAMES.items())
    shown = names[:ON_A_PAGE] if not page else names[ON_A_PAGE:]
    buttons = [Button(words.plain(key), tap=PartTapped(occurrence_id, rest, part)) for part, key in shown]
    other = Button(
        words.plain("changing-button-more") if not page else words.plain("changing-button-back"),
        tap=PartsPageTapped(occurrence_id, rest, 0 if page else 1),
    )
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    if page:
        return Card(_parts_text(words, seen, rest), rows=[*rows[:-1], [*rows[-1], other]])
    return Card(_parts_text(words, seen, rest), rows=[*rows, [other, *stop_row(words, occurrence_id)]])


def _parts_text(words: Words, seen: Glance, rest: int) -> str:
    title, starts_at = _texts(words, seen).title, seen.occurrence.starts_at
    if rest:
        return words.text("changing-parts-rest", title=title, starts_at=starts_at)
    return words.text("changing-parts", title=title, starts_at=starts_at)


async def question(scene: Scene, *, occurrence_id: int, rest: int, what: str) -> Card:
    """One question, with how it is now, and always a way out."""
    seen = await seen_by(scene, occurrence_id)
    words = scene.words
    lines: list[str] = [words.text(QUESTIONS[what])]
    now = _as_it_is(words, seen, what)
    if now:
        lines.append(words.text("changing-now-is", value=now))
    rows = []
    if now and what in PART_NAMES and what != "title":
        rows.append([Button(words.plain("changing-button-drop"), tap=PartDropped(occurrence_id, rest, what))])
    if what == "name":
        rows.append([Button(words.plain("changing-button-no-name"), tap=ChangeStopped(occurrence_id))])
    else:
        rows.append(stop_row(words, occurrence_id))
    return Card("\n".join(lines), rows=rows)


def _as_it_is(words: Words, seen: Glance, what: str) -> str:
    """How something is now, in words; nothing when it is not there."""
    occurrence = seen.occurrence
    if what in TEXTS:
        return str(getattr(_texts(words, seen), what))
    if what == "move":
        return lasting(words, occurrence.starts_at).plain("changing-moment", starts_at=occurrence.starts_at)
    if what in ("place", "name"):
        return occurrence.place
    value = getattr(occurrence.activity, changing.COLUMNS.get(what, ""), None)
    return "" if value is None else _valued(words, what, value)


def _valued(words: Words, what: str, value: int | str) -> str:
    match what, value:
        case "minutes", int():
            return words.plain("changing-length", minutes=value)
        case "deadline", int():
            return words.plain("changing-days-before", count=value)
        case "photo", _:
            return words.plain("changing-photo-there")
    return str(value)


async def move_sure(
    scene: Scene,
    *,
    occurrence_id: int,
    rest: int,
    to_minute: int,
    lasts: int,
    times: int,
    hearers: int,
    meanwhile: bool = False,
) -> Card:
    """From when to when, and how many will hear it, before anything happens. ``meanwhile`` somebody else moved it."""
    seen = await seen_by(scene, occurrence_id)
    to_at = moment_at(to_minute)
    words = lasting(scene.words, min(to_at, seen.occurrence.starts_at))
    lines: list[str] = [words.text("changing-moved-meanwhile"), ""] if meanwhile else []
    lines += [
        words.text("changing-move-sure", title=_texts(words, seen).title),
        words.text("changing-from", starts_at=seen.occurrence.starts_at),
        words.text("changing-to", starts_at=to_at),
    ]
    if lasts:
        lines.append(words.text("activities-how-long", minutes=lasts))
    if comes_twice(to_at):
        lines.append(words.text("changing-hour-twice"))
    if rest:
        lines.append(words.text("changing-move-rest", count=times))
    lines.append(words.text("changing-hearers", count=hearers))
    yes = Button(words.plain("changing-button-move"), tap=_sure(seen, rest, to_minute, lasts))
    return Card("\n".join(lines), rows=[[yes], stop_row(words, occurrence_id)])


def _sure(seen: Glance, rest: int, to_minute: int, lasts: int) -> MoveSure | MoveRestSure:
    kind = MoveRestSure if rest else MoveSure
    return kind(seen.occurrence.id, to_minute, lasts, was=minute_of(seen.occurrence.starts_at))


async def cancel_sure(scene: Scene, *, occurrence_id: int, rest: int, hearers: int, why: int = 0) -> Card:
    """Are you sure? So many neighbours will hear it, and (``why``) with the words this message replies to."""
    seen = await seen_by(scene, occurrence_id)
    words = lasting(scene.words, seen.occurrence.starts_at)
    shown: dict[str, Variable] = {"title": _texts(words, seen).title, "starts_at": seen.occurrence.starts_at}
    lines: list[str] = [
        words.text("changing-cancel-rest", **shown) if rest else words.text("changing-cancel-one", **shown),
        words.text("changing-hearers", count=hearers),
    ]
    if why:
        lines.append(words.text("changing-why-goes-along"))
    rows = [[Button(words.plain("activities-button-cancel-yes"), tap=CancelSure(occurrence_id, rest, why))]]
    if not why:
        rows.append([Button(words.plain("changing-button-why"), tap=WhyTapped(occurrence_id, rest))])
    return Card(
        "\n".join(lines),
        rows=[*rows, [Button(words.plain("activities-button-cancel-no"), tap=ChangeStopped(occurrence_id))]],
    )


async def done(
    scene: Scene,
    *,
    occurrence_id: int,
    rest: int,
    part: str,
    edition: int,
    told: Mapping[str, Any] | None = None,
    too_many: int = 0,
) -> Card:
    """It is changed; who hears it, or a tap to let everybody know."""
    words = scene.words
    lines: list[str] = [words.text("changing-done", part=words.plain(PART_NAMES[part]))]
    if too_many:
        lines.append(words.text("changing-too-many", count=too_many))
    rows = []
    if told is None:
        lines.append(words.text("changing-done-quietly"))
        tell = TellTapped(occurrence_id, edition, rest, part)
        rows.append([Button(words.plain("changing-button-tell"), tap=tell)])
    else:
        lines += _told_lines(words, **told)
    again = Button(words.plain("changing-button-another"), tap=PartsPageTapped(occurrence_id, rest, 0))
    return Card("\n".join(lines), rows=[*rows, [again, *stop_row(words, occurrence_id, done=True)]])


def _told_lines(words: Words, told: int, not_told: int, due_at: str | None) -> list[str]:
    """How many hear it, from when on, and how many do not."""
    lines: list[str] = [words.text("changing-told", count=told)]
    if due_at is not None:
        lines = [words.text("changing-told-later", count=told, due_at=datetime.fromisoformat(due_at))]
    if not_told:
        lines.append(words.text("activities-cancel-not-told", count=not_told))
    return lines


def stop_row(words: Words, occurrence_id: int, *, done: bool = False) -> list[Button]:
    """The way out."""
    label = words.plain("changing-button-done") if done else words.plain("changing-button-stop")
    return [Button(label, tap=ChangeStopped(occurrence_id))]


def _texts(words: Words, seen: Glance) -> Texts:
    return seen.occurrence.activity.in_language(words.language)
