"""Until when somebody may say yes: who cooks has to know for how many."""

from datetime import datetime, time, timedelta

from community.activities.models import Occurrence
from community.activities.posting.timing import closes_on
from community.residents.quiet_hours import BRUSSELS


def closes_at(occurrence: Occurrence) -> datetime | None:
    """The instant (UTC) from which no new yes is taken: the end of the local day so many days before. None: never."""
    days = occurrence.activity.closes_days
    if days is None:
        return None
    last_day = closes_on(occurrence.starts_at, days)
    midnight = datetime.combine(last_day + timedelta(days=1), time(), BRUSSELS)
    return midnight.astimezone(occurrence.starts_at.tzinfo)


def is_closed(occurrence: Occurrence, *, now: datetime) -> bool:
    """Whether a new yes comes too late. Who is on the list already keeps the place or the turn."""
    closing = closes_at(occurrence)
    return closing is not None and closing <= now
