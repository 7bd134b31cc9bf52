"""A sentence becomes the columns of a draft: what was understood, what was filled in, and what is to be asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from community.activities import models
from community.activities.posting import timing
from community.activities.posting.closing import Closing
from community.activities.posting.drafting import Hours, minutes_of
from community.activities.posting.places import Known, resembling
from community.activities.posting.refusals import HourSkipped
from community.activities.posting.theming import theme_of
from community.activities.sentences.reading import Sentence
from community.activities.themes import THEMES

ORDER = ("title", "theme", "day", "repeat", "hour", "long", "place", "seats", "price", "closes")
"""The questions, in the order in which they are asked."""
_STEP_OF = {
    "title": "title",
    "date": "day",
    "start": "hour",
    "end": "long",
    "rrule": "repeat",
    "seats": "seats",
    "price": "price",
    "place": "place",
}
"""Field of a sentence to question."""
_FREE = {"nl": "gratis", "fr": "gratuit", "en": "free"}


@dataclass(slots=True)
class Reading:
    """Columns; the questions that are left, in order; and the steps whose answer was filled in by convention."""

    values: dict[str, Any] = field(default_factory=dict)
    to_ask: list[str] = field(default_factory=list)
    assumed: set[str] = field(default_factory=set)
    is_past: bool = False
    hour_is_skipped: bool = False

    def ask(self, step: str) -> None:
        """This was not (surely) said."""
        if step not in self.to_ask:
            self.to_ask.append(step)
        self.assumed.discard(step)

    def take_closing(self, closing: Closing | None, today: date) -> None:
        """Until when one may sign up; what lies behind us or was not understood is asked."""
        first_on = self.values["first_on"]
        if closing is None:
            return
        if first_on is None or closing.days is None or (closing.days and first_on - timedelta(closing.days) < today):
            self.ask("closes")
        else:
            self.values["closes_days"] = closing.days or None


def draft_from(
    said: Sentence,
    *,
    language: str,
    school_holidays: str,
    known: Sequence[Known],
    halves: Hours | None = None,
    now: datetime,
) -> Reading:
    """A draft from a sentence that announces something.

    ``language`` is the writer's, ``school_holidays`` whose school calendar holds here, ``known`` are places of before,
    ``halves`` an hour before noon and one after, when it may be either; ``now`` is aware.
    """
    reading = Reading()
    for name in said.ask:
        if name in _STEP_OF:
            reading.ask(_STEP_OF[name])
    reading.assumed |= {_STEP_OF.get(name, name) for name in said.assumed}
    _texts(reading, said, language)
    _when(reading, said, school_holidays, now)
    if halves is not None:
        _half_said(reading, halves, now)
    _where(reading, said, known)
    _theme(reading, said)
    _seats(reading, said)
    reading.to_ask.sort(key=ORDER.index)
    reading.assumed -= set(reading.to_ask)
    return reading


def price_in_words(price: str | float, language: str) -> str:
    """As one says it: "gratis", "2 euro", "2,50 euros"."""
    if isinstance(price, str):
        return _FREE.get(language, _FREE["nl"])
    amount = str(int(price)) if price == int(price) else f"{price:.2f}"
    if language != "en":
        amount = amount.replace(".", ",")
    many = "s" if language == "fr" and price >= 2 else ""
    return f"{amount} euro{many}"


def _texts(reading: Reading, said: Sentence, language: str) -> None:
    title = capitalised(said.title or "")
    texts: dict[str, str] = {}
    if title and len(title) <= models.MOST_IN_TITLE:
        texts["title"] = title
    else:
        reading.ask("title")
    if said.price is not None:
        texts["price"] = price_in_words(said.price, language)
    reading.values["texts"] = {language: texts} if texts else {}


def _when(reading: Reading, said: Sentence, school_holidays: str, now: datetime) -> None:
    rule = timing.checked(said.rrule) if said.rrule is not None else None
    if said.rrule is not None and (rule is None or timing.is_twofold(rule)):
        reading.ask("repeat")
        rule = None
    days = said.dates or ((said.on,) if said.on is not None else ())
    _day(reading, days, rule, said, now)
    reading.values["rrule"] = rule = None if "repeat" in reading.to_ask else rule
    skips = said.skips_school_holidays and rule is not None
    reading.values["skips_school_holidays"] = school_holidays if skips else None
    left_out = [day.isoformat() for day in said.except_on] if rule is not None else []
    reading.values["left_out"] = left_out or None
    reading.values["minutes"] = minutes_of(said)


def _day(reading: Reading, days: tuple[date, ...], rule: str | None, said: Sentence, now: datetime) -> None:
    """Day and hour together: what lies behind us, or is skipped by the clock, is asked."""
    values = reading.values
    values |= {"first_on": None, "starts_at": None, "extra_on": None}
    today = timing.local_day(now)
    ahead = [day for day in days if day >= today]
    if rule is not None and ahead and not timing.comes_on(rule, ahead[0]):
        ahead = []
    if not ahead:
        reading.is_past = bool(days) and days[-1] < today
        reading.ask("day")
    else:
        values["first_on"] = ahead[0]
        values["extra_on"] = [day.isoformat() for day in ahead[1:]] if rule is None and ahead[1:] else None
    if said.start is None:
        reading.ask("hour")
        return
    try:
        values["starts_at"] = timing.instant(values["first_on"] or timing.NO_DAY_YET, said.start)
    except HourSkipped:
        reading.hour_is_skipped = True
        reading.ask("hour")
        return
    if values["first_on"] is not None and values["starts_at"] <= now:
        values |= {"first_on": None, "extra_on": None, "starts_at": timing.instant(timing.NO_DAY_YET, said.start)}
        reading.is_past = True
        reading.ask("day")


def _half_said(reading: Reading, halves: Hours, now: datetime) -> None:
    """The earlier one is kept, and asked. Where both lie behind us, so does the day."""
    first_on = reading.values["first_on"]
    earlier, later = (timing.instant(first_on or timing.NO_DAY_YET, hour) for hour in halves.starts)
    if first_on is not None and later <= now:
        reading.values |= {"first_on": None, "extra_on": None}
        earlier = timing.instant(timing.NO_DAY_YET, halves.starts[0])
        reading.is_past = True
        reading.ask("day")
    reading.values |= {"starts_at": earlier, "minutes": halves.minutes}
    if halves.minutes is not None and "long" in reading.to_ask:
        reading.to_ask.remove("long")


def _where(reading: Reading, said: Sentence, known: Sequence[Known]) -> None:
    place = capitalised(said.place or "")
    if not place or len(place) > models.MOST_IN_PLACE:
        reading.ask("place")
        return
    found = resembling(place, known)
    if found is None:
        reading.values["place"] = place
        return
    reading.values |= {"place": found.place, "latitude": found.latitude, "longitude": found.longitude}
    if found.place != place or found.latitude is not None:
        reading.assumed.add("place")


def _theme(reading: Reading, said: Sentence) -> None:
    theme = theme_of(said.title or "")
    if theme is None:
        reading.ask("theme")
        return
    reading.values |= {"theme": theme, "pictogram": THEMES[theme]}
    reading.assumed.add("theme")


def _seats(reading: Reading, said: Sentence) -> None:
    reading.values["seats"] = said.seats
    if said.seats is None and "seats" not in reading.to_ask:
        reading.assumed.add("seats")


def capitalised(text: str) -> str:
    """With a capital at the beginning; the rest as it was written."""
    return text[:1].upper() + text[1:]
