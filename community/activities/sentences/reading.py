"""One sentence becomes a draft: what was understood, and what has to be asked."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from community.activities.sentences.amounts import Amounts, mask_other_numbers, read_amounts
from community.activities.sentences.days import Days, read_days
from community.activities.sentences.deadlines import claim_deadlines
from community.activities.sentences.feasts import names_a_feast
from community.activities.sentences.hours import Hours, read_hours
from community.activities.sentences.kinds import announces_nothing, is_chat, organises
from community.activities.sentences.naming import Names, read_names
from community.activities.sentences.page import Page
from community.activities.sentences.recurrence import Repeats, first_day
from community.activities.sentences.repeats import joined, read_repeats
from community.activities.sentences.vocabulary import phrases
from community.activities.sentences.words import words_of

_FILLERS = re.compile(rf"(?<![a-z0-9'-])(?:{phrases('fillers', 'words')})(?![a-z0-9-])")
_FROM = re.compile(rf"\b(?:{phrases('pace', 'from')})\b")

LONGEST_DAYS = 31
"""Days; what lasts longer is no row of dates."""

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
    """What a sentence announces.

    ``ask`` names the fields to ask about; ``assumed`` those that were filled in, or that may be something else.
    ``price`` is "free" or euros; ``rrule`` is one of RFC 5545 without DTSTART, and ``on`` its first day. ``dates`` are
    all the days when several were named ("op 3, 10 en 17 december"): ``on`` is the first of them. ``except_on`` are the
    days on which what repeats is not held.
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
    dates: tuple[date, ...] = ()
    except_on: tuple[date, ...] = ()


def read_sentence(text: str, now: datetime) -> Sentence:
    """Read an announcement. ``now`` is the time on the wall where it is read. What could be wrong is not guessed."""
    page = Page(text)
    if announces_nothing(page):
        return Sentence()
    amounts, hours, repeats, days = read_facts(page, now)
    names = read_names(page)
    on, date_unclear = _first_day(page, repeats, days, hours, now)
    chat = _only_a_day(names, hours, repeats) and is_chat(page)
    if chat or not _announces(page, names, on, hours, repeats, date_unclear):
        return Sentence()
    found = Sentence(
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
        assumed=_assumed(hours, days, repeats) | names.unsure,
        dates=_all_days(repeats, days),
        except_on=days.excepted,
    )
    return replace(found, ask=_to_ask(found, amounts, hours, repeats))


def read_facts(page: Page, now: datetime) -> tuple[Amounts, Hours, Repeats, Days]:
    """All but the names; what was understood is claimed on the page."""
    mask_other_numbers(page)
    amounts = read_amounts(page)
    claim_deadlines(page)
    hours = read_hours(page)
    repeats = read_repeats(page, now.date())
    days = read_days(page, now.date())
    return amounts, hours, joined(repeats, days), days


def left_over(text: str, now: datetime) -> list[str]:
    """The words of a text that tell no day, hour, rule or amount, folded; without such as tell nothing at all."""
    page = Page(text)
    read_facts(page, now)
    said = _FILLERS.sub(lambda found: " " * len(found[0]), page.nameable)
    words = (word for word in words_of(page) if not word.claimed and not word.is_sign)
    return [word.plain for word in words if said[word.start : word.end].strip()]


def _to_ask(found: Sentence, amounts: Amounts, hours: Hours, repeats: Repeats) -> tuple[str, ...]:
    """What is missing, and what was said in a way that may be read as more than one thing."""
    asked = {
        TITLE: found.title is None,
        DATE: found.on is None,
        START: found.start is None,
        END: hours.end_unclear,
        RRULE: repeats.unclear or repeats.end_unclear,
        SEATS: amounts.seats_unclear,
        PRICE: amounts.price_unclear,
        PLACE: found.place is None,
    }
    return tuple(name for name, wanted in asked.items() if wanted)


def _assumed(hours: Hours, days: Days, repeats: Repeats) -> frozenset[str]:
    """An hour read as in the afternoon; a day of which the week, the month or the year was not told."""
    start = {START} if hours.assumed and hours.start is not None else set()
    return frozenset(start | ({DATE} if days.assumed and repeats.frequency is None else set()))


def _all_days(repeats: Repeats, days: Days) -> tuple[date, ...]:
    """The days when there are more than one and nothing repeats: enumerated, or from the first to the last."""
    if repeats.frequency is not None or repeats.unclear:
        return ()
    if days.until is not None and len(days.dates) == 1:
        count = (days.until - days.dates[0]).days + 1
        return tuple(days.dates[0] + timedelta(days=n) for n in range(count)) if count <= LONGEST_DAYS else ()
    found = repeats.named_days or days.dates
    return tuple(found) if len(found) > 1 else ()


def _announces(page: Page, names: Names, on: date | None, hours: Hours, repeats: Repeats, date_unclear: bool) -> bool:
    if names.title is not None and organises(page):
        return True
    dated = on is not None or date_unclear or repeats.frequency is not None
    when = dated or hours.start is not None or hours.unclear
    known = dated or names.place is not None or names_a_feast(page)
    return when and known and (names.title is not None or names.place is not None or hours.start is not None)


def _only_a_day(names: Names, hours: Hours, repeats: Repeats) -> bool:
    unnamed = names.place is None or names.title is None
    return unnamed and hours.start is None and repeats.frequency is None


def _first_day(page: Page, repeats: Repeats, days: Days, hours: Hours, now: datetime) -> tuple[date | None, bool]:
    """The first day, and whether something was said that is not clear."""
    if repeats.named_days:
        against = any(day not in repeats.named_days for day in days.dates)
        return (None, True) if against or days.unclear else (repeats.named_days[0], False)
    if repeats.frequency is None or repeats.unclear:
        return (days.dates[0] if days.dates else None), days.unclear or repeats.unclear
    if days.unclear and not days.weekdays:
        return None, True
    named = days.dates[0] if days.by_date and days.dates else None
    if not repeats.by_day and not repeats.by_month_day and repeats.frequency != "DAILY" and named is None:
        return None, True
    rule = repeats.endless
    since = named or repeats.since or now.date()
    found = first_day(rule, since)
    if named is not None and found != named and not _FROM.search(page.folded):
        return None, True
    over = repeats.frequency == "WEEKLY" or hours.start is None or hours.start <= now.time()
    if found == now.date() and named is None and over:
        found = first_day(rule, date.fromordinal(now.date().toordinal() + 1))
    return found, False
