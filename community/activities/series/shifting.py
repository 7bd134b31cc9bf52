"""A series at another hour, or a weekly one on another day: which rule says so, and where each time goes. Pure.

A shift is only honest when the new rule gives the old times, each moved by the same step. That is checked, not hoped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from community.activities.models import Activity
from community.activities.series.kept import Time
from community.activities.series.recurrence import Rule, checked_rule, expand, instant, times_between
from community.activities.series.refusals import PatternDoesNotShift
from community.residents.quiet_hours import BRUSSELS

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LOOKED_AT = timedelta(days=2 * 366)
_COMPARED = 20
_LATER = timedelta(days=40 * 366)


@dataclass(frozen=True, slots=True)
class Shifted:
    """What becomes of the series (its columns) and when each of its times is planned from now on."""

    rrule: str | None
    starts_at: datetime
    extra_on: tuple[date, ...]
    left_out: tuple[date, ...]
    planned: dict[int, datetime]


@dataclass(frozen=True, slots=True)
class _Step:
    """Times on ``weekday`` go ``days`` further; all go to another ``hour`` on the wall."""

    weekday: int
    days: int
    hour: time

    def day(self, day: date) -> date:
        return day + timedelta(days=self.days if day.weekday() == self.weekday else 0)

    def at(self, planned_at: datetime) -> datetime:
        return instant(self.day(local_day(planned_at)), self.hour)


def local_day(at: datetime) -> date:
    """The day on which an instant falls here."""
    return at.astimezone(BRUSSELS).date()


def shift(series: Activity, times: Sequence[Time], to: datetime) -> Shifted:
    """Move the first of ``times`` to an instant, and the others that follow it by the same step.

    Raises:
        PatternDoesNotShift: the rule would become another one than was meant.
    """
    assert series.starts_at is not None
    chosen = times[0]
    chosen_on, to_local = local_day(chosen.planned_at), to.astimezone(BRUSSELS)
    step = _Step(chosen_on.weekday(), (to_local.date() - chosen_on).days, to_local.time().replace(second=0))
    if step.days and (series.rrule is None or chosen_on in series.extra_on):
        raise PatternDoesNotShift
    extra = tuple(day for day in series.extra_on if day >= chosen_on)
    left_out = tuple(step.day(day) for day in series.left_out if day >= chosen_on)
    planned = {
        one.id: instant(local_day(one.planned_at), step.hour)
        if local_day(one.planned_at) in extra
        else step.at(one.planned_at)
        for one in times
    }
    if len(set(planned.values())) < len(planned):
        raise PatternDoesNotShift
    if series.rrule is None:
        return Shifted(None, planned[chosen.id], extra, left_out, planned)
    rule = Rule(series.rrule)
    found = expand(rule, series.starts_at, after=chosen.planned_at, before=chosen.planned_at + _LOOKED_AT)
    if not found:  # only extra dates are left
        return Shifted(series.rrule, series.starts_at, extra, left_out, planned)
    if step.days and found[0] != chosen.planned_at:
        raise PatternDoesNotShift  # the series was on another day before: which of both would go where?
    moved = _moved_rule(rule, series.starts_at, found[0], step)
    _must_agree(moved, [step.at(at) for at in found])
    return Shifted(moved.text, step.at(found[0]), extra, left_out, planned)


def _must_agree(moved: Rule, expected: list[datetime]) -> None:
    """The new rule gives the old times, each a step further, and no others."""
    expected = sorted(expected)[:_COMPARED]
    given = expand(moved, expected[0], after=expected[0], before=expected[-1] + timedelta(seconds=1))
    if given != expected:
        raise PatternDoesNotShift


def _moved_rule(rule: Rule, starts_at: datetime, first: datetime, step: _Step) -> Rule:
    parts = dict(part.split("=", 1) for part in rule.text.split(";"))
    if step.days:
        _shift_weekday(parts, step)
    if "COUNT" in parts:
        gone = len(expand(rule, starts_at, after=starts_at, before=first))
        parts["COUNT"] = str(int(parts["COUNT"]) - gone)
    elif "UNTIL" in parts:
        last = max(expand(rule, starts_at, after=first, before=first + _LATER), default=first)
        parts["UNTIL"] = f"{local_day(step.at(last)):%Y%m%d}"
    return checked_rule(";".join(f"{name}={value}" for name, value in parts.items()))


def _shift_weekday(parts: dict[str, str], step: _Step) -> None:
    weeks = int(parts.get("INTERVAL", "1"))
    if parts["FREQ"] != "WEEKLY" or "BYMONTH" in parts or abs(step.days) >= 7 * weeks:
        raise PatternDoesNotShift
    days = parts.get("BYDAY", _DAYS[step.weekday]).split(",")
    there = _DAYS[(step.weekday + step.days) % 7]
    shifted = [there if day == _DAYS[step.weekday] else day for day in days]
    if len(set(shifted)) < len(shifted):
        raise PatternDoesNotShift
    if "BYDAY" in parts:
        parts["BYDAY"] = ",".join(sorted(shifted, key=_DAYS.index))


def ended_before(series: Activity, chosen: Time) -> dict[str, object]:
    """The columns of a series that stops just before one of its times: on the day of the one before that, if any."""
    day = local_day(chosen.planned_at)
    assert series.starts_at is not None
    before = times_between(series, after=series.starts_at, before=chosen.planned_at)
    last_on = local_day(before[-1]) if before else day - timedelta(days=1)
    values: dict[str, object] = {"extra_on": [one.isoformat() for one in series.extra_on if one < day] or None}
    if series.rrule is not None:
        parts = dict(part.split("=", 1) for part in series.rrule.split(";"))
        parts.pop("COUNT", None)
        parts["UNTIL"] = f"{last_on:%Y%m%d}"
        values["rrule"] = ";".join(f"{name}={value}" for name, value in parts.items())
    return values
