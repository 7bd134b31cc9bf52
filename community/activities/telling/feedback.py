"""How it was, asked once of who had a seat, the day after. Taps are counted; who tapped what is written nowhere."""

from datetime import UTC, datetime, time, timedelta

from community.activities import service as activities
from community.activities.models import Occurrence
from community.activities.telling import afterwards_repository as repository
from community.activities.telling.afterwards_repository import Tally
from community.activities.telling.ends import ends_at
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.errors import NotYours
from core.ids import BotId, ChatId
from core.outbox import Lane, MessageKind, Owed

FEEDBACK = MessageKind("activity_feedback", Lane.REMINDER, at_most_once=True)

FROM, UNTIL = time(10), time(20)
"""On the wall. A bot that was down asks later in the day, or the day after."""
NO_SENSE_AFTER = timedelta(days=2)
_LOOK_BACK = timedelta(days=7)


def feedback_subject(occurrence_id: int) -> str:
    """What the question shows."""
    return f"feedback:{occurrence_id}"


def asked_at(occurrence: Occurrence) -> datetime:
    """Ten in the morning of the day after the start, or of a later day when it lasts that long (aware, UTC)."""
    day, end = occurrence.starts_at.astimezone(BRUSSELS).date(), ends_at(occurrence)
    while True:
        day += timedelta(days=1)
        at = datetime.combine(day, FROM, BRUSSELS).astimezone(UTC)
        if at >= end:
            return at


async def questions_due(tx: Tx, bot_id: BotId, *, now: datetime, quiet_hours: QuietHours) -> None:
    """Ask the guests of yesterday. Nobody twice on a day: who was at three things is asked about the last."""
    local = now.astimezone(BRUSSELS)
    if quiet_hours.is_quiet(now) or not FROM <= local.time() < UNTIL:
        return
    found = await repository.list_without_feedback(tx, bot_id, after=now - _LOOK_BACK, before=now)
    due = [one for one in found if asked_at(one) <= now < asked_at(one) + NO_SENSE_AFTER]
    owed = [
        Owed(
            guest.chat_id,
            FEEDBACK,
            {"occurrence_id": one.id},
            subject=feedback_subject(one.id),
            dedupe_key=f"feedback:{local.date()}:{guest.person_id}",
        )
        for one in due
        for guest in await repository.list_guests(tx, bot_id, one)
    ]
    await outbox.owe(tx, bot_id, owed, now=now)
    await repository.mark_feedback_asked(tx, [one.id for one in due], now=now)


async def answer(tx: Tx, actor: Actor, occurrence_id: int, *, liked: bool, now: datetime) -> bool:
    """Count a tap. False when this guest's tap was counted before: then nothing changes.

    Raises:
        NotYours: it is not over, or the actor had no seat.
    """
    occurrence = await activities.find_occurrence(tx, actor, occurrence_id)
    if occurrence.cancelled_at is not None or now < ends_at(occurrence):
        raise NotYours
    if await repository.mark_answered(tx, occurrence.id, actor.id, now=now):
        await repository.add_to_tally(tx, occurrence.id, liked=liked)
        return True
    if not await repository.has_answered(tx, occurrence.id, actor.person.bot_id, actor.chat_id):
        raise NotYours
    return False


async def has_answered(tx: Tx, bot_id: BotId, occurrence_id: int, chat_id: ChatId) -> bool:
    """Whether the reader's tap was counted."""
    return await repository.has_answered(tx, occurrence_id, bot_id, chat_id)


async def tally(tx: Tx, occurrence_id: int) -> Tally:
    """What the organiser may see. The card shows the numbers only when they are ``enough``."""
    return await repository.find_tally(tx, occurrence_id)
