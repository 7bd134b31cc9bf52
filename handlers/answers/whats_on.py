"""Questions about the agenda: what is on that day, and where something is now, on a day that is named, or next."""

from datetime import UTC, date, datetime, time
from typing import Any

from community.activities import notices
from community.activities.asking.whats_on import asks_where, days_asked, span_asked
from community.activities.asking.which_time import Answered, which_time
from community.residents.quiet_hours import BRUSSELS
from core.outbox import WORDS
from handlers.cards.activities.activity import ACTIVITY_CARD, ACTIVITY_VENUE, has_pin
from handlers.cards.activities.agenda import AGENDA, written
from handlers.context import BotContext

NOON = time(12)


def show_what_is_on(context: BotContext, text: str, message_id: int, switch: str | None) -> bool:
    """Open the agenda when a text asks what is on; False when it asks something else.

    ``switch`` is the language of the text when that is clearly not the saved one.
    """
    home = context.actor.person.home_id
    view = days_asked(text, _today(context))
    if home is None or view is None:
        return False
    context.show(AGENDA, replies_to=message_id, neighbourhood_id=home, view=written(view), switch=switch)
    return True


async def show_next_time(
    context: BotContext, activity_id: int, asked: str, *, replies_to: int | None = None, switch: str | None = None
) -> None:
    """The card of an activity at the time that was asked about, goes on or is next; to who asked where also its pin.

    Who named a day and is shown another is told so first. ``switch`` as above.

    Raises:
        NotYours: it does not come any more, or is of another neighbourhood.
    """
    today = _today(context)
    days = span_asked(asked, today)
    found = await which_time(context.tx, context.actor, activity_id, days, now=context.now)
    if days is not None and found.elsewhen:
        said: dict[str, Any] = {"starts_at": found.occurrence.starts_at}
        if days[0] == days[1] != today:
            said["asked_at"] = datetime.combine(days[0], NOON, BRUSSELS).astimezone(UTC)
        context.show(WORDS, key=_not_then(days, today, found), variables=said, language=switch)
    occurrence = found.occurrence
    context.show(
        ACTIVITY_CARD,
        subject=notices.occurrence_subject(occurrence.id),
        replies_to=replies_to,
        occurrence_id=occurrence.id,
        switch=switch,
    )
    if asks_where(asked) and has_pin(occurrence) and occurrence.cancelled_at is None:
        context.show(ACTIVITY_VENUE, occurrence_id=occurrence.id, language=switch)


def _not_then(days: tuple[date, date], today: date, found: Answered) -> str:
    first, last = days
    if first != last:
        return "agenda-off-then" if found.off else "agenda-not-then"
    if first == today:
        return "agenda-off-today" if found.off else "agenda-not-today"
    return "agenda-off-that-day" if found.off else "agenda-not-that-day"


def _today(context: BotContext) -> date:
    return context.now.astimezone(BRUSSELS).date()
