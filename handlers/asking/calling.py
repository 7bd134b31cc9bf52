"""Whether a message is nothing but a call for a person: "hulp", "une personne svp", "some1"-like slips of a thumb."""

import re
import tomllib
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

from knowledge.analysis import fold

LONGEST = 60
"""Letters. Who writes more than this says what for, and that is a question."""
MOST_WORDS = 6
_SHORTEST_WITH_A_SLIP = 4
_WORD = re.compile(r"[^\W\d_]+")
_STRETCHED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    call: frozenset[str]
    around: frozenset[str]
    other: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    lists = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return _Vocabulary(*(frozenset(lists[name].split()) for name in ("call", "around", "other")))


def calls_for_a_person(text: str, known: Container[str] = frozenset()) -> bool:
    """Whether somebody asks for help or for a person, and says nothing else.

    One slip in a word is forgiven, unless the word is among the ``known`` ones: then it was meant.
    """
    if len(text) > LONGEST:
        return False
    words = _WORD.findall(fold(text))
    if not words or len(words) > MOST_WORDS or any(letter.isdigit() for letter in text):
        return False
    vocabulary = _vocabulary()
    left = [word for word in words if word not in vocabulary.around]
    return bool(left) and all(_is_call(word, vocabulary, known) for word in left)


def _is_call(word: str, vocabulary: _Vocabulary, known: Container[str]) -> bool:
    plain = _STRETCHED.sub(r"\1", word)
    if word in vocabulary.call or plain in vocabulary.call:
        return True
    if len(plain) < _SHORTEST_WITH_A_SLIP or word in vocabulary.other or word in known:
        return False
    return any(
        len(call) >= _SHORTEST_WITH_A_SLIP and OSA.distance(plain, call, score_cutoff=1) <= 1
        for call in vocabulary.call
    )
