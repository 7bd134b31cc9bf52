"""Something of before once more: a draft of which only the day is asked."""

from community.activities.models import Activity
from community.activities.posting import copying
from community.volunteers.roles import Role
from handlers.activities.draft_flow import ask
from handlers.cards.activities import copying as cards
from handlers.cards.activities.copying import CopyListTapped, CopyTapped, CopyTimeTapped
from handlers.context import BotContext
from handlers.registry import Registry


async def on_list_tapped(tapped: CopyListTapped, context: BotContext) -> None:
    """What was there before?"""
    actor = context.actor
    context.show(cards.COPY_LIST, person_id=actor.id, neighbourhood_id=actor.home)


async def on_copy_tapped(tapped: CopyTapped, context: BotContext) -> None:
    """This one again."""
    await _ask_day(context, await copying.copy_activity(context.tx, context.actor, tapped.activity_id, now=context.now))


async def on_copy_time_tapped(tapped: CopyTimeTapped, context: BotContext) -> None:
    """This time of it again."""
    await _ask_day(
        context, await copying.copy_occurrence(context.tx, context.actor, tapped.occurrence_id, now=context.now)
    )


async def _ask_day(context: BotContext, draft: Activity) -> None:
    title = draft.in_language(context.actor.language).title
    context.say("copy-made", title=title)
    await ask(context, draft, "day")


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(CopyListTapped, on_list_tapped, role=Role.VOLUNTEER)
    registry.tap(CopyTapped, on_copy_tapped, role=Role.VOLUNTEER)
    registry.tap(CopyTimeTapped, on_copy_time_tapped, role=Role.VOLUNTEER)
    registry.card(cards.COPY_LIST, cards.copy_list)
