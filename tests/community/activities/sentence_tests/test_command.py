"""The command ``parse-activity``: its fields to the letter, files of sentences, and what it says of a broken one."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from bot.cli import app

FIELDS = [
    "kind",
    "title",
    "date",
    "start",
    "end",
    "rrule",
    "skip_school_holidays",
    "seats",
    "price",
    "place",
    "ask",
]
SENTENCE = "Kubb elke tweede vrijdag van de maand van 20u tot 21u30 in zaal Alfa, 2,50 euro, max. 12 personen"


def said(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["parse-activity", *arguments, "--now", "2026-11-22T10:00"])


def read(folder: Path, lines: str) -> Result:
    (folder / "in.jsonl").write_text(lines, encoding="utf-8")
    return said("--jsonl", str(folder / "in.jsonl"), str(folder / "out.jsonl"))


def written(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").split("\n") if line]


def test_an_activity_has_every_field() -> None:
    result = said(SENTENCE, "--json")
    assert result.exit_code == 0
    assert list(json.loads(result.stdout)) == FIELDS
    assert json.loads(result.stdout) == {
        "kind": "activity",
        "title": "Kubb",
        "date": "2026-12-11",
        "start": "20:00",
        "end": "21:30",
        "rrule": "FREQ=MONTHLY;BYDAY=2FR",
        "skip_school_holidays": False,
        "seats": 12,
        "price": 2.5,
        "place": "zaal Alfa",
        "ask": [],
    }


def test_what_is_no_activity_has_every_field_too() -> None:
    read_back = json.loads(said("Bedankt iedereen!", "--json").stdout)
    assert list(read_back) == FIELDS
    assert read_back == {"kind": "none", **dict.fromkeys(FIELDS[1:-1]), "ask": []}


def test_a_whole_price_is_a_whole_number() -> None:
    assert '"price": 3,' in said("Kubb morgen om 20u in zaal Alfa, 3 euro", "--json").stdout


def test_for_people_each_field_has_a_line() -> None:
    lines = said(SENTENCE).stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == FIELDS


def test_a_file_gives_a_line_for_each_line_in_order(tmp_path: Path) -> None:
    texts = ["Kubb morgen om 20u in zaal Alfa", "Bedankt!", "Contes demain à 20h\u2028salle Alfa\nentrée libre"]
    lines = [{"text": texts[0]}, {"text": texts[1], "lang": "nl"}, {"text": texts[2], "lang": None, "who": 3}]
    result = read(tmp_path, "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n")
    assert result.exit_code == 0
    assert [line["title"] for line in written(tmp_path)] == ["Kubb", None, "Contes"]
    assert [line["kind"] for line in written(tmp_path)] == ["activity", "none", "activity"]


def test_an_empty_file_gives_an_empty_one(tmp_path: Path) -> None:
    assert read(tmp_path, "").exit_code == 0
    assert written(tmp_path) == []


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    for broken in ('{"text": ', '["text"]', '{"text": 3}', '{"lang": "nl"}', "[" * 20_000):
        result = read(tmp_path, '{"text": "Kubb"}\n\n' + broken + "\n")
        assert result.exit_code == 1
        assert result.stderr == f"{tmp_path / 'in.jsonl'}, line 3: not an object with a text\n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    result = said("--jsonl", str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl"))
    assert (result.exit_code, result.stderr) == (1, f"{tmp_path / 'in.jsonl'}: No such file or directory\n")


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "Kubb"}\n')
    result = said("--jsonl", str(tmp_path / "in.jsonl"), str(tmp_path / "nowhere" / "out.jsonl"))
    assert (result.exit_code, result.stderr) == (
        1,
        f"{tmp_path / 'nowhere' / 'out.jsonl'}: No such file or directory\n",
    )


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(b'{"text": "\xff"}\n')
    result = said("--jsonl", str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl"))
    assert (result.exit_code, result.stderr) == (1, f"{tmp_path / 'in.jsonl'}: not UTF-8\n")


def test_a_sentence_or_a_file_and_a_real_time_are_asked_for(tmp_path: Path) -> None:
    assert said().exit_code == 2
    assert said("Kubb", "--jsonl", "a", "b").exit_code == 2
    assert CliRunner().invoke(app, ["parse-activity", "Kubb", "--now", "soon"]).exit_code == 2
