"""Afterwards: how many came, thank you, and how it was."""

from telegram import Update

from community.activities.telling import feedback, thanks
from community.residents import repository as residents
from community.volunteers.roles import Role
from core import outbox
from core.errors import NotYours
from core.ids import MessageId
from handlers.answers.questions import answer_text
from handlers.cards.activities import thanking as cards
from handlers.cards.activities.afterwards import CountAsked
from handlers.cards.activities.thanking import CameTapped, CountSkipped, CountTypeTapped, FeedbackTapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry

DIALOGUE, AGAIN = "head_count", "head_count_again"
SHORT_ANSWER = 3
"""So many words at most are perhaps a number that we could not read; a sentence is something else."""


async def on_count_asked(tapped: CountAsked, context: BotContext) -> None:
    """From the card of the activity, or from the thank-you."""
    occurrence = await thanks.may_count(context.tx, context.actor, tapped.occurrence_id, now=context.now)
    _show_question(context, occurrence.id)


async def on_came_tapped(tapped: CameTapped, context: BotContext) -> None:
    """A number from the buttons."""
    await _count(context, tapped.occurrence_id, tapped.came)
    context.toast("afterwards-toast-noted")


async def on_type_tapped(tapped: CountTypeTapped, context: BotContext) -> None:
    """Another number: the next message is it."""
    occurrence = await thanks.may_count(context.tx, context.actor, tapped.occurrence_id, now=context.now)
    await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now, object_id=occurrence.id)
    context.say("afterwards-count-type")


async def on_skipped(tapped: CountSkipped, context: BotContext) -> None:
    """No number this time."""
    await thanks.may_count(context.tx, context.actor, tapped.occurrence_id, now=context.now)
    message = context.tapped_message
    context.show_words("afterwards-count-skipped", edits=None if message is None else message.message_id)


async def on_typed(update: Update, context: BotContext) -> None:
    """The number. A short answer without one is asked again, once; else it is something else somebody wants to know."""
    message = message_of(update)
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is None or dialogue.object_id is None:
        raise NotYours
    text = message.text or ""
    if not thanks.names_a_number(text):
        if dialogue.name == DIALOGUE and len(text.split()) <= SHORT_ANSWER and "?" not in text:
            await residents.begin_dialogue(
                context.tx, context.actor.id, AGAIN, now=context.now, object_id=dialogue.object_id
            )
            context.say("afterwards-count-again")
            return
        await residents.end_dialogue(context.tx, context.actor.id)
        await answer_text(context, text, message.message_id)
        return
    await _count(context, dialogue.object_id, thanks.read_head_count(text))
    await residents.end_dialogue(context.tx, context.actor.id)
    _show_question(context, dialogue.object_id)


async def on_reply(update: Update, context: BotContext) -> None:
    """Telegram's reply to the question."""
    message = message_of(update)
    assert message.reply_to_message is not None
    replied = MessageId(message.reply_to_message.message_id)
    shown = await outbox.shown_subject(context.tx, context.bot_id, context.actor.chat_id, replied)
    occurrence_id = int((shown or "").partition(":")[2] or 0)
    await _count(context, occurrence_id, thanks.read_head_count(message.text or ""))
    _show_question(context, occurrence_id)


async def _count(context: BotContext, occurrence_id: int, came: int) -> None:
    quiet_hours = context.rooms.quiet_hours
    await thanks.count(context.tx, context.actor, occurrence_id, came, quiet_hours, now=context.now)


def _show_question(context: BotContext, occurrence_id: int) -> None:
    subject = thanks.head_count_subject(occurrence_id)
    context.show(thanks.HEAD_COUNT, subject=subject, occurrence_id=occurrence_id)


async def on_feedback_tapped(tapped: FeedbackTapped, context: BotContext) -> None:
    """How it was. A second tap, of whatever kind, changes nothing."""
    tx, actor = context.tx, context.actor
    counted = await feedback.answer(tx, actor, tapped.occurrence_id, liked=bool(tapped.liked), now=context.now)
    context.toast("feedback-toast" if counted else "feedback-toast-again")
    context.redraw(feedback.feedback_subject(tapped.occurrence_id))


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    # The regisseur may count too: who may is the service's to say.
    registry.tap(CountAsked, on_count_asked, role=Role.RESIDENT)
    registry.tap(CameTapped, on_came_tapped, role=Role.RESIDENT)
    registry.tap(CountTypeTapped, on_type_tapped, role=Role.RESIDENT)
    registry.tap(CountSkipped, on_skipped, role=Role.RESIDENT)
    for asked in (DIALOGUE, AGAIN):
        registry.dialogue(asked, on_typed, role=Role.RESIDENT)
    registry.reply("headcount", on_reply, role=Role.RESIDENT)
    registry.tap(FeedbackTapped, on_feedback_tapped, role=Role.RESIDENT)
    registry.card(thanks.HEAD_COUNT, cards.head_count)
    registry.card(thanks.THANKS, cards.thank_you)
    registry.card(feedback.FEEDBACK, cards.how_was_it)
