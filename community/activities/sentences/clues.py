"""What speaks for and against a stretch of words being a name: how it begins, what it holds, how it ends.

A clue is a string; the model (``spans``) has weights for those it met while it was fitted and passes over the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from community.activities.sentences.words import Sort, Word

ENDINGS = (2, 3, 4, 5, 6)
"""Letters of the end of a word: Dutch puts what a thing is at the end ("avondwandeling")."""
_NAMELESS_SORTS = (Sort.OPEN, Sort.CAPITAL, Sort.CLAIMED, Sort.SHORT)

Clues = list[list[str]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Clues for each word: of a name that begins with it, holds it, ends with it, or holds it and the next."""

    begins: Clues
    holds: Clues
    ends: Clues
    holds_pair: Clues


def evidence(words: Sequence[Word], *, shouted: bool) -> Evidence:
    """All clues of a text. ``shouted``: it is all in capitals, so that they say nothing. Work grows with its length."""
    own = [_of_word(word, shouted=shouted) for word in words]
    near = [[clue for clue in clues if _carries_over(clue)] for clues in own]
    everywhere = range(len(words))
    return Evidence(
        begins=[_of_begin(words, own, near, place) for place in everywhere],
        holds=[[f"I|{clue}" for clue in clues] for clues in own],
        ends=[_of_end(words, own, near, place) for place in everywhere],
        holds_pair=[_of_pair(words, place) for place in everywhere],
    )


def _of_word(word: Word, *, shouted: bool) -> list[str]:
    clues = ["claimed"] if word.claimed else []
    if word.is_sign:
        return [f"sign:{word.plain}", *clues]
    clues.append(f"w:{word.plain}")
    clues.append("capital" if word.capital and not shouted else "CAPITALS" if word.capital else "small")
    if word.plain[0].isdigit():
        return [*clues, "number"]
    size = len(word.plain)
    clues += [f"e{many}:{word.plain[-many:]}" for many in ENDINGS if size > many]
    clues += [f"b{many}:{word.plain[:many]}" for many, least in ((4, 6), (6, 8)) if size >= least]
    clues.append(f"size:{min(size, 8)}")
    clues += [f"list:{name}" for name in word.lists]
    if size > 2 and not _SMALL.intersection(word.lists):
        clues.append("list:none")
    return clues


_SMALL = frozenset(("article", "preposition", "possessive", "auxiliary", "conjunction", "pronoun", "adverb"))


def _carries_over(clue: str) -> bool:
    """Whether a clue of a word says something about its neighbours too."""
    return clue[:2] in ("w:", "si", "cl", "nu", "ca", "li") or clue[:3] in ("e3:", "e4:")


def _at(near: Clues, place: int) -> list[str]:
    return near[place] if 0 <= place < len(near) else ["edge"]


def _of_begin(words: Sequence[Word], own: Clues, near: Clues, place: int) -> list[str]:
    clues = [f"B0|{clue}" for clue in own[place]]
    clues += [f"B-1|{clue}" for clue in _at(near, place - 1)]
    clues += [f"B-2|{clue}" for clue in _at(near, place - 2)]
    clues += [f"B+1|{clue}" for clue in _at(near, place + 1)]
    if place > 0:
        word, before = words[place], words[place - 1]
        told = "claimed" if before.claimed else before.plain
        clues.append(f"BB|{before.plain}_{word.plain}")
        clues.append(f"BC|{told}_{'capital' if word.capital else 'small'}")
        if place > 1:
            clues.append(f"BBB|{words[place - 2].plain}_{before.plain}")
    clues += [f"BL|{name}|{_at(near, place - 1)[0]}" for name in words[place].lists]
    return [*clues, f"BP|{min(place, 3)}"]


def _of_end(words: Sequence[Word], own: Clues, near: Clues, place: int) -> list[str]:
    clues = [f"E0|{clue}" for clue in own[place]]
    clues += [f"E+1|{clue}" for clue in _at(near, place + 1)]
    clues += [f"E+2|{clue}" for clue in _at(near, place + 2)]
    clues += [f"E-1|{clue}" for clue in _at(near, place - 1)]
    if place + 1 < len(words):
        after = words[place + 1].plain
        clues.append(f"EE|{words[place].plain}_{after}")
        if place + 2 < len(words):
            clues.append(f"EEE|{after}_{words[place + 2].plain}")
    return clues


def _of_pair(words: Sequence[Word], place: int) -> list[str]:
    if place + 1 >= len(words):
        return []
    one, other = words[place], words[place + 1]
    return [f"P|{_small(one)}_{_small(other)}", f"PS|{one.sort}_{other.sort}"]


def _small(word: Word) -> str:
    return word.sort.name if word.sort in _NAMELESS_SORTS else word.plain
