"""What is promised of each kind of message, whatever the wire does."""

import asyncio
from datetime import timedelta
from functools import partial

from telegram import Update

from bot.pacing import Pace, PacePolicy
from bot.transport import Answer, MaybeSent, NotSent
from core import outbox as box
from core.ids import ChatId, MessageId
from core.outbox import WORDS, Lane, MessageKind, Owed
from core.tables import chats, outbox, shown
from handlers.context import BotContext
from handlers.scene import words_card
from tests.bot.spine import NOW, Spine

NEWS = MessageKind("news", Lane.BROADCAST, at_most_once=True)
ALARM = MessageKind("alarm", Lane.URGENT)
WORD = {"key": "talk-thanks"}


async def _nothing(update: Update, context: BotContext) -> None:
    pass


async def _owe(spine: Spine, *owed: Owed) -> None:
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, owed, now=NOW))
    await spine.quiet()


async def _open(spine: Spine) -> None:
    spine.registry.card(NEWS, words_card)
    spine.registry.card(ALARM, words_card)
    await spine.open(_nothing)


async def _states(spine: Spine) -> list[tuple[str, int, bool]]:
    return [(row.state, row.sends, row.possible_double) for row in await spine.count(outbox)]


async def test_a_lost_answer_is_followed_by_one_copy_that_says_so(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [MaybeSent("x")]
    await _owe(spine, Owed(ChatId(5), WORDS, WORD))
    first, second = (call[1]["text"] for call in spine.telegram.calls)
    assert "🔁" not in first
    assert second.startswith("<i>🔁")
    assert await _states(spine) == [("sent", 2, True)]


async def test_two_lost_answers_are_enough(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [MaybeSent("x"), Answer(502, None), MaybeSent("x")]
    await _owe(spine, Owed(ChatId(5), WORDS, WORD))
    assert len(spine.telegram.calls) == 2
    assert await _states(spine) == [("unknown", 2, True)]


async def test_news_is_never_sent_again_when_it_may_have_arrived(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [MaybeSent("x")]
    await _owe(spine, Owed(ChatId(5), NEWS, WORD))
    assert len(spine.telegram.calls) == 1
    assert await _states(spine) == [("unknown", 1, False)]


async def test_what_was_surely_not_sent_goes_out_later_unmarked(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [NotSent("x"), Answer(429, {"ok": False, "parameters": {"retry_after": 0}})]
    await _owe(spine, Owed(ChatId(5), NEWS, WORD))
    assert len(spine.telegram.calls) == 3
    assert await _states(spine) == [("sent", 1, False)]


async def test_a_flood_wait_of_one_chat_holds_up_nobody_else(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [Answer(429, {"ok": False, "parameters": {"retry_after": 3600}})]
    await spine.writer.run(
        lambda tx: box.owe(
            tx, spine.rooms.bot_id, [Owed(ChatId(5), WORDS, WORD), Owed(ChatId(6), WORDS, WORD)], now=NOW
        )
    )
    async with asyncio.timeout(5):
        while [call[1]["chat_id"] for call in spine.telegram.calls] != [5, 6]:
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    assert sorted(row.state for row in await spine.count(outbox)) == ["queued", "sent"]


async def test_what_arrived_while_we_were_dead_is_in_doubt(spine: Spine) -> None:
    """Rows found on the wire at start: at least once again and marked, at most once unknown."""
    await _open(spine)
    spine.telegram.gate = asyncio.Event()
    await spine.writer.run(
        lambda tx: box.owe(tx, spine.rooms.bot_id, [Owed(ChatId(5), WORDS, WORD), Owed(ChatId(6), NEWS, WORD)], now=NOW)
    )
    async with asyncio.timeout(5):
        while len(spine.telegram.calls) < 2:
            await asyncio.sleep(0.01)
    await spine.writer.run(spine.sender.recover)
    assert await _states(spine) == [("queued", 1, True), ("unknown", 1, False)]
    spine.telegram.gate.set()


async def test_the_urgent_lane_goes_before_older_news(spine: Spine) -> None:
    await _open(spine)
    spine.pace.hold_all(float("inf"))
    owed = [Owed(ChatId(100 + n), NEWS, WORD) for n in range(5)] + [Owed(ChatId(5), ALARM, WORD)]
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, owed, now=NOW))
    spine.pace._held_until = 0.0
    spine.sender.look()
    await spine.quiet()
    assert spine.telegram.calls[0][1]["chat_id"] == 5


async def test_order_in_a_chat_is_kept_over_a_failure(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [Answer(429, {"ok": False, "parameters": {"retry_after": 0}})]
    keys = ["talk-hello", "talk-thanks", "talk-bye"]
    await _owe(spine, *(Owed(ChatId(5), WORDS, {"key": key}) for key in keys))
    texts = [call[1]["text"][:1] for call in spine.telegram.calls]
    assert texts == ["👋", "👋", "😊", "👋"]


async def test_a_newer_edit_takes_the_place_of_one_that_waits(spine: Spine) -> None:
    await _open(spine)
    spine.pace.hold_all(float("inf"))
    edits = [Owed(ChatId(5), WORDS, {"key": key}, edits=MessageId(9)) for key in ("talk-hello", "talk-thanks")]
    for one in edits:
        await spine.writer.run(partial(box.owe, bot_id=spine.rooms.bot_id, messages=[one], now=NOW))
    spine.pace._held_until = 0.0
    spine.sender.look()
    await spine.quiet()
    assert [(method, call["text"][:1]) for method, call in spine.telegram.calls] == [("editMessageText", "😊")]


async def test_a_known_key_is_never_owed_again(spine: Spine) -> None:
    await _open(spine)
    for _ in range(2):
        await _owe(spine, Owed(ChatId(5), NEWS, WORD, dedupe_key="soup:1:5"))
    assert len(spine.telegram.calls) == 1


async def test_a_blocked_chat_is_remembered_and_its_news_dropped(spine: Spine) -> None:
    async def meet(update: Update, context: BotContext) -> None: ...

    await _open(spine)
    row = {"bot_id": spine.rooms.bot_id, "chat_id": 5, "kind": "private", "language": "nl", "changed_at": NOW}
    await spine.writer.run(lambda tx: tx.execute(chats.insert().values(**row)))
    spine.telegram.answers = [Answer(403, {"ok": False, "description": "Forbidden: bot was blocked by the user"})]
    await _owe(spine, Owed(ChatId(5), WORDS, WORD), Owed(ChatId(5), NEWS, WORD))
    assert [row.reachability for row in await spine.count(chats)] == ["blocked"]
    assert [row.state for row in await spine.count(outbox)] == ["dead", "dead"]
    assert len(spine.telegram.calls) == 1


async def test_a_migrated_group_gets_its_message_at_the_new_number(spine: Spine) -> None:
    await _open(spine)
    moved = {
        "ok": False,
        "description": "Bad Request: group chat was upgraded",
        "parameters": {"migrate_to_chat_id": -100},
    }
    spine.telegram.answers = [Answer(400, moved)]
    await _owe(spine, Owed(ChatId(-5), WORDS, WORD))
    assert [call[1]["chat_id"] for call in spine.telegram.calls] == [-5, -100]


async def test_an_edit_that_changes_nothing_is_a_success(spine: Spine) -> None:
    await _open(spine)
    same = {"ok": False, "description": "Bad Request: message is not modified: specified new message content"}
    spine.telegram.answers = [Answer(400, same)]
    await _owe(spine, Owed(ChatId(5), WORDS, WORD, edits=MessageId(3)))
    assert [row.state for row in await spine.count(outbox)] == ["sent"]


async def test_what_shows_an_object_is_found_again(spine: Spine) -> None:
    await _open(spine)
    await _owe(spine, Owed(ChatId(5), WORDS, WORD, subject="request:7"))
    (row,) = await spine.count(shown)
    assert (row.subject, row.message_id) == ("request:7", 1)
    await spine.writer.run(lambda tx: box.redraw(tx, spine.rooms.bot_id, "request:7", now=NOW))
    await spine.quiet()
    assert spine.telegram.calls[-1][0] == "editMessageText"


async def test_a_message_for_later_waits(spine: Spine) -> None:
    await _open(spine)
    await _owe(spine, Owed(ChatId(5), NEWS, WORD, due_at=NOW + timedelta(hours=3)))
    assert spine.telegram.calls == []
    spine.clock.forward(timedelta(hours=4))
    spine.sender.look()
    await asyncio.sleep(0.05)
    await spine.quiet()
    assert len(spine.telegram.calls) == 1


def test_no_second_holds_more_than_the_limit() -> None:
    pace = Pace(PacePolicy(sends_per_second=28, reply_reserve=8, chat_gap_seconds=1.0))
    now = 100.0
    sent: list[float] = []
    while len(sent) < 200:
        wait = pace.wait(Lane.REPLY, now)
        if wait > 0:
            now += wait
            continue
        pace.note(len(sent), now)
        sent.append(now)
    for at in sent:
        assert sum(1 for other in sent if at <= other < at + 1.0) <= 28


def test_news_leaves_room_for_answers() -> None:
    pace = Pace(PacePolicy(sends_per_second=28, reply_reserve=8))
    for chat in range(20):
        assert pace.wait(Lane.BROADCAST, 100.0) == 0
        pace.note(chat, 100.0)
    assert pace.wait(Lane.BROADCAST, 100.0) > 0
    assert pace.wait(Lane.REPLY, 100.0) == 0


def test_one_chat_and_one_group_have_their_own_pace() -> None:
    pace = Pace(PacePolicy(chat_gap_seconds=1.0, group_sends_per_minute=20))
    pace.note(5, 100.0)
    assert pace.held_chats(100.5) == {5: 101.0}
    for second in range(20):
        pace.note(-7, 100.0 + second)
    assert pace.held_chats(121.0)[-7] == 160.0
