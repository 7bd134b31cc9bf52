"""The sentences that were tuned on stay as well read as they are; those that are held out are not looked at here."""

import json

import pytest

from bot.commands.activity import as_draft
from community.activities.sentences.reading import read_sentence
from tests.community.activities.evaluation import NAMES, NOW, PRACTICE, Sentence, differences, parts

SECOND = frozenset(
    json.loads(line)["text"]
    for file in PRACTICE.glob("*-2.jsonl")
    for line in file.read_text("utf-8").splitlines()
    if line.strip()
)
"""Practice sentences of which a third is held out as well."""

EXPLAINED: dict[str, str] = {}
"""Sentences in which something is filled in that was not meant, and why that is right."""

AT_LEAST = {
    ("tuned", "nl"): 1.0,
    ("tuned", "fr"): 1.0,
    ("tuned", "en"): 1.0,
    ("practice", "nl"): 1.0,
    ("practice", "fr"): 0.99,
    ("practice", "en"): 0.99,
}
"""The share that is read exactly."""


def tuned_on(part: str) -> list[Sentence]:
    return [one for one in parts()[part] if not (one.text in SECOND and one.held_out)]


@pytest.mark.parametrize("part", ["tuned", "practice"])
def test_nothing_is_silently_different(part: str) -> None:
    wrong = {}
    for one in tuned_on(part):
        found = differences(one.expected, as_draft(read_sentence(one.text, NOW)))
        facts = {name for name, kind in found.items() if kind == "different" and name not in NAMES}
        if facts and one.text not in EXPLAINED:
            wrong[one.text] = facts
    assert wrong == {}


@pytest.mark.parametrize(("part", "language"), AT_LEAST)
def test_as_many_are_read_exactly(part: str, language: str) -> None:
    mine = [one for one in tuned_on(part) if one.lang == language]
    exact = [one for one in mine if not differences(one.expected, as_draft(read_sentence(one.text, NOW)))]
    assert len(exact) / len(mine) >= AT_LEAST[part, language]
