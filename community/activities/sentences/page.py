"""A sentence being read: what was understood is claimed piece by piece, and what is left over names it."""

import re
import unicodedata

from community.activities.sentences.spelling import respelled

CLAIMED = "\x1f"
MASKED = "\x1e"
_PLAIN = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "œ": "o", "æ": "a", "ß": "s"})
_UNWRITTEN = ("So", "Cf", "Sk", "Cc", "Cn", "Cs", "Co")
"""Kinds of signs that belong to no name: pictures, marks of direction, halves of letters."""
_QUOTED = re.compile('["\u201c\u201e\u00ab\u201d]([^"\u201c\u201d\u201e\u00ab\u00bb\n]{2,60})["\u201d\u201c\u00bb]')


def folded(text: str) -> str:
    """Small letters without accents, letter for letter, so that a place in it is the same place in the text."""
    return "".join(_fold(letter) for letter in text.translate(_PLAIN))


def _fold(letter: str) -> str:
    spread = unicodedata.normalize("NFKD", letter.lower())
    return next((one for one in spread if not unicodedata.combining(one)), " ")


class Page:
    """``free`` is the folded text with what was claimed or masked blotted out: patterns are looked for in it.

    ``nameable`` is the folded text in which nothing can be read between quotes: it is the name of something.
    """

    def __init__(self, text: str) -> None:
        self._written = unicodedata.normalize("NFC", text)
        spelled = respelled(self._written)
        self._origin = spelled.origin
        self.text = spelled.text
        self.folded = folded(spelled.text)
        self.free = self.folded
        self._claimed = [False] * len(self.text)
        self.nameable = self.folded
        for found in _QUOTED.finditer(self.text):
            self.mask(*found.span(1))
            start, end = found.span(1)
            self.nameable = self.nameable[:start] + "q" * (end - start) + self.nameable[end:]

    def claim(self, start: int, end: int) -> None:
        """This piece was understood; it belongs to no name."""
        self._blot(start, end, CLAIMED)
        self._claimed[start:end] = [True] * (end - start)

    def mask(self, start: int, end: int) -> None:
        """These are no numbers to be read (a house number, a title in quotes); they may still belong to a name."""
        self._blot(start, end, MASKED)

    def _blot(self, start: int, end: int, letter: str) -> None:
        self.free = self.free[:start] + letter * (end - start) + self.free[end:]

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first place that fits, claimed."""
        found = pattern.search(self.free)
        if found is not None:
            self.claim(*found.span())
        return found

    def take_all(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Every place that fits, claimed."""
        found = list(pattern.finditer(self.free))
        for one in found:
            self.claim(*one.span())
        return found

    def is_claimed(self, place: int) -> bool:
        """Whether the letter there was understood."""
        return 0 <= place < len(self._claimed) and self._claimed[place]

    def written(self, start: int, end: int) -> str:
        """A piece of the page as it was written."""
        if start >= end:
            return ""
        said = self._written[self._origin[start] : self._origin[end - 1] + 1]
        kept = (" " if unicodedata.category(one) in _UNWRITTEN and one != "°" else one for one in said)
        return " ".join("".join(kept).split())
