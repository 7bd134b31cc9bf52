"""What is said about a file: where it stands, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from knowledge.models import Service

Progress = Callable[[int, int], None]
"""Told how many entries are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to repair: ``place`` is a line or entry with its id (empty: the file); ``key`` may be empty too."""

    file: str
    place: str
    key: str
    expected: str

    def __str__(self) -> str:
        said = ": ".join(part for part in (self.file, self.place, self.key, self.expected) if part)
        # ids and column names come from the file: they must not steer the terminal
        return "".join(char if char.isprintable() else " " for char in said)


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file gave: its good entries, what to look at, and what must be repaired before anything is taken in.

    ``faulty`` are the ids of entries with faults, which are not among ``services``.
    """

    services: list[Service]
    warnings: list[Fault] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    faulty: frozenset[str] = frozenset()


class KnowledgeFileError(Exception):
    """A knowledge file that cannot be taken in; ``faults`` holds at least one."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def unknown_key(key: str, known: Iterable[str]) -> str:
    """The sentence about a key nobody reads, with the nearest known key when there is one."""
    nearest = nearest_of(key, known)
    return f'unknown key; did you mean "{nearest}"?' if nearest else "unknown key"


def nearest_of(written: str, known: Iterable[str]) -> str | None:
    """The known word that ``written`` is probably a slip of, if there is one."""
    nearest = process.extractOne(written[:100], list(known), scorer=fuzz.ratio, score_cutoff=60)
    return nearest[0] if nearest else None
