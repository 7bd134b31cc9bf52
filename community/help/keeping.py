"""How long a request is kept: a draft a day, a closed one as long as the settings say, and longer only by an act.

That act is a regisseur's, has a reason, stands in the audit trail, and the resident hears of it and can refuse.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import and_, or_, select, update

from community.help import repository
from community.help.answering import at_my_desk
from community.help.erasing import erase_request
from community.help.models import Request, State
from community.help.tables import help_requests
from community.residents import repository as residents
from community.residents.quiet_hours import QuietHours
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor
from core import audit, outbox
from core.database import Tx
from core.errors import DomainError, NotYours
from core.ids import BotId, PersonId
from core.outbox import Lane, MessageKind, Owed

KEEP_DRAFT = timedelta(days=1)
KEEP_TRAIL = timedelta(days=2 * 365)
"""How long we know who read what: longer than what was read."""
EXTENSIONS = (30, 60, 90)
"""Days."""
_LAST_STRETCH = timedelta(days=30)
"""In the last days of an extension the next one may be given; before that, one is enough."""

HELP_KEPT = MessageKind("help_kept", Lane.RELAY)
"""To the resident: kept longer, until when, why, and how to refuse."""


class KeepReason(StrEnum):
    """Why a request is kept longer. At most 12 signs: they stand in the audit trail."""

    FOLLOW_UP = "follow_up"
    COMPLAINT = "complaint"
    ASKED = "asked"
    LAW = "law"


class StillOpen(DomainError):
    """An open request is kept anyway."""

    key = "keeping-still-open"


class KeptAlready(DomainError):
    """It is kept longer already, and that has not nearly ended."""

    key = "keeping-kept-already"


class CannotBeTold(DomainError):
    """The resident cannot be reached, so could not refuse."""

    key = "keeping-cannot-be-told"


def kept_until(request: Request, keep_closed: timedelta) -> datetime:
    """When a closed request is erased."""
    assert request.closed_at is not None
    usual = request.closed_at + keep_closed
    return usual if request.keep_until is None else max(usual, request.keep_until)


async def may_keep_longer(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> Request:
    """A closed request of the actor's desk that may be kept longer.

    Raises:
        NotYours, StillOpen, KeptAlready, CannotBeTold: see there.
    """
    request = await at_my_desk(tx, actor, request_id)
    if request.state is not State.CLOSED:
        raise StillOpen
    if request.keep_until is not None and now < request.keep_until - _LAST_STRETCH:
        raise KeptAlready(until_at=request.keep_until.isoformat())
    if not await volunteers.reachable(tx, request.bot_id, request.chat_id):
        raise CannotBeTold
    return request


async def keep_longer(
    tx: Tx,
    actor: Actor,
    request_id: int,
    extension: tuple[int, KeepReason],
    keep_closed: timedelta,
    *,
    now: datetime,
    quiet_hours: QuietHours,
) -> datetime:
    """Keep a closed request some days more, for a reason; until when. The resident is told, by day.

    Raises:
        NotYours, StillOpen, KeptAlready, CannotBeTold: see there. NotYours also for days that nobody can choose.
    """
    days, reason = extension
    if days not in EXTENSIONS:
        raise NotYours
    request = await may_keep_longer(tx, actor, request_id, now=now)
    until = kept_until(request, keep_closed) + timedelta(days=days)
    await tx.execute(update(help_requests).where(help_requests.c.id == request_id).values(keep_until=until))
    await repository.trail(tx, request, actor_id=actor.id, role="regisseur", action=f"kept_longer:{reason}", now=now)
    told = Owed(
        request.chat_id,
        HELP_KEPT,
        {"request_id": request_id, "until_at": until, "reason": reason},
        subject=request.asked_subject,
        due_at=quiet_hours.first_allowed(now),
    )
    await outbox.owe(tx, request.bot_id, [told], now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return until


async def expired_due(tx: Tx, bot_id: BotId, keep_closed: timedelta, *, now: datetime) -> None:
    """Erase what was kept long enough: drafts after a day, closed requests after ``keep_closed`` or what was chosen."""
    for request_id in await _list_expired(tx, bot_id, keep_closed, now):
        request = await repository.find(tx, request_id)
        assert request is not None
        await erase_request(tx, request, now=now)
        if request.state is State.DRAFT:
            await _forget_dialogue(tx, request.person_id)
    await audit.forget(tx, bot_id, before=now - KEEP_TRAIL)


async def _list_expired(tx: Tx, bot_id: BotId, keep_closed: timedelta, now: datetime) -> list[int]:
    columns = help_requests.c
    old_draft = and_(columns.state == State.DRAFT, columns.drafted_at < now - KEEP_DRAFT)
    old_closed = and_(
        columns.state == State.CLOSED,
        columns.closed_at < now - keep_closed,
        or_(columns.keep_until.is_(None), columns.keep_until < now),
    )
    query = select(columns.id).where(columns.bot_id == bot_id, or_(old_draft, old_closed)).order_by(columns.id)
    return [row.id for row in await tx.execute(query.limit(500))]


async def _forget_dialogue(tx: Tx, person_id: PersonId) -> None:
    dialogue = await residents.find_dialogue(tx, person_id)
    if dialogue is not None and dialogue.name == "help":
        await residents.end_dialogue(tx, person_id)
