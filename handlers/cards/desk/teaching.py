"""To which service does a closed request belong?"""

from dataclasses import dataclass

from community.help import reading
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.agenda import LETTERS_ON_A_BUTTON
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.asking_back import never_mind
from handlers.scene import Scene
from knowledge.models import ServiceId

TEACH_ASKED = MessageKind("desk_teach", Lane.REPLY)


@dataclass(frozen=True)
class TaughtTo(CallbackData, name="teach2"):
    """The first words of this belong to a service."""

    request_id: int
    service_id: int


async def teach_asked(scene: Scene, *, request_id: int, service_ids: list[int]) -> Card:
    """The services that the first words find."""
    words, knowledge = scene.words, scene.rooms.knowledge
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    rows = [
        [Button(_label(scene, ServiceId(service_id)), tap=TaughtTo(request_id, service_id))]
        for service_id in service_ids
        if knowledge.is_seen_by(ServiceId(service_id), view.request.neighbourhood_id)
    ]
    return Card(words.text("teach-ask", code=view.request.code), rows=[*rows, never_mind(scene)])


def _label(scene: Scene, service_id: ServiceId) -> str:
    service = scene.rooms.knowledge.get(service_id)
    name = service.texts_in(scene.words.language).name or service.slug
    if len(name) > LETTERS_ON_A_BUTTON:
        name = name[: LETTERS_ON_A_BUTTON - 1].rstrip() + "…"
    return scene.words.plain("question-button-choice", pictogram=service.pictogram, name=name)
