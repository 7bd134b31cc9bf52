"""What somebody sees of the own requests: how each stands, and who read it, by function and time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from community.help import desk, repository
from community.help.models import Request, State
from community.help.states import holder
from community.volunteers.roles import Role
from core import audit
from core.database import Tx
from core.ids import BotId, ChatId

CLOSED_AT_MOST = 5
READINGS_AT_MOST = 10
LOOKED = frozenset(
    {"shown", "opened", "taken", "answered", "noted", "handed_over", "put_off", "seen", "referred", "closed"}
)
"""What somebody at the desk does with a request after reading it. ``shown``: it was sent to that person's chat."""


@dataclass(frozen=True, slots=True)
class Mine:
    """One of the own requests; ``taken``: somebody at the desk has it."""

    request: Request
    taken: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody at the desk did something with a request. Who that is, is not said."""

    at: datetime
    action: str


async def list_mine(tx: Tx, bot_id: BotId, chat_id: ChatId) -> list[Mine]:
    """The requests that the person of this private chat sent, newest first: all that are open, the newest closed."""
    sent = [one for one in await repository.list_in_chat(tx, bot_id, chat_id) if one.state is not State.DRAFT]
    closed = [one for one in sent if one.state is State.CLOSED][-CLOSED_AT_MOST:]
    kept = [one for one in sent if one.state is State.OPEN or one in closed]
    return [Mine(one, await _is_taken(tx, one)) for one in reversed(kept)]


async def one_of_mine(tx: Tx, request: Request) -> Mine:
    """The same for a request that is known to be the reader's own."""
    return Mine(request, await _is_taken(tx, request))


async def who_read(tx: Tx, request: Request) -> tuple[list[Reading], int]:
    """What those at the desk did with a request, oldest first, and how many earlier ones are left out.

    Only for its writer. What one person did within the same minute, in the same way, is said once.
    """
    found = list(_told_apart(await audit.list_about(tx, request.bot_id, request.code)))
    return found[-READINGS_AT_MOST:], max(0, len(found) - READINGS_AT_MOST)


def _told_apart(entries: Iterable[audit.AuditEntry]) -> Iterable[Reading]:
    seen = set()
    for entry in entries:
        same = (entry.actor_id, entry.action, entry.at.replace(second=0, microsecond=0))
        if entry.role == Role.REGISSEUR and entry.action in LOOKED and same not in seen:
            seen.add(same)
            yield Reading(entry.at, entry.action)


async def _is_taken(tx: Tx, request: Request) -> bool:
    return request.held_by is not None and holder(request, await desk.present(tx, request)) is not None
