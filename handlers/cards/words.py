"""The plain message, and its one rule: what belongs to asking for help ends with the ways out, a refusal too."""

from typing import Any

from handlers.cards.card import Card
from handlers.cards.ways_out import ways_out_lines
from handlers.scene import Scene, words_card

ABOUT_HELP = "help-"
"""The keys of what somebody who asks for help reads begin with this."""


async def plain_words(scene: Scene, *, key: str, variables: dict[str, Any] | None = None) -> Card:
    """One key and its variables."""
    card = await words_card(scene, key=key, variables=variables)
    if not key.startswith(ABOUT_HELP):
        return card
    return Card(f"{card.text}\n\n{await ways_out_lines(scene)}")
