"""/agenda: what is to come in the buurt, by day, week, theme or distance, page by page, and the card of each."""

from telegram import Update

from community.activities import notices
from community.activities import service as activities
from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from handlers.activities.joining import on_join_tapped
from handlers.cards.activities import activity as activity_cards
from handlers.cards.activities import agenda as cards
from handlers.cards.activities.activity import JoinTapped
from handlers.cards.activities.agenda import (
    AgendaTapped,
    AgendaThemesTapped,
    ComeAfterAllTapped,
    OccurrenceTapped,
)
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.ways_out import old_button

LAST_PAGE = 1000
"""Beyond all that is ever written down; a page above it was made up."""


async def on_agenda(update: Update, context: BotContext) -> None:
    """The first page."""
    context.show(cards.AGENDA, neighbourhood_id=context.actor.home, page=0)


async def on_agenda_tapped(tapped: AgendaTapped, context: BotContext) -> None:
    """Another page or another view, in the place of this one."""
    where = NeighbourhoodId(tapped.neighbourhood_id)
    await activities.must_belong(context.tx, context.actor, where)
    if cards.read_view(tapped.view) is None:
        old_button(context)
        return
    page = min(tapped.page, LAST_PAGE)
    replace_tapped(context, cards.AGENDA, neighbourhood_id=where, page=page, view=tapped.view)


async def on_themes_tapped(tapped: AgendaThemesTapped, context: BotContext) -> None:
    """Which themes are there?"""
    where = NeighbourhoodId(tapped.neighbourhood_id)
    await activities.must_belong(context.tx, context.actor, where)
    replace_tapped(context, cards.AGENDA_THEMES, neighbourhood_id=where)


async def on_occurrence_tapped(tapped: OccurrenceTapped, context: BotContext) -> None:
    """The card of one of them."""
    occurrence = await activities.find_occurrence(context.tx, context.actor, tapped.occurrence_id)
    context.show(
        activity_cards.ACTIVITY_CARD,
        subject=notices.occurrence_subject(occurrence.id),
        occurrence_id=occurrence.id,
    )


async def on_come_after_all_tapped(tapped: ComeAfterAllTapped, context: BotContext) -> None:
    """«Toch komen»: as if it were tapped under the card; the list is drawn anew."""
    await on_join_tapped(JoinTapped(tapped.occurrence_id), context)
    replace_tapped(context, cards.MY_ACTIVITIES)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("agenda", on_agenda, role=Role.RESIDENT)
    registry.tap(AgendaTapped, on_agenda_tapped, role=Role.RESIDENT)
    registry.tap(AgendaThemesTapped, on_themes_tapped, role=Role.RESIDENT)
    registry.tap(OccurrenceTapped, on_occurrence_tapped, role=Role.RESIDENT)
    registry.tap(ComeAfterAllTapped, on_come_after_all_tapped, role=Role.RESIDENT)
    registry.card(cards.AGENDA, cards.agenda)
    registry.card(cards.AGENDA_THEMES, cards.agenda_themes)
    registry.card(cards.AGENDA_GONE, cards.agenda_gone)
