"""When the schools of a community are on holiday. The days of both communities differ since 2022.

The rules are in decrees, and the ``holidays`` library follows them: for the Flemish Community those of 17 April 1991
and 31 August 2001, for the French Community that of 31 March 2022 (two weeks in autumn and at carnival, a summer from
July until the last Monday of August). It names single days off as well (Ascension, 27 September); those are left out
here, since nobody calls them a school holiday. Public holidays are in ``core.holidays_be``. A holiday begins on its
Monday, not in the weekend before, and ends on its last Sunday, as the communities themselves publish it.
"""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays.countries.belgium import Belgium

_SUBDIVISIONS = {"nl": "Flemish", "fr": "French"}
_SHARED = {
    "Herfstvakantie": "autumn",
    "Kerstvakantie": "christmas",
    "Krokusvakantie": "carnival",
    "Zomervakantie": "summer",
}
_KEYS = {"nl": _SHARED | {"Paasvakantie": "easter"}, "fr": _SHARED | {"Paasvakantie": "spring"}}
"""By the library's Dutch names, which it uses for both. The French spring break does not follow Easter any more."""


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
    keys = _KEYS[community]
    names = _calendar(community).get_list(day)
    return next((keys[name] for name in names if name in keys), None)


@cache
def _calendar(community: str) -> "Belgium":
    """The library's calendar, loaded when first asked for: it takes 17 MB. It works out a year when a day needs it."""
    from holidays.countries.belgium import Belgium  # noqa: PLC0415  # seventeen megabytes, for who needs it

    return Belgium(subdiv=_SUBDIVISIONS[community], categories=("school",), language="nl")
