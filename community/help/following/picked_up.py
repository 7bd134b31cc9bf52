"""A volunteer who passed a request on hears once that somebody at the desk took it; never what became of it.

The clock looks for it, whichever way a request was taken: by a button, by an answer, from a colleague.
"""

from datetime import datetime, timedelta

from sqlalchemy import select

from community.help import repository
from community.help.models import Origin, Request, State
from community.help.tables import help_requests
from core import audit, outbox
from core.database import Tx
from core.ids import BotId
from core.outbox import Lane, MessageKind, Owed

HELP_PICKED_UP = MessageKind("help_picked_up", Lane.RELAY)

TOLD_WITHIN = timedelta(days=7)
"""Later it is no news. It is shorter than settled messages are kept, so that their key stops a second one."""


async def picked_up_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Tell volunteers what was taken of what they passed on; of one that was let go and taken again, nothing more."""
    query = select(help_requests.c.id).where(
        help_requests.c.bot_id == bot_id,
        help_requests.c.origin == Origin.ON_BEHALF,
        help_requests.c.state == State.OPEN,
        help_requests.c.held_at >= now - TOLD_WITHIN,
    )
    for row in (await tx.execute(query)).all():
        request = await repository.find(tx, row.id)
        if request is not None and await _was_first_taken_since(tx, request, now - TOLD_WITHIN):
            await outbox.owe(tx, bot_id, [_picked_up(request)], now=now)


def _picked_up(request: Request) -> Owed:
    return Owed(
        request.chat_id,
        HELP_PICKED_UP,
        {"request_id": request.id},
        subject=request.asked_subject,
        dedupe_key=f"help_picked_up:{request.id}",
    )


async def _was_first_taken_since(tx: Tx, request: Request, earliest: datetime) -> bool:
    acts = await audit.list_about(tx, request.bot_id, request.code)
    return all(act.at >= earliest for act in acts if act.action == "taken")
