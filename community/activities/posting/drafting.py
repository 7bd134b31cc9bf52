"""Reading one short answer of a poster: a day, an hour, a number of seats; in Dutch, French or English.

What is not surely understood is not understood: it is asked again, never guessed. Conventions: day before month; a bare
weekday is the next one; hours 1 to 5 without a part of the day are in the afternoon, 6 to 8 could be either.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time, timedelta

from community.activities.models import MOST_SEATS
from community.activities.themes import NAMED_AS, THEMES

FARTHEST_DAYS = 270
"""A day without a year that lies further ahead than this was probably meant in the past."""

_WEEKDAYS = (
    "maandag ma lundi lun monday mon",
    "dinsdag di mardi tuesday tue tues",
    "woensdag wo mercredi mer wednesday wed",
    "donderdag do jeudi jeu thursday thu thurs",
    "vrijdag vr vendredi ven friday fri",
    "zaterdag za samedi sam saturday sat",
    "zondag zo dimanche dim sunday sun",
)
_MONTHS = (
    "januari jan janvier janv january",
    "februari feb fevrier fevr february",
    "maart mrt mars march mar",
    "april apr avril avr",
    "mei mai may",
    "juni jun juin june",
    "juli jul juillet juil july",
    "augustus aug aout august",
    "september sept sep septembre",
    "oktober okt octobre oct october",
    "november nov novembre",
    "december dec decembre",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
MONTHS = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
_NEAR = {
    "vandaag": 0,
    "aujourd'hui": 0,
    "today": 0,
    "morgen": 1,
    "demain": 1,
    "tomorrow": 1,
    "overmorgen": 2,
    "apres-demain": 2,
    "apres demain": 2,
    "day after tomorrow": 2,
}
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_BEFORE_DAY = re.compile("^(?:(?:op|le|on|the|ce|cette|deze|this|komende|aanstaande) )+")
_DAY_FIRST = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY})\.? (?:de |le |the )?)?(?P<day>\d{{1,2}})"
    rf"(?:[/.-](?P<number>\d{{1,2}})(?:[/.-](?P<short>\d{{4}}|\d{{2}}))?"
    rf"|(?:st|nd|rd|th|er|e|ste|de)? (?:of |de )?(?P<month>{_MONTH})\.?(?: (?P<year>\d{{4}}))?)"
)
_MONTH_FIRST = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY})\.? )?(?P<month>{_MONTH})\.? (?:the )?(?P<day>\d{{1,2}})"
    r"(?:st|nd|rd|th)?(?: (?P<year>\d{4}))?"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NEXT_WEEK = re.compile(
    rf"(?:volgende week|la semaine prochaine|semaine prochaine|next week) (?P<before>{_WEEKDAY})"
    rf"|(?P<after>{_WEEKDAY}) (?:volgende week|(?:de )?la semaine prochaine|next week)"
)

_NOON = {"middag", "12 uur 's middags", "midi", "noon"}
_PARTS = {
    "morning": r"'?s ?morgens|'?s ?ochtends|(?:in de )?voormiddag|(?:du|le) matin|in the morning|a\.?m\.?",
    "afternoon": r"'?s ?middags|(?:in de )?namiddag|(?:de )?l'apres-midi|in the afternoon",
    "evening": r"'?s ?avonds|(?:du|le) soir|in the evening",
    "pm": r"p\.?m\.?",
}
_PART = "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items())
_CLOCK = re.compile(
    r"(?P<half>half )?(?P<hour>\d{1,2})(?: ?(?:uur|u|heures|heure|h|:|\.) ?(?P<minute>\d{2})?)?"
    rf"(?: ?(?:uur|u|o'clock))?(?: ?(?:{_PART}))?"
)
_BEFORE_HOUR = re.compile("^(?:om|vanaf|van|a|de|des|at|from|between|entre|tussen) ")
_BETWEEN_HOURS = re.compile(r" ?(?:[-\u2013\u2014]| tot | a | to | until | jusqu'a | en | et | and ) ?")

_NO_LIMIT = {
    "geen", "geen limiet", "zonder limiet", "onbeperkt", "iedereen", "iedereen welkom", "maakt niet uit",
    "pas de limite", "sans limite", "illimite", "tout le monde", "aucune limite",
    "no limit", "unlimited", "everyone", "everybody",
}  # fmt: skip
_NOT_SEATS = re.compile(
    r"\b(?:min|minimum|minstens|vanaf|au moins|des|at least|from|jaar|ans|years?|euros?|eur|km|uur|h)\b|€"
)
"""An age, a minimum, a price or a distance is no number of seats."""
_YES = {"ja", "jawel", "ok", "oke", "plaats het", "plaatsen", "oui", "publier", "publiez", "yes", "post it", "publish"}
_NO = {"nee", "neen", "toch niet", "non", "no", "annuleren", "annuler", "cancel"}
_STOP = {"stoppen", "toch niet", "annuleren", "arreter", "annuler", "cancel", "never mind"}


@dataclass(frozen=True, slots=True)
class Hours:
    """When it begins on the wall: one time, or two between which the poster must choose. ``minutes`` is how long."""

    starts: tuple[time, ...]
    minutes: int | None = None


def read_day(text: str, today: date) -> date | None:
    """The local day somebody means, or None when it is not clear. A day with a year may lie in the past."""
    said = _BEFORE_DAY.sub("", folded(text).replace(",", ""))
    if said in _NEAR:
        return today + timedelta(days=_NEAR[said])
    if said in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS[said] - today.weekday() - 1) % 7 + 1)
    if found := _NEXT_WEEK.fullmatch(said):
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=WEEKDAYS[found["before"] or found["after"]])
    if found := _ISO.fullmatch(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    return _calendar_day(said, today)


def _calendar_day(said: str, today: date) -> date | None:
    found = _DAY_FIRST.fullmatch(said) or _MONTH_FIRST.fullmatch(said)
    if found is None:
        return None
    parts = found.groupdict()
    number = parts.get("number")
    month = int(number) if number else MONTHS[parts["month"]]
    year = parts.get("year") or parts.get("short")
    if year:
        day = _day(int(year) + (2000 if len(year) == 2 else 0), month, int(parts["day"]))
    else:
        this_year = _day(today.year, month, int(parts["day"]))
        ahead = this_year is not None and this_year >= today
        day = this_year if ahead else _day(today.year + 1, month, int(parts["day"]))
        if day is None or (day - today).days > FARTHEST_DAYS:
            return None
    if day is not None and parts["weekday"] and day.weekday() != WEEKDAYS[parts["weekday"]]:
        return None  # "vrijdag 28 november" on a Saturday: one of the two is wrong, and we cannot know which
    return day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_hours(text: str) -> Hours | None:
    """The hour (or from hour to hour) somebody means, or None when it is not clear."""
    said = _BEFORE_HOUR.sub("", folded(text))
    if starts := _times(said):
        return Hours(starts)
    pieces = _BETWEEN_HOURS.split(said)
    if len(pieces) != 2:
        return None
    starts, ends = _times(pieces[0]), _times(pieces[1])
    if len(starts) != 1:
        return None
    later = [end for end in ends if end > starts[0]]
    if not later:
        return None
    begin, end = starts[0], later[0]
    return Hours(starts, (end.hour - begin.hour) * 60 + end.minute - begin.minute)


def _times(said: str) -> tuple[time, ...]:
    if said in _NOON:
        return (time(12),)
    found = _CLOCK.fullmatch(said)
    if found is None:
        return ()
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if minute > 59 or hour > 23 or (found["half"] and (found["minute"] or not 1 <= hour <= 12)):
        return ()
    part = next((name for name in _PARTS if found[name]), None)
    hours = _in_part(hour, part) if part else _without_part(hour, explicit=found["hour"].startswith("0"))
    if found["half"]:
        # "half drie" is half past two; at one o'clock it is half past twelve.
        return tuple(time(one - 1, 30) for one in hours if one > 0)
    return tuple(time(one, minute) for one in hours)


def _in_part(hour: int, part: str) -> tuple[int, ...]:
    """The hour in a named part of the day; nothing when the two contradict each other."""
    if part == "morning":
        return (hour,) if hour < 12 else ()
    on_wall = hour + 12 if 0 < hour < 12 else hour
    fitting = {"afternoon": range(12, 19), "evening": range(17, 24), "pm": range(12, 24)}[part]
    return (on_wall,) if on_wall in fitting else ()


def _without_part(hour: int, *, explicit: bool) -> tuple[int, ...]:
    if explicit or hour == 0 or hour >= 9:
        return (hour,)
    return (hour + 12,) if hour <= 5 else (hour, hour + 12)


def read_seats(text: str) -> tuple[bool, int | None]:
    """Whether it was understood, and how many seats (None: no limit)."""
    said = folded(text).rstrip(".!")
    if said in _NO_LIMIT:
        return True, None
    numbers = re.findall(r"\d+", said)
    if len(numbers) != 1 or _NOT_SEATS.search(said) or re.search(r"\d[.,:/]|[.,:/-]\d", said):
        return False, None
    seats = int(numbers[0])
    return (True, seats) if 1 <= seats <= MOST_SEATS else (False, None)


def read_theme(text: str) -> str | None:
    """The theme somebody names, or None when it is none or more than one."""
    words = set(re.findall("[a-z]+", folded(text)))
    named = [theme for theme in THEMES if words & set(NAMED_AS[theme].split())]
    return named[0] if len(named) == 1 else None


def read_yes(text: str) -> bool | None:
    """Yes, no, or unclear."""
    said = folded(text).rstrip(".!")
    return True if said in _YES else False if said in _NO else None


def says_stop(text: str) -> bool:
    """Whether somebody wants to leave the draft. The bare word "stop" never comes here: it ends all messages."""
    return folded(text).rstrip(".!") in _STOP


def folded(text: str) -> str:
    """Lower case, no accents, plain apostrophes, single spaces."""
    spread = unicodedata.normalize("NFKD", text.lower().replace("\u2019", "'"))
    return " ".join("".join(letter for letter in spread if not unicodedata.combining(letter)).split())
