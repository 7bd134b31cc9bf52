"""From an organiser's file to services: everything that is wrong is said at once, at the place where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rapidfuzz import fuzz, process

from knowledge.categories import CATEGORIES
from knowledge.models import (
    LANGUAGES,
    TEXT_FIELDS,
    Coordinates,
    Owner,
    Service,
    ServiceId,
    ServiceStatus,
    Texts,
)
from knowledge.opening_hours import hours_fault

ENTRY_LIST = "service"
PLAIN_KEYS = ("organisation", "phone", "website", "address")
LIST_KEYS = ("languages", "access", "alternatives")
DATE_KEYS = ("status_on", "checked_on")
WORD_KEYS = ("keywords", "phrasings")
OTHER_KEYS = ("id", "category", "pictogram", "latitude", "longitude", "opening_hours", "status")
KNOWN_KEYS = (*OTHER_KEYS, *PLAIN_KEYS, *LIST_KEYS, *DATE_KEYS, *WORD_KEYS, *TEXT_FIELDS)
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
MAX_FILE_BYTES = 20_000_000
MAX_TEXT = 2_000
"""Longest text of one field, in characters; the card must fit in a message of 4,096."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to repair: ``place`` is an entry id or number (empty: the file); ``key`` may be empty too."""

    file: str
    place: str
    key: str
    expected: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.place, self.key, self.expected) if part)


class KnowledgeFileError(Exception):
    """A knowledge file that cannot be taken in; ``faults`` holds at least one."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def read_services(path: Path, owner: Owner, *, elsewhere: Collection[str] = ()) -> list[Service]:
    """All services of a TOML file of [[service]] tables, or KnowledgeFileError with every fault in it."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise KnowledgeFileError([Fault(path.name, "", "", f"larger than {MAX_FILE_BYTES // 1_000_000} MB")])
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeFileError([Fault(path.name, "", "", f"not readable as TOML: {error}")]) from error
    return services_from(document, owner, file=path.name, elsewhere=elsewhere)


def services_from(
    document: Mapping[str, object], owner: Owner, *, file: str, elsewhere: Collection[str] = ()
) -> list[Service]:
    """All services of a parsed document {"service": [entry, ...]}; ``file`` names it in the faults.

    ``elsewhere`` are ids of other owners (a shared library) that entries may name as alternatives.
    """
    faults = [Fault(file, "", key, unknown_key(key, [ENTRY_LIST])) for key in document if key != ENTRY_LIST]
    entries = document.get(ENTRY_LIST, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise KnowledgeFileError([*faults, Fault(file, "", ENTRY_LIST, "expected [[service]] tables")])
    readers = [EntryReader(file, number, entry) for number, entry in enumerate(entries, start=1)]
    services = [reader.service(owner) for reader in readers]
    faults += [fault for reader in readers for fault in reader.faults]
    faults += _faults_between(services, elsewhere, file)
    if faults:
        raise KnowledgeFileError(faults)
    return services


def unknown_key(key: str, known: Iterable[str]) -> str:
    """The sentence about a key nobody reads, with the nearest known key when there is one."""
    nearest = nearest_of(key, known)
    return f'unknown key; did you mean "{nearest}"?' if nearest else "unknown key"


def nearest_of(written: str, known: Iterable[str]) -> str | None:
    """The known word that ``written`` is probably a slip of, if there is one."""
    nearest = process.extractOne(written, list(known), scorer=fuzz.ratio, score_cutoff=60)
    return nearest[0] if nearest else None


def _faults_between(services: list[Service], elsewhere: Collection[str], file: str) -> list[Fault]:
    """What no entry can see by itself: an id used twice, an alternative that does not exist."""
    seen: set[str] = set()
    faults = []
    for service in services:
        if service.slug in seen:
            faults.append(Fault(file, service.slug, "id", "is used by two entries"))
        seen.add(service.slug)
    known = seen.union(elsewhere)
    for service in services:
        missing = [other for other in service.alternatives if other == service.slug or other not in known]
        faults += [Fault(file, service.slug, "alternatives", f'no other entry "{other}"') for other in missing]
    return faults


@dataclass
class EntryReader:
    """Reads one table into a Service and collects what is wrong with it; a faulty value becomes its empty form."""

    file: str
    number: int
    entry: Mapping[str, object]
    faults: list[Fault] = field(default_factory=list)

    def service(self, owner: Owner) -> Service:
        """The entry as a Service, complete only when ``faults`` is still empty afterwards."""
        for key in self.entry:
            if key not in KNOWN_KEYS:
                self._refuse(key, unknown_key(key, KNOWN_KEYS))
        category = self._one_of("category", CATEGORIES, required=True)
        return Service(
            id=ServiceId(self.number),
            slug=self._slug(),
            category=category or "",
            pictogram=self._text("pictogram") or CATEGORIES.get(category or "", ""),
            texts=self._texts(),
            owner=owner,
            coordinates=self._coordinates(),
            opening_hours=self._opening_hours(),
            status=ServiceStatus(self._one_of("status", list(ServiceStatus)) or ServiceStatus.OPEN),
            status_on=self._date("status_on"),
            checked_on=self._date("checked_on"),
            languages=self._strings("languages"),
            access=self._strings("access"),
            alternatives=self._strings("alternatives"),
            organisation=self._text("organisation"),
            phone=self._text("phone"),
            website=self._website(),
            address=self._text("address"),
            keywords=self._words("keywords"),
            phrasings=self._words("phrasings"),
        )

    def _refuse(self, key: str, expected: str) -> None:
        entry_id = self.entry.get("id")
        place = entry_id if isinstance(entry_id, str) and entry_id else f"entry {self.number}"
        self.faults.append(Fault(self.file, place, key, expected))

    def _slug(self) -> str:
        slug = self._text("id", required=True) or f"entry-{self.number}"
        if not SLUG.fullmatch(slug):
            self._refuse("id", "expected 1 to 64 lower-case letters, digits and hyphens")
        return slug

    def _text(self, key: str, *, required: bool = False) -> str | None:
        return self._checked_text(key, self.entry.get(key), required=required)

    def _checked_text(self, key: str, value: object, *, required: bool = False) -> str | None:
        if value is None and not required:
            return None
        if not isinstance(value, str) or not value.strip():
            self._refuse(key, "expected a text")
            return None
        if len(value) > MAX_TEXT:
            self._refuse(key, f"longer than {MAX_TEXT} characters")
        return value.strip()

    def _one_of(self, key: str, known: Iterable[str], *, required: bool = False) -> str | None:
        value = self._text(key, required=required)
        if value is None or value in (choices := list(known)):
            return value
        nearest = nearest_of(value, choices)
        hint = f'did you mean "{nearest}"?' if nearest else "expected one of " + ", ".join(choices)
        self._refuse(key, hint)
        return None

    def _strings(self, key: str) -> tuple[str, ...]:
        return self._checked_strings(key, self.entry.get(key, []))

    def _checked_strings(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            self._refuse(key, "expected a list of texts")
            return ()
        texts = [self._checked_text(key, item, required=True) for item in value]
        return tuple(text for text in texts if text is not None)

    def _date(self, key: str) -> date | None:
        value = self.entry.get(key)
        if value is None or type(value) is date:
            return value
        self._refuse(key, "expected a date such as 2026-11-22, without quotes")
        return None

    def _by_language(self, key: str) -> dict[str, object]:
        value = self.entry.get(key, {})
        if not isinstance(value, dict):
            self._refuse(key, f"expected one value per language ({', '.join(LANGUAGES)})")
            return {}
        for language in value:
            if language not in LANGUAGES:
                self._refuse(f"{key}.{language}", f"unknown language; expected {', '.join(LANGUAGES)}")
        return {language: value[language] for language in LANGUAGES if language in value}

    def _words(self, key: str) -> dict[str, tuple[str, ...]]:
        lists = self._by_language(key)
        return {language: self._checked_strings(f"{key}.{language}", value) for language, value in lists.items()}

    def _texts(self) -> dict[str, Texts]:
        written: dict[str, dict[str, str | None]] = {}
        for name in TEXT_FIELDS:
            for language, value in self._by_language(name).items():
                text = self._checked_text(f"{name}.{language}", value, required=True)
                written.setdefault(language, {})[name] = text
        for name in ("name", "summary"):
            if not any(texts.get(name) for texts in written.values()):
                self._refuse(name, "expected a text in at least one language")
        return {language: Texts(**written[language]) for language in LANGUAGES if language in written}

    def _website(self) -> str | None:
        website = self._text("website")
        if website and not website.startswith(("https://", "http://")):
            self._refuse("website", "expected an address that begins with https://")
        return website

    def _opening_hours(self) -> str | None:
        hours = self._text("opening_hours")
        if hours and (fault := hours_fault(hours)):
            self._refuse("opening_hours", fault)
        return hours

    def _coordinates(self) -> Coordinates | None:
        if "latitude" not in self.entry and "longitude" not in self.entry:
            return None
        latitude, longitude = self._degrees("latitude", 90), self._degrees("longitude", 180)
        return None if latitude is None or longitude is None else Coordinates(latitude, longitude)

    def _degrees(self, key: str, limit: int) -> float | None:
        value = self.entry.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool) and -limit <= value <= limit:
            return float(value)
        self._refuse(key, f"expected a number between -{limit} and {limit}, next to its twin")
        return None
