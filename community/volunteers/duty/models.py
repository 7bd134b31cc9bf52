"""A duty roster, without a database: a weekly pattern, and dates that differ from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from community.volunteers.repository import Holder
from core.errors import DomainError
from core.ids import PersonId

PLAN_AHEAD = timedelta(days=14)
"""How far ahead a single date can be changed: one lives by the pattern, and changes what is near."""
LONGEST_NAME = 32


class Place(StrEnum):
    """What somebody does on a day: answer, or stand in for who does not."""

    DUTY = "duty"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Roster:
    """Who has which place: by weekday (0 is Monday), and by local date. None at a date: nobody, whatever the pattern.

    It names people only who have the role today.
    """

    pattern: Mapping[tuple[int, Place], PersonId] = field(default_factory=dict)
    exceptions: Mapping[tuple[date, Place], PersonId | None] = field(default_factory=dict)

    def named(self, on: date, place: Place) -> PersonId | None:
        """Who is written down for a place on a local date; None when nobody is."""
        if (on, place) in self.exceptions:
            return self.exceptions[on, place]
        return self.pattern.get((on.weekday(), place))

    def has_somebody(self, on: date) -> bool:
        """Whether anybody is written down for a local date."""
        return any(self.named(on, place) is not None for place in Place)

    @property
    def weekdays(self) -> frozenset[int]:
        """The weekdays for which the pattern names somebody."""
        return frozenset(weekday for weekday, _ in self.pattern)

    @property
    def dates(self) -> frozenset[date]:
        """The dates that differ from the pattern."""
        return frozenset(on for on, _ in self.exceptions)


@dataclass(frozen=True, slots=True)
class Colleague:
    """A regisseur as the others know them: by the name they chose, else by a number (from 1, oldest role first)."""

    holder: Holder
    called: str | None
    number: int


class PlaceTaken(DomainError):
    """A colleague has this place on that day."""

    key = "duty-taken"


class DateNotPlannable(DomainError):
    """The date lies in the past, or too far ahead."""

    key = "duty-date-over"


class NameDoesNotFit(DomainError):
    """A name among colleagues is one line, and short."""

    key = "duty-name-does-not-fit"
