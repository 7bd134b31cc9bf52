"""When somebody is reminded: a screen with two switches, and the small buttons that lead to it."""

from dataclasses import dataclass

from community.activities.telling import choices
from community.activities.telling.choices import Reminder
from core.ids import PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words

REMINDER_CHOICES = MessageKind("reminder_choices", Lane.REPLY)


@dataclass(frozen=True)
class RemindersAsked(CallbackData, name="reminders"):
    """When am I reminded?"""


@dataclass(frozen=True)
class ReminderChosen(CallbackData, name="remind"):
    """This reminder (``day`` or ``hours``): on (1) or off (0)."""

    reminder: str
    on: int


@dataclass(frozen=True)
class RemindersClosed(CallbackData, name="remindok"):
    """That is how I want it."""


def reminders_row(words: Words) -> list[Button]:
    """Under the list of what is mine."""
    return [Button(words.plain("reminders-button-open"), tap=RemindersAsked())]


def other_row(words: Words) -> list[Button]:
    """Under a reminder."""
    return [Button(words.plain("reminders-button-other"), tap=RemindersAsked())]


async def reminder_choices(scene: Scene, *, person_id: int) -> Card:
    """The two switches, as they stand."""
    words = scene.words
    chosen = await choices.chosen(await scene.read(), PersonId(person_id))
    day, hours = chosen.choice.day_before, chosen.choice.hours_before
    lines = [words.text("reminders-title")]
    if chosen.stopped:
        lines.append(words.text("reminders-stopped"))
    elif not day and not hours:
        lines.append(words.text("reminders-none"))
    day_label = words.plain("reminders-button-day-on" if day else "reminders-button-day")
    hours_label = words.plain("reminders-button-hours-on" if hours else "reminders-button-hours")
    return Card(
        "\n\n".join(lines),
        rows=[
            [Button(day_label, tap=ReminderChosen(Reminder.DAY_BEFORE.value, int(not day)))],
            [Button(hours_label, tap=ReminderChosen(Reminder.HOURS_BEFORE.value, int(not hours)))],
            [Button(words.plain("reminders-button-done"), tap=RemindersClosed())],
        ],
    )
