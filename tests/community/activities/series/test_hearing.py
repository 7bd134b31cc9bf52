"""Who hears of a change: once, from what they knew to how it is, and not at night without need."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from community.activities.joining import service as joining
from community.activities.series import cancelling, changing, hearing, moving, placing
from community.activities.series.placing import Spot
from community.activities.series.refusals import NothingChanged
from community.residents import repository as residents
from community.volunteers.roles import Role
from tests.community.activities.series.a_series import FRIDAY, HOUSE, QUIET, joins, series, told, went_out

NIGHT = datetime.fromisoformat("2026-11-24T22:30:00+00:00")


async def edits(buurt: Any, who: Any, one: Any, part: str, value: Any, *, rest: bool = False) -> changing.Edited:
    done: changing.Edited = await buurt.does(changing.edit, who, one.id, part, value, HOUSE, rest=rest)
    return done


async def _owed(buurt: Any, person: Any) -> list[Any]:
    found = [*await buurt.owed("activity_changed"), *await buurt.owed("activity_called_off")]
    return [row for row in found if row.chat_id == person.chat_id and row.state == "queued"]


async def test_a_price_is_told_to_who_comes_and_a_title_only_when_the_organiser_wants_it(buurt: Any) -> None:
    poster, paula, jan = await buurt.person(Role.VOLUNTEER), await buurt.person(), await buurt.person()
    all_of_them = await series(buurt, poster)
    await joins(buurt, paula, all_of_them[0])
    await buurt.does(joining.decline, jan, all_of_them[0].id)
    done = await edits(buurt, poster, all_of_them[0], "title", "Andere soep")
    assert done.told is None
    assert await told(buurt) == []
    tell = {"rest": False, "edition": done.occurrence.version}
    for _ in range(2):
        await buurt.does(changing.correct, poster, all_of_them[0].id, "title", QUIET, **tell)
    assert [(row.chat_id, row.variables["changes"][0]["parts"]) for row in await told(buurt)] == [
        (paula.chat_id, ["title"])
    ]
    await went_out(buurt)
    priced = await edits(buurt, poster, all_of_them[0], "price", "5 euro")
    assert priced.told == hearing.Told(1, 0)
    assert [row.chat_id for row in await told(buurt)] == [paula.chat_id] * 2
    await buurt.does(changing.correct, poster, all_of_them[0].id, "title", QUIET, **tell)
    assert len(await told(buurt)) == 2, "an old button owes nothing more"


async def test_two_changes_in_one_night_are_one_message_from_what_was_known_to_how_it_is(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    all_of_them = await series(buurt, poster)
    await joins(buurt, paula, all_of_them[1], all_of_them[2])
    buurt.now = NIGHT
    later = all_of_them[1].starts_at + timedelta(hours=1)
    await buurt.does(moving.move, poster, all_of_them[1].id, later, HOUSE, rest=False)
    await buurt.does(moving.move, poster, all_of_them[1].id, later + timedelta(hours=1), HOUSE, rest=False)
    await edits(buurt, poster, all_of_them[1], "price", "3 euro", rest=True)
    rows = await told(buurt, paula)
    assert len(rows) == 1
    assert [one["id"] for one in rows[0].variables["changes"]] == [all_of_them[1].id, all_of_them[2].id]
    assert rows[0].variables["changes"][0]["starts_at"] == all_of_them[1].starts_at.isoformat()
    assert rows[0].variables["changes"][0]["price"] == {"nl": "2 euro", "fr": "2 euros"}
    assert rows[0].due_at.isoformat() == "2026-11-25T07:00:00+00:00"
    await buurt.does(moving.move, poster, all_of_them[1].id, all_of_them[1].starts_at, HOUSE, rest=False)
    await edits(buurt, poster, all_of_them[1], "price", "2 euro", rest=True)


async def test_a_move_that_is_taken_back_before_anybody_heard_is_told_to_nobody(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    all_of_them = await series(buurt, poster)
    await joins(buurt, paula, all_of_them[1])
    buurt.now = NIGHT
    first = all_of_them[1].starts_at
    await buurt.does(moving.move, poster, all_of_them[1].id, first + timedelta(hours=1), HOUSE, rest=False)
    done = await buurt.does(moving.move, poster, all_of_them[1].id, first, HOUSE, rest=False)
    assert done == hearing.Told(0, 0)
    assert await told(buurt) == []


async def test_what_was_called_off_after_a_move_nobody_heard_of_is_named_as_they_know_it(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    all_of_them = await series(buurt, poster)
    await joins(buurt, paula, all_of_them[1], all_of_them[3])
    buurt.now = NIGHT
    await edits(buurt, poster, all_of_them[1], "price", "9 euro", rest=True)
    later = all_of_them[1].starts_at + timedelta(hours=1)
    await buurt.does(moving.move, poster, all_of_them[1].id, later, HOUSE, rest=False)
    await buurt.does(cancelling.cancel_occurrence, poster, all_of_them[1].id, QUIET)
    rows = {row.kind: row.variables["changes"] for row in await _owed(buurt, paula)}
    assert [one["id"] for one in rows["activity_called_off"]] == [all_of_them[1].id]
    assert rows["activity_called_off"][0]["starts_at"] == all_of_them[1].starts_at.isoformat()
    assert [one["id"] for one in rows["activity_changed"]] == [all_of_them[3].id]


async def test_somebody_who_comes_to_many_times_of_the_rest_hears_it_once(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    all_of_them = await series(buurt, poster)
    await joins(buurt, paula, *all_of_them)
    done = await buurt.does(cancelling.cancel_occurrence, poster, all_of_them[3].id, QUIET, rest=True)
    assert done == hearing.Told(1, 0)
    (row,) = await told(buurt)
    assert [one["id"] for one in row.variables["changes"]] == [one.id for one in all_of_them[3:]]
    assert not row.at_most_once


async def test_at_night_only_what_begins_before_long_is_told_and_a_price_never(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    all_of_them = await series(buurt, poster, first=FRIDAY - timedelta(days=2, hours=5))
    await joins(buurt, paula, *all_of_them[:2])
    buurt.now = NIGHT
    await buurt.does(placing.put, poster, all_of_them[0].id, Spot("Park"), QUIET, rest=False)
    assert [row.due_at for row in await told(buurt)] == [NIGHT]
    await went_out(buurt)
    await buurt.does(placing.put, poster, all_of_them[1].id, Spot("Park"), QUIET, rest=False)
    await edits(buurt, poster, all_of_them[0], "price", "1 euro")
    assert {row.due_at.hour for row in (await told(buurt))[1:]} == {7}


async def test_who_wants_no_messages_hears_nothing_and_is_counted(buurt: Any) -> None:
    poster, paula, jan = await buurt.person(Role.VOLUNTEER), await buurt.person(), await buurt.person()
    all_of_them = await series(buurt, poster)
    await joins(buurt, paula, all_of_them[0])
    await joins(buurt, jan, all_of_them[0])
    async with buurt.database.write() as tx:
        await residents.set_stopped(tx, jan.id, buurt.now)
    done = await buurt.does(cancelling.cancel_occurrence, poster, all_of_them[0].id, QUIET)
    assert done == hearing.Told(1, 1)
    assert {row.chat_id: row.state for row in await told(buurt)} == {paula.chat_id: "queued", jan.chat_id: "dead"}
    async with buurt.database.read() as tx:
        reached = await hearing.reached(tx, poster.person.bot_id, all_of_them[0].id)
    assert reached is not None
    assert (reached.sent, reached.waiting, reached.stopped, reached.concerned) == (0, 1, 1, 2)


async def test_only_the_news_of_the_last_change_is_counted(buurt: Any) -> None:
    poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
    all_of_them = await series(buurt, poster)
    await joins(buurt, paula, all_of_them[0])
    for price in ("1 euro", "4 euro"):
        await edits(buurt, poster, all_of_them[0], "price", price)
        await went_out(buurt)
    async with buurt.database.read() as tx:
        reached = await hearing.reached(tx, poster.person.bot_id, all_of_them[0].id)
        nothing = await hearing.reached(tx, poster.person.bot_id, all_of_them[1].id)
    assert reached is not None
    assert (reached.sent, reached.concerned) == (1, 1)
    assert nothing is None


def test_outbox_rows_can_hold_the_key_of_the_longest_news() -> None:
    key = f"also:changed:{2**31}:{2**31}:{2**31}:languages"
    assert len(key) <= 120


async def test_a_price_that_reads_the_same_is_no_change(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    found = await series(buurt, poster)
    with pytest.raises(NothingChanged):
        await edits(buurt, poster, found[0], "price", "2 euro")
