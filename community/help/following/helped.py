"""A while after a request was closed we ask once whether it helped; and an open one that was forgotten is shown again.

Nothing of the answers is kept: "no" opens the request again, and that is all that follows from them.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from community.help import desk, muting, repository
from community.help.following import promises
from community.help.following import repository as following
from community.help.promise import PromisePolicy, is_staffed
from community.residents.quiet_hours import QuietHours
from core import outbox
from core.database import Tx
from core.ids import BotId
from core.outbox import Lane, MessageKind, Owed

HELP_HELPED = MessageKind("help_helped", Lane.REMINDER, at_most_once=True)
"""To the resident: did it help? It goes with the reminders, so STOP stops it."""
HELP_FORGOTTEN = MessageKind("help_forgotten", Lane.RELAY)
"""The card of a request in which nothing happened for long."""

_EVENING_AND_NIGHT = QuietHours(time(20), time(9))
_NO_SENSE_AFTER = timedelta(days=7)
"""A question that could not be asked in time is not asked about something of long ago."""


@dataclass(frozen=True, slots=True)
class FollowUpPolicy:
    """How long after closing we ask whether it helped, and after how long without a word a request is forgotten."""

    ask_after: timedelta = timedelta(days=7)
    bring_up_after: timedelta = timedelta(days=30)


async def asking_due(tx: Tx, bot_id: BotId, policy: FollowUpPolicy, *, now: datetime, quiet_hours: QuietHours) -> None:
    """Ask about what was closed long enough ago, by day; about each request at most once."""
    if quiet_hours.is_quiet(now) or _EVENING_AND_NIGHT.is_quiet(now):
        return
    until = now - policy.ask_after
    for request_id in await following.list_to_ask(
        tx, bot_id, closed_after=until - _NO_SENSE_AFTER, closed_before=until
    ):
        request = await repository.find(tx, request_id)
        assert request is not None
        await following.asked_whether_it_helped(tx, request_id, now=now)
        if await muting.is_muted(tx, request.neighbourhood_id, request.person_id):
            continue
        question = Owed(
            request.chat_id,
            HELP_HELPED,
            {"request_id": request_id},
            subject=request.asked_subject,
            dedupe_key=f"help_helped:{request_id}",
        )
        await outbox.owe(tx, bot_id, [question], now=now)


async def forgotten_due(
    tx: Tx, bot_id: BotId, policy: FollowUpPolicy, promise: PromisePolicy, *, now: datetime
) -> None:
    """Show a forgotten request to who holds it or to those on duty, when people work; once in each such span."""
    for request_id in await following.list_forgotten(tx, bot_id, before=now - policy.bring_up_after, now=now):
        request = await repository.find(tx, request_id)
        assert request is not None
        clock = await promises.policy_of(tx, bot_id, request.neighbourhood_id, promise)
        readers = await desk.readers(tx, request, now=now) if is_staffed(now, clock) else []
        if not readers:
            continue
        await repository.trail_shown(tx, request, readers, now=now)
        await following.brought_up(tx, request_id, now=now)
        cards = [
            Owed(
                chat_id,
                HELP_FORGOTTEN,
                {"request_id": request_id},
                subject=request.subject,
                dedupe_key=f"help_forgotten:{request_id}:{now.isoformat()}:{chat_id}",
            )
            for chat_id in readers
        ]
        await outbox.owe(tx, bot_id, cards, now=now)
