"""From a draft to the agenda and to the neighbours."""

from community.activities import notices
from community.activities.telling import announcing
from handlers.cards.activities import publishing as cards
from handlers.context import BotContext
from handlers.registry import Registry


async def publish(context: BotContext, draft_id: int) -> None:
    """«Plaats het», tapped or typed.

    Raises:
        MomentGone: its hour went by while it was a draft; nothing was written.
    """
    done = await announcing.publish(context.tx, context.actor, draft_id, context.rooms.quiet_hours, now=context.now)
    context.show(
        cards.ANNOUNCEMENT,
        subject=notices.announcement_subject(done.announcement_id),
        announcement_id=done.announcement_id,
    )
    context.redraw(notices.draft_subject(draft_id))


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.card(cards.ANNOUNCEMENT, cards.announcement)
