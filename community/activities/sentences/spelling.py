"""Slips in the words that carry a day ("woesdag", "vrijdg") and shorthand ("vd maand"), set right before reading."""

import re

from rapidfuzz.distance import OSA

from community.activities.sentences.page import folded
from community.activities.sentences.vocabulary import MONTHS, WEEKDAYS

SHORTEST = 6
"""Letters; a shorter word is too close to too many others."""

_SHORTHAND = (
    (re.compile(r"\b[vV]/?[dD]\.? (?=maand)"), "van de "),
    (re.compile(r"\b[vV]an ?[dD][eE]n? ?mnd\b"), "van de maand"),
    (re.compile(r"\b[vV]an[t]\b"), "van het"),
    (re.compile(r"\b[iI]n ?'?t\b"), "in het"),
    (re.compile(r"\b(dins|woens|donder|vrij|zater|zon|maan)dag(?:e?n)?(?=[- ](?:en|of) )"), r"\1dag"),
    (re.compile(r"\b(\w+dag)- (?=en )"), r"\1 "),
)
_DAYS = tuple(word for word in (*WEEKDAYS, *MONTHS) if len(word) >= SHORTEST)
_PARTS = ("", "avond", "morgen", "ochtend", "voormiddag", "namiddag", "middag")
_OTHERS = frozenset(
    ("maria", "merci", "marde", "mardis", "lundis", "samedis", "jeudis", "mondays", "fridays", "sundays")
)
"""Words that are one slip away from a day, and are something else (or its plural)."""
_WORD = re.compile(r"[^\W\d_]+")


def respelled(text: str) -> str:
    """The text with its days spelled as the grammar knows them."""
    for pattern, meant in _SHORTHAND:
        text = pattern.sub(meant, text)
    return _WORD.sub(lambda word: _meant(word[0]), text)


def _meant(word: str) -> str:
    said = folded(word)
    if len(said) < SHORTEST or said in _DAYS or said.removesuffix("s") in _DAYS:
        return word
    for part in _PARTS:
        for day in _DAYS:
            whole = day + part
            if said == whole:
                return word
            close = abs(len(said) - len(whole)) < 2 and said[0] == whole[0]
            if close and OSA.distance(said, whole, score_cutoff=1) == 1 and said not in _OTHERS:
                return whole
    return word
