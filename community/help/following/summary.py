"""What waits, told once on the morning of a working day to who has duty. Nothing when nothing waits."""

from collections.abc import Iterable
from datetime import datetime, time

from community.help import reading
from community.help.following import clock_repository as repository
from community.help.promise import is_working_day
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.duty import service as duty
from core import outbox
from core.database import Tx
from core.ids import BotId, NeighbourhoodId
from core.outbox import Lane, MessageKind, Owed

HELP_SUMMARY = MessageKind("help_summary", Lane.REMINDER)
FROM, UNTIL = time(9), time(12)
"""Local. A bot that was down tells it later in the morning; after noon the day is told already."""


async def summaries_due(tx: Tx, bot_id: BotId, neighbourhoods: Iterable[NeighbourhoodId], *, now: datetime) -> None:
    """Owe the summary of the morning, once a person and day. What came in since it was due has its own card."""
    local = now.astimezone(BRUSSELS)
    if not is_working_day(local.date()) or not FROM <= local.time() < UNTIL:
        return
    due_at = datetime.combine(local.date(), FROM, BRUSSELS)
    for where in neighbourhoods:
        if not await repository.any_open_before(tx, bot_id, where, due_at):
            continue
        for one in await duty.on_duty(tx, bot_id, where, now):
            found = await reading.today(tx, bot_id, one.chat_id, where, now=now)
            if not found.anything:
                continue
            key = f"{HELP_SUMMARY.name}:{where}:{one.person_id}:{local.date()}"
            variables = {"neighbourhood_id": where, "on": local.date().isoformat()}
            await outbox.owe(tx, bot_id, [Owed(one.chat_id, HELP_SUMMARY, variables, dedupe_key=key)], now=now)
