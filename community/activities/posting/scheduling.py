"""When a draft is: its day or days, its hour, how long, how it comes back, and until when one may still join."""

from datetime import date, datetime, time
from typing import Any

from community.activities import models
from community.activities.models import Activity
from community.activities.posting import answers, refusals, timing
from community.activities.posting.keeping import keep, own
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Actor
from core.database import Tx
from core.errors import NotYours

STEPS = ("day", "repeat", "long", "closes")
"""The questions that are answered here; the hour may need a second question, and is chosen."""


async def choose_day(tx: Tx, actor: Actor, draft_id: int, day: date, *, now: datetime) -> Activity:
    """On which local day (the first, when it comes back). An hour that was chosen before stays."""
    draft = await own(tx, actor, draft_id)
    return await _keep_days(tx, actor, draft, (day,), now)


async def choose_hour(
    tx: Tx, actor: Actor, draft_id: int, hour: time, minutes: int | None, *, now: datetime
) -> Activity:
    """At which hour on the wall, and for how long if that was said."""
    draft = await own(tx, actor, draft_id)
    starts_at = timing.instant(draft.first_on or timing.NO_DAY_YET, hour)
    if draft.first_on is not None and starts_at <= now:
        raise models.MomentGone
    length = {} if minutes is None else {"minutes": minutes}
    settles = () if minutes is None else ("long",)
    return await keep(tx, actor, draft, "hour", {"starts_at": starts_at} | length, settles=settles)


async def leave_half_open(
    tx: Tx, actor: Actor, draft_id: int, hour: time, minutes: int | None, *, now: datetime
) -> Activity:
    """At this hour, or twelve hours later: that is asked next."""
    draft = await own(tx, actor, draft_id)
    length = {} if minutes is None else {"minutes": minutes}
    settles = () if minutes is None else ("long",)
    starts_at = timing.instant(draft.first_on or timing.NO_DAY_YET, hour)
    return await keep(tx, actor, draft, "", {"starts_at": starts_at} | length, ask=("hour",), settles=settles)


async def choose_length(tx: Tx, actor: Actor, draft_id: int, minutes: int) -> Activity:
    """How long it lasts."""
    draft = await own(tx, actor, draft_id)
    if not 0 < minutes <= answers.MOST_MINUTES:
        raise refusals.LengthNotUnderstood
    return await keep(tx, actor, draft, "long", {"minutes": minutes})


async def choose_repeat(tx: Tx, actor: Actor, draft_id: int, rule: str | None, *, now: datetime) -> Activity:
    """How it comes back; None is once. The first time becomes the first day of the rule."""
    draft = await own(tx, actor, draft_id)
    return await _keep_rule(tx, actor, draft, rule, draft.skips_school_holidays, now)


async def skip_school_holidays(tx: Tx, actor: Actor, draft_id: int, community: str | None) -> Activity:
    """Not in the school holidays of a community ("nl", "fr"); None: in them too."""
    draft = await own(tx, actor, draft_id)
    if draft.rrule is None:
        raise refusals.RepeatNotUnderstood
    return await keep(tx, actor, draft, "", {"skips_school_holidays": community})


async def choose_deadline(tx: Tx, actor: Actor, draft_id: int, days: int, *, now: datetime) -> Activity:
    """One says that one comes at the latest so many days before; 0: until it begins."""
    draft = await own(tx, actor, draft_id)
    if not 0 <= days <= answers.MOST_DEADLINE_DAYS:
        raise refusals.DeadlineNotUnderstood
    if draft.first_on is not None and days and _is_closed(draft.first_on, days, now):
        raise refusals.DeadlineGone
    return await keep(tx, actor, draft, "closes", {"closes_days": days or None})


async def answer(
    tx: Tx, actor: Actor, draft: Activity, step: str, text: str, *, school_holidays: str, now: datetime
) -> Activity:
    """Take in what the poster typed.

    Raises:
        NotUnderstood: it is to be asked again.
        MomentGone, HourSkipped, DeadlineGone: see there.
    """
    match step:
        case "day":
            return await _answer_day(tx, actor, draft, text, school_holidays, now)
        case "repeat":
            return await _answer_repeat(tx, actor, draft, text, school_holidays, now)
        case "long":
            hour = timing.hour_of(draft)
            minutes = None if hour is None else answers.read_length(text, hour)
            if minutes is None:
                raise refusals.LengthNotUnderstood
            return await choose_length(tx, actor, draft.id, minutes)
        case "closes":
            day = draft.first_on
            days = None if day is None else answers.read_deadline(text, day, timing.local_day(now))
            if days is None:
                raise refusals.DeadlineNotUnderstood
            return await choose_deadline(tx, actor, draft.id, days, now=now)
    raise NotYours


async def _answer_day(
    tx: Tx, actor: Actor, draft: Activity, text: str, school_holidays: str, now: datetime
) -> Activity:
    when = answers.read_when(text, _on_the_wall(now))
    if when is None:
        raise models.DayNotUnderstood
    if when.rule is None:
        draft = await _keep_days(tx, actor, draft, when.days, now)
    else:
        rule = timing.checked(when.rule)
        if rule is None or timing.is_twofold(rule):
            raise models.DayNotUnderstood
        skips = school_holidays if when.skips_school_holidays else None
        draft = await _keep_rule(tx, actor, draft, rule, skips, now, since=when.days[0], step="day")
    if when.start is None:
        return draft
    return await choose_hour(tx, actor, draft.id, when.start, when.minutes, now=now)


async def _answer_repeat(
    tx: Tx, actor: Actor, draft: Activity, text: str, school_holidays: str, now: datetime
) -> Activity:
    said = answers.read_repeat(text, draft.rrule, draft.first_on, _on_the_wall(now))
    if said is None:
        raise refusals.RepeatNotUnderstood
    skips = school_holidays if said.skips_school_holidays else None
    return await _keep_rule(tx, actor, draft, said.rule, skips, now)


async def _keep_days(tx: Tx, actor: Actor, draft: Activity, days: tuple[date, ...], now: datetime) -> Activity:
    """One day, or several that were named. What no longer fits them is changed along, or asked again."""
    day = days[0]
    if day < timing.local_day(now):
        raise models.MomentGone
    others = [one.isoformat() for one in days[1:]]
    values: dict[str, Any] = {"first_on": day, "extra_on": others or None}
    ask: set[str] = set()
    assumed: set[str] = set()
    if draft.rrule is not None and others:
        values |= {"rrule": None, "skips_school_holidays": None}
    elif draft.rrule is not None:
        values["rrule"] = timing.on_other_day(draft.rrule, day)
        if values["rrule"] is None:
            ask.add("repeat")
        elif values["rrule"] != draft.rrule:
            assumed.add("repeat")
    values |= _hour_on(draft, day, ask)
    latest = timing.latest_hour_of(draft)
    if latest is not None and values.get("starts_at") is not None and timing.instant(day, latest) <= now:
        raise models.MomentGone
    if draft.closes_days and _is_closed(day, draft.closes_days, now):
        values["closes_days"] = None
        ask.add("closes")
    settles = ("repeat",) if others else ()
    return await keep(tx, actor, draft, "day", values, ask=ask, assumed=assumed, settles=settles)


async def _keep_rule(
    tx: Tx,
    actor: Actor,
    draft: Activity,
    rule: str | None,
    skips: str | None,
    now: datetime,
    *,
    since: date | None = None,
    step: str = "repeat",
) -> Activity:
    """A rule, and the first day that follows it. ``since``: from which day on; else the day that was chosen before."""
    if rule is None:
        once = {"rrule": None, "skips_school_holidays": None, "extra_on": None}
        return await keep(tx, actor, draft, step, once)
    known = timing.checked(rule)
    today = timing.local_day(now)
    day = None if known is None else timing.first_day(known, since or draft.first_on or today)
    if known is None or day is None:
        raise refusals.RepeatNotUnderstood
    hour = timing.latest_hour_of(draft)
    if day == today and hour is not None and timing.instant(day, hour) <= now:
        day = timing.first_day(known, date.fromordinal(day.toordinal() + 1)) or day
    ask: set[str] = set()
    values = {"rrule": known, "skips_school_holidays": skips, "extra_on": None, "first_on": day}
    values |= _hour_on(draft, day, ask)
    follows = {"day"} if step != "day" and day != draft.first_on else set()
    return await keep(tx, actor, draft, step, values, ask=ask, assumed=follows, settles=("day", "repeat"))


def _hour_on(draft: Activity, day: date, ask: set[str]) -> dict[str, Any]:
    """The hour that was chosen before, on this day; if the clock skips it there, it is asked again."""
    hour = timing.hour_of(draft)
    if hour is None:
        return {}
    try:
        return {"starts_at": timing.instant(day, hour)}
    except refusals.HourSkipped:
        ask.add("hour")
        return {"starts_at": None}


def _is_closed(day: date, days: int, now: datetime) -> bool:
    return date.fromordinal(day.toordinal() - days) < timing.local_day(now)


def _on_the_wall(now: datetime) -> datetime:
    return now.astimezone(BRUSSELS).replace(tzinfo=None)
