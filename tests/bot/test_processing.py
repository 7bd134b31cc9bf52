"""PTB's traps: each is a way to lose or double an effect, and each is closed."""

import asyncio
from typing import Any

from sqlalchemy import insert
from telegram import Update
from telegram.ext import ApplicationHandlerStop

from core.errors import DomainError, NotYours
from core.ids import ChatId
from core.outbox import WORDS, Owed
from core.tables import chats, inbox, outbox
from handlers.context import BotContext, NoOpenUnit
from tests.bot.spine import NOW, Spine, a_text


async def _effect(update: Update, context: BotContext, mark: str = "") -> None:
    """A domain change that can be counted: a row in chats, with the text as its language."""
    message = update.effective_message
    assert message is not None
    row = {"bot_id": 1, "chat_id": update.update_id, "kind": "x", "language": (mark or message.text or "")[:8]}
    await context.tx.execute(insert(chats).values(**row, changed_at=NOW))
    context.owe(Owed(ChatId(message.chat_id), WORDS, {"key": "talk-thanks"}))


async def test_an_update_leaves_its_effect_and_its_answer(spine: Spine) -> None:
    await spine.open(_effect)
    await spine.feed(a_text(1, "a"))
    assert len(await spine.count(chats)) == 1
    (row,) = await spine.count(inbox)
    assert (row.state, row.body) == ("done", None)
    assert [call[0] for call in spine.telegram.calls] == ["sendMessage"]


async def test_a_handler_that_raises_leaves_nothing_and_its_chat_hears_of_it(spine: Spine) -> None:
    """PTB swallows the exception: without our care half of the work would be committed."""

    async def poisoned(update: Update, context: BotContext) -> None:
        await _effect(update, context)
        if update.effective_message is not None and update.effective_message.text == "poison":
            raise RuntimeError("secret words")

    await spine.open(poisoned)
    await spine.feed(a_text(1, "a", 11), a_text(2, "poison", 12), a_text(3, "b", 13))
    assert [row.language for row in await spine.count(chats)] == ["a", "b"]
    states = {row.update_id: (row.state, row.attempts, row.fault) for row in await spine.count(inbox)}
    assert states == {1: ("done", 0, None), 2: ("dead", 3, "RuntimeError"), 3: ("done", 0, None)}
    told = {row.chat_id: row.variables["key"] for row in await spine.count(outbox)}
    assert told == {11: "talk-thanks", 12: "set-aside", 13: "talk-thanks"}


async def test_later_updates_of_a_chat_wait_for_one_that_is_tried_again(spine: Spine) -> None:
    tries = []

    async def fails_once(update: Update, context: BotContext) -> None:
        tries.append(update.update_id)
        await _effect(update, context)
        if update.update_id == 1 and tries.count(1) == 1:
            raise RuntimeError

    await spine.open(fails_once)
    await spine.feed(a_text(1, "a"), a_text(2, "b"), a_text(3, "c", 6))
    assert tries == [1, 3, 1, 2]
    assert len(await spine.count(chats)) == 3


async def test_a_refusal_undoes_the_change_and_is_said(spine: Spine) -> None:
    async def refuses(update: Update, context: BotContext) -> None:
        await _effect(update, context)
        raise NotYours

    await spine.open(refuses)
    await spine.feed(a_text(1, "a"))
    assert await spine.count(chats) == []
    assert [row.variables["key"] for row in await spine.count(outbox)] == ["not-yours"]
    assert [row.state for row in await spine.count(inbox)] == ["done"]


async def test_stopping_the_handlers_is_no_failure(spine: Spine) -> None:
    async def stops(update: Update, context: BotContext) -> None:
        await _effect(update, context)
        raise ApplicationHandlerStop

    await spine.open(stops)
    await spine.feed(a_text(1, "a"))
    assert len(await spine.count(chats)) == 1


async def test_a_context_that_cannot_be_built_is_a_failure(spine: Spine) -> None:
    """PTB logs it and returns as if all went well."""

    class Broken(BotContext):
        @classmethod
        def from_update(cls, update: object, application: Any) -> "Broken":
            raise RuntimeError

    await spine.open(_effect, context=Broken)
    await spine.feed(a_text(1, "a"))
    assert [(row.state, row.fault) for row in await spine.count(inbox)] == [("dead", "ContextNotBuilt")]


async def test_a_task_that_outlives_its_update_cannot_write(spine: Spine) -> None:
    late: list[BaseException] = []

    async def outlives(update: Update, context: BotContext) -> None:
        async def later() -> None:
            await asyncio.sleep(0.05)
            try:
                await _effect(update, context)
            except NoOpenUnit as refused:
                late.append(refused)

        tasks.append(asyncio.create_task(later()))

    tasks: list[asyncio.Task[None]] = []
    await spine.open(outlives)
    await spine.feed(a_text(1, "a"))
    await asyncio.gather(*tasks)
    assert len(late) == 1
    assert await spine.count(chats) == []


async def test_a_time_out_inside_a_handler_rolls_back(spine: Spine) -> None:
    async def slow(update: Update, context: BotContext) -> None:
        await _effect(update, context)
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)

    await spine.open(slow)
    await spine.feed(a_text(1, "a"), a_text(2, "b", 6))
    assert await spine.count(chats) == []
    assert {row.fault for row in await spine.count(inbox)} == {"TimeoutError"}


async def test_a_unit_inside_a_unit_is_refused_at_once(spine: Spine) -> None:
    """It would wait for itself for ever."""

    async def nested(update: Update, context: BotContext) -> None:
        await spine.writer.run(lambda tx: _effect(update, context))

    await spine.open(nested)
    await spine.feed(a_text(1, "a"))
    assert [row.fault for row in await spine.count(inbox)] == ["RuntimeError"]


async def test_calling_telegram_in_a_handler_is_a_failure(spine: Spine) -> None:
    async def talks(update: Update, context: BotContext) -> None:
        await context.bot.send_message(5, "hi")

    await spine.open(talks)
    await spine.feed(a_text(1, "a"))
    assert [row.state for row in await spine.count(inbox)] == ["dead"]
    assert [call[1]["text"][:2] for call in spine.telegram.calls] == ["😕 "]


async def test_the_same_update_twice_has_one_effect(spine: Spine) -> None:
    await spine.open(_effect)
    await spine.feed(a_text(1, "a"))
    await spine.feed(a_text(1, "a"))
    assert len(await spine.count(chats)) == 1


async def test_an_update_read_back_from_the_inbox_beside_its_copy_has_one_effect(spine: Spine) -> None:
    """After a kill between COMMIT and confirmation it is in memory twice: only the mark in the row tells."""
    await spine.open(_effect)
    pending = await spine.writer.run(lambda tx: spine.rooms.inbox.store(tx, [a_text(1, "a")], now=NOW))
    again = await spine.writer.run(spine.rooms.inbox.waiting)
    assert len(again) == 1
    spine.processor.add([*pending, *again])
    await spine.quiet()
    assert len(await spine.count(chats)) == 1
    assert len(await spine.count(outbox)) == 1


async def test_a_refusal_of_an_unknown_person_is_said_too(spine: Spine) -> None:
    class NotNow(DomainError):
        key = "old-button"

    async def refuses(update: Update, context: BotContext) -> None:
        raise NotNow

    await spine.open(refuses)
    await spine.feed(a_text(1, "a"))
    assert len(spine.telegram.calls) == 1
