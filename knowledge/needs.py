"""The needs lexicon: concepts of neighbourhood life, which of them a message means, and which an entry answers."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.analysis import Term, folded_words, terms
from knowledge.models import LANGUAGES
from knowledge.passages import Floats, Passage, PassageTable
from knowledge.spelling import Speller, counted
from knowledge.vocabulary import Relatives, Vocabulary

LEXICON = Path(__file__).parent / "lexicon"
KINDS = ("said", "told", "term", "cue")
KIND_WEIGHTS = {"said": 1.0, "told": 1.0, "term": 0.95, "cue": 0.85}
FIT_SHARE = 0.45
"""How much the best expression counts for a concept; the rest is how much of the question its words cover."""
NEAR = 0.55
"""What a concept passes on to those near it."""
SHARPNESS = 0.5
MOST_MEANT = 8
"""Concepts that one message may mean."""
LEAST_MEANT = 0.12


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
class Meant:
    """What a message may be about: the numbers of concepts, best first, with a score between 0 and 1.

    ``told`` says how much it reads like somebody telling of a need, ``asked`` like somebody asking for a place.
    """

    concepts: tuple[int, ...]
    scores: tuple[float, ...]
    known: float
    told: float = 0.0
    asked: float = 0.0


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


class Lexicon:
    """All concepts, indexed by their expressions. Never changes once it is built."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        self.number_of = {concept.id: number for number, concept in enumerate(self.concepts)}
        self.vocabulary = Vocabulary()
        self._table = PassageTable(self.vocabulary, used_once=USED_ONCE)
        self._near = [[self.number_of[one] for one in concept.near if one in self.number_of] for concept in concepts]
        told: list[bool] = []
        for number, concept in enumerate(self.concepts):
            passages = [(kind, passage) for kind, passage in _passages_of(concept) if passage.terms]
            self._table.put(number, [passage for _, passage in passages])
            told += [kind == "told" for kind, _ in passages]
        self._is_told = np.array(told, dtype=bool)
        self.linker = Linker(self.concepts)
        self.languages_of = _languages_of(self.concepts)
        self.speller = Speller(counted(_words_of(self.concepts)))

    def __len__(self) -> int:
        return len(self.concepts)

    def meant_by(self, asked: Sequence[Relatives]) -> Meant:
        """The concepts a question may mean."""
        if not self.concepts:
            return Meant((), (), 0.0)
        found = self._table.score(asked)
        scores = FIT_SHARE * found.fit + (1 - FIT_SHARE) * found.covered
        best = [int(one) for one in np.argsort(-scores, kind="stable")[:MOST_MEANT] if scores[one] >= LEAST_MEANT]
        spread = self._spread({int(found.keys[one]): round(float(scores[one]), 9) for one in best})
        highest = max(spread.values(), default=1.0)
        spread = {number: score * (score / highest) ** SHARPNESS for number, score in spread.items()}
        ranked = sorted(spread, key=lambda number: (-spread[number], number))
        return Meant(
            concepts=tuple(ranked),
            scores=tuple(spread[number] for number in ranked),
            known=found.known,
            told=_highest(found.passage_fit[self._is_told[found.passages]]),
            asked=_highest(found.passage_fit[~self._is_told[found.passages]]),
        )

    def _spread(self, scores: dict[int, float]) -> dict[int, float]:
        spread = dict(scores)
        for number, score in scores.items():
            for other in self._near[number]:
                spread[other] = max(spread.get(other, 0.0), round(NEAR * score, 9))
        return spread


def _words_of(concepts: Iterable[Concept]) -> Iterable[tuple[str, str]]:
    """Every use of a word, with its language."""
    for concept in concepts:
        for by_language in concept.expressions.values():
            for language, expressions in by_language.items():
                for word in folded_words(" ".join(expressions)):
                    yield language, word


def _languages_of(concepts: Iterable[Concept]) -> dict[str, frozenset[str]]:
    """Which languages a word is written in, over the whole lexicon: it shows in which language somebody writes."""
    found: dict[str, set[str]] = {}
    for language, word in _words_of(concepts):
        found.setdefault(word, set()).add(language)
    return {word: frozenset(languages) for word, languages in found.items()}


def _highest(values: Floats) -> float:
    return round(float(values.max(initial=0.0)), 9)


def _passages_of(concept: Concept) -> Iterable[tuple[str, Passage]]:
    for kind, by_language in concept.expressions.items():
        for language, expressions in by_language.items():
            for expression in expressions:
                yield kind, Passage(terms(expression, language), KIND_WEIGHTS[kind])
    for language, label in concept.label.items():
        yield "said", Passage(terms(label, language))


TERM_WORTH = 1.0
MOST_BETWEEN = 2
"""Words that may stand among those of a term."""
MOST_TOUCHED = 12
USED_ONCE = 0.5
SAID_WORTH = 0.6
"""A key word that residents use, written by an organiser, says less than an official term."""


@dataclass
class Linker:
    """Finds which concepts an entry answers, by the official terms it contains.

    No fuzzy matching: organisers' words are spelled well, and twenty thousand entries must be linked in a breath.
    """

    concepts: Sequence[Concept]
    _by_rarest: dict[str, list[tuple[frozenset[str], int, float]]] = field(default_factory=dict)
    _typical: dict[str, tuple[float, tuple[tuple[int, float], ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = [
            (stems, number, worth)
            for number, concept in enumerate(self.concepts)
            for stems, worth in _linking_terms(concept)
        ]
        uses: dict[str, int] = {}
        for stems, _, _ in found:
            for stem in stems:
                uses[stem] = uses.get(stem, 0) + 1
        for stems, number, worth in found:
            rarest = min(stems, key=lambda stem: (uses[stem], stem))
            self._by_rarest.setdefault(rarest, []).append((stems, number, worth))
        self._typical = _typical_words(self.concepts)

    def touched(self, weights: Mapping[str, float]) -> dict[int, float]:
        """Concepts whose vocabulary a whole entry shares, with the share (0 to 1) of its ``weights`` per stem."""
        shares: dict[int, float] = {}
        total = 0.0
        for stem, weight in weights.items():
            rarity, typical = self._typical.get(stem, (1.0, ()))
            total += weight * rarity
            for number, worth in typical:
                shares[number] = shares.get(number, 0.0) + weight * rarity * worth
        best = sorted(shares, key=lambda number: (-shares[number], number))[:MOST_TOUCHED]
        return {number: shares[number] / total for number in best}

    def linked(self, fields: Iterable[tuple[Sequence[str], float]]) -> dict[int, float]:
        """Concept number to strength (0 to 1) for an entry whose fields are (stems in order, weight of the field)."""
        links: dict[int, float] = {}
        for stems, weight in fields:
            places = {stem: place for place, stem in enumerate(stems)}
            for stem in places:
                for term, number, worth in self._by_rarest.get(stem, ()):
                    strength = weight * worth
                    if strength > links.get(number, 0.0) and _stand_together(term, places):
                        links[number] = strength
        return links


def _stand_together(term: frozenset[str], places: Mapping[str, int]) -> bool:
    """Whether all words of a term are there, close enough to be one thing."""
    if not term <= places.keys():
        return False
    if len(term) == 1:
        return True
    found = [places[stem] for stem in term]
    return max(found) - min(found) < len(term) + MOST_BETWEEN


def _linking_terms(concept: Concept) -> Iterable[tuple[frozenset[str], float]]:
    seen: dict[frozenset[str], float] = {}
    for kind, worth in (("term", TERM_WORTH), ("said", SAID_WORTH)):
        for language, expressions in concept.expressions[kind].items():
            for expression in expressions:
                told = terms(expression, language)
                stems = frozenset(term.stem for term in told)
                topics = topic_stems(told)
                if topics and (kind == "term" or len(topics) == 2):
                    seen[stems] = max(worth, seen.get(stems, 0.0))
    return seen.items()


def topic_stems(told: Iterable[Term]) -> frozenset[str]:
    """The stems that say what a text is about."""
    return frozenset(term.stem for term in told if term.weight == 1.0)


def _typical_words(concepts: Sequence[Concept]) -> dict[str, tuple[float, tuple[tuple[int, float], ...]]]:
    """Stem to its rarity among concepts (0 to 1), and the concepts it is most typical of."""
    uses: dict[str, dict[int, int]] = {}
    for number, concept in enumerate(concepts):
        for by_language in concept.expressions.values():
            for language, expressions in by_language.items():
                for expression in expressions:
                    for stem in topic_stems(terms(expression, language)):
                        of_stem = uses.setdefault(stem, {})
                        of_stem[number] = of_stem.get(number, 0) + 1
    return {stem: _typical(of_stem, len(concepts)) for stem, of_stem in uses.items()}


def _typical(uses: Mapping[int, int], concepts: int) -> tuple[float, tuple[tuple[int, float], ...]]:
    rarity = math.log1p(concepts / len(uses)) / math.log1p(concepts)
    most = sorted(uses, key=lambda number: (-uses[number], number))[:MOST_TOUCHED]
    return rarity, tuple((number, rarity * (1.0 - USED_ONCE ** uses[number])) for number in most)


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon that comes with the bot; read once."""
    return Lexicon(read_concepts())
