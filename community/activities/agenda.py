"""What somebody who opens the agenda looks at: the next things, a day, a week, a theme, one series; page by page.

A series that comes often does not crowd out the rest: on one page stand at most two of its times, and how many more
there are in between is counted.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from community.activities import repository
from community.activities.models import Occurrence
from community.activities.repository import Moment
from community.activities.series.recurrence import instant
from community.residents.quiet_hours import BRUSSELS
from core.database import Tx
from core.ids import NeighbourhoodId

AT_MOST_OF_A_SERIES = 2
USUAL_MINUTES = 120
"""How long something is thought to last that does not say so."""
LONGEST = timedelta(days=2)
"""What began longer ago than this is over, whatever it says."""
NEAR_DAYS = 14
"""The agenda of what is near looks so far ahead."""


class Kind(StrEnum):
    """What a view shows."""

    SOON = "soon"
    TODAY = "today"
    WEEK = "week"
    THEME = "theme"
    DAYS = "days"
    SERIES = "series"


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the agenda. ``first_on`` and ``days``: a span of local days; today and this week move on."""

    kind: Kind = Kind.SOON
    theme: str | None = None
    first_on: date | None = None
    days: int = 1
    activity_id: int | None = None

    def span(self, now: datetime) -> tuple[datetime, datetime | None]:
        """From when until when something begins that belongs in it; weeks end on Sunday night. No end: None."""
        today = now.astimezone(BRUSSELS).date()
        match self.kind:
            case Kind.TODAY:
                return now, _midnight(today, 1)
            case Kind.WEEK:
                return now, _midnight(today, 7 - today.weekday())
            case Kind.DAYS:
                assert self.first_on is not None
                return max(now, _midnight(self.first_on, 0)), _midnight(self.first_on, self.days)
        return now, None

    def shows_now(self, now: datetime) -> bool:
        """Whether what is going on at this moment belongs in it."""
        if self.kind is not Kind.DAYS:
            return True
        assert self.first_on is not None
        return self.first_on <= now.astimezone(BRUSSELS).date() < self.first_on + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Line:
    """One time on a page. ``more`` times of the same series lie between it and the end of the page."""

    occurrence: Occurrence
    more: int = 0


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """``first`` is the number of its first line, counted from 1 through all pages."""

    lines: tuple[Line, ...]
    first: int = 1
    has_next: bool = False


def _midnight(day: date, later: int) -> datetime:
    return instant(day + timedelta(days=later), time(0))


def ends_at(starts_at: datetime, minutes: int | None) -> datetime:
    """When something is over; if it does not say how long it lasts, as long as such things usually do."""
    return starts_at + timedelta(minutes=USUAL_MINUTES if minutes is None else minutes)


def goes_on(one: Occurrence, now: datetime) -> bool:
    """Whether it has begun, and has not ended."""
    return one.cancelled_at is None and one.starts_at <= now < ends_at(one.starts_at, one.activity.minutes)


async def page_of(
    tx: Tx, neighbourhood_id: NeighbourhoodId, view: View, *, now: datetime, page: int, size: int
) -> AgendaPage:
    """One page of a view, soonest first. Pages count from 0; beyond the last one there is nothing."""
    found = await _moments(tx, neighbourhood_id, view, now=now)
    folded = _folded(found, size, at_most=len(found) if view.kind is Kind.SERIES else AT_MOST_OF_A_SERIES)
    if page >= len(folded):
        return AgendaPage(())
    more = dict(folded[page])
    occurrences = await repository.list_occurrences(tx, more)
    lines = tuple(Line(one, more[one.id]) for one in occurrences)
    return AgendaPage(lines, page * size + 1, page + 1 < len(folded))


async def next_of_all(tx: Tx, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> Line | None:
    """The very next thing, for who found nothing; not what was called off."""
    found = await _moments(tx, neighbourhood_id, View(), now=now)
    for moment in found:
        if not moment.cancelled:
            return Line((await repository.list_occurrences(tx, [moment.occurrence_id]))[0])
    return None


async def next_of_each(tx: Tx, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> list[Occurrence]:
    """Each activity of a neighbourhood that goes on or is to come, at its next time (with the place of that time)."""
    first: dict[int, int] = {}
    for moment in await _moments(tx, neighbourhood_id, View(), now=now):
        if not moment.cancelled:
            first.setdefault(moment.activity_id, moment.occurrence_id)
    return await repository.list_occurrences(tx, first.values())


async def themes_ahead(tx: Tx, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> Counter[str]:
    """How many times each theme has in the agenda."""
    found = await _moments(tx, neighbourhood_id, View(), now=now)
    return Counter(moment.theme for moment in found if moment.theme and not moment.cancelled)


async def coming_with_places(tx: Tx, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> list[Line]:
    """What takes place in the next two weeks, each activity once for each of its places, soonest first."""
    today = now.astimezone(BRUSSELS).date()
    view = View(Kind.DAYS, first_on=today, days=NEAR_DAYS)
    moments = [one for one in await _moments(tx, neighbourhood_id, view, now=now) if not one.cancelled]
    found: dict[tuple[int, str], Line] = {}
    for one in await repository.list_occurrences(tx, [moment.occurrence_id for moment in moments]):
        where = (one.activity.id, one.place)
        found[where] = replace(found[where], more=found[where].more + 1) if where in found else Line(one)
    return list(found.values())


async def _moments(tx: Tx, neighbourhood_id: NeighbourhoodId, view: View, *, now: datetime) -> list[Moment]:
    """What a view holds, in order: what goes on now, and what is to come. What was called off, until its time."""
    after, before = view.span(now)
    since = now - LONGEST if view.shows_now(now) else after
    found = await repository.list_moments(
        tx, neighbourhood_id, after=since, before=before, theme=view.theme, activity_id=view.activity_id
    )
    return [
        one for one in found if one.starts_at > now or (not one.cancelled and now < ends_at(one.starts_at, one.minutes))
    ]


def _folded(found: Iterable[Moment], size: int, at_most: int) -> list[list[tuple[int, int]]]:
    """The pages: (occurrence, how many more times of its series were folded into it)."""
    pages: list[list[tuple[int, int]]] = []
    of_series: dict[int, list[int]] = {}
    for moment in found:
        lines = of_series.get(moment.activity_id, [])
        if pages and len(lines) >= at_most:
            if not moment.cancelled:  # what was called off is no time more
                place = lines[-1]
                occurrence_id, more = pages[-1][place]
                pages[-1][place] = (occurrence_id, more + 1)
            continue
        if not pages or len(pages[-1]) == size:
            pages.append([])
            of_series = {}
        of_series.setdefault(moment.activity_id, []).append(len(pages[-1]))
        pages[-1].append((moment.occurrence_id, 0))
    return pages
