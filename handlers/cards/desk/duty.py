"""Who has duty at the desk."""

from dataclasses import dataclass

from community.help import reading
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.scene import Scene

DUTY = MessageKind("desk_duty", Lane.REPLY)


@dataclass(frozen=True)
class DutyChosen(CallbackData, name="duty"):
    """Have duty in a neighbourhood from now on, or no longer."""

    neighbourhood_id: int
    on: int


async def duty(scene: Scene, *, neighbourhood_id: int) -> Card:
    """How many have duty, and a switch for one's own."""
    words, where = scene.words, NeighbourhoodId(neighbourhood_id)
    try:
        count, own = await reading.on_duty(await scene.read(), scene.rooms.bot_id, scene.chat_id, where)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    lines = [words.text("desk-duty", count=count) if count else words.text("desk-duty-nobody")]
    lines.append(words.text("desk-duty-you-on" if own else "desk-duty-you-off"))
    label = words.plain("desk-button-duty-off" if own else "desk-button-duty-on")
    return Card("\n".join(lines), rows=[[Button(label, tap=DutyChosen(neighbourhood_id, 0 if own else 1))]])
