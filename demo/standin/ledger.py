"""An outside checker must see what reached Telegram and when; this is the append-only record it reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import orjson

Line = dict[str, Any]


class Ledger:
    """Lines `{"n": 1, "at": iso time, "phase": ..., ...}`, in memory and, with `path`, at once in a file.

    Every line is one unbuffered write, so a killed stand-in leaves whole lines behind.
    """

    def __init__(self, now: Callable[[], datetime], path: Path | None = None) -> None:
        self.lines: list[Line] = []
        self._now = now
        self._file: IO[bytes] | None = path.open("ab", buffering=0) if path else None

    def write(self, phase: str, **facts: Any) -> Line:
        """Append one line; facts that are None are left out."""
        line: Line = {"n": len(self.lines) + 1, "at": self._now().isoformat(), "phase": phase}
        line.update((name, value) for name, value in facts.items() if value is not None)
        self.lines.append(line)
        if self._file is not None:
            self._file.write(orjson.dumps(line) + b"\n")
        return line

    def after(self, n: int) -> list[Line]:
        """The lines behind line number `n`."""
        return self.lines[max(n, 0) :]

    def close(self) -> None:
        """Close the file; lines in memory stay readable."""
        if self._file is not None:
            self._file.close()
            self._file = None
