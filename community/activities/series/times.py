"""When an activity takes place, written down: from now to the horizon, and every week a week further."""

from datetime import UTC, datetime, timedelta

from community.activities import repository
from community.activities.models import Activity
from community.activities.series.recurrence import reminder_for, times_between
from core.database import Tx
from core.ids import BotId

HORIZON = timedelta(days=120)
"""So far ahead occurrences are written down: more than a season, for some things happen four times a year."""
LOOK_AHEAD = (timedelta(days=60), HORIZON, timedelta(days=3 * 366))
"""How far to look for the next times: first near by, for that is where most are. Something yearly is further off."""
_FOR_EVER = datetime(9999, 1, 1, tzinfo=UTC)


async def write_occurrences(tx: Tx, activity: Activity, *, now: datetime) -> list[datetime]:
    """Write down when an activity takes place from now to the horizon. Returns those instants.

    What has no rule, a single activity or one on dates that were named, is written down however far ahead.
    """
    assert activity.starts_at is not None
    until = now + HORIZON
    if activity.rrule is None:
        times = times_between(activity, after=min(activity.starts_at, now), before=_FOR_EVER)
    else:
        times = times_between(activity, after=now, before=until)
    await repository.add_occurrences(tx, activity, [(at, reminder_for(at)) for at in times])
    await repository.update_activity(tx, activity.id, {"expanded_until": until})
    return times


async def occurrences_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Once a week, write down the next week of every series."""
    for activity in await repository.list_series_to_expand(tx, now + HORIZON - timedelta(days=7)):
        await write_occurrences(tx, activity, now=now)


def next_times(activity: Activity, now: datetime, most: int) -> list[datetime]:
    """The next times of an activity that has an hour, soonest first, as its rule and dates say (aware, UTC).

    What was moved or called off afterwards is not in it: this is for a preview. Something that comes less than once in
    three years has none.
    """
    found: list[datetime] = []
    for span in LOOK_AHEAD:
        found = times_between(activity, after=now, before=now + span)[:most]
        if len(found) == most:
            break
    return found
