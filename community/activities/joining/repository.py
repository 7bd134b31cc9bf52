"""Queries on who comes: what people said, and who waits."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, delete, func, literal, or_, select, tuple_, update

from community.activities.joining.reasons import Why
from community.activities.models import Answer, Headcount, Occurrence, Participation, Place
from community.activities.repository import occurrence_from, occurrences_query
from community.activities.tables import occurrences, participations, seat_decisions
from community.residents.tables import memberships, people
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId
from core.tables import UtcDateTime, chats, outbox
from core.upsert import insert_into


async def is_member(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> bool:
    """Whether somebody belongs to a neighbourhood."""
    query = select(memberships.c.person_id).where(
        memberships.c.person_id == person_id, memberships.c.neighbourhood_id == neighbourhood_id
    )
    return (await tx.execute(query)).first() is not None


_IN_ORDER = (participations.c.joined_at, participations.c.id)
"""The order of the queue."""
_UNREACHABLE = func.coalesce(chats.c.reachability, "reachable") != "reachable"
_LOOKED_BACK = timedelta(days=7)
"""An offer for what began longer ago was ended long since."""


_RAN_OUT = and_(
    participations.c.answer == Answer.MAYBE,
    select(seat_decisions.c.id)
    .where(
        seat_decisions.c.occurrence_id == participations.c.occurrence_id,
        seat_decisions.c.person_id == participations.c.person_id,
        seat_decisions.c.what.in_((Why.EXPIRED, Why.UNANSWERED)),
        seat_decisions.c.at > participations.c.joined_at,
    )
    .exists(),
)
"""An offer that nobody answered ended since the last thing that was said."""


def _participants_query() -> Select[Any]:
    about_them = (
        people.c.bot_id,
        people.c.chat_id,
        people.c.stopped_at,
        _UNREACHABLE.label("unreachable"),
        _RAN_OUT.label("ran_out"),
    )
    return (
        select(participations, *about_them)
        .join(people, people.c.id == participations.c.person_id)
        .outerjoin(chats, _chat_of_person())
    )


def _chat_of_person() -> ColumnElement[bool]:
    return and_(chats.c.bot_id == people.c.bot_id, chats.c.chat_id == people.c.chat_id)


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
        unreachable=bool(row.unreachable),
        id=row.id,
        names=row.names,
        self_comes=row.self_comes,
        needs_company=row.needs_company,
        needs_transport=row.needs_transport,
        offered_until=row.offered_until,
        offers=row.offers,
        ran_out=bool(row.ran_out),
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
    """What the person in a private chat said; of somebody who waits also how many parties wait before this one."""
    query = _participants_query().where(
        participations.c.occurrence_id == occurrence_id, people.c.bot_id == bot_id, people.c.chat_id == chat_id
    )
    row = (await tx.execute(query)).first()
    if row is None:
        return None
    found = _participation(row)
    if found.place is not Place.WAITING:
        return found
    before = select(func.count()).where(
        participations.c.occurrence_id == occurrence_id,
        participations.c.place == Place.WAITING,
        tuple_(*_IN_ORDER) < tuple_(literal(row.joined_at, UtcDateTime), literal(row.id)),
    )
    return replace(found, ahead=int((await tx.execute(before)).scalar_one()))


async def list_participations(tx: Tx, occurrence_id: int) -> list[Participation]:
    """What everybody said, in the order of the queue."""
    query = _participants_query().where(participations.c.occurrence_id == occurrence_id)
    rows = await tx.execute(query.order_by(*_IN_ORDER))
    return [_participation(row) for row in rows]


async def count_heads(tx: Tx, occurrence_id: int) -> Headcount:
    """How many heads have a seat, wait, may come, or are offered places."""
    mine = participations.c
    heads = [
        func.coalesce(func.sum(case((condition, mine.party), else_=0)), 0)
        for condition in (
            mine.place == Place.SEAT,
            mine.place == Place.WAITING,
            and_(mine.answer == Answer.MAYBE, ~_RAN_OUT),
            mine.place == Place.OFFERED,
        )
    ]
    can_be_asked = and_(people.c.stopped_at.is_(None), ~_UNREACHABLE)
    smallest = func.min(case((and_(mine.place == Place.WAITING, can_be_asked), mine.party)))
    query = select(*[*heads, smallest]).join(people, people.c.id == mine.person_id).outerjoin(chats, _chat_of_person())
    seated, waiting, maybe, held, least = (await tx.execute(query.where(mine.occurrence_id == occurrence_id))).one()
    return Headcount(int(seated), int(waiting), int(maybe), int(held), smallest_waiting=least)


async def save_answer(
    tx: Tx, occurrence_id: int, person_id: PersonId, answer: Answer, *, place: Place | None, now: datetime, **more: Any
) -> None:
    """Write down what somebody says; it takes the place of what the same person said before.

    ``more`` are further columns. What is not given stays as it was.
    """
    said = {"answer": answer, "place": place, "joined_at": now, "offered_until": None} | more
    statement = insert_into(participations, tx.dialect.name).values(
        occurrence_id=occurrence_id, person_id=person_id, **said
    )
    await tx.execute(
        statement.on_conflict_do_update(index_elements=["occurrence_id", "person_id"], set_=said)  # ids and offers stay
    )


NOTHING_MORE = {
    "party": 1,
    "names": None,
    "self_comes": True,
    "consent_at": None,
    "needs_company": False,
    "needs_transport": False,
}
"""What is left of a party that does not come: nobody needs to know who would have."""


async def update_participation(tx: Tx, participation_id: int, **values: Any) -> None:
    """Write columns."""
    await tx.execute(update(participations).where(participations.c.id == participation_id).values(**values))


async def list_waiting(tx: Tx, occurrence_id: int, *, larger_than: int = 0) -> list[Participation]:
    """Who waits (with more than so many heads), in the order of the queue."""
    query = _participants_query().where(
        participations.c.occurrence_id == occurrence_id,
        participations.c.place == Place.WAITING,
        participations.c.party > larger_than,
    )
    rows = await tx.execute(query.order_by(*_IN_ORDER))
    return [_participation(row) for row in rows]


async def list_offered(tx: Tx, occurrence_id: int) -> list[Participation]:
    """For whom places are held, the first that ends before the others."""
    query = _participants_query().where(
        participations.c.occurrence_id == occurrence_id, participations.c.place == Place.OFFERED
    )
    rows = await tx.execute(query.order_by(participations.c.offered_until, participations.c.id))
    return [_participation(row) for row in rows]


async def is_untold(tx: Tx, bot_id: BotId, key: str) -> bool:
    """Whether the message with this key surely did not arrive: it waits, or it could not be sent."""
    query = select(outbox.c.id).where(
        outbox.c.bot_id == bot_id, outbox.c.dedupe_key == key, outbox.c.state.in_(("queued", "dead"))
    )
    return (await tx.execute(query)).first() is not None


async def list_coming(tx: Tx, occurrence_id: int, *, limit: int, offset: int) -> list[tuple[Participation, int | None]]:
    """Who has a seat, who was offered one, who waits; each with the position in the queue, from 1."""
    mine = participations.c
    of_this = mine.occurrence_id == occurrence_id
    before_the_queue = select(func.count()).where(of_this, mine.place.in_((Place.SEAT, Place.OFFERED)))
    placed = int((await tx.execute(before_the_queue)).scalar_one())
    order = case((mine.place == Place.SEAT, 0), (mine.place == Place.OFFERED, 1), else_=2)
    query = _participants_query().where(of_this, mine.place.is_not(None)).order_by(order, *_IN_ORDER)
    rows = await tx.execute(query.limit(limit).offset(offset))
    return [
        (_participation(row), number - placed if number > placed else None)
        for number, row in enumerate(rows, start=offset + 1)
    ]


async def find_person_in_chat(tx: Tx, bot_id: BotId, chat_id: ChatId) -> PersonId | None:
    """Whose private chat it is."""
    query = select(people.c.id).where(people.c.bot_id == bot_id, people.c.chat_id == chat_id)
    found = (await tx.execute(query)).scalar_one_or_none()
    return None if found is None else PersonId(found)


async def list_ids_with_queue(tx: Tx, bot_id: BotId, *, now: datetime) -> list[int]:
    """Coming occurrences for which somebody waits, or with an offer that is over or perhaps can no longer be told."""
    mine = participations.c
    begun = occurrences.c.starts_at <= now
    ends = or_(begun, mine.offered_until <= now, people.c.stopped_at.is_not(None), _UNREACHABLE)
    concerned = or_(and_(mine.place == Place.WAITING, ~begun), and_(mine.place == Place.OFFERED, ends))
    query = (
        select(mine.occurrence_id)
        .join(people, people.c.id == mine.person_id)
        .outerjoin(chats, _chat_of_person())
        .join(occurrences, occurrences.c.id == mine.occurrence_id)
        .where(occurrences.c.starts_at > now - _LOOKED_BACK, occurrences.c.cancelled_at.is_(None), concerned)
        .where(people.c.bot_id == bot_id)
        .distinct()
    )
    return [row.occurrence_id for row in await tx.execute(query.order_by(mine.occurrence_id))]


async def forget_participations(tx: Tx, before: datetime) -> None:
    """Nobody needs to know for long who was where."""
    past = select(occurrences.c.id).where(occurrences.c.starts_at < before)
    await tx.execute(delete(participations).where(participations.c.occurrence_id.in_(past)))
    await tx.execute(delete(seat_decisions).where(seat_decisions.c.occurrence_id.in_(past)))


async def forget_person(tx: Tx, person_id: PersonId) -> None:
    """Forget what a person said, and what was decided about it."""
    await tx.execute(delete(participations).where(participations.c.person_id == person_id))
    await tx.execute(delete(seat_decisions).where(seat_decisions.c.person_id == person_id))


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
    found = await find_person_in_chat(tx, bot_id, chat_id)
    return [] if found is None else await list_said_by(tx, found)
