"""Any sequence of changes to a series, beside a simple model: times, editions, and what somebody who joined hears.

The model is a list of times, each with its day, hour, price and whether it is on. It knows nothing of rules: a series
of Fridays moves as the list says, and the rule must give the same list afterwards.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community.activities import repository
from community.activities.joining import service as joining
from community.activities.models import MomentGone, OccurrenceBegun, OccurrenceCancelled
from community.activities.series import cancelling, changing, moving
from community.activities.series.refusals import NothingChanged, PatternDoesNotShift, SameTime
from community.activities.series.times import write_occurrences
from community.neighbourhoods import repository as neighbourhoods
from community.volunteers.roles import Role
from core.database import Database
from core.tables import metadata
from tests.community.activities.conftest import MORNING, Buurt
from tests.community.activities.series.a_series import HOUSE, QUIET, series, times, told, went_out

NUMBER = 6
FIRST = datetime(2026, 12, 4, 13, 0, tzinfo=UTC)
"""A Friday in winter; none of the steps reaches the next clock change, so hours can be counted in UTC."""
WINTER = timedelta(hours=1)
"""What the wall here is ahead of UTC."""
REFUSED = (NothingChanged, PatternDoesNotShift, SameTime, OccurrenceCancelled, OccurrenceBegun, MomentGone)


@dataclass
class Modelled:
    """One time as it should be."""

    planned_at: datetime
    starts_at: datetime
    price: str = "2 euro"
    own_price: bool = False
    on: bool = True
    version: int = 1


@dataclass
class Model:
    """The series as it should be, and what is owed to the one who joined: from what was last told."""

    times: list[Modelled]
    joined: set[int] = field(default_factory=set)
    heard: list[tuple[str, frozenset[int]]] = field(default_factory=list)

    def following(self, chosen: int, rest: bool) -> list[int]:
        return list(range(chosen, NUMBER)) if rest else [chosen]

    def tells(self, kind: str, changed: set[int]) -> None:
        mine = changed & self.joined
        if mine:
            self.heard.append((kind, frozenset(mine)))

    def prices(self, chosen: int, rest: bool, price: str) -> None:
        changed = set()
        for number in self.following(chosen, rest):
            one = self.times[number]
            one.version += 1
            if number != chosen and one.own_price:
                continue
            if one.price != price and one.on:
                changed.add(number)
            one.price, one.own_price = price, not rest
        self.tells("activity_changed", changed)

    def moves(self, chosen: int, rest: bool, to: datetime) -> None:
        changed = set()
        here, there = self.times[chosen].planned_at + WINTER, to + WINTER
        days = there.date() - here.date()
        for number in self.following(chosen, rest):
            one = self.times[number]
            one.version += 1
            before, apart = one.starts_at, one.starts_at != one.planned_at
            if rest:
                day = (one.planned_at + WINTER).date() + days
                one.planned_at = datetime.combine(day, there.time(), UTC) - WINTER
            if number == chosen:
                one.starts_at = to
            elif not apart:
                one.starts_at = one.planned_at
            if one.on and one.starts_at != before:
                changed.add(number)
        self.tells("activity_changed", changed)

    def cancels(self, chosen: int, rest: bool) -> None:
        off = {number for number in self.following(chosen, rest) if self.times[number].on}
        for number in off:
            self.times[number].on = False
            self.times[number].version += 1
        self.tells("activity_called_off", off)


_chosen = st.integers(0, NUMBER - 1)
_act = st.one_of(
    st.tuples(st.just("price"), _chosen, st.booleans(), st.sampled_from(["2 euro", "3 euro", "4 euro"])),
    st.tuples(st.just("move"), _chosen, st.booleans(), st.tuples(st.integers(-8, 8), st.sampled_from([-3, 0, 2, 5]))),
    st.tuples(st.just("cancel"), _chosen, st.booleans(), st.none()),
    st.tuples(st.just("join"), _chosen, st.none(), st.none()),
    st.tuples(st.just("join"), _chosen, st.none(), st.none()),
    st.tuples(st.just("leave"), _chosen, st.none(), st.none()),
)


async def _acts(buurt: Buurt, poster: Any, paula: Any, model: Model, ids: list[int], act: Any) -> None:
    what, chosen, rest, value = act
    mine = model.times[chosen]
    if what in ("join", "leave"):
        try:
            await buurt.does(joining.join if what == "join" else joining.decline, paula, ids[chosen])
        except (OccurrenceCancelled, OccurrenceBegun):
            return
        (model.joined.add if what == "join" else model.joined.discard)(chosen)
    elif what == "price":
        await buurt.does(changing.edit, poster, ids[chosen], "price", value, HOUSE, rest=rest)
        model.prices(chosen, rest, value)
    elif what == "cancel":
        await buurt.does(cancelling.cancel_occurrence, poster, ids[chosen], QUIET, rest=rest)
        model.cancels(chosen, rest)
    else:
        days, hours = value
        to = (mine.planned_at if rest else mine.starts_at) + timedelta(days=days, hours=hours)
        await buurt.does(moving.move, poster, ids[chosen], to, HOUSE, rest=rest)
        model.moves(chosen, rest, to)


async def _as_modelled(buurt: Buurt, activity_id: int, ids: list[int], model: Model, paula: Any) -> None:
    found = {one.id: one for one in await times(buurt, activity_id)}
    assert set(found) == set(ids), "no time comes or goes"
    for number, (one_id, one) in enumerate(zip(ids, model.times, strict=True)):
        seen = found[one_id]
        assert (seen.planned_at, seen.starts_at) == (one.planned_at, one.starts_at), number
        assert (seen.cancelled_at is None, seen.activity.in_language("nl").price) == (one.on, one.price), number
        assert seen.version == one.version, number
    heard = [
        (row.kind, frozenset(ids.index(was["id"]) for was in row.variables["changes"]))
        for row in await told(buurt, paula)
    ]
    assert heard == model.heard


async def _story(folder: Path, acts: list[Any], *, count: bool) -> None:
    database = Database.at(f"sqlite+aiosqlite:///{folder}/story.db")
    try:
        async with database.write() as tx:
            await tx.run_sync(metadata.drop_all)
            await tx.run_sync(metadata.create_all)
            home = await neighbourhoods.id_for(tx, "testhoek", "De Testhoek")
        buurt = Buurt(database, home, now=MORNING)
        poster, paula = await buurt.person(Role.VOLUNTEER), await buurt.person()
        rule = f"FREQ=WEEKLY;COUNT={NUMBER}" if count else "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270108"
        written = await series(buurt, poster, first=FIRST, rrule=rule)
        ids, activity_id = [one.id for one in written], written[0].activity.id
        model = Model([Modelled(one.starts_at, one.starts_at) for one in written])
        for act in acts:
            with suppress(*REFUSED):
                await _acts(buurt, poster, paula, model, ids, act)
            await went_out(buurt)
            await _as_modelled(buurt, activity_id, ids, model, paula)
            buurt.now += timedelta(minutes=1)
            async with database.write() as tx:
                await write_occurrences(tx, await series_of(tx, ids[0]), now=buurt.now)
            await _as_modelled(buurt, activity_id, ids, model, paula)
    finally:
        await database.close()


async def series_of(tx: Any, occurrence_id: int) -> Any:
    """The series itself, as it is written."""
    found = await repository.find_occurrence(tx, occurrence_id)
    assert found is not None
    return await repository.find_activity(tx, found.activity.id)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_act, min_size=1, max_size=8), st.booleans())
def test_any_sequence_of_changes_is_as_the_list_says(tmp_path: Path, acts: list[Any], count: bool) -> None:
    asyncio.run(_story(tmp_path, acts, count=count))
