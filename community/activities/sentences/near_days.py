"""The days that are counted from today: "tomorrow", "next week Tuesday", "Saturday week", "in three weeks"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from community.activities.sentences.dates import ALL_WEEKDAYS, DAY_PART, NTH, PART, START, STOP, in_calendar
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import NUMBER, SHORT_WEEKDAY, WEEKDAY, WEEKDAYS, number, phrases

_SECOND_WEEK = re.compile(rf"(?:{phrases('near', 'second_week')})$")
_WEEK = rf"{phrases('near', 'second_week')}|{phrases('near', 'next_week')}|{phrases('near', 'this_week')}"
_IN_WEEK = re.compile(
    rf"{START}(?:(?:in |de |la )*(?P<week>{_WEEK}),? (?:(?:op|on|le|the) )*(?P<before>{WEEKDAY}){PART}?"
    rf"|(?:(?:op|on|le|the) )*(?P<after>{WEEKDAY}){DAY_PART},? (?:in |van |de |la |of |a )*(?P<week2>{_WEEK})){STOP}"
)
_AWAY = re.compile(
    rf"{START}(?:over|binnen|dans|in|d'ici) (?P<count>{NUMBER}) "
    r"(?P<unit>dag(?:en)?|we+k(?:en)?|maand(?:en)?|jours?|semaines?|mois|days?|weeks?|months?)(?: jour pour jour)?"
    rf"(?: (?:op |on |le )?(?P<weekday>{WEEKDAY}){PART}?)?{STOP}"
)
_WEEK_LATER = re.compile(
    rf"{START}(?:op |on |le )?(?P<weekday>{WEEKDAY}|vandaag|today){PART}? "
    rf"(?:over (?:een|1) week|over acht dagen|en huit|(?P<two>en quinze|over (?:twee|2) weken|fortnight)|week){STOP}"
    rf"|{START}(?:a )?week on (?P<weekday2>{WEEKDAY}){STOP}"
)
_RELATIVE_ORIGIN = re.compile(
    rf"{START}(?<!in )(?:(?P<count>{NUMBER}|a|fourteen) weeks? (?:from )?"
    rf"(?:today|now|(?P<tomorrow>tomorrow)|(?:on )?(?P<weekday>{WEEKDAY}))"
    rf"|(?P<fortnight>a fortnight) (?:from )?(?:today|now|(?:on )?(?P<weekday2>{WEEKDAY}))"
    rf"|(?:vandaag|today) (?:over )?(?:een |1 |a )?week){STOP}"
)
_NEAR = re.compile(
    rf"{START}(?:(?P<two>{phrases('near', 'two_days')})|(?P<one>{phrases('near', 'one_day')})"
    rf"|(?P<none>{phrases('near', 'today')})){STOP}"
)
_NEXT = re.compile(
    rf"{START}(?:op |on |le )?(?:(?:volgende|next) (?P<weekday>{WEEKDAY}){PART}?"
    rf"|(?P<weekday2>{WEEKDAY}) (?:prochaine?|volgend)){STOP}"
)
_COMING = re.compile(
    rf"{START}(?:op |on |le |de |the )?(?:deze|komende|aanstaande|eerstvolgende|ce|this|coming|this coming) "
    rf"(?P<weekday>{WEEKDAY}){PART}?{STOP}"
    rf"|{START}(?P<weekday2>{WEEKDAY}){PART}? (?:aanstaande|as\.?|eerstkomend|qui vient|a venir){STOP}"
)
_THIS_WEEKEND = f"(?:{phrases('near', 'this_weekend')})"
_OF_WEEKEND = re.compile(
    rf"{START}(?:in |op )?{_THIS_WEEKEND},? (?:(?:op|on|le|the) )?(?P<weekday>{WEEKDAY}){PART}?{STOP}"
    rf"|{START}(?:(?:op|on|le) )?(?P<weekday2>{WEEKDAY}){PART}?,? (?:in |van |de |of )?{_THIS_WEEKEND}{STOP}"
)
_DAY_ONLY = re.compile(
    rf"{START}(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY})\.?{DAY_PART}[,.]? (?:de |den |le |the )?(?P<day>\d\d?){NTH}"
    r"|(?:(?:le|den|op den|on the|the) (?P<day2>\d\d?)(?:e|ste|de|er|th|st|nd|rd)?"
    r"|(?:op )?de (?P<day3>\d\d?)(?:e|ste|de))"
    r"(?! (?!om |op |van|vanaf|in |a |at |from |des )[a-z]))"
    rf"(?![a-z0-9]|[.:,/]\d| ?(?:€|(?:eur|u|h|uur|personen|pers|ans|jaar|km|plaatsen|places|%)\b))"
)
_OF_NEXT_MONTH = re.compile(
    rf"{START}(?:(?:op|de|den|le|on|the) )*(?P<day>\d\d?){NTH} (?:van |of |du |de )?"
    rf"(?:(?P<next>{phrases('near', 'next_month')})|(?:{phrases('near', 'this_month')})){STOP}"
)

SATURDAY = 5

_Found = tuple[list[date], bool]


def near_days(page: Page, today: date) -> tuple[list[date], bool, bool]:
    """Find and claim them; whether one is unclear, and whether the month of one was not told."""
    near: list[date] = []
    unclear = assumed = False
    for look in (_of_next_month, _in_week, _of_weekend, _week_later, _from_now, _near, _next, _coming, _day_only):
        found, doubt = look(page, today)
        near += found
        unclear = unclear or doubt
        assumed = assumed or (look is _day_only and bool(found))
    return near, unclear, assumed


def coming(weekday: int, today: date) -> date:
    """The next such weekday; never today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _each(pattern: re.Pattern[str], page: Page, read: Callable[[dict[str, str | None]], date | None]) -> _Found:
    days = [read(one.groupdict()) for one in page.take_all(pattern)]
    return [day for day in days if day is not None], None in days


def _monday(today: date, weeks: int) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)


def _of_next_month(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date | None:
        month = today + relativedelta(months=1 if said["next"] else 0)
        day = in_calendar(month.year, month.month, int(said["day"] or 0))
        return None if day is None or day < today else day

    return _each(_OF_NEXT_MONTH, page, read)


def _in_week(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date | None:
        week = said["week"] or said["week2"] or ""
        weeks = 2 if _SECOND_WEEK.match(week) else 0 if re.match("deze|cette|this", week) else 1
        day = _monday(today, weeks) + timedelta(days=WEEKDAYS[said["before"] or said["after"] or ""])
        return day if day >= today else None

    return _each(_IN_WEEK, page, read)


def _of_weekend(page: Page, today: date) -> _Found:
    """The day of this weekend; on that day itself it may be the next."""

    def read(said: dict[str, str | None]) -> date | None:
        day = WEEKDAYS[said["weekday"] or said["weekday2"] or ""]
        return None if day < SATURDAY or day == today.weekday() else coming(day, today)

    return _each(_OF_WEEKEND, page, read)


def _week_later(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date:
        named = WEEKDAYS.get(said["weekday"] or said["weekday2"] or "")
        return (today if named is None else coming(named, today)) + timedelta(weeks=2 if said["two"] else 1)

    return _each(_WEEK_LATER, page, read)


def _from_now(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date:
        count = said["count"] or "a"
        weeks = 2 if count == "fourteen" or said["fortnight"] else 1 if count == "a" else number(count)
        named = said["weekday"] or said["weekday2"]
        since = coming(WEEKDAYS[named], today) if named else today + timedelta(days=1 if said["tomorrow"] else 0)
        return since + timedelta(weeks=weeks)

    return _each(_RELATIVE_ORIGIN, page, read)


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
        return coming(ALL_WEEKDAYS[said["weekday"] or said["weekday2"] or ""], today)

    return _each(_COMING, page, read)


def _day_only(page: Page, today: date) -> _Found:
    def read(said: dict[str, str | None]) -> date | None:
        day = int(said["day"] or said["day2"] or said["day3"] or 0)
        months = ((today.year + (today.month + n - 1) // 12, (today.month + n - 1) % 12 + 1) for n in range(3))
        known = (on for year, month in months if (on := in_calendar(year, month, day)) and on >= today)
        weekday = ALL_WEEKDAYS[said["weekday"]] if said["weekday"] else None
        return next((on for on in known if weekday in (None, on.weekday())), None)

    return _each(_DAY_ONLY, page, read)


def days_away(page: Page, today: date) -> tuple[list[date], bool]:
    """Find and claim "in two weeks"; whether it may be another day."""

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
