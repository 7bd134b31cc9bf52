"""How much room is there? Somebody of the team says it with one tap, and the card shows it with today's date."""

from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Role
from handlers.answers.questions import must_be_seen
from handlers.cards import editing as cards
from handlers.cards.editing import STATUSES, StatusGiven, StatusKept
from handlers.cards.services import SERVICE_CARD, StatusAsked
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.ways_out import old_button
from knowledge.editing.status import set_status
from knowledge.models import ServiceId


async def on_status_asked(tapped: StatusAsked, context: BotContext) -> None:
    """The card becomes the question."""
    if _may(context):
        must_be_seen(context, tapped.service_id)
        replace_tapped(context, cards.STATUS_CARD, service_id=tapped.service_id)


async def on_status_given(tapped: StatusGiven, context: BotContext) -> None:
    """It is so, today; the question becomes the card again."""
    if not _may(context):
        return
    must_be_seen(context, tapped.service_id)
    if tapped.room >= len(STATUSES):
        old_button(context)
        return
    actor, today = context.actor, context.now.astimezone(BRUSSELS).date()
    service_id, status = ServiceId(tapped.service_id), STATUSES[tapped.room]
    show = await set_status(context.tx, context.rooms.knowledge, service_id, status, actor.home, today=today)
    context.unit.after_commit.append(show)
    context.toast("room-toast")
    replace_tapped(context, cards.STATUS_NOTED, service_id=service_id)


async def on_status_kept(tapped: StatusKept, context: BotContext) -> None:
    """Never mind."""
    if _may(context):
        must_be_seen(context, tapped.service_id)
        replace_tapped(context, SERVICE_CARD, service_id=tapped.service_id, staff=True)


def _may(context: BotContext) -> bool:
    """Whether the actor is of the team. If not, they have been told, as routing does."""
    if context.actor.is_of_the_team:
        return True
    context.say("role-needed-volunteer")
    context.toast("role-needed-toast")
    return False


def register(registry: Registry) -> None:
    """Add this module's handlers and cards. Three roles may: so they are asked here, and not by the registry."""
    registry.tap(StatusAsked, on_status_asked, role=Role.RESIDENT)
    registry.tap(StatusGiven, on_status_given, role=Role.RESIDENT)
    registry.tap(StatusKept, on_status_kept, role=Role.RESIDENT)
    registry.card(cards.STATUS_CARD, cards.status_card)
    registry.card(cards.STATUS_NOTED, cards.status_noted)
