"""Which entries a question resembles: by their own words, and by the needs they answer. Changed in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.analysis import forms_of, term_of
from knowledge.needs import Lexicon, Meant
from knowledge.passages import Floats, Ints, Passage, PassageTable
from knowledge.vocabulary import Relatives, Vocabulary, joined

PASSAGE_SHARE = 0.6
"""How much the best passage counts; the rest is how much of the question the whole entry covers."""
WORDS_SHARE = 0.7
NEEDS_SHARE = 0.85
"""What a perfect hit by words alone, or by need alone, is worth; both together come to nearly one."""

EXACT = 0.9
"""A word that the index has, if need be in another language."""
AS_TYPED = 0.9
"""What is worth a likeness to an unknown word itself, beside words that it may be a slip of."""
CLOSE = 0.03
"""A slip of a function word is taken for one when no other word is about as near."""


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
    """What a search found: ``hits`` best first, and which needs were ``meant``.

    ``known`` is the share of the question's words that the entries know, ``exact`` the share that is a word of entries
    or lexicon as it was typed; ``asked`` how many words it was about. ``unserved`` is how much a need was meant that no
    entry here answers; ``agreed`` says that words and need, each for itself, put the same entry first.
    """

    hits: tuple[Hit, ...]
    meant: Meant
    known: float = 0.0
    exact: float = 0.0
    asked: int = 0
    unserved: float = 0.0
    agreed: bool = False


class Index:
    """Entries of one neighbourhood. The order in which they came in has no effect on what is found."""

    def __init__(self, lexicon: Lexicon | None = None, vocabulary: Vocabulary | None = None) -> None:
        self.lexicon = lexicon or Lexicon(())
        self.vocabulary = vocabulary or self.lexicon.vocabulary.copy()
        self._table = PassageTable(self.vocabulary)
        self._links: dict[int, Mapping[int, float]] = {}
        self._answering: dict[int, dict[int, float]] = {}
        self._arrays: dict[int, tuple[Ints, Floats]] = {}

    def __len__(self) -> int:
        return len(self._table)

    def __contains__(self, key: int) -> bool:
        return key in self._table

    def add(self, key: int, passages: Iterable[Passage], links: Mapping[int, float] | None = None) -> None:
        """Put an entry in, with the concepts it answers (number to strength); one with the same key is replaced."""
        self.remove(key)
        self._table.put(key, passages)
        if key in self._table:
            self._links[key] = links or {}
        for number, strength in self.links_of(key).items():
            self._answering.setdefault(number, {})[key] = strength
            self._arrays.pop(number, None)

    def remove(self, key: int) -> None:
        """Take an entry out; nothing happens when it is not there."""
        self._table.take(key)
        for number in self._links.pop(key, {}):
            del self._answering[number][key]
            self._arrays.pop(number, None)

    def links_of(self, key: int) -> Mapping[int, float]:
        """The concepts an entry answers."""
        return self._links.get(key, {})

    def search(self, said: Sequence[str], language: str, limit: int = 10) -> Found:
        """The entries that resemble a question: the folded words ``said`` that it is about, written in ``language``.

        Equal scores stand in the order of their keys.
        """
        asked = [one for word in said if (one := self._relatives(word, language)) is not None]
        meant = self.lexicon.meant_by(asked)
        if not len(self) or not asked:
            return Found((), meant, asked=len(asked))
        exact = sum(1 for one in asked if one.likeness and one.likeness[0] >= EXACT) / len(asked)
        found = self._table.score(asked)
        words = PASSAGE_SHARE * found.fit + (1 - PASSAGE_SHARE) * found.covered
        need, concept = self._needs(meant, found.keys)
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
        return Found(
            hits=tuple(hits),
            meant=meant,
            known=found.known,
            exact=exact,
            asked=len(asked),
            unserved=self._unserved(meant),
            agreed=bool(need.any() and words.argmax() == need.argmax()),
        )

    def _relatives(self, word: str, language: str) -> Relatives | None:
        """The words of the index that a typed word may stand for; None when it is a slip of a function word."""
        relatives = self.vocabulary.relatives(forms_of(word, language))
        if (relatives.likeness and relatives.likeness[0] >= EXACT) or self.lexicon.speller.knows(word):
            return relatives
        meant = self.lexicon.speller.meant(word, language)
        if not meant:
            return relatives
        topics = [(other, alike) for other, alike in meant if term_of(other, language).weight == 1.0]
        if not topics or topics[0][1] < meant[0][1] - CLOSE:
            return None
        corrected = [(self.vocabulary.relatives(forms_of(other, language)), alike) for other, alike in topics]
        return joined([(relatives, AS_TYPED), *corrected])

    def _needs(self, meant: Meant, keys: Ints) -> tuple[Floats, Ints]:
        """Per entry, in the order of ``keys``, how well it answers what was meant, and by which concept."""
        need, concept = np.zeros(len(keys)), np.full(len(keys), -1)
        for number, score in zip(meant.concepts, meant.scores, strict=True):
            answering, strengths = self._who_answers(number)
            places, offered = np.searchsorted(keys, answering), strengths * score
            better = offered > need[places]
            concept[places[better]] = number
            need[places[better]] = offered[better]
        return need, concept

    def _unserved(self, meant: Meant) -> float:
        missing = (
            score * (1.0 - self._who_answers(number)[1].max(initial=0.0))
            for number, score in zip(meant.concepts, meant.scores, strict=True)
        )
        return round(float(max(missing, default=0.0)), 9)

    def _who_answers(self, number: int) -> tuple[Ints, Floats]:
        """The keys of the entries that answer a concept, and how strongly."""
        if number not in self._arrays:
            linked = self._answering.get(number, {})
            self._arrays[number] = (
                np.array(list(linked), dtype=np.int64),
                np.array(list(linked.values()), dtype=np.float64),
            )
        return self._arrays[number]


def _best(score: Floats, limit: int) -> list[int]:
    """Places of the highest scores above zero, highest first; equal ones in order of place."""
    places = np.flatnonzero(score > 0)
    if len(places) > limit:
        least = np.partition(score[places], -limit)[-limit]
        places = places[score[places] >= least]
    return [int(one) for one in sorted(places, key=lambda place: (-score[place], place))[:limit]]
