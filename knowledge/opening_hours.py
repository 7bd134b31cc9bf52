"""Is it open now, and until when: OpenStreetMap opening hours read with the Belgian calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from opening_hours import (  # type: ignore[attr-defined]  # its stub forgets ParserError
    OpeningHours,
    ParserError,
    State,
)

from core.holidays_be import COUNTRY, is_public_holiday

BRUSSELS = ZoneInfo("Europe/Brussels")
"""Without a country the parser ignores "PH off" and calls a town hall open on 11 November."""
EXAMPLE = "Mo-Fr 09:00-12:00,13:30-17:00; PH off"


class OpenState(StrEnum):
    """Open, closed, or not said by the hours themselves (for instance "by appointment")."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


_STATES = {State.OPEN: OpenState.OPEN, State.CLOSED: OpenState.CLOSED, State.UNKNOWN: OpenState.UNKNOWN}


@dataclass(frozen=True, slots=True)
class HoursNow:
    """The state at one instant. ``changes_at`` is when it ends (None: never, or nobody knows).

    ``holiday`` says that the local day is a Belgian public holiday; ``comment`` is the entry's own remark.
    """

    state: OpenState
    changes_at: datetime | None = None
    holiday: bool = False
    comment: str | None = None


def hours_now(osm: str | None, now: datetime) -> HoursNow:
    """Read the opening hours ``osm`` at the aware instant ``now``; absent or unreadable hours are UNKNOWN."""
    local = now.astimezone(BRUSSELS)
    holiday = is_public_holiday(local.date())
    if not osm or hours_fault(osm) is not None:
        return HoursNow(OpenState.UNKNOWN, holiday=holiday)
    hours = _parsed(osm)
    state, comment = hours.state(local)
    change = hours.next_change(local)
    changes_at = change.astimezone(UTC) if change is not None else None
    return HoursNow(_STATES[state], changes_at, holiday, comment or None)


def hours_fault(osm: str) -> str | None:
    """Why ``osm`` cannot be read, in one line for the person who wrote it; None when it can."""
    try:
        _parsed(osm)
    except ParserError as error:
        column = str(error).partition("-->")[2].partition("\n")[0].strip().rpartition(":")[2]
        place = f" (stuck at character {column})" if column.isdigit() else ""
        return f'not OpenStreetMap opening hours{place}; write for example "{EXAMPLE}"'
    return None


@lru_cache(maxsize=4096)
def _parsed(osm: str) -> OpeningHours:
    return OpeningHours(osm, country=COUNTRY, timezone=BRUSSELS)
