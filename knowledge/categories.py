"""The shelves of the knowledge base: one pictogram each, the same on menus, cards and posters."""

from __future__ import annotations

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
    "safety": "🛟",
    "street": "🚧",
    "repair": "🔧",
    "meeting": "☕",
    "sport": "⚽",
    "newcomers": "👋",
}
"""Category to pictogram, in the order of the menu."""
