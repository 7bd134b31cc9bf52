"""Telegram's own description of its API decides what a request and an answer may look like."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import orjson

SPEC_FILE = Path(__file__).parents[3].parent / "shared" / "telegram" / "api.json"
MISSING = "the description of the Bot API (shared/telegram/api.json beside the repository) is not here"

Json = dict[str, Any]


def available() -> bool:
    """Whether the description is there to check against."""
    return SPEC_FILE.is_file()


@cache
def specification() -> Json:
    """The whole description: `methods` and `types` by name."""
    loaded: Json = orjson.loads(SPEC_FILE.read_bytes())
    return loaded


def check_request(method: str, params: Json) -> list[str]:
    """The faults of a request: method or parameter unknown, required one missing, value of another type.

    Values may be decoded JSON or the text that a form carries.
    """
    known = {name.lower(): described for name, described in specification()["methods"].items()}
    described = known.get(method.lower())
    if described is None:
        return [f"{method}: no such method"]
    fields = {field["name"]: field for field in described.get("fields", [])}
    faults = [f"{method}: no parameter {name}" for name in params if name not in fields]
    faults += [f"{method}: {n} is missing" for n, field in fields.items() if field["required"] and n not in params]
    for name, value in params.items():
        if name in fields:
            faults += _any_of(f"{method}.{name}", value, fields[name]["types"], loose=True)
    return faults


def check_answer(method: str, result: Any) -> list[str]:
    """The faults of the `result` of an answer, down to each field: unknown, missing, null, wrong type."""
    described = specification()["methods"].get(method)
    if described is None:
        return [f"{method}: no such method"]
    return _any_of(method, result, described["returns"], loose=False)


def check_type(name: str, value: Any) -> list[str]:
    """The faults of `value` as the type `name`, for instance "Update"."""
    return _any_of(name, value, [name], loose=False)


def _any_of(where: str, value: Any, types: list[str], *, loose: bool) -> list[str]:
    """The faults under the type that fits best; none when one fits."""
    attempts = [_as(where, value, kind, loose=loose) for kind in types]
    return min(attempts, key=len) if attempts else []


def _as(where: str, value: Any, kind: str, *, loose: bool) -> list[str]:
    if kind in _PLAIN:
        fits = _PLAIN[kind](value) or (loose and _readable(value, kind))
        return [] if fits else [f"{where}: {value!r:.40} is no {kind}"]
    if kind == "InputFile":
        return [] if isinstance(value, str | bytes) else [f"{where}: no file"]
    if loose and isinstance(value, str):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            return [f"{where}: not the JSON of a {kind}"]
    if kind.startswith("Array of "):
        return _as_array(where, value, kind.removeprefix("Array of "), loose=loose)
    return _as_object(where, value, kind, loose=loose)


def _as_array(where: str, value: Any, kind: str, *, loose: bool) -> list[str]:
    if not isinstance(value, list):
        return [f"{where}: no array"]
    kinds = kind.replace(" and ", ", ").split(", ")
    return [fault for n, item in enumerate(value) for fault in _any_of(f"{where}[{n}]", item, kinds, loose=loose)]


def _as_object(where: str, value: Any, kind: str, *, loose: bool) -> list[str]:
    described = specification()["types"].get(kind)
    if described is None:
        return [f"{where}: the description has no type {kind}"]
    if described.get("subtypes"):
        return _any_of(where, value, described["subtypes"], loose=loose)
    if not isinstance(value, dict):
        return [f"{where}: no {kind}"]
    fields = {field["name"]: field for field in described.get("fields", [])}
    faults = [f"{where}: a {kind} has no {name}" for name in value if name not in fields]
    faults += [f"{where}.{n} is missing" for n, field in fields.items() if field["required"] and n not in value]
    for name, inner in value.items():
        if name in fields:
            faults += _any_of(f"{where}.{name}", inner, fields[name]["types"], loose=loose)
    return faults


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_PLAIN: dict[str, Callable[[Any], bool]] = {
    "Integer": _is_integer,
    "Float": lambda value: isinstance(value, float) or _is_integer(value),
    "String": lambda value: isinstance(value, str),
    "Boolean": lambda value: isinstance(value, bool),
    "True": lambda value: value is True,
}


def _readable(value: Any, kind: str) -> bool:
    """Whether the text of a form stands for a value of this plain type."""
    if not isinstance(value, str):
        return False
    if kind in ("Boolean", "True"):
        return value.lower() in ("true", "false")
    try:
        (int if kind == "Integer" else float)(value)
    except ValueError:
        return False
    return True
