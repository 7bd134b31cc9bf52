"""The news of a week in one message: choosing it, and ending it."""

from community.activities.telling import digest
from community.residents import repository as residents
from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from handlers.cards import start
from handlers.cards.activities import digest as cards
from handlers.cards.activities import weekly
from handlers.cards.activities.weekly import DigestStopped, DigestSwitched, DigestTapped
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry


async def on_digest_tapped(tapped: DigestTapped, context: BotContext) -> None:
    """Under an invitation. Who agreed to no news (any more) is asked that first."""
    occurrence_id, actor = tapped.occurrence_id, context.actor
    where = await digest.choose_at(context.tx, actor, occurrence_id, now=context.now)
    if where is None:
        context.show(start.NEWS, person_id=actor.id, neighbourhood_id=actor.home)
        return
    context.show(weekly.DIGEST_CHOSEN, neighbourhood_id=where)


async def on_digest_switched(tapped: DigestSwitched, context: BotContext) -> None:
    """On the screen of themes, or «toch elk apart»."""
    tx, actor = context.tx, context.actor
    where = context.rooms.neighbourhoods.get(NeighbourhoodId(tapped.neighbourhood_id)).id
    if await residents.wants_news(tx, actor.id, where):
        await digest.choose(tx, actor, where, weekly=bool(tapped.on), now=context.now)
        context.toast("digest-toast-weekly" if tapped.on else "digest-toast-each")
    if where == actor.home:
        replace_tapped(context, start.NEWS, person_id=actor.id, neighbourhood_id=where)


async def on_digest_stopped(tapped: DigestStopped, context: BotContext) -> None:
    """One tap, no questions."""
    await digest.stop(context.tx, context.actor)
    context.toast("digest-toast-stopped")
    context.say("digest-stopped")


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(DigestTapped, on_digest_tapped, role=Role.RESIDENT)
    registry.tap(DigestSwitched, on_digest_switched, role=Role.RESIDENT)
    registry.tap(DigestStopped, on_digest_stopped, role=Role.RESIDENT)
    registry.card(digest.DIGEST, cards.weekly)
    registry.card(weekly.DIGEST_CHOSEN, weekly.chosen)
