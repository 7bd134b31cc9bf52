"""From services back to a file: TOML and JSON that are read as exactly the same entries, and CSV for spreadsheets.

CSV keeps what its cells can: a keyword with a | in it comes back as two.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from knowledge.importing.field_names import TEXT_OF, WORD_FIELDS, Field
from knowledge.importing.lenient import plain_language
from knowledge.importing.sheets import shielded
from knowledge.models import LANGUAGES, TEXT_FIELDS, Schedule, Service, ServiceKind

Flat = dict[str, object]
_LONGEST_LINE = 100
"""Characters of a list that stays on one line."""
_ORDER = (
    *("id", "name", "category", "summary", "keywords", "hours", "languages", "lat", "lon"),
    *("who", "phone", "address", "price", "access", "status", "pictogram", "kind"),
    *("recurrence", "rrule", "start", "end", "booking", "phrasings"),
)
_TEMPLATE = ("id", "name", "category", "summary", "keywords", "hours", "languages", "lat", "lon", "phone", "address")
"""Columns that are always there: a table must invite to fill it."""


def as_json(services: Iterable[Service]) -> str:
    """A list of objects, as ``import-knowledge`` reads it."""
    return json.dumps([flat(service) for service in services], ensure_ascii=False, indent=1) + "\n"


def as_csv(services: Iterable[Service]) -> str:
    """A table with a column for each key that at least one entry has; lists are parted by |."""
    rows = [flat(service) for service in services]
    used = dict.fromkeys(name for row in rows for name in row)
    columns = sorted({*used, *_TEMPLATE}, key=_place_in_row)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def as_toml(services: Iterable[Service]) -> str:
    """``[[service]]`` tables, for those who keep entries by hand."""
    tables = ["# Exported by Buurtbot.\n", *(_toml_table(service) for service in services)]
    return "\n".join(tables)


EXPORTS: Mapping[str, Callable[[Iterable[Service]], str]] = {".json": as_json, ".toml": as_toml, ".csv": as_csv}
"""How to write a file, by the end of its name."""


def flat(service: Service) -> Flat:
    """One entry as the object that the JSON and CSV readers take for the same entry. What is empty is left out."""
    entry: Flat = {
        "id": service.slug,
        "category": service.category,
        "pictogram": service.pictogram,
        **_plain_facts(service),
        "hours": service.opening_hours,
        "languages": list(service.languages) or None,
        "access": list(service.access) or None,
        "lat": service.coordinates.latitude if service.coordinates else None,
        "lon": service.coordinates.longitude if service.coordinates else None,
        "status": service.status.value,
        "status_on": service.status_on.isoformat() if service.status_on else None,
        "checked_on": service.checked_on.isoformat() if service.checked_on else None,
        "kind": service.kind.value,
        **_schedule(service.schedule),
        "alternatives": list(service.alternatives) or None,
        "hidden": True if service.hidden else None,
        "needs": list(service.needs) or None,
        "not_needs": list(service.not_needs) or None,
        **_by_language(service),
    }
    filled = {name: value for name, value in entry.items() if value is not None}
    return {name: filled[name] for name in sorted(filled, key=_place_in_row)}


def _plain_facts(service: Service) -> dict[str, str | None]:
    return {
        "organisation": service.organisation,
        "phone": service.phone,
        "website": service.website,
        "address": service.address,
        "hours_note": service.hours_note,
        "status_note": service.status_note,
        "contact": service.contact,
        "owner": service.maintainer,
    }


def _schedule(schedule: Schedule) -> dict[str, str | None]:
    return {name: getattr(schedule, name) for name in ("rrule", "start", "end", "booking")}


def _by_language(service: Service) -> Flat:
    """Texts and words: the Dutch ones without a language behind their names, if they will be taken for Dutch."""
    values: dict[Field, object] = {}
    for language, texts in service.texts.items():
        values |= {Field(name, language): getattr(texts, text) for name, text in TEXT_OF.items()}
    for name in WORD_FIELDS:
        values |= {Field(name, language): list(words) for language, words in getattr(service, name).items()}
    values = {named: value for named, value in values.items() if value is not None}
    bare = {(Field(named.name) if named.language == "nl" else named): value for named, value in values.items()}
    chosen = bare if plain_language(bare, "nl") == "nl" else values
    return {name if language is None else f"{name}_{language}": value for (name, language), value in chosen.items()}


def _place_in_row(name: str) -> tuple[int, str]:
    """Names in the order of the format, each before its translations; others after them."""
    base, _, language = name.rpartition("_")
    known = name if name in _ORDER else base if base in _ORDER and language in LANGUAGES else None
    return (_ORDER.index(known), f"{LANGUAGES.index(language)}" if known == base else "") if known else (99, name)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        joined = " | ".join(value)
        parts_itself = len(value) == 1 and any(mark in joined for mark in ",;\n")
        return shielded(f"{joined} |" if parts_itself else joined)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return shielded(value) if isinstance(value, str) else str(value)


def _toml_table(service: Service) -> str:
    lines = ["[[service]]", f"id = {_quoted(service.slug)}", f"category = {_quoted(service.category)}"]
    lines.append(f"pictogram = {_quoted(service.pictogram)}")
    for name in TEXT_FIELDS:
        written = {language: getattr(texts, name) for language, texts in service.texts.items()}
        lines += [f"{name}.{language} = {_quoted(text)}" for language, text in written.items() if text is not None]
    lines += [f"{name} = {_quoted(text)}" for name, text in _toml_texts(service).items() if text is not None]
    if service.coordinates:
        lines += [f"latitude = {service.coordinates.latitude!r}", f"longitude = {service.coordinates.longitude!r}"]
    lines += [f"{name} = {on.isoformat()}" for name in ("status_on", "checked_on") if (on := getattr(service, name))]
    lines += ["hidden = true"] if service.hidden else []
    for name in ("languages", "access", "alternatives", "needs", "not_needs"):
        if values := getattr(service, name):
            lines.append(f"{name} = {_list(values)}")
    for name in WORD_FIELDS:
        lines += [f"{name}.{language} = {_list(words)}" for language, words in getattr(service, name).items()]
    return "\n".join(lines) + "\n"


def _toml_texts(service: Service) -> dict[str, str | None]:
    kind = service.kind.value if service.kind is not ServiceKind.SERVICE else None
    return {
        **_plain_facts(service),
        "opening_hours": service.opening_hours,
        "status": service.status.value,
        "kind": kind,
        **_schedule(service.schedule),
    }


def _list(texts: Sequence[str]) -> str:
    quoted = [_quoted(text) for text in texts]
    line = f"[{', '.join(quoted)}]"
    return line if len(line) <= _LONGEST_LINE else "[\n" + "".join(f"    {one},\n" for one in quoted) + "]"


def _quoted(text: str) -> str:
    """A TOML basic string. JSON escapes the same characters, but for DEL, which no text here holds."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
