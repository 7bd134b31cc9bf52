"""What an organiser types at one of our questions: for which time, one or the rest, and how long we listen."""

from dataclasses import dataclass
from datetime import timedelta

from telegram import Update

from community.activities.posting import drafting
from community.activities.series import changing
from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.answers.questions import answer_text
from handlers.cards.activities import changing as cards
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Handler, Registry
from handlers.ways_out import unreadable

PATIENCE = timedelta(hours=1)
"""What is typed later than this is a question again, and changes nothing that neighbours would hear of."""
_NAMES = cards.DIALOGUE_NAMES
_WITH_FILES = ("photo", "place", "name")


@dataclass(frozen=True, slots=True)
class Asked:
    """What we asked an organiser."""

    occurrence_id: int
    rest: bool
    what: str


async def ask(context: BotContext, occurrence_id: int, what: str, *, rest: bool, replaces: bool = True) -> None:
    """Ask one thing, in the place of the screen that was tapped. The next message answers it."""
    name = f"{_NAMES[rest]}{what}"
    await residents.begin_dialogue(context.tx, context.actor.id, name, now=context.now, object_id=occurrence_id)
    if replaces:
        replace_tapped(context, cards.CHANGE_QUESTION, occurrence_id=occurrence_id, rest=int(rest), what=what)
    else:
        context.show(cards.CHANGE_QUESTION, occurrence_id=occurrence_id, rest=int(rest), what=what)


async def dialogue_of(update: Update, context: BotContext) -> Asked | None:
    """What a message answers. None when it is none: then it has been dealt with."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    assert dialogue is not None and dialogue.object_id is not None
    message = message_of(update)
    if context.now - dialogue.since > PATIENCE:
        await residents.end_dialogue(context.tx, context.actor.id)
        if message.text is None:
            unreadable(update, context)
        else:
            await answer_text(context, message.text, message.message_id)
        return None
    if message.text is not None and drafting.says_stop(message.text):
        await stop_asking(context)
        context.say("changing-stopped")
        return None
    name = dialogue.name
    return Asked(dialogue.object_id, name.startswith(_NAMES[1]), name.partition("_")[2])


async def stop_asking(context: BotContext) -> None:
    """The next message is an ordinary one again."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name in cards.DIALOGUES:
        await residents.end_dialogue(context.tx, context.actor.id)


def ends(registry: Registry, what: str, handler: Handler) -> None:
    """React to the answer to a question, about one time and about the rest. Who may is the service's to say."""
    for name in _NAMES:
        registry.dialogue(f"{name}{what}", handler, role=Role.RESIDENT, media=what in _WITH_FILES)


def is_part(what: str) -> bool:
    """Whether this is something that can be edited."""
    return what in changing.PARTS
