"""The shelves of the knowledge base: one pictogram each, the same on menus, cards and posters."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from knowledge.analysis import fold

CATEGORIES: dict[str, str] = {
    "food": "🍲",
    "money": "💶",
    "housing": "🏠",
    "energy": "💡",
    "health": "🩺",
    "mind": "💬",
    "disability": "🦽",
    "mobility": "🚐",
    "family": "👶",
    "school": "📚",
    "elderly": "🧓",
    "carers": "🤝",
    "language": "🗣️",
    "digital": "💻",
    "work": "💼",
    "rights": "⚖️",
    "papers": "🪪",
    "safety": "🛟",
    "street": "🚧",
    "repair": "🔧",
    "pets": "🐾",
    "meeting": "☕",
    "sport": "⚽",
    "volunteering": "💪",
    "newcomers": "👋",
    "info": "ℹ️",
}
"""Category to pictogram, in the order of the menu."""
OTHERWISE = "info"
"""The shelf of what no other one holds."""

_SYNONYMS = Path(__file__).parent / "words" / "categories.toml"
_PARTS = re.compile(r"[/&,;+|]| (?:en|et|and) ")


def category_of(written: str) -> str | None:
    """The category that an organiser's word stands for: the word itself, or the first of its parts that is known."""
    known, whole = _known_words(), _plain(written)
    parts = [whole, *(_plain(part) for part in _PARTS.split(fold(written)))]
    return next((known[part] for part in parts if part in known), None)


@cache
def _known_words() -> dict[str, str]:
    """Each way to write a category, folded; its own code goes before the words of others."""
    tables = tomllib.loads(_SYNONYMS.read_text(encoding="utf-8"))
    words = {
        _plain(word): category for category, lists in tables.items() for listed in lists.values() for word in listed
    }
    return words | {category: category for category in CATEGORIES}


def _plain(written: str) -> str:
    return " ".join(re.findall(r"\w+", fold(written)))
