"""What SQLAlchemy's dialect expects of the driver under it: the inline writer and the stock reader answer alike."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text, bindparam, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from core.database import Database
from tests.core.rows import add, ids

things = Table(
    "things", MetaData(), Column("id", Integer, primary_key=True), Column("name", Text), Column("body", LargeBinary)
)


@pytest.fixture(params=["inline", "stock"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """Ours and the real aiosqlite, with the same table."""
    url = f"sqlite+aiosqlite:///{tmp_path}/things.db"
    engine = Database.at(url).writer if request.param == "inline" else create_async_engine(url)
    async with engine.begin() as tx:
        await tx.run_sync(things.metadata.create_all)
    yield engine
    await engine.dispose()


async def test_rows_come_back_with_their_names(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        await tx.execute(insert(things).values(name="ä€😀", body=b"\x00\xff"))
        result = await tx.execute(select(things))
        assert list(result.keys()) == ["id", "name", "body"]
        row = result.one()
        assert (row.id, row.name, row.body) == (1, "ä€😀", b"\x00\xff")


async def test_no_rows_have_names_too(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        result = await tx.execute(select(things.c.name))
        assert list(result.keys()) == ["name"]
        assert result.first() is None


async def test_rows_come_in_portions(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        await tx.execute(insert(things), [{"name": str(number)} for number in range(5)])
        result = await tx.execute(select(things.c.name).order_by(things.c.id))
        assert [[row.name for row in part] for part in result.partitions(2)] == [["0", "1"], ["2", "3"], ["4"]]


async def test_many_rows_go_in_one_statement(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        result = await tx.execute(insert(things), [{"name": "a"}, {"name": "b"}, {"name": "c"}])
        assert result.rowcount == 3
        rename = update(things).where(things.c.id == bindparam("which")).values(name=bindparam("to"))
        await tx.execute(rename, [{"which": 1, "to": "x"}, {"which": 2, "to": "y"}])
        assert list((await tx.execute(select(things.c.name).order_by(things.c.id))).scalars()) == ["x", "y", "c"]


async def test_the_changed_rows_are_counted(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        await tx.execute(insert(things), [{"name": "a"}, {"name": "a"}, {"name": "b"}])
        assert (await tx.execute(update(things).where(things.c.name == "a").values(name="c"))).rowcount == 2
        assert (await tx.execute(update(things).where(things.c.name == "z").values(name="c"))).rowcount == 0


async def test_a_new_row_tells_its_id(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        await tx.execute(insert(things).values(id=41, name="a"))
        assert (await tx.execute(insert(things).values(name="b"))).inserted_primary_key == (42,)


async def test_new_rows_are_returned(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        one = await tx.execute(insert(things).values(name="a").returning(things.c.id))
        assert one.scalar_one() == 1
        many = insert(things).returning(things.c.id, things.c.name, sort_by_parameter_order=True)
        rows = (await tx.execute(many, [{"name": "b"}, {"name": "c"}])).all()
        assert [(row.id, row.name) for row in rows] == [(2, "b"), (3, "c")]


async def test_regular_expressions_work_in_sql(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        await tx.execute(insert(things), [{"name": "soep"}, {"name": "taart"}])
        found = await tx.execute(select(things.c.name).where(things.c.name.regexp_match("^s..p$")))
        assert list(found.scalars()) == ["soep"]


async def test_a_broken_rule_is_an_integrity_error(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        await tx.execute(insert(things).values(id=1))
    with pytest.raises(IntegrityError):
        async with engine.begin() as tx:
            await tx.execute(insert(things).values(id=1))


async def test_a_savepoint_takes_only_its_own_back(engine: AsyncEngine) -> None:
    async with engine.begin() as tx:
        await tx.execute(insert(things).values(name="before"))
        with pytest.raises(RuntimeError):
            async with tx.begin_nested():
                await tx.execute(insert(things).values(name="inside"))
                raise RuntimeError
        await tx.execute(insert(things).values(name="after"))
    async with engine.connect() as tx:
        assert list((await tx.execute(select(things.c.name).order_by(things.c.id))).scalars()) == ["before", "after"]


async def test_statements_stay_on_the_loop_and_only_commit_leaves_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason why this driver exists."""
    seen: dict[str, set[int]] = {"statement": set(), "commit": set()}

    class Watched(sqlite3.Connection):
        def commit(self) -> None:
            seen["commit"].add(threading.get_ident())
            super().commit()

    _connect_with(monkeypatch, Watched)
    database = Database.at(f"sqlite+aiosqlite:///{file}")
    async with database.writer.connect() as connection:
        raw = await connection.get_raw_connection()
        raw.driver_connection._conn.create_function("here", 0, lambda: seen["statement"].add(threading.get_ident()))  # type: ignore[union-attr]  # ours
    async with database.write() as tx:
        await tx.execute(text("SELECT here()"))
    await database.close()
    assert seen["statement"] == {threading.get_ident()}
    assert len(seen["commit"]) == 1
    assert not seen["commit"] & seen["statement"]


async def test_a_task_cancelled_in_its_commit_waits_for_the_end_of_it(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ROLLBACK beside a COMMIT that still runs would fail, or stop the loop until the disk has answered."""
    committing = threading.Event()

    class Slow(sqlite3.Connection):
        def commit(self) -> None:
            if self.in_transaction:
                committing.set()
                time.sleep(0.1)
            super().commit()

    _connect_with(monkeypatch, Slow)
    slow = Database.at(f"sqlite+aiosqlite:///{file}")

    async def write(chat_id: int) -> None:
        async with slow.write() as tx:
            await add(tx, chat_id)

    task = asyncio.create_task(write(1))
    await asyncio.to_thread(committing.wait)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await ids(database) == [1]
    await write(2)
    await slow.close()
    assert await ids(database) == [1, 2]


def _connect_with(monkeypatch: pytest.MonkeyPatch, kind: type[sqlite3.Connection]) -> None:
    real = sqlite3.connect

    def connect(*arguments: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = real(*arguments, **({"factory": kind} | more))
        return connection

    monkeypatch.setattr("core.inline_sqlite.sqlite3.connect", connect)
