"""Put a request off to a date, and tell the resident honestly."""

from datetime import date

from telegram import Update

from community.activities.posting.drafting import read_day
from community.help import answering, later
from community.help.later import HELP_LATER, DayDoesNotFit
from community.volunteers.duty.service import local_date
from community.volunteers.roles import Role
from core.outbox import WORDS
from handlers.cards.desk.later import LATER_ASKED, LATER_DONE, LaterChosen, help_later, later_asked, later_done
from handlers.cards.desk.taps import LaterTapped
from handlers.context import BotContext, message_of
from handlers.desk import next_message
from handlers.desk.asking_back import say_too_late
from handlers.desk.in_place import refused_in_place, replace_question
from handlers.registry import Registry


async def on_tapped(tapped: LaterTapped, context: BotContext) -> None:
    """Until when? A day can be tapped or written."""
    async with refused_in_place(context, tapped.request_id):
        request = await answering.may_act(context.tx, context.actor, tapped.request_id)
        await next_message.listen(context, next_message.DAY, request.id)
        context.show(LATER_ASKED, request_id=request.id)


async def on_chosen(tapped: LaterChosen, context: BotContext) -> None:
    """That day."""
    async with refused_in_place(context, tapped.request_id):
        await answering.may_act(context.tx, context.actor, tapped.request_id)
        day = _day(tapped.ordinal)
        policy, now = context.rooms.promise, context.now
        back_at = await later.put_off(context.tx, context.actor, tapped.request_id, day, policy, now=now)
        context.toast("later-already-toast" if back_at is None else "later-toast")
        replace_question(context, tapped, LATER_DONE, request_id=tapped.request_id)


async def on_day(update: Update, context: BotContext) -> None:
    """A day that was written. What is not surely a day is asked again, and goes nowhere."""
    message = message_of(update)
    asked = await next_message.listening(context, next_message.DAY)
    await next_message.stop_listening(context)
    if asked is None or asked.object_id is None:
        say_too_late(context, message)
        return
    day = read_day(message.text or "", local_date(context.now))
    if day is None:
        await next_message.listen(context, next_message.DAY, asked.object_id)
        context.show(WORDS, replies_to=message.message_id, key="later-day-unclear", variables={})
        return
    async with refused_in_place(context, asked.object_id, message):
        policy, now = context.rooms.promise, context.now
        await later.put_off(context.tx, context.actor, asked.object_id, day, policy, now=now)
        context.show(LATER_DONE, replies_to=message.message_id, request_id=asked.object_id)


def _day(ordinal: int) -> date:
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError) as made_up:
        raise DayDoesNotFit(count=later.FARTHEST.days) from made_up


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(LaterTapped, on_tapped, role=Role.REGISSEUR)
    registry.tap(LaterChosen, on_chosen, role=Role.REGISSEUR)
    # For everybody: who lost the role meanwhile must hear so once, and not be asked for ever.
    registry.dialogue(next_message.DAY, on_day, role=Role.RESIDENT, media=True)
    registry.card(LATER_ASKED, later_asked)
    registry.card(LATER_DONE, later_done)
    registry.card(HELP_LATER, help_later)
