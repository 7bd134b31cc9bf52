"""Why somebody got a place, an offer, or neither: what is written down at each automatic decision."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.ids import PersonId


class Why(StrEnum):
    """What was decided about a party. Those of ``HELD_BACK`` say why it got no place although some were free.

    An offer that nobody answered is *expired*, or *unanswered* when it began meanwhile; one of what was moved is
    *shortened*, or *withdrawn* when there is no time left to answer it.
    """

    SEATED = "seated"
    WAITS = "waits"
    WAITS_TURN = "waits_turn"
    WHOLE = "whole"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    PASSED = "passed"
    EXPIRED = "expired"
    UNANSWERED = "unanswered"
    SHORTENED = "shortened"
    WITHDRAWN = "withdrawn"
    TOO_LARGE = "too_large"
    LARGER_THAN_ALL = "larger_than_all"
    STOPPED = "stopped"
    UNREACHABLE = "unreachable"
    TOO_LATE = "too_late"


HELD_BACK = frozenset({Why.WAITS, Why.TOO_LARGE, Why.LARGER_THAN_ALL, Why.STOPPED, Why.UNREACHABLE, Why.TOO_LATE})


@dataclass(frozen=True, slots=True)
class Decision:
    """One of them. ``heads`` of the party; ``free`` places just before, None without a limit; ``until`` of an offer."""

    person_id: PersonId
    at: datetime
    why: Why
    heads: int
    free: int | None
    until: datetime | None = None
