"""How long an offer lasts: a stated time, on a clock that sleeps in the quiet hours."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from community.activities.policy import ActivityPolicy
from community.residents.quiet_hours import BRUSSELS, QuietHours

LEAST = timedelta(minutes=10)
"""With less than this to answer in, an offer is none."""


@dataclass(frozen=True, slots=True)
class OfferRules:
    """How long places are held, and when the clock sleeps."""

    policy: ActivityPolicy = field(default_factory=ActivityPolicy)
    quiet_hours: QuietHours = field(default_factory=QuietHours)


DEFAULT_RULES = OfferRules()


@dataclass(frozen=True, slots=True)
class Term:
    """An offer goes out at ``due_at`` and is over at ``until``: at that very instant it no longer stands."""

    due_at: datetime
    until: datetime


def term_of_offer(starts_at: datetime, rules: OfferRules, *, now: datetime) -> Term | None:
    """From when until when an offer stands that is made now; None when it is too late for one.

    One made before the day itself ends early enough on that day for the next to have a turn, but is never shorter than
    one made on that day.
    """
    due_at = rules.quiet_hours.first_allowed(now)
    that_day = due_at.astimezone(BRUSSELS).date() == starts_at.astimezone(BRUSSELS).date()
    span = rules.policy.offer_on_the_day if that_day else rules.policy.offer
    if starts_at < awake_after(rules.quiet_hours, due_at, min(LEAST, span)):
        return None
    until = awake_after(rules.quiet_hours, due_at, span)
    if not that_day:
        at_least = awake_after(rules.quiet_hours, due_at, rules.policy.offer_on_the_day)
        until = min(until, max(at_least, _turn_of_others(starts_at, rules)))
    return Term(due_at, min(_whole_minute(until), starts_at))


def _turn_of_others(starts_at: datetime, rules: OfferRules) -> datetime:
    """When an offer of the days before has to end: so long into the day, or so long before the start, as one lasts."""
    quiet_hours, span = rules.quiet_hours, rules.policy.offer_on_the_day
    midnight = datetime.combine(starts_at.astimezone(BRUSSELS), time(), BRUSSELS).astimezone(starts_at.tzinfo)
    end = quiet_hours.first_allowed(starts_at)
    before = end - span
    while (too_much := awake_after(quiet_hours, before, span) - end) > timedelta(0):
        before -= too_much
    return min(awake_after(quiet_hours, midnight, span), before)


def _whole_minute(at: datetime) -> datetime:
    """Up to the next one: people are told the minute, and that is exactly when it ends."""
    cut = at.replace(second=0, microsecond=0)
    return cut if cut == at else cut + timedelta(minutes=1)


def awake_after(quiet_hours: QuietHours, start: datetime, span: timedelta) -> datetime:
    """The instant at which ``span`` of waking time went by since ``start`` (aware; the result too)."""
    at = quiet_hours.first_allowed(start)
    while span > (awake := _falls_quiet(quiet_hours, at) - at):
        span -= awake
        at = quiet_hours.first_allowed(at + awake)
    return at + span


def _falls_quiet(quiet_hours: QuietHours, at: datetime) -> datetime:
    """When the next quiet hours begin, after an instant outside them."""
    today = at.astimezone(BRUSSELS).date()
    evening = datetime.combine(today, quiet_hours.start, BRUSSELS).astimezone(at.tzinfo)
    if evening > at:
        return evening
    tomorrow = today + timedelta(days=1)
    return datetime.combine(tomorrow, quiet_hours.start, BRUSSELS).astimezone(at.tzinfo)
