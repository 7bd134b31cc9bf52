"""How often: recurrence in words becomes an RRULE (RFC 5545), without DTSTART.

"Om de week" is every other week. What could be read in two ways ("maandelijks op vrijdag", "every second Tuesday",
"biweekly") is asked.
"""

import calendar
import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

from community.activities.sentences.days import Days, on_date
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import (
    MONTH,
    MONTHS,
    NUMBER,
    ORDINAL,
    ORDINALS,
    RFC_DAYS,
    SHORT_WEEKDAY,
    SHORT_WEEKDAYS,
    WEEKDAY,
    WEEKDAYS,
    number,
    phrases,
)

_START = r"(?<![a-z0-9])"
_STOP = r"(?![a-z0-9])"
_EVERY = r"(?:elke|iedere|elk|ieder|alle|chaque|tous les|toutes les|every|each)"
_THE = r"(?:(?:de|le|la|the|les|op|on) )*"
_PART = r"(?:avond|morgen|ochtend|voormiddag|namiddag|middag|nacht)?(?:en|s)?"
_AND = r"(?:, ?| en | et | and | & | ?/ ?)"
_DAY = rf"(?:{WEEKDAY}){_PART}"
_DAYS = rf"(?P<days>{_DAY}(?:{_AND}{_THE}{_DAY})*)"
_NTHS = rf"(?P<nths>(?:{ORDINAL})(?:{_AND}{_THE}(?:{ORDINAL}))*)"
_OF_THE_MONTH = (
    r"(?P<of> ?(?:(?:van|du|de|of|in|per|par|a|every|each|elke|chaque|iedere|the|la|le) )*(?:maand|mois|month))?"
)
_NTH = re.compile(
    rf"{_START}(?P<every>{_EVERY} )?{_THE}{_NTHS} {_DAYS}{_OF_THE_MONTH}"
    rf"(?: (?:van|de|of|in) (?P<name>{MONTH})(?: (?P<year>20\d\d))?)?{_STOP}"
)
_SHORT_DAYS = rf"(?:{SHORT_WEEKDAY})\.?(?:{_AND}(?:{SHORT_WEEKDAY})\.?)+"
_EVERY_DAY_OF_WEEK = re.compile(rf"{_START}{_EVERY} {_THE}(?:{_DAYS}|(?P<short>{_SHORT_DAYS})){_STOP}")
_PLURAL = rf"(?:{WEEKDAY})(?:(?:avond|namiddag|voormiddag|middag)en|en|s)"
_PLURAL_DAYS = re.compile(rf"{_START}(?:(?:op|on|les) )?(?P<days>{_PLURAL}(?:{_AND}{_THE}{_PLURAL})*){_STOP}")
_SO_MANY_DAYS = re.compile(rf"{_START}(?P<count>{NUMBER}) (?P<weekday>{WEEKDAY})(?:en|s)(?: lang| of| van| de)?{_STOP}")
_OTHER_DAY = re.compile(
    rf"{_START}(?:un (?P<days>{WEEKDAY}) sur deux|every other (?P<days2>{WEEKDAY})"
    rf"|om de andere (?P<days3>{WEEKDAY})){_STOP}"
)
_DTH = r"\d\d?)(?:de|ste|e|er|th|st|nd|rd)?"
_LAST_DAY = "laatste dag van (?:de|elke) maand|dernier jour d[ue] (?:chaque )?mois|last day of (?:the|every|each) month"
_ON_DAY_OF_MONTH = re.compile(
    rf"{_START}(?:{_EVERY} (?:maand|mois|month),? {_THE}(?P<day>{_DTH}"
    rf"|{_THE}(?P<day2>{_DTH} (?:(?:van|of|de|du|in) )?{_EVERY} (?:maand|mois|month)"
    rf"|tous les (?P<day4>{_DTH} du mois|elke (?P<day5>{_DTH} van de maand|every (?P<day6>{_DTH} of the month"
    rf"|(?:maandelijks|tous les mois|monthly|mensuellement),? (?:op|le|on) {_THE}(?P<day3>{_DTH}"
    rf"|{_THE}(?P<last>{_LAST_DAY})){_STOP}"
)
_PACES = tuple(
    (re.compile(rf"{_START}(?:{phrases('pace', f'{interval}_{unit}')}){_STOP}"), frequency, interval)
    for interval, unit, frequency in (
        (2, "weeks", "WEEKLY"),
        (3, "months", "MONTHLY"),
        (2, "months", "MONTHLY"),
        (1, "week", "WEEKLY"),
        (1, "month", "MONTHLY"),
        (1, "year", "YEARLY"),
        (1, "day", "DAILY"),
    )
)
_N_APART = re.compile(
    rf"{_START}(?:{_EVERY}|om de) (?P<count>{NUMBER}) (?P<unit>weken|semaines|weeks|maanden|mois|months){_STOP}"
)
_WORKDAYS = re.compile(rf"{_START}(?:{phrases('pace', 'workdays')}){_STOP}")
_UNCLEAR = re.compile(rf"{_START}(?:{phrases('pace', 'unclear')}){_STOP}")
_UNTIL = re.compile(
    rf"{_START}(?:{phrases('pace', 'until')}) (?:{WEEKDAY} )?(?:le |de |het |the )?"
    rf"(?:(?P<end>einde?(?: van)?|fin(?: du mois de| de)?|(?:the )?end of) (?P<month>{MONTH})"
    rf"|(?P<day>\d\d?)(?:de|ste|e|er|th|st|nd|rd)? ?(?:[/.-] ?(?P<number>\d\d?)|(?:of |de )?(?P<name>{MONTH}))"
    rf"|(?P<name2>{MONTH}) (?P<day2>\d\d?)(?:th|st|nd|rd)?|(?P<only>{MONTH}))(?:[/.-]|,? )?(?P<year>20\d\d)?{_STOP}"
)
_TIMES = re.compile(
    rf"{_START}(?:(?:gedurende|in totaal|pendant|for|en|in|a total of|voor) )?(?P<count>{NUMBER}) ?"
    rf"(?P<unit>{phrases('pace', 'times')})(?: lang| in totaal| au total| in total)?"
    rf"(?! (?:per|par|a|van|geleden)\b){_STOP}"
)
_SCHOOL = (
    rf"(?:(?:maar|en|mais|but|and) )?(?:{phrases('school_holidays', 'without')})"
    r"(?: (?:in|tijdens|pendant|pdt|durant|during|in|des|les|de|d'|van|the|le))* ?(?:(?:de|les|the|la|het) )?"
    rf"(?:{phrases('school_holidays', 'names')})"
)
_NO_SCHOOL_HOLIDAYS = re.compile(rf"[(,]? ?\b(?:{_SCHOOL}|{phrases('school_holidays', 'whole')})\b\)?")


@dataclass(frozen=True, slots=True)
class Repeats:
    """A recurrence that was found. ``rule`` is None when nothing repeats, or when it is ``unclear``."""

    frequency: str | None = None
    interval: int = 1
    by_day: tuple[str, ...] = ()
    by_month_day: int | None = None
    until: date | None = None
    count: int | None = None
    skips_school_holidays: bool = False
    unclear: bool = False
    named_days: list[date] = field(default_factory=list)

    @property
    def rule(self) -> str | None:
        """The RRULE."""
        if self.frequency is None or self.unclear:
            return None
        parts = [f"FREQ={self.frequency}"]
        parts += [f"INTERVAL={self.interval}"] if self.interval > 1 else []
        parts += [f"BYDAY={','.join(self.by_day)}"] if self.by_day else []
        parts += [f"BYMONTHDAY={self.by_month_day}"] if self.by_month_day else []
        parts += [f"UNTIL={self.until:%Y%m%d}"] if self.until else []
        parts += [f"COUNT={self.count}"] if self.count else []
        return ";".join(parts)


def read_repeats(page: Page, today: date) -> Repeats:
    """Find and claim what says how often. The day itself may be read later, by ``days``."""
    skips = page.take(_NO_SCHOOL_HOLIDAYS) is not None
    unclear = page.take(_UNCLEAR) is not None
    on_day = _on_day_of_month(page)
    nth = None if on_day else page.take(_NTH)
    pace = _pace(page)
    found = on_day or (_nth(nth, today, pace) if nth else None) or _so_many_days(page) or _weekly(page, pace) or pace
    found = replace(found, skips_school_holidays=skips, unclear=found.unclear or unclear)
    if found.frequency is None:
        return found
    return _with_end(page, today, found)


def _pace(page: Page) -> Repeats:
    if found := page.take(_N_APART):
        count = number(found["count"])
        return Repeats("WEEKLY" if found["unit"][0] in "ws" else "MONTHLY", count)
    for pattern, frequency, interval in _PACES:
        if page.take(pattern):
            return Repeats(frequency, interval)
    if page.take(_WORKDAYS):
        return Repeats("WEEKLY", by_day=RFC_DAYS[:5])
    return Repeats()


def _nth(found: re.Match[str], today: date, pace: Repeats) -> Repeats:
    nths = [ORDINALS[word] for word in re.findall(ORDINAL, found["nths"])]
    days = _weekdays_in(found["days"])
    if found["name"]:
        return _in_one_month(found, nths, days, today)
    monthly = found["of"] or pace.frequency == "MONTHLY" or len(nths) > 1 or (found["every"] and nths != [2])
    by_day = tuple(f"{nth}{RFC_DAYS[day]}" for nth in nths for day in days)
    interval = pace.interval if pace.frequency == "MONTHLY" else 1
    return Repeats("MONTHLY", interval, by_day, unclear=not monthly)


def _in_one_month(found: re.Match[str], nths: list[int], days: list[int], today: date) -> Repeats:
    """One day: "de eerste zondag van december"."""
    month = MONTHS[found["name"]]
    year = int(found["year"]) if found["year"] else today.year + (month < today.month)
    on = [_nth_in(year, month, nth, day) for nth in nths for day in days]
    known = [day for day in on if day is not None and day >= today]
    return Repeats(unclear=len(known) != len(on), named_days=known)


def _nth_in(year: int, month: int, nth: int, weekday: int) -> date | None:
    last = calendar.monthrange(year, month)[1]
    fitting = [day for n in range(1, last + 1) if (day := date(year, month, n)).weekday() == weekday]
    place = nth if nth < 0 else nth - 1
    return fitting[place] if -len(fitting) <= place < len(fitting) else None


def _so_many_days(page: Page) -> Repeats | None:
    """So many in a row: "six Thursdays of sewing"."""
    found = page.take(_SO_MANY_DAYS)
    if found is None:
        return None
    return Repeats("WEEKLY", by_day=(RFC_DAYS[WEEKDAYS[found["weekday"]]],), count=number(found["count"]))


def _weekly(page: Page, pace: Repeats) -> Repeats | None:
    other = page.take(_OTHER_DAY)
    if other is not None:
        day = WEEKDAYS[other["days"] or other["days2"] or other["days3"]]
        return Repeats("WEEKLY", 2, (RFC_DAYS[day],))
    found = page.take(_EVERY_DAY_OF_WEEK) or page.take(_PLURAL_DAYS)
    if found is None:
        return None
    short = [
        SHORT_WEEKDAYS[word]
        for word in re.findall(r"[a-z]+", found.groupdict().get("short") or "")
        if word in SHORT_WEEKDAYS
    ]
    by_day = tuple(RFC_DAYS[day] for day in sorted(set(short or _weekdays_in(found["days"]))))
    if pace.frequency == "MONTHLY":
        return Repeats("MONTHLY", pace.interval, unclear=True)
    return Repeats("WEEKLY", pace.interval if pace.frequency == "WEEKLY" else 1, by_day)


def _weekdays_in(said: str) -> list[int]:
    return [WEEKDAYS[word] for word in re.findall(WEEKDAY, said)]


def _on_day_of_month(page: Page) -> Repeats | None:
    found = page.take(_ON_DAY_OF_MONTH)
    if found is None:
        return None
    day = -1 if found["last"] else int(next(filter(None, found.groups())))
    return Repeats("MONTHLY", by_month_day=day, unclear=day > 31 or day == 0)


def _with_end(page: Page, today: date, repeats: Repeats) -> Repeats:
    until, unclear = _until(page, today)
    times = None if repeats.count else page.take(_TIMES)
    if times is None:
        return replace(repeats, until=until, unclear=repeats.unclear or unclear)
    count = number(times["count"])
    in_weeks = times["unit"] in ("weken", "semaines", "weeks")
    whole = not in_weeks or (repeats.frequency == "WEEKLY" and repeats.interval == 1 and len(repeats.by_day) < 2)
    doubt = repeats.unclear or unclear or not whole or until is not None
    return replace(repeats, until=until, count=count, unclear=doubt)


def _until(page: Page, today: date) -> tuple[date | None, bool]:
    found = page.take(_UNTIL)
    if found is None:
        return None, False
    if found["only"]:
        return None, True  # "tot juni": to its beginning or to its end?
    year = int(found["year"]) if found["year"] else None
    if found["end"]:
        month = MONTHS[found["month"]]
        in_year = year or today.year + (month < today.month)
        return date(in_year, month, calendar.monthrange(in_year, month)[1]), False
    name = found["name"] or found["name2"]
    month = MONTHS[name] if name else int(found["number"])
    day = int(found["day"] or found["day2"])
    last = on_date(day, month, year, today) or _in_a_year(day, month, today)
    return last, last is None


def _in_a_year(day: int, month: int, today: date) -> date | None:
    """The end of a series may lie farther ahead than its beginning."""
    years = (on_date(day, month, year, today) for year in (today.year, today.year + 1))
    return next((on for on in years if on is not None and on >= today), None)


def joined(repeats: Repeats, days: Days) -> Repeats:
    """The recurrence with the day that stands elsewhere in the sentence ("vrijdag om de week")."""
    if repeats.frequency is not None and repeats.until is None:
        repeats = replace(repeats, until=days.until)
    if repeats.frequency is None or repeats.by_day or repeats.by_month_day:
        return repeats
    if repeats.frequency == "WEEKLY":
        on = days.weekdays or [day.weekday() for day in days.dates[:1]]
        return replace(repeats, by_day=tuple(RFC_DAYS[day] for day in sorted(set(on))))
    if repeats.frequency == "MONTHLY" and days.weekdays:
        return replace(repeats, unclear=True)
    if repeats.frequency == "MONTHLY" and days.dates:
        return replace(repeats, by_month_day=days.dates[0].day)
    return repeats


def first_day(rule: str, since: date) -> date | None:
    """The first day on or after ``since`` that a rule (without COUNT in the past) gives."""
    begin = datetime.combine(since, datetime.min.time())
    bare = re.sub(r";?(?:UNTIL|COUNT|INTERVAL)=[^;]*", "", rule)
    found = rrulestr(bare, dtstart=begin).after(begin - timedelta(seconds=1))
    return found.date() if found is not None else None
