"""Coming along, perhaps, or not. Every change of who comes goes through here."""

from datetime import datetime

from community.activities import notices
from community.activities.joining import repository
from community.activities.joining.rsvp import next_to_seat, place_for_newcomer
from community.activities.models import Answer, Occurrence, OccurrenceBegun, OccurrenceCancelled, Place
from community.activities.service import find_occurrence
from community.activities.telling import repository as news
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.ids import BotId


async def join(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime, party: int = 1) -> Place:
    """Say yes. Saying it again changes nothing.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
    """
    occurrence = await _open_occurrence(tx, actor, occurrence_id, now=now)
    mine = await repository.find_participation(tx, occurrence.id, actor.id)
    if mine is not None and mine.place is not None:
        return mine.place
    heads = await repository.count_heads(tx, occurrence.id)
    place = place_for_newcomer(occurrence.activity.seats, heads.seated, heads.waiting, party)
    await repository.save_answer(tx, occurrence.id, actor.id, Answer.YES, place=place, party=party, now=now)
    return place


async def maybe(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> None:
    """Say perhaps. A seat that was held comes free. Raises as ``join``."""
    await _without_seat(tx, actor, occurrence_id, Answer.MAYBE, now=now)


async def decline(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> None:
    """Say no. A seat that was held comes free. Raises as ``join``."""
    await _without_seat(tx, actor, occurrence_id, Answer.NO, now=now)


async def _without_seat(tx: Tx, actor: Actor, occurrence_id: int, answer: Answer, *, now: datetime) -> None:
    occurrence = await _open_occurrence(tx, actor, occurrence_id, now=now)
    await repository.save_answer(tx, occurrence.id, actor.id, answer, place=None, party=1, now=now)
    reminders = notices.reminder_key(occurrence.id)
    await news.withdraw(tx, actor.person.bot_id, reminders, now=now, chat_id=actor.chat_id)


async def _open_occurrence(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> Occurrence:
    occurrence = await find_occurrence(tx, actor, occurrence_id, lock=True)
    if occurrence.cancelled_at is not None:
        raise OccurrenceCancelled
    if occurrence.starts_at <= now:
        raise OccurrenceBegun
    return occurrence


async def free_seats_due(tx: Tx, bot_id: BotId, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Give seats that came free to those who wait. Not at night: the one who waits must be able to hear it."""
    if quiet_hours.is_quiet(now):
        return
    for occurrence in await repository.list_with_queue(tx, bot_id, now=now):
        heads = await repository.count_heads(tx, occurrence.id)
        queue = [
            one
            for one in await repository.list_participations(tx, occurrence.id)
            if one.place is Place.WAITING and not one.stopped
        ]
        lucky = next_to_seat(occurrence.activity.seats, heads.seated, queue)
        for one in lucky:
            await repository.give_seat(tx, occurrence.id, one.person_id)
        if lucky:
            await outbox.owe(tx, bot_id, [notices.seated(one, occurrence.id) for one in lucky], now=now)
            await outbox.redraw(tx, bot_id, notices.posted_subject(occurrence.id), now=now)
