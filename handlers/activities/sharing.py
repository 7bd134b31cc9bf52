"""A calendar file, a text to forward, and a link for posters; and what such a link opens."""

from community.activities import notices
from community.activities import service as activities
from community.activities.models import Occurrence, OccurrenceCancelled
from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.cards.activities import sharing as cards
from handlers.cards.activities.activity import ACTIVITY_CARD
from handlers.cards.activities.agenda import AGENDA_GONE
from handlers.cards.activities.share_row import ShareTapped
from handlers.cards.activities.sharing import CalendarTapped, ForwardTapped, PosterTapped
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD
from handlers.context import BotContext
from handlers.identity import reload_actor
from handlers.registry import Registry

LONGEST_NUMBER = 9
"""Digits of an activity in a link; a longer one was made up."""


async def on_share_tapped(tapped: ShareTapped, context: BotContext) -> None:
    """«Delen en bewaren»."""
    occurrence = await _to_pass_on(context, tapped.occurrence_id)
    context.show(cards.SHARE, occurrence_id=occurrence.id)


async def on_calendar_tapped(tapped: CalendarTapped, context: BotContext) -> None:
    """«In mijn agenda»."""
    occurrence = await activities.find_occurrence(context.tx, context.actor, tapped.occurrence_id)
    context.show(cards.CALENDAR_FILE, occurrence_id=occurrence.id, whole=bool(tapped.whole))


async def on_forward_tapped(tapped: ForwardTapped, context: BotContext) -> None:
    """«Tekst om door te sturen»."""
    occurrence = await _to_pass_on(context, tapped.occurrence_id)
    context.show(cards.FORWARD, occurrence_id=occurrence.id)


async def on_poster_tapped(tapped: PosterTapped, context: BotContext) -> None:
    """«Link voor een affiche»."""
    occurrence = await _to_pass_on(context, tapped.occurrence_id)
    context.show(cards.POSTER_LINK, occurrence_id=occurrence.id)


async def _to_pass_on(context: BotContext, occurrence_id: int) -> Occurrence:
    occurrence = await activities.find_occurrence(context.tx, context.actor, occurrence_id)
    if occurrence.cancelled_at is not None:
        raise OccurrenceCancelled
    return occurrence


async def open_link(context: BotContext, written: str) -> None:
    """What a link leads to, for somebody who agreed to use the bot: the next time, in the neighbourhood where it is.

    Who belongs nowhere yet belongs there from now on; who has a neighbourhood keeps it as the one to talk to. A link to
    what is over, called off or was never there leads to the agenda.
    """
    known = written.isdecimal() and written.isascii() and len(written) <= LONGEST_NUMBER
    occurrence = await activities.next_time(context.tx, int(written), now=context.now) if known else None
    home = context.actor.person.home_id
    where = None if occurrence is None else occurrence.activity.neighbourhood_id
    if occurrence is not None and where in {one.id for one in context.rooms.neighbourhoods}:
        await residents.join(context.tx, context.actor.id, where, now=context.now)
        if home is not None and home != where:
            await residents.join(context.tx, context.actor.id, home, now=context.now)
        await reload_actor(context)
        subject = notices.occurrence_subject(occurrence.id)
        context.show(ACTIVITY_CARD, subject=subject, occurrence_id=occurrence.id)
    elif home is None:
        context.show(CHOOSE_NEIGHBOURHOOD)
    else:
        context.show(AGENDA_GONE, neighbourhood_id=home)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(ShareTapped, on_share_tapped, role=Role.RESIDENT)
    registry.tap(CalendarTapped, on_calendar_tapped, role=Role.RESIDENT)
    registry.tap(ForwardTapped, on_forward_tapped, role=Role.RESIDENT)
    registry.tap(PosterTapped, on_poster_tapped, role=Role.RESIDENT)
    registry.card(cards.SHARE, cards.share)
    registry.card(cards.CALENDAR_FILE, cards.calendar_document)
    registry.card(cards.FORWARD, cards.forward)
    registry.card(cards.POSTER_LINK, cards.poster_link)
