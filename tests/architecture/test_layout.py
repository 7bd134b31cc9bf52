"""Rules of the house that no linter knows."""

import ast
import re
import tomllib
from collections.abc import Iterator
from typing import Any, get_args

import pydantic
import pytest

from bot import features
from bot.settings_model import Settings
from core.tables import metadata
from tests.architecture.tree import PRODUCT, ROOT, python_files, text_files

TOLD_THE_TIME = ("community", "knowledge", "messages")
NOT_OF_A_NEIGHBOURHOOD = {
    "inbox": "of a bot: it is not known yet whose it is",
    "outbox": "of a bot: a chat may belong to several neighbourhoods",
    "chats": "of a bot: a chat may belong to several neighbourhoods",
    "shown": "of a bot: follows the outbox",
    "neighbourhoods": "the owner itself",
    "libraries": "the other owner itself",
    "people": "of a bot: memberships say in which neighbourhoods",
    "consents": "of a person; news and help name the neighbourhood where it matters",
    "dialogues": "of a person: what we asked last",
    "participations": "of an occurrence, which has one",
    "seat_decisions": "of an occurrence, which has one",
    "reminder_choices": "of a person; it holds wherever somebody joins",
    "knowledge_versions": "one counter for the whole database",
    "help_messages": "of a request, which has one",
    "help_notes": "of a request, which has one",
    "help_referrals": "of a request, which has one",
    "audit": "of a bot: an act names its object by code",
    "phrasing_candidates": "of a service, which has one",
}
OWNERS = {"neighbourhood_id", "library_id"}
OF_A_BOT = ("inbox", "outbox", "chats", "shown")
UNUSED_SETTINGS = {
    "neighbourhoods.municipality": "no message names it yet",
    "emergency.numbers.confirmed_by": "bot/settings_rules.py: without it the bot refuses to start",
    "telegram.token_file": "read by name in bot/settings.py, as every file of a secret",
    "encryption.master_key_file": "as above",
    "encryption.older_keys.key_file": "as above",
}
_CLOCKS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
}


def test_every_table_has_an_owner() -> None:
    owned = {
        table.name for table in metadata.tables.values() if {"neighbourhood_id", "library_id"} & set(table.c.keys())
    }
    assert set(metadata.tables) - owned - set(NOT_OF_A_NEIGHBOURHOOD) == set()


def test_every_room_that_keeps_people_is_among_them() -> None:
    """And its tables were seen: ``features`` brings all rooms."""
    assert features.personal_data().claimed_tables() <= set(metadata.tables)


def test_the_explained_list_holds_nothing_else() -> None:
    """``consents`` may name a neighbourhood; the others on the list have no such column."""
    owned = {table.name for table in metadata.tables.values() if "neighbourhood_id" in table.c}
    assert set(NOT_OF_A_NEIGHBOURHOOD) <= set(metadata.tables)
    assert owned & set(NOT_OF_A_NEIGHBOURHOOD) == {"consents"}


@pytest.mark.parametrize("name", OF_A_BOT)
def test_the_floor_knows_which_bot(name: str) -> None:
    column = metadata.tables[name].c["bot_id"]
    assert not column.nullable


def clocks(tree: ast.Module) -> Iterator[int]:
    """Lines that ask the system for the time."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (_last_name(node.value), node.attr) in _CLOCKS:
            yield node.lineno


def _last_name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_rooms_are_told_the_time() -> None:
    assert [f"{path}:{line}" for path, tree in python_files(*TOLD_THE_TIME) for line in clocks(tree)] == []


def test_the_system_is_asked_for_the_time_in_two_places_only() -> None:
    asking = {path for path, tree in python_files("bot", "handlers", "scheduler", "core") for _ in clocks(tree)}
    assert asking == {"core/clock.py", "bot/cli.py", "bot/logs.py"} - ({"bot/logs.py"} - asking)


def test_asking_for_the_time_is_seen() -> None:
    lines = ["datetime.now(UTC)", "datetime.datetime.now()", "date.today()", "time.time()", "f(datetime.now)"]
    assert [len(list(clocks(ast.parse(line)))) for line in lines] == [1] * 5
    assert list(clocks(ast.parse("clock.now(); time.monotonic()"))) == []


GENERIC = {"bibliotheek", "gemeentehuis", "digipunt", "mantelzorgpunt", "repair-cafe"}
"""Places that every neighbourhood has."""


def sample_words() -> set[str]:
    """What names the sample neighbourhood: its places, people, phones, organisations and the ids of its files."""
    words: set[str] = set()
    for file in sorted((ROOT / "demo" / "neighbourhood").glob("*.toml")):
        for key, value in _values(tomllib.loads(file.read_text(encoding="utf-8"))):
            if key in ("slug", "municipality", "phone", "organisation") or (
                key == "name" and file.name == "neighbourhood.toml"
            ):
                words.add(value)
            elif key in ("address", "desk", "place"):
                words |= {part.strip() for part in re.split(r",| en |\d+\w?", value) if " " not in part.strip()}
            elif key == "id" and "-" in value:
                words.add(value)
            elif key == "contact":
                words.update(re.findall(r"0\d{3}(?: \d\d){3}", value))
    return {word for word in words if len(word) > 3 and word.lower() not in GENERIC}


def sample_people() -> set[str]:
    """Those of the three phones. The documents may tell of them."""
    team = tomllib.loads((ROOT / "demo" / "neighbourhood" / "team.toml").read_text(encoding="utf-8"))
    return {person["first_name"] for person in team["person"]}


def _values(document: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(document, dict):
        for name, value in document.items():
            yield from _values(value, name)
    elif isinstance(document, list):
        for value in document:
            yield from _values(value, key)
    elif isinstance(document, str):
        yield key, document


def test_the_product_does_not_know_the_sample_neighbourhood() -> None:
    places, people = sample_words(), sample_people()
    assert len(places) > 50
    found = [
        f"{path}: {hit[0]}"
        for path, text in text_files()
        if not path.startswith(("demo/", "tests/"))
        for hit in _any_of(places if path.endswith(".md") else places | people).finditer(text)
    ]
    assert found == []


def _any_of(words: set[str]) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({longest_first})(?!\w)", re.IGNORECASE)


def test_no_file_knows_a_machine() -> None:
    """A path of somebody's disk works nowhere else."""
    machine = re.compile(r"(?<![\w./~$}])/(work|home|root|Users|private|mnt)/\w")
    found = [
        f"{path}:{number}"
        for path, text in text_files()
        for number, line in enumerate(text.splitlines(), 1)
        if machine.search(line)
    ]
    assert found == []


def settings(model: type[pydantic.BaseModel], before: str = "") -> Iterator[tuple[str, str]]:
    """Every setting with its full name and the name of its field."""
    for name, field in model.model_fields.items():
        inner = [one for one in (field.annotation, *get_args(field.annotation)) if _is_section(one)]
        for section in inner:
            yield from settings(section, f"{before}{name}.")
        if not inner:
            yield f"{before}{name}", name


def _is_section(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel)


def used_names() -> set[str]:
    """Every attribute that is read by modules that import the settings, apart from the one that checks them."""
    names: set[str] = set()
    for path, tree in python_files("bot"):
        nodes = list(ast.walk(tree))
        imported = [one for one in nodes if isinstance(one, ast.ImportFrom) and one.module in ("bot.settings", "bot")]
        sees = any(one.name in ("Settings", "settings_model") for place in imported for one in place.names)
        if sees and not path.endswith("settings_rules.py"):
            names |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return names


def test_every_setting_does_something() -> None:
    used = used_names()
    languages = {"nl", "fr", "en"}
    unused = {full for full, name in settings(Settings) if name not in used and name not in languages}
    assert unused == set(UNUSED_SETTINGS)


def test_what_the_documents_tell_to_make_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^(\w+):", makefile, re.MULTILINE))
    told = {
        (path, name)
        for path, text in text_files()
        if path.endswith(".md") or path == "config.example.toml"
        for name in re.findall(r"(?:^ {4}|`)make (\w+)", text, re.MULTILINE)
    }
    assert ("README.md", "demo") in told
    assert {(path, name) for path, name in told if name not in targets} == set()
    assert targets == set(re.findall(r"^\.PHONY: (.*)", makefile, re.MULTILINE)[0].split())


def test_what_the_documents_point_at_exists() -> None:
    missing = []
    for path, text in text_files():
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) if path.endswith(".md") else ():
            if not (ROOT / path).parent.joinpath(link).exists():
                missing.append(f"{path}: {link}")
    assert missing == []


def test_every_module_says_why_it_exists() -> None:
    assert [path for path, tree in python_files(*PRODUCT, "tests") if tree.body and not ast.get_docstring(tree)] == []
