"""Reading one answer of a poster with the reader of whole sentences, behind a title that is known already.

What is left over then was not understood, and the question is asked again.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlsplit

from community.activities.posting import timing
from community.activities.posting.drafting import behind_a_title, folded, leaves_a_choice, minutes_of, read_day
from community.activities.sentences.vocabulary import NUMBER, RFC_DAYS, number

_EVERY_FRIDAY, _FRIDAYS = "elke vrijdag", "FREQ=WEEKLY;BYDAY=FR"
MOST_IN_LINK = 300
MOST_DEADLINE_DAYS = 60
MOST_MINUTES = 12 * 60
MOST_MINUTES_UNTIL = 8 * 60
"""From noon "tot 11u" is no eleven hours: then the end was meant otherwise."""

_ONCE = {
    "een keer", "1 keer", "eenmalig", "eenmaal", "nee", "neen", "niet", "nooit", "maar een keer",
    "une fois", "1 fois", "une seule fois", "non", "une fois seulement", "jamais",
    "once", "one time", "just once", "only once", "no", "never",
}  # fmt: skip
_NO_DEADLINE = {
    "tot de dag zelf", "de dag zelf", "geen", "nee", "neen", "niet nodig",
    "jusqu'au jour meme", "le jour meme", "aucun", "aucune", "non",
    "until the day itself", "on the day", "the day itself", "none", "no",
}  # fmt: skip
_DAY_BEFORE = {
    "de dag ervoor", "de dag voordien", "de dag vooraf", "een dag vooraf", "de vorige dag",
    "la veille", "le jour avant", "the day before", "a day before",
}  # fmt: skip
_ANY_MORNING = datetime.combine(date(2026, 11, 24), time(10))
"""Of a length no day is read."""
_MORE_THAN_HALF_A_DAY = re.compile(r"(?:1[3-9]|[2-9]\d|\d{3,}) ?(?:uren|uur|u|heures?|h|hours?|hrs?)\b")
_UNTIL_HOUR = re.compile("^(?:tot|jusqu'a|jusqua|a|until|till|to) ")
_UNTIL_DAY = re.compile("^(?:tot en met|tot|jusqu'au|jusqua|jusque|au plus tard|until|by|ten laatste) ")
_DAYS_BEFORE = re.compile(
    rf"(?:(?P<days>{NUMBER})(?: (?:dag|dagen|jours?|days?))?|(?P<weeks>{NUMBER}) (?:week|weken|semaines?|weeks))"
    r"(?: (?:vooraf|op voorhand|ervoor|voordien|vroeger|avant|a l'avance|before|ahead|in advance))?"
)
_LENGTHS = {
    "half uur": 30, "een half uur": 30, "halfuur": 30, "een halfuur": 30, "anderhalf uur": 90, "kwartier": 15,
    "demi-heure": 30, "une demi-heure": 30, "un quart d'heure": 15,
    "half an hour": 30, "an hour": 60, "an hour and a half": 90, "one and a half hours": 90,
}  # fmt: skip
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """The days that were named (the first of a rule), how it comes back, and the hour if that was said too."""

    days: tuple[date, ...]
    rule: str | None = None
    skips_school_holidays: bool = False
    start: time | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Repetition:
    """How it comes back; ``rule`` None is once."""

    rule: str | None
    skips_school_holidays: bool = False


def read_when(text: str, now: datetime) -> When | None:
    """The day or days somebody names, or how it comes back. ``now`` is the time on the wall."""
    day = read_day(text, now.date())
    if day is not None:
        return When((day,))
    said = None if leaves_a_choice(text) else behind_a_title(text, now)
    if said is None or said.on is None or {"date", "rrule"} & set(said.ask):
        return None
    days = said.dates or (said.on,)
    return When(days, said.rrule, said.skips_school_holidays, said.start, minutes_of(said))


def read_repeat(text: str, rule: str | None, day: date | None, now: datetime) -> Repetition | None:
    """How something comes back. An end alone ("tot eind juni", "6 keer") belongs to the ``rule`` there is."""
    if folded(text).rstrip(".!") in _ONCE:
        return Repetition(None)
    said = behind_a_title(text, now)
    if said is not None and said.rrule is not None and "rrule" not in said.ask:
        found = _with_day(said.rrule, day)
        return None if found is None else Repetition(found, said.skips_school_holidays)
    said = behind_a_title(f"{_EVERY_FRIDAY}, {text}", now) if rule is not None else None
    if rule is None or said is None or said.rrule is None or not said.rrule.startswith(_FRIDAYS):
        return None
    if said.rrule == _FRIDAYS and not said.skips_school_holidays:
        return None
    ended = rule if said.rrule == _FRIDAYS else timing.with_end(rule, said.rrule)
    return Repetition(ended, said.skips_school_holidays)


def _with_day(rule: str, day: date | None) -> str | None:
    """What is every week is on the weekday of the first time; what is every month could be two things."""
    if "BY" in rule or rule.startswith(("FREQ=DAILY", "FREQ=YEARLY")):
        return rule
    if day is None or not rule.startswith("FREQ=WEEKLY"):
        return None
    return timing.with_parts(rule, BYDAY=RFC_DAYS[day.weekday()])


def read_length(text: str, start: time) -> int | None:
    """How many minutes it lasts: "2 uur", "anderhalf uur", or "tot 16u"."""
    said = folded(text).rstrip(".!")
    if said in _LENGTHS:
        return _LENGTHS[said]
    until = _UNTIL_HOUR.match(said)
    if not until and _MORE_THAN_HALF_A_DAY.match(said):
        return None
    rest = said[until.end() :] if until else said
    wording = f"vrijdag van {start:%H:%M} tot {rest}" if until else f"vrijdag om {start:%H:%M}, duurt {rest}"
    found = behind_a_title(wording, _ANY_MORNING)
    minutes = None if found is None or "end" in found.ask else minutes_of(found)
    most = MOST_MINUTES_UNTIL if until else MOST_MINUTES
    return minutes if minutes is not None and 0 < minutes <= most else None


def read_deadline(text: str, day: date, today: date) -> int | None:
    """How many days before it one has to say that one comes; 0 is no deadline. Not understood: None."""
    said = folded(text).rstrip(".!")
    if said in _NO_DEADLINE:
        return 0
    if _UNTIL_DAY.sub("", said) in _DAY_BEFORE:
        days = 1
    elif found := _DAYS_BEFORE.fullmatch(_UNTIL_DAY.sub("", said)):
        days = number(found["days"]) if found["days"] else 7 * number(found["weeks"])
    else:
        last = read_day(_UNTIL_DAY.sub("", said), today)
        days = -1 if last is None else (day - last).days
    return days if 0 <= days <= MOST_DEADLINE_DAYS else None


def read_link(text: str) -> str | None:
    """An address on the web over https; one without a scheme gets it."""
    said = text.strip()
    link = said if "://" in said else f"https://{said}"
    if len(link) > MOST_IN_LINK or any(one.isspace() for one in link):
        return None
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
        known = parts.scheme.lower() == "https" and "@" not in parts.netloc and parts.port in (None, 443)
    except ValueError:
        return None
    return link if known and _HOST.fullmatch(host) else None
