"""Whether a message only says thank you, all right or goodbye: that does not open a closed request again.

To take a question for a thank-you would lose it; the other way round costs the desk a glance. So a message is a
thank-you only when nothing else is left in it (``thanks.toml``).
"""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

LONGEST = 200
"""Signs. Who writes more than this has something to tell."""
_SHORTEST_WITH_A_SLIP = 5
_WORD = re.compile(r"[a-z0-9]+")
_STRETCHED = re.compile(r"([a-z])\1+")
_BESIDE_SIGNS = re.compile("[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""Joiners, looks and skin colours: they change no sign into another."""
_PUNCTUATION = re.compile(r"[\s.,;:!'’‘´`\"“”«»()*~_+=^<>/\\…–—-]+")
_SMILEY = re.compile(r"(?<!\w)[:;=]-?[)D*pP](?!\w)|<3")


def is_thanks(text: str) -> bool:
    """Whether a message in Dutch, French or English asks nothing and tells nothing but thanks. Empty text is not."""
    if not text.strip() or len(text) > LONGEST or "?" in text:
        return False
    words, glad, other = _parts(text)
    if other:
        return False
    enough = _cover(words)
    return enough is not None and (enough or glad)


def _parts(text: str) -> tuple[list[str], bool, bool]:
    """The folded words; whether there is a glad sign; whether there is anything that is neither."""
    plain = _BESIDE_SIGNS.sub("", _SMILEY.sub("😊", text))
    signs = _vocabulary()[2]
    glad = any(letter in signs for letter in plain)
    folded = _folded("".join(" " if letter in signs else letter for letter in plain))
    rest = _PUNCTUATION.sub("", _WORD.sub("", folded))
    return [_once(word) for word in _WORD.findall(folded)], glad, bool(rest)


def _cover(words: list[str]) -> bool | None:
    """Whether a turn of phrase that is ``enough`` is among those that make up the words; None when they do not."""
    enough, beside, _ = _vocabulary()
    place, found = 0, False
    while place < len(words):
        for length in range(min(_longest(), len(words) - place), 0, -1):
            turn = tuple(words[place : place + length])
            if turn in enough or turn in beside:
                found = found or turn in enough
                break
        else:
            length = 1
            if not _slip_of_the_thumb(words[place]):
                return None
            found = True
        place += length
    return found


@cache
def _slip_of_the_thumb(word: str) -> bool:
    """Whether a word is one slip away from a longer one that is enough by itself ("bedankr", "mrci", "thnaks")."""
    targets = [turn[0] for turn in _vocabulary()[0] if len(turn) == 1]
    if sorted(word) in [sorted(one) for one in targets if len(one) == len(word) >= _SHORTEST_WITH_A_SLIP - 1]:
        return True
    longer = (one for one in targets if len(one) >= _SHORTEST_WITH_A_SLIP and word[:1] == one[:1])
    return any(OSA.distance(word, one, score_cutoff=1) <= 1 for one in longer)


@cache
def _vocabulary() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]], frozenset[str]]:
    read = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

    def turns(lines: str) -> frozenset[tuple[str, ...]]:
        each = (one.split() for line in lines.splitlines() for one in line.split("|"))
        return frozenset(tuple(_once(word) for word in words) for words in each if words)

    return turns(read["enough"]), turns(read["beside"]), frozenset(read["signs"])


@cache
def _longest() -> int:
    enough, beside, _ = _vocabulary()
    return max(len(turn) for turn in enough | beside)


def _folded(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold()).replace("œ", "oe")
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def _once(word: str) -> str:
    return _STRETCHED.sub(r"\1", word)
