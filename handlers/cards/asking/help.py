"""What somebody who asks for help sees: the first screen, the consent, the receipt, answers, and the own requests."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import cast

from community.help import desk, reading
from community.help.asking import bursts
from community.help.models import Body, CloseReason, Notice, Request, Side, State
from community.help.portions import pieces_of
from community.help.pseudonyms import pseudonym_in
from community.neighbourhoods.models import in_language
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.asking.still import still_row
from handlers.cards.card import Button, Card, Gone, Media, MediaKind
from handlers.cards.ways_out import ways_out_lines
from handlers.scene import Scene, Words
from messages.catalogue import Marked

HELP_PROMPT = MessageKind("help_prompt", Lane.REPLY)
HELP_OFFER = MessageKind("help_offer", Lane.REPLY)
HELP_CONSENT = MessageKind("help_consent", Lane.REPLY)
HELP_RECEIPT = MessageKind("help_receipt", Lane.REPLY)
HELP_PASSED_ON = MessageKind("help_passed_on", Lane.REPLY)
HELP_JOINED = MessageKind("help_joined", Lane.REPLY)
"""One line for all that follows a yes: it is changed, not said again."""
HELP_ADD = MessageKind("help_add", Lane.REPLY)
HELP_DISCARDED = MessageKind("help_discarded", Lane.REPLY)
TAKE_BACK_ASKED = MessageKind("help_take_back", Lane.REPLY)

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
class AllSaid(CallbackData, name="allsaid"):
    """That is all: what I write next is an ordinary question again."""

    request_id: int


@dataclass(frozen=True)
class NameAsked(CallbackData, name="name"):
    """Show a name or a number with a request: asks for it."""

    request_id: int


@dataclass(frozen=True)
class NameHidden(CallbackData, name="noname"):
    """Show the name no longer."""

    request_id: int


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


def passed_on(body: Body, piece: int, above: Marked, bare: Marked, below: str) -> Card:
    """One of the messages that pass a body on. ``below`` closes the last one that can hold words.

    ``bare`` stands above what can hold none: a place, a round video.
    """
    texts = pieces_of(body)
    text = texts[piece]
    file = Media(cast("MediaKind", body.kind.value), body.file_id) if body.file_id else None
    if text is None:
        return Card(media=file) if file else Card(location=(body.latitude, body.longitude))
    last = max(index for index, one in enumerate(texts) if one is not None)
    first_line = bare if None in texts else above
    lines = [first_line, *([quote(text)] if text else []), *([below] if below and piece == last else [])]
    if piece == 0 and None not in texts:
        return Card("\n".join(lines), media=file)
    return Card("\n".join(lines))


def desk_of(scene: Scene, request: Request) -> dict[str, str]:
    """Who reads a request: function and organisation, as the resident reads them. Never a name of a person."""
    neighbourhood = scene.rooms.neighbourhoods.get(request.neighbourhood_id)
    title = in_language(neighbourhood.regisseur_title, scene.words.language)
    return {"title": title, "organisation": neighbourhood.organisation}


def capital(title: str) -> str:
    """A title at the beginning of a line."""
    return title[:1].upper() + title[1:]


async def with_ways_out(scene: Scene, text: str, request: Request | None = None) -> str:
    """A text with the two lines that end every screen of help: danger, and the telephone."""
    ways_out = await ways_out_lines(scene, None if request is None else request.neighbourhood_id)
    return f"{text}\n\n{ways_out}" if ways_out else text


async def help_prompt(scene: Scene) -> Card:
    """In your own words, please."""
    cancel = Button(scene.words.plain("help-button-cancel"), tap=HelpCancelled())
    return Card(await with_ways_out(scene, scene.words.text("help-prompt")), rows=[[cancel]])


async def help_offer(scene: Scene, *, album: bool = False) -> Card:
    """We cannot read this. Shall a person look at it? Of an album a tap brings along the first part alone."""
    words = scene.words
    lines = [words.text("help-offer"), *([words.text("help-offer-album")] if album else [])]
    button = Button(words.plain("help-button-offer"), tap=AskHuman())
    return Card(await with_ways_out(scene, "\n".join(lines)), rows=[[button]])


async def help_discarded(scene: Scene) -> Card:
    """It was not sent, and is gone."""
    return Card(await with_ways_out(scene, scene.words.text("help-discarded")))


async def own_request(scene: Scene, request_id: int) -> Request:
    """The reader's own request. Raises NotYours; Gone when it was erased."""
    request = await reading.asked(await scene.read(), scene.chat_id, request_id)
    if request is None:
        raise Gone
    return request


async def help_consent(scene: Scene, *, request_id: int, added: bool = False) -> Card:
    """Who reads it, what they see, how long, that Telegram carries it, how to take it back, and the telephone."""
    words, request = scene.words, await own_request(scene, request_id)
    if request.state is not State.DRAFT:
        return Card(await with_ways_out(scene, words.text("help-was-sent"), request))
    text = words.text(
        "help-consent",
        pseudonym=pseudonym_in(words.language, request.pseudonym),
        days=scene.rooms.keep_closed_requests.days,
        **desk_of(scene, request),
    )
    if added:
        text = Marked(f"{words.text('help-added')}\n{text}")
    return Card(
        await with_ways_out(scene, text, request),
        rows=[
            [Button(words.plain("help-button-yes"), tap=HelpAnswered(request_id, 1))],
            [Button(words.plain("help-button-no"), tap=HelpAnswered(request_id, 0))],
        ],
    )


async def help_receipt(scene: Scene, *, request_id: int, promised_at: str | None, somebody: bool) -> Card:
    """It is stored: its code, and by when somebody reads it; or honestly that nobody is there, and whom to call.

    While more may follow it says so; afterwards, how to add something.
    """
    words, request = scene.words, await own_request(scene, request_id)
    lines = [words.text("help-receipt", code=request.code, pseudonym=pseudonym_in(words.language, request.pseudonym))]
    if not somebody:
        lines.append(words.text("help-receipt-nobody"))
    if promised_at is not None:
        at, key = datetime.fromisoformat(promised_at), "help-receipt-promise" if somebody else "help-receipt-try"
        lines.append(words.text(key, promised_at=at, **desk_of(scene, request)))
    more = await _all_said(scene, request)
    lines.append(words.text("help-receipt-go-on" if more else "help-receipt-more"))
    rows = [*more, *name_rows(words, request)]
    return Card(await with_ways_out(scene, "\n".join(lines), request), rows=rows)


async def _all_said(scene: Scene, request: Request) -> list[list[Button]]:
    """The button that ends a burst, while there is one."""
    if not await bursts.takes_more(await scene.read(), request, now=scene.now):
        return []
    return [[Button(scene.words.plain("help-button-all-said"), tap=AllSaid(request.id))]]


def name_rows(words: Words, request: Request) -> list[list[Button]]:
    """Show a name with an open request, or no longer. Nobody has to."""
    if request.shown_name is not None:
        return [[Button(words.plain("help-button-name-hide"), tap=NameHidden(request.id))]]
    if request.state is State.OPEN:
        return [[Button(words.plain("help-button-name-show"), tap=NameAsked(request.id))]]
    return []


async def help_passed_on(scene: Scene, *, request_id: int) -> Card:
    """What the resident wrote back is on its way, or kept until somebody is there."""
    request = await own_request(scene, request_id)
    there = await desk.present(await scene.read(), request)
    text = scene.words.text("help-passed-on" if there else "help-kept-with", code=request.code)
    return Card(await with_ways_out(scene, text, request))


async def help_joined(scene: Scene, *, request_id: int) -> Card:
    """How much followed the yes and went with the request."""
    tx, words, request = await scene.read(), scene.words, await own_request(scene, request_id)
    there = await desk.present(tx, request)
    count = await bursts.added_since(tx, request)
    text = words.text("help-joined" if there else "help-joined-kept", code=request.code, count=count)
    return Card(await with_ways_out(scene, text, request), rows=await _all_said(scene, request))


async def help_add(scene: Scene, *, request_id: int) -> Card:
    """What should be added? It goes with the request at once: the person asked for it."""
    request = await own_request(scene, request_id)
    text = scene.words.text("help-add", code=request.code)
    return Card(await with_ways_out(scene, text, request), rows=await _all_said(scene, request))


async def help_notice(scene: Scene, *, request_id: int, notice: str) -> Card:
    """Closed, late, or nobody there."""
    words, request = scene.words, await own_request(scene, request_id)
    match Notice(notice):
        case Notice.LATE:
            text = words.text("help-late", code=request.code, **desk_of(scene, request))
        case Notice.NOBODY:
            text = words.text("help-nobody", code=request.code)
        case Notice.CLOSED:
            reason = words.text(_CLOSED[request.close_reason or CloseReason.SOLVED])
            text = Marked(f"{words.text('help-closed', code=request.code)}\n{reason}")
            return Card(await with_ways_out(scene, text, request), rows=still_row(scene, request))
    return Card(await with_ways_out(scene, text, request))


async def help_erased(scene: Scene, *, code: str, side: str, media: str | None = None) -> Card:
    """What remains of a message about something erased."""
    key = "desk-erased" if side == Side.DESK else "help-erased"
    shown = None if media is None else Media(cast("MediaKind", media), "")
    return Card(scene.words.text(key, code=code), media=shown)


async def take_back_asked(scene: Scene, *, request_id: int) -> Card:
    """Sure?"""
    words, request = scene.words, await own_request(scene, request_id)
    return Card(
        await with_ways_out(scene, words.text("help-take-back", code=request.code), request),
        rows=[
            [Button(words.plain("help-button-take-back"), tap=TakeBackAnswered(request_id, 1))],
            [Button(words.plain("help-button-keep"), tap=TakeBackAnswered(request_id, 0))],
        ],
    )
