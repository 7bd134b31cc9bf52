"""How often: recurrence in words becomes an RRULE (RFC 5545), without DTSTART.

"Om de week" is every other week. What could be read in two ways ("maandelijks op vrijdag", "every second Tuesday",
"biweekly") is asked. Weekdays alone repeat when something says so: an end, a number of times, "telkens", plurals, or
"not in the school holidays".
"""

import calendar
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from community.activities.sentences.days import Days
from community.activities.sentences.endings import (
    read_ending,
    read_series,
    skips_school_holidays,
    tells_an_end,
    tells_weeks_in_a_row,
)
from community.activities.sentences.near_days import coming
from community.activities.sentences.page import Page
from community.activities.sentences.recurrence import Repeats
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
_EVERY = rf"(?:{phrases('pace', 'every')})"
_THE = r"(?:(?:de|le|la|the|les|op|on) )*"
_PART = r"(?:avond|morgen|ochtend|voormiddag|namiddag|middag|nacht)?(?:en|s)?"
_DAY_PART = r"(?:avond|ochtend|voormiddag|namiddag|middag)?"
_AND = r"(?:, ?| en | et | and | n | ?& ?| ?\+ ?| ?/ ?)+"
_DAY = rf"(?:{WEEKDAY}){_PART}"
_ANY_DAY = rf"(?:(?:{WEEKDAY}){_PART}|(?:{SHORT_WEEKDAY})\.?(?![a-z]))"
_DAYS = rf"(?P<days>{_DAY}(?:{_AND}{_THE}{_DAY})*)"
_DAY_PARTS = rf"(?: (?:{phrases('pace', 'day_parts')}))?"
_TO_DAY = r" ?(?:-|t/m|tem|tot en met|tot|t\.?e\.?m\.?|au|to|through|till) ?"
_NTHS = rf"(?P<nths>(?:{ORDINAL})(?:{_AND}{_THE}(?:{ORDINAL}))*)"
_OF_THE_MONTH = (
    r"(?P<of> ?(?:(?:van|du|de|of|in|per|par|a|every|each|elke|chaque|iedere|the|la|le) )*(?:maand|mois|month))?"
)
_NTH = re.compile(
    rf"{_START}(?P<every>{_EVERY} )?{_THE}{_NTHS} (?P<days>{_ANY_DAY}(?:{_AND}{_THE}{_ANY_DAY})*){_OF_THE_MONTH}"
    rf"(?: (?:van|de|of|in|du mois de|van de maand) (?P<name>{MONTH})(?: (?P<year>20\d\d))?"
    rf"(?! (?:{phrases('pace', 'months_to')}) (?:{MONTH})))?{_STOP}"
)
_NTH_OF_NEAR_MONTH = re.compile(
    rf"{_START}{_THE}{_NTHS} (?P<days>{_ANY_DAY}) (?:(?:van|of|du|de|in) )?"
    rf"(?:(?P<next>{phrases('near', 'next_month')})|{phrases('near', 'this_month')}){_STOP}"
)
_NO_DATE = r"(?! ?\d{1,2}(?!\d|[.:]\d|[uh]| ?(?:uur|u|h|am|pm)\b))"
_EVERY_DAY_OF_WEEK = re.compile(
    rf"{_START}{_EVERY} {_THE}(?P<days>{_ANY_DAY}(?:(?:{_AND}{_THE}| (?={WEEKDAY})){_ANY_DAY})*){_DAY_PARTS}{_STOP}"
    rf"(?! ?\d\d?(?:/\d|(?:e|er|de|ste|st|nd|rd|th)? (?:of |de )?(?:{MONTH})))"
)
_PLURAL = (
    rf"(?:(?:{WEEKDAY})(?:(?:avond|namiddag|voormiddag|middag)en|en|s)"
    rf"|(?:{WEEKDAY}|(?:{SHORT_WEEKDAY})\.?) (?:{phrases('pace', 'day_parts_plural')}))"
)
_PLURAL_DAYS = re.compile(
    rf"{_START}(?<!\bces )(?<!\bdeze )(?<!\bthese )(?:(?:op|on|les) )?"
    rf"(?P<days>(?:{_ANY_DAY}{_AND}{_THE})*{_PLURAL}(?:(?:{_AND}{_THE}| ){_PLURAL})*(?:{_AND}{_ANY_DAY})?)"
    rf"{_STOP}{_NO_DATE}"
    rf"|{_START}les (?P<days2>(?:{WEEKDAY})s?(?:{_AND}{_THE}(?:{WEEKDAY})s?)*){_DAY_PARTS}{_STOP}{_NO_DATE}"
)
_RANGE = re.compile(
    rf"{_START}(?P<every>{_EVERY} )?(?:van |du |from )?(?P<first>{WEEKDAY}|{SHORT_WEEKDAY})s?\.?{_TO_DAY}"
    rf"(?P<last>{WEEKDAY}|{SHORT_WEEKDAY})\.?"
    rf"(?P<plural>s|(?:avond|namiddag|voormiddag)en| (?:{phrases('pace', 'day_parts_plural')}))?"
    rf"{_STOP}{_NO_DATE}"
)
_ALONE = re.compile(
    rf"{_START}(?:op |on |le |de |ce )?(?P<days>{_ANY_DAY}(?:{_AND}{_THE}{_ANY_DAY})*){_DAY_PARTS}{_STOP}{_NO_DATE}"
)
_EXCEPT_DAYS = re.compile(
    rf"{_START}\(?(?:{phrases('near', 'except')}) (?:op |le |on |the |de |les )*"
    rf"(?P<days>{_DAY}(?:{_AND}(?:op |le |on |les )*{_DAY})*){_STOP}{_NO_DATE}"
    r"(?! (?:de (?:la )?p|de l'a|des c|saint|gras))\)?"
)
_EXCEPT_NTH = re.compile(
    rf"{_START}\(?(?:{phrases('near', 'except')}) {_THE}{_NTHS}"
    rf"(?: {_ANY_DAY}(?:{_AND}{_THE}{_ANY_DAY})*{_OF_THE_MONTH}| (?:of|van|du) (?:the |de )?(?:month|maand|mois))"
    rf"{_STOP}\)?"
)
_EACH_TIME = re.compile(rf"{_START}(?:{phrases('pace', 'each_time')}){_STOP}")
_SO_MANY_DAYS = re.compile(
    rf"{_START}(?<!\bles )(?P<count>{NUMBER}) (?:(?:{phrases('pace', 'in_a_row')}) )?(?P<weekday>{WEEKDAY}){_DAY_PART}"
    rf"(?:(?:en|s)(?: lang| of| van| de)?|(?: (?:{phrases('pace', 'day_parts')}))? (?:{phrases('pace', 'lessons')}))"
    rf"(?: (?:{phrases('pace', 'in_a_row')}))?{_STOP}"
)
_OTHER_DAY = re.compile(
    rf"{_START}(?:(?:un|1) (?P<days>{WEEKDAY}) sur (?:deux|2)|(?:een|1) (?P<days4>{WEEKDAY}) op (?:twee|2)"
    rf"|every other (?P<days2>{WEEKDAY})|om de andere (?P<days3>{WEEKDAY})|alternate (?P<days5>{WEEKDAY})s?){_STOP}"
)
_DTH = (
    r"\d\d?(?:(?:de|ste|e|er|th|st|nd|rd)?(?:, | en | et | and | & )(?:de |le |the |op )*\d\d?)*)"
    r"(?:de|ste|e|er|th|st|nd|rd)?"
)
_LAST_DAY = "laatste dag van (?:de|elke) maand|dernier jour d[ue] (?:chaque )?mois|last day of (?:the|every|each) month"
_ON_DAY_OF_MONTH = re.compile(
    rf"{_START}(?:{_EVERY} (?:maand|mois|month),? {_THE}(?P<day>{_DTH}"
    rf"|{_THE}(?P<day2>{_DTH} (?:(?:van|of|de|du|in) )?{_EVERY} (?:maand|mois|month)"
    rf"|{_THE}(?P<day8>{_DTH} (?:(?:dag )?(?:van|of|du|vd) )(?:de |the )?(?:maand|mois|month)"
    rf"(?=.*{_EVERY} (?:maand|mois|month))"
    rf"|{_EVERY} {_THE}(?P<day7>{_DTH} (?:(?:dag )?(?:van|of|du|vd) )(?:de |the )?(?:maand|mois|month)"
    rf"|(?:tous|ts) les (?P<day4>{_DTH} du mois|elke (?P<day5>{_DTH} van de maand|every (?P<day6>{_DTH} of the month"
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
    rf"{_START}(?:{_EVERY}|om de) (?P<count>{NUMBER}) "
    rf"(?P<unit>weken|semaines|weeks|maand|maanden|mnd|mois|months){_STOP}"
)
_WORKDAYS = re.compile(rf"{_START}(?:{phrases('pace', 'workdays')}){_STOP}")
_SO_MANY_A_WEEK = re.compile(rf"{_START}(?:{phrases('pace', 'so_many_a_week')}){_STOP}")
_TWICE_OR_HALF = re.compile(rf"{_START}(?:{phrases('pace', 'twice_or_half')}){_STOP}")
_UNCLEAR = re.compile(rf"{_START}(?:{phrases('pace', 'unclear')}){_STOP}")
_NOT_IN_MONTHS = re.compile(
    rf"{_START}\(?(?:{phrases('pace', 'not_in_months')}) "
    rf"(?:{MONTH})(?:(?: ?[-,&/] ?| en | et | and )(?:{MONTH}))*{_STOP}(?! ?\d)\)?"
)
_TWICE_A_MONTH = re.compile(rf"{_START}(?:{phrases('pace', 'twice_a_month')}){_STOP}")
_DULL = re.compile(rf"{_START}(?:(?:de|les|the) )?{_PLURAL} (?:{phrases('pace', 'dull')}){_STOP}")
_AS_EVERY_YEAR = re.compile(rf"{_START}(?:{phrases('pace', 'as_every_year')}){_STOP}")


def read_repeats(page: Page, today: date) -> Repeats:
    """Find and claim what says how often. The day itself may be read later, by ``days``."""
    page.take_all(_AS_EVERY_YEAR)
    page.take_all(_NOT_IN_MONTHS)
    page.take_all(_DULL)
    skips = skips_school_holidays(page)
    so_many = page.take(_SO_MANY_A_WEEK)
    unclear = bool(page.take_all(_EXCEPT_NTH)) or page.take(_UNCLEAR) is not None
    on_day = _on_day_of_month(page) or _in_near_month(page, today)
    nth = None if on_day else page.take(_NTH)
    unclear = unclear or (nth is not None and page.take(_NTH) is not None)
    twice = page.take(_TWICE_A_MONTH) is not None
    half = page.take(_TWICE_OR_HALF) is not None
    without = _days_without(page)
    pace = _pace(page)
    found = (
        on_day or (_nth(nth, today, pace) if nth else None) or _so_many_days(page, pace) or _weekly(page, pace) or pace
    )
    if found.frequency is None and not found.named_days:
        found = _implied(page, skips=skips, unclear=unclear) or found
    if so_many is not None:
        found = _on_so_many_days(page, number(so_many["count"]), found)
    found = replace(found, skips_school_holidays=skips, unclear=found.unclear or unclear or half)
    if twice and len(found.by_day) != 2:
        found = replace(found, unclear=True)
    if half and len(found.by_day) == 1:
        found = replace(found, named_days=[coming(RFC_DAYS.index(found.by_day[0]), today)])
    found = _but_for(found, without)
    if found.frequency is None:
        return found
    return _with_end(page, today, found)


def _days_without(page: Page) -> tuple[str, ...]:
    """The weekdays on which it is not: "elke werkdag behalve woensdag"."""
    found = page.take(_EXCEPT_DAYS)
    return _rfc(_weekdays_in(found["days"])) if found else ()


def _but_for(repeats: Repeats, without: tuple[str, ...]) -> Repeats:
    if not without or repeats.frequency is None:
        return repeats
    known = RFC_DAYS if repeats.frequency == "DAILY" and not repeats.by_day else repeats.by_day
    left = tuple(day for day in known if day not in without)
    weekly = repeats.frequency in ("DAILY", "WEEKLY") and repeats.interval == 1 and 0 < len(left) < len(known)
    return replace(repeats, frequency="WEEKLY", by_day=left) if weekly else replace(repeats, unclear=True)


def _implied(page: Page, *, skips: bool, unclear: bool) -> Repeats | None:
    """Weekdays alone, when something else says that it is every week."""
    telling = skips or page.take(_EACH_TIME) or tells_an_end(page)
    found = page.take(_ALONE) if telling and not unclear else None
    if found is None and not unclear and tells_weeks_in_a_row(page):
        return Repeats("WEEKLY")
    if found is None:
        count = read_series(page)
        return Repeats(unclear=True, count=count) if count else None
    return Repeats("WEEKLY", by_day=_rfc(_weekdays_in(found["days"])))


def _on_so_many_days(page: Page, count: int, found: Repeats) -> Repeats:
    """Twice a week is clear when the two days are named."""
    if found.frequency is None and (days := page.take(_ALONE)):
        found = Repeats("WEEKLY", by_day=_rfc(_weekdays_in(days["days"])))
    return replace(found, unclear=len(found.by_day) != count or found.frequency != "WEEKLY")


def _rfc(days: Iterable[int]) -> tuple[str, ...]:
    return tuple(RFC_DAYS[day] for day in sorted(set(days)))


def _pace(page: Page) -> Repeats:
    if found := page.take(_N_APART):
        count = number(found["count"])
        return Repeats("WEEKLY" if found["unit"][0] in "ws" else "MONTHLY", count)
    if page.take_all(_WORKDAYS):
        return Repeats("WEEKLY", by_day=RFC_DAYS[:5])
    for pattern, frequency, interval in _PACES:
        if page.take(pattern):
            return Repeats(frequency, interval)
    return Repeats()


def _nth(found: re.Match[str], today: date, pace: Repeats) -> Repeats:
    nths = [ORDINALS[word] for word in re.findall(ORDINAL, found["nths"])]
    days = _weekdays_in(found["days"])
    if found["name"]:
        once = _in_one_month(found, nths, days, today)
        if pace.frequency != "MONTHLY" or len(once.named_days) != 1:
            return once
    monthly = found["of"] or pace.frequency == "MONTHLY" or len(nths) > 1 or (found["every"] and nths != [2])
    by_day = tuple(f"{nth}{RFC_DAYS[day]}" for nth in nths for day in days)
    interval = pace.interval if pace.frequency == "MONTHLY" else 1
    since = date(once.named_days[0].year, once.named_days[0].month, 1) if found["name"] else None
    return Repeats("MONTHLY", interval, by_day, unclear=not monthly, since=since)


def _in_one_month(found: re.Match[str], nths: list[int], days: list[int], today: date) -> Repeats:
    """One day: "de eerste zondag van december"."""
    month = MONTHS[found["name"]]
    year = int(found["year"]) if found["year"] else today.year + (month < today.month)
    return _only_on([_nth_in(year, month, nth, day) for nth in nths for day in days], today)


def _in_near_month(page: Page, today: date) -> Repeats | None:
    """One day: "de laatste vrijdag van volgende maand"."""
    found = page.take(_NTH_OF_NEAR_MONTH)
    if found is None:
        return None
    month = today + relativedelta(months=1 if found["next"] else 0)
    nths = [ORDINALS[word] for word in re.findall(ORDINAL, found["nths"])]
    days = _weekdays_in(found["days"])
    return _only_on([_nth_in(month.year, month.month, nth, day) for nth in nths for day in days], today)


def _only_on(days: list[date | None], today: date) -> Repeats:
    known = [day for day in days if day is not None and day >= today]
    return Repeats(unclear=len(known) != len(days), named_days=known)


def _nth_in(year: int, month: int, nth: int, weekday: int) -> date | None:
    last = calendar.monthrange(year, month)[1]
    fitting = [day for n in range(1, last + 1) if (day := date(year, month, n)).weekday() == weekday]
    place = nth if nth < 0 else nth - 1
    return fitting[place] if -len(fitting) <= place < len(fitting) else None


def _so_many_days(page: Page, pace: Repeats) -> Repeats | None:
    """So many in a row: "six Thursdays of sewing"."""
    found = page.take(_SO_MANY_DAYS)
    if found is None:
        return None
    apart = pace.interval if pace.frequency == "WEEKLY" else 1
    return Repeats("WEEKLY", apart, (RFC_DAYS[WEEKDAYS[found["weekday"]]],), count=number(found["count"]))


def _weekly(page: Page, pace: Repeats) -> Repeats | None:
    other = page.take(_OTHER_DAY)
    if other is not None:
        day = WEEKDAYS[next(filter(None, other.groups()))]
        return Repeats("WEEKLY", 2, (RFC_DAYS[day],))
    if ranged := _range(page, pace):
        return ranged
    found = page.take_all(_EVERY_DAY_OF_WEEK) + page.take_all(_PLURAL_DAYS)
    if not found:
        return None
    by_day = _rfc(day for one in found for day in _weekdays_in(one["days"] or one.groupdict().get("days2") or ""))
    if pace.frequency == "MONTHLY":
        return Repeats("MONTHLY", pace.interval, unclear=True)
    return Repeats("WEEKLY", pace.interval if pace.frequency == "WEEKLY" else 1, by_day)


def _range(page: Page, pace: Repeats) -> Repeats | None:
    """Monday to Friday is every week; "from Tuesday to Thursday" only when that is said."""
    found = _RANGE.search(page.free)
    if found is None:
        return None
    first, last = (_ALL_DAYS[found[name]] for name in ("first", "last"))
    told = found["every"] or found["plural"]
    weekly = told or (first, last) == (0, 4) or pace.frequency in ("WEEKLY", "DAILY") or _EACH_TIME.search(page.free)
    if not weekly or first >= last:
        return None
    page.claim(*found.span())
    return Repeats("WEEKLY", 1, RFC_DAYS[first : last + 1])


_ALL_DAYS = SHORT_WEEKDAYS | WEEKDAYS


def _weekdays_in(said: str) -> list[int]:
    words = re.findall(rf"{_START}(?:{WEEKDAY}|(?:{SHORT_WEEKDAY})(?![a-z]))", said)
    return [_ALL_DAYS[word] for word in words]


def _on_day_of_month(page: Page) -> Repeats | None:
    found = page.take(_ON_DAY_OF_MONTH)
    if found is None:
        return None
    named = next(filter(None, found.groups()))
    days = (-1,) if found["last"] else tuple(sorted({int(day) for day in re.findall(r"\d+", named)}))
    return Repeats("MONTHLY", by_month_day=days, unclear=any(day > 31 or day == 0 for day in days))


def _with_end(page: Page, today: date, repeats: Repeats) -> Repeats:
    end = read_ending(page, today, counted=repeats.count is not None)
    repeats = replace(repeats, since=end.since or repeats.since, until=end.until)
    if end.count is None:
        return replace(repeats, end_unclear=end.unclear)
    weekly = repeats.frequency == "WEEKLY" and repeats.interval == 1 and len(repeats.by_day) < 2
    doubt = end.unclear or (end.in_weeks and not weekly) or end.until is not None
    return replace(repeats, count=end.count, unclear=repeats.unclear or doubt)


def joined(repeats: Repeats, days: Days) -> Repeats:
    """The recurrence with the day that stands elsewhere in the sentence ("vrijdag om de week")."""
    if repeats.unclear and repeats.frequency and days.by_date:
        repeats = replace(repeats, named_days=[])
    if repeats.frequency is not None and repeats.until is None and not repeats.count:
        repeats = replace(repeats, until=days.until)
    if repeats.count and repeats.count == len(days.dates) and repeats.frequency in (None, "WEEKLY"):
        return Repeats(skips_school_holidays=repeats.skips_school_holidays)  # "in three sessions: 5, 12 and 19 January"
    if repeats.frequency is None or repeats.by_day or repeats.by_month_day:
        return repeats
    return _on_its_day(repeats, days)


def _on_its_day(repeats: Repeats, days: Days) -> Repeats:
    if (repeats.frequency == "WEEKLY" and days.either) or (repeats.frequency == "MONTHLY" and days.weekdays):
        return replace(repeats, unclear=True)
    if repeats.frequency == "WEEKLY":
        return replace(repeats, by_day=_rfc(days.weekdays or [day.weekday() for day in days.dates[:1]]))
    if repeats.frequency == "MONTHLY" and days.dates:
        return replace(repeats, by_month_day=(days.dates[0].day,))
    return repeats
