"""What organisers' words mean: their "volzet tot januari", "rolstoeltoegankelijk" or "néerlandais" as our codes.

The words are data, in ``knowledge/words/import_values.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from knowledge.analysis import WORDS, fold
from knowledge.importing.texts import list_from
from knowledge.models import ServiceKind, ServiceStatus

NEGATES = 3
"""Words before a word among which a negation turns it around."""
FULL_PERCENT = 100
BUSY_PERCENT = 80
_PERCENT = re.compile(r"(?<!\d)(\d{1,3}) ?%")
_CLAUSE = re.compile(r"[,;:(]|\. ")
_SEPARATOR = re.compile(r"[,;/|+&\n]")
_AND = re.compile(r"\s(?:en|et|and)\s")
_WORD = re.compile(r"[^\W_]+")
_STRICTEST_FIRST = (
    ServiceStatus.CLOSED,
    ServiceStatus.WAITING_LIST,
    ServiceStatus.FULL,
    ServiceStatus.BUSY,
    ServiceStatus.OPEN,
)
_PART_OF_THE_WEEK = {ServiceStatus.FULL: ServiceStatus.BUSY, ServiceStatus.CLOSED: ServiceStatus.OPEN}


def status_in(text: str) -> tuple[ServiceStatus | None, str | None]:
    """The status that ``text`` tells (None: none), and the text itself when it says more than that."""
    said = _normal(text)
    if not said:
        return None, None
    exact = _table("status").get(said)
    if exact is not None:
        return ServiceStatus(exact), None
    found = {status for clause in _CLAUSE.split(text) for status in _told_by(_normal(clause))} or _by_percent(text)
    if {ServiceStatus.FULL, ServiceStatus.OPEN} <= found:
        found = found - {ServiceStatus.FULL} | {ServiceStatus.BUSY}  # only a part of it is full
    return next((one for one in _STRICTEST_FIRST if one in found), None), text


def _told_by(clause: str) -> list[ServiceStatus]:
    """The statuses in one clause; "mardi complet" is not full."""
    told = [ServiceStatus(code) for code in _found(clause, _table("status"))]
    if not _phrases("parts_of_the_week").intersection(clause.split()):
        return told
    return [_PART_OF_THE_WEEK.get(status, status) for status in told]


def _by_percent(text: str) -> set[ServiceStatus]:
    percent = _PERCENT.search(text)
    if percent is None:
        return set()
    taken = int(percent[1])
    if taken >= FULL_PERCENT:
        return {ServiceStatus.FULL}
    return {ServiceStatus.BUSY if taken >= BUSY_PERCENT else ServiceStatus.OPEN}


def access_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The codes ``step_free`` and ``home_visits`` where they are meant; what says more or something else stays too."""
    codes: dict[str, None] = {}
    for text in texts:
        said = _normal(text)
        exact = _table("access").get(said)
        for code in [exact] if exact else [*_found(said, _table("access")), text]:
            codes.setdefault(code)
    return tuple(codes)


def languages_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Language codes for names and codes of languages, however they are strung together; others stay as they are."""
    found: dict[str, None] = {}
    for text in texts:
        for code in _languages_of(text):
            found.setdefault(code)
    return tuple(found)


def _languages_of(text: str) -> list[str]:
    alone = _language(text)
    if alone is not None:
        return [alone]
    for between in (_SEPARATOR, _AND):  # "en" is English between bars, and "and" between words
        parts = [part for part in between.split(text) if part.strip()]
        if len(parts) > 1:
            return [code for part in parts for code in _languages_of(part)]
    codes = [_language(word) for word in text.split()]
    return [code for code in codes if code] if all(codes) and codes else [text.strip()]


def _language(text: str) -> str | None:
    said = _normal(text)
    if said in _table("languages"):
        return _table("languages")[said]
    code = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z]{2,4})?", text.strip().lower())
    return code[1] if code else None


def language_named(word: str) -> str | None:
    """The code of a language by its folded name or code; None for any other word."""
    return _table("languages").get(word) or (word if word in _values()["languages"] else None)


def kind_in(text: str) -> ServiceKind | None:
    """The kind of entry a word stands for, if it does."""
    code = _table("kind").get(_normal(text))
    return ServiceKind(code) if code else None


def yes_or_no(value: object) -> bool | None:
    """Whether a value says yes; None when it says neither."""
    if isinstance(value, bool):
        return value
    said = _normal(str(value))
    return True if said in _phrases("yes") else False if said in _phrases("no") else None


def is_secret(*texts: str) -> bool:
    """Whether one of these texts says that the address must not be shown."""
    said = [f" {_normal(text)} " for text in texts if text]
    return any(f" {phrase} " in one for one in said for phrase in _phrases("secret"))


def access_parts(text: str) -> list[str]:
    """What an organiser strung together about access."""
    parts = list_from(text) if "|" in text else [part for listed in list_from(text) for part in listed.split(",")]
    return [part.strip() for part in parts if part.strip()]


def _found(said: str, table: Mapping[str, str]) -> list[str]:
    """The codes of the phrases in ``said``, the longest phrases first, without those that are turned around."""
    rest, codes = f" {said} ", []
    for phrase in sorted((one for one in table if f" {one} " in rest), key=lambda one: -len(one)):
        while (at := rest.find(f" {phrase} ")) >= 0:
            if not _phrases("negations").intersection(rest[:at].split()[-NEGATES:]):
                codes.append(table[phrase])
            rest = f"{rest[:at]} # {rest[at + len(phrase) + 2 :]}"
    return codes


def _normal(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


@cache
def _values() -> dict[str, Any]:
    return tomllib.loads((WORDS / "import_values.toml").read_text(encoding="utf-8"))


@cache
def _table(name: str) -> dict[str, str]:
    """Each phrase of a table, and the code it stands for."""
    return {_normal(phrase): code for code, phrases in _values()[name].items() for phrase in phrases}


@cache
def _phrases(name: str) -> frozenset[str]:
    return frozenset(_normal(phrase) for phrase in _values()[name])
