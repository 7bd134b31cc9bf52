"""What to answer to a free text: a card, a choice of at most three, small talk, a person, or an honest unknown."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.analysis import asked_words, heard_language
from knowledge.calibration import probabilities
from knowledge.conversation import conversation
from knowledge.index import Found, Index
from knowledge.models import EntryKey, Reply, Sure, Unknown, WhichOfThese

WORTH_A_LOOK = 0.05
OFFERED = 0.25
"""A choice must have at least this share of the probability of the first one."""


@dataclass(frozen=True, slots=True)
class MatchPolicy:
    """From which probability (0 to 1) that the first hit is right an answer is given."""

    sure: float = 0.88
    choose: float = 0.3
    choices: int = 3


def find(index: Index, text: str, language: str, limit: int = 10) -> Found:
    """The entries that resemble ``text``, best first. ``language`` decides only when the text does not show its own."""
    heard = heard_language(text, language, index.lexicon.languages_of)
    return index.search(asked_words(text, heard.language), heard.language, limit)


def reply_to(index: Index, text: str, language: str, policy: MatchPolicy) -> Reply:
    """The answer to ``text`` by what stands in ``index``, for somebody who chose ``language``; never an error."""
    heard = heard_language(text, language, index.lexicon.languages_of)
    switched = heard.clear and heard.language != language
    spoken = heard.language if switched else language
    talk = conversation(text, heard.language)
    if talk is not None:
        return Reply(talk, spoken, switched)
    found = index.search(asked_words(text, heard.language), heard.language)
    return Reply(decide(found, policy), spoken, switched)


def offered(found: Found) -> list[EntryKey]:
    """The entries worth leafing through: those whose chance is not far below the first one's."""
    chances = probabilities(found)
    return [
        EntryKey(hit.key)
        for hit, chance in zip(found.hits, chances, strict=True)
        if chance >= WORTH_A_LOOK and chance >= chances[0] * OFFERED
    ]


def decide(found: Found, policy: MatchPolicy) -> Sure | WhichOfThese | Unknown:
    """Sure of one entry, up to three that may be meant, or unknown."""
    chances = probabilities(found)
    if not chances or chances[0] < policy.choose:
        return Unknown()
    if chances[0] >= policy.sure:
        return Sure(EntryKey(found.hits[0].key))
    offered = [hit for hit, chance in zip(found.hits, chances, strict=True) if chance >= chances[0] * OFFERED]
    return WhichOfThese(tuple(EntryKey(hit.key) for hit in offered[: policy.choices]))
