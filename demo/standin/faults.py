"""Networks fail in known ways; here they fail on request, and a request can be held at an exact moment."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from demo.standin.errors import Impossible

KINDS = frozenset({"429", "500", "502html", "reset_before", "reset_after", "slow", "truncate"})
PHASES = frozenset({"received", "applied", "answered"})


@dataclass(slots=True)
class Fault:
    """What goes wrong with the next `times` requests of `method` ("*": any) to `chat_id` (None: any)."""

    kind: str
    method: str = "*"
    times: int = 1
    chat_id: int | None = None
    retry_after: int = 1
    seconds: float = 1.0


class Faults:
    """The faults that are still to happen, the oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, facts: dict[str, Any]) -> None:
        """Order a fault, in the words of POST /sim/faults. Raises `Impossible`."""
        kind = str(facts.get("fault"))
        if kind not in KINDS:
            raise Impossible(f"fault must be one of {', '.join(sorted(KINDS))}")
        chat_id = facts.get("chat_id")
        self._waiting.append(
            Fault(
                kind,
                str(facts.get("method", "*")),
                int(facts.get("times", 1)),
                None if chat_id is None else int(chat_id),
                int(facts.get("retry_after", 1)),
                float(facts.get("seconds", 1)),
            )
        )

    def clear(self) -> None:
        """Let everything go well again."""
        self._waiting.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that hits this request, counted down."""
        for fault in self._waiting:
            if fault.method in ("*", method) and fault.chat_id in (None, chat_id):
                fault.times -= 1
                if fault.times == 0:
                    self._waiting.remove(fault)
                return fault
        return None


@dataclass(slots=True)
class _Stop:
    phase: str
    method: str
    left: int
    url: str = ""
    go: asyncio.Event = field(default_factory=asyncio.Event)
    drop: bool = False


class Gate:
    """Holds one request at one phase, so that a test can kill the bot exactly there."""

    def __init__(self) -> None:
        self._stop: _Stop | None = None
        self._reached: dict[str, Any] | None = None
        self._changed = asyncio.Event()

    def stop_at(self, facts: dict[str, Any]) -> None:
        """Hold the `count`-th request of `method` ("*" is any) that comes to `phase`. Raises `Impossible`."""
        phase = str(facts.get("phase"))
        if phase not in PHASES:
            raise Impossible(f"phase must be one of {', '.join(sorted(PHASES))}")
        self.go()
        method, count = str(facts.get("method", "*")), int(facts.get("count", 1))
        self._stop = _Stop(phase, method, count, str(facts.get("url", "")))
        self._reached = None

    def go(self, *, drop: bool = False) -> None:
        """Let the held request go on, or drop it as if the connection had broken there; ends the stop."""
        if self._stop is not None:
            self._stop.drop = drop
            self._stop.go.set()
            self._stop = None

    def hit(self, phase: str, method: str) -> _Stop | None:
        """The stop that this request has just reached, if any."""
        stop = self._stop
        if stop is None or stop.phase != phase or stop.method not in ("*", method) or stop.left <= 0:
            return None
        stop.left -= 1
        return stop if stop.left == 0 else None

    def announce(self, line: dict[str, Any]) -> None:
        """Tell those who wait in `reached`."""
        self._reached = line
        self._changed.set()

    async def reached(self, seconds: float) -> dict[str, Any] | None:
        """The ledger line of the stop, waiting at most `seconds` for it."""
        try:
            async with asyncio.timeout(seconds):
                while self._reached is None:
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return None
        return self._reached
