"""Free places go to those who wait: an offer that holds them for a while, and then the next one's turn.

Whatever changes who comes calls ``fill_places`` in the same transaction; a tick looks for what is left (an offer that
ended, somebody who was erased). Nothing is kept in memory.
"""

from datetime import datetime

from community.activities import notices, repository
from community.activities.joining import decisions, waiting_list
from community.activities.joining import repository as attendance
from community.activities.joining.notices import offer, offer_key, offers_key, offers_to_key, who_comes_subject
from community.activities.joining.offer_clock import OfferRules, Term, term_of_offer
from community.activities.joining.reasons import Why
from community.activities.models import Answer, Occurrence, Participation, Place
from community.activities.policy import ActivityPolicy
from community.activities.telling import repository as news
from community.residents.quiet_hours import QuietHours
from core import outbox
from core.database import Tx
from core.ids import BotId


async def fill_places(
    tx: Tx, bot_id: BotId, occurrence: Occurrence, policy: ActivityPolicy, quiet_hours: QuietHours, now: datetime
) -> None:
    """End the offers that are over, and offer what is free to the first parties that fit, in the order of the queue.

    For what was called off or has begun nothing is offered, and an offer that did not go out yet stays at home; the
    start ends those that still stand.
    """
    begun = occurrence.starts_at <= now
    if occurrence.cancelled_at is not None or begun:
        await news.withdraw(tx, bot_id, offers_key(occurrence.id), now=now)
    if occurrence.cancelled_at is not None:
        return
    taken_back = not begun and await _take_back_untold(tx, occurrence, now=now)
    ended = await _end_offers(tx, occurrence, now=now)
    shared = await _share_out(tx, occurrence, OfferRules(policy, quiet_hours), now=now)
    if taken_back or ended or shared:
        await show_organisers(tx, bot_id, occurrence.id, now=now)


async def follow_move(
    tx: Tx, bot_id: BotId, occurrence: Occurrence, policy: ActivityPolicy, quiet_hours: QuietHours, now: datetime
) -> None:
    """It is at another moment now: no offer stands longer than one made now would, and the queue is looked at anew.

    Where no time is left to answer, the party waits again and keeps its turn.
    """
    term = term_of_offer(occurrence.starts_at, OfferRules(policy, quiet_hours), now=now)
    for one in await attendance.list_offered(tx, occurrence.id):
        assert one.offered_until is not None
        if one.offered_until <= now:
            continue  # it is over, and ended as such below
        if term is None:
            await _wait_again(tx, one, occurrence.id, now=now)
            await decisions.note(tx, occurrence.id, one.person_id, Why.WITHDRAWN, heads=one.party, now=now)
        elif term.until < one.offered_until:
            await attendance.update_participation(tx, one.id, offered_until=term.until)
            await decisions.note(
                tx, occurrence.id, one.person_id, Why.SHORTENED, heads=one.party, now=now, until=term.until
            )
    await show_organisers(tx, bot_id, occurrence.id, now=now)
    await fill_places(tx, bot_id, occurrence, policy, quiet_hours, now)


async def offers_due(tx: Tx, bot_id: BotId, policy: ActivityPolicy, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Look at every occurrence for which somebody waits, or whose offers are over."""
    for occurrence_id in await attendance.list_ids_with_queue(tx, bot_id, now=now):
        occurrence = await repository.find_occurrence(tx, occurrence_id, lock=True)
        if occurrence is not None:
            await fill_places(tx, bot_id, occurrence, policy, quiet_hours, now)


async def count_free(tx: Tx, occurrence: Occurrence) -> int | None:
    """Places that are neither taken nor held; None is no limit."""
    heads = await attendance.count_heads(tx, occurrence.id)
    return waiting_list.free_places(occurrence.activity.seats, heads.seated, heads.held)


async def show_organisers(tx: Tx, bot_id: BotId, occurrence_id: int, *, now: datetime) -> None:
    """Redraw what organisers see of who comes. However many changes there are, a message is drawn once a round."""
    for subject in (notices.posted_subject(occurrence_id), who_comes_subject(occurrence_id)):
        await outbox.redraw(tx, bot_id, subject, now=now)


async def _take_back_untold(tx: Tx, occurrence: Occurrence, *, now: datetime) -> bool:
    """Who said STOP, or blocked the bot, before an offer arrived keeps the turn, and holds up nobody. Whether any."""
    found = False
    for one in await attendance.list_offered(tx, occurrence.id):
        key = offer_key(occurrence.id, one.person_id, one.offers)
        if not one.can_be_asked and await attendance.is_untold(tx, one.bot_id, key):
            await _wait_again(tx, one, occurrence.id, now=now)
            found = True
    return found


async def _wait_again(tx: Tx, one: Participation, occurrence_id: int, *, now: datetime) -> None:
    """From an offer back into the queue, with the turn of before; what was not said of it yet is not said any more."""
    await news.withdraw(tx, one.bot_id, offers_to_key(occurrence_id, one.person_id), now=now)
    await attendance.update_participation(tx, one.id, place=Place.WAITING, offered_until=None)
    await _show(tx, one, occurrence_id, now=now)


async def _end_offers(tx: Tx, occurrence: Occurrence, *, now: datetime) -> bool:
    """Who did not answer in time perhaps comes after all, but holds no place. Whether any offer was over."""
    begun = occurrence.starts_at <= now
    offered = await attendance.list_offered(tx, occurrence.id)
    over = [one for one in offered if begun or (one.offered_until is not None and one.offered_until <= now)]
    why = Why.UNANSWERED if begun else Why.EXPIRED
    for one in over:
        await attendance.update_participation(tx, one.id, answer=Answer.MAYBE, place=None, offered_until=None)
        await decisions.note(tx, occurrence.id, one.person_id, why, heads=one.party, now=now, until=one.offered_until)
        await _show(tx, one, occurrence.id, now=now)
    return bool(over)


async def _share_out(tx: Tx, occurrence: Occurrence, rules: OfferRules, *, now: datetime) -> bool:
    """Offer what is free; whether anything was offered or explained."""
    free, seats = await count_free(tx, occurrence), occurrence.activity.seats
    larger_than = 0 if free != 0 or seats is None else seats
    waiting = await attendance.list_waiting(tx, occurrence.id, larger_than=larger_than)
    if not waiting:
        return False
    term = term_of_offer(occurrence.starts_at, rules, now=now)
    verdicts = waiting_list.share_out(free, waiting, in_time=term is not None, seats=seats)
    offers = [one for one in verdicts if one.why is Why.OFFERED]
    for one in offers:
        assert term is not None
        await _offer(tx, occurrence, one.party, one.free, term, now=now)
    explained = await decisions.note_held_back(tx, occurrence.id, verdicts, now=now)
    return bool(offers) or explained


async def _offer(
    tx: Tx, occurrence: Occurrence, to: Participation, free: int | None, term: Term, *, now: datetime
) -> None:
    """Hold the places and say so, when it may be said."""
    await attendance.update_participation(
        tx, to.id, place=Place.OFFERED, offered_until=term.until, offers=to.offers + 1
    )
    await decisions.note(
        tx, occurrence.id, to.person_id, Why.OFFERED, heads=to.party, now=now, free=free, until=term.until
    )
    await outbox.owe(tx, to.bot_id, [offer(to, occurrence.id, term)], now=now)
    await _show(tx, to, occurrence.id, now=now)


async def _show(tx: Tx, to: Participation, occurrence_id: int, *, now: datetime) -> None:
    await outbox.redraw(tx, to.bot_id, notices.occurrence_subject(occurrence_id), now=now, chat_id=to.chat_id)
