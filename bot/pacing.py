"""How fast we may speak: Telegram's limits, kept by ourselves so that we are never told off.

About 30 messages a second over all chats, one a second in a chat, twenty a minute in a group (Telegram's "Bots FAQ").
Windows slide: in no second are there more than the limit. Reminders and news leave a reserve for answers to people who
wait. Times are monotonic seconds.
"""

from collections import deque
from dataclasses import dataclass

from core.outbox import Lane


@dataclass(frozen=True, slots=True)
class PacePolicy:
    """The limits. ``reply_reserve`` is the part of ``sends_per_second`` that reminders and news never take."""

    sends_per_second: int = 28
    reply_reserve: int = 8
    chat_gap_seconds: float = 1.0
    group_sends_per_minute: int = 20


class Pace:
    """Says how long a message must still wait."""

    def __init__(self, policy: PacePolicy) -> None:
        self._policy = policy
        self._last_second: deque[float] = deque()
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._held_until = 0.0

    def hold_all(self, until: float) -> None:
        """Send nothing until then (a flood wait of the whole bot, or no network)."""
        self._held_until = max(self._held_until, until)

    def hold(self, chat_id: int, until: float) -> None:
        """Send nothing to one chat until then. Nobody else waits for it."""
        self._chats[chat_id] = max(self._chats.get(chat_id, 0.0), until)

    def held_chats(self, now: float) -> dict[int, float]:
        """The chats that have to wait, with the instant at which each may go."""
        self._chats = {chat: until for chat, until in self._chats.items() if until > now}
        return self._chats

    def wait(self, lane: Lane, now: float) -> float:
        """Seconds until a message of this lane may go, whatever its chat. 0 is now."""
        while self._last_second and self._last_second[0] <= now - 1.0:
            self._last_second.popleft()
        room = self._policy.sends_per_second
        if lane >= Lane.REMINDER:
            room -= self._policy.reply_reserve
        over = len(self._last_second) - room
        window = self._last_second[over] + 1.0 - now if over >= 0 else 0.0
        return max(0.0, window, self._held_until - now)

    def room(self, lane: Lane, now: float) -> int:
        """How many messages of this lane may go this very moment."""
        if self.wait(lane, now) > 0:
            return 0
        reserve = self._policy.reply_reserve if lane >= Lane.REMINDER else 0
        return self._policy.sends_per_second - reserve - len(self._last_second)

    def note(self, chat_id: int, now: float) -> None:
        """A message to this chat goes out now."""
        self._last_second.append(now)
        self.hold(chat_id, now + self._policy.chat_gap_seconds)
        if chat_id < 0:
            minute = self._groups.setdefault(chat_id, deque(maxlen=self._policy.group_sends_per_minute))
            minute.append(now)
            if len(minute) == self._policy.group_sends_per_minute:
                self.hold(chat_id, minute[0] + 60.0)
