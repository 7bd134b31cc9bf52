"""Queries on the clock of requests: whose promise, reminder or danger call has come."""

from datetime import datetime

from sqlalchemy import and_, func, or_, select, update

from community.help import repository
from community.help.models import Request, Side, State
from community.help.promise import Deadline
from community.help.tables import help_requests
from core.audit import audit
from core.database import Tx
from core.ids import BotId, NeighbourhoodId, PersonId

_COLUMNS = help_requests.c
WORK = ("taken", "noted", "handed_over", "put_off", "referred")
"""Acts by which the one who has a request shows that work goes on."""


async def list_due(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Request]:
    """Open requests for which something has come: a reminder, a promise, or the day to which they were put off.

    Also one that waits for the desk without any promise, which should not be: nothing else would bring it up.
    """
    put_off = _COLUMNS.later_until > now
    reminder = or_(_COLUMNS.nudge_at <= now, _COLUMNS.deputy_at <= now)
    promise = or_(_COLUMNS.promised_at <= now, _COLUMNS.promised_at.is_(None))
    waits = and_(_COLUMNS.turn == Side.DESK, or_(reminder, promise), or_(_COLUMNS.later_until.is_(None), ~put_off))
    query = select(_COLUMNS.id).where(_COLUMNS.bot_id == bot_id, _COLUMNS.state == State.OPEN)
    return await _found(tx, query.where(or_(waits, _COLUMNS.later_until <= now)))


async def list_alarming(tx: Tx, bot_id: BotId, *, now: datetime) -> list[Request]:
    """Open requests with a danger that nobody has seen, whose next call has come."""
    query = select(_COLUMNS.id).where(
        _COLUMNS.bot_id == bot_id,
        _COLUMNS.state == State.OPEN,
        _COLUMNS.danger.is_not(None),
        _COLUMNS.seen_at.is_(None),
        _COLUMNS.alarm_at <= now,
    )
    return await _found(tx, query)


async def _found(tx: Tx, query: object) -> list[Request]:
    numbers = [row.id for row in await tx.execute(query.order_by(_COLUMNS.id))]  # type: ignore[attr-defined]  # a select
    found = [await repository.find(tx, number) for number in numbers]
    return [one for one in found if one is not None]


async def set_clock(tx: Tx, request_id: int, deadline: Deadline, *, late_at: datetime | None) -> None:
    """A promise begins, without a change of turn. ``late_at``: since when an earlier one is broken, if it is."""
    await _set(
        tx,
        request_id,
        promised_at=deadline.promised_at,
        nudge_at=deadline.nudge_at,
        deputy_at=deadline.deputy_at,
        late_at=late_at,
        later_until=None,
    )


async def nudged(tx: Tx, request_id: int, *, deputy: bool) -> None:
    """Those on duty were reminded; with ``deputy`` their deputies were too."""
    await _set(tx, request_id, nudge_at=None, **({"deputy_at": None} if deputy else {}))


async def awake(tx: Tx, request_id: int) -> None:
    """What was put off is not put off any more, and it is still the resident's turn."""
    await _set(tx, request_id, later_until=None)


async def free(tx: Tx, request_id: int, held_by: PersonId) -> bool:
    """Take a request off whoever holds it. False when somebody else has it by now."""
    changed = await tx.execute(
        update(help_requests)
        .where(_COLUMNS.id == request_id, _COLUMNS.state == State.OPEN, _COLUMNS.held_by == held_by)
        .values(held_by=None, held_at=None)
    )
    return bool(changed.rowcount == 1)


async def set_danger(tx: Tx, request_id: int, danger: str, *, alarm_at: datetime) -> None:
    """A danger that nobody has seen yet, and when it is called out first."""
    await _set(tx, request_id, danger=danger, alarm_at=alarm_at, seen_at=None)


async def next_alarm(tx: Tx, request_id: int, alarm_at: datetime) -> None:
    """When a danger is called out again."""
    await _set(tx, request_id, alarm_at=alarm_at)


async def see(tx: Tx, request_id: int, *, now: datetime) -> bool:
    """Somebody has seen the danger. False when somebody had already, or there is none."""
    changed = await tx.execute(
        update(help_requests)
        .where(_COLUMNS.id == request_id, _COLUMNS.danger.is_not(None), _COLUMNS.seen_at.is_(None))
        .values(seen_at=now, alarm_at=None)
    )
    return bool(changed.rowcount == 1)


async def last_act(tx: Tx, request: Request, *actions: str, actor_id: PersonId | None = None) -> datetime | None:
    """When one of these acts (of one person) on a request was written down last."""
    query = select(func.max(audit.c.at)).where(
        audit.c.bot_id == request.bot_id, audit.c.object == request.code, audit.c.action.in_(actions)
    )
    if actor_id is not None:
        query = query.where(audit.c.actor_id == actor_id)
    found: datetime | None = (await tx.execute(query)).scalar_one()
    return found


async def any_open_before(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, before: datetime) -> bool:
    """Whether a neighbourhood has an open request that was sent before an instant."""
    query = select(_COLUMNS.id).where(
        _COLUMNS.bot_id == bot_id,
        _COLUMNS.neighbourhood_id == neighbourhood_id,
        _COLUMNS.state == State.OPEN,
        _COLUMNS.opened_at < before,
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def _set(tx: Tx, request_id: int, **values: object) -> None:
    await tx.execute(update(help_requests).where(_COLUMNS.id == request_id).values(**values))
