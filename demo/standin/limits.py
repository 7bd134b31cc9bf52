"""Telegram slows a bot that sends too fast; these token buckets make the same happen here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from demo.standin.errors import Refusal

WHOLE = 1 - 1e-6  # one token, but for the rounding of decimal numbers


@dataclass(slots=True)
class _Bucket:
    level: float
    at: float


class SendingLimits:
    """30 messages a second in all, 1 a second (burst 3) to a person, 20 a minute to a group.

    Telegram publishes no exact rules; these are the numbers of its "Bots FAQ" as buckets. `clock` gives
    seconds that only go up. A refused message costs nothing.
    """

    OVERALL = (30.0, 30.0)
    PRIVATE = (1.0, 3.0)
    GROUP = (20 / 60, 20.0)

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._overall = _Bucket(self.OVERALL[1], clock())
        self._chats: dict[int, _Bucket] = {}

    def take(self, chat_id: int) -> None:
        """Count one message to the chat; raises `Refusal` 429 with the seconds to wait if it is too much."""
        now = self._clock()
        rate, burst = self.PRIVATE if chat_id > 0 else self.GROUP
        bucket = self._chats.get(chat_id)
        if bucket is None:
            bucket = self._chats[chat_id] = _Bucket(burst, now)
        waits = (_filled(bucket, now, rate, burst), _filled(self._overall, now, *self.OVERALL))
        wait = max(waits)
        if wait > 0:
            raise too_many_requests(ceil(wait))
        bucket.level -= 1
        self._overall.level -= 1


def too_many_requests(seconds: int) -> Refusal:
    """The 429 answer; the same number of seconds stands in its text, its parameters and its header."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def _filled(bucket: _Bucket, now: float, rate: float, burst: float) -> float:
    """Let the bucket fill up to now and return the seconds until it holds one token (0 when it does)."""
    bucket.level = min(burst, bucket.level + (now - bucket.at) * rate)
    bucket.at = now
    return 0.0 if bucket.level >= WHOLE else (WHOLE - bucket.level) / rate
