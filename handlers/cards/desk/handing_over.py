"""Passing a request on to a colleague: to whom, what the colleague reads, and what the giver reads when it comes back.

Colleagues read each other by the name they chose or by a number. Nothing of this is ever shown to a resident.
"""

from dataclasses import dataclass

from community.help import handing_over, reading
from community.help.reading import Standing
from community.volunteers.duty.models import Colleague
from core.errors import NotYours
from core.ids import PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.asking_back import never_mind
from handlers.cards.desk.facts import name_of_colleague, pseudonym_of
from handlers.scene import Scene

HANDING_ASKED = MessageKind("desk_handing", Lane.REPLY)
HANDING_DONE = MessageKind("desk_handed", Lane.REPLY)
MOST_COLLEAGUES = 20


@dataclass(frozen=True)
class HandedOver(CallbackData, name="hand2"):
    """Pass this on to the colleague who holds a role."""

    request_id: int
    role_id: int


@dataclass(frozen=True)
class HandingRefused(CallbackData, name="handno"):
    """A colleague passed this on to me; rather not."""

    request_id: int


async def handing_asked(scene: Scene, *, request_id: int, noted: bool) -> Card:
    """To whom? And what should the colleague know?"""
    words = scene.words
    try:
        found = await handing_over.offered(await scene.read(), scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if found is None:
        raise Gone
    request, colleagues = found
    rows = [
        [Button(_label(scene, one), tap=HandedOver(request_id, one.holder.role_id))]
        for one in colleagues[:MOST_COLLEAGUES]
    ]
    key = "handing-whom-noted" if noted else "handing-whom"
    return Card(words.text(key, code=request.code), rows=[*rows, never_mind(scene)])


def _label(scene: Scene, colleague: Colleague) -> str:
    key = "handing-button-away" if colleague.holder.away else "handing-button-colleague"
    return scene.words.plain(key, name=name_of_colleague(scene, colleague))


async def handing_done(scene: Scene, *, request_id: int, role_id: int) -> Card:
    """It was passed on to this colleague; if nobody sits there now, honestly so."""
    words = scene.words
    try:
        found = await handing_over.offered(await scene.read(), scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if found is None:
        raise Gone
    request, colleagues = found
    colleague = next((one for one in colleagues if one.holder.role_id == role_id), None)
    lines = [words.text("handing-done", code=request.code, name=name_of_colleague(scene, colleague))]
    if colleague is not None and colleague.holder.away:
        lines.append(words.text("handing-done-away"))
    return Card("\n".join(lines))


async def handed_over(scene: Scene, *, request_id: int, from_id: int) -> Card:
    """To the colleague: who passes it on, and a way to refuse as long as it is theirs and open."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    giver = await reading.colleague(await scene.read(), view.request, PersonId(from_id))
    facts = {"code": view.request.code, "pseudonym": pseudonym_of(scene, view.request)}
    text = words.text("handing-given", name=name_of_colleague(scene, giver), **facts)
    # Somebody who is away holds nothing, so others may take it; until they do, it can be refused all the same.
    mine = view.standing is Standing.MINE or (view.standing is Standing.NEW and view.request.held_by is not None)
    rows = [[Button(words.plain("handing-button-refuse"), tap=HandingRefused(request_id))]] if mine else []
    return Card(text, rows=rows)


async def handed_back(scene: Scene, *, request_id: int, from_id: int) -> Card:
    """To the giver: it is yours again."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    colleague = await reading.colleague(await scene.read(), view.request, PersonId(from_id))
    return Card(words.text("handing-back", code=view.request.code, name=name_of_colleague(scene, colleague)))
