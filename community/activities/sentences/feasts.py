"""The feasts that name a day: Christmas, New Year's Day, Easter Monday."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from dateutil.easter import easter

from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import phrases

FARTHEST_DAYS = 270
"""A day without a year that lies further ahead than this was probably meant in the past."""

_FIXED = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "valentine": (2, 14),
    "womens_day": (3, 8),
    "labour_day": (5, 1),
    "national_day": (7, 21),
    "assumption": (8, 15),
    "halloween": (10, 31),
    "all_saints": (11, 1),
    "armistice": (11, 11),
    "saint_nicholas": (12, 6),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
}
_AFTER_EASTER = {
    "shrove_tuesday": -47,
    "ash_wednesday": -46,
    "palm_sunday": -7,
    "maundy_thursday": -3,
    "good_friday": -2,
    "holy_saturday": -1,
    "easter_monday": 1,
    "easter": 0,
    "ascension": 39,
    "whit_monday": 50,
    "whit_sunday": 49,
}
_SUNDAYS = {"mothers_day": (5, 8), "fathers_day": (6, 8)}
"""In Belgium: the second Sunday of the month, the first on or after that day."""
_NOT_PLAIN = {*_AFTER_EASTER, *_SUNDAYS, "womens_day"} - {"easter", "ascension", "whit_sunday"}
_PLAINLY = tuple(name for name in (*_FIXED, *_AFTER_EASTER) if name not in _NOT_PLAIN)
_NOT_SURE = {"candlemas", "assumption", "halloween", "all_saints", "armistice"}
_SURELY = tuple(name for name in (*_FIXED, *_AFTER_EASTER, *_SUNDAYS) if name not in _NOT_SURE)


def _names(table: str, names: Iterable[str]) -> str:
    return "|".join(f"(?P<{name}>{phrases(table, name)})" for name in names)


_PART = "(?! (?:holidays?|vacances|vakantie|drinks?|markt|market|party|feest))"
FEAST_ITSELF = rf"(?:{_names('holidays', _PLAINLY)})(?![a-z0-9-])(?! (?:{phrases('holidays', 'not_itself')})){_PART}"
"""A feast that is a day, and not a part of a name; one group for each."""
SURE_FEAST = _names("surely_holidays", _SURELY)
_PLAIN = rf"(?![a-z0-9-])(?= ?(?:[\x1f,;:.!)\n]|$|\d| (?:{phrases('holidays', 'behind')})\b))"
_AT = rf"(?:{phrases('near', 'on_holiday')}) (?:de |la |het |l')?"
_ON_FEAST = re.compile(rf"(?<![a-z0-9]){_AT}{FEAST_ITSELF}")
_FEAST_FIRST = re.compile(rf"(?:^|(?<=[\n.!?] ))(?:la |le |the )?{FEAST_ITSELF}")
_FEAST_APART = re.compile(rf"(?:(?<=[,;(\n] )|(?<=[\n(]))(?:la |le |the )?{FEAST_ITSELF}{_PLAIN}")
_SURE = re.compile(rf"(?<![a-z0-9-])(?P<on>(?:(?:on|op|le|la|du|de|the|a|au) )*)(?:{SURE_FEAST})(?![a-z0-9])")
_ON = ("on ", "op ", "le ", "on the ")
_IN_A_NAME = re.compile(rf" (?:{phrases('holidays', 'not_that_day')})(?![a-z])")
_NOT_ON = re.compile(rf"(?<![a-z0-9])(?:{phrases('near', 'not_on_holiday')}) (?:(?:de|le|la|the|l'|du) ?)?$")
_FEAST_ANYWHERE = re.compile(
    "|".join(
        rf"(?<![a-z0-9])(?:{phrases(table, name)})(?![a-z0-9])"
        for table, names in (("holidays", _PLAINLY), ("surely_holidays", _SURELY))
        for name in names
    )
)


def names_a_feast(page: Page) -> bool:
    """Whether a feast stands in it, though it may be in the name: "New Year's Eve party"."""
    return _FEAST_ANYWHERE.search(page.folded) is not None


def named_by_feast(page: Page, today: date, *, dated: bool) -> list[date]:
    """Find and claim the days that are called after their feast: "Easter Monday", "nieuwjaarsdag".

    ``dated``: a date was told as well; then the feast is a part of the name, and its weekday is none.
    """
    days = []
    for found in _SURE.finditer(page.free):
        in_a_name = _name(found) not in _AFTER_EASTER and _IN_A_NAME.match(page.free, found.end())
        if (dated and found["on"] not in _ON) or in_a_name:
            page.mask(*found.span())
            continue
        page.claim(*found.span())
        if _NOT_ON.search(page.folded[: found.start()]) is None:
            days.append(day_of_feast(found, today))
    return [day for day in days if day is not None]


def plain_feasts(page: Page, today: date, *, dated: bool) -> list[date]:
    """Find and claim the feasts that name a day by standing at the beginning, apart, or behind "on"."""
    named = page.take_all(_ON_FEAST)
    if not dated:
        named += page.take_all(_FEAST_FIRST) + page.take_all(_FEAST_APART)
    held = (found for found in named if _NOT_ON.search(page.folded[: found.start()]) is None)
    days = (day_of_feast(found, today) for found in held)
    return [day for day in days if day is not None]


def day_of_feast(found: re.Match[str], today: date) -> date | None:
    """The next time it is held, if that is near enough."""
    name = _name(found)
    years = (_in_year(name, year) for year in (today.year, today.year + 1))
    return next((day for day in years if day >= today and (day - today).days <= FARTHEST_DAYS), None)


def _name(found: re.Match[str]) -> str:
    return next(name for name, words in found.groupdict().items() if words and name != "on")


def _in_year(name: str, year: int) -> date:
    if name in _AFTER_EASTER:
        return easter(year) + timedelta(days=_AFTER_EASTER[name])
    month, day = _SUNDAYS.get(name) or _FIXED[name]
    on = date(year, month, day)
    return on + timedelta(days=6 - on.weekday()) if name in _SUNDAYS else on
