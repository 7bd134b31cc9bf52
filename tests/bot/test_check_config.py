"""``python -m bot check-config``: one line per fault, and no value in any of them."""

import re
import stat
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.config_faults import line_numbers

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
CANARY = "K4NARIE-amina-0400"
ENVIRONMENT = {
    "BUURTBOT_TELEGRAM__TOKEN": "1234567:" + "t0k3n" * 8,
    "BUURTBOT_ENCRYPTION__MASTER_KEY": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
    "BUURTBOT_TELEGRAM__API_URL": "http://127.0.0.1:8081",
}
FAULT_LINE = re.compile(
    r"(config\.toml(:\d+)?|environment)( [\w.\[\]()]+)*( \(a name that is not shown\))?: expected \S.*"
)


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(text: str | bytes | None, env: dict[str, str | None] | None = None) -> Result:
    if isinstance(text, bytes):
        Path("config.toml").write_bytes(text)
    elif text is not None:
        Path("config.toml").write_text(text, encoding="utf-8")
    return CliRunner().invoke(app, ["check-config"], env=ENVIRONMENT | (env or {}))


def lines_of(result: Result) -> list[str]:
    return [line for line in result.output.splitlines() if not line.startswith("warning: ")]


def test_a_good_file_is_told_so() -> None:
    result = check(EXAMPLE)
    assert (lines_of(result), result.exit_code) == (["config.toml: no faults"], 0)


def test_each_fault_is_one_line_with_file_line_key_and_what_was_expected() -> None:
    result = check('[limits]\ntext = "long"\n\n[promise]\nopens = 9\n[server]\nport = 0\n[match]\nsure = true')
    assert result.exit_code == 1
    assert lines_of(result) == [
        "config.toml:2 limits.text: expected a whole number from 100 to 4096",
        'config.toml:5 promise.opens: expected a time such as "21:00"',
        "config.toml:7 server.port: expected a whole number from 1 to 65535",
        "config.toml:9 match.sure: expected a number from 0 to 1",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "[limits]\ntexts = 5",
            "config.toml:2 limits.texts: expected a known setting; did you mean `limits.text`?",
        ),
        ("[telegrm]", "config.toml:1 telegrm: expected a known setting; did you mean `telegram`?"),
        (
            "[server]\nlevel = 5",
            "config.toml:2 server.level: expected a known setting; did you mean `logging.level`?",
        ),
        ("[server]\nqqqqqq = 5", "config.toml:2 server.qqqqqq: expected a known setting"),
        (
            "limits.texts = 1",
            "config.toml:1 limits.texts: expected a known setting; did you mean `limits.text`?",
        ),
    ],
)
def test_an_unknown_setting_is_a_fault_and_the_nearest_is_named(text: str, line: str) -> None:
    assert lines_of(check(text)) == [line]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("BUURTBOT_TELEGRAM__TOKN", "a known setting; did you mean `BUURTBOT_TELEGRAM__TOKEN`?"),
        ("BUURTBOT_LIMIT__TEXT", "a known setting; did you mean `BUURTBOT_LIMITS__TEXT`?"),
        ("BUURTBOT_SERVER", "a known setting; did you mean `BUURTBOT_SERVER__ENABLED`?"),
        ("BUURTBOT_NEIGHBOURHOODS__PHONE", "a known setting"),
        ("BUURTBOT_DEBUG", "a known setting"),
        ("BUURTBOT_SERVER__PORT", "a whole number from 1 to 65535"),
        ("BUURTBOT_ADMINS__TELEGRAM_IDS", "a list, each one a whole number of at least 1, written in JSON"),
    ],
)
def test_a_variable_that_cannot_be_used_is_a_fault(name: str, expected: str) -> None:
    result = check("", {name: CANARY})
    assert lines_of(result) == [f"environment {name}: expected {expected}"]
    assert CANARY not in result.output


def test_a_variable_does_not_hide_a_fault_in_the_file() -> None:
    assert lines_of(check("telegram = 5")) == ["config.toml:1 telegram: expected a table"]


def test_a_missing_file_is_said_plainly() -> None:
    result = check(None)
    assert result.exit_code == 1
    assert lines_of(result) == ["config.toml: expected a file here; copy config.example.toml to begin"]


def test_a_syntax_error_is_told_with_its_line() -> None:
    [line] = lines_of(check('[limits]\ntext = 5\n\nlevel = "open\n'))
    assert line.startswith("config.toml:4: expected valid TOML; reading stopped here at column ")


BROKEN_TOML = [
    f'a = "{CANARY}',
    f"a = {CANARY}",
    f'"{CANARY}" 5',
    f"[{CANARY}",
    f'a = "{CANARY}"\na = 1',
    f'a = """{CANARY}',
    f"a = '{CANARY}\n'",
    f'a = "\\q{CANARY}"',
    f'[[a]]\n[a]\nb = "{CANARY}"',
    f'a = {{ b = "{CANARY}", }}',
    f'a = ["{CANARY}"',
    f"a = 2026-13-45 # {CANARY}",
    f'a.b = 1\na.b.c = "{CANARY}"',
    f'a = {{ "{CANARY}" = 1, "{CANARY}" = 2 }}',
    f'["{CANARY}"]\n["{CANARY}"]',
    "a = " + "[" * 5000 + f'"{CANARY}"',
    "a = " + "9" * 5000 + f" # {CANARY}",
]
BROKEN_SETTINGS = [
    f'[telegram]\ntoken = "{CANARY}"',
    f'[telegram]\ntoken_file = "{CANARY}"\n[limits]\ntext = "{CANARY}"',
    f'[telegram]\nx = {{ y = "{CANARY}" }}',
    f'telegram = "{CANARY}"',
    f'"{CANARY}" = 5',
    f'["{CANARY}"]\na = 1',
    f'[limits]\n"{CANARY}" = 5',
    f'[[neighbourhoods]]\nslug = "{CANARY}"',
    f'[[neighbourhoods]]\nphone = "{CANARY}"',
    f'[[neighbourhoods]]\nname = ["{CANARY}"]',
    f'[[neighbourhoods]]\nphone_hours = {{ nl = "{CANARY}", de = "{CANARY}" }}',
    f'[[neighbourhoods]]\nknowledge = ["{CANARY}"]',
    f'neighbourhoods = "{CANARY}"',
    f'neighbourhoods = ["{CANARY}"]',
    f'[emergency]\nnumbers = [ {{ number = "{CANARY}" }} ]',
    f'[[emergency.numbers]]\nnumber = "112"\nfor = ["{CANARY}"]',
    f'[[emergency.numbers]]\nnumber = "112"\nconfirmed_on = "{CANARY}"',
    f'[encryption]\nolder_keys = "{CANARY}"',
    f'[[encryption.older_keys]]\nkey = "{CANARY}"',
    f'[[encryption.older_keys]]\nkey_file = "{CANARY}"',
    f'[database]\nurl = "postgresql://{CANARY}@db"',
    f'[admins]\ntelegram_ids = ["{CANARY}"]',
    f'[admins]\ntelegram_ids = {{ a = "{CANARY}" }}',
    f'_env_file = "{CANARY}"',
]
EXAMPLE_LINES = EXAMPLE.splitlines()
SETTING_LINES = [number for number, line in enumerate(EXAMPLE_LINES) if re.match(r"(?!api_url)[a-z_]+ = ", line)]


def example_with_canary(number: int) -> str:
    """The example in which one value has become a table around the canary, which no setting expects."""
    name = EXAMPLE_LINES[number].partition(" = ")[0]
    broken = f'{name} = {{ canary = "{CANARY}" }}'
    return "\n".join([*EXAMPLE_LINES[:number], broken, *EXAMPLE_LINES[number + 1 :]])


def test_there_are_more_than_forty_broken_files() -> None:
    assert len(BROKEN_TOML) + len(BROKEN_SETTINGS) + len(SETTING_LINES) > 100


@pytest.mark.parametrize("text", [*BROKEN_TOML, *BROKEN_SETTINGS, *map(example_with_canary, SETTING_LINES)])
def test_no_broken_file_is_quoted(text: str) -> None:
    result = check(text)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert "k4narie" not in result.output.lower()
    assert [line for line in lines_of(result) if not FAULT_LINE.fullmatch(line)] == []


@pytest.mark.parametrize("content", [b"\xff\xfe" + CANARY.encode(), b"\x00", b"a = \x80"])
def test_a_file_that_is_no_text_is_a_fault(content: bytes) -> None:
    result = check(content)
    assert result.exit_code == 1
    assert FAULT_LINE.fullmatch(lines_of(result)[0])


@pytest.mark.parametrize("name", sorted(ENVIRONMENT))
def test_no_broken_secret_in_the_environment_is_quoted(name: str) -> None:
    result = check("", {name: CANARY})
    assert result.exit_code == 1
    assert lines_of(result)[0].startswith(f"environment {name}: expected ")
    assert CANARY not in result.output


def test_a_broken_address_is_not_quoted() -> None:
    result = check(f'[telegram]\napi_url = "http://{CANARY}"', {"BUURTBOT_TELEGRAM__API_URL": None})
    assert lines_of(result) == ["config.toml:2 telegram.api_url: expected an https address (http only on this machine)"]
    assert CANARY not in result.output


def test_a_good_secret_is_not_shown_beside_a_fault_in_its_table() -> None:
    result = check("[telegram]\nin_flight = 0\n[encryption]\nx = 1")
    assert len(lines_of(result)) == 2
    assert not [value for value in ENVIRONMENT.values() if value in result.output]


def test_the_bot_does_not_start_on_a_fault() -> None:
    Path("config.toml").write_text("[limits]\ntext = 1")
    result = CliRunner().invoke(app, ["run"], env=ENVIRONMENT)
    assert result.exit_code == 1
    assert result.stderr == "config.toml:2 limits.text: expected a whole number from 100 to 4096\n"


def test_lines_are_found_in_lists_of_tables_and_not_inside_long_texts() -> None:
    text = 'top = 1\n[[a.b]]\nc = """\nd = 1\n"""\n[[a.b]]  # two\nc = 2\n[a.b.e]\nf.g = 3\n'
    assert line_numbers(text) == {
        ("top",): 1,
        ("a", "b", 0): 2,
        ("a", "b", 0, "c"): 3,
        ("a", "b", 1): 6,
        ("a", "b", 1, "c"): 7,
        ("a", "b", 1, "e"): 8,
        ("a", "b", 1, "e", "f", "g"): 9,
    }


def test_a_new_key_is_32_fresh_bytes() -> None:
    keys = [CliRunner().invoke(app, ["new-key"]).output for _ in range(2)]
    assert [len(b64decode(key.strip(), validate=True)) for key in keys] == [32, 32]
    assert keys[0] != keys[1]


def test_a_new_key_is_written_for_its_owner_only_and_never_overwritten() -> None:
    first = CliRunner().invoke(app, ["new-key", "--to", "master-key"])
    key = Path("master-key").read_text()
    again = CliRunner().invoke(app, ["new-key", "--to", "master-key"])
    assert (first.exit_code, again.exit_code) == (0, 1)
    assert stat.S_IMODE(Path("master-key").stat().st_mode) == 0o400
    assert Path("master-key").read_text() == key
    assert key.strip() not in first.output
    assert (
        check("[encryption]\nmaster_key_file = 'master-key'", {"BUURTBOT_ENCRYPTION__MASTER_KEY": None}).exit_code == 0
    )


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "check-config", "--config", "nowhere.toml"],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "nowhere.toml: expected a file here; copy config.example.toml to begin\n"


def test_help_loads_none_of_the_heavy_libraries() -> None:
    program = "import sys, bot.cli; print([m for m in ('pydantic', 'telegram', 'sqlalchemy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "[]\n"
