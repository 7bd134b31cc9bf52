"""What happens when a message about a request did not arrive, surely or perhaps: no request is lost in silence."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from community.help import desk, repository
from community.help.models import HELP_CARD, HELP_NUDGE, RELAY_TO_DESK, RELAY_TO_RESIDENT, Notice, Request, State
from core import outbox
from core.database import Tx
from core.deliveries import Claimed
from core.ids import UserId

KINDS = (HELP_CARD.name, HELP_NUDGE.name, RELAY_TO_DESK.name, RELAY_TO_RESIDENT.name)


async def relay_failed(tx: Tx, row: Claimed, state: str, *, admins: frozenset[UserId] = frozenset()) -> None:
    """Settle the end ("dead" or "unknown") of a row of one of ``KINDS``.

    To the desk: everybody else there gets it, and when there is nobody the admins and the resident hear so. To the
    resident: the card at the desk says so.
    """
    if row.edits_message_id is not None:
        return
    _, now = await repository.settled(tx, row.id)
    if row.kind != RELAY_TO_RESIDENT.name:
        request = await _request_of(tx, row)
        if request is not None and request.state is State.OPEN:
            await _to_others(tx, request, admins, now)
        return
    await repository.set_fault(tx, row.variables["message_id"], state)
    request = await _request_of(tx, row)
    if request is not None:
        await outbox.redraw(tx, request.bot_id, request.subject, now=now)


async def _request_of(tx: Tx, row: Claimed) -> Request | None:
    if "request_id" in row.variables:
        return await repository.find(tx, row.variables["request_id"])
    message = await repository.find_message(tx, row.variables["message_id"])
    return None if message is None else await repository.find(tx, message.request_id)


async def _to_others(tx: Tx, request: Request, admins: frozenset[UserId], now: datetime) -> None:
    if not await desk.spread(tx, request, admins=admins, now=now):
        await desk.notify(tx, request, Notice.NOBODY, now=now)


Hook = Callable[[Tx, Claimed, str], Awaitable[None]]


def hooks(admins: frozenset[UserId]) -> dict[str, Hook]:
    """For the sender: what to call for each kind."""

    async def failed(tx: Tx, row: Claimed, state: str) -> None:
        await relay_failed(tx, row, state, admins=admins)

    return dict.fromkeys(KINDS, failed)
