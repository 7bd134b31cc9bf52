"""What waits at the desk today."""

from telegram import Update

from community.volunteers.roles import Role
from handlers.cards.desk.today import TODAY, today
from handlers.context import BotContext
from handlers.registry import Registry


async def on_today(update: Update, context: BotContext) -> None:
    """What waits?"""
    context.show(TODAY, neighbourhood_id=context.actor.home)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("today", on_today, role=Role.REGISSEUR)
    registry.card(TODAY, today)
