"""/status: how the bot is, in counts alone. Nothing a person wrote, and nobody's number."""

from datetime import date, timedelta

from telegram import Update

from community.residents import repository as residents
from community.residents.quiet_hours import BRUSSELS
from community.safety.emergency import EmergencyNumbers
from community.volunteers.roles import Role
from core import outbox
from handlers.context import BotContext
from handlers.registry import Registry
from messages.languages import LANGUAGES

CONFIRM_AGAIN_AFTER = timedelta(days=180)


def unconfirmed(numbers: EmergencyNumbers, today: date) -> int:
    """How many emergency numbers nobody confirmed in the last 180 days."""
    by_number = {one.number: one for language in LANGUAGES for one in numbers.all_in(language)}
    oldest = today - CONFIRM_AGAIN_AFTER
    return sum(one.confirmed_on is None or one.confirmed_on < oldest for one in by_number.values())


async def on_status(update: Update, context: BotContext) -> None:
    """Count."""
    updates = await context.rooms.inbox.count_by_state(context.tx)
    messages = await outbox.count_by_state(context.tx, context.bot_id)
    context.say(
        "status-counts",
        waiting=updates.get("new", 0),
        done=updates.get("done", 0),
        set_aside=updates.get("dead", 0),
        queued=messages.get("queued", 0) + messages.get("sending", 0),
        unknown=messages.get("unknown", 0),
        dead=messages.get("dead", 0),
        unreachable=await residents.count_unreachable(context.tx, context.bot_id),
        unconfirmed=unconfirmed(context.rooms.emergency, context.now.astimezone(BRUSSELS).date()),
    )


def register(registry: Registry) -> None:
    """Add this module's handler."""
    registry.command("status", on_status, role=Role.ADMIN)
