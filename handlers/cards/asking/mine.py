"""One's own requests: how each stands, a small screen for each, and who read it. Nothing of anybody else."""

from dataclasses import dataclass

from community.help.asking import mine
from community.help.models import Request, Side, State
from community.help.pseudonyms import pseudonym_in
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.asking.help import TakeBackAsked, capital, desk_of, name_rows, own_request, with_ways_out
from handlers.cards.card import Button, Card
from handlers.scene import Scene
from messages.catalogue import Marked

MY_REQUESTS = MessageKind("my_requests", Lane.REPLY)
MY_REQUEST = MessageKind("my_request", Lane.REPLY)
MY_READERS = MessageKind("my_readers", Lane.REPLY)

_READ = {
    "shown": "mine-read-shown",
    "opened": "mine-read-opened",
    "taken": "mine-read-taken",
    "answered": "mine-read-answered",
    "noted": "mine-read-noted",
    "handed_over": "mine-read-handed-over",
    "put_off": "mine-read-put-off",
    "seen": "mine-read-seen",
    "referred": "mine-read-referred",
    "closed": "mine-read-closed",
}


@dataclass(frozen=True)
class MineAsked(CallbackData, name="mines"):
    """All my requests."""


@dataclass(frozen=True)
class MineOpened(CallbackData, name="mine"):
    """One of my requests."""

    request_id: int


@dataclass(frozen=True)
class AddAsked(CallbackData, name="add"):
    """Add something to a request: what I send next goes with it."""

    request_id: int


@dataclass(frozen=True)
class ReadersAsked(CallbackData, name="readers"):
    """Who read my request?"""

    request_id: int


async def my_requests(scene: Scene) -> Card:
    """How each stands; behind a button more of it, and a way to take it back."""
    words = scene.words
    found = await mine.list_mine(await scene.read(), scene.rooms.bot_id, scene.chat_id)
    if not found:
        return Card(await with_ways_out(scene, words.text("mine-none")))
    lines = [words.text("mine-title")]
    lines += [words.text("mine-request", code=one.request.code, state=state_of(scene, one)) for one in found]
    rows = [
        [
            Button(words.plain("mine-button-open", code=one.request.code), tap=MineOpened(one.request.id)),
            Button(words.plain("mine-button-take-back", code=one.request.code), tap=TakeBackAsked(one.request.id)),
        ]
        for one in found
    ]
    return Card(await with_ways_out(scene, "\n".join(lines)), rows=rows)


def state_of(scene: Scene, one: mine.Mine) -> Marked:
    """How a request stands, for who asked it."""
    words, request = scene.words, one.request
    if request.state is State.CLOSED:
        assert request.closed_at is not None
        return words.text("mine-closed", closed_at=request.closed_at)
    if request.turn is Side.RESIDENT:
        return words.text("mine-your-turn")
    if request.later_until is not None and request.later_until > scene.now:
        return words.text("mine-later", later_at=request.later_until)
    if request.late_at is not None or request.promised_at is None or request.promised_at <= scene.now:
        return words.text("mine-late")
    return words.text("mine-taken" if one.taken else "mine-waits", promised_at=request.promised_at)


async def my_request(scene: Scene, *, request_id: int) -> Card:
    """One of them: its name at the desk, how it stands, and what one can do with it."""
    words, request = scene.words, await own_request(scene, request_id)
    state = state_of(scene, await mine.one_of_mine(await scene.read(), request))
    name = pseudonym_in(words.language, request.pseudonym)
    lines = [words.text("mine-one", code=request.code, state=state)]
    lines.append(words.text("mine-one-alias" if request.shown_name is None else "mine-one-named", pseudonym=name))
    return Card(await with_ways_out(scene, "\n".join(lines), request), rows=_acts(scene, request))


def _acts(scene: Scene, request: Request) -> list[list[Button]]:
    words, request_id = scene.words, request.id
    add = [[Button(words.plain("mine-button-add"), tap=AddAsked(request_id))]] if request.state is State.OPEN else []
    return [
        *add,
        [Button(words.plain("mine-button-readers"), tap=ReadersAsked(request_id))],
        *name_rows(words, request),
        [Button(words.plain("mine-button-take-back", code=request.code), tap=TakeBackAsked(request_id))],
        [Button(words.plain("mine-button-all"), tap=MineAsked())],
    ]


async def my_readers(scene: Scene, *, request_id: int) -> Card:
    """Who read it: the function and the time, never a name."""
    words, request = scene.words, await own_request(scene, request_id)
    found, earlier = await mine.who_read(await scene.read(), request)
    title = capital(desk_of(scene, request)["title"])
    lines = [words.text("mine-readers", code=request.code)]
    lines += [words.text(_READ[one.action], title=title, at=one.at) for one in found]
    if earlier:
        lines.append(words.text("mine-readers-earlier", count=earlier))
    if not found:
        lines.append(words.text("mine-readers-none"))
    back = Button(words.plain("mine-button-open", code=request.code), tap=MineOpened(request_id))
    return Card(await with_ways_out(scene, "\n".join(lines), request), rows=[[back]])
