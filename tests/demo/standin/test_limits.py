"""A bot that sends too fast is told how long to wait, and a bot that keeps to the limits never is."""

import pytest

from demo.standin.errors import Refusal
from demo.standin.limits import SendingLimits
from demo.standin.server import StandIn
from tests.demo.standin.conftest import TOKEN, BotSide, PeopleSide


class FakeSeconds:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def _refused(limits: SendingLimits, chat_id: int) -> int:
    with pytest.raises(Refusal) as refused:
        limits.take(chat_id)
    assert refused.value.code == 429
    return refused.value.parameters["retry_after"]


def test_a_person_gets_three_at_once_and_then_one_a_second() -> None:
    seconds = FakeSeconds()
    limits = SendingLimits(seconds)
    for _ in range(3):
        limits.take(1001)
    assert _refused(limits, 1001) == 1
    limits.take(1002)
    seconds.now = 1.0
    limits.take(1001)
    assert _refused(limits, 1001) == 1


def test_a_group_gets_twenty_a_minute() -> None:
    seconds = FakeSeconds()
    limits = SendingLimits(seconds)
    for _ in range(20):
        limits.take(-5)
    assert _refused(limits, -5) == 3
    seconds.now = 3.0
    limits.take(-5)


def test_all_chats_together_get_thirty_a_second() -> None:
    seconds = FakeSeconds()
    limits = SendingLimits(seconds)
    for chat_id in range(1, 31):
        limits.take(chat_id)
    assert _refused(limits, 31) == 1
    seconds.now = 0.5
    for chat_id in range(31, 46):
        limits.take(chat_id)
    assert _refused(limits, 46) == 1


async def test_the_answer_says_three_times_how_long_to_wait(standin: StandIn, bot: BotSide, people: PeopleSide) -> None:
    standin.world.limits = SendingLimits(FakeSeconds())
    chat = await people.person()
    for _ in range(3):
        await bot.get("sendMessage", chat_id=chat, text="dag")
    await bot.get("sendChatAction", chat_id=chat, action="typing")
    url = f"{bot.address}/bot{TOKEN}/sendMessage"
    async with bot.session.post(url, json={"chat_id": chat, "text": "dag"}) as response:
        answer = await response.json()
    assert (response.status, response.headers["Retry-After"]) == (429, "1")
    assert answer["description"] == "Too Many Requests: retry after 1"
    assert answer["parameters"] == {"retry_after": 1}
    assert len((await people.see(f"chats/{chat}"))["messages"]) == 4


async def test_limits_are_on_unless_switched_off() -> None:
    assert StandIn(token=TOKEN).world.limits is not None
    assert StandIn(token=TOKEN, limits=False).world.limits is None
