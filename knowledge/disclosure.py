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
FIRST_PERSON = frozenset(
    {
        *("ik", "k", "kheb", "kben", "kzit", "mij", "me", "mijn", "mn", "ons", "onze", "wij", "we"),
        *("je", "j'ai", "mon", "ma", "mes", "nous", "moi", "notre"),
        *("i", "i'm", "im", "my", "our", "us"),
    }
)
ASKING = frozenset(
    {
        *("waar", "wie", "wanneer", "welke", "hoeveel", "zoek", "zoeken", "bestaat", "kunt", "kunnen", "adres"),
        *("ou", "qui", "quand", "cherche", "cherchons", "existe", "connaissez", "pouvez", "adresse"),
        *("where", "who", "when", "which", "looking", "find", "address", "can"),
    }
)


def tells_of_need(text: str, meant: Meant) -> bool:
    """Whether ``text`` tells of a need: it reads like people who tell, of themselves or of somebody near."""
    said = set(folded_words(text))
    if not said or not meant.scores or said.isdisjoint(FIRST_PERSON):
        return meant.told >= SURELY_TOLD and meant.told >= SURE_LEAD * meant.asked
    asks = "?" in text or not said.isdisjoint(ASKING)
    least, lead = (SURELY_TOLD, SURE_LEAD) if asks else (LEAST_TOLD, LEAD)
    return meant.told >= least and meant.told >= lead * meant.asked
