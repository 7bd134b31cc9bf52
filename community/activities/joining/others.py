"""Signing somebody else up without coming oneself, also by who was on no list yet."""

from datetime import datetime

from community.activities.joining import parties, waiting_list
from community.activities.joining import repository as attendance
from community.activities.joining.company import Company, CompanyNotUnderstood
from community.activities.joining.offer_clock import OfferRules
from community.activities.joining.service import join, settled_occurrence
from community.volunteers.roles import Actor
from core.database import Tx
from core.encryption import Vault


async def sign_up(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    occurrence_id: int,
    company: Company,
    *,
    consent_at: datetime,
    now: datetime,
    rules: OfferRules,
) -> bool:
    """Sign these up, in the place of the actor or as newcomers: then all of them sit, or all of them wait.

    False, and nothing changes, when the actor's own places are too few for them. Raises as ``parties.sign_up_others``.
    """
    if not company.heads:
        raise CompanyNotUnderstood
    occurrence = await settled_occurrence(tx, actor, occurrence_id, rules, now=now)
    mine = await attendance.find_participation(tx, occurrence.id, actor.id)
    if mine is None or mine.place is None:
        seats = occurrence.activity.seats
        if waiting_list.larger_than_all(company.heads, seats):
            raise parties.LargerThanAllPlaces(heads=company.heads, seats=seats)
        await join(tx, actor, occurrence.id, now=now, party=company.heads, rules=rules)
    return await parties.sign_up_others(
        tx, vault, actor, occurrence.id, company, consent_at=consent_at, now=now, rules=rules
    )
