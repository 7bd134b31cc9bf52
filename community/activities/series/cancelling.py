"""Calling one time off."""

from dataclasses import dataclass
from datetime import datetime

from community.activities import notices, repository
from community.activities.joining import repository as attendance
from community.activities.models import Answer, OccurrenceBegun, OccurrenceCancelled
from community.activities.service import find_posted
from community.activities.telling import repository as news
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.outbox import Lane


@dataclass(frozen=True, slots=True)
class Cancelled:
    """What a cancellation set going: how many hear it, and how many who joined stopped all messages."""

    told: int
    not_told: int


async def cancel_occurrence(
    tx: Tx, actor: Actor, occurrence_id: int, quiet_hours: QuietHours, *, now: datetime
) -> Cancelled:
    """Call one time off. Everybody who said yes or perhaps hears it; what still waits to be sent is taken back.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
    """
    occurrence = await find_posted(tx, actor, occurrence_id)
    if occurrence.starts_at <= now:
        raise OccurrenceBegun
    if not await repository.cancel_occurrence(tx, occurrence.id, now=now):
        raise OccurrenceCancelled
    bot_id = actor.person.bot_id
    said = await attendance.list_participations(tx, occurrence.id)
    concerned = [one for one in said if one.answer is not Answer.NO and one.person_id != actor.id]
    told = [one for one in concerned if not one.stopped]
    owed = [notices.cancellation(one, occurrence, quiet_hours, now=now) for one in told]
    await outbox.owe(tx, bot_id, owed, now=now)
    await news.withdraw(tx, bot_id, notices.reminder_key(occurrence.id), now=now)
    if occurrence.activity.rrule is None:
        key = notices.invitation_key(occurrence.activity.id, occurrence.activity.version)
        await news.withdraw(tx, bot_id, key, now=now)
    await outbox.redraw(tx, bot_id, notices.occurrence_subject(occurrence.id), now=now, lane=Lane.BROADCAST)
    return Cancelled(len(told), len(concerned) - len(told))
