"""The word list finds people in danger in three languages, leaves jokes alone, and does bounded work.

The lines are our own. They measure engineering, not clinical safety: a professional signs the list off.
"""

import logging
import re
import tomllib
from collections.abc import Iterator
from math import prod
from pathlib import Path
from typing import Any

import pytest

from community.safety import rules as danger
from community.safety.danger import Danger
from community.safety.rules import Lexicon, fold, read_lexicon
from community.safety.rules import danger_by_rules as danger_in

LINES = tomllib.loads(Path(__file__).with_name("danger_lines.toml").read_text(encoding="utf-8"))
WORDS = tomllib.loads(danger.WORDS.read_text(encoding="utf-8"))


def dangerous(part: str) -> list[tuple[str, str]]:
    return [(kind, line) for kind, parts in LINES["dangerous"].items() for line in parts[part]]


def harmless(part: str) -> list[str]:
    return [line for parts in LINES["harmless"].values() for line in parts[part]]


def sources(lexicon: Lexicon) -> Iterator[str]:
    for cut, phrases in lexicon.rules.values():
        yield cut
        for under_one_letter in phrases.values():
            yield from under_one_letter


@pytest.fixture
def lexicon() -> Lexicon:
    return read_lexicon(WORDS)


@pytest.mark.parametrize(("kind", "line"), dangerous("seen"))
def test_danger_is_seen_for_what_it_is(kind: str, line: str) -> None:
    assert danger_in(line) == kind


@pytest.mark.parametrize("line", harmless("seen"))
def test_a_figure_of_speech_the_past_or_a_plain_question_is_no_danger(line: str) -> None:
    assert danger_in(line) is None


def test_lines_kept_apart_are_mostly_found() -> None:
    """A floor, not a goal: these lines were never looked at while the list was written."""
    lines = dangerous("apart")
    found = [(kind, danger_in(line)) for kind, line in lines if danger_in(line)]
    assert len(found) / len(lines) >= 0.85
    assert sum(kind == seen for kind, seen in found) / len(found) >= 0.85


def test_harmless_lines_kept_apart_are_mostly_left_alone() -> None:
    lines = harmless("apart")
    assert sum(danger_in(line) is not None for line in lines) / len(lines) <= 0.07


def test_danger_is_found_in_the_middle_of_a_long_message() -> None:
    story = "we hebben gisteren samen soep gemaakt en het was heel gezellig in het buurthuis. " * 20
    assert danger_in(story) is None
    assert danger_in(story + "mijn man slaat mij. " + story) is Danger.VIOLENCE


def test_a_joke_does_not_hide_what_follows() -> None:
    assert danger_in("ik lach me dood") is None
    assert danger_in("ik lach me dood maar ik wil dood") is Danger.SUICIDE


def test_a_phrase_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert danger_in("ik wil dood") is Danger.SUICIDE
    assert danger_in("dat is wat ik wil. dood zijn de planten") is None
    assert danger_in("ik wil... dood") is Danger.SUICIDE


def test_with_two_dangers_the_graver_counts() -> None:
    assert danger_in("mijn man slaat mij en ik wil dood") is Danger.SUICIDE
    assert danger_in("mijn man slaat mij en ik krijg geen lucht") is Danger.MEDICAL


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("zelfmordgedachten", Danger.SUICIDE),
        ("elle parle de suicde", Danger.SUICIDE),
        ("she is sucidal", Danger.SUICIDE),
        ("hij heeft een hartanval", Danger.MEDICAL),
        ("il est inconsceint", Danger.MEDICAL),
        ("ze is bewustelos", Danger.MEDICAL),
        ("ik ben verkrahct", Danger.VIOLENCE),
        ("Ik   WIL *dood*", Danger.SUICIDE),
        ("ĳk ｗil ｄood, ik wil dood", Danger.SUICIDE),
        ("Je veux MOURIR", Danger.SUICIDE),
        ("j'ai très mal au cœur", Danger.MEDICAL),
        ("j\u2019ai été violée", Danger.VIOLENCE),
    ],
)
def test_one_slip_or_odd_letters_do_not_hide_danger(line: str, kind: Danger) -> None:
    assert danger_in(line) is kind


def test_every_long_word_forgives_a_lost_a_doubled_and_a_swapped_letter(lexicon: Lexicon) -> None:
    for word in WORDS["long_words"]["words"].split():
        assert danger.SHORTEST_STEM <= len(word) <= danger.LONGEST_STEM
        slips = {word[:3] + word[4:], word[:4] + word[3:], word[:3] + word[4] + word[3] + word[5:]}
        for slip in slips - lexicon.letters.keys():
            assert lexicon.letters_of(slip) != f"|{danger.UNKNOWN}|", slip


@pytest.mark.parametrize("line", ["", " ", "👍", "...", "?!", "\u200b", "x" * 4096])
def test_nothing_to_read_is_no_danger(line: str) -> None:
    assert danger_in(line) is None


def test_the_frames_for_harmless_speech_are_needed() -> None:
    without: dict[str, Any] = dict(WORDS)
    for kind in Danger:
        without[kind] = {
            language: {"phrases": lists["phrases"], "never": ["zzz"]} for language, lists in WORDS[kind].items()
        }
    bare = read_lexicon(without)
    wrong = [line for line in harmless("seen") if found_by(bare, line)]
    assert len(wrong) > 20


def found_by(lexicon: Lexicon, line: str) -> bool:
    letters = lexicon.letters_of(fold(line))
    return any(
        re.search(phrase, letters)
        for _, phrases in lexicon.rules.values()
        for under_one_letter in phrases.values()
        for phrase in under_one_letter
    )


@pytest.mark.parametrize("kind", list(Danger))
def test_every_danger_has_words_in_three_languages(kind: Danger) -> None:
    assert WORDS[kind].keys() == {"nl", "fr", "en"}
    assert all(lists["phrases"] and lists["never"] for lists in WORDS[kind].values())


def test_no_phrase_can_match_on_optional_words_alone(lexicon: Lexicon) -> None:
    """ "envie de (mourir)?" would make a suicide card out of "envie de soupe"."""
    for _, phrases in lexicon.rules.values():
        for under_one_letter in phrases.values():
            for phrase in under_one_letter:
                assert not re.fullmatch(phrase, "")


def test_each_phrase_can_be_tried_in_a_bounded_number_of_ways(lexicon: Lexicon) -> None:
    """So that the work at each word has a ceiling and the whole grows with the length of the text only."""
    for source in sources(lexicon):
        assert not re.search(r"[*+]|\{\d*,\}", source)
        re.compile(source)
        for phrase in source.split("|"):
            ways = prod(int(most) + 1 for most in re.findall(r"\{0,(\d)\}", phrase))
            assert ways * 2 ** phrase.count("?") <= 5000


class CountingDict(dict[str, str]):
    """Counts how often it is asked."""

    asked = 0

    def get(self, key: str, default: Any = None) -> Any:
        self.asked += 1
        return super().get(key, default)


def test_looking_for_slips_costs_a_fixed_number_of_lookups_per_word(lexicon: Lexicon) -> None:
    def lookups(text: str) -> int:
        counting = Lexicon(lexicon.letters, CountingDict(lexicon.stems), lexicon.rules)
        counting.letters_of(fold(text))
        assert isinstance(counting.stems, CountingDict)
        return counting.stems.asked

    once = lookups("onbekendwoord " * 100)
    assert once > 0
    assert lookups("onbekendwoord " * 200) == 2 * once
    assert lookups("onbekendwoord") <= danger.LONGEST_STEM + 2
    assert lookups("onbekendwoord" * 100) == 0  # too long to be any word


def test_what_was_read_goes_nowhere(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    with caplog.at_level(logging.DEBUG):
        assert danger_in("ik wil dood")
    assert not caplog.records
    assert capsys.readouterr() == ("", "")


def test_the_answer_is_the_kind_alone() -> None:
    assert [kind.value for kind in Danger] == ["suicide", "medical", "fire", "child", "violence"]
    assert type(danger_in("ik wil dood")) is Danger
