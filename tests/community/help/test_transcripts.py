"""The life of requests, driven at random beside a model: legal states, one owner, and a legal transcript on both sides.

The model knows nothing of tables: a request is a draft, open or closed, has a turn and perhaps an owner, and what was
said. After each step the outbox must hold just that, in that order, for the resident and for the desk.
"""

import asyncio
import itertools
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select

from community.help import answering, repository, service
from community.help.following.reopening import HELP_REOPENED, OnlyThanks
from community.help.models import (
    HELP_CARD,
    HELP_NOTICE,
    RELAY_TO_DESK,
    RELAY_TO_RESIDENT,
    Body,
    BodyKind,
    CloseReason,
    HeldByColleague,
    HelpPolicy,
    Notice,
    RequestIsClosed,
    Side,
    State,
)
from community.help.promise import PromisePolicy
from community.volunteers.roles import Role
from core.database import Tx
from core.encryption import MasterKey, Vault
from core.errors import NotYours
from core.ids import PersonId
from core.tables import outbox
from tests.community.people import NOW, a_database, actor, somebody

VAULT = Vault(MasterKey.fresh())
POLICY = HelpPolicy(PromisePolicy(), most_open=3)
DESK = 2
Result = TypeVar("Result")


@dataclass
class Known:
    """What the model knows of a request. ``told`` is what its resident was told, ``said`` what the desk must get."""

    id: int
    state: State = State.DRAFT
    turn: Side = Side.DESK
    held_by: PersonId | None = None
    told: list[str] = field(default_factory=list)
    said: list[int] = field(default_factory=list)


class RequestMachine(RuleBasedStateMachine):
    """One resident and two regisseurs."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.opened = a_database(Path(self.folder.name))
        self.database = self.runner.run(self.opened.__aenter__())
        self.numbers = itertools.count(1)
        self.now = NOW
        self.known: dict[int, Known] = {}
        self.erased: set[int] = set()

        async def people(tx: Tx) -> None:
            self.resident = (await somebody(tx, 1)).id
            self.desk = [(await somebody(tx, 11 + number, Role.REGISSEUR)).id for number in range(DESK)]

        self.does(people)

    def teardown(self) -> None:
        self.runner.run(self.opened.__aexit__(None, None, None))
        self.runner.close()
        self.folder.cleanup()

    def does(self, work: Callable[[Tx], Awaitable[Result]]) -> Result:
        """One transaction; a refusal rolls it back, as the bot does."""
        self.now += timedelta(seconds=1)

        async def run() -> Result:
            async with self.database.write() as tx:
                return await work(tx)

        return self.runner.run(run())

    def pick(self, data: st.DataObject, *states: State) -> Known:
        return data.draw(st.sampled_from([one for one in self.known.values() if one.state in states]))

    def any_in(self, *states: State) -> bool:
        return any(one.state in states for one in self.known.values())

    def has_room(self) -> bool:
        return sum(one.state is State.OPEN for one in self.known.values()) < POLICY.most_open

    def words(self) -> Body:
        return Body(BodyKind.TEXT, f"vraag {next(self.numbers)} over de trap?")

    @precondition(
        lambda self: not self.any_in(State.DRAFT) and sum(k.state is State.OPEN for k in self.known.values()) < 3
    )
    @rule()
    def writes(self) -> None:
        async def work(tx: Tx) -> int:
            draft = await service.write(tx, VAULT, await actor(tx, self.resident), self.words(), POLICY, now=self.now)
            return draft.id

        request_id = self.does(work)
        self.known[request_id] = Known(request_id)

    @precondition(lambda self: self.any_in(State.DRAFT))
    @rule(data=st.data())
    def says_yes_twice(self, data: st.DataObject) -> None:
        one = self.pick(data, State.DRAFT)

        async def work(tx: Tx) -> list[int]:
            person = await actor(tx, self.resident)
            assert await service.send(tx, VAULT, person, one.id, POLICY, now=self.now) is not None
            assert await service.send(tx, VAULT, person, one.id, POLICY, now=self.now) is None
            return [message.id for message in await repository.list_messages(tx, one.id) if not message.on_card]

        one.said += self.does(work)
        one.state = State.OPEN

    @precondition(lambda self: self.any_in(State.DRAFT))
    @rule(data=st.data())
    def says_no(self, data: st.DataObject) -> None:
        one = self.pick(data, State.DRAFT)

        async def work(tx: Tx) -> bool:
            return await service.discard(tx, await actor(tx, self.resident), one.id, now=self.now)

        assert self.does(work)
        self.forget(one)

    @precondition(lambda self: self.any_in(State.OPEN))
    @rule(data=st.data())
    def adds(self, data: st.DataObject) -> None:
        one = self.pick(data, State.OPEN)
        one.said.append(self.writes_back(one))
        one.turn = Side.DESK

    @precondition(
        lambda self: self.any_in(State.CLOSED) and sum(k.state is State.OPEN for k in self.known.values()) < 3
    )
    @rule(data=st.data())
    def asks_on(self, data: st.DataObject) -> None:
        """A real question opens it again; who had it has it still."""
        one = self.pick(data, State.CLOSED)
        one.said.append(self.writes_back(one))
        one.state, one.turn = State.OPEN, Side.DESK
        one.told.append("reopened")

    def writes_back(self, one: Known) -> int:
        async def work(tx: Tx) -> int:
            person = await actor(tx, self.resident)
            await service.write_back(tx, VAULT, person, one.id, self.words(), POLICY, now=self.now)
            return (await repository.list_messages(tx, one.id))[-1].id

        return self.does(work)

    @precondition(lambda self: self.any_in(State.CLOSED))
    @rule(data=st.data(), word=st.sampled_from(["dank u", "merci", "👍", "ok"]))
    def says_thanks(self, data: st.DataObject, word: str) -> None:
        one = self.pick(data, State.CLOSED)

        async def work(tx: Tx) -> None:
            person, body = await actor(tx, self.resident), Body(BodyKind.TEXT, word)
            await service.write_back(tx, VAULT, person, one.id, body, POLICY, now=self.now)

        with pytest.raises(OnlyThanks):
            self.does(work)

    @precondition(lambda self: self.any_in(State.OPEN, State.CLOSED))
    @rule(data=st.data(), who=st.integers(0, DESK - 1))
    def takes(self, data: st.DataObject, who: int) -> None:
        one = self.pick(data, State.OPEN, State.CLOSED)

        async def work(tx: Tx) -> None:
            await answering.take(tx, await actor(tx, self.desk[who]), one.id, now=self.now)

        if self.acts(one, who, work):
            one.held_by = self.desk[who]

    @precondition(lambda self: self.any_in(State.OPEN, State.CLOSED))
    @rule(data=st.data(), who=st.integers(0, DESK - 1))
    def answers(self, data: st.DataObject, who: int) -> None:
        one = self.pick(data, State.OPEN, State.CLOSED)

        async def work(tx: Tx) -> int:
            person = await actor(tx, self.desk[who])
            return (await answering.answer(tx, VAULT, person, one.id, self.words(), now=self.now))[1].id

        if (answer := self.acts(one, who, work)) is not None:
            one.told.append(f"answer {answer}")
            one.held_by, one.turn = self.desk[who], Side.RESIDENT

    @precondition(lambda self: self.any_in(State.OPEN))
    @rule(data=st.data(), who=st.integers(0, DESK - 1))
    def closes_twice(self, data: st.DataObject, who: int) -> None:
        one = self.pick(data, State.OPEN)

        async def work(tx: Tx) -> bool:
            person = await actor(tx, self.desk[who])
            first = await answering.close(tx, person, one.id, CloseReason.SOLVED, now=self.now)
            assert not await answering.close(tx, person, one.id, CloseReason.SOLVED, now=self.now)
            return first

        if self.acts(one, who, work):
            one.told.append("closed")
            one.state = State.CLOSED

    def acts(self, one: Known, who: int, work: Callable[[Tx], Awaitable[Any]]) -> Any:
        """What the model allows happens; what it does not is refused, and changes nothing."""
        if one.state is State.CLOSED:
            refusal: type[Exception] | None = RequestIsClosed
        else:
            refusal = HeldByColleague if one.held_by not in (None, self.desk[who]) else None
        if refusal is None:
            done = self.does(work)
            return True if done is None else done
        with pytest.raises(refusal):
            self.does(work)
        return None

    @precondition(lambda self: self.any_in(State.OPEN, State.CLOSED))
    @rule(data=st.data())
    def takes_back(self, data: st.DataObject) -> None:
        one = self.pick(data, State.OPEN, State.CLOSED)

        async def work(tx: Tx) -> None:
            await service.take_back(tx, await actor(tx, self.resident), one.id, now=self.now)

        self.does(work)
        self.forget(one)

    def forget(self, one: Known) -> None:
        del self.known[one.id]
        self.erased.add(one.id)

    @rule(who=st.integers(0, DESK - 1))
    def tries_what_is_gone(self, who: int) -> None:
        for request_id in self.erased:

            async def work(tx: Tx, request_id: int = request_id) -> None:
                await answering.take(tx, await actor(tx, self.desk[who]), request_id, now=self.now)

            with pytest.raises(NotYours):
                self.does(work)

    @invariant()
    def the_database_is_as_the_model(self) -> None:
        async def look(tx: Tx) -> list[Any]:
            return await repository.list_of_person(tx, self.resident)

        found = {one.id: one for one in self.does(look)}
        assert found.keys() == self.known.keys()
        for one in self.known.values():
            kept = found[one.id]
            assert (kept.state, kept.held_by) == (one.state, one.held_by)
            if one.state is State.OPEN:
                assert kept.turn is one.turn
                ours = (kept.promised_at, kept.nudge_at)
                assert all(at is not None and at > self.now for at in ours) or one.turn is Side.RESIDENT

    @invariant()
    def both_transcripts_are_legal(self) -> None:
        async def look(tx: Tx) -> list[Any]:
            return list((await tx.execute(select(outbox).order_by(outbox.c.id))).all())

        rows = self.does(look)
        for one in self.known.values():
            assert self.heard_by_resident(rows, one) == one.told
            for chat_id in (11, 12):
                self.desk_transcript(rows, one, chat_id)
        for request_id in self.erased:
            about = {f"request:{request_id}", f"asked:{request_id}"}
            assert not [row for row in rows if row.subject in about]

    def heard_by_resident(self, rows: list[Any], one: Known) -> list[str]:
        heard = []
        for row in rows:
            if row.chat_id != 1 or row.edits_message_id is not None:
                continue
            if row.kind == RELAY_TO_RESIDENT.name and f"answer {row.variables['message_id']}" in one.told:
                heard.append(f"answer {row.variables['message_id']}")
            elif row.subject == f"asked:{one.id}" and row.kind == HELP_REOPENED.name:
                heard.append("reopened")
            elif row.subject == f"asked:{one.id}" and row.kind == HELP_NOTICE.name:
                assert row.variables["notice"] == Notice.CLOSED
                heard.append("closed")
        return heard

    def desk_transcript(self, rows: list[Any], one: Known, chat_id: int) -> None:
        """The card before anything else; each message once, in order; the owner, or everybody, has them all."""
        mine = [row for row in rows if row.chat_id == chat_id and row.edits_message_id is None]
        cards = [row.id for row in mine if row.kind == HELP_CARD.name and row.variables["request_id"] == one.id]
        relays = [row for row in mine if row.kind == RELAY_TO_DESK.name and row.variables["message_id"] in one.said]
        assert (one.state is State.DRAFT) == (not cards)
        got = [row.variables["message_id"] for row in relays]
        assert got == sorted(set(got))
        assert all(row.id > cards[0] for row in relays)
        if one.state is not State.DRAFT and one.held_by in (None, self.desk[chat_id - 11]):
            assert got == [number for number in one.said if number in got] and set(one.said[-1:]) <= set(got)


TestRequests = RequestMachine.TestCase
TestRequests.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
