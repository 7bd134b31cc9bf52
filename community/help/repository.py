"""Queries on requests for help and what was said in them."""

import secrets
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, delete, exists, func, insert, or_, select, update

from community.help.models import (
    Body,
    BodyKind,
    CloseReason,
    Message,
    Origin,
    Request,
    Side,
    Source,
    State,
    key_place_of,
    seal,
)
from community.help.portions import messages_for
from community.help.promise import Deadline
from community.help.tables import help_messages, help_notes, help_referrals, help_requests
from community.residents.tables import dialogues, people
from community.volunteers.roles import Role
from core import audit
from core.database import Tx
from core.encryption import Vault
from core.ids import BotId, ChatId, MessageId, NeighbourhoodId, PersonId
from core.tables import chats, outbox, shown

_AS_STORED = (
    "sealed_key",
    "subject_knows",
    "topic",
    "shown_name",
    "held_at",
    "deputy_at",
    "later_until",
    "danger",
    "alarm_at",
    "seen_at",
    "ask_helped_at",
    "reopened_at",
    "keep_until",
    "brought_up_at",
)


def _requests() -> Select[Any]:
    chat = and_(chats.c.bot_id == people.c.bot_id, chats.c.chat_id == people.c.chat_id)
    return (
        select(help_requests, people.c.chat_id, chats.c.language)
        .join(people, people.c.id == help_requests.c.person_id)
        .join(chats, chat)
    )


def _request(row: Any) -> Request:
    return Request(
        id=row.id,
        uid=row.uid,
        bot_id=BotId(row.bot_id),
        neighbourhood_id=NeighbourhoodId(row.neighbourhood_id),
        person_id=PersonId(row.person_id),
        chat_id=ChatId(row.chat_id),
        language=row.language,
        code=row.code,
        pseudonym=row.pseudonym,
        state=State(row.state),
        turn=Side(row.turn),
        held_by=None if row.held_by is None else PersonId(row.held_by),
        promised_at=row.promised_at,
        nudge_at=row.nudge_at,
        late_at=row.late_at,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        close_reason=None if row.close_reason is None else CloseReason(row.close_reason),
        origin=Origin(row.origin),
        **{name: getattr(row, name) for name in _AS_STORED},
    )


def _message(row: Any) -> Message:
    return Message(
        id=row.id,
        uid=row.uid,
        request_id=row.request_id,
        author=Side(row.author),
        kind=BodyKind(row.kind),
        sealed=row.body,
        pieces=row.pieces,
        on_card=row.on_card,
        written_at=row.written_at,
        fault=row.fault,
        source_chat_id=None if row.source_chat_id is None else ChatId(row.source_chat_id),
        source_message_id=None if row.source_message_id is None else MessageId(row.source_message_id),
        album=row.album,
        edited_at=row.edited_at,
    )


async def add_draft(
    tx: Tx,
    vault: Vault,
    bot_id: BotId,
    neighbourhood_id: NeighbourhoodId,
    person_id: PersonId,
    name: tuple[str, int],
    *,
    origin: Origin = Origin.OWN,
    now: datetime,
) -> int:
    """A new draft, under a code and a pseudonym, with a key of its own; its id."""
    code, pseudonym = name
    uid = secrets.token_hex(16)
    made = await tx.execute(
        insert(help_requests)
        .values(
            uid=uid,
            sealed_key=vault.new_key(key_place_of(uid)),
            key_id=vault.key_id,
            origin=origin,
            bot_id=bot_id,
            neighbourhood_id=neighbourhood_id,
            person_id=person_id,
            code=code,
            pseudonym=pseudonym,
            state=State.DRAFT,
            turn=Side.DESK,
            drafted_at=now,
        )
        .returning(help_requests.c.id)
    )
    return int(made.scalar_one())


async def code_is_taken(tx: Tx, code: str) -> bool:
    """Whether a request has this code already."""
    return (await tx.execute(select(help_requests.c.id).where(help_requests.c.code == code))).first() is not None


async def find(tx: Tx, request_id: int) -> Request | None:
    """One request."""
    row = (await tx.execute(_requests().where(help_requests.c.id == request_id))).first()
    return None if row is None else _request(row)


async def find_draft(tx: Tx, person_id: PersonId) -> Request | None:
    """What somebody wrote and did not send yet."""
    query = _requests().where(help_requests.c.person_id == person_id, help_requests.c.state == State.DRAFT)
    row = (await tx.execute(query.order_by(help_requests.c.id.desc()))).first()
    return None if row is None else _request(row)


async def list_of_person(tx: Tx, person_id: PersonId, *states: State) -> list[Request]:
    """The requests of one person, in some states or in all, oldest first."""
    query = _requests().where(help_requests.c.person_id == person_id).order_by(help_requests.c.id)
    if states:
        query = query.where(help_requests.c.state.in_(states))
    return [_request(row) for row in await tx.execute(query)]


async def list_in_chat(tx: Tx, bot_id: BotId, chat_id: ChatId) -> list[Request]:
    """The requests of the person whose private chat this is, oldest first."""
    query = _requests().where(help_requests.c.bot_id == bot_id, people.c.chat_id == chat_id)
    return [_request(row) for row in await tx.execute(query.order_by(help_requests.c.id))]


async def list_open(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId) -> list[Request]:
    """The open requests of a neighbourhood, oldest first."""
    query = _requests().where(
        help_requests.c.bot_id == bot_id,
        help_requests.c.neighbourhood_id == neighbourhood_id,
        help_requests.c.state == State.OPEN,
    )
    return [_request(row) for row in await tx.execute(query.order_by(help_requests.c.opened_at, help_requests.c.id))]


async def list_held(tx: Tx, person_id: PersonId) -> list[Request]:
    """The open requests that somebody at the desk holds."""
    query = _requests().where(help_requests.c.held_by == person_id, help_requests.c.state == State.OPEN)
    return [_request(row) for row in await tx.execute(query)]


@cache
def _last_said_in() -> Select[Any]:
    # Asked for every message; built once, for building costs SQLAlchemy more than running costs SQLite.
    last_word = select(func.max(help_messages.c.id)).where(help_messages.c.request_id == help_requests.c.id)
    goes_on = exists().where(
        dialogues.c.person_id == help_requests.c.person_id,
        dialogues.c.object_id == help_requests.c.id,
        dialogues.c.name.in_(bindparam("names", expanding=True)),
        dialogues.c.since > bindparam("since"),
    )
    query = _requests().where(
        help_requests.c.person_id == bindparam("person"),
        help_requests.c.state == State.OPEN,
        or_(help_requests.c.turn == Side.RESIDENT, goes_on),
    )
    return query.order_by(last_word.scalar_subquery().desc())


async def last_said_in(tx: Tx, person_id: PersonId, names: tuple[str, ...], since: datetime) -> Request | None:
    """Where something was said last, of the open requests to which a plain message of this person may belong.

    Those in which it is the person's turn, and the one of a dialogue with one of these names, begun after ``since``.
    """
    wanted = {"person": person_id, "names": names, "since": since}
    row = (await tx.execute(_last_said_in(), wanted)).first()
    return None if row is None else _request(row)


async def open_draft(tx: Tx, request_id: int, deadline: Deadline, *, now: datetime) -> bool:
    """Make a draft a request. False when it was no draft any more: the second tap of two."""
    changed = await tx.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id, help_requests.c.state == State.DRAFT)
        .values(state=State.OPEN, turn=Side.DESK, opened_at=now, **_clock(deadline))
    )
    return bool(changed.rowcount == 1)


async def claim(
    tx: Tx, request_id: int, person_id: PersonId | None, *, instead_of: PersonId | None, now: datetime
) -> bool:
    """Give an open request that ``instead_of`` holds to somebody, or (with None) back to all. False when it moved."""
    changed = await tx.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id, help_requests.c.state == State.OPEN)
        .where(help_requests.c.held_by.is_not_distinct_from(instead_of))
        .values(held_by=person_id, held_at=None if person_id is None else now)
    )
    return bool(changed.rowcount == 1)


async def set_turn(tx: Tx, request_id: int, turn: Side, deadline: Deadline | None = None) -> None:
    """Whose turn it is, and what was promised for it. Whatever was put off or too late is so no more."""
    await tx.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id)
        .values(turn=turn, late_at=None, later_until=None, **_clock(deadline))
    )


def _clock(deadline: Deadline | None) -> dict[str, datetime | None]:
    if deadline is None:
        return {"promised_at": None, "nudge_at": None, "deputy_at": None}
    return {"promised_at": deadline.promised_at, "nudge_at": deadline.nudge_at, "deputy_at": deadline.deputy_at}


async def close(tx: Tx, request_id: int, reason: CloseReason, *, now: datetime) -> bool:
    """Close an open request. False when it was closed already."""
    changed = await tx.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id, help_requests.c.state == State.OPEN)
        .values(state=State.CLOSED, closed_at=now, close_reason=reason, later_until=None, **_clock(None))
    )
    return bool(changed.rowcount == 1)


async def erase(tx: Tx, request_id: int) -> None:
    """Delete a request, everything said in it, and the key that opened that."""
    await tx.execute(delete(help_notes).where(help_notes.c.request_id == request_id))
    await tx.execute(delete(help_referrals).where(help_referrals.c.request_id == request_id))
    await tx.execute(delete(help_messages).where(help_messages.c.request_id == request_id))
    await tx.execute(delete(help_requests).where(help_requests.c.id == request_id))


async def add_message(
    tx: Tx, vault: Vault, request: Request, author: Side, body: Body, *, source: Source | None = None, now: datetime
) -> Message:
    """Keep what was written, sealed with the key of the request."""
    uid = secrets.token_hex(16)
    values = {
        "uid": uid,
        "request_id": request.id,
        "author": author,
        "kind": body.kind,
        "body": seal(request.unlock(vault), body, uid),
        "pieces": messages_for(body),
        "on_card": False,
        "written_at": now,
    }
    if source is not None:
        values |= {
            "source_chat_id": source.chat_id,
            "source_message_id": source.message_id,
            "album": source.album,
        }
    made = await tx.execute(insert(help_messages).values(values).returning(help_messages))
    return _message(made.one())


async def put_on_card(tx: Tx, message_ids: list[int]) -> None:
    """Note which messages the card at the desk quotes in full."""
    await tx.execute(update(help_messages).where(help_messages.c.id.in_(message_ids)).values(on_card=True))


async def list_messages(tx: Tx, request_id: int) -> list[Message]:
    """What was said in a request, in order, still sealed."""
    query = select(help_messages).where(help_messages.c.request_id == request_id).order_by(help_messages.c.id)
    return [_message(row) for row in await tx.execute(query)]


async def find_message(tx: Tx, message_id: int) -> Message | None:
    """One message, still sealed."""
    row = (await tx.execute(select(help_messages).where(help_messages.c.id == message_id))).first()
    return None if row is None else _message(row)


async def set_fault(tx: Tx, message_id: int, fault: str) -> None:
    """Note that a message surely ("dead") or perhaps ("unknown") did not arrive."""
    await tx.execute(update(help_messages).where(help_messages.c.id == message_id).values(fault=fault))


async def list_shown(
    tx: Tx, bot_id: BotId, subjects: list[str]
) -> list[tuple[ChatId, MessageId, str, str, dict[str, Any]]]:
    """Which messages in Telegram show these subjects: chat, message, subject, kind and variables."""
    query = select(shown).where(shown.c.bot_id == bot_id, shown.c.subject.in_(subjects))
    return [
        (ChatId(row.chat_id), MessageId(row.message_id), row.subject, row.kind, row.variables)
        for row in await tx.execute(query)
    ]


async def settled(tx: Tx, outbox_id: int) -> tuple[BotId, datetime]:
    """Of which bot an outbox row is, and when its end was written down."""
    row = (await tx.execute(select(outbox.c.bot_id, outbox.c.settled_at).where(outbox.c.id == outbox_id))).one()
    return BotId(row.bot_id), row.settled_at


async def trail(tx: Tx, request: Request, *, actor_id: PersonId | None, role: str, action: str, now: datetime) -> None:
    """Write an act on a request into the audit trail, in the transaction of the act."""
    await audit.record(tx, request.bot_id, actor_id=actor_id, role=role, action=action, about=request.code, now=now)


async def trail_shown(tx: Tx, request: Request, chat_ids: list[ChatId], *, now: datetime) -> None:
    """Write down, once for each, that a request is owed to those at the desk whose private chats these are."""
    query = select(people.c.id).where(people.c.bot_id == request.bot_id, people.c.chat_id.in_(chat_ids))
    known = {one.actor_id for one in await audit.list_about(tx, request.bot_id, request.code) if one.action == "shown"}
    for row in await tx.execute(query.order_by(people.c.id)):
        if row.id not in known:
            await trail(tx, request, actor_id=PersonId(row.id), role=Role.REGISSEUR, action="shown", now=now)
