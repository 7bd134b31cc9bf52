"""Put a request off to a day: it is on top again then, and the resident hears honestly on which day.

While it is put off, the promise is the end of that day. The clock (``following/promises.py``) shows it to the desk
again when the day begins, also when it is still the resident's turn.
"""

from datetime import date, datetime, timedelta

from sqlalchemy import update

from community.help import answering, repository
from community.help.following.promises import policy_of
from community.help.models import Request, Side
from community.help.promise import Deadline, PromisePolicy, deadline_for, end_of_day, promise_on
from community.help.tables import help_requests
from community.volunteers.duty.service import local_date
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.errors import DomainError
from core.outbox import Lane, MessageKind, Owed

HELP_LATER = MessageKind("help_later", Lane.RELAY)
"""To the resident: on which day we come back to it."""
FARTHEST = timedelta(days=60)
_MONDAY = 7


class DayDoesNotFit(DomainError):
    """The day is over, or today, or too far ahead to promise anything."""

    key = "later-day-unfit"


def days_offered(today: date) -> list[date]:
    """Tomorrow, in three days, next Monday; each day once."""
    days = {today + timedelta(days=number) for number in (1, 3, _MONDAY - today.weekday())}
    return sorted(days)


async def put_off(
    tx: Tx, actor: Actor, request_id: int, day: date, policy: PromisePolicy, *, now: datetime
) -> datetime | None:
    """Come back to a request on a local day, or on the next staffed one; the actor holds it. Returns that opening.

    None when it was put off to that day already: the resident is not told again.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see there.
        DayDoesNotFit: not after today, or further than ``FARTHEST``.
    """
    request = await answering.may_act(tx, actor, request_id)
    if not timedelta(0) < day - local_date(now) <= FARTHEST:
        raise DayDoesNotFit(count=FARTHEST.days)
    clock = await policy_of(tx, request.bot_id, request.neighbourhood_id, policy)
    back_at = promise_on(day, clock)
    if request.later_until == back_at:
        return None
    await answering.hold(tx, actor, request, now=now)
    await _wait_until(tx, request, back_at, clock)
    await answering.note_act(tx, actor, request, "put_off", now=now)
    variables = {"request_id": request_id, "on": local_date(back_at).isoformat()}
    await outbox.owe(
        tx, request.bot_id, [Owed(request.chat_id, HELP_LATER, variables, subject=request.asked_subject)], now=now
    )
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return back_at


async def _wait_until(tx: Tx, request: Request, back_at: datetime, clock: PromisePolicy) -> None:
    if request.turn is Side.DESK:
        await repository.set_turn(tx, request.id, Side.DESK, _deadline(back_at, clock))
    later = update(help_requests).where(help_requests.c.id == request.id).values(later_until=back_at)
    await tx.execute(later)


def _deadline(back_at: datetime, clock: PromisePolicy) -> Deadline:
    """A day was named, so its end is the promise; nobody is reminded before that day begins."""
    found = deadline_for(end_of_day(back_at, clock), clock)
    return Deadline(found.promised_at, max(found.nudge_at, back_at), max(found.deputy_at, back_at))
