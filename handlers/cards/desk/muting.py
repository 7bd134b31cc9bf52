"""Muting somebody who floods the desk: what it means, and who is muted now."""

from dataclasses import dataclass

from community.help import muting, reading
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.asking_back import never_mind
from handlers.cards.desk.facts import pseudonym_of
from handlers.scene import Scene

MUTE_ASKED = MessageKind("desk_mute", Lane.REPLY)
MUTED = MessageKind("desk_muted", Lane.REPLY)
MOST_BUTTONS = 20


@dataclass(frozen=True)
class MuteTapped(CallbackData, name="mute"):
    """Mute who wrote this, or lift that: asks first."""

    request_id: int


@dataclass(frozen=True)
class MuteAnswered(CallbackData, name="mute2"):
    """Yes: mute (1), or hear again (0)."""

    request_id: int
    on: int


@dataclass(frozen=True)
class MuteLifted(CallbackData, name="unmute"):
    """Hear one of the list again."""

    mute_id: int


async def mute_asked(scene: Scene, *, request_id: int) -> Card:
    """Is this person muted, what does it mean, and the button that changes it."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    facts = {"code": view.request.code, "pseudonym": pseudonym_of(scene, view.request)}
    if view.muted:
        button = Button(words.plain("mute-button-off"), tap=MuteAnswered(request_id, 0))
        return Card(words.text("mute-is-on", **facts), rows=[[button]])
    button = Button(words.plain("mute-button-on"), tap=MuteAnswered(request_id, 1))
    return Card(words.text("mute-ask", **facts), rows=[[button], never_mind(scene)])


async def muted(scene: Scene, *, neighbourhood_id: int) -> Card:
    """Who is muted, by the day it began: nothing else is known here."""
    words, where = scene.words, NeighbourhoodId(neighbourhood_id)
    read = await scene.read()
    try:
        await reading.regisseur_in(read, scene.rooms.bot_id, scene.chat_id, where)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    found = await muting.list_muted(read, scene.rooms.bot_id, where)
    if not found:
        return Card(words.text("mute-nobody"))
    rows = [
        [Button(words.plain("mute-button-lift", muted_at=one.muted_at), tap=MuteLifted(one.id))]
        for one in found[:MOST_BUTTONS]
    ]
    return Card(words.text("mute-list", count=len(found)), rows=rows)
