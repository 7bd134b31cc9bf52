"""The first posts of a new volunteer wait for a colleague's yes, question or no."""

from telegram import Update

from community.activities.models import MomentGone
from community.activities.posting import approving, notices
from community.activities.posting.approving import AlreadyDecided, QuestionNotUnderstood, QuestionTooLong
from community.volunteers.roles import Role
from core.errors import DomainError
from core.outbox import WORDS
from handlers.cards.activities import first_posts as cards
from handlers.cards.activities.first_posts import (
    FirstPostNoTapped,
    FirstPostQuestionTapped,
    FirstPostYesTapped,
    NoQuestionTapped,
)
from handlers.context import BotContext, message_of
from handlers.desk import next_message
from handlers.desk.in_place import replace_question
from handlers.registry import Registry


async def on_yes(tapped: FirstPostYesTapped, context: BotContext) -> None:
    """«Mag erin»: it goes out at once."""
    try:
        await approving.approve(
            context.tx, context.actor, tapped.activity_id, context.rooms.quiet_hours, now=context.now
        )
    except AlreadyDecided:
        _decided_before(context, tapped.activity_id)
    except MomentGone:
        # Nothing was written. The tick gives it back to who wrote it.
        context.toast("first-posts-moment-gone-toast", alert=True)
    else:
        context.toast("first-posts-toast-yes")


async def on_no(tapped: FirstPostNoTapped, context: BotContext) -> None:
    """«Niet plaatsen»: the volunteer hears it kindly, and keeps the draft."""
    try:
        await approving.send_back(context.tx, context.rooms.vault, context.actor, tapped.activity_id, now=context.now)
    except AlreadyDecided:
        _decided_before(context, tapped.activity_id)
    else:
        context.toast("first-posts-toast-no")


async def on_question_tapped(tapped: FirstPostQuestionTapped, context: BotContext) -> None:
    """«Terug met een vraag»: the next message is the question."""
    try:
        activity = await approving.waiting(context.tx, context.actor, tapped.activity_id)
    except AlreadyDecided:
        _decided_before(context, tapped.activity_id)
    else:
        await next_message.listen(context, next_message.FIRST_POST, activity.id)
        context.show(cards.WHICH_QUESTION, activity_id=activity.id)


async def on_question(update: Update, context: BotContext) -> None:
    """The question, on its way to the volunteer. Anything that came too late goes nowhere, and that is said."""
    message = message_of(update)
    asked = await next_message.listening(context, next_message.FIRST_POST)
    await next_message.stop_listening(context)
    if asked is None or asked.object_id is None:
        context.show(WORDS, replies_to=message.message_id, key="first-posts-question-late", variables={})
        return
    try:
        await approving.send_back(
            context.tx, context.rooms.vault, context.actor, asked.object_id, message.text or "", now=context.now
        )
    except (QuestionNotUnderstood, QuestionTooLong) as unclear:
        await next_message.listen(context, next_message.FIRST_POST, asked.object_id)
        context.show(WORDS, replies_to=message.message_id, key=unclear.key, variables=unclear.variables)
    except DomainError as refusal:
        # Said here: were it left to the unit, the question would be awaited again.
        context.show(WORDS, replies_to=message.message_id, key=refusal.key, variables=refusal.variables)
    else:
        context.show(WORDS, replies_to=message.message_id, key="first-posts-question-sent", variables={})


async def on_no_question(tapped: NoQuestionTapped, context: BotContext) -> None:
    """Nothing is awaited any more: every button ends that, this one says so."""
    replace_question(context, tapped, WORDS, key="first-posts-no-question", variables={})


def _decided_before(context: BotContext, activity_id: int) -> None:
    context.toast("first-posts-already-decided", alert=True)
    context.redraw(notices.first_post_subject(activity_id))


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    # Regisseurs and admins may: the service knows of which neighbourhood.
    registry.tap(FirstPostYesTapped, on_yes, role=Role.RESIDENT)
    registry.tap(FirstPostNoTapped, on_no, role=Role.RESIDENT)
    registry.tap(FirstPostQuestionTapped, on_question_tapped, role=Role.RESIDENT)
    registry.tap(NoQuestionTapped, on_no_question, role=Role.RESIDENT)
    # For everybody: who lost the role meanwhile must hear so once, and not be asked for ever.
    registry.dialogue(next_message.FIRST_POST, on_question, role=Role.RESIDENT, media=True)
    registry.card(notices.FIRST_POST, cards.first_post)
    registry.card(notices.FIRST_POST_ANSWER, cards.first_post_answer)
    registry.card(cards.WHICH_QUESTION, cards.which_question)
