"""Reads the part of the OSM opening hours syntax that the cases use, day by civil day, without the library.

Understood: ``24/7``; rules parted by ``;`` of which the last that matches a day decides; selectors of months
(``Jun-Aug``), dates (``Dec 24``), weekdays (``Mo-Fr``, ``Sa,Su``), the nth weekday of a month (``We[1]``,
``Fr[-1]``), public holidays (``PH``); times, several and past midnight; ``off``. Summer time is Python's (zoneinfo).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Brussels")
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIXED = {
    (1, 1): "new-year",
    (5, 1): "labour-day",
    (7, 21): "national-day",
    (8, 15): "assumption",
    (11, 1): "all-saints",
    (11, 11): "armistice",
    (12, 25): "christmas",
}
AFTER_EASTER = {0: "easter", 1: "easter-monday", 39: "ascension", 50: "whit-monday"}
LOOK_AHEAD = 400

_RULE = re.compile(
    r"(?:(?P<months>[A-Z][a-z]{2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}(?= [A-Z]))\s+)?"
    r"(?:(?P<date>[A-Z][a-z]{2} \d{1,2})\s*)?"
    r"(?P<days>(?:(?:PH|Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?(?:\[-?\d\])?,?)*)\s*"
    r"(?P<times>off|[\d:,\-]*)$"
)


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@lru_cache
def holiday(day: date) -> str | None:
    """Which of the ten Belgian public holidays (law of 4 January 1974) a day is, or Easter."""
    return FIXED.get((day.month, day.day)) or AFTER_EASTER.get((day - easter(day.year)).days)


@dataclass(frozen=True)
class Rule:
    """One rule as it was read."""

    months: str
    on: str
    days: str
    times: str

    def matches(self, day: date) -> bool:
        """Whether it speaks of this day."""
        if self.months:
            first, _, last = self.months.partition("-")
            low, high = MONTHS.index(first), MONTHS.index(last or first)
            if not low <= day.month - 1 <= high:
                return False
        if self.on and self.on != f"{MONTHS[day.month - 1]} {day.day}":
            return False
        return not self.days or any(_selects(one, day) for one in self.days.split(","))


def _selects(selector: str, day: date) -> bool:
    if selector == "PH":
        return holiday(day) is not None
    nth = re.fullmatch(r"(\w\w)\[(-?\d)\]", selector)
    if nth:
        week = (day.day - 1) // 7 + 1 if int(nth[2]) > 0 else -((_last(day) - day.day) // 7 + 1)
        return DAYS[day.weekday()] == nth[1] and week == int(nth[2])
    first, _, last = selector.partition("-")
    return DAYS.index(first) <= day.weekday() <= DAYS.index(last or first)


def _last(day: date) -> int:
    return ((day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)).day


@lru_cache
def rules(hours: str) -> tuple[Rule, ...]:
    """The rules of a string. Raises ValueError for what this reader does not understand."""
    found = []
    for part in hours.replace("24/7", "00:00-24:00").split(";"):
        read = _RULE.fullmatch(part.strip())
        if read is None:
            raise ValueError(part)
        found.append(Rule(read["months"] or "", read["date"] or "", read["days"] or "", read["times"]))
    return tuple(found)


def spans(hours: str, day: date) -> list[tuple[datetime, datetime]]:
    """When it is open from this day on, as local wall times; past midnight reaches into the next."""
    deciding = [rule for rule in rules(hours) if rule.matches(day)]
    if not deciding or deciding[-1].times == "off":
        return []
    found = []
    midnight = datetime(day.year, day.month, day.day)
    for span in (deciding[-1].times or "00:00-24:00").split(","):
        begin, end = (timedelta(hours=int(one[:2]), minutes=int(one[3:])) for one in span.split("-"))
        found.append((midnight + begin, midnight + (end if end > begin else end + timedelta(days=1))))
    return found


def state_at(hours: str, local: datetime) -> bool:
    """Whether it is open at a local wall time."""
    days = (local.date() - timedelta(days=1), local.date())
    return any(begin <= local < end for day in days for begin, end in spans(hours, day))


def next_change(hours: str, local: datetime) -> datetime | None:
    """The next local wall time at which it opens or closes, within some four hundred days."""
    now = state_at(hours, local)
    for ahead in range(LOOK_AHEAD):
        day = local.date() + timedelta(days=ahead)
        touching = [*spans(hours, day - timedelta(days=1)), *spans(hours, day)]
        edges = {edge for span in touching for edge in span if edge > local and edge.date() == day}
        for edge in sorted(edges):
            if state_at(hours, edge) is not now:
                return edge
    return None
