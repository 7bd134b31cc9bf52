"""For who posted it, and the regisseur there: what is in the agenda, who comes, and calling it off."""

from telegram import Update

from community.activities import notices
from community.activities import service as activities
from community.activities.series import cancelling, reach
from community.activities.series.hearing import Told
from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from handlers.activities.asking_organisers import ask, dialogue_of, stop_asking
from handlers.cards.activities import changing as screens
from handlers.cards.activities import posted as cards
from handlers.cards.activities.changing import CancelSure, WhyTapped
from handlers.cards.activities.posted import PostedCancelTapped, PostedPageTapped, PostedTapped
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry

LAST_PAGE = 1000
"""Beyond all that is ever written down; a page above it was made up."""


async def on_posted(update: Update, context: BotContext) -> None:
    """/mijnactiviteiten, and /activiteiten of a regisseur: there they are those of everybody here."""
    actor = context.actor
    everybodys = actor.is_a(Role.REGISSEUR, actor.home)
    context.show(cards.POSTED_LIST, person_id=actor.id, neighbourhood_id=actor.home, everybodys=everybodys)


async def on_page_tapped(tapped: PostedPageTapped, context: BotContext) -> None:
    """Another page, in the place of this one."""
    actor, where = context.actor, context.rooms.neighbourhoods.get(NeighbourhoodId(tapped.neighbourhood_id)).id
    replace_tapped(
        context,
        cards.POSTED_LIST,
        person_id=actor.id,
        neighbourhood_id=where,
        everybodys=actor.is_a(Role.REGISSEUR, where),
        page=min(tapped.page, LAST_PAGE),
    )


async def on_posted_tapped(tapped: PostedTapped, context: BotContext) -> None:
    """Its card."""
    occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    context.show(cards.POSTED_CARD, subject=notices.posted_subject(occurrence.id), occurrence_id=occurrence.id)


async def on_cancel_tapped(tapped: PostedCancelTapped, context: BotContext) -> None:
    """Call this off: which of it, if it comes back; then, are you sure?"""
    occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    if tapped.sure:
        await _cancel(context, tapped.occurrence_id, rest=False)
    elif reach.comes_back(occurrence.activity):
        context.show(screens.CHANGE_SCOPE, occurrence_id=occurrence.id, act="cancel")
    else:
        await ask_cancel(context, occurrence.id, rest=False)


async def ask_cancel(context: BotContext, occurrence_id: int, *, rest: bool, replaces: bool = False) -> None:
    """Are you sure? With the number of those who will hear it."""
    hearers = await cancelling.hearers(context.tx, context.actor, occurrence_id, rest=rest, now=context.now)
    if replaces:
        replace_tapped(context, screens.CHANGE_CANCEL, occurrence_id=occurrence_id, rest=int(rest), hearers=hearers)
    else:
        context.show(screens.CHANGE_CANCEL, occurrence_id=occurrence_id, rest=int(rest), hearers=hearers)


async def on_why_tapped(tapped: WhyTapped, context: BotContext) -> None:
    """A reason goes along."""
    await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    await ask(context, tapped.occurrence_id, "why", rest=bool(tapped.rest))


async def on_why(update: Update, context: BotContext) -> None:
    """The reason. It is not kept: the question that follows replies to it, and the tap on yes brings it along."""
    asked = await dialogue_of(update, context)
    if asked is None:
        return
    message = message_of(update)
    reason = cancelling.checked_reason(message.text or "")
    assert reason
    hearers = await cancelling.hearers(context.tx, context.actor, asked.occurrence_id, rest=asked.rest, now=context.now)
    context.show(
        screens.CHANGE_CANCEL,
        replies_to=message.message_id,
        occurrence_id=asked.occurrence_id,
        rest=int(asked.rest),
        hearers=hearers,
        why=1,
    )
    await stop_asking(context)


async def on_cancel_sure(tapped: CancelSure, context: BotContext) -> None:
    """Yes, call it off."""
    because = ""
    if tapped.why:
        message = context.tapped_message
        said = message.reply_to_message if message is not None else None
        because = (said.text if said is not None else None) or ""
    await stop_asking(context)
    await _cancel(context, tapped.occurrence_id, rest=bool(tapped.rest), because=because)


async def _cancel(context: BotContext, occurrence_id: int, *, rest: bool, because: str = "") -> None:
    done = await cancelling.cancel_occurrence(
        context.tx,
        context.actor,
        occurrence_id,
        context.rooms.quiet_hours,
        rest=rest,
        because=because,
        now=context.now,
    )
    say_cancelled(context, done)


def say_cancelled(context: BotContext, done: Told) -> None:
    """It is called off, and so many hear it."""
    tapped = context.tapped_message
    edits = None if tapped is None else tapped.message_id
    later = {} if done.due_at is None else {"due_at": done.due_at}
    key = "activities-cancel-done-later" if later else "activities-cancel-done"
    context.show_words(key, edits=edits, count=done.told, **later)
    if done.not_told:
        context.say("activities-cancel-not-told", count=done.not_told)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    # The regisseur may do all of these too: who may is the service's to say.
    registry.command("posted", on_posted, role=Role.VOLUNTEER)
    registry.command("organised", on_posted, role=Role.REGISSEUR)
    registry.tap(PostedTapped, on_posted_tapped, role=Role.RESIDENT)
    registry.tap(PostedPageTapped, on_page_tapped, role=Role.RESIDENT)
    registry.tap(PostedCancelTapped, on_cancel_tapped, role=Role.RESIDENT)
    registry.tap(WhyTapped, on_why_tapped, role=Role.RESIDENT)
    registry.tap(CancelSure, on_cancel_sure, role=Role.RESIDENT)
    registry.card(cards.POSTED_LIST, cards.posted_list)
    registry.card(cards.POSTED_CARD, cards.posted_card)
