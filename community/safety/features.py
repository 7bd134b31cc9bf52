"""What a text shows that may speak for or against a danger: words, pieces of words, concepts, and what stands together.

A feature is a 32-bit number; the model has weights for those it met while it was fitted and passes over the others.
"""

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from community.safety.concepts import Mention, WordList, word_list
from community.safety.reading import Reading

Hashes = NDArray[np.uint32]
Places = NDArray[np.int32]

FARTHEST_WORD = 3
"""Words between which a pair is a feature."""
FARTHEST_CONCEPT = 6
"""Mentions of concepts between which a pair is a feature; what stands between them without a concept does not count."""
PIECES = (3, 4, 5)
"""Letters in a piece of a word."""
START = 5
"""Letters of the start of a word, which stands for its stem."""

_FIRST, _SECOND, _THIRD = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B), np.uint32(15)


@dataclass(frozen=True, slots=True)
class Features:
    """Feature numbers with the first and the last word each spans, in no order."""

    hashes: Hashes
    first: Places
    last: Places


Part = tuple[Hashes, Places, Places]


def features_of(reading: Reading) -> Features:
    """All features of a text. Work grows with its length."""
    found = [part for parts in parts_of(reading).values() for part in parts]
    if not found:
        empty = np.zeros(0, np.int32)
        return Features(empty.astype(np.uint32), empty, empty)
    return Features(*(np.concatenate(part) for part in zip(*found, strict=True)))


def parts_of(reading: Reading) -> dict[str, list[Part]]:
    """The features by what they are made of: "words", "pieces" or "concepts"."""
    words = reading.words
    if not words:
        return {}
    return {"words": _of_words(words), "pieces": _of_pieces(words), "concepts": _of_concepts(words)}


def _of_words(words: tuple[str, ...]) -> list[Part]:
    numbers = np.array([_number(word) for word in words], np.uint32)
    places = np.arange(len(words), dtype=np.int32)
    starts = np.array([_number(word[:START]) for word in words], np.uint32)
    parts = [(_mixed(numbers, 1), places, places), (_mixed(starts, 2), places, places)]
    for distance in range(1, min(FARTHEST_WORD, len(words) - 1) + 1):
        pairs = _mixed(numbers[:-distance], 10 + min(distance, 2), numbers[distance:])
        parts.append((pairs, places[:-distance], places[distance:]))
    return parts


def _of_pieces(words: tuple[str, ...]) -> list[Part]:
    line = " " + " ".join(words) + " "
    letters = np.frombuffer(line.encode("utf-32-le", "replace"), np.uint32)
    spaces = letters == 32
    place = (np.cumsum(spaces) - 1).astype(np.int32)
    parts = []
    for length in PIECES:
        many = len(letters) - length + 1
        if many <= 0:
            break
        pieces = letters[:many]
        crosses = np.zeros(many, bool)
        for step in range(1, length):
            pieces = _mixed(pieces, 20 + length, letters[step : step + many])
            if step < length - 1:
                crosses |= spaces[step : step + many]
        kept = ~crosses
        where = np.minimum(place[:many][kept], len(words) - 1)
        parts.append((pieces[kept], where, where))
    return parts


def _of_concepts(words: tuple[str, ...]) -> list[Part]:
    mentions = _mentions(words, word_list())
    if not mentions:
        return []
    first = np.array([mention.first for mention in mentions], np.int32)
    last = np.array([mention.last for mention in mentions], np.int32)
    numbers = np.array([mention.number for mention in mentions], np.uint32)
    parts = [(_mixed(numbers, 3), first, last)]
    for distance in range(1, min(FARTHEST_CONCEPT, len(numbers) - 1) + 1):
        pairs = _mixed(numbers[:-distance], 4, numbers[distance:])
        parts.append((pairs, first[:-distance], np.maximum(last[:-distance], last[distance:])))
    for step in (1, 2):
        if len(numbers) > 1 + step:
            pairs = _mixed(numbers[: -1 - step], 5, numbers[1:-step])
            triples = _mixed(pairs, 6, numbers[1 + step :])
            parts.append((triples, first[: -1 - step], last[1 + step :]))
    return [*parts, *_of_neighbours(words, first, last, numbers)]


def _of_neighbours(words: tuple[str, ...], first: Places, last: Places, numbers: Hashes) -> list[Part]:
    """A concept and a word close to it, on either side alike."""
    hashes = np.array([_number(word) for word in words], np.uint32)
    parts = []
    for distance in (-2, -1, 1, 2):
        there = first + distance
        within = (there >= 0) & (there < len(words))
        there = there[within]
        pairs = _mixed(numbers[within], 7, hashes[there])
        parts.append((pairs, np.minimum(first[within], there), np.maximum(last[within], there)))
    return parts


def _mentions(words: tuple[str, ...], known: WordList) -> list[Mention]:
    languages = known.languages_of(words)
    if len(languages) == 1:
        return known.concepts[languages[0]].in_words(words)
    found = {mention for language in languages for mention in known.concepts[language].in_words(words)}
    return sorted(found, key=lambda mention: (mention.first, mention.last, mention.number))


def _number(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def _mixed(one: Hashes, salt: int, other: Hashes | None = None) -> Hashes:
    """A number for a pair in this order; ``salt`` keeps the kinds of features apart."""
    mixed = (one ^ np.uint32(salt * 0x1F123BB5 & 0xFFFFFFFF)) * _FIRST
    if other is not None:
        mixed = (mixed ^ (mixed >> _THIRD)) * _SECOND + other
    mixed = (mixed ^ (mixed >> _THIRD)) * _SECOND
    return mixed ^ (mixed >> _THIRD)
