"""Who may do what with a request, in which state: the rules, without a database."""

from collections.abc import Collection

from community.help.models import CloseReason, HeldByColleague, Request, RequestIsClosed, Side, State
from core.ids import PersonId


def holder(request: Request, desk: Collection[PersonId]) -> PersonId | None:
    """Who has the request. Somebody who is not at the desk any more (away, blocked, role gone) does not hold it."""
    return request.held_by if request.held_by in desk else None


def must_be_free_for(request: Request, actor_id: PersonId, desk: Collection[PersonId]) -> None:
    """Whether somebody at the desk may take, answer or close it.

    Raises:
        RequestIsClosed: it is over.
        HeldByColleague: somebody else has it.
    """
    if request.state is State.CLOSED:
        raise RequestIsClosed
    if holder(request, desk) not in (None, actor_id):
        raise HeldByColleague


def awaits_resident(request: Request) -> bool:
    """Whether the last word was the desk's, so that a plain message of the resident is the answer."""
    return request.state is State.OPEN and request.turn is Side.RESIDENT


def reasons_for(request: Request) -> list[CloseReason]:
    """Why a request may be closed now. "No answer any more" is a reason only when it was the resident's turn."""
    return [one for one in CloseReason if one is not CloseReason.SILENT or awaits_resident(request)]
