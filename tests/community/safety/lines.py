"""The phrases this room is fitted on and measured with, and the part of them that nobody may look at."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from community.safety.concepts import word_list
from community.safety.reading import read
from tests.knowledge.evaluation.questions import FILES, tuned_on

HERE = Path(__file__).parent
LEXICON = HERE.parents[2] / "knowledge" / "lexicon"
TOLD = "told"
"""The kind of a wording of the lexicon."""
ASKED = "asked"
"""The kind of a question: a need told or a place asked for, and no danger."""
SHORTEST_SAID = 3
"""Words; a shorter wording is a key word."""
EVERY_SAID = 4
LANGUAGES = ("nl", "fr", "en")
DANGERS = ("suicide", "medical", "fire", "child", "violence")
KINDS = (*DANGERS, "disclosing", "harmless", "ordinary")


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody might write, in which language, and what it is: a danger, "disclosing", or one of the rest."""

    text: str
    language: str
    kind: str
    further: bool = False
    """Whether it was added by somebody else than the writers of most practice phrases."""

    @property
    def dangerous(self) -> bool:
        return self.kind in DANGERS

    @property
    def wants_a_person(self) -> bool:
        return self.dangerous or self.kind in {"disclosing", TOLD}


def is_held_out(text: str) -> bool:
    """Whether a line of the examination belongs to the third that is only ever measured. Decided by its text."""
    return int(hashlib.sha256(text.strip().lower().encode()).hexdigest()[:8], 16) % 3 == 0


def practice() -> list[Line]:
    """All practice lines, in the order of their files, and after them the lines the rules were written with.

    What two people wrote alike, for practice and for the examination, is left to the examination.
    """
    examined = {line.text.lower() for line in _lines(HERE / "phrases")}
    lines = {line.text.lower(): line for line in (*_lines(HERE / "practice"), *_lines_of_rules())}
    return [line for text, line in lines.items() if text not in examined]


def told() -> list[Line]:
    """People who tell of a need without being in danger, as the lexicon words it."""
    return [Line(text, language, TOLD) for language, text in _wordings("told")]


def said() -> list[Line]:
    """What people look for in a neighbourhood, as the lexicon words it: sometimes a need is told with it."""
    wordings = [(language, text) for language, text in _wordings("said") if len(text.split()) >= SHORTEST_SAID]
    return [Line(text, language, ASKED) for language, text in wordings[::EVERY_SAID]]


def questions() -> list[Line]:
    """What people ask of a neighbourhood: those questions that its answers may be tuned on. The others stay unread."""
    found = [Line(one.text, one.lang, ASKED) for name in FILES for one in tuned_on(name)]
    return list({line.text: line for line in found}.values())


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
                yield Line(text.strip(), file.parent.name, kind, further="-" in file.stem)


def _lines_of_rules() -> Iterator[Line]:
    lists = tomllib.loads((HERE / "danger_lines.toml").read_text(encoding="utf-8"))
    for kind, parts in lists["dangerous"].items():
        for text in [*parts["seen"], *parts["apart"]]:
            yield Line(text, word_list().languages_of(read(text).words)[0], kind)
    for language, parts in lists["harmless"].items():
        for text in [*parts["seen"], *parts["apart"]]:
            yield Line(text, language, "harmless")


def _wordings(kind: str) -> Iterator[tuple[str, str]]:
    """Language and text of each wording in the lexicon; what it knows of danger is left out."""
    for file in sorted(file for file in LEXICON.glob("*.toml") if file.stem != "safety"):
        for concept in tomllib.loads(file.read_text(encoding="utf-8")).values():
            for language, texts in concept.get(kind, {}).items():
                for text in texts.splitlines():
                    if text.strip():
                        yield language, text.strip()
