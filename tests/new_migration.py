"""Writes a migration: compares a database at the newest version with the tables as the code has them."""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command

import bot.features  # noqa: F401  # brings the tables of all rooms
from core.database import Database
from core.migrate import configuration, migrate, versions


async def write(message: str) -> None:
    """Write the file; a person then reads and names it."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database.at(f"sqlite+aiosqlite:///{Path(folder) / 'newest.db'}")
        await migrate(database)
        async with database.write() as tx:
            await tx.run_sync(
                lambda connection: command.revision(
                    configuration(connection), message, autogenerate=True, rev_id=f"{len(versions()) + 1:04}"
                )
            )
        await database.close()


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1]))
