"""/mijn: what I come to, and my requests for help and how they stand."""

from telegram import Update

from community.volunteers.roles import Role
from handlers.cards.agenda import MY_ACTIVITIES, my_activities
from handlers.cards.asking.help import MY_REQUESTS, my_requests
from handlers.context import BotContext
from handlers.registry import Registry


async def on_mine(update: Update, context: BotContext) -> None:
    """What is mine here?"""
    context.show(MY_ACTIVITIES)
    context.show(MY_REQUESTS)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("mine", on_mine, role=Role.RESIDENT)
    registry.card(MY_ACTIVITIES, my_activities)
    registry.card(MY_REQUESTS, my_requests)
