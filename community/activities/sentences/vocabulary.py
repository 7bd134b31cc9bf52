"""Days, months, numbers and turns of phrase as people write them, folded: in Dutch, French and English at once."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

_WORDS = Path(__file__).with_name("words.toml")

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
    "di mar tue tues",
    "wo woe mer wed",
    "do don jeu thu thur thurs",
    "vr vrij ven fri",
    "za zat sam sat",
    "zo zon dim sun",
)
_MONTHS = (
    "januari jan janvier janv january",
    "februari feb fevrier fevr fev february",
    "maart mrt mars march",
    "april apr avril avr",
    "mei mai may",
    "juni jun juin june",
    "juli jul juillet juil july",
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
    "eerste 1ste 1e 1er premier premiere first 1st",
    "tweede 2de 2e 2eme deuxieme second seconde 2nd",
    "derde 3de 3e 3eme troisieme third 3rd",
    "vierde 4de 4e 4eme quatrieme fourth 4th",
    "vijfde 5de 5e 5eme cinquieme fifth 5th",
)
LAST = "laatste|dernier|derniere|last"
RFC_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _numbered(rows: Iterable[str], start: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(rows, start) for word in words.split()}


def either(words: Iterable[str]) -> str:
    """A pattern for one of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


WEEKDAYS = _numbered(_WEEKDAYS, 0)
SHORT_WEEKDAYS = _numbered(_SHORT_WEEKDAYS, 0)
MONTHS = _numbered(_MONTHS, 1)
NUMBERS = _numbered(_NUMBERS, 1) | {"dertig": 30, "trente": 30, "thirty": 30, "veertig": 40, "vijftig": 50}
ORDINALS = _numbered(_ORDINALS, 1) | dict.fromkeys(LAST.split("|"), -1)

WEEKDAY = either(WEEKDAYS)
SHORT_WEEKDAY = either(SHORT_WEEKDAYS)
MONTH = either(MONTHS)
NUMBER = rf"\d{{1,3}}|{either(NUMBERS)}"
ORDINAL = either(ORDINALS)


def number(said: str) -> int:
    """A number in digits or in words."""
    return int(said) if said.isdigit() else NUMBERS[said]


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


def phrases(table: str, name: str | None = None) -> str:
    """A pattern for any of the wordings of words.toml under a name."""
    listed: list[str] = _words()[table] if name is None else _words()[table][name]
    joined = "|".join(sorted(listed, key=len, reverse=True))
    for word, pattern in (("number", NUMBER), ("weekday", WEEKDAY), ("month", MONTH), ("ordinal", ORDINAL)):
        joined = joined.replace(f"{{{word}}}", pattern)
    return joined
