"""A note of the team: in italics, with a pictogram of its own and the words "only for the team", unlike any message."""

from html import escape

from community.help import notes, reading
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.cards.card import Card, Gone
from handlers.cards.desk.asking_back import never_mind
from handlers.cards.desk.facts import name_of_colleague
from handlers.scene import Scene
from messages.catalogue import Marked

NOTE_ASKED = MessageKind("desk_note_asked", Lane.REPLY)


async def note_card(scene: Scene, *, note_id: int) -> Card:
    """The note, who wrote it and when. Only for the desk of its neighbourhood: that is looked up again here."""
    words = scene.words
    try:
        view = await notes.view(await scene.read(), scene.rooms.vault, scene.chat_id, note_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    author = words.plain("note-own") if view.own else name_of_colleague(scene, view.author)
    above = words.text("note-card", code=view.request.code, author=author, written_at=view.note.written_at)
    return Card("\n".join([above, Marked(f"<i>{escape(view.words.words, quote=False)}</i>")]))


async def note_asked(scene: Scene, *, request_id: int) -> Card:
    """What shall the team know? It stays with the team."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    return Card(words.text("note-asked", code=view.request.code), rows=[never_mind(scene)])
