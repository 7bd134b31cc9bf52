"""The public holidays of Belgium, read from the calendar that the opening-hours library carries.

The ten legal holidays (law of 4 January 1974) and Easter Sunday. A second library of holidays would cost nineteen
megabytes of memory for the same days; the tests compare with one.
"""

from datetime import date, datetime, time
from functools import cache

from dateutil.easter import easter
from opening_hours import OpeningHours

COUNTRY = "BE"
_NOON = time(12)
_FIXED = {
    (1, 1): "new-year",
    (5, 1): "labour-day",
    (7, 21): "national-day",
    (8, 15): "assumption",
    (11, 1): "all-saints",
    (11, 11): "armistice",
    (12, 25): "christmas",
}
_AFTER_EASTER = {0: "easter", 1: "easter-monday", 39: "ascension", 50: "whit-monday"}


@cache
def is_public_holiday(on: date) -> bool:
    """Whether a local date is a public holiday."""
    return bool(_calendar().is_open(datetime.combine(on, _NOON)))


def public_holiday(on: date) -> str | None:
    """Which public holiday a local date is ("christmas"), or None. The words for it are messages."""
    if not is_public_holiday(on):
        return None
    return _FIXED.get((on.month, on.day)) or _AFTER_EASTER.get((on - easter(on.year)).days)


@cache
def _calendar() -> OpeningHours:
    return OpeningHours("PH", country=COUNTRY)
