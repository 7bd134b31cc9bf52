"""The page and the tests follow the chats live; this hands events to every listener and keeps the last."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

HISTORY = 2000


@dataclass(slots=True, frozen=True)
class Event:
    """One thing a telephone would show; `subject` is a message or the facts of a toast or of typing."""

    number: int
    kind: str
    chat_id: int
    subject: Any


class EventStream:
    """Events numbered from 1; a listener that comes back with the last number it saw misses nothing."""

    def __init__(self) -> None:
        self._events: deque[Event] = deque(maxlen=HISTORY)
        self._number = 0
        self.closed = False
        self._listeners: set[asyncio.Queue[Event | None]] = set()

    def publish(self, kind: str, chat_id: int, subject: Any) -> None:
        """Tell every listener and remember it for those who come back."""
        self._number += 1
        event = Event(self._number, kind, chat_id, subject)
        self._events.append(event)
        for listener in self._listeners:
            listener.put_nowait(event)

    def listen(self, after: int | None) -> asyncio.Queue[Event | None]:
        """A queue of events from now on, preceded by those behind number `after` when it is given."""
        queue: asyncio.Queue[Event | None] = asyncio.Queue()
        if after is not None:
            for event in self._events:
                if event.number > after:
                    queue.put_nowait(event)
        self._listeners.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[Event | None]) -> None:
        """Stop listening."""
        self._listeners.discard(queue)

    def close(self) -> None:
        """End every listener: None is the end of the stream."""
        self.closed = True
        for listener in self._listeners:
            listener.put_nowait(None)
