"""A person in danger must get the right numbers at once, so a first look needs no model, database or network.

A match adds a card and never holds back a message. The words are data (danger_words.toml) that a local
professional reviews. Nothing here stores or logs what it read.
"""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from community.safety.danger import Danger

WORDS = Path(__file__).with_name("danger_words.toml")

# Each known word becomes one letter, so that a phrase is a short pattern over few letters.
FIRST_LETTER = 0xE000
UNKNOWN = "x"
BREAK = "|"  # the end of a sentence; no phrase reaches over it
CUT = "/"  # where a figure of speech stood; no phrase reaches over that either
LONGEST_GAP = 3  # words; ".." in a phrase
MOST_FILLERS = 4  # words; "~" in a phrase
SHORTEST_STEM = 7  # letters; a shorter word is too close to too many others to forgive a typo
LONGEST_STEM = 20

_INVISIBLE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_TOKEN = re.compile(r"[a-z0-9]+|[.!?;]+")
_RUN = re.compile(r"(.)\1{2,}")
_SLOT = re.compile(r"\((?P<any>[^)]+)\)(?P<any_maybe>\?)?|<(?P<set>\w+)>(?P<set_maybe>\?)?|(?P<word>\S+)")


# Under each letter the phrases that are only worth looking for when that letter is there.
Phrases = dict[str, list[str]]
# Compiled when first needed: all at once would lengthen every start.
_compiled = cache(re.compile)


def danger_by_rules(text: str) -> Danger | None:
    """The danger a text speaks of, in whichever of the three languages; None when it speaks of none.

    Work grows with the length of the text, whatever it holds (tests count it).
    """
    lexicon = _lexicon()
    line = lexicon.letters_of(fold(text))
    present = set(line)
    for danger, (never, phrases) in lexicon.rules.items():
        if _any_in(phrases, line, present):
            # A figure of speech is cut out, not the whole text: "ik lach me dood, maar ik wil echt dood".
            rest = _compiled(never).sub(CUT, line)
            if rest == line or _any_in(phrases, rest, set(rest)):
                return danger
    return None


def _any_in(phrases: Phrases, line: str, present: set[str]) -> bool:
    """Only phrases whose rarest word is there are looked for; in ordinary texts that is almost none."""
    return any(_compiled(phrase).search(line) for letter in present & phrases.keys() for phrase in phrases[letter])


def fold(text: str) -> str:
    """Small letters without accents, invisible characters or fancy forms."""
    plain = unicodedata.normalize("NFKD", text.lower()).replace("œ", "oe")
    return _INVISIBLE.sub("", plain)


@dataclass(frozen=True)
class Lexicon:
    """The word list, made ready: a letter per word, stems of long words, per danger what to cut and find."""

    letters: dict[str, str]
    stems: dict[str, str]
    rules: dict[Danger, tuple[str, Phrases]]

    def letters_of(self, folded: str) -> str:
        """The text as one letter per word; a sentence starts and ends with BREAK."""
        found = [BREAK]
        stretched = _RUN.search(folded) is not None
        found += [self.letters.get(token) or self._meant(token, stretched) for token in _TOKEN.findall(folded)]
        found.append(BREAK)
        return "".join(found)

    def _meant(self, token: str, stretched: bool) -> str:
        """The letter of what was meant: "dooood", "zelfmord"; or BREAK, where three dots only hesitate."""
        if token[0] in ".!?;":
            return "" if token.startswith("..") else BREAK
        if stretched and _RUN.search(token) and (known := self._calmed(token)):
            return known
        # One slip leaves the first three or the last three letters whole: most words stop here.
        hopeful = token[:3] in self.stems or token[-3:] in self.stems
        return self._one_slip_away(token) if hopeful else UNKNOWN

    def _calmed(self, token: str) -> str | None:
        once_or_twice = (_RUN.sub(times, token) for times in (r"\1\1", r"\1"))
        return next((self.letters[word] for word in once_or_twice if word in self.letters), None)

    def _one_slip_away(self, token: str) -> str:
        if SHORTEST_STEM - 1 <= len(token) <= LONGEST_STEM + 1:
            for shorter in (token, *_one_letter_less(token)):
                if known := self.stems.get(shorter):
                    return known
        return UNKNOWN


def _one_letter_less(word: str) -> list[str]:
    """Words that share one of these are one slip apart. The first letter is seldom mistyped, so it stays."""
    return [word[:place] + word[place + 1 :] for place in range(1, len(word))]


@cache
def _lexicon() -> Lexicon:
    return read_lexicon(tomllib.loads(WORDS.read_text(encoding="utf-8")))


def read_lexicon(data: dict[str, Any]) -> Lexicon:
    """Make the word list ready; the head of danger_words.toml explains its notation. Raises KeyError."""
    return _Reader(data).lexicon()


class _Reader:
    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._letters: dict[str, str] = {}
        for meant, spellings in data["spelling"].items():
            letters = "".join(self._letter(word) for word in _words(meant))
            self._letters.update(dict.fromkeys(spellings.split(), letters))
        self._sets = {name: self._class_of(words.split()) for name, words in data["sets"].items()}

    def lexicon(self) -> Lexicon:
        found = {
            danger: [self._slots(phrase) for words in self._data[danger.value].values() for phrase in words["phrases"]]
            for danger in Danger
        }
        common = Counter(letter for slots in chain(*found.values()) for slot in slots for letter in set(slot))
        rules = {}
        for danger, phrases in found.items():
            never = [phrase for words in self._data[danger.value].values() for phrase in words["never"]]
            cut = "|".join("".join(self._slots(phrase)) for phrase in never)
            rules[danger] = (cut, _by_rarest_word(phrases, common))
        stems: dict[str, str] = {}
        for word in self._data["long_words"]["words"].split():
            stems |= dict.fromkeys([word, *_one_letter_less(word)], self._letters[word])
            stems |= {word[:3]: "", word[-3:]: ""}
        for word in self._data["not_typos"]["words"].split():
            self._letters.setdefault(word, UNKNOWN)
        return Lexicon(self._letters, stems, rules)

    def _slots(self, phrase: str) -> list[str]:
        return [self._slot(slot) for slot in _SLOT.finditer(phrase)]

    def _slot(self, slot: re.Match[str]) -> str:
        if slot["any"]:
            return self._class_of(slot["any"].split("|")) + (slot["any_maybe"] or "")
        if slot["set"]:
            return self._sets[slot["set"]] + (slot["set_maybe"] or "")
        match slot["word"]:
            case "..":
                return f"[^{BREAK}{CUT}]{{0,{LONGEST_GAP}}}"
            case "~":
                return f"{self._sets['filler']}{{0,{MOST_FILLERS}}}"
            case "^":
                return re.escape(BREAK)
            case word if word.endswith("?"):
                return "".join(f"{self._letter(part)}?" for part in _words(word[:-1]))
            case word:
                return "".join(map(self._letter, _words(word)))

    def _class_of(self, words: Iterable[str]) -> str:
        letters = ["".join(map(self._letter, _words(word))) for word in words]
        if all(len(word) == 1 for word in letters):
            return f"[{''.join(letters)}]"
        return f"(?:{'|'.join(letters)})"

    def _letter(self, word: str) -> str:
        return self._letters.setdefault(fold(word), chr(FIRST_LETTER + len(self._letters)))


def _by_rarest_word(phrases: list[list[str]], common: Counter[str]) -> Phrases:
    found: Phrases = {}
    for slots in phrases:
        needed = [slot for slot in slots if not slot.endswith(("?", "}"))]
        letters = [{letter for letter in slot if letter >= chr(FIRST_LETTER)} for slot in needed]
        rarest = min(filter(None, letters), key=lambda choices: sum(common[letter] for letter in choices))
        pattern = "".join(slots)
        for letter in rarest:
            found.setdefault(letter, []).append(pattern)
    return found


def _words(phrase: str) -> list[str]:
    return _TOKEN.findall(fold(phrase))
