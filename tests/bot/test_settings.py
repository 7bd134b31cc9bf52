"""Settings: where they come from, what they refuse, and that the example and the manual know all of them."""

import re
import tomllib
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from bot.config_faults import ConfigFaults, SettingsGuide
from bot.settings import Settings, config_warnings, load_settings
from bot.settings_rules import DANGERS_TO_SERVE

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config.example.toml"
MANUAL = ROOT / "docs" / "configuration.md"
TOKEN = "1234567:" + "a" * 35
MASTER_KEY = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="
SECRETS = {"BUURTBOT_TELEGRAM__TOKEN": TOKEN, "BUURTBOT_ENCRYPTION__MASTER_KEY": MASTER_KEY}
LOOPBACK = {"BUURTBOT_TELEGRAM__API_URL": "http://127.0.0.1:8081"}
NEIGHBOURHOOD = """
[[neighbourhoods]]
slug = "north"
name = "North"
municipality = "Town"
organisation = "House"
regisseur_title = { nl = "regisseur", fr = "coordinatrice", en = "coordinator" }
phone = "0400 00 00 01"
phone_hours = "9-17"
"""


def a_number(number: str = "112", /, **changes: object) -> str:
    """One confirmed emergency number that serves every danger in Dutch and French, as TOML."""
    values: dict[str, object] = {
        "for": list(DANGERS_TO_SERVE),
        "languages": ["nl", "fr"],
        "name": "Line",
        "confirmed_by": "Bram",
        "confirmed_on": date(2026, 11, 1),
    } | changes
    lines = [f"{name} = {value if isinstance(value, date) else repr(value)}" for name, value in values.items()]
    return "\n".join(["\n[[emergency.numbers]]", f'number = "{number}"', *lines, ""])


READY_FOR_RESIDENTS = NEIGHBOURHOOD + a_number()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def load(file: Path, text: str, env: dict[str, str] | None = None) -> Settings:
    file.write_text(text, encoding="utf-8")
    return load_settings(file, SECRETS | LOOPBACK | (env or {}))


def faults_of(file: Path, text: str, env: dict[str, str] | None = None) -> list[str]:
    """Each fault as ``line key: expected ...`` (the line may be None)."""
    with pytest.raises(ConfigFaults) as refused:
        load(file, text, env)
    return [f"{fault.line} {fault.key}: {fault.expected}" for fault in refused.value.faults]


def production_faults_of(file: Path, text: str) -> list[str]:
    return faults_of(file, text, {"BUURTBOT_TELEGRAM__API_URL": "https://api.telegram.org"})


def test_an_empty_file_gives_the_defaults(file: Path) -> None:
    settings = load_settings_without_api_url(file, "")
    assert settings.telegram.poll_timeout_seconds == 50
    assert settings.database.url == "sqlite+aiosqlite:///data/buurtbot.db"
    assert (settings.quiet_hours.start, settings.quiet_hours.end) == (time(21), time(8))


def load_settings_without_api_url(file: Path, text: str) -> Settings:
    return load(file, text + READY_FOR_RESIDENTS, {"BUURTBOT_TELEGRAM__API_URL": "https://api.telegram.org"})


def test_the_environment_goes_before_the_file(file: Path) -> None:
    settings = load(file, "[limits]\ntext = 1000\nopen_requests_per_person = 2", {"BUURTBOT_LIMITS__TEXT": "2000"})
    assert (settings.limits.text, settings.limits.open_requests_per_person) == (2000, 2)


def test_lists_come_from_the_environment_as_json(file: Path) -> None:
    assert load(file, "", {"BUURTBOT_ADMINS__TELEGRAM_IDS": "[7, 8]"}).admins.telegram_ids == (7, 8)


def test_the_environment_can_name_the_file(file: Path) -> None:
    file.write_text("[limits]\ntext = 1234")
    assert load_settings(None, SECRETS | LOOPBACK | {"BUURTBOT_CONFIG": str(file)}).limits.text == 1234


def test_secrets_are_read_from_files_beside_the_configuration(file: Path) -> None:
    for name, content in (("token", TOKEN), ("key", MASTER_KEY), ("old", MASTER_KEY)):
        (file.parent / name).write_text(content + "\n")
    file.write_text(
        '[telegram]\napi_url = "http://localhost:1"\ntoken_file = "token"\n'
        '[encryption]\nmaster_key_file = "key"\n[[encryption.older_keys]]\nkey_id = "k0"\nkey_file = "old"\n'
    )
    settings = load_settings(file, {})
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.encryption.master_key.get_secret_value() == MASTER_KEY
    assert settings.encryption.older_keys[0].key.get_secret_value() == MASTER_KEY


def test_a_secret_in_the_environment_goes_before_its_file(file: Path) -> None:
    settings = load(file, '[telegram]\ntoken_file = "nowhere"')
    assert settings.telegram.token.get_secret_value() == TOKEN


def test_a_secret_file_that_is_not_there_is_a_fault(file: Path) -> None:
    file.write_text('[encryption]\nmaster_key_file = "nowhere"')
    with pytest.raises(ConfigFaults) as refused:
        load_settings(file, LOOPBACK | {"BUURTBOT_TELEGRAM__TOKEN": TOKEN})
    found = [fault.key for fault in refused.value.faults]
    assert found == ["encryption.master_key", "encryption.master_key_file"]


@pytest.mark.parametrize(
    "text",
    [
        f'[telegram]\ntoken = "{TOKEN}"',
        f'[encryption]\nmaster_key = "{MASTER_KEY}"',
        f'[[encryption.older_keys]]\nkey_id = "k0"\nkey = "{MASTER_KEY}"',
    ],
)
def test_a_secret_in_the_file_is_a_fault(file: Path, text: str) -> None:
    [fault] = faults_of(file, text)
    assert "not in this file" in fault


def test_a_bot_without_token_and_key_does_not_start(file: Path) -> None:
    file.write_text("")
    with pytest.raises(ConfigFaults) as refused:
        load_settings(file, LOOPBACK)
    assert [fault.key for fault in refused.value.faults] == ["telegram.token", "encryption.master_key"]


def test_settings_show_no_secret_and_cannot_be_changed(file: Path) -> None:
    settings = load(file, "", {"BUURTBOT_DATABASE__URL": "sqlite+aiosqlite:///word@db"})
    assert not [secret for secret in (TOKEN, MASTER_KEY, "word@db") if secret in repr(settings) + str(settings)]
    with pytest.raises(ValidationError):
        settings.limits.text = 5
    with pytest.raises(ValidationError):
        settings.server = settings.server


def test_one_text_stands_for_three_languages(file: Path) -> None:
    [neighbourhood] = load(file, NEIGHBOURHOOD).neighbourhoods
    assert (neighbourhood.phone_hours.nl, neighbourhood.phone_hours.fr) == ("9-17", "9-17")
    assert neighbourhood.regisseur_title.fr == "coordinatrice"


def test_a_missing_language_is_a_fault_at_its_line(file: Path) -> None:
    text = NEIGHBOURHOOD.replace(', en = "coordinator"', "")
    assert faults_of(file, text) == ["7 neighbourhoods[0].regisseur_title.en: a text that is not empty; it is missing"]


def test_knowledge_files_stand_beside_the_configuration_and_exist(file: Path) -> None:
    (file.parent / "here.toml").touch()
    text = NEIGHBOURHOOD + 'knowledge = ["here.toml", "gone.toml"]'
    assert faults_of(file, text) == ["10 neighbourhoods[0].knowledge[1]: the name of a file that exists"]
    [neighbourhood] = load(file, text.replace(', "gone.toml"', "")).neighbourhoods
    assert neighbourhood.knowledge == (file.parent / "here.toml",)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[telegram]\nsends_per_second = 8", "reply_reserve: less than telegram.sends_per_second"),
        ('[quiet_hours]\nstart = "08:00"', "quiet_hours.end: another time than"),
        ('[promise]\ncloses = "09:00"', "2 promise.closes: a time after promise.opens"),
        (NEIGHBOURHOOD * 2, "12 neighbourhoods[1].slug: a slug that no other"),
        (NEIGHBOURHOOD + "latitude = 50.0", "neighbourhoods[0]: latitude and longitude together"),
    ],
)
def test_settings_that_contradict_each_other_are_refused(file: Path, text: str, fault: str) -> None:
    [found] = faults_of(file, text)
    assert fault in found


def test_every_key_needs_its_own_id(file: Path) -> None:
    (file.parent / "old").write_text(MASTER_KEY)
    [found] = faults_of(file, '[[encryption.older_keys]]\nkey_id = "k1"\nkey_file = "old"')
    assert found.startswith("2 encryption.older_keys[0].key_id: an id that no other key has")


@pytest.mark.parametrize("number", ["", "11", "12345", "0900 12 345", "0903 39 969", "+31 20 123 4567", "one", "112a"])
def test_a_malformed_or_paid_number_is_refused(file: Path, number: str) -> None:
    [found] = faults_of(file, a_number(number))
    assert found.startswith("3 emergency.numbers[0].number: an emergency number")


@pytest.mark.parametrize(
    "number", ["112", "1813", "116 000", "0800 32 123", "070 245 245", "02 123 45 67", "+32 2 123 45 67"]
)
def test_belgian_numbers_are_accepted(file: Path, number: str) -> None:
    assert load(file, a_number(number)).emergency.numbers[0].number == number


@pytest.mark.parametrize("url", ["http://api.telegram.org", "ftp://localhost", "https://", "https://me@x.org", "x"])
def test_an_address_that_would_send_the_token_in_the_clear_is_refused(file: Path, url: str) -> None:
    [found] = faults_of(file, "", {"BUURTBOT_TELEGRAM__API_URL": url})
    assert "BUURTBOT_TELEGRAM__API_URL: an https address" in found


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1", "https://127.8.0.1"])
def test_against_this_machine_nothing_about_residents_is_demanded(file: Path, url: str) -> None:
    assert load(file, "", {"BUURTBOT_TELEGRAM__API_URL": url + "/"}).telegram.api_url == url


@pytest.mark.parametrize("phone", ["112", "0900 12 345", "ring the bell"])
def test_a_neighbourhood_has_an_ordinary_phone(file: Path, phone: str) -> None:
    [found] = faults_of(file, NEIGHBOURHOOD.replace("0400 00 00 01", phone))
    assert found.startswith("8 neighbourhoods[0].phone: a Belgian phone number")


def test_one_confirmed_112_and_a_phone_are_enough_for_residents(file: Path) -> None:
    assert load_settings_without_api_url(file, "").emergency.numbers[0].number == "112"


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("danger", ["suicide", "violence", "child", "medical", "fire"])
def test_each_danger_needs_a_number_in_dutch_and_in_french(file: Path, danger: str, language: str) -> None:
    others = [one for one in DANGERS_TO_SERVE if one != danger]
    half = a_number("106", **{"for": [danger], "languages": ["nl" if language == "fr" else "fr", "en"]})
    found = production_faults_of(file, NEIGHBOURHOOD + a_number(**{"for": others}) + half)
    assert [one.partition(": ")[2] for one in found] == [f'a number for "{danger}" in the language "{language}"']


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (a_number(), "neighbourhoods: at least one neighbourhood"),
        (READY_FOR_RESIDENTS.replace("0400 00 00 01", ""), "8 neighbourhoods[0].phone: a phone number"),
        (NEIGHBOURHOOD + a_number(confirmed_by=""), "emergency.numbers[0].confirmed_by: the name of whoever"),
        (
            READY_FOR_RESIDENTS.replace("confirmed_on =", "#"),
            "emergency.numbers[0].confirmed_on: the date on",
        ),
    ],
)
def test_residents_are_not_met_unprepared(file: Path, text: str, fault: str) -> None:
    [found] = production_faults_of(file, text)
    assert fault in found
    load(file, text)  # against this machine it is enough


@pytest.mark.parametrize(("age", "warned"), [(-1, True), (0, False), (180, False), (181, True)])
def test_a_confirmation_of_more_than_180_days_ago_gives_a_warning(file: Path, age: int, warned: bool) -> None:
    on = date(2026, 11, 22)
    text = "[admins]\ntelegram_ids = [1]\n" + a_number(confirmed_on=on - timedelta(days=age))
    warnings = config_warnings(load(file, text), file, {}, on=on)
    assert [str(warning.line) + warning.key for warning in warnings] == (
        ["10emergency.numbers[0].confirmed_on"] if warned else []
    )


def test_a_bot_without_an_admin_gives_a_warning(file: Path) -> None:
    [warning] = config_warnings(load(file, ""), file, {}, on=date(2026, 11, 22))
    assert warning.key == "admins.telegram_ids"


# The example and the manual


def all_keys() -> list[str]:
    return SettingsGuide(Settings.model_json_schema()).keys()


def switched_on(example: str) -> str:
    """The example with every setting that is off switched on."""
    return re.sub(r"^# (\[\[[\w.]+\]\]|[a-z_]+ = .*)$", r"\1", example, flags=re.MULTILINE)


def keys_in(values: dict[str, Any], prefix: str = "") -> set[str]:
    keys = set()
    for name, value in values.items():
        tables = [value] if isinstance(value, dict) else value if isinstance(value, list) else []
        below = [keys_in(table, f"{prefix}{name}.") for table in tables if isinstance(table, dict)]
        keys |= {f"{prefix}{name}"}.union(*below)
    return keys


def test_the_list_of_settings_is_complete() -> None:
    assert len(all_keys()) == len(set(all_keys())) > 50
    assert {"telegram.api_url", "emergency.numbers.for", "logging.json", "neighbourhoods.desk"} <= set(all_keys())
    assert not [key for key in all_keys() if key.endswith((".nl", ".fr"))]


def test_every_setting_is_in_the_example() -> None:
    secrets = {"telegram.token", "encryption.master_key", "encryption.older_keys.key"}
    shown = keys_in(tomllib.loads(switched_on(EXAMPLE.read_text(encoding="utf-8"))))
    assert set(all_keys()) - shown == secrets


def test_every_setting_is_in_the_manual() -> None:
    rows = re.findall(r"^\| `([\w.]+)` \|", MANUAL.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(rows) == sorted(all_keys())


def test_the_example_and_the_manual_tell_the_true_defaults(file: Path) -> None:
    example = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    tables = {name: table for name, table in example.items() if isinstance(table, dict) and name != "emergency"}
    manual = dict(re.findall(r"^\| `([\w.]+)` \| `(.+?)` \|", MANUAL.read_text(encoding="utf-8"), flags=re.MULTILINE))
    defaults = load_settings_without_api_url(file, "").model_dump(mode="json", by_alias=True)
    for table, settings in tables.items():
        for name, value in settings.items():
            default = defaults[table][name]
            default = default[:5] if table in ("quiet_hours", "promise") and isinstance(default, str) else default
            assert value == default, f"{table}.{name}"
            assert tomllib.loads(f"v = {manual[f'{table}.{name}']}")["v"] == default, f"{table}.{name}"


def test_the_example_loads_against_this_machine(file: Path) -> None:
    settings = load(file, EXAMPLE.read_text(encoding="utf-8"))
    numbers = [number.number for number in settings.emergency.numbers]
    assert numbers[0] == "112"
    assert {
        "101",
        "1813",
        "0800 32 123",
        "106",
        "107",
        "1712",
        "0800 30 030",
        "102",
        "103",
        "070 245 245",
    } < set(numbers)


def test_the_example_with_everything_switched_on_loads(file: Path) -> None:
    (file.parent / "secrets").mkdir()
    for name, secret in (
        ("telegram-token", TOKEN),
        ("master-key", MASTER_KEY),
        ("master-key-k0", MASTER_KEY),
    ):
        (file.parent / "secrets" / name).write_text(secret)
    file.write_text(switched_on(EXAMPLE.read_text(encoding="utf-8")), encoding="utf-8")
    settings = load_settings(file, LOOPBACK)
    assert settings.encryption.older_keys[0].key_id == "k0"
    assert settings.neighbourhoods[0].latitude == 50.85


def test_the_example_asks_for_nothing_but_the_operators_own_calls(file: Path) -> None:
    """With a phone and each number confirmed, the example is ready; without, each is asked for by name."""
    found = production_faults_of(file, EXAMPLE.read_text(encoding="utf-8"))
    keys = [re.sub(r"\[\d+\]", "", one.split()[1]) for one in found]
    assert keys == ["neighbourhoods.phone:"] + ["emergency.numbers.confirmed_by:"] * 11
