"""The needs lexicon at work: which concepts of neighbourhood life a message means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from knowledge.concepts import Concept, Wording, read_concepts, wordings
from knowledge.linking import MISSED, Linker
from knowledge.passages import Floats, Passage, PassageTable
from knowledge.spelling import Speller, counted
from knowledge.vocabulary import Relatives, Vocabulary

KIND_WEIGHTS = {"said": 1.0, "told": 1.0, "term": 0.95, "cue": 0.85}
FIT_SHARE = 0.45
"""How much the best expression counts for a concept; the rest is how much of the question its words cover."""
NEAR = 0.55
"""What a concept passes on to those near it."""
MOST_MEANT = 6
"""Concepts that one message may mean."""
LEAST_MEANT = 0.12


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


class Lexicon:
    """All concepts, indexed by their expressions. Never changes once it is built."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        self.number_of = {concept.id: number for number, concept in enumerate(self.concepts)}
        self.vocabulary = Vocabulary()
        self._table = PassageTable(self.vocabulary, used_once=1.0 - MISSED)
        self._near = [[self.number_of[one] for one in concept.near if one in self.number_of] for concept in concepts]
        read = wordings(self.concepts)
        passages: dict[int, list[Passage]] = {}
        for wording in read:
            passages.setdefault(wording.concept, []).append(Passage(wording.terms, KIND_WEIGHTS[wording.kind]))
        for number, of_concept in passages.items():
            self._table.put(number, of_concept)
        self._is_told = np.array([wording.kind == "told" for wording in read], dtype=bool)
        self.linker = Linker(read, len(self.concepts))
        self.languages_of = _languages_of(read)
        self.speller = Speller(counted((wording.language, word) for wording in read for word in wording.words))

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


def _languages_of(read: Iterable[Wording]) -> dict[str, frozenset[str]]:
    """Which languages a word is written in, over the whole lexicon: it shows in which language somebody writes."""
    found: dict[str, set[str]] = {}
    for wording in read:
        for word in wording.words:
            found.setdefault(word, set()).add(wording.language)
    return {word: frozenset(languages) for word, languages in found.items()}


def _highest(values: Floats) -> float:
    return round(float(values.max(initial=0.0)), 9)


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon that comes with the bot; read once."""
    return Lexicon(read_concepts())
