"""Putting a request off: until when, and what the resident is told of it."""

from dataclasses import dataclass
from datetime import date

from community.help import reading
from community.help.later import days_offered
from community.volunteers.duty.service import local_date
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.cards.desk.asking_back import never_mind
from handlers.cards.ways_out import ways_out_lines
from handlers.scene import Scene

LATER_ASKED = MessageKind("desk_later_asked", Lane.REPLY)
LATER_DONE = MessageKind("desk_later", Lane.REPLY)


@dataclass(frozen=True)
class LaterChosen(CallbackData, name="later2"):
    """Put this off to a day, counted as Python counts days."""

    request_id: int
    ordinal: int


async def later_asked(scene: Scene, *, request_id: int) -> Card:
    """Until when? Three days to tap; any other can be written."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    today = local_date(scene.now)
    rows = [
        [Button(words.plain("later-button-day", on=day), tap=LaterChosen(request_id, day.toordinal()))]
        for day in days_offered(today)
    ]
    return Card(words.text("later-asked", code=view.request.code), rows=[*rows, never_mind(scene)])


async def later_done(scene: Scene, *, request_id: int) -> Card:
    """It was put off to this day, and the resident knows."""
    words = scene.words
    try:
        view = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if view is None:
        raise Gone
    if view.request.later_until is None:
        return Card(words.text("later-over", code=view.request.code))
    return Card(words.text("later-done", code=view.request.code, later_until=view.request.later_until))


async def help_later(scene: Scene, *, request_id: int, on: str) -> Card:
    """To the resident: on which day we come back to it, and whom to call sooner."""
    words = scene.words
    request = await reading.asked(await scene.read(), scene.chat_id, request_id)
    if request is None:
        raise Gone
    text = words.text("help-later", code=request.code, on=date.fromisoformat(on))
    return Card(f"{text}\n\n{await ways_out_lines(scene, request.neighbourhood_id)}")
