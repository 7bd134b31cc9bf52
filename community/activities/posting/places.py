"""Places where something was before: who names one of them in a few words gets its address and its pin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from community.activities.sentences.page import folded

SURE, PERHAPS = 93, 80
"""Of 100. Sure of one, and no other place comes near: only then it is that one."""
_ARTICLE = re.compile(r"(?:(?:het|de|den|'t|the|la|le|les|l'|ons|our|notre) ?)(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Known:
    """A place, the activity that was there last, and its pin in degrees (WGS 84), if it has one."""

    activity_id: int
    place: str
    latitude: float | None
    longitude: float | None


def resembling(said: str, known: Sequence[Known]) -> Known | None:
    """The one known place that is surely meant; None when there is none, or when it could be two."""
    scores = sorted(((_likeness(said, one.place), at) for at, one in enumerate(known)), key=lambda found: -found[0])
    if not scores or scores[0][0] < SURE or (len(scores) > 1 and scores[1][0] >= PERHAPS):
        return None
    return known[scores[0][1]]


def _likeness(said: str, place: str) -> float:
    """How alike, of 100: the whole of it, or its name without the address. Other house numbers are another place."""
    mine, whole = _bare(said), _bare(place)
    if mine == whole:
        return 100.0
    numbers = set(re.findall(r"\d+", mine))
    if not numbers <= set(re.findall(r"\d+", whole)):
        return 0.0
    return max(fuzz.ratio(mine, whole), fuzz.ratio(mine, _bare(place.partition(",")[0])))


def _bare(place: str) -> str:
    plain = " ".join(folded(place).split())
    found = _ARTICLE.match(plain)
    return plain[found.end() :] if found else plain
