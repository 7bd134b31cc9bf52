"""Four bots with a bug in them, to prove that the checker finds what it looks for. None of this is in the product.

python -m tests.faults.seeded BUG --config FILE
"""

import asyncio
import sys
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import update
from telegram import Bot
from telegram.ext import Updater

from bot import bootstrap, receiving
from bot.cli import app
from community.activities.joining import waiting_list
from core import deliveries
from core.database import Tx
from core.deliveries import Claimed
from core.tables import outbox


class StockReceiver(receiving.Receiver):
    """PTB's own way in: ``start_polling`` has confirmed a batch by the time the first update of it is handled."""

    async def serve(self) -> None:
        """As ``run_polling`` does it: one update after the other, from a queue in memory."""
        url, _, token = self._api._base.rstrip("/").rpartition("/bot")
        queue: asyncio.Queue[Any] = asyncio.Queue()
        updater = Updater(Bot(token, base_url=f"{url}/bot"), queue)
        await updater.initialize()
        await updater.start_polling(timeout=self._poll_seconds, allowed_updates=receiving.ALLOWED_UPDATES)
        while True:
            await self._take_in([(await queue.get()).to_dict()])
            while not self._processor.idle:
                await asyncio.sleep(0.001)


def stock_receiving() -> None:
    """Updates are confirmed before they are stored."""
    setattr(bootstrap, "Receiver", StockReceiver)  # noqa: B010  # the name is imported there, not exported


def blind_retry() -> None:
    """What perhaps arrived is sent again, unmarked, whatever was promised of it and however often."""

    marked_once = deliveries.unsure

    async def once_more(tx: Tx, row: Claimed, reason: str, *, now: datetime) -> str:
        await marked_once(tx, replace(row, sends=0, at_most_once=False), reason, now=now)
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(possible_double=False))
        return "queued"

    deliveries.unsure = once_more


def mark_before_send() -> None:
    """A row is *sent* before its bytes go out."""

    async def believe(tx: Tx, rows: list[Claimed]) -> None:
        if rows:
            await tx.execute(update(outbox).where(outbox.c.id.in_([row.id for row in rows])).values(state="sent"))

    deliveries.claim = believe  # type: ignore[assignment]  # the seeded bug


def offers_hold_nothing() -> None:
    """A place that is on offer to somebody counts as free."""
    count = waiting_list.free_places
    waiting_list.free_places = lambda seats, seated, held: count(seats, seated, 0)


BUGS = {bug.__name__: bug for bug in (stock_receiving, blind_retry, mark_before_send, offers_hold_nothing)}

if __name__ == "__main__":
    BUGS[sys.argv[1]]()
    app(["run", *sys.argv[2:]])
