"""By when somebody reads a request. No promise falls outside staffed time.

Hours are counted on the wall clock of the neighbourhood, so a change of the clock shifts no promise.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from community.residents.quiet_hours import BRUSSELS
from core.holidays_be import is_public_holiday
from core.ids import NeighbourhoodId

_DAY = timedelta(days=1)
_STEP = timedelta(minutes=15)
"""Promises fall on a quarter of an hour, the last one a quarter before closing: then somebody can still be called."""
WORKING_WEEK = range(5)


@dataclass(frozen=True, slots=True)
class StaffedDays:
    """What a duty roster says of days, without who it is.

    ``weekdays`` (0 is Monday) are those of the weekly pattern; none from Monday to Friday there means that no pattern
    was written, and every working day counts. ``added`` and ``dropped`` are single dates.
    """

    weekdays: frozenset[int] = frozenset()
    added: frozenset[date] = frozenset()
    dropped: frozenset[date] = frozenset()

    def has_somebody(self, on: date) -> bool:
        """Whether the roster names somebody for a date."""
        if on in self.added or on in self.dropped:
            return on in self.added
        return on.weekday() in self.weekdays or self.weekdays.isdisjoint(WORKING_WEEK)


@dataclass(frozen=True, slots=True)
class PromisePolicy:
    """Staffed hours are local, Monday to Friday, without Belgian public holidays and without days nobody has duty.

    ``urgent_after``: so long may a danger inside a request go unseen before the deputy is called, and ``alarm_every``
    so often is it called out. ``own`` holds what neighbourhoods set for themselves; ``of`` looks there.
    """

    opens: time = time(9, 0)
    closes: time = time(17, 0)
    working_days: int = 1
    nudge_before: timedelta = timedelta(hours=2)
    urgent_after: timedelta = timedelta(minutes=30)
    alarm_every: timedelta = timedelta(minutes=15)
    roster: StaffedDays = StaffedDays()
    own: Mapping[NeighbourhoodId, "PromisePolicy"] = field(default_factory=dict)

    def of(self, neighbourhood_id: NeighbourhoodId) -> "PromisePolicy":
        """The policy of one neighbourhood, still without its roster."""
        return self.own.get(neighbourhood_id, self)


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when somebody reads or answers, and when those on duty and then their deputies are reminded (aware, UTC)."""

    promised_at: datetime
    nudge_at: datetime
    deputy_at: datetime


def is_working_day(on: date) -> bool:
    """Monday to Friday, and no public holiday in Belgium."""
    return on.weekday() in WORKING_WEEK and not is_public_holiday(on)


def is_staffed_day(on: date, policy: PromisePolicy) -> bool:
    """Whether people work on requests on a local date: a working day for which the roster has somebody."""
    return is_working_day(on) and policy.roster.has_somebody(on)


def is_open(at: datetime, policy: PromisePolicy) -> bool:
    """Whether an instant (aware) falls in the hours of a working day, whoever has duty then."""
    local = at.astimezone(BRUSSELS)
    return is_working_day(local.date()) and policy.opens <= local.time() < policy.closes


def is_staffed(at: datetime, policy: PromisePolicy) -> bool:
    """Whether people work on requests at an instant (aware)."""
    return is_open(at, policy) and policy.roster.has_somebody(at.astimezone(BRUSSELS).date())


def promised_at(asked_at: datetime, policy: PromisePolicy) -> datetime:
    """When a request of ``asked_at`` (aware) is read at the latest (aware, UTC).

    The same time of day, so many staffed days later. What comes in outside staffed time counts from the next opening.
    """
    local = asked_at.astimezone(BRUSSELS)
    day, clock = local.date(), local.time().replace(tzinfo=None)
    if not is_staffed_day(day, policy) or clock >= policy.closes:
        day, clock = _staffed_day_from(day + _DAY, _DAY, policy), policy.opens
    for _ in range(policy.working_days):
        day = _staffed_day_from(day + _DAY, _DAY, policy)
    opening, last = datetime.combine(day, policy.opens), _last_promise_of(day, policy)
    exact = datetime.combine(day, clock)
    rounded = datetime.combine(day, time.min) + -(-(exact - datetime.combine(day, time.min)) // _STEP) * _STEP
    return _instant(max(opening, min(rounded, last)))


def promise_on(day: date, policy: PromisePolicy) -> datetime:
    """The first staffed moment of a local date, or of the next staffed day (aware, UTC)."""
    return _instant(datetime.combine(_staffed_day_from(day, _DAY, policy), policy.opens))


def end_of_day(at: datetime, policy: PromisePolicy) -> datetime:
    """The last moment of the local day of ``at`` (aware) that can be promised (aware, UTC)."""
    return _instant(_last_promise_of(at.astimezone(BRUSSELS).date(), policy))


def nudge_at(promise: datetime, policy: PromisePolicy) -> datetime:
    """When those on duty are reminded of a promise (both aware, UTC): ``nudge_before`` of staffed time earlier.

    At most half of the time that a promise leaves: nobody is reminded before there was time to answer.
    """
    return _staffed_before(promise, _reminder_span(policy), policy)


def nudge_and_deputy(promise: datetime, policy: PromisePolicy) -> tuple[datetime, datetime]:
    """When those on duty, and then their deputies, are reminded of a promise (all aware, UTC).

    The deputies come halfway between the nudge and the promise, in staffed time.
    """
    return nudge_at(promise, policy), _staffed_before(promise, _reminder_span(policy) / 2, policy)


def deadline_for(promise: datetime, policy: PromisePolicy) -> Deadline:
    """A promise (aware) with its reminders."""
    nudge, deputy = nudge_and_deputy(promise, policy)
    return Deadline(promise, nudge, deputy)


def _reminder_span(policy: PromisePolicy) -> timedelta:
    day = datetime.combine(date.min, policy.closes) - datetime.combine(date.min, policy.opens)
    return min(policy.nudge_before, day * policy.working_days / 2)


def _staffed_before(at: datetime, span: timedelta, policy: PromisePolicy) -> datetime:
    """The instant that lies ``span`` of staffed time before ``at`` (itself in staffed time)."""
    local = at.astimezone(BRUSSELS).replace(tzinfo=None)
    left = span
    while (today := local - datetime.combine(local.date(), policy.opens)) < left:
        left -= today
        local = datetime.combine(_staffed_day_from(local.date() - _DAY, -_DAY, policy), policy.closes)
    return _instant(local - left)


def _last_promise_of(day: date, policy: PromisePolicy) -> datetime:
    return datetime.combine(day, policy.closes) - _STEP


def _staffed_day_from(day: date, step: timedelta, policy: PromisePolicy) -> date:
    while not is_staffed_day(day, policy):
        day += step
    return day


def _instant(local: datetime) -> datetime:
    return local.replace(tzinfo=BRUSSELS).astimezone(UTC)
