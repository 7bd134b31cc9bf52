"""From an organiser's file to activities: everything that is wrong is said at once, at the place where it stands."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rapidfuzz import process

from community.activities import models
from community.activities.series.recurrence import RuleNotUnderstood, checked_rule
from community.activities.themes import THEMES
from community.residents.quiet_hours import BRUSSELS

LANGUAGES = ("nl", "fr", "en")
TEXTS = {"title": models.MOST_IN_TITLE, "what": models.MOST_IN_TEXT, "price": models.MOST_IN_PRICE, "bring": 200}
"""Texts that are written per language, and the most characters of each."""
KNOWN_KEYS = (
    *("id", "theme", "pictogram", "place", "latitude", "longitude", "starts", "minutes", "rrule", "seats", "contact"),
    *TEXTS,
)
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
MOST_BYTES = 5_000_000
MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to repair: ``place`` is an entry id or number, ``key`` is empty when it is about the whole."""

    file: str
    place: str
    key: str
    expected: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.place, self.key, self.expected) if part)


class ActivityFileError(Exception):
    """A file of activities that cannot be taken in; ``faults`` holds at least one."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass(frozen=True, slots=True)
class ActivityEntry:
    """One activity of a file. ``starts_at`` is aware, UTC; ``texts`` is per language."""

    slug: str
    theme: str
    pictogram: str
    texts: Mapping[str, Mapping[str, str]]
    place: str
    latitude: float | None
    longitude: float | None
    starts_at: datetime
    minutes: int | None
    rrule: str | None
    seats: int | None
    contact: str | None

    def values(self) -> dict[str, Any]:
        """As columns."""
        return {name: getattr(self, name) for name in self.__slots__}


def read_activities(path: Path) -> list[ActivityEntry]:
    """All activities of a TOML file of [[activity]] tables, or ActivityFileError with every fault in it."""
    if path.stat().st_size > MOST_BYTES:
        raise ActivityFileError([Fault(path.name, "", "", f"larger than {MOST_BYTES // 1_000_000} MB")])
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ActivityFileError([Fault(path.name, "", "", f"not readable as TOML: {error}")]) from error
    return activities_from(document, file=path.name)


def activities_from(document: Mapping[str, object], *, file: str) -> list[ActivityEntry]:
    """All activities of a parsed document {"activity": [entry, ...]}; ``file`` names it in the faults."""
    faults = [Fault(file, "", key, _unknown(key, ["activity"])) for key in document if key != "activity"]
    tables = document.get("activity", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ActivityFileError([*faults, Fault(file, "", "activity", "expected [[activity]] tables")])
    entries: list[ActivityEntry] = []
    for number, table in enumerate(tables, start=1):
        reader = _Reader(file, number, table)
        entry = reader.entry()
        faults += reader.faults
        if any(entry.slug == other.slug for other in entries):
            faults.append(Fault(file, entry.slug, "id", "is used by two entries"))
        entries.append(entry)
    if faults:
        raise ActivityFileError(faults)
    return entries


def _unknown(key: str, known: Iterable[str]) -> str:
    nearest = process.extractOne(key, list(known), score_cutoff=70)
    return f'unknown key; did you mean "{nearest[0]}"?' if nearest else "unknown key"


@dataclass
class _Reader:
    """Reads one table and collects what is wrong with it; a faulty value becomes its empty form."""

    file: str
    number: int
    table: Mapping[str, object]
    faults: list[Fault] = field(default_factory=list)

    def entry(self) -> ActivityEntry:
        """The table as an entry, complete only when ``faults`` is still empty afterwards."""
        for key in self.table:
            if key not in KNOWN_KEYS:
                self._refuse(key, _unknown(key, KNOWN_KEYS))
        theme = self._theme()
        starts_at = self._starts_at()
        latitude, longitude = self._degrees("latitude", 90), self._degrees("longitude", 180)
        if (latitude is None) != (longitude is None):
            self._refuse("latitude", "expected latitude and longitude together")
        return ActivityEntry(
            slug=self._slug(),
            theme=theme,
            pictogram=self._text("pictogram", most=16) or THEMES.get(theme, ""),
            texts=self._texts(),
            place=self._text("place", most=models.MOST_IN_PLACE, required=True) or "",
            latitude=latitude,
            longitude=longitude,
            starts_at=starts_at,
            minutes=self._whole("minutes", MOST_MINUTES),
            rrule=self._rule(starts_at),
            seats=self._whole("seats", models.MOST_SEATS),
            contact=self._text("contact", most=120),
        )

    def _refuse(self, key: str, expected: str) -> None:
        entry_id = self.table.get("id")
        place = entry_id if isinstance(entry_id, str) and entry_id else f"entry {self.number}"
        self.faults.append(Fault(self.file, place, key, expected))

    def _text(self, key: str, *, most: int, required: bool = False) -> str | None:
        if key not in self.table and not required:
            return None
        return self._checked(key, self.table.get(key), most)

    def _checked(self, key: str, value: object, most: int) -> str | None:
        if not isinstance(value, str) or not value.strip():
            self._refuse(key, "expected a text")
            return None
        if len(value) > most:
            self._refuse(key, f"longer than {most} characters")
        return value.strip()

    def _slug(self) -> str:
        slug = self._text("id", most=64, required=True) or f"entry-{self.number}"
        if not SLUG.fullmatch(slug):
            self._refuse("id", "expected 1 to 64 lower-case letters, digits and hyphens")
        return slug

    def _theme(self) -> str:
        theme = self._text("theme", most=24, required=True) or ""
        if theme and theme not in THEMES:
            self._refuse("theme", "expected one of " + ", ".join(THEMES))
        return theme

    def _texts(self) -> dict[str, dict[str, str]]:
        written: dict[str, dict[str, str]] = {}
        for name, most in TEXTS.items():
            value = self.table.get(name, {})
            if not isinstance(value, dict):
                self._refuse(name, f"expected one text per language ({', '.join(LANGUAGES)})")
                continue
            for language, text in value.items():
                key = f"{name}.{language}"
                if language not in LANGUAGES:
                    self._refuse(key, f"unknown language; expected {', '.join(LANGUAGES)}")
                elif checked := self._checked(key, text, most):
                    written.setdefault(language, {})[name] = checked
        if not any("title" in texts for texts in written.values()):
            self._refuse("title", "expected a text in at least one language")
        return written

    def _starts_at(self) -> datetime:
        value = self.table.get("starts")
        if isinstance(value, datetime) and value.tzinfo is None:
            return value.replace(tzinfo=BRUSSELS).astimezone(UTC)
        self._refuse("starts", "expected a local day and hour such as 2026-11-26T12:00:00, without quotes or zone")
        return datetime(2000, 1, 1, tzinfo=UTC)

    def _rule(self, starts_at: datetime) -> str | None:
        text = self._text("rrule", most=200)
        if text is None:
            return None
        try:
            rule = checked_rule(text)
        except RuleNotUnderstood:
            self._refuse("rrule", "expected a rule of days, weeks, months or years such as FREQ=WEEKLY;BYDAY=FR")
            return None
        if not any(fault.key == "starts" for fault in self.faults) and not rule.comes_on(starts_at):
            self._refuse("starts", "does not fall on a day of rrule")
        return rule.text

    def _whole(self, key: str, most: int) -> int | None:
        value = self.table.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most):
            return value
        self._refuse(key, f"expected a whole number from 1 to {most}")
        return None

    def _degrees(self, key: str, limit: int) -> float | None:
        value = self.table.get(key)
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool) and -limit <= value <= limit:
            return float(value)
        self._refuse(key, f"expected a number between -{limit} and {limit}")
        return None
