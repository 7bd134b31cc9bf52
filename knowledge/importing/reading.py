"""The door: a file becomes services, warnings and faults, whatever it is and whoever wrote it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.importing.entry import EntryReader
from knowledge.importing.faults import Fault, FileRead, KnowledgeFileError, Progress, nearest_of, unknown_key
from knowledge.importing.field_names import field_named, known_names, language_of_names
from knowledge.importing.lenient import LenientReader
from knowledge.importing.sheets import MAX_ROWS, rows_of
from knowledge.importing.sources import NotReadable, bytes_of, json_of, text_of, toml_of
from knowledge.importing.strict import KNOWN_KEYS, StrictReader
from knowledge.models import Owner, Service
from knowledge.needs import shipped_lexicon

ENTRY_LIST = "service"
JSON_LISTS = ("services", "service", "entries", "items")
"""Names under which an export may hide its list."""
MAX_ENTRIES = MAX_ROWS
MOST_COMPARED = 2_000
"""Ids among which a slip is looked for; among more, thousands of slips would take minutes."""
TOLD_EVERY = 100


def read_services(path: Path, owner: Owner, *, elsewhere: Collection[str] = ()) -> list[Service]:
    """All services of a file, or KnowledgeFileError with every fault in it. Warnings are ``read_file``'s to give."""
    read = read_file(path, owner, elsewhere=elsewhere)
    if read.faults:
        raise KnowledgeFileError(read.faults)
    return read.services


def services_from(
    document: Mapping[str, object], owner: Owner, *, file: str, elsewhere: Collection[str] = ()
) -> list[Service]:
    """All services of a parsed TOML document {"service": [entry, ...]}; ``file`` names it in the faults.

    Raises:
        KnowledgeFileError: with every fault.
    """
    read = _FileReader(file, owner, elsewhere).tables(document)
    if read.faults:
        raise KnowledgeFileError(read.faults)
    return read.services


def read_file(path: Path, owner: Owner, *, elsewhere: Collection[str] = (), told: Progress | None = None) -> FileRead:
    """What a TOML, JSON or CSV file holds. Never raises for what is in it, nor for what it is.

    ``elsewhere`` are ids that entries may name as alternatives though they are not in the file.
    """
    name = path.name or str(path)
    reader = _FileReader(name, owner, elsewhere, told)
    try:
        return reader.content(path.suffix.lower(), bytes_of(path))
    except NotReadable as reason:
        return FileRead([], faults=[Fault(name, "", "", str(reason))])


class _FileReader:
    def __init__(self, file: str, owner: Owner, elsewhere: Collection[str], told: Progress | None = None) -> None:
        self._file = file
        self._owner = owner
        self._elsewhere = elsewhere
        self._told = told or (lambda _done, _total: None)

    def content(self, suffix: str, content: bytes) -> FileRead:
        if suffix == ".toml":
            return self.tables(toml_of(text_of(content)))
        if suffix == ".json" or (suffix not in (".csv", ".tsv", ".txt") and content.lstrip()[:1] in (b"[", b"{")):
            return self._objects(json_of(text_of(content)))
        if suffix in (".csv", ".tsv", ".txt"):
            return self._sheet(text_of(content, old_excel=True))
        raise NotReadable("expected a name that ends in .csv, .toml or .json")

    def tables(self, document: Mapping[str, object]) -> FileRead:
        warnings = [Fault(self._file, "", key, unknown_key(key, [ENTRY_LIST])) for key in document if key != ENTRY_LIST]
        entries = document.get(ENTRY_LIST, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            return FileRead([], warnings, [Fault(self._file, "", ENTRY_LIST, "expected [[service]] tables")])
        self._refuse_too_many(entries)
        readers = [StrictReader(self._file, f"entry {number}", entry) for number, entry in enumerate(entries, start=1)]
        read = self._all(readers, KNOWN_KEYS)
        return replace(read, warnings=[*warnings, *read.warnings])

    def _objects(self, document: object) -> FileRead:
        entries = document
        if isinstance(document, dict):
            entries = next((document[name] for name in JSON_LISTS if name in document), None)
        if not isinstance(entries, list):
            raise NotReadable("expected a list of objects: [ {…}, {…} ]")
        self._refuse_too_many(entries)
        objects = [(number, one) for number, one in enumerate(entries, start=1) if isinstance(one, dict)]
        language = language_of_names(objects[0][1]) if objects else "nl"
        readers = [
            LenientReader(self._file, f"entry {number}", values, language=language) for number, values in objects
        ]
        read = self._all(readers, known_names())
        others = [number for number, one in enumerate(entries, start=1) if not isinstance(one, dict)]
        faults = [Fault(self._file, f"entry {number}", "", "expected an object {…}") for number in others]
        return replace(read, faults=[*faults, *read.faults])

    def _sheet(self, text: str) -> FileRead:
        rows = rows_of(text)
        if not rows:
            raise NotReadable("has no rows below its header")
        columns = {name for row in rows for name in row.cells}
        if not any(named.name == "name" for column in columns if (named := field_named(column))):
            raise NotReadable("no column holds the names (naam, nom or name); begin with the template")
        language = language_of_names(columns)
        readers = [LenientReader(self._file, f"line {row.line}", row.cells, language=language) for row in rows]
        read = self._all(readers, known_names())
        formulas = [
            Fault(self._file, reader.place, column, "begins like a formula; write it as a plain text")
            for reader, row in zip(readers, rows, strict=True)
            for column in row.formulas
        ]
        return replace(read, faults=[*formulas, *read.faults])

    def _refuse_too_many(self, entries: Sequence[object]) -> None:
        if len(entries) > MAX_ENTRIES:
            raise NotReadable(f"more than {MAX_ENTRIES} entries; split it")

    def _all(self, readers: Sequence[StrictReader | LenientReader], known: Iterable[str]) -> FileRead:
        services = []
        for number, reader in enumerate(readers, start=1):
            services.append(reader.service(self._owner, number))
            if number % TOLD_EVERY == 0 or number == len(readers):
                self._told(number, len(readers))
        services = _named_apart(readers, services)
        _refuse_doubles(readers, services)
        warnings = [warning for reader in readers for warning in reader.warnings]
        both = list(zip(readers, services, strict=True))
        return FileRead(
            services=[service for reader, service in both if not reader.faults],
            warnings=[*self._unknown(readers, list(known)), *warnings, *self._unlinked(readers, services)],
            faults=[fault for reader in readers for fault in reader.faults],
            faulty=frozenset(service.slug for reader, service in both if reader.faults),
        )

    def _unknown(self, readers: Iterable[EntryReader], known: Sequence[str]) -> Iterator[Fault]:
        """One warning for each key nobody reads, where it stands first."""
        first: dict[str, str] = {}
        times: dict[str, int] = {}
        for reader in readers:
            for key in reader.unknown:
                first.setdefault(key, reader.place)
                times[key] = times.get(key, 0) + 1
        for key, place in first.items():
            more = f" (in {times[key]} entries)" if times[key] > 1 else ""
            yield Fault(self._file, place, key, f"{unknown_key(key, known)}{more}")

    def _unlinked(self, readers: Iterable[EntryReader], services: Sequence[Service]) -> Iterator[Fault]:
        """What no entry can see by itself: alternatives and needs that do not exist."""
        slugs = {service.slug for service in services}.union(self._elsewhere)
        needs = set(shipped_lexicon().number_of) if any(one.needs or one.not_needs for one in services) else set()
        for reader, service in zip(readers, services, strict=True):
            missing = [slug for slug in service.alternatives if slug not in slugs or slug == service.slug]
            yield from (self._missing(reader, "alternatives", "other entry", one, slugs) for one in missing)
            for key in ("needs", "not_needs"):
                wrong = [need for need in getattr(service, key) if need not in needs]
                yield from (self._missing(reader, key, "need", one, needs) for one in wrong)

    def _missing(self, reader: EntryReader, key: str, what: str, written: str, known: Collection[str]) -> Fault:
        nearest = nearest_of(written, known) if len(known) <= MOST_COMPARED else None
        hint = f'; did you mean "{nearest}"?' if nearest and nearest != written else ""
        return Fault(self._file, reader.place, key, f'no {what} "{written}"{hint}')


def _refuse_doubles(readers: Iterable[EntryReader], services: Iterable[Service]) -> None:
    seen: dict[str, str] = {}
    for reader, service in zip(readers, services, strict=True):
        if service.slug in seen:
            reader.refuse("id", f"is the id of {seen[service.slug]} too; give it another")
        seen.setdefault(service.slug, reader.place)


def _named_apart(readers: Iterable[StrictReader | LenientReader], services: Sequence[Service]) -> list[Service]:
    """Entries without an id were named after their name; where that is taken they get a number behind it."""
    without = {id(service) for reader, service in zip(readers, services, strict=True) if _lacks_id(reader)}
    taken = {service.slug for service in services if id(service) not in without}
    apart = []
    for service in services:
        slug, number = service.slug, 1
        while id(service) in without and slug in taken:
            number += 1
            slug = f"{service.slug[:59]}-{number}"
        taken.add(slug)
        apart.append(replace(service, slug=slug) if slug != service.slug else service)
    return apart


def _lacks_id(reader: StrictReader | LenientReader) -> bool:
    return isinstance(reader, LenientReader) and not reader.has_own_id
