"""Another day or hour for one time, or for all that follow; and a time more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from community.activities import notices as room_notices
from community.activities import repository
from community.activities.joining.filling import follow_move
from community.activities.models import Occurrence, OccurrenceBegun, OccurrenceCancelled
from community.activities.series import hearing, kept, notices, reach
from community.activities.series.changing import House
from community.activities.series.hearing import Change, Told
from community.activities.series.kept import Time
from community.activities.series.moments import Moment, in_the_week_of, must_be_ahead, on_the_wall
from community.activities.series.reach import Reach
from community.activities.series.recurrence import instant, reminder_for
from community.activities.series.refusals import NoSeries, NothingChanged, PatternDoesNotShift, SameTime
from community.activities.series.shifting import Shifted, local_day, shift
from community.activities.series.times import write_occurrences
from community.activities.telling import repository as news
from community.activities.telling.reminders import hours_before
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers.roles import Actor
from core.database import Tx


@dataclass(frozen=True, slots=True)
class Plan:
    """A move that can be made: from when to when, how many times move, and how many people hear it."""

    from_at: datetime
    to_at: datetime
    minutes: int | None
    times: int
    hearers: int


async def plan(tx: Tx, actor: Actor, occurrence_id: int, moment: Moment, *, rest: bool, now: datetime) -> Plan:
    """Look whether a move can be made, and write nothing.

    What was not typed stays: the day (of the rest: the one the rule gives) and the hour.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun, MomentGone, TooFarAhead, HourSkipped, NothingChanged, SameTime,
        PatternDoesNotShift: see there.
    """
    about = await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now)
    before = about.chosen.planned_at if rest else about.chosen.starts_at
    to_at = on_the_wall(in_the_week_of(moment, before, now=now), before, now=now)
    _check(about, to_at, moment.minutes, now=now)
    hearers = await hearing.list_concerned(tx, about.ids, without=actor.id, bot_id=actor.person.bot_id)
    told = sum(not one.stopped for one in hearers)
    return Plan(about.chosen.starts_at, to_at, moment.minutes, len(about.ids), told)


async def move(
    tx: Tx,
    actor: Actor,
    occurrence_id: int,
    to_at: datetime,
    house: House,
    *,
    rest: bool,
    minutes: int | None = None,
    now: datetime,
) -> Told:
    """Move one time, or that one and all that follow. Who said they come stay with it, and hear from when to when.

    Offers that stand end by the rules of the new moment, and what is free then is offered.

    Raises as ``plan``.
    """
    about = await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now)
    must_be_ahead(to_at, now=now)
    shifted = _check(about, to_at, minutes, now=now)
    known = await hearing.list_known(tx, about.ids)
    if shifted is not None:
        await _shift_series(tx, about, shifted)
    moved = []
    for one in about.times:
        goes = _goes_to(about, one, to_at, shifted)
        if goes != one.starts_at:
            await _start_at(tx, actor, one, goes, house.quiet_hours, now=now)
            moved.append(one.id)
    if minutes is not None:
        await reach.write_fields(
            tx, await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now), {"minutes": minutes}
        )
    await reach.count_edition(tx, about)
    if rest:
        await _write_ahead(tx, about, now=now)
    told = await tell_change(tx, actor, about, known, house.quiet_hours, now=now)
    for occurrence in (await hearing.list_known(tx, moved)).values():
        await follow_move(tx, actor.person.bot_id, occurrence, house.policy, house.quiet_hours, now)
    return told


async def tell_change(
    tx: Tx,
    actor: Actor,
    about: Reach,
    known: dict[int, Occurrence],
    quiet_hours: QuietHours,
    *,
    wait: timedelta = timedelta(0),
    now: datetime,
) -> Told:
    """Everybody concerned hears of a change of substance, and every card is drawn anew. ``known``: as it was before."""
    after = await repository.find_occurrence(tx, about.chosen.id)
    assert after is not None
    was = {one: hearing.known_as(before) for one, before in known.items()}
    urgent = _moved_or_elsewhere(was.values(), [hearing.known_as(after)])
    told = await hearing.tell(
        tx, actor, Change(notices.CHANGED, after, was, urgent=urgent, wait=wait), quiet_hours, now=now
    )
    await hearing.tell_poster(tx, actor, after, quiet_hours, now=now)
    await hearing.redraw(tx, actor.person.bot_id, [one.id for one in about.times], now=now)
    return told


def _moved_or_elsewhere(before: Iterable[hearing.Was], after: Iterable[hearing.Was]) -> bool:
    """A price is told in the morning; an hour or a place must be known in time."""
    old = {was["id"]: was for was in before}
    return any(
        old[now_is["id"]][name] != now_is[name]
        for now_is in after
        if now_is["id"] in old
        for name in ("starts_at", "place", "pin")
    )


def _check(about: Reach, to_at: datetime, minutes: int | None, *, now: datetime) -> Shifted | None:
    chosen = about.chosen
    if chosen.cancelled:
        raise OccurrenceCancelled
    if chosen.starts_at <= now:
        raise OccurrenceBegun
    same_length = minutes is None or minutes == about.occurrence.activity.minutes
    shifted = shift(about.series, about.times, to_at) if about.rest else None
    goes = {one.id: _goes_to(about, one, to_at, shifted) for one in about.times}
    planned_alike = shifted is None or all(shifted.planned[one.id] == one.planned_at for one in about.times)
    if same_length and planned_alike and all(goes[one.id] == one.starts_at for one in about.times):
        raise NothingChanged
    if shifted is not None:
        _must_keep_the_order(about, shifted)
    taken = {one.starts_at for one in about.others if not one.cancelled}
    ahead = [goes[one.id] for one in about.times if not one.cancelled]
    if len(set(ahead)) < len(ahead) or taken & set(ahead):
        raise SameTime
    return shifted


def _must_keep_the_order(about: Reach, shifted: Shifted) -> None:
    """What follows cannot come before what it followed: "this and all that follow" would then mean something else."""
    planned = set(shifted.planned.values())
    if planned & {one.planned_at for one in about.others}:
        raise SameTime
    before = [one.planned_at for one in about.others if one.planned_at < about.chosen.planned_at]
    if before and min(planned) < max(before):
        raise PatternDoesNotShift


def _goes_to(about: Reach, one: Time, to_at: datetime, shifted: Shifted | None) -> datetime:
    """When a time starts after the move. One that was moved on its own before stays where it was put."""
    if one.id == about.chosen.id:
        return to_at
    if shifted is None or one.starts_at != one.planned_at:
        return one.starts_at
    return shifted.planned[one.id]


async def _shift_series(tx: Tx, about: Reach, shifted: Shifted) -> None:
    values = {
        "rrule": shifted.rrule,
        "starts_at": shifted.starts_at,
        "first_on": local_day(shifted.starts_at),
        "extra_on": [day.isoformat() for day in shifted.extra_on] or None,
        "left_out": [day.isoformat() for day in shifted.left_out] or None,
    }
    await repository.update_activity(tx, about.series.id, values)
    await kept.plan_anew(tx, shifted.planned)


async def _start_at(tx: Tx, actor: Actor, one: Time, goes: datetime, quiet_hours: QuietHours, *, now: datetime) -> None:
    """A time at another moment, with reminders of its own; what waits to remind of the old moment is taken back."""
    remind_at, soon_at = reminder_for(goes), hours_before(goes, quiet_hours)
    await kept.write(tx, one.id, {"starts_at": goes, "remind_at": remind_at})
    await kept.remind_again(tx, one.id, eve_at=remind_at, hours_before_at=soon_at, now=now)
    await news.withdraw(tx, actor.person.bot_id, room_notices.reminder_key(one.id), now=now)


async def _write_ahead(tx: Tx, about: Reach, *, now: datetime) -> None:
    """A rule that moved may give a time that was not written down yet."""
    series = await repository.find_activity(tx, about.series.id)
    assert series is not None
    if series.rrule is not None:
        await write_occurrences(tx, series, now=now)


async def add_time(tx: Tx, actor: Actor, occurrence_id: int, moment: Moment, *, now: datetime) -> int:
    """A day more than the rule gives. Returns the id of that time. At the hour of the series, unless another was said.

    Raises:
        NotYours, NoSeries, MomentGone, TooFarAhead, HourSkipped, SameTime: see there.
    """
    about = await reach.reach_of(tx, actor, occurrence_id, rest=False, now=now)
    series = about.series
    if not reach.comes_back(series) or series.starts_at is None:
        raise NoSeries
    hour = series.starts_at.astimezone(BRUSSELS).time()
    starts_at = on_the_wall(moment, series.starts_at, now=now)
    planned_at = instant(local_day(starts_at), hour)
    times = (about.chosen, *about.others)
    if any(planned_at == one.planned_at or (starts_at == one.starts_at and not one.cancelled) for one in times):
        raise SameTime
    extra = sorted({*series.extra_on, local_day(planned_at)})
    values = {"extra_on": [day.isoformat() for day in extra], "version": series.version + 1}
    await repository.update_activity(tx, series.id, values)
    row = {
        "neighbourhood_id": series.neighbourhood_id,
        "planned_at": planned_at,
        "starts_at": starts_at,
        "remind_at": reminder_for(starts_at),
    }
    return await kept.add(tx, series.id, row)
