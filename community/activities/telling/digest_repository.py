"""Queries on the weekly message: who reads it, of what, and what the coming week brings them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select, update

from community.activities.models import ActivityState, Answer, Occurrence
from community.activities.repository import occurrence_from, occurrences_query
from community.activities.tables import activities, digest_readers, occurrences, participations
from community.neighbourhoods.tables import neighbourhoods
from community.residents.models import Purpose
from community.residents.tables import consents, follows, people
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId
from core.upsert import insert_into


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who gets the news of a week in one message."""

    person_id: PersonId
    chat_id: ChatId


_READERS = (
    select(digest_readers.c.person_id, people.c.chat_id, digest_readers.c.neighbourhood_id, follows.c.theme)
    .join(people, people.c.id == digest_readers.c.person_id)
    .join(
        consents,
        and_(
            consents.c.person_id == digest_readers.c.person_id,
            consents.c.neighbourhood_id == digest_readers.c.neighbourhood_id,
            consents.c.purpose == Purpose.NEWS,
            consents.c.withdrawn_at.is_(None),
        ),
    )
    .join(
        follows,
        and_(
            follows.c.person_id == digest_readers.c.person_id,
            follows.c.neighbourhood_id == digest_readers.c.neighbourhood_id,
        ),
    )
    .where(people.c.stopped_at.is_(None))
)
"""A row for each theme that a reader follows and may be told about."""


async def list_readers(
    tx: Tx, bot_id: BotId, *, told_before: date, since: datetime, after: datetime, before: datetime
) -> list[Reader]:
    """Who chose the weekly message before an instant, has not had it since a day, and has something to read in it."""
    untold = or_(digest_readers.c.sent_on.is_(None), digest_readers.c.sent_on < told_before)
    something = (
        select(occurrences.c.id)
        .join(activities, activities.c.id == occurrences.c.activity_id)
        .where(_read_in(after, before))
        .correlate(digest_readers, follows)
    )
    query = _READERS.where(people.c.bot_id == bot_id, untold, digest_readers.c.since <= since, something.exists())
    rows = await tx.execute(query.order_by(digest_readers.c.person_id))
    return list(dict.fromkeys(Reader(PersonId(row.person_id), ChatId(row.chat_id)) for row in rows))


async def list_for(tx: Tx, person_id: PersonId, *, after: datetime, before: datetime) -> list[Occurrence]:
    """What takes place in a span of the themes that a reader follows, unless the reader said no to it."""
    mine = _READERS.where(digest_readers.c.person_id == person_id, _read_in(after, before))
    query = occurrences_query().where(mine.correlate(occurrences, activities).exists())
    rows = await tx.execute(query.order_by(occurrences.c.starts_at, occurrences.c.id))
    return [occurrence_from(row) for row in rows]


def _read_in(after: datetime, before: datetime) -> ColumnElement[bool]:
    """Of an occurrence, its activity, and a reader with a theme: whether this one reads about that one."""
    declined = (
        exists()
        .where(
            participations.c.occurrence_id == occurrences.c.id,
            participations.c.person_id == digest_readers.c.person_id,
            participations.c.answer == Answer.NO,
        )
        .correlate(occurrences, digest_readers)
    )
    return and_(
        occurrences.c.starts_at > after,
        occurrences.c.starts_at < before,
        occurrences.c.cancelled_at.is_(None),
        occurrences.c.neighbourhood_id == digest_readers.c.neighbourhood_id,
        activities.c.state == ActivityState.PUBLISHED,
        activities.c.theme == follows.c.theme,
        ~declined,
    )


async def mark_sent(tx: Tx, person_ids: Iterable[PersonId], on: date) -> None:
    """The message of the week is in the outbox."""
    ids = list(person_ids)
    if ids:
        await tx.execute(update(digest_readers).where(digest_readers.c.person_id.in_(ids)).values(sent_on=on))


async def add_reader(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> None:
    """From now on once a week. Choosing it again changes nothing."""
    values = {"person_id": person_id, "neighbourhood_id": neighbourhood_id, "since": now}
    await tx.execute(insert_into(digest_readers, tx.dialect.name).values(values).on_conflict_do_nothing())


async def drop_reader(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> None:
    """Each activity on its own again."""
    await tx.execute(
        delete(digest_readers).where(
            digest_readers.c.person_id == person_id, digest_readers.c.neighbourhood_id == neighbourhood_id
        )
    )


async def list_read(tx: Tx, person_id: PersonId) -> list[tuple[NeighbourhoodId, str, datetime]]:
    """Of which neighbourhoods somebody reads the weekly message: id, name, and since when."""
    query = (
        select(digest_readers, neighbourhoods.c.name)
        .join(neighbourhoods, neighbourhoods.c.id == digest_readers.c.neighbourhood_id)
        .where(digest_readers.c.person_id == person_id)
    )
    return [(NeighbourhoodId(row.neighbourhood_id), row.name, row.since) for row in await tx.execute(query)]


async def forget_person(tx: Tx, person_id: PersonId) -> None:
    """Forget that a person reads the weekly message."""
    await tx.execute(delete(digest_readers).where(digest_readers.c.person_id == person_id))
