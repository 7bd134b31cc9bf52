"""The themes a resident may follow, each with its pictogram."""

from types import MappingProxyType

THEMES = MappingProxyType(
    {
        "food": "🍲",
        "meeting": "☕",
        "moving": "🚶",
        "children": "🧸",
        "culture": "🎶",
        "digital": "📱",
        "learning": "📚",
        "carers": "🤝",
        "nature": "🌳",
    }
)
"""Theme to pictogram, in the order of the buttons. Names are ``theme-<theme>`` in the catalogue."""
