"""With a webhook every update is brought in order, with its secret, until it is taken."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from demo.standin import webhook
from tests.demo.standin.conftest import BotSide, PeopleSide


class FakeReceiver:
    """A bot's webhook that answers with the statuses given and then with 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.texts: asyncio.Queue[str] = asyncio.Queue()
        self.secrets: set[str | None] = set()
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.texts.put_nowait((await request.json())["message"]["text"])
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def receiver() -> AsyncIterator[FakeReceiver]:
    """A listening webhook."""
    fake = FakeReceiver()
    app = web.Application()
    app.router.add_post("/", fake.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    yield fake
    await runner.cleanup()


async def test_updates_are_brought_in_order_and_again_until_taken(
    bot: BotSide, people: PeopleSide, receiver: FakeReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "FIRST_RETRY", 0.001)
    receiver.statuses = [500]
    chat = await people.person(started=False)
    await people.do(f"chats/{chat}/messages", text="een")
    await bot.get("setWebhook", url=receiver.url, secret_token="invented-secret")
    await people.do(f"chats/{chat}/messages", text="twee")
    assert [await receiver.texts.get() for _ in range(3)] == ["een", "een", "twee"]
    assert receiver.secrets == {"invented-secret"}
    while (await people.see("pending"))["updates"]:
        await asyncio.sleep(0)
    info = await bot.get("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_what_the_webhook_did_not_take_can_be_polled(bot: BotSide, people: PeopleSide) -> None:
    await bot.get("setWebhook", url="http://127.0.0.1:9/")
    await people.person()
    await bot.get("deleteWebhook")
    assert len(await bot.get("getUpdates")) == 1
