"""Who gets free places: first come, first served, a party as one. A party too large for what is free is passed over.

Nobody is passed over in silence: for each party that does not get what is free there is a verdict that says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from community.activities.joining.reasons import Why
from community.activities.models import Participation


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one party. ``free`` places just before; None is no limit."""

    party: Participation
    why: Why
    free: int | None


def free_places(seats: int | None, seated: int, held: int) -> int | None:
    """What is neither taken nor held by an offer; None is no limit. Counts are heads."""
    return None if seats is None else max(seats - seated - held, 0)


def fits(heads: int, free: int | None) -> bool:
    """Whether a whole party can sit."""
    return free is None or heads <= free


def larger_than_all(heads: int, seats: int | None) -> bool:
    """Whether a party could not sit even if nobody else came."""
    return seats is not None and heads > seats


def for_newcomer(heads: int, free: int | None, waiting: Sequence[Participation], *, seats: int | None = None) -> Why:
    """What somebody gets who comes in now, or who needs ``heads`` more: a seat, or a turn behind those who wait.

    Nobody is overtaken who could sit. Those who cannot be asked cannot be offered a place, so they hold up nobody.
    """
    if free is None:
        return Why.SEATED
    if larger_than_all(heads, seats):
        return Why.LARGER_THAN_ALL
    if not fits(heads, free):
        return Why.WAITS
    if any(fits(one.party, free) and one.can_be_asked for one in waiting):
        return Why.WAITS_TURN
    return Why.SEATED


def _held_back(one: Participation, free: int | None) -> Why | None:
    if not fits(one.party, free):
        return Why.TOO_LARGE
    if one.stopped:
        return Why.STOPPED
    return Why.UNREACHABLE if one.unreachable else None


def share_out(
    free: int | None, waiting: Sequence[Participation], *, in_time: bool, seats: int | None = None
) -> list[Verdict]:
    """Free places over those who wait, in the order of the queue; as long as there is something to give.

    Not ``in_time``: nobody could answer an offer before it begins. Who is more than all ``seats`` together hears that
    whether or not something is free.
    """
    verdicts = []
    for one in waiting:
        if larger_than_all(one.party, seats):
            verdicts.append(Verdict(one, Why.LARGER_THAN_ALL, free))
            continue
        if free == 0:
            continue
        why = _held_back(one, free) or (Why.OFFERED if in_time else Why.TOO_LATE)
        verdicts.append(Verdict(one, why, free))
        if why is Why.OFFERED and free is not None:
            free -= one.party
    return verdicts
