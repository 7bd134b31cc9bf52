"""The side of the one who asks: write, agree, send, write back, take back. And what the clock does to a promise."""

from datetime import datetime

from community.help import desk, repository
from community.help.asking import bursts, topics
from community.help.erasing import erase_request
from community.help.following import promises, urgency
from community.help.following.reopening import written_after_closing
from community.help.models import (
    Body,
    BodyKind,
    HelpPolicy,
    Muted,
    Notice,
    Origin,
    Request,
    Side,
    Source,
    State,
    TooManyRequests,
)
from community.help.muting import is_muted
from community.help.portions import ROOM_IN_TEXT, text_of, units
from community.help.pseudonyms import fresh_code, fresh_pseudonym
from community.residents import repository as residents
from community.residents.models import Purpose
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.ids import NeighbourhoodId


async def draft_of(tx: Tx, actor: Actor) -> Request | None:
    """What this person wrote and did not send yet."""
    return await repository.find_draft(tx, actor.id)


async def must_have_room(tx: Tx, actor: Actor, policy: HelpPolicy, *, where: NeighbourhoodId | None = None) -> None:
    """Whether this person may ask once more, ``where`` (by default in the neighbourhood talked to now).

    Raises:
        TooManyRequests: as many are open as fit.
        Muted: the desk does not hear this person.
    """
    desk_of = where or actor.person.home_id
    if desk_of is not None:
        await _must_be_heard(tx, actor, desk_of)
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
    origin: Origin = Origin.OWN,
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
        request_id = await repository.add_draft(
            tx, vault, actor.person.bot_id, actor.home, actor.id, name, origin=origin, now=now
        )
        draft = await own(tx, actor, request_id)
    box = draft.unlock(vault)
    written = [one.open(box) for one in await repository.list_messages(tx, draft.id)]
    if body not in written:
        await repository.add_message(tx, vault, draft, Side.RESIDENT, body, source=source, now=now)
    return draft


async def send(
    tx: Tx,
    vault: Vault,
    actor: Actor,
    request_id: int,
    policy: HelpPolicy,
    *,
    topic: str | None = None,
    now: datetime,
) -> tuple[Request, bool] | None:
    """After the person's yes: the consent is recorded and the request goes to the desk.

    ``topic`` is the key of a category, if one is known. What the person sends in the next minutes goes with it.

    Returns the request and whether somebody is at the desk; None when it was sent before (the second tap of two).

    Raises:
        NotYours: unknown, erased, or somebody else's.
        TooManyRequests, Muted: see ``must_have_room``; nothing was passed on.
    """
    draft = await own(tx, actor, request_id)
    if draft.state is not State.DRAFT:
        return None
    await must_have_room(tx, actor, policy, where=draft.neighbourhood_id)
    deadline = await promises.new_deadline(tx, draft, policy.promise, now=now)
    if not await repository.open_draft(tx, request_id, deadline, now=now):
        return None
    await residents.agree(
        tx, actor.id, Purpose.HELP, now=now, neighbourhood_id=draft.neighbourhood_id, subject=draft.subject
    )
    await _choose_what_the_card_quotes(tx, vault, draft)
    if topic is not None:
        await topics.note(tx, request_id, topic)
    await bursts.begin_after_yes(tx, actor.id, request_id, now=now)
    request = await own(tx, actor, request_id)
    await _written_down(tx, request, "sent", now)
    await urgency.mark_if_written(tx, vault, request, now)
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
    if request.state is not State.DRAFT:
        await _written_down(tx, request, "taken_back", now)
    await erase_request(tx, request, now=now)
    return request


async def awaiting(tx: Tx, actor: Actor, *, now: datetime) -> Request | None:
    """The request to which a plain message of this person belongs: the desk wrote last, or it was sent just now."""
    return await bursts.where_it_belongs(tx, actor, now=now)


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
        OnlyThanks, TooManyRequests: it was closed, and does not open again.
        Muted: the desk does not hear this person; nothing was passed on.
    """
    request = await own(tx, actor, request_id)
    await _must_be_heard(tx, actor, request.neighbourhood_id)
    if request.state is State.CLOSED:
        opened = await written_after_closing(tx, vault, request, body, policy, source=source, now=now)
        await urgency.mark_if_urgent(tx, opened, body.text, now)
        return opened
    message = await repository.add_message(tx, vault, request, Side.RESIDENT, body, source=source, now=now)
    if request.state is State.DRAFT:
        return request
    await _written_down(tx, request, "added", now)
    if request.turn is Side.RESIDENT or request.later_until is not None:
        deadline = await promises.new_deadline(tx, request, policy.promise, now=now)
        await repository.set_turn(tx, request_id, Side.DESK, deadline)
    if not await desk.pass_to_desk(tx, request, message, admins=policy.admins, now=now):
        await desk.notify(tx, request, Notice.NOBODY, about=str(message.id), now=now)
    await urgency.mark_if_urgent(tx, request, body.text, now)
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    return request


async def _must_be_heard(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId) -> None:
    if await is_muted(tx, neighbourhood_id, actor.id):
        raise Muted


async def _written_down(tx: Tx, request: Request, action: str, now: datetime) -> None:
    """The trail says what a resident did, and not who that is."""
    await repository.trail(tx, request, actor_id=None, role=Role.RESIDENT, action=action, now=now)


async def own(tx: Tx, actor: Actor, request_id: int) -> Request:
    """A request of this very person. Raises NotYours."""
    request = await repository.find(tx, request_id)
    if request is None or request.person_id != actor.id:
        raise NotYours
    return request


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
