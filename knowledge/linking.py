"""Which concepts an entry answers: by the official terms it contains, and by the words it shares with a concept."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from knowledge.concepts import Wording, uses_of_stems

TERM_WORTH = 1.0
SAID_WORTH = 0.6
"""A wording of residents, written by an organiser, says less than an official term."""
MOST_BETWEEN = 2
"""Words that may stand among those of a term."""
MOST_TOUCHED = 12
"""Concepts that one word is typical of, and that one entry may touch on."""
MISSED = 0.5
"""What is missing of the worth of a word that a concept uses once; each further use halves it."""


class Linker:
    """Finds which concepts an entry answers.

    No fuzzy matching: organisers' words are spelled well, and twenty thousand entries must be linked in a breath.
    """

    def __init__(self, read: Sequence[Wording], concepts: int) -> None:
        """``concepts`` is how many there are."""
        found = _linking_terms(read)
        uses: dict[str, int] = {}
        for stems, _ in found:
            for stem in stems:
                uses[stem] = uses.get(stem, 0) + 1
        self._by_rarest: dict[str, list[tuple[frozenset[str], int, float]]] = {}
        for (stems, number), worth in found.items():
            rarest = min(stems, key=lambda stem: (uses[stem], stem))
            self._by_rarest.setdefault(rarest, []).append((stems, number, worth))
        self._typical = {stem: _typical(of_stem, concepts) for stem, of_stem in uses_of_stems(read).items()}

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


def _linking_terms(read: Iterable[Wording]) -> dict[tuple[frozenset[str], int], float]:
    """(Stems, concept) to what it is worth: terms, and what residents say in two words."""
    found: dict[tuple[frozenset[str], int], float] = {}
    for wording in read:
        if wording.kind == "term" and wording.topics:
            found[frozenset(term.stem for term in wording.terms), wording.concept] = TERM_WORTH
        elif wording.kind == "said" and len(wording.topics) == 2:
            found.setdefault((frozenset(term.stem for term in wording.terms), wording.concept), SAID_WORTH)
    return found


def _typical(uses: Mapping[int, int], concepts: int) -> tuple[float, tuple[tuple[int, float], ...]]:
    rarity = math.log1p(concepts / len(uses)) / math.log1p(concepts)
    most = sorted(uses, key=lambda number: (-uses[number], number))[:MOST_TOUCHED]
    return rarity, tuple((number, rarity * (1.0 - MISSED ** uses[number])) for number in most)
