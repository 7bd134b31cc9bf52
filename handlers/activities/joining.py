"""Coming along, perhaps, or not; and answering an offer of places that came free."""

from community.activities import notices
from community.activities import service as activities
from community.activities.joining import notices as offers
from community.activities.joining import service as joining
from community.activities.joining.offer_clock import OfferRules
from community.activities.models import Place, RegistrationClosed
from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.cards.activities import activity as cards
from handlers.cards.activities.activity import DeclineTapped, JoinTapped, MaybeTapped, UnfollowTapped, VenueTapped
from handlers.cards.activities.joining import parties as party_cards
from handlers.cards.activities.joining import waiting as waiting_cards
from handlers.cards.activities.joining.standing import AcceptTapped, PassTapped
from handlers.context import BotContext
from handlers.registry import Registry

JOINED_TOASTS = {
    Place.SEAT: "activities-toast-joined",
    Place.OFFERED: "joining-toast-offered",
    Place.WAITING: "activities-toast-waiting",
}


def rules(context: BotContext) -> OfferRules:
    """How long offers last here."""
    return OfferRules(context.rooms.activities, context.rooms.quiet_hours)


async def on_join_tapped(tapped: JoinTapped, context: BotContext) -> None:
    """«Ik kom»."""
    try:
        place = await joining.join(
            context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context)
        )
    except RegistrationClosed:
        context.show(party_cards.CLOSED_CARD)
    else:
        context.toast(JOINED_TOASTS[place])
    show_answer(context, tapped.occurrence_id)


async def on_maybe_tapped(tapped: MaybeTapped, context: BotContext) -> None:
    """«Misschien»."""
    await joining.maybe(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    context.toast("activities-toast-maybe")
    show_answer(context, tapped.occurrence_id)


async def on_decline_tapped(tapped: DeclineTapped, context: BotContext) -> None:
    """«Ik kan niet»."""
    await joining.decline(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    context.toast("activities-toast-declined")
    show_answer(context, tapped.occurrence_id)


async def on_accept_tapped(tapped: AcceptTapped, context: BotContext) -> None:
    """«Ja, wij komen». A second tap changes nothing; one that comes too late is told so."""
    done = await joining.accept(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    if done:
        context.toast("joining-toast-accepted")
    else:
        context.toast("joining-toast-over", alert=True)
    show_answer(context, tapped.occurrence_id)


async def on_pass_tapped(tapped: PassTapped, context: BotContext) -> None:
    """«Geef door»."""
    done = await joining.pass_on(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    if done:
        context.toast("joining-toast-passed")
    else:
        context.toast("joining-toast-over", alert=True)
    show_answer(context, tapped.occurrence_id)


def show_answer(context: BotContext, occurrence_id: int) -> None:
    """The tapper's own cards. The service draws the organiser's; other neighbours see it when they next look."""
    context.redraw(notices.occurrence_subject(occurrence_id))
    context.redraw(offers.party_subject(occurrence_id))


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
    registry.tap(AcceptTapped, on_accept_tapped, role=Role.RESIDENT)
    registry.tap(PassTapped, on_pass_tapped, role=Role.RESIDENT)
    registry.tap(VenueTapped, on_venue_tapped, role=Role.RESIDENT)
    registry.tap(UnfollowTapped, on_unfollow_tapped, role=Role.RESIDENT)
    registry.card(cards.ACTIVITY_CARD, cards.activity_card)
    registry.card(cards.ACTIVITY_VENUE, cards.venue)
    registry.card(cards.UNFOLLOWED, cards.unfollowed)
    registry.card(notices.INVITATION, cards.invitation)
    registry.card(notices.REMINDER, cards.reminder)
    registry.card(offers.OFFER, waiting_cards.offer)
