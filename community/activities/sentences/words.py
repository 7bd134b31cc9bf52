"""The page as words and signs, each of a sort: what the readers of names and places look at."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import phrases, wordings

MOST_WORDS = 120
"""What stands behind them names nothing any more."""

QUOTED = "qq"
"""What stands between quotes is one word, whatever it is."""
_IS_QUOTED = re.compile("q{2,}")
_WORD = re.compile(r"[a-z]{1,6}'(?=[a-z0-9])|[a-z0-9]+(?:['.-][a-z0-9]+)*|[^\sa-z0-9]|\n")


class Sort(IntEnum):
    """What a word is, as far as a list of the small words of three languages tells."""

    EDGE = 0
    """Beyond the first and the last word."""
    CLAIMED = 1
    """Understood already: an hour, a day, a price."""
    NEWLINE = 2
    SIGN = 3
    ARTICLE = 4
    PREPOSITION = 5
    POSSESSIVE = 6
    AUXILIARY = 7
    CONJUNCTION = 8
    PRONOUN = 9
    CAPITAL = 10
    OPEN = 11
    """A word that may name something."""
    SHORT = 12


_LISTED = (Sort.ARTICLE, Sort.PREPOSITION, Sort.POSSESSIVE, Sort.AUXILIARY, Sort.CONJUNCTION, Sort.PRONOUN)
_LISTS = (*(sort.name.lower() for sort in _LISTED), "adverb")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign: the letters from ``start`` to ``end`` on the page, folded. ``capital``: as it was written."""

    start: int
    end: int
    plain: str
    sort: Sort
    claimed: bool
    capital: bool
    lists: tuple[str, ...]
    """The lists of small words and of places that hold it."""

    @property
    def is_sign(self) -> bool:
        """Whether it is no word: a comma, the end of a line."""
        return not self.plain[0].isalnum()


def words_of(page: Page) -> list[Word]:
    """The words and signs, in order."""
    found = [_word(page, *one.span()) for one in _WORD.finditer(page.nameable)]
    return found[:MOST_WORDS]


def _word(page: Page, start: int, end: int) -> Word:
    plain, claimed = page.nameable[start:end], page.is_claimed(start)
    plain = QUOTED if _IS_QUOTED.fullmatch(plain) else plain
    capital = page.text[start].isupper()
    lists = tuple(name for name in _LISTS if plain in _listed(name)) if plain[0].isalnum() else ()
    sort = _sort(plain, lists, claimed=claimed, capital=capital)
    return Word(start, end, plain, sort, claimed, capital, lists + _places(plain))


def _sort(plain: str, lists: tuple[str, ...], *, claimed: bool, capital: bool) -> Sort:
    if plain == "\n":
        return Sort.NEWLINE
    if claimed:
        return Sort.CLAIMED
    if not plain[0].isalnum():
        return Sort.SIGN
    listed = next((sort for sort in _LISTED if sort.name.lower() in lists), None)
    if listed is not None:
        return listed
    if capital:
        return Sort.CAPITAL
    return Sort.OPEN if len(plain) > 2 else Sort.SHORT


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(wordings("sorts", name))


def _places(plain: str) -> tuple[str, ...]:
    if not plain[0].isalpha():
        return ()
    return tuple(name for name in ("nouns", "before", "streets") if _PLACES[name].fullmatch(plain))


_PLACES = {name: re.compile(phrases("places", name)) for name in ("nouns", "before", "streets")}
