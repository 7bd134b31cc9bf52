"""/stop, or the bare word STOP: from then on the bot starts nothing by itself, until one tap says otherwise."""

import unicodedata
from dataclasses import dataclass

from telegram import Update

from community.residents import service as residents
from community.volunteers.roles import Role
from core.outbox import Lane, MessageKind
from handlers.activities import draft_flow
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD, NEWS
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from handlers.scene import Scene

STOPPED = MessageKind("stopped", Lane.REPLY)
STOP_WORDS = {"stop", "arret", "stopper"}
_SIGNS = " .!?«»\"'“”\n"


@dataclass(frozen=True)
class Resume(CallbackData, name="resume"):
    """Messages again, please."""


def is_bare_stop(text: str) -> bool:
    """Whether a message is that one word and nothing else. «Dit moet stoppen» tells of something quite different."""
    spread = unicodedata.normalize("NFD", text.strip(_SIGNS).casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter)) in STOP_WORDS


async def _says_stop(update: Update, context: BotContext) -> bool:
    return is_bare_stop(message_of(update).text or "")


async def on_stop(update: Update, context: BotContext) -> None:
    """No more messages the bot starts itself. The questions of a draft end too, for that may be what was meant."""
    await residents.stop(context.tx, context.actor.person, now=context.now)
    context.show(STOPPED)
    if await draft_flow.is_asking(context):
        await draft_flow.rest(context)


async def on_resume(tapped: Resume, context: BotContext) -> None:
    """News again. What it is about is chosen anew, on the screen that follows."""
    actor = context.actor
    if actor.person.home_id is None:
        replace_tapped(context, CHOOSE_NEIGHBOURHOOD)
        return
    await residents.resume(context.tx, actor.person, actor.home, now=context.now)
    replace_tapped(context, NEWS, person_id=actor.id, neighbourhood_id=actor.home)


async def stopped(scene: Scene) -> Card:
    """What ends, what does not, and the way back."""
    words = scene.words
    return Card(words.text("stop-done"), rows=[[Button(words.plain("stop-button-resume"), tap=Resume())]])


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("stop", on_stop, role=Role.RESIDENT, consent_first=False)
    registry.message(_says_stop, on_stop, role=Role.RESIDENT, always=True)
    registry.tap(Resume, on_resume, role=Role.RESIDENT)
    registry.card(STOPPED, stopped)
