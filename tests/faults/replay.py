"""Who had which place at one time of an activity, replayed: from the taps of people and what was decided for them.

No two updates are done at once, so when each was done is their order; what was decided in one bears the same moment.
It knows the rules of the waiting list by itself, and nothing of the product.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from tests.faults.evidence import Evidence, Row, first_number, instant
from tests.faults.traces import ACCEPT, BRING, DECLINE, JOIN, PASS_ON, WAIT_TOGETHER

SEAT, OFFERED, WAITING = "seat", "offered", "waiting"
ARRIVALS = frozenset({"seated", "waits", "waits_turn"})
"""What becomes of who comes in."""
LEFT_OPEN = {"seated", "waits", "waits_turn", "offered"}
"""Decisions that count the free places just before them."""
_TAPS = re.compile("|".join(map(re.escape, (ACCEPT, BRING, DECLINE, JOIN, PASS_ON, WAIT_TOGETHER))))


class Replay:
    """One occurrence. ``findings`` is to be read to the end once; then the rest says how it ended."""

    def __init__(self, seen: Evidence, occurrence: Row) -> None:
        self.id: int = occurrence["id"]
        self.seats: int = occurrence["seats"]
        self.cancelled_at = instant(occurrence["cancelled_at"]) if occurrence["cancelled_at"] else None
        self.places: dict[int, str] = {}
        self.answers: dict[int, str] = {}
        self.heads: dict[int, int] = defaultdict(int)
        self._since: dict[int, datetime] = {}
        self._no_room = seen.kept_as_they_were
        self._chats = {row["id"]: row["chat_id"] for row in seen.rows("SELECT id, chat_id FROM people")}
        self._taps = self._read_taps(seen)
        self._decisions: dict[datetime, list[Row]] = defaultdict(list)
        for row in seen.rows("SELECT * FROM seat_decisions WHERE occurrence_id = ? ORDER BY id", self.id):
            self._decisions[instant(row["at"])].append(row)

    def _read_taps(self, seen: Evidence) -> dict[datetime, tuple[int, str]]:
        """By when each was done: who, and what. What came after the end was refused."""
        people = {chat_id: person_id for person_id, chat_id in self._chats.items()}
        found = {}
        for act in seen.taps:
            done_at = seen.done_at.get(act["update_id"])
            if done_at is None or not _TAPS.match(act["data"]) or first_number(act) != self.id:
                continue
            if self.cancelled_at is None or done_at < self.cancelled_at:
                found[done_at] = people[act["chat_id"]], act["data"]
        return found

    @property
    def free(self) -> int:
        """Places that are neither taken nor held."""
        return self.seats - sum(self.heads[one] for one, place in self.places.items() if place != WAITING)

    def findings(self) -> Iterator[str]:
        """What went against the rules."""
        for at in sorted(self._taps.keys() | self._decisions.keys()):
            made = self._decisions[at]
            if self.cancelled_at is not None and at > self.cancelled_at:
                yield f"{self._here}, which was called off, {made[0]['what']} was decided for {made[0]['person_id']}"
            if at in self._taps:
                person, data = self._taps[at]
                yield from self._tapped(person, data, [row["what"] for row in made if row["person_id"] == person])
            for row in made:
                yield from self._decided(row, at)
            if self.free < 0:
                yield f"{self._here} {self.seats - self.free} of {self.seats} places were given at {at}"

    @property
    def _here(self) -> str:
        return f"at occurrence {self.id}"

    def _tapped(self, person: int, data: str, made: list[str]) -> Iterator[str]:
        before, wanted = self.places.get(person), self._leads_to(person, data)
        if wanted and not wanted & set(made):
            yield f"{self._here} {data} of {person}, who had {before}, led to {made or 'nothing'}"
        if before and data.startswith((ACCEPT, JOIN)) and ARRIVALS & set(made):
            yield f"{self._here} {data} of {person}, who had {before}, came in again: {made}"
        if data.startswith(DECLINE):
            self._out(person, "no")
        elif data.startswith(BRING) and before is not None:
            yield from self._brings(person, int(data.rpartition(".")[2]) + 1, made)

    def _leads_to(self, person: int, data: str) -> frozenset[str]:
        """One of these decisions; nothing where a tap changes nothing, or leaves nothing to decide."""
        before = self.places.get(person)
        if data.startswith(JOIN) and before is None:
            return ARRIVALS
        if data.startswith(WAIT_TOGETHER) and before in (SEAT, OFFERED) and self.heads[person] < 2:
            return frozenset({"whole"})
        if data.startswith((ACCEPT, JOIN)) and before == OFFERED:
            return frozenset({"accepted"})
        if data.startswith((PASS_ON, DECLINE)) and before == OFFERED:
            return frozenset({"passed"})
        return frozenset()

    def _brings(self, person: int, heads: int, made: list[str]) -> Iterator[str]:
        if self.places[person] == WAITING:
            self.heads[person] = heads
        elif self.heads[person] < heads and not ("seated" in made or (self._chats[person], self.id) in self._no_room):
            yield f"{self._here} {person} came with {heads}, has no places for them, and was not told"

    def _decided(self, row: Row, at: datetime) -> Iterator[str]:
        person, what, heads = row["person_id"], row["what"], row["heads"]
        if what in LEFT_OPEN and row["free"] != self.free:
            yield f"{self._here} {self.free} places were free, and {row['free']} counted when {person} was {what}"
        if what in ("seated", "offered"):
            yield from self._overtaken(person, what, heads)
        if what in ("seated", "accepted", "offered"):
            kept = what == "seated" and self.places.get(person) in (SEAT, OFFERED)  # more people in the same party
            place = self.places[person] if kept else OFFERED if what == "offered" else SEAT
            self._in(person, place, heads, at)
        elif what in ("waits", "waits_turn"):
            self._in(person, WAITING, heads, at)
        elif what in ("passed", "expired", "whole"):
            self._out(person, "maybe" if what == "expired" else "no")

    def _overtaken(self, person: int, what: str, heads: int) -> Iterator[str]:
        """First come, first served, as far as a party fits."""
        mine = self._since.get(person)
        more = heads - (self.heads[person] if self.places.get(person) in (SEAT, OFFERED) else 0)
        if more > self.free:
            yield f"{self._here} {more} places were {what} to {person}, and {self.free} free"
        for other, place in self.places.items():
            sooner = place == WAITING and other != person and (mine is None or self._since[other] < mine)
            if sooner and self.heads[other] <= self.free:
                yield f"{self._here} {person} was {what} before {other}, who waited longer and fits"

    def _in(self, person: int, place: str, heads: int, at: datetime) -> None:
        self.answers[person], self.places[person], self.heads[person] = "yes", place, heads
        if place == WAITING:
            self._since[person] = at
        else:
            self._since.pop(person, None)

    def _out(self, person: int, answer: str) -> None:
        self.answers[person] = answer
        self.places.pop(person, None)
        self._since.pop(person, None)
        self.heads[person] = 1

    def ended_otherwise(self, rows: list[Row]) -> Iterator[str]:
        """Who is elsewhere in the database than here. What was on offer when it was called off waits again."""
        found = {row["person_id"]: (row["answer"], row["place"], row["party"]) for row in rows}
        for person in found.keys() | self.answers.keys():
            place = self.places.get(person)
            if self.cancelled_at is not None and place == OFFERED:
                place = WAITING
            expected = (self.answers.get(person), place, self.heads[person])
            if found.get(person) != expected:
                yield f"{self._here} {person} should be {expected}, and is {found.get(person)}"
