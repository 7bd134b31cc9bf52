"""From a question to a short wording that points at nobody: what may be shown to an editor, and stay with an entry.

Names, numbers, addresses, dates, links, greetings and thanks go. What is left is a few words, or nothing. No list can
know every name: so only an editor adds a wording, and what is doubtful goes as well, for a lost word costs little.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.analysis import LONGEST_WORD, WORDS, fold, function_words, term_of

MOST_WORDS_KEPT = 12
"""A longer wording tells a story, and a story points at somebody; as an example it only adds noise."""
LAST_LATIN = 0x24F
VIETNAMESE = range(0x1E00, 0x1F00)
SHOUTED = 0.6
"""From this share of capitals a capital says nothing."""
LONGEST_VOCATIVE = 2
KEY_WORDS = 2

_TRACES = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|@\w+|\b[A-Z]{2}\d{2}(?: ?\w{4}){2,}|\b\w+\.(?:be|com|eu|net|org)\b"
)
"""Links, e-mail addresses, user names, bank accounts."""
_PIECE = re.compile(
    r"(?P<number>[+(]?\w*\d\w*(?:[)./:,\- ]{0,2}\d\w*)*)"
    r"|(?P<word>'?[^\W\d_]+(?:['\-][^\W\d_]+)*)"
    r"|(?P<stop>[.!?;\n]+)|(?P<comma>[,:()]+)"
)
_TENS = re.compile(r"\w+en(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)")


@dataclass(slots=True)
class _Piece:
    """A word, a number, or a mark; ``first`` words begin a sentence; ``gone`` ones are not kept."""

    kind: str
    written: str
    folded: str
    first: bool = False
    gone: bool = False

    @property
    def bare(self) -> str:
        """Without what stands before a French apostrophe: "d'elise" is "elise"."""
        return self.folded.rpartition("'")[2] or self.folded

    @property
    def is_capital(self) -> bool:
        """Whether it is written as a name is."""
        return self.kind == "word" and (self.written.rpartition("'")[2] or self.written)[:1].isupper()


@dataclass(frozen=True, slots=True)
class _Lists:
    """scrubbing.toml, folded; phrases longest first."""

    sets: dict[str, frozenset[str]]
    numbers: dict[str, frozenset[str]]
    introductions: tuple[list[str], ...]
    bare_introductions: tuple[list[str], ...]
    polite: tuple[list[str], ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A question in pieces, and what is needed to judge them."""

    pieces: list[_Piece]
    language: str
    known: Container[str]
    shouted: bool

    def folded(self, place: int) -> str:
        """The word at a place; nothing beyond the end, and for what is no word or gone."""
        if not 0 <= place < len(self.pieces) or self.pieces[place].kind != "word" or self.pieces[place].gone:
            return ""
        return self.pieces[place].folded

    def is_number(self, place: int) -> bool:
        """Whether a number stands there."""
        return 0 <= place < len(self.pieces) and self.pieces[place].kind == "number"

    def is_ordinary(self, place: int) -> bool:
        """Whether it is a word that somebody may use: of the lexicon, or one that says little."""
        piece = self.pieces[place]
        little = any(piece.bare in words or piece.folded in words for words in function_words().values())
        return little or piece.bare in self.known or piece.folded in self.known

    def is_capital(self, place: int) -> bool:
        """Whether a word bears a capital that means something."""
        return bool(self.folded(place)) and self.pieces[place].is_capital and not self.shouted

    @property
    def is_short(self) -> bool:
        """Whether it is a key word, which a phone begins with a capital by itself."""
        return sum(piece.kind == "word" for piece in self.pieces) <= KEY_WORDS

    def drop(self, start: int, end: int) -> None:
        """Keep nothing of these places."""
        for piece in self.pieces[start:end]:
            piece.gone = True

    def begins(self, place: int, phrases: Sequence[list[str]]) -> int:
        """How long the phrase is that begins at a place; 0 for none."""
        found = (one for one in phrases if all(self.folded(place + step) == word for step, word in enumerate(one)))
        return len(next(found, []))


def short_wording(text: str, language: str, known: Container[str]) -> str | None:
    """What of a question may be kept: at most twelve words in small letters; None when nothing useful is left.

    ``known`` holds the folded words that the lexicon uses: they are no names. A text in another script than the Latin
    one is not kept, for nothing in it shows what is a name.
    """
    plain = unicodedata.normalize("NFKC", text).replace("\u2019", "'").replace("\u2018", "'")
    if any(_is_foreign(letter) for letter in plain):
        return None
    line = _Line(_pieces(_TRACES.sub(" 0 ", plain)), language, known, _is_shouted(plain))
    for scrub in (_closing, _salutation, _introductions, _streets, _street_heads, _names, _numbers):
        scrub(line)
    return _shortened(line)


def _is_foreign(letter: str) -> bool:
    return letter.isalpha() and ord(letter) > LAST_LATIN and ord(letter) not in VIETNAMESE


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > SHOUTED * len(letters)


def _pieces(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    first = True
    for match in _PIECE.finditer(text):
        kind = match.lastgroup or ""
        pieces.append(_Piece(kind, match[0], fold(match[0]), first and kind == "word"))
        first = kind == "stop" or (first and kind != "word")
    return pieces


def _closing(line: _Line) -> None:
    """«Groetjes» and whoever signs below it."""
    closings = _lists().sets["closings"]
    signs = next((place for place in range(len(line.pieces)) if line.folded(place) in closings), 0)
    if signs:
        line.drop(signs, len(line.pieces))


def _salutation(line: _Line) -> None:
    """«Dag Els,»: a greeting and whom it greets, up to the comma."""
    length = line.begins(0, _lists().polite)
    for place in range(length, min(length + LONGEST_VOCATIVE + 1, len(line.pieces)) if length else 0):
        if line.pieces[place].kind in ("comma", "stop"):
            line.drop(0, place)
            following = next((one for one in line.pieces[place:] if one.kind == "word"), None)
            if following is not None:
                following.first = True
            return


def _introductions(line: _Line) -> None:
    """«Ik heet …» and the name."""
    for place in range(len(line.pieces)):
        length = line.begins(place, _lists().introductions)
        if length:
            line.drop(place, place + length)
            _drop_name(line, place + length)


def _streets(line: _Line) -> None:
    """A word that ends like a street and is none of ours; any such word before a number."""
    strong = tuple(_lists().sets["street_endings"])
    endings = (*strong, *_lists().sets["weak_street_endings"])
    for place in range(len(line.pieces)):
        word = line.folded(place)
        if not word.endswith(endings):
            continue
        if line.is_number(place + 1):
            line.drop(place - 1 if line.is_capital(place - 1) else place, place + 1)
        elif word.endswith(strong) and word not in strong and word not in line.known:
            line.drop(place, place + 1)


def _street_heads(line: _Line) -> None:
    """«Rue de la Paix 5»: the kind of street, its articles, and its name. «À la rue» stays."""
    sets = _lists().sets
    for place in range(len(line.pieces)):
        if line.folded(place) not in sets["street_heads"]:
            continue
        named = place + 1
        while line.folded(named) in sets["street_articles"]:
            named += 1
        if line.folded(named) and (not line.is_ordinary(named) or line.is_capital(named) or line.is_number(named + 1)):
            line.drop(place, named + 1)
            _drop_rest_of_name(line, named + 1, small_too=False)


def _names(line: _Line) -> None:
    """Names, with the title or the «ik ben» before them."""
    lists = _lists()
    for place in range(len(line.pieces)):
        if not line.folded(place) or not _is_name(line, place):
            continue
        lengths = [len(one) for one in lists.bare_introductions if line.begins(place - len(one), [one])]
        before = 1 if line.folded(place - 1) in lists.sets["titles"] else max(lengths, default=0)
        line.drop(place - before, place)
        _drop_name(line, place)


def _is_name(line: _Line, place: int) -> bool:
    sets, piece = _lists().sets, line.pieces[place]
    if piece.bare in sets["first_names"]:
        return True
    before = line.folded(place - 1)
    if line.is_capital(place) and before in sets["titles"]:
        return True
    if line.is_ordinary(place) or piece.bare in sets["titles"] or piece.bare in sets["before_names"]:
        return False
    if before in sets["before_names"]:
        return True
    return line.is_capital(place) and not (piece.first and line.is_short)


def _drop_name(line: _Line, place: int) -> None:
    """A first name and what belongs to it."""
    inside = place < len(line.pieces) and line.is_capital(place) and not line.pieces[place].first
    line.drop(place, place + 1)
    _drop_rest_of_name(line, place + 1, small_too=not inside)


def _drop_rest_of_name(line: _Line, place: int, *, small_too: bool) -> None:
    """Surnames, with «van de» before them: all with a capital, and one small unknown word of who writes them small."""
    while True:
        named = place
        while line.folded(named) in _lists().sets["particles"]:
            named += 1
        is_surname = line.is_capital(named) or (small_too and bool(line.folded(named)) and not line.is_ordinary(named))
        if not is_surname:
            return
        line.drop(place, named + 1)
        place, small_too = named + 1, False


def _numbers(line: _Line) -> None:
    """Numbers in digits and in words, what belongs to them, and months."""
    lists = _lists()
    spelled = lists.numbers[line.language]
    for place, piece in enumerate(line.pieces):
        if piece.folded in lists.sets["months"]:
            piece.gone = True
        if piece.kind != "number" and piece.folded not in spelled and not _TENS.fullmatch(piece.folded):
            continue
        if line.folded(place - 1) in lists.sets["before_numbers"]:
            line.drop(place - 1, place)
        if line.folded(place + 1) in lists.sets["after_numbers"]:
            line.drop(place + 1, place + 2)
        piece.gone = True


def _shortened(line: _Line) -> str | None:
    """All sentences when they are short together, else the one part that says most; None when nothing is worth it."""
    whole = _trimmed([piece for piece in line.pieces if piece.kind == "word" and not piece.gone])
    parts = [whole] if len(whole) <= MOST_WORDS_KEPT else [_trimmed(part) for part in _parts(line.pieces)]
    short = [part for part in parts if len(part) <= MOST_WORDS_KEPT]
    best = max(short, key=lambda part: _topics(part, line.language), default=[])
    if not _topics(best, line.language) or any(len(piece.folded) > LONGEST_WORD for piece in best):
        return None
    return " ".join(piece.written.lower() for piece in best)


def _parts(pieces: list[_Piece]) -> list[list[_Piece]]:
    parts: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.kind in ("stop", "comma"):
            parts.append([])
        elif piece.kind == "word" and not piece.gone:
            parts[-1].append(piece)
    return parts


def _topics(part: list[_Piece], language: str) -> int:
    """How many different words of it say something."""
    return len({piece.bare for piece in part if len(piece.bare) > 1 and term_of(piece.bare, language).weight == 1.0})


def _trimmed(part: list[_Piece]) -> list[_Piece]:
    """Without greetings, thanks and words that hold on to nothing at its ends."""
    before = (*_lists().polite, *([word] for word in _lists().sets["loose_before"]))
    after = (*_lists().polite, *([word] for word in _lists().sets["loose"]))
    said = [piece.folded for piece in part]
    start, end = 0, len(part)
    while length := next((len(one) for one in before if said[start:end][: len(one)] == one), 0):
        start += length
    while length := next((len(one) for one in after if said[start:end][-len(one) :] == one), 0):
        end -= length
    return part[start:end]


@cache
def _lists() -> _Lists:
    table = tomllib.loads((WORDS / "scrubbing.toml").read_text(encoding="utf-8"))
    talk = tomllib.loads((WORDS / "small_talk.toml").read_text(encoding="utf-8"))
    polite = [*table["polite"]]
    for kind in ("hello", "thanks", "bye"):
        polite += [*talk[kind]["words"].split(), *talk[kind]["phrases"], *talk[kind].get("alone", [])]
    return _Lists(
        sets={name: frozenset(fold(value).split()) for name, value in table.items() if isinstance(value, str)},
        numbers={language: frozenset(fold(value).split()) for language, value in table["numbers"].items()},
        introductions=_longest_first(table["introductions"]),
        bare_introductions=_longest_first(table["bare_introductions"]),
        polite=_longest_first(polite),
    )


def _longest_first(phrases: list[str]) -> tuple[list[str], ...]:
    cut = [[piece.folded for piece in _pieces(phrase) if piece.kind == "word"] for phrase in phrases]
    return tuple(sorted((one for one in cut if one), key=lambda one: (-len(one), one)))
