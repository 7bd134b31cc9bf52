"""Nothing is confirmed to Telegram before it is kept, and words of danger are answered whatever the database does."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from telegram import Update

from bot import receiving
from bot.receiving import CONFLICT_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, Receiver, danger_of, queue_of
from bot.transport import Answer, BotApi, MaybeSent, NotSent
from community.safety.danger import Danger
from core import inline_sqlite
from core.ids import ChatId
from core.outbox import WORDS, Owed
from core.tables import inbox, outbox
from handlers import ways_out
from handlers.context import BotContext
from tests.bot.spine import Spine

DEADLY = "ik wil dood"
HARMLESS = "waar kan ik eten?"


def raw(update_id: int, text: str = HARMLESS, **message: Any) -> dict[str, Any]:
    """A private message as Telegram writes it."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1795000000,
            "chat": {"id": 5, "type": "private", "first_name": "X"},
            "from": {"id": 5, "is_bot": False, "first_name": "X", "language_code": "fr-BE"},
            "text": text,
            **message,
        },
    }


def updates(*of: dict[str, Any]) -> Answer:
    """Telegram's answer to getUpdates."""
    return Answer(200, {"ok": True, "result": list(of)})


class FakePolls(BotApi):
    """Answers getUpdates from a list; when it is at its end, nothing is new any more."""

    def __init__(self) -> None:
        self.script: list[Answer | Exception] = []
        self.offsets: list[int | None] = []
        self.on_poll: Callable[[], Any] = lambda: None
        self.over = asyncio.Event()

    async def call(self, method: str, parameters: Any, *, seconds: float = 30.0) -> Answer:
        """The next answer of the list."""
        assert method == "getUpdates"
        self.offsets.append(parameters.get("offset"))
        self.on_poll()
        if not self.script:
            self.over.set()
            await asyncio.Event().wait()
        given = self.script.pop(0)
        if isinstance(given, Exception):
            raise given
        return given


class Post:
    """A receiver on the bare spine. No pause takes time; each is noted."""

    def __init__(self, spine: Spine) -> None:
        self.spine = spine
        self.polls = FakePolls()
        self.direct: list[tuple[int, str, str | None]] = []
        self.arrives = True
        self.pauses: list[float] = []

    async def pause(self, seconds: float) -> None:
        """Instead of ``asyncio.sleep`` in the receiver."""
        self.pauses.append(seconds)
        await asyncio.sleep(0)

    async def send_now(self, chat_id: ChatId, danger: Danger, language_code: str | None) -> bool:
        """Instead of the wire."""
        self.direct.append((chat_id, danger.value, language_code))
        return self.arrives

    async def runs(self, *script: Answer | Exception) -> None:
        """Poll through the script, and let the spine come to rest."""
        self.polls.script = list(script)
        spine = self.spine
        receiver = Receiver(self.polls, spine.rooms, spine.writer, spine.processor, spine.clock, self.send_now)
        task = asyncio.create_task(receiver.serve())
        async with asyncio.timeout(10):
            over = asyncio.create_task(self.polls.over.wait())
            await asyncio.wait([task, over], return_when=asyncio.FIRST_COMPLETED)
        assert not task.done(), task.exception()
        task.cancel()
        await spine.quiet()


async def _answers(update: Update, context: BotContext) -> None:
    assert update.effective_chat is not None
    context.owe(Owed(ChatId(update.effective_chat.id), WORDS, {"key": "talk-thanks"}))


@pytest.fixture
async def post(spine: Spine, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Post]:
    """Open, with the danger card."""
    post = Post(spine)
    monkeypatch.setattr(receiving, "asyncio", SimpleNamespace(sleep=post.pause))
    ways_out.register(spine.registry)
    await spine.open(_answers)
    yield post


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[FakePolls, int], None]:
    """The database cannot be written until the n-th poll: another program holds its lock."""

    def until_poll(polls: FakePolls, number: int) -> None:
        monkeypatch.setattr(inline_sqlite, "LOCK_WAIT_SECONDS", 0.01)
        other = sqlite3.connect(tmp_path / "spine.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        def polled() -> None:
            if len(polls.offsets) == number:
                other.execute("ROLLBACK")
                other.close()

        polls.on_poll = polled

    return until_poll


async def _kinds(spine: Spine) -> list[str]:
    return [row.kind for row in await spine.count(outbox)]


async def test_the_offset_moves_only_when_all_is_kept(post: Post, tmp_path: Path) -> None:
    kept: list[int] = []

    def look() -> None:
        with sqlite3.connect(f"file:{tmp_path / 'spine.db'}?mode=ro", uri=True) as other:
            kept.append(other.execute("SELECT count(*) FROM inbox").fetchone()[0])
        other.close()

    post.polls.on_poll = look
    await post.runs(updates(raw(41), raw(42)), updates(), updates(raw(43)))
    assert post.polls.offsets == [None, 43, 43, 44]
    assert kept == [0, 2, 2, 3]


async def test_the_offset_stays_while_the_database_fails(post: Post, broken: Any) -> None:
    broken(post.polls, 3)
    await post.runs(*[updates(raw(41))] * 3)
    assert post.polls.offsets == [None, None, None, 42]
    assert [(row.update_id, row.state) for row in await post.spine.count(inbox)] == [(41, "done")]


async def test_the_danger_card_goes_past_a_database_that_fails_once_and_never_again(post: Post, broken: Any) -> None:
    broken(post.polls, 4)
    await post.runs(*[updates(raw(41, DEADLY), raw(42))] * 4)
    assert post.direct == [(5, "suicide", "fr-BE")]
    assert await _kinds(post.spine) == ["words", "words"]


async def test_a_danger_card_that_surely_did_not_arrive_is_sent_again_and_owed_in_the_end(
    post: Post, broken: Any
) -> None:
    """Neither the database nor Telegram: the person must still get the numbers as soon as one of them is back."""
    post.arrives = False
    broken(post.polls, 3)
    await post.runs(*[updates(raw(41, DEADLY))] * 3)
    assert len(post.direct) == 2
    assert await _kinds(post.spine) == ["danger_card", "words"]


async def test_the_danger_card_is_owed_before_the_reply_and_sent_first(post: Post) -> None:
    await post.runs(updates(raw(41, DEADLY)))
    assert await _kinds(post.spine) == ["danger_card", "words"]
    assert post.direct == []
    card, reply = (call[1]["text"] for call in post.spine.telegram.calls)
    assert card != reply
    assert reply.startswith("😊")


async def test_the_danger_card_is_kept_in_the_same_commit_as_its_update(post: Post, tmp_path: Path) -> None:
    """A kill between the two would lose it: the update would be known, the card would not."""
    post.spine.processor.stop()
    together: list[tuple[int, int]] = []

    def look() -> None:
        with sqlite3.connect(f"file:{tmp_path / 'spine.db'}?mode=ro", uri=True) as other:
            together.append(
                other.execute("SELECT (SELECT count(*) FROM inbox), (SELECT count(*) FROM outbox)").fetchone()
            )
        other.close()

    async def after_commit(tx: Any) -> Any:
        return look

    post.spine.writer.before_commit(after_commit)
    post.polls.script = [updates(raw(41, DEADLY))]
    receiver = Receiver(
        post.polls, post.spine.rooms, post.spine.writer, post.spine.processor, post.spine.clock, post.send_now
    )
    task = asyncio.create_task(receiver.serve())
    await post.polls.over.wait()
    task.cancel()
    assert together[0] == (1, 1)


async def test_an_update_that_comes_again_is_answered_once(post: Post) -> None:
    await post.runs(updates(raw(41, DEADLY)), updates(raw(41, DEADLY)), updates(raw(41, DEADLY), raw(42)))
    assert await _kinds(post.spine) == ["danger_card", "words", "words"]
    assert post.polls.offsets == [None, 42, 42, 43]


async def test_another_poller_makes_it_step_back_evenly(post: Post) -> None:
    conflict = Answer(409, {"ok": False, "error_code": 409, "description": "Conflict: terminated by other getUpdates"})
    await post.runs(conflict, conflict, conflict, updates(raw(41)))
    assert post.pauses == [CONFLICT_PAUSE_SECONDS] * 3
    assert len(await post.spine.count(inbox)) == 1


async def test_without_a_connection_it_waits_ever_longer_and_recovers_at_once(post: Post) -> None:
    await post.runs(*[NotSent("x")] * 7, updates(), MaybeSent("x"), updates(raw(41)))
    assert post.pauses == [1.0, 2.0, 4.0, 8.0, 16.0, LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, 1.0]
    assert len(await post.spine.count(inbox)) == 1


@pytest.mark.parametrize("status", [200, 429, 500, 502])
async def test_an_answer_without_updates_confirms_nothing(post: Post, status: int) -> None:
    await post.runs(updates(raw(41)), Answer(status, None), Answer(status, {"ok": False}), updates(raw(42)))
    assert post.polls.offsets == [None, 42, 42, 42, 43]
    assert len(await post.spine.count(inbox)) == 2


def test_words_are_looked_at_in_private_messages() -> None:
    assert danger_of(raw(1, DEADLY)) is Danger.SUICIDE
    assert danger_of(raw(1)) is None


def test_the_words_under_a_picture_are_looked_at_too() -> None:
    under = raw(1, caption=DEADLY, photo=[])
    del under["message"]["text"]
    assert danger_of(under) is Danger.SUICIDE


def test_a_command_is_no_word_but_what_follows_it_is_looked_at() -> None:
    assert danger_of(raw(1, "/112")) is None
    assert danger_of(raw(1, f"/hulp {DEADLY}")) is Danger.SUICIDE


def test_a_message_without_words_is_no_trouble() -> None:
    sticker = raw(1)
    del sticker["message"]["text"]
    assert danger_of(sticker) is None


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_what_is_said_in_a_group_is_not_looked_at(kind: str) -> None:
    assert danger_of(raw(1, DEADLY, chat={"id": -5, "type": kind})) is None


def test_a_message_that_was_rewritten_is_looked_at_too() -> None:
    assert danger_of({"update_id": 1, "edited_message": raw(1, DEADLY)["message"]}) is Danger.SUICIDE


def test_what_is_no_message_of_a_person_is_not_looked_at() -> None:
    said = raw(1, DEADLY)["message"]
    assert danger_of({"update_id": 1, "callback_query": {"id": "1", "from": {"id": 5}, "message": said}}) is None


def test_every_update_has_the_queue_of_its_chat() -> None:
    message = raw(1)["message"]
    assert queue_of(raw(1)) == 5
    assert queue_of({"update_id": 1, "edited_message": message}) == 5
    assert queue_of({"update_id": 1, "callback_query": {"from": {"id": 7}, "message": message}}) == 5
    assert queue_of({"update_id": 1, "callback_query": {"from": {"id": 7}}}) == 7
    assert queue_of({"update_id": 1, "my_chat_member": {"chat": {"id": -9}, "from": {"id": 7}}}) == -9
    assert queue_of({"update_id": 1, "poll": {"id": "x"}}) == 0
