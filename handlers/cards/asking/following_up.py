"""What a resident sees after a request was closed: a way back in, whether it helped, and that it is open again."""

from dataclasses import dataclass
from datetime import datetime

from community.help.models import State
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.asking.help import desk_of, own_request, with_ways_out
from handlers.cards.card import Button, Card
from handlers.scene import Scene
from messages.catalogue import Marked

STILL_ASKED = MessageKind("help_still", Lane.REPLY)


@dataclass(frozen=True)
class NothingLeft(CallbackData, name="still2"):
    """No, never mind."""

    request_id: int


@dataclass(frozen=True)
class HelpedAnswered(CallbackData, name="didhelp"):
    """Whether it helped: 1 yes, 0 no, 2 rather not say."""

    request_id: int
    helped: int


async def still_asked(scene: Scene, *, request_id: int) -> Card:
    """Write what is left; the next message goes to a person."""
    request = await own_request(scene, request_id)
    text = scene.words.text("following-still", code=request.code)
    button = Button(scene.words.plain("following-button-nothing"), tap=NothingLeft(request_id))
    return Card(await with_ways_out(scene, text, request), rows=[[button]])


async def helped_asked(scene: Scene, *, request_id: int) -> Card:
    """Did it help? Not asked when the request was opened or erased before this went out."""
    words, request = scene.words, await own_request(scene, request_id)
    if request.state is not State.CLOSED:
        return Card(await with_ways_out(scene, words.text("following-open-again", code=request.code), request))
    assert request.closed_at is not None
    question = words.text("following-helped", code=request.code, closed_at=request.closed_at)
    return Card(
        await with_ways_out(scene, question, request),
        rows=[
            [
                Button(words.plain("following-button-yes"), tap=HelpedAnswered(request_id, 1)),
                Button(words.plain("following-button-no"), tap=HelpedAnswered(request_id, 0)),
            ],
            [Button(words.plain("following-button-rather-not"), tap=HelpedAnswered(request_id, 2))],
        ],
    )


async def help_reopened(scene: Scene, *, request_id: int, promised_at: str) -> Card:
    """It is open again, and by when somebody reads it."""
    words, request = scene.words, await own_request(scene, request_id)
    lines = [
        words.text("following-open-again", code=request.code),
        words.text(
            "following-promise",
            promised_at=datetime.fromisoformat(promised_at),
            **desk_of(scene, request),
        ),
    ]
    return Card(await with_ways_out(scene, Marked("\n".join(lines)), request))
