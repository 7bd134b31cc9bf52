"""The ladder of a request that waits, driven at random: nobody waits without an end in sight, and nobody is woken."""

import random
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from community.help import answering, later, repository, service
from community.help.following import clock_repository, promises, urgency
from community.help.models import (
    HELP_NUDGE,
    Body,
    BodyKind,
    CloseReason,
    HeldByColleague,
    HelpPolicy,
    Request,
    Side,
    State,
)
from community.help.promise import PromisePolicy, deadline_for, is_open, is_staffed, promise_on
from community.help.tables import help_requests
from community.residents.quiet_hours import BRUSSELS
from community.volunteers import repository as volunteers
from community.volunteers.duty import service as duty
from community.volunteers.duty.models import PLAN_AHEAD, Place, PlaceTaken
from community.volunteers.roles import Actor, Role
from core.database import Database, Tx
from core.encryption import MasterKey, Vault
from core.tables import chats, outbox
from tests.community.people import BOT, HERE, a_database, actor, somebody

VAULT = Vault(MasterKey.fresh())
POLICY = HelpPolicy(PromisePolicy(), most_open=5)
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BEFORE_CHRISTMAS = datetime(2026, 12, 22, 9, 0, tzinfo=UTC)
BEFORE_SUMMER_TIME = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)
REMINDERS = {HELP_NUDGE.name, promises.HELP_DEPUTY.name, promises.HELP_BACK.name}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


class Walk:
    """One random life of a desk with three regisseurs, and two residents."""

    def __init__(
        self, database: Database, seed: int, start: datetime, hops: tuple[int, ...] = (1, 14, 45, 60, 120, 500, 2000)
    ) -> None:
        self.database = database
        self.hops = hops  # minutes
        self.chance = random.Random(seed)  # a test that repeats itself
        self.now = start
        self.steps: list[Callable[[Tx], Awaitable[None]]] = [
            self.asks,
            self.asks,
            self.writes,
            self.takes,
            self.answers,
            self.answers,
            self.closes,
            self.puts_off,
            self.is_away,
            self.blocks,
            self.plans_week,
            self.plans_date,
            self.is_in_danger,
            self.sees,
        ]

    async def begin(self) -> None:
        async with self.database.write() as tx:
            self.residents = [(await somebody(tx, number)).id for number in (1, 2)]
            self.desk = [(await somebody(tx, number, Role.REGISSEUR)).id for number in (11, 12, 13)]

    async def step(self) -> None:
        """Something happens, or time passes; then the clock ticks."""
        async with self.database.write() as tx:
            if self.chance.random() < 0.5:
                self.now += timedelta(minutes=self.chance.choice(self.hops))
            else:
                await self.chance.choice(self.steps)(tx)
        await self.tick()

    async def tick(self) -> None:
        async with self.database.write() as tx:
            await promises.promises_due(tx, BOT, POLICY.promise, now=self.now)
            await urgency.alarms_due(tx, BOT, POLICY.promise, now=self.now)

    async def of_desk(self, tx: Tx) -> Actor:
        return await actor(tx, self.chance.choice(self.desk))

    async def a_request(self, tx: Tx) -> Request | None:
        found = await repository.list_open(tx, BOT, HERE)
        return self.chance.choice(found) if found else None

    async def asks(self, tx: Tx) -> None:
        person = await actor(tx, self.chance.choice(self.residents))
        if len(await repository.list_of_person(tx, person.id, State.OPEN)) < 3:
            draft = await service.write(tx, VAULT, person, _text(self.chance.random()), POLICY, now=self.now)
            await service.send(tx, VAULT, person, draft.id, POLICY, now=self.now)

    async def writes(self, tx: Tx) -> None:
        request = await self.a_request(tx)
        if request is not None:
            person = await actor(tx, request.person_id)
            await service.write_back(tx, VAULT, person, request.id, _text("en nu"), POLICY, now=self.now)

    async def takes(self, tx: Tx) -> None:
        request = await self.a_request(tx)
        if request is not None:
            try:
                await answering.take(tx, await self.of_desk(tx), request.id, now=self.now)
            except HeldByColleague:
                return

    async def answers(self, tx: Tx) -> None:
        request = await self.a_request(tx)
        if request is not None:
            try:
                await answering.answer(tx, VAULT, await self.of_desk(tx), request.id, _text("dag"), now=self.now)
            except HeldByColleague:
                return

    async def closes(self, tx: Tx) -> None:
        request = await self.a_request(tx)
        if request is not None:
            try:
                await answering.close(tx, await self.of_desk(tx), request.id, CloseReason.SOLVED, now=self.now)
            except HeldByColleague:
                return

    async def puts_off(self, tx: Tx) -> None:
        request = await self.a_request(tx)
        if request is not None:
            day = duty.local_date(self.now) + timedelta(days=self.chance.randint(1, 5))
            try:
                await later.put_off(tx, await self.of_desk(tx), request.id, day, POLICY.promise, now=self.now)
            except HeldByColleague:
                return

    async def is_away(self, tx: Tx) -> None:
        away = self.chance.random() < 0.5
        await duty.set_away(tx, await self.of_desk(tx), HERE, away=away, now=self.now)

    async def blocks(self, tx: Tx) -> None:
        state = self.chance.choice(["reachable", "reachable", "blocked"])
        who = (await self.of_desk(tx)).chat_id
        await tx.execute(update(chats).where(chats.c.chat_id == who).values(reachability=state))

    async def plans_week(self, tx: Tx) -> None:
        who, weekday, place = await self.of_desk(tx), self.chance.randrange(7), self.chance.choice(list(Place))
        try:
            await duty.take_weekday(tx, who, HERE, weekday, place)
        except PlaceTaken:
            holder = (await duty.roster_of(tx, BOT, HERE)).pattern[weekday, place]
            await duty.give_back_weekday(tx, await actor(tx, holder), HERE, weekday, place)

    async def plans_date(self, tx: Tx) -> None:
        who, on = await self.of_desk(tx), self._day()
        what = self.chance.randrange(3)
        if what == 0:
            await duty.nobody_on(tx, who, HERE, on, now=self.now)
        elif what == 1:
            await duty.as_every_week(tx, who, HERE, on, now=self.now)
        else:
            role_id = self.chance.choice(await volunteers.list_holders(tx, HERE, Role.REGISSEUR)).role_id
            await duty.set_date(tx, who, HERE, on, self.chance.choice(list(Place)), role_id, now=self.now)

    def _day(self) -> date:
        return duty.local_date(self.now) + timedelta(days=self.chance.randrange(PLAN_AHEAD.days))

    async def is_in_danger(self, tx: Tx) -> None:
        request = await self.a_request(tx)
        if request is not None:
            await urgency.mark_urgent(tx, request, "medical", self.now)

    async def sees(self, tx: Tx) -> None:
        request = await self.a_request(tx)
        if request is not None:
            await urgency.seen(tx, await self.of_desk(tx), request.id, now=self.now)


def _text(what: object) -> Body:
    return Body(BodyKind.TEXT, f"tekst {what}")


async def _all(database: Database) -> tuple[list[Request], PromisePolicy]:
    async with database.read() as tx:
        return await repository.list_open(tx, BOT, HERE), await promises.policy_of(tx, BOT, HERE, POLICY.promise)


async def _owed(database: Database) -> int:
    async with database.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(outbox))).scalar_one())


@pytest.mark.parametrize("start", [TUESDAY, BEFORE_CHRISTMAS, BEFORE_SUMMER_TIME], ids=str)
@pytest.mark.parametrize("seed", range(4))
async def test_while_the_ball_is_ours_a_deadline_and_an_escalation_lie_ahead(
    database: Database, seed: int, start: datetime
) -> None:
    walk = Walk(database, seed, start)
    await walk.begin()
    checked = 0
    for _ in range(120):
        await walk.step()
        for request in (await _all(database))[0]:
            clock = (await _all(database))[1]
            if request.turn is Side.DESK:
                checked += 1
                assert request.promised_at is not None
                # At night, and only then, a broken promise waits: for the opening hours.
                assert request.promised_at > walk.now or not is_open(walk.now, clock), seed
            if request.danger is not None and request.seen_at is None:
                assert request.alarm_at is not None
                assert request.alarm_at > walk.now
        before = await _owed(database)
        await walk.tick()
        assert await _owed(database) == before, "a second tick in the same minute says nothing again"
    assert checked > 20


@pytest.mark.parametrize("seed", range(2))
async def test_whatever_happened_before_silence_is_never_for_long(database: Database, seed: int) -> None:
    """From any state: when nobody does anything any more, the desk or the admins hear of each request that waits."""
    walk = Walk(database, 100 + seed, BEFORE_CHRISTMAS)
    await walk.begin()
    for _ in range(60):
        await walk.step()
    waiting = [one for one in (await _all(database))[0] if one.turn is Side.DESK]
    async with database.write() as tx:
        await tx.execute(update(chats).values(reachability="reachable"))
    since = walk.now
    for _ in range(20 * 12):
        walk.now += timedelta(hours=2)
        await walk.tick()
    async with database.read() as tx:
        late = await tx.execute(select(outbox.c.variables).where(outbox.c.created_at > since))
        heard = {row.variables.get("request_id") for row in late}
    assert {one.id for one in waiting} <= heard


async def test_what_is_put_off_is_silent_whatever_its_reminders_say(database: Database) -> None:
    """The promise is the very moment to which it was put off, and the reminders lie before."""
    async with database.write() as tx:
        paula, _ = await somebody(tx, 1), await somebody(tx, 11, Role.REGISSEUR)
        draft = await service.write(tx, VAULT, paula, _text(1), POLICY, now=TUESDAY)
        await service.send(tx, VAULT, paula, draft.id, POLICY, now=TUESDAY)
        deadline = deadline_for(promise_on(date(2026, 11, 26), POLICY.promise), POLICY.promise)
        await clock_repository.set_clock(tx, draft.id, deadline, late_at=None)
        until = {"later_until": deadline.promised_at}
        await tx.execute(update(help_requests).where(help_requests.c.id == draft.id).values(until))
    before = await _owed(database)
    for at, more in (
        (deadline.nudge_at, 0),
        (deadline.deputy_at, 0),
        (deadline.promised_at, 1),
        (deadline.promised_at + timedelta(hours=3), 0),
    ):
        async with database.write() as tx:
            await promises.promises_due(tx, BOT, POLICY.promise, now=at)
        now = await _owed(database)
        assert now - before == more, at
        before = now


async def test_reminders_go_out_in_staffed_time_alone(tmp_path: Path) -> None:
    reminded = 0
    for seed in range(4):
        folder = tmp_path / str(seed)
        folder.mkdir()
        async with a_database(folder) as database:
            walk = Walk(database, 200 + seed, BEFORE_CHRISTMAS - timedelta(days=8), hops=(30, 45, 60, 90))
            await walk.begin()
            for _ in range(200):
                reminded += await _reminded_rightly(walk)
    assert reminded > 3


async def _reminded_rightly(walk: Walk) -> bool:
    """One step, of a day that is long in the hours that matter: of the night only its edges."""
    local = walk.now.astimezone(BRUSSELS)
    if local.hour >= 18:  # an hour after closing
        walk.now = datetime.combine(local.date() + timedelta(days=1), time(8, 20), BRUSSELS).astimezone(UTC)
    async with walk.database.read() as tx:
        last = (await tx.execute(select(func.max(outbox.c.id)))).scalar_one() or 0
    await walk.step()
    clock = (await _all(walk.database))[1]
    async with walk.database.read() as tx:
        new = await tx.execute(select(outbox.c.kind).where(outbox.c.id > last, outbox.c.edits_message_id.is_(None)))
        kinds = {row.kind for row in new}
    if kinds & REMINDERS:
        assert is_staffed(walk.now, clock)
    if promises.HELP_LATE.name in kinds:
        assert is_open(walk.now, clock)
        assert walk.now.astimezone(BRUSSELS).date() != date(2026, 12, 25)
    return bool(kinds & REMINDERS)
