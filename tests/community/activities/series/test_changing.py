"""Editing, calling off and placing one time or the rest: what changes, what stays, and who hears it."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from community.activities import repository
from community.activities.joining import repository as attendance
from community.activities.joining import service as joining
from community.activities.models import Activity, ActivityState, Occurrence, OccurrenceBegun, OccurrenceCancelled, Place
from community.activities.series import cancelling, changing, moving, placing
from community.activities.series.placing import Spot
from community.activities.series.refusals import NothingChanged
from community.activities.series.times import occurrences_due, write_occurrences
from community.volunteers.roles import Role
from core.errors import DomainError, NotYours
from core.ids import NeighbourhoodId
from tests.community.activities.series.a_series import FRIDAY, HOUSE, QUIET, joins, series, times, told

NIGHT = datetime.fromisoformat("2026-11-24T22:30:00+00:00")


MORNING = datetime.fromisoformat("2026-11-24T09:00:00+00:00")
SOUP = Activity(
    *(1, NeighbourhoodId(1), None, ActivityState.PUBLISHED, 1, "food", "🍲", {}, "Zaal", None, None, None),
    *(datetime.fromisoformat("2026-11-27T13:00:00+00:00"), None, None, None, None),
)
SOUP_ON_FRIDAY = Occurrence(1, SOUP, datetime.fromisoformat("2026-11-27T13:00:00+00:00"), "Zaal", None, None, 1, None)
"""At two in the afternoon."""


async def titles(buurt: Any, activity_id: int, language: str = "nl") -> list[str]:
    return [one.activity.in_language(language).title for one in await times(buurt, activity_id)]


async def edits(buurt: Any, who: Any, one: Any, part: str, value: Any, *, rest: bool = False) -> changing.Edited:
    done: changing.Edited = await buurt.does(changing.edit, who, one.id, part, value, HOUSE, rest=rest)
    return done


async def test_editing_one_time_leaves_picture_and_text_of_the_others(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster, photo="old")
    activity_id = all_of_them[0].activity.id
    await edits(buurt, poster, all_of_them[1], "title", "Soep met balletjes")
    await edits(buurt, poster, all_of_them[1], "photo", "new")
    assert await titles(buurt, activity_id) == ["Soepdag", "Soep met balletjes", *["Soepdag"] * 6]
    assert [one.activity.photo for one in await times(buurt, activity_id)] == ["old", "new", *["old"] * 6]


async def test_editing_the_rest_leaves_what_was_before_and_what_was_edited_on_its_own(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster)
    activity_id = all_of_them[0].activity.id
    await edits(buurt, poster, all_of_them[4], "title", "Feestsoep")
    await edits(buurt, poster, all_of_them[2], "title", "Pannenkoeken", rest=True)
    after = ["Soepdag", "Soepdag", "Pannenkoeken", "Pannenkoeken", "Feestsoep", *["Pannenkoeken"] * 3]
    assert await titles(buurt, activity_id) == after
    await edits(buurt, poster, all_of_them[2], "minutes", 90, rest=True)
    assert [one.activity.minutes for one in await times(buurt, activity_id)] == [None, None, *[90] * 6]
    assert await titles(buurt, activity_id) == after


async def test_a_time_that_is_over_keeps_its_text_when_the_whole_series_changes(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster)
    buurt.now = FRIDAY + timedelta(days=8)
    await edits(buurt, poster, all_of_them[2], "seats", 12, rest=True)
    assert [one.activity.seats for one in await times(buurt, all_of_them[0].activity.id)] == [None, None, *[12] * 6]


async def test_the_rest_takes_the_new_text_also_where_it_was_chosen_from_one_with_its_own(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster)
    await edits(buurt, poster, all_of_them[0], "title", "Eerste soep")
    await edits(buurt, poster, all_of_them[0], "title", "Soep voor allen", rest=True)
    assert await titles(buurt, all_of_them[0].activity.id) == ["Soep voor allen"] * 8


async def test_what_was_written_in_another_language_is_not_left_standing_when_it_became_wrong(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster)
    await edits(buurt, poster, all_of_them[0], "price", "3 euro")
    await edits(buurt, poster, all_of_them[2], "price", "4 euro", rest=True)
    found = await times(buurt, all_of_them[0].activity.id)
    prices = [one.activity.in_language("fr").price for one in found]
    assert prices == ["3 euro", "2 euros", *["4 euro"] * 6]
    assert [one.activity.in_language("fr").title for one in found] == ["Soupe"] * 8


async def test_every_change_is_another_edition_of_what_changed_and_of_nothing_else(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster)
    activity_id = all_of_them[0].activity.id
    await edits(buurt, poster, all_of_them[0], "what", "Met brood")
    await edits(buurt, poster, all_of_them[2], "what", "Met kaas", rest=True)
    found = await times(buurt, activity_id)
    assert [one.version for one in found] == [2, 1, *[2] * 6]
    assert {one.activity.version for one in found} == {2}
    with pytest.raises(NothingChanged):
        await edits(buurt, poster, all_of_them[3], "what", "Met kaas")
    assert [one.version for one in await times(buurt, activity_id)] == [2, 1, *[2] * 6]


async def test_the_rest_called_off_ends_the_series_for_good(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster, rrule="FREQ=WEEKLY")
    activity_id = all_of_them[0].activity.id
    await buurt.does(cancelling.cancel_occurrence, poster, all_of_them[2].id, QUIET, rest=True, because="te koud")
    for _ in range(30):
        buurt.now += timedelta(days=7)
        await buurt.does(occurrences_due, poster.person.bot_id)
    found = await times(buurt, activity_id)
    assert [one.cancelled_at is None for one in found] == [True, True, *[False] * (len(all_of_them) - 2)]
    assert {one.activity.in_language("fr").because for one in found[2:]} == {"te koud"}
    assert found[0].activity.in_language("nl").because == ""


async def test_offers_and_queue_end_quietly_with_what_is_called_off(buurt: Any) -> None:
    poster, paula, jan = await buurt.person(Role.VOLUNTEER), await buurt.person(), await buurt.person()
    (one,) = await series(buurt, poster, rrule=None, seats=1)
    await joins(buurt, paula, one)
    await joins(buurt, jan, one)
    await buurt.does(joining.decline, paula, one.id)
    assert [row.state for row in await buurt.owed("activity_offer")] == ["queued"]
    await buurt.does(cancelling.cancel_occurrence, poster, one.id, QUIET)
    assert [row.state for row in await buurt.owed("activity_offer")] == ["dead"]
    assert [row.chat_id for row in await told(buurt)] == [jan.chat_id]
    async with buurt.database.read() as tx:
        said = await attendance.list_participations(tx, one.id)
    assert Place.OFFERED not in {mine.place for mine in said}


async def test_fewer_seats_throw_nobody_out_and_more_seats_are_offered_at_once(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    (one,) = await series(buurt, poster, rrule=None, seats=2)
    people = [await buurt.person() for _ in range(4)]
    for person in people:
        await joins(buurt, person, one)
        buurt.now += timedelta(minutes=1)
    done = await edits(buurt, poster, one, "seats", 1)
    assert done.too_many == 1
    async with buurt.database.read() as tx:
        heads = await attendance.count_heads(tx, one.id)
    assert (heads.seated, heads.waiting) == (2, 2)
    await edits(buurt, poster, one, "seats", 3)
    assert [row.chat_id for row in await buurt.owed("activity_offer")] == [people[2].chat_id]


async def test_another_place_for_one_time_or_the_rest(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    all_of_them = await series(buurt, poster, latitude=51.0, longitude=3.7)
    await buurt.does(placing.put, poster, all_of_them[1].id, Spot("Park"), QUIET, rest=False)
    await buurt.does(placing.put, poster, all_of_them[2].id, Spot("Kaai", 51.1, 3.8), QUIET, rest=True)
    found = await times(buurt, all_of_them[0].activity.id)
    where = [(one.place, one.latitude) for one in found]
    assert where == [("Het Zwaluwnest", 51.0), ("Park", None), *[("Kaai", 51.1)] * 6]
    await buurt.does(placing.put, poster, all_of_them[0].id, Spot("Brug"), QUIET, rest=True)
    assert [one.place for one in await times(buurt, found[0].activity.id)] == ["Brug", "Park", *["Brug"] * 6]


async def test_the_cart_may_move_on_until_it_is_over_and_nothing_else_may(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    all_of_them = await series(buurt, poster, minutes=60)
    await joins(buurt, paula, all_of_them[0])
    buurt.now = FRIDAY + timedelta(minutes=30)
    with pytest.raises(OccurrenceBegun):
        await edits(buurt, poster, all_of_them[0], "title", "Te laat")
    await buurt.does(placing.put, poster, all_of_them[0].id, Spot("Hoek"), QUIET, rest=False)
    assert [(row.chat_id, row.due_at) for row in await told(buurt)] == [(paula.chat_id, buurt.now)]
    assert await buurt.does(placing.time_of_today, poster, all_of_them[3].id) == all_of_them[0].id
    buurt.now = FRIDAY + timedelta(minutes=61)
    with pytest.raises(OccurrenceBegun):
        await buurt.does(placing.put, poster, all_of_them[0].id, Spot("Nog een hoek"), QUIET, rest=False)
    assert await buurt.does(placing.time_of_today, poster, all_of_them[3].id) == all_of_them[3].id


async def test_a_known_place_close_by_gives_its_name(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    (one,) = await series(buurt, poster, rrule=None, latitude=51.04, longitude=3.71)
    where = one.activity.neighbourhood_id
    async with buurt.database.read() as tx:
        assert await placing.known_place(tx, where, 51.0403, 3.7101) == "Het Zwaluwnest"
        assert await placing.known_place(tx, where, 51.05, 3.71) is None


async def test_the_regisseur_may_do_all_of_it_and_nobody_else_may(buurt: Any) -> None:
    poster, els = await buurt.person(Role.VOLUNTEER), await buurt.person(Role.REGISSEUR)
    all_of_them = await series(buurt, poster)
    former = type(poster)(poster.person, {})
    for other in (await buurt.person(), await buurt.person(Role.VOLUNTEER), await buurt.person(Role.ADMIN), former):
        with pytest.raises(NotYours):
            await edits(buurt, other, all_of_them[0], "title", "Gekaapt")
        with pytest.raises(NotYours):
            await buurt.does(moving.move, other, all_of_them[0].id, FRIDAY + timedelta(hours=1), HOUSE, rest=True)
        with pytest.raises(NotYours):
            await buurt.does(placing.put, other, all_of_them[0].id, Spot("Elders"), QUIET, rest=False)
        with pytest.raises(NotYours):
            await buurt.does(cancelling.cancel_occurrence, other, all_of_them[0].id, QUIET, rest=True)
    await edits(buurt, els, all_of_them[0], "title", "Door het team")
    assert [row.chat_id for row in await buurt.owed("activity_changed_by_team")] == [poster.chat_id]


async def test_what_nobody_posted_can_be_changed_by_the_regisseur(buurt: Any) -> None:
    els, paula = await buurt.person(Role.REGISSEUR), await buurt.person()
    all_of_them = await series(buurt, None)
    await joins(buurt, paula, all_of_them[0])
    done = await buurt.does(cancelling.cancel_occurrence, els, all_of_them[0].id, QUIET)
    assert done.told == 1
    with pytest.raises(OccurrenceCancelled):
        await edits(buurt, els, all_of_them[0], "title", "Toch niet")


async def test_an_invitation_that_waits_for_the_morning_shows_the_next_time_when_the_first_is_off(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person(follows="food")
    buurt.now = NIGHT
    published = await buurt.posts(poster)
    async with buurt.database.write() as tx:
        await repository.update_activity(tx, published.activity_id, {"rrule": "FREQ=WEEKLY;COUNT=3"})
        activity = await repository.find_activity(tx, published.activity_id)
        assert activity is not None
        await write_occurrences(tx, activity, now=buurt.now)
    first, second, _ = await times(buurt, published.activity_id)
    await buurt.does(cancelling.cancel_occurrence, poster, first.id, QUIET)
    (row,) = await buurt.owed("activity_invitation")
    assert (row.chat_id, row.state, row.variables, row.subject) == (
        paula.chat_id,
        "queued",
        {"occurrence_id": second.id},
        f"occurrence:{second.id}",
    )
    await buurt.does(cancelling.cancel_occurrence, poster, second.id, QUIET, rest=True)
    assert [row.state for row in await buurt.owed("activity_invitation")] == ["dead"]


@pytest.mark.parametrize(
    ("part", "text", "value"),
    [
        ("seats", "20", 20),
        ("seats", "iedereen", None),
        ("minutes", "2 uur", 120),
        ("minutes", "1u30", 90),
        ("minutes", "anderhalf uur", 90),
        ("minutes", "une heure et demie", 90),
        ("minutes", "90 minutes", 90),
        ("minutes", "1 hour 15", 75),
        ("online", "https://meet.example.org/soep", "https://meet.example.org/soep"),
        ("deadline", "2 dagen vooraf", 2),
        ("deadline", "0", None),
        ("deadline", "woensdag", 2),
        ("minutes", "tot 16u", 120),
        ("deadline", "geen", None),
        ("title", "  Soep   & brood ", "Soep & brood"),
    ],
)
def test_what_is_typed_for_a_part(part: str, text: str, value: Any) -> None:
    assert changing.read_part(part, text, SOUP_ON_FRIDAY, now=MORNING) == value


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("seats", "veel"),
        ("minutes", "lang"),
        ("minutes", "2 minuten"),
        ("minutes", "30 uur"),
        ("online", "http://example.org"),
        ("online", "javascript:alert(1)"),
        ("online", "https://a.b c"),
        ("deadline", "ooit"),
        ("deadline", "61"),
        ("title", "🎉🎉"),
        ("title", "x" * 81),
        ("contact", "y" * 121),
    ],
)
def test_what_is_not_understood_is_asked_again(part: str, text: str) -> None:
    with pytest.raises(DomainError) as refused:
        changing.read_part(part, text, SOUP_ON_FRIDAY, now=MORNING)
    assert refused.value.key.startswith(("drafting-", "activities-"))


async def test_what_was_only_kept_from_before_follows_when_the_rest_changes_from_earlier_on(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster)
    await edits(buurt, poster, found[1], "title", "Eigen soep")
    await edits(buurt, poster, found[3], "title", "Wintersoep", rest=True)
    await edits(buurt, poster, found[3], "seats", 9, rest=True)
    await buurt.does(placing.put, poster, found[3].id, Spot("Kaai"), QUIET, rest=True)
    await edits(buurt, poster, found[0], "title", "Lentesoep", rest=True)
    await edits(buurt, poster, found[0], "seats", 5, rest=True)
    await buurt.does(placing.put, poster, found[0].id, Spot("Brug"), QUIET, rest=True)
    after = await times(buurt, found[0].activity.id)
    assert await titles(buurt, found[0].activity.id) == ["Lentesoep", "Eigen soep", *["Lentesoep"] * 6]
    assert {(one.activity.seats, one.place) for one in after} == {(5, "Brug")}
