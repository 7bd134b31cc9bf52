"""Queries on activities and their occurrences. Who comes and how news travels stand in files beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, exists, insert, select, update

from community.activities.models import Activity, ActivityState, Occurrence
from community.activities.tables import activities, occurrences, participations
from core.database import Tx
from core.ids import NeighbourhoodId, PersonId
from core.upsert import insert_into

MOST_IN_AGENDA = 5000
"""Times of one neighbourhood that are looked at; more than a busy one has in four months."""


def _activity(row: Any) -> Activity:
    return Activity(
        id=row.id,
        neighbourhood_id=NeighbourhoodId(row.neighbourhood_id),
        created_by=None if row.created_by is None else PersonId(row.created_by),
        state=ActivityState(row.state),
        version=row.version,
        theme=row.theme,
        pictogram=row.pictogram or "",
        texts=row.texts,
        place=row.place,
        latitude=row.latitude,
        longitude=row.longitude,
        first_on=row.first_on,
        starts_at=row.starts_at,
        minutes=row.minutes,
        rrule=row.rrule,
        seats=row.seats,
        contact=row.contact,
        to_ask=None if row.to_ask is None else tuple(row.to_ask),
        assumed=frozenset(row.assumed or ()),
        extra_on=_days(row.extra_on),
        left_out=_days(row.left_out),
        skips_school_holidays=row.skips_school_holidays,
        photo=row.photo,
        online_url=row.online_url,
        closes_days=row.closes_days,
        leaves_at=row.leaves_at,
    )


def _days(written: list[str] | None) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in written or ())


def occurrence_from(row: Any) -> Occurrence:
    """A row of ``occurrences_query`` as an occurrence."""
    moved = row.occurrence_place is not None
    return Occurrence(
        id=row.occurrence_id,
        activity=with_own(_activity(row), row.occurrence_overrides or {}),
        starts_at=row.occurrence_starts_at,
        place=row.occurrence_place if moved else row.place or "",
        latitude=row.occurrence_latitude if moved else row.latitude,
        longitude=row.occurrence_longitude if moved else row.longitude,
        version=row.occurrence_version,
        cancelled_at=row.occurrence_cancelled_at,
        planned_at=row.occurrence_planned_at,
        came=row.occurrence_came,
    )


KEPT = "kept"
"""In the overrides of a time: which of them are no change of its own, but what the series said before it changed."""


def with_own(activity: Activity, own: Mapping[str, Any]) -> Activity:
    """A series as one time has it, which has some fields of its own; of its texts, only those that it changed."""
    texts = {language: dict(said) for language, said in activity.texts.items()}
    for language, said in own.get("texts", {}).items():
        texts[language] = texts.get(language, {}) | said
    fields = {name: value for name, value in own.items() if name != KEPT}
    return replace(activity, **{**fields, "texts": texts})


def occurrences_query() -> Select[Any]:
    """Occurrences of published activities: the columns of the activity, and its own as ``occurrence_...``."""
    mine = occurrences.c
    return (
        select(
            activities,
            mine.id.label("occurrence_id"),
            mine.starts_at.label("occurrence_starts_at"),
            mine.place.label("occurrence_place"),
            mine.latitude.label("occurrence_latitude"),
            mine.longitude.label("occurrence_longitude"),
            mine.version.label("occurrence_version"),
            mine.cancelled_at.label("occurrence_cancelled_at"),
            mine.planned_at.label("occurrence_planned_at"),
            mine.came.label("occurrence_came"),
            mine.overrides.label("occurrence_overrides"),
        )
        .join(activities, activities.c.id == mine.activity_id)
        .where(activities.c.state == ActivityState.PUBLISHED)
    )


async def add_draft(
    tx: Tx, neighbourhood_id: NeighbourhoodId, created_by: PersonId, *, to_ask: Iterable[str], now: datetime
) -> int:
    """A new, empty draft. Returns its id."""
    values = {
        "neighbourhood_id": neighbourhood_id,
        "created_by": created_by,
        "state": ActivityState.DRAFT,
        "to_ask": list(to_ask),
        "texts": {},
        "created_at": now,
    }
    return int((await tx.execute(insert(activities).values(values).returning(activities.c.id))).scalar_one())


async def find_activity(tx: Tx, activity_id: int) -> Activity | None:
    """One activity, in whatever state."""
    row = (await tx.execute(select(activities).where(activities.c.id == activity_id))).first()
    return None if row is None else _activity(row)


async def find_draft_of(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> Activity | None:
    """The newest draft somebody left in a neighbourhood."""
    query = select(activities).where(
        activities.c.created_by == person_id,
        activities.c.neighbourhood_id == neighbourhood_id,
        activities.c.state == ActivityState.DRAFT,
    )
    row = (await tx.execute(query.order_by(activities.c.id.desc()).limit(1))).first()
    return None if row is None else _activity(row)


async def update_activity(tx: Tx, activity_id: int, values: dict[str, Any]) -> None:
    """Write columns."""
    await tx.execute(update(activities).where(activities.c.id == activity_id).values(values))


async def delete_drafts_before(tx: Tx, before: datetime) -> None:
    """Throw forgotten drafts away."""
    await tx.execute(
        delete(activities).where(activities.c.state == ActivityState.DRAFT, activities.c.created_at < before)
    )


async def find_slugs(tx: Tx, neighbourhood_id: NeighbourhoodId) -> dict[str, Activity]:
    """The activities that came from a file, by their slug."""
    query = select(activities).where(activities.c.neighbourhood_id == neighbourhood_id, activities.c.slug.is_not(None))
    return {row.slug: _activity(row) for row in await tx.execute(query)}


async def add_published(tx: Tx, neighbourhood_id: NeighbourhoodId, values: dict[str, Any], *, now: datetime) -> int:
    """An activity that skips the draft: it came from a file. Returns its id."""
    row = values | {
        "neighbourhood_id": neighbourhood_id,
        "state": ActivityState.PUBLISHED,
        "created_at": now,
        "published_at": now,
    }
    return int((await tx.execute(insert(activities).values(row).returning(activities.c.id))).scalar_one())


async def list_series_to_expand(tx: Tx, before: datetime) -> list[Activity]:
    """Published series whose occurrences are written down to before an instant only."""
    query = select(activities).where(
        activities.c.state == ActivityState.PUBLISHED,
        activities.c.rrule.is_not(None),
        activities.c.expanded_until < before,
    )
    return [_activity(row) for row in await tx.execute(query)]


async def add_occurrences(tx: Tx, activity: Activity, times: Iterable[tuple[datetime, datetime]]) -> None:
    """Write down when an activity takes place: (start, reminder). What is known already stays as it is."""
    rows = [
        {
            "activity_id": activity.id,
            "neighbourhood_id": activity.neighbourhood_id,
            "planned_at": starts_at,
            "starts_at": starts_at,
            "remind_at": remind_at,
        }
        for starts_at, remind_at in times
    ]
    if rows:
        await tx.execute(insert_into(occurrences, tx.dialect.name).on_conflict_do_nothing(), rows)


async def drop_untouched_occurrences(tx: Tx, activity_id: int, keep: Iterable[datetime], *, now: datetime) -> None:
    """Forget coming occurrences that the rule no longer names, unless somebody answered."""
    answered = exists().where(participations.c.occurrence_id == occurrences.c.id)
    await tx.execute(
        delete(occurrences).where(
            occurrences.c.activity_id == activity_id,
            occurrences.c.starts_at > now,
            occurrences.c.planned_at.not_in(list(keep)),
            ~answered,
        )
    )


async def find_occurrence(tx: Tx, occurrence_id: int, *, lock: bool = False) -> Occurrence | None:
    """One occurrence of a published activity. ``lock`` keeps others from changing who comes meanwhile."""
    query = occurrences_query().where(occurrences.c.id == occurrence_id)
    if lock:
        query = query.with_for_update(of=occurrences)  # PostgreSQL; on SQLite there is one writer anyway
    row = (await tx.execute(query)).first()
    return None if row is None else occurrence_from(row)


async def find_first_occurrence(tx: Tx, activity_id: int, *, after: datetime) -> Occurrence | None:
    """The next time of an activity."""
    query = occurrences_query().where(occurrences.c.activity_id == activity_id, occurrences.c.starts_at > after)
    row = (await tx.execute(query.order_by(occurrences.c.starts_at).limit(1))).first()
    return None if row is None else occurrence_from(row)


@dataclass(frozen=True, slots=True)
class Moment:
    """As much of an occurrence as decides whether and where it stands in the agenda."""

    occurrence_id: int
    activity_id: int
    theme: str | None
    starts_at: datetime
    minutes: int | None
    cancelled: bool


async def list_moments(
    tx: Tx,
    neighbourhood_id: NeighbourhoodId,
    *,
    after: datetime,
    before: datetime | None,
    theme: str | None = None,
    activity_id: int | None = None,
) -> list[Moment]:
    """What begins after an instant, and before another, soonest first; of one theme or one activity, if asked."""
    mine = occurrences.c
    query = (
        select(
            *(mine.id, mine.activity_id, mine.starts_at, mine.cancelled_at, mine.overrides),
            *(activities.c.theme, activities.c.minutes),
        )
        .join(activities, activities.c.id == mine.activity_id)
        .where(activities.c.state == ActivityState.PUBLISHED)
        .where(mine.neighbourhood_id == neighbourhood_id, mine.starts_at > after)
    )
    if before is not None:
        query = query.where(mine.starts_at < before)
    if theme is not None:
        query = query.where(activities.c.theme == theme)
    if activity_id is not None:
        query = query.where(activities.c.id == activity_id)
    rows = await tx.execute(query.order_by(mine.starts_at, mine.id).limit(MOST_IN_AGENDA))
    return [
        Moment(
            occurrence_id=row.id,
            activity_id=row.activity_id,
            theme=row.theme,
            starts_at=row.starts_at,
            minutes=(row.overrides or {}).get("minutes", row.minutes),
            cancelled=row.cancelled_at is not None,
        )
        for row in rows
    ]


async def list_occurrences(tx: Tx, occurrence_ids: Iterable[int]) -> list[Occurrence]:
    """These occurrences, soonest first."""
    query = occurrences_query().where(occurrences.c.id.in_(list(occurrence_ids)))
    rows = await tx.execute(query.order_by(occurrences.c.starts_at, occurrences.c.id))
    return [occurrence_from(row) for row in rows]


async def list_times(tx: Tx, activity_id: int, *, after: datetime | None = None) -> list[Occurrence]:
    """The times of one activity, soonest first; those that begin after an instant, if asked."""
    query = occurrences_query().where(occurrences.c.activity_id == activity_id)
    if after is not None:
        query = query.where(occurrences.c.starts_at > after)
    return [occurrence_from(row) for row in await tx.execute(query.order_by(occurrences.c.starts_at))]


async def list_upcoming(
    tx: Tx,
    neighbourhood_id: NeighbourhoodId,
    *,
    after: datetime,
    limit: int,
    offset: int = 0,
    posted_by: PersonId | None = None,
) -> list[Occurrence]:
    """What is to come, soonest first; of one poster, if asked."""
    query = occurrences_query().where(
        occurrences.c.neighbourhood_id == neighbourhood_id, occurrences.c.starts_at > after
    )
    if posted_by is not None:
        query = query.where(activities.c.created_by == posted_by, occurrences.c.cancelled_at.is_(None))
    query = query.order_by(occurrences.c.starts_at, occurrences.c.id).limit(limit).offset(offset)
    return [occurrence_from(row) for row in await tx.execute(query)]


async def cancel_occurrence(tx: Tx, occurrence_id: int, *, now: datetime) -> bool:
    """Mark one time as not taking place. False when it was marked before."""
    done = await tx.execute(
        update(occurrences)
        .where(occurrences.c.id == occurrence_id, occurrences.c.cancelled_at.is_(None))
        .values(cancelled_at=now, version=occurrences.c.version + 1)
    )
    return bool(done.rowcount == 1)


async def forget_poster(tx: Tx, person_id: PersonId) -> list[int]:
    """Throw away what a person did not publish yet; what was published stays, without a poster. Returns the ids."""
    of_person = activities.c.created_by == person_id
    unpublished = activities.c.state.in_([ActivityState.DRAFT, ActivityState.LEAVING, ActivityState.WAITING])
    dropped = [row.id for row in await tx.execute(select(activities.c.id).where(of_person, unpublished))]
    await tx.execute(delete(activities).where(of_person, unpublished))
    await tx.execute(update(activities).where(of_person).values(created_by=None))
    return dropped


async def list_posted_by(tx: Tx, person_id: PersonId) -> list[Activity]:
    """Everything a person posted or drafted."""
    query = select(activities).where(activities.c.created_by == person_id).order_by(activities.c.id)
    return [_activity(row) for row in await tx.execute(query)]
