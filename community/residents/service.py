"""Stopping and starting again: after /stop the bot begins nothing by itself. It still answers whoever writes."""

from datetime import datetime

from community.residents import repository
from community.residents.models import Person, Purpose
from core.database import Tx
from core.ids import NeighbourhoodId


async def stop(tx: Tx, person: Person, *, now: datetime) -> None:
    """End every message the bot starts itself: no news anywhere, no theme followed, and what waits is dropped."""
    await repository.withdraw(tx, person.id, Purpose.NEWS, now=now)
    await repository.unfollow_all(tx, person.id)
    await repository.drop_waiting_news(tx, person)
    await repository.set_stopped(tx, person.id, now)


async def resume(tx: Tx, person: Person, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> None:
    """Allow news of a neighbourhood again: a fresh consent. Themes are chosen anew."""
    await repository.set_stopped(tx, person.id, None)
    await repository.agree(tx, person.id, Purpose.NEWS, now=now, neighbourhood_id=neighbourhood_id)
