"""Day, hour and rule of a draft, kept in step with each other. Nothing here reads or writes."""

from datetime import UTC, date, datetime, time, timedelta

from community.activities.models import Activity
from community.activities.posting.refusals import HourSkipped
from community.activities.sentences.vocabulary import RFC_DAYS
from community.activities.series.recurrence import Rule, RuleNotUnderstood, checked_rule, expand
from community.residents.quiet_hours import BRUSSELS

NO_DAY_YET = date(2000, 1, 3)
"""An hour that was said before the day stands on this one: in the middle of winter, far from both changes of clock."""
_NOON = 12
FARTHEST = timedelta(days=400)
_ENDS = ("UNTIL", "COUNT")
_ORDER = ("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST", *_ENDS)


def instant(day: date, hour: time) -> datetime:
    """When it is that hour on the wall (aware, UTC); of an hour that comes twice in October the first.

    Raises:
        HourSkipped: the clock skips it that night.
    """
    at = datetime.combine(day, hour, BRUSSELS).astimezone(UTC)
    if at.astimezone(BRUSSELS).time() != hour:
        raise HourSkipped
    return at


def hour_of(draft: Activity) -> time | None:
    """The hour on the wall, also when there is no day yet."""
    return None if draft.starts_at is None else draft.starts_at.astimezone(BRUSSELS).time()


def halves_of(draft: Activity) -> tuple[time, ...]:
    """An hour before noon and one after, between which the poster still has to choose; none when that is clear.

    Such an hour is kept as the earlier one, and is still to be asked.
    """
    hour = hour_of(draft)
    if hour is None or hour.hour >= _NOON or "hour" not in (draft.to_ask or ()):
        return ()
    return hour, hour.replace(hour=hour.hour + _NOON)


def latest_hour_of(draft: Activity) -> time | None:
    """The hour on the wall; when it may be two, the later one."""
    return max(halves_of(draft), default=hour_of(draft))


def first_day(rule: str, since: date) -> date | None:
    """The first day of a rule on or after a day; None when it comes no more."""
    found = expand(Rule(rule), _noon(since), after=_noon(since), before=_noon(since) + FARTHEST)
    return found[0].astimezone(BRUSSELS).date() if found else None


def comes_on(rule: str, day: date) -> bool:
    """Whether a day follows the rule."""
    return first_day(rule, day) == day


def on_other_day(rule: str, day: date) -> str | None:
    """The same pace on another day: every Friday becomes every Saturday. None when it cannot be said surely."""
    parts = _parts(rule)
    by_day = parts.get("BYDAY", "")
    if "BY" in rule and comes_on(rule, day):
        return rule
    if parts["FREQ"] == "WEEKLY" and not by_day:
        parts["BYDAY"] = RFC_DAYS[day.weekday()]
    elif "BYMONTHDAY" in parts and parts["BYMONTHDAY"].isdigit():
        parts["BYMONTHDAY"] = str(day.day)
    elif by_day in RFC_DAYS:
        parts["BYDAY"] = RFC_DAYS[day.weekday()]
    elif by_day[-2:] in RFC_DAYS and "," not in by_day:
        parts["BYDAY"] = nth_weekday(day)
    moved = _written(parts)
    return moved if comes_on(moved, day) else None


def is_twofold(rule: str) -> bool:
    """Every month, and no more than that: on the same date, or on the same weekday of the month?"""
    return rule.startswith("FREQ=MONTHLY") and "BY" not in rule


def nth_weekday(day: date) -> str:
    """Which one of the month, as BYDAY has it: "4FR"; the fifth is the last."""
    nth = (day.day + 6) // 7
    return f"{nth if nth < 5 else -1}{RFC_DAYS[day.weekday()]}"


def with_parts(rule: str, **parts: str) -> str:
    """A rule with other parts."""
    return _written(_parts(rule) | parts)


def with_end(rule: str, end: str) -> str:
    """A rule with the end (UNTIL or COUNT) of another one."""
    return _written(_parts(without_end(rule)) | {name: value for name, value in _parts(end).items() if name in _ENDS})


def without_end(rule: str) -> str:
    """The same pace for ever."""
    return _written({name: value for name, value in _parts(rule).items() if name not in _ENDS})


def checked(rule: str) -> str | None:
    """The rule when it surely comes round, else None."""
    try:
        return checked_rule(rule).text
    except RuleNotUnderstood:
        return None


def closes_on(starts_at: datetime, closes_days: int) -> date:
    """The last local day on which one may still say that one comes."""
    return starts_at.astimezone(BRUSSELS).date() - timedelta(days=closes_days)


def local_day(at: datetime) -> date:
    """The day on the wall."""
    return at.astimezone(BRUSSELS).date()


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), BRUSSELS).astimezone(UTC)


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


def _written(parts: dict[str, str]) -> str:
    ordered = sorted(parts.items(), key=lambda part: _ORDER.index(part[0]))
    return ";".join(f"{name}={value}" for name, value in ordered)
