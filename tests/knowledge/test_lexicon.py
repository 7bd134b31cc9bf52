"""The needs lexicon as it comes with the bot, and what its check finds in a broken one."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.concepts import read_concepts
from knowledge.lexicon_check import check_lexicon, count_lexicon

WHOLE = """
[meter]
pictogram = "💡"
label.nl = "budgetmeter"
label.fr = "compteur"
label.en = "meter"
said.nl = '''
teller op nul
'''
said.fr = '''
compteur à zéro
'''
said.en = '''
meter is empty
'''
term.nl = '''
budgetmeter
'''
term.fr = '''
compteur à budget
'''
term.en = '''
prepayment meter
'''
"""


def test_the_shipped_lexicon_has_no_faults() -> None:
    assert [str(fault) for fault in check_lexicon()] == []


def test_the_shipped_lexicon_is_as_large_as_it_says() -> None:
    count = count_lexicon()
    assert count.concepts >= 300
    assert count.expressions >= 12_000
    assert min(count.by_language.values()) >= 3_000


def test_every_theme_has_concepts_in_three_languages() -> None:
    for concept in read_concepts():
        assert all(concept.expressions[kind][code] for kind in ("said", "term") for code in ("nl", "fr", "en"))


def faults_of(folder: Path, text: str) -> list[str]:
    (folder / "theme.toml").write_text(text, encoding="utf-8")
    return [str(fault) for fault in check_lexicon(folder)]


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("", "", None),
        ("[meter]", "[meter", "theme.toml: not readable as TOML"),
        ('pictogram = "💡"', "", "theme.toml: meter: pictogram: expected one pictogram"),
        ("said.en = '''\nmeter is empty\n'''", "", "theme.toml: meter: said.en: is missing"),
        ("term.fr", "term.de", "theme.toml: meter: term.de: unknown language"),
        ('label.en = "meter"', "", "theme.toml: meter: label.en: is missing"),
        ('pictogram = "💡"', 'pictogram = "💡"\npicto = "x"', "theme.toml: meter: picto: unknown key"),
        ('pictogram = "💡"', 'pictogram = "💡"\nnear = ["nowhere"]', 'meter: near: no other concept "nowhere"'),
        ("teller op nul", "teller op nul\nTeller  op nul!", '"Teller  op nul!" stands there twice'),
        ("teller op nul", "...", "expected words"),
    ],
)
def test_a_fault_is_named_where_it_stands(before: str, after: str, fault: str | None, tmp_path: Path) -> None:
    found = faults_of(tmp_path, WHOLE.replace(before, after, 1) if before else WHOLE)
    assert found == [] if fault is None else any(fault in one for one in found), found


def test_an_expression_of_two_concepts_is_named(tmp_path: Path) -> None:
    twice = WHOLE + WHOLE.replace("[meter]", "[other]").replace("budgetmeter", "bankkaart").replace("compteur", "carte")
    assert any('"teller op nul" also means meter' in one for one in faults_of(tmp_path, twice))


def test_the_command_counts_or_names_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text(WHOLE, encoding="utf-8")
    good = CliRunner().invoke(app, ["lexicon", "check", str(tmp_path)])
    assert (good.exit_code, good.output) == (0, "1 concepts, 6 different expressions (2 nl, 2 fr, 2 en): no faults\n")
    (tmp_path / "theme.toml").write_text(WHOLE.replace("said.en", "said.de"), encoding="utf-8")
    bad = CliRunner().invoke(app, ["lexicon", "check", str(tmp_path)])
    assert bad.exit_code == 1
    assert "theme.toml: meter: said.de: unknown language" in bad.output
    assert CliRunner().invoke(app, ["lexicon", "check", str(tmp_path / "nowhere")]).exit_code == 1
