"""Coming along, perhaps, or not."""

from community.activities import notices
from community.activities import service as activities
from community.activities.joining import service as joining
from community.activities.models import Place
from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.cards.activities import activity as cards
from handlers.cards.activities.activity import DeclineTapped, JoinTapped, MaybeTapped, UnfollowTapped, VenueTapped
from handlers.context import BotContext
from handlers.registry import Registry

JOINED_TOASTS = {Place.SEAT: "activities-toast-joined", Place.WAITING: "activities-toast-waiting"}


async def on_join_tapped(tapped: JoinTapped, context: BotContext) -> None:
    """«Ik kom»."""
    place = await joining.join(context.tx, context.actor, tapped.occurrence_id, now=context.now)
    context.toast(JOINED_TOASTS[place])
    _redraw(context, tapped.occurrence_id)


async def on_maybe_tapped(tapped: MaybeTapped, context: BotContext) -> None:
    """«Misschien»."""
    await joining.maybe(context.tx, context.actor, tapped.occurrence_id, now=context.now)
    context.toast("activities-toast-maybe")
    _redraw(context, tapped.occurrence_id)


async def on_decline_tapped(tapped: DeclineTapped, context: BotContext) -> None:
    """«Ik kan niet»."""
    await joining.decline(context.tx, context.actor, tapped.occurrence_id, now=context.now)
    context.toast("activities-toast-declined")
    _redraw(context, tapped.occurrence_id)


def _redraw(context: BotContext, occurrence_id: int) -> None:
    """The tapper's own cards, and the poster's numbers. Other neighbours see the new number when they next look."""
    context.redraw(notices.occurrence_subject(occurrence_id))
    context.redraw(notices.posted_subject(occurrence_id), everywhere=True)


async def on_venue_tapped(tapped: VenueTapped, context: BotContext) -> None:
    """«Toon op de kaart»."""
    occurrence = await activities.find_occurrence(context.tx, context.actor, tapped.occurrence_id)
    context.show(cards.ACTIVITY_VENUE, occurrence_id=occurrence.id)


async def on_unfollow_tapped(tapped: UnfollowTapped, context: BotContext) -> None:
    """No more news of this theme: one tap, no questions."""
    occurrence = await activities.find_occurrence(context.tx, context.actor, tapped.occurrence_id)
    theme, where = occurrence.activity.theme or "", occurrence.activity.neighbourhood_id
    await residents.unfollow(context.tx, context.actor.id, where, [theme])
    context.toast("activities-toast-unfollowed")
    context.show(cards.UNFOLLOWED, theme=theme)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(JoinTapped, on_join_tapped, role=Role.RESIDENT)
    registry.tap(MaybeTapped, on_maybe_tapped, role=Role.RESIDENT)
    registry.tap(DeclineTapped, on_decline_tapped, role=Role.RESIDENT)
    registry.tap(VenueTapped, on_venue_tapped, role=Role.RESIDENT)
    registry.tap(UnfollowTapped, on_unfollow_tapped, role=Role.RESIDENT)
    registry.card(cards.ACTIVITY_CARD, cards.activity_card)
    registry.card(cards.ACTIVITY_VENUE, cards.venue)
    registry.card(cards.UNFOLLOWED, cards.unfollowed)
    registry.card(notices.INVITATION, cards.invitation)
    registry.card(notices.REMINDER, cards.reminder)
    registry.card(notices.SEATED, cards.seated)
    registry.card(notices.CANCELLED, cards.cancelled)
