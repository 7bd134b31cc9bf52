"""Whoever gives a command or taps another button has moved on: what they write next is an ordinary message again.

So nothing goes to the desk by mistake: no question that was typed after looking at the menu, as more of a request or
as a name to show.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from community.help.asking import bursts
from community.residents import repository as residents
from handlers.activities.thanking import DIALOGUE as COUNTING
from handlers.asking.approving import DIALOGUES as REFERRING
from handlers.asking.showing_name import DIALOGUE as NAMING
from handlers.cards.activities.changing import DIALOGUES as CHANGING
from handlers.cards.activities.joining.parties import DIALOGUES as JOINING
from handlers.cards.asking.help import HelpAnswered
from handlers.context import BotContext
from handlers.desk.duty import DIALOGUE as CALLED
from handlers.registry import Registry

_ENDED = (*bursts.NAMES, NAMING, *REFERRING, CALLED, COUNTING, *JOINING, *CHANGING)
_LEFT_ALONE = (HelpAnswered,)
"""The second of two taps on yes must not end what the first began."""

Acting = Callable[[Any, BotContext], Awaitable[None]]


def let_other_acts_end_it(registry: Registry) -> None:
    """Put it before every command and button of the registry. Called once, when all are there."""
    for key, entry in registry.commands.items():
        registry.commands[key] = replace(entry, handler=_moving_on(entry.handler))
    for kind, entry in registry.taps.items():
        if kind not in _LEFT_ALONE:
            registry.taps[kind] = replace(entry, handler=_moving_on(entry.handler))


def _moving_on(handler: Acting) -> Acting:
    @wraps(handler)
    async def moved_on(what: Any, context: BotContext) -> None:
        await end_what_waits(context)
        await handler(what, context)

    return moved_on


async def end_what_waits(context: BotContext) -> None:
    """The next message joins no request and is no name. A draft that was begun stays."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name in _ENDED:
        await residents.end_dialogue(context.tx, context.actor.id)
