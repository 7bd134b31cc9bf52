"""On which day: dates, weekdays and "next week", counted from today.

Weeks begin on Monday, the day stands before the month. A bare weekday is the next one.
"Volgende vrijdag" is asked when this week's and next week's Friday are both to come.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from community.activities.sentences.dates import BY_THEN, LEAD, ON, PART, START, STOP, Calendar, excepted_days
from community.activities.sentences.feasts import named_by_feast, plain_feasts
from community.activities.sentences.near_days import coming, days_away, near_days
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, SHORT_WEEKDAY, SHORT_WEEKDAYS, WEEKDAY, WEEKDAYS, phrases

LOOSELY_DAYS = 4
"""How far "in two weeks" may be from the date that is named as well."""

_BARE = re.compile(
    rf"{START}(?:(?:op|le|on|de|du|the|voor|pour|for|ce) )?(?P<weekday>{WEEKDAY})(?:s?{PART}|'?s)?{STOP}"
    rf"|{START}(?:(?:op|on) (?P<short2>{SHORT_WEEKDAY})\.?{STOP}"
    rf"|(?<!\bla )(?<!\ble )(?<!\bde )(?<!\bthe )(?<!\bmon )"
    rf"(?!vrij|zon)(?P<short>{SHORT_WEEKDAY})\.?(?= ?[\x1f,&+/?]| (?:en|et|and|of|or|ou) |$|\n))"
)
_ALL = WEEKDAYS | SHORT_WEEKDAYS
_INSTEAD = re.compile(
    rf"{START}(?:{phrases('near', 'instead')}) {ON}{LEAD}(?:{WEEKDAY}|\d\d?(?:[/.]\d\d?| (?:{MONTH}))?)s?{STOP}"
)
_NO_DAY = re.compile(rf"{START}(?:{phrases('near', 'no_day')}){STOP}")
_EITHER_DAY = re.compile(rf"{START}(?:{WEEKDAY}){PART}?,? (?:of|ou|or) (?:(?:op|le|on) )?(?:{WEEKDAY}){PART}?{STOP}")
_VAGUE = re.compile(rf"{START}(?:{phrases('near', 'vague')}){STOP}")


@dataclass(frozen=True, slots=True)
class Days:
    """The days that were named, in order. ``unclear``: something was said, and it could be more than one day.

    ``by_date``: a date was named, and not only a weekday. ``assumed``: the week, month or year was not. ``either``: one
    weekday or another.
    """

    dates: list[date] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    unclear: bool = False
    by_date: bool = False
    until: date | None = None
    assumed: bool = False
    excepted: tuple[date, ...] = ()
    either: bool = False


def read_days(page: Page, today: date) -> Days:
    """Find and claim the days a sentence names. Several dates come in order; a contradiction is unclear."""
    page.take_all(_INSTEAD)
    for one in _NO_DAY.finditer(page.free):
        page.mask(*one.span())
    excepted = excepted_days(page, today)
    calendar = Calendar(page, today)
    dates, unclear = calendar.dates(), calendar.unclear
    feasts = named_by_feast(page, today, dated=bool(dates) or unclear)
    near, vague, assumed = near_days(page, today)
    away, doubt = days_away(page, today)
    if not any(_roughly(day, one) for day in away for one in (*dates, *near)):
        near, vague = near + away, vague or (doubt and not dates)
    later = page.take(_VAGUE) is not None
    either = _EITHER_DAY.search(page.free) is not None
    feasts += plain_feasts(page, today, dated=bool(dates) or unclear or bool(near) or bool(feasts))
    if calendar.only_deadlines and any(day > max(dates) for day in (*near, *feasts)):
        dates = []
    if not dates:
        dates, unclear = sorted({*near, *feasts}), unclear or vague or len({*near, *feasts}) > 1
    elif any(day not in dates for day in (*near, *feasts)):
        unclear = True
    weekdays = _bare_weekdays(page, today, dates)
    by_date = bool(dates)
    unclear = unclear or (later and not by_date)
    assumed = assumed or calendar.rolled_over
    if not dates and not unclear:
        dates, unclear, assumed = [coming(day, today) for day in weekdays[:1]], len(weekdays) > 1, True
    elif weekdays and dates and any(day.weekday() not in weekdays for day in dates):
        unclear = True
    once = [] if unclear else list(dict.fromkeys(dates))  # a day may be named twice
    return Days(once, weekdays, unclear, by_date, calendar.until, assumed and bool(dates), excepted, either)


def _roughly(day: date, other: date) -> bool:
    return abs((day - other).days) <= LOOSELY_DAYS


def _bare_weekdays(page: Page, today: date, dates: list[date]) -> list[int]:
    """The weekdays alone; not one before which people have to sign up for a later day."""
    main: list[int] = []
    before: list[int] = []
    for one in page.take_all(_BARE):
        name = one.lastgroup or ""
        by_then = BY_THEN.search(page.folded[: one.start(name)])
        (before if by_then else main).append(_ALL[one[name]])
    latest = min(dates or [coming(day, today) for day in main], default=None)
    main += [day for day in before if latest is None or coming(day, today) > latest]
    return list(dict.fromkeys(main))
