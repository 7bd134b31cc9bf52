"""``python -m bot check-safety``: what the bot sees in a message, one or a file of them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from community.safety.look import look_at


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check-safety", *arguments])


def check_lines(folder: Path, *lines: str) -> tuple[Result, Path]:
    (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return check("--jsonl", str(folder / "in.jsonl"), str(folder / "out.jsonl")), folder / "out.jsonl"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ik wil niet meer leven", {"class": "suicide", "offer_help": True}),
        ("mon mari me frappe", {"class": "violence", "offer_help": True}),
        ("my dad hits me with his belt", {"class": "child", "offer_help": True}),
        ("er is brand in de keuken", {"class": "fire", "offer_help": True}),
        ("il ne respire plus", {"class": "medical", "offer_help": True}),
        ("ik voel mij zo alleen sinds mijn man gestorven is", {"class": "none", "offer_help": True}),
        ("hoe laat begint de bingo?", {"class": "none", "offer_help": False}),
    ],
)
def test_a_message_gives_one_json_object(text: str, seen: dict[str, object]) -> None:
    result = check(text, "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, seen)


def test_without_json_it_is_one_plain_line() -> None:
    assert check("ik wil niet meer leven").stdout == "danger: suicide; a person is offered\n"
    assert check("hoe laat begint de bingo?").stdout == "no danger; nothing is offered\n"


def test_a_file_gives_a_line_for_each_message_in_the_same_order(tmp_path: Path) -> None:
    result, out = check_lines(
        tmp_path,
        '{"text": "hoe laat begint de bingo?", "lang": "nl", "id": 7}',
        '{"text": "je veux mourir", "lang": "fr"}',
        "",
        '{"text": "mijn man slaat mij"}',
        '{"text": "there is a fire in\\u2028my kitchen", "lang": null}',
        '{"text": ""}',
    )
    assert result.exit_code == 0, result.output
    seen = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [one["class"] for one in seen] == ["none", "suicide", "violence", "fire", "none"]
    assert [one["offer_help"] for one in seen] == [False, True, True, True, False]
    assert all(one.keys() == {"class", "offer_help"} for one in seen)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "in.jsonl: line 2: not JSON"),
        ('{"lang": "nl"}', 'in.jsonl: line 2: text: expected an object with a "text"'),
        ("[1]", 'in.jsonl: line 2: text: expected an object with a "text"'),
        ('{"text": "x", "lang": 3}', "in.jsonl: line 2: lang: expected nl, fr or en"),
    ],
)
def test_a_broken_line_is_told_with_its_number_and_without_its_words(tmp_path: Path, line: str, fault: str) -> None:
    result, out = check_lines(tmp_path, '{"text": "dag"}', line)
    assert (result.exit_code, result.stderr) == (1, fault + "\n")
    assert not out.exists()


def test_a_file_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    result = check("--jsonl", str(tmp_path / "none"), str(tmp_path / "out"))
    assert (result.exit_code, result.stderr) == (1, f"{tmp_path / 'none'}: No such file or directory\n")


def test_it_wants_a_message_or_files() -> None:
    assert check().exit_code == 2


def test_it_sees_what_the_bot_sees() -> None:
    for text in ("zoveel pillen geslikt", "ik lach me dood", "je ne mange plus depuis que je suis seul", "help"):
        look = look_at(text, "nl")
        seen = json.loads(check(text, "--json").stdout)
        assert seen == {"class": look.danger or "none", "offer_help": look.offer_help}
