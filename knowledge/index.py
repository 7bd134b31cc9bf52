"""Which entries a question resembles: by their own words, and by the needs they answer. Changed in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.needs import Lexicon, Meant
from knowledge.passages import Floats, Ints, Passage, PassageTable
from knowledge.vocabulary import Vocabulary

PASSAGE_SHARE = 0.65
"""How much the best passage counts; the rest is how much of the question the whole entry covers."""
WORDS_SHARE = 0.7
NEEDS_SHARE = 0.85
"""What a perfect hit by words alone, or by need alone, is worth; both together come to nearly one."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found. ``score`` (0 to 1) joins how its ``words`` fit and how well it answers the ``need`` meant.

    ``covered`` is the share of the question whose words it has; ``concept`` the number of the need, if any.
    """

    key: int
    score: float
    covered: float
    words: float = 0.0
    need: float = 0.0
    concept: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: ``hits`` best first; which needs were ``meant``; the share of words that entries know."""

    hits: tuple[Hit, ...]
    meant: Meant
    known: float = 0.0
    mass: float = 0.0
    asked: int = 0


class Index:
    """Entries of one neighbourhood. The order in which they came in has no effect on what is found."""

    def __init__(self, lexicon: Lexicon | None = None, vocabulary: Vocabulary | None = None) -> None:
        self.lexicon = lexicon or Lexicon(())
        self.vocabulary = vocabulary or self.lexicon.vocabulary.copy()
        self._table = PassageTable(self.vocabulary)
        self._links: dict[int, Mapping[int, float]] = {}
        self._linked: dict[int, tuple[Ints, Floats]] | None = None

    def __len__(self) -> int:
        return len(self._table)

    def __contains__(self, key: int) -> bool:
        return key in self._table

    def add(self, key: int, passages: Iterable[Passage], links: Mapping[int, float] | None = None) -> None:
        """Put an entry in, with the concepts it answers (number to strength); one with the same key is replaced."""
        self._table.put(key, passages)
        self._links[key] = links or {}
        self._linked = None

    def remove(self, key: int) -> None:
        """Take an entry out; nothing happens when it is not there."""
        self._table.take(key)
        self._links.pop(key, None)
        self._linked = None

    def links_of(self, key: int) -> Mapping[int, float]:
        """The concepts an entry answers."""
        return self._links.get(key, {})

    def search(self, forms: Sequence[tuple[str, ...]], limit: int = 10) -> Found:
        """The entries that resemble a question, which is what ``analysis.asked_forms`` made of it.

        Equal scores stand in the order of their keys.
        """
        asked = [self.vocabulary.relatives(one) for one in forms]
        meant = self.lexicon.meant_by(asked)
        if not len(self) or not asked:
            return Found((), meant, asked=len(asked))
        found = self._table.score(asked)
        words = PASSAGE_SHARE * found.fit + (1 - PASSAGE_SHARE) * found.covered
        need, concept = self._needs(meant, len(found.keys))
        # Rounded, so that the order of additions in a sum can never decide between two entries.
        score = np.round(1 - (1 - WORDS_SHARE * words) * (1 - NEEDS_SHARE * need), 9)
        hits = [
            Hit(
                key=int(found.keys[place]),
                score=float(score[place]),
                covered=round(float(found.covered[place]), 9),
                words=round(float(words[place]), 9),
                need=round(float(need[place]), 9),
                concept=int(concept[place]) if need[place] else None,
            )
            for place in _best(score, limit)
        ]
        return Found(tuple(hits), meant, found.known, found.mass, len(asked))

    def _needs(self, meant: Meant, count: int) -> tuple[Floats, Ints]:
        """Per entry how well it answers what was meant, and by which concept."""
        need, concept = np.zeros(count), np.full(count, -1)
        linked = self._built_links()
        for number, score in zip(meant.concepts, meant.scores, strict=True):
            places, strengths = linked.get(number, (None, None))
            if places is None or strengths is None:
                continue
            offered = strengths * score
            better = offered > need[places]
            concept[places[better]] = number
            need[places] = np.maximum(need[places], offered)
        return need, concept

    def _built_links(self) -> dict[int, tuple[Ints, Floats]]:
        if self._linked is None:
            gathered: dict[int, list[tuple[int, float]]] = {}
            for place, key in enumerate(sorted(key for key in self._links if key in self._table)):
                for number, strength in self._links[key].items():
                    gathered.setdefault(number, []).append((place, strength))
            self._linked = {
                number: (np.array([place for place, _ in pairs]), np.array([strength for _, strength in pairs]))
                for number, pairs in gathered.items()
            }
        return self._linked


def _best(score: Floats, limit: int) -> list[int]:
    """Places of the highest scores above zero, highest first; equal ones in order of place."""
    places = np.flatnonzero(score > 0)
    if len(places) > limit:
        least = np.partition(score[places], -limit)[-limit]
        places = places[score[places] >= least]
    return [int(one) for one in sorted(places, key=lambda place: (-score[place], place))[:limit]]
