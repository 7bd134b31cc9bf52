"""What the floor's tables keep of a person goes too, and a neighbour's rows do not."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, text, update

from community.privacy import floor
from core.database import Database, Tx
from core.encryption import MasterKey, Vault
from core.ids import ChatId
from core.inbox import Inbox, Incoming, Pending
from core.outbox import WORDS, Owed, owe
from core.tables import chats, inbox, outbox, shown
from tests.community.people import BOT, NOW, a_database, somebody

VAULT = Vault(MasterKey.fresh())


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Two neighbourhoods and nobody."""
    async with a_database(tmp_path) as database:
        yield database


async def fill(tx: Tx, chat_id: int) -> Pending:
    """Two messages that wait, one that was sent and shows something, and an update that was handled."""
    await owe(
        tx, BOT, [Owed(ChatId(chat_id), WORDS, {"key": "x"}), Owed(ChatId(chat_id), WORDS, {"key": "y"})], now=NOW
    )
    values = {"subject": "request:1", "kind": "words", "variables": {}, "shown_at": NOW}
    await tx.execute(insert(shown).values(bot_id=BOT, chat_id=chat_id, message_id=55, **values))
    house = Inbox(BOT, VAULT)
    stored = await house.store(tx, [Incoming(chat_id, ChatId(chat_id), b'{"text": "hallo"}')], now=NOW)
    await house.take(tx, stored[0], now=NOW)
    return stored[0]


async def rows_of(tx: Tx, chat_id: int) -> dict[str, int]:
    """How many rows of each floor table belong to a chat."""
    counts: dict[str, Any] = {}
    for table in (chats, inbox, outbox, shown):
        counts[table.name] = len((await tx.execute(select(table).where(table.c.chat_id == chat_id))).all())
    return counts


async def test_erasing_leaves_no_row_of_the_chat_and_touches_no_other(database: Database) -> None:
    async with database.write() as tx:
        gone, stays = await somebody(tx, 11), await somebody(tx, 22)
        for one in (gone, stays):
            await fill(tx, one.chat_id)
        before = await rows_of(tx, 22)
        assert before == {"chats": 1, "inbox": 1, "outbox": 2, "shown": 1} == await rows_of(tx, 11)
        await floor.PERSONAL_DATA.erase(tx, gone.id, NOW)
        assert set((await rows_of(tx, 11)).values()) == {0}
        assert await rows_of(tx, 22) == before


async def test_an_erased_persons_update_that_comes_again_is_not_done_twice(database: Database) -> None:
    async with database.write() as tx:
        who = await somebody(tx, 11)
        handled = await fill(tx, who.chat_id)
        await floor.PERSONAL_DATA.erase(tx, who.id, NOW)
        again = [Incoming(handled.update_id, handled.chat_id, handled.body)]
        assert await Inbox(BOT, VAULT).store(tx, again, now=NOW) == []


async def test_an_update_that_was_set_aside_loses_its_body(database: Database) -> None:
    async with database.write() as tx:
        who = await somebody(tx, 11)
        await Inbox(BOT, VAULT).store(tx, [Incoming(7, who.chat_id, b'{"text": "geheim"}')], now=NOW)
        await tx.execute(update(inbox).values(state="dead"))
        await floor.PERSONAL_DATA.erase(tx, who.id, NOW)
        assert (await tx.execute(text("SELECT body, chat_id, state FROM inbox"))).one() == (None, 0, "dead")


async def test_the_goodbye_is_forgotten_once_it_is_settled_and_not_before(database: Database) -> None:
    async with database.write() as tx:
        who, stays = await somebody(tx, 11), await somebody(tx, 22)
        await fill(tx, stays.chat_id)
        await floor.PERSONAL_DATA.erase(tx, who.id, NOW)
        await owe(tx, BOT, [Owed(who.chat_id, WORDS, {"key": "privacy-erased"})], now=NOW)
        await floor.forget_strangers(tx, BOT)
        assert (await rows_of(tx, 11))["outbox"] == 1
        await fill(tx, who.chat_id)  # a card that was on the wire meanwhile was shown after all
        await tx.execute(update(outbox).where(outbox.c.chat_id == 11).values(state="sent", settled_at=NOW))
        await floor.forget_strangers(tx, BOT)
        assert (await rows_of(tx, 11))["outbox"] == 0
        assert (await rows_of(tx, 11))["shown"] == 0
        assert (await rows_of(tx, 22))["outbox"] == 2
        assert (await rows_of(tx, 22))["shown"] == 1


async def test_the_export_tells_language_and_reach(database: Database) -> None:
    async with database.write() as tx:
        who = await somebody(tx, 11)
        await fill(tx, who.chat_id)
        kept = await floor.PERSONAL_DATA.export(tx, who.id, VAULT)
    assert kept == {"language": "nl", "reachable": True, "messages_noted": 2}
