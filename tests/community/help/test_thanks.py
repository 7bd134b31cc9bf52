"""A thank-you does not open a closed request again; a question always does."""

import hashlib
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.help.following.thanks import LONGEST, is_thanks

LINES: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("thanks_lines.toml").read_text(encoding="utf-8")
)


def kept_apart(text: str) -> bool:
    """Whether a line belongs to the third that was never looked at while building. Decided by its own text."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0


def lines(kind: str, *, apart: bool) -> list[str]:
    """The lines of the three languages."""
    return [one for said in LINES[kind].values() for one in said if kept_apart(one) is apart]


def test_there_are_enough_lines_and_none_twice() -> None:
    for kind in ("thanks", "more"):
        all_of_them = lines(kind, apart=True) + lines(kind, apart=False)
        assert len(all_of_them) >= 150
        assert all(len(said) >= 50 for said in LINES[kind].values())
    for language in ("nl", "fr", "en"):
        said = LINES["thanks"][language] + LINES["more"][language]
        assert len(said) == len(set(said))


@pytest.mark.parametrize("text", lines("thanks", apart=False))
def test_a_thank_you_is_heard_as_one(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize("text", lines("more", apart=False))
def test_a_question_is_never_taken_for_a_thank_you(text: str) -> None:
    assert not is_thanks(text)


def test_of_the_lines_kept_apart_no_question_is_lost_and_most_thanks_are_heard() -> None:
    """Printed, so that the numbers can be told: run with -s."""
    thanks, more = lines("thanks", apart=True), lines("more", apart=True)
    heard, lost = sum(map(is_thanks, thanks)), sum(map(is_thanks, more))
    print(f"kept apart: {heard} of {len(thanks)} thanks heard, {lost} of {len(more)} questions taken for thanks")
    assert lost == 0
    assert heard >= 0.85 * len(thanks)


@pytest.mark.parametrize(
    "text", ["", "   ", "…", "?", "👎", "😢", "🤷", "123", "help", "hulp", "aide", "nog iets", "x" * 5000]
)
def test_what_says_no_thanks_is_none(text: str) -> None:
    assert not is_thanks(text)


@pytest.mark.parametrize(
    "text", ["is dat goed", "is alles in orde", "is this ok", "are you ok", "was het goed", "ok nog"]
)
def test_a_question_without_its_mark_is_one(text: str) -> None:
    assert not is_thanks(text)


@pytest.mark.parametrize(
    "more", ["hulp", "niet", "maar", "bel mij", "aide-moi", "but", "call me", "dood", "?", "🔥", "112"]
)
def test_one_word_more_makes_it_a_question(more: str) -> None:
    assert not is_thanks(f"dank u wel, {more}")
    assert not is_thanks(f"{more} merci")


def test_a_long_thank_you_goes_to_a_person() -> None:
    assert is_thanks("dank u " * 10)
    assert not is_thanks("dank u " * LONGEST)


@given(st.text(max_size=300))
def test_it_never_fails(text: str) -> None:
    assert is_thanks(text) in (True, False)
