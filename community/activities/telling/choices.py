"""Which reminders somebody wants. Who never chose gets both."""

from dataclasses import dataclass, replace
from enum import StrEnum

from community.activities.telling import reminder_repository as repository
from community.activities.telling.reminder_repository import Choice
from core.database import Tx
from core.ids import PersonId


class Reminder(StrEnum):
    """The two reminders there are."""

    DAY_BEFORE = "day"
    HOURS_BEFORE = "hours"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the screen shows: the choice, and whether the person stopped everything the bot starts."""

    choice: Choice
    stopped: bool


async def choose(tx: Tx, person_id: PersonId, reminder: Reminder, *, wanted: bool) -> None:
    """Switch one reminder on or off. The same tap twice leaves it as it is."""
    choice = await repository.find_choice(tx, person_id) or Choice()
    match reminder:
        case Reminder.DAY_BEFORE:
            choice = replace(choice, day_before=wanted)
        case Reminder.HOURS_BEFORE:
            choice = replace(choice, hours_before=wanted)
    await repository.save_choice(tx, person_id, choice)


async def chosen(tx: Tx, person_id: PersonId) -> Chosen:
    """What somebody chose, or what everybody gets."""
    choice = await repository.find_choice(tx, person_id) or Choice()
    return Chosen(choice, await repository.has_stopped(tx, person_id))
