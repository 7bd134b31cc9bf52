"""/agenda: what is to come in the buurt, page by page, and the card of each."""

from telegram import Update

from community.activities import notices
from community.activities import service as activities
from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from handlers.cards.activities import activity as activity_cards
from handlers.cards.activities import agenda as cards
from handlers.cards.activities.agenda import AgendaPageTapped, OccurrenceTapped
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry

LAST_PAGE = 1000
"""Beyond all that is ever written down; a page above it was made up."""


async def on_agenda(update: Update, context: BotContext) -> None:
    """The first page."""
    context.show(cards.AGENDA, neighbourhood_id=context.actor.home, page=0)


async def on_page_tapped(tapped: AgendaPageTapped, context: BotContext) -> None:
    """Another page, in the place of this one."""
    where = context.rooms.neighbourhoods.get(NeighbourhoodId(tapped.neighbourhood_id))
    replace_tapped(context, cards.AGENDA, neighbourhood_id=where.id, page=min(tapped.page, LAST_PAGE))


async def on_occurrence_tapped(tapped: OccurrenceTapped, context: BotContext) -> None:
    """The card of one of them."""
    occurrence = await activities.find_occurrence(context.tx, context.actor, tapped.occurrence_id)
    context.show(
        activity_cards.ACTIVITY_CARD,
        subject=notices.occurrence_subject(occurrence.id),
        occurrence_id=occurrence.id,
    )


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("agenda", on_agenda, role=Role.RESIDENT)
    registry.tap(AgendaPageTapped, on_page_tapped, role=Role.RESIDENT)
    registry.tap(OccurrenceTapped, on_occurrence_tapped, role=Role.RESIDENT)
    registry.card(cards.AGENDA, cards.agenda)
