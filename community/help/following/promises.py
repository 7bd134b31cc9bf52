"""The promise clock: whom it reminds, and what happens when a promise breaks. Nobody waits without an end in sight.

The ladder of a request that waits for the desk: who has it (or has duty) is reminded, then the deputy, and then the
promise breaks. The resident hears that once, honestly and with a telephone number; the request is free again and goes
to everybody at the desk, under a new promise among ourselves. So it goes on, each working day, until somebody answers;
from the second time the admins hear it too.
"""

from dataclasses import replace
from datetime import datetime

from community.help import desk
from community.help.following import clock_repository as repository
from community.help.models import HELP_NUDGE, Notice, Request, Side
from community.help.promise import (
    Deadline,
    PromisePolicy,
    StaffedDays,
    deadline_for,
    end_of_day,
    is_open,
    is_staffed,
    nudge_at,
    promised_at,
)
from community.help.states import holder
from community.volunteers.duty import service as duty
from community.volunteers.duty.models import Roster
from core import outbox
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId, UserId
from core.outbox import Lane, MessageKind, Owed

HELP_DEPUTY = MessageKind("help_deputy", Lane.URGENT)
"""To the deputy: a promise is about to break."""
HELP_LATE = MessageKind("help_late", Lane.URGENT)
"""To all at the desk: a promise broke."""
HELP_FREED = MessageKind("help_freed", Lane.URGENT)
"""To who had a request and stayed silent: it is in the queue again."""
HELP_BACK = MessageKind("help_back", Lane.URGENT)
"""What was put off is on top again."""
HELP_STILL_LATE = MessageKind("help_still_late", Lane.URGENT)
"""To admins: a request goes on waiting. Without anything that was written."""


async def policy_of(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, policy: PromisePolicy) -> PromisePolicy:
    """The clock of one neighbourhood: its own settings, with the days of its duty roster."""
    roster = await duty.roster_of(tx, bot_id, neighbourhood_id)
    return replace(policy.of(neighbourhood_id), roster=staffed_days(roster))


async def new_deadline(tx: Tx, request: Request, policy: PromisePolicy, *, now: datetime) -> Deadline:
    """What is promised to somebody who writes now, by the settings and the roster of the request's neighbourhood."""
    clock = await policy_of(tx, request.bot_id, request.neighbourhood_id, policy)
    return deadline_for(promised_at(now, clock), clock)


def staffed_days(roster: Roster) -> StaffedDays:
    """What a roster says of days, without who it is."""
    added = frozenset(on for on in roster.dates if roster.has_somebody(on))
    return StaffedDays(roster.weekdays, added, roster.dates - added)


async def promises_due(
    tx: Tx, bot_id: BotId, policy: PromisePolicy, *, now: datetime, admins: frozenset[UserId] = frozenset()
) -> None:
    """Take the step of the ladder that has come, for each request. Each step once; what was missed is not made up for.

    Reminders fall in staffed time; a broken promise is told in the hours of a working day, whoever has duty then.
    """
    clocks: dict[NeighbourhoodId, PromisePolicy] = {}
    for request in await repository.list_due(tx, bot_id, now=now):
        where = request.neighbourhood_id
        if where not in clocks:
            clocks[where] = await policy_of(tx, bot_id, where, policy)
        await _step(tx, request, clocks[where], now=now, admins=admins)


async def _step(tx: Tx, request: Request, clock: PromisePolicy, *, now: datetime, admins: frozenset[UserId]) -> None:
    promise = _promise_of(request, clock)
    if promise is None:
        if request.turn is Side.DESK:
            deadline = deadline_for(promised_at(now, clock), clock)
            await repository.set_clock(tx, request.id, deadline, late_at=request.late_at)
        elif is_staffed(now, clock):
            await repository.awake(tx, request.id)
            await _show(tx, request, HELP_BACK, {}, now=now, admins=admins)
    elif promise <= now:
        if is_open(now, clock):
            await _break(tx, request, promise, clock, now=now, admins=admins)
    elif is_staffed(now, clock):
        await _remind(tx, request, promise, clock, now=now, admins=admins)


def _promise_of(request: Request, clock: PromisePolicy) -> datetime | None:
    """What was put off to a day is promised for that whole day, not for its first minute."""
    if request.turn is Side.RESIDENT or request.promised_at is None or request.later_until is None:
        return request.promised_at if request.turn is Side.DESK else None
    return max(request.promised_at, end_of_day(request.later_until, clock))


async def _remind(
    tx: Tx, request: Request, promise: datetime, clock: PromisePolicy, *, now: datetime, admins: frozenset[UserId]
) -> None:
    if request.later_until is not None:
        deadline = deadline_for(promise, clock)
        await repository.set_clock(tx, request.id, deadline, late_at=request.late_at)
        await repository.nudged(tx, request.id, deputy=deadline.deputy_at <= now)
        await _show(tx, request, HELP_BACK, {}, now=now, admins=admins)
        await outbox.redraw(tx, request.bot_id, request.subject, now=now)
        return
    if request.nudge_at is not None and request.nudge_at <= now:
        await repository.nudged(tx, request.id, deputy=False)
        await _show(tx, request, *_reminder(request, HELP_NUDGE, promise), now=now, admins=admins)
    if request.deputy_at is not None and request.deputy_at <= now:
        await repository.nudged(tx, request.id, deputy=True)
        await _remind_deputies(tx, request, promise, now=now, admins=admins)


async def _remind_deputies(
    tx: Tx, request: Request, promise: datetime, *, now: datetime, admins: frozenset[UserId]
) -> None:
    """Those on duty, when a colleague has the request who is off today; else their deputies."""
    where = (tx, request.bot_id, request.neighbourhood_id, now)
    reminded = await desk.readers(tx, request, now=now)
    on_duty = [one for one in await duty.on_duty(*where) if one.chat_id not in reminded]
    others = on_duty or [one for one in await duty.deputies(*where) if one.chat_id not in reminded]
    if others:
        await desk.spread(tx, request, admins=admins, now=now, to=others)
        chats = [one.chat_id for one in others]
        await _owe(tx, request, *_reminder(request, HELP_DEPUTY, promise), chats, now=now)


async def _break(
    tx: Tx, request: Request, promise: datetime, clock: PromisePolicy, *, now: datetime, admins: frozenset[UserId]
) -> None:
    """The promise is broken. ``late_at`` stays until the desk answers: the resident hears it once."""
    freed = await _free_if_silent(tx, request, promise, clock)
    late_at = request.late_at or now
    await repository.set_clock(tx, request.id, deadline_for(promised_at(now, clock), clock), late_at=late_at)
    if request.late_at is None:
        await desk.notify(tx, request, Notice.LATE, about=promise.isoformat(), now=now)
    else:
        await _tell_admins(tx, request, admins, now=now)
    there = await desk.at_desk(tx, request)
    if await desk.spread(tx, request, admins=admins, now=now, to=there):
        others = [one.chat_id for one in there if one.person_id != freed]
        await _owe(tx, request, HELP_LATE, {"late_at": late_at}, others, now=now)
    if freed is not None:
        everybody = await duty.colleagues(tx, request.bot_id, request.neighbourhood_id)
        silent = [one.holder.chat_id for one in everybody if one.holder.person_id == freed]
        await _owe(tx, request, HELP_FREED, {"late_at": late_at}, silent, now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)


async def _free_if_silent(tx: Tx, request: Request, promise: datetime, clock: PromisePolicy) -> PersonId | None:
    """Who had the request and has it no more. Whoever took it or worked on it since the reminder keeps it."""
    held_by = request.held_by
    if held_by is None:
        return None
    reminded_at = nudge_at(promise, clock)
    worked_at = await repository.last_act(tx, request, *repository.WORK, actor_id=held_by)
    there = holder(request, await desk.present(tx, request)) is not None
    if there and any(at is not None and at >= reminded_at for at in (request.held_at, worked_at)):
        return None
    return held_by if await repository.free(tx, request.id, held_by) else None


async def _tell_admins(tx: Tx, request: Request, admins: frozenset[UserId], *, now: datetime) -> None:
    about = f"{HELP_STILL_LATE.name}:{request.id}:{duty.local_date(now)}"
    variables = {"neighbourhood_id": request.neighbourhood_id, "code": request.code, "late_at": request.late_at}
    owed = [
        Owed(chat_id, HELP_STILL_LATE, variables, dedupe_key=f"{about}:{chat_id}")
        for chat_id in await desk.admin_chats(tx, request, admins)
    ]
    await outbox.owe(tx, request.bot_id, owed, now=now)


def _reminder(request: Request, kind: MessageKind, promise: datetime) -> tuple[MessageKind, dict[str, datetime]]:
    """Of a promise that the resident knows; or, after it broke, that the request is late: the next one is our own."""
    if request.late_at is None:
        return kind, {"promised_at": promise}
    return HELP_LATE, {"late_at": request.late_at}


async def _show(
    tx: Tx,
    request: Request,
    kind: MessageKind,
    more: dict[str, datetime],
    *,
    now: datetime,
    admins: frozenset[UserId],
) -> None:
    """Make sure that who reads a request has it, and say something about it. The admins hear when nobody can."""
    if await desk.spread(tx, request, admins=admins, now=now):
        await _owe(tx, request, kind, more, await desk.readers(tx, request, now=now), now=now)


async def _owe(
    tx: Tx, request: Request, kind: MessageKind, more: dict[str, datetime], chats: list[ChatId], *, now: datetime
) -> None:
    variables = {"request_id": request.id, **more}
    owed = [Owed(chat_id, kind, variables, subject=request.subject) for chat_id in chats]
    await outbox.owe(tx, request.bot_id, owed, now=now)
