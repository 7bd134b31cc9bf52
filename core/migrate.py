"""Brings a database to the shape this version needs: all of it in one transaction, or nothing."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from core.database import Database

_FOLDER = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The database was written by a newer version. It is left as it is."""


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config


async def migrate(database: Database) -> None:
    """Upgrade to the newest version.

    Raises:
        NewerDatabase: see there.
    """
    async with database.write() as tx:
        await tx.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    present = MigrationContext.configure(connection).get_current_revision()
    script = ScriptDirectory.from_config(configuration())
    known: set[Any] = {revision.revision for revision in script.walk_revisions()}
    if present == script.get_current_head():
        return
    if present is not None and present not in known:
        raise NewerDatabase
    command.upgrade(configuration(connection), "head")
