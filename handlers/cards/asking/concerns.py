"""Words about somebody else: what worries you, and do they know; for a volunteer: did that person say yes?"""

from dataclasses import dataclass

from community.help.models import State
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.asking.help import own_request, with_ways_out
from handlers.cards.card import Button, Card
from handlers.scene import Scene

CONCERN_PROMPT = MessageKind("concern_prompt", Lane.REPLY)
CONCERN_KNOWN = MessageKind("concern_known", Lane.REPLY)
PASS_ON_AGREED = MessageKind("pass_on_agreed", Lane.REPLY)
PASS_ON_PROMPT = MessageKind("pass_on_prompt", Lane.REPLY)
PASS_ON_NOT_YET = MessageKind("pass_on_not_yet", Lane.REPLY)

NO, YES, NOT_SAID = range(3)
"""What the buttons about somebody else carry."""


@dataclass(frozen=True)
class ConcernCancelled(CallbackData, name="noword"):
    """Never mind, on the first screen."""


@dataclass(frozen=True)
class ConcernKnown(CallbackData, name="knows"):
    """Whether the other person knows: ``NO``, ``YES`` or ``NOT_SAID``."""

    request_id: int
    knows: int


@dataclass(frozen=True)
class OtherAgreed(CallbackData, name="agreed"):
    """Whether the other person agreed that a volunteer passes it on: ``NO`` or ``YES``."""

    yes: int


async def concern_prompt(scene: Scene) -> Card:
    """What makes you worry?"""
    return await _prompt(scene, scene.words.text("concern-prompt"))


async def pass_on_prompt(scene: Scene) -> Card:
    """What may the desk know?"""
    return await _prompt(scene, scene.words.text("pass-on-prompt"))


async def _prompt(scene: Scene, text: str) -> Card:
    cancel = Button(scene.words.plain("help-button-cancel"), tap=ConcernCancelled())
    return Card(await with_ways_out(scene, text), rows=[[cancel]])


async def concern_known(scene: Scene, *, request_id: int) -> Card:
    """Does that person know? It need not be said."""
    words, request = scene.words, await own_request(scene, request_id)
    if request.state is not State.DRAFT:
        return Card(await with_ways_out(scene, words.text("help-was-sent"), request))
    labels = {YES: "concern-button-knows", NO: "concern-button-knows-not", NOT_SAID: "concern-button-not-said"}
    return Card(
        await with_ways_out(scene, words.text("concern-known"), request),
        rows=[[Button(words.plain(key), tap=ConcernKnown(request_id, knows))] for knows, key in labels.items()],
    )


async def pass_on_agreed(scene: Scene) -> Card:
    """Did that person say yes? That comes first."""
    words = scene.words
    return Card(
        await with_ways_out(scene, words.text("pass-on-agreed")),
        rows=[
            [Button(words.plain("pass-on-button-yes"), tap=OtherAgreed(YES))],
            [Button(words.plain("pass-on-button-no"), tap=OtherAgreed(NO))],
        ],
    )


async def pass_on_not_yet(scene: Scene) -> Card:
    """Ask that person first. Nothing was kept."""
    return Card(await with_ways_out(scene, scene.words.text("pass-on-not-yet")))


async def help_picked_up(scene: Scene, *, request_id: int) -> Card:
    """To a volunteer: somebody took it. Not a word of what was written."""
    request = await own_request(scene, request_id)
    return Card(await with_ways_out(scene, scene.words.text("pass-on-picked-up", code=request.code), request))
