"""What it is called and where it is: read from what nothing else in the sentence claimed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from community.activities.sentences.feasts import names_a_feast
from community.activities.sentences.fragments import Fragment, fragments
from community.activities.sentences.page import CLAIMED, Page
from community.activities.sentences.places import (
    AT_HOME,
    BARE,
    GATHERED,
    Found,
    begins_with_a_place,
    behind_gathering,
    completes,
    cut_place,
    find_place,
    gathers_at_the_end,
    is_address,
    is_home,
    is_known,
    is_label,
    only_gathers,
)
from community.activities.sentences.titles import (
    behind_frame,
    behind_purpose,
    is_aside,
    is_clause,
    is_greeted,
    is_greeting,
    is_nameless,
    neat,
    organises,
    they_gather,
    without_measure,
)

_PURPOSE = ("for ", "voor ", "pour ")


@dataclass(frozen=True, slots=True)
class Names:
    """What it is called and where it is."""

    title: str | None = None
    place: str | None = None
    organised: bool = False
    feast: bool = False


@dataclass(frozen=True, slots=True)
class _Title:
    """A name that was found. ``whole`` is what it is if the place in the same piece is not the place."""

    name: Fragment
    whole: Fragment
    place: Found | None


def read_names(page: Page) -> Names:
    """The title is what comes first; the place is what stands behind "in" or "chez", or is plainly a place."""
    pieces = tuple(part for piece in fragments(page) for part in _apart(piece))
    found = _Reader(pieces).names(page)
    return replace(found, organised=any(organises(piece) for piece in pieces), feast=names_a_feast(page))


def _apart(piece: Fragment) -> Iterator[Fragment]:
    """A piece, and apart from it the word behind which the place stands: "walk, leaving" (at 2 from the church)."""
    cut = gathers_at_the_end(piece)
    if cut is not None:
        yield piece.part(0, cut)
    yield piece.part(cut or 0)


class _Reader:
    """Goes through the pieces once, and chooses at the end."""

    def __init__(self, pieces: Sequence[Fragment]) -> None:
        self.pieces = pieces
        self.title: _Title | None = None
        self.shelved: Found | None = None
        self.shelved_at = 0
        self.places: list[tuple[Found, int]] = []
        self.told_until = -2
        self.of_a_group = False

    def names(self, page: Page) -> Names:
        """The best of what was found, as it was written."""
        awaited = False
        for number, piece in enumerate(self.pieces):
            said = piece.trimmed()
            if not said.plain:
                continue
            labels = piece.after == ":" and is_label(said)
            gathers = only_gathers(said)
            if awaited and not labels:
                self._read_awaited(said, number)
            elif not labels and not gathers and not is_greeting(said):
                self._read(said, number)
            awaited = labels or gathers
        return self._chosen(page)

    def _read_awaited(self, said: Fragment, number: int) -> None:
        if said.plain.startswith(_PURPOSE) and behind_purpose(said):
            self._read(said, number)
            return
        found = behind_gathering(said)
        if found is None:
            return
        self._place(found, number)
        if self.title is None and found.rest.plain and (purpose := behind_purpose(found.rest)):
            self.title = _named(purpose)

    def _read(self, said: Fragment, number: int) -> None:
        told, framed = self._told(said, number)
        if not told.plain or self._is_only_a_place(told, number):
            return
        nameless = is_nameless(told) or is_greeted(told) or (not framed and is_nameless(said))
        aside = not framed and is_aside(said)
        clause = not framed and is_clause(said)
        self.told_until = number if clause else self.told_until
        found = find_place(told, titled=self.title is not None and not aside and not clause)
        if not framed and self._begins_with_place(told, found, beside=aside or clause or nameless):
            self.shelved, self.shelved_at = cut_place(told, BARE), number
            return
        if found is not None and clause and not aside and found.sure < GATHERED:
            self._place(replace(found, sure=AT_HOME), number)
        elif found is not None and not (aside and found.sure < GATHERED):
            self._place(found, number)
        if self.title is None and not nameless:
            self.title = self._titled(told, found, beside=aside or clause)
            self.of_a_group = self.title is not None and they_gather(said)

    def _told(self, said: Fragment, number: int) -> tuple[Fragment, bool]:
        """What a piece tells without its frame, and whether it had one ("we organise", "for a walk")."""
        told, framed = behind_frame(said)
        told = without_measure(told)
        purpose = behind_purpose(told)
        if purpose is None:
            return told, framed
        after_claim = said.before in (CLAIMED, " ")
        begins = told.plain.startswith(_PURPOSE)
        if self.of_a_group and begins:
            self.title = None
            return purpose, True
        if self.title is None and after_claim and (begins or self.told_until == number - 1):
            return purpose, True
        return told, framed

    def _is_only_a_place(self, told: Fragment, number: int) -> bool:
        """An address, or a second piece that begins with a place: then the first was the name after all."""
        address = is_address(told) and any(map(str.isdigit, told.plain)) and find_place(told, titled=False) is None
        second = self.title is None and self.shelved is not None and begins_with_a_place(told)
        if address or second:
            self._place(cut_place(told, BARE), number)
        return address or second

    def _begins_with_place(self, told: Fragment, found: Found | None, *, beside: bool) -> bool:
        if beside or self.title is not None or self.shelved is not None:
            return False
        return is_known(told) or (found is None and begins_with_a_place(told))

    def _titled(self, told: Fragment, found: Found | None, *, beside: bool) -> _Title | None:
        for piece in (found.head, found.rest) if found else (told,):
            rest = found is not None and piece is found.rest
            purpose = behind_purpose(piece) if rest or (beside and not piece.plain.startswith(_PURPOSE)) else None
            if purpose is not None and (named := _named(purpose)):
                return named
            shown, framed = behind_frame(piece)
            if (not beside or framed) and not is_aside(shown) and not is_clause(shown) and (name := neat(shown)):
                whole = neat(told) if found and piece is found.head else name
                return _Title(name, whole or name, found)
        return None

    def _place(self, found: Found | None, number: int) -> None:
        if found is not None:
            self.places.append((found, number))

    def _chosen(self, page: Page) -> Names:
        best = max(self.places, key=lambda one: (one[0].sure, not one[0].head.plain), default=None)
        if best is None and self.shelved is not None and self.title is not None:
            return Names(_written(page, self.title.name), _written(page, self.shelved.place))
        if self.title is None and self.shelved is not None and best is None:
            best = (self.shelved, self.shelved_at)
        elif self.title is None and self.shelved is not None and not is_address(self.shelved.place):
            return Names(_written(page, self.shelved.place), self._full(page, best))
        if self.title is None:
            return Names(None, self._full(page, best))
        other = self.title.place
        apart = best is not None and other is not None and best[0] is not other and other.sure > AT_HOME
        return Names(_written(page, self.title.whole if apart else self.title.name), self._full(page, best))

    def _full(self, page: Page, best: tuple[Found, int] | None) -> str | None:
        """The place with the street behind its comma: "salle du presbytère, rue Haute 9"."""
        if best is None:
            return None
        found, number = best
        end = found.place.end
        touches = not found.rest.plain
        last = found.place
        while touches and number + 1 < len(self.pieces) and self.pieces[number].after == ",":
            follows = self.pieces[number + 1].trimmed()
            if not completes(last, follows):
                break
            if found.sure == AT_HOME:
                return page.written(follows.start, follows.end)
            number, last, end = number + 1, follows, follows.end
        if found.sure == AT_HOME and is_home(found.place):
            return None
        return page.written(found.place.start, end)


def _named(said: Fragment) -> _Title | None:
    name = neat(said)
    return None if name is None else _Title(name, name, None)


def _written(page: Page, said: Fragment) -> str:
    return page.written(said.start, said.end)
