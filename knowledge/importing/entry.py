"""One entry of a file while it is being read, and what is found to be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.importing.faults import Fault
from knowledge.models import Coordinates


@dataclass
class EntryReader:
    """Where an entry stands (``row`` is "entry 3" or "line 4"), its values by key, and what was said about it.

    ``unknown`` are keys nobody reads; they are reported once for the whole file.
    """

    file: str
    row: str
    values: Mapping[str, object]
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Its row, with its id when it wrote one."""
        written = self.values.get("id")
        return f"{self.row} ({str(written)[:64]})" if isinstance(written, str | int) and written else self.row

    def refuse(self, key: str, expected: str) -> None:
        """This must be repaired before the file is taken in."""
        self.faults.append(Fault(self.file, self.place, key, expected))

    def warn(self, key: str, expected: str) -> None:
        """This should be looked at."""
        self.warnings.append(Fault(self.file, self.place, key, expected))

    def place_on_earth(
        self, keys: tuple[str, str], latitude: float | None, longitude: float | None
    ) -> Coordinates | None:
        """Both coordinates, or None with a fault for each that is missing, no number, or out of range."""
        degrees = (latitude, longitude)
        for key, value, limit in zip(keys, degrees, (90, 180), strict=True):
            if value is None or not -limit <= value <= limit:
                self.refuse(key, f"expected a number between -{limit} and {limit}, next to its twin")
                degrees = (None, None)
        return None if degrees[0] is None or degrees[1] is None else Coordinates(degrees[0], degrees[1])

    def check_hidden(self, hidden: bool, address: str | None, place: Coordinates | None) -> None:
        """A place that must not be found has neither address nor coordinates in any file."""
        if hidden and (address or place):
            self.refuse("hidden", "a hidden entry has no address and no coordinates; take them out")
