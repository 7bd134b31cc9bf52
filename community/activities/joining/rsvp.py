"""Who gets a seat: first come, first served, a party as one, and nobody is overtaken unless the party does not fit."""

from collections.abc import Sequence

from community.activities.models import Participation, Place


def place_for_newcomer(seats: int | None, seated: int, waiting: int, party: int) -> Place:
    """A seat while the whole party fits and nobody waits; after that a place in the queue. Counts are heads."""
    if seats is None:
        return Place.SEAT
    return Place.SEAT if not waiting and seated + party <= seats else Place.WAITING


def next_to_seat(seats: int | None, seated: int, queue: Sequence[Participation]) -> list[Participation]:
    """Which waiting parties now fit, in the order of the queue. A party too large for what is free is passed over."""
    lucky = []
    for one in queue:
        if seats is None or seated + one.party <= seats:
            seated += one.party
            lucky.append(one)
    return lucky
