"""Queries on requests after they were closed, and on open ones that were forgotten."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, exists, or_, select, update

from community.help.models import CloseReason, Side, State
from community.help.promise import Deadline
from community.help.tables import help_messages, help_requests
from community.residents.tables import people
from core.database import Tx
from core.ids import BotId, PersonId
from core.tables import chats, outbox

ASKED_ABOUT = (CloseReason.SOLVED, CloseReason.REFERRED)
"""After these it makes sense to ask whether it helped."""
MOST_AT_ONCE = 200


async def reopen(tx: Tx, request_id: int, deadline: Deadline, *, held_by: PersonId | None, now: datetime) -> bool:
    """Open a closed request again: it is the desk's turn, under a new promise. False when it was not closed."""
    changed = await tx.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id, help_requests.c.state == State.CLOSED)
        .values(
            state=State.OPEN,
            turn=Side.DESK,
            held_by=held_by,
            closed_at=None,
            close_reason=None,
            reopened_at=now,
            late_at=None,
            later_until=None,
            promised_at=deadline.promised_at,
            nudge_at=deadline.nudge_at,
            deputy_at=deadline.deputy_at,
        )
    )
    return bool(changed.rowcount == 1)


async def list_to_ask(tx: Tx, bot_id: BotId, *, closed_after: datetime, closed_before: datetime) -> list[int]:
    """Requests closed in that span about which may be asked whether they helped, and about which nobody asked yet.

    Not of somebody who said stop, who cannot be reached, or who has another request open.
    """
    another = help_requests.alias("another")
    chat = and_(chats.c.bot_id == people.c.bot_id, chats.c.chat_id == people.c.chat_id)
    query = (
        select(help_requests.c.id)
        .join(people, people.c.id == help_requests.c.person_id)
        .join(chats, chat)
        .where(
            help_requests.c.bot_id == bot_id,
            help_requests.c.state == State.CLOSED,
            help_requests.c.close_reason.in_(ASKED_ABOUT),
            help_requests.c.closed_at > closed_after,
            help_requests.c.closed_at <= closed_before,
            help_requests.c.ask_helped_at.is_(None),
            people.c.stopped_at.is_(None),
            chats.c.reachability == "reachable",
            ~exists().where(another.c.person_id == help_requests.c.person_id, another.c.state == State.OPEN),
        )
        .order_by(help_requests.c.id)
        .limit(MOST_AT_ONCE)
    )
    return [row.id for row in await tx.execute(query)]


async def asked_whether_it_helped(tx: Tx, request_id: int, *, now: datetime) -> None:
    """It is asked once, for ever: also when the request is opened and closed again."""
    await tx.execute(update(help_requests).where(help_requests.c.id == request_id).values(ask_helped_at=now))


async def list_forgotten(tx: Tx, bot_id: BotId, *, before: datetime, now: datetime) -> list[int]:
    """Open requests in which nothing happened since ``before``: nothing written, not opened, not brought up."""
    columns = help_requests.c
    query = (
        select(columns.id)
        .where(columns.bot_id == bot_id, columns.state == State.OPEN, columns.opened_at <= before)
        .where(*(or_(one.is_(None), one <= before) for one in (columns.reopened_at, columns.brought_up_at)))
        .where(or_(columns.later_until.is_(None), columns.later_until <= now))
        .where(~exists().where(help_messages.c.request_id == columns.id, help_messages.c.written_at > before))
        .order_by(columns.id)
        .limit(MOST_AT_ONCE)
    )
    return [row.id for row in await tx.execute(query)]


async def brought_up(tx: Tx, request_id: int, *, now: datetime) -> None:
    """The desk was shown a forgotten request again."""
    await tx.execute(update(help_requests).where(help_requests.c.id == request_id).values(brought_up_at=now))


async def known_keys(tx: Tx, bot_id: BotId, dedupe_keys: Iterable[str]) -> set[str]:
    """Which of these messages were owed before, as far as we still know."""
    query = select(outbox.c.dedupe_key).where(outbox.c.bot_id == bot_id, outbox.c.dedupe_key.in_(list(dedupe_keys)))
    return {row.dedupe_key for row in await tx.execute(query)}
