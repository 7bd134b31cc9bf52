"""What was written, as words that are easy to compare: capitals, accents, ornaments and stretched letters gone."""

import re
import unicodedata
from dataclasses import dataclass

QUESTION = "?"
"""Stands among the words where somebody asked."""

_INVISIBLE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_QUOTES = str.maketrans("’‘`´ʼ′", "''''''")
_MERGED = re.compile(r"(?<=[a-z])'(?=(?:t|s|m|ve|re|ll|d)\b)")
_TOKEN = re.compile(r"[^\W_]+|[.!;:\n]+|\?+")
_STRETCHED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a text in order, and before which of them a new sentence starts (the first always does)."""

    words: tuple[str, ...]
    starts: tuple[int, ...]


def read(text: str) -> Reading:
    """The words of a text. Work grows with its length, whatever it holds."""
    words: list[str] = []
    starts = [0]
    for token in _TOKEN.findall(folded(text)):
        if token[0] in ".!;:\n":
            if not token.startswith(".."):
                starts.append(len(words))
        else:
            words.append(QUESTION if token[0] == QUESTION else token)
            if token[0] == QUESTION:
                starts.append(len(words))
    return Reading(tuple(words), tuple(sorted({start for start in starts if start < len(words)})))


def folded(text: str) -> str:
    """Small letters, once each: "Dooood" and "dood" are both "dod"."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_QUOTES)).lower()
    plain = _INVISIBLE.sub("", plain).replace("œ", "oe").replace("æ", "ae")
    return _STRETCHED.sub(_once, _MERGED.sub("", plain))


def _once(run: re.Match[str]) -> str:
    """Letters once; digits (112) and marks ("...") as they stand."""
    return run[1] if run[1].isalpha() else run[0]
