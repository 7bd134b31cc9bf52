"""What waits at the desk today, when asked and in the morning."""

from telegram import Update

from community.help.following.summary import HELP_SUMMARY
from community.volunteers.roles import Role
from handlers.cards.desk.today import TODAY, summary, today
from handlers.context import BotContext
from handlers.registry import Registry


async def on_today(update: Update, context: BotContext) -> None:
    """What waits?"""
    context.show(TODAY, neighbourhood_id=context.actor.home)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("today", on_today, role=Role.REGISSEUR)
    registry.card(TODAY, today)
    registry.card(HELP_SUMMARY, summary)
