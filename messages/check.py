"""Translators and engineers write words in parallel; this finds what the one forgot before a resident does.

Run `python -m messages.check`: one line per fault, exit code 1 if there is any.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from messages.dates import fluent_functions
from messages.languages import FOLDER, LANGUAGES, Language
from messages.patterns import HOLE, Entry, WordFile, names, readings, variables, word_files
from messages.usage import Usage, usage_in
from messages.wording import faults_in, has_tags

FUNCTIONS = {"NUMBER", *fluent_functions("nl")}


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend; `path` is relative to the project, `line` counts from 1."""

    path: str
    line: int
    key: str
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.key}: {self.what}"


@dataclass
class Words:
    """All that one check looks at."""

    root: Path
    files: dict[Language, list[WordFile]]
    entries: dict[Language, dict[str, Entry]]
    usage: Usage

    @classmethod
    def read(cls, root: Path) -> "Words":
        """Everything the checks look at, read from the files."""
        files = {language: word_files(root / "messages" / language) for language in LANGUAGES}
        entries: dict[Language, dict[str, Entry]] = {
            # The first of two duplicates counts, as in Fluent itself.
            language: {entry.key: entry for file in reversed(found) for entry in reversed(file.entries())}
            for language, found in files.items()
        }
        return cls(root, files, entries, usage_in(root))

    def fault(self, entry: Entry, what: str) -> Fault:
        """A fault of one entry."""
        return Fault(self.relative(entry.path), entry.line, entry.key, what)

    def relative(self, path: Path) -> str:
        """A path as it is printed."""
        return path.relative_to(self.root).as_posix()

    def all_entries(self) -> Iterator[tuple[Language, Entry]]:
        """Every entry, with its language."""
        for language in LANGUAGES:
            for entry in self.entries[language].values():
                yield language, entry

    def in_languages(self) -> dict[str, dict[Language, Entry]]:
        """Per key the languages that have it, in the order of LANGUAGES."""
        found: dict[str, dict[Language, Entry]] = defaultdict(dict)
        for language, entry in self.all_entries():
            found[entry.key][language] = entry
        return found

    def listed(self, name: str) -> list[tuple[int, str]]:
        """Line number and first word of each line of messages/<name>; the rest of a line is its reason."""
        path = self.root / "messages" / name
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [(n, line.split()[0]) for n, line in enumerate(lines, 1) if line.split("#")[0].strip()]


def unreadable(words: Words) -> Iterator[Fault]:
    """Fluent drops silently what it cannot read, keeps the first of two, and nobody here reads attributes."""
    for language in LANGUAGES:
        first: dict[str, Entry] = {}
        for file in words.files[language]:
            for junk in file.junk():
                start = (junk.content or "").split("=")[0].split("\n")[0].strip()[:40] or "?"
                yield Fault(words.relative(file.path), file.line_of(junk), start, "cannot be read as Fluent")
            for entry in file.entries():
                if entry.has_attributes:
                    yield words.fault(entry, "attributes are not used here")
                if earlier := first.get(entry.key):
                    where = f"{words.relative(earlier.path)}:{earlier.line}"
                    yield words.fault(entry, f"duplicate of {where}")
                first.setdefault(entry.key, entry)


def missing(words: Words) -> Iterator[Fault]:
    """A key lives in every language, in the file of the same name."""
    for there in words.in_languages().values():
        entry = next(iter(there.values()))
        for language in LANGUAGES:
            if language not in there:
                yield words.fault(entry, f"missing in {language}")
            elif there[language].path.name != entry.path.name:
                yield words.fault(there[language], f"stands in {entry.path.name} in another language")


def different_variables(words: Words) -> Iterator[Fault]:
    """A variable one language forgot is a fact its readers never hear."""
    patterns = {
        language: {key: entry.pattern for key, entry in words.entries[language].items()} for language in LANGUAGES
    }
    for key, there in words.in_languages().items():
        asked = {language: variables(key, patterns[language]) for language in there}
        if len(set(asked.values())) > 1:
            each = ", ".join(f"{language} {_dollars(found)}" for language, found in asked.items())
            yield words.fault(next(iter(there.values())), f"variables differ: {each}")


def unknown_names(words: Words) -> Iterator[Fault]:
    """A message quotes a message or calls a function that is not there."""
    for language, entry in words.all_entries():
        named = names(entry.pattern)
        for key in sorted(named.messages - words.entries[language].keys()):
            yield words.fault(entry, f"quotes {key}, which is not there")
        for function in sorted(named.functions - FUNCTIONS):
            yield words.fault(entry, f"unknown function {function}")


def bad_wording(words: Words) -> Iterator[Fault]:
    """Each reading of each message on its own."""
    for language, entry in words.all_entries():
        faults = {what: None for text in readings(entry.pattern) for what in faults_in(text, language)}
        yield from (words.fault(entry, what) for what in faults)


def untranslated(words: Words) -> Iterator[Fault]:
    """The same value in two languages is a forgotten translation, unless messages/same.txt names it."""
    allowed = {key: line for line, key in words.listed("same.txt")}
    same: set[str] = set()
    for key, there in words.in_languages().items():
        values: dict[tuple[str, ...], Language] = {}
        for language, entry in there.items():
            value = tuple(readings(entry.pattern))
            if not any(letter.isalpha() for letter in "".join(value).replace(HOLE, "")):
                continue
            if value in values:
                same.add(key)
                if key not in allowed:
                    yield words.fault(entry, f"equal to {values[value]}; translate it or name it in same.txt")
            values.setdefault(value, language)
    for key, line in allowed.items():
        if key not in same:
            yield Fault("messages/same.txt", line, key, "is not the same in two languages")


def unknown_keys(words: Words) -> Iterator[Fault]:
    """The code asks for a key that no language has, or shows markup where it cannot be shown."""
    there = words.in_languages()
    for use in words.usage.uses:
        if use.key not in there:
            yield Fault(words.relative(use.path), use.line, use.key, "no such message")
        elif use.plain:
            for entry in there[use.key].values():
                if any(has_tags(text) for text in readings(entry.pattern)):
                    where = f"{words.relative(use.path)}:{use.line}"
                    yield words.fault(entry, f"tags in plain text, used at {where}")


def unused_keys(words: Words) -> Iterator[Fault]:
    """A key nobody asks for is a sentence somebody translates for nothing."""
    patterns = words.listed("dynamic.txt")
    keys = words.in_languages()
    for line, pattern in patterns:
        if not any(fnmatchcase(key, pattern) for key in keys):
            yield Fault("messages/dynamic.txt", line, pattern, "fits no message")
    quoted = {key for _, entry in words.all_entries() for key in names(entry.pattern).messages}
    spoken_for = {
        entry.key
        for files in words.files.values()
        for file in files
        if any(line.startswith("used by:") for text in file.comments() for line in text.splitlines())
        for entry in file.entries()
    }
    for key, there in keys.items():
        if key in words.usage.mentioned | quoted | spoken_for:
            continue
        if not any(fnmatchcase(key, pattern) for _, pattern in patterns):
            yield words.fault(next(iter(there.values())), "never used in code")


CHECKS: tuple[Callable[[Words], Iterator[Fault]], ...] = (
    unreadable,
    missing,
    different_variables,
    unknown_names,
    bad_wording,
    untranslated,
    unknown_keys,
    unused_keys,
)


def faults(root: Path) -> list[Fault]:
    """Every fault in the words of the project at `root`, in order of file and line."""
    words = Words.read(root)
    return sorted({fault for check in CHECKS for fault in check(words)})


def _dollars(found: frozenset[str]) -> str:
    return " ".join(f"${name}" for name in sorted(found)) or "none"


def main(root: Path = FOLDER.parent) -> int:
    """Print the faults; the exit code."""
    found = faults(root)
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
