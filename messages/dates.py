"""People say "morgen om 14 u", not 2026-11-26T13:00Z: instants become words here and nowhere else."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_time, get_day_names, get_month_names
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType

from messages.languages import FOLDER, LOCALES, Language
from messages.patterns import word_files

BELGIUM = ZoneInfo("Europe/Brussels")


class NoNow(LookupError):
    """A message shows a day, which reads differently tomorrow, but nobody said what time it is now."""


def day(language: Language, when: date | datetime, now: datetime) -> str:
    """A day: "vandaag", "morgen", "gisteren", "donderdag 26 november"; the year only if it is another.

    `when` is a local date or an aware instant, `now` an aware instant.
    """
    on, today = _local_date(when), _local_date(now)
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((on - today).days)
    return _say(language, f"dates-{near}") if near else _named_day(language, on, today)


def _named_day(language: Language, on: date, today: date) -> str:
    key = "dates-day" if on.year == today.year else "dates-day-year"
    locale = LOCALES[language]
    return _say(
        language,
        key,
        weekday=get_day_names(locale=locale)[on.weekday()],
        day=on.day,
        month=get_month_names(locale=locale)[on.month],
        year=str(on.year),
    )


def clock(language: Language, when: datetime) -> str:
    """The time on a Belgian wall: "14 u", "14.30 u"; "14 h 30"; "2.30 pm"."""
    local = when.astimezone(BELGIUM)
    if local.hour in (0, 12) and not local.minute:
        return _say(language, "dates-noon" if local.hour else "dates-midnight")
    pattern = _say(language, "dates-clock" if local.minute else "dates-clock-sharp")
    return format_time(local.time(), pattern, locale=LOCALES[language])


def moment(language: Language, when: datetime, now: datetime) -> str:
    """A day and a time: "morgen om 14 u", "donderdag 26 november om 14.30 u"."""
    return _say(language, "dates-moment", day=day(language, when, now), clock=clock(language, when))


def span(language: Language, minutes: int) -> str:
    """A length of time: "een half uur", "2 uur en 10 minuten", "3 dagen"; less than a minute is one."""
    minutes = max(minutes, 1)
    if minutes in (15, 30, 90):
        return _say(language, f"dates-span-{minutes}")
    if minutes < 60:
        return _say(language, "dates-span-minutes", count=minutes)
    if minutes >= 24 * 60:
        # After a day nobody counts the hours; half a day rounds up.
        return _say(language, "dates-span-days", count=(minutes + 12 * 60) // (24 * 60))
    hours, rest = divmod(minutes, 60)
    in_hours = _say(language, "dates-span-hours", count=hours)
    if not rest:
        return in_hours
    in_minutes = _say(language, "dates-span-minutes", count=rest)
    return _say(language, "dates-span-both", hours=in_hours, minutes=in_minutes)


def age(language: Language, since: datetime, now: datetime) -> str:
    """How long ago: "net", "10 minuten geleden", "gisteren", "4 dagen geleden"; after a week the day."""
    minutes = int((now - since).total_seconds() // 60)
    days = (_local_date(now) - _local_date(since)).days
    if minutes < 2:
        return _say(language, "dates-age-now")
    if minutes < 60:
        return _say(language, "dates-age", span=_say(language, "dates-span-minutes", count=minutes))
    # Shortly after midnight "gisteren" would sound longer ago than it is.
    if days == 0 or minutes < 6 * 60:
        return _say(language, "dates-age", span=_say(language, "dates-span-hours", count=minutes // 60))
    if days == 1:
        return _say(language, "dates-yesterday")
    if days < 7:
        return _say(language, "dates-age", span=_say(language, "dates-span-days", count=days))
    return _say(language, "dates-age-on", day=day(language, since, now))


class When(FluentType):
    """A date or an instant on its way into a message, together with the language and the time it is now."""

    def __init__(self, language: Language, when: date | datetime, now: datetime | None) -> None:
        if isinstance(when, datetime) and when.tzinfo is None:
            raise TypeError("a message cannot show a datetime without a time zone")
        self.language: Language = language
        self.when = when
        self._now = now

    @property
    def now(self) -> datetime:
        """The present instant. Raises NoNow."""
        if self._now is None:
            raise NoNow("no value for now")
        return self._now

    def day(self) -> str:
        """DAY."""
        return day(self.language, self.when, self.now)

    def clock(self) -> str:
        """CLOCK."""
        return clock(self.language, self._instant())

    def moment(self) -> str:
        """MOMENT."""
        return moment(self.language, self._instant(), self.now)

    def dated(self) -> str:
        """DATED: a moment of which the day is named, in what is read again tomorrow."""
        that_day = _named_day(self.language, _local_date(self.when), _local_date(self.now))
        return _say(self.language, "dates-moment", day=that_day, clock=clock(self.language, self._instant()))

    def age(self) -> str:
        """AGE."""
        return age(self.language, self._instant(), self.now)

    def format(self, locale: Locale) -> str:
        """A bare { $starts_at } reads as MOMENT, a bare { $on } as DAY."""
        return self.moment() if isinstance(self.when, datetime) else self.day()

    def _instant(self) -> datetime:
        if not isinstance(self.when, datetime):
            raise TypeError("a date has no time of day")
        return self.when


@cache
def _words(language: Language) -> FluentBundle:
    bundle = FluentBundle([str(LOCALES[language])], use_isolating=False)
    for file in word_files(FOLDER / language):
        if file.path.stem == "dates":
            bundle.add_resource(file.resource)
    return bundle


def _say(language: Language, key: str, **variables: str | int) -> str:
    bundle = _words(language)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"{language} {key}")
    text, faults = bundle.format_pattern(pattern, variables)
    if faults:
        raise LookupError(f"{language} {key}: {faults}")
    return str(text)


def _local_date(when: date | datetime) -> date:
    return when.astimezone(BELGIUM).date() if isinstance(when, datetime) else when


def fluent_functions(language: Language) -> dict[str, Callable[[Any], Any]]:
    """The functions a translator may use in an .ftl file; README.md tells when."""
    return {
        "DAY": When.day,
        "CLOCK": When.clock,
        "MOMENT": When.moment,
        "DATED": When.dated,
        "AGE": When.age,
        "SPAN": lambda minutes: span(language, int(minutes)),
    }
