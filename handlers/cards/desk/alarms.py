"""What the clock says to the desk: a danger that nobody has seen, a promise about to break or broken, and who is told.

No card holds a word of what was written; a button shows the request itself.
"""

from dataclasses import dataclass
from datetime import datetime

from community.help import reading
from community.help.models import Request, Side, State
from community.safety.danger import Danger
from core.errors import NotYours
from core.ids import NeighbourhoodId
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.request import RequestShown
from handlers.scene import Scene

_DANGERS = {
    Danger.SUICIDE: "alarms-danger-suicide",
    Danger.MEDICAL: "alarms-danger-medical",
    Danger.FIRE: "alarms-danger-fire",
    Danger.CHILD: "alarms-danger-child",
    Danger.VIOLENCE: "alarms-danger-violence",
}


@dataclass(frozen=True)
class DangerSeen(CallbackData, name="seen"):
    """I have seen that this is urgent."""

    request_id: int


async def help_alarm(scene: Scene, *, request_id: int) -> Card:
    """Urgent: what the words may be about, and a button that ends the calling."""
    words, request = scene.words, await _request(scene, request_id)
    if request is None:
        return Card(words.text("desk-not-yours"))
    if request.state is State.CLOSED or request.danger is None:
        return Card(words.text("alarms-over", code=request.code))
    show = _show_button(scene, request)
    if request.seen_at is not None:
        return Card(words.text("alarms-seen", code=request.code, seen_at=request.seen_at), rows=[[show]])
    about = words.text(_DANGERS[Danger(request.danger)])
    lines = [words.text("alarms-urgent", code=request.code), about, words.text("alarms-repeats")]
    seen = Button(words.plain("alarms-button-seen"), tap=DangerSeen(request_id))
    return Card("\n".join(lines), rows=[[seen, show]])


async def help_deputy(scene: Scene, *, request_id: int, promised_at: str) -> Card:
    """To the deputy, before a promise breaks."""
    words, request = scene.words, await _request(scene, request_id)
    if request is None:
        return Card(words.text("desk-not-yours"))
    if request.turn is Side.RESIDENT or request.promised_at is None:
        return Card(words.text("alarms-done", code=request.code))
    if request.late_at is None:
        text = words.text("alarms-deputy", code=request.code, promised_at=request.promised_at)
    else:
        text = words.text("desk-nudge-late", code=request.code, promised_at=datetime.fromisoformat(promised_at))
    return Card(text, rows=[[_show_button(scene, request)]])


async def help_late(scene: Scene, *, request_id: int, late_at: str) -> Card:
    """A promise broke: it is everybody's now."""
    return await _late(scene, request_id, "alarms-late", late_at)


async def help_freed(scene: Scene, *, request_id: int, late_at: str) -> Card:
    """To who had it and stayed silent: it is in the queue again."""
    return await _late(scene, request_id, "alarms-freed", late_at)


async def _late(scene: Scene, request_id: int, key: str, late_at: str) -> Card:
    words, request = scene.words, await _request(scene, request_id)
    if request is None:
        return Card(words.text("desk-not-yours"))
    if request.state is State.CLOSED or request.late_at is None:
        return Card(words.text("alarms-done", code=request.code))
    text = words.text(key, code=request.code, late_at=datetime.fromisoformat(late_at))
    return Card(text, rows=[[_show_button(scene, request)]])


async def help_back(scene: Scene, *, request_id: int) -> Card:
    """What was put off until today."""
    words, request = scene.words, await _request(scene, request_id)
    if request is None:
        return Card(words.text("desk-not-yours"))
    if request.state is State.CLOSED:
        return Card(words.text("alarms-done", code=request.code))
    return Card(words.text("alarms-back", code=request.code), rows=[[_show_button(scene, request)]])


async def help_alarm_admin(scene: Scene, *, neighbourhood_id: int, code: str) -> Card:
    """To an admin: something urgent goes unseen. Nothing of what was written."""
    name = scene.rooms.neighbourhoods.get(NeighbourhoodId(neighbourhood_id)).name
    return Card(scene.words.text("alarms-admin", code=code, neighbourhood=name))


async def help_still_late(scene: Scene, *, neighbourhood_id: int, code: str, late_at: str) -> Card:
    """To an admin: a request goes on waiting. Nothing of what was written."""
    name = scene.rooms.neighbourhoods.get(NeighbourhoodId(neighbourhood_id)).name
    at = datetime.fromisoformat(late_at)
    return Card(scene.words.text("alarms-still-late", code=code, neighbourhood=name, late_at=at))


async def _request(scene: Scene, request_id: int) -> Request | None:
    """The request, for a reader at its desk; None for anybody else. Raises Gone when it was erased."""
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return None
    if view is None:
        raise Gone
    return view.request


def _show_button(scene: Scene, request: Request) -> Button:
    return Button(scene.words.plain("desk-button-show", label=request.code), tap=RequestShown(request.id))
