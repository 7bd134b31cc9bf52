"""What people type becomes what the grammar knows: emoji and markings off, slips in days ("woesdag") set right.

Every letter remembers where it stood, so that a title or a place is given back as it was written.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from community.activities.sentences.abbreviations import DAYS_IN_FULL
from community.activities.sentences.vocabulary import (
    DAYS_IN_WORDS,
    MONTH,
    MONTHS,
    NUMBERS,
    WEEKDAY,
    WEEKDAYS,
    either,
    phrases,
)

MOST_READ = 800
"""Characters; what stands behind them is no longer the announcement."""

SHORTEST = 5
"""Letters; a shorter word is too close to too many others."""

TWO_SLIPS = 8
"""Letters from which two slips still leave one day."""

_PLACE_SIGNS = "📍🗺📌🏠🏡"
_LINE_SIGNS = "📅🗓📆⏰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧⌚💶💰💵💸🎟🎫ℹ👉➡▶•●▪■◆✅✔📢📣🔔⏱📞☎📧"
_ENDS_OF_LINES = re.compile(r" ?\n\s*")
_BLANKS = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_MARKINGS = re.compile(r"(?<!\w)[*_~`#]+(?=\w)|(?<=\w)[*_~`]+(?!\w)|[*_~`]{2,}|(?<![\w/])[*_~](?![\w/])")
_HASHTAGS_AT_THE_END = re.compile(r"(?:\s*#\w+)+\s*$")
_SHORTHAND = tuple(
    (re.compile(pattern, re.IGNORECASE), meant)
    for pattern, meant in (
        (r"\bv/?d\.? (?=maand|week|mnd)", "van de "),
        (r"\b(?<=de )mnd\b", "maand"),
        (r"\bt\.?v\.?v\.? ", "tvv "),
        (r"\bvan ?den? ?mnd\b", "van de maand"),
        (r"\bvant\b", "van het"),
        (r"\bin ?'?t\b", "in het"),
        (r"\b(dins|woens|donder|vrij|zater|zon|maan)dag(?:e?n)?(?=[- ](?:en|of) )", r"\1dag"),
        (r"\b(\w+dag)- (?=en )", r"\1 "),
        (r"\b(\w+dag) ?(voor|na)?-(?=en ?(?:voor|na)?middag)", r"\1 "),
        (r"\b(?:twice|tweemaal)(?= (?:a|per) week)", "2 times"),
        (r"\baujourd ?hui\b", "aujourd'hui"),
        (r"\bapr[eè]m'?(?= |$)", "apres-midi"),
        (r"\bapr[eè]s ?midi\b", "apres-midi"),
        (r"\bna ?'?s ?middags\b", "'s middags"),
        (rf"\b({either(NUMBERS)}|\d+)-(?=we+k|delig|part)", r"\1 "),
        (r"\bds (?=la |le |les |l')", "dans "),
        (r"\b(?:ts|tt) les\b", "tous les"),
        (r"\bttes\b", "toutes"),
        (r"\bchq\b", "chaque"),
        (r"\bjrs\b", "jours"),
        (r"(?<=les \d )sem\b\.?", "semaines"),
        (r"(?<![\w'])nt(?= in de | tijdens )", "niet"),
        (r"(?<=[\duh]) tt (?=\d)", " tot "),
        (r"\bvn (?=\d)", "van "),
        (r"\bfrm\b", "from"),
        (r"(?<=\d)i?[eè]mes?\b", "eme"),
        (r"(?<=[23])es (?=\w+dis?\b|\w+manches?\b)", "eme "),
        (r"\bs/ ?(?=2\b|deux\b)", "sur "),
        (r"(?:\+ ?/ ?-|±) ?(?=\d\d? ?(?:[uh]|uur|heures|[ap]m))", ""),
        (rf"\b({WEEKDAY}) (en|et|and|&) ({WEEKDAY}) (\d\d?) (?:en|et|and|&) (\d\d?)(?= |/)", r"\1 \4 \2 \3 \5"),
        (rf"(?<=\d)\+(?=\d\d?(?:\+\d\d?)* (?:{MONTH})\b)", " & "),
        (r"\bsf\b", "sauf"),
        (r"\bvac\b\.?(?= scol)", "vacances"),
        (r"\bb4\b", "before"),
        (r"\bwen(?:d|e)?sday", "wednesday"),
        (r"(?<=\d) ?\+ ?(?=(?:\w+ )?\d\d?/\d)", " & "),
        (r"\bavt\b", "avant"),
        (r"\btss\b", "tussen"),
        (r"(?<!\w)'?(?:til|untill)\b", "until"),
        (r"\bipv\b", "in plaats van"),
        (r"\bschool hols?\b", "school holidays"),
    )
)
_DAYS = tuple(
    word for word in (*WEEKDAYS, *MONTHS) if len(word) >= SHORTEST and word not in ("march", "april", "avril")
)
_PARTS = ("", "avond", "morgen", "ochtend", "voormiddag", "namiddag", "middag", "nacht")
_WHOLE = tuple(day + part for day in _DAYS for part in (_PARTS if day.endswith("dag") else ("",)))
_PLURALS = tuple(f"{part}en" for part in _PARTS if part)
_KNOWN = frozenset(_WHOLE) | frozenset(f"{day}{ending}" for day in _DAYS for ending in ("s", "en", *_PLURALS))
_OTHERS = re.compile(f"(?:{phrases('no_slip')})$")
_MONTH = MONTH.replace("e", "[eé]").replace("u", "[uû]")
_DUTCH_DAYS = ("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_WORDS = (
    DAYS_IN_WORDS
    | {f"{name}de": value for value, name in enumerate(_DUTCH_DAYS, 13)}
    | {f"{name}ste": value for name, value in NUMBERS.items() if 19 < value < 32 and name.endswith("tig")}
)
_OF_A_MONTH = r"(?:of|van|vd|de|du) ?(?:(?:each|every|elke|iedere|ieder|chaque|the|de|le) )?(?:maand|month|mois)\b"
_DAY_IN_WORDS = re.compile(
    rf"\b(?P<day>{either(_WORDS)})(?P<of> (?:of |de |van )?)(?=(?:{_MONTH})\b|{_OF_A_MONTH})", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_OF_A_DAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dagse\b", re.IGNORECASE)
"""In "de zondagse wandeling" it is a part of the name, when the day is told elsewhere."""
_SOME_DAY = re.compile(rf"\b(?:{WEEKDAY})(?!se\b)|\b\d\d?(?:/\d|[a-z]{{0,3}} (?:{_MONTH})\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spelled:
    """``text`` to be read, and for each of its letters the place in what was written."""

    text: str
    origin: list[int]

    def replaced(self, pattern: re.Pattern[str], meant: str | Callable[[re.Match[str]], str]) -> "Spelled":
        """With every fit of a pattern spelled in another way."""
        pieces, origin, place = [], [], 0
        for found in pattern.finditer(self.text):
            instead = found.expand(meant) if isinstance(meant, str) else meant(found)
            if instead == found[0]:
                continue
            start, end = found.span()
            pieces += [self.text[place:start], instead]
            last = max(end - start - 1, 0)
            spread = [min(n, last) for n in range(len(instead))]
            spread[-1:] = [last] * len(spread[-1:])
            origin += self.origin[place:start] + [self.origin[min(start + n, len(self.origin) - 1)] for n in spread]
            place = end
        pieces.append(self.text[place:])
        return Spelled("".join(pieces), origin + self.origin[place:])


def respelled(text: str) -> Spelled:
    """The text as the grammar reads it, no longer than what is read."""
    text = text[: 8 * MOST_READ]
    found = Spelled("".join(_sign(letter) for letter in text), list(range(len(text))))
    found = found.replaced(_BLANKS, " ").replaced(_ENDS_OF_LINES, "\n")
    found = found.replaced(_HASHTAGS_AT_THE_END, "").replaced(_MARKINGS, "")
    start = len(found.text) - len(found.text.lstrip())
    found = Spelled(found.text[start:][:MOST_READ], found.origin[start:][:MOST_READ])
    found = found.replaced(_DAY_IN_WORDS, lambda one: str(_WORDS[one["day"].lower()]) + one["of"])
    for pattern, meant in _SHORTHAND:
        found = found.replaced(pattern, meant)
    named = _SOME_DAY.search(found.text) is not None
    found = found.replaced(_WORD, lambda word: word[0] if named and _OF_A_DAY.fullmatch(word[0]) else _meant(word[0]))
    for pattern, in_full in DAYS_IN_FULL:
        found = found.replaced(pattern, in_full)
    return found


def _sign(letter: str) -> str:
    """One character for one: pictures that begin a line end the one before; other pictures are blank."""
    if letter in _PLACE_SIGNS:
        return "@"
    if letter in _LINE_SIGNS:
        return "\n"
    if letter < "\u0080":
        return letter if letter >= " " or letter == "\n" else " "
    if letter in "°²":
        return letter
    if letter in "\u2028\u2029":
        return "\n"
    category = unicodedata.category(letter)
    return " " if category in ("So", "Cf", "Cs", "Co", "Cn", "Cc", "Sk") or "\ufe00" <= letter <= "\ufe0f" else letter


@lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    said = _without_accents(word)
    if not SHORTEST <= len(said) <= max(map(len, _WHOLE)) + 1 or said in _KNOWN or _OTHERS.match(said):
        return word
    most = 2 if len(said) >= TWO_SLIPS else 1
    found = extractOne(said, _WHOLE, scorer=OSA.distance, score_cutoff=most)
    return found[0] if found is not None and found[0][0] == said[0] else word


def _without_accents(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
