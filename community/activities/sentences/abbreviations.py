"""The short names of days ("za", "sam", "weds") in full, where what stands beside them says that they are days.

Many are words as well ("do bring", "ma voisine", "la mer"), so each language looks at its own neighbours only.
"""

import re
from collections.abc import Callable

from community.activities.sentences.vocabulary import MONTH, WEEKDAYS, either, phrases

_NAMES = {language: list(WEEKDAYS)[place::3] for place, language in enumerate(("nl", "fr", "en"))}
_SHORT = {language: [(name, phrases("short_days", name)) for name in names] for language, names in _NAMES.items()}
_START, _STOP = r"(?<![\w'.-])", r"(?![\w'-])"
_MONTH = MONTH.replace("e", "[eé]").replace("u", "[uû]")
_UNIT = r"(?:uur|u|h|heures?|am|pm)(?![a-z])"
_AND_MORE = r"(?= ?(?:[,&+-] ?|(?:en|et|and|tot|tem|au|to|t/m|until) )(?:(?:le|de|op|on) )?(?:[a-z]+\.? )?\d)"
_NUMBER = (
    rf"\d\d?(?:st|nd|rd|th|er|e|ste|de)?(?:[/.-]\d\d?\b| (?:of |de )?(?:{_MONTH})\b| ?{_UNIT}|[uh:.]\d\d"
    rf"|[ap]m\b|{_AND_MORE}|$)"
)
_JOINT = r"(?:, ?| ?[&+/-] ?| (?:en|et|and|of(?! zo\b)|ou|or|tot|tem|au|to) )(?:(?:op|le|on) )?"

_NO_NOUN = r"(?<!\bla )(?<!\bma )(?<!\bsa )(?<!\bde )(?<!\bthe )(?<!\bun )"


def _full(language: str) -> Callable[[re.Match[str]], str]:
    shorts = [(name, re.compile(short)) for name, short in _SHORT[language]]

    def in_full(found: re.Match[str]) -> str:
        said = found[0].lower().rstrip(".")
        named = next((name for name, short in shorts if short.fullmatch(said)), None)
        several = next((f"{name}s" for name, short in shorts if short.fullmatch(said.removesuffix("s"))), found[0])
        return named or several

    return in_full


def _apart(row: str) -> str:
    """Two with a dash between them are the first and the last; three are enumerated."""
    return re.sub(" ?- ?", ", ", row) if row.count("-") > 1 else row


def _of(language: str) -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]]:
    full = _full(language)
    shorts = "|".join(short for _, short in _SHORT[language])
    behind, before, hour = (phrases("beside_days", f"{language}_{side}") for side in ("behind", "before", "hour"))
    plural = "s?" if language == "en" else ""
    one = rf"{_START}(?:{shorts}){plural}\b\.?(?![\w'])"
    any_day = rf"(?:(?:{shorts}){plural}|{either(_NAMES[language])})\b\.?(?![\w'])"
    row = re.compile(rf"{_START}{_NO_NOUN}{any_day}(?:(?:{_JOINT}| ){any_day})+", re.IGNORECASE)
    single = re.compile(one, re.IGNORECASE)
    return [
        (row, lambda found: _apart(single.sub(full, found[0]))),
        (re.compile(rf"{one}(?=,? ?{_NUMBER}|[ -](?:{behind}){_STOP})", re.IGNORECASE), full),
        (
            re.compile(rf"\b(?:{before}),? (?:{shorts}){_STOP}", re.IGNORECASE),
            lambda found: re.sub(rf"\b(?:{shorts})$", full, found[0], flags=re.IGNORECASE),
        ),
        (
            re.compile(
                rf"\b(?:{hour}),? (?:{shorts}){_STOP}(?! (?:{phrases('beside_days', 'never')})\b)", re.IGNORECASE
            ),
            lambda found: re.sub(rf"\b(?:{shorts})$", full, found[0], flags=re.IGNORECASE),
        ),
    ]


_FRENCH = dict(zip(("lu", "ma", "me", "je", "ve", "sa", "di"), _NAMES["fr"], strict=True))
_FRENCH_ROW = re.compile(
    rf"{_START}(?=(?:[a-z]{{2}}(?: ?[-/+&] ?))*(?:lu|me|je|ve)\b)"
    rf"(?:{either(_FRENCH)})(?:(?: ?[-/+&] ?)(?:{either(_FRENCH)}))+{_STOP}"
)
"""Two letters are a day between others only: "lu-ma-je"."""


def _french_row(found: re.Match[str]) -> str:
    return ", ".join(_FRENCH[two] for two in re.split(" ?[-/+&] ?", found[0]))


DAYS_IN_FULL = (
    (_FRENCH_ROW, _french_row),
    *(pair for language in _NAMES for pair in _of(language)),
)
"""What to look for in a text, and what stands there in full."""
