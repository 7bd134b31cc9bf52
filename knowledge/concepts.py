"""The needs lexicon as it stands in its files: concepts of neighbourhood life, and the wordings that lead to them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.analysis import Term, folded_words, terms
from knowledge.models import LANGUAGES

LEXICON = Path(__file__).parent / "lexicon"
KINDS = ("said", "told", "term", "cue")


@dataclass(frozen=True, slots=True)
class Concept:
    """One need of neighbourhood life. ``expressions`` are by kind ("said", "told", "term", "cue") and language."""

    id: str
    theme: str
    pictogram: str
    label: Mapping[str, str]
    near: tuple[str, ...]
    expressions: Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Wording:
    """One expression, read once: the number of its concept, its folded ``words`` as they stand, its weighted stems."""

    concept: int
    kind: str
    language: str
    words: tuple[str, ...]
    terms: tuple[Term, ...]

    @property
    def topics(self) -> frozenset[str]:
        """The stems that say what it is about."""
        return frozenset(term.stem for term in self.terms if term.weight == 1.0)


def read_concepts(folder: Path = LEXICON) -> list[Concept]:
    """All concepts of all themes, in the order of their files. Faults are ``lexicon check``'s to find."""
    concepts = []
    for file in sorted(folder.glob("*.toml")):
        document = tomllib.loads(file.read_text(encoding="utf-8"))
        concepts += [_concept(name, file.stem, table) for name, table in document.items()]
    return concepts


def _concept(name: str, theme: str, table: Mapping[str, Any]) -> Concept:
    expressions = {kind: {code: _lines(table.get(kind, {}).get(code, "")) for code in LANGUAGES} for kind in KINDS}
    return Concept(name, theme, table["pictogram"], table["label"], tuple(table.get("near", ())), expressions)


def _lines(block: str) -> tuple[str, ...]:
    return tuple(line for raw in block.splitlines() if (line := raw.strip()))


def wordings(concepts: Sequence[Concept]) -> list[Wording]:
    """Every expression of every concept that has a word in it; a label is something residents say."""
    return [wording for number, concept in enumerate(concepts) for wording in _wordings(number, concept)]


def _wordings(number: int, concept: Concept) -> Iterator[Wording]:
    labels = {language: (label,) for language, label in concept.label.items()}
    for kind, by_language in (*concept.expressions.items(), ("said", labels)):
        for language, expressions in by_language.items():
            for expression in expressions:
                said = terms(expression, language)
                if said:
                    yield Wording(number, kind, language, tuple(folded_words(expression)), said)


def uses_of_stems(read: Iterable[Wording]) -> dict[str, dict[int, int]]:
    """Stem to how many wordings of which concept use it."""
    uses: dict[str, dict[int, int]] = {}
    for wording in read:
        for stem in wording.topics:
            of_stem = uses.setdefault(stem, {})
            of_stem[wording.concept] = of_stem.get(wording.concept, 0) + 1
    return uses
