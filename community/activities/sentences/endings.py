"""Since when and until when, how many times, and whether in school holidays: the bounds of what repeats."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from community.activities.sentences.dates import FROM_TO, on_date
from community.activities.sentences.feasts import FEAST_ITSELF, SURE_FEAST, day_of_feast
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, MONTHS, NUMBER, WEEKDAY, number, phrases

_START = r"(?<![a-z0-9])"
_STOP = r"(?![a-z0-9])"
_NTH = "(?:de|ste|e|er|th|st|nd|rd)?"
_NO_MORE = rf"(?:{WEEKDAY})(?! \d)"
_IN_MONTH = re.compile(
    rf"{_START}(?:{phrases('pace', 'in_month')}) (?P<name>{MONTH})(?: (?:en|et|and) (?P<second>{MONTH}))?"
    rf"(?: (?P<year>20\d\d))?{_STOP}(?! ?\d)"
)
_STARTS = phrases("pace", "starts")
_STARTS_IN_MONTH = re.compile(
    rf"{_START}(?:{_STARTS})(?: (?:{phrases('pace', 'starts_in')}))* "
    rf"(?P<name>{MONTH})(?: (?P<year>20\d\d))?{_STOP}(?! ?\d)"
    rf"|{_START}(?:in|en) (?P<name2>{MONTH})(?: (?P<year2>20\d\d))?,? (?:(?:we|on|nous|i|they) )?(?:{_STARTS}){_STOP}"
)
_STARTS_NEXT = re.compile(
    rf"{_START}(?:{_STARTS}|vanaf|des|from|a partir de)(?: (?:in|from|vanaf|des|la|le|de))* "
    rf"(?:(?P<week>{phrases('near', 'next_week')})|{phrases('near', 'next_month')}){_STOP}"
)
_MONTHS = re.compile(
    rf"{_START}(?:{phrases('pace', 'months_from')}) (?P<first>{MONTH}) (?:{phrases('pace', 'months_to')}) "
    rf"(?P<last>{MONTH})(?: (?P<year>20\d\d))?{_STOP}"
)
_MONTHS_DASHED = re.compile(
    rf"(?<![a-z0-9])(?<!\d )(?P<first>{MONTH})\.? ?- ?(?P<last>{MONTH})(?: (?P<year>20\d\d))?{_STOP}(?! \d)"
)
_UNTIL = re.compile(
    rf"{_START}(?:{phrases('pace', 'until')}) (?:(?:{WEEKDAY}) )?(?:le |de |het |the )?"
    rf"(?:(?P<end>einde?(?: van)?|fin(?: du mois de| de)?|(?:the )?end(?: of)?) (?P<month>{MONTH})"
    rf"|(?P<day>\d\d?){_NTH} ?(?:[/.-] ?(?P<number>\d\d?)|(?:of |de )?(?P<name>{MONTH}))"
    rf"|(?P<name2>{MONTH}) (?P<day2>\d\d?)(?:th|st|nd|rd)?|(?P<only>{MONTH})"
    rf"|(?P<alone>\d\d?)(?:de|ste|e|er|th|st|nd|rd)(?! ?\d))(?:[/.-]|,? )?(?P<year>20\d\d)?{_STOP}"
)
_UNTIL_FEAST, _UNTIL_SURE_FEAST = (
    re.compile(rf"{_START}(?:{phrases('pace', 'until')}) (?:le |de |the |la )?(?:{feast}){_STOP}")
    for feast in (FEAST_ITSELF, SURE_FEAST)
)
_UNTIL_SOMETHING = re.compile(rf"{_START}(?:{phrases('pace', 'until')}) (?:{phrases('pace', 'until_what')}){_STOP}")
_FROM_DATE = re.compile(
    rf"{_START}(?:{phrases('pace', 'from_date')}) (?:le |the |de )?"
    rf"(?:\d\d?{_NTH} ?(?:of |de )?(?:{MONTH})|\d\d?/\d|(?:{MONTH}))"
)
_FROM_NOW = r"(?<!over )(?<!binnen )(?<!dans )(?<!within )"
"""Behind these words weeks are no length: "over twee weken" is a day."""
_SERIES = re.compile(
    rf"{_START}{_FROM_NOW}(?:(?:{phrases('pace', 'series')}) )?\(?(?P<count>{NUMBER})[ -]?"
    rf"(?:{phrases('pace', 'lessons')})\)?"
    rf"(?! (?:from (?:now|today|{_NO_MORE})|today|tomorrow|on {_NO_MORE}|ago|geleden|later)\b){_STOP}"
)
_LENGTH = re.compile(
    rf"{_START}{_FROM_NOW}(?<!in )(?P<count>{NUMBER}) (?:week|weekse|weken|weeks|semaines|delige|part)"
    rf"(?! (?:from|ago|geleden|later|before|voor|apres|avant|vooraf|op voorhand)\b){_STOP}"
)
_TIMES = re.compile(
    rf"{_START}{_FROM_NOW}(?!in (?:{NUMBER}) we)(?<!in )"
    rf"(?:(?:gedurende|in totaal|pendant|for|en|in|a total of|voor) )?(?P<count>{NUMBER}) ?"
    rf"(?P<unit>{phrases('pace', 'times')})(?: (?:{phrases('pace', 'in_a_row')}))*(?: (?:de|d'|of)(?= |(?<=')))?"
    rf"(?! (?:per|par|a(?! partir)|van|geleden|later|from(?! \d| the \d| (?:{MONTH}))|ago|before|after|avant)\b){_STOP}"
)
_SCHOOL = (
    rf"(?:(?:maar|en|mais|but|and) )?(?:{phrases('school_holidays', 'without')})"
    r"(?: (?:in|tijdens|pendant|pdt|durant|during|in|des|les|de|d'|van|the|le))* ?(?:(?:de|les|the|la|het) )?"
    rf"(?:{phrases('school_holidays', 'names')})"
)
_ALSO_SCHOOL_HOLIDAYS = re.compile(
    rf"{_START}(?:{phrases('school_holidays', 'also')})(?: (?:in|tijdens|pendant|during|de|les|the))* "
    rf"(?:{phrases('school_holidays', 'names')}){_STOP}"
)
_NOT_THEN = (
    rf"(?:(?:in|tijdens|pendant|durant|during|de|les|the|des) )*(?:{phrases('school_holidays', 'names')}),? "
    rf"(?:[a-z']+ ){{0,3}}?(?:{phrases('school_holidays', 'not_then')})"
)
_NOT_HELD = (
    rf"(?:{phrases('school_holidays', 'not_held')}) (?:[a-z]+ )?(?:in|tijdens|pendant|durant|during) (?:de |les |the )?"
    rf"(?:{phrases('school_holidays', 'names')})"
)
_NO_SCHOOL_HOLIDAYS = re.compile(
    rf"[(,]? ?\b(?:{_SCHOOL}|{_NOT_THEN}|{_NOT_HELD}|{phrases('school_holidays', 'whole')})(?![a-z])\)?"
)
_WEEKS_IN_A_ROW = re.compile(
    rf"{_START}{_FROM_NOW}(?:{NUMBER}) (?:we+ken|semaines|weeks) (?:{phrases('pace', 'in_a_row')}){_STOP}"
    rf"|{_START}(?:{NUMBER}) consecutive weeks{_STOP}"
)
_CARD = re.compile(rf"(?:{phrases('pace', 'a_card')}) $")
MOST_TIMES = 60
"""What is told to have happened more often is no series."""


@dataclass(frozen=True, slots=True)
class Ending:
    """``count`` of times, ``in_weeks`` if it counts weeks. ``unclear``: an end was told that may be several days."""

    since: date | None = None
    until: date | None = None
    count: int | None = None
    in_weeks: bool = False
    unclear: bool = False


def read_ending(page: Page, today: date, *, counted: bool) -> Ending:
    """Find and claim the window and the number of times of what repeats. ``counted``: the number is known."""
    since, last = _month(page, today)
    between = FROM_TO.search(page.free) is not None
    last = None if between else last  # "after a test in October, from 10 January till 28 March"
    until, unclear = (None, False) if between else _until(page, today, since)
    unclear = unclear or page.take(_UNTIL_SOMETHING) is not None
    times = None if counted else _times(page)
    if times is None:
        unclear = unclear or (not counted and _tells_a_length(page))
        return Ending(since, until or last, unclear=unclear)
    in_weeks = times["unit"] in ("weken", "semaines", "weeks")
    return Ending(since, until or last, number(times["count"]), in_weeks, unclear)


def tells_an_end(page: Page) -> bool:
    """Whether there is an end, a beginning or a number of times: then a weekday alone is every week."""
    so_often = any(map(_is_a_number_of_times, _TIMES.finditer(page.free)))
    return bool(
        so_often
        or _MONTHS.search(page.free)
        or _MONTHS_DASHED.search(page.free)
        or _UNTIL_FEAST.search(page.free)
        or _UNTIL.search(page.free)
        or _FROM_DATE.search(page.free)
    )


def tells_weeks_in_a_row(page: Page) -> bool:
    """Whether it is every week for so many weeks: "tien weken na elkaar"."""
    return _WEEKS_IN_A_ROW.search(page.free) is not None


def skips_school_holidays(page: Page) -> bool:
    """Find and claim that it is not held in the school holidays."""
    page.take_all(_ALSO_SCHOOL_HOLIDAYS)
    return page.take(_NO_SCHOOL_HOLIDAYS) is not None


def read_series(page: Page) -> int | None:
    """So many lessons, of which it is not told how far they are apart."""
    found = page.take(_SERIES)
    return None if found is None else number(found["count"])


def _tells_a_length(page: Page) -> bool:
    """A number of lessons or weeks that nobody claimed: "five-week course"."""
    weeks = any(number(one["count"]) > 1 for one in _LENGTH.finditer(page.free))
    return weeks or any(_CARD.search(page.free[: one.start()]) is None for one in _SERIES.finditer(page.free))


def _is_a_number_of_times(found: re.Match[str]) -> bool:
    """Not that of "ring twice" and "asked 100x"."""
    fewest = 3 if found["unit"] in ("keer", "maal", "x", "fois", "times") and found[0][0] == found["count"][0] else 2
    if _CARD.search(found.string[: found.start()]):
        return False
    return fewest <= number(found["count"]) <= MOST_TIMES


def _times(page: Page) -> re.Match[str] | None:
    """How often in all; "un cours" is no number of times."""
    found = next((one for one in _TIMES.finditer(page.free) if _is_a_number_of_times(one)), None)
    if found is not None:
        page.claim(*found.span())
    return found


def _month(page: Page, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of "every Friday in December"."""
    if between := page.take(_MONTHS) or page.take(_MONTHS_DASHED):
        first, last = (MONTHS[between[name]] for name in ("first", "last"))
        year = int(between["year"]) if between["year"] else today.year + (last < today.month)
        return max(date(year - (first > last), first, 1), today), _last_of(year, last)
    if near := page.take(_STARTS_NEXT):
        monday = today + timedelta(days=7 - today.weekday())
        return (monday if near["week"] else today + relativedelta(months=1, day=1)), None
    if since := page.take(_STARTS_IN_MONTH):
        month, told = MONTHS[since["name"] or since["name2"]], since["year"] or since["year2"]
        return max(date(int(told) if told else today.year + (month < today.month), month, 1), today), None
    found = page.take(_IN_MONTH)
    if found is None:
        return None, None
    month = MONTHS[found["name"]]
    year = int(found["year"]) if found["year"] else today.year + (month < today.month)
    last = MONTHS[found["second"]] if found["second"] else month
    return max(date(year, month, 1), today), _last_of(year + (last < month), last)


def _last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _until(page: Page, today: date, since: date | None) -> tuple[date | None, bool]:
    if feast := page.take(_UNTIL_FEAST) or page.take(_UNTIL_SURE_FEAST):
        last = day_of_feast(feast, today)
        return last, last is None
    found = page.take(_UNTIL)
    if found is None:
        return None, False
    if found["only"]:
        return None, True  # "tot juni": to its beginning or to its end?
    year = int(found["year"]) if found["year"] else None
    if found["end"]:
        month = MONTHS[found["month"]]
        return _last_of(year or today.year + (month < today.month), month), False
    if found["alone"]:
        in_month = since or today
        last = on_date(int(found["alone"]), in_month.month, in_month.year, today)
        return last, last is None or since is None
    name = found["name"] or found["name2"]
    month = MONTHS[name] if name else int(found["number"])
    day = int(found["day"] or found["day2"])
    last = on_date(day, month, year, today) or _in_a_year(day, month, today)
    return last, last is None


def _in_a_year(day: int, month: int, today: date) -> date | None:
    """The end of a series may lie farther ahead than its beginning."""
    years = (on_date(day, month, year, today) for year in (today.year, today.year + 1))
    return next((on for on in years if on is not None and on >= today), None)
