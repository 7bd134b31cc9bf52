"""Keep a closed request longer: how long, why; what the resident reads of it; and a forgotten request brought up."""

from dataclasses import dataclass, replace
from datetime import datetime

from community.help import reading
from community.help.keeping import EXTENSIONS, KeepReason
from community.help.models import Request, State
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.asking.help import TakeBackAsked
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.request import help_card
from handlers.scene import Scene

KEEP_ASKED = MessageKind("desk_keep", Lane.REPLY)
KEEP_WHY = MessageKind("desk_keep_why", Lane.REPLY)

_REASONS = {
    KeepReason.FOLLOW_UP: "keeping-button-follow-up",
    KeepReason.COMPLAINT: "keeping-button-complaint",
    KeepReason.ASKED: "keeping-button-asked",
    KeepReason.LAW: "keeping-button-law",
}
_TOLD = {
    KeepReason.FOLLOW_UP: "keeping-told-follow-up",
    KeepReason.COMPLAINT: "keeping-told-complaint",
    KeepReason.ASKED: "keeping-told-asked",
    KeepReason.LAW: "keeping-told-law",
}


@dataclass(frozen=True)
class KeepTapped(CallbackData, name="keep"):
    """Keep this longer: asks how long."""

    request_id: int


@dataclass(frozen=True)
class KeepFor(CallbackData, name="keep2"):
    """So many days; 0 means: do not. Asks why."""

    request_id: int
    days: int


@dataclass(frozen=True)
class KeptFor(CallbackData, name="keep3"):
    """So many days, and why."""

    request_id: int
    days: int
    why: str


async def _at_desk(scene: Scene, request_id: int) -> Request:
    view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    if view is None:
        raise Gone
    return view.request


async def keep_asked(scene: Scene, *, request_id: int) -> Card:
    """How many days longer?"""
    words = scene.words
    try:
        request = await _at_desk(scene, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    days = [Button(words.plain("keeping-button-days", days=one), tap=KeepFor(request_id, one)) for one in EXTENSIONS]
    never_mind = Button(words.plain("keeping-button-not"), tap=KeepFor(request_id, 0))
    return Card(words.text("keeping-how-long", code=request.code), rows=[days, [never_mind]])


async def keep_why(scene: Scene, *, request_id: int, days: int) -> Card:
    """Why? The resident reads the answer."""
    words = scene.words
    try:
        request = await _at_desk(scene, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    rows = [[Button(words.plain(key), tap=KeptFor(request_id, days, reason.value))] for reason, key in _REASONS.items()]
    rows.append([Button(words.plain("keeping-button-not"), tap=KeepFor(request_id, 0))])
    return Card(words.text("keeping-why", code=request.code, days=days), rows=rows)


async def help_kept(scene: Scene, *, request_id: int, until_at: str, reason: str) -> Card:
    """To the resident: until when, why, and a button that ends it."""
    words = scene.words
    request = await reading.asked(await scene.read(), scene.chat_id, request_id)
    if request is None:
        raise Gone
    until = datetime.fromisoformat(until_at)
    lines = [
        words.text("keeping-told", code=request.code, until_at=until),
        words.text(_TOLD[KeepReason(reason)]),
        words.text("keeping-told-refuse"),
    ]
    button = Button(words.plain("keeping-button-refuse"), tap=TakeBackAsked(request_id))
    return Card("\n".join(lines), rows=[[button]])


async def help_forgotten(scene: Scene, *, request_id: int) -> Card:
    """The card of a request with one line above it, as long as it is open."""
    card = await help_card(scene, request_id=request_id)
    try:
        request = await _at_desk(scene, request_id)
    except NotYours:
        return card
    if request.state is not State.OPEN:
        return card
    line = scene.words.text("keeping-forgotten", code=request.code)
    return replace(card, text=f"{line}\n{card.text}")
