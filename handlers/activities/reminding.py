"""Choosing when one is reminded. The reminders themselves are owed by the timetable."""

from community.activities.telling import choices
from community.activities.telling.choices import Reminder
from community.volunteers.roles import Role
from handlers.cards.activities import reminding as cards
from handlers.cards.activities.reminding import ReminderChosen, RemindersAsked, RemindersClosed
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.ways_out import old_button


async def on_reminders_asked(tapped: RemindersAsked, context: BotContext) -> None:
    """The screen, below whatever led to it."""
    context.show(cards.REMINDER_CHOICES, person_id=context.actor.id)


async def on_reminder_chosen(tapped: ReminderChosen, context: BotContext) -> None:
    """One switch."""
    if tapped.reminder not in set(Reminder):
        old_button(context)
        return
    await choices.choose(context.tx, context.actor.id, Reminder(tapped.reminder), wanted=bool(tapped.on))
    replace_tapped(context, cards.REMINDER_CHOICES, person_id=context.actor.id)


async def on_reminders_closed(tapped: RemindersClosed, context: BotContext) -> None:
    """«Klaar»."""
    message = context.tapped_message
    context.show_words("reminders-done", edits=None if message is None else message.message_id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(RemindersAsked, on_reminders_asked, role=Role.RESIDENT)
    registry.tap(ReminderChosen, on_reminder_chosen, role=Role.RESIDENT)
    registry.tap(RemindersClosed, on_reminders_closed, role=Role.RESIDENT)
    registry.card(cards.REMINDER_CHOICES, cards.reminder_choices)
