"""The feasts that name a day: Christmas, New Year's Day, Easter Monday."""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import phrases

FARTHEST_DAYS = 270
"""A day without a year that lies further ahead than this was probably meant in the past."""

_FIXED = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "labour_day": (5, 1),
    "national_day": (7, 21),
    "halloween": (10, 31),
    "armistice": (11, 11),
    "saint_nicholas": (12, 6),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
}
_AFTER_EASTER = {"easter": 0, "easter_monday": 1, "ascension": 39, "whit_monday": 50}
_PART = "(?! (?:holidays?|vacances|vakantie|drinks?|markt|market|party|feest))"
_NAMES = "|".join(f"(?P<{name}>{phrases('holidays', name)})" for name in (*_FIXED, *_AFTER_EASTER))
_ITSELF = rf"(?:{_NAMES})(?![a-z0-9])(?! (?:{phrases('holidays', 'not_itself')})){_PART}"
_ON_FEAST = re.compile(rf"(?<![a-z0-9])(?:{phrases('near', 'on_holiday')}) (?:de |la |het )?{_ITSELF}")
_FEAST_FIRST = re.compile(rf"(?:^|(?<=[\n.!?] ))(?:la |le |the )?{_ITSELF}")
_FEAST_ANYWHERE = re.compile(rf"(?<![a-z0-9])(?:{_NAMES})(?![a-z0-9])")


def names_a_feast(page: Page) -> bool:
    """Whether a feast stands in it, though it may be in the name: "New Year's Eve party"."""
    return _FEAST_ANYWHERE.search(page.folded) is not None


def feasts(page: Page, today: date, *, dated: bool) -> list[date]:
    """Find and claim the days that are named by a feast; the next time it is held.

    ``dated``: a date was told as well; then a feast that comes first is a part of the name ("Christmas carols").
    """
    named = page.take_all(_ON_FEAST) + ([] if dated else page.take_all(_FEAST_FIRST))
    days = (_next(found, today) for found in named)
    return [day for day in days if day is not None]


def _next(found: re.Match[str], today: date) -> date | None:
    name = next(name for name, words in found.groupdict().items() if words)
    years = (_in_year(name, year) for year in (today.year, today.year + 1))
    return next((day for day in years if day >= today and (day - today).days <= FARTHEST_DAYS), None)


def _in_year(name: str, year: int) -> date:
    month, day = _FIXED.get(name, (0, 0))
    return date(year, month, day) if month else easter(year) + timedelta(days=_AFTER_EASTER[name])
