"""What to say when there is nothing to say: an old button, an unknown command, a sticker where words were expected."""

from telegram import Update

from handlers.context import BotContext, message_of
from handlers.help import offer_help_for


def old_button(context: BotContext) -> None:
    """A button of an older version, or of something that is no more."""
    context.toast("old-button-toast")
    context.say("old-button")


async def on_unknown_command(update: Update, context: BotContext) -> None:
    """A command we do not have."""
    context.say("unknown-command")


def unreadable(update: Update, context: BotContext) -> None:
    """A voice note, photo or sticker that we cannot read: shall a person look at it?"""
    offer_help_for(context, message_of(update))
