"""From when to when: the clock in a sentence, read before anything else.

Hours 1 to 5 without a part of the day are in the afternoon; 6, 7 and 8 could be either, and are asked. Half past and
quarter to are understood in words. Noon is twelve. "Doors at 19" is not the beginning, and "back at 5" is the end.
"""

import re
from dataclasses import dataclass, replace
from datetime import time

from community.activities.sentences.clocks import (
    EARLIEST_SURE,
    EVENING,
    MORNING,
    PARTS_OF_DAY,
    Clock,
    bare_at,
    clock_at,
)
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, NUMBERS, WEEKDAY, either, number, phrases

START, END, DOORS = "start", "end", "doors"
LATE = 9
"""An hour from which "dansavond" does not tell whether it is before noon."""
NEAR_NOON = (11, 12, 13)
LONGEST_MINUTES = 12 * 60

_AFTER_A_DAY = "(?:" + "|".join(f"(?<={end})" for end in ("dag ", "day ", "di ", "che ", "gen ", "ain ", "row ")) + ")"
_PARTS = {
    name: re.compile(
        rf"(?<![a-z0-9])(?:{phrases('part', name)}|{_AFTER_A_DAY}(?:{phrases('part_after_a_day', name)}))(?![a-z0-9])"
    )
    for name in PARTS_OF_DAY
}
_SURELY_A_PART = re.compile(phrases("part_surely"))
_INSIDE_A_WORD = {name: re.compile(phrases("part_in_a_word", name)) for name in PARTS_OF_DAY}
_BEFORE = re.compile(rf"(?<![a-z0-9])(?<!\by )(?:(?:{phrases('clock', 'before_any')})\.? )")
_EXACT_LEAD = re.compile(rf"(?:{phrases('clock', 'before_one')}) ")
_SPAN_LEAD = re.compile(rf"(?:{phrases('clock', 'before_a_span')}) ")
_BETWEEN_LEAD = re.compile(r"(?:tussen|entre|between) ")
_AND = re.compile(r" (?:en|et|and) ")
_TO = re.compile(f" ?(?:{phrases('clock', 'between')}) ?")
_WORD_LEAD = re.compile(r"(?:om|tegen|rond|omstreeks|vanaf|van|tussen|at|from|between|around|about|kl)\.? ")
_ENDING = re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', 'ending')}) ?:? ?")
_DOORS = re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', 'doors')}) ?:? ?")
_OPEN_END = re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', 'open_end')})(?![a-z0-9])")
_IS_A_DAY = re.compile(
    rf"(?:\b(?:le|les|the|de|den)|dag|day|di|manche|\b(?:lun|mar|mer|jeu|ven|sam|dim)\.?|\b(?:{MONTH})) $"
)
_AT = re.compile(r",? (?:a|at|om|des|vanaf|-) ")
_ALONE_BEFORE = re.compile(r"(?:[,;(:\n\x1f] ?|^|(?:dag|day|di|manche)(?: [a-z]+)?,? )$")
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|demain|morgen|tomorrow|\x1f)s? $")
_ALONE_AFTER = re.compile(r" ?(?:[,;).\n\x1f]|$| (?:in|at|aan|bij|au|a la|dans)\b)")
_BRACKET = re.compile(r"\([^)]*$")
_EARLY = re.compile(
    r"(?P<hour>\d{1,2})(?:[.:h](?P<minute>[0-5]\d))?h? ?(?:am|pm|u|uur)? (?:for|voor|pour) (?:an? )?(?=\d)"
)
_COMES_IN, _SETS_OFF = (
    re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', name)})(?: (?:{phrases('clock', 'comes_in_how')}))*:? $")
    for name in ("comes_in", "sets_off")
)
_ONE = re.compile(r"(?:een|un|une|one) ")
_HOUR_WORDS = either(word for word, value in NUMBERS.items() if value <= 12)
_LASTS = rf"(?<![a-z0-9])(?:{phrases('clock', 'lasts')})(?: ongeveer| environ| about)? "
_DURATION = re.compile(
    rf"{_LASTS}(?P<hours>\d{{1,2}}|{_HOUR_WORDS}|anderhalf|anderhalve)(?P<half>[.,]5)?"
    r" ?(?:uur|u|uren|heures?|h|hours?)(?: ?(?P<minutes>[0-5]\d))?(?P<demi> et demie?)?(?![a-z0-9])"
    rf"|(?<![a-z0-9])(?P<long>\d{{1,2}}|{_HOUR_WORDS}|anderhalf) (?:uur lang|hours? long)(?![a-z0-9])"
)
_SHORT = re.compile(rf"{_LASTS}(?P<minutes>\d{{2,3}}) ?min(?:uten|utes)?(?![a-z])")
_OR_LATER = re.compile(r" (?:or|of|ou) \d{1,2}(?: ?(?:pm|u|h|uur))?(?![a-z0-9])")
_WORD_START = re.compile(r"(?<![a-z0-9'/])(?<![a-z]-)(?<!\d[.-])[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Hours:
    """``start`` and ``end`` on the wall. ``unclear``: something was said, and it could be more than one thing.

    ``assumed``: the afternoon was not said, but is the convention.
    """

    start: time | None = None
    end: time | None = None
    unclear: bool = False
    part: str | None = None
    end_unclear: bool = False
    assumed: bool = False


def read_hours(page: Page) -> Hours:
    """Find and claim every clock time.

    Two that are no span ("at 19 a film, at 21 a concert") are unclear.
    """
    open_ended = page.take(_OPEN_END) is not None
    minutes = _duration(page)
    spans = _spans(page)
    part, loose = _part(page)
    ends = [span.begin for span in spans if span.role == END]
    starts = [span for span in spans if span.role == START]
    if any(span.window for span in starts):
        return Hours(part=part, unclear=True)
    if not starts:
        return Hours(part=part, unclear=bool(ends), end_unclear=open_ended)
    meant = _all_meant(starts, ends, part)
    if loose and any(found.unclear for found in meant):
        meant = _all_meant(starts, ends, None)
    elif loose and {found.start for found in meant} != {found.start for found in _all_meant(starts, ends, None)}:
        meant = meant if part != EVENING or all(span.begin.hour < LATE for span in starts) else {Hours(unclear=True)}
    if len(meant) != 1:
        return Hours(unclear=True, part=part)
    (found,) = meant
    found = replace(found, end_unclear=found.end_unclear or open_ended or len(set(ends)) > 1)
    if found.start is not None and found.end is None and minutes is not None:
        return replace(found, end=_later(found.start, minutes))
    return found


def _all_meant(starts: list["_Span"], ends: list[Clock], part: str | None) -> set[Hours]:
    meant = {_meant(span.begin, span.end, part) for span in starts}
    if len(meant) == 1 and len(set(ends)) == 1 and starts[0].end is None:
        return {_meant(starts[0].begin, ends[0], part)}
    return meant


def _meant(begin: Clock, end: Clock | None, part: str | None) -> Hours:
    assumed = not begin.exact and begin.hour < EARLIEST_SURE and (begin.part or part) is None
    if end is None:
        starts = begin.on_wall(part)
        return Hours(starts[0], part=part, assumed=assumed) if len(starts) == 1 else Hours(unclear=True, part=part)
    shared = replace(begin, part=end.part) if begin.part is None and end.part else None
    for first in filter(None, (shared, begin)):
        pairs = [(a, b) for a in first.on_wall(part) for b in _ends(end, part) if 0 < _minutes(a, b) <= LONGEST_MINUTES]
        if len({a for a, _ in pairs}) == 1:
            start = pairs[0][0]
            if end.or_later:
                return Hours(start, part=part, end_unclear=True)
            last = min((b for _, b in pairs), key=lambda b: _minutes(start, b))
            return Hours(start, last, part=part, assumed=assumed and end.part is None)
    return Hours(unclear=True, part=part, end_unclear=True)


def _ends(end: Clock, part: str | None) -> list[time]:
    # "de 8h30 à 10h" can only be in the morning: in French the evening is written as 22h.
    if end.part == MORNING and not end.exact and end.hour < EARLIEST_SURE:
        return [time(end.hour, end.minute)]  # "jusqu'à 1h du matin"
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


@dataclass(frozen=True, slots=True)
class _Span:
    """A time, or two with "to" between them, and what it is for."""

    begin: Clock
    end: Clock | None
    stop: int
    role: str = START
    aside: bool = False
    window: bool = False


def _is_window(said: str, at: int, span: _Span) -> bool:
    """Whether people only come in between the two: "registration from 8 to 10", "start between 13 and 14"."""
    between = _BETWEEN_LEAD.match(said, at) is not None
    return any(one.search(said[:at]) for one in ((_COMES_IN, _SETS_OFF) if between else (_COMES_IN,)))


def _spans(page: Page) -> list[_Span]:
    found: list[_Span] = []
    place = 0
    while (start := _WORD_START.search(page.free, place)) is not None:
        span = _span_at(page.free, start.start())
        if span is None:
            place = start.end()
            continue
        place = span.stop
        if span.end is not None and _is_window(page.free, start.start(), span):
            span = replace(span, window=True)
        aside = _BRACKET.search(page.folded[: start.start()]) is not None
        page.claim(start.start(), place)
        found.append(replace(span, aside=aside))
    return _beginnings(found)


def _beginnings(found: list[_Span]) -> list[_Span]:
    """Without what is beside them: when the doors open, and the "midi" of "mercredi midi de 12h15 à 13h15"."""
    starts = [span for span in found if span.role == START]
    named = [span for span in starts if not span.begin.noon]
    alone = all(span.end is None for span in starts if span.begin.noon)
    if named and alone and all(span.begin.hour in NEAR_NOON for span in named):
        found = [span for span in found if not span.begin.noon]
    outside = [span for span in found if not span.aside]
    return outside if any(span.role == START for span in outside) else found


def _span_at(said: str, at: int) -> _Span | None:
    """The time, or the span of time, that begins here, and where it stops."""
    if (early := _EARLY.match(said, at)) and (span := _late_at(said, early)):
        return span
    for role, pattern in ((DOORS, _DOORS), (END, _ENDING)):
        if (lead := pattern.match(said, at)) and (span := _plain_span_at(said, lead.end())):
            return replace(span, role=role if span.end is None else START)
    return _plain_span_at(said, at)


def _late_at(said: str, early: re.Match[str]) -> _Span | None:
    """The beginning in "7 for 7.30pm": within the hour after people come in."""
    later = clock_at(said, early.end()) or bare_at(said, early.end())
    if later is None or not _is_an_hour(later[0]):
        return None
    minutes = (later[0].hour - int(early["hour"])) % 12 * 60 + later[0].minute - int(early["minute"] or 0)
    return _Span(later[0], None, later[1]) if 0 < minutes <= 60 else None


def _plain_span_at(said: str, at: int) -> _Span | None:
    lead = _BEFORE.match(said, at)
    place = lead.end() if lead else at
    first = _first_at(said, at, place, lead)
    if first is None:
        return None
    begin, stop, with_unit = first
    is_a_day = lead is None and not with_unit and _IS_A_DAY.search(said[:at]) and _AT.match(said, stop)
    between = lead is not None and _BETWEEN_LEAD.match(lead[0]) is not None
    second = None if is_a_day else _after(said, stop, between=between)
    if second is not None and not with_unit and _stands_alone(said, at, second[1]):
        with_unit = True
    spanning = lead is not None and _SPAN_LEAD.match(lead[0]) is not None
    if second is not None and (with_unit or second[2] or spanning):
        return _Span(begin, second[0], second[1])
    if begin.noon and second is None and not _is_noon(said, at, stop, lead):
        return None
    exact_lead = lead is not None and _EXACT_LEAD.match(lead[0]) is not None
    return _Span(begin, None, stop) if with_unit or (exact_lead and _is_an_hour(begin)) else None


def _is_noon(said: str, at: int, stop: int, lead: re.Match[str] | None) -> bool:
    """Not that of "concert de midi" and "midday walk"."""
    if lead is not None:
        return lead[0] not in ("de ", "du ")
    if said[:at].endswith((" de ", " du ")):
        return False
    return re.match(r" [a-z]", said[stop:]) is None or _DAY_BEFORE.search(said[:at]) is not None


def _stands_alone(said: str, start: int, stop: int) -> bool:
    """Two bare numbers between stops ("..., 10 to 12, ...") or after a day ("Wednesday 10-12")."""
    before = _ALONE_BEFORE.search(said[:start])
    return before is not None and _ALONE_AFTER.match(said, stop) is not None


def _first_at(said: str, at: int, place: int, lead: re.Match[str] | None) -> tuple[Clock, int, bool] | None:
    if lead is None and _ONE.match(said, at):
        return None  # "une heure musicale"
    found = clock_at(said, place)
    if found is None and (said[place : place + 1].isdigit() or (lead and _WORD_LEAD.match(lead[0]))):
        return bare_at(said, place)
    return found


def _is_an_hour(clock: Clock) -> bool:
    return 0 < clock.hour <= 23


def _after(said: str, stop: int, *, between: bool) -> tuple[Clock, int, bool] | None:
    joined = _TO.match(said, stop)
    if joined is None or (not between and _AND.fullmatch(joined[0])):
        return None  # "at 18 and 20" are two beginnings
    found = clock_at(said, joined.end()) or bare_at(said, joined.end())
    if found is not None and (more := _OR_LATER.match(said, found[1])):
        return replace(found[0], or_later=True), more.end(), found[2]
    return found


def _part(page: Page) -> tuple[str | None, bool]:
    """The part of the day that is named apart from the hour; None when two contradict each other.

    It is loose when it stands inside a name ("kaartnamiddag"): an hour that does not fit is still an hour.
    """
    told = {name for name, pattern in _PARTS.items() if page.take_all(pattern)}
    named = told | {name for name, pattern in _INSIDE_A_WORD.items() if pattern.search(page.free)}
    loose = not told and not _SURELY_A_PART.search(page.free)
    return (named.pop() if len(named) == 1 else None), loose
