"""One clock time: in figures, in words, with or without a part of the day; and how long something lasts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time

from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, NUMBERS, WEEKDAY, either, number, phrases

MORNING, AFTERNOON, EVENING, NIGHT, PM = "morning", "afternoon", "evening", "night", "pm"
EARLIEST_SURE = 6
"""Hours before this one are read as in the afternoon when nothing says so."""
_HOUR_WORDS = either(word for word, value in NUMBERS.items() if value <= 24)
_HOUR = rf"(?P<hour>\d{{1,2}}|(?<!-)(?:{_HOUR_WORDS})(?!-[a-z]))"
PARTS_OF_DAY = (MORNING, AFTERNOON, EVENING)
_AFTER_AN_HOUR = {
    name: re.compile(rf"(?:{phrases('part', name)}|{phrases('part_after_an_hour', name)})(?![a-z0-9])")
    for name in (*PARTS_OF_DAY, NIGHT)
}
_ENGLISH = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_BEHIND_ENGLISH = "(?:(?<=at half )|(?<=till half )|(?<=from half )|(?<=until half ))"
_STOP = r"(?![a-z0-9]|[.,:]\d)"
_NO_SPAN_OF_DAYS = r"(?![\d€]|[./:]\d|-\d\d?[-/]|-\d{4}| ?\b(?:euro?s?|km|eur)\b)"
_UNIT = f"(?:{phrases('clock', 'unit')})"
_QUARTER_OR_MINUTES = (
    r"(?:(?P<quarter>(?:een )?kwart(?:ier)?)"
    r"|(?P<minutes>\d{1,2}|vijf|tien|twintig|five|ten|twenty)(?: minut(?:en|es))?)"
)
_LATE = {
    "et demie": 30,
    "et demi": 30,
    "et quart": 15,
    "forty-five": 45,
    **{word: NUMBERS[word] for word in ("ten", "fifteen", "twenty", "thirty", "forty", "fifty")},
    **{word: NUMBERS[word] for word in ("dix", "quinze", "vingt", "vingt-cinq", "trente", "quarante", "quarante-cinq")},
    **{word: NUMBERS[word] for word in ("vijftien", "twintig", "dertig", "veertig", "vijfenveertig")},
}
_AMPM = "(?: ?(?P<ampm>am|pm))?"
_ENGLISH_LATE = "ten|fifteen|twenty|thirty|forty(?:-five)?|fifty"
_TO_GO = {"le quart": 15, "un quart": 15, "quart": 15, "cinq": 5, "dix": 10, "vingt": 20, "vingt-cinq": 25}
_CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<past_noon>midi (?:trente|et demie?|et quart|quinze)){_STOP}",
        rf"(?<!apres-)(?P<noon>{phrases('clock', 'noon')}){_STOP}",
        rf"(?P<midnight>{phrases('clock', 'midnight')}){_STOP}",
        # "at half eight" is later than "om half acht"
        rf"(?P<past>half) (?:{_BEHIND_ENGLISH}(?P<hour>\d{{1,2}})|(?P<word>{_ENGLISH})){_AMPM}{_STOP}",
        rf"(?P<half>half) ?{_HOUR}(?: ?(?:uur|u))?{_STOP}",
        rf"{_QUARTER_OR_MINUTES} (?P<side>voor|na|over|past) (?P<half2>half )?{_HOUR}(?: ?(?:uur|u))?{_STOP}",
        rf"(?P<past>half past|(?:a )?quarter past|(?:a )?quarter to) {_HOUR}{_AMPM}{_STOP}",
        rf"{_HOUR} ?(?:heures?|h|uur) (?P<french>{either(_LATE)}|moins (?:{either(_TO_GO)})){_STOP}(?! (?:euro|eur)\b)",
        rf"(?P<hour>{_ENGLISH})[ -](?P<french>{_ENGLISH_LATE}){_AMPM}{_STOP}(?! (?:euro|people|minutes))",
        rf"(?P<twenty>twenty(?:-five)?|(?:(?<=at )(?:five|ten))) to {_HOUR}{_AMPM}{_STOP}",
        rf"(?P<hour>\d{{1,2}}) ?{_UNIT} ?(?P<minute>[0-5]\d){_STOP}",
        rf"(?P<hour>\d{{1,2}}|{_ENGLISH})(?:[:.](?P<minute>[0-5]\d))? ?(?P<ampm>a\.?m\.?|p\.?m\.?)(?![a-z0-9])",
        rf"(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d)(?: ?{_UNIT}(?![a-z]))?{_NO_SPAN_OF_DAYS}",
        rf"{_HOUR} ?(?:uur|u|heures?|h|o'? ?clock){_STOP}",
    )
)
_BARE = re.compile(
    rf"(?!(?:een|un|une|one)\b){_HOUR}(?! ?(?:{MONTH})\b)(?![a-z0-9]|[,/]\d|[.:]\d(?!\d?(?:am|pm))|-\d\d?[/-]| ?[€%])"
    rf"(?! ?(?:(?:{phrases('clock', 'not_after_a_number')})\b|(?:{WEEKDAY})))"
    rf"(?!(?:, \d\d?)* ?(?:{phrases('clock', 'to_day')}) ?\d\d?"
    rf"(?:st|nd|rd|th|er|e|ste|de)? ?(?:of |de |van )?(?:{MONTH})\b)"
)

_LASTS = rf"(?<![a-z0-9])(?:{phrases('clock', 'lasts')})(?: (?:{phrases('clock', 'lasts_about')}))? "
_DURATION = re.compile(
    rf"{_LASTS}(?P<hours>\d{{1,2}}|{_HOUR_WORDS}|an|anderhalf|anderhalve)(?P<half>[.,]5)?"
    r" ?(?:uur(?:tje)?|u|uren|heures?|h|hours?)(?: ?(?P<minutes>[0-5]\d))?(?P<demi> et demie?| and a half)?(?![a-z0-9])"
    rf"|(?<![a-z0-9])(?P<long>\d{{1,2}}|{_HOUR_WORDS}|anderhalf) (?:uur lang|hours? long)(?![a-z0-9])"
)
_SHORT = re.compile(rf"{_LASTS}(?P<minutes>\d{{2,3}}) ?min(?:uten|utes|s)?(?![a-z])")


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock time as it was said. ``exact``: it can be read in one way (14 o'clock, 08:00, 3 pm)."""

    hour: int
    minute: int
    exact: bool = False
    part: str | None = None
    in_french: bool = False
    or_later: bool = False
    noon: bool = False
    next_day: bool = False

    def on_wall(self, part: str | None = None) -> list[time]:
        """What it may mean, given the part of the day."""
        if self.exact:
            return [time(self.hour, self.minute)]
        hours = [hour for hour in {self.hour % 24, (self.hour + 12) % 24} if hour in _range_of(self.part or part, self)]
        return sorted(time(hour, self.minute) for hour in hours)


def _range_of(part: str | None, clock: Clock) -> Iterable[int]:
    match part:
        case "morning":
            # Behind the hour itself ("3u 's morgens") it is also what others call the night.
            return range(1 if clock.part else 5, 13) if clock.hour != 12 else ()
        case "afternoon":
            return range(12, 19)
        case "evening":
            return range(16, 24)
        case "night":
            return (*range(20, 24), *range(6))
        case "pm":
            return range(12, 24)
        case _:
            return (*range(6, 13), *range(13, 18), 18, 19, 20) if 6 <= clock.hour <= 8 else range(9, 18)


def bare_at(said: str, place: int) -> tuple[Clock, int, bool] | None:
    """A number that may be an hour, where it stops, and whether something says that it is one."""
    found = _BARE.match(said, place)
    if found is None:
        return None
    clock = _checked(number(found["hour"]), 0, found["hour"])
    if clock is None:
        return None
    part, stop = _part_after(said, found.end())
    return replace(clock, part=part), stop, part is not None


def clock_at(said: str, place: int) -> tuple[Clock, int, bool] | None:
    """A clock time that is told as one, and where it stops."""
    for pattern in _CLOCKS:
        if found := pattern.match(said, place):
            clock = _clock(found.groupdict())
            if clock is not None:
                clock = replace(clock, in_french=re.search(r"\dh|\d h\b|heure", found[0]) is not None)
                part, stop = _part_after(said, found.end())
                return replace(clock, part=clock.part or part), stop, True
    return None


def _part_after(said: str, place: int) -> tuple[str | None, int]:
    after = re.compile(r",? ").match(said, place)
    if after is not None:
        for name, pattern in _AFTER_AN_HOUR.items():
            if found := pattern.match(said, after.end()):
                return name, found.end()
    return None, place


def _clock(said: dict[str, str | None]) -> Clock | None:
    if (fixed := _fixed(said)) is not None:
        return fixed
    hour = number(said["hour"] or said.get("word") or "0")
    if said.get("half"):
        return _before(hour, 30)
    if side := said.get("side"):
        return _beside(said, hour, side)
    if to_go := said.get("twenty"):
        return _with_ampm(_before(hour, number(to_go)), said.get("ampm"))
    if past := said.get("past"):
        clock = (
            _before(hour, 15) if past.endswith("quarter to") else _checked(hour, 15 if "quarter" in past else 30, "")
        )
    elif french := said.get("french"):
        minutes = _TO_GO.get(french.removeprefix("moins ")) if french.startswith("moins") else None
        clock = _before(hour, minutes) if minutes else _checked(hour, _LATE[french], said["hour"] or "")
    else:
        clock = _checked(hour, int(said.get("minute") or 0), said["hour"] or "")
    return _with_ampm(clock, said.get("ampm"))


def _fixed(said: dict[str, str | None]) -> Clock | None:
    """Noon, half past noon and midnight."""
    if late := said.get("past_noon"):
        return Clock(12, _LATE[late.removeprefix("midi ")], exact=True)
    if said.get("noon"):
        return Clock(12, 0, exact=True, noon=True)
    return Clock(0, 0, exact=True) if said.get("midnight") else None


def _beside(said: dict[str, str | None], hour: int, side: str) -> Clock | None:
    minutes = 15 if said.get("quarter") else number(said["minutes"] or "0")
    if said.get("half2"):
        return _before(hour, 30 + minutes) if side == "voor" else _before(hour, 30 - minutes)
    return _before(hour, minutes) if side == "voor" else _checked(hour, minutes, "")


def _before(hour: int, minutes: int) -> Clock | None:
    return _checked(hour - 1 if hour > 1 else 12, 60 - minutes, "") if 0 < minutes < 60 else None


def _checked(hour: int, minute: int, as_written: str) -> Clock | None:
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    exact = hour > 12 or hour == 0 or (len(as_written) == 2 and as_written.startswith("0"))
    return Clock(hour % 24, minute, exact=exact)


def _with_ampm(clock: Clock | None, ampm: str | None) -> Clock | None:
    if clock is None or not ampm:
        return clock
    if ampm.startswith("a"):
        return Clock(clock.hour % 12, clock.minute, exact=True)
    return Clock(clock.hour % 12 + 12, clock.minute, exact=True, part=PM) if clock.hour <= 12 else clock


def read_duration(page: Page) -> int | None:
    """Find and claim how long it lasts, in minutes."""
    if found := page.take(_SHORT):
        return int(found["minutes"])
    found = page.take(_DURATION)
    if found is None:
        return None
    said = found["hours"] or found["long"]
    hours = 90 if said.startswith("anderhal") else 60 if said == "an" else number(said) * 60
    return hours + (30 if found["half"] or found["demi"] else 0) + int(found["minutes"] or 0)
