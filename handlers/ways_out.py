"""The ways out: /112, and what to say to an old button, an unknown command, a sticker where words were expected."""

from telegram import Update

from community.volunteers.roles import Role
from handlers.asking.help import offer_help_for
from handlers.asking.interrupting import end_what_waits
from handlers.cards.safety import DANGER_CARD, EMERGENCY_NUMBERS, danger_card, emergency_numbers
from handlers.context import BotContext, message_of
from handlers.registry import Registry


async def on_emergency(update: Update, context: BotContext) -> None:
    """/112: the numbers, for everybody, always, without any question asked first."""
    context.show(EMERGENCY_NUMBERS)


def old_button(context: BotContext) -> None:
    """A button of an older version, or of something that is no more."""
    context.toast("old-button-toast")
    context.say("old-button")


async def on_unknown_command(update: Update, context: BotContext) -> None:
    """A command we do not have."""
    await end_what_waits(context)
    context.say("unknown-command")


def unreadable(update: Update, context: BotContext) -> None:
    """A voice note, photo or sticker that we cannot read: shall a person look at it?"""
    offer_help_for(context, message_of(update))


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("emergency", on_emergency, role=Role.RESIDENT, consent_first=False)
    registry.card(EMERGENCY_NUMBERS, emergency_numbers)
    registry.card(DANGER_CARD, danger_card)
