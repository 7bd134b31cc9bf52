"""Why somebody waits; and for the organiser, who comes and who waits."""

from community.activities import service as activities
from community.activities.joining.notices import who_comes_subject
from community.volunteers.roles import Role
from core import outbox
from core.ids import MessageId
from handlers.cards.activities.joining import waiting as cards
from handlers.cards.activities.joining import who_comes as list_cards
from handlers.cards.activities.joining.standing import WhyTapped
from handlers.cards.activities.joining.who_comes import WhoComesTapped
from handlers.context import BotContext
from handlers.registry import Registry

LAST_PAGE = 1000
"""Beyond all who ever come; a page above it was made up."""


async def on_why_tapped(tapped: WhyTapped, context: BotContext) -> None:
    """«Waarom wacht ik?»"""
    occurrence = await activities.find_occurrence(context.tx, context.actor, tapped.occurrence_id)
    context.show(cards.WHY_CARD, occurrence_id=occurrence.id)


async def on_who_comes_tapped(tapped: WhoComesTapped, context: BotContext) -> None:
    """The list; another page or its reasons come in the place of the page that was tapped."""
    occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    subject, message = who_comes_subject(occurrence.id), context.tapped_message
    edits = None
    if message is not None:
        shown = await outbox.shown_subject(
            context.tx, context.bot_id, context.actor.chat_id, MessageId(message.message_id)
        )
        edits = message.message_id if shown == subject else None
    context.show(
        list_cards.WHO_COMES,
        subject=subject,
        edits=edits,
        occurrence_id=occurrence.id,
        page=min(tapped.page, LAST_PAGE),
        why=int(tapped.why > 0),
    )


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(WhyTapped, on_why_tapped, role=Role.RESIDENT)
    # The regisseur may do this too: who may is the service's to say.
    registry.tap(WhoComesTapped, on_who_comes_tapped, role=Role.RESIDENT)
    registry.card(cards.WHY_CARD, cards.why_card)
    registry.card(list_cards.WHO_COMES, list_cards.list_card)
