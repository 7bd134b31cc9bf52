"""Queries on what was posted and is not in the agenda yet: the steps of a posting, each taken once."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from community.activities import repository
from community.activities.models import Activity, ActivityState
from community.activities.tables import activities
from community.residents.tables import people
from core.database import Tx
from core.ids import BotId, NeighbourhoodId, PersonId

IN_THE_AGENDA = (ActivityState.PUBLISHED, ActivityState.CANCELLED)


async def move(
    tx: Tx, activity_id: int, *, was: Collection[ActivityState], becomes: ActivityState, **columns: Any
) -> bool:
    """Take a step. False when somebody was first: it is not in one of the states ``was`` any more."""
    done = await tx.execute(
        update(activities)
        .where(activities.c.id == activity_id, activities.c.state.in_(was))
        .values(state=becomes, **columns)
    )
    return bool(done.rowcount == 1)


async def list_leaving(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Activity]:
    """What leaves now, in the order in which it was posted."""
    return await _list_due(tx, bot_id, ActivityState.LEAVING, activities.c.leaves_at <= now)


async def list_waiting(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Activity]:
    """What waits for a yes and asks for something now: somebody is to be reminded, or its hour went by."""
    due = (activities.c.leaves_at <= now) | (activities.c.starts_at <= now)
    return await _list_due(tx, bot_id, ActivityState.WAITING, due)


async def _list_due(tx: Tx, bot_id: BotId, state: ActivityState, due: ColumnElement[bool]) -> list[Activity]:
    query = (
        select(activities.c.id)
        .join(people, people.c.id == activities.c.created_by)
        .where(people.c.bot_id == bot_id, activities.c.state == state, due)
        .order_by(activities.c.leaves_at, activities.c.id)
    )
    return await _found(tx, [row.id for row in await tx.execute(query)])


async def _found(tx: Tx, activity_ids: Collection[int]) -> list[Activity]:
    found = [await repository.find_activity(tx, activity_id) for activity_id in activity_ids]
    return [one for one in found if one is not None]


async def count_posted_by(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> int:
    """How much of somebody came into the agenda of a neighbourhood."""
    query = select(func.count()).where(
        activities.c.created_by == person_id,
        activities.c.neighbourhood_id == neighbourhood_id,
        activities.c.state.in_(IN_THE_AGENDA),
    )
    return int((await tx.execute(query)).scalar_one())


async def find_poster(tx: Tx, activity_id: int) -> Any | None:
    """Who posted an activity (columns id, bot_id, chat_id); None when that person was erased."""
    query = (
        select(people.c.id, people.c.bot_id, people.c.chat_id)
        .join(activities, activities.c.created_by == people.c.id)
        .where(activities.c.id == activity_id)
    )
    return (await tx.execute(query)).first()


async def list_earlier(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, limit: int) -> list[Activity]:
    """What was in the agenda of a neighbourhood, the person's own first and then the newest."""
    own_first = func.coalesce(activities.c.created_by == person_id, False).desc()
    query = (
        select(activities.c.id)
        .where(activities.c.neighbourhood_id == neighbourhood_id, activities.c.state.in_(IN_THE_AGENDA))
        .order_by(own_first, activities.c.id.desc())
        .limit(limit)
    )
    return await _found(tx, [row.id for row in await tx.execute(query)])
