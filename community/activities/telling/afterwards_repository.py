"""Queries on what is over: who is asked how many came and how it was, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, func, select, update

from community.activities.models import Occurrence, Place
from community.activities.repository import occurrence_from, occurrences_query
from community.activities.tables import activities, occurrences, participations
from community.residents.tables import people
from core.database import Tx
from core.ids import BotId, ChatId, PersonId

LEAST_SHOWN = 5
"""Fewer answers than this could be somebody's own: their numbers are not shown."""

NOT_AGAIN_WITHIN = timedelta(days=25)
"""Who was at another time of the same series so shortly before, is not asked about this one: every week is a nuisance.
Within what is kept of who was where."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to be asked about an occurrence that is over."""

    person_id: PersonId
    chat_id: ChatId


@dataclass(frozen=True, slots=True)
class Tally:
    """What those who were there tapped, counted; and whether they were asked at all."""

    asked: bool = False
    liked: int = 0
    could_be_better: int = 0

    @property
    def enough(self) -> bool:
        """Whether the numbers say nothing of any one person."""
        return self.liked + self.could_be_better >= LEAST_SHOWN


def _over(bot_id: BotId, after: datetime, before: datetime) -> Any:
    """Occurrences that began in a span and were not called off, of a poster who may be told things by this bot."""
    return (
        occurrences_query()
        .join(people, people.c.id == activities.c.created_by)
        .where(people.c.bot_id == bot_id, people.c.stopped_at.is_(None))
        .where(occurrences.c.starts_at > after, occurrences.c.starts_at <= before, occurrences.c.cancelled_at.is_(None))
        .where(occurrences.c.came.is_(None))
        .order_by(occurrences.c.starts_at, occurrences.c.id)
    )


async def list_uncounted(tx: Tx, bot_id: BotId, *, after: datetime, before: datetime) -> list[Occurrence]:
    """Of what began in a span: whose poster was not yet asked how many came."""
    query = _over(bot_id, after, before).where(occurrences.c.count_asked_at.is_(None))
    return [occurrence_from(row) for row in await tx.execute(query)]


async def list_unanswered(
    tx: Tx, bot_id: BotId, *, after: datetime, before: datetime
) -> list[tuple[Occurrence, datetime]]:
    """Of what began in a span: whose poster was asked how many came and did not say; and when that was."""
    query = _over(bot_id, after, before).add_columns(occurrences.c.count_asked_at.label("count_asked_at"))
    rows = await tx.execute(query.where(occurrences.c.count_asked_at.is_not(None)))
    return [(occurrence_from(row), row.count_asked_at) for row in rows]


async def mark_count_asked(tx: Tx, occurrence_id: int, *, now: datetime) -> None:
    """The poster was asked how many came."""
    await tx.execute(update(occurrences).where(occurrences.c.id == occurrence_id).values(count_asked_at=now))


async def save_came(tx: Tx, occurrence_id: int, came: int) -> None:
    """Write down how many came."""
    await tx.execute(update(occurrences).where(occurrences.c.id == occurrence_id).values(came=came))


async def list_without_feedback(tx: Tx, bot_id: BotId, *, after: datetime, before: datetime) -> list[Occurrence]:
    """What began in a span, was not called off, and whose guests were not yet asked how it was; the latest first."""
    guest = exists().where(
        participations.c.occurrence_id == occurrences.c.id,
        participations.c.place == Place.SEAT,
        people.c.id == participations.c.person_id,
        people.c.bot_id == bot_id,
    )
    query = (
        occurrences_query()
        .where(occurrences.c.starts_at > after, occurrences.c.starts_at <= before, occurrences.c.cancelled_at.is_(None))
        .where(occurrences.c.feedback_asked_at.is_(None), guest)
        .order_by(occurrences.c.starts_at.desc(), occurrences.c.id)
    )
    return [occurrence_from(row) for row in await tx.execute(query)]


async def list_guests(tx: Tx, bot_id: BotId, occurrence: Occurrence) -> list[Asked]:
    """Who had a seat and came themselves, except the poster, those who stopped, and who comes often and was asked."""
    other, time = participations.alias(), occurrences.alias()
    comes_often = exists().where(
        other.c.person_id == participations.c.person_id,
        other.c.place == Place.SEAT,
        other.c.self_comes,
        time.c.id == other.c.occurrence_id,
        time.c.activity_id == occurrence.activity.id,
        time.c.starts_at < occurrence.starts_at,
        time.c.starts_at > occurrence.starts_at - NOT_AGAIN_WITHIN,
        time.c.cancelled_at.is_(None),
    )
    query = (
        select(people.c.id, people.c.chat_id)
        .join(participations, participations.c.person_id == people.c.id)
        .where(participations.c.occurrence_id == occurrence.id, participations.c.place == Place.SEAT)
        .where(~comes_often)
        .where(participations.c.self_comes, people.c.bot_id == bot_id, people.c.stopped_at.is_(None))
        .order_by(participations.c.id)
    )
    return [
        Asked(PersonId(row.id), ChatId(row.chat_id))
        for row in await tx.execute(query)
        if row.id != occurrence.activity.created_by
    ]


async def mark_feedback_asked(tx: Tx, occurrence_ids: Sequence[int], *, now: datetime) -> None:
    """The guests of these were asked."""
    if occurrence_ids:
        await tx.execute(update(occurrences).where(occurrences.c.id.in_(occurrence_ids)).values(feedback_asked_at=now))


async def mark_answered(tx: Tx, occurrence_id: int, person_id: PersonId, *, now: datetime) -> bool:
    """Note that a guest answered; not what. False when that was noted before, or when it is no guest."""
    done = await tx.execute(
        update(participations)
        .where(participations.c.occurrence_id == occurrence_id, participations.c.person_id == person_id)
        .where(participations.c.place == Place.SEAT, participations.c.feedback_at.is_(None))
        .values(feedback_at=now)
    )
    return bool(done.rowcount == 1)


async def add_to_tally(tx: Tx, occurrence_id: int, *, liked: bool) -> None:
    """One more of the one, or of the other."""
    column = occurrences.c.liked if liked else occurrences.c.could_be_better
    await tx.execute(update(occurrences).where(occurrences.c.id == occurrence_id).values({column: column + 1}))


async def find_tally(tx: Tx, occurrence_id: int) -> Tally:
    """The counts of one occurrence."""
    mine = occurrences.c
    query = select(mine.feedback_asked_at, mine.liked, mine.could_be_better).where(mine.id == occurrence_id)
    row = (await tx.execute(query)).first()
    return Tally() if row is None else Tally(row.feedback_asked_at is not None, row.liked, row.could_be_better)


async def has_answered(tx: Tx, occurrence_id: int, bot_id: BotId, chat_id: ChatId) -> bool:
    """Whether the person of a private chat said how it was."""
    query = (
        select(func.count())
        .select_from(participations.join(people, people.c.id == participations.c.person_id))
        .where(participations.c.occurrence_id == occurrence_id, participations.c.feedback_at.is_not(None))
        .where(people.c.bot_id == bot_id, people.c.chat_id == chat_id)
    )
    return bool((await tx.execute(query)).scalar_one())
