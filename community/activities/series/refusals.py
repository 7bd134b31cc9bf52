"""What a change of an activity may be refused for, each said in its own words."""

from core.errors import DomainError


class NothingChanged(DomainError):
    """It is like that already."""

    key = "changing-nothing-new"


class SameTime(DomainError):
    """Another time of the same series is there."""

    key = "changing-same-time"


class PatternDoesNotShift(DomainError):
    """Every third Sunday, moved to a Tuesday is no rule that anybody meant."""

    key = "changing-does-not-shift"


class HourSkipped(DomainError):
    """The clock jumps over that hour. Variables: instead_at."""

    key = "changing-hour-skipped"


class TooFarAhead(DomainError):
    """More than a year from now."""

    key = "changing-too-far"


class NoSeries(DomainError):
    """It takes place once."""

    key = "changing-no-series"


class MomentNotUnderstood(DomainError):
    """No day and no hour, or more than one it could be."""

    key = "changing-again-moment"


class WhichHalfOfTheDay(DomainError):
    """Seven in the morning, or in the evening?"""

    key = "changing-which-half"
