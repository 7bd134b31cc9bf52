"""So that an operator reads what is wrong in the configuration and where, and no value is ever printed."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

Loc = tuple[str | int, ...]
"""The place of a setting, such as ``("emergency", "numbers", 3, "name")``."""

_SETTING_NAME = re.compile(r"[A-Za-z][A-Za-z_]{0,39}")
_HEADER = re.compile(r'\s*(\[\[?)\s*([\w."\- ]+?)\s*\]\]?\s*(?:#.*)?$')
_ASSIGNMENT = re.compile(r'\s*([\w."\-]+(?:\s*\.\s*[\w"\-]+)*)\s*=')
_TRIPLE_QUOTE = re.compile(r"\"\"\"|'''")
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_ALIKE_ENOUGH = 65.0
_KINDS = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "date": "a date such as 2026-11-22",
    "path": "the name of a file",
    "string": "a text",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to put right: where it stands and what was expected there. Never the value itself."""

    file: str
    line: int | None
    key: str
    expected: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}{' ' if self.key else ''}{self.key}: expected {self.expected}"


class ConfigFaults(Exception):
    """The configuration cannot be used; ``faults`` holds every reason that was found."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


@dataclass(frozen=True)
class Origins:
    """Where each setting was written: a line of the file, or a variable of the environment."""

    file: str
    lines: Mapping[Loc, int] = field(default_factory=dict)
    variables: Mapping[Loc, str] = field(default_factory=dict)

    def fault(self, loc: Loc, expected: str) -> Fault:
        """A fault at ``loc``, or at the nearest table around it whose line is known."""
        starts = [loc[:end] for end in range(len(loc), 0, -1)]
        for start in starts:
            if start in self.variables:
                inside = "" if start == loc else f" ({dotted(loc)})"
                return Fault("environment", None, self.variables[start] + inside, expected)
        line = next((self.lines[start] for start in starts if start in self.lines), None)
        return Fault(self.file, line, dotted(loc), expected)


class SettingsGuide:
    """What may stand where, read from the JSON schema of the settings."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema

    def expected(self, loc: Loc) -> str:
        """What is expected at ``loc``, in words."""
        return _in_words(self._at(loc))

    def is_setting(self, loc: Loc) -> bool:
        """Is there one setting at ``loc``, and not a table of them?"""
        here = self._at(loc)
        return bool(here) and not _is_table(here)

    def nearest(self, loc: Loc) -> str | None:
        """The setting that was probably meant where one stands that does not exist, as a dotted key."""
        *parent, name = loc
        if self._at(loc):
            return next((key for key in self.keys() if key.startswith(f"{dotted(loc)}.")), None)
        siblings = self._at(tuple(parent)).get("properties", {})
        if alike := process.extractOne(str(name), list(siblings), scorer=fuzz.ratio, score_cutoff=_ALIKE_ENOUGH):
            return dotted((*parent, alike[0]))
        return next((key for key in self.keys() if key.rpartition(".")[2] == name), None)

    def keys(self) -> list[str]:
        """Every setting as a dotted key without list positions; a text in three languages counts as one."""
        return [dotted(loc) for loc in self._leaves((), self._schema)]

    def _leaves(self, loc: Loc, schema: Mapping[str, Any]) -> Iterator[Loc]:
        for name, below in schema.get("properties", {}).items():
            solid = self._solid(below)
            table = self._solid(solid.get("items", solid))
            if _is_table(table):
                yield from self._leaves((*loc, name), table)
            else:
                yield (*loc, name)

    def _at(self, loc: Loc) -> Mapping[str, Any]:
        here: Mapping[str, Any] = self._schema
        for part in loc:
            below = here.get("items", {}) if isinstance(part, int) else here.get("properties", {}).get(part, {})
            here = self._solid(below)
        return here

    def _solid(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow references, and for an optional setting take what it is when it is given."""
        given = next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)
        name = str(given.get("$ref", "")).rpartition("/")[2]
        return self._schema["$defs"][name] if name else given


def _is_table(schema: Mapping[str, Any]) -> bool:
    """Texts in three languages are one setting, which says itself what it expects."""
    return "properties" in schema and "expected" not in schema


def _in_words(schema: Mapping[str, Any]) -> str:
    if "expected" in schema:
        return str(schema["expected"])
    if "enum" in schema:
        return "one of " + ", ".join(schema["enum"])
    kind = _KINDS.get(str(schema.get("format", schema.get("type"))), "a table")
    if kind == "a list":
        return f"{kind}, each one {_in_words(schema['items'])}"
    return kind + _range_in_words(schema) + (" that is not empty" if schema.get("minLength") else "")


def _range_in_words(schema: Mapping[str, Any]) -> str:
    # pydantic calls them so when a validator of ours stands before the type
    low, high = (schema.get(name, schema.get(short)) for name, short in (("minimum", "ge"), ("maximum", "le")))
    if low is None:
        return ""
    return f" of at least {low}" if high is None else f" from {low} to {high}"


def known_setting(near: str | None) -> str:
    """What is expected where a setting stands that does not exist."""
    return "a known setting" + (f"; did you mean `{near}`?" if near else "")


def dotted(loc: Loc) -> str:
    """``emergency.numbers[3].name``. A name unlike a setting might be a secret and is not shown."""
    key = ""
    for part in loc:
        if isinstance(part, int):
            key += f"[{part}]"
        else:
            key += f"{'.' if key else ''}{shown(part)}"
    return key


def shown(name: str) -> str:
    """The name of a setting as it may be printed."""
    return name if _SETTING_NAME.fullmatch(name.replace("BUURTBOT_", "")) else "(a name that is not shown)"


def read_toml(file: Path) -> tuple[dict[str, Any], dict[Loc, int]]:
    """The values of a TOML file, and the line of each key and table.

    Raises:
        ConfigFaults: no such file, not readable, not text, or not TOML (with the line).
    """
    try:
        text = file.read_text(encoding="utf-8")
        return tomllib.loads(text), line_numbers(text)
    except FileNotFoundError:
        fault = Fault(str(file), None, "", "a file here; copy config.example.toml to begin")
    except OSError:
        fault = Fault(str(file), None, "", "a file that can be read")
    except UnicodeDecodeError:
        fault = Fault(str(file), None, "", "a text file in UTF-8")
    except (ValueError, RecursionError) as error:
        fault = _syntax_fault(str(file), str(error), text)
    raise ConfigFaults([fault])


def _syntax_fault(file: str, message: str, text: str) -> Fault:
    """The parser's own message may quote the file, so only its place is kept."""
    place = _TOML_PLACE.search(message)
    line = int(place[1]) if place else max(1, len(text.splitlines()))
    column = f" at column {place[2]}" if place else ""
    hint = "is every text between quotes, and every key written once?"
    return Fault(file, line, "", f"valid TOML; reading stopped here{column} ({hint})")


def line_numbers(text: str) -> dict[Loc, int]:
    """The line (from 1) of every table header and key that stands at the start of a line."""
    lines: dict[Loc, int] = {}
    counts: dict[Loc, int] = {}
    table: Loc = ()
    inside_text = False
    for number, line in enumerate(text.splitlines(), start=1):
        begins_inside = inside_text
        inside_text ^= len(_TRIPLE_QUOTE.findall(line)) % 2 == 1
        if begins_inside:
            continue
        if header := _HEADER.match(line):
            table = _table_at(_names(header[2]), counts, is_list=header[1] == "[[")
            lines.setdefault(table, number)
        elif assignment := _ASSIGNMENT.match(line):
            lines.setdefault((*table, *_names(assignment[1])), number)
    return lines


def _names(dotted_key: str) -> list[str]:
    return [name.strip().strip('"') for name in dotted_key.split(".")]


def _table_at(names: list[str], counts: dict[Loc, int], *, is_list: bool) -> Loc:
    """The place of a header: a list of tables counts on, a table inside one belongs to its latest element."""
    loc: Loc = ()
    for position, name in enumerate(names, start=1):
        loc = (*loc, name)
        if is_list and position == len(names):
            counts[loc] = counts.get(loc, -1) + 1
        if loc in counts:
            loc = (*loc, counts[loc])
    return loc
