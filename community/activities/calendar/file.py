"""An activity as a calendar file (iCalendar, RFC 5545) that any phone or agenda takes in, and takes in anew.

Times stand on the wall of Brussels, so that a series keeps its hour through both clock changes. The same activity keeps
its UID for ever; a higher SEQUENCE replaces what an agenda had.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, vRecur, vUri

from community.activities.series.recurrence import Rule, expand
from community.residents.quiet_hours import BRUSSELS

PRODUCT = "-//Buurtbot//Buurtbot//NL"
USUAL_LENGTH = timedelta(hours=2)
"""Of an activity that does not say how long it lasts. Such a guess never runs past midnight."""
_CLOCK_CHANGES = """\
BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""As they are since 1996, and without an end: the list of them that the library would write stops in 2037."""
_COMES_ROUND_WITHIN = timedelta(days=5 * 366)
_UNTIL = re.compile("UNTIL=([0-9]{8})(T[0-9]{6})?(Z)?", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters, which no calendar file may hold. The line feed and the tab may stay."""


@dataclass(frozen=True, slots=True)
class ChangedTime:
    """One time of a series that is not as planned. ``planned_at`` is when the series would have had it.

    What is None is as in the series; with a ``place`` of its own it has a pin of its own, or none.
    """

    planned_at: datetime
    starts_at: datetime
    sequence: int
    minutes: int | None = None
    place: str | None = None
    title: str | None = None
    description: str | None = None
    cancelled: bool = False
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A single activity, or a series. Instants are aware; texts are plain, in the language of the reader.

    ``rrule`` is an RRULE without DTSTART whose UNTIL, without a Z, is on the wall; ``extra_dates`` are starts beside
    it, ``left_out`` planned starts that fall out. ``minutes`` of None: see ``USUAL_LENGTH``.
    """

    uid: str
    sequence: int
    title: str
    starts_at: datetime
    description: str = ""
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    minutes: int | None = None
    rrule: str | None = None
    extra_dates: Sequence[datetime] = ()
    left_out: Sequence[datetime] = ()
    changed: Sequence[ChangedTime] = ()
    cancelled: bool = False
    contact: str = ""
    url: str = ""


def calendar_file(one: CalendarEntry, *, now: datetime) -> bytes:
    """The file, in UTF-8 with folded lines. ``now`` (aware) is when it was last changed.

    Raises:
        ValueError: a time is not aware, or the rule cannot be read.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add_component(Timezone.from_ical(_CLOCK_CHANGES))
    for event in _events(one, now):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(one: CalendarEntry, now: datetime) -> list[Event]:
    """The activity itself, then each time that is not as planned."""
    if one.rrule is None and not one.extra_dates:
        for change in one.changed:
            one = replace(_as_changed(one, change), cancelled=one.cancelled or change.cancelled)
        return [_event(one, now)]
    one = replace(one, starts_at=_first(one))
    out = {_instant(at) for at in one.left_out} | {_instant(each.planned_at) for each in one.changed if each.cancelled}
    whole = _event(one, now)
    if one.rrule is not None:
        whole.add("rrule", vRecur.from_ical(_with_utc_until(one.rrule)))
    for at in sorted({_instant(at) for at in one.extra_dates} - {_instant(one.starts_at)}):
        whole.add("rdate", _planned(at, one))
    for at in sorted(out):
        whole.add("exdate", _planned(at, one))
    return [whole, *(_moved(one, each, now) for each in one.changed if _instant(each.planned_at) not in out)]


def _first(one: CalendarEntry) -> datetime:
    """Where the series begins: an agenda shows DTSTART as well when the rule would not have it."""
    if one.rrule is None:
        return min(one.starts_at, *one.extra_dates, key=_instant)
    until = _instant(one.starts_at) + _COMES_ROUND_WITHIN
    return next(iter(expand(Rule(one.rrule), one.starts_at, after=one.starts_at, before=until)), one.starts_at)


def _as_changed(one: CalendarEntry, change: ChangedTime) -> CalendarEntry:
    """The activity as it is at one time of its own."""
    pin_of = change if change.place is not None else one
    return replace(
        one,
        sequence=change.sequence,
        starts_at=change.starts_at,
        minutes=one.minutes if change.minutes is None else change.minutes,
        title=one.title if change.title is None else change.title,
        description=one.description if change.description is None else change.description,
        place=one.place if change.place is None else change.place,
        latitude=pin_of.latitude,
        longitude=pin_of.longitude,
    )


def _moved(one: CalendarEntry, change: ChangedTime, now: datetime) -> Event:
    event = _event(_as_changed(one, change), now)
    event.add("recurrence-id", _planned(_instant(change.planned_at), one))
    return event


def _event(one: CalendarEntry, now: datetime) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", one.sequence)
    event.add("dtstamp", _instant(now))
    event.add("last-modified", _instant(now))
    event.add("dtstart", _on_the_wall(one.starts_at))
    event.add("dtend", _on_the_wall(_end(one)))
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    texts = {"summary": one.title, "description": one.description, "location": one.place, "contact": one.contact}
    for name, text in texts.items():
        if clean := _UNSEEN.sub("", text):
            event.add(name, clean)
    if one.latitude is not None and one.longitude is not None:
        event.add("geo", (one.latitude, one.longitude))
    if one.url:
        event.add("url", vUri("".join(one.url.split())))
    return event


def _end(one: CalendarEntry) -> datetime:
    starts_at = _instant(one.starts_at)
    if one.minutes is not None:
        return starts_at + timedelta(minutes=one.minutes)
    last_minute = _instant(datetime.combine(starts_at.astimezone(BRUSSELS).date(), time(23, 59), BRUSSELS))
    usual = starts_at + USUAL_LENGTH
    return min(usual, last_minute) if starts_at < last_minute else usual


def _instant(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without time zone")
    return at.astimezone(UTC)


def _on_the_wall(at: datetime) -> datetime:
    """In Brussels; but in UTC in the hour that comes a second time in October, which the wall cannot tell apart."""
    local = _instant(at).astimezone(BRUSSELS)
    return local if local.fold == 0 else _instant(at)


def _planned(at: datetime, one: CalendarEntry) -> datetime:
    """A planned start as the rule names it: also where the clock skips that hour in March, and it begins an hour later.

    An agenda compares it with what the rule says.
    """
    local = at.astimezone(BRUSSELS)
    by_rule = datetime.combine(local.date(), one.starts_at.astimezone(BRUSSELS).time(), BRUSSELS)
    return by_rule if _instant(by_rule) == at else _on_the_wall(at)


def _with_utc_until(rrule: str) -> str:
    """UNTIL in UTC, as it has to be beside a DTSTART with a time zone; a bare date counts as that whole day."""
    found = _UNTIL.search(rrule)
    if found is None or found[3]:
        return rrule
    until = datetime.strptime(found[1] + (found[2] or "T235959").upper(), "%Y%m%dT%H%M%S").replace(tzinfo=BRUSSELS)
    return rrule.replace(found[0], f"UNTIL={_instant(until):%Y%m%dT%H%M%SZ}")
