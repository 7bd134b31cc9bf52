"""How many of those who come told the organiser that they need something."""

from dataclasses import dataclass

from sqlalchemy import case, func, select

from community.activities.tables import participations
from core.database import Tx


@dataclass(frozen=True, slots=True)
class Needs:
    """Parties with a seat, an offer or a turn in the queue."""

    company: int = 0
    transport: int = 0


async def count_needs(tx: Tx, occurrence_id: int) -> Needs:
    """For the card of the organiser alone."""
    mine = participations.c
    company, transport = (
        func.coalesce(func.sum(case((need, 1), else_=0)), 0) for need in (mine.needs_company, mine.needs_transport)
    )
    query = select(company, transport).where(mine.occurrence_id == occurrence_id, mine.place.is_not(None))
    row = (await tx.execute(query)).one()
    return Needs(int(row[0]), int(row[1]))
