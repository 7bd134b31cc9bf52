"""``python -m bot import-knowledge`` and ``export-knowledge``: a dry run first, then all or nothing."""

import asyncio
import json
import os
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from typer.testing import CliRunner, Result

from bot.cli import app
from core.database import Database, Tx
from knowledge import repository
from knowledge import service as module
from knowledge.importing.applying import apply_import
from knowledge.models import Owner, OwnerKind
from tests.bot.test_check_config import ENVIRONMENT
from tests.house import House

ROOT = Path(__file__).parents[2]
BLOCK = """
[[neighbourhoods]]
slug = "{slug}"
name = "{slug}"
municipality = "Nergenshuizen"
organisation = "Het Voorbeeld"
regisseur_title = "buurtregisseur"
phone = "0400 00 00 90"
phone_hours = "9-17"
"""
DATABASE = '[database]\nurl = "sqlite+aiosqlite:///data/buurtbot.db"\n'
SOUP = {"id": "soup", "name": "Soepbar", "category": "food", "summary": "Elke week een kom soep."}
BREAD = {"id": "bread", "name": "Broodjes", "category": "food", "summary": "Elke dag vers brood."}


@pytest.fixture(autouse=True)
def in_a_folder_with_one_neighbourhood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    configure("here")


def configure(*slugs: str) -> None:
    Path("config.toml").write_text(DATABASE + "".join(BLOCK.format(slug=slug) for slug in slugs), encoding="utf-8")


def run(*words: str) -> Result:
    result = CliRunner().invoke(app, list(words), env=ENVIRONMENT)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def imports(entries: object, *options: str) -> Result:
    Path("services.json").write_text(json.dumps(entries), encoding="utf-8")
    return run("import-knowledge", "services.json", *options)


def stored(*options: str) -> list[dict[str, Any]]:
    result = run("export-knowledge", "stored.json", *options)
    assert result.exit_code == 0, result.output
    entries: list[dict[str, Any]] = json.loads(Path("stored.json").read_text(encoding="utf-8"))
    return entries


def ids(*options: str) -> list[str]:
    return [entry["id"] for entry in stored(*options)]


def test_without_apply_nothing_is_written() -> None:
    result = imports([SOUP, BREAD])
    assert result.exit_code == 0
    assert "added: 2\n  + soup\n  + bread\n" in result.output
    assert "nothing was written" in result.output
    assert stored() == []


def test_with_apply_the_plan_is_said_and_then_written() -> None:
    result = imports([SOUP, BREAD], "--apply")
    assert (result.exit_code, ids()) == (0, ["soup", "bread"])
    assert result.output.index("+ soup") < result.output.index("written: 2 added, 0 changed, 0 removed")


def test_a_second_import_names_what_changed_and_keeps_what_is_missing() -> None:
    imports([SOUP, BREAD], "--apply")
    result = imports([SOUP | {"phone": "0400 00 00 01"}], "--apply")
    assert "changed: 1\n  ~ soup" in result.output
    assert "not in the file, and kept (--remove-missing removes them): 1\n    bread" in result.output
    assert [entry.get("phone") for entry in stored()] == ["0400 00 00 01", None]


def test_what_is_missing_goes_when_that_is_asked() -> None:
    imports([SOUP, BREAD], "--apply")
    assert "removed: 1\n  - bread" in imports([SOUP], "--remove-missing").output
    assert ids() == ["soup", "bread"]
    imports([SOUP], "--remove-missing", "--apply")
    assert ids() == ["soup"]


def test_an_empty_list_does_not_empty_the_neighbourhood() -> None:
    imports([SOUP], "--apply")
    assert imports([], "--remove-missing", "--apply").exit_code == 1
    assert ids() == ["soup"]


def test_one_bad_row_and_nothing_is_written() -> None:
    result = imports([SOUP, BREAD | {"lat": 99, "lon": 4}], "--apply")
    assert result.exit_code == 1
    assert "+ soup" in result.output
    assert (
        "services.json: entry 2 (bread): lat: expected a number between -90 and 90, next to its twin" in result.output
    )
    assert "1 to repair; nothing was written" in result.output
    assert stored() == []


def test_a_bad_row_is_not_taken_for_one_that_is_gone() -> None:
    imports([SOUP, BREAD], "--apply")
    result = imports([SOUP, BREAD | {"lat": 99, "lon": 4}], "--remove-missing")
    assert "removed" not in result.output


def test_a_fault_of_the_database_half_way_leaves_everything_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    imports([SOUP], "--apply")

    async def fails(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(repository, "count_version", fails)
    result = imports([SOUP | {"phone": "1"}, BREAD], "--apply", "--remove-missing")
    assert result.exit_code == 1
    assert "nothing was written" in result.output
    assert [(entry["id"], entry.get("phone")) for entry in stored()] == [("soup", None)]


def test_warnings_do_not_stop_an_import() -> None:
    result = imports([SOUP | {"fone": "x"}], "--apply")
    assert 'warning: services.json: entry 1 (soup): fone: unknown key; did you mean "phone"?' in result.output
    assert ids() == ["soup"]


@pytest.mark.parametrize("name", ["nowhere.csv", ".", "sheet.xlsx"])
def test_a_file_that_cannot_be_read_is_one_line(name: str) -> None:
    Path("sheet.xlsx").write_bytes(b"PK\x03\x04")
    result = run("import-knowledge", name, "--apply")
    assert result.exit_code == 1
    assert len(result.output.splitlines()) == 2


def test_with_several_neighbourhoods_one_must_be_named() -> None:
    configure("here", "there")
    assert "which neighbourhood? Add --neighbourhood with one of: here, there" in imports([SOUP], "--apply").output
    assert "no neighbourhood nowhere; there are: here, there" in imports([SOUP], "--neighbourhood", "nowhere").output
    assert imports([SOUP], "--neighbourhood", "there", "--apply").exit_code == 0
    assert (ids("--neighbourhood", "here"), ids("--neighbourhood", "there")) == ([], ["soup"])


def first_found(slug: str, text: str) -> str | None:
    result = run("ask", text, "--neighbourhood", slug, "--json")
    hits = json.loads(result.output)["hits"]
    return hits[0]["id"] if hits else None


def test_a_library_is_read_by_the_neighbourhoods_that_are_named() -> None:
    configure("here", "there")
    assert imports([SOUP], "--library", "city", "--neighbourhood", "here").exit_code == 0
    assert ids("--library", "city") == []
    imports([SOUP], "--library", "city", "--neighbourhood", "here", "--apply")
    assert (first_found("here", "soepbar"), first_found("there", "soepbar")) == ("soup", None)
    imports([SOUP], "--library", "city", "--apply")
    assert first_found("there", "soepbar") == "soup"
    assert (ids("--library", "city"), ids("--neighbourhood", "here")) == (["soup"], [])


def test_an_entry_may_name_a_library_entry_instead_of_it() -> None:
    imports([SOUP], "--library", "city", "--apply")
    assert "warning" not in imports([BREAD | {"alternatives": ["soup"]}]).output


@pytest.mark.parametrize("suffix", ["json", "toml", "csv"])
def test_what_is_exported_is_the_same_when_it_is_imported(suffix: str) -> None:
    imports([SOUP | {"status": "volzet tot mei", "keywords": ["a, b"], "access": "PMR, toilet"}, BREAD], "--apply")
    file = f"out.{suffix}"
    assert run("export-knowledge", file).output == f"{file}: 2 services\n"
    result = run("import-knowledge", file, "--remove-missing")
    assert result.output.splitlines()[0] == f"{file}: 2 good entries, 2 of them as they are already"
    assert "warning" not in result.output


def test_a_csv_says_that_it_is_utf8() -> None:
    run("export-knowledge", "out.csv")
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfid,name,")


def test_an_export_that_cannot_be_written_is_one_line() -> None:
    assert ".json, .toml, .csv" in run("export-knowledge", "out.txt").output
    result = run("export-knowledge", "no-such-folder/out.json")
    assert (result.exit_code, result.output) == (1, "no-such-folder/out.json: No such file or directory\n")


def test_a_fault_in_the_configuration_stops_before_the_file() -> None:
    Path("config.toml").write_text("[limits]\ntext = 1\n")
    result = imports([SOUP], "--apply")
    assert (result.exit_code, Path("data").exists()) == (1, False)


def test_a_newer_database_is_left_alone() -> None:
    imports([SOUP], "--apply")

    async def from_the_future() -> None:
        database = Database.at("sqlite+aiosqlite:///data/buurtbot.db")
        async with database.write() as tx:
            await tx.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
        await database.close()

    asyncio.run(from_the_future())
    result = imports([BREAD], "--apply")
    assert result.exit_code == 1
    assert "newer version" in result.output


def test_check_config_prints_the_warnings_of_the_files() -> None:
    Path("services.json").write_text(json.dumps([SOUP | {"fone": "x"}]), encoding="utf-8")
    with Path("config.toml").open("a") as config:
        config.write('knowledge = ["services.json"]\n')
    result = run("check-config")
    assert result.exit_code == 0
    assert 'warning: services.json: entry 1 (soup): fone: unknown key; did you mean "phone"?' in result.output


async def import_in_another_process(house: House, entries: object, *options: str) -> None:
    file = house.folder / "news.json"
    file.write_text(json.dumps(entries), encoding="utf-8")
    config = house.folder / "house.toml"
    url = f'[database]\nurl = "sqlite+aiosqlite:///{house.database_file}"\n'
    config.write_text(url + BLOCK.format(slug="testhoek"), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "import-knowledge", str(file), "--config", str(config), "--apply", *options),
        env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    assert process.returncode == 0, output.decode()


async def test_a_running_bot_sees_the_change(house: House) -> None:
    paula = await house.resident()
    oddly = {"id": "oddly", "name": "Kwispelgilde", "category": "pets", "summary": "Wij laten je hond uit."}
    await import_in_another_process(house, [oddly])
    await paula.says("kwispelgilde")
    assert not any("Wij laten je hond uit." in text for text in await paula.hears())
    await house.waits(seconds=5)
    await house.bot.rooms.knowledge.reloaded()
    await paula.says("kwispelgilde")
    assert any("Wij laten je hond uit." in text for text in await paula.hears())


async def test_a_running_bot_forgets_what_was_removed(house: House) -> None:
    knowledge = house.bot.rooms.knowledge
    where = next(iter(house.bot.rooms.neighbourhoods)).id
    assert len(knowledge.seen_by(where)) > 1
    await import_in_another_process(house, [SOUP], "--remove-missing")
    await house.waits(seconds=5)
    await knowledge.reloaded()
    assert [one.slug for one in knowledge.seen_by(where)] == ["soup"]


async def test_a_look_without_an_import_loads_nothing(house: House) -> None:
    knowledge, shelves = house.bot.rooms.knowledge, house.bot.rooms.knowledge._shelves
    await house.waits(seconds=5)
    await knowledge.reloaded()
    assert knowledge._shelves is shelves


async def test_an_edit_during_the_reload_is_not_lost(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's own edit is committed and shown while the entries that were read before it are being indexed."""
    knowledge = house.bot.rooms.knowledge
    where = next(iter(house.bot.rooms.neighbourhoods)).id
    await import_in_another_process(house, [SOUP])
    reading, edited, filled = threading.Event(), threading.Event(), module._filled

    def slowly(*arguments: Any) -> Any:
        shelves = filled(*arguments)
        reading.set()
        edited.wait()
        return shelves

    async def edit(tx: Tx) -> Any:
        return await knowledge.save(tx, replace(knowledge.seen_by(where)[0], phone="0400 00 00 77"))

    monkeypatch.setattr(module, "_filled", slowly)
    await house.waits(seconds=5)
    await asyncio.to_thread(reading.wait)
    (await house.write(edit))()
    edited.set()
    await knowledge.reloaded()
    assert knowledge.seen_by(where)[0].phone == "0400 00 00 77"
    assert "soup" in {one.slug for one in knowledge.seen_by(where)}


async def test_a_reload_that_fails_is_told_and_tried_again(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    knowledge = house.bot.rooms.knowledge
    where = next(iter(house.bot.rooms.neighbourhoods)).id
    await import_in_another_process(house, [SOUP])
    with monkeypatch.context() as broken:

        def fails(*_: object) -> None:
            raise ValueError

        broken.setattr(module, "_filled", fails)
        await house.waits(seconds=5)
        await knowledge.reloaded()
    assert "could not be loaded anew: ValueError" in caplog.text
    assert "soup" not in {one.slug for one in knowledge.seen_by(where)}
    await house.waits(seconds=5)
    await knowledge.reloaded()
    assert "soup" in {one.slug for one in knowledge.seen_by(where)}


def test_an_import_of_nothing_new_wakes_nobody() -> None:
    imports([SOUP], "--apply")

    async def versions() -> list[int]:
        database = Database.at("sqlite+aiosqlite:///data/buurtbot.db")
        owner = Owner(OwnerKind.NEIGHBOURHOOD, 1)
        async with database.write() as tx:
            found = [await repository.version(tx)]
            known = await repository.list_services(tx, owner)
            for services in (known, [replace(known[0], phone="0400 00 00 01")]):
                await apply_import(tx, owner, services)
                found.append(await repository.version(tx))
        await database.close()
        return found

    assert asyncio.run(versions()) == [1, 1, 2]
