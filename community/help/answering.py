"""The side of the desk: take a request, answer it, close it. Access is checked on the request itself."""

from datetime import datetime

from community.help import desk, repository
from community.help.models import Body, CloseReason, HeldByColleague, Message, Notice, Request, Side, Source, State
from community.help.states import must_be_free_for
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.outbox import Owed


async def at_my_desk(tx: Tx, actor: Actor, request_id: int) -> Request:
    """A request of a neighbourhood where the actor is regisseur; an admin is not. Raises NotYours, for a draft too."""
    request = await repository.find(tx, request_id)
    if request is None or request.state is State.DRAFT:
        raise NotYours
    actor.must_be(Role.REGISSEUR, request.neighbourhood_id)
    return request


async def relayed_in(tx: Tx, actor: Actor, message_id: int) -> int:
    """The request of a message that was passed on to the desk. Raises NotYours."""
    message = await repository.find_message(tx, message_id)
    if message is None:
        raise NotYours
    return (await at_my_desk(tx, actor, message.request_id)).id


async def take(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> bool:
    """Hold a request from now on. False when the actor had it already.

    Raises:
        NotYours, RequestIsClosed: see there.
        HeldByColleague: somebody was first.
    """
    request = await at_my_desk(tx, actor, request_id)
    taken = await _take(tx, actor, request)
    if taken:
        await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return taken


async def _take(tx: Tx, actor: Actor, request: Request) -> bool:
    must_be_free_for(request, actor.id, await desk.present(tx, request))
    if request.held_by == actor.id:
        return False
    if not await repository.claim(tx, request.id, actor.id, instead_of=request.held_by):
        raise HeldByColleague
    return True


async def answer(
    tx: Tx, vault: Vault, actor: Actor, request_id: int, body: Body, *, source: Source | None = None, now: datetime
) -> tuple[Request, Message]:
    """Pass on what the regisseur wrote; a request that nobody has is taken by it. Now it is the resident's turn.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see there; nothing was passed on.
    """
    request = await at_my_desk(tx, actor, request_id)
    await _take(tx, actor, request)
    message = await repository.add_message(tx, vault, request, Side.DESK, body, source=source, now=now)
    await repository.set_turn(tx, request_id, Side.RESIDENT)
    await outbox.owe(tx, request.bot_id, desk.to_resident(request, message), now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return request, message


async def close(tx: Tx, actor: Actor, request_id: int, reason: CloseReason, *, now: datetime) -> bool:
    """Close a request; the resident is told once. False when it was closed already.

    Raises:
        NotYours, HeldByColleague: see there.
    """
    request = await at_my_desk(tx, actor, request_id)
    if request.state is State.CLOSED:
        return False
    must_be_free_for(request, actor.id, await desk.present(tx, request))
    if not await repository.close(tx, request_id, reason, now=now):
        return False
    await desk.notify(tx, request, Notice.CLOSED, now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return True


async def read_again(tx: Tx, actor: Actor, request_id: int) -> list[Owed]:
    """The card once more, with all that was said. Raises NotYours."""
    request = await at_my_desk(tx, actor, request_id)
    return desk.all_of(request, await repository.list_messages(tx, request_id), actor.chat_id)
