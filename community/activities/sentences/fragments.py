"""What nobody claimed, cut into pieces that may be a name: at stops, commas, brackets and whatever was understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from community.activities.sentences.page import CLAIMED, Page
from community.activities.sentences.vocabulary import phrases

LONGEST = 200
"""Letters of a piece in which a name is looked for."""

_ABBREVIATED = "".join(
    f"(?<!\\b{word})" for word in ("st", "nr", "av", "dr", "bd", "comm", "mr", "mme", "ste", "c", "j", "o", "m", "no")
)
_CUT = re.compile(
    rf"(?:{_ABBREVIATED}\.|[;!?|]|\.\.+)+(?=\s|$|[{CLAIMED}\"])|\n|(?<=\s)[-\u2013\u2014>=\u2192+]+(?=\s)"
    r"|,(?=\s|$)|[()\[\]]|:(?=\s|$)|(?<=\s)/(?=\s)"
)
_EDGES = phrases("fragment", "edge")
_SIGNS = r"(?:[\s,.;:!?()\-|/&>=*\u2022\u2192]|(?<!\d)\+)"
_EDGE = re.compile(rf"(?:{_SIGNS}|(?:{_EDGES})(?![a-z0-9'-])(?=\s|$|[,.:;]))+")
_TAIL = re.compile(rf"(?:{_SIGNS}|(?<![a-z0-9'-])(?:{_EDGES}|{phrases('fragment', 'tail')}))+$")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words next to each other on the page: as written, and folded. ``before`` and ``after`` are what cut them off."""

    text: str
    plain: str
    start: int
    before: str = ""
    after: str = ""

    @property
    def end(self) -> int:
        """Where it stops on the page."""
        return self.start + len(self.plain)

    def part(self, start: int, end: int | None = None) -> "Fragment":
        """A part of it, without blanks around."""
        stop = len(self.plain) if end is None else end
        inside = self.plain[start:stop]
        start += len(inside) - len(inside.lstrip())
        stop = start + len(inside.strip())
        after = self.after if not self.plain[stop:].strip() else " "
        before = self.before if not self.plain[:start].strip() else " "
        return Fragment(self.text[start:stop], self.plain[start:stop], self.start + start, before, after)

    def trimmed(self) -> "Fragment":
        """Without the words at its edges that name nothing ("en", "om", "telkens")."""
        found = self.part(0)
        while found.plain:
            start = _EDGE.match(found.plain)
            end = _TAIL.search(found.plain)
            cut = found.part(start.end() if start else 0, end.start() if end else None)
            if cut == found:
                return cut
            found = cut if not start or not end or start.end() <= end.start() else found.part(0, 0)
        return found

    def trimmed_end(self) -> "Fragment":
        """Without such words at its end."""
        found = self.part(0)
        end = _TAIL.search(found.plain)
        return found.part(0, end.start()) if end else found


def fragments(page: Page) -> Iterator[Fragment]:
    """The pieces, in order. ``before`` and ``after`` are a sign, CLAIMED, or nothing at the end of the text."""
    for piece in page.left_over():
        start, before = piece.start, CLAIMED if piece.start else ""
        said = page.nameable[piece.start : piece.end]
        for cut in _CUT.finditer(said):
            yield _fragment(page, start, piece.start + cut.start(), before, cut[0].strip()[:1] or "\n")
            start, before = piece.start + cut.end(), cut[0].strip()[:1] or "\n"
        yield _fragment(page, start, piece.end, before, CLAIMED if piece.end < len(page.folded) else "")


def _fragment(page: Page, start: int, end: int, before: str, after: str) -> Fragment:
    end = min(end, start + LONGEST)
    return Fragment(page.text[start:end], page.nameable[start:end], start, before, after)
