"""What the very next message at the desk answers: a question back, a note, a day. Anything else ends it.

A command, another button or half an hour later, a message is no answer any more: what was meant for the team must never
be taken for something to the resident, nor the other way round.
"""

from dataclasses import replace
from datetime import timedelta

from community.residents import repository as residents
from community.residents.models import Dialogue
from handlers.context import BotContext
from handlers.registry import Entry, Registry

LISTEN = timedelta(minutes=30)
ASK_BACK = "desk_ask"
ALBUM = "desk_album"
"""The question was an album: its other parts still belong to it."""
NOTE = "desk_note"
NOTE_FOR_COLLEAGUE = "desk_handnote"
DAY = "desk_day"
FIRST_POST = "desk_first_post"
"""Back to a new volunteer with a question."""
TO_TEAM = (NOTE, NOTE_FOR_COLLEAGUE)
NAMES = (ASK_BACK, ALBUM, *TO_TEAM, DAY, FIRST_POST)


async def listen(context: BotContext, name: str, request_id: int) -> None:
    """From now on the next message answers this."""
    await residents.begin_dialogue(context.tx, context.actor.id, name, now=context.now, object_id=request_id)


async def listening(context: BotContext, *names: str) -> Dialogue | None:
    """What the next message answers, if it is one of these (by default of all); None when that was too long ago."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is None or dialogue.name not in (names or NAMES) or context.now - dialogue.since > LISTEN:
        return None
    return dialogue


async def stop_listening(context: BotContext) -> None:
    """The next message answers none of these any more."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name in NAMES:
        await residents.end_dialogue(context.tx, context.actor.id)


def end_at_every_command_and_button(registry: Registry) -> None:
    """Let every command and button that is registered by now end it first. Only who has a role is ever listened to."""
    registry.commands.update({key: _ending_it(entry) for key, entry in registry.commands.items()})
    registry.taps.update({kind: _ending_it(entry) for kind, entry in registry.taps.items()})


def _ending_it(entry: Entry) -> Entry:
    handle = entry.handler

    async def ended_first(what: object, context: BotContext) -> None:
        if context.actor.roles or context.actor.admin_everywhere:
            await stop_listening(context)
        await handle(what, context)

    return replace(entry, handler=ended_first)
