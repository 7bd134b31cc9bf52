"""How often something comes back, as people say it: an RRULE, extra dates and dates that are left out become words.

What people write at /nieuw is read by ``community.activities.sentences``; what is said here is read there as the same
rule, so that a poster may copy it. Only a rule from a file can be one that nobody says in words ("the second to last
Monday"); then the next dates are named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from math import inf

from community.activities.models import Activity
from community.activities.series.recurrence import times_between
from community.activities.series.times import next_times
from community.residents.quiet_hours import BRUSSELS
from handlers.scene import Words

FAR_DAYS = 270
"""A date without its year is one of the next months; beyond this the year is said."""
NAMED_WHEN_IRREGULAR = 3
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_END_OF_TIME = datetime(9000, 1, 1, tzinfo=UTC)
_FIFTH, _LAST = 5, -1


@dataclass(frozen=True, slots=True)
class _Rule:
    """The parts of an RRULE. ``days`` are (which of the month or 0, weekday)."""

    frequency: str
    interval: int
    days: tuple[tuple[int, int], ...]
    month_days: tuple[int, ...]
    months: tuple[int, ...]
    until: str
    count: int

    @property
    def nths(self) -> list[int]:
        """Which ones of the month, as people count them: the last one comes last."""
        return sorted({nth for nth, _ in self.days}, key=lambda nth: inf if nth == _LAST else nth)

    @property
    def weekdays(self) -> list[int]:
        """The days of the week, Monday first."""
        return sorted({day for _, day in self.days})


def said_series(words: Words, activity: Activity) -> str:
    """How often an activity comes back, without a full stop; empty when it does not.

    "elke vrijdag om 10 u, niet in de schoolvakanties, tot en met 30 juni". What is over is not said any more; of a
    number of times that has begun only those that are left.
    """
    first = _first_on(activity)
    if first is None or (activity.rrule is None and not activity.extra_on):
        return ""
    if activity.rrule is None:
        named = sorted({first, *activity.extra_on} - set(activity.left_out))
        return _with_hour(words, words.plain("recurrence-on-dates", dates=_dates(words, named)), activity)
    rule = _read(activity.rrule, first)
    pattern = _pattern(words, rule, first) or _irregular(words, activity)
    pieces = [_with_hour(words, pattern, activity)]
    if rule.months and rule.frequency != "YEARLY":
        months = [words.plain("recurrence-month", month=month) for month in sorted(rule.months)]
        pieces.append(words.plain("recurrence-in-months", months=months))
    if activity.skips_school_holidays is not None:
        pieces.append(words.plain("recurrence-school-holidays"))
    return ", ".join([*pieces, *_dates_beside(words, activity), *_end(words, rule, activity)])


def _first_on(activity: Activity) -> date | None:
    return activity.first_on if activity.starts_at is None else activity.starts_at.astimezone(BRUSSELS).date()


def _with_hour(words: Words, what: str, activity: Activity) -> str:
    if activity.starts_at is None:
        return what
    return words.plain("recurrence-at", what=what, starts_at=activity.starts_at)


def _read(rrule: str, first: date) -> _Rule:
    """The parts, with those filled in that RFC 5545 takes from the first time."""
    parts = dict(part.split("=", 1) for part in rrule.split(";"))
    frequency = parts["FREQ"]
    days = tuple((int(day[:-2] or 0), _DAYS.index(day[-2:])) for day in _listed(parts, "BYDAY"))
    month_days = tuple(int(day) for day in _listed(parts, "BYMONTHDAY"))
    months = tuple(int(month) for month in _listed(parts, "BYMONTH"))
    if places := [int(place) for place in _listed(parts, "BYSETPOS")]:
        # "The first of all Mondays" is the first Monday; the first working day has no words here.
        days = tuple((place, days[0][1]) for place in places) if len(days) == 1 else ((0, 0),) * 2
    if frequency == "WEEKLY" and not days:
        days = ((0, first.weekday()),)
    if frequency in ("MONTHLY", "YEARLY") and not days and not month_days:
        month_days = (first.day,)
    if frequency == "YEARLY" and not months:
        months = (first.month,)
    interval, count = int(parts.get("INTERVAL", "1")), int(parts.get("COUNT", "0"))
    return _Rule(frequency, interval, days, month_days, months, parts.get("UNTIL", ""), count)


def _listed(parts: Mapping[str, str], name: str) -> list[str]:
    return parts[name].split(",") if name in parts else []


def _pattern(words: Words, rule: _Rule, first: date) -> str:
    """The rule itself; empty when nobody says it in words."""
    ordinals_known = all(nth == _LAST or 0 <= nth <= _FIFTH for nth, _ in rule.days)
    days_known = all(day == _LAST or day > 0 for day in rule.month_days)
    if not ordinals_known or not days_known:
        return ""
    match rule.frequency:
        case "DAILY":
            return _daily(words, rule)
        case "WEEKLY":
            return _weekly(words, rule)
        case "MONTHLY":
            return _monthly(words, rule)
        case _:
            return _yearly(words, rule)


def _daily(words: Words, rule: _Rule) -> str:
    if rule.days:
        return _every_weekday(words, rule.weekdays)
    if rule.interval == 1:
        return words.plain("recurrence-daily")
    return words.plain("recurrence-every-days", count=rule.interval)


def _weekly(words: Words, rule: _Rule) -> str:
    if rule.interval == 1:
        return _every_weekday(words, rule.weekdays)
    on = [words.plain("recurrence-weekday-on", weekday=day) for day in rule.weekdays]
    return words.plain("recurrence-every-weeks", count=rule.interval, on=on)


def _every_weekday(words: Words, weekdays: Sequence[int]) -> str:
    if len(weekdays) == len(_DAYS):
        return words.plain("recurrence-daily")
    if weekdays == [0, 1, 2, 3, 4]:
        return words.plain("recurrence-workdays")
    days = [words.plain("recurrence-weekday-every", weekday=day) for day in weekdays]
    return words.plain("recurrence-weekly", days=days)


def _monthly(words: Words, rule: _Rule) -> str:
    if not rule.days:
        days = [words.plain("recurrence-month-day", day=day) for day in _last_one_last(rule.month_days)]
        if rule.interval == 1:
            return words.plain("recurrence-monthly-days", days=days)
        return words.plain("recurrence-every-months-days", count=rule.interval, days=days)
    if not all(nth for nth, _ in rule.days):
        # Without an ordinal it is each such day of the month.
        return (
            _every_weekday(words, rule.weekdays) if rule.interval == 1 and len(set(rule.days)) == len(rule.days) else ""
        )
    nths = _nth_days(words, rule)
    if rule.interval == 1:
        return words.plain("recurrence-monthly", nths=nths)
    return words.plain("recurrence-every-months", count=rule.interval, nths=nths)


def _last_one_last(days: Iterable[int]) -> list[int]:
    return sorted(days, key=lambda day: inf if day == _LAST else day)


def _nth_days(words: Words, rule: _Rule) -> list[str]:
    """As in "eerste en derde woensdag", or each of them when they do not pair up."""
    pairs = {(nth, day) for nth in rule.nths for day in rule.weekdays}
    groups = [(rule.nths, rule.weekdays)] if pairs == set(rule.days) else [([nth], [day]) for nth, day in rule.days]
    return [
        words.plain(
            "recurrence-nth-days",
            nths=[words.plain("recurrence-nth", nth=nth) for nth in nths],
            days=[words.plain("recurrence-weekday", weekday=day) for day in days],
        )
        for nths, days in groups
    ]


def _yearly(words: Words, rule: _Rule) -> str:
    if rule.days:
        if not all(nth for nth, _ in rule.days):
            return ""
        nths = _nth_days(words, rule)
        days = [words.plain("recurrence-of-month", nths=nths, month=month) for month in sorted(rule.months)]
    elif _LAST in rule.month_days:
        return ""
    else:
        days = [_days_of_month(words, sorted(rule.month_days), month) for month in sorted(rule.months)]
    if rule.interval == 1:
        return words.plain("recurrence-yearly", days=days)
    return words.plain("recurrence-every-years", count=rule.interval, days=days)


def _irregular(words: Words, activity: Activity) -> str:
    """The next dates of a rule that has no words."""
    coming = [] if activity.starts_at is None else next_times(activity, words.now, NAMED_WHEN_IRREGULAR)
    if not coming:
        return words.plain("recurrence-irregular")
    return words.plain("recurrence-on-dates", dates=_dates(words, [_local(at) for at in coming]))


def _local(at: datetime) -> date:
    return at.astimezone(BRUSSELS).date()


def _dates_beside(words: Words, activity: Activity) -> list[str]:
    """Extra dates and those that are left out, as far as they are still to come."""
    today = _local(words.now)
    extra = sorted({day for day in activity.extra_on if day >= today} - set(activity.left_out))
    left_out = sorted({day for day in activity.left_out if day >= today})
    pieces = []
    if extra:
        pieces.append(words.plain("recurrence-also", dates=_dates(words, extra)))
    if left_out:
        pieces.append(words.plain("recurrence-left-out", dates=_dates(words, left_out)))
    return pieces


def _dates(words: Words, days: Sequence[date]) -> list[str]:
    """As in "3, 10 en 17 december", "7 januari": one piece a month."""
    today = _local(words.now)
    pieces = []
    for (year, month), group in groupby(days, key=lambda day: (day.year, day.month)):
        of_month = list(group)
        far = any(not 0 <= (day - today).days <= FAR_DAYS for day in of_month)
        pieces.append(_days_of_month(words, [day.day for day in of_month], month, year if far else None))
    return pieces


def _days_of_month(words: Words, days: Sequence[int], month: int, year: int | None = None) -> str:
    said = [words.plain("recurrence-day-listed", day=day) for day in days]
    if year is None:
        return words.plain("recurrence-dates", days=said, month=month)
    return words.plain("recurrence-dates-year", days=said, month=month, year=str(year))


def _end(words: Words, rule: _Rule, activity: Activity) -> list[str]:
    """Until when, or how often."""
    if rule.until:
        day = _last_day(rule.until, activity)
        far = not 0 <= (day - _local(words.now)).days <= FAR_DAYS
        key_words = {"day": day.day, "month": day.month}
        if far:
            return [
                words.plain(
                    "recurrence-until", day=words.plain("recurrence-date-year", year=str(day.year), **key_words)
                )
            ]
        return [words.plain("recurrence-until", day=words.plain("recurrence-date", **key_words))]
    return _times(words, rule, activity) if rule.count else []


def _last_day(until: str, activity: Activity) -> date:
    """The last day on which it can still be: an UNTIL with an hour may end a day before that hour comes."""
    if len(until) == len("20270630"):
        return date.fromisoformat(until)
    written = datetime.fromisoformat(until)
    end = (written if written.tzinfo else written.replace(tzinfo=BRUSSELS)).astimezone(BRUSSELS)
    begins = None if activity.starts_at is None else activity.starts_at.astimezone(BRUSSELS).time()
    return end.date() if begins is None or end.time() >= begins else end.date() - timedelta(days=1)


def _times(words: Words, rule: _Rule, activity: Activity) -> list[str]:
    """How often it still comes. A date that falls out does not lengthen a series, and that is said."""
    first = activity.starts_at
    if first is None:
        return [words.plain("recurrence-times", count=rule.count)]
    if first <= words.now:
        left = len(times_between(activity, after=words.now, before=_END_OF_TIME))
        return [words.plain("recurrence-times-left", count=left)]
    pieces = [words.plain("recurrence-times", count=rule.count)]
    really = len(times_between(activity, after=first, before=_END_OF_TIME))
    if really < rule.count:
        pieces.append(words.plain("recurrence-times-really", count=really))
    return pieces
