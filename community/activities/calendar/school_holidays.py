"""When the schools of a community are on holiday. The days of the two communities differ since 2022.

The rules are in decrees, and the ``holidays`` library follows them: for the Flemish Community those of 17 April 1991
and 31 August 2001, for the French Community that of 31 March 2022 (two weeks in autumn and at carnival, and a summer
from July until the last Monday of August). It names single days off as well (Ascension, 27 September); those are left
out here, since nobody calls them a school holiday. Public holidays are in ``core.holidays_be``. A holiday begins on its
first Monday, not in the weekend before, and ends on its last Sunday, as the communities themselves publish it.
"""

from datetime import date
from functools import cache

_SUBDIVISIONS = {"nl": "Flemish", "fr": "French"}
_SHARED = {
    "Herfstvakantie": "autumn",
    "Kerstvakantie": "christmas",
    "Krokusvakantie": "carnival",
    "Zomervakantie": "summer",
}
_KEYS = {
    # The library's names are Dutch for both communities.
    "nl": _SHARED | {"Paasvakantie": "easter"},
    # The spring break does not follow Easter any more; 2 November is only named where it prolongs the autumn.
    "fr": _SHARED | {"Paasvakantie": "spring", "Allerzielen": "autumn"},
}


def is_school_holiday(day: date, community: str) -> bool:
    """Whether a local date is in a school holiday of a community: "nl" (Flemish) or "fr" (French).

    Raises:
        KeyError: there is no such community.
    """
    return school_holiday_on(day, community) is not None


def school_holiday_on(day: date, community: str) -> str | None:
    """Which school holiday a local date is in, or None.

    One of "autumn", "christmas", "carnival", "easter" (Flemish), "spring" (French) and "summer"; the words for it are
    messages.

    Raises:
        KeyError: there is no such community.
    """
    return _of_year(day.year, community).get(day)


@cache
def _of_year(year: int, community: str) -> dict[date, str]:
    """The days of a year with the holiday that each is in. Only who asks pays the library's sixteen megabytes."""
    from holidays import country_holidays

    keys = _KEYS[community]
    calendar = country_holidays("BE", _SUBDIVISIONS[community], years=year, categories=("school",), language="nl")
    return {day: keys[name] for day in calendar for name in calendar.get_list(day) if name in keys}
