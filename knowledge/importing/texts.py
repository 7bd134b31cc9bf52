"""Texts as they may be kept: without what is no text, and short enough for a card."""

from __future__ import annotations

import re

from knowledge.analysis import fold

MAX_TEXT = 2_000
"""Longest text of one field, in characters; the card must fit in a message of 4,096."""
MAX_ITEMS = 1_000
"""Most keywords or phrasings of an entry in one language."""
MAX_PICTOGRAM = 16
SLUG = re.compile(r"\w[\w.-]{0,63}")
SLUG_EXPECTED = "expected 1 to 64 letters, digits, hyphens, underscores or dots"
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?")
_CONTROLS = re.compile(r"[\x01-\x08\x0b-\x1f\x7f-\x9f]")


def cleaned(text: str) -> str:
    """``text`` without the spaces around it, with plain line ends, and without what steers printers and terminals."""
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).strip()


def text_fault(text: str) -> str | None:
    """Why a text cannot be kept, and what to do; None when it can."""
    if _NO_TEXT.search(text):
        return "holds characters that are no text; type it anew"
    if len(text) > MAX_TEXT:
        return f"longer than {MAX_TEXT} characters; shorten it"
    return None


def slug_from(text: str) -> str:
    """A slug that is like ``text``; empty when it holds no letter or digit."""
    return re.sub(r"[^\w.-]+", "-", re.sub(r"[^\w\s.-]", " ", fold(text)).strip()).strip("-.")[:64]


def list_from(text: str, *, commas: bool = True) -> list[str]:
    """The items of a list in one text: parted by | or else by ; and new lines, or else by commas."""
    separators = r"\|" if "|" in text else r"[;\n]" if re.search(r"[;\n]", text) or not commas else ","
    return [part for part in re.split(separators, text) if part.strip()]
