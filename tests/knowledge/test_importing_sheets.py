"""A spreadsheet is read as it comes, and a file that means harm is refused in words, never with a traceback."""

import os
from pathlib import Path

import pytest

from knowledge.importing import FileRead, read_file
from knowledge.importing.sheets import is_formula, shielded
from knowledge.models import Coordinates, Owner, OwnerKind, Service, ServiceKind, ServiceStatus

BUURT = Owner(OwnerKind.NEIGHBOURHOOD, 1)
TEMPLATES = Path(__file__).parents[2] / "docs" / "templates"
LANGUAGES = ("nl", "fr", "en")


def read(folder: Path, content: str | bytes, name: str = "services.csv") -> FileRead:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(file, BUURT)


def one(content: FileRead) -> Service:
    assert content.faults == []
    [service] = content.services
    return service


def faults(content: FileRead) -> list[str]:
    return [str(fault) for fault in content.faults]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_shipped_template_is_read_without_a_word(language: str) -> None:
    content = read_file(TEMPLATES / f"services.{language}.csv", BUURT)
    assert (content.warnings, content.faults) == ([], [])
    first, second = content.services
    spoken = "fr" if language == "fr" else "nl"
    assert first.coordinates == Coordinates(50.8503, 4.3517)
    assert (first.category, first.opening_hours, first.access) == ("food", "Mo,We 11:30-13:30", ("step_free",))
    assert (len(first.keywords[spoken]), len(first.phrasings[spoken])) == (2, 2)
    assert (second.kind, second.status) == (ServiceKind.ACTIVITY, ServiceStatus.FULL)
    assert "home_visits" in second.access
    assert second.hours_note
    assert second.texts[spoken].recurrence
    assert second.schedule.rrule == "FREQ=WEEKLY;BYDAY=TU"


@pytest.mark.parametrize(
    "text",
    [
        "id,name,keywords\na,Soep,x;y\n",
        "id;naam;trefwoorden\na;Soep;x|y\n",
        "id;naam;trefwoorden\r\na;Soep;x,y\r\n",
        "id\tnaam\ttrefwoorden\na\tSoep\tx, y\n",
        "sep=;\nid;naam;trefwoorden\na;Soep;x|y\n",
        "\n\nid,nom,mots clés\n\na,Soep,x|y\n,,\n",
    ],
)
def test_the_separator_is_found(text: str, tmp_path: Path) -> None:
    service = one(read(tmp_path, text))
    assert (service.slug, next(iter(service.texts.values())).name) == ("a", "Soep")
    assert [*service.keywords.values()] == [("x", "y")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_what_excel_writes_is_read(encoding: str, tmp_path: Path) -> None:
    content = read(tmp_path, "name_fr;price\nCrèche à côté;5 €\n".encode(encoding))
    assert one(content).texts["fr"].name == "Crèche à côté"


def test_a_text_over_several_lines_keeps_the_line_numbers_right(tmp_path: Path) -> None:
    content = read(tmp_path, 'id,name,summary,lat\na,Soep,"een\ntwee, drie",\n\nb,Brood,,999\n')
    assert content.services[0].texts["nl"].summary == "een\ntwee, drie"
    assert faults(content) == [
        "services.csv: line 5 (b): lat: expected a number between -90 and 90, next to its twin",
        "services.csv: line 5 (b): lon: expected a number between -180 and 180, next to its twin",
    ]


def test_the_line_counts_from_the_top_of_the_file_whatever_stands_there(tmp_path: Path) -> None:
    [fault, _] = faults(read(tmp_path, "sep=,\nid,name,lat\na,Soep,999\n"))
    assert fault.startswith("services.csv: line 3 (a): lat")


def test_an_unknown_column_is_one_warning(tmp_path: Path) -> None:
    content = read(tmp_path, "id,name,kleurtje\na,Soep,rood\nb,Brood,geel\n")
    [warning] = content.warnings[:1]
    assert str(warning).startswith("services.csv: line 2 (a): kleurtje: unknown key")
    assert len([one for one in content.warnings if one.key == "kleurtje"]) == 1
    assert content.faults == []


def test_a_cell_too_many_is_said(tmp_path: Path) -> None:
    content = read(tmp_path, "id,name\na,Soep,los\n")
    assert "column 3" in str(content.warnings[0])


FORMULAS = [
    "=1+1",
    "=HYPERLINK(0)",
    "= cmd|'/C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+SUM(A1)",
    "-A1",
    "@B2",
    "+1+1",
    "\t=1+1",
    "=$A$1",
]
PLAIN = [
    "+32 400 00 00 01",
    "+32/400.00.00.01",
    "+32 (0)400 00 00 01",
    "-0,5",
    "-4.35",
    "- 4.35",
    "-30 % met kansenpas",
    "- koffie (gratis)",
    "+ onderdelen",
    "@buurthuis",
    "-",
    "a=b",
    "===",
]


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_is_refused_with_its_place(cell: str, tmp_path: Path) -> None:
    quoted = cell.replace('"', '""')
    content = read(tmp_path, f'id,name,price\na,Soep,"{quoted}"\n')
    assert faults(content) == ["services.csv: line 2 (a): price: begins like a formula; write it as a plain text"]


@pytest.mark.parametrize("cell", PLAIN)
def test_phones_coordinates_and_prices_are_no_formulas(cell: str, tmp_path: Path) -> None:
    assert not is_formula(cell)
    assert shielded(cell) == cell
    assert one(read(tmp_path, f'id,name,price\na,Soep,"{cell}"\n')).texts["nl"].cost == cell


@pytest.mark.parametrize("text", [*FORMULAS[:8], "'=1+1", "''-5", "'t is goed"])
def test_a_shielded_text_is_no_formula_and_comes_back(text: str, tmp_path: Path) -> None:
    cell = shielded(text)
    assert not is_formula(cell)
    assert one(read(tmp_path, f'id,name,price\na,Soep,"{cell}"\n')).texts["nl"].cost == text


def many_objects(number: int) -> bytes:
    return b"[" + b",".join([b'{"name":"x"}'] * number) + b"]"


HOSTILE = {
    "empty.csv": (b"", "is empty"),
    "blank.json": (b" \n\n", "is empty"),
    "mark.csv": (b"\xef\xbb\xbf", "has no rows below its header"),
    "header.csv": (b"id,name\n", "has no rows below its header"),
    "nameless.csv": (b"id,phone\na,b\n", "no column holds the names"),
    "twice.csv": (b"id,name,name\na,b,c\n", 'the column "name" stands twice in the header; keep one'),
    "open_quote.csv": (b'id,name\na,"Soep\nb,Brood\n', "line 2: not readable as CSV"),
    "long_cell.csv": (b"id,name\na," + b"x" * 200_000, "line 2: not readable as CSV"),
    "wide.csv": (b",".join(b"c%d" % n for n in range(300)) + b"\n1\n", "more than 200 columns"),
    "long.csv": (b"name\n" + b"x\n" * 50_001, "more than 50000 rows; split it"),
    "nul.csv": (b"id,name\na,So\0ep\n", "holds NUL bytes"),
    "utf16.csv": ("id;name\na;Soep\n".encode("utf-16"), "holds NUL bytes"),
    "latin.json": ('[{"name":"é"}]'.encode("cp1252"), "is not UTF-8 (at byte 10); save it as UTF-8"),
    "broken.csv": (b"name\n\x81\xff\n", "is not UTF-8"),
    "sheet.xlsx": (b"whatever", "save it as CSV (UTF-8)"),
    "zip.csv": (b"PK\x03\x04rest", "save it as CSV (UTF-8)"),
    "old.csv": (b"\xd0\xcf\x11\xe0rest", "save it as CSV (UTF-8)"),
    "photo.png": (b"\x89PNG", "expected a name that ends in .csv, .toml or .json"),
    "broken.json": (b'[{"name": }]', "not readable as JSON (line 1, column 11)"),
    "text.json": (b'"hello"', "expected a list of objects"),
    "object.json": (b'{"name": "x"}', "expected a list of objects"),
    "deep.json": (b"[" * 41 + b"]" * 41, "nested more than 40 levels deep"),
    "bomb.json": (b'[{"name":' + b"[" * 200_000, "nested more than 40 levels deep"),
    "objects.json": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested more than 40 levels deep"),
    "digits.json": (b'[{"name": ' + b"9" * 5_000 + b"}]", "a number that is too long"),
    "many.json": (many_objects(50_001), "more than 50000 entries; split it"),
    "big.json": (b" " * 20_000_001, "larger than 20 MB; split it"),
    "deep.toml": (b"a = " + b"[" * 5_000, "nested more than 40 levels deep"),
    "keys.toml": (b"a" + b".a" * 200_000 + b" = 1", "nested more than 40 levels deep"),
    "quoted_keys.toml": (b'"a"' + b' . "a"' * 200_000 + b" = 1", "nested more than 40 levels deep"),
    "digits.toml": (b"a = " + b"9" * 5_000, "not readable as TOML"),
    "control.toml": (b"a = '\x01'", "not readable as TOML"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_fault_that_says_what_to_do(name: str, tmp_path: Path) -> None:
    content, reason = HOSTILE[name]
    [fault] = faults(read(tmp_path, content, name))
    assert fault.startswith(f"{name}: ")
    assert reason in fault


def test_forty_levels_are_no_bomb(tmp_path: Path) -> None:
    content = read(tmp_path, "[" + '{"name":"Soep","x":' + "[" * 38 + "1" + "]" * 38 + "}" + "]", "services.json")
    assert [one.slug for one in content.services] == ["soep"]


def test_a_mark_before_json_is_no_fault(tmp_path: Path) -> None:
    assert one(read(tmp_path, b'\xef\xbb\xbf[{"name":"Soep"}]', "services.json")).slug == "soep"


def test_a_list_with_nothing_in_it_is_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, "[]", "services.json") == FileRead([])


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    said = {name: faults(read_file(tmp_path / name, BUURT)) for name in ("", "nowhere.csv", "pipe.csv")}
    assert [one[0].partition(": ")[2] for one in said.values()] == [
        "is a folder; name a file in it",
        "no such file",
        "is not a plain file",
    ]
    assert faults(read_file(Path("/dev/zero"), BUURT)) == ["zero: is not a plain file"]


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    file = tmp_path / "services.csv"
    file.write_text("name\n" + "".join(f"Soep {number}\n" for number in range(250)))
    told: list[tuple[int, int]] = []
    read_file(file, BUURT, told=lambda done, total: told.append((done, total)))
    assert told == [(100, 250), (200, 250), (250, 250)]


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.toml"])
@pytest.mark.parametrize("seed", range(40))
def test_broken_bytes_never_raise(name: str, seed: int, tmp_path: Path) -> None:
    """A good file with a few bytes changed, the same ones every time."""
    good = {
        "a.csv": (TEMPLATES / "services.nl.csv").read_bytes(),
        "a.json": b'[{"id": "a", "name": {"nl": "Soep"}, "lat": 50.1, "lon": 4, "hours": "Mo 09:00-12:00", "x": [1]}]',
        "a.toml": b'[[service]]\nid = "a"\ncategory = "food"\nname.nl = "Soep"\nsummary.nl = "x"\nlatitude = 1',
    }[name]
    content = bytearray(good)
    for step in range(1 + seed % 4):
        content[(seed * 7919 + step * 104729) % len(content)] = (seed * 31 + step * 17) % 256
    assert isinstance(read(tmp_path, bytes(content), name), FileRead)
