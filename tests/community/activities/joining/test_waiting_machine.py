"""Anything may happen in any order, on a real database: the rules of the waiting list hold after every step."""

import asyncio
import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select, update

from community.activities.joining import parties
from community.activities.joining import service as joining
from community.activities.joining.company import Company
from community.activities.joining.offer_clock import term_of_offer
from community.activities.models import Answer, NotComing, OccurrenceBegun, OccurrenceCancelled, Participation, Place
from community.activities.personal_data import PERSONAL_DATA
from community.activities.tables import occurrences, seat_decisions
from tests.community.activities.joining.hall import FRIDAY_AT_TWO, MORNING, Hall, in_a_loop

PEOPLE = 7
WHO = st.integers(0, PEOPLE - 1)
HEADS = st.sampled_from([1, 2, 3, 1, 2, 4])
SPANS = st.sampled_from([1, 9, 55, 60, 240, 12 * 60, 13 * 60])
"""Minutes; the clock comes by nights, and by the hours before it begins."""
REFUSALS = (NotComing, OccurrenceBegun, OccurrenceCancelled)
OVER = object()


@dataclass(frozen=True)
class Party:
    """One row, as much of it as the rules speak of."""

    person: int
    heads: int
    place: Place | None
    key: tuple[Any, int]
    stopped: bool

    @classmethod
    def of(cls, said: Participation) -> "Party":
        return cls(said.person_id, said.party, said.place, (said.joined_at, said.id), said.stopped)


class WaitingList(RuleBasedStateMachine):
    """People who come, bring others, leave and answer, while the hall grows, shrinks and closes."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()

    def run_(self, work: Any) -> Any:
        return in_a_loop(self.loop, work)

    @initialize(seats=st.sampled_from([2, 3, 4, 1, None]), parties=st.lists(HEADS, min_size=PEOPLE, max_size=PEOPLE))
    def begin(self, seats: int | None, parties: list[int]) -> None:
        """A hall that is full from the start: nothing of interest happens in an empty one."""
        self.seats = seats
        self.hall = self.run_(Hall.at(Path(self.folder.name)))
        self.who = [self.run_(self.hall.person()) for _ in range(PEOPLE)]
        self.occurrence = self.run_(self.hall.opens(seats))
        self.cancelled = False
        self.before: dict[int, Party] = {}
        self.occupied = 0
        for who, heads in enumerate(parties):
            self.does(joining.join, who, party=heads)
            self.the_rules_hold()

    def does(self, action: Any, who: int, *args: Any, **more: Any) -> Any:
        """One tap. What can no longer be answered is refused, and only that."""
        self.hall.now += timedelta(seconds=1)
        try:
            return self.run_(self.hall.does(action, self.who[who], self.occurrence, *args, **more))
        except REFUSALS as refused:
            assert isinstance(refused, NotComing) or self.is_over
            return OVER

    def somebody(self, who: int, places: set[Place]) -> int:
        """One of those who stand there, if there are any: else whoever."""
        rows = self.rows()
        found = [n for n, actor in enumerate(self.who) if actor.id in rows and rows[actor.id].place in places]
        return found[who % len(found)] if found else who

    @property
    def is_over(self) -> bool:
        return self.cancelled or self.hall.now >= FRIDAY_AT_TWO

    @rule(who=WHO, heads=HEADS)
    def joins(self, who: int, heads: int) -> None:
        self.does(joining.join, who, party=heads)

    @rule(who=WHO)
    def says_perhaps(self, who: int) -> None:
        self.does(joining.maybe, who)

    @rule(who=WHO)
    def says_no(self, who: int) -> None:
        self.does(joining.decline, self.somebody(who, {Place.SEAT}))

    @rule(who=WHO, heads=HEADS)
    def changes_the_party(self, who: int, heads: int) -> None:
        actor = self.who[self.somebody(who, set(Place))]
        self.hall.now += timedelta(seconds=1)
        company = Company(counted=heads - 1)
        try:
            self.run_(self.hall.does(parties.bring, self.hall.vault, actor, self.occurrence, company))
        except REFUSALS as refused:
            assert isinstance(refused, NotComing) or self.is_over

    @rule(who=WHO, heads=HEADS)
    def waits_as_a_whole(self, who: int, heads: int) -> None:
        self.does(parties.wait_as_whole, self.somebody(who, {Place.SEAT}), heads)

    @rule(who=WHO)
    def accepts(self, who: int) -> None:
        who = self.somebody(who, {Place.OFFERED})
        said = self.rows().get(self.who[who].id)
        until = said.offered_until if said is not None else None
        done = self.does(joining.accept, who)
        if said is not None and said.place is Place.OFFERED and done is not OVER:
            assert done is (until is not None and self.hall.now < until)  # exact, with or without a tick

    @rule(who=WHO)
    def passes(self, who: int) -> None:
        self.does(joining.pass_on, self.somebody(who, {Place.OFFERED}))

    @rule(minutes=SPANS)
    def time_goes_by(self, minutes: int) -> None:
        self.hall.now += timedelta(minutes=minutes)
        self.run_(self.hall.ticks())

    @precondition(lambda self: not self.is_over)
    @rule(early=st.sampled_from([0, 1]))
    def answers_at_the_very_end(self, early: int) -> None:
        """A second before the end an offer stands; at its end it does not, though no tick came by."""
        ends = {one.offered_until: person for person, one in self.rows().items() if one.offered_until is not None}
        until = min(ends, default=None)
        if until is None or until <= self.hall.now + timedelta(seconds=3):
            return
        self.hall.now = until - timedelta(seconds=1 + early)
        who = next(index for index, actor in enumerate(self.who) if actor.id == ends[until])
        done = self.does(joining.accept, who)
        assert done is (OVER if self.is_over else bool(early))

    @precondition(lambda self: self.hall.now > MORNING + timedelta(hours=12))
    @rule(hours=st.sampled_from([5, 1]))
    def the_day_itself_comes(self, hours: int) -> None:
        """So that offers are short, and at last too late."""
        self.hall.now = max(self.hall.now, FRIDAY_AT_TWO - timedelta(hours=hours))
        self.run_(self.hall.ticks())

    @rule(seats=st.sampled_from([3, 2, 4, 1, 6, None]))
    def the_hall_changes(self, seats: int | None) -> None:
        self.seats = seats
        self.run_(self.hall.has_room_for(self.occurrence, seats))

    @rule(who=WHO, stopped=st.booleans())
    def wants_no_messages(self, who: int, stopped: bool) -> None:
        self.run_(self.hall.stops(self.who[who], stopped))
        self.run_(self.hall.ticks())

    @rule(who=WHO)
    def is_forgotten(self, who: int) -> None:
        async def erase() -> None:
            async with self.hall.database.write() as tx:
                await PERSONAL_DATA.erase(tx, self.who[who].id, self.hall.now)

        self.run_(erase())
        self.who[who] = self.run_(self.hall.person())
        self.run_(self.hall.ticks())

    @precondition(lambda self: self.hall.now > MORNING + timedelta(days=2))
    @rule()
    def is_called_off(self) -> None:
        async def cancel() -> None:
            async with self.hall.database.write() as tx:
                await tx.execute(update(occurrences).values(cancelled_at=self.hall.now))

        self.run_(cancel())
        self.cancelled = True

    def rows(self) -> dict[int, Participation]:
        return {one.person_id: one for one in self.run_(self.hall.said(self.occurrence))}

    def reasons(self) -> dict[int, list[Any]]:
        async def read() -> list[Any]:
            async with self.hall.database.read() as tx:
                return list(await tx.execute(select(seat_decisions).order_by(seat_decisions.c.id)))

        found: dict[int, list[Any]] = {}
        for row in self.run_(read()):
            found.setdefault(row.person_id, []).append(row)
        return found

    @invariant()
    def the_rules_hold(self) -> None:
        rows = self.rows()
        found = {person: Party.of(one) for person, one in rows.items()}
        reasons = self.reasons()
        self.never_over_capacity(found)
        self.one_live_offer_a_party(rows)
        if not self.is_over:
            self.every_free_place_is_offered_held_or_explained(rows, reasons)
            self.nobody_is_overtaken_in_silence(found, rows, reasons)
        self.before = found

    def never_over_capacity(self, found: dict[int, Party]) -> None:
        occupied = sum(one.heads for one in found.values() if one.place in {Place.SEAT, Place.OFFERED})
        if self.seats is not None:
            assert occupied <= max(self.seats, self.occupied), "over capacity"  # a smaller hall throws nobody out
        self.occupied = occupied

    def one_live_offer_a_party(self, rows: dict[int, Participation]) -> None:
        sent = self.run_(self.hall.offers())
        for one in rows.values():
            assert (one.place is Place.OFFERED) == (one.offered_until is not None)
            assert one.place is None or one.answer is Answer.YES
            mine = [row for row in sent if row.chat_id == one.chat_id]
            assert len(mine) == one.offers, "each offer is told once"
            waiting = [row for row in mine if row.state == "queued" and row.due_at > self.hall.now]
            assert len(waiting) <= (one.place is Place.OFFERED), "an offer that no longer stands waits to be told"
            if one.place is Place.OFFERED and not self.is_over:
                assert one.offered_until is not None
                assert mine[-1].due_at < one.offered_until <= FRIDAY_AT_TWO
                assert not self.hall.rules.quiet_hours.is_quiet(mine[-1].due_at)

    def free(self, rows: dict[int, Participation]) -> int:
        if self.seats is None:
            return 1000
        return self.seats - sum(one.party for one in rows.values() if one.place in {Place.SEAT, Place.OFFERED})

    def every_free_place_is_offered_held_or_explained(
        self, rows: dict[int, Participation], reasons: dict[int, list[Any]]
    ) -> None:
        free = self.free(rows)
        late = term_of_offer(FRIDAY_AT_TWO, self.hall.rules, now=self.hall.now) is None
        for one in rows.values():
            if one.place is not Place.WAITING or free <= 0:
                continue
            mine = [row for row in reasons.get(one.person_id, []) if row.at >= one.joined_at and row.heads == one.party]
            assert mine, "waits, and nobody says why"
            if one.party > free:
                true = [row for row in mine if row.free is not None and free <= row.free < one.party]
                assert true, "waits, and what it can read is no longer true"
            if one.party <= free:
                why = {row.what for row in mine}
                assert (one.stopped and "stopped" in why) or (late and why & {"too_late", "waits_turn"}), (
                    "fits and waits"
                )

    def nobody_is_overtaken_in_silence(
        self, found: dict[int, Party], rows: dict[int, Participation], reasons: dict[int, list[Any]]
    ) -> None:
        placed = {Place.SEAT, Place.OFFERED}
        for person, one in found.items():
            was = self.before.get(person, replace(one, place=None, heads=0))
            before = was.heads if was.place in placed else 0
            if one.place not in placed or one.heads <= before:
                continue
            took = one.heads - before
            since = was.key if was.place is Place.WAITING else (self.hall.now, one.key[1])
            for other in found.values():
                if other.place is not Place.WAITING or other.person == person or other.key > since:
                    continue
                if other.person not in self.before or self.before[other.person].place is not Place.WAITING:
                    continue
                mine = [row for row in reasons.get(other.person, []) if row.heads == other.heads]
                assert other.heads > took or other.stopped or self.seats is None, "overtaken, though it fits"
                assert mine, "overtaken without a reason"
                assert any(
                    row.what in {"stopped", "too_late", "waits_turn"}
                    or (row.free is not None and took <= row.free < row.heads)
                    for row in mine
                ), "overtaken without a true reason"

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            self.run_(self.hall.database.close())
        self.loop.close()
        self.folder.cleanup()


TestWaitingList = WaitingList.TestCase
TestWaitingList.settings = settings(
    max_examples=30, stateful_step_count=35, deadline=None, suppress_health_check=list(HealthCheck)
)
