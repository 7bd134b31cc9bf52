"""The phrases this room is fitted on and measured with, and the part of them that nobody may look at."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("nl", "fr", "en")
DANGERS = ("suicide", "medical", "fire", "child", "violence")
KINDS = (*DANGERS, "disclosing", "harmless", "ordinary")


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody might write, in which language, and what it is: a danger, "disclosing", or one of the rest."""

    text: str
    language: str
    kind: str

    @property
    def dangerous(self) -> bool:
        return self.kind in DANGERS

    @property
    def wants_a_person(self) -> bool:
        return self.dangerous or self.kind == "disclosing"


def is_held_out(text: str) -> bool:
    """Whether a line of the examination belongs to the third that is only ever measured. Decided by its text."""
    return int(hashlib.sha256(text.strip().lower().encode()).hexdigest()[:8], 16) % 3 == 0


def practice() -> list[Line]:
    """All practice lines, in the order of their files."""
    return list(_lines(HERE / "practice"))


def tuned() -> list[Line]:
    """The two thirds of the examination that may be used for tuning."""
    return [line for line in _lines(HERE / "phrases") if not is_held_out(line.text)]


def held_out() -> list[Line]:
    """The third of the examination that is only measured."""
    return [line for line in _lines(HERE / "phrases") if is_held_out(line.text)]


def _lines(folder: Path) -> Iterator[Line]:
    for file in sorted(folder.glob("*/*.txt")):
        kind = file.stem.rpartition("-")[2]
        for text in file.read_text(encoding="utf-8").splitlines():
            if text.strip():
                yield Line(text.strip(), file.parent.name, kind)
