"""From the text of a CSV file to rows with their line numbers; cells that a spreadsheet would run are refused."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.importing.sources import NotReadable

MAX_COLUMNS = 200
MAX_ROWS = 50_000
DELIMITERS = ";,\t"
_DELIMITER_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_PHONE_OR_NUMBER = re.compile(r"[+-]\s?[\d\s()./,-]+(?:€|%)?")
_CALL = r"[a-z_.][\w.]*\("
_CELL = r"\$?[a-z]{1,3}\$?\d+\b"
_SUM = r"[\d.,]+\s*[-+*/^&]\s*[\d(]"
_FORMULA = re.compile(rf"=\s*[^\s=]|[+@-](?:{_CALL}|{_CELL}|{_SUM}|[^|]*\|.*!)", re.IGNORECASE | re.DOTALL)
_SHIELDED = re.compile(r"'+[=+@-]")


@dataclass(frozen=True, slots=True)
class Row:
    """One filled row: the line on which it begins, and its cells by column name."""

    line: int
    cells: dict[str, object]
    formulas: tuple[str, ...]


def rows_of(text: str) -> list[Row]:
    """The rows below the header, without empty ones.

    Raises:
        NotReadable: no header, quotes that do not match, or more rows or columns than a person writes.
    """
    named = _DELIMITER_LINE.match(text)
    body = text[named.end() :] if named else text
    delimiter = named[1] if named else _delimiter(body)
    lines = _lines(body, delimiter, before=1 if named else 0)
    _, header = next(lines, (0, []))
    columns = _columns(header)
    rows: list[Row] = []
    for line, cells in lines:
        if len(rows) == MAX_ROWS:
            raise NotReadable(f"more than {MAX_ROWS} rows; split it")
        rows.append(_row(line, cells, columns))
    return rows


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet that opens this cell would compute it; phones and negative numbers are none."""
    cell = cell.strip()
    return cell.startswith(("=", "+", "-", "@")) and not _PHONE_OR_NUMBER.fullmatch(cell) and bool(_FORMULA.match(cell))


def shielded(text: str) -> str:
    """``text`` as a cell that no spreadsheet runs."""
    return f"'{text}" if _SHIELDED.match(text) or is_formula(text) else text


def _unshielded(cell: str) -> str:
    return cell[1:] if _SHIELDED.match(cell) else cell


def _delimiter(text: str) -> str:
    """The one that parts the header most often."""
    header = text.lstrip("\r\n").partition("\n")[0]
    return max(DELIMITERS, key=header.count) if any(one in header for one in DELIMITERS) else ","


def _lines(body: str, delimiter: str, before: int) -> Iterator[tuple[int, list[str]]]:
    """Each filled line with its number in the file, of which ``before`` lines are not in ``body``."""
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    while True:
        begins = reader.line_num + before + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise NotReadable(f"line {begins}: not readable as CSV ({error}); is a quote not closed?") from None
        if any(cell.strip() for cell in cells):
            yield begins, cells


def _columns(header: Sequence[str]) -> list[str]:
    if len(header) > MAX_COLUMNS:
        raise NotReadable(f"more than {MAX_COLUMNS} columns; begin with the template")
    columns = [name.strip() or f"column {number}" for number, name in enumerate(header, start=1)]
    twice = next((name for number, name in enumerate(columns) if name in columns[:number]), None)
    if twice is not None:
        raise NotReadable(f'the column "{twice}" stands twice in the header; keep one')
    return columns


def _row(line: int, cells: Sequence[str], columns: Sequence[str]) -> Row:
    """Cells beyond the header count as columns without a name."""
    names = [*columns, *(f"column {number}" for number in range(len(columns) + 1, len(cells) + 1))]
    filled = {name: cell for name, cell in zip(names, cells, strict=False) if cell.strip()}
    formulas = tuple(name for name, cell in filled.items() if is_formula(cell))
    return Row(line, {name: _unshielded(cell.strip()) for name, cell in filled.items()}, formulas)
