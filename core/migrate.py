"""Brings a database to the shape this version needs: all of it in one transaction, or nothing.

Alembic is imported only when there is something to do: it is a tenth of the memory and a fifth of the start-up time.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from core.database import Database
from core.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

_FOLDER = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The database was written by a newer version. It is left as it is."""


def versions() -> list[str]:
    """The versions this program knows, oldest first: the numbers before the names of the migration files."""
    return sorted(file.name.partition("_")[0] for file in (_FOLDER / "versions").glob("[0-9]*.py"))


class BrokenLinks(Exception):
    """The migration would leave rows that point at nothing. Nothing of it was kept."""


def configuration(connection: Connection | None = None) -> "Config":
    """Alembic's configuration, without a file."""
    from alembic.config import Config  # noqa: PLC0415  # see above

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config


async def migrate(database: Database) -> None:
    """Upgrade to the newest version.

    Raises:
        NewerDatabase, BrokenLinks: see there.
    """
    async with database.reshape() as tx:
        await tx.run_sync(_upgrade)


async def create_new(database: Database) -> None:
    """Make an empty database in the newest shape at once, for one that is thrown away: the demo's.

    A test keeps the tables and the migrations the same.
    """
    async with database.write() as tx:
        await tx.run_sync(metadata.create_all)
        await tx.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        await tx.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": versions()[-1]})


def _upgrade(connection: Connection) -> None:
    present, known = _present(connection), versions()
    if known and present == known[-1]:
        return
    if present is not None and present not in known:
        raise NewerDatabase
    from alembic import command  # noqa: PLC0415  # see above

    command.upgrade(configuration(connection), "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise BrokenLinks


def _present(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
