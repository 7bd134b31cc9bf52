"""Seeing what is to come, and whose it is."""

from datetime import datetime, timedelta

from community.activities import repository
from community.activities.agenda import LONGEST, goes_on
from community.activities.joining import repository as attendance
from community.activities.models import (
    Activity,
    Answer,
    Glance,
    Occurrence,
)
from community.volunteers.roles import Actor, Role
from core.database import Tx
from core.errors import NotYours
from core.ids import BotId, ChatId, NeighbourhoodId

PAST_IS_KEPT = timedelta(days=30)
"""So long we remember who came, and drafts nobody finished."""


async def find_occurrence(tx: Tx, actor: Actor, occurrence_id: int, *, lock: bool = False) -> Occurrence:
    """An occurrence in a neighbourhood the actor belongs to.

    Raises:
        NotYours: there is none.
    """
    occurrence = await repository.find_occurrence(tx, occurrence_id, lock=lock)
    if occurrence is None:
        raise NotYours
    if not await attendance.is_member(tx, actor.id, occurrence.activity.neighbourhood_id):
        raise NotYours
    return occurrence


async def must_belong(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId) -> None:
    """Refuse who does not belong to a neighbourhood.

    Raises:
        NotYours: see above.
    """
    if not await attendance.is_member(tx, actor.id, neighbourhood_id):
        raise NotYours


async def find_posted(tx: Tx, actor: Actor, occurrence_id: int) -> Occurrence:
    """An occurrence the actor answers for: its poster, or the regisseur there.

    Raises:
        NotYours: anything else.
    """
    occurrence = await repository.find_occurrence(tx, occurrence_id)
    if occurrence is None:
        raise NotYours
    where = occurrence.activity.neighbourhood_id
    posted = occurrence.activity.created_by == actor.id and actor.is_a(Role.VOLUNTEER, where)
    if not posted and not actor.is_a(Role.REGISSEUR, where):
        raise NotYours
    return occurrence


async def glance(tx: Tx, bot_id: BotId, occurrence_id: int, chat_id: ChatId) -> Glance | None:
    """What a card shows of an occurrence to the person in a chat; None when it is gone."""
    occurrence = await repository.find_occurrence(tx, occurrence_id)
    if occurrence is None:
        return None
    heads = await attendance.count_heads(tx, occurrence_id)
    mine = await attendance.find_participation_in_chat(tx, occurrence_id, bot_id, chat_id)
    return Glance(occurrence, heads, mine)


async def upcoming(
    tx: Tx, neighbourhood_id: NeighbourhoodId, *, now: datetime, page: int, size: int
) -> tuple[list[Occurrence], bool]:
    """One page of what is to come, and whether there is more. Pages count from 0."""
    found = await repository.list_upcoming(tx, neighbourhood_id, after=now, limit=size + 1, offset=page * size)
    return found[:size], len(found) > size


async def next_occurrence(tx: Tx, actor: Actor, activity_id: int, *, now: datetime) -> Occurrence:
    """The next time of an activity in a neighbourhood the actor belongs to, or the one that goes on now.

    When all that is left was called off it is the first of those.

    Raises:
        NotYours: there is none.
    """
    occurrence = await next_time(tx, activity_id, now=now)
    if occurrence is None:
        occurrence = await repository.find_first_occurrence(tx, activity_id, after=now)
    if occurrence is None:
        raise NotYours
    return await find_occurrence(tx, actor, occurrence.id)


async def next_time(tx: Tx, activity_id: int, *, now: datetime) -> Occurrence | None:
    """The time of an activity that goes on now, else the next one that is not called off; None when there is none."""
    times = await repository.list_times(tx, activity_id, after=now - LONGEST)
    return next((one for one in times if one.cancelled_at is None and (one.starts_at > now or goes_on(one, now))), None)


async def whole_series(tx: Tx, activity_id: int) -> tuple[Activity | None, list[Occurrence]]:
    """An activity as its poster made it, and each of its times as that is now."""
    return await repository.find_activity(tx, activity_id), await repository.list_times(tx, activity_id)


async def coming(tx: Tx, bot_id: BotId, chat_id: ChatId, *, now: datetime, most: int) -> list[Glance]:
    """What the person of a private chat said yes or perhaps to and is still to come, soonest first."""
    said = await attendance.list_said_in_chat(tx, bot_id, chat_id)
    ahead = [
        Glance(one, await attendance.count_heads(tx, one.id), mine)
        for one, mine in said
        if one.starts_at > now and mine.answer is not Answer.NO
    ]
    return sorted(ahead, key=lambda glance: glance.occurrence.starts_at)[:most]


async def declined(tx: Tx, bot_id: BotId, chat_id: ChatId, *, now: datetime, most: int) -> list[Glance]:
    """What the person of a private chat said no to and could still come to, soonest first."""
    said = await attendance.list_said_in_chat(tx, bot_id, chat_id)
    ahead = [
        Glance(one, mine=mine)
        for one, mine in said
        if mine.answer is Answer.NO and one.starts_at > now and one.cancelled_at is None
    ]
    return sorted(ahead, key=lambda glance: glance.occurrence.starts_at)[:most]


async def forgetting_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Forget who came to what is long past, and drafts nobody finished."""
    await attendance.forget_participations(tx, now - PAST_IS_KEPT)
    await repository.delete_drafts_before(tx, now - PAST_IS_KEPT)
