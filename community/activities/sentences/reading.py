"""One sentence becomes a draft: what was understood, and what has to be asked."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time

from community.activities.sentences.amounts import mask_other_numbers, read_amounts
from community.activities.sentences.days import Days, read_days
from community.activities.sentences.hours import Hours, read_hours
from community.activities.sentences.naming import Names, read_names
from community.activities.sentences.page import Page
from community.activities.sentences.repeats import Repeats, first_day, joined, read_repeats
from community.activities.sentences.spelling import respelled
from community.activities.sentences.vocabulary import phrases

MOST_READ = 1000
"""Characters; what stands behind them is no longer the announcement."""

_DEADLINE = re.compile(
    rf"\b(?:{phrases('deadline', 'verbs')})[^,.;!?]{{0,30}}?(?:{phrases('deadline', 'before')}) [^,.;!?\n]+"
)
_QUESTION = re.compile(rf"(?:{phrases('not_an_activity', 'question')})\b")
_ABOUT_ME = re.compile(rf"\b(?:{phrases('not_an_activity', 'about_me')})\b")
_ORGANISES = re.compile(rf"\b(?:{phrases('not_an_activity', 'organises')})\b")
_PAST = re.compile(rf"\b(?:{phrases('not_an_activity', 'past')})\b")
_THANKS = re.compile(rf"(?:{phrases('not_an_activity', 'thanks')})\b")
_FROM = re.compile(rf"\b(?:{phrases('pace', 'from')})\b")

TITLE, DATE, START, END, RRULE, SEATS, PRICE, PLACE = (
    "title",
    "date",
    "start",
    "end",
    "rrule",
    "seats",
    "price",
    "place",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence announces. ``ask`` names the fields to ask about; ``assumed`` those that were filled in.

    ``price`` is "free" or euros; ``rrule`` is one of RFC 5545 without DTSTART, and ``on`` its first day.
    """

    announces: bool = False
    title: str | None = None
    on: date | None = None
    start: time | None = None
    end: time | None = None
    rrule: str | None = None
    skips_school_holidays: bool = False
    seats: int | None = None
    price: str | float | None = None
    place: str | None = None
    ask: tuple[str, ...] = ()
    assumed: frozenset[str] = field(default_factory=frozenset)


def read_sentence(text: str, now: datetime) -> Sentence:
    """Read an announcement. ``now`` is the time on the wall where it is read. What could be wrong is not guessed."""
    page = Page(respelled(" ".join(text.split())[:MOST_READ]))
    if _says_something_else(page.folded):
        return Sentence()
    for found in _DEADLINE.finditer(page.free):
        page.claim(*found.span())
    mask_other_numbers(page)
    amounts = read_amounts(page)
    hours = read_hours(page)
    repeats = read_repeats(page, now.date())
    days = read_days(page, now.date())
    repeats = joined(repeats, days)
    names = read_names(page)
    on, date_unclear = _first_day(page, repeats, days, hours, now)
    if not _announces(names, on, hours, repeats, date_unclear):
        return Sentence()
    missing = {
        TITLE: names.title is None,
        DATE: on is None,
        START: hours.start is None,
        END: hours.end_unclear,
        RRULE: repeats.unclear,
        SEATS: amounts.seats_unclear,
        PRICE: amounts.price_unclear,
        PLACE: names.place is None,
    }
    return Sentence(
        announces=True,
        title=names.title,
        on=on,
        start=hours.start,
        end=hours.end,
        rrule=repeats.rule,
        skips_school_holidays=repeats.skips_school_holidays,
        seats=amounts.seats,
        price=amounts.price,
        place=names.place,
        ask=tuple(name for name, asked in missing.items() if asked),
    )


def _says_something_else(said: str) -> bool:
    """A question, thanks, news of the past or of oneself: nothing is announced."""
    if said.rstrip().endswith("?") or _QUESTION.match(said) or _THANKS.match(said) or _PAST.search(said):
        return True
    return _ABOUT_ME.search(said) is not None and _ORGANISES.search(said) is None


def _announces(names: Names, on: date | None, hours: Hours, repeats: Repeats, date_unclear: bool) -> bool:
    when = on is not None or date_unclear or hours.start is not None or hours.unclear or repeats.frequency is not None
    known = on is not None or date_unclear or repeats.frequency is not None or names.place is not None
    return when and known and (names.title is not None or names.place is not None or hours.start is not None)


def _first_day(page: Page, repeats: Repeats, days: Days, hours: Hours, now: datetime) -> tuple[date | None, bool]:
    """The first day, and whether something was said that is not clear."""
    if repeats.named_days:
        return repeats.named_days[0], False
    if repeats.frequency is None or repeats.unclear:
        if len(days.dates) > 1:
            return days.dates[0], False
        return (days.dates[0] if days.dates else None), days.unclear or repeats.unclear
    rule = repeats.rule
    named = days.dates[0] if days.by_date and days.dates else None
    if rule is None or (
        not repeats.by_day and not repeats.by_month_day and repeats.frequency != "DAILY" and named is None
    ):
        return named, True
    since = named or now.date()
    found = first_day(rule, since)
    if named is not None and found != named and not _FROM.search(page.folded):
        return None, True
    if found == now.date() and named is None and (hours.start is None or hours.start <= now.time()):
        found = first_day(rule, date.fromordinal(now.date().toordinal() + 1))
    return found, False
