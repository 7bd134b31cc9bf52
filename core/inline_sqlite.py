"""An aiosqlite-shaped connection that runs statements on the loop and only COMMIT in a thread.

aiosqlite moves every execute, fetch and close to its thread and back. For the one writer connection those hops, not
SQL,
are most of the cost (``docs/decisions/0005-inline-writer.md``). A statement here takes microseconds because all are
indexed; the fsync of COMMIT takes milliseconds on a plain disk and stays off the loop. SQLAlchemy's own aiosqlite
dialect uses this through ``async_creator``; readers keep the real aiosqlite.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self

LOCK_WAIT_SECONDS = 5.0
_LOCK_LOOK_SECONDS = 0.02


class InlineCursor:
    """The part of aiosqlite's cursor that SQLAlchemy uses."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    @property
    def description(self) -> Any:
        """Names of the columns."""
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        """Rows changed."""
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        """The id of the last inserted row."""
        return self._cursor.lastrowid

    @property
    def arraysize(self) -> int:
        """Rows that one ``fetchmany`` gives."""
        return self._cursor.arraysize

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        """Run one statement. A BEGIN that meets another process's lock waits without stopping the loop."""
        if sql.startswith("BEGIN"):
            await _begin(self._cursor, sql)
        else:
            self._cursor.execute(sql, parameters)
        return self

    async def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> Self:
        """Run one statement for many rows."""
        self._cursor.executemany(sql, rows)
        return self

    async def fetchall(self) -> list[Any]:
        """All rows."""
        return self._cursor.fetchall()

    async def close(self) -> None:
        """Done with it."""
        self._cursor.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self._cursor.close()


async def _begin(cursor: sqlite3.Cursor, sql: str) -> None:
    deadline = asyncio.get_running_loop().time() + LOCK_WAIT_SECONDS
    while True:
        try:
            cursor.execute(sql)
        except sqlite3.OperationalError as error:
            busy = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY
            if not busy or asyncio.get_running_loop().time() > deadline:
                raise
            await asyncio.sleep(_LOCK_LOOK_SECONDS)
        else:
            return


class InlineConnection:
    """The part of aiosqlite's connection that SQLAlchemy uses."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._conn = connection
        self._committer = ThreadPoolExecutor(1, thread_name_prefix="commit")

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._conn

    @property
    def isolation_level(self) -> str | None:
        """None: we say BEGIN ourselves."""
        return self._conn.isolation_level

    def cursor(self) -> InlineCursor:
        """A cursor."""
        return InlineCursor(self._conn.cursor())

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> InlineCursor:
        """Run one statement outside SQLAlchemy."""
        return await self.cursor().execute(sql, parameters)

    async def create_function(self, name: str, arguments: int, function: Callable[..., Any], **more: Any) -> None:
        """Give SQL a function of ours (SQLAlchemy brings its regular expressions so)."""
        self._conn.create_function(name, arguments, function, **more)

    async def commit(self) -> None:
        """Commit in a thread. Shielded: whoever is cancelled meanwhile cannot know whether it was kept.

        Raises:
            sqlite3.OperationalError: among others, when SQLite rolled back by itself (a full disk) and somebody went on
                as if nothing had happened: to commit nothing would be a lie.
        """
        if not self._conn.in_transaction:
            raise sqlite3.OperationalError("the transaction is gone")
        loop = asyncio.get_running_loop()
        await asyncio.shield(loop.run_in_executor(self._committer, self._conn.commit))

    async def rollback(self) -> None:
        """Roll back."""
        self._conn.rollback()

    async def close(self) -> None:
        """Close."""
        self._committer.shutdown(wait=True)
        self._conn.close()

    def stop(self) -> None:
        """Close at once."""
        self._committer.shutdown(wait=False)
        self._conn.close()


def connector(file: str) -> Callable[..., Any]:
    """What ``create_async_engine(async_creator=...)`` wants, for one file."""

    async def connect() -> InlineConnection:
        return InlineConnection(sqlite3.connect(file, isolation_level=None, check_same_thread=False, timeout=5.0))

    return connect
