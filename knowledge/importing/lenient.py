"""Reads an organiser's row, from a spreadsheet or an export: any shape that has one clear meaning is taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from knowledge.analysis import heard_language
from knowledge.categories import CATEGORIES, OTHERWISE, category_of
from knowledge.importing.entry import EntryReader
from knowledge.importing.field_names import PER_LANGUAGE, TEXT_OF, Field, field_named
from knowledge.importing.meanings import access_in, access_parts, is_secret, kind_in, languages_in, status_in, yes_or_no
from knowledge.importing.texts import (
    MAX_ITEMS,
    MAX_PICTOGRAM,
    SLUG,
    SLUG_EXPECTED,
    cleaned,
    list_from,
    slug_from,
    text_fault,
)
from knowledge.models import (
    LANGUAGES,
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

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_BARE_SITE = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")


@dataclass
class LenientReader(EntryReader):
    """Reads one row into a Service. ``language`` is that of its column names, for a row that does not show its own."""

    language: str = "nl"
    has_own_id: bool = True
    _found: dict[Field, tuple[str, object]] = field(default_factory=dict)
    """What each field was called in the file, and its value; null and empty cells are absent."""

    @property
    def place(self) -> str:
        """Its row, with its id whatever that is called in the file."""
        written = self._value("id")
        return f"{self.row} ({str(written)[:64]})" if isinstance(written, str | int) else self.row

    def service(self, owner: Owner, number: int) -> Service:
        """The row as a Service, complete only when ``faults`` is still empty afterwards."""
        self._sort_out()
        plain = plain_language(self._found, self.language)
        slug, (category, keyword) = self._slug(number, plain), self._category()
        hidden, address, coordinates = self._whereabouts()
        status, status_note = self._status()
        hours, hours_note = self._hours()
        return Service(
            id=ServiceId(number),
            slug=slug,
            category=category,
            pictogram=self._pictogram() or CATEGORIES[category],
            texts=self._texts(plain),
            owner=owner,
            organisation=self._text("organisation"),
            phone=self._phone(),
            website=self._website(),
            address=address,
            coordinates=coordinates,
            languages=languages_in(self._strings("languages", whole=True)),
            access=self._access(),
            opening_hours=hours,
            hours_note=hours_note,
            status=status,
            status_note=status_note,
            status_on=self._date("status_on"),
            checked_on=self._date("checked_on"),
            alternatives=self._strings("alternatives"),
            keywords=self._words("keywords", plain, *([keyword] if keyword else [])),
            phrasings=self._words("phrasings", plain),
            kind=self._kind(),
            schedule=Schedule(*(self._text(key) for key in ("rrule", "start", "end", "booking"))),
            contact=self._text("contact"),
            maintainer=self._text("owner"),
            hidden=hidden,
            needs=self._strings("needs"),
            not_needs=self._strings("not_needs"),
        )

    def _sort_out(self) -> None:
        """Find the field of each key, and take "name": {"nl": ..., "fr": ...} apart."""
        for written, value in self.values.items():
            named = field_named(written)
            if named is None:
                self.unknown.append(written)
            elif isinstance(value, dict) and named.name in PER_LANGUAGE and named.language is None:
                for language, inner in value.items():
                    self._find_in(f"{written}.{language}", named.name, _its_language(language), inner)
            else:
                self._find(written, named, value)

    def _find_in(self, written: str, name: str, language: str | None, value: object) -> None:
        if language is None:
            self.unknown.append(written)
        else:
            self._find(written, Field(name, language), value)

    def _find(self, written: str, named: Field, value: object) -> None:
        if value is None or (isinstance(value, str) and not cleaned(value)):
            return
        if named in self._found:
            self.warn(written, f'says the same as "{self._found[named][0]}", which was taken; empty one of them')
        else:
            self._found[named] = (written, value)

    def _slug(self, number: int, plain: str) -> str:
        given = self._text("id")
        if given is not None:
            if SLUG.fullmatch(given):
                return given
            slug = slug_from(given)
            if slug:
                self.warn("id", f'is written as "{slug}": an id has letters, digits, hyphens, underscores and dots')
                return slug
            self.refuse("id", SLUG_EXPECTED)
        elif "id" not in (one.name for one in self._found):
            self.has_own_id = False
            names = (self._text_of(Field("name", language)) for language in (None, *LANGUAGES))
            return slug_from(next((name for name in names if name), "")) or f"entry-{number}"
        return f"entry-{number}"

    def _category(self) -> tuple[str, str | None]:
        """The category, and the organiser's word where we have no shelf for it."""
        written = self._text("category")
        if written is None:
            self.warn("category", f'write one, such as {", ".join(list(CATEGORIES)[:3])}; "{OTHERWISE}" was taken')
            return OTHERWISE, None
        known = category_of(written)
        return (OTHERWISE, written) if known is None else (known, None)

    def _pictogram(self) -> str | None:
        pictogram = self._text("pictogram")
        if pictogram and len(pictogram) > MAX_PICTOGRAM:
            self.warn("pictogram", "is longer than one pictogram; that of the category was taken")
            return None
        return pictogram

    def _texts(self, plain: str) -> dict[str, Texts]:
        written: dict[str, dict[str, str]] = {}
        for language in (None, *LANGUAGES):  # what names its language replaces what does not
            for name, kept_as in TEXT_OF.items():
                if (text := self._text_of(Field(name, language))) is not None:
                    written.setdefault(language or plain, {})[kept_as] = text
        if not any("name" in texts for texts in written.values()) and not any(
            one.name == "name" for one in self._found
        ):
            self.refuse("name", "expected a name")
        return {language: Texts(**written[language]) for language in LANGUAGES if language in written}

    def _words(self, key: str, plain: str, *more: str) -> dict[str, tuple[str, ...]]:
        words: dict[str, tuple[str, ...]] = {}
        for language in (None, *LANGUAGES):
            named = Field(key, language)
            if named in self._found:
                code = language or plain
                words[code] = (*words.get(code, ()), *self._items(named, commas=key != "phrasings"))
        added = [word for word in more if word not in words.get(plain, ())]
        if added:
            words[plain] = (*words.get(plain, ()), *added)
        return {language: words[language] for language in LANGUAGES if language in words}

    def _status(self) -> tuple[ServiceStatus, str | None]:
        texts = [text for key in ("status", "saturation") if (text := self._text(key)) is not None]
        read = [status_in(text) for text in texts]
        status = next((one for one, _ in read if one is not None), ServiceStatus.OPEN)
        notes = [self._text("status_note"), *(note for _, note in read)]
        return status, self._joined("status", notes)

    def _hours(self) -> tuple[str | None, str | None]:
        """Opening hours when they are OpenStreetMap's, and otherwise a note."""
        hours, note = self._text("hours"), self._text("hours_note")
        if hours is None or hours_fault(hours) is None:
            return hours, note
        return None, self._joined("hours", [hours, note])

    def _joined(self, key: str, notes: Iterable[str | None]) -> str | None:
        joined = " · ".join(dict.fromkeys(note for note in notes if note))
        if fault := text_fault(joined):
            self.refuse(key, fault)
        return joined or None

    def _kind(self) -> ServiceKind:
        written = self._text("kind")
        kind = kind_in(written) if written else ServiceKind.SERVICE
        if kind is None:
            self.warn("kind", "expected service, activity or event; service was taken")
        return kind or ServiceKind.SERVICE

    def _phone(self) -> str | None:
        if isinstance(self._value("phone"), int | float):
            self.warn(self._key("phone"), "is a number, so it lost its first zero; write it as a text")
        return self._text("phone")

    def _website(self) -> str | None:
        website = self._text("website")
        if website is None or website.startswith(("https://", "http://")):
            return website
        if _BARE_SITE.fullmatch(website):
            return f"https://{website}"
        self.warn("website", "expected an address that begins with https://; it was left out")
        return None

    def _access(self) -> tuple[str, ...]:
        if isinstance(self._value("access"), list):
            return access_in(self._strings("access"))
        return access_in(access_parts(self._text("access") or ""))

    def _whereabouts(self) -> tuple[bool, str | None, Coordinates | None]:
        """Whether the place must not be found, its address, and its coordinates."""
        address, coordinates = self._text("address"), self._coordinates()
        if is_secret(address or "", *self._strings("access", whole=True)):
            if address or coordinates:
                self.warn("address", "is said to be secret: address and coordinates were left out")
            return True, None, None
        written = self._value("hidden")
        hidden = yes_or_no(written) if written is not None else False
        if hidden is None:
            self.refuse("hidden", "expected yes or no")
        self.check_hidden(hidden is True, address, coordinates)
        return hidden is True, address, coordinates

    def _coordinates(self) -> Coordinates | None:
        keys = self._key("lat"), self._key("lon")
        latitude, longitude = self._value("lat"), self._value("lon")
        if latitude is None and longitude is None:
            return None
        return self.place_on_earth(keys, _degrees(latitude), _degrees(longitude))

    def _date(self, key: str) -> date | None:
        written = self._text(key)
        day_first = _DAY_FIRST.fullmatch(written or "")
        try:
            if day_first:
                return date(int(day_first[3]), int(day_first[2]), int(day_first[1]))
            return date.fromisoformat(written) if written else None
        except ValueError:
            self.refuse(self._key(key), "expected a date such as 2026-11-22")
            return None

    def _value(self, name: str) -> object:
        return self._found.get(Field(name), ("", None))[1]

    def _key(self, name: str) -> str:
        return self._found.get(Field(name), (name, None))[0]

    def _text(self, name: str) -> str | None:
        return self._text_of(Field(name))

    def _text_of(self, named: Field) -> str | None:
        key, value = self._found.get(named, (named.name, None))
        if isinstance(value, list):
            texts = [self._checked(key, one) for one in value[:MAX_ITEMS]]
            return self._checked(key, ", ".join(text for text in texts if text))
        return self._checked(key, value)

    def _checked(self, key: str, value: object) -> str | None:
        """A text, or a number as one; None when there is nothing, or a fault was said."""
        if value is None:
            return None
        text = cleaned(value) if isinstance(value, str) else _number_as_text(value)
        if text is None or (fault := text_fault(text)):
            self._refuse_once(key, "expected a text" if text is None else str(fault))
            return None
        return text or None

    def _refuse_once(self, key: str, expected: str) -> None:
        if not any(fault.key == key and fault.expected == expected for fault in self.faults):
            self.refuse(key, expected)

    def _strings(self, name: str, *, whole: bool = False) -> tuple[str, ...]:
        return self._items(Field(name), whole=whole)

    def _items(self, named: Field, *, whole: bool = False, commas: bool = True) -> tuple[str, ...]:
        """The texts of a list; of one text with separators, unless it is wanted as a ``whole``."""
        key, value = self._found.get(named, (named.name, None))
        listed = value if isinstance(value, list) else [] if value is None else self._parted(value, whole, commas)
        if len(listed) > MAX_ITEMS:
            self._refuse_once(key, f"more than {MAX_ITEMS} texts; keep the best")
            return ()
        return tuple(text for one in listed if (text := self._checked(key, one)) is not None)

    def _parted(self, value: object, whole: bool, commas: bool) -> list[object]:
        if not isinstance(value, str) or whole:
            return [value]
        return list(list_from(value, commas=commas))


def plain_language(found: Mapping[Field, object], otherwise: str) -> str:
    """The language of texts that do not name theirs: Dutch beside French ones, otherwise what they are written in."""
    named = {one.language for one in found if one.name in TEXT_OF and one.language}
    left = [language for language in LANGUAGES if language not in named] or ["nl"]
    if "fr" in named:
        return left[0]
    said = " ".join(str(_value_of(found, name)) for name in ("name", "summary", "who"))
    heard = heard_language(said, otherwise)
    language = heard.language if heard.clear or heard.language != "en" else otherwise
    return language if language in left else left[0]


def _value_of(found: Mapping[Field, object], name: str) -> object:
    value = found.get(Field(name), "")
    return value[1] if isinstance(value, tuple) else value


def _its_language(written: object) -> str | None:
    code = str(written).strip().lower()[:2]
    return code if code in LANGUAGES else None


def _number_as_text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    is_whole = isinstance(value, float) and value.is_integer()
    text = str(int(value) if is_whole else value)
    return text if text[-1].isdigit() else None  # nan and inf are no numbers


def _degrees(value: object) -> float | None:
    """A coordinate as a number; None when it is none, or far out of any range."""
    if isinstance(value, str):
        try:
            value = float(cleaned(value).replace(",", ".").rstrip("°"))
        except ValueError:
            return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and abs(value) <= 180 else None  # type: ignore[arg-type]  # it is a number
