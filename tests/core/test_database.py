"""The recipe of the two engines: each line of it is a way in which SQLite loses or leaks something without it."""

import asyncio
import sqlite3
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import Column as Col
from sqlalchemy import ForeignKey, Integer, MetaData, Table, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, StatementError

from core import inline_sqlite
from core.database import Database, Tx
from core.tables import chats
from core.writer import Writer
from tests.core.rows import BOT, NOW, add, ids, on_disk

PLANTED = "kanariegeel-geheim"


async def _pragma(tx: Tx, name: str) -> object:
    return (await tx.exec_driver_sql(f"PRAGMA {name}")).scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("journal_mode", "wal"), ("trusted_schema", 0)],
)
async def test_the_writer_runs_with(database: Database, name: str, value: object) -> None:
    async with database.write() as tx:
        assert await _pragma(tx, name) == value


async def test_every_reader_refuses_to_write(database: Database) -> None:
    async with AsyncExitStack() as all_at_once:
        for _ in range(database.reader.pool.size()):  # type: ignore[attr-defined]  # a QueuePool
            reader = await all_at_once.enter_async_context(database.read())
            with pytest.raises(OperationalError, match="readonly"):
                await add(reader, 1)
    assert await ids(database) == []


async def test_a_reader_sees_one_moment(database: Database) -> None:
    async with database.read() as connection:
        assert (await connection.execute(select(chats))).all() == []
        async with database.write() as tx:
            await add(tx, 1)
        assert (await connection.execute(select(chats))).all() == []
    assert await ids(database) == [1]


async def test_a_row_that_points_at_nothing_is_refused(database: Database) -> None:
    own = MetaData()
    Table("masters", own, Col("id", Integer, primary_key=True))
    dogs = Table("dogs", own, Col("master", ForeignKey("masters.id")))
    async with database.write() as tx:
        await tx.run_sync(own.create_all)
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await tx.execute(insert(dogs).values(master=1))


async def _count_up(tx: Tx) -> None:
    """Read, let others go before, write what was read plus one."""
    before = int((await tx.execute(select(chats.c.language))).scalar_one())
    await asyncio.sleep(0)
    await tx.execute(update(chats).values(language=str(before + 1)))


async def test_twenty_tasks_that_read_and_write_lose_nothing(database: Database, writer: Writer) -> None:
    await writer.run(lambda tx: add(tx, 1, "0"))

    async def task() -> None:
        for _ in range(10):
            await writer.run(_count_up)

    await asyncio.gather(*(task() for _ in range(20)))
    async with database.read() as connection:
        assert (await connection.execute(select(chats.c.language))).scalar_one() == "200"


async def test_two_programs_that_read_and_write_lose_nothing(database: Database, file: Path) -> None:
    """The bot and a command on the command line: BEGIN IMMEDIATE, for a later write could not get its lock any more."""
    async with database.write() as tx:
        await add(tx, 1, "0")
    other = Database.at(f"sqlite+aiosqlite:///{file}")

    async def program(database: Database) -> None:
        for _ in range(20):
            async with database.write() as tx:
                await _count_up(tx)
                await asyncio.sleep(0.001)

    await asyncio.gather(program(database), program(other))
    await other.close()
    async with database.read() as connection:
        assert (await connection.execute(select(chats.c.language))).scalar_one() == "40"


async def test_begin_waits_for_another_programs_lock_and_the_loop_goes_on(database: Database, file: Path) -> None:
    """The lock is let go by this very loop: were it stopped, nobody would."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with database.write() as tx:
            await add(tx, 1)

    writing = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    assert not writing.done()
    other.execute("COMMIT")
    await writing
    other.close()
    assert await ids(database) == [1]


async def test_begin_gives_up_in_the_end(database: Database, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inline_sqlite, "LOCK_WAIT_SECONDS", 0.03)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError, match="locked"):
        async with database.write() as tx:
            await add(tx, 1)
    other.close()
    async with database.write() as tx:
        await add(tx, 1)


async def test_erased_text_is_gone_from_file_and_log(database: Database, file: Path) -> None:
    async with database.write() as tx:
        await add(tx, 1, PLANTED)
    assert PLANTED.encode() in on_disk(file)
    async with database.write() as tx:
        await tx.execute(chats.delete())
    await database.shrink_log()
    assert PLANTED.encode() not in on_disk(file)


async def test_erased_text_goes_from_the_log_when_its_last_reader_has_gone(database: Database, file: Path) -> None:
    """SQLite does not shrink a log that somebody reads, and only says so in passing."""
    async with database.write() as tx:
        await add(tx, 1, PLANTED)
    async with database.read() as connection:
        await connection.execute(select(chats))
        async with database.write() as tx:
            await tx.execute(chats.delete())
        shrinking = asyncio.create_task(database.shrink_log())
        await asyncio.sleep(0.05)
        assert PLANTED.encode() in on_disk(file)
        async with database.write() as tx:  # nobody has to wait for it
            await add(tx, 2)
    await shrinking
    assert PLANTED.encode() not in on_disk(file)


async def test_what_a_cancelled_task_wrote_is_rolled_back(database: Database) -> None:
    inside = asyncio.Event()

    async def stuck() -> None:
        async with database.write() as tx:
            await add(tx, 1)
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.write() as tx:
        await add(tx, 2)
    assert await ids(database) == [2]


async def test_a_failed_block_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.write() as tx:
            await add(tx, 1)
            raise RuntimeError
    assert await ids(database) == []


async def test_an_error_tells_its_kind_and_not_what_was_written(database: Database) -> None:
    async with database.write() as tx:
        await add(tx, 1)
    with pytest.raises(DBAPIError) as caught:
        async with database.write() as tx:
            await add(tx, 1, PLANTED)
    assert PLANTED not in str(caught.value)
    assert getattr(caught.value.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY


async def test_an_id_is_never_given_out_twice(database: Database) -> None:
    async with database.write() as tx:
        values = "(bot_id, update_id, digest, chat_id, state, received_at) VALUES (1, 1, 'x', 1, 'new', '2026-01-01')"
        await tx.execute(text(f"INSERT INTO inbox {values}"))
        await tx.execute(text("DELETE FROM inbox"))
        await tx.execute(text(f"INSERT INTO inbox {values}"))
        assert (await tx.execute(text("SELECT id FROM inbox"))).scalar_one() == 2


async def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    database = Database.at(f"sqlite+aiosqlite:///{tmp_path}/new/folder/bot.db")
    async with database.write() as tx:
        assert (await tx.execute(text("SELECT 1"))).scalar_one() == 1
    await database.close()


async def test_a_naive_time_cannot_be_stored(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        async with database.write() as tx:
            await tx.execute(
                insert(chats).values(
                    bot_id=BOT, chat_id=1, kind="x", language="nl", changed_at=NOW.replace(tzinfo=None)
                )
            )
