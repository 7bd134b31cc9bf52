"""When a series takes place: an RRULE (RFC 5545) becomes instants that keep their hour on the wall all year.

Only rules that surely come round are taken in. dateutil searches up to the year 9999 for the next date of a rule that
has none, and for ever at INTERVAL=0; a rule it would search for is refused at the door.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from community.activities.calendar.school_holidays import is_school_holiday
from community.activities.models import Activity
from community.residents.quiet_hours import BRUSSELS
from core.errors import DomainError

MOST_LETTERS = 200
_HIGHEST_INTERVAL = {"DAILY": 31, "WEEKLY": 52, "MONTHLY": 11, "YEARLY": 4}
_PARTS = {
    "FREQ": re.compile("DAILY|WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": re.compile("[1-9][0-9]?"),
    "COUNT": re.compile("[1-9][0-9]{0,2}"),
    "UNTIL": re.compile("[0-9]{8}(T[0-9]{6}Z?)?"),
    "BYDAY": re.compile("(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*"),
    "BYMONTHDAY": re.compile("-?([1-9]|[12][0-9]|3[01])(,-?([1-9]|[12][0-9]|3[01]))*"),
    "BYMONTH": re.compile("([1-9]|1[0-2])(,([1-9]|1[0-2]))*"),
    "BYSETPOS": re.compile("-?[1-4](,-?[1-4])*"),
    "WKST": re.compile("MO|SU"),
}
_DAYS_IN = dict(zip(range(1, 13), (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))


class RuleNotUnderstood(DomainError):
    """No rule of RFC 5545, one finer than a day, or one that might never come round."""

    key = "activities-rule-not-understood"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that was checked. ``text`` is as it was written."""

    text: str

    def comes_on(self, first_at: datetime) -> bool:
        """Whether the first time itself follows the rule."""
        return expand(self, first_at, after=first_at, before=first_at + timedelta(seconds=1)) == [first_at]


def checked_rule(text: str) -> Rule:
    """Read an RRULE without DTSTART.

    Raises:
        RuleNotUnderstood: see there.
    """
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").split(";"):
        name, _, value = part.partition("=")
        known = _PARTS.get(name)
        if known is None or name in parts or not known.fullmatch(value):
            raise RuleNotUnderstood
        parts[name] = value
    if len(text) > MOST_LETTERS or not _comes_round(parts):
        raise RuleNotUnderstood
    return Rule(";".join(f"{name}={value}" for name, value in parts.items()))


def _comes_round(parts: dict[str, str]) -> bool:
    """Whether dateutil is sure to find a next date within a few steps."""
    frequency = parts.get("FREQ", "")
    interval = int(parts.get("INTERVAL", "1"))
    days = _listed(parts, "BYDAY")
    with_ordinal = [day for day in days if len(day) > 2]
    month_days = [abs(int(day)) for day in _listed(parts, "BYMONTHDAY")]
    months = [int(month) for month in _listed(parts, "BYMONTH")]
    longest = max((_DAYS_IN[month] for month in months), default=31)
    never_sure = (
        interval > _HIGHEST_INTERVAL.get(frequency, 0),
        "COUNT" in parts and "UNTIL" in parts,
        days and month_days,
        "BYSETPOS" in parts and (frequency != "MONTHLY" or not days or with_ordinal),
        with_ordinal and not (frequency == "MONTHLY" or (frequency == "YEARLY" and months)),
        month_days and frequency in ("DAILY", "WEEKLY"),
        interval > 1 and months and frequency != "YEARLY",
        interval > 1 and days and frequency == "DAILY",
        month_days and min(month_days) > longest,
        # Without a day the rule takes that of the first time, and the 31st of June never comes.
        months and frequency in ("MONTHLY", "YEARLY") and not days and not month_days,
        with_ordinal and len(with_ordinal) < len(days),  # dateutil asks for both at once, and finds none
        with_ordinal and longest < 29 and all(day[-3:-2] == "5" for day in days),
    )
    return not any(never_sure)


def _listed(parts: dict[str, str], name: str) -> list[str]:
    return parts[name].split(",") if name in parts else []


def expand(rule: Rule | None, first_at: datetime, *, after: datetime, before: datetime) -> list[datetime]:
    """Every time of a series from ``after`` up to, not including, ``before`` (all aware; the answer is UTC).

    An hour that the clock skips in March is an hour later on the wall; one that comes twice in October is the first.
    """
    if rule is None:
        return [first_at] if after <= first_at < before else []
    first = first_at.astimezone(BRUSSELS).replace(tzinfo=None)
    # A day of margin on either side, for the wall clock is not UTC; the instants decide.
    found = rrulestr(_with_local_until(rule.text), dtstart=first).between(
        _wall(after) - timedelta(days=1), _wall(before) + timedelta(days=1), inc=True
    )
    instants = (wall.replace(tzinfo=BRUSSELS).astimezone(UTC) for wall in found)
    return [at for at in instants if after <= at < before]


def times_between(activity: Activity, *, after: datetime, before: datetime) -> list[datetime]:
    """Every time of an activity that has an hour, from ``after`` up to, not including, ``before`` (aware, UTC), sorted.

    The rule says when it returns; extra dates are added to that at the hour of the first time. A date that is left out
    does not take place, an extra one neither. School holidays take out what the rule gives, not a date that somebody
    named. A date that falls out does not lengthen a series: of six times with one left out, five take place.
    """
    first_at = activity.starts_at
    assert first_at is not None
    rule = None if activity.rrule is None else Rule(activity.rrule)
    found = set(expand(rule, first_at, after=after, before=before))
    if rule is not None and activity.skips_school_holidays is not None:
        community = activity.skips_school_holidays
        found = {at for at in found if not is_school_holiday(_day(at), community)}
    hour = _wall(first_at).time()
    extra = (instant(day, hour) for day in activity.extra_on)
    found |= {at for at in extra if after <= at < before}
    return sorted(at for at in found if _day(at) not in activity.left_out)


def instant(day: date, hour: time) -> datetime:
    """When the wall says so (aware, UTC). A skipped hour is an hour later, a repeated one the first."""
    return datetime.combine(day, hour, BRUSSELS).astimezone(UTC)


def _day(at: datetime) -> date:
    return at.astimezone(BRUSSELS).date()


def reminder_for(starts_at: datetime, at: time = time(18)) -> datetime:
    """The day before, at an hour on the wall (aware, UTC)."""
    eve = starts_at.astimezone(BRUSSELS).date() - timedelta(days=1)
    return datetime.combine(eve, at, BRUSSELS).astimezone(UTC)


def _wall(at: datetime) -> datetime:
    return at.astimezone(BRUSSELS).replace(tzinfo=None)


def _with_local_until(text: str) -> str:
    """UNTIL on the wall clock, for the series is computed there; a bare date counts as that whole day."""
    found = re.search("UNTIL=([0-9]{8})(T[0-9]{6})?(Z)?", text)
    if found is None:
        return text
    day, clock, utc = found.groups()
    until = datetime.strptime(day + (clock or "T235959"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - the wall clock
    if utc:
        until = _wall(until.replace(tzinfo=UTC))
    return text.replace(found[0], f"UNTIL={until:%Y%m%dT%H%M%S}")
