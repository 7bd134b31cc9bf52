"""The sentences that were tuned on stay as well read as they are; those that are only measured stay unread here."""

import pytest

from bot.commands.activity import as_draft
from community.activities.sentences.reading import read_sentence
from tests.community.activities.evaluation import NAMES, NOW, Draft, Sentence, differences, parts

AT_MOST_SILENT = {"tuned": 0.0, "practice": 0.01}
"""The share in which a fact is filled in that was not meant, and nothing is asked."""
AT_LEAST_EXACT = {"tuned": 0.97, "practice": 0.97}


def wrong_facts(one: Sentence) -> set[str]:
    found = differences(one.expected, read(one))
    return {name for name, kind in found.items() if kind == "different" and name not in NAMES}


def read(one: Sentence) -> Draft:
    return as_draft(read_sentence(one.text, NOW))


@pytest.mark.parametrize("part", AT_MOST_SILENT)
def test_next_to_nothing_is_silently_different(part: str) -> None:
    mine = parts()[part]
    wrong = {one.text: facts for one in mine if (facts := wrong_facts(one))}
    assert len(wrong) <= AT_MOST_SILENT[part] * len(mine), wrong


@pytest.mark.parametrize("part", AT_LEAST_EXACT)
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_nearly_all_are_read_exactly(part: str, language: str) -> None:
    mine = [one for one in parts()[part] if one.lang == language]
    exact = [one for one in mine if not differences(one.expected, read(one))]
    assert len(exact) >= AT_LEAST_EXACT[part] * len(mine)
