"""Queries on reminders: what begins soon, who is to be reminded of it, and who chose what."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, func, or_, select, update

from community.activities.models import ActivityState, Place
from community.activities.tables import activities, occurrences, participations, reminder_choices
from community.residents.tables import people
from core.database import Tx
from core.ids import BotId, ChatId, PersonId
from core.upsert import insert_into


@dataclass(frozen=True, slots=True)
class Choice:
    """Which reminders somebody wants: the day before, two hours before."""

    day_before: bool = True
    hours_before: bool = True


@dataclass(frozen=True, slots=True)
class Coming:
    """An occurrence that begins soon. ``remind_at`` is six in the evening of the day before."""

    occurrence_id: int
    version: int
    starts_at: datetime
    remind_at: datetime


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody who has a seat there: since when, what was chosen, and which reminders went out.

    ``since`` is when the seat was taken: somebody who waited took it when an offer was accepted.
    """

    participation_id: int
    person_id: PersonId
    chat_id: ChatId
    occurrence_id: int
    since: datetime
    choice: Choice
    reminded: bool
    reminded_soon: bool


async def list_coming(tx: Tx, *, after: datetime, before: datetime) -> list[Coming]:
    """What takes place in a span, soonest first."""
    query = (
        select(occurrences.c.id, occurrences.c.version, occurrences.c.starts_at, occurrences.c.remind_at)
        .join(activities, activities.c.id == occurrences.c.activity_id)
        .where(occurrences.c.starts_at > after, occurrences.c.starts_at <= before)
        .where(occurrences.c.cancelled_at.is_(None), activities.c.state == ActivityState.PUBLISHED)
        .order_by(occurrences.c.starts_at, occurrences.c.id)
    )
    return [Coming(row.id, row.version, row.starts_at, row.remind_at) for row in await tx.execute(query)]


async def list_seated(
    tx: Tx, bot_id: BotId, *, day_before: Collection[int], hours_before: Collection[int]
) -> list[Seated]:
    """Who may still be owed a reminder of these occurrences, of the one kind or the other, in the order of joining.

    Not who stopped. What became of the choices is for the caller to judge.
    """
    waits = or_(
        and_(participations.c.occurrence_id.in_(day_before), participations.c.reminded_at.is_(None)),
        participations.c.occurrence_id.in_(hours_before),
    )
    query = (
        select(
            participations,
            people.c.chat_id,
            func.coalesce(reminder_choices.c.day_before, True).label("wants_day_before"),
            func.coalesce(reminder_choices.c.hours_before, True).label("wants_hours_before"),
        )
        .join(people, people.c.id == participations.c.person_id)
        .outerjoin(reminder_choices, reminder_choices.c.person_id == participations.c.person_id)
        .where(waits, participations.c.reminded_soon_at.is_(None), participations.c.place == Place.SEAT)
        .where(people.c.bot_id == bot_id, people.c.stopped_at.is_(None))
        .order_by(participations.c.joined_at, participations.c.id)
    )
    return [_seated(row) for row in await tx.execute(query)]


def _seated(row: Any) -> Seated:
    return Seated(
        participation_id=row.id,
        person_id=PersonId(row.person_id),
        chat_id=ChatId(row.chat_id),
        occurrence_id=row.occurrence_id,
        since=row.joined_at,
        choice=Choice(bool(row.wants_day_before), bool(row.wants_hours_before)),
        reminded=row.reminded_at is not None,
        reminded_soon=row.reminded_soon_at is not None,
    )


async def mark_reminded(
    tx: Tx, *, day_before: Iterable[int] = (), hours_before: Iterable[int] = (), now: datetime
) -> None:
    """Their reminders are in the outbox. Participation ids."""
    mine = participations.c
    for ids, mark in ((list(day_before), mine.reminded_at), (list(hours_before), mine.reminded_soon_at)):
        if ids:
            await tx.execute(update(participations).where(mine.id.in_(ids)).values({mark: now}))


async def find_choice(tx: Tx, person_id: PersonId) -> Choice | None:
    """What somebody chose; None for who never did: of them nothing is kept."""
    query = select(reminder_choices).where(reminder_choices.c.person_id == person_id)
    row = (await tx.execute(query)).first()
    return None if row is None else Choice(row.day_before, row.hours_before)


async def save_choice(tx: Tx, person_id: PersonId, choice: Choice) -> None:
    """Write a choice down; it takes the place of the one before."""
    values = {"day_before": choice.day_before, "hours_before": choice.hours_before}
    statement = insert_into(reminder_choices, tx.dialect.name).values(person_id=person_id, **values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def has_stopped(tx: Tx, person_id: PersonId) -> bool:
    """Whether somebody wants nothing that the bot starts itself."""
    query = select(people.c.id).where(people.c.id == person_id, people.c.stopped_at.is_not(None))
    return (await tx.execute(query)).first() is not None


async def forget_person(tx: Tx, person_id: PersonId) -> None:
    """Forget what a person chose."""
    await tx.execute(delete(reminder_choices).where(reminder_choices.c.person_id == person_id))
