"""What somebody who asks for help sees: the first screen, the consent, the receipt, answers, and the own requests."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import cast

from community.help import reading
from community.help.models import Body, BodyKind, CloseReason, Notice, Request, Side, State
from community.help.portions import pieces_of
from community.help.pseudonyms import pseudonym_in
from community.neighbourhoods.models import in_language
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone, Media, MediaKind
from handlers.cards.ways_out import ways_out_lines
from handlers.scene import Scene
from messages.catalogue import Marked

HELP_PROMPT = MessageKind("help_prompt", Lane.REPLY)
HELP_OFFER = MessageKind("help_offer", Lane.REPLY)
HELP_CONSENT = MessageKind("help_consent", Lane.REPLY)
HELP_RECEIPT = MessageKind("help_receipt", Lane.REPLY)
HELP_PASSED_ON = MessageKind("help_passed_on", Lane.REPLY)
HELP_DISCARDED = MessageKind("help_discarded", Lane.REPLY)
TAKE_BACK_ASKED = MessageKind("help_take_back", Lane.REPLY)
MY_REQUESTS = MessageKind("my_requests", Lane.REPLY)

_CLOSED = {
    CloseReason.SOLVED: "help-closed-solved",
    CloseReason.REFERRED: "help-closed-referred",
    CloseReason.SILENT: "help-closed-silent",
    CloseReason.WITHDRAWN: "help-closed-withdrawn",
}


@dataclass(frozen=True)
class AskHuman(CallbackData, name="human"):
    """I would rather ask a person. The message that the tapped one replied to, if any, is what is asked."""


@dataclass(frozen=True)
class HelpCancelled(CallbackData, name="nohelp"):
    """Never mind, on the first screen."""


@dataclass(frozen=True)
class HelpAnswered(CallbackData, name="send"):
    """Yes or no on the screen of consent."""

    request_id: int
    yes: int


@dataclass(frozen=True)
class TakeBackAsked(CallbackData, name="back"):
    """Take a request back: asks first."""

    request_id: int


@dataclass(frozen=True)
class TakeBackAnswered(CallbackData, name="back2"):
    """Yes or no to taking a request back."""

    request_id: int
    yes: int


def quote(text: str) -> Marked:
    """What a person wrote, exactly, and never to be taken for a line of ours."""
    return Marked(f"<blockquote>{escape(text, quote=False)}</blockquote>")


def passed_on(body: Body, piece: int, above: Marked, place: Marked, below: str) -> Card:
    """One of the messages that pass a body on. ``below`` closes the last one that can hold text."""
    texts = pieces_of(body)
    text = texts[piece]
    if text is None:
        return Card(location=(body.latitude, body.longitude))
    last = max(index for index, one in enumerate(texts) if one is not None)
    first_line = place if body.kind is BodyKind.LOCATION else above
    lines = [first_line, *([quote(text)] if text else []), *([below] if below and piece == last else [])]
    if piece == 0 and body.file_id:
        return Card("\n".join(lines), media=Media(cast("MediaKind", body.kind.value), body.file_id))
    return Card("\n".join(lines))


def _desk_of(scene: Scene, request: Request) -> dict[str, str]:
    """Function and organisation, as the resident reads them. Never a name of a person."""
    neighbourhood = scene.rooms.neighbourhoods.get(request.neighbourhood_id)
    title = in_language(neighbourhood.regisseur_title, scene.words.language)
    return {"title": title, "organisation": neighbourhood.organisation}


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


async def _with_ways_out(scene: Scene, text: str, request: Request | None = None) -> str:
    ways_out = await ways_out_lines(scene, None if request is None else request.neighbourhood_id)
    return f"{text}\n\n{ways_out}" if ways_out else text


async def help_prompt(scene: Scene) -> Card:
    """In your own words, please."""
    cancel = Button(scene.words.plain("help-button-cancel"), tap=HelpCancelled())
    return Card(await _with_ways_out(scene, scene.words.text("help-prompt")), rows=[[cancel]])


async def help_offer(scene: Scene) -> Card:
    """We cannot read this. Shall a person look at it?"""
    button = Button(scene.words.plain("help-button-offer"), tap=AskHuman())
    return Card(await _with_ways_out(scene, scene.words.text("help-offer")), rows=[[button]])


async def help_discarded(scene: Scene) -> Card:
    """It was not sent, and is gone."""
    return Card(await _with_ways_out(scene, scene.words.text("help-discarded")))


async def _own(scene: Scene, request_id: int) -> Request:
    request = await reading.asked(await scene.read(), scene.chat_id, request_id)
    if request is None:
        raise Gone
    return request


async def help_consent(scene: Scene, *, request_id: int, added: bool = False) -> Card:
    """Who reads it, what they see, how long, that Telegram carries it, how to take it back, and the telephone."""
    words, request = scene.words, await _own(scene, request_id)
    if request.state is not State.DRAFT:
        return Card(await _with_ways_out(scene, words.text("help-was-sent"), request))
    text = words.text("help-consent", **_desk_of(scene, request))
    if added:
        text = Marked(f"{words.text('help-added')}\n{text}")
    return Card(
        await _with_ways_out(scene, text, request),
        rows=[
            [Button(words.plain("help-button-yes"), tap=HelpAnswered(request_id, 1))],
            [Button(words.plain("help-button-no"), tap=HelpAnswered(request_id, 0))],
        ],
    )


async def help_receipt(scene: Scene, *, request_id: int, promised_at: str, somebody: bool) -> Card:
    """It is stored: its code, and by when somebody reads it; or honestly that nobody is there, and whom to call."""
    words, request = scene.words, await _own(scene, request_id)
    lines = [words.text("help-receipt", code=request.code, pseudonym=pseudonym_in(words.language, request.pseudonym))]
    if somebody:
        at = datetime.fromisoformat(promised_at)
        lines.append(words.text("help-receipt-promise", promised_at=at, **_desk_of(scene, request)))
    else:
        lines.append(words.text("help-receipt-nobody"))
    lines.append(words.text("help-receipt-more"))
    return Card(await _with_ways_out(scene, "\n".join(lines), request))


async def help_passed_on(scene: Scene, *, request_id: int) -> Card:
    """What the resident wrote back is on its way."""
    request = await _own(scene, request_id)
    text = scene.words.text("help-passed-on", code=request.code)
    return Card(await _with_ways_out(scene, text, request))


async def relay_to_resident(scene: Scene, *, message_id: int, piece: int) -> Card:
    """What the desk wrote, under its function and organisation."""
    rooms, words = scene.rooms, scene.words
    try:
        found = await reading.passed_to_resident(await scene.read(), rooms.vault, scene.chat_id, message_id)
    except NotYours as moved:
        raise Gone from moved
    if found is None:
        raise Gone
    request, body = found
    desk = _desk_of(scene, request)
    above = words.text("help-from-desk", title=_capital(desk["title"]), organisation=desk["organisation"])
    place = words.text("help-place-from-desk", title=_capital(desk["title"]), organisation=desk["organisation"])
    below = await _with_ways_out(scene, words.text("help-answer-back"), request)
    return passed_on(body, piece, above, place, below)


async def help_notice(scene: Scene, *, request_id: int, notice: str) -> Card:
    """Closed, late, or nobody there."""
    words, request = scene.words, await _own(scene, request_id)
    match Notice(notice):
        case Notice.LATE:
            text = words.text("help-late", code=request.code, **_desk_of(scene, request))
        case Notice.NOBODY:
            text = words.text("help-nobody", code=request.code)
        case Notice.CLOSED:
            reason = words.text(_CLOSED[request.close_reason or CloseReason.SOLVED])
            text = Marked(f"{words.text('help-closed', code=request.code)}\n{reason}")
    return Card(await _with_ways_out(scene, text, request))


async def help_erased(scene: Scene, *, code: str, side: str, media: str | None = None) -> Card:
    """What remains of a message about something erased."""
    key = "desk-erased" if side == Side.DESK else "help-erased"
    shown = None if media is None else Media(cast("MediaKind", media), "")
    return Card(scene.words.text(key, code=code), media=shown)


async def my_requests(scene: Scene) -> Card:
    """One's own requests: how each stands, and a way to take it back."""
    words = scene.words
    found = await reading.mine(await scene.read(), scene.rooms.bot_id, scene.chat_id)
    if not found:
        return Card(await _with_ways_out(scene, words.text("mine-none")))
    lines = [words.text("mine-title")]
    lines += [words.text("mine-request", code=one.code, state=_state_line(scene, one, taken)) for one, taken in found]
    buttons = [
        [Button(words.plain("mine-button-take-back", code=one.code), tap=TakeBackAsked(one.id))]
        for one, _ in found[:20]
    ]
    return Card(await _with_ways_out(scene, "\n".join(lines)), rows=buttons)


def _state_line(scene: Scene, request: Request, taken: bool) -> Marked:
    words = scene.words
    if request.state is State.CLOSED:
        assert request.closed_at is not None
        return words.text("mine-closed", closed_at=request.closed_at)
    if request.turn is Side.RESIDENT:
        return words.text("mine-your-turn")
    if request.promised_at is not None and request.promised_at > scene.now:
        return words.text("mine-taken" if taken else "mine-waits", promised_at=request.promised_at)
    return words.text("mine-late")


async def take_back_asked(scene: Scene, *, request_id: int) -> Card:
    """Sure?"""
    words, request = scene.words, await _own(scene, request_id)
    return Card(
        await _with_ways_out(scene, words.text("help-take-back", code=request.code), request),
        rows=[
            [Button(words.plain("help-button-take-back"), tap=TakeBackAnswered(request_id, 1))],
            [Button(words.plain("help-button-keep"), tap=TakeBackAnswered(request_id, 0))],
        ],
    )
