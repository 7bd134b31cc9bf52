"""Does a message tell of a need, rather than ask for a place? Then a person is offered beside the answer."""

from __future__ import annotations

from knowledge.analysis import folded_words
from knowledge.needs import Meant

LEAST_TOLD = 0.28
"""How well an expression of somebody telling must fit."""
LEAD = 1.0
"""How much better it must fit than the best one of somebody asking."""
SURELY_TOLD = 0.6
SURE_LEAD = 1.3
"""The same for somebody who also asks for something."""
SHORTEST = 4
"""Words; a story has more."""
ASKING = frozenset(
    {
        *("waar", "wie", "wanneer", "welke", "hoeveel", "zoek", "zoeken", "bestaat", "kunt", "kunnen", "adres"),
        *("ou", "qui", "quand", "cherche", "cherchons", "existe", "connaissez", "pouvez", "adresse"),
        *("where", "who", "when", "which", "looking", "find", "address", "can"),
    }
)


def tells_of_need(text: str, meant: Meant) -> bool:
    """Whether ``text`` tells of a need: it reads like people who tell, and it is no bare key word."""
    said = folded_words(text)
    if len(said) < SHORTEST or not meant.scores:
        return False
    asks = "?" in text or not ASKING.isdisjoint(said)
    least, lead = (SURELY_TOLD, SURE_LEAD) if asks else (LEAST_TOLD, LEAD)
    return meant.told >= least and meant.told >= lead * meant.asked
