"""The public holidays of Belgium, read from the calendar that the opening-hours library carries.

The ten legal holidays (law of 4 January 1974) and Easter Sunday. A second library of holidays would cost nineteen
megabytes of memory for the same days; the tests compare with one.
"""

from datetime import date, datetime, time
from functools import cache

from opening_hours import OpeningHours

COUNTRY = "BE"
_NOON = time(12)


@cache
def is_public_holiday(on: date) -> bool:
    """Whether a local date is a public holiday."""
    return bool(_calendar().is_open(datetime.combine(on, _NOON)))


@cache
def _calendar() -> OpeningHours:
    return OpeningHours("PH", country=COUNTRY)
