"""A database comes to the newest shape in one step, or stays as it was."""

import re
import shutil
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from bot import features
from core import migrate as module
from core.database import Database, Tx
from core.migrate import NewerDatabase, create_new, migrate, versions
from core.tables import metadata
from tests.core.rows import content

_SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade():
{body}
"""


@pytest.fixture
async def empty(file: Path) -> AsyncIterator[Database]:
    """A file without tables."""
    database = Database.at(f"sqlite+aiosqlite:///{file}")
    yield database
    await database.close()


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Call it with the body of one more migration, which is there from then on."""

    def add(body: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(module._FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
        newest = module.versions()[-1]
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        (folder / "versions" / "9999_second_shape.py").write_text(_SECOND.format(before=newest, body=lines))
        monkeypatch.setattr(module, "_FOLDER", folder)

    return add


async def _names(database: Database) -> set[str]:
    async with database.read() as connection:
        rows = await connection.execute(text("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
        return set(rows.scalars())


async def test_from_nothing_to_exactly_the_tables_of_the_code(empty: Database) -> None:
    await migrate(empty)
    assert features.personal_data().claimed_tables() <= set(metadata.tables)  # all rooms have brought theirs

    def differences(connection: Connection) -> Any:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)

    async with empty.write() as tx:
        assert await tx.run_sync(differences) == []


async def test_a_table_that_has_no_migration_is_found(empty: Database) -> None:
    """The test above can see: without a table it speaks."""
    await migrate(empty)

    def differences(connection: Connection) -> Any:
        return compare_metadata(MigrationContext.configure(connection), metadata)

    async with empty.write() as tx:
        await tx.execute(text("DROP TABLE shown"))
        assert ("add_table", "shown") in [(one[0], one[1].name) for one in await tx.run_sync(differences)]


async def test_the_rules_of_the_tables_are_migrated_too(empty: Database, file: Path) -> None:
    """Alembic does not compare partial indexes, check constraints and AUTOINCREMENT; SQLite's own words do."""
    await migrate(empty)
    other = Database.at(f"sqlite+aiosqlite:///{file.with_name('created.db')}")
    async with other.write() as tx:
        await tx.run_sync(metadata.create_all)
    assert await _shapes(empty) - {"alembic_version"} == await _shapes(other)
    await other.close()


async def _shapes(database: Database) -> set[str]:
    """The SQL of every table and index, as sets of its parts: two ways to write the same differ in order and space."""
    async with database.read() as connection:
        rows = await connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        found = [(name, sql) for name, sql in rows if not name.startswith("sqlite_")]
    return {name if name == "alembic_version" else f"{name}: {_parts(sql)}" for name, sql in found}


def _parts(sql: str) -> list[str]:
    """ALTER TABLE writes its columns behind the last line; a comma outside brackets ends a part as a line does."""
    pieces = re.split(r"\n|, (?![^(]*\))", sql.replace("`", ""))
    parts = (re.sub(r"DEFAULT \(?(.*?)\)?(?= NOT|$)", r"DEFAULT \1", piece.strip(" ,\t()")) for piece in pieces)
    return sorted(" ".join(sorted(part.replace('"', "").split())) for part in parts if part)


async def test_a_second_time_changes_nothing(empty: Database, file: Path) -> None:
    await migrate(empty)
    await empty.shrink_log()
    before = content(file)
    await migrate(empty)
    await empty.shrink_log()
    assert content(file) == before


async def test_a_migration_that_fails_leaves_nothing_behind(empty: Database, next_version: Any) -> None:
    await migrate(empty)
    before = await _names(empty)
    next_version('op.create_table("halfway", sa.Column("id", sa.Integer()))\nop.execute("this is no SQL")')
    with pytest.raises(SQLAlchemyError):
        await migrate(empty)
    assert await _names(empty) == before
    async with empty.read() as connection:
        assert (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one() != "9999"


async def test_the_very_first_one_that_fails_leaves_an_empty_file(empty: Database, next_version: Any) -> None:
    next_version('op.execute("this is no SQL")')
    with pytest.raises(SQLAlchemyError):
        await migrate(empty)
    assert await _names(empty) == set()


async def test_an_older_database_comes_to_the_newest(empty: Database, next_version: Any) -> None:
    await migrate(empty)
    next_version('op.create_table("benches", sa.Column("id", sa.Integer()))')
    await migrate(empty)
    await migrate(empty)
    assert "benches" in await _names(empty)


def test_a_migration_is_numbered_as_its_file() -> None:
    """``versions`` reads the names of the files, and the database holds the number inside."""
    inside = [one.revision for one in ScriptDirectory.from_config(module.configuration()).walk_revisions()]
    assert module.versions() == sorted(inside)


async def _somebody_who_was_asked_something(tx: Tx) -> None:
    person = "INSERT INTO people (bot_id, user_id, chat_id, first_seen_at) VALUES (1, 2, 2, '2026-01-01')"
    await tx.execute(text(person))
    await tx.execute(text("INSERT INTO dialogues (person_id, name, since) VALUES (1, 'help', '2026-01-01')"))


async def test_building_a_table_anew_keeps_the_rows_that_point_at_it(empty: Database, next_version: Any) -> None:
    """SQLite changes a column by a new table and DROP of the old one, which cascades where foreign keys are watched."""
    await migrate(empty)
    async with empty.write() as tx:
        await tx.execute(
            text("INSERT INTO people (bot_id, user_id, chat_id, first_seen_at) VALUES (1, 2, 2, '2026-01-01')")
        )
        await tx.execute(text("INSERT INTO dialogues (person_id, name, since) VALUES (1, 'help', '2026-01-01')"))
    next_version(
        'with op.batch_alter_table("people", recreate="always") as people:\n'
        '    people.add_column(sa.Column("shoe_size", sa.Integer()))'
    )
    await migrate(empty)
    async with empty.read() as connection:
        assert (await connection.execute(text("SELECT name FROM dialogues"))).scalars().all() == ["help"]
    async with empty.write() as tx:  # and they are watched again
        assert (await tx.execute(text("PRAGMA foreign_keys"))).scalar_one() == 1


async def test_a_migration_that_breaks_a_link_is_refused(empty: Database, next_version: Any) -> None:
    await migrate(empty)
    async with empty.write() as tx:
        await tx.execute(
            text("INSERT INTO people (bot_id, user_id, chat_id, first_seen_at) VALUES (1, 2, 2, '2026-01-01')")
        )
        await tx.execute(text("INSERT INTO dialogues (person_id, name, since) VALUES (1, 'help', '2026-01-01')"))
    next_version('op.execute("DELETE FROM people")')
    with pytest.raises(module.BrokenLinks):
        await migrate(empty)
    async with empty.read() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM people"))).scalar_one() == 1


async def test_a_newer_database_is_refused_and_left_as_it_is(empty: Database, file: Path) -> None:
    await migrate(empty)
    async with empty.write() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    await empty.shrink_log()
    before = content(file)
    with pytest.raises(NewerDatabase):
        await migrate(empty)
    await empty.shrink_log()
    assert content(file) == before
    with sqlite3.connect(file) as plain:
        assert plain.execute("SELECT version_num FROM alembic_version").fetchone() == ("from the future",)
    plain.close()


async def test_a_database_made_at_once_is_taken_for_the_newest(tmp_path: Path) -> None:
    made = Database.at(f"sqlite+aiosqlite:///{tmp_path / 'made.db'}")
    await create_new(made)
    await migrate(made)
    async with made.read() as connection:
        newest = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one()
    await made.close()
    assert newest == versions()[-1]
