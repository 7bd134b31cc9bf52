"""/112: the numbers, for everybody, always, without any question asked first."""

from telegram import Update

from community.volunteers.roles import Role
from handlers.cards.safety import DANGER_CARD, EMERGENCY_NUMBERS, danger_card, emergency_numbers
from handlers.context import BotContext
from handlers.registry import Registry


async def on_emergency(update: Update, context: BotContext) -> None:
    """Somebody asks for the numbers."""
    context.show(EMERGENCY_NUMBERS)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("emergency", on_emergency, role=Role.RESIDENT, consent_first=False)
    registry.card(EMERGENCY_NUMBERS, emergency_numbers)
    registry.card(DANGER_CARD, danger_card)
