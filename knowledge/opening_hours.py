"""Is it open now, and until when: OpenStreetMap opening hours read with the Belgian calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from opening_hours import (  # type: ignore[attr-defined]  # its stub forgets ParserError
    OpeningHours,
    ParserError,
    State,
)

from core.holidays_be import COUNTRY, public_holiday

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

    ``holiday`` names the Belgian public holiday that keeps it closed on a day it would have opened; ``comment`` is the
    entry's own remark.
    """

    state: OpenState
    changes_at: datetime | None = None
    holiday: str | None = None
    comment: str | None = None


def hours_now(osm: str | None, now: datetime) -> HoursNow:
    """Read the opening hours ``osm`` at the aware instant ``now``; absent or unreadable hours are UNKNOWN."""
    local = now.astimezone(BRUSSELS)
    if not osm or hours_fault(osm) is not None:
        return HoursNow(OpenState.UNKNOWN)
    hours = _parsed(osm)
    state, comment = hours.state(local)
    change = hours.next_change(local)
    changes_at = change.astimezone(UTC) if change is not None else None
    reason = _closing_holiday(osm, local) if state == State.CLOSED else None
    return HoursNow(_STATES[state], changes_at, reason, comment or None)


def _closing_holiday(osm: str, local: datetime) -> str | None:
    """The holiday of the day, when the hours would open it were it none."""
    holiday = public_holiday(local.date())
    if holiday is None:
        return None
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    opens = _parsed_without_holidays(osm).intervals(midnight, midnight + timedelta(days=1))
    really = _parsed(osm).intervals(midnight, midnight + timedelta(days=1))
    return holiday if _is_ever_open(opens) and not _is_ever_open(really) else None


def _is_ever_open(intervals: Iterable[tuple[Any, ...]]) -> bool:
    return any(interval[2] == State.OPEN for interval in intervals)


def hours_fault(osm: str) -> str | None:
    """Why ``osm`` cannot be read, in one line for the person who wrote it; None when it can."""
    try:
        _parsed(osm)
    except ParserError as error:
        column = str(error).partition("-->")[2].partition("\n")[0].strip().rpartition(":")[2]
        place = f" (stuck at character {column})" if column.isdigit() else ""
        return f'not OpenStreetMap opening hours{place}; write for example "{EXAMPLE}"'
    return None


@lru_cache(maxsize=512)
def _parsed_without_holidays(osm: str) -> OpeningHours:
    """Read without a country, the parser knows no holidays: PH rules speak of no day."""
    return OpeningHours(osm, timezone=BRUSSELS)


@lru_cache(maxsize=4096)
def _parsed(osm: str) -> OpeningHours:
    return OpeningHours(osm, country=COUNTRY, timezone=BRUSSELS)
