"""A series for the agenda on a phone: what is added to its rule, what falls out of it, and what was changed.

An agenda knows no school holidays. Dates that fall out are listed one by one, so far ahead as anybody plans.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from community.activities.calendar.file import ChangedTime
from community.activities.models import Activity, Occurrence
from community.activities.series.recurrence import Rule, expand, instant, times_between
from community.residents.quiet_hours import BRUSSELS
from core.ids import BotId

PLANNED_AHEAD = timedelta(days=2 * 366)
"""School holidays beyond this are not taken out: by then the file was taken in anew."""


def uid_of(bot_id: BotId, occurrence: Occurrence, *, whole: bool) -> str:
    """What an agenda knows an activity by, for ever: taking it in anew replaces it. One time has its own."""
    series = f"buurtbot-{bot_id}-{occurrence.activity.id}"
    return series if whole else f"{series}-{occurrence.id}"


def sequence_of(activity: Activity, times: Iterable[Occurrence]) -> int:
    """How often it was changed: the series itself, and each of its times. It only rises."""
    return activity.version - 1 + sum(one.version - 1 for one in times)


def extra_starts(activity: Activity) -> list[datetime]:
    """The starts of the dates that were added (aware, UTC)."""
    assert activity.starts_at is not None
    hour = activity.starts_at.astimezone(BRUSSELS).time()
    return [instant(day, hour) for day in activity.extra_on if day not in activity.left_out]


def left_out_starts(activity: Activity, *, now: datetime) -> list[datetime]:
    """The starts that the rule has and the series has not: dates left out, and school holidays (aware, UTC)."""
    assert activity.starts_at is not None
    rule = None if activity.rrule is None else Rule(activity.rrule)
    span = {"after": activity.starts_at, "before": max(now, activity.starts_at) + PLANNED_AHEAD}
    takes_place = set(times_between(activity, **span))
    return [at for at in expand(rule, activity.starts_at, **span) if at not in takes_place]


def changed_times(
    series: Activity,
    times: Iterable[Occurrence],
    sequence: int,
    *,
    title: Callable[[Occurrence], str],
    description: Callable[[Occurrence], str],
) -> list[ChangedTime]:
    """The times that are not as the series has them: moved, elsewhere, called off, or otherwise (see ``overrides``)."""
    return [
        ChangedTime(
            planned_at=one.planned_at,
            starts_at=one.starts_at,
            sequence=sequence,
            minutes=one.activity.minutes,
            place=one.place,
            title=title(one),
            description=description(one),
            cancelled=one.cancelled_at is not None,
            latitude=one.latitude,
            longitude=one.longitude,
        )
        for one in times
        if one.planned_at is not None and _differs(series, one)
    ]


def _differs(series: Activity, one: Occurrence) -> bool:
    return (
        one.cancelled_at is not None
        or one.starts_at != one.planned_at
        or one.activity != series
        or (one.place, one.latitude, one.longitude) != (series.place or "", series.latitude, series.longitude)
    )
