"""From what somebody typed to words that can be compared: folded, spelled alike, stemmed, weighed."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

from knowledge.models import LANGUAGES

WORDS = Path(__file__).parent / "words"
STEMMERS = {"nl": "dutch_porter", "fr": "french", "en": "english"}
"""The older Dutch algorithm, because the newer one parts "schuld" from "schulden"."""
LONGEST_WORD = 32
MOST_WORDS = 48
"""Words of one message that are looked at; a long story repeats itself, and every answer must stay fast."""
FUNCTION_WORD_WEIGHT = 0.15


class _Letters(dict[int, str | None]):
    """What each letter becomes: itself, a plain one, or nothing; looked up once for each that was ever seen."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        self[code] = None if unicodedata.category(char) in _DROPPED else char
        return self[code]


_PLAIN: dict[str, str | None] = {
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "œ": "oe",
    "æ": "ae",
    "đ": "d",
    "\u2019": "'",
    "\u2018": "'",
    "`": "'",
}
_LETTERS = _Letters(str.maketrans(_PLAIN))
_DROPPED = ("Mn", "Cf", "Sk")
"""Unicode categories: accents and variation selectors, zero-width characters, skin tones."""
_TOKEN = re.compile(r"'?[^\W_]+(?:'[^\W_]+)*|[\u2600-\u27bf\U0001f300-\U0001faff]")
_ELIDED = re.compile(r"(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)")
"""French: what stands before the apostrophe says nothing."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a text: its stem, and how much it says (1.0, or less for a function word)."""

    stem: str
    weight: float


LanguagesOf = Mapping[str, frozenset[str]]
"""Folded word to the languages it is a word of."""
CLEAR_VOTES = 2.0
CLEAR_LEAD = 2.0


@dataclass(frozen=True, slots=True)
class Heard:
    """The language of a message, and whether that is ``clear`` enough to answer in it against a saved choice."""

    language: str
    clear: bool


def fold(text: str) -> str:
    """``text`` in lower case without accents, invisible characters or typographic quotes; other scripts stay."""
    if text.isascii():
        return text.lower().replace("`", "'")
    lowered = unicodedata.normalize("NFKC", text.replace("´", "'")).casefold()
    return unicodedata.normalize("NFKD", lowered).translate(_LETTERS)


def words(text: str, language: str) -> list[str]:
    """The folded words of ``text``: everyday spellings written out, elisions and clitics split off."""
    return [word for raw in _raw_words(text) for word in _written_out(raw, language)][:MOST_WORDS]


def folded_words(text: str) -> list[str]:
    """The words of ``text`` as they stand there, folded."""
    return _raw_words(text)


@lru_cache(maxsize=256)
def terms(text: str, language: str) -> tuple[Term, ...]:
    """The weighted stems of ``text``, read as ``language`` ("nl", "fr" or "en").

    Remembered for a moment, for an entry is read twice: for its passages and for its needs.
    """
    return tuple(term_of(word, language) for word in words(text, language))


def asked_words(text: str, language: str) -> list[str]:
    """What a question is about: its different words, folded; function words only when there is nothing else."""
    different = list(dict.fromkeys(words(text, language)))
    topics = [word for word in different if term_of(word, language).weight == 1.0 and not word.isdigit()]
    return topics or different


@lru_cache(maxsize=50_000)
def forms_of(word: str, language: str) -> tuple[str, ...]:
    """The stems of a folded word: read in ``language`` first, in the others after."""
    others = (code for code in LANGUAGES if code != language)
    return tuple(dict.fromkeys(term_of(word, code).stem for code in (language, *others)))


@lru_cache(maxsize=50_000)
def term_of(word: str, language: str) -> Term:
    """The stem and weight of one folded word."""
    weight = FUNCTION_WORD_WEIGHT if word in function_words()[language] else 1.0
    return Term(_stemmer(language).stemWord(word[:LONGEST_WORD]), weight)


def guess_language(text: str, otherwise: str, known: LanguagesOf | None = None) -> str:
    """The language ``text`` is most probably written in; ``otherwise`` (or Dutch) when there is no winner."""
    return heard_language(text, otherwise, known).language


def heard_language(text: str, otherwise: str, known: LanguagesOf | None = None) -> Heard:
    """The language of ``text`` by its function words and spellings, and by the words ``known`` in some languages."""
    otherwise = otherwise if otherwise in LANGUAGES else LANGUAGES[0]
    raw = set(_raw_words(text)[:MOST_WORDS])
    scores = {code: sum(_votes(word, code, known or {}) for word in raw) for code in LANGUAGES}
    best = max(scores.values())
    winners = [code for code, score in scores.items() if score == best]
    language = winners[0] if len(winners) == 1 else (otherwise if otherwise in winners else winners[0])
    return Heard(language, best >= CLEAR_VOTES and best >= CLEAR_LEAD * scores[otherwise])


def _votes(word: str, language: str, known: LanguagesOf) -> float:
    elided = language == "fr" and _ELIDED.match(word) is not None
    if elided or word in function_words()[language] or word in _spellings()[language]:
        return 1.0
    languages = known.get(word, ())
    return 1.0 / len(languages) ** 2 if language in languages else 0.0


def _raw_words(text: str) -> list[str]:
    return _TOKEN.findall(fold(text))


def _written_out(word: str, language: str) -> Iterable[str]:
    spelled = _spellings()[language].get(word)
    if spelled is not None:
        return spelled.split()
    bare = _ELIDED.sub("", word, count=1) if language == "fr" and _ELIDED.match(word) else word
    return bare.replace("'", " ").split()


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Per language the words that say little."""
    lists = tomllib.loads((WORDS / "function_words.toml").read_text(encoding="utf-8"))
    return {language: frozenset(fold(lists[language]).split()) for language in LANGUAGES}


@cache
def _spellings() -> dict[str, dict[str, str]]:
    tables = tomllib.loads((WORDS / "spelling.toml").read_text(encoding="utf-8"))
    return {code: {fold(word): fold(full) for word, full in tables[code].items()} for code in LANGUAGES}


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(STEMMERS[language])
