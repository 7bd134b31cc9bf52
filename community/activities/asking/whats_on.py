"""What somebody wants to know of the agenda: of which days, and whether it is the place that is asked.

Only a text of which nothing is left over is taken for a question about the agenda: "is er vandaag een dokter?" is none.
"""

import re
import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from community.activities.agenda import Kind, View
from community.activities.sentences.days import read_days
from community.activities.sentences.page import CLAIMED, Page

MOST_LETTERS = 120
"""Who writes more than this asks more than this."""
_WEEKEND = 5
_NO_LETTER = re.compile(rf"[^a-z0-9{CLAIMED}]+")


@cache
def _pattern(table: str, name: str) -> re.Pattern[str]:
    """Any of the wordings under a name, as whole words; the longest first."""
    listed: list[str] = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))[table][name]
    return re.compile(rf"(?<![a-z0-9'])(?:{'|'.join(sorted(listed, key=len, reverse=True))})(?![a-z0-9])")


def days_asked(text: str, today: date) -> View | None:
    """The view of the agenda that a question asks for; None when it asks for something else.

    ``today`` is the local day. A bare weekday is the next one; on a Sunday this weekend is that day alone.
    """
    if len(text) > MOST_LETTERS:
        return None
    page = _page(text)
    view, unclear = _days_named(page, today)
    if unclear:
        return None
    head = page.take(_pattern("whats_on", "heads"))
    does = page.take(_pattern("whats_on", "doings"))
    page.take_all(_pattern("whats_on", "fillers"))
    left = _NO_LETTER.sub("", page.free).replace(CLAIMED, "")
    if head is None or left or (view is None and does is None):
        return None
    return view or View()


def span_asked(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day that a question about something names; None when it names none, or days gone by."""
    page = _page(text[:MOST_LETTERS])
    view, unclear = _days_named(page, today)
    if view is None and not unclear and page.take(_pattern("days", "now")):
        view = View(Kind.TODAY)
    if view is None:
        return None
    first = view.first_on or today
    last = first + timedelta(days=(view.days if view.first_on else 1) - 1)
    if view.kind is Kind.WEEK:
        last = today + timedelta(days=6 - today.weekday())
    return (first, last) if last >= today else None


def _page(text: str) -> Page:
    return Page(text.replace("?", " ").replace("!", " "))


def _days_named(page: Page, today: date) -> tuple[View | None, bool]:
    """The days that are named, if any; and whether they could be several."""
    view = _spoken_span(page, today)
    if view is not None:
        return view, False
    days = read_days(page, today)
    if days.unclear or len(days.dates) > 1:
        return None, True
    return _of_day(days.dates[0], today) if days.dates else None, False


def _spoken_span(page: Page, today: date) -> View | None:
    monday = today - timedelta(days=today.weekday())
    if page.take(_pattern("days", "next_weekend")):
        return View(Kind.DAYS, first_on=monday + timedelta(days=7 + _WEEKEND), days=2)
    if page.take(_pattern("days", "this_weekend")):
        first = max(today, monday + timedelta(days=_WEEKEND))
        return View(Kind.DAYS, first_on=first, days=7 - first.weekday())
    if page.take(_pattern("days", "next_week")):
        return View(Kind.DAYS, first_on=monday + timedelta(days=7), days=7)
    if page.take(_pattern("days", "this_week")):
        return View(Kind.WEEK)
    return View(Kind.TODAY) if page.take(_pattern("days", "today")) else None


def _of_day(day: date, today: date) -> View:
    return View(Kind.TODAY) if day == today else View(Kind.DAYS, first_on=day)


def asks_where(text: str) -> bool:
    """Whether the place of something is asked."""
    return _pattern("where", "asked").search(Page(text).folded) is not None
