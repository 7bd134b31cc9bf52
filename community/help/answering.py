"""The side of the desk: take a request, answer it, close it. Access is checked on the request itself.

What somebody at the desk does is written into the audit trail in the same transaction, opening a request included.
"""

from datetime import datetime

from community.help import desk, repository
from community.help.models import (
    Body,
    BodyKind,
    CloseReason,
    HeldByColleague,
    Message,
    Notice,
    Request,
    Side,
    Source,
    State,
)
from community.help.states import must_be_free_for, reasons_for
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import DomainError, NotYours
from core.outbox import Owed


class ReasonDoesNotFit(DomainError):
    """The resident would be told something that is not so, such as "we heard nothing more" when it is our turn."""

    key = "desk-reason-unfit"


async def at_my_desk(tx: Tx, actor: Actor, request_id: int) -> Request:
    """A request of a neighbourhood where the actor is regisseur; an admin is not. Raises NotYours, for a draft too."""
    request = await repository.find(tx, request_id)
    if request is None or request.state is State.DRAFT:
        raise NotYours
    actor.must_be(Role.REGISSEUR, request.neighbourhood_id)
    return request


async def may_act(tx: Tx, actor: Actor, request_id: int) -> Request:
    """An open request that nobody else has: the actor may answer it, put it off, pass it on or close it.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see there.
    """
    request = await at_my_desk(tx, actor, request_id)
    must_be_free_for(request, actor.id, await desk.present(tx, request))
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
    request = await may_act(tx, actor, request_id)
    taken = await hold(tx, actor, request, now=now)
    if taken:
        await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return taken


async def hold(tx: Tx, actor: Actor, request: Request, *, now: datetime) -> bool:
    """Put the actor's name on a request that ``may_act`` gave. False when it was there. Raises HeldByColleague."""
    if request.held_by == actor.id:
        return False
    if not await repository.claim(tx, request.id, actor.id, instead_of=request.held_by, now=now):
        raise HeldByColleague
    await note_act(tx, actor, request, "taken", now=now)
    return True


async def answer(
    tx: Tx, vault: Vault, actor: Actor, request_id: int, body: Body, *, source: Source | None = None, now: datetime
) -> tuple[Request, Message]:
    """Pass on what the regisseur wrote; a request that nobody has is taken by it. Now it is the resident's turn.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see there; nothing was passed on.
    """
    request = await may_act(tx, actor, request_id)
    await hold(tx, actor, request, now=now)
    message = await repository.add_message(tx, vault, request, Side.DESK, body, source=source, now=now)
    await note_act(tx, actor, request, "answered", now=now)
    await repository.set_turn(tx, request_id, Side.RESIDENT)
    await outbox.owe(tx, request.bot_id, desk.to_resident(request, message), now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return request, message


async def close(tx: Tx, actor: Actor, request_id: int, reason: CloseReason, *, now: datetime) -> bool:
    """Close a request; the resident is told once. False when it was closed already.

    Raises:
        NotYours, HeldByColleague: see there.
        ReasonDoesNotFit: it is the desk's turn, so the resident did not fall silent.
    """
    request = await at_my_desk(tx, actor, request_id)
    if request.state is State.CLOSED:
        return False
    must_be_free_for(request, actor.id, await desk.present(tx, request))
    if reason not in reasons_for(request):
        raise ReasonDoesNotFit
    if not await repository.close(tx, request_id, reason, now=now):
        return False
    await note_act(tx, actor, request, "closed", now=now)
    await desk.notify(tx, request, Notice.CLOSED, about=now.isoformat(), now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return True


async def read_again(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> list[Owed]:
    """The card once more, with all that was said: written into the audit trail before it is shown. Raises NotYours."""
    request = await at_my_desk(tx, actor, request_id)
    await note_act(tx, actor, request, "opened", now=now)
    return desk.all_of(request, await repository.list_messages(tx, request_id), actor.chat_id)


async def first_words(tx: Tx, vault: Vault, actor: Actor, request_id: int, *, now: datetime) -> tuple[Request, str]:
    """A request and the first text of its resident ("" when there is none); also an opening. Raises NotYours."""
    request = await at_my_desk(tx, actor, request_id)
    await note_act(tx, actor, request, "opened", now=now)
    box = request.unlock(vault)
    messages = await repository.list_messages(tx, request_id)
    texts = (one for one in messages if one.author is Side.RESIDENT and one.kind is BodyKind.TEXT)
    return request, next((one.open(box).text for one in texts), "")


async def has_album(tx: Tx, actor: Actor, request_id: int, album: str) -> bool:
    """Whether the actor's side wrote a part of this media group to a request before. Raises NotYours."""
    request = await at_my_desk(tx, actor, request_id)
    messages = await repository.list_messages(tx, request.id)
    return any(one.author is Side.DESK and one.album == album for one in messages)


async def note_act(tx: Tx, actor: Actor, request: Request, action: str, *, now: datetime) -> None:
    """Write an act of the desk into the audit trail."""
    await repository.trail(tx, request, actor_id=actor.id, role=Role.REGISSEUR, action=action, now=now)
