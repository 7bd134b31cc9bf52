"""Free places go to those who wait: an offer that holds them for a while, and then the next one's turn.

Whatever changes who comes calls ``fill_places`` in the same transaction; a tick looks for what is left (an offer that
ended, somebody who was erased). Nothing is kept in memory.
"""

from datetime import datetime

from community.activities import notices, repository
from community.activities.joining import decisions, waiting_list
from community.activities.joining import repository as attendance
from community.activities.joining.notices import offer, offers_key, offers_to_key, who_comes_subject
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

    For what was called off or has begun nothing is offered, and an offer that did not go out yet stays at home.
    """
    if occurrence.cancelled_at is not None or occurrence.starts_at <= now:
        await news.withdraw(tx, bot_id, offers_key(occurrence.id), now=now)
        return
    await _take_back_untold(tx, occurrence, now=now)
    ended = await _end_offers(tx, occurrence, now=now)
    shared = await _share_out(tx, occurrence, OfferRules(policy, quiet_hours), now=now)
    if ended or shared:
        await show_organisers(tx, bot_id, occurrence.id, now=now)


async def offers_due(tx: Tx, bot_id: BotId, policy: ActivityPolicy, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Look at every coming occurrence for which somebody waits, or whose offers are over."""
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


async def _take_back_untold(tx: Tx, occurrence: Occurrence, *, now: datetime) -> None:
    """Who said STOP before an offer went out keeps the turn, and never hears of this one."""
    for one in await attendance.list_offered_to_stopped(tx, occurrence.id):
        key = offers_to_key(occurrence.id, one.person_id)
        if (await news.count_progress(tx, one.bot_id, key)).waiting:
            await news.withdraw(tx, one.bot_id, key, now=now)
            await attendance.update_participation(tx, one.id, place=Place.WAITING, offered_until=None)


async def _end_offers(tx: Tx, occurrence: Occurrence, *, now: datetime) -> bool:
    """Who did not answer in time perhaps comes after all, but holds no place."""
    expired = await attendance.list_expired(tx, occurrence.id, now=now)
    for one in expired:
        await attendance.update_participation(tx, one.id, answer=Answer.MAYBE, place=None, offered_until=None)
        await decisions.note(
            tx, occurrence.id, one.person_id, Why.EXPIRED, heads=one.party, now=now, until=one.offered_until
        )
        await _show(tx, one, occurrence.id, now=now)
    return bool(expired)


async def _share_out(tx: Tx, occurrence: Occurrence, rules: OfferRules, *, now: datetime) -> bool:
    """Offer what is free; whether anything was offered or explained."""
    free = await count_free(tx, occurrence)
    waiting = [] if free == 0 else await attendance.list_waiting(tx, occurrence.id)
    if not waiting:
        return False
    term = term_of_offer(occurrence.starts_at, rules, now=now)
    verdicts = waiting_list.share_out(free, waiting, in_time=term is not None)
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
