"""Something of before once more: a new draft with everything in it but when it is."""

from datetime import datetime
from typing import Any

from community.activities import repository
from community.activities.models import Activity
from community.activities.posting import drafts, timing
from community.activities.posting import repository as postings
from community.activities.posting.drafting import folded
from community.volunteers.roles import Actor, Role
from core.database import Tx
from core.errors import NotYours
from core.ids import NeighbourhoodId, PersonId

TO_CHOOSE_FROM = 5
_LOOK_BACK = 60
"""A weekly soup day that was copied each week must not hide what else there was."""


async def earlier(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> list[Activity]:
    """The last different things, of this poster first and then of anybody in the neighbourhood."""
    different: dict[str, Activity] = {}
    for one in await postings.list_earlier(tx, person_id, neighbourhood_id, _LOOK_BACK):
        title = folded(one.in_language("nl").title)
        if title:
            different.setdefault(title, one)
    return list(different.values())[:TO_CHOOSE_FROM]


async def copy_activity(tx: Tx, actor: Actor, activity_id: int, *, now: datetime) -> Activity:
    """A new draft like an earlier activity. Another draft that was left stays.

    Raises:
        NotYours: nothing that was in an agenda where the actor is a volunteer.
    """
    return await _copy(tx, actor, await repository.find_activity(tx, activity_id), now=now)


async def copy_occurrence(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> Activity:
    """The same, with what was changed for that one time.

    Raises:
        NotYours: see ``copy_activity``.
    """
    occurrence = await repository.find_occurrence(tx, occurrence_id)
    if occurrence is None:
        raise NotYours
    where = {"place": occurrence.place, "latitude": occurrence.latitude, "longitude": occurrence.longitude}
    return await _copy(tx, actor, occurrence.activity, now=now, **where)


async def _copy(tx: Tx, actor: Actor, like: Activity | None, *, now: datetime, **other: Any) -> Activity:
    if like is None or like.state not in postings.IN_THE_AGENDA:
        raise NotYours
    actor.must_be(Role.VOLUNTEER, like.neighbourhood_id)
    hour = timing.hour_of(like)
    pace = None if like.rrule is None else timing.without_end(like.rrule)
    # How often it was is offered, and not taken over: once more, or a new series?
    to_ask = ["day"] if pace is None else ["day", "repeat"]
    draft_id = await repository.add_draft(tx, like.neighbourhood_id, actor.id, to_ask=to_ask, now=now)
    values: dict[str, Any] = {
        "theme": like.theme,
        "pictogram": like.pictogram,
        "texts": {language: dict(texts) for language, texts in like.texts.items()},
        "place": like.place,
        "latitude": like.latitude,
        "longitude": like.longitude,
        "starts_at": None if hour is None else timing.instant(timing.NO_DAY_YET, hour),
        "minutes": like.minutes,
        "rrule": pace,
        "skips_school_holidays": like.skips_school_holidays,
        "seats": like.seats,
        "photo": like.photo,
        "online_url": like.online_url,
        "closes_days": like.closes_days,
        # Somebody else's telephone is not given out a second time without asking.
        "contact": like.contact if like.created_by == actor.id else None,
    }
    await repository.update_activity(tx, draft_id, values | other)
    return await drafts.get(tx, actor, draft_id)
