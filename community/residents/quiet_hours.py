"""The hours in which the bot starts nothing by itself. Answers to somebody who waits are never held."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local times; ``start`` is in the evening, ``end`` the next morning."""

    start: time = time(21, 0)
    end: time = time(8, 0)

    def is_quiet(self, at: datetime) -> bool:
        """Whether an instant falls inside."""
        local = at.astimezone(BRUSSELS).time()
        if self.start <= self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end

    def first_allowed(self, at: datetime) -> datetime:
        """The instant itself, or the end of the quiet hours it falls in (aware, UTC)."""
        if not self.is_quiet(at):
            return at
        local = at.astimezone(BRUSSELS)
        day = local.date()
        if self.start > self.end and local.time() >= self.start:
            day += timedelta(days=1)
        return datetime.combine(day, self.end, BRUSSELS).astimezone(at.tzinfo)
