"""With a webhook Telegram brings the updates itself, one after the other, and tries again when that fails."""

from __future__ import annotations

import asyncio

import orjson
from aiohttp import ClientError, ClientSession, ClientTimeout

from demo.standin.state import World
from demo.standin.updates import Update

FIRST_RETRY = 1.0
LAST_RETRY = 60.0
_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class WebhookSender:
    """Posts the pending updates to the webhook in strict order; the same update again until it is taken."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to watch for updates."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End; what was not delivered stays pending."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        updates = self._world.updates
        async with ClientSession(timeout=ClientTimeout(total=60)) as session:
            while True:
                updates.arrived.clear()
                while self._world.webhook.url and (update := updates.first()):
                    await self._deliver(session, update)
                await updates.arrived.wait()

    async def _deliver(self, session: ClientSession, update: Update) -> None:
        """Try until it is taken, or the webhook is changed."""
        webhook, pause = self._world.webhook, FIRST_RETRY
        while webhook is self._world.webhook:
            wait = await self._post(session, update)
            if wait is None:
                self._world.updates.delivered(update)
                return
            await asyncio.sleep(wait or pause)
            pause = min(pause * 2, LAST_RETRY)

    async def _post(self, session: ClientSession, update: Update) -> float | None:
        """None when it was taken, else the seconds the receiver asks to wait (0 when it does not say)."""
        webhook = self._world.webhook
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[_HEADER] = webhook.secret
        wait = 0.0
        try:
            async with session.post(webhook.url, data=orjson.dumps(update), headers=headers) as response:
                if 200 <= response.status < 300:
                    return None
                webhook.last_error = f"Wrong response from the webhook: {response.status} {response.reason}"
                asked = response.headers.get("Retry-After", "")
                wait = min(float(asked), 3600.0) if asked.isdigit() else 0.0
        except (ClientError, TimeoutError):
            webhook.last_error = "Connection refused"
        webhook.last_error_at = self._world.timestamp()
        return wait
