"""Reading one short answer of a poster: a day, an hour, a number of seats; in Dutch, French or English.

Day and hour are read by the reader of whole sentences, behind a title that is known already: what is left over then was
not understood. It is asked again, never guessed.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time

from community.activities.models import MOST_SEATS
from community.activities.sentences.reading import Sentence, left_over, read_sentence

MOST_READ = 200
"""Characters; an answer to one question is shorter."""
_TITLE = "Soepdag"
_TWO_DAYS, _IN_THAT_WEEK = ("vrijdag", "zaterdag"), datetime.combine(date(2026, 11, 24), time())
"""Of an hour no day is read: it is read the same on either of them."""
_EITHER = re.compile(r"(?<!st )(?<!nd )(?<!rd )(?<!th )\b(?:of|ou|or)\b(?! (?:the|every|each)\b)")
"""Dutch "of"; the English one stands behind an ordinal or before an article."""
_NO_HOUR = re.compile(r"\b24(?: ?(?:u|uur|h|heures?)\b|:)")
_MORNING = re.compile(r"(?:s morgens|s ochtends|voormiddag|matin|in the morning|a\.?m\.?)$")
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


def behind_a_title(text: str, now: datetime) -> Sentence | None:
    """What is read when nothing else is said; None when something stays over. ``now`` is the time on the wall."""
    if len(text) > MOST_READ:
        return None
    titled = f"{_TITLE} {text}"
    said = read_sentence(titled, now)
    return said if said.announces and left_over(titled, now) == [folded(_TITLE)] else None


def read_day(text: str, today: date) -> date | None:
    """The local day somebody means, or None when it is not clear. A day with a year may lie in the past."""
    said = None if leaves_a_choice(text) else behind_a_title(text, datetime.combine(today, time()))
    if said is None or said.rrule is not None or said.start is not None or {"date", "rrule"} & set(said.ask):
        return None
    return None if len(said.dates) > 1 else said.on


def is_only_a_moment(text: str) -> bool:
    """Whether somebody names a day, an hour or both, and nothing else."""
    said = behind_a_title(text, _IN_THAT_WEEK)
    told = said is not None and (said.on or said.start or said.rrule)
    return bool(told) or read_hours(text) is not None


def leaves_a_choice(text: str) -> bool:
    """This or that: a person has to choose."""
    return _EITHER.search(folded(text)) is not None


def read_hours(text: str) -> Hours | None:
    """The hour (or from hour to hour) somebody means, or None when it is not clear."""
    said = f"om {text.strip()}" if text.strip()[:1].isdigit() else text
    found = _hours(said)
    if found is not None or _NO_HOUR.search(folded(text)):
        return found
    morning, evening = _hours(f"{said} 's morgens"), _hours(f"{said} 's avonds")
    if morning is None or evening is None or morning.starts == evening.starts:
        return None
    return Hours(morning.starts + evening.starts, morning.minutes if morning.minutes == evening.minutes else None)


def read_half(text: str, earlier: time) -> Hours | None:
    """The answer to "in the morning or in the evening?", of an hour before noon: "'s avonds"."""
    return None if re.search(r"\d", text) else read_hours(f"{earlier.hour}u{earlier.minute:02} {text}")


def read_halves(text: str, now: datetime) -> Hours | None:
    """Of a whole sentence with an hour that may be before or after noon: both. ``now`` is the time on the wall."""
    morning, evening = (read_sentence(f"{text}, {part}", now) for part in ("'s morgens", "'s avonds"))
    if morning.start is None or evening.start is None or evening.start != later_half(morning.start):
        return None
    lasts = minutes_of(morning)
    return Hours((morning.start, evening.start), lasts if lasts == minutes_of(evening) else None)


def later_half(hour: time) -> time | None:
    """The same on the clock after noon."""
    return hour.replace(hour=hour.hour + 12) if hour.hour < 12 else None


def _hours(text: str) -> Hours | None:
    found = {_hours_on(day, text) for day in _TWO_DAYS}
    return found.pop() if len(found) == 1 else None


def _hours_on(day: str, text: str) -> Hours | None:
    said = behind_a_title(f"{day} {text}", _IN_THAT_WEEK)
    if said is None or said.start is None or said.rrule is not None or {"date", "end"} & set(said.ask):
        return None
    if _NO_HOUR.search(folded(text)) or (said.start.hour > 12 and _MORNING.search(folded(text))):
        return None  # the day after, or "14u 's morgens"
    return Hours((said.start,), minutes_of(said))


def minutes_of(said: Sentence) -> int | None:
    """How long, when begin and end were said; past midnight too."""
    if said.start is None or said.end is None:
        return None
    minutes = (said.end.hour - said.start.hour) * 60 + said.end.minute - said.start.minute
    return minutes if minutes > 0 else minutes + 24 * 60


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
