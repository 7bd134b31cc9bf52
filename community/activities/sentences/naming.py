"""What it is called and where it is: two stretches of the text that do not overlap, chosen by what speaks for them."""

from dataclasses import dataclass
from math import log

import numpy as np

from community.activities.sentences.page import Page
from community.activities.sentences.spans import WHATS, Floats, Stretches, model, stretches
from community.activities.sentences.words import Word, words_of

LEAST_CHANCE = 0.5
"""Of what is taken for a name; less sure, it is asked."""
SURE = 0.7
"""From this chance on nothing is said of it; below it is shown as understood, not as told."""
_LOOKED_AT = 12
"""The best stretches of which a title and a place are paired."""

Span = tuple[int, int]
Likely = tuple[float, Span | None]


@dataclass(frozen=True, slots=True)
class Names:
    """What it is called and where it is, as it was written. ``unsure`` are those that may be something else."""

    title: str | None = None
    place: str | None = None
    unsure: frozenset[str] = frozenset()


def read_names(page: Page) -> Names:
    """The likeliest title and place; None for what is likelier not told, and for what is little more than a guess."""
    words = words_of(page)
    if not words:
        return Names()
    found = stretches(words, shouted=page.text.isupper())
    title, place = _best_pair(*(_best(found, row) for row in model().chances(found)))
    unsure = {what for what, (chance, _) in zip(WHATS, (title, place), strict=True) if chance < log(SURE)}
    return Names(_written(page, words, title), _written(page, words, place), frozenset(unsure))


def _best(found: Stretches, chances: Floats) -> list[Likely]:
    """The likeliest stretches, and none at all, each with the log of its chance."""
    order = np.argsort(-chances[:-1], kind="stable")[:_LOOKED_AT]
    named: list[Likely] = [(float(chances[one]), (int(found.first[one]), int(found.end[one]))) for one in order]
    return [*named, (float(chances[-1]), None)]


def _best_pair(titles: list[Likely], places: list[Likely]) -> tuple[Likely, Likely]:
    apart = ((title, place) for title in titles for place in places if not _overlap(title[1], place[1]))
    return max(apart, key=lambda pair: pair[0][0] + pair[1][0])


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _written(page: Page, words: list[Word], likely: Likely) -> str | None:
    chance, span = likely
    if span is None or chance < log(LEAST_CHANCE):
        return None
    return page.written(words[span[0]].start, words[span[1] - 1].end)
