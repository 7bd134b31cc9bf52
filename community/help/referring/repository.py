"""Queries on referrals."""

import secrets
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from community.help.referring.models import Referral, ReferralState, place_of
from community.help.tables import help_referrals
from core.database import Tx
from core.encryption import Lockbox


def _referral(row: Any) -> Referral:
    return Referral(
        id=row.id,
        uid=row.uid,
        request_id=row.request_id,
        service_id=row.service_id,
        state=ReferralState(row.state),
        sealed=row.body,
        made_at=row.made_at,
        decided_at=row.decided_at,
        informed_at=row.informed_at,
    )


async def add(tx: Tx, request_id: int, service_id: int, *, now: datetime) -> None:
    """Tick a service for a request."""
    await tx.execute(
        insert(help_referrals).values(
            uid=secrets.token_hex(16),
            request_id=request_id,
            service_id=service_id,
            state=ReferralState.PICKED,
            made_at=now,
        )
    )


async def drop_picked(tx: Tx, request_id: int, service_id: int) -> None:
    """Take the tick of a service away."""
    await tx.execute(
        delete(help_referrals).where(
            help_referrals.c.request_id == request_id,
            help_referrals.c.service_id == service_id,
            help_referrals.c.state == ReferralState.PICKED,
        )
    )


async def find(tx: Tx, referral_id: int) -> Referral | None:
    """One referral."""
    row = (await tx.execute(select(help_referrals).where(help_referrals.c.id == referral_id))).first()
    return None if row is None else _referral(row)


async def list_of(tx: Tx, request_id: int) -> list[Referral]:
    """The referrals of a request, in the order in which they were made."""
    query = select(help_referrals).where(help_referrals.c.request_id == request_id).order_by(help_referrals.c.id)
    return [_referral(row) for row in await tx.execute(query)]


async def move(
    tx: Tx,
    referral_id: int,
    before: Collection[ReferralState],
    after: ReferralState,
    **changes: datetime | None,
) -> bool:
    """Bring a referral further by compare-and-set. False when it was in none of the states ``before``."""
    changed = await tx.execute(
        update(help_referrals)
        .where(help_referrals.c.id == referral_id, help_referrals.c.state.in_(list(before)))
        .values(state=after, **changes)
    )
    return bool(changed.rowcount == 1)


async def move_all(
    tx: Tx, request_id: int, before: ReferralState, after: ReferralState, *, decided_at: datetime | None = None
) -> int:
    """Bring all referrals of a request that are in one state further; how many there were."""
    changed = await tx.execute(
        update(help_referrals)
        .where(help_referrals.c.request_id == request_id, help_referrals.c.state == before)
        .values(state=after, decided_at=decided_at)
    )
    return int(changed.rowcount)


async def put_text(tx: Tx, referral: Referral, box: Lockbox, text: str) -> None:
    """Keep the text for the organisation, sealed with the key of the request."""
    sealed = box.seal_text(text, place_of(referral.uid))
    await tx.execute(update(help_referrals).where(help_referrals.c.id == referral.id).values(body=sealed))
