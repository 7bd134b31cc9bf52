"""The day and hour to which somebody moves something, as people type it: "donderdag 15u", "26/11", "van 14 tot 16u"."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from community.activities.models import MomentGone
from community.activities.sentences.days import read_days
from community.activities.sentences.hours import read_hours
from community.activities.sentences.page import Page
from community.activities.series.recurrence import instant
from community.activities.series.refusals import HourSkipped, MomentNotUnderstood, TooFarAhead, WhichHalfOfTheDay
from community.residents.quiet_hours import BRUSSELS

FARTHEST = timedelta(days=366)
_FILLING = {
    "naar", "op", "om", "van", "tot", "de", "het", "dan", "liever", "wordt", "nu", "en", "ook",
    "a", "au", "le", "la", "du", "des", "vers", "pour", "plutot", "et",
    "to", "at", "on", "the", "from", "until", "rather", "and",
}  # fmt: skip
_WORD = re.compile("[a-z0-9']+")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, an hour on the wall, or both; and how many minutes, when that was said.

    ``is_weekday``: of the day only its name was said; ``day`` is the next one of that name.
    """

    day: date | None
    hour: time | None
    minutes: int | None
    is_weekday: bool = False


def read_moment(text: str, today: date) -> Moment:
    """What was typed.

    Raises:
        MomentNotUnderstood, WhichHalfOfTheDay: asked again, never guessed.
    """
    page = Page(text)
    hours = read_hours(page)
    days = read_days(page, today)
    if hours.unclear:
        raise WhichHalfOfTheDay
    nothing = not days.dates and hours.start is None
    not_read = set(_WORD.findall(page.free)) - _FILLING
    if nothing or days.unclear or len(days.dates) > 1 or hours.end_unclear or not_read:
        raise MomentNotUnderstood
    minutes = None
    if hours.start is not None and hours.end is not None:
        minutes = (_minutes(hours.end) - _minutes(hours.start)) % (24 * 60)
    is_weekday = bool(days.weekdays) and not days.by_date and days.assumed
    return Moment(days.dates[0] if days.dates else None, hours.start, minutes, is_weekday)


def moment_of(at: datetime, minutes: int | None) -> Moment:
    """The same as day and hour on the wall.

    Raises OverflowError for what lies before or behind all days.
    """
    local = at.astimezone(BRUSSELS)
    return Moment(local.date(), local.time(), minutes)


def in_the_week_of(moment: Moment, before: datetime, *, now: datetime) -> Moment:
    """Who moves something to "Sunday" means the Sunday of its own week (from Monday on), unless that one is over."""
    if moment.day is None or not moment.is_weekday:
        return moment
    own = before.astimezone(BRUSSELS).date()
    day = own + timedelta(days=moment.day.weekday() - own.weekday())
    return moment if day < now.astimezone(BRUSSELS).date() else replace(moment, day=day)


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute


def on_the_wall(moment: Moment, before: datetime, *, now: datetime) -> datetime:
    """The instant that is meant; what was not said stays as it was before.

    Raises:
        HourSkipped: the clock jumps over it.
        MomentGone, TooFarAhead: see there.
    """
    local = before.astimezone(BRUSSELS)
    day, hour = moment.day or local.date(), moment.hour or local.time().replace(second=0, microsecond=0)
    try:
        at = instant(day, hour)
    except OverflowError as far:
        raise TooFarAhead from far
    must_be_ahead(at, now=now)
    if at.astimezone(BRUSSELS).time() != hour:
        raise HourSkipped(instead_at=at)
    return at


def must_be_ahead(at: datetime, *, now: datetime) -> None:
    """Refuse what lies behind us, or farther ahead than anybody plans.

    Raises:
        MomentGone, TooFarAhead: see there.
    """
    if at <= now:
        raise MomentGone
    if at - now > FARTHEST:
        raise TooFarAhead


def comes_twice(at: datetime) -> bool:
    """Whether the clock shows that hour twice that night; it is the first that is meant."""
    local = at.astimezone(BRUSSELS).replace(tzinfo=None)
    return local.replace(tzinfo=BRUSSELS, fold=1).astimezone(UTC) != at.astimezone(UTC)
