"""Reads the [[service]] tables of a TOML file: exact keys and types, for those who keep an entry by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from knowledge.categories import CATEGORIES
from knowledge.importing.entry import EntryReader
from knowledge.importing.faults import nearest_of
from knowledge.importing.meanings import access_in, is_secret, languages_in
from knowledge.importing.texts import MAX_ITEMS, MAX_PICTOGRAM, SLUG, SLUG_EXPECTED, cleaned, text_fault
from knowledge.models import (
    LANGUAGES,
    TEXT_FIELDS,
    Coordinates,
    Owner,
    Schedule,
    Service,
    ServiceId,
    ServiceKind,
    ServiceStatus,
    Texts,
)
from knowledge.opening_hours import hours_fault

PLAIN_KEYS = ("organisation", "phone", "address", "hours_note", "status_note", "contact")
LIST_KEYS = ("languages", "access", "alternatives", "needs", "not_needs")
SCHEDULE_KEYS = ("rrule", "start", "end", "booking")
DATE_KEYS = ("status_on", "checked_on")
WORD_KEYS = ("keywords", "phrasings")
OTHER_KEYS = ("id", "category", "pictogram", "latitude", "longitude", "opening_hours", "status", "website")
NEWER_KEYS = ("kind", "owner", "hidden")
KNOWN_KEYS = (
    *(*OTHER_KEYS, *PLAIN_KEYS, *LIST_KEYS, *SCHEDULE_KEYS, *DATE_KEYS, *WORD_KEYS, *TEXT_FIELDS),
    *NEWER_KEYS,
)


@dataclass
class StrictReader(EntryReader):
    """Reads one table into a Service; a faulty value becomes its empty form."""

    known: ClassVar[tuple[str, ...]] = KNOWN_KEYS

    def service(self, owner: Owner, number: int) -> Service:
        """The entry as a Service, complete only when ``faults`` is still empty afterwards."""
        self.unknown += [key for key in self.values if key not in KNOWN_KEYS]
        category = self._one_of("category", CATEGORIES, required=True) or ""
        address, access, coordinates = self._text("address"), self._strings("access"), self._coordinates()
        hidden = self._flag("hidden") or is_secret(address or "", *access)
        self.check_hidden(hidden, address, coordinates)
        return Service(
            id=ServiceId(number),
            slug=self._slug(number),
            category=category,
            pictogram=self._pictogram() or CATEGORIES.get(category, ""),
            texts=self._texts(),
            owner=owner,
            coordinates=coordinates,
            opening_hours=self._opening_hours(),
            status=ServiceStatus(self._one_of("status", list(ServiceStatus)) or ServiceStatus.OPEN),
            kind=ServiceKind(self._one_of("kind", list(ServiceKind)) or ServiceKind.SERVICE),
            schedule=Schedule(**{key: self._moment(key) for key in SCHEDULE_KEYS}),
            languages=languages_in(self._strings("languages")),
            access=access_in(access),
            alternatives=self._strings("alternatives"),
            needs=self._strings("needs"),
            not_needs=self._strings("not_needs"),
            website=self._website(),
            maintainer=self._text("owner"),
            hidden=hidden,
            keywords=self._words("keywords"),
            phrasings=self._words("phrasings"),
            status_on=self._date("status_on"),
            checked_on=self._date("checked_on"),
            organisation=self._text("organisation"),
            phone=self._text("phone"),
            address=address,
            hours_note=self._text("hours_note"),
            status_note=self._text("status_note"),
            contact=self._text("contact"),
        )

    def _slug(self, number: int) -> str:
        slug = self._text("id", required=True)
        if slug is None:
            return f"entry-{number}"
        if not SLUG.fullmatch(slug):
            self.refuse("id", SLUG_EXPECTED)
        return slug

    def _text(self, key: str, *, required: bool = False) -> str | None:
        return self._checked_text(key, self.values.get(key), required=required)

    def _checked_text(self, key: str, value: object, *, required: bool = False) -> str | None:
        if value is None and not required:
            return None
        if not isinstance(value, str) or not (text := cleaned(value)):
            self.refuse(key, "expected a text")
            return None
        if fault := text_fault(text):
            self.refuse(key, fault)
            return None
        return text

    def _pictogram(self) -> str | None:
        pictogram = self._text("pictogram")
        if pictogram and len(pictogram) > MAX_PICTOGRAM:
            self.refuse("pictogram", "expected one pictogram")
        return pictogram

    def _flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.refuse(key, "expected true or false, without quotes")
        return value is True

    def _one_of(self, key: str, known: Iterable[str], *, required: bool = False) -> str | None:
        value = self._text(key, required=required)
        if value is None or value in (choices := list(known)):
            return value
        nearest = nearest_of(value, choices)
        hint = f'did you mean "{nearest}"?' if nearest else "expected one of " + ", ".join(choices)
        self.refuse(key, hint)
        return None

    def _strings(self, key: str) -> tuple[str, ...]:
        return self._checked_strings(key, self.values.get(key, []))

    def _checked_strings(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            self.refuse(key, "expected a list of texts")
            return ()
        if len(value) > MAX_ITEMS:
            self.refuse(key, f"more than {MAX_ITEMS} texts; keep the best")
            return ()
        texts = [self._checked_text(key, item, required=True) for item in value]
        return tuple(text for text in texts if text is not None)

    def _date(self, key: str) -> date | None:
        value = self.values.get(key)
        if value is None or type(value) is date:
            return value
        self.refuse(key, "expected a date such as 2026-11-22, without quotes")
        return None

    def _moment(self, key: str) -> str | None:
        value = self.values.get(key)
        if isinstance(value, date | datetime | time):
            return value.isoformat()
        if key == "start" and isinstance(value, dict):
            self.refuse("start", 'how to begin is called "application" now; start is a date or time')
            return None
        return self._checked_text(key, value)

    def _by_language(self, key: str) -> dict[str, object]:
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.refuse(key, f"expected one value per language ({', '.join(LANGUAGES)})")
            return {}
        for language in value:
            if language not in LANGUAGES:
                self.refuse(f"{key}.{language}", f"unknown language; expected {', '.join(LANGUAGES)}")
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
        if not any(texts.get("name") for texts in written.values()):
            self.refuse("name", "expected a text in at least one language")
        if not any(texts.get("summary") for texts in written.values()):
            self.warn("summary", "write one or two sentences, in at least one language")
        return {language: Texts(**written[language]) for language in LANGUAGES if language in written}

    def _website(self) -> str | None:
        website = self._text("website")
        if website and not website.startswith(("https://", "http://")):
            self.refuse("website", "expected an address that begins with https://")
        return website

    def _opening_hours(self) -> str | None:
        hours = self._text("opening_hours")
        if hours and (fault := hours_fault(hours)):
            self.refuse("opening_hours", f"{fault}, or write it as hours_note")
        return hours

    def _coordinates(self) -> Coordinates | None:
        if "latitude" not in self.values and "longitude" not in self.values:
            return None
        latitude, longitude = (_degrees(self.values.get(key)) for key in ("latitude", "longitude"))
        return self.place_on_earth(("latitude", "longitude"), latitude, longitude)


def _degrees(value: object) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and abs(value) <= 180 else None  # type: ignore[arg-type]  # it is a number
