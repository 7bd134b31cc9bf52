"""Which time of an activity answers a question about it: that of the day that was named, else the next."""

from dataclasses import dataclass
from datetime import date, datetime

from community.activities import repository
from community.activities import service as activities
from community.activities.agenda import LONGEST, goes_on
from community.activities.models import Occurrence
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Actor
from core.database import Tx


@dataclass(frozen=True, slots=True)
class Answered:
    """The time to show. ``elsewhen``: it is not on the days that were named; ``off``: there it was called off."""

    occurrence: Occurrence
    elsewhen: bool = False
    off: bool = False


async def which_time(
    tx: Tx, actor: Actor, activity_id: int, days: tuple[date, date] | None, *, now: datetime
) -> Answered:
    """The time of an activity on these local days, the first and the last; else the one that goes on or is next.

    Raises:
        NotYours: it does not come any more, or is of another neighbourhood.
    """
    following = await activities.next_occurrence(tx, actor, activity_id, now=now)
    if days is None:
        return Answered(following)
    known = await repository.list_times(tx, activity_id, after=now - LONGEST)
    to_come = [one for one in known if one.starts_at > now or goes_on(one, now)]
    then = [one for one in to_come if days[0] <= one.starts_at.astimezone(BRUSSELS).date() <= days[1]]
    held = next((one for one in then if one.cancelled_at is None), None)
    return Answered(following, elsewhen=True, off=bool(then)) if held is None else Answered(held)
