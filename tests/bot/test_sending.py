"""What is promised of each kind of message, whatever the wire does."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from telegram import Update

from bot.pacing import Pace, PacePolicy
from bot.transport import Answer, MaybeSent, NotSent
from core import outbox as box
from core.ids import ChatId, MessageId
from core.outbox import WORDS, Lane, MessageKind, Owed
from core.tables import chats, outbox, shown
from handlers.cards.card import Card, Media, Together
from handlers.context import BotContext
from handlers.scene import Scene, words_card
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
    async with asyncio.timeout(5):
        while sorted(row.state for row in await spine.count(outbox)) != ["queued", "sent"]:
            await asyncio.sleep(0.01)
    assert len(spine.telegram.calls) == 2


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


# --- several messages in one call, and what changes while a message is on the wire ---

ALBUM = MessageKind("album", Lane.RELAY)


def _parts(numbers: list[int]) -> list[Owed]:
    return [Owed(ChatId(5), ALBUM, {"n": number, "of": numbers}, subject=f"part:{number}") for number in numbers]


async def _album_card(
    scene: Scene, *, n: int, of: list[int], together: tuple[int, ...] = (), alone: bool = False
) -> Card:
    photo = Media("photo", f"f{n}")
    if together:
        return Card(f"words {n}", media=photo, album=[Media("photo", f"f{one}") for one in together])
    if alone:
        return Card(f"words {n}", media=photo)
    return Card(f"words {n}", media=photo, together=Together({one: {"n": one, "of": of} for one in of}, True))


async def _open_album(spine: Spine) -> None:
    spine.registry.card(ALBUM, _album_card)
    await _open(spine)


def _ids(*numbers: int) -> Answer:
    return Answer(200, {"ok": True, "result": [{"message_id": number} for number in numbers]})


async def test_an_album_is_one_call_and_each_part_keeps_its_own_message(spine: Spine) -> None:
    await _open_album(spine)
    spine.telegram.answers = [_ids(71, 72, 73)]
    await _owe(spine, *_parts([1, 2, 3]))
    ((method, call),) = spine.telegram.calls
    assert method == "sendMediaGroup" and [one["media"] for one in call["media"]] == ["f1", "f2", "f3"]
    assert [(row.subject, row.message_id) for row in await spine.count(shown)] == [
        ("part:1", 71),
        ("part:2", 72),
        ("part:3", 73),
    ]
    assert await _states(spine) == [("sent", 1, False)] * 3


async def test_an_eleventh_part_goes_alone(spine: Spine) -> None:
    await _open_album(spine)
    spine.telegram.answers = [_ids(*range(71, 81))]
    await _owe(spine, *_parts(list(range(1, 12))))
    assert [method for method, _ in spine.telegram.calls] == ["sendMediaGroup", "sendPhoto"]


async def test_an_album_in_doubt_is_repeated_once_as_a_whole_and_says_so(spine: Spine) -> None:
    await _open_album(spine)
    spine.telegram.answers = [MaybeSent("x"), _ids(71, 72)]
    await _owe(spine, *_parts([1, 2]))
    first, second = (call["media"][0]["caption"] for _, call in spine.telegram.calls)
    assert "🔁" not in first and second.startswith("<i>🔁")
    assert await _states(spine) == [("sent", 2, True)] * 2
    spine.telegram.answers = [MaybeSent("x"), MaybeSent("x"), MaybeSent("x")]
    await _owe(spine, *_parts([3, 4]))
    assert len(spine.telegram.calls) == 4
    assert (await _states(spine))[2:] == [("unknown", 2, True)] * 2


async def test_a_refused_album_goes_part_by_part_and_only_the_bad_part_is_lost(spine: Spine) -> None:
    await _open_album(spine)
    no = Answer(400, {"ok": False, "description": "Bad Request: wrong file identifier/HTTP URL specified"})
    spine.telegram.answers = [no, Answer(200, {"ok": True, "result": {"message_id": 71}}), no]
    await _owe(spine, *_parts([1, 2, 3]))
    assert [method for method, _ in spine.telegram.calls] == ["sendMediaGroup", *["sendPhoto"] * 3]
    assert [state for state, _, _ in await _states(spine)] == ["sent", "dead", "sent"]


async def test_an_album_waits_for_its_parts_and_only_what_is_urgent_passes_it(spine: Spine) -> None:
    async def gathering(scene: Scene, **variables: Any) -> Card:
        card = await _album_card(scene, **variables)
        return card if card.together is None else replace(card, together=replace(card.together, complete=False))

    spine.registry.card(ALBUM, gathering)
    await _open(spine)
    spine.sender.gather_seconds = 1.0
    spine.telegram.answers = [Answer(200, {"ok": True, "result": {"message_id": 1}}), _ids(71, 72)]
    first, second = _parts([1, 2])
    behind = Owed(ChatId(5), MessageKind("words", Lane.RELAY), WORD)
    for owed in (first, behind, Owed(ChatId(5), ALARM, WORD), second):
        await spine.writer.run(partial(box.owe, bot_id=spine.rooms.bot_id, messages=[owed], now=NOW))
        await asyncio.sleep(0.05)
    await _until(lambda: len(spine.telegram.calls) == 1)
    await asyncio.sleep(0.2)
    assert [method for method, _ in spine.telegram.calls] == ["sendMessage"], "the alarm, at once and alone"
    await spine.quiet()
    assert [method for method, _ in spine.telegram.calls[1:]] == ["sendMediaGroup", "sendMessage"]


async def test_a_part_that_comes_in_while_the_album_waits_begins_the_wait_anew(spine: Spine) -> None:
    known = [1]

    async def growing(scene: Scene, **variables: Any) -> Card:
        card = await _album_card(scene, **variables | {"of": list(known)})
        if card.together is None:
            return card
        parts = {one: {"n": one, "of": [1, 2]} for one in known}
        return replace(card, together=Together(parts, False))

    spine.registry.card(ALBUM, growing)
    await _open(spine)
    spine.sender.gather_seconds = 0.4
    spine.telegram.answers = [_ids(71, 72)]
    for number, owed in enumerate(_parts([1, 2]), 1):
        known[:] = range(1, number + 1)
        await spine.writer.run(partial(box.owe, bot_id=spine.rooms.bot_id, messages=[owed], now=NOW))
        await asyncio.sleep(0.25)
    assert spine.telegram.calls == []
    await spine.quiet()
    assert [method for method, _ in spine.telegram.calls] == ["sendMediaGroup"]


async def test_what_was_redrawn_while_it_was_on_the_wire_is_drawn_anew(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.gate = asyncio.Event()
    owed = Owed(ChatId(5), WORDS, WORD, subject="request:7")
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, [owed], now=NOW))
    await _until(lambda: len(spine.telegram.calls) == 1)
    await spine.writer.run(lambda tx: box.redraw(tx, spine.rooms.bot_id, "request:7", now=NOW))
    spine.telegram.gate.set()
    await spine.quiet()
    assert [method for method, _ in spine.telegram.calls] == ["sendMessage", "editMessageText"]
    assert spine.telegram.calls[1][1]["message_id"] == 1
    assert [row.message_id for row in await spine.count(shown)] == [1]


async def test_what_was_redrawn_on_the_wire_and_never_arrived_is_sent_as_it_is_now(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.gate, spine.telegram.answers = asyncio.Event(), [NotSent("x")]
    owed = Owed(ChatId(5), WORDS, WORD, subject="request:7")
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, [owed], now=NOW))
    await _until(lambda: len(spine.telegram.calls) == 1)
    await spine.writer.run(lambda tx: box.redraw(tx, spine.rooms.bot_id, "request:7", now=NOW))
    spine.telegram.gate.set()
    await spine.quiet()
    assert [method for method, _ in spine.telegram.calls] == ["sendMessage", "sendMessage"]
    assert await _states(spine) == [("sent", 1, False)]


async def test_what_was_forgotten_while_it_was_on_the_wire_is_taken_away(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.gate = asyncio.Event()
    owed = [Owed(ChatId(chat), WORDS, WORD, subject=f"request:{chat}") for chat in (5, 6)]
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, owed, now=NOW))
    await _until(lambda: len(spine.telegram.calls) == 2)
    await spine.writer.run(lambda tx: box.forget_subject(tx, spine.rooms.bot_id, "request:5"))
    spine.telegram.gate.set()
    await spine.quiet()
    assert [(method, call["chat_id"]) for method, call in spine.telegram.calls[2:]] == [("deleteMessage", 5)]
    assert [row.subject for row in await spine.count(shown)] == ["request:6"]


async def test_an_outdated_row_survives_a_restart_as_one_in_doubt(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.gate = asyncio.Event()
    owed = Owed(ChatId(5), WORDS, WORD, subject="request:7")
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, [owed], now=NOW))
    await _until(lambda: len(spine.telegram.calls) == 1)
    await spine.writer.run(lambda tx: box.redraw(tx, spine.rooms.bot_id, "request:7", now=NOW))
    await spine.writer.run(spine.sender.recover)
    assert await _states(spine) == [("queued", 1, True)]
    spine.telegram.gate.set()


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():
            await asyncio.sleep(0.005)
