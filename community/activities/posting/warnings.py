"""What a poster may want to look at once more before it goes out. Nothing here blocks: only what is past is refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from math import cos, radians

from dateutil.relativedelta import relativedelta

from community.activities import repository
from community.activities.calendar.school_holidays import school_holiday_on
from community.activities.models import Activity, Occurrence
from community.activities.posting import drafts
from community.activities.posting.drafting import folded
from community.activities.series.recurrence import times_between
from community.activities.series.times import HORIZON
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Actor
from core.database import Tx
from core.holidays_be import public_holiday

FAR = relativedelta(months=9)
EARLIEST, LATEST = time(7), time(22)
LASTS_PERHAPS = timedelta(hours=2)
"""Of something that does not say how long it lasts."""
LASTS_AT_MOST = timedelta(hours=12)
MOST_BESIDE = 500
SAME_SPOT_METRES = 30
_METRES_A_DEGREE = 111_320


class About(StrEnum):
    """What to look at."""

    STARTS_LATER = "starts_later"
    FAR = "far"
    PUBLIC_HOLIDAY = "public_holiday"
    SCHOOL_HOLIDAY = "school_holiday"
    ALSO_ON_HOLIDAYS = "also_on_holidays"
    ALSO_IN_SCHOOL_HOLIDAYS = "also_in_school_holidays"
    SAME_PLACE = "same_place"
    EARLY = "early"
    LATE = "late"
    HOUR_SKIPPED = "hour_skipped"
    HOUR_TWICE = "hour_twice"


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to look at. ``at`` is the time it is about (aware, UTC).

    ``days`` are the local dates of "also on"; ``holidays`` the keys of holidays ("christmas"); ``other`` is what is at
    the same place then.
    """

    about: About
    at: datetime
    days: tuple[date, ...] = ()
    holidays: tuple[str, ...] = ()
    other: Occurrence | None = None


async def warnings_of(tx: Tx, draft: Activity, *, now: datetime, school: str) -> list[Caution]:
    """What to look at in a draft that has a day, an hour and a place; of any other nothing. The first comes first.

    ``school`` is whose school holidays count in its neighbourhood: "nl" or "fr".
    """
    if draft.starts_at is None or not draft.place:
        return []
    times = coming_times(draft, now)
    beside: list[Occurrence] = []
    if times:
        found = await repository.list_upcoming(
            tx, draft.neighbourhood_id, after=times[0] - LASTS_AT_MOST, limit=MOST_BESIDE
        )
        beside = [one for one in found if one.cancelled_at is None]
    return cautions(draft, times, beside, now=now, school=school)


async def leave_out_holidays(tx: Tx, actor: Actor, draft_id: int, *, now: datetime) -> bool:
    """Take the public holidays out of a series, except its first day. False when there is nothing (left) to take out.

    Raises:
        NotYours, AlreadyPosted: see ``drafts.get``.
    """
    draft = await drafts.get(tx, actor, draft_id)
    days = _holidays_after_the_first(coming_times(draft, now)) if draft.starts_at is not None else ()
    if days:
        left_out = sorted({*draft.left_out, *days})
        await repository.update_activity(tx, draft.id, {"left_out": [day.isoformat() for day in left_out]})
    return bool(days)


def coming_times(activity: Activity, now: datetime) -> list[datetime]:
    """When it takes place, up to the horizon; always with its first time, however far ahead that is."""
    assert activity.starts_at is not None
    before = max(now + HORIZON, activity.starts_at + timedelta(seconds=1))
    return times_between(activity, after=now, before=before)


def cautions(
    draft: Activity, times: Sequence[datetime], beside: Sequence[Occurrence], *, now: datetime, school: str
) -> list[Caution]:
    """The same, of times that are known and of what else there is in the neighbourhood."""
    if not times:
        return []
    first = times[0]
    school = draft.skips_school_holidays or school
    found = []
    if first != draft.starts_at:
        found.append(Caution(About.STARTS_LATER, first))
    if _wall(first).date() > _wall(now).date() + FAR:
        found.append(Caution(About.FAR, first))
    return [
        *found,
        *_on_holidays(times, school),
        *_at_the_same_place(draft, times, beside),
        *_at_an_unusual_hour(first),
        *_at_a_change_of_the_clock(draft, times),
    ]


def _on_holidays(times: Sequence[datetime], school: str) -> list[Caution]:
    first = times[0]
    day = _wall(first).date()
    found = []
    holiday, at_school = public_holiday(day), school_holiday_on(day, school)
    if holiday is not None:
        found.append(Caution(About.PUBLIC_HOLIDAY, first, holidays=(holiday,)))
    if at_school is not None:
        found.append(Caution(About.SCHOOL_HOLIDAY, first, holidays=(at_school,)))
    if days := _holidays_after_the_first(times):
        found.append(Caution(About.ALSO_ON_HOLIDAYS, first, days=days))
    later = (school_holiday_on(_wall(at).date(), school) for at in times[1:])
    keys = tuple(dict.fromkeys(key for key in later if key is not None and key != at_school))
    if keys:
        found.append(Caution(About.ALSO_IN_SCHOOL_HOLIDAYS, first, holidays=keys))
    return found


def _holidays_after_the_first(times: Sequence[datetime]) -> tuple[date, ...]:
    days = (_wall(at).date() for at in times[1:])
    return tuple(day for day in days if public_holiday(day) is not None)


def _at_the_same_place(draft: Activity, times: Sequence[datetime], beside: Sequence[Occurrence]) -> list[Caution]:
    """The first thing that would be in the way. Two things of one place seldom meet once only."""
    there = [one for one in beside if _same_place(draft, one)]
    for at in times:
        for one in there:
            if at < _end(one.starts_at, one.activity) and one.starts_at < _end(at, draft):
                return [Caution(About.SAME_PLACE, one.starts_at, other=one)]
    return []


def _end(starts_at: datetime, activity: Activity) -> datetime:
    return starts_at + (timedelta(minutes=activity.minutes) if activity.minutes else LASTS_PERHAPS)


def _same_place(draft: Activity, other: Occurrence) -> bool:
    """By name, with or without the address behind it; or by pin."""
    if _name_of(draft.place or "") == _name_of(other.place):
        return True
    if draft.latitude is None or draft.longitude is None or other.latitude is None or other.longitude is None:
        return False
    north = (draft.latitude - other.latitude) * _METRES_A_DEGREE
    east = (draft.longitude - other.longitude) * _METRES_A_DEGREE * cos(radians(draft.latitude))
    return bool(north**2 + east**2 <= SAME_SPOT_METRES**2)


def _name_of(place: str) -> str:
    return folded(place).split(",")[0].strip()


def _at_an_unusual_hour(first: datetime) -> list[Caution]:
    hour = _wall(first).time()
    if hour < EARLIEST:
        return [Caution(About.EARLY, first)]
    return [Caution(About.LATE, first)] if hour >= LATEST else []


def _at_a_change_of_the_clock(draft: Activity, times: Sequence[datetime]) -> list[Caution]:
    """At most one: such nights are half a year apart, and what is said of one holds for the other."""
    assert draft.starts_at is not None
    planned = _wall(draft.starts_at).time()
    for at in times:
        wall = at.astimezone(BRUSSELS)
        # An hour that the clock skips has become an hour later; who wrote that hour reads how it is all the same.
        if _skipped(wall.replace(tzinfo=None) - timedelta(hours=1)) and (at == times[0] or wall.time() != planned):
            return [Caution(About.HOUR_SKIPPED, at)]
        if wall.replace(fold=0).utcoffset() != wall.replace(fold=1).utcoffset():
            return [Caution(About.HOUR_TWICE, at)]
    return []


def _skipped(wall: datetime) -> bool:
    """Whether the clock never shows this time: it jumped over it."""
    before, after = (wall.replace(tzinfo=BRUSSELS, fold=fold).utcoffset() for fold in (0, 1))
    assert before is not None and after is not None
    return before < after


def _wall(at: datetime) -> datetime:
    return at.astimezone(BRUSSELS)
