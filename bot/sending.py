"""The sender: drains the outbox by lane, inside Telegram's limits, and never lies about what arrived.

It claims late and little: a row becomes *sending* in the same COMMIT after which its bytes go out, and never more rows
than can be on the wire. What will be sent is rendered before that COMMIT: a kill between COMMIT and wire leaves rows in
doubt that nobody got, and two such kills would lose a message. One message a chat is in flight, which keeps its order.

An album comes in as messages of its own, and goes out as one call: its first row waits a moment for the others, and
what is behind it in the same chat waits with it. Each part keeps its row, so that none is lost when the call fails.
"""

import asyncio
import functools
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from telegram.error import NetworkError

from bot.outcomes import Outcome, Verdict, outcome_of_answer, outcome_of_error
from bot.pacing import Pace
from bot.rendering import Call, Parcel, Renderer, alone
from bot.transport import BotApi
from core import deliveries
from core.clock import Clock
from core.database import Database, Tx
from core.deliveries import ERASED, Claimed
from core.errors import StorageFault
from core.ids import BotId
from core.outbox import Lane
from core.writer import AfterCommit, Writer, is_storage_fault
from handlers.cards.card import Gone

log = logging.getLogger(__name__)

CAREFUL_IN_FLIGHT = 4
"""Rate times round trip: what the wire can hold of messages that may not be repeated. Each is in doubt after a kill.

Messages that may not be repeated any more go with the same care: a bot that dies again just after its start must not
use up the second try of everything.
"""
LOOK_AGAIN_SECONDS = 1.0
SOON_SECONDS = 0.05
"""When the window of this second is full."""

GATHER_SECONDS = 1.5
"""After the last part of an album that we saw."""

Undelivered = Callable[[Tx, Claimed, str], Awaitable[None]]
"""Called in the transaction that settles a row which surely or perhaps did not arrive: row, and its new state."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """What became of a row; ``shared``: it was part of an album."""

    row: Claimed
    outcome: Outcome
    shared: bool = False


def _unsendable(row: Claimed, outcome: Outcome) -> tuple[Parcel, Outcome]:
    return Parcel((row,), ("", {})), outcome


def _last_try(row: Claimed) -> bool:
    return row.at_most_once or row.possible_double


class Sender:
    """Sends what is owed by one bot."""

    def __init__(
        self,
        bot_id: BotId,
        api: BotApi,
        writer: Writer,
        database: Database,
        renderer: Renderer,
        pace: Pace,
        clock: Clock,
        *,
        in_flight: int = 32,
    ) -> None:
        self.gather_seconds = GATHER_SECONDS
        self._bot_id = bot_id
        self._api = api
        self._writer = writer
        self._database = database
        self._renderer = renderer
        self._pace = pace
        self._clock = clock
        self._most_in_flight = in_flight
        self._in_flight: dict[int, Claimed] = {}
        self._settling: set[int] = set()
        self._marks: list[_Mark] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._pause = LOOK_AGAIN_SECONDS
        self._stopping = False
        self._flooded: dict[int, float] = {}
        self._gathering: dict[int, tuple[int, float]] = {}
        self.undelivered: dict[str, Undelivered] = {}
        writer.before_commit(self._claim)

    async def recover(self, tx: Tx) -> None:
        """At start: what an earlier life had on the wire is in doubt, and treated by kind."""
        for row in await deliveries.left_sending(tx, self._bot_id):
            await self._in_doubt(tx, row, "ended while sending")

    async def serve(self) -> None:
        """Settle what came back and let the writer claim more, until stopped and the wire is empty."""
        while not (self._stopping and not self._in_flight and not self._marks):
            try:
                async with asyncio.timeout(self._pause):
                    await self._wake.wait()
            except TimeoutError:
                pass
            self._wake.clear()
            self._pause = LOOK_AGAIN_SECONDS
            marks, self._marks = self._marks, []
            try:
                if marks or await self._something_due():
                    await self._writer.run(functools.partial(self._settle, marks=marks))
                    self._settling.difference_update(mark.row.chat_id for mark in marks)
                    if marks:  # the next message of these chats could not be claimed in the same commit
                        self._wake.set()
            except StorageFault:
                self._marks = marks + self._marks
                await asyncio.sleep(LOOK_AGAIN_SECONDS)

    def stop(self) -> None:
        """Claim nothing more; ``serve`` ends when what is on the wire has been settled."""
        self._stopping = True
        self._wake.set()

    def look(self) -> None:
        """Look at once: the clock was moved."""
        self._wake.set()

    def answer_tap(self, callback_query_id: str, text: str | None, *, alert: bool = False) -> None:
        """Answer a tap, so that the button stops spinning. Best effort."""
        parameters: dict[str, object] = {"callback_query_id": callback_query_id}
        if text:
            parameters |= {"text": text[:200], "show_alert": alert}
        self._spawn(self._api.try_call("answerCallbackQuery", parameters))

    @property
    def idle(self) -> bool:
        """Whether nothing is on the wire or waits to be written down."""
        return not (self._in_flight or self._marks or self._tasks or self._settling)

    async def _something_due(self) -> bool:
        async with self._database.read() as connection:
            return await deliveries.anything_due(connection, self._bot_id, now=self._clock.now())

    def _spawn(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _claim(self, tx: Tx) -> AfterCommit | None:
        """Part of every commit: take what may go now."""
        free = self._most_in_flight - len(self._in_flight)
        now = time.monotonic()
        reply_wait, bulk_wait = self._pace.wait(Lane.REPLY, now), self._pace.wait(Lane.BROADCAST, now)
        if self._stopping or free <= 0 or reply_wait > 0:
            self._pause = min(self._pause, reply_wait or self._pause)
            return None
        held = self._pace.held_chats(now)
        busy = {row.chat_id for row in self._in_flight.values()} | self._settling
        found = await deliveries.candidates(
            tx,
            self._bot_id,
            now=self._clock.now(),
            slowest=Lane.RELAY if bulk_wait > 0 else Lane.BROADCAST,
            without=busy,
            limit=free + len(held) + len(self._gathering),
        )
        if bulk_wait > 0:
            self._pause = min(self._pause, bulk_wait)
        rows = self._within_pace(found, held, now)[:free]
        parcels = [parcel for row in rows if (parcel := await self._render(tx, row)) is not None]
        if not parcels:
            return None
        claimed = [row for parcel, _ in parcels for row in parcel.rows]
        for row in claimed:  # noted before the commit: should that fail, we only wait a little for nothing
            self._pace.note(row.chat_id, now)
        await deliveries.claim(tx, claimed)
        return lambda: self._launch(parcels)

    def _within_pace(self, found: list[Claimed], held: dict[int, float], now: float) -> list[Claimed]:
        """Those that may go this moment; for the others, remember when to look again."""
        careful = sum(_last_try(row) for row in self._in_flight.values())
        room = {lane: self._pace.room(lane, now) for lane in (Lane.REPLY, Lane.BROADCAST)}
        rows: list[Claimed] = []
        for row in found:
            if (until := held.get(row.chat_id)) is not None:
                self._pause = min(self._pause, until - now)
            elif row.lane >= Lane.RELAY and (left := self._gathering.get(row.chat_id, (0, now))[1] - now) > 0:
                self._pause = min(self._pause, left)
            elif _last_try(row) and careful >= CAREFUL_IN_FLIGHT:
                continue
            elif len(rows) >= room[Lane.BROADCAST if row.lane >= Lane.REMINDER else Lane.REPLY]:
                self._pause = min(self._pause, SOON_SECONDS)
            else:
                careful += _last_try(row)
                rows.append(row)
        return rows

    async def _render(self, tx: Tx, row: Claimed) -> tuple[Parcel, Outcome | None] | None:
        """What goes, and its outcome when that is known already; None when more of it may still come in."""
        try:
            parcel = await self._renderer.parcel(tx, self._bot_id, row)
        except Gone:
            return _unsendable(row, Outcome(Verdict.GONE, reason=ERASED))
        except Exception as error:
            if is_storage_fault(error):
                raise
            log.error("message %s of kind %s cannot be rendered: %s", row.id, row.kind, type(error).__name__)
            return _unsendable(row, Outcome(Verdict.DEAD, reason=f"render {type(error).__name__}"))
        return None if self._more_may_come(row, parcel) else (parcel, None)

    def _more_may_come(self, row: Claimed, parcel: Parcel) -> bool:
        """Whether an album waits for its other parts. Counted from when its newest part was seen here first."""
        if row.lane < Lane.RELAY:
            return False
        now = time.monotonic()
        newest, until = self._gathering.pop(row.chat_id, (None, 0.0))
        if parcel.newest is None or (parcel.newest == newest and now >= until):
            return False
        until = until if parcel.newest == newest else now + self.gather_seconds
        self._gathering[row.chat_id] = (parcel.newest, until)
        self._pause = min(self._pause, max(until - now, 0.0))
        return True

    def _launch(self, parcels: list[tuple[Parcel, Outcome | None]]) -> None:
        for parcel, outcome in parcels:
            first = parcel.rows[0]
            self._in_flight[first.id] = first
            self._spawn(self._deliver(parcel, outcome))

    async def _deliver(self, parcel: Parcel, known: Outcome | None) -> None:
        outcome = known or await self._send(parcel.call)
        first, shared = parcel.rows[0], len(parcel.rows) > 1
        # The chat stays closed until the mark is written, so that its next message cannot overtake a failed one.
        self._settling.add(first.chat_id)
        self._in_flight.pop(first.id, None)
        for number, row in enumerate(parcel.rows):
            self._marks.append(_Mark(row, replace(outcome, message_id=outcome.of_part(number)), shared))
        self._wake.set()

    async def _send(self, call: Call) -> Outcome:
        try:
            return outcome_of_answer(await self._api.call(*call))
        except NetworkError as error:
            return outcome_of_error(error)

    async def _settle(self, tx: Tx, marks: list[_Mark]) -> None:
        now = self._clock.now()
        good = [(mark.row, mark.outcome.message_id) for mark in marks if mark.outcome.verdict is Verdict.SENT]
        await deliveries.sent(tx, self._bot_id, good, now=now)
        for mark in marks:
            row, outcome = mark.row, mark.outcome
            match outcome.verdict:
                case Verdict.SENT:
                    continue
                case Verdict.UNSURE:
                    self._pace.hold(row.chat_id, time.monotonic() + LOOK_AGAIN_SECONDS)
                    await self._in_doubt(tx, row, outcome.reason)
                case Verdict.TRY_AGAIN:
                    self._hold(row, outcome)
                    await deliveries.again(tx, row, outcome.reason)
                case Verdict.MIGRATED:
                    await deliveries.again(tx, row, outcome.reason)
                    await deliveries.migrated(tx, self._bot_id, row.chat_id, outcome.moved_to or 0, now=now)
                case Verdict.DEAD if mark.shared:
                    await deliveries.apart(tx, row, outcome.reason, alone(row.variables))
                case _:
                    await self._failed(tx, row, outcome)

    async def _in_doubt(self, tx: Tx, row: Claimed, reason: str) -> None:
        state = await deliveries.unsure(tx, row, reason, now=self._clock.now())
        if state == "unknown":
            await self._tell_room(tx, row, state)

    async def _failed(self, tx: Tx, row: Claimed, outcome: Outcome) -> None:
        now = self._clock.now()
        await deliveries.dead(tx, row, outcome.reason, now=now)
        if outcome.verdict is Verdict.UNREACHABLE:
            await deliveries.unreachable(tx, self._bot_id, row.chat_id, outcome.reason, now=now)
        elif outcome.verdict is Verdict.DEAD:
            log.error("message %s of kind %s was refused: %s", row.id, row.kind, outcome.reason)
        await self._tell_room(tx, row, "dead")

    async def _tell_room(self, tx: Tx, row: Claimed, state: str) -> None:
        room = self.undelivered.get(row.kind)
        if room is None:
            return
        try:
            async with tx.begin_nested():
                await room(tx, row, state)
        except Exception as error:
            if is_storage_fault(error):
                raise
            log.error("the end of message %s was not told to its room: %s", row.id, type(error).__name__)

    def _hold(self, row: Claimed, outcome: Outcome) -> None:
        """Wait as long as Telegram says: that chat alone, or everybody when it is plainly the whole bot."""
        now = time.monotonic()
        until = now + outcome.wait
        if not outcome.flood:
            self._pace.hold_all(until)
            return
        self._pace.hold(row.chat_id, until)
        self._flooded = {chat: at for chat, at in self._flooded.items() if at > now - 2.0}
        self._flooded[row.chat_id] = now
        if len(self._flooded) >= 3:
            self._pace.hold_all(until)
