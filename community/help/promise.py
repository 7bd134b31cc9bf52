"""By when somebody reads a request. No promise falls outside staffed time.

Hours are counted on the wall clock of the neighbourhood, so a change of the clock shifts no promise.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from community.residents.quiet_hours import BRUSSELS
from core.holidays_be import is_public_holiday

_DAY = timedelta(days=1)
_STEP = timedelta(minutes=15)
"""Promises fall on a quarter of an hour, the last one a quarter before closing: then somebody can still be called."""


@dataclass(frozen=True, slots=True)
class PromisePolicy:
    """Staffed hours are local, Monday to Friday, without Belgian public holidays."""

    opens: time = time(9, 0)
    closes: time = time(17, 0)
    working_days: int = 1
    nudge_before: timedelta = timedelta(hours=2)


def is_working_day(on: date) -> bool:
    """Monday to Friday, and no public holiday in Belgium."""
    return on.weekday() < 5 and not is_public_holiday(on)


def is_staffed(at: datetime, policy: PromisePolicy) -> bool:
    """Whether people work on requests at an instant (aware)."""
    local = at.astimezone(BRUSSELS)
    return is_working_day(local.date()) and policy.opens <= local.time() < policy.closes


def promised_at(asked_at: datetime, policy: PromisePolicy) -> datetime:
    """When a request of ``asked_at`` (aware) is read at the latest (aware, UTC).

    The same time of day, so many working days later. What comes in outside staffed time counts from the next opening.
    """
    local = asked_at.astimezone(BRUSSELS)
    day, clock = local.date(), local.time().replace(tzinfo=None)
    if not is_working_day(day) or clock >= policy.closes:
        day, clock = _working_day_from(day + _DAY, _DAY), policy.opens
    for _ in range(policy.working_days):
        day = _working_day_from(day + _DAY, _DAY)
    opening, last = datetime.combine(day, policy.opens), datetime.combine(day, policy.closes) - _STEP
    exact = datetime.combine(day, clock)
    rounded = datetime.combine(day, time.min) + -(-(exact - datetime.combine(day, time.min)) // _STEP) * _STEP
    return _instant(max(opening, min(rounded, last)))


def nudge_at(promise: datetime, policy: PromisePolicy) -> datetime:
    """When those on duty are reminded of a promise (both aware, UTC): ``nudge_before`` of staffed time earlier."""
    local = promise.astimezone(BRUSSELS).replace(tzinfo=None)
    left = policy.nudge_before
    while (today := local - datetime.combine(local.date(), policy.opens)) < left:
        left -= today
        local = datetime.combine(_working_day_from(local.date() - _DAY, -_DAY), policy.closes)
    return _instant(local - left)


def _working_day_from(day: date, step: timedelta) -> date:
    while not is_working_day(day):
        day += step
    return day


def _instant(local: datetime) -> datetime:
    return local.replace(tzinfo=BRUSSELS).astimezone(UTC)
