"""What to answer to a free text: a card, a choice of at most three, small talk, a person, or an honest unknown."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.analysis import asked_forms, guess_language
from knowledge.calibration import probabilities
from knowledge.conversation import conversation
from knowledge.index import Found, Index
from knowledge.models import Answer, ServiceId, Sure, Unknown, WhichOfThese

OFFERED = 0.25
"""A choice must have at least this share of the probability of the first one."""


@dataclass(frozen=True, slots=True)
class MatchPolicy:
    """From which probability (0 to 1) that the first hit is right an answer is given."""

    sure: float = 0.85
    choose: float = 0.3
    choices: int = 3


def find(index: Index, text: str, language: str, limit: int = 10) -> Found:
    """The entries that resemble ``text``, best first. ``language`` decides only when the text does not show its own."""
    return index.search(asked_forms(text, guess_language(text, language)), limit)


def answer(index: Index, text: str, language: str, policy: MatchPolicy) -> Answer:
    """The answer to ``text`` by what stands in ``index``; never an error, whatever is typed."""
    said = guess_language(text, language)
    return conversation(text, said) or decide(find(index, text, language), policy)


def decide(found: Found, policy: MatchPolicy) -> Sure | WhichOfThese | Unknown:
    """Sure of one entry, up to three that may be meant, or unknown."""
    chances = probabilities(found)
    if not chances or chances[0] < policy.choose:
        return Unknown()
    if chances[0] >= policy.sure:
        return Sure(ServiceId(found.hits[0].key))
    offered = [hit for hit, chance in zip(found.hits, chances, strict=True) if chance >= chances[0] * OFFERED]
    return WhichOfThese(tuple(ServiceId(hit.key) for hit in offered[: policy.choices]))
