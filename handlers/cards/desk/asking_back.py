"""What is asked of somebody at the desk before the next message is taken for a question to the resident."""

from dataclasses import dataclass

from community.help import reading
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.facts import pseudonym_of
from handlers.scene import Scene

QUESTION_ASKED = MessageKind("desk_question", Lane.REPLY)


@dataclass(frozen=True)
class NeverMind(CallbackData, name="desknot"):
    """I write nothing after all."""


def never_mind(scene: Scene) -> list[Button]:
    """The way out of a screen that awaits a message."""
    return [Button(scene.words.plain("desk-button-never-mind"), tap=NeverMind())]


async def question_asked(scene: Scene, *, request_id: int) -> Card:
    """What do you want to ask? It goes to the resident."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    facts = {"code": view.request.code, "pseudonym": pseudonym_of(scene, view.request)}
    return Card(words.text("desk-ask-back", **facts), rows=[never_mind(scene)])
