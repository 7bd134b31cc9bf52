"""A request as the buurtregisseur sees it: its card, what is said in it, a reminder, and why it is closed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from community.help import reading
from community.help.models import CloseReason, Request, Side
from community.help.pseudonyms import pseudonym_in
from community.help.reading import DeskView, Standing
from community.help.states import reasons_for
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards import relays
from handlers.cards.asking.help import quote
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk import facts
from handlers.cards.desk.referring import ReferAsked
from handlers.cards.desk.taps import (
    AskBack,
    HandOverTapped,
    LaterTapped,
    MoreTapped,
    NoteTapped,
    TeachTapped,
)
from handlers.scene import Scene

CLOSE_ASKED = MessageKind("desk_close", Lane.REPLY)
_REASONS = {
    CloseReason.SOLVED: "desk-button-solved",
    CloseReason.REFERRED: "desk-button-referred",
    CloseReason.SILENT: "desk-button-silent",
    CloseReason.WITHDRAWN: "desk-button-withdrawn",
}


@dataclass(frozen=True)
class RequestTaken(CallbackData, name="claim"):
    """I take this."""

    request_id: int


@dataclass(frozen=True)
class CloseTapped(CallbackData, name="close"):
    """Close this: asks why."""

    request_id: int


@dataclass(frozen=True)
class ClosedFor(CallbackData, name="close2"):
    """Close this for a reason; "" means: do not."""

    request_id: int
    reason: str


@dataclass(frozen=True)
class RequestShown(CallbackData, name="show"):
    """Show a request again."""

    request_id: int


def name_of(scene: Scene, request: Request) -> str:
    """The pseudonym of a request, in the reader's language."""
    return pseudonym_in(scene.words.language, request.pseudonym)


async def help_card(scene: Scene, *, request_id: int) -> Card:
    """A request: what is known of it without its words, how it stands, what was first written, and what can be done."""
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(scene.words.text("desk-not-yours"))
    if view is None:
        raise Gone
    quoted = [quote(view.quoted)] if view.quoted else []
    lines = [*facts.lines_above(scene, view), *quoted, *facts.lines_below(scene, view)]
    lines += await relays.not_arrived(scene, view.request)
    return Card("\n".join(lines), rows=_two_a_row(_buttons(scene, view)))


def _buttons(scene: Scene, view: DeskView) -> list[Button]:
    """At most eight: what can be done now by this reader."""
    words, request_id = scene.words, view.request.id
    more = Button(words.plain("desk-button-more"), tap=MoreTapped(request_id))
    match view.standing:
        case Standing.COLLEAGUE:
            return []
        case Standing.CLOSED:
            teach = Button(words.plain("teach-button"), tap=TeachTapped(request_id))
            return [*([teach] if view.may_teach else []), more]
        case Standing.NEW | Standing.MINE:
            take = Button(words.plain("desk-button-take"), tap=RequestTaken(request_id))
            return [
                *([take] if view.standing is Standing.NEW else []),
                Button(words.plain("desk-button-ask-back"), tap=AskBack(request_id)),
                Button(words.plain("handing-button"), tap=HandOverTapped(request_id)),
                Button(words.plain("refer-button"), tap=ReferAsked(request_id)),
                Button(words.plain("note-button"), tap=NoteTapped(request_id)),
                Button(words.plain("later-button"), tap=LaterTapped(request_id)),
                Button(words.plain("desk-button-close"), tap=CloseTapped(request_id)),
                more,
            ]


def _two_a_row(buttons: list[Button]) -> list[list[Button]]:
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


async def relay_to_desk(scene: Scene, **which: Any) -> Card:
    """One message of a request: what the resident wrote, or (read again) what the desk answered."""
    return await relays.to_desk(scene, **which)


async def help_nudge(scene: Scene, *, request_id: int, promised_at: str) -> Card:
    """Before a promise breaks."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    request, at = view.request, datetime.fromisoformat(promised_at)
    if request.turn is Side.RESIDENT or request.promised_at is None:
        return Card(words.text("desk-nudge-done", code=request.code))
    key = "desk-nudge" if request.late_at is None else "desk-nudge-late"
    at = request.promised_at if request.late_at is None else at
    button = Button(words.plain("desk-button-show", label=request.code), tap=RequestShown(request_id))
    return Card(words.text(key, code=request.code, promised_at=at), rows=[[button]])


async def nobody_at_desk(scene: Scene, *, neighbourhood_id: int, code: str) -> Card:
    """To an admin: somebody asks for help and nobody can read it. Nothing of what was written."""
    name = scene.rooms.neighbourhoods.get(NeighbourhoodId(neighbourhood_id)).name
    return Card(scene.words.text("desk-nobody", code=code, neighbourhood=name))


async def close_asked(scene: Scene, *, request_id: int) -> Card:
    """Why is it closed?"""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    request = view.request
    if view.standing is Standing.CLOSED:
        return Card(words.text("desk-closed-done", code=request.code))
    rows = [
        [Button(words.plain(_REASONS[reason]), tap=ClosedFor(request_id, reason.value))]
        for reason in reasons_for(request)
    ]
    rows.append([Button(words.plain("desk-button-keep-open"), tap=ClosedFor(request_id, ""))])
    return Card(words.text("desk-close-why", code=request.code), rows=rows)
