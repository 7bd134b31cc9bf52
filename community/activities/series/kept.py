"""The times of a series as they are kept: what each has of its own, and how that is written down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update

from community.activities.models import Place
from community.activities.tables import occurrences, participations
from core.database import Tx

_OUT_OF_THE_WAY = timedelta(days=366 * 500)
"""Planned times that swap places would meet each other on the way; so all go far away first."""


@dataclass(frozen=True, slots=True)
class Time:
    """One time of a series; place, pin and ``own`` fields are None or empty where those of the series count."""

    id: int
    planned_at: datetime
    starts_at: datetime
    version: int
    cancelled: bool
    place: str | None
    latitude: float | None
    longitude: float | None
    own: Mapping[str, Any]


async def list_times(tx: Tx, activity_id: int) -> list[Time]:
    """All times of a series that are written down, as they were planned. Nobody else changes them meanwhile."""
    query = select(occurrences).where(occurrences.c.activity_id == activity_id).order_by(occurrences.c.planned_at)
    query = query.with_for_update()  # PostgreSQL; on SQLite there is one writer anyway
    return [
        Time(
            row.id,
            row.planned_at,
            row.starts_at,
            row.version,
            row.cancelled_at is not None,
            row.place,
            row.latitude,
            row.longitude,
            row.overrides or {},
        )
        for row in await tx.execute(query)
    ]


async def write(tx: Tx, time_id: int, values: Mapping[str, Any]) -> None:
    """Write columns of one time."""
    await tx.execute(update(occurrences).where(occurrences.c.id == time_id).values(**values))


async def raise_versions(tx: Tx, times: Iterable[Time]) -> None:
    """Each of these is another edition of itself."""
    ids = [one.id for one in times]
    await tx.execute(update(occurrences).where(occurrences.c.id.in_(ids)).values(version=occurrences.c.version + 1))


async def plan_anew(tx: Tx, planned: Mapping[int, datetime]) -> None:
    """Write down when the rule puts each of these times."""
    ids = list(planned)
    for time_id, at in planned.items():
        await write(tx, time_id, {"planned_at": at + _OUT_OF_THE_WAY})
    for time_id in ids:
        await write(tx, time_id, {"planned_at": planned[time_id]})


async def add(tx: Tx, activity_id: int, values: Mapping[str, Any]) -> int:
    """One more time. Returns its id."""
    row = {"activity_id": activity_id, **values}
    return int((await tx.execute(insert(occurrences).values(row).returning(occurrences.c.id))).scalar_one())


async def remind_again(tx: Tx, time_id: int, *, eve_at: datetime, hours_before_at: datetime, now: datetime) -> None:
    """Who was reminded of the old moment is reminded of the new one.

    Where the hour of a reminder went by already, the news of the change takes its place: nobody hears it twice.
    """
    mine = participations.c
    soon = func.coalesce(mine.reminded_soon_at, now) if hours_before_at <= now else None
    eve = func.coalesce(mine.reminded_at, now) if eve_at <= now else None
    await tx.execute(
        update(participations).where(mine.occurrence_id == time_id).values(reminded_at=eve, reminded_soon_at=soon)
    )


async def end_offers(tx: Tx, time_ids: Iterable[int]) -> None:
    """No places are held any more at what does not take place."""
    mine = participations.c
    await tx.execute(
        update(participations)
        .where(mine.occurrence_id.in_(list(time_ids)), mine.place == Place.OFFERED)
        .values(place=Place.WAITING, offered_until=None)
    )
