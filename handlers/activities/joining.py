"""Coming along, perhaps, or not; and answering an offer of places that came free."""

from community.activities import notices
from community.activities import service as activities
from community.activities.joining import notices as offers
from community.activities.joining import service as joining
from community.activities.joining import who_comes
from community.activities.joining.closing import is_closed
from community.activities.joining.names import Names
from community.activities.joining.offer_clock import OfferRules
from community.activities.joining.reasons import Why
from community.activities.models import Participation, Place, RegistrationClosed
from community.activities.telling import waiting
from community.volunteers.roles import Role
from handlers.cards.activities import activity as cards
from handlers.cards.activities.activity import DeclineTapped, JoinTapped, MaybeTapped, UnfollowTapped, VenueTapped
from handlers.cards.activities.joining import parties as party_cards
from handlers.cards.activities.joining import waiting as waiting_cards
from handlers.cards.activities.joining.parties import LeaveTapped
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
    if await _asked_whether_sure(context, tapped.occurrence_id):
        return
    await joining.maybe(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    context.toast("activities-toast-maybe")
    show_answer(context, tapped.occurrence_id)


async def on_decline_tapped(tapped: DeclineTapped, context: BotContext) -> None:
    """«Ik kan niet»."""
    if await _asked_whether_sure(context, tapped.occurrence_id):
        return
    await joining.decline(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    context.toast("activities-toast-declined")
    show_answer(context, tapped.occurrence_id)


async def on_leave_tapped(tapped: LeaveTapped, context: BotContext) -> None:
    """«Ja, ik kan niet», in the place of the question."""
    await joining.decline(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    context.show_words("activities-you-decline", edits=tapped_number(context))
    show_answer(context, tapped.occurrence_id)


async def _asked_whether_sure(context: BotContext, occurrence_id: int) -> bool:
    """After the last day to sign up there is no way back to a place: one tap, perhaps an old one, gives up none."""
    tx, now = context.tx, context.now
    occurrence = await joining.settled_occurrence(tx, context.actor, occurrence_id, rules(context), now=now)
    mine, _ = await standing(context, occurrence_id)
    if mine is None or mine.place is None or not is_closed(occurrence, now=now):
        return False
    context.show(party_cards.LEAVING_CARD, occurrence_id=occurrence_id)
    return True


async def on_accept_tapped(tapped: AcceptTapped, context: BotContext) -> None:
    """«Ja, wij komen». A second tap changes nothing; one that comes too late is told so."""
    done = await joining.accept(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    if done:
        context.toast("joining-toast-accepted")
    else:
        await _tell_no_offer(context, tapped.occurrence_id)
    show_answer(context, tapped.occurrence_id)


async def on_pass_tapped(tapped: PassTapped, context: BotContext) -> None:
    """«Geef door»."""
    done = await joining.pass_on(context.tx, context.actor, tapped.occurrence_id, now=context.now, rules=rules(context))
    if done or await _passed_on(context, tapped.occurrence_id):
        context.toast("joining-toast-passed")
    else:
        await _tell_no_offer(context, tapped.occurrence_id)
    show_answer(context, tapped.occurrence_id)


async def _passed_on(context: BotContext, occurrence_id: int) -> bool:
    """Whether the tapper passed the places on already: a second tap is told the same."""
    mine, _ = await standing(context, occurrence_id)
    if mine is None or mine.place is not None:
        return False
    made = await who_comes.own_decisions(context.tx, context.bot_id, context.actor.chat_id, occurrence_id)
    return bool(made) and made[-1].why is Why.PASSED


async def _tell_no_offer(context: BotContext, occurrence_id: int) -> None:
    """There is no offer: because it was taken, because the tapper waits again, or because it is over."""
    mine, _ = await standing(context, occurrence_id)
    if mine is not None and mine.place is Place.SEAT:
        context.toast("joining-toast-comes")
    elif mine is not None and mine.place is Place.WAITING:
        context.toast("activities-toast-waiting")
    else:
        occurrence = await activities.find_occurrence(context.tx, context.actor, occurrence_id)
        closed = is_closed(occurrence, now=context.now)
        context.toast("joining-toast-over-closed" if closed else "joining-toast-over", alert=True)


async def standing(context: BotContext, occurrence_id: int) -> tuple[Participation | None, Names]:
    """What the tapper said and what came of it, and the names that were given with it."""
    vault, chat_id = context.rooms.vault, context.actor.chat_id
    return await who_comes.own_names(context.tx, vault, context.bot_id, chat_id, occurrence_id)


def tapped_number(context: BotContext) -> int | None:
    """The message whose button was tapped, to be changed into the answer."""
    message = context.tapped_message
    return None if message is None else message.message_id


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
    await waiting.unfollow(context.tx, context.actor, where, [theme], now=context.now)
    context.toast("activities-toast-unfollowed")
    context.show(cards.UNFOLLOWED, theme=theme)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(JoinTapped, on_join_tapped, role=Role.RESIDENT)
    registry.tap(MaybeTapped, on_maybe_tapped, role=Role.RESIDENT)
    registry.tap(DeclineTapped, on_decline_tapped, role=Role.RESIDENT)
    registry.tap(LeaveTapped, on_leave_tapped, role=Role.RESIDENT)
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
    registry.card(party_cards.LEAVING_CARD, party_cards.leaving_card)
