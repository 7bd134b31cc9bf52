"""Which times a change is about: one, or that one and all that follow. What was, stays as it was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from community.activities import repository
from community.activities.joining import repository as attendance
from community.activities.models import Activity, Occurrence
from community.activities.series import kept
from community.activities.series.kept import Time
from community.activities.service import find_posted
from community.volunteers.roles import Actor
from core.database import Tx
from core.errors import NotYours

KEPT = repository.KEPT
UNKNOWN_LENGTH = timedelta(hours=3)
"""So long something goes on when nobody said how long."""


@dataclass(frozen=True, slots=True)
class Reach:
    """``chosen`` and the other ``times`` that change with it, soonest planned first; ``others`` stay as they are.

    ``occurrence`` is the chosen one as people see it, ``series`` what is written of all.
    """

    occurrence: Occurrence
    series: Activity
    chosen: Time
    times: tuple[Time, ...]
    others: tuple[Time, ...]
    rest: bool

    @property
    def ids(self) -> list[int]:
        """Of the times that change and take place."""
        return [one.id for one in self.times if not one.cancelled]


async def reach_of(tx: Tx, actor: Actor, occurrence_id: int, *, rest: bool, now: datetime) -> Reach:
    """The times that a change is about. Those that began already are never among the rest.

    Raises:
        NotYours: see there.
    """
    occurrence = await find_posted(tx, actor, occurrence_id)
    series = await repository.find_activity(tx, occurrence.activity.id)
    if series is None:
        raise NotYours
    times = await kept.list_times(tx, series.id)
    chosen = next(one for one in times if one.id == occurrence_id)
    following = [one for one in times if one.planned_at > chosen.planned_at and one.starts_at > now] if rest else []
    mine = (chosen, *following)
    others = tuple(one for one in times if one not in mine)
    return Reach(occurrence, series, chosen, mine, others, rest)


def comes_back(activity: Activity) -> bool:
    """Whether it takes place more than once."""
    return activity.rrule is not None or bool(activity.extra_on)


def ends_at(occurrence: Occurrence) -> datetime:
    """When it is over, as far as we know."""
    minutes = occurrence.activity.minutes
    return occurrence.starts_at + (timedelta(minutes=minutes) if minutes else UNKNOWN_LENGTH)


async def write_fields(tx: Tx, reach: Reach, values: Mapping[str, Any]) -> None:
    """Write fields of an activity: of one time as its own, of the rest in the series. The others keep what they had."""
    if not reach.rest:
        await kept.write(tx, reach.chosen.id, {"overrides": _marked({**reach.chosen.own, **values}, without=values)})
        return
    await repository.update_activity(tx, reach.series.id, dict(values))
    for one in reach.times:
        gone = [name for name in values if one.id == reach.chosen.id or name in one.own.get(KEPT, ())]
        left = {name: value for name, value in one.own.items() if name not in gone}
        await kept.write(tx, one.id, {"overrides": _marked(left, without=gone)})
    for one in reach.others:
        before = {name: getattr(reach.series, name) for name in values if name not in one.own}
        if before:
            await kept.write(tx, one.id, {"overrides": _marked({**before, **one.own}, adding=before)})


async def write_text(tx: Tx, reach: Reach, name: str, text: str, language: str) -> None:
    """Write one text in the writer's language. What stood there in other languages would now be wrong, and goes."""
    languages = {language, *reach.occurrence.activity.texts, *reach.series.texts}
    said = {one: {name: text if one == language else ""} for one in languages}
    if not reach.rest:
        await _own_texts(tx, reach.chosen, said, keeping=True, without=[name])
        return
    before = {one: {name: reach.series.texts.get(one, {}).get(name, "")} for one in languages}
    texts = {one: {**reach.series.texts.get(one, {}), **said[one]} for one in _in_order(reach.series, languages)}
    await repository.update_activity(tx, reach.series.id, {"texts": texts})
    for time in reach.times:
        if time.id == reach.chosen.id or name in time.own.get(KEPT, ()):
            left = {one: {n: t for n, t in own.items() if n != name} for one, own in time.own.get("texts", {}).items()}
            await _own_texts(tx, time, {one: own for one, own in left.items() if own}, keeping=False, without=[name])
    for time in reach.others:
        if not any(name in own for own in time.own.get("texts", {}).values()):
            await _own_texts(tx, time, before, keeping=True, adding=[name])


def _in_order(series: Activity, languages: Iterable[str]) -> list[str]:
    return [*series.texts, *(one for one in sorted(languages) if one not in series.texts)]


def _marked(
    own: Mapping[str, Any], *, adding: Iterable[str] = (), without: Iterable[str] = ()
) -> dict[str, Any] | None:
    """Own fields, with a note of which were only kept from before: a later change of the rest may reach them."""
    marks = ({*own.get(KEPT, ())} | {*adding}) - {*without}
    left = {name: value for name, value in own.items() if name != KEPT}
    return (left | ({KEPT: sorted(marks)} if marks else {})) or None


async def _own_texts(
    tx: Tx,
    time: Time,
    said: Mapping[str, Mapping[str, str]],
    *,
    keeping: bool,
    adding: Iterable[str] = (),
    without: Iterable[str] = (),
) -> None:
    """The texts of one time; ``keeping`` those it has already."""
    texts = {one: dict(own) for one, own in time.own.get("texts", {}).items()} if keeping else {}
    for one, own in said.items():
        texts[one] = {**texts.get(one, {}), **own}
    rest = {name: value for name, value in time.own.items() if name != "texts"}
    own = rest | {"texts": texts} if texts else rest
    await kept.write(tx, time.id, {"overrides": _marked(own, adding=adding, without=without)})


async def write_place(tx: Tx, reach: Reach, place: str, latitude: float | None, longitude: float | None) -> None:
    """Where it is: of one time as its own, of the rest in the series. The others keep theirs."""
    where = {"place": place, "latitude": latitude, "longitude": longitude}
    if not reach.rest:
        await kept.write(tx, reach.chosen.id, where | {"overrides": _marked(reach.chosen.own, without=["place"])})
        return
    await repository.update_activity(tx, reach.series.id, where)
    for one in reach.times:
        if one.id == reach.chosen.id or "place" in one.own.get(KEPT, ()):
            await kept.write(tx, one.id, {**dict.fromkeys(where), "overrides": _marked(one.own, without=["place"])})
    before = {name: getattr(reach.series, name) for name in where}
    for one in reach.others:
        if one.place is None:
            await kept.write(tx, one.id, before | {"overrides": _marked(one.own, adding=["place"])})


async def heads_without_seat(tx: Tx, occurrence: Occurrence) -> int:
    """How many heads have a place more than there are seats."""
    seats = occurrence.activity.seats
    if seats is None:
        return 0
    heads = await attendance.count_heads(tx, occurrence.id)
    return max(heads.seated + heads.held - seats, 0)


async def count_edition(tx: Tx, reach: Reach) -> None:
    """Every change is another edition: of each time that changed, and of the series when the rest did."""
    await kept.raise_versions(tx, reach.times)
    if reach.rest:
        await repository.update_activity(tx, reach.series.id, {"version": reach.series.version + 1})
