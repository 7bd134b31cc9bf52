"""A sentence being read: what was understood is claimed piece by piece, and what is left over names it."""

import re
import unicodedata
from collections.abc import Iterator

CLAIMED = "\x1f"
MASKED = "\x1e"
_PLAIN = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "œ": "o", "æ": "a", "ß": "s"})


def folded(text: str) -> str:
    """Small letters without accents, letter for letter, so that a place in it is the same place in the text."""
    return "".join(_fold(letter) for letter in text.translate(_PLAIN))


def _fold(letter: str) -> str:
    spread = unicodedata.normalize("NFKD", letter.lower())
    return next((one for one in spread if not unicodedata.combining(one)), " ")


class Page:
    """``free`` is the folded text with what was claimed or masked blotted out: patterns are looked for in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = folded(text)
        self.free = self.folded
        self._claimed = [False] * len(text)

    def claim(self, start: int, end: int) -> None:
        """This piece was understood; it belongs to no name."""
        self._blot(start, end, CLAIMED)
        self._claimed[start:end] = [True] * (end - start)

    def mask(self, start: int, end: int) -> None:
        """These are no numbers to be read (a house number, an age); they may still belong to a name."""
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

    def left_over(self) -> Iterator[str]:
        """What nobody claimed, as it was written, in pieces."""
        piece = ""
        for letter, claimed in zip(self.text, self._claimed, strict=True):
            if claimed:
                yield piece
                piece = ""
            else:
                piece += letter
        yield piece
