"""A database file with the tables of the code, and a writer loop on it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from core.database import Database
from core.tables import metadata
from core.writer import Writer


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database is."""
    return tmp_path / "core.db"


@pytest.fixture
async def database(file: Path) -> AsyncIterator[Database]:
    """Tables made."""
    database = Database.at(f"sqlite+aiosqlite:///{file}")
    async with database.write() as tx:
        await tx.run_sync(metadata.create_all)
    yield database
    await database.close()


@pytest.fixture
async def writer(database: Database) -> AsyncIterator[Writer]:
    """Its loop runs."""
    writer = Writer(database.writer)
    loop = asyncio.create_task(writer.serve())
    yield writer
    writer.stop()
    with suppress(asyncio.CancelledError):
        await loop
