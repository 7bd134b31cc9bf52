"""What a poster is asked to look at once more before something goes out; and that nothing of it blocks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from community.activities import repository
from community.activities.models import Activity, ActivityState, Occurrence
from community.activities.posting.warnings import (
    About,
    Caution,
    cautions,
    coming_times,
    leave_out_holidays,
    warnings_of,
)
from community.activities.series.recurrence import checked_rule
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Role
from core.errors import NotYours
from core.ids import NeighbourhoodId
from tests.community.activities.conftest import MORNING, Buurt

HALL = "De Grote Zaal, Kerkplein 1"


def on_wall(text: str) -> datetime:
    """An hour on the wall in Brussels, as an instant; the first one when it comes twice."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).astimezone(UTC)


def an_activity(starts: str, rrule: str | None = None, *, number: int = 1, **more: Any) -> Activity:
    """A draft, or something that is in the agenda."""
    starts_at = on_wall(starts)
    values: dict[str, Any] = {
        "id": number,
        "neighbourhood_id": NeighbourhoodId(1),
        "created_by": None,
        "state": ActivityState.DRAFT,
        "version": 1,
        "theme": "food",
        "pictogram": "🍲",
        "texts": {"nl": {"title": "Soepdag"}},
        "place": HALL,
        "latitude": None,
        "longitude": None,
        "first_on": starts_at.astimezone(BRUSSELS).date(),
        "starts_at": starts_at,
        "minutes": None,
        "rrule": None if rrule is None else checked_rule(rrule).text,
        "seats": None,
        "contact": None,
    }
    return Activity(**values | more)


def looked_at(
    draft: Activity, *, now: str = "2026-11-24T10:00", beside: Sequence[Occurrence] = (), school: str = "nl"
) -> list[Caution]:
    """The warnings, at a moment."""
    at = on_wall(now)
    return cautions(draft, coming_times(draft, at), beside, now=at, school=school)


def about(*found: Caution) -> set[About]:
    """What they are about."""
    return {one.about for one in found}


def beside(starts: str, **more: Any) -> Occurrence:
    """Something else in the neighbourhood."""
    other = an_activity(starts, number=2, **more)
    return Occurrence(9, other, on_wall(starts), other.place or "", other.latitude, other.longitude, 1, None)


def test_an_ordinary_afternoon_is_nothing_to_look_at() -> None:
    assert looked_at(an_activity("2026-11-27T14:00")) == []


def test_christmas_is_named_and_so_are_the_school_holidays() -> None:
    public, school = looked_at(an_activity("2026-12-25T14:00"))
    assert (public.about, public.holidays) == (About.PUBLIC_HOLIDAY, ("christmas",))
    assert (school.about, school.holidays) == (About.SCHOOL_HOLIDAY, ("christmas",))


def test_school_holidays_are_those_of_the_community() -> None:
    """The French community rests in the second week of autumn, the Flemish one does not."""
    draft = an_activity("2026-10-20T14:00")
    assert about(*looked_at(draft, now="2026-10-01T10:00", school="fr")) == {About.SCHOOL_HOLIDAY}
    assert looked_at(draft, now="2026-10-01T10:00", school="nl") == []


def test_who_leaves_out_the_holidays_of_the_other_community_means_those() -> None:
    """In February the Flemish carnival comes two weeks before the French one."""
    draft = an_activity("2027-02-03T14:00", "FREQ=WEEKLY;COUNT=3", skips_school_holidays="fr")
    assert looked_at(draft, now="2027-02-01T10:00", school="nl") == []
    both = an_activity("2027-02-03T14:00", "FREQ=WEEKLY;COUNT=3")
    assert about(*looked_at(both, now="2027-02-01T10:00", school="nl")) == {About.ALSO_IN_SCHOOL_HOLIDAYS}


def test_of_a_series_the_holidays_to_come_stand_in_one_line() -> None:
    found = {one.about: one for one in looked_at(an_activity("2026-11-27T14:00", "FREQ=WEEKLY"))}
    assert set(found) == {About.ALSO_ON_HOLIDAYS, About.ALSO_IN_SCHOOL_HOLIDAYS}
    assert found[About.ALSO_ON_HOLIDAYS].days == (date(2026, 12, 25), date(2027, 1, 1))
    assert found[About.ALSO_IN_SCHOOL_HOLIDAYS].holidays == ("christmas", "carnival")


def test_what_is_left_out_already_is_not_said_again() -> None:
    without = an_activity(
        "2026-11-27T14:00",
        "FREQ=WEEKLY",
        left_out=(date(2026, 12, 25), date(2027, 1, 1)),
        skips_school_holidays="nl",
    )
    assert looked_at(without) == []


def test_a_first_time_that_falls_out_is_said() -> None:
    draft = an_activity("2026-12-25T14:00", "FREQ=WEEKLY", skips_school_holidays="nl")
    (first, *_) = looked_at(draft)
    assert (first.about, first.at) == (About.STARTS_LATER, on_wall("2027-01-08T14:00"))


@pytest.mark.parametrize(
    ("hour", "expected"),
    [("06:59", {About.EARLY}), ("07:00", set()), ("21:59", set()), ("22:00", {About.LATE}), ("00:30", {About.EARLY})],
)
def test_an_hour_at_which_most_people_sleep(hour: str, expected: set[About]) -> None:
    assert about(*looked_at(an_activity(f"2026-11-27T{hour}"))) == expected


@pytest.mark.parametrize(("day", "expected"), [("2027-08-24", set()), ("2027-08-25", {About.FAR})])
def test_more_than_nine_months_ahead(day: str, expected: set[About]) -> None:
    assert about(*looked_at(an_activity(f"{day}T14:00"))) - {About.SCHOOL_HOLIDAY} == expected


def test_an_hour_that_the_clock_skips_is_an_hour_later() -> None:
    nights = an_activity("2027-03-07T02:30", "FREQ=WEEKLY")
    found = {one.about: one for one in looked_at(nights, now="2027-03-01T10:00")}
    assert found[About.HOUR_SKIPPED].at.astimezone(BRUSSELS).strftime("%d/%m %H:%M") == "28/03 03:30"
    once = {one.about: one for one in looked_at(an_activity("2027-03-28T02:30"), now="2027-03-01T10:00")}
    assert once[About.HOUR_SKIPPED].at.astimezone(BRUSSELS).strftime("%H:%M") == "03:30"


def test_an_hour_that_comes_twice_is_the_first() -> None:
    (early, twice) = looked_at(an_activity("2026-10-25T02:30"), now="2026-10-19T10:00")
    assert (early.about, twice.about) == (About.EARLY, About.HOUR_TWICE)
    assert twice.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    series = an_activity("2026-10-18T02:30", "FREQ=WEEKLY;COUNT=3")
    assert About.HOUR_TWICE in about(*looked_at(series, now="2026-10-12T10:00"))


@pytest.mark.parametrize("hour", ["01:30", "03:00", "04:00", "12:00"])
def test_other_hours_of_such_a_night_are_no_trouble(hour: str) -> None:
    autumn = an_activity(f"2026-10-25T{hour}")
    spring = an_activity(f"2027-03-21T{hour}", "FREQ=WEEKLY;COUNT=3")
    found = [*looked_at(autumn, now="2026-10-01T10:00"), *looked_at(spring, now="2027-03-15T10:00")]
    assert about(*found) & {About.HOUR_SKIPPED, About.HOUR_TWICE} == set()


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (beside("2026-11-27T15:59"), True),
        (beside("2026-11-27T16:00"), False),
        (beside("2026-11-27T12:30"), True),
        (beside("2026-11-27T12:00"), False),
        (beside("2026-11-27T12:00", minutes=150), True),
        (beside("2026-11-27T14:00", place="de grote ZAAL"), True),
        (beside("2026-11-27T14:00", place="De Kleine Zaal, Kerkplein 1"), False),
        (beside("2026-12-04T14:00"), False),
    ],
)
def test_something_else_at_the_same_place_at_the_same_hour(other: Occurrence, expected: bool) -> None:
    found = looked_at(an_activity("2026-11-27T14:00"), beside=[other])
    assert [one.other for one in found] == ([other] if expected else [])


def test_the_same_pin_is_the_same_place_whatever_it_is_called() -> None:
    draft = an_activity("2026-11-27T14:00", latitude=51.04, longitude=3.71)
    near = beside("2026-11-27T14:00", place="Bij de fontein", latitude=51.0401, longitude=3.7101)
    far = beside("2026-11-27T14:00", place="Bij de kerk", latitude=51.041, longitude=3.71)
    assert about(*looked_at(draft, beside=[near])) == {About.SAME_PLACE}
    assert looked_at(draft, beside=[far]) == []


def test_a_later_time_of_a_series_may_be_in_the_way_too() -> None:
    draft = an_activity("2026-11-27T14:00", "FREQ=WEEKLY;COUNT=3")
    assert about(*looked_at(draft, beside=[beside("2026-12-11T15:00")])) == {About.SAME_PLACE}


async def test_what_was_called_off_and_what_is_elsewhere_is_not_in_the_way(buurt: Buurt) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    posted = await buurt.posts(poster)
    draft_id = await buurt.draft(poster)
    async with buurt.database.write() as tx:
        draft = await repository.find_activity(tx, draft_id)
        assert draft is not None
        (found,) = await warnings_of(tx, draft, now=MORNING, school="nl")
        assert found.other is not None
        assert (found.about, found.other.id) == (About.SAME_PLACE, posted.occurrence_id)
        await repository.cancel_occurrence(tx, posted.occurrence_id, now=MORNING)
        assert await warnings_of(tx, draft, now=MORNING, school="nl") == []


async def test_a_draft_without_an_hour_or_a_place_has_no_warnings_yet(buurt: Buurt) -> None:
    async with buurt.database.write() as tx:
        draft = an_activity("2026-12-25T05:00")
        for missing in (replace(draft, starts_at=None), replace(draft, place=None)):
            assert await warnings_of(tx, missing, now=MORNING, school="nl") == []


async def test_one_tap_leaves_the_holidays_out_and_keeps_the_first_day(buurt: Buurt) -> None:
    """The first day stands on the card: whoever does not want that one chooses another."""
    poster, other = await buurt.person(Role.VOLUNTEER), await buurt.person(Role.VOLUNTEER)
    draft_id = await buurt.draft(poster, in_days=31)
    weekly = {"rrule": "FREQ=WEEKLY", "left_out": ["2027-01-15"]}
    async with buurt.database.write() as tx:
        await repository.update_activity(tx, draft_id, weekly)
    with pytest.raises(NotYours):
        await buurt.does(leave_out_holidays, other, draft_id)
    assert await buurt.does(leave_out_holidays, poster, draft_id) is True
    assert await buurt.does(leave_out_holidays, poster, draft_id) is False
    async with buurt.database.read() as tx:
        draft = await repository.find_activity(tx, draft_id)
    assert draft is not None
    assert draft.left_out == (date(2027, 1, 1), date(2027, 1, 15))
    assert coming_times(draft, MORNING)[0] == on_wall("2026-12-25T14:00")
