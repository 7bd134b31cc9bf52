"""With whom somebody comes, or for whom; and what only the organiser is told."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from community.activities.joining import decisions, waiting_list
from community.activities.joining import repository as attendance
from community.activities.joining.closing import is_closed
from community.activities.joining.company import Company, CompanyNotUnderstood, read_name
from community.activities.joining.filling import count_free, fill_places, show_organisers
from community.activities.joining.names import open_names, seal_names
from community.activities.joining.offer_clock import DEFAULT_RULES, OfferRules
from community.activities.joining.reasons import Why
from community.activities.joining.service import seat_or_queue, settled_occurrence, take_back
from community.activities.models import (
    NotComing,
    Occurrence,
    Participation,
    PartyTooLarge,
    Place,
    RegistrationClosed,
)
from community.volunteers.roles import Actor
from core.database import Tx
from core.encryption import Vault
from core.errors import DomainError

MOST_HEADS = 20
"""So many people one person signs up at once; for a bus full, the organiser is a phone call away."""


class LargerThanAllPlaces(DomainError):
    """More people than there are places in all: they would wait for what cannot come. Variables: heads, seats."""

    key = "joining-larger-than-all"


class Need(StrEnum):
    """What somebody tells the organiser, and nobody else."""

    COMPANY = "company"
    TRANSPORT = "transport"


async def coming_to(
    tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime, rules: OfferRules = DEFAULT_RULES
) -> tuple[Occurrence, Participation]:
    """Something the actor has a place at, is offered one, or waits for.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
        NotComing: no yes was said.
    """
    occurrence = await settled_occurrence(tx, actor, occurrence_id, rules, now=now)
    mine = await attendance.find_participation(tx, occurrence.id, actor.id)
    if mine is None or mine.place is None:
        raise NotComing
    return occurrence, mine


async def bring(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    occurrence_id: int,
    company: Company,
    *,
    now: datetime,
    rules: OfferRules = DEFAULT_RULES,
) -> bool:
    """Come with these. False, and nothing changes, when there is no room for the whole party.

    Raises:
        PartyTooLarge, LargerThanAllPlaces, RegistrationClosed: nothing changes. Others as ``coming_to``.
    """
    return await _change(tx, vault, actor, occurrence_id, company, None, now=now, rules=rules)


async def sign_up_others(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    occurrence_id: int,
    company: Company,
    *,
    consent_at: datetime,
    now: datetime,
    rules: OfferRules = DEFAULT_RULES,
) -> bool:
    """Sign these up and stay home oneself. ``consent_at``: when the actor said that they know. As ``bring``.

    Raises:
        NotYours, NotComing, PartyTooLarge, LargerThanAllPlaces, RegistrationClosed: see there.
        CompanyNotUnderstood: it is nobody.
    """
    if not company.heads:
        raise CompanyNotUnderstood
    return await _change(tx, vault, actor, occurrence_id, company, consent_at, now=now, rules=rules)


async def _change(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    occurrence_id: int,
    company: Company,
    consent_at: datetime | None,
    *,
    now: datetime,
    rules: OfferRules,
) -> bool:
    occurrence, mine = await coming_to(tx, actor, occurrence_id, now=now, rules=rules)
    heads = company.heads + (consent_at is None)
    if not await _resize(tx, occurrence, mine, heads, now=now):
        return False
    names = replace(open_names(vault, mine.names, occurrence.id, actor.id), company=company.names)
    values: dict[str, Any] = {
        "names": seal_names(vault, names, occurrence.id, actor.id),
        "self_comes": consent_at is None,
        "consent_at": consent_at,
    }
    await attendance.update_participation(tx, mine.id, **values)
    await _settle(tx, actor, occurrence, rules, now=now)
    return True


async def _resize(tx: Tx, occurrence: Occurrence, mine: Participation, heads: int, *, now: datetime) -> bool:
    """Smaller is always fine. Larger needs the extra places, and nobody who waits and would fit; in the queue, none."""
    if not 1 <= heads <= MOST_HEADS:
        raise PartyTooLarge(most=MOST_HEADS)
    extra = heads - mine.party
    if extra > 0:
        _may_grow(occurrence, heads, now=now)
    if extra > 0 and mine.place is not Place.WAITING:
        free = await count_free(tx, occurrence)
        waiting = await attendance.list_waiting(tx, occurrence.id)
        if waiting_list.for_newcomer(extra, free, waiting) is not Why.SEATED:
            return False
        await decisions.note(tx, occurrence.id, mine.person_id, Why.SEATED, heads=heads, now=now, free=free)
    await attendance.update_participation(tx, mine.id, party=heads)
    return True


def _may_grow(occurrence: Occurrence, heads: int, *, now: datetime) -> None:
    seats = occurrence.activity.seats
    if waiting_list.larger_than_all(heads, seats):
        raise LargerThanAllPlaces(heads=heads, seats=seats)
    if is_closed(occurrence, now=now):
        raise RegistrationClosed


async def wait_as_whole(
    tx: Tx, actor: Actor, occurrence_id: int, heads: int, *, now: datetime, rules: OfferRules = DEFAULT_RULES
) -> Place:
    """Give the own places up and stand at the end of the queue with a larger party: never seated and waiting at once.

    Who waits already, or asks for no more than there is, keeps what there is.

    Raises:
        PartyTooLarge, LargerThanAllPlaces, RegistrationClosed: see there. Others as ``coming_to``.
    """
    occurrence, mine = await coming_to(tx, actor, occurrence_id, now=now, rules=rules)
    assert mine.place is not None
    if mine.place is Place.WAITING or heads <= mine.party:
        return mine.place
    if heads > MOST_HEADS:
        raise PartyTooLarge(most=MOST_HEADS)
    _may_grow(occurrence, heads, now=now)
    await attendance.update_participation(tx, mine.id, place=None, offered_until=None)
    await decisions.note(tx, occurrence.id, actor.id, Why.WHOLE, heads=heads, now=now)
    place = await seat_or_queue(tx, actor, occurrence, heads, now=now)
    await take_back(tx, actor, occurrence, now=now)
    await _settle(tx, actor, occurrence, rules, now=now)
    return place


async def show_own_name(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    occurrence_id: int,
    name: str,
    *,
    now: datetime,
    rules: OfferRules = DEFAULT_RULES,
) -> None:
    """The organiser sees under which name somebody is expected; empty: no longer.

    Raises:
        NameNotUnderstood: ask again. Others as ``coming_to``.
    """
    own = read_name(name) if name else ""
    occurrence, mine = await coming_to(tx, actor, occurrence_id, now=now, rules=rules)
    names = replace(open_names(vault, mine.names, occurrence.id, actor.id), own=own)
    sealed = seal_names(vault, names, occurrence.id, actor.id)
    await attendance.update_participation(tx, mine.id, names=sealed)
    await show_organisers(tx, actor.person.bot_id, occurrence.id, now=now)


async def toggle_need(
    tx: Tx, actor: Actor, occurrence_id: int, need: Need, *, now: datetime, rules: OfferRules = DEFAULT_RULES
) -> bool:
    """Say it, or take it back. Whether it is said now. Raises as ``coming_to``."""
    occurrence, mine = await coming_to(tx, actor, occurrence_id, now=now, rules=rules)
    said = not (mine.needs_company if need is Need.COMPANY else mine.needs_transport)
    await attendance.update_participation(tx, mine.id, **{f"needs_{need}": said})
    await show_organisers(tx, actor.person.bot_id, occurrence.id, now=now)
    return said


async def _settle(tx: Tx, actor: Actor, occurrence: Occurrence, rules: OfferRules, *, now: datetime) -> None:
    bot_id = actor.person.bot_id
    await fill_places(tx, bot_id, occurrence, rules.policy, rules.quiet_hours, now)
    await show_organisers(tx, bot_id, occurrence.id, now=now)
