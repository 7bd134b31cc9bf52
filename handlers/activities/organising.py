"""For the poster: who comes, in numbers, and calling one time off."""

from telegram import Update

from community.activities import notices
from community.activities import service as activities
from community.activities.series import cancelling
from community.volunteers.roles import Role
from handlers.cards.activities import posted as cards
from handlers.cards.activities.posted import PostedCancelTapped, PostedTapped
from handlers.context import BotContext
from handlers.registry import Registry


async def on_posted(update: Update, context: BotContext) -> None:
    """/mijnactiviteiten."""
    actor = context.actor
    context.show(cards.POSTED_LIST, person_id=actor.id, neighbourhood_id=actor.home)


async def on_posted_tapped(tapped: PostedTapped, context: BotContext) -> None:
    """Who comes?"""
    occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    context.show(cards.POSTED_CARD, subject=notices.posted_subject(occurrence.id), occurrence_id=occurrence.id)


async def on_cancel_tapped(tapped: PostedCancelTapped, context: BotContext) -> None:
    """Call this time off; only after a second tap."""
    if not tapped.sure:
        occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
        context.show(cards.POSTED_CANCEL, occurrence_id=occurrence.id)
        return
    done = await cancelling.cancel_occurrence(
        context.tx, context.actor, tapped.occurrence_id, context.rooms.quiet_hours, now=context.now
    )
    context.say("activities-cancel-done", count=done.told)
    if done.not_told:
        context.say("activities-cancel-not-told", count=done.not_told)
    context.redraw(notices.posted_subject(tapped.occurrence_id), everywhere=True)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("posted", on_posted, role=Role.VOLUNTEER)
    # The regisseur may do these too: who may is the service's to say.
    registry.tap(PostedTapped, on_posted_tapped, role=Role.RESIDENT)
    registry.tap(PostedCancelTapped, on_cancel_tapped, role=Role.RESIDENT)
    registry.card(cards.POSTED_LIST, cards.posted_list)
    registry.card(cards.POSTED_CARD, cards.posted_card)
    registry.card(cards.POSTED_CANCEL, cards.posted_cancel)
