"""A request as the buurtregisseur sees it: its card, what is said in it, a reminder, and why it is closed."""

from dataclasses import dataclass
from datetime import datetime

from community.help import reading
from community.help.models import CloseReason, Request, Side
from community.help.pseudonyms import pseudonym_in
from community.help.reading import DeskView, Standing
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.asking.help import passed_on, quote
from handlers.cards.card import Button, Card, Gone
from handlers.scene import Scene
from messages.catalogue import Marked

CLOSE_ASKED = MessageKind("desk_close", Lane.REPLY)
_LANGUAGES = {"nl": "desk-language-nl", "fr": "desk-language-fr", "en": "desk-language-en"}
_CLOSED = {
    CloseReason.SOLVED: "desk-closed-solved",
    CloseReason.REFERRED: "desk-closed-referred",
    CloseReason.SILENT: "desk-closed-silent",
    CloseReason.WITHDRAWN: "desk-closed-withdrawn",
}
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
    """A request: its code and pseudonym, its age, promise, language and state, and what was first written."""
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(scene.words.text("desk-not-yours"))
    if view is None:
        raise Gone
    lines = [*_facts(scene, view), *([quote(view.quoted)] if view.quoted else []), *_remarks(scene, view)]
    return Card("\n".join(lines), rows=_buttons(scene, view))


def _facts(scene: Scene, view: DeskView) -> list[Marked]:
    words, request = scene.words, view.request
    assert request.opened_at is not None
    language = words.plain(_LANGUAGES[request.language])
    lines = [
        words.text("desk-card", code=request.code, pseudonym=name_of(scene, request)),
        words.text("desk-card-facts", opened_at=request.opened_at, language=language),
    ]
    match view.standing:
        case Standing.CLOSED:
            return [*lines, words.text(_CLOSED[request.close_reason or CloseReason.SOLVED])]
        case Standing.NEW:
            lines.append(words.text("desk-new"))
        case Standing.MINE:
            lines.append(words.text("desk-mine"))
        case Standing.COLLEAGUE:
            lines.append(words.text("desk-colleague"))
    return [*lines, _promise(scene, request)]


def _promise(scene: Scene, request: Request) -> Marked:
    if request.turn is Side.RESIDENT or request.promised_at is None:
        return scene.words.text("desk-their-turn")
    key = "desk-overdue" if request.promised_at <= scene.now else "desk-promised"
    return scene.words.text(key, promised_at=request.promised_at)


def _remarks(scene: Scene, view: DeskView) -> list[Marked]:
    words = scene.words
    lines = [words.text("desk-more-below")] if view.more_below else []
    if view.lost:
        lines.append(words.text("desk-lost", count=view.lost))
    if view.unsure:
        lines.append(words.text("desk-unsure", count=view.unsure))
    if view.standing in (Standing.NEW, Standing.MINE):
        lines.append(words.text("desk-how"))
    return lines


def _buttons(scene: Scene, view: DeskView) -> list[list[Button]]:
    words, request_id = scene.words, view.request.id
    rows = []
    if view.standing is Standing.NEW:
        rows.append([Button(words.plain("desk-button-take"), tap=RequestTaken(request_id))])
    if view.standing in (Standing.NEW, Standing.MINE):
        rows.append([Button(words.plain("desk-button-close"), tap=CloseTapped(request_id))])
    return rows


async def relay_to_desk(scene: Scene, *, message_id: int, piece: int) -> Card:
    """One message of a request: what the resident wrote, or (read again) what the desk answered."""
    words = scene.words
    try:
        found = await reading.passed_to_desk(await scene.read(), scene.rooms.vault, scene.chat_id, message_id)
    except NotYours as taken_away:
        raise Gone from taken_away
    if found is None:
        raise Gone
    request, message, body = found
    facts = {"code": request.code, "pseudonym": name_of(scene, request)}
    if message.author is Side.DESK:
        above, place = words.text("desk-answered", code=request.code), words.text("desk-place-sent", code=request.code)
    else:
        above, place = words.text("desk-wrote", **facts), words.text("desk-place", **facts)
    return passed_on(body, piece, above, place, "")


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
    if request.promised_at != at:
        return Card(words.text("desk-nudge-done", code=request.code))
    key = "desk-nudge" if at > scene.now else "desk-nudge-late"
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
    rows = [[Button(words.plain(key), tap=ClosedFor(request_id, reason.value))] for reason, key in _REASONS.items()]
    rows.append([Button(words.plain("desk-button-keep-open"), tap=ClosedFor(request_id, ""))])
    return Card(words.text("desk-close-why", code=request.code), rows=rows)
