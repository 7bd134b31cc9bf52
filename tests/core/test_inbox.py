"""An update is kept once, unreadable on disk, until its effect is in the database."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from core.database import Database
from core.encryption import CannotOpen, MasterKey, Vault
from core.ids import BotId, ChatId
from core.inbox import ATTEMPTS, Inbox, Incoming, Pending
from core.tables import inbox as table
from tests.core.rows import NOW, on_disk

CANARY = b'{"text": "kanariegeel-geheim"}'
VAULT = Vault(MasterKey.fresh())
INBOX = Inbox(BotId(700), VAULT)


def an_update(update_id: int = 1, body: bytes = b"{}", chat_id: int = 5) -> Incoming:
    """One raw update."""
    return Incoming(update_id, ChatId(chat_id), body)


async def _store(database: Database, *updates: Incoming, inbox: Inbox = INBOX) -> list[Pending]:
    async with database.write() as tx:
        return await inbox.store(tx, updates, now=NOW)


async def _waiting(database: Database, inbox: Inbox = INBOX) -> list[Pending]:
    async with database.read() as connection:
        return await inbox.waiting(connection)


async def test_the_same_update_is_kept_once(database: Database) -> None:
    assert len(await _store(database, an_update())) == 1
    assert await _store(database, an_update()) == []
    assert len(await _waiting(database)) == 1


async def test_twice_in_one_batch_is_kept_once(database: Database) -> None:
    assert len(await _store(database, an_update(), an_update())) == 1


async def test_a_number_that_telegram_gives_out_again_is_another_update(database: Database) -> None:
    """After a silent week it may begin anywhere with its numbers."""
    await _store(database, an_update(body=b"one"))
    assert len(await _store(database, an_update(body=b"other"))) == 1
    assert [one.body for one in await _waiting(database)] == [b"one", b"other"]


async def test_two_bots_do_not_see_each_others_updates(database: Database) -> None:
    other = Inbox(BotId(701), VAULT)
    await _store(database, an_update())
    assert len(await _store(database, an_update(), inbox=other)) == 1
    assert len(await _waiting(database)) == len(await _waiting(database, other)) == 1


async def test_updates_come_back_in_the_order_they_came(database: Database) -> None:
    stored = await _store(database, *(an_update(number, chat_id=number % 3) for number in (9, 3, 7, 1)))
    assert [one.update_id for one in stored] == [9, 3, 7, 1]
    assert [one.update_id for one in await _waiting(database)] == [9, 3, 7, 1]


async def test_only_what_is_new_comes_back_from_a_mixed_batch(database: Database) -> None:
    await _store(database, an_update(2))
    stored = await _store(database, an_update(1), an_update(2), an_update(3))
    assert [one.update_id for one in stored] == [1, 3]


async def test_no_body_stands_in_the_file(database: Database, file: Path) -> None:
    await _store(database, an_update(body=CANARY))
    assert CANARY not in on_disk(file)
    assert b"geheim" not in on_disk(file)
    assert (await _waiting(database))[0].body == CANARY


async def test_a_body_moved_to_another_update_does_not_open(database: Database) -> None:
    await _store(database, an_update(1, b"one"), an_update(2, b"two"))
    async with database.write() as tx:
        sealed = (await tx.execute(select(table.c.body).where(table.c.update_id == 1))).scalar_one()
        await tx.execute(table.update().values(body=sealed))
    with pytest.raises(CannotOpen):
        await _waiting(database)


async def test_a_body_is_deleted_when_its_update_is_done(database: Database) -> None:
    (pending,) = await _store(database, an_update(body=CANARY))
    async with database.write() as tx:
        assert await INBOX.take(tx, pending, now=NOW)
        row = (await tx.execute(select(table))).one()
    assert (row.state, row.body, row.done_at) == ("done", None, NOW)
    assert await _waiting(database) == []


async def test_an_update_is_taken_once(database: Database) -> None:
    (pending,) = await _store(database, an_update())
    async with database.write() as tx:
        assert await INBOX.take(tx, pending, now=NOW)
        assert not await INBOX.take(tx, pending, now=NOW)


async def test_an_update_that_was_done_is_not_kept_again(database: Database) -> None:
    (pending,) = await _store(database, an_update())
    async with database.write() as tx:
        await INBOX.take(tx, pending, now=NOW)
    assert await _store(database, an_update()) == []


async def test_what_was_taken_is_there_again_after_a_rollback(database: Database) -> None:
    (pending,) = await _store(database, an_update(body=CANARY))
    with pytest.raises(LookupError):
        async with database.write() as tx:
            await INBOX.take(tx, pending, now=NOW)
            raise LookupError
    assert [one.body for one in await _waiting(database)] == [CANARY]


async def test_the_last_attempt_sets_an_update_aside(database: Database) -> None:
    (pending,) = await _store(database, an_update())
    async with database.write() as tx:
        ends = [await INBOX.failed(tx, pending, "KeyError", now=NOW) for _ in range(ATTEMPTS)]
        assert ends == [False, False, True]
        assert not await INBOX.take(tx, pending, now=NOW)
        assert await INBOX.count_by_state(tx) == {"dead": 1}
    assert await _waiting(database) == []


async def test_attempts_are_counted_over_restarts(database: Database) -> None:
    (pending,) = await _store(database, an_update())
    async with database.write() as tx:
        await INBOX.failed(tx, pending, "KeyError", now=NOW)
    (again,) = await _waiting(database)
    assert again.attempts == 1


async def test_finished_updates_are_forgotten_and_waiting_ones_never(database: Database) -> None:
    old, _, _ = await _store(database, an_update(1), an_update(2), an_update(3))
    async with database.write() as tx:
        await INBOX.take(tx, old, now=NOW)
        await INBOX.forget(tx, before=NOW)
        assert await INBOX.count_by_state(tx) == {"done": 1, "new": 2}
        await INBOX.forget(tx, before=NOW + timedelta(days=999))
        assert await INBOX.count_by_state(tx) == {"new": 2}


async def test_nothing_to_keep_is_no_trouble(database: Database) -> None:
    assert await _store(database) == []


async def test_an_update_is_kept_once_also_when_the_master_key_changed_in_between(database: Database) -> None:
    """Telegram sends again what was not confirmed when the bot stopped; the bot comes back with a new key."""
    old = MasterKey.fresh("k1")
    first, second = an_update(1, b"one"), an_update(2, b"two")
    await _store(database, first, inbox=Inbox(BotId(700), Vault(old)))
    changed = Inbox(BotId(700), Vault(MasterKey.fresh("k2"), (old,)))
    assert [one.body for one in await _store(database, first, second, inbox=changed)] == [b"two"]
    assert [one.body for one in await _waiting(database, changed)] == [b"one", b"two"]
