"""Queries on people, their consents, what they follow, and the dialogue they are in."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, delete, exists, func, insert, select, update

from community.neighbourhoods.tables import neighbourhoods
from community.residents.models import TEXT_VERSIONS, Dialogue, Person, Purpose
from community.residents.tables import consents, dialogues, follows, memberships, people
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId, UserId
from core.outbox import Lane
from core.tables import chats, outbox
from core.upsert import insert_into

_AGREED_TO_USE = exists().where(
    consents.c.person_id == people.c.id,
    consents.c.purpose == Purpose.USE,
    consents.c.text_version == TEXT_VERSIONS[Purpose.USE],
    consents.c.withdrawn_at.is_(None),
)
_PEOPLE = select(people, chats.c.language, _AGREED_TO_USE.label("agreed")).join(
    chats, and_(chats.c.bot_id == people.c.bot_id, chats.c.chat_id == people.c.chat_id)
)
# Every update asks these; built once, for building costs SQLAlchemy more than running costs SQLite.
_BY_USER = _PEOPLE.where(people.c.bot_id == bindparam("bot"), people.c.user_id == bindparam("user"))
_DIALOGUE = select(dialogues).where(dialogues.c.person_id == bindparam("person"))


def _person(row: Any) -> Person:
    return Person(
        id=PersonId(row.id),
        bot_id=BotId(row.bot_id),
        user_id=UserId(row.user_id),
        chat_id=ChatId(row.chat_id),
        language=row.language,
        home_id=None if row.home_id is None else NeighbourhoodId(row.home_id),
        agreed_to_use=bool(row.agreed),
        stopped_at=row.stopped_at,
    )


async def find_user(tx: Tx, bot_id: BotId, user_id: UserId) -> Person | None:
    """The person behind a Telegram user, if we have met."""
    row = (await tx.execute(_BY_USER, {"bot": bot_id, "user": user_id})).first()
    return None if row is None else _person(row)


async def get(tx: Tx, person_id: PersonId) -> Person:
    """One person. Raises NoResultFound when erased."""
    return _person((await tx.execute(_PEOPLE.where(people.c.id == person_id))).one())


async def meet(tx: Tx, bot_id: BotId, user_id: UserId, chat_id: ChatId, language: str, *, now: datetime) -> Person:
    """Write down a chat and the person in it."""
    chat = insert_into(chats, tx.dialect.name).values(
        bot_id=bot_id, chat_id=chat_id, kind="private", language=language, changed_at=now
    )
    await tx.execute(chat.on_conflict_do_nothing())
    await tx.execute(insert(people).values(bot_id=bot_id, user_id=user_id, chat_id=chat_id, first_seen_at=now))
    met = await find_user(tx, bot_id, user_id)
    assert met is not None
    return met


async def choose_language(tx: Tx, person: Person, language: str, *, now: datetime) -> None:
    """Remember the language a person chose."""
    await tx.execute(
        update(chats)
        .where(chats.c.bot_id == person.bot_id, chats.c.chat_id == person.chat_id)
        .values(language=language, changed_at=now)
    )


async def join(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> None:
    """Make a neighbourhood the one this person talks to. A person may belong to several."""
    membership = insert_into(memberships, tx.dialect.name).values(
        person_id=person_id, neighbourhood_id=neighbourhood_id, joined_at=now
    )
    await tx.execute(membership.on_conflict_do_nothing())
    await tx.execute(update(people).where(people.c.id == person_id).values(home_id=neighbourhood_id))


async def agree(
    tx: Tx,
    person_id: PersonId,
    purpose: Purpose,
    *,
    now: datetime,
    neighbourhood_id: NeighbourhoodId | None = None,
    subject: str | None = None,
) -> None:
    """Record a consent: which text, and when. Agreeing again to the same changes nothing."""
    same = (
        select(consents.c.id)
        .where(consents.c.person_id == person_id, consents.c.purpose == purpose, consents.c.withdrawn_at.is_(None))
        .where(consents.c.text_version == TEXT_VERSIONS[purpose], consents.c.subject.is_not_distinct_from(subject))
        .where(consents.c.neighbourhood_id.is_not_distinct_from(neighbourhood_id))
    )
    if (await tx.execute(same)).first() is not None:
        return
    await tx.execute(
        insert(consents).values(
            person_id=person_id,
            purpose=purpose,
            neighbourhood_id=neighbourhood_id,
            subject=subject,
            text_version=TEXT_VERSIONS[purpose],
            given_at=now,
        )
    )


async def withdraw(
    tx: Tx, person_id: PersonId, purpose: Purpose, *, now: datetime, neighbourhood_id: NeighbourhoodId | None = None
) -> None:
    """Take a consent back (in one neighbourhood, or everywhere)."""
    statement = update(consents).where(
        consents.c.person_id == person_id, consents.c.purpose == purpose, consents.c.withdrawn_at.is_(None)
    )
    if neighbourhood_id is not None:
        statement = statement.where(consents.c.neighbourhood_id == neighbourhood_id)
    await tx.execute(statement.values(withdrawn_at=now))


async def wants_news(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> bool:
    """Whether this person agreed to news of this neighbourhood."""
    query = select(consents.c.id).where(
        consents.c.person_id == person_id,
        consents.c.purpose == Purpose.NEWS,
        consents.c.neighbourhood_id == neighbourhood_id,
        consents.c.withdrawn_at.is_(None),
    )
    return (await tx.execute(query)).first() is not None


async def set_stopped(tx: Tx, person_id: PersonId, stopped_at: datetime | None) -> None:
    """Note that a person wants no messages the bot starts itself (or, with None, wants them again)."""
    await tx.execute(update(people).where(people.c.id == person_id).values(stopped_at=stopped_at))


async def list_followed(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> set[str]:
    """The themes a person follows in a neighbourhood."""
    rows = await tx.execute(
        select(follows.c.theme).where(follows.c.person_id == person_id, follows.c.neighbourhood_id == neighbourhood_id)
    )
    return {row.theme for row in rows}


async def follow(
    tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, themes: Iterable[str], *, now: datetime
) -> None:
    """Follow themes."""
    rows = [
        {"person_id": person_id, "neighbourhood_id": neighbourhood_id, "theme": theme, "since": now} for theme in themes
    ]
    if rows:
        await tx.execute(insert_into(follows, tx.dialect.name).on_conflict_do_nothing(), rows)


async def unfollow(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, themes: Iterable[str]) -> None:
    """Stop following themes."""
    await tx.execute(
        delete(follows).where(
            follows.c.person_id == person_id,
            follows.c.neighbourhood_id == neighbourhood_id,
            follows.c.theme.in_(list(themes)),
        )
    )


def followers_of(neighbourhood_id: NeighbourhoodId, theme: str) -> Select[Any]:
    """Who may be told about a theme: follows it, agreed to news, did not stop. Columns: person id, bot id, chat id."""
    return (
        select(people.c.id, people.c.bot_id, people.c.chat_id)
        .join(follows, follows.c.person_id == people.c.id)
        .join(
            consents,
            and_(
                consents.c.person_id == people.c.id,
                consents.c.purpose == Purpose.NEWS,
                consents.c.neighbourhood_id == neighbourhood_id,
                consents.c.withdrawn_at.is_(None),
            ),
        )
        .where(follows.c.neighbourhood_id == neighbourhood_id, follows.c.theme == theme, people.c.stopped_at.is_(None))
        .distinct()
    )


async def find_dialogue(tx: Tx, person_id: PersonId) -> Dialogue | None:
    """The question this person has not answered yet."""
    row = (await tx.execute(_DIALOGUE, {"person": person_id})).first()
    return None if row is None else Dialogue(row.name, row.object_id, row.since)


async def begin_dialogue(
    tx: Tx, person_id: PersonId, name: str, *, now: datetime, object_id: int | None = None
) -> None:
    """From now on the person's next message answers this. It replaces an earlier unanswered one."""
    await end_dialogue(tx, person_id)
    await tx.execute(insert(dialogues).values(person_id=person_id, name=name, object_id=object_id, since=now))


async def end_dialogue(tx: Tx, person_id: PersonId) -> None:
    """The next message is a new question again."""
    await tx.execute(delete(dialogues).where(dialogues.c.person_id == person_id))


async def home_of_chat(tx: Tx, bot_id: BotId, chat_id: ChatId) -> NeighbourhoodId | None:
    """The neighbourhood that the person of a private chat talks to."""
    query = select(people.c.home_id).where(people.c.bot_id == bot_id, people.c.chat_id == chat_id)
    home = (await tx.execute(query)).scalar_one_or_none()
    return None if home is None else NeighbourhoodId(home)


async def unfollow_all(tx: Tx, person_id: PersonId) -> None:
    """Follow nothing any more, in no neighbourhood."""
    await tx.execute(delete(follows).where(follows.c.person_id == person_id))


async def drop_waiting_news(tx: Tx, person: Person) -> None:
    """Drop the reminders and news that still wait for a person. What answers the person still goes."""
    await tx.execute(
        delete(outbox).where(
            outbox.c.bot_id == person.bot_id,
            outbox.c.chat_id == person.chat_id,
            outbox.c.state == "queued",
            outbox.c.lane >= int(Lane.REMINDER),
        )
    )


async def count_unreachable(tx: Tx, bot_id: BotId) -> int:
    """How many chats cannot be written to (blocked, deleted, moved)."""
    query = select(func.count()).select_from(chats).where(chats.c.bot_id == bot_id, chats.c.reachability != "reachable")
    return int((await tx.execute(query)).scalar_one())


async def forget_person(tx: Tx, person_id: PersonId) -> None:
    """Erase a person and all this room keeps beside it."""
    for table in (dialogues, follows, consents, memberships):
        await tx.execute(delete(table).where(table.c.person_id == person_id))
    await tx.execute(delete(people).where(people.c.id == person_id))


async def everything_about(tx: Tx, person_id: PersonId) -> dict[str, Sequence[Any]]:
    """The rows of a person, by table; neighbourhoods come with their names."""
    found = {"people": (await tx.execute(select(people).where(people.c.id == person_id))).all()}
    for table in (memberships, consents, follows):
        query = select(table, neighbourhoods.c.name).where(table.c.person_id == person_id)
        joined = query.outerjoin(neighbourhoods, neighbourhoods.c.id == table.c.neighbourhood_id)
        found[table.name] = (await tx.execute(joined)).all()
    found["dialogues"] = (await tx.execute(select(dialogues).where(dialogues.c.person_id == person_id))).all()
    return found


async def list_undecided(tx: Tx, bot_id: BotId, *, before: datetime) -> list[PersonId]:
    """Who wrote to us before an instant and never agreed, or took that back: of them nothing may be kept."""
    agreed_once = exists().where(
        consents.c.person_id == people.c.id, consents.c.purpose == Purpose.USE, consents.c.withdrawn_at.is_(None)
    )
    rows = await tx.execute(
        select(people.c.id).where(people.c.bot_id == bot_id, people.c.first_seen_at < before, ~agreed_once)
    )
    return [PersonId(row.id) for row in rows]
