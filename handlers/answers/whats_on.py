"""Questions about the agenda: what is on that day, and where something is now or the next time."""

from datetime import date, datetime

from community.activities import notices
from community.activities import service as activities
from community.activities.asking.whats_on import asks_today, asks_where, days_asked
from community.residents.quiet_hours import BRUSSELS
from handlers.cards.activities.activity import ACTIVITY_CARD, ACTIVITY_VENUE, has_pin
from handlers.cards.activities.agenda import AGENDA, written
from handlers.context import BotContext


def show_what_is_on(context: BotContext, text: str, message_id: int) -> bool:
    """Open the agenda when a text asks what is on; False when it asks something else."""
    home = context.actor.person.home_id
    view = days_asked(text, context.now.astimezone(BRUSSELS).date())
    if home is None or view is None:
        return False
    context.show(AGENDA, replies_to=message_id, neighbourhood_id=home, view=written(view))
    return True


async def show_next_time(context: BotContext, activity_id: int, asked: str, *, replies_to: int | None = None) -> None:
    """The card of an activity at the time that goes on or is next; to who asked where also the pin of that time.

    Who asked about today and is shown another day is told so first.

    Raises:
        NotYours: it does not come any more, or is of another neighbourhood.
    """
    occurrence = await activities.next_occurrence(context.tx, context.actor, activity_id, now=context.now)
    if asks_today(asked) and _day(occurrence.starts_at) > _day(context.now):
        off = await activities.called_off_today(context.tx, activity_id, now=context.now)
        context.say("agenda-not-today" if off is None else "agenda-off-today", starts_at=occurrence.starts_at)
    context.show(
        ACTIVITY_CARD,
        subject=notices.occurrence_subject(occurrence.id),
        replies_to=replies_to,
        occurrence_id=occurrence.id,
    )
    if asks_where(asked) and has_pin(occurrence) and occurrence.cancelled_at is None:
        context.show(ACTIVITY_VENUE, occurrence_id=occurrence.id)


def _day(at: datetime) -> date:
    return at.astimezone(BRUSSELS).date()
