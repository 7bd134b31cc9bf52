"""Updates wait here until the bot confirms them; the rules of getUpdates are the heart of losing nothing."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from demo.standin.errors import Refusal

Update = dict[str, Any]

RETENTION = timedelta(hours=24)
BATCH_WAIT = 0.001  # the server waits at most 2 ms after the first new update, so that a burst is one answer
CONFLICT_PAUSE = 3.0
SECOND_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
OPTIONAL_KINDS = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class _Poll:
    """A getUpdates that waits; `woken` is set when there is something to answer or a conflict ends it."""

    connected: Callable[[], bool]
    woken: asyncio.Event
    conflict: str = ""


class UpdateQueue:
    """The updates of one bot, in order of `update_id`, for long polling and for the webhook."""

    def __init__(self, now: Callable[[], datetime], clock: Callable[[], float], first_id: int) -> None:
        self._now = now
        self._clock = clock
        self._next_id = first_id
        self._pending: deque[tuple[int, datetime, Update]] = deque()
        self._again: list[Update] = []
        self._sent: dict[int, Update] = {}
        self._poll: _Poll | None = None
        self._next_conflict_at = 0.0
        self._previous_offset = 0
        self._previous_start = -10.0
        self._allowed: frozenset[str] | None = None
        self.brakes = True
        self.arrived = asyncio.Event()

    def __len__(self) -> int:
        """The number of updates not yet confirmed."""
        return len(self._pending) + len(self._again)

    @property
    def polling(self) -> bool:
        """Whether a connected bot waits in getUpdates at this moment."""
        return self._poll is not None and self._poll.connected()

    @property
    def allowed(self) -> list[str]:
        """The kinds of update last asked for; empty means the default."""
        return sorted(self._allowed or ())

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember `allowed_updates`; None keeps the former choice, an empty list returns to the default."""
        if kinds is not None:
            self._allowed = frozenset(kinds) or None

    def add(self, kind: str, content: Update) -> int | None:
        """Queue a new update and return its id, or None when the bot does not want this kind."""
        if kind in OPTIONAL_KINDS if self._allowed is None else kind not in self._allowed:
            return None
        update_id = self._next_id
        self._put({"update_id": update_id, kind: content})
        return update_id

    def inject(self, update: Update) -> int:
        """Queue a raw update; its own `update_id` is kept, even one of the past (that is delivered once)."""
        given = update.get("update_id")
        update_id = given if isinstance(given, int) else self._next_id
        update = {**update, "update_id": update_id}
        if update_id >= self._next_id:
            self._put(update)
        else:
            self._repeat(update)
        return update_id

    def redeliver(self, update_id: int) -> bool:
        """Deliver an update once more although it was confirmed; False when there was no such update."""
        update = self._sent.get(update_id)
        if update is not None:
            self._repeat(update)
        return update is not None

    def _put(self, update: Update) -> None:
        update_id = update["update_id"]
        self._next_id = update_id + 1
        self._pending.append((update_id, self._now(), update))
        self._sent[update_id] = update
        self._wake()

    def _repeat(self, update: Update) -> None:
        self._sent[update["update_id"]] = update
        self._again.append(update)
        self._wake()

    def _wake(self) -> None:
        self.arrived.set()
        if self._poll is not None:
            self._poll.woken.set()

    def wake_all(self) -> None:
        """Let a waiting getUpdates answer with what there is, because the server stops."""
        if self._poll is not None:
            self._poll.woken.set()

    def forget(self) -> None:
        """Throw away everything that waits (`drop_pending_updates`)."""
        self._pending.clear()
        self._again.clear()

    def confirm(self, offset: int) -> None:
        """Forget every update below `offset`; a negative offset keeps only the last ones."""
        if offset < 0:
            while len(self._pending) > -offset:
                self._pending.popleft()
        while self._pending and self._pending[0][0] < offset:
            self._pending.popleft()
        oldest = self._now() - RETENTION
        while self._pending and self._pending[0][1] < oldest:
            self._pending.popleft()

    def first(self) -> Update | None:
        """The update the webhook has to deliver next."""
        if self._again:
            return self._again[0]
        return self._pending[0][2] if self._pending else None

    def delivered(self, update: Update) -> None:
        """The webhook took `update`."""
        if self._again and self._again[0] is update:
            self._again.pop(0)
        elif self._pending and self._pending[0][2] is update:
            self._pending.popleft()

    def end_poll(self, reason: str) -> None:
        """End a waiting getUpdates with a 409 that says `reason`."""
        if self._poll is not None:
            self._poll.conflict = reason
            self._poll.woken.set()
            self._poll = None

    async def poll(self, offset: int, limit: int, timeout: float, connected: Callable[[], bool]) -> list[Update]:
        """Confirm by `offset`; return up to `limit` updates, waiting at most `timeout` seconds for the first.

        Raises `Refusal` 409 when a newer poll or a webhook takes over.
        """
        self.end_poll(SECOND_POLL)
        limit, timeout = self._braked(offset, limit, timeout)
        self.confirm(offset)
        if not len(self) and timeout > 0:
            await self._wait(timeout, connected)
            if not connected():
                return []
        again = self._again[:limit]
        del self._again[:limit]
        return again + [update for _, _, update in islice(self._pending, limit - len(again))]

    def _braked(self, offset: int, limit: int, timeout: float) -> tuple[int, float]:
        """Slow down a bot that asks the same again and again, with the numbers of the server's source."""
        now = self._clock()
        if self.brakes and offset == self._previous_offset:
            if timeout < 3 and now < self._previous_start + 3.0:
                timeout = 3.0
            if now < self._previous_start + 0.5:
                limit = 1
        self._previous_offset = offset
        self._previous_start = now
        return limit, timeout

    async def _wait(self, timeout: float, connected: Callable[[], bool]) -> None:
        poll = self._poll = _Poll(connected, asyncio.Event())
        try:
            async with asyncio.timeout(timeout):
                await poll.woken.wait()
                if not poll.conflict:
                    await asyncio.sleep(BATCH_WAIT)
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.conflict:
            await self._pause_before_conflict()
            raise Refusal(409, f"Conflict: {poll.conflict}")

    async def _pause_before_conflict(self) -> None:
        """The first conflict is told at once, the next ones within 3 s are told late."""
        now = self._clock()
        if now >= self._next_conflict_at:
            self._next_conflict_at = now + CONFLICT_PAUSE
        else:
            await asyncio.sleep(CONFLICT_PAUSE)
