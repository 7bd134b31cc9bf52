"""Many units in one COMMIT: they are kept together, and each fails alone."""

import asyncio
import resource
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from core.database import Database, Tx
from core.errors import StorageFault
from core.writer import Writer
from tests.core.rows import add, ids


@contextmanager
def no_file_may_grow_beyond(most: int) -> Iterator[None]:
    """A full disk, as SQLite meets it when it writes its log at COMMIT."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def _together(writer: Writer, *units: Any) -> list[Any]:
    """Run units in one cycle: nothing is written before all of them wait."""
    return await asyncio.gather(*(writer.run(unit) for unit in units), return_exceptions=True)


def _adding(chat_id: int) -> Any:
    async def unit(tx: Tx) -> int:
        await add(tx, chat_id)
        return chat_id

    return unit


async def test_a_unit_gives_back_its_result_once_it_is_kept(database: Database, writer: Writer) -> None:
    assert await writer.run(_adding(1)) == 1
    assert await ids(database) == [1]


async def test_units_that_wait_are_kept_in_one_commit(writer: Writer) -> None:
    cycles: list[int] = []

    async def count(tx: Tx) -> None:
        cycles.append(1)

    writer.before_commit(count)
    await _together(writer, *(_adding(number) for number in range(10)))
    assert len(cycles) == 1


async def test_a_failing_unit_leaves_nothing_and_its_neighbours_all(database: Database, writer: Writer) -> None:
    async def fails(tx: Tx) -> None:
        await add(tx, 50)
        raise LookupError("mine")

    results = await _together(writer, _adding(1), fails, _adding(2))
    assert [results[0], results[2]] == [1, 2]
    assert isinstance(results[1], LookupError)
    assert await ids(database) == [1, 2]


async def test_a_statement_that_breaks_a_rule_is_that_units_own_trouble(database: Database, writer: Writer) -> None:
    results = await _together(writer, _adding(1), _adding(1), _adding(2))
    assert isinstance(results[1], IntegrityError)
    assert await ids(database) == [1, 2]


async def test_a_unit_sees_what_those_before_it_did(writer: Writer) -> None:
    async def look(tx: Tx) -> int:
        return int((await tx.execute(text("SELECT count(*) FROM chats"))).scalar_one())

    assert await _together(writer, _adding(1), look, _adding(2), look) == [1, 1, 2, 2]


async def test_a_unit_inside_a_unit_is_refused_and_the_outer_one_goes_on(database: Database, writer: Writer) -> None:
    async def outer(tx: Tx) -> str:
        await add(tx, 1)
        with pytest.raises(RuntimeError, match="another unit"):
            async with asyncio.timeout(5):  # it would wait for itself for ever
                await writer.run(_adding(2))
        return "went on"

    assert await writer.run(outer) == "went on"
    assert await ids(database) == [1]


async def test_after_a_unit_its_task_may_wait_for_another(database: Database, writer: Writer) -> None:
    await writer.run(_adding(1))
    await writer.run(_adding(2))
    assert await ids(database) == [1, 2]


async def test_a_full_disk_at_commit_is_heard_by_all_and_all_can_be_run_again(
    database: Database, writer: Writer, file: Path
) -> None:
    log = file.with_name(f"{file.name}-wal")
    called: list[str] = []

    async def hook(tx: Tx) -> Any:
        return lambda: called.append("committed")

    writer.before_commit(hook)
    await writer.run(_adding(1))
    assert log.stat().st_size > 20_000, "the log must be larger than what others write meanwhile"
    with no_file_may_grow_beyond(log.stat().st_size):
        results = await _together(writer, _adding(2), _adding(3))
    assert [type(one) for one in results] == [StorageFault, StorageFault]
    assert called == ["committed"]
    assert await ids(database) == [1]
    assert await _together(writer, _adding(2), _adding(3)) == [2, 3]
    assert await ids(database) == [1, 2, 3]


async def _shut(tx: Tx) -> None:
    """From now on there is room for nothing."""
    pages = (await tx.execute(text("PRAGMA page_count"))).scalar_one()
    await tx.execute(text(f"PRAGMA max_page_count={pages}"))


async def _open_again(tx: Tx) -> None:
    await tx.execute(text("PRAGMA max_page_count=1000000"))


async def _large(tx: Tx) -> None:
    await add(tx, 99, "x" * 100_000)


async def test_a_full_database_in_the_middle_is_heard_by_all_and_all_can_be_run_again(
    database: Database, writer: Writer
) -> None:
    """SQLite then takes back the whole transaction by itself, and all that is heard is that the savepoint is gone."""
    await writer.run(_shut)
    results = await _together(writer, _adding(1), _large, _adding(2))
    assert [type(one) for one in results] == [StorageFault] * 3
    assert "database or disk is full" in "".join(traceback.format_exception(results[0]))
    assert await ids(database) == []
    await writer.run(_open_again)
    assert await _together(writer, _adding(1), _large, _adding(2)) == [1, None, 2]
    assert await ids(database) == [1, 2, 99]


async def test_a_unit_that_hides_the_full_database_does_not_make_the_others_believe_in_their_commit(
    writer: Writer,
) -> None:
    async def hides(tx: Tx) -> None:
        with suppress(DBAPIError):
            await _large(tx)

    await writer.run(_shut)
    results = await _together(writer, _adding(1), hides)
    assert [type(one) for one in results] == [StorageFault] * 2


async def test_a_unit_whose_caller_gave_up_is_kept_all_the_same(database: Database, writer: Writer) -> None:
    """Who is cancelled never concludes that it was not done."""
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def slow(tx: Tx) -> None:
        await add(tx, 1)
        inside.set()
        await go_on.wait()

    caller = asyncio.create_task(writer.run(slow))
    neighbour = asyncio.create_task(writer.run(_adding(2)))
    await inside.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    go_on.set()
    assert await neighbour == 2
    assert await ids(database) == [1, 2]


async def test_what_a_hook_adds_is_in_the_same_commit_and_its_answer_comes_after(
    database: Database, writer: Writer
) -> None:
    seen: list[list[int]] = []

    async def hook(tx: Tx) -> Any:
        await add(tx, 77)
        return lambda: seen.append([])

    writer.before_commit(hook)

    async def fails(tx: Tx) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await writer.run(fails)
    assert await ids(database) == [77]
    assert seen == [[]]


async def test_everything_that_waits_is_written_before_the_loop_ends(database: Database) -> None:
    writer = Writer(database.writer)
    waiting = [asyncio.create_task(writer.run(_adding(number))) for number in range(100)]
    await asyncio.sleep(0)
    writer.stop()
    await writer.serve()
    assert await asyncio.gather(*waiting) == list(range(100))
    assert await ids(database) == list(range(100))
