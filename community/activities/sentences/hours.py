"""From when to when: the clock in a sentence, read before anything else.

Hours 1 to 5 without a part of the day are in the afternoon; 6, 7 and 8 could be either, and are asked. Half past and
quarter to are understood in words. Noon is twelve.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time

from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, NUMBERS, number, phrases

MORNING, AFTERNOON, EVENING, PM = "morning", "afternoon", "evening", "pm"
LONGEST_MINUTES = 12 * 60

_HOUR_WORDS = "|".join(sorted((word for word, value in NUMBERS.items() if value <= 12), key=len, reverse=True))
_HOUR = rf"(?P<hour>\d{{1,2}}|{_HOUR_WORDS})"
_PARTS_OF_DAY = (MORNING, AFTERNOON, EVENING)
_AFTER_A_DAY = "(?:" + "|".join(f"(?<={end})" for end in ("dag ", "day ", "di ", "che ", "gen ", "ain ", "row ")) + ")"
_PARTS = {
    name: re.compile(
        rf"(?<![a-z0-9])(?:{phrases('part', name)}|{_AFTER_A_DAY}(?:{phrases('part_after_a_day', name)}))(?![a-z0-9])"
    )
    for name in _PARTS_OF_DAY
}
_INSIDE_A_WORD = {name: re.compile(phrases("part_in_a_word", name)) for name in _PARTS_OF_DAY}
_END = r"(?![a-z0-9]|[.,:]\d)"
_UNIT = f"(?:{phrases('clock', 'unit')})"
_QUARTER_OR_MINUTES = r"(?:(?P<quarter>(?:een )?kwart(?:ier)?)|(?P<minutes>\d{1,2}|vijf|tien|twintig)(?: minuten)?)"
_LATE = {"et demie": 30, "et demi": 30, "trente": 30, "et quart": 15, "quinze": 15, "quarante-cinq": 45}
_CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<noon>{phrases('clock', 'noon')}){_END}",
        rf"(?P<midnight>{phrases('clock', 'midnight')}){_END}",
        rf"(?P<half>half) {_HOUR}(?: ?(?:uur|u))?{_END}",
        rf"{_QUARTER_OR_MINUTES} (?P<side>voor|na|over) (?P<half2>half )?{_HOUR}(?: ?(?:uur|u))?{_END}",
        rf"(?P<past>half past|quarter past|quarter to) {_HOUR}(?: ?(?P<ampm>am|pm))?{_END}",
        rf"{_HOUR} ?(?:heures?|h) (?P<french>{'|'.join(_LATE)}|moins (?:le|un) quart){_END}",
        rf"(?P<hour>\d{{1,2}}) ?{_UNIT} ?(?P<minute>[0-5]\d){_END}",
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<ampm>a\.?m\.?|p\.?m\.?)(?![a-z0-9])",
        r"(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?: ?(?:uur|u|h)(?![a-z]))?(?![\d€]|[./:-]\d| ?(?:euro?s?|km|eur)\b)",
        rf"{_HOUR} ?(?:uur|u|heures?|h|o'? ?clock){_END}",
    )
)
_BARE = re.compile(
    rf"(?!(?:een|un|une|one)\b){_HOUR}(?! ?(?:{MONTH})\b)(?![a-z0-9]|[.,/:]\d|-\d\d?[/-]| ?[€%])"
    rf"(?! ?(?:{phrases('clock', 'not_after_a_number')})\b)"
)
_BEFORE = re.compile(rf"(?<![a-z0-9])(?:(?:{phrases('clock', 'before_any')})\.? )")
_EXACT_LEAD = re.compile(rf"(?:{phrases('clock', 'before_one')}) ")
_SPAN_LEAD = re.compile(rf"(?:{phrases('clock', 'before_a_span')}) ")
_TO = re.compile(f" ?(?:{phrases('clock', 'between')}) ?")
_LASTS = rf"(?<![a-z0-9])(?:{phrases('clock', 'lasts')})(?: ongeveer| environ| about)? "
_DURATION = re.compile(
    rf"{_LASTS}(?P<hours>\d{{1,2}}|{_HOUR_WORDS}|anderhalve?)(?P<half>[.,]5)?"
    r" ?(?:uur|u|uren|heures?|h|hours?)(?: ?(?P<minutes>[0-5]\d))?(?P<demi> et demie?)?(?![a-z0-9])"
    rf"|(?<![a-z0-9])(?P<long>\d{{1,2}}|{_HOUR_WORDS}|anderhalf) (?:uur lang|hours? long)(?![a-z0-9])"
)
_SHORT = re.compile(rf"{_LASTS}(?P<minutes>\d{{2,3}}) ?min(?:uten|utes)?(?![a-z])")
_OR_LATER = re.compile(r" (?:or|of|ou) \d{1,2}(?: ?(?:pm|u|h|uur))?(?![a-z0-9])")
_WORD_START = re.compile(r"(?<![a-z0-9'])[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock time as it was said. ``exact``: it can be read in one way (14 o'clock, 08:00, 3 pm)."""

    hour: int
    minute: int
    exact: bool = False
    part: str | None = None
    in_french: bool = False
    or_later: bool = False

    def on_wall(self, part: str | None = None) -> list[time]:
        """What it may mean, given the part of the day."""
        if self.exact:
            return [time(self.hour, self.minute)]
        hours = [hour for hour in {self.hour % 24, (self.hour + 12) % 24} if hour in _range_of(self.part or part, self)]
        return sorted(time(hour, self.minute) for hour in hours)


@dataclass(frozen=True, slots=True)
class Hours:
    """``start`` and ``end`` on the wall. ``unclear``: something was said, and it could be more than one thing."""

    start: time | None = None
    end: time | None = None
    unclear: bool = False
    part: str | None = None
    end_unclear: bool = False


def _range_of(part: str | None, clock: Clock) -> Iterable[int]:
    match part:
        case "morning":
            return range(5, 13) if clock.hour != 12 else ()
        case "afternoon":
            return range(12, 19)
        case "evening":
            return range(16, 24)
        case "pm":
            return range(12, 24)
        case _:
            return (*range(6, 13), *range(13, 18), 18, 19, 20) if 6 <= clock.hour <= 8 else range(9, 18)


def read_hours(page: Page) -> Hours:
    """Find and claim every clock time.

    Two that are no span ("doors at 19, start at 20") are unclear.
    """
    minutes = _duration(page)
    spans = _spans(page)
    part = _part(page)
    if not spans:
        return Hours(part=part)
    meant = {found for span in spans for found in [_meant(*span, part)]}
    if len(meant) != 1:
        return Hours(unclear=True, part=part)
    (found,) = meant
    if found.start is not None and found.end is None and minutes is not None:
        return replace(found, end=_later(found.start, minutes))
    return found


def _meant(begin: Clock, end: Clock | None, part: str | None) -> Hours:
    if end is None:
        starts = begin.on_wall(part)
        return Hours(starts[0], part=part) if len(starts) == 1 else Hours(unclear=True, part=part)
    shared = replace(begin, part=end.part) if begin.part is None and end.part == PM else None
    for first in filter(None, (shared, begin)):
        pairs = [(a, b) for a in first.on_wall(part) for b in _ends(end, part) if 0 < _minutes(a, b) <= LONGEST_MINUTES]
        if len({a for a, _ in pairs}) == 1:
            start = pairs[0][0]
            if end.or_later:
                return Hours(start, part=part, end_unclear=True)
            return Hours(start, min((b for _, b in pairs), key=lambda b: _minutes(start, b)), part=part)
    return Hours(unclear=True, part=part)


def _ends(end: Clock, part: str | None) -> list[time]:
    # "de 8h30 à 10h" can only be in the morning: in French the evening is written as 22h.
    if end.exact or end.part or (end.in_french and 9 <= end.hour <= 12):
        return end.on_wall()
    # "zaterdagmorgen van 10 tot 2": the part of the day is that of the beginning.
    return sorted({time(hour % 24, end.minute) for hour in {end.hour, (end.hour + 12) % 24 or 12}})


def _minutes(a: time, b: time) -> int:
    between = (b.hour - a.hour) * 60 + b.minute - a.minute
    return between + 24 * 60 if between <= 0 and a.hour >= 17 and b.hour <= 5 else between


def _later(start: time, minutes: int) -> time | None:
    total = start.hour * 60 + start.minute + minutes
    return time(total // 60 % 24, total % 60)


def _duration(page: Page) -> int | None:
    if found := page.take(_SHORT):
        return int(found["minutes"])
    found = page.take(_DURATION)
    if found is None:
        return None
    said = found["hours"] or found["long"]
    hours = 90 if said.startswith("anderhal") else number(said) * 60
    return hours + (30 if found["half"] or found["demi"] else 0) + int(found["minutes"] or 0)


def _spans(page: Page) -> list[tuple[Clock, Clock | None]]:
    found: list[tuple[Clock, Clock | None]] = []
    place = 0
    while (start := _WORD_START.search(page.free, place)) is not None:
        span = _span_at(page.free, start.start())
        if span is None:
            place = start.end()
            continue
        begin, end, place = span
        page.claim(start.start(), place)
        found.append((begin, end))
    return found


def _span_at(said: str, at: int) -> tuple[Clock, Clock | None, int] | None:
    """The time, or the span of time, that begins here, and where it stops."""
    lead = _BEFORE.match(said, at)
    place = lead.end() if lead else at
    first = _clock_at(said, place) or (_bare_at(said, place) if lead or said[at].isdigit() else None)
    if first is None:
        return None
    begin, stop, with_unit = first
    second = _after(said, stop)
    spanning = lead is not None and _SPAN_LEAD.match(lead[0]) is not None
    if second is not None and (with_unit or second[2] or spanning):
        return begin, second[0], second[1]
    exact_lead = lead is not None and _EXACT_LEAD.match(lead[0]) is not None
    return (begin, None, stop) if with_unit or (exact_lead and _is_an_hour(begin)) else None


def _is_an_hour(clock: Clock) -> bool:
    return 0 < clock.hour <= 23


def _after(said: str, stop: int) -> tuple[Clock, int, bool] | None:
    joined = _TO.match(said, stop)
    if joined is None:
        return None
    found = _clock_at(said, joined.end()) or _bare_at(said, joined.end())
    if found is not None and (more := _OR_LATER.match(said, found[1])):
        return replace(found[0], or_later=True), more.end(), found[2]
    return found


def _bare_at(said: str, place: int) -> tuple[Clock, int, bool] | None:
    found = _BARE.match(said, place)
    if found is None:
        return None
    clock = _checked(number(found["hour"]), 0, found["hour"])
    return None if clock is None else (clock, found.end(), False)


def _clock_at(said: str, place: int) -> tuple[Clock, int, bool] | None:
    for pattern in _CLOCKS:
        if found := pattern.match(said, place):
            clock = _clock(found.groupdict())
            if clock is not None:
                clock = replace(clock, in_french=re.search(r"\dh|\d h\b|heure", found[0]) is not None)
                part, stop = _part_after(said, found.end())
                return replace(clock, part=clock.part or part), stop, True
    return None


def _part_after(said: str, place: int) -> tuple[str | None, int]:
    after = re.compile(r",? ").match(said, place)
    if after is not None:
        for name, pattern in _PARTS.items():
            if found := pattern.match(said, after.end()):
                return name, found.end()
    return None, place


def _clock(said: dict[str, str | None]) -> Clock | None:
    if said.get("noon"):
        return Clock(12, 0, exact=True)
    if said.get("midnight"):
        return Clock(0, 0, exact=True)
    hour = number(said["hour"] or "0")
    if said.get("half"):
        return _before(hour, 30)
    if side := said.get("side"):
        return _beside(said, hour, side)
    if past := said.get("past"):
        clock = _before(hour, 15) if past == "quarter to" else _checked(hour, 30 if "half" in past else 15, "")
    elif french := said.get("french"):
        clock = _before(hour, 15) if french.startswith("moins") else _checked(hour, _LATE[french], said["hour"] or "")
    else:
        clock = _checked(hour, int(said.get("minute") or 0), said["hour"] or "")
    return None if clock is None else _with_ampm(clock, said.get("ampm"))


def _beside(said: dict[str, str | None], hour: int, side: str) -> Clock | None:
    minutes = 15 if said.get("quarter") else number(said["minutes"] or "0")
    if said.get("half2"):
        return _before(hour, 30 + minutes) if side == "voor" else _before(hour, 30 - minutes)
    return _before(hour, minutes) if side == "voor" else _checked(hour, minutes, "")


def _before(hour: int, minutes: int) -> Clock | None:
    return _checked(hour - 1 if hour > 1 else 12, 60 - minutes, "") if 0 < minutes < 60 and hour <= 12 else None


def _checked(hour: int, minute: int, as_written: str) -> Clock | None:
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    exact = hour > 12 or hour == 0 or (len(as_written) == 2 and as_written.startswith("0"))
    return Clock(hour % 24, minute, exact=exact)


def _with_ampm(clock: Clock, ampm: str | None) -> Clock:
    if not ampm:
        return clock
    if ampm.startswith("a"):
        return Clock(clock.hour % 12, clock.minute, exact=True)
    return Clock(clock.hour % 12 + 12, clock.minute, exact=True, part=PM) if clock.hour <= 12 else clock


def _part(page: Page) -> str | None:
    """The part of the day that is named apart from the hour; None when two contradict each other."""
    named = {name for name, pattern in _PARTS.items() if page.take_all(pattern)}
    named |= {name for name, pattern in _INSIDE_A_WORD.items() if pattern.search(page.free)}
    return named.pop() if len(named) == 1 else None
