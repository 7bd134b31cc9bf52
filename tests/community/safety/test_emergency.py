"""Which numbers a card names, and in which order."""

import tomllib
from pathlib import Path

import pytest

from community.safety.danger import Danger
from community.safety.emergency import EmergencyNumber, EmergencyNumbers

ROOT = Path(__file__).parents[3]
LANGUAGES = ("nl", "fr", "en")


def line(number: str, purposes: str, languages: str) -> EmergencyNumber:
    return EmergencyNumber(number, frozenset(purposes.split()), frozenset(languages.split()), {"nl": number})


NUMBERS = EmergencyNumbers(
    [
        line("1813", "suicide", "nl"),
        line("0800", "suicide", "fr"),
        line("112", "medical fire suicide", "nl fr en"),
        line("102", "child", "nl"),
    ]
)


def named(danger: Danger, language: str) -> list[str]:
    return [one.number for one in NUMBERS.for_danger(danger, language)]


def test_the_number_for_danger_to_life_is_named_first_wherever_it_stands() -> None:
    assert named(Danger.SUICIDE, "nl") == ["112", "1813"]
    assert named(Danger.SUICIDE, "fr") == ["112", "0800"]


def test_where_one_line_at_most_speaks_the_language_the_others_follow() -> None:
    assert named(Danger.SUICIDE, "en") == ["112", "1813", "0800"]
    assert named(Danger.CHILD, "fr") == ["102"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("danger", list(Danger))
def test_the_example_names_at_most_three_and_112_first(danger: Danger, language: str) -> None:
    written = tomllib.loads((ROOT / "config.example.toml").read_text(encoding="utf-8"))["emergency"]["numbers"]
    numbers = EmergencyNumbers(
        EmergencyNumber(one["number"], frozenset(one["for"]), frozenset(one["languages"]), one["name"])
        for one in written
    )
    shown = [one.number for one in numbers.for_danger(danger, language)]
    assert 1 <= len(shown) <= 3
    assert shown[0] == "112"
