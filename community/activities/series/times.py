"""When an activity takes place, written down: from now to the horizon, and every week a week further."""

from datetime import datetime, timedelta

from community.activities import repository
from community.activities.models import Activity
from community.activities.series.recurrence import Rule, expand, reminder_for
from core.database import Tx
from core.ids import BotId

HORIZON = timedelta(days=120)
"""So far ahead occurrences are written down: more than a season, for some things happen four times a year."""


async def write_occurrences(tx: Tx, activity: Activity, *, now: datetime) -> list[datetime]:
    """Write down when an activity takes place from now to the horizon. Returns those instants.

    A single activity is always written down, however far ahead.
    """
    assert activity.starts_at is not None
    until = now + HORIZON
    if activity.rrule is None:
        times = [activity.starts_at]
    else:
        times = expand(Rule(activity.rrule), activity.starts_at, after=now, before=until)
    await repository.add_occurrences(tx, activity, [(at, reminder_for(at)) for at in times])
    await repository.update_activity(tx, activity.id, {"expanded_until": until})
    return times


async def occurrences_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Once a week, write down the next week of every series."""
    for activity in await repository.list_series_to_expand(tx, now + HORIZON - timedelta(days=7)):
        await write_occurrences(tx, activity, now=now)
