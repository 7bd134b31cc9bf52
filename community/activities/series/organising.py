"""What an organiser has in the agenda, a page at a time."""

from datetime import datetime, timedelta

from sqlalchemy import and_, or_

from community.activities.joining import repository as attendance
from community.activities.models import Glance, Occurrence
from community.activities.repository import occurrence_from, occurrences_query
from community.activities.series.reach import UNKNOWN_LENGTH
from community.activities.tables import activities, occurrences
from core.database import Tx
from core.ids import NeighbourhoodId, PersonId

COUNTED_WITHIN = timedelta(days=7)
"""How many came is remembered that long by who was there."""
MOST_UNCOUNTED = 5
CALLED_OFF_IS_SHOWN = timedelta(days=14)
"""What was called off and would be soon is listed too: perhaps a colleague did it, and the news could not reach us."""


async def coming(
    tx: Tx, neighbourhood_id: NeighbourhoodId, *, posted_by: PersonId | None, now: datetime, page: int, size: int
) -> tuple[list[Glance], bool]:
    """A page of what takes place from now on (or began just before), and whether there is more. Pages count from 0."""
    query = occurrences_query().where(
        occurrences.c.neighbourhood_id == neighbourhood_id,
        occurrences.c.starts_at > now - UNKNOWN_LENGTH,
        or_(
            occurrences.c.cancelled_at.is_(None),
            and_(occurrences.c.starts_at > now, occurrences.c.starts_at < now + CALLED_OFF_IS_SHOWN),
        ),
    )
    if posted_by is not None:
        query = query.where(activities.c.created_by == posted_by)
    query = query.order_by(occurrences.c.starts_at, occurrences.c.id).limit(size + 1).offset(page * size)
    found = [occurrence_from(row) for row in await tx.execute(query)]
    return [Glance(one, await attendance.count_heads(tx, one.id)) for one in found[:size]], len(found) > size


async def uncounted(
    tx: Tx, neighbourhood_id: NeighbourhoodId, *, posted_by: PersonId | None, now: datetime
) -> list[Occurrence]:
    """What is over since a few days, of which nobody said how many came, the last one first.

    The question perhaps did not reach who posted it.
    """
    query = occurrences_query().where(
        occurrences.c.neighbourhood_id == neighbourhood_id,
        occurrences.c.starts_at <= now - UNKNOWN_LENGTH,
        occurrences.c.starts_at > now - COUNTED_WITHIN,
        occurrences.c.cancelled_at.is_(None),
        occurrences.c.came.is_(None),
    )
    if posted_by is not None:
        query = query.where(activities.c.created_by == posted_by)
    query = query.order_by(occurrences.c.starts_at.desc(), occurrences.c.id).limit(MOST_UNCOUNTED)
    return [occurrence_from(row) for row in await tx.execute(query)]
