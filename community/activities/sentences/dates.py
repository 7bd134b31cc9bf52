"""The days that are named by a date: one, several, or the first and the last of them."""

import re
from datetime import date

from community.activities.sentences.feasts import FARTHEST_DAYS
from community.activities.sentences.page import MASKED, Page
from community.activities.sentences.vocabulary import (
    MONTH,
    MONTHS,
    SHORT_WEEKDAY,
    SHORT_WEEKDAYS,
    WEEKDAY,
    WEEKDAYS,
    phrases,
)

START = r"(?<![a-z0-9])"
STOP = r"(?![a-z0-9])"
PART = r"(?:avond|morgen|ochtend|voormiddag|namiddag|middag|nacht)"
ON = r"(?:(?:op|le|on|this|deze|ce|the|de|du|les|komende|aanstaande|volgende|eerstvolgende|next|ce|cette|nu) )*"
DAY_PART = rf"(?: ?{PART}| (?:{phrases('pace', 'day_parts')}))?"
LEAD = rf"(?:(?:{WEEKDAY})(?:s|en)?{DAY_PART}[,.]? ?(?:de |den |le |the )?|(?:{SHORT_WEEKDAY})[,.]? ?(?:de |le )?)?"
NTH = r"(?:st|nd|rd|th|er|e|ste|de|eme)?"
_YEAR = r"(?:,? ?(?P<year>20\d\d))?"

_ALSO = "(?:, ?(?:(?:en|et|and|puis) )?| (?:en|et|and|puis) | ?[&+] ?)"
_ON_THE = rf"(?:le |de |the |(?:op|on) (?={WEEKDAY}))?"
_DAY_OF_SEVERAL = re.compile(rf"(?:(?P<weekday>{WEEKDAY})s? )?(?P<day>\d+)")
BY_THEN = re.compile(rf"{START}(?:{phrases('near', 'by_then')}):? (?:(?:le|de|the|op|on) )?$")
"""Before these words a date is the last day to sign up, if a later day is named as well."""

_NOT_EXACTLY = re.compile(rf"{START}(?:{phrases('near', 'not_exactly')}) $")
_DAY_BY_THEN = re.compile(rf"{START}(?:{phrases('near', 'by_then')}):? (?:le|de|den|the) \d\d?{NTH}{STOP}(?! ?[/.]?\d)")
_CUT_PAIR = re.compile(rf"{MASKED} ?(?:en|et|and|&|of|ou|or) $")
_CUT_LIST = re.compile(rf"{MASKED}(?:,| ?(?:en|et|and|&)) $")
"""The first of several days may have been taken for a house number: "kerstmarkt 11 en 12 december"."""
_INCLUSIVE = r"(?: (?:and|&) (?:including|incl\.?))?"
_TO = rf"(?:tot(?: en met| aan)?|t/m|tem|t\.e\.m\.|(?:jusqu')?au|(?:(?:up )?to|until|till){_INCLUSIVE}|through|-)"
_HOURS = range(1, 13)
_SOME_CLOCK = re.compile(r"\d ?(?:u|h|uur|heures?|[ap]\.?m)(?![a-z])|\d[uh:]\d\d|\d\.[0-5]\d(?!\d)")
"""Without one, "Saturday 10-4" may be two hours."""
FROM_TO = re.compile(
    rf"{START}(?:(?:van|du|from|entre le|tussen|between) )?(?:(?:{WEEKDAY}) )?"
    rf"(?P<day>\d\d?){NTH}(?: (?:of |de )?(?P<own>{MONTH}))? ?"
    rf"{_TO} ?"
    rf"(?:(?:le|the) )?(?:(?:{WEEKDAY}) )?(?P<last>\d\d?){NTH} (?:of |de )?(?P<name>{MONTH}){STOP}"
)
_BETWEEN = re.compile(
    rf"{START}(?:tussen|between|entre le) (?:(?:{WEEKDAY}) )?(?P<day>\d\d?){NTH}(?: (?:of |de )?(?P<own>{MONTH}))? "
    rf"(?:en|and|et) {_ON_THE}(?:(?:{WEEKDAY}) )?(?P<last>\d\d?){NTH} (?:of |de )?(?P<name>{MONTH}){STOP}"
)
_FROM_TO_NUMERIC = re.compile(
    rf"{START}(?:(?:van|du|from|tussen|between) )?(?:(?:{WEEKDAY}) )?(?P<day>\d\d?)(?:/(?P<own_month>\d\d?))? ?"
    rf"{_TO} ?(?:(?:le|the) )?(?:(?:{WEEKDAY}) )?"
    rf"(?P<last>\d\d?)/(?P<month>\d\d?)(?:/(?:20)?\d\d)?(?![a-z0-9/]|[.:,]\d)"
)
_FROM_MONTH = re.compile(
    rf"{START}(?:{phrases('near', 'from_month')})(?: le mois de| du mois de| de maand)? (?P<name>{MONTH}){STOP}"
    r"(?! ?\d)"
)
_ISO = re.compile(rf"{START}{ON}(?P<year>20\d\d)-(?P<month>\d\d?)-(?P<day>\d\d?){STOP}")
_NUMERIC = re.compile(
    rf"{START}{ON}(?P<lead>{LEAD})(?P<day>\d\d?) ?(?P<sep>[/.-]) ?"
    rf"(?P<month>(?<=/)\d\d?|(?<=/ )\d\d?|0?[1-9](?!\d)|1[0-2])"
    rf"(?:(?P=sep)(?P<year>20\d\d|\d\d))?(?![a-z0-9/]|[.:,]\d)(?! ?(?:€|eur|u\b|uur|h\b|pers|km))"
)
_SEVERAL = re.compile(
    rf"{START}(?!\d\d?, (?:{WEEKDAY})s? \d){ON}(?P<lead>{LEAD})"
    rf"(?P<days>\d\d?{NTH}(?:{_ALSO}{_ON_THE}(?:(?:{WEEKDAY})s? )?\d\d?{NTH}){{1,12}}) (?:of |de |van )?"
    rf"(?P<name>{MONTH})\.?{_YEAR}{STOP}"
)
_SEVERAL_NUMERIC = re.compile(
    rf"(?<![a-z0-9/.])(?P<lead>{LEAD})(?P<days>\d\d?(?:{_ALSO}{_ON_THE}(?:(?:{WEEKDAY})s? )?\d\d?){{1,12}}) ?/ ?"
    rf"(?P<month>\d\d?)(?:/(?P<year>20\d\d|\d\d))?(?![a-z0-9/]|[.:,]\d)"
)
_EITHER = re.compile(
    rf"{START}{ON}{LEAD}\d\d?{NTH}(?:{_ALSO}\d\d?{NTH}){{0,9}},? (?:of|ou|or) (?:le |de |the |op )?{LEAD}"
    rf"\d\d?{NTH}(?:{_ALSO}\d\d?{NTH}){{0,9}} ?(?:of |de |van )?(?:{MONTH}){STOP}"
)
_NAMED = re.compile(
    rf"{START}{ON}(?P<lead>{LEAD})(?P<day>\d\d?){NTH} ?(?:of |de |van )?(?P<name>{MONTH})\.?{_YEAR}"
    rf"(?P<next_year> (?:{phrases('near', 'next_year')}))?{STOP}"
)
_MONTH_FIRST = re.compile(
    rf"{START}{ON}(?P<lead>{LEAD})(?P<name>{MONTH})\.? (?:the )?(?P<day>\d\d?){NTH}{_YEAR}(?![a-z0-9]|[:.]\d)"
)
_ENUMERATED = re.compile(
    r"[\s,]*(?:en|et|and|&|\+|,|/|ainsi que|as well as|en ook|"
    r"(?:en |and |et )?(?:then|dan|puis|daarna|nadien|ensuite))?[\s,]*(?:op|le|on|de|the)?\s*"
)
_EXCEPT = re.compile(
    rf"{START}\(?(?:{phrases('near', 'except')}|{phrases('near', 'none_then')}) {ON}{LEAD}(?:"
    rf"(?P<days>\d\d?{NTH}(?:(?:, ?| en | et | and | & | or | ou | of )(?:le |de |the |op )?\d\d?{NTH})*)"
    rf" ?(?:(?:of |de |van )?(?P<name>{MONTH})|/ ?(?P<month>\d\d?))){STOP}\)?"
)
ALL_WEEKDAYS = dict(sorted((WEEKDAYS | SHORT_WEEKDAYS).items(), key=lambda one: -len(one[0])))


class Calendar:
    """The dates with a month or a number for it. Those that are enumerated belong together; others contradict."""

    def __init__(self, page: Page, today: date) -> None:
        self.page = page
        self.today = today
        self.unclear = False
        self.until: date | None = None
        self.rolled_over = False
        self.found: list[tuple[int, int, list[date]]] = []
        self.deadlines: list[date] = []
        self._from_to()
        self.unclear = self.unclear or page.take(_EITHER) is not None
        for pattern in (_SEVERAL, _SEVERAL_NUMERIC, _ISO, _NAMED, _MONTH_FIRST, _NUMERIC):
            for one in page.take_all(pattern):
                self._add(one)

    def dates(self) -> list[date]:
        """All of them, in order; none when two are named that are no enumeration."""
        if not self.found:
            return self.deadlines
        self.page.take_all(_DAY_BY_THEN)
        self.found.sort(key=lambda one: one[0])
        days = sorted({day for _, _, named in self.found for day in named})
        if len(days) > 1 and len(self.found) > 1 and not self._enumerated():
            self.unclear = True
        self.unclear = self.unclear or any(by > day for by in self.deadlines for day in days[:1])
        return days

    @property
    def only_deadlines(self) -> bool:
        """Whether all that is named is by when one signs up."""
        return bool(self.deadlines) and not self.found

    def _enumerated(self) -> bool:
        gaps = zip(self.found, self.found[1:], strict=False)
        return all(_ENUMERATED.fullmatch(self.page.folded[one[1] : two[0]]) for one, two in gaps)

    def _add(self, one: re.Match[str]) -> None:
        said = one.groupdict()
        named = [_calendar_day(day, self.today) for day in (_of_several(said) if said.get("days") else [said])]
        known = [day for day in named if day is not None]
        if said.get("sep") == "-" and not said["year"] and not said["lead"] and self.found:
            return  # "ploegen 4-6" beside a date
        if BY_THEN.search(self.page.folded[: one.start()]):
            self.deadlines += known
            return
        loosely = _NOT_EXACTLY.search(self.page.folded[: one.start("lead" if "lead" in said else "year")]) is not None
        dashed = said.get("sep") == "-" and not said["year"] and int(said["day"]) in _HOURS
        loosely = loosely or (dashed and not _SOME_CLOCK.search(self.page.folded))
        cut = (_CUT_LIST if said.get("days") else _CUT_PAIR).search(self.page.free[: one.start()]) is not None
        self.unclear = self.unclear or loosely or cut or len(known) < len(named)
        self.rolled_over = self.rolled_over or (
            not said.get("year") and any(day.year > self.today.year for day in known)
        )
        self.found.append((*one.span(), known))

    def _from_to(self) -> None:
        """The first and the last day of "du 1er au 24 décembre", and "vanaf januari"."""
        if one := self.page.take(_FROM_MONTH):
            first = on_date(1, MONTHS[one["name"]], None, self.today)
            self.found.append((*one.span(), [first] if first else []))
        one = self.page.take(FROM_TO) or self.page.take(_BETWEEN) or self.page.take(_FROM_TO_NUMERIC)
        if one is None:
            return
        own, month = _months_of(one.groupdict())
        first = on_date(int(one["day"]), own, None, self.today)
        last = on_date(int(one["last"]), month, None, self.today)
        self.until = last
        self.unclear = first is None or last is None or last < first
        self.found.append((*one.span(), [first] if first else []))


def _months_of(said: dict[str, str | None]) -> tuple[int, int]:
    """The month of the first and that of the last day."""
    if name := said.get("name"):
        return MONTHS[said.get("own") or name], MONTHS[name]
    month = said["month"] or "0"
    return int(said.get("own_month") or month), int(month)


def _of_several(said: dict[str, str | None]) -> list[dict[str, str | None]]:
    """Each day of "dinsdag 1 en vrijdag 4 december"; a weekday that stands alone in front is that of them all."""
    listed = [one.groupdict() for one in _DAY_OF_SEVERAL.finditer(said["days"] or "")]
    lead = said.get("lead")
    shared = lead if not any(one["weekday"] for one in listed) else None
    leads = [lead, *(one["weekday"] or shared for one in listed[1:])]
    return [said | {"day": one["day"], "lead": before} for one, before in zip(listed, leads, strict=True)]


def _calendar_day(said: dict[str, str | None], today: date) -> date | None:
    name, year = said.get("name"), said.get("year")
    if said.get("next_year"):
        year = str(today.year + 1)
    month = MONTHS[name] if name else int(said["month"] or 0)
    day = on_date(int(said["day"] or 0), month, int(year) + (2000 if len(year) == 2 else 0) if year else None, today)
    lead = re.match(r"[a-z]+", said.get("lead") or "")
    if day is None or lead is None:
        return day
    weekday = next((number for word, number in ALL_WEEKDAYS.items() if lead[0].startswith(word)), None)
    # "vrijdag 28 november" on a Saturday: one of the two is wrong, and we cannot know which
    return day if weekday in (None, day.weekday()) else None


def on_date(day: int, month: int, year: int | None, today: date) -> date | None:
    """A day of the calendar; without a year the next one, if that is near enough."""
    if year is not None:
        return in_calendar(year, month, day)
    found = in_calendar(today.year, month, day)
    if found is None or found < today:
        found = in_calendar(today.year + 1, month, day)
    return None if found is None or (found - today).days > FARTHEST_DAYS else found


def in_calendar(year: int, month: int, day: int) -> date | None:
    """That day, if the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def excepted_days(page: Page, today: date) -> tuple[date, ...]:
    """The days on which it is not: "behalve op 23 en 30 december"."""
    found = []
    for one in page.take_all(_EXCEPT):
        month = MONTHS[one["name"]] if one["name"] else int(one["month"])
        found += [on_date(int(day), month, None, today) for day in re.findall(r"\d+", one["days"])]
    return tuple(sorted(day for day in found if day is not None))
