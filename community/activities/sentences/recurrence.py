"""A recurrence and its RRULE (RFC 5545), without DTSTART."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr


@dataclass(frozen=True, slots=True)
class Repeats:
    """A recurrence that was found. ``rule`` is None when nothing repeats, or when it is ``unclear``."""

    frequency: str | None = None
    interval: int = 1
    by_day: tuple[str, ...] = ()
    by_month_day: tuple[int, ...] = ()
    until: date | None = None
    count: int | None = None
    skips_school_holidays: bool = False
    unclear: bool = False
    end_unclear: bool = False
    named_days: list[date] = field(default_factory=list)
    since: date | None = None

    @property
    def rule(self) -> str | None:
        """The RRULE."""
        if self.frequency is None or self.unclear or self.end_unclear:
            return None
        return self.endless + self._end

    @property
    def endless(self) -> str:
        """The RRULE without its end: what its first day is counted with."""
        parts = [f"FREQ={self.frequency}"]
        parts += [f"INTERVAL={self.interval}"] if self.interval > 1 else []
        parts += [f"BYDAY={','.join(self.by_day)}"] if self.by_day else []
        parts += [f"BYMONTHDAY={','.join(map(str, self.by_month_day))}"] if self.by_month_day else []
        return ";".join(parts)

    @property
    def _end(self) -> str:
        until = f";UNTIL={self.until:%Y%m%d}" if self.until else ""
        return f"{until};COUNT={self.count}" if self.count else until


def first_day(rule: str, since: date) -> date | None:
    """The first day on or after ``since`` that a rule (without COUNT in the past) gives."""
    begin = datetime.combine(since, datetime.min.time())
    bare = re.sub(r";?(?:UNTIL|COUNT|INTERVAL)=[^;]*", "", rule)
    found = rrulestr(bare, dtstart=begin).after(begin - timedelta(seconds=1))
    return found.date() if found is not None else None
