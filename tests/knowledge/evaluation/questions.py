"""The questions of two invented neighbourhoods, and the part of them that nobody may tune on."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from knowledge.importing import read_file
from knowledge.models import Owner, OwnerKind, Service

HERE = Path(__file__).parents[1]
BUURT = Owner(OwnerKind.NEIGHBOURHOOD, 1)
STYLES = ("ordinary", "keyword", "typo", "dialect", "indirect", "unanswerable")
FILES = {
    "zwaluwhoek": HERE.parents[1] / "demo" / "neighbourhood" / "services.toml",
    "kastelhoek": HERE / "neighbourhoods" / "kastelhoek.json",
}


@dataclass(frozen=True)
class Question:
    """What a resident writes, and the entries that answer it, best first; none: nothing there does."""

    text: str
    lang: str
    style: str
    expected: tuple[str, ...]

    @property
    def held_out(self) -> bool:
        """Whether it belongs to the third that is only ever measured. Decided by its text, whatever is added."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 3 == 0


@cache
def questions(neighbourhood: str) -> tuple[Question, ...]:
    """All questions of a neighbourhood, in the order of their files."""
    files = sorted((HERE / "questions").glob(f"{neighbourhood}*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    found = [json.loads(line) for line in lines if line.strip()]
    return tuple(Question(one["text"], one["lang"], one["style"], tuple(one["expected"])) for one in found)


def held_out(neighbourhood: str) -> list[Question]:
    """The third that was never tuned on."""
    return [one for one in questions(neighbourhood) if one.held_out]


def tuned_on(neighbourhood: str) -> list[Question]:
    """The two thirds that thresholds and coefficients were fitted on."""
    return [one for one in questions(neighbourhood) if not one.held_out]


@cache
def entries(neighbourhood: str) -> tuple[Service, ...]:
    """The entries of a neighbourhood as its organiser wrote them."""
    read = read_file(FILES[neighbourhood], BUURT)
    assert not read.faults, read.faults
    return tuple(read.services)


def bare(services: Iterable[Service]) -> list[Service]:
    """The same without everyday phrasings: a spreadsheet on its first day."""
    return [replace(service, phrasings={}) for service in services]
