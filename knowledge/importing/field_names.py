"""Which field a column or key is meant to be: its name in nl, fr or en, with a language behind it or not.

The names are data, in ``knowledge/words/import_fields.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.analysis import WORDS, fold
from knowledge.importing.meanings import language_named
from knowledge.models import LANGUAGES

TEXT_OF = {
    "name": "name",
    "summary": "summary",
    "who": "eligibility",
    "price": "cost",
    "bring": "bring",
    "application": "application",
    "recurrence": "recurrence",
}
"""Fields that are written per language, and the text of an entry each becomes."""
WORD_FIELDS = ("keywords", "phrasings")
PER_LANGUAGE = (*TEXT_OF, *WORD_FIELDS)


class Field(NamedTuple):
    """A field of an entry; ``language`` is None where the name does not say one."""

    name: str
    language: str | None = None


@lru_cache(maxsize=1024)
def field_named(written: str) -> Field | None:
    """The field that a column or key stands for, or None."""
    words = re.findall(r"[^\W_]+", fold(written))
    if (name := _fields().get(" ".join(words))) is not None:
        return Field(name)
    language = language_named(words[-1]) if len(words) > 1 else None
    name = _fields().get(" ".join(words[:-1]))
    return Field(name, language) if name in PER_LANGUAGE and language in LANGUAGES else None


def known_names() -> Iterable[str]:
    """Every name a column can have, for "did you mean"."""
    return _fields()


def language_of_names(names: Iterable[str]) -> str:
    """The language a table is probably written in by its column names: French names, or else Dutch."""
    spoken = [_languages().get(" ".join(re.findall(r"[^\W_]+", fold(name))), frozenset()) for name in names]
    french, others = (sum(1 for codes in spoken if codes == {code}) for code in ("fr", "nl"))
    return "fr" if french > others else "nl"


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((WORDS / "import_fields.toml").read_text(encoding="utf-8"))


@cache
def _fields() -> dict[str, str]:
    listed = {_plain(name): field for field, lists in _tables().items() for names in lists.values() for name in names}
    return listed | {_plain(field): field for field in _tables()}


@cache
def _languages() -> dict[str, frozenset[str]]:
    spoken: dict[str, set[str]] = {}
    for lists in _tables().values():
        for language, names in lists.items():
            for name in names:
                spoken.setdefault(_plain(name), set()).add(language)
    return {name: frozenset(codes) for name, codes in spoken.items()}


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(name)))
