"""On which day: dates, weekdays and "next week", counted from today.

Weeks begin on Monday, the day stands before the month. A bare weekday is the next one.
"Volgende vrijdag" is asked when this week's and next week's Friday are both to come.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from community.activities.sentences.feasts import FARTHEST_DAYS, feasts
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import (
    MONTH,
    MONTHS,
    NUMBER,
    SHORT_WEEKDAY,
    SHORT_WEEKDAYS,
    WEEKDAY,
    WEEKDAYS,
    number,
    phrases,
)

LOOSELY_DAYS = 4
"""How far "in two weeks" may be from the date that is named as well."""

_START = r"(?<![a-z0-9])"
_STOP = r"(?![a-z0-9])"
_PART = r"(?:avond|morgen|ochtend|voormiddag|namiddag|middag|nacht)"
_ON = r"(?:(?:op|le|on|this|deze|ce|the|de|du|les|komende|aanstaande|volgende|eerstvolgende|next|ce|cette|nu) )*"
_DAY_PART = rf"(?: ?{_PART}| (?:{phrases('pace', 'day_parts')}))?"
_LEAD = rf"(?:(?:{WEEKDAY})(?:s|en)?{_DAY_PART}[,.]? ?(?:de |den |le |the )?|(?:{SHORT_WEEKDAY})[,.]? ?(?:de |le )?)?"
_NTH = r"(?:st|nd|rd|th|er|e|ste|de|eme)?"
_YEAR = r"(?:,? ?(?P<year>20\d\d))?"

FROM_TO = re.compile(
    rf"{_START}(?:(?:van|du|from|entre le|tussen|between) )?(?:{WEEKDAY} )?"
    rf"(?P<day>\d\d?){_NTH}(?: (?:of |de )?(?P<own>{MONTH}))? ?"
    r"(?:tot(?: en met| aan)?|t/m|tem|t\.e\.m\.|au|to|until|till|through|-) ?"
    rf"(?:(?:le|the) )?(?:{WEEKDAY} )?(?P<last>\d\d?){_NTH} (?:of |de )?(?P<name>{MONTH}){_STOP}"
)
_FROM_MONTH = re.compile(
    rf"{_START}(?:{phrases('near', 'from_month')})(?: le mois de| du mois de| de maand)? (?P<name>{MONTH}){_STOP}"
    r"(?! ?\d)"
)
_ISO = re.compile(rf"{_START}{_ON}(?P<year>20\d\d)-(?P<month>\d\d?)-(?P<day>\d\d?){_STOP}")
_NUMERIC = re.compile(
    rf"{_START}{_ON}(?P<lead>{_LEAD})(?P<day>\d\d?) ?(?P<sep>[/.-]) ?(?P<month>\d\d?)"
    rf"(?:(?P=sep)(?P<year>20\d\d|\d\d))?(?![a-z0-9/]|[.:,]\d)(?! ?(?:€|eur|u\b|uur|h\b|pers|km))"
)
_SEVERAL = re.compile(
    rf"{_START}{_ON}(?P<lead>{_LEAD})"
    rf"(?P<days>\d\d?{_NTH}(?:(?:, ?| en | et | and |, en | & )(?:le |de |the )?\d\d?{_NTH}){{1,12}}) (?:of |de |van )?"
    rf"(?P<name>{MONTH})\.?{_YEAR}{_STOP}"
)
_EITHER = re.compile(
    rf"{_START}{_ON}{_LEAD}\d\d?{_NTH}(?:, ?\d\d?{_NTH}){{0,9}},? (?:of|ou|or) (?:le |de |the |op )?{_LEAD}"
    rf"\d\d?{_NTH} ?(?:of |de |van )?(?:{MONTH}){_STOP}"
)
_NAMED = re.compile(
    rf"{_START}{_ON}(?P<lead>{_LEAD})(?P<day>\d\d?){_NTH} ?(?:of |de |van )?(?P<name>{MONTH})\.?{_YEAR}{_STOP}"
)
_MONTH_FIRST = re.compile(
    rf"{_START}{_ON}(?P<lead>{_LEAD})(?P<name>{MONTH})\.? (?:the )?(?P<day>\d\d?){_NTH}{_YEAR}(?![a-z0-9]|[:.]\d)"
)
_WEEK = rf"{phrases('near', 'next_week')}|{phrases('near', 'this_week')}"
_IN_WEEK = re.compile(
    rf"{_START}(?:(?:in |de |la )*(?P<week>{_WEEK}),? (?:op |on |le )?(?P<before>{WEEKDAY}){_PART}?"
    rf"|(?:op |on |le )?(?P<after>{WEEKDAY}){_PART}?,? (?:in |van |de |la |of )*(?P<week2>{_WEEK})){_STOP}"
)
_AWAY = re.compile(
    rf"{_START}(?:over|binnen|dans|in|d'ici) (?P<count>{NUMBER}) "
    r"(?P<unit>dag(?:en)?|we+k(?:en)?|maand(?:en)?|jours?|semaines?|mois|days?|weeks?|months?)(?: jour pour jour)?"
    rf"(?: (?:op |on |le )?(?P<weekday>{WEEKDAY}){_PART}?)?{_STOP}"
)
_WEEK_LATER = re.compile(
    rf"{_START}(?:op |on |le )?(?P<weekday>{WEEKDAY}|vandaag|today){_PART}? "
    rf"(?:over (?:een|1) week|over acht dagen|en huit|(?P<two>en quinze|over (?:twee|2) weken)|week){_STOP}"
    rf"|{_START}(?:a )?week on (?P<weekday2>{WEEKDAY}){_STOP}"
)
_NEAR = re.compile(
    rf"{_START}(?:(?P<two>{phrases('near', 'two_days')})|(?P<one>{phrases('near', 'one_day')})"
    rf"|(?P<none>{phrases('near', 'today')})){_STOP}"
)
_NEXT = re.compile(
    rf"{_START}(?:op |on |le )?(?:(?:volgende|next) (?P<weekday>{WEEKDAY}){_PART}?"
    rf"|(?P<weekday2>{WEEKDAY}) (?:prochaine?|volgend)){_STOP}"
)
_COMING = re.compile(
    rf"{_START}(?:op |on |le |de |the )?(?:deze|komende|aanstaande|eerstvolgende|ce|this|coming|this coming) "
    rf"(?P<weekday>{WEEKDAY}){_PART}?{_STOP}"
    rf"|{_START}(?P<weekday2>{WEEKDAY}){_PART}? (?:aanstaande|as\.?|eerstkomend|qui vient|a venir){_STOP}"
    rf"|{_START}(?:this|this coming|deze|coming) (?P<weekday3>{SHORT_WEEKDAY})\.?{_STOP}"
)
_DAY_ONLY = re.compile(
    rf"{_START}(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY})\.?{_DAY_PART}[,.]? (?:de |den |le |the )?(?P<day>\d\d?){_NTH}"
    r"|(?:le|den?|op den?|on the|the) (?P<day2>\d\d?)(?:e|ste|de|er|th|st|nd|rd)?"
    r"(?! (?!om |op |van|vanaf|in |a |at |from |des )[a-z]))"
    rf"(?![a-z0-9]|[.:,/]\d| ?(?:€|(?:eur|u|h|uur|personen|pers|ans|jaar|km|plaatsen|places|%)\b))"
)
_BARE = re.compile(
    rf"{_START}(?:(?:op|le|on|de|du|the|voor|pour|for|ce) )?(?P<weekday>{WEEKDAY})(?:s?{_PART}|'?s)?{_STOP}"
    rf"|{_START}(?:(?:op|on) (?P<short2>{SHORT_WEEKDAY})\.?{_STOP}"
    rf"|(?<!\bla )(?<!\ble )(?<!\bde )(?<!\bthe )(?<!\bmon )"
    rf"(?P<short>{SHORT_WEEKDAY})\.?(?= ?[\x1f,&+/]| (?:en|et|and|of|or|ou) |$|\n))"
)
_ENUMERATED = re.compile(r"[\s,]*(?:en|et|and|&|\+|,|/|ainsi que|as well as|en ook)?[\s,]*(?:op|le|on|de|the)?\s*")
_RELATIVE_ORIGIN = re.compile(
    rf"{_START}(?:(?P<count>{NUMBER}|a|fourteen) weeks? (?:from )?"
    rf"(?:today|now|(?P<tomorrow>tomorrow)|(?:on )?(?P<weekday>{WEEKDAY}))"
    rf"|(?P<fortnight>a fortnight) (?:from )?(?:today|now|(?:on )?(?P<weekday2>{WEEKDAY}))"
    rf"|(?:vandaag|today) (?:over )?(?:een |1 |a )?week){_STOP}"
)
_EXCEPT = re.compile(
    rf"{_START}\(?(?:{phrases('near', 'except')}) {_ON}{_LEAD}(?:"
    rf"(?P<days>\d\d?{_NTH}(?:(?:, ?| en | et | and | & )(?:le |de |the |op )?\d\d?{_NTH})*)"
    rf" ?(?:(?:of |de |van )?(?P<name>{MONTH})|/ ?(?P<month>\d\d?))){_STOP}\)?"
)
_VAGUE = re.compile(rf"{_START}(?:{phrases('near', 'vague')}){_STOP}")


@dataclass(frozen=True, slots=True)
class Days:
    """The days that were named, in order. ``unclear``: something was said, and it could be more than one day.

    ``by_date``: a date was named, and not only a weekday. ``assumed``: the week, month or year was not.
    """

    dates: list[date] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    unclear: bool = False
    by_date: bool = False
    until: date | None = None
    assumed: bool = False
    excepted: tuple[date, ...] = ()


def read_days(page: Page, today: date) -> Days:
    """Find and claim the days a sentence names. Several dates come in order; a contradiction is unclear."""
    excepted = _excepted(page, today)
    calendar = _Calendar(page, today)
    dates, unclear = calendar.dates(), calendar.unclear
    near: list[date] = []
    vague = False
    assumed = calendar.rolled_over
    for look in (_in_week, _week_later, _from_now, _near, _next, _coming, _day_only):
        found, doubt = look(page, today)
        near += found
        vague = vague or doubt
        assumed = assumed or (look is _day_only and bool(found))
    away, doubt = _away(page, today)
    if not any(_roughly(day, one) for day in away for one in (*dates, *near)):
        near, vague = near + away, vague or (doubt and not dates)
    later = page.take(_VAGUE) is not None
    weekdays = _bare_weekdays(page)
    if not dates:
        dates, unclear = sorted(set(near)), unclear or vague or len(set(near)) > 1
    elif any(day not in dates for day in near):
        unclear = True
    dates, unclear = _with_feasts(page, today, dates, unclear=unclear)
    by_date = bool(dates)
    unclear = unclear or (later and not by_date)
    if not dates and not unclear:
        dates, unclear, assumed = [coming(day, today) for day in weekdays[:1]], len(weekdays) > 1, True
    elif weekdays and dates and any(day.weekday() not in weekdays for day in dates):
        unclear = True
    once = [] if unclear else list(dict.fromkeys(dates))  # a day may be named twice
    return Days(once, weekdays, unclear, by_date, calendar.until, assumed and bool(dates), excepted)


def _with_feasts(page: Page, today: date, dates: list[date], *, unclear: bool) -> tuple[list[date], bool]:
    """The feast is the day when no date is named; another day than the date contradicts it."""
    named = feasts(page, today, dated=bool(dates) or unclear)
    if not dates and not unclear:
        return named, False
    return dates, unclear or any(day not in dates for day in named)


def _excepted(page: Page, today: date) -> tuple[date, ...]:
    """The days on which it is not: "behalve op 23 en 30 december"."""
    found = []
    for one in page.take_all(_EXCEPT):
        month = MONTHS[one["name"]] if one["name"] else int(one["month"])
        found += [on_date(int(day), month, None, today) for day in re.findall(r"\d+", one["days"])]
    return tuple(sorted(day for day in found if day is not None))


def _roughly(day: date, other: date) -> bool:
    return abs((day - other).days) <= LOOSELY_DAYS


def coming(weekday: int, today: date) -> date:
    """The next such weekday; never today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


_Found = tuple[list[date], bool]


def _each(pattern: re.Pattern[str], page: Page, read: Callable[[dict[str, str | None]], date | None]) -> _Found:
    days = [read(one.groupdict()) for one in page.take_all(pattern)]
    return [day for day in days if day is not None], None in days


class _Calendar:
    """The dates with a month or a number for it. Those that are enumerated belong together; others contradict."""

    def __init__(self, page: Page, today: date) -> None:
        self.page = page
        self.today = today
        self.unclear = False
        self.until: date | None = None
        self.rolled_over = False
        self.found: list[tuple[int, int, list[date]]] = []
        self._from_to()
        self.unclear = self.unclear or page.take(_EITHER) is not None
        for pattern in (_SEVERAL, _ISO, _NUMERIC, _NAMED, _MONTH_FIRST):
            for one in page.take_all(pattern):
                self._add(one)

    def dates(self) -> list[date]:
        """All of them, in order; none when two are named that are no enumeration."""
        self.found.sort(key=lambda one: one[0])
        days = sorted({day for _, _, named in self.found for day in named})
        if len(days) > 1 and len(self.found) > 1 and not self._enumerated():
            self.unclear = True
        return days

    def _enumerated(self) -> bool:
        gaps = zip(self.found, self.found[1:], strict=False)
        return all(_ENUMERATED.fullmatch(self.page.folded[one[1] : two[0]]) for one, two in gaps)

    def _add(self, one: re.Match[str]) -> None:
        said = one.groupdict()
        several = re.findall(r"\d+", said["days"] or "") if "days" in said else [said["day"] or ""]
        named = [_calendar_day(said | {"day": day}, self.today) for day in several]
        known = [day for day in named if day is not None]
        self.unclear = self.unclear or len(known) < len(named)
        self.rolled_over = self.rolled_over or (
            not said.get("year") and any(day.year > self.today.year for day in known)
        )
        self.found.append((*one.span(), known))

    def _from_to(self) -> None:
        """The first and the last day of "du 1er au 24 décembre", and "vanaf januari"."""
        if one := self.page.take(_FROM_MONTH):
            first = on_date(1, MONTHS[one["name"]], None, self.today)
            self.found.append((*one.span(), [first] if first else []))
        one = self.page.take(FROM_TO)
        if one is None:
            return
        first = on_date(int(one["day"]), MONTHS[one["own"] or one["name"]], None, self.today)
        last = on_date(int(one["last"]), MONTHS[one["name"]], None, self.today)
        self.until = last
        self.unclear = first is None or last is None or last < first
        self.found.append((*one.span(), [first] if first else []))


def _calendar_day(said: dict[str, str | None], today: date) -> date | None:
    name, year = said.get("name"), said.get("year")
    month = MONTHS[name] if name else int(said["month"] or 0)
    day = on_date(int(said["day"] or 0), month, int(year) + (2000 if len(year) == 2 else 0) if year else None, today)
    lead = re.match(r"[a-z]+", said.get("lead") or "")
    if day is None or lead is None:
        return day
    weekday = next((number for word, number in _ALL_WEEKDAYS.items() if lead[0].startswith(word)), None)
    # "vrijdag 28 november" on a Saturday: one of the two is wrong, and we cannot know which
    return day if weekday in (None, day.weekday()) else None


_ALL_WEEKDAYS = dict(sorted((WEEKDAYS | SHORT_WEEKDAYS).items(), key=lambda one: -len(one[0])))


def on_date(day: int, month: int, year: int | None, today: date) -> date | None:
    """A day of the calendar; without a year the next one, if that is near enough."""
    if year is not None:
        return _date(year, month, day)
    found = _date(today.year, month, day)
    if found is None or found < today:
        found = _date(today.year + 1, month, day)
    return None if found is None or (found - today).days > FARTHEST_DAYS else found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _monday(today: date, weeks: int) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)


def _in_week(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date | None:
        weeks = 0 if re.match("deze|cette|this", said["week"] or said["week2"] or "") else 1
        day = _monday(today, weeks) + timedelta(days=WEEKDAYS[said["before"] or said["after"] or ""])
        return day if day >= today else None

    return _each(_IN_WEEK, page, read)


def _from_now(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date:
        count = said["count"] or "a"
        weeks = 2 if count == "fourteen" or said["fortnight"] else 1 if count == "a" else number(count)
        named = said["weekday"] or said["weekday2"]
        since = coming(WEEKDAYS[named], today) if named else today + timedelta(days=1 if said["tomorrow"] else 0)
        return since + timedelta(weeks=weeks)

    return _each(_RELATIVE_ORIGIN, page, read)


def _week_later(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date:
        named = WEEKDAYS.get(said["weekday"] or said["weekday2"] or "")
        return (today if named is None else coming(named, today)) + timedelta(weeks=2 if said["two"] else 1)

    return _each(_WEEK_LATER, page, read)


def _away(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date | None:
        count, unit = number(said["count"] or ""), said["unit"] or ""
        if unit[0] == "m":
            return today + relativedelta(months=count)
        if unit[0] in "dj":
            # "dans quinze jours" and "over acht dagen" are weeks to some and days to others
            return None if count in (8, 15) or said["weekday"] else today + timedelta(days=count)
        if said["weekday"]:
            return _monday(today, count) + timedelta(days=WEEKDAYS[said["weekday"]])
        return today + timedelta(weeks=count)

    return _each(_AWAY, page, read)


def _near(page: Page, today: date) -> _Found:
    return _each(_NEAR, page, lambda said: today + timedelta(days=2 if said["two"] else 1 if said["one"] else 0))


def _next(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date | None:
        weekday = WEEKDAYS[said["weekday"] or said["weekday2"] or ""]
        next_week = _monday(today, 1) + timedelta(days=weekday)
        return next_week if coming(weekday, today) == next_week else None

    return _each(_NEXT, page, read)


def _coming(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date:
        return coming(_ALL_WEEKDAYS[said["weekday"] or said["weekday2"] or said["weekday3"] or ""], today)

    return _each(_COMING, page, read)


def _day_only(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date | None:
        day = int(said["day"] or said["day2"] or 0)
        months = ((today.year + (today.month + n - 1) // 12, (today.month + n - 1) % 12 + 1) for n in range(3))
        found = next((on for year, month in months if (on := _date(year, month, day)) and on >= today), None)
        if found is not None and said["weekday"] and found.weekday() != _ALL_WEEKDAYS[said["weekday"]]:
            return None
        return found

    return _each(_DAY_ONLY, page, read)


def _bare_weekdays(page: Page) -> list[int]:
    found = [next(filter(None, one.groups())) for one in page.take_all(_BARE)]
    return list(dict.fromkeys(WEEKDAYS[word] if word in WEEKDAYS else SHORT_WEEKDAYS[word] for word in found))
