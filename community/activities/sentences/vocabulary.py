"""Days, months, numbers and turns of phrase as people write them, folded: in Dutch, French and English at once."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

_FILES = sorted(Path(__file__).parent.glob("*.toml"))

_WEEKDAYS = (
    "maandag lundi monday",
    "dinsdag mardi tuesday",
    "woensdag mercredi wednesday",
    "donderdag jeudi thursday",
    "vrijdag vendredi friday",
    "zaterdag samedi saturday",
    "zondag dimanche sunday",
)
_SHORT_WEEKDAYS = (
    "ma lun mon",
    "di mar tue tues tu",
    "wo woe mer merc wed weds",
    "do don jeu thu thur thurs",
    "vr vrij ven fri",
    "za zat zater sam sat",
    "zo zon dim sun",
)
_MONTHS = (
    "januari jan janvier janv january",
    "februari feb fevrier fevr fev february",
    "maart mrt mars march",
    "april apr avril avr",
    "mei mai may",
    "juni jun juin june",
    "juli jul juillet juil july jul",
    "augustus aug aout august",
    "september sept sep septembre",
    "oktober okt octobre oct october",
    "november nov novembre",
    "december dec decembre",
)
_NUMBERS = (
    "een un une one",
    "twee deux two",
    "drie trois three",
    "vier quatre four",
    "vijf cinq five",
    "zes six",
    "zeven sept seven",
    "acht huit eight",
    "negen neuf nine",
    "tien dix ten",
    "elf onze eleven",
    "twaalf douze twelve",
    "dertien treize thirteen",
    "veertien quatorze fourteen",
    "vijftien quinze fifteen",
    "zestien seize sixteen",
    "zeventien seventeen",
    "achttien eighteen",
    "negentien nineteen",
    "twintig vingt twenty",
)
_ORDINALS = (
    "eerste 1ste 1e 1er 1ers 1ere 1eres premier premiers premiere premieres first 1st",
    "tweede 2de 2e 2eme 2nde deuxieme deuxiemes second seconds seconde 2nd",
    "derde 3de 3e 3eme troisieme troisiemes third 3rd",
    "vierde 4de 4e 4eme quatrieme quatriemes fourth 4th",
    "vijfde 5de 5e 5eme cinquieme fifth 5th",
)
_LAST = "laatste dernier derniers derniere dernieres last"
_LAST_BUT_ONE = "voorlaatste avant-dernier avant-derniere penultimate second-last second-to-last"
RFC_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _numbered(rows: Iterable[str], start: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(rows, start) for word in words.split()}


def either(words: Iterable[str]) -> str:
    """A pattern for one of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


WEEKDAYS = _numbered(_WEEKDAYS, 0)
SHORT_WEEKDAYS = _numbered(_SHORT_WEEKDAYS, 0)
MONTHS = _numbered(_MONTHS, 1)
_TENS = (
    "twintig vingt twenty",
    "dertig trente thirty",
    "veertig quarante forty",
    "vijftig cinquante fifty",
    "zestig soixante sixty",
    "zeventig septante seventy",
    "tachtig quatre-vingts eighty",
    "negentig nonante ninety",
    "honderd cent",
)


def _numbers() -> dict[str, int]:
    """From one to a hundred; "vijfentwintig", "vingt-cinq" and "twenty five" too."""
    small = _numbered(_NUMBERS, 1) | {"dix-sept": 17, "dix-huit": 18, "dix-neuf": 19}
    found = dict(small)
    for tens, words in enumerate(_TENS, 2):
        dutch, french, *english = words.split()
        found |= dict.fromkeys(words.split(), 10 * tens)
        for units, said in enumerate(_NUMBERS[:9], 1):
            names = said.split()
            found[f"{names[0]}en{dutch}"] = 10 * tens + units
            found |= {f"{ten}{joiner}{names[-1]}": 10 * tens + units for ten in english for joiner in "- "}
            for joiner in (" et ", "-et-", "-") if units == 1 else ("-", " "):
                found |= {f"{french}{joiner}{name}": 10 * tens + units for name in names[1:-1]}
    for words in _NUMBERS[9:19]:
        teen = words.split()[1]
        found |= {f"soixante-{teen}": 60 + small[teen], f"quatre-vingt-{teen}": 80 + small[teen]}
    found |= {f"quatre-vingt-{said.split()[1]}": 80 + units for units, said in enumerate(_NUMBERS[:9], 1)}
    return found | {"soixante et onze": 71, "deux cents": 200, "tweehonderd": 200, "two hundred": 200}


NUMBERS = _numbers()
ORDINALS = _numbered(_ORDINALS, 1) | dict.fromkeys(_LAST.split(), -1) | dict.fromkeys(_LAST_BUT_ONE.split(), -2)

_DAYS_OF_ENGLISH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_DAYS_OF_DUTCH = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde"
DAYS_IN_WORDS = (
    {word: value for word, value in NUMBERS.items() if value < 32 and word not in ("een", "un", "une", "one", "mars")}
    | _numbered(_DAYS_OF_ENGLISH.split(), 1)
    | _numbered(_DAYS_OF_DUTCH.split(), 1)
    | {"premier": 1, "trente et un": 31, "vingt et un": 21}
)
"""How the day of a date is said: "dix-huit décembre", "the twelfth of May"."""

WEEKDAY = either(WEEKDAYS)
SHORT_WEEKDAY = either(SHORT_WEEKDAYS)
MONTH = either(MONTHS)
NUMBER_WORD = rf"(?<![a-z]-)(?:{either(NUMBERS)})(?!-[a-z])"
NUMBER = rf"\d{{1,3}}|{NUMBER_WORD}"
_HUNDRED = r"(?:honderd(?:en| )?|cent[ -]|(?:an? |one )?hundred(?: and)? )"
COUNT = rf"\d{{1,3}}|(?<![a-z]-)(?:(?:an? |one )hundred|{_HUNDRED}?{NUMBER_WORD})"
"""A number of people: "honderdtwintig" and "a hundred and twenty" too."""
ORDINAL = either(ORDINALS)


def number(said: str) -> int:
    """A number in digits or in words."""
    if said.isdigit():
        return int(said)
    return NUMBERS[said] if said in NUMBERS else 100 + NUMBERS.get(re.sub(_HUNDRED, "", said, count=1), 0)


@cache
def _words() -> dict[str, Any]:
    return {table: words for file in _FILES for table, words in tomllib.loads(file.read_text("utf-8")).items()}


def wordings(table: str, name: str) -> list[str]:
    """The wordings of the .toml files here under a name, one by one."""
    return list(_words()[table][name])


def phrases(table: str, name: str | None = None) -> str:
    """A pattern for any of the wordings of the .toml files here under a name."""
    named = _words()[table] if name is None else _words()[table][name]
    listed = [named] if isinstance(named, str) else named
    joined = "|".join(sorted(listed, key=len, reverse=True))
    for word, pattern in (("number", NUMBER), ("weekday", WEEKDAY), ("month", MONTH), ("ordinal", ORDINAL)):
        joined = joined.replace(f"{{{word}}}", pattern)
    return joined
