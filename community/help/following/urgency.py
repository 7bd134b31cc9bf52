"""A danger inside a request: it is called out, day and night, until somebody at the desk says that they saw it.

A match changes nothing of what is passed on, and delays nothing. It is no diagnosis: the card says what the words may
be about, and people decide.
"""

import logging
from datetime import datetime, timedelta

from community.help import answering, desk
from community.help import repository as requests
from community.help.following import clock_repository as repository
from community.help.models import Request, Side, State
from community.help.promise import PromisePolicy
from community.safety.look import danger_in
from community.volunteers.duty import service as duty
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.ids import BotId, ChatId, UserId
from core.outbox import Lane, MessageKind, Owed

log = logging.getLogger(__name__)

HELP_ALARM = MessageKind("help_alarm", Lane.URGENT)
"""To those at the desk: a danger that nobody has seen yet."""
HELP_ALARM_ADMIN = MessageKind("help_alarm_admin", Lane.URGENT)
"""To admins: the same, without anything that was written."""
ADMIN_EVERY = timedelta(hours=1)
"""Admins can do no more than telephone: they are called less often than the desk."""
LONGEST_LOOK = 4096  # characters


async def mark_if_urgent(tx: Tx, request: Request, text: str, now: datetime) -> None:
    """Look whether words that were passed on tell of a danger. Whatever goes wrong here, the words went their way."""
    try:
        danger = danger_in(text[:LONGEST_LOOK]) if text else None
    except Exception as fault:  # a fault in a word list must never stop a request
        log.error("could not look for danger: %s", type(fault).__name__)
        return
    if danger is not None:
        await mark_urgent(tx, request, danger.value, now)


async def mark_if_written(tx: Tx, vault: Vault, request: Request, now: datetime) -> None:
    """The same for all that a request holds when it is sent: what was written before the yes too."""
    box = request.unlock(vault)
    for one in await requests.list_messages(tx, request.id):
        if one.author is Side.RESIDENT:
            await mark_if_urgent(tx, request, one.open(box).text, now)


async def mark_urgent(tx: Tx, request: Request, danger: str, now: datetime) -> None:
    """Note a danger in a request; from now on it is called out. While one is unseen, a second changes nothing."""
    current = await requests.find(tx, request.id)
    if current is None or current.state is not State.OPEN:
        return
    if current.danger is not None and current.seen_at is None:
        return
    await repository.set_danger(tx, request.id, danger, alarm_at=now)
    await requests.trail(tx, request, actor_id=None, role="clock", action="urgent", now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)


async def seen(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> bool:
    """Somebody at the desk has seen the danger: it is called out no more. False when somebody had already.

    Raises:
        NotYours: unknown, or not this actor's desk.
    """
    request = await answering.at_my_desk(tx, actor, request_id)
    if not await repository.see(tx, request_id, now=now):
        return False
    await requests.trail(tx, request, actor_id=actor.id, role=Role.REGISSEUR, action="seen", now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return True


async def alarms_due(
    tx: Tx, bot_id: BotId, policy: PromisePolicy, *, now: datetime, admins: frozenset[UserId] = frozenset()
) -> None:
    """Call out each danger whose time has come: once, however many times were missed; also at night and on holidays."""
    for request in await repository.list_alarming(tx, bot_id, now=now):
        clock = policy.of(request.neighbourhood_id)
        await repository.next_alarm(tx, request.id, now + clock.alarm_every)
        await _call(tx, request, clock, now=now, admins=admins)


async def _call(tx: Tx, request: Request, clock: PromisePolicy, *, now: datetime, admins: frozenset[UserId]) -> None:
    """First those on duty and who has the request; then the deputies too; then the admins."""
    where = (tx, request.bot_id, request.neighbourhood_id, now)
    noticed_at = await repository.last_act(tx, request, "urgent") or now
    unseen = now - noticed_at
    called = await duty.on_duty(*where)
    deputies = await duty.deputies(*where)
    if unseen >= clock.urgent_after:
        called = [*called, *deputies]
    chats = {one.chat_id for one in called} | set(await desk.readers(tx, request, now=now))
    there = [one for one in await desk.at_desk(tx, request) if one.chat_id in chats]
    if await desk.spread(tx, request, admins=admins, now=now, to=there):
        await _ring(tx, request, sorted(chats), now)
    if unseen >= clock.urgent_after * (2 if deputies else 1):
        about = f"{HELP_ALARM_ADMIN.name}:{request.id}:{noticed_at.isoformat()}:{int(unseen / ADMIN_EVERY)}"
        await _ring_admins(tx, request, admins, about, now=now)


async def _ring(tx: Tx, request: Request, chats: list[ChatId], now: datetime) -> None:
    at = request.alarm_at.isoformat() if request.alarm_at else ""
    owed = [
        Owed(
            chat_id,
            HELP_ALARM,
            {"request_id": request.id},
            subject=request.subject,
            dedupe_key=f"{HELP_ALARM.name}:{request.id}:{at}:{chat_id}",
        )
        for chat_id in chats
    ]
    await outbox.owe(tx, request.bot_id, owed, now=now)


async def _ring_admins(tx: Tx, request: Request, admins: frozenset[UserId], about: str, *, now: datetime) -> None:
    variables = {"neighbourhood_id": request.neighbourhood_id, "code": request.code}
    owed = [
        Owed(chat_id, HELP_ALARM_ADMIN, variables, dedupe_key=f"{about}:{chat_id}")
        for chat_id in await desk.admin_chats(tx, request, admins)
    ]
    await outbox.owe(tx, request.bot_id, owed, now=now)
