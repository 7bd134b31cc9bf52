"""Another place: for one time, for all that follow, or today, with a pin from where the organiser stands."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, union

from community.activities import repository
from community.activities.models import MOST_IN_PLACE, OccurrenceBegun, OccurrenceCancelled, PlaceNotUnderstood
from community.activities.posting.keeping import short
from community.activities.series import hearing, reach
from community.activities.series.hearing import Told
from community.activities.series.moving import tell_change
from community.activities.series.refusals import NothingChanged
from community.activities.series.shifting import local_day
from community.activities.service import find_posted
from community.activities.tables import activities, occurrences
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core.database import Tx
from core.ids import NeighbourhoodId

NEAR_METRES = 60.0
WAITS_FOR_A_NAME = timedelta(minutes=2)
_METRES_A_DEGREE = 111_320.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where it is: in words, on the map, or both. Degrees, WGS 84."""

    name: str
    latitude: float | None = None
    longitude: float | None = None


async def put(
    tx: Tx,
    actor: Actor,
    occurrence_id: int,
    spot: Spot,
    quiet_hours: QuietHours,
    *,
    rest: bool,
    named: bool = True,
    now: datetime,
) -> Told:
    """Another place for one time or the rest. Also when it has begun already, until it is over: the cart moves on.

    Not ``named``: its name may still come, and the news waits a moment for it.

    Raises:
        NotYours, OccurrenceCancelled, NothingChanged, PlaceNotUnderstood, TooLong: see there.
        OccurrenceBegun: it is over.
    """
    name = short(spot.name, MOST_IN_PLACE, PlaceNotUnderstood())
    about = await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now)
    if about.chosen.cancelled:
        raise OccurrenceCancelled
    if reach.ends_at(about.occurrence) <= now:
        raise OccurrenceBegun
    known = await hearing.list_known(tx, about.ids)
    here = (name, spot.latitude, spot.longitude)
    if all((one.place, one.latitude, one.longitude) == here for one in known.values()):
        raise NothingChanged
    await reach.write_place(tx, about, *here)
    await reach.count_edition(tx, about)
    wait = timedelta(0) if named else WAITS_FOR_A_NAME
    return await tell_change(tx, actor, about, known, quiet_hours, wait=wait, now=now)


async def name_pin(
    tx: Tx, actor: Actor, occurrence_id: int, name: str, quiet_hours: QuietHours, *, rest: bool, now: datetime
) -> Told:
    """The name of the place whose pin is there already. Raises as ``put``."""
    occurrence = await find_posted(tx, actor, occurrence_id)
    spot = Spot(name, occurrence.latitude, occurrence.longitude)
    return await put(tx, actor, occurrence_id, spot, quiet_hours, rest=rest, now=now)


async def time_of_today(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> int:
    """Which time somebody means who stands there now: that of today, if it is not over; else this one."""
    about = await reach.reach_of(tx, actor, occurrence_id, rest=False, now=now)
    times = [one for one in (about.chosen, *about.others) if not one.cancelled]
    for one in times:
        if local_day(one.starts_at) == local_day(now):
            occurrence = await repository.find_occurrence(tx, one.id)
            if occurrence is not None and reach.ends_at(occurrence) > now:
                return one.id
    return occurrence_id


async def known_place(tx: Tx, neighbourhood_id: NeighbourhoodId, latitude: float, longitude: float) -> str | None:
    """How a place close by was called before, in this neighbourhood."""
    of_series, of_time = activities.c, occurrences.c
    query = union(
        select(of_series.place, of_series.latitude, of_series.longitude).where(
            of_series.neighbourhood_id == neighbourhood_id, of_series.latitude.is_not(None)
        ),
        select(of_time.place, of_time.latitude, of_time.longitude).where(
            of_time.neighbourhood_id == neighbourhood_id, of_time.latitude.is_not(None)
        ),
    )
    near = [
        (metres, row.place)
        for row in await tx.execute(query)
        if row.place and (metres := _metres(latitude, longitude, row.latitude, row.longitude)) <= NEAR_METRES
    ]
    return min(near)[1] if near else None


def _metres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Good enough within a neighbourhood."""
    east = (longitude - other_longitude) * math.cos(math.radians(latitude))
    return math.hypot(latitude - other_latitude, east) * _METRES_A_DEGREE
