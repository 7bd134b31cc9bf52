"""The way back into a request that was closed: one button under the notice of it."""

from dataclasses import dataclass

from community.help.models import Request, State
from handlers.callbacks import CallbackData
from handlers.cards.card import Button
from handlers.scene import Scene


@dataclass(frozen=True)
class StillSomething(CallbackData, name="still"):
    """There is something left, under the notice that a request was closed."""

    request_id: int


def still_row(scene: Scene, request: Request) -> list[list[Button]]:
    """The way back in; none once the request is open again."""
    if request.state is not State.CLOSED:
        return []
    return [[Button(scene.words.plain("following-button-still"), tap=StillSomething(request.id))]]
