"""A name or a telephone number that somebody chose to show with a request: never asked, never needed.

It is sealed with the key of the request and goes with it. Nobody checks whether it is true.
"""

from datetime import datetime

from sqlalchemy import update

from community.help import repository
from community.help.models import MyRequestIsClosed, Request, State
from community.help.tables import help_requests
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.encryption import Lockbox, Vault
from core.errors import DomainError, NotYours

LONGEST_NAME = 120
"""Characters: a name and a number fit, a story does not, for that is something to add to the request."""


class NameTooLong(DomainError):
    """It is no name or number any more."""

    key = "help-name-too-long"


def name_place_of(uid: str) -> str:
    """Where the shown name of a request is sealed for."""
    return f"help_requests|shown_name|{uid}"


def shown_name_of(request: Request, box: Lockbox) -> str | None:
    """The name or number that somebody shows with a request; ``box`` is that of the request. Raises CannotOpen."""
    return None if request.shown_name is None else box.open_text(request.shown_name, name_place_of(request.uid))


async def show_name(tx: Tx, vault: Vault, actor: Actor, request_id: int, name: str, *, now: datetime) -> Request:
    """From now on the desk reads this name or number on the card. A later one takes its place.

    Raises:
        NotYours: unknown, erased, somebody else's, or not sent yet.
        MyRequestIsClosed: it is over, so there is nobody to show it to.
        NameTooLong: more than ``LONGEST_NAME`` characters.
    """
    request = await _sent(tx, actor, request_id)
    if request.state is State.CLOSED:
        raise MyRequestIsClosed
    shown = " ".join(name.split())
    if not shown or len(shown) > LONGEST_NAME:
        raise NameTooLong(count=LONGEST_NAME)
    sealed = request.unlock(vault).seal_text(shown, name_place_of(request.uid))
    await _keep(tx, request, sealed, "name_shown", now)
    return request


async def hide_name(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> bool:
    """Take the name away again, also at the desk and when the request is closed. False when none is shown.

    Raises:
        NotYours: unknown, erased, somebody else's, or not sent yet.
    """
    request = await _sent(tx, actor, request_id)
    if request.shown_name is None:
        return False
    await _keep(tx, request, None, "name_hidden", now)
    return True


async def may_show(tx: Tx, actor: Actor, request_id: int) -> Request:
    """The request to which somebody wants to add a name.

    Raises:
        NotYours, MyRequestIsClosed: see ``show_name``.
    """
    request = await _sent(tx, actor, request_id)
    if request.state is State.CLOSED:
        raise MyRequestIsClosed
    return request


async def _sent(tx: Tx, actor: Actor, request_id: int) -> Request:
    request = await repository.find(tx, request_id)
    if request is None or request.person_id != actor.id or request.state is State.DRAFT:
        raise NotYours
    return request


async def _keep(tx: Tx, request: Request, sealed: bytes | None, action: str, now: datetime) -> None:
    await tx.execute(update(help_requests).where(help_requests.c.id == request.id).values(shown_name=sealed))
    await repository.trail(tx, request, actor_id=None, role=Role.RESIDENT, action=action, now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
