"""Queries on what was decided about the places of one occurrence, and why."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from community.activities.joining.reasons import HELD_BACK, Decision, Why
from community.activities.joining.waiting_list import Verdict
from community.activities.tables import participations, seat_decisions
from core.database import Tx
from core.ids import PersonId


async def note(
    tx: Tx,
    occurrence_id: int,
    person_id: PersonId,
    why: Why,
    *,
    heads: int,
    now: datetime,
    free: int | None = None,
    until: datetime | None = None,
) -> None:
    """Write one decision down."""
    row = {"person_id": person_id, "at": now, "what": why, "heads": heads, "free": free, "until": until}
    await tx.execute(insert(seat_decisions).values(occurrence_id=occurrence_id, **row))


async def note_held_back(tx: Tx, occurrence_id: int, verdicts: Iterable[Verdict], *, now: datetime) -> bool:
    """Write down why parties got no place; each reason once as long as a party waits. Whether any was new."""
    found = {one.party.person_id: one for one in verdicts if one.why in HELD_BACK}
    if not found:
        return False
    known = await _reasons_of_waiting(tx, occurrence_id)
    rows = [
        {"person_id": person_id, "at": now, "what": one.why, "heads": one.party.party, "free": one.free}
        for person_id, one in found.items()
        if (person_id, _situation(one.why, one.party.party, one.free)) not in known
    ]
    if rows:
        await tx.execute(insert(seat_decisions), [row | {"occurrence_id": occurrence_id} for row in rows])
    return bool(rows)


async def _reasons_of_waiting(tx: Tx, occurrence_id: int) -> set[tuple[PersonId, tuple[str, int, int | None]]]:
    """What those who wait can read already, since they came into the queue."""
    mine, made = participations.c, seat_decisions.c
    query = (
        select(made.person_id, made.what, made.heads, made.free)
        .join(participations, (mine.occurrence_id == made.occurrence_id) & (mine.person_id == made.person_id))
        .where(made.occurrence_id == occurrence_id, mine.place == "waiting", made.at >= mine.joined_at)
        .where(made.what.in_(HELD_BACK))
    )
    return {
        (PersonId(row.person_id), _situation(Why(row.what), row.heads, row.free)) for row in await tx.execute(query)
    }


def _situation(why: Why, heads: int, free: int | None) -> tuple[str, int, int | None]:
    """What makes another reason say nothing new: being too large is told at the door as well as in the queue."""
    same = Why.TOO_LARGE if why is Why.WAITS else why
    return (same.value, heads, None if why is Why.LARGER_THAN_ALL else free)


async def list_of_person(tx: Tx, occurrence_id: int, person_id: PersonId, most: int) -> list[Decision]:
    """The last decisions about one party, the oldest of them first."""
    query = select(seat_decisions).where(
        seat_decisions.c.occurrence_id == occurrence_id, seat_decisions.c.person_id == person_id
    )
    rows = (await tx.execute(query.order_by(seat_decisions.c.id.desc()).limit(most))).all()
    return [_decision(row) for row in reversed(rows)]


async def list_about(tx: Tx, person_id: PersonId) -> list[Decision]:
    """All that was decided about a person."""
    query = select(seat_decisions).where(seat_decisions.c.person_id == person_id)
    return [_decision(row) for row in await tx.execute(query.order_by(seat_decisions.c.id))]


def _decision(row: Any) -> Decision:
    return Decision(PersonId(row.person_id), row.at, Why(row.what), row.heads, row.free, row.until)
