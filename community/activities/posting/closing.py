"""Until when one may sign up, as it is said in the sentence that announces it: "inschrijven tot donderdag"."""

import re
from dataclasses import dataclass
from datetime import date

from community.activities.posting.answers import read_deadline
from community.activities.posting.drafting import folded, read_day
from community.activities.sentences.vocabulary import NUMBER

_SIGN_UP = re.compile(
    r"\b(?:in te schrijven|inschrijv\w*|inschrijf\w*|schrijf(?: (?:je|u|jullie))?(?: nu| snel| gauw)? in|aanmeld\w*"
    r"|reserve\w*|reservati\w*|inscri\w+(?:-vous)?|sign(?:ing)?[- ]?ups?|registration\w*|register|rsvp|book|deadline)\b"
)
_UNTIL = (
    r"tot en met|t/m|tem|tot ten laatste(?: op)?|tot uiterlijk(?: op)?|tot|ten laatste(?: op)?|uiterlijk(?: op)?"
    r"|jusqu'au|jusqu'a|jusque|au plus tard(?: le)?|until|till|no later than|deadline ?:?(?: is| op)?"
)
_BEFORE = r"voor|avant(?: le)?|before"
_MARK = re.compile(rf"\b(?:(?P<until>{_UNTIL})|(?P<before>{_BEFORE})|by|d'ici(?: le| au)?) (?=\S)")
_PAUSE = re.compile(r"[,;!?\n()]|\.(?= |$)")
_AHEAD = re.compile(
    rf"\b(?:{NUMBER}) (?:dag|dagen|jours?|days?|week|weken|semaines?|weeks) "
    r"(?:vooraf|op voorhand|ervoor|voordien|avant|a l'avance|before|ahead|in advance)\b"
    r"|\b(?:de dag ervoor|de dag voordien|la veille|the day before)\b"
)
_HOUR_BEHIND = re.compile(r"(?:om|a|at|vers|tegen|rond|, )? ?\d")
MOST_WORDS = 4
"""A day takes no more of them: "donderdag 3 december 2026"."""


@dataclass(frozen=True, slots=True)
class Closing:
    """So many days before it; None when it was said, and not surely understood."""

    days: int | None


def read_closing(text: str, day: date | None, today: date) -> Closing | None:
    """The deadline that a sentence tells of; None when it tells of none. ``day`` is when the activity is, if known."""
    found = None
    for clause in _PAUSE.split(folded(text)):
        if not _SIGN_UP.search(clause):
            continue
        if day is not None and (ahead := _AHEAD.search(clause)):
            return Closing(read_deadline(ahead[0], day, today))
        for mark in _MARK.finditer(clause):
            days = None if day is None else _days(clause[mark.end() :], day, today, mark["before"])
            if days is not None:
                return Closing(days)
            if mark["until"] or _named(clause[mark.end() :], today)[0] is not None:
                found = Closing(None)
    return found


def _days(said: str, day: date, today: date, before: str | None) -> int | None:
    last, rest = _named(said, today)
    if last is None or _HOUR_BEHIND.match(rest):
        return None
    days = (day - last).days
    # "Inschrijven voor vrijdag", of what is on Friday: before, or for?
    unclear = days < 0 or (before == "voor" and days == 0)
    return None if unclear else days + (before is not None)


def _named(said: str, today: date) -> tuple[date | None, str]:
    """The day at the beginning of some words, and what follows."""
    words = said.split()
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        last = read_day(" ".join(words[:count]), today)
        if last is not None:
            return last, " ".join(words[count:])
    return None, said
