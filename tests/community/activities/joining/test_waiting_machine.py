"""Anything may happen in any order, on a real database: the rules of the waiting list hold after every step."""

import asyncio
import tempfile
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
from community.activities.joining.parties import LargerThanAllPlaces
from community.activities.models import Answer, NotComing, OccurrenceBegun, OccurrenceCancelled, Participation, Place
from community.activities.personal_data import PERSONAL_DATA
from community.activities.tables import occurrences, seat_decisions
from community.volunteers.roles import Role
from tests.community.activities.joining.hall import FRIDAY_AT_TWO, MORNING, Hall, in_a_loop

PEOPLE = 7
WHO = st.integers(0, PEOPLE - 1)
HEADS = st.sampled_from([1, 2, 3, 1, 2, 4])
SPANS = st.sampled_from([1, 9, 55, 60, 240, 12 * 60, 13 * 60])
"""Minutes; the clock comes by nights, and by the hours before it begins."""
REFUSALS = (NotComing, OccurrenceBegun, OccurrenceCancelled, LargerThanAllPlaces)
OVER = object()


@dataclass(frozen=True)
class Party:
    """One row, as much of it as the rules speak of."""

    person: int
    heads: int
    place: Place | None
    key: tuple[Any, int]
    can_be_asked: bool

    @classmethod
    def of(cls, said: Participation) -> "Party":
        return cls(said.person_id, said.party, said.place, (said.joined_at, said.id), said.can_be_asked)


class WaitingList(RuleBasedStateMachine):
    """People who come, bring others, leave, answer, block the bot, while the hall grows, shrinks, moves, closes."""

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
        self.organiser = self.run_(self.hall.person(Role.VOLUNTEER))
        self.starts_at = FRIDAY_AT_TWO
        self.occurrence = self.run_(self.hall.opens(seats, by=self.organiser))
        self.said_until: dict[tuple[int, int], datetime | None] = {}
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
            self.was_right_to_refuse(refused)
            return OVER

    def was_right_to_refuse(self, refused: Exception) -> None:
        if isinstance(refused, LargerThanAllPlaces):
            assert self.seats is not None
            heads = refused.variables["heads"]
            assert isinstance(heads, int)
            assert heads > self.seats
        else:
            assert isinstance(refused, NotComing) or self.is_over

    def ticks(self) -> None:
        """What goes by itself: the timetable, and the sender."""
        self.run_(self.hall.ticks())
        self.run_(self.hall.sends())
        if self.hall.now >= self.starts_at and not self.cancelled:
            assert Place.OFFERED not in {one.place for one in self.rows().values()}, "an offer outlives the start"

    def somebody(self, who: int, places: set[Place]) -> int:
        """One of those who stand there, if there are any: else whoever."""
        rows = self.rows()
        found = [n for n, actor in enumerate(self.who) if actor.id in rows and rows[actor.id].place in places]
        return found[who % len(found)] if found else who

    @property
    def is_over(self) -> bool:
        return self.cancelled or self.hall.now >= self.starts_at

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
            self.was_right_to_refuse(refused)

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
        self.ticks()

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
        self.hall.now = max(self.hall.now, self.starts_at - timedelta(hours=hours))
        self.ticks()

    @precondition(lambda self: not self.is_over and self.said_until)
    @rule(ticked=st.booleans())
    def begins_while_an_offer_stands(self, ticked: bool) -> None:
        """The bot was perhaps down since before the offer ended."""
        self.hall.now = max(self.hall.now, self.starts_at - timedelta(minutes=11))
        if ticked:
            self.ticks()
        self.hall.now = self.starts_at
        self.ticks()

    @precondition(lambda self: not self.is_over)
    @rule(minutes=st.sampled_from([8, 40, 3 * 60, 10 * 60, 20 * 60, 50 * 60]))
    def is_moved(self, minutes: int) -> None:
        """Nearer or further: offers end by the rules of the new moment, which everybody is told."""
        to = self.hall.now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)
        if to == self.starts_at:
            return
        self.run_(self.hall.moves(self.organiser, self.occurrence, to))
        self.starts_at = to
        self.said_until = {}

    @rule(seats=st.sampled_from([3, 2, 4, 1, 6, None]))
    def the_hall_changes(self, seats: int | None) -> None:
        self.seats = seats
        self.run_(self.hall.has_room_for(self.occurrence, seats))

    @rule(who=WHO, stopped=st.booleans())
    def wants_no_messages(self, who: int, stopped: bool) -> None:
        self.run_(self.hall.stops(self.who[who], stopped))
        self.ticks()

    @rule(who=WHO, blocked=st.sampled_from([True, True, False]), known=st.booleans())
    def blocks_the_bot(self, who: int, blocked: bool, known: bool) -> None:
        """Before an offer arrived, or after; it is noticed at once, or when the next message fails."""
        if known:
            self.run_(self.hall.sends())
        one = self.somebody(who, {Place.OFFERED if blocked else Place.WAITING})
        self.run_(self.hall.blocks(self.who[one], blocked))
        self.ticks()
        self.ticks()
        if self.is_over:
            return
        last = {row.chat_id: row.state for row in self.run_(self.hall.offers())}
        for said in self.rows().values():
            if said.place is Place.OFFERED and not said.can_be_asked:
                assert last[said.chat_id] == "sent", "held for somebody who was not told, and cannot be"

    @rule(who=WHO)
    def is_forgotten(self, who: int) -> None:
        async def erase() -> None:
            async with self.hall.database.write() as tx:
                await PERSONAL_DATA.erase(tx, self.who[who].id, self.hall.now)

        self.run_(erase())
        self.who[who] = self.run_(self.hall.person())
        self.ticks()

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
        self.what_was_said_stays_true(rows)
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
                assert mine[-1].due_at < one.offered_until <= self.starts_at
                assert not self.hall.rules.quiet_hours.is_quiet(mine[-1].due_at)

    def what_was_said_stays_true(self, rows: dict[int, Participation]) -> None:
        """Only a move changes the end of an offer; none stands longer than one made now would."""
        said = {(person, one.offers): one.offered_until for person, one in rows.items() if one.place is Place.OFFERED}
        assert all(until == self.said_until.get(offer, until) for offer, until in said.items()), "the end shifted"
        self.said_until = said
        term = term_of_offer(self.starts_at, self.hall.rules, now=self.hall.now)
        for until in said.values():
            assert until is not None
            assert term is None or until <= term.until, "longer than the rules allow"

    def free(self, rows: dict[int, Participation]) -> int:
        if self.seats is None:
            return 1000
        return self.seats - sum(one.party for one in rows.values() if one.place in {Place.SEAT, Place.OFFERED})

    def every_free_place_is_offered_held_or_explained(
        self, rows: dict[int, Participation], reasons: dict[int, list[Any]]
    ) -> None:
        free = self.free(rows)
        late = term_of_offer(self.starts_at, self.hall.rules, now=self.hall.now) is None
        for one in rows.values():
            if one.place is not Place.WAITING:
                continue
            mine = [row for row in reasons.get(one.person_id, []) if row.at >= one.joined_at and row.heads == one.party]
            if self.seats is not None and one.party > self.seats:
                assert "larger_than_all" in {row.what for row in mine}, "waits for what cannot come, and is not told"
                continue
            if free <= 0:
                continue
            assert mine, "waits, and nobody says why"
            if one.party > free:
                passed_over = set() if one.can_be_asked else {"stopped", "unreachable"}
                true = [
                    row
                    for row in mine
                    if row.what in passed_over or (row.free is not None and free <= row.free < one.party)
                ]
                assert true, "waits, and what it can read is no longer true"
            if one.party <= free:
                why = {row.what for row in mine}
                silent = (one.stopped and "stopped" in why) or (one.unreachable and "unreachable" in why)
                assert silent or (late and why & {"too_late", "waits_turn"}), "fits and waits"

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
                assert other.heads > took or not other.can_be_asked or self.seats is None, "overtaken, though it fits"
                assert mine, "overtaken without a reason"
                assert any(
                    row.what in {"stopped", "unreachable", "larger_than_all", "too_late", "waits_turn"}
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
