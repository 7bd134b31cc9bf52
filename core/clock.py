"""Time as an argument: the rooms are told what time it is, so that a test or the demo can tell them another."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A running clock that can be moved forward: the demo's, so that reminders and promises are seen."""

    def __init__(self, starts_at: datetime | None = None) -> None:
        now = datetime.now(UTC)
        self._ahead = (starts_at - now) if starts_at else timedelta(0)

    def now(self) -> datetime:
        """The present instant of the story, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    def forward(self, by: timedelta) -> None:
        """Move ahead.

        Raises:
            ValueError: ``by`` is negative. What was said at a later hour cannot be unsaid.
        """
        if by < timedelta(0):
            raise ValueError("a clock only moves forward")
        self._ahead += by
