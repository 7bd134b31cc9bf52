"""A danger inside a request: called out until somebody taps "seen". And what else the clock says to the desk."""

from community.help.following import promises, urgency
from community.volunteers.roles import Role
from handlers.cards.desk import alarms as cards
from handlers.cards.desk.alarms import DangerSeen
from handlers.context import BotContext
from handlers.registry import Registry


async def on_seen(tapped: DangerSeen, context: BotContext) -> None:
    """I have seen it. It is called out no more, in no chat."""
    first = await urgency.seen(context.tx, context.actor, tapped.request_id, now=context.now)
    context.toast("alarms-seen-toast" if first else "alarms-seen-already-toast")


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(DangerSeen, on_seen, role=Role.REGISSEUR)
    registry.card(urgency.HELP_ALARM, cards.help_alarm)
    registry.card(urgency.HELP_ALARM_ADMIN, cards.help_alarm_admin)
    registry.card(promises.HELP_DEPUTY, cards.help_deputy)
    registry.card(promises.HELP_LATE, cards.help_late)
    registry.card(promises.HELP_FREED, cards.help_freed)
    registry.card(promises.HELP_BACK, cards.help_back)
    registry.card(promises.HELP_STILL_LATE, cards.help_still_late)
