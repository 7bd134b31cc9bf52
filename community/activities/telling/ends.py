"""When one time of an activity is over."""

from datetime import datetime, timedelta

from community.activities.models import Occurrence

UNKNOWN_LENGTH = timedelta(hours=2)
"""How long something lasts of which nobody said so."""


def ends_at(occurrence: Occurrence) -> datetime:
    """The end, or what it probably is (aware, UTC)."""
    minutes = occurrence.activity.minutes
    return occurrence.starts_at + (timedelta(minutes=minutes) if minutes else UNKNOWN_LENGTH)
