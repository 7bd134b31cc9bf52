"""Queries on who comes: what people said, who waits, who is to be reminded."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, delete, exists, func, select, update

from community.activities.models import Answer, Headcount, Occurrence, Participation, Place
from community.activities.repository import occurrence_from, occurrences_query
from community.activities.tables import occurrences, participations
from community.residents.tables import memberships, people
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId
from core.upsert import insert_into


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
        id=row.id,
        names=row.names,
        self_comes=row.self_comes,
        needs_company=row.needs_company,
        needs_transport=row.needs_transport,
        offered_until=row.offered_until,
        offers=row.offers,
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
        for condition in (
            mine.place == Place.SEAT,
            mine.place == Place.WAITING,
            mine.answer == Answer.MAYBE,
            mine.place == Place.OFFERED,
        )
    ]
    seated, waiting, maybe, held = (await tx.execute(select(*heads).where(mine.occurrence_id == occurrence_id))).one()
    return Headcount(int(seated), int(waiting), int(maybe), int(held))


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
    statement = insert_into(participations, tx.dialect.name).values(
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
    query = occurrences_query().where(occurrences.c.starts_at > now, occurrences.c.cancelled_at.is_(None), queue)
    return [occurrence_from(row) for row in await tx.execute(query)]


async def forget_participations(tx: Tx, before: datetime) -> None:
    """Nobody needs to know for long who was where."""
    past = select(occurrences.c.id).where(occurrences.c.starts_at < before)
    await tx.execute(delete(participations).where(participations.c.occurrence_id.in_(past)))


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


async def forget_person(tx: Tx, person_id: PersonId) -> None:
    """Forget what a person said."""
    await tx.execute(delete(participations).where(participations.c.person_id == person_id))


async def list_said_by(tx: Tx, person_id: PersonId) -> list[tuple[Occurrence, Participation]]:
    """Everything a person said to invitations."""
    mine = {
        said.occurrence_id: _participation(said)
        for said in await tx.execute(_participants_query().where(participations.c.person_id == person_id))
    }
    rows = await tx.execute(occurrences_query().where(occurrences.c.id.in_(list(mine))))
    return [(occurrence_from(row), mine[row.occurrence_id]) for row in rows]


async def list_said_in_chat(tx: Tx, bot_id: BotId, chat_id: ChatId) -> list[tuple[Occurrence, Participation]]:
    """Everything the person of a private chat said to invitations."""
    person = select(people.c.id).where(people.c.bot_id == bot_id, people.c.chat_id == chat_id)
    found = (await tx.execute(person)).scalar_one_or_none()
    return [] if found is None else await list_said_by(tx, PersonId(found))
