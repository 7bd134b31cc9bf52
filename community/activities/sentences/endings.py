"""Since when and until when, and how many times: the ends of what repeats."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from community.activities.sentences.days import FROM_TO, on_date
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
_MONTHS = re.compile(
    rf"{_START}(?:{phrases('pace', 'months_from')}) (?P<first>{MONTH}) (?:{phrases('pace', 'months_to')}) "
    rf"(?P<last>{MONTH})(?: (?P<year>20\d\d))?{_STOP}"
)
_UNTIL = re.compile(
    rf"{_START}(?:{phrases('pace', 'until')}) (?:{WEEKDAY} )?(?:le |de |het |the )?"
    rf"(?:(?P<end>einde?(?: van)?|fin(?: du mois de| de)?|(?:the )?end(?: of)?) (?P<month>{MONTH})"
    rf"|(?P<day>\d\d?){_NTH} ?(?:[/.-] ?(?P<number>\d\d?)|(?:of |de )?(?P<name>{MONTH}))"
    rf"|(?P<name2>{MONTH}) (?P<day2>\d\d?)(?:th|st|nd|rd)?|(?P<only>{MONTH})"
    rf"|(?P<alone>\d\d?)(?:de|ste|e|er|th|st|nd|rd)(?! ?\d))(?:[/.-]|,? )?(?P<year>20\d\d)?{_STOP}"
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
    rf"(?! (?:per|par|a|van|geleden|later|from|ago|before|after|avant)\b){_STOP}"
)


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
    until, unclear = (None, False) if FROM_TO.search(page.free) else _until(page, today, since)
    unclear = unclear or page.take(_UNTIL_SOMETHING) is not None
    times = None if counted else _times(page)
    if times is None:
        unclear = unclear or (not counted and _tells_a_length(page))
        return Ending(since, until or last, unclear=unclear)
    in_weeks = times["unit"] in ("weken", "semaines", "weeks")
    return Ending(since, until or last, number(times["count"]), in_weeks, unclear)


def tells_an_end(page: Page) -> bool:
    """Whether there is an end, a beginning or a number of times: then a weekday alone is every week."""
    so_often = any(number(one["count"]) > 1 for one in _TIMES.finditer(page.free))
    return bool(so_often or _UNTIL.search(page.free) or _FROM_DATE.search(page.free))


def read_series(page: Page) -> int | None:
    """So many lessons, of which it is not told how far they are apart."""
    found = page.take(_SERIES)
    return None if found is None else number(found["count"])


def _tells_a_length(page: Page) -> bool:
    """A number of lessons or weeks that nobody claimed: "five-week course"."""
    weeks = any(number(one["count"]) > 1 for one in _LENGTH.finditer(page.free))
    return weeks or _SERIES.search(page.free) is not None


def _times(page: Page) -> re.Match[str] | None:
    """How often in all; "un cours" is no number of times."""
    found = next((one for one in _TIMES.finditer(page.free) if number(one["count"]) > 1), None)
    if found is not None:
        page.claim(*found.span())
    return found


def _month(page: Page, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of "every Friday in December"."""
    if between := page.take(_MONTHS):
        first, last = (MONTHS[between[name]] for name in ("first", "last"))
        year = int(between["year"]) if between["year"] else today.year + (last < today.month)
        return max(date(year - (first > last), first, 1), today), _last_of(year, last)
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
