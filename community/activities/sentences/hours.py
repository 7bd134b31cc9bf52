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
    NIGHT,
    PARTS_OF_DAY,
    Clock,
    bare_at,
    clock_at,
    read_duration,
)
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, NUMBERS, WEEKDAY, either, phrases

START, END, DOORS, LATEST = "start", "end", "doors", "latest"
_MIDNIGHT = Clock(0, 0, exact=True)
LATE = 9
"""An hour from which "dansavond" does not tell whether it is before noon."""
NEAR_NOON = (11, 12, 13)
LONGEST_MINUTES, LONGEST_WRITTEN = 12 * 60, 15 * 60  # the latter as on a clock of 24 hours: "9u-22u"

_AFTER_A_DAY = "(?:" + "|".join(f"(?<={end})" for end in ("dag ", "day ", "di ", "che ", "gen ", "ain ", "row ")) + ")"
_PARTS = {
    name: re.compile(
        rf"(?<![a-z0-9])(?:{phrases('part', name)}|{_AFTER_A_DAY}(?:{phrases('part_after_a_day', name)}))(?![a-z0-9])"
    )
    for name in PARTS_OF_DAY
} | {NIGHT: re.compile(rf"(?<![a-z0-9])(?:{phrases('part', NIGHT)})(?![a-z0-9])")}
_OF_ANY_DAY = {
    name: re.compile(rf"(?<![a-z0-9])(?:{phrases('part_of_any_day', name)})(?![a-z0-9])") for name in PARTS_OF_DAY
}
_SURELY_A_PART = re.compile(phrases("part_surely"))
_INSIDE_A_WORD = {name: re.compile(phrases("part_in_a_word", name)) for name in PARTS_OF_DAY}
_BEFORE = re.compile(rf"(?<![a-z0-9])(?<!\by )(?:(?:{phrases('clock', 'before_any')})\.? )")
_EXACT_LEAD = re.compile(rf"(?:{phrases('clock', 'before_one')}) ")
_SPAN_LEAD = re.compile(rf"(?:{phrases('clock', 'before_a_span')}) ")
_BETWEEN_LEAD = re.compile(r"(?:tussen|entre|between) ")
_ON_NEXT_DAY = re.compile(
    rf"(?:(?:op|on|le|the|de) )*(?:(?:{WEEKDAY})(?:avond|morgen|ochtend|namiddag|middag)?"
    r"|volgende dag|lendemain|next day|next morning)(?: (?:morning|evening|matin|soir|avond|morgen|ochtend))?"
    rf"(?: \d\d? (?:{MONTH})| \d\d?/\d\d?)? (?:(?:om|at|a|vers|rond) )?"
)
_AND = re.compile(r" (?:en|et|and) ")
_TO = re.compile(f" ?(?:{phrases('clock', 'between')}) ?")
_WORD_LEAD = re.compile(
    r"(?:strikes|om|tegen|rond|omstreeks|vanaf|van|tussen|at|from|between|around|about|kl|de|entre)\.? "
)
_FRENCH_LEAD = re.compile(r"(?:a|de|des|vers|entre) ")
_ENDING = re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', 'ending')}) ?:? ?")
_DOORS, _LATEST = (re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', name)}) ?:? ?") for name in ("doors", "latest"))
_OPEN_END = re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', 'open_end')})(?![a-z0-9])")
_IS_A_DAY = re.compile(
    rf"(?:\b(?:le|les|the|de|den)|dag|day|di|manche|\b(?:sur|op)|\b(?:lun|mar|mer|jeu|ven|sam|dim)\.?|\b(?:{MONTH})) $"
)
_AT = re.compile(r",? (?:a|at|om|des|vanaf|-) ")
_ALONE_BEFORE = re.compile(r"(?:[,;(:\n\x1f] ?|^|(?:dag|day|di|manche)(?: [a-z]+)?,? )$")
_DATE_BEFORE = re.compile(
    rf"(?:\d(?:st|nd|rd|th|er|e|ste|de)? ?(?:{MONTH})\.?(?: 20\d\d)?|\b(?:{MONTH}) \d\d?(?:st|nd|rd|th)?"
    rf"|\d[/.]\d\d?(?:[/.]\d+)?|(?:{WEEKDAY}) (?:{phrases('pace', 'day_parts')})s?),? $"
)
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|demain|morgen|tomorrow|\x1f)s? $")
_ALONE_AFTER = re.compile(r" ?(?:[,;).\n\x1f]|$| (?:in|at|aan|bij|au|a la|dans|then|daarna|puis|ensuite)\b)")
_ON_BEFORE = re.compile(r"(?<![a-z])(?:le|op|den|on) $")
_BRACKET = re.compile(r"\([^)]*$")
_EARLY = re.compile(
    r"(?P<hour>\d{1,2})(?:[.:h](?P<minute>[0-5]\d))?h? ?(?:am|pm|u|uur)? (?:for|voor|pour) (?:an? )?(?=\d)"
)
_COMES_IN, _SETS_OFF = (
    re.compile(rf"(?<![a-z0-9])(?:{phrases('clock', name)})(?: (?:{phrases('clock', 'comes_in_how')}))*:? $")
    for name in ("comes_in", "sets_off")
)
_DETERMINED = re.compile(r"(?<![a-z])(?:the|our|a|la|notre|une|de|onze|een) $")
_ONE = re.compile(r"(?:een|un|une|one) ")
_HOUR_WORDS = either(word for word, value in NUMBERS.items() if value <= 12)
_OR_LATER = re.compile(r" (?:or|of|ou) \d{1,2}(?: ?(?:pm|u|h|uur))?(?![a-z0-9])")
_UNIT = f"(?:{phrases('clock', 'unit')}|am|pm)"
_EITHER = re.compile(
    rf"(?<![a-z0-9.,:/])(?:\d\d?|{_HOUR_WORDS})(?:[:.uh]\d\d)?(?: ?{_UNIT})? (?:of|or|ou) "
    rf"(?:(?:om|at|a|vers|rond) )?(?:(?:\d\d?|{_HOUR_WORDS})"
    rf"(?:[:.uh]\d\d|(?: ?{_UNIT}| in the| '?s (?:avonds|morgens|middags)| du soir)(?![a-z]))"
    rf"|(?:(?:op )?de )?(?:{phrases('clock', 'noon')}|middag)(?![a-z]))"
    rf"|(?<![a-z0-9])(?:{phrases('clock', 'noon')}|op de middag) (?:of|or|ou) (?:(?:om|at|a|vers|rond) )?\d\d?(?![\d/])"
)
_TO_BEFORE = re.compile(
    rf"(?:\d ?{_UNIT}?(?:\d\d)?(?:{phrases('clock', 'between')})|(?:{phrases('clock', 'ending')}) )$"
)
_DOTTED_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?!\d)(?P<dot>\.(?:20\d\d|(?=[ ,]|$)))?")
_SOME_CLOCK = re.compile(
    r"\d ?(?:u|h|uur|am|pm)(?![a-z])|\d[uh:]\d\d|\.[0-5]\d ?(?:u|h|uur)\b|(?<![\d.])\d\d? ?- ?\d\d?(?![\d/])"
)
_INSTEAD = re.compile(
    rf"(?<![a-z0-9])(?:{phrases('clock', 'instead')}) \d\d?(?:[:.uh]\d\d| ?{_UNIT}(?: ?[0-5]\d)?)(?![a-z0-9])"
)
_NO_HOUR_BEHIND = re.compile(rf" ?(?:{phrases('clock', 'to_day')}|a) ?\d\d")
_OF_DURATION = re.compile(rf" ?(?:{phrases('clock', 'of_duration')})(?![a-z])")
_COMES_BACK = re.compile(rf",? (?:{phrases('clock', 'comes_back')})(?![a-z])")
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
    page.take_all(_INSTEAD)
    open_ended = page.take(_OPEN_END) is not None
    minutes = read_duration(page)
    either = _either(page)
    spans = _spans(page)
    part, loose = _part(page)
    if either:
        return Hours(part=part, unclear=True)
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
    found = _but_longer(replace(found, end_unclear=found.end_unclear or open_ended or len(set(ends)) > 1), ends)
    if found.start is not None and found.end is None and minutes is not None:
        return replace(found, end=_later(found.start, minutes))
    return found


def _but_longer(found: Hours, ends: list[Clock]) -> Hours:
    """Not with the end of "17-19u, daarna fuif tot 2u": which of the two is meant?"""
    goes_on = found.end is not None and any(found.end not in _ends(end, found.part) for end in ends)
    return replace(found, end=None, end_unclear=True) if goes_on else found


def _either(page: Page) -> bool:
    """Whether it begins at one of two hours: "8 or 9 pm"; "until 5 or 6 pm" tells of the end."""
    found = _EITHER.search(page.free)
    return found is not None and _TO_BEFORE.search(page.free[: found.start()]) is None


def _dotted_date(said: str, at: int) -> int:
    """Where a date like "za 5.12 om 14u" stops; 0 when it may be an hour."""
    found = _DOTTED_DATE.match(said, at)
    if found is None or not (found["dot"] or _DAY_BEFORE.search(said[:at]) or _ON_BEFORE.search(said[:at])):
        return 0
    return found.end() if _SOME_CLOCK.search(said[:at]) or _SOME_CLOCK.search(said, found.end()) else 0


def _all_meant(starts: list["_Span"], ends: list[Clock], part: str | None) -> set[Hours]:
    meant = {_meant(span.begin, span.end, part) for span in starts}
    if len(meant) == 1 and len(set(ends)) == 1 and starts[0].end is None:
        return {_meant(starts[0].begin, ends[0], part)}
    return {min(meant, key=lambda one: one.assumed)} if len({(one.start, one.end) for one in meant}) == 1 else meant


def _meant(begin: Clock, end: Clock | None, part: str | None) -> Hours:
    assumed = not begin.exact and begin.hour < EARLIEST_SURE and (begin.part or part) is None
    if end is None:
        starts = begin.on_wall(part)
        return Hours(starts[0], part=part, assumed=assumed) if len(starts) == 1 else Hours(unclear=True, part=part)
    shared = replace(begin, part=end.part) if begin.part is None and end.part else None
    for first in filter(None, (shared, begin)):
        pairs = [(a, b) for a in first.on_wall(part) for b in _ends(end, part) if _may_last(a, b, end)]
        if len({a for a, _ in pairs}) == 1:
            start = pairs[0][0]
            if end.or_later:
                return Hours(start, part=part, end_unclear=True)
            last = min((b for _, b in pairs), key=lambda b: _minutes(start, b))
            return Hours(start, last, part=part, assumed=assumed and end.part is None)
    return Hours(unclear=True, part=part, end_unclear=True)


def _may_last(start: time, last: time, end: Clock) -> bool:
    longest = LONGEST_WRITTEN if end.exact and end.hour > 12 else LONGEST_MINUTES
    return end.next_day or 0 < _minutes(start, last) <= longest


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
        if stop := _dotted_date(page.free, start.start()):
            place = stop
            continue
        span = _span_at(page.free, start.start())
        if span is None:
            place = start.end()
            continue
        place = span.stop
        if span.end is None and span.begin.hour in range(13) and _OF_DURATION.match(page.free, place):
            continue
        if span.end is not None and _is_window(page.free, start.start(), span):
            span = replace(span, window=True)
        if span.end is None and span.role == START and _COMES_BACK.match(page.free, place):
            span = replace(span, role=END)
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
    if not starts:
        found = [replace(span, role=START) if span.role == DOORS else span for span in found]
    outside = [span for span in found if not span.aside or span.role == END]
    return outside if any(span.role == START for span in outside) else found


def _span_at(said: str, at: int) -> _Span | None:
    """The time, or the span of time, that begins here, and where it stops."""
    if (early := _EARLY.match(said, at)) and (span := _late_at(said, early)):
        return span
    for role, pattern in ((LATEST, _LATEST), (DOORS, _DOORS), (END, _ENDING)):
        if (lead := pattern.match(said, at)) and (
            span := _plain_span_at(said, lead.end()) or _bare_end(said, lead, role)
        ):
            return replace(span, role=role if span.end is None else START)
    return _plain_span_at(said, at)


def _bare_end(said: str, lead: re.Match[str], role: str) -> _Span | None:
    """The hour of "back by 7", with nothing behind it."""
    found = bare_at(said, lead.end()) if role == END else None
    if found is None or not _is_an_hour(found[0]) or not _ALONE_AFTER.match(said, found[1]):
        return None
    return _Span(found[0], None, found[1])


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
    is_a_day = (
        lead is None
        and not with_unit
        and not _DATE_BEFORE.search(said[:at])
        and _IS_A_DAY.search(said[:at])
        and _AT.match(said, stop)
    )
    between = lead is not None and _BETWEEN_LEAD.match(lead[0]) is not None
    second = None if is_a_day else _after(said, stop, between=between)
    if second is not None and not with_unit and _stands_alone(said, at, second[1]):
        with_unit = True
    spanning = lead is not None and _SPAN_LEAD.match(lead[0]) is not None
    spanning = spanning and (said[place].isdigit() or not _FRENCH_LEAD.match(said, at))
    if second is not None and (with_unit or second[2] or spanning):
        return _Span(begin, second[0], second[1])
    if second is None and not _is_noon(begin, said, at, stop, lead):
        return None
    if second is None and not with_unit and _NO_HOUR_BEHIND.match(said, stop):
        return None  # "from 3 to 99"
    exact_lead = lead is not None and _EXACT_LEAD.match(lead[0]) is not None
    if lead is not None and _FRENCH_LEAD.match(lead[0]) and not _ALONE_AFTER.match(said, stop):
        exact_lead = False  # "à 2 pas", "brasserie des 2 tours"
    return _Span(begin, None, stop) if with_unit or (exact_lead and _is_an_hour(begin)) else None


def _is_noon(clock: Clock, said: str, at: int, stop: int, lead: re.Match[str] | None) -> bool:
    """Not that of "concert de midi", "midday walk" and "the midnight carols"; any other hour is itself."""
    if clock == _MIDNIGHT and said[at:stop].endswith(("t", "d")):
        return not (_DETERMINED.search(said[:at]) or (lead is not None and lead[0] == "de "))
    if not clock.noon:
        return True
    if said[at:stop].endswith("noon"):
        return True
    if lead is not None:
        return lead[0] not in ("de ", "du ")
    if said[:at].endswith((" de ", " du ")):
        return False
    return re.match(r" [a-z]", said[stop:]) is None or _DAY_BEFORE.search(said[:at]) is not None


def _stands_alone(said: str, start: int, stop: int) -> bool:
    """Two bare numbers between stops ("..., 10 to 12, ...") or after a day ("Wednesday 10-12")."""
    if _DATE_BEFORE.search(said[:start]):
        return True
    return _ALONE_BEFORE.search(said[:start]) is not None and _ALONE_AFTER.match(said, stop) is not None


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
    if later := _ON_NEXT_DAY.match(said, joined.end()):
        on_next = clock_at(said, later.end())
        return (replace(on_next[0], next_day=True), *on_next[1:]) if on_next else None
    found = clock_at(said, joined.end()) or bare_at(said, joined.end())
    if found is not None and (more := _OR_LATER.match(said, found[1])):
        return replace(found[0], or_later=True), more.end(), found[2]
    return found


def _part(page: Page) -> tuple[str | None, bool]:
    """The part of the day that is named apart from the hour; None when two contradict each other.

    It is loose when it stands inside a name ("kaartnamiddag"): an hour that does not fit is still an hour.
    """
    told = {name for name, pattern in _PARTS.items() if page.take_all(pattern)}
    told |= {name for name, pattern in _OF_ANY_DAY.items() if pattern.search(page.free)}
    named = told | {name for name, pattern in _INSIDE_A_WORD.items() if pattern.search(page.free)}
    loose = not told and not _SURELY_A_PART.search(page.free)
    return (named.pop() if len(named) == 1 else None), loose
