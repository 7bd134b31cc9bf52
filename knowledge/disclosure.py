"""Does a message tell of a need, rather than ask for a place? Then a person is offered beside the answer."""

from __future__ import annotations

from knowledge.analysis import folded_words
from knowledge.needs import Meant

LEAST_TOLD = 0.35
"""How well an expression of somebody telling must fit."""
LEAD = 1.1
"""How much better it must fit than the best one of somebody asking."""
LONG = 6
"""Words from which a first person tells, when the need was understood at all."""
FIRST_PERSON = frozenset(
    {
        *("ik", "k", "kheb", "kben", "kzit", "mij", "me", "mijn", "mn", "ons", "onze", "wij", "we"),
        *("je", "j'ai", "mon", "ma", "mes", "nous", "moi", "notre"),
        *("i", "i'm", "im", "my", "our", "us"),
    }
)


def tells_of_need(text: str, meant: Meant) -> bool:
    """Whether ``text`` tells of a need: it reads like people who tell, in the first person or of somebody near."""
    said = folded_words(text)
    if not said or not meant.scores:
        return False
    if meant.told >= LEAST_TOLD and meant.told >= LEAD * meant.asked:
        return True
    return len(said) >= LONG and "?" not in text and meant.told >= LEAST_TOLD and not FIRST_PERSON.isdisjoint(said)
