"""Behind "more" on the card of a request: what is seldom done with it."""

from community.help import reading
from community.help.reading import Standing
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.keeping import KeepTapped
from handlers.cards.desk.muting import MuteTapped
from handlers.cards.desk.request import RequestShown
from handlers.scene import Scene

DESK_MORE = MessageKind("desk_more", Lane.REPLY)


async def desk_more(scene: Scene, *, request_id: int) -> Card:
    """Show all of it again, keep a closed one longer, mute who wrote it."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    rows = [[Button(words.plain("desk-button-show-all"), tap=RequestShown(request_id))]]
    if view.standing is Standing.CLOSED:
        rows.append([Button(words.plain("keeping-button-more"), tap=KeepTapped(request_id))])
    label = "mute-button-ask-off" if view.muted else "mute-button-ask-on"
    rows.append([Button(words.plain(label), tap=MuteTapped(request_id))])
    return Card(words.text("desk-more", code=view.request.code), rows=rows)
