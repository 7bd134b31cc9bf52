"""A name or number that somebody chooses to show with a request: the question, and what the desk sees now."""

from dataclasses import dataclass

from community.help.pseudonyms import pseudonym_in
from community.help.showing_name import LONGEST_NAME, shown_name_of
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.asking.help import desk_of, name_rows, own_request, quote, with_ways_out
from handlers.cards.card import Button, Card
from handlers.scene import Scene

NAME_PROMPT = MessageKind("help_name_prompt", Lane.REPLY)
NAME_CARD = MessageKind("help_name", Lane.REPLY)


@dataclass(frozen=True)
class NameCancelled(CallbackData, name="namestop"):
    """Rather not, after all."""


async def name_prompt(scene: Scene, *, request_id: int) -> Card:
    """Which name or number? It need not be."""
    words, request = scene.words, await own_request(scene, request_id)
    text = words.text("help-name-prompt", code=request.code, most=LONGEST_NAME, **desk_of(scene, request))
    cancel = Button(words.plain("help-button-name-cancel"), tap=NameCancelled())
    return Card(await with_ways_out(scene, text, request), rows=[[cancel]])


async def name_card(scene: Scene, *, request_id: int) -> Card:
    """What the desk sees beside the code: the name that was written, or only the name of two words."""
    words, request = scene.words, await own_request(scene, request_id)
    name = shown_name_of(request, request.unlock(scene.rooms.vault))
    facts = {"code": request.code, **desk_of(scene, request)}
    if name is None:
        text: str = words.text("help-name-hidden", pseudonym=pseudonym_in(words.language, request.pseudonym), **facts)
    else:
        text = f"{words.text('help-name-shown', **facts)}\n{quote(name)}"
    return Card(await with_ways_out(scene, text, request), rows=name_rows(words, request))
