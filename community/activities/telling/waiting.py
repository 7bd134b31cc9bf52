"""Invitations that wait, for the morning or behind many others, are taken back from who wants or needs them no more."""

from collections.abc import Collection
from datetime import datetime

from community.activities import notices
from community.activities.telling import repository as news
from community.activities.telling import waiting_repository as repository
from community.residents import repository as residents
from community.residents.models import Purpose
from community.volunteers.roles import Actor
from core.database import Tx
from core.ids import NeighbourhoodId


async def unfollow(
    tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, themes: Collection[str], *, now: datetime
) -> None:
    """No more news of these themes, what is already under way included."""
    await residents.unfollow(tx, actor.id, neighbourhood_id, themes)
    await repository.withdraw(tx, actor.person.bot_id, actor.chat_id, neighbourhood_id, themes=themes, now=now)


async def want_no_news(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> None:
    """No more news of a neighbourhood, what is already under way included."""
    await residents.withdraw(tx, actor.id, Purpose.NEWS, now=now, neighbourhood_id=neighbourhood_id)
    await repository.withdraw(tx, actor.person.bot_id, actor.chat_id, neighbourhood_id, now=now)


async def answered(tx: Tx, actor: Actor, activity_id: int, *, now: datetime) -> None:
    """Who answers found it in the agenda before the invitation came."""
    key = notices.invitations_key(activity_id)
    await news.withdraw(tx, actor.person.bot_id, key, now=now, chat_id=actor.chat_id)
