"""A request goes from one at the desk to a colleague, with all that was said and noted; the colleague may refuse.

Who has it changes by compare-and-set, so that of two who move it at once only one does. Nothing here reaches the
resident: for them the desk stays the desk.
"""

from datetime import datetime

from community.help import answering, desk, notes, reading, repository
from community.help.models import HeldByColleague, Request, RequestIsClosed, State
from community.volunteers.duty import service as duty
from community.volunteers.duty.models import Colleague
from community.volunteers.roles import Actor
from core import audit, outbox
from core.database import Tx
from core.errors import DomainError, NotYours
from core.ids import ChatId, PersonId, UserId
from core.outbox import Lane, MessageKind, Owed

HANDED_OVER = MessageKind("help_handed_over", Lane.URGENT)
"""To a colleague: this is yours now; with a way to refuse."""
HANDED_BACK = MessageKind("help_handed_back", Lane.URGENT)
"""To the one who gave it: the colleague would rather not, so it is yours again."""


def handed_subject(request_id: int) -> str:
    """What the messages about a handing-over show. Not the request itself: a reply to them is for no resident."""
    return f"handed:{request_id}"


class NobodyElse(DomainError):
    """There is no colleague to pass something to."""

    key = "handing-nobody"


class NotHandedToYou(DomainError):
    """Only what a colleague gave, and what the actor still has untouched, can be refused."""

    key = "handing-not-yours"


async def offered(tx: Tx, chat_id: ChatId, request_id: int) -> tuple[Request, list[Colleague]] | None:
    """The colleagues to whom the reader of a chat can pass a request; None when it was erased. Raises NotYours.

    Those not away, or all who can be reached when nobody else is.
    """
    request = await repository.find(tx, request_id)
    if request is None:
        return None
    reader = await reading.regisseur_in(tx, request.bot_id, chat_id, request.neighbourhood_id)
    return request, await _candidates(tx, reader.person_id, request)


async def must_have_colleagues(tx: Tx, actor: Actor, request_id: int) -> Request:
    """A request that the actor may pass on, if there is anybody to pass it to.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see there.
        NobodyElse: the actor is alone.
    """
    request = await answering.may_act(tx, actor, request_id)
    if not await _candidates(tx, actor.id, request):
        raise NobodyElse
    return request


async def hand_over(tx: Tx, actor: Actor, request_id: int, role_id: int, *, now: datetime) -> None:
    """Pass a request to a colleague: they get its card, all that was said in it, and its notes.

    Raises:
        NotYours: no such request or colleague.
        RequestIsClosed, HeldByColleague: see there; also when it moved meanwhile.
    """
    request = await answering.may_act(tx, actor, request_id)
    found = [one for one in await _candidates(tx, actor.id, request) if one.holder.role_id == role_id]
    if not found:
        raise NotYours
    to = found[0].holder
    if not await repository.claim(tx, request_id, to.person_id, instead_of=request.held_by, now=now):
        raise HeldByColleague
    await answering.note_act(tx, actor, request, "handed_over", now=now)
    await repository.trail_shown(tx, request, [to.chat_id], now=now)
    variables = {"request_id": request_id, "from_id": actor.id}
    owed = [
        Owed(to.chat_id, HANDED_OVER, variables, subject=handed_subject(request_id)),
        *desk.all_of(request, await repository.list_messages(tx, request_id), to.chat_id),
        *(notes.card_of(one, to.chat_id) for one in await notes.list_of(tx, request_id)),
    ]
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    await outbox.owe(tx, request.bot_id, owed, now=now)


async def refuse(tx: Tx, actor: Actor, request_id: int, *, admins: frozenset[UserId], now: datetime) -> bool:
    """Give back what a colleague passed on: to that colleague (True), or to all at the desk when they left (False).

    Raises:
        NotYours, RequestIsClosed: see there.
        NotHandedToYou: it was not passed to the actor, or they took or answered it since.
    """
    request = await answering.at_my_desk(tx, actor, request_id)
    if request.state is State.CLOSED:
        raise RequestIsClosed
    giver_id = await _given_by(tx, actor, request)
    present = await desk.present(tx, request)
    back_to = giver_id if giver_id in present else None
    if not await repository.claim(tx, request_id, back_to, instead_of=actor.id, now=now):
        raise NotHandedToYou
    await answering.note_act(tx, actor, request, "handed_over", now=now)
    moved = await answering.at_my_desk(tx, actor, request_id)
    for subject in (request.subject, handed_subject(request_id)):
        await outbox.redraw(tx, request.bot_id, subject, now=now)
    if back_to is None:
        await desk.spread(tx, moved, admins=admins, now=now)
        return False
    everybody = await duty.colleagues(tx, request.bot_id, request.neighbourhood_id)
    giver = next(one for one in everybody if one.holder.person_id == back_to)
    variables = {"request_id": request_id, "from_id": actor.id}
    notice = Owed(giver.holder.chat_id, HANDED_BACK, variables, subject=handed_subject(request_id))
    await outbox.owe(tx, request.bot_id, [notice], now=now)
    return True


async def _candidates(tx: Tx, person_id: PersonId, request: Request) -> list[Colleague]:
    everybody = await duty.colleagues(tx, request.bot_id, request.neighbourhood_id)
    others = [one.holder for one in everybody if one.holder.person_id != person_id]
    there = {one.person_id for one in await duty.at_hand(tx, others)}
    return [one for one in everybody if one.holder.person_id in there]


async def _given_by(tx: Tx, actor: Actor, request: Request) -> PersonId:
    """Who passed a request to the actor, as the audit trail knows. Raises NotHandedToYou."""
    acts = await audit.list_about(tx, request.bot_id, request.code)
    moves = [one for one in acts if one.action in ("handed_over", "taken", "answered")]
    if request.held_by != actor.id or not moves:
        raise NotHandedToYou
    last = moves[-1]
    if last.action != "handed_over" or last.actor_id in (None, actor.id):
        raise NotHandedToYou
    return PersonId(last.actor_id)
