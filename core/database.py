"""The only door to the database.

Two engines on one SQLite file: a *writer* with a single connection whose every transaction is ``BEGIN IMMEDIATE``,
and a
*reader* that cannot write. Without this, concurrent read-modify-write loses updates silently on SQLite (measured:
464 of
500). On PostgreSQL both names point at one engine. ``synchronous=FULL``: a committed help request survives a power cut.
``secure_delete``: what is erased is overwritten.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from core.inline_sqlite import connector

Tx = AsyncConnection
"""An open transaction: what services and repositories are handed to read and write with."""

_WRITER_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "busy_timeout=0",  # the inline connection waits for a lock by itself, without stopping the loop
)
_SHRINK_TRIES = 100
_SHRINK_PAUSE_SECONDS = 0.05
_READER_PRAGMAS = ("busy_timeout=5000", "foreign_keys=ON", "trusted_schema=OFF", "query_only=ON")


class Database:
    """The writer and reader engines of one database."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self.writer = writer
        self.reader = reader

    @classmethod
    def at(cls, url: str) -> "Database":
        """Engines for a URL such as ``sqlite+aiosqlite:///data/buurtbot.db``. Connects only when first used."""
        parsed = make_url(url)
        if parsed.get_backend_name() != "sqlite":
            engine = create_async_engine(url, hide_parameters=True)
            return cls(engine, engine)
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        return cls(
            _sqlite_engine(
                url, _WRITER_PRAGMAS, "BEGIN IMMEDIATE", connections=1, async_creator=connector(parsed.database or "")
            ),
            _sqlite_engine(url, _READER_PRAGMAS, "BEGIN", connections=2),
        )

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        """One write transaction: for the command line and for tests. The running bot writes through ``core.writer``."""
        async with self.writer.begin() as tx:
            yield tx

    @asynccontextmanager
    async def reshape(self) -> AsyncIterator[Tx]:
        """A write transaction for migrations, in which SQLite does not watch foreign keys.

        It changes a column by building the table anew; dropping the old one would cascade to all rows that point there.
        """
        if self.writer.dialect.name == "sqlite":
            await self._outside_transactions("PRAGMA foreign_keys=OFF")
        try:
            async with self.write() as tx:
                yield tx
        finally:
            if self.writer.dialect.name == "sqlite":
                await self._outside_transactions("PRAGMA foreign_keys=ON")

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        """One consistent read."""
        async with self.reader.connect() as connection:
            yield connection

    async def shrink_log(self) -> None:
        """Fold SQLite's write-ahead log into the file, so that erased text is gone from the log too.

        SQLite does not touch a log that somebody is reading. Readers are short, so we look again, for a while.
        """
        if self.writer.dialect.name != "sqlite":
            return
        for _ in range(_SHRINK_TRIES):
            busy, *_ = await self._outside_transactions("PRAGMA wal_checkpoint(TRUNCATE)")
            if not busy:
                return
            await asyncio.sleep(_SHRINK_PAUSE_SECONDS)

    async def _outside_transactions(self, pragma: str) -> tuple[Any, ...]:
        """Run what does nothing inside BEGIN, past SQLAlchemy; its first row."""
        async with self.writer.connect() as connection:
            raw = await connection.get_raw_connection()
            cursor = await raw.driver_connection.execute(pragma)  # type: ignore[union-attr]  # ours, see connector()
            rows = await cursor.fetchall()
            await cursor.close()
        return tuple(rows[0]) if rows else ()

    async def close(self) -> None:
        """Close every connection."""
        await self.writer.dispose()
        await self.reader.dispose()


def _sqlite_engine(url: str, pragmas: tuple[str, ...], begin: str, *, connections: int, **more: Any) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=connections, max_overflow=0, hide_parameters=True, **more)

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        if connection.isolation_level is not None:
            connection.isolation_level = None  # we say BEGIN ourselves
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
