"""How much is in doubt after a kill is decided before it: by how long a row is *sending* before its bytes go out."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select
from telegram import Update

from bot.sending import CAREFUL_IN_FLIGHT
from bot.transport import MaybeSent
from core import outbox as box
from core.ids import ChatId
from core.outbox import WORDS, Lane, MessageKind, Owed
from core.tables import outbox
from handlers.cards.card import Card
from handlers.context import BotContext
from handlers.scene import Scene
from tests.bot.spine import NOW, Spine


@pytest.fixture
async def spine(tmp_path: Path) -> AsyncIterator[Spine]:
    spine = Spine(tmp_path)
    yield spine
    await spine.close()


async def _nothing(update: Update, context: BotContext) -> None:
    pass


async def test_a_message_is_rendered_before_it_is_claimed(spine: Spine) -> None:
    states: list[str] = []

    async def look(scene: Scene) -> Card:
        states.extend((await (await scene.read()).execute(select(outbox.c.state))).scalars())
        return Card("x")

    spine.registry.card(MessageKind("look", Lane.REPLY), look)
    await spine.open(_nothing)
    owed = [Owed(ChatId(5), MessageKind("look", Lane.REPLY))]
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, owed, now=NOW))
    await spine.quiet()
    assert states == ["queued"]


async def test_last_tries_go_out_few_at_a_time(spine: Spine) -> None:
    """A bot that is killed again just after its start must not use up the second try of everything."""
    chats = [ChatId(number) for number in range(1, 3 * CAREFUL_IN_FLIGHT)]
    spine.telegram.answers = [MaybeSent("x") for _ in chats]
    on_the_wire: list[int] = []
    await spine.open(_nothing)
    send, now_sending = spine.telegram.call, 0

    async def counted(method: str, parameters: dict[str, object], *, seconds: float = 30.0) -> object:
        nonlocal now_sending
        now_sending += 1
        if "🔁" in str(parameters.get("text")):
            on_the_wire.append(now_sending)
        await asyncio.sleep(0)  # whatever else was launched beside it begins too
        try:
            return await send(method, parameters, seconds=seconds)
        finally:
            now_sending -= 1

    spine.telegram.call = counted  # type: ignore[assignment, method-assign]  # counts the calls
    owed = [Owed(chat, WORDS, {"key": "talk-thanks"}) for chat in chats]
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, owed, now=NOW))
    await spine.quiet()
    assert len(on_the_wire) == len(chats)
    assert max(on_the_wire) <= CAREFUL_IN_FLIGHT
