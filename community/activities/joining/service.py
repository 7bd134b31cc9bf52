"""Coming along, perhaps, or not. Every change of who comes goes through here, or through ``parties`` beside it."""

from datetime import datetime

from community.activities import notices
from community.activities.joining import decisions, waiting_list
from community.activities.joining import repository as attendance
from community.activities.joining.closing import is_closed
from community.activities.joining.filling import count_free, fill_places, show_organisers
from community.activities.joining.notices import offers_to_key
from community.activities.joining.offer_clock import DEFAULT_RULES, OfferRules
from community.activities.joining.reasons import Why
from community.activities.models import (
    Answer,
    Occurrence,
    OccurrenceBegun,
    OccurrenceCancelled,
    Participation,
    Place,
    RegistrationClosed,
)
from community.activities.service import find_occurrence
from community.activities.telling import repository as news
from community.activities.telling import waiting as invitations
from community.volunteers.roles import Actor
from core.database import Tx


async def join(
    tx: Tx,
    actor: Actor,
    occurrence_id: int,
    *,
    now: datetime,
    party: int | None = None,
    rules: OfferRules = DEFAULT_RULES,
) -> Place:
    """Say yes; to an offer that stands as well. Saying it again changes nothing.

    ``party`` are heads; None is as many as before, or one. A party sits when all of it fits and nobody who waits would
    fit; else all of it waits.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun, RegistrationClosed: see there.
    """
    occurrence = await settled_occurrence(tx, actor, occurrence_id, rules, now=now)
    mine = await attendance.find_participation(tx, occurrence.id, actor.id)
    if mine is not None and mine.place is not None:
        return await _accept(tx, actor, occurrence, mine, now=now)
    if is_closed(occurrence, now=now):
        raise RegistrationClosed
    heads = party or (mine.party if mine is not None else 1)
    place = await seat_or_queue(tx, actor, occurrence, heads, now=now)
    await show_organisers(tx, actor.person.bot_id, occurrence.id, now=now)
    return place


async def maybe(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime, rules: OfferRules = DEFAULT_RULES) -> None:
    """Say perhaps. A place that was taken or held comes free. Raises as ``join``, but is never too late."""
    await _without_place(tx, actor, occurrence_id, Answer.MAYBE, rules, now=now)


async def decline(
    tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime, rules: OfferRules = DEFAULT_RULES
) -> None:
    """Say no. A place that was taken or held comes free. Raises as ``maybe``."""
    await _without_place(tx, actor, occurrence_id, Answer.NO, rules, now=now)


async def accept(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime, rules: OfferRules = DEFAULT_RULES) -> bool:
    """Take the places that were offered. False when the offer is over; then they went on to the next.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
    """
    occurrence = await settled_occurrence(tx, actor, occurrence_id, rules, now=now)
    mine = await attendance.find_participation(tx, occurrence.id, actor.id)
    if mine is None or mine.place is None:
        return False
    return await _accept(tx, actor, occurrence, mine, now=now) is Place.SEAT


async def pass_on(
    tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime, rules: OfferRules = DEFAULT_RULES
) -> bool:
    """Leave the offered places to the next. False when there was no offer (any more); then nothing changes.

    Raises as ``accept``.
    """
    occurrence = await settled_occurrence(tx, actor, occurrence_id, rules, now=now)
    mine = await attendance.find_participation(tx, occurrence.id, actor.id)
    if mine is None or mine.place is not Place.OFFERED:
        return False
    await _leave(tx, actor, occurrence, mine, Answer.NO, now=now)
    await _give_on(tx, actor, occurrence, rules, now=now)
    return True


async def settled_occurrence(
    tx: Tx, actor: Actor, occurrence_id: int, rules: OfferRules, *, now: datetime
) -> Occurrence:
    """An occurrence that can still be answered, with every offer that is over by now ended, tick or no tick.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
    """
    occurrence = await find_occurrence(tx, actor, occurrence_id, lock=True)
    if occurrence.cancelled_at is not None:
        raise OccurrenceCancelled
    if occurrence.starts_at <= now:
        raise OccurrenceBegun
    await fill_places(tx, actor.person.bot_id, occurrence, rules.policy, rules.quiet_hours, now)
    return occurrence


async def seat_or_queue(tx: Tx, actor: Actor, occurrence: Occurrence, heads: int, *, now: datetime) -> Place:
    """A seat for a party that comes in now, or the end of the queue; and why.

    Whoever is overtaken is too large for what is free, or could not be asked: ``fill_places`` wrote that down before.
    """
    free = await count_free(tx, occurrence)
    waiting = [] if free == 0 else await attendance.list_waiting(tx, occurrence.id)
    why = waiting_list.for_newcomer(heads, free, waiting, seats=occurrence.activity.seats)
    place = Place.SEAT if why is Why.SEATED else Place.WAITING
    await attendance.save_answer(tx, occurrence.id, actor.id, Answer.YES, place=place, now=now, party=heads)
    await invitations.answered(tx, actor, occurrence.activity.id, now=now)
    await decisions.note(tx, occurrence.id, actor.id, why, heads=heads, now=now, free=free)
    return place


async def _accept(tx: Tx, actor: Actor, occurrence: Occurrence, mine: Participation, *, now: datetime) -> Place:
    """The place somebody has; what was offered and still stands becomes a seat."""
    assert mine.place is not None
    if mine.place is not Place.OFFERED:
        return mine.place
    await attendance.save_answer(tx, occurrence.id, actor.id, Answer.YES, place=Place.SEAT, now=now)
    await decisions.note(tx, occurrence.id, actor.id, Why.ACCEPTED, heads=mine.party, now=now)
    await _withdraw_offers(tx, actor, occurrence, now=now)
    await show_organisers(tx, actor.person.bot_id, occurrence.id, now=now)
    return Place.SEAT


async def _without_place(
    tx: Tx, actor: Actor, occurrence_id: int, answer: Answer, rules: OfferRules, *, now: datetime
) -> None:
    occurrence = await settled_occurrence(tx, actor, occurrence_id, rules, now=now)
    mine = await attendance.find_participation(tx, occurrence.id, actor.id)
    if mine is not None and mine.place is None and mine.answer is answer and not mine.ran_out:
        return
    await _leave(tx, actor, occurrence, mine, answer, now=now)
    await _give_on(tx, actor, occurrence, rules, now=now)


async def _leave(
    tx: Tx, actor: Actor, occurrence: Occurrence, mine: Participation | None, answer: Answer, *, now: datetime
) -> None:
    """Off the list, with all that was only for the organiser to know."""
    await attendance.save_answer(tx, occurrence.id, actor.id, answer, place=None, now=now, **attendance.NOTHING_MORE)
    await invitations.answered(tx, actor, occurrence.activity.id, now=now)
    if mine is not None and mine.place is Place.OFFERED:
        await decisions.note(tx, occurrence.id, actor.id, Why.PASSED, heads=mine.party, now=now)
    await take_back(tx, actor, occurrence, now=now)


async def take_back(tx: Tx, actor: Actor, occurrence: Occurrence, *, now: datetime) -> None:
    """What still waits to be said to somebody who has no seat (any more): the offer, the reminder."""
    await _withdraw_offers(tx, actor, occurrence, now=now)
    reminders = notices.reminder_key(occurrence.id)
    await news.withdraw(tx, actor.person.bot_id, reminders, now=now, chat_id=actor.chat_id)


async def _withdraw_offers(tx: Tx, actor: Actor, occurrence: Occurrence, *, now: datetime) -> None:
    """An offer that still waits for the morning was answered on the card already."""
    await news.withdraw(tx, actor.person.bot_id, offers_to_key(occurrence.id, actor.id), now=now)


async def _give_on(tx: Tx, actor: Actor, occurrence: Occurrence, rules: OfferRules, *, now: datetime) -> None:
    bot_id = actor.person.bot_id
    await fill_places(tx, bot_id, occurrence, rules.policy, rules.quiet_hours, now)
    await show_organisers(tx, bot_id, occurrence.id, now=now)
