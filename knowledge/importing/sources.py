"""From bytes that anybody may have sent to a document that is safe to look at; what is not, is refused in words."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

MAX_FILE_BYTES = 20_000_000
MAX_DEPTH = 40
"""Levels of lists and tables inside each other; an entry needs four."""
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
"""How .zip, .xlsx and .ods begin, then .xls, then .gz."""
_SPREADSHEETS = {".zip", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers", ".gz"}
_LONG_KEY = re.compile(rf"""(?<![\w"'.-])(?:[\w"'-]+[ \t]*\.[ \t]*){{{MAX_DEPTH}}}""")


class NotReadable(Exception):
    """A file that cannot be read at all; its text says what to do."""


def bytes_of(path: Path) -> bytes:
    """The content of a plain file of sensible size, or NotReadable."""
    try:
        if path.is_dir():
            raise NotReadable("is a folder; name a file in it")
        if not path.exists():
            raise NotReadable("no such file")
        if not path.is_file():
            raise NotReadable("is not a plain file")
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise NotReadable(f"cannot be read: {error.strerror}") from None
    if len(content) > MAX_FILE_BYTES:
        raise NotReadable(f"larger than {MAX_FILE_BYTES // 1_000_000} MB; split it")
    if content.startswith(_ARCHIVES) or path.suffix.lower() in _SPREADSHEETS:
        raise NotReadable("is a spreadsheet or an archive; open it and save it as CSV (UTF-8)")
    if not content.strip():
        raise NotReadable("is empty")
    return content


def text_of(content: bytes, *, old_excel: bool = False) -> str:
    """``content`` as text: UTF-8, or with ``old_excel`` what Western spreadsheets write when nobody tells them."""
    if b"\0" in content:
        raise NotReadable("holds NUL bytes, so it is no text; save it as UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if not old_excel:
            raise NotReadable(f"is not UTF-8 (at byte {error.start}); save it as UTF-8") from None
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise NotReadable(f"is not UTF-8 (at byte {error.start}); save it as CSV UTF-8") from None


def toml_of(text: str) -> Mapping[str, object]:
    """The tables of a TOML text, or NotReadable with the line."""
    if _LONG_KEY.search(text):  # tomllib takes the square of the length of a dotted key
        raise NotReadable(f"holds tables nested more than {MAX_DEPTH} levels deep")
    try:
        document = tomllib.loads(text)
    except RecursionError:
        raise NotReadable(f"is nested more than {MAX_DEPTH} levels deep") from None
    except ValueError as error:  # a TOMLDecodeError, or a number of thousands of digits
        raise NotReadable(f"not readable as TOML: {error}") from None
    _refuse_depths(document)
    return document


def json_of(text: str) -> object:
    """The value of a JSON text, or NotReadable with line and column."""
    try:
        document = json.loads(text)
    except RecursionError:
        raise NotReadable(f"is nested more than {MAX_DEPTH} levels deep") from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise NotReadable(f"not readable as JSON ({place}): {error.msg}") from None
    except ValueError:
        raise NotReadable("holds a number that is too long; write it between quotes") from None
    _refuse_depths(document)
    return document


def _refuse_depths(document: object) -> None:
    level = [document]
    for _ in range(MAX_DEPTH):
        level = [inner for value in level for inner in _inside(value)]
        if not level:
            return
    raise NotReadable(f"is nested more than {MAX_DEPTH} levels deep")


def _inside(value: object) -> list[object]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for one in inner if isinstance(one, dict | list)]
