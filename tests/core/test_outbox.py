"""What is owed is owed once, in its place, and forgotten when it was settled long ago."""

from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select, update

from core.database import Database, Tx
from core.ids import BotId, ChatId, MessageId
from core.outbox import (
    WORDS,
    Lane,
    MessageKind,
    Owed,
    count_by_state,
    forget,
    forget_subject,
    owe,
    redraw,
    shown_subject,
    take_away,
)
from core.tables import outbox, shown
from tests.core.rows import NOW

BOT = BotId(700)
NEWS = MessageKind("news", Lane.BROADCAST, at_most_once=True)


async def _owe(tx: Tx, *owed: Owed, bot_id: BotId = BOT) -> None:
    await owe(tx, bot_id, owed, now=NOW)


async def _rows(tx: Tx) -> list[Any]:
    return list((await tx.execute(select(outbox).order_by(outbox.c.id))).all())


async def _show(tx: Tx, chat_id: int, message_id: int, subject: str) -> None:
    values = {"subject": subject, "kind": "words", "variables": {"key": "x"}, "shown_at": NOW}
    await tx.execute(insert(shown).values(bot_id=BOT, chat_id=chat_id, message_id=message_id, **values))


def an_edit(key: str, message_id: int = 9, chat_id: int = 5) -> Owed:
    """An edit of one message."""
    return Owed(ChatId(chat_id), WORDS, {"key": key}, edits=MessageId(message_id))


async def test_a_row_holds_kind_and_variables_and_no_words(database: Database) -> None:
    async with database.write() as tx:
        await _owe(tx, Owed(ChatId(5), NEWS, {"occurrence_id": 3}, subject="occurrence:3"))
        (row,) = await _rows(tx)
    assert (row.kind, row.variables, row.subject, row.lane) == ("news", {"occurrence_id": 3}, "occurrence:3", 4)
    assert (row.state, row.at_most_once, row.due_at, row.sends) == ("queued", True, NOW, 0)


async def test_a_known_key_is_owed_once_for_ever(database: Database) -> None:
    async with database.write() as tx:
        one = Owed(ChatId(5), NEWS, dedupe_key="soup:1:5")
        await _owe(tx, one, one)
        await tx.execute(update(outbox).values(state="sent"))
        await _owe(tx, one)
        assert len(await _rows(tx)) == 1


async def test_a_key_of_another_bot_or_no_key_stops_nothing(database: Database) -> None:
    async with database.write() as tx:
        await _owe(tx, Owed(ChatId(5), NEWS, dedupe_key="k"), Owed(ChatId(5), NEWS), Owed(ChatId(5), NEWS))
        await _owe(tx, Owed(ChatId(5), NEWS, dedupe_key="k"), bot_id=BotId(701))
        assert len(await _rows(tx)) == 4


async def test_a_new_edit_takes_the_place_of_one_that_waits(database: Database) -> None:
    async with database.write() as tx:
        await _owe(tx, an_edit("first"), Owed(ChatId(5), WORDS, {"key": "between"}), an_edit("second"))
        assert sorted(row.variables["key"] for row in await _rows(tx)) == ["between", "second"]


async def test_an_edit_does_not_touch_one_on_the_wire_another_message_or_another_chat(database: Database) -> None:
    async with database.write() as tx:
        await _owe(tx, an_edit("on the wire"))
        await tx.execute(update(outbox).values(state="sending"))
        await _owe(tx, an_edit("new"), an_edit("other message", 10), an_edit("other chat", chat_id=6))
        assert len(await _rows(tx)) == 4


async def test_an_edit_may_always_be_repeated(database: Database) -> None:
    """Its second time changes nothing, whatever its kind promises."""
    async with database.write() as tx:
        await _owe(tx, Owed(ChatId(5), NEWS, edits=MessageId(9)))
        assert [row.at_most_once for row in await _rows(tx)] == [False]


async def test_everything_that_shows_a_subject_is_redrawn(database: Database) -> None:
    async with database.write() as tx:
        for chat_id, message_id, subject in ((5, 1, "request:7"), (6, 2, "request:7"), (5, 3, "request:77")):
            await _show(tx, chat_id, message_id, subject)
        await redraw(tx, BOT, "request:7", now=NOW)
        assert [(row.chat_id, row.edits_message_id, row.lane) for row in await _rows(tx)] == [(5, 1, 1), (6, 2, 1)]


async def test_one_chat_alone_is_redrawn(database: Database) -> None:
    async with database.write() as tx:
        await _show(tx, 5, 1, "request:7")
        await _show(tx, 6, 2, "request:7")
        await redraw(tx, BOT, "request:7", now=NOW, chat_id=ChatId(6))
        assert [row.chat_id for row in await _rows(tx)] == [6]


async def test_a_message_tells_what_it_shows(database: Database) -> None:
    async with database.write() as tx:
        await _show(tx, 5, 1, "request:7")
        assert await shown_subject(tx, BOT, ChatId(5), MessageId(1)) == "request:7"
        assert await shown_subject(tx, BOT, ChatId(6), MessageId(1)) is None
        assert await shown_subject(tx, BotId(701), ChatId(5), MessageId(1)) is None


async def test_an_erased_subject_is_owed_and_shown_nowhere(database: Database) -> None:
    async with database.write() as tx:
        await _show(tx, 5, 1, "request:7")
        await _show(tx, 5, 2, "request:8")
        await _owe(tx, Owed(ChatId(5), WORDS, subject="request:7"), Owed(ChatId(5), WORDS, subject="request:8"))
        await forget_subject(tx, BOT, "request:7")
        assert [row.subject for row in await _rows(tx)] == ["request:8"]
        assert [row.subject for row in await tx.execute(select(shown))] == ["request:8"]


async def test_what_another_message_will_show_is_deleted_where_it_was_shown(database: Database) -> None:
    async with database.write() as tx:
        await _show(tx, 5, 1, "posting:7")
        await _show(tx, 6, 2, "posting:8")
        await _owe(tx, Owed(ChatId(5), WORDS, subject="posting:7", edits=MessageId(1)))
        await take_away(tx, BOT, "posting:7", now=NOW)
        assert [(row.kind, row.chat_id, row.edits_message_id) for row in await _rows(tx)] == [("removal", 5, 1)]
        assert [row.subject for row in await tx.execute(select(shown))] == ["posting:8"]


async def test_only_what_was_settled_long_ago_is_forgotten(database: Database) -> None:
    async with database.write() as tx:
        await _owe(tx, *(Owed(ChatId(number), WORDS) for number in range(5)))
        for number, (state, settled) in enumerate(
            [("sent", NOW - timedelta(2)), ("dead", NOW - timedelta(2)), ("unknown", NOW), ("sending", None)]
        ):
            await tx.execute(update(outbox).where(outbox.c.chat_id == number).values(state=state, settled_at=settled))
        await forget(tx, BOT, before=NOW - timedelta(1))
        assert await count_by_state(tx, BOT) == {"unknown": 1, "sending": 1, "queued": 1}
        await forget(tx, BOT, before=NOW + timedelta(999))
        assert await count_by_state(tx, BOT) == {"sending": 1, "queued": 1}


async def test_another_bots_messages_are_not_forgotten(database: Database) -> None:
    async with database.write() as tx:
        await _owe(tx, Owed(ChatId(5), WORDS), bot_id=BotId(701))
        await tx.execute(update(outbox).values(state="sent", settled_at=NOW))
        await forget(tx, BOT, before=NOW + timedelta(1))
        assert len(await _rows(tx)) == 1


async def test_a_message_may_wait_for_its_hour(database: Database) -> None:
    async with database.write() as tx:
        await _owe(tx, Owed(ChatId(5), NEWS, due_at=NOW + timedelta(hours=3)))
        assert [row.due_at - row.created_at for row in await _rows(tx)] == [timedelta(hours=3)]
