"""What is wrong with the needs lexicon: said twice, in two concepts, missing in a language. And how much it holds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.analysis import terms
from knowledge.concepts import KINDS, LEXICON, Concept, read_concepts
from knowledge.models import LANGUAGES

REQUIRED = ("said", "term")
KEYS = frozenset({"pictogram", "label", "near", *KINDS})
MOST_NEAR = 4
LONGEST = 120
"""Characters; a longer expression is a story, and stories are what residents write, not what they are matched with."""


@dataclass(frozen=True, slots=True)
class LexiconFault:
    """One thing to repair: file, concept, key, and what to do."""

    file: str
    concept: str
    key: str
    expected: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.concept, self.key, self.expected) if part)


@dataclass(frozen=True, slots=True)
class LexiconCount:
    """``expressions`` are counted after folding and stemming: two spellings of the same words are one."""

    concepts: int
    lines: int
    expressions: int
    by_language: Mapping[str, int]


def check_lexicon(folder: Path = LEXICON) -> list[LexiconFault]:
    """Every fault in the files of ``folder``, in their order. Duplicates are looked for only when all can be read."""
    faults = [fault for file in sorted(folder.glob("*.toml")) for fault in _faults_of_file(file)]
    if faults:
        return faults
    concepts = read_concepts(folder)
    return [*_faults_of_names(concepts), *_faults_of_expressions(concepts)]


def count_lexicon(folder: Path = LEXICON) -> LexiconCount:
    """How much the lexicon holds."""
    concepts = read_concepts(folder)
    lines = [(language, expression) for concept in concepts for _, language, expression in _expressions(concept)]
    stems = {(language, _stems(expression, language)) for language, expression in lines}
    return LexiconCount(
        concepts=len(concepts),
        lines=len(lines),
        expressions=len({words for _, words in stems}),
        by_language={code: sum(1 for language, _ in stems if language == code) for code in LANGUAGES},
    )


def _expressions(concept: Concept) -> Iterator[tuple[str, str, str]]:
    for kind, by_language in concept.expressions.items():
        for language, expressions in by_language.items():
            for expression in expressions:
                yield kind, language, expression


def _stems(expression: str, language: str) -> tuple[str, ...]:
    return tuple(term.stem for term in terms(expression, language))


def _faults_of_file(file: Path) -> Iterable[LexiconFault]:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        yield LexiconFault(file.name, "", "", f"not readable as TOML: {broken}")
        return
    for name, table in document.items():
        if isinstance(table, dict):
            yield from (LexiconFault(file.name, name, key, expected) for key, expected in _faults_of_table(table))
        else:
            yield LexiconFault(file.name, name, "", "expected a table [concept-name]")


def _faults_of_table(table: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for key in table.keys() - KEYS:
        yield key, f"unknown key; known are {', '.join(sorted(KEYS))}"
    if not isinstance(table.get("pictogram"), str) or not table["pictogram"].strip():
        yield "pictogram", "expected one pictogram"
    near = table.get("near", [])
    if not isinstance(near, list) or len(near) > MOST_NEAR:
        yield "near", f"expected a list of at most {MOST_NEAR} concepts"
    for kind in ("label", *KINDS):
        yield from _faults_of_kind(table, kind)


def _faults_of_kind(table: Mapping[str, Any], kind: str) -> Iterable[tuple[str, str]]:
    by_language = table.get(kind, {})
    if not isinstance(by_language, dict) or not all(isinstance(block, str) for block in by_language.values()):
        yield kind, "expected one block of text a language"
        return
    for language in by_language.keys() - set(LANGUAGES):
        yield f"{kind}.{language}", f"unknown language; expected {', '.join(LANGUAGES)}"
    missing = [language for language in LANGUAGES if not by_language.get(language, "").strip()]
    if missing and (kind in (*REQUIRED, "label") or by_language):
        yield f"{kind}.{missing[0]}", "is missing"


def _faults_of_names(concepts: Iterable[Concept]) -> Iterable[LexiconFault]:
    files: dict[str, str] = {}
    listed = list(concepts)
    for concept in listed:
        if concept.id in files:
            yield _fault(concept, "", f"is also a concept of {files[concept.id]}.toml")
        files[concept.id] = concept.theme
    for concept in listed:
        for other in concept.near:
            if other not in files or other == concept.id:
                yield _fault(concept, "near", f'no other concept "{other}"')


def _faults_of_expressions(concepts: Iterable[Concept]) -> Iterable[LexiconFault]:
    """An expression twice in a list, or in two concepts: then a resident's words would point both ways.

    A cue alone may point to several; together they decide. A service may be there for two needs that are near each
    other, so they may share a term.
    """
    meant: dict[tuple[str, tuple[str, ...]], Concept] = {}
    for concept in concepts:
        seen: set[tuple[str, str, tuple[str, ...]]] = set()
        for kind, language, expression in _expressions(concept):
            words = _stems(expression, language)
            key = f"{kind}.{language}"
            if not words or len(expression) > LONGEST:
                yield _fault(concept, key, f'"{expression[:40]}": expected words, at most {LONGEST} characters')
            if (kind, language, words) in seen:
                yield _fault(concept, key, f'"{expression}" stands there twice')
            seen.add((kind, language, words))
            other = concept if kind == "cue" else meant.setdefault((language, words), concept)
            if other is not concept and not (kind == "term" and _are_near(concept, other)):
                yield _fault(concept, key, f'"{expression}" also means {other.id} ({other.theme}.toml)')


def _are_near(one: Concept, other: Concept) -> bool:
    return other.id in one.near or one.id in other.near


def _fault(concept: Concept, key: str, expected: str) -> LexiconFault:
    return LexiconFault(f"{concept.theme}.toml", concept.id, key, expected)
