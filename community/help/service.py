"""The side of the one who asks: write, agree, send, write back, take back. And what the clock does to a promise."""

from datetime import datetime, timedelta

from community.help import desk, repository
from community.help.erasing import erase_request
from community.help.models import (
    HELP_NUDGE,
    Body,
    BodyKind,
    HelpPolicy,
    MyRequestIsClosed,
    Notice,
    Request,
    Side,
    Source,
    State,
    TooManyRequests,
)
from community.help.portions import ROOM_IN_TEXT, text_of, units
from community.help.promise import PromisePolicy, is_staffed, nudge_at, promised_at
from community.help.pseudonyms import fresh_code, fresh_pseudonym
from community.residents import repository as residents
from community.residents.models import Purpose
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.ids import BotId, PersonId, UserId
from core.outbox import Owed

KEEP_DRAFT = timedelta(days=1)


async def draft_of(tx: Tx, actor: Actor) -> Request | None:
    """What this person wrote and did not send yet."""
    return await repository.find_draft(tx, actor.id)


async def must_have_room(tx: Tx, actor: Actor, policy: HelpPolicy) -> None:
    """Whether this person may ask once more.

    Raises:
        TooManyRequests: as many are open as fit.
    """
    if len(await repository.list_of_person(tx, actor.id, State.OPEN)) >= policy.most_open:
        raise TooManyRequests(count=policy.most_open)


async def write(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    body: Body,
    policy: HelpPolicy,
    *,
    source: Source | None = None,
    now: datetime,
) -> Request:
    """Keep what was written as a draft that nobody can see. What the draft holds already is not added again.

    Raises:
        TooManyRequests: as many are open as fit.
        NotYours: the person chose no neighbourhood yet.
    """
    draft = await repository.find_draft(tx, actor.id)
    if draft is None:
        await must_have_room(tx, actor, policy)
        name = (await _free_code(tx), fresh_pseudonym())
        request_id = await repository.add_draft(tx, vault, actor.person.bot_id, actor.home, actor.id, name, now=now)
        draft = await own(tx, actor, request_id)
    box = draft.unlock(vault)
    written = [one.open(box) for one in await repository.list_messages(tx, draft.id)]
    if body not in written:
        await repository.add_message(tx, vault, draft, Side.RESIDENT, body, source=source, now=now)
    return draft


async def send(
    tx: Tx, vault: Vault, actor: Actor, request_id: int, policy: HelpPolicy, *, now: datetime
) -> tuple[Request, bool] | None:
    """After the person's yes: the consent is recorded and the request goes to the desk.

    Returns the request and whether somebody is at the desk; None when it was sent before (the second tap of two).

    Raises:
        NotYours: unknown, erased, or somebody else's.
        TooManyRequests: as many are open as fit.
    """
    draft = await own(tx, actor, request_id)
    if draft.state is not State.DRAFT:
        return None
    await must_have_room(tx, actor, policy)
    promise = promised_at(now, policy.promise)
    nudge = nudge_at(promise, policy.promise)
    if not await repository.open_draft(tx, request_id, promised_at=promise, nudge_at=nudge, now=now):
        return None
    await residents.agree(
        tx, actor.id, Purpose.HELP, now=now, neighbourhood_id=draft.neighbourhood_id, subject=draft.subject
    )
    await _choose_what_the_card_quotes(tx, vault, draft)
    request = await own(tx, actor, request_id)
    return request, await desk.spread(tx, request, admins=policy.admins, now=now)


async def discard(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> bool:
    """After the person's no: the draft is erased. False when it was sent already. Raises NotYours."""
    draft = await own(tx, actor, request_id)
    if draft.state is not State.DRAFT:
        return False
    await erase_request(tx, draft, now=now)
    return True


async def take_back(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> Request:
    """Erase one's own request, also at the desk. Raises NotYours."""
    request = await own(tx, actor, request_id)
    await erase_request(tx, request, now=now)
    return request


async def awaiting(tx: Tx, actor: Actor) -> Request | None:
    """The request to which a plain message of this person is the answer: the desk wrote last."""
    return await repository.last_answered(tx, actor.id)


async def asked_in(tx: Tx, actor: Actor, message_id: int) -> int:
    """The request of a message the desk wrote to this person. Raises NotYours."""
    message = await repository.find_message(tx, message_id)
    if message is None:
        raise NotYours
    return (await own(tx, actor, message.request_id)).id


async def write_back(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    request_id: int,
    body: Body,
    policy: HelpPolicy,
    *,
    source: Source | None = None,
    now: datetime,
) -> Request:
    """Pass on what the person writes in a request that is open. If it was their turn, a new promise begins.

    Raises:
        NotYours: unknown, erased, or somebody else's.
        MyRequestIsClosed: it is over; nothing was passed on.
    """
    request = await own(tx, actor, request_id)
    if request.state is State.CLOSED:
        raise MyRequestIsClosed
    message = await repository.add_message(tx, vault, request, Side.RESIDENT, body, source=source, now=now)
    if request.state is State.DRAFT:
        return request
    if request.turn is Side.RESIDENT:
        promise = promised_at(now, policy.promise)
        nudge = nudge_at(promise, policy.promise)
        await repository.set_turn(tx, request_id, Side.DESK, promised_at=promise, nudge_at=nudge)
    if not await desk.pass_to_desk(tx, request, message, admins=policy.admins, now=now):
        await desk.notify(tx, request, Notice.NOBODY, about=str(message.id), now=now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return request


async def own(tx: Tx, actor: Actor, request_id: int) -> Request:
    """A request of this very person. Raises NotYours."""
    request = await repository.find(tx, request_id)
    if request is None or request.person_id != actor.id:
        raise NotYours
    return request


async def promises_due(
    tx: Tx, bot_id: BotId, policy: PromisePolicy, *, now: datetime, admins: frozenset[UserId] = frozenset()
) -> None:
    """Remind the desk before a promise breaks; tell the resident honestly when it broke. Once each, in staffed time."""
    if not is_staffed(now, policy):
        return
    for request in await repository.list_due(tx, bot_id, now=now):
        if request.nudge_at is not None and request.nudge_at <= now:
            await _nudge(tx, request, admins, now)
        if request.promised_at is not None and request.promised_at <= now and request.late_at is None:
            await repository.told_late(tx, request.id, now=now)
            await desk.notify(tx, request, Notice.LATE, about=request.promised_at.isoformat(), now=now)
            await outbox.redraw(tx, bot_id, request.subject, now=now)


async def expired_due(tx: Tx, bot_id: BotId, keep_closed: timedelta, *, now: datetime) -> None:
    """Erase what was kept long enough: drafts after a day, closed requests after ``keep_closed``."""
    expired = await repository.list_expired(
        tx, bot_id, drafted_before=now - KEEP_DRAFT, closed_before=now - keep_closed
    )
    for request in expired:
        await erase_request(tx, request, now=now)
        if request.state is State.DRAFT:
            await _forget_dialogue(tx, request.person_id)


async def _nudge(tx: Tx, request: Request, admins: frozenset[UserId], now: datetime) -> None:
    await repository.nudged(tx, request.id)
    if not await desk.spread(tx, request, admins=admins, now=now):
        return
    variables = {"request_id": request.id, "promised_at": request.promised_at}
    owed = [
        Owed(chat_id, HELP_NUDGE, variables, subject=request.subject) for chat_id in await desk.readers(tx, request)
    ]
    await outbox.owe(tx, request.bot_id, owed, now=now)


async def _choose_what_the_card_quotes(tx: Tx, vault: Vault, request: Request) -> None:
    """The card quotes all texts when they fit; else they follow below it, like files do."""
    box = request.unlock(vault)
    texts = [one for one in await repository.list_messages(tx, request.id) if one.kind is BodyKind.TEXT]
    if units(text_of(one.open(box) for one in texts)) <= ROOM_IN_TEXT:
        await repository.put_on_card(tx, [one.id for one in texts])


async def _free_code(tx: Tx) -> str:
    code = fresh_code()
    while await repository.code_is_taken(tx, code):
        code = fresh_code()
    return code


async def _forget_dialogue(tx: Tx, person_id: PersonId) -> None:
    dialogue = await residents.find_dialogue(tx, person_id)
    if dialogue is not None and dialogue.name == "help":
        await residents.end_dialogue(tx, person_id)
