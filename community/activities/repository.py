"""Queries on activities, their occurrences, who comes, and how far their news has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, delete, exists, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from community.activities.models import (
    Activity,
    ActivityState,
    Answer,
    Headcount,
    Occurrence,
    Participation,
    Place,
    Progress,
)
from community.activities.tables import activities, announcements, occurrences, participations
from community.residents.repository import followers_of
from community.residents.tables import memberships, people
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId
from core.tables import outbox

WITHDRAWN = "withdrawn"
"""The fault of an outbox row that was taken back before it went out."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """News of an activity on its way. ``drawn`` are the counts the poster last saw."""

    id: int
    activity_id: int
    bot_id: BotId
    version: int
    hearers: int
    due_at: datetime
    drawn: list[int] | None


def _insert(tx: Tx, table: Any) -> Any:
    return sqlite.insert(table) if tx.dialect.name == "sqlite" else postgresql.insert(table)


def _activity(row: Any) -> Activity:
    return Activity(
        id=row.id,
        neighbourhood_id=NeighbourhoodId(row.neighbourhood_id),
        created_by=None if row.created_by is None else PersonId(row.created_by),
        state=ActivityState(row.state),
        step=row.step,
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
    )


def _occurrence(row: Any) -> Occurrence:
    moved = row.occurrence_place is not None
    return Occurrence(
        id=row.occurrence_id,
        activity=_activity(row),
        starts_at=row.occurrence_starts_at,
        place=row.occurrence_place if moved else row.place or "",
        latitude=row.occurrence_latitude if moved else row.latitude,
        longitude=row.occurrence_longitude if moved else row.longitude,
        version=row.occurrence_version,
        cancelled_at=row.occurrence_cancelled_at,
    )


def _occurrences_query() -> Select[Any]:
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
        )
        .join(activities, activities.c.id == mine.activity_id)
        .where(activities.c.state == ActivityState.PUBLISHED)
    )


# Drafts and series


async def add_draft(
    tx: Tx, neighbourhood_id: NeighbourhoodId, created_by: PersonId, *, step: str, now: datetime
) -> int:
    """A new, empty draft. Returns its id."""
    values = {
        "neighbourhood_id": neighbourhood_id,
        "created_by": created_by,
        "state": ActivityState.DRAFT,
        "step": step,
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


async def delete_drafts(tx: Tx, person_id: PersonId) -> None:
    """Throw the drafts of a person away."""
    await tx.execute(
        delete(activities).where(activities.c.created_by == person_id, activities.c.state == ActivityState.DRAFT)
    )


async def delete_drafts_before(tx: Tx, before: datetime) -> None:
    """Throw forgotten drafts away."""
    await tx.execute(
        delete(activities).where(activities.c.state == ActivityState.DRAFT, activities.c.created_at < before)
    )


async def mark_published(tx: Tx, activity_id: int, *, now: datetime) -> bool:
    """A draft becomes an activity. False when it was no draft any more: it is published once."""
    done = await tx.execute(
        update(activities)
        .where(activities.c.id == activity_id, activities.c.state == ActivityState.DRAFT)
        .values(state=ActivityState.PUBLISHED, step=None, published_at=now)
    )
    return bool(done.rowcount == 1)


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


async def list_recent_places(tx: Tx, neighbourhood_id: NeighbourhoodId, limit: int) -> list[tuple[int, str]]:
    """Places of earlier activities, the latest used first: an activity that was there, and the place."""
    newest = func.max(activities.c.id)
    query = (
        select(newest.label("activity_id"), activities.c.place)
        .where(activities.c.neighbourhood_id == neighbourhood_id, activities.c.state == ActivityState.PUBLISHED)
        .where(activities.c.place.is_not(None))
        .group_by(activities.c.place)
        .order_by(newest.desc())
        .limit(limit)
    )
    return [(row.activity_id, row.place) for row in await tx.execute(query)]


async def list_series_to_expand(tx: Tx, before: datetime) -> list[Activity]:
    """Published series whose occurrences are written down to before an instant only."""
    query = select(activities).where(
        activities.c.state == ActivityState.PUBLISHED,
        activities.c.rrule.is_not(None),
        activities.c.expanded_until < before,
    )
    return [_activity(row) for row in await tx.execute(query)]


# Occurrences


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
        await tx.execute(_insert(tx, occurrences).on_conflict_do_nothing(), rows)


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
    query = _occurrences_query().where(occurrences.c.id == occurrence_id)
    if lock:
        query = query.with_for_update(of=occurrences)  # PostgreSQL; on SQLite there is one writer anyway
    row = (await tx.execute(query)).first()
    return None if row is None else _occurrence(row)


async def find_first_occurrence(tx: Tx, activity_id: int, *, after: datetime) -> Occurrence | None:
    """The next time of an activity."""
    query = _occurrences_query().where(occurrences.c.activity_id == activity_id, occurrences.c.starts_at > after)
    row = (await tx.execute(query.order_by(occurrences.c.starts_at).limit(1))).first()
    return None if row is None else _occurrence(row)


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
    query = _occurrences_query().where(
        occurrences.c.neighbourhood_id == neighbourhood_id, occurrences.c.starts_at > after
    )
    if posted_by is not None:
        query = query.where(activities.c.created_by == posted_by, occurrences.c.cancelled_at.is_(None))
    query = query.order_by(occurrences.c.starts_at, occurrences.c.id).limit(limit).offset(offset)
    return [_occurrence(row) for row in await tx.execute(query)]


async def cancel_occurrence(tx: Tx, occurrence_id: int, *, now: datetime) -> bool:
    """Mark one time as not taking place. False when it was marked before."""
    done = await tx.execute(
        update(occurrences)
        .where(occurrences.c.id == occurrence_id, occurrences.c.cancelled_at.is_(None))
        .values(cancelled_at=now, version=occurrences.c.version + 1)
    )
    return bool(done.rowcount == 1)


# Who comes


async def is_member(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> bool:
    """Whether somebody belongs to a neighbourhood."""
    query = select(memberships.c.person_id).where(
        memberships.c.person_id == person_id, memberships.c.neighbourhood_id == neighbourhood_id
    )
    return (await tx.execute(query)).first() is not None


def _participants_query() -> Select[Any]:
    return select(participations, people.c.bot_id, people.c.chat_id, people.c.stopped_at).join(
        people, people.c.id == participations.c.person_id
    )


def _participation(row: Any) -> Participation:
    return Participation(
        person_id=PersonId(row.person_id),
        bot_id=BotId(row.bot_id),
        chat_id=ChatId(row.chat_id),
        answer=Answer(row.answer),
        party=row.party,
        place=None if row.place is None else Place(row.place),
        joined_at=row.joined_at,
        stopped=row.stopped_at is not None,
    )


async def find_participation(tx: Tx, occurrence_id: int, person_id: PersonId) -> Participation | None:
    """What one person said."""
    query = _participants_query().where(
        participations.c.occurrence_id == occurrence_id, participations.c.person_id == person_id
    )
    row = (await tx.execute(query)).first()
    return None if row is None else _participation(row)


async def find_participation_in_chat(
    tx: Tx, occurrence_id: int, bot_id: BotId, chat_id: ChatId
) -> Participation | None:
    """What the person in a private chat said."""
    query = _participants_query().where(
        participations.c.occurrence_id == occurrence_id, people.c.bot_id == bot_id, people.c.chat_id == chat_id
    )
    row = (await tx.execute(query)).first()
    return None if row is None else _participation(row)


async def list_participations(tx: Tx, occurrence_id: int) -> list[Participation]:
    """What everybody said, in the order of the queue."""
    query = _participants_query().where(participations.c.occurrence_id == occurrence_id)
    rows = await tx.execute(query.order_by(participations.c.joined_at, participations.c.id))
    return [_participation(row) for row in rows]


async def count_heads(tx: Tx, occurrence_id: int) -> Headcount:
    """How many heads have a seat, wait, or may come."""
    mine = participations.c
    heads = [
        func.coalesce(func.sum(case((condition, mine.party), else_=0)), 0)
        for condition in (mine.place == Place.SEAT, mine.place == Place.WAITING, mine.answer == Answer.MAYBE)
    ]
    seated, waiting, maybe = (await tx.execute(select(*heads).where(mine.occurrence_id == occurrence_id))).one()
    return Headcount(int(seated), int(waiting), int(maybe))


async def save_answer(
    tx: Tx,
    occurrence_id: int,
    person_id: PersonId,
    answer: Answer,
    *,
    place: Place | None,
    party: int,
    now: datetime,
) -> None:
    """Write down what somebody says; it takes the place of what the same person said before."""
    statement = _insert(tx, participations).values(
        occurrence_id=occurrence_id, person_id=person_id, answer=answer, place=place, party=party, joined_at=now
    )
    said = statement.excluded
    await tx.execute(
        statement.on_conflict_do_update(
            index_elements=["occurrence_id", "person_id"],
            set_={"answer": said.answer, "place": said.place, "party": said.party, "joined_at": said.joined_at},
        )
    )


async def give_seat(tx: Tx, occurrence_id: int, person_id: PersonId) -> None:
    """Somebody who waited may come."""
    await tx.execute(
        update(participations)
        .where(participations.c.occurrence_id == occurrence_id, participations.c.person_id == person_id)
        .values(place=Place.SEAT)
    )


async def list_with_queue(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Occurrence]:
    """Coming occurrences for which somebody waits."""
    queue = exists().where(
        participations.c.occurrence_id == occurrences.c.id,
        participations.c.place == Place.WAITING,
        people.c.id == participations.c.person_id,
        people.c.bot_id == bot_id,
    )
    query = _occurrences_query().where(occurrences.c.starts_at > now, occurrences.c.cancelled_at.is_(None), queue)
    return [_occurrence(row) for row in await tx.execute(query)]


async def forget_participations(tx: Tx, before: datetime) -> None:
    """Nobody needs to know for long who was where."""
    past = select(occurrences.c.id).where(occurrences.c.starts_at < before)
    await tx.execute(delete(participations).where(participations.c.occurrence_id.in_(past)))


# Reminders


async def list_to_remind(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Any]:
    """Who has a seat at something whose reminder is due and that has not begun.

    Rows: participation_id, person_id, chat_id, occurrence_id, version, starts_at. Somebody who joined after the hour
    of the reminder just said so and is not reminded.
    """
    query = (
        select(
            participations.c.id.label("participation_id"),
            participations.c.person_id,
            people.c.chat_id,
            occurrences.c.id.label("occurrence_id"),
            occurrences.c.version,
            occurrences.c.starts_at,
        )
        .join(occurrences, occurrences.c.id == participations.c.occurrence_id)
        .join(people, people.c.id == participations.c.person_id)
        .where(occurrences.c.remind_at <= now, occurrences.c.starts_at > now, occurrences.c.cancelled_at.is_(None))
        .where(participations.c.place == Place.SEAT, participations.c.reminded_at.is_(None))
        .where(participations.c.joined_at <= occurrences.c.remind_at)
        .where(people.c.bot_id == bot_id, people.c.stopped_at.is_(None))
        .order_by(occurrences.c.starts_at, participations.c.id)
    )
    return list(await tx.execute(query))


async def mark_reminded(tx: Tx, participation_ids: Iterable[int], *, now: datetime) -> None:
    """Their reminder is in the outbox."""
    await tx.execute(
        update(participations).where(participations.c.id.in_(list(participation_ids))).values(reminded_at=now)
    )


# News


async def list_hearers(
    tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, theme: str, without: PersonId
) -> list[ChatId]:
    """The chats of those who follow a theme, except the poster's."""
    query = followers_of(neighbourhood_id, theme).where(people.c.bot_id == bot_id, people.c.id != without)
    return [ChatId(row.chat_id) for row in await tx.execute(query)]


async def add_announcement(tx: Tx, bot_id: BotId, activity: Activity, *, hearers: int, due_at: datetime) -> int:
    """Remember that news is on its way. Returns its id."""
    statement = insert(announcements).values(
        activity_id=activity.id,
        neighbourhood_id=activity.neighbourhood_id,
        bot_id=bot_id,
        version=activity.version,
        hearers=hearers,
        due_at=due_at,
    )
    return int((await tx.execute(statement.returning(announcements.c.id))).scalar_one())


def _announcement(row: Any) -> Announcement:
    return Announcement(row.id, row.activity_id, BotId(row.bot_id), row.version, row.hearers, row.due_at, row.drawn)


async def find_announcement(tx: Tx, announcement_id: int) -> Announcement | None:
    """One announcement."""
    row = (await tx.execute(select(announcements).where(announcements.c.id == announcement_id))).first()
    return None if row is None else _announcement(row)


async def list_open_announcements(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Announcement]:
    """Announcements that go out now."""
    query = select(announcements).where(
        announcements.c.bot_id == bot_id, announcements.c.finished_at.is_(None), announcements.c.due_at <= now
    )
    return [_announcement(row) for row in await tx.execute(query)]


async def update_announcement(tx: Tx, announcement_id: int, drawn: list[int], *, finished_at: datetime | None) -> None:
    """Note what the poster sees now."""
    await tx.execute(
        update(announcements).where(announcements.c.id == announcement_id).values(drawn=drawn, finished_at=finished_at)
    )


async def count_progress(tx: Tx, bot_id: BotId, key_prefix: str) -> Progress:
    """What became of the messages whose deduplication key begins with ``key_prefix``."""
    query = (
        select(outbox.c.state, func.count().label("rows"))
        .where(_keyed(bot_id, key_prefix), outbox.c.fault.is_distinct_from(WITHDRAWN))
        .group_by(outbox.c.state)
    )
    counts = {row.state: row.rows for row in await tx.execute(query)}
    return Progress(
        sent=counts.get("sent", 0),
        failed=counts.get("dead", 0) + counts.get("unknown", 0),
        waiting=counts.get("queued", 0) + counts.get("sending", 0),
    )


async def withdraw(tx: Tx, bot_id: BotId, key_prefix: str, *, now: datetime, chat_id: ChatId | None = None) -> None:
    """Take messages back that did not go out yet (those of one chat, or all)."""
    statement = update(outbox).where(_keyed(bot_id, key_prefix), outbox.c.state == "queued")
    if chat_id is not None:
        statement = statement.where(outbox.c.chat_id == chat_id)
    await tx.execute(statement.values(state="dead", fault=WITHDRAWN, settled_at=now))


def _keyed(bot_id: BotId, key_prefix: str) -> Any:
    """A range of the unique index, not a search through the table. Prefixes end in a colon; a semicolon sorts next."""
    return and_(
        outbox.c.bot_id == bot_id,
        outbox.c.dedupe_key >= key_prefix,
        outbox.c.dedupe_key < key_prefix[:-1] + ";",
    )


# A person's own


async def erase_person(tx: Tx, person_id: PersonId) -> list[int]:
    """Forget what a person said and drafted; what was published stays, without a poster. Returns ids of lost drafts."""
    of_person = activities.c.created_by == person_id
    drafts = await tx.execute(select(activities.c.id).where(of_person, activities.c.state == ActivityState.DRAFT))
    dropped = [row.id for row in drafts]
    await tx.execute(delete(participations).where(participations.c.person_id == person_id))
    await delete_drafts(tx, person_id)
    await tx.execute(update(activities).where(of_person).values(created_by=None))
    return dropped


async def list_posted_by(tx: Tx, person_id: PersonId) -> list[Activity]:
    """Everything a person posted or drafted."""
    query = select(activities).where(activities.c.created_by == person_id).order_by(activities.c.id)
    return [_activity(row) for row in await tx.execute(query)]


async def list_said_by(tx: Tx, person_id: PersonId) -> list[tuple[Occurrence, Participation]]:
    """Everything a person said to invitations."""
    mine = {
        said.occurrence_id: _participation(said)
        for said in await tx.execute(_participants_query().where(participations.c.person_id == person_id))
    }
    rows = await tx.execute(_occurrences_query().where(occurrences.c.id.in_(list(mine))))
    return [(_occurrence(row), mine[row.occurrence_id]) for row in rows]
