"""getUpdates loses nothing that was not confirmed and brings nothing back that was."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from demo.standin import updates
from demo.standin.server import StandIn
from demo.standin.updates import UpdateQueue
from tests.demo.standin.conftest import BotSide, PeopleSide

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class FakeTime:
    """A monotonic clock and a calendar that a test moves."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.moment = datetime(2026, 11, 22, 10, tzinfo=UTC)

    def clock(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def time() -> FakeTime:
    """A time that stands still."""
    return FakeTime()


@pytest.fixture
def queue(time: FakeTime) -> UpdateQueue:
    """An empty queue that starts at update 10."""
    return UpdateQueue(time.now, time.clock, first_id=10)


async def _ids(queue: UpdateQueue, offset: int = 0, limit: int = 100, timeout: float = 0) -> list[int]:
    return [update["update_id"] for update in await queue.poll(offset, limit, timeout, lambda: True)]


async def _waiting(people: PeopleSide) -> None:
    while not (await people.see("pending"))["polling"]:
        await asyncio.sleep(0)


async def _write(people: PeopleSide, chat: int, *texts: str) -> list[int]:
    return [(await people.do(f"chats/{chat}/messages", text=text))["update_id"] for text in texts]


async def test_an_update_comes_back_until_a_higher_offset_confirms_it(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(started=False)
    first, second, third = await _write(people, chat, "een", "twee", "drie")
    for _ in range(2):
        assert [u["update_id"] for u in await bot.get("getUpdates")] == [first, second, third]
    assert [u["update_id"] for u in await bot.get("getUpdates", offset=third)] == [third]
    assert [u["update_id"] for u in await bot.get("getUpdates", offset=first)] == [third]
    assert await bot.get("getUpdates", offset=third + 1) == []
    assert (await people.see("pending"))["updates"] == 0


async def test_limit_and_negative_offset_choose_which_updates_come(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(started=False)
    ids = await _write(people, chat, "een", "twee", "drie", "vier")
    assert [u["update_id"] for u in await bot.get("getUpdates", limit=2)] == ids[:2]
    assert [u["update_id"] for u in await bot.get("getUpdates", offset=-1)] == ids[-1:]
    assert [u["update_id"] for u in await bot.get("getUpdates")] == ids[-1:]


async def test_a_long_poll_ends_when_somebody_writes(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(started=False)
    poll = asyncio.create_task(bot.get("getUpdates", timeout=50))
    await _waiting(people)
    (update_id,) = await _write(people, chat, "dag")
    assert [u["update_id"] for u in await poll] == [update_id]
    assert not (await people.see("pending"))["polling"]


async def test_the_older_waiting_poll_gets_the_conflict(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(started=False)
    older = asyncio.create_task(bot.refused("getUpdates", timeout=50))
    await _waiting(people)
    newer = asyncio.create_task(bot.get("getUpdates", timeout=50))
    assert await older == (409, CONFLICT)
    await _write(people, chat, "dag")
    assert len(await newer) == 1


async def test_only_the_first_of_many_conflicts_is_told_at_once(
    queue: UpdateQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []

    async def fake_sleep(seconds: float) -> None:
        pauses.append(seconds)

    polls = []
    for _ in range(3):
        polls.append(asyncio.create_task(_ids(queue, timeout=50)))
        await asyncio.sleep(0)
    monkeypatch.setattr("demo.standin.updates.asyncio.sleep", fake_sleep)
    queue.wake_all()
    results = await asyncio.gather(*polls, return_exceptions=True)
    assert [str(result) for result in results] == [CONFLICT, CONFLICT, "[]"]
    assert pauses.count(updates.CONFLICT_PAUSE) == 1


async def test_the_webhook_and_polling_exclude_each_other(bot: BotSide, people: PeopleSide) -> None:
    poll = asyncio.create_task(bot.refused("getUpdates", timeout=50))
    await _waiting(people)
    answer = await bot.ask("setWebhook", url="https://example.org/hook")
    assert answer["description"] == "Webhook was set"
    assert await poll == (409, "Conflict: terminated by setWebhook request")
    fault = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    assert await bot.refused("getUpdates") == (409, f"Conflict: {fault}")
    assert (await bot.ask("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await bot.ask("deleteWebhook"))["description"] == "Webhook is already deleted"
    assert await bot.get("getUpdates") == []


async def test_only_allowed_kinds_are_queued_and_the_choice_sticks(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(started=False)
    await bot.get("getUpdates", allowed_updates=["callback_query"])
    assert await _write(people, chat, "dag") == [None]
    await bot.get("getUpdates")
    assert await _write(people, chat, "dag") == [None]
    await bot.get("getUpdates", allowed_updates=[])
    assert await _write(people, chat, "dag") != [None]


async def test_a_confirmed_update_can_be_delivered_once_more(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(started=False)
    first, second = await _write(people, chat, "een", "twee")
    await bot.get("getUpdates", offset=second + 1)
    await people.do(f"updates/{first}/redeliver")
    again = await bot.get("getUpdates", offset=second + 1)
    assert [(u["update_id"], u["message"]["text"]) for u in again] == [(first, "een")]
    assert await bot.get("getUpdates", offset=second + 1) == []
    assert (await people.attempt("updates/1/redeliver"))[0] == 400


async def test_a_raw_update_is_delivered_with_its_own_id(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    message = (await bot.get("getUpdates"))[0]["message"]
    await people.do("updates", update={"update_id": 900_000_000, "message": message})
    (after,) = await _write(people, chat, "dag")
    assert after == 900_000_001
    assert [u["update_id"] for u in await bot.get("getUpdates", offset=900_000_000)] == [900_000_000, after]


async def test_an_update_older_than_a_day_is_gone(queue: UpdateQueue, time: FakeTime) -> None:
    queue.add("message", {})
    time.moment += timedelta(hours=23)
    queue.add("message", {})
    assert await _ids(queue) == [10, 11]
    time.moment += timedelta(hours=2)
    assert await _ids(queue) == [11]


async def test_dropping_pending_updates_empties_the_queue(bot: BotSide, people: PeopleSide) -> None:
    await people.person()
    await bot.get("deleteWebhook", drop_pending_updates=True)
    assert await bot.get("getUpdates") == []


async def test_asking_the_same_too_often_is_slowed_down(queue: UpdateQueue, time: FakeTime) -> None:
    for _ in range(3):
        queue.add("message", {})
    assert await _ids(queue, offset=10) == [10, 11, 12]
    time.seconds += 0.4
    assert await _ids(queue, offset=10) == [10]
    time.seconds += 0.6
    assert await _ids(queue, offset=10) == [10, 11, 12]


async def test_an_empty_quick_poll_for_the_same_offset_is_made_to_wait(queue: UpdateQueue) -> None:
    assert await _ids(queue, offset=10) == []
    poll = asyncio.create_task(_ids(queue, offset=10))
    await asyncio.sleep(0)
    assert queue.polling
    queue.add("message", {})
    assert await poll == [10]


async def test_a_poll_whose_bot_died_does_not_swallow_a_redelivery(queue: UpdateQueue) -> None:
    queue.add("message", {})
    await _ids(queue, offset=11)
    alive = True
    dead = asyncio.create_task(queue.poll(11, 100, 50, lambda: alive))
    await asyncio.sleep(0)
    alive = False
    assert not queue.polling
    queue.redeliver(10)
    assert await dead == []
    assert await _ids(queue, offset=11) == [10]


async def test_a_bot_that_dies_while_it_polls_is_seen_to_be_gone(
    standin: StandIn, bot: BotSide, people: PeopleSide
) -> None:
    poll = asyncio.create_task(bot.get("getUpdates", timeout=50))
    await _waiting(people)
    poll.cancel()
    while (await people.see("pending"))["polling"]:
        await asyncio.sleep(0)
    chat = await people.person()
    assert (await bot.get("getUpdates"))[0]["message"]["chat"]["id"] == chat
