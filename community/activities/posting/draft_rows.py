"""Queries that only a draft in the making needs."""

from sqlalchemy import delete, func, select

from community.activities.models import ActivityState
from community.activities.posting.places import Known
from community.activities.tables import activities
from core.database import Tx
from core.ids import NeighbourhoodId

MOST_PLACES = 200
"""So many places of a neighbourhood are compared, the latest used first."""
_WAS_POSTED = (ActivityState.PUBLISHED, ActivityState.CANCELLED)


async def list_known(tx: Tx, neighbourhood_id: NeighbourhoodId, *, most: int = MOST_PLACES) -> list[Known]:
    """The places of earlier activities of a neighbourhood, the latest used first."""
    newest = (
        select(func.max(activities.c.id))
        .where(activities.c.neighbourhood_id == neighbourhood_id, activities.c.state.in_(_WAS_POSTED))
        .where(activities.c.place.is_not(None))
        .group_by(activities.c.place)
    )
    query = select(activities).where(activities.c.id.in_(newest)).order_by(activities.c.id.desc()).limit(most)
    return [Known(row.id, row.place, row.latitude, row.longitude) for row in await tx.execute(query)]


async def delete_draft(tx: Tx, draft_id: int) -> None:
    """Throw one draft away; what is more than a draft by now stays."""
    await tx.execute(delete(activities).where(activities.c.id == draft_id, activities.c.state == ActivityState.DRAFT))
