"""The side of the resident: which service, and whether its organisation may hear exactly this. Nobody else decides."""

from collections.abc import Collection
from datetime import datetime

from community.help import desk, service
from community.help import repository as requests
from community.help.following import promises
from community.help.models import HelpPolicy, MyRequestIsClosed, Notice, Request, Side, State
from community.help.portions import units
from community.help.referring import repository
from community.help.referring.models import (
    MOST_UNITS,
    REFER_LETTER,
    REFER_STATUS,
    MovedOn,
    Referral,
    ReferralState,
    TextChanged,
    TextTooLong,
)
from community.help.referring.service import redraw_after
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.ids import ChatId
from core.outbox import MessageKind, Owed

_OPEN_TO_WORDS = frozenset({ReferralState.ASKED, ReferralState.APPROVED})
"""Until somebody told the organisation, the resident may still choose other words, or say no."""


async def choose(tx: Tx, actor: Actor, referral_id: int, policy: HelpPolicy, *, now: datetime) -> bool:
    """This one. The others that were proposed with it are not wanted. False when it was chosen already.

    Raises:
        NotYours, MyRequestIsClosed: see ``own``.
        MovedOn: it is not proposed any more.
    """
    request, referral = await own(tx, actor, referral_id)
    if referral.state is ReferralState.CHOSEN:
        return False
    if not await repository.move(tx, referral_id, [ReferralState.PROPOSED], ReferralState.CHOSEN, decided_at=now):
        raise MovedOn
    await repository.move_all(tx, request.id, ReferralState.PROPOSED, ReferralState.REFUSED, decided_at=now)
    await _back_to_desk(tx, request, policy, now)
    await _tell_desk(tx, request, referral_id, [REFER_STATUS], policy, now)
    return True


async def choose_none(tx: Tx, actor: Actor, request_id: int, policy: HelpPolicy, *, now: datetime) -> bool:
    """None of those that were proposed. False when nothing is proposed any more.

    Raises:
        NotYours, MyRequestIsClosed: see ``own``.
    """
    request = await _own_open(tx, actor, request_id)
    proposed = [one for one in await repository.list_of(tx, request_id) if one.state is ReferralState.PROPOSED]
    if not proposed:
        return False
    await repository.move_all(tx, request_id, ReferralState.PROPOSED, ReferralState.REFUSED, decided_at=now)
    await _back_to_desk(tx, request, policy, now)
    await _tell_desk(tx, request, proposed[-1].id, [REFER_STATUS], policy, now)
    return True


async def approve(
    tx: Tx, actor: Actor, referral_id: int, version: int, policy: HelpPolicy, *, now: datetime
) -> list[ChatId]:
    """Yes, exactly this. Returns the chats at the desk that get it to pass on; none the second time.

    Raises:
        NotYours, MyRequestIsClosed: see ``own``.
        TextChanged: the button stood under other words.
        MovedOn: it is refused or over.
    """
    request, referral = await own(tx, actor, referral_id)
    if referral.version != version:
        raise TextChanged
    if referral.state is ReferralState.APPROVED:
        return []
    await _must_move(tx, referral, [ReferralState.ASKED], ReferralState.APPROVED, now)
    return await _approved(tx, request, referral_id, policy, now)


async def may_write(tx: Tx, actor: Actor, referral_id: int) -> None:
    """Whether the resident may write other words now.

    Raises:
        NotYours, MyRequestIsClosed: see ``own``.
        MovedOn: nothing was asked, or the organisation was told already.
    """
    _, referral = await own(tx, actor, referral_id)
    if referral.state not in _OPEN_TO_WORDS:
        raise MovedOn


async def write(
    tx: Tx, vault: Vault, actor: Actor, referral_id: int, text: str, policy: HelpPolicy, *, now: datetime
) -> list[ChatId]:
    """The resident's own words take the place of the text, and are approved by being written. Returns as ``approve``.

    Raises:
        NotYours, MyRequestIsClosed, MovedOn: see ``may_write``.
        TextTooLong: more than fits.
    """
    request, referral = await own(tx, actor, referral_id)
    if units(text) > MOST_UNITS:
        raise TextTooLong(count=MOST_UNITS)
    await _must_move(tx, referral, _OPEN_TO_WORDS, ReferralState.APPROVED, now)
    await repository.put_text(tx, referral, request.unlock(vault), text)
    return await _approved(tx, request, referral_id, policy, now)


async def refuse(tx: Tx, actor: Actor, referral_id: int, policy: HelpPolicy, *, now: datetime) -> bool:
    """No, also after a yes, until the organisation was told. False when it was refused already.

    Raises:
        NotYours, MyRequestIsClosed: see ``own``.
        MovedOn: nothing was asked, or the organisation was told already.
    """
    request, referral = await own(tx, actor, referral_id)
    if referral.state is ReferralState.REFUSED:
        return False
    await _must_move(tx, referral, _OPEN_TO_WORDS, ReferralState.REFUSED, now)
    await _back_to_desk(tx, request, policy, now)
    await _tell_desk(tx, request, referral_id, [REFER_STATUS], policy, now)
    return True


async def own(tx: Tx, actor: Actor, referral_id: int) -> tuple[Request, Referral]:
    """A referral that this very person may see, of a request that is open.

    Raises:
        NotYours: unknown, erased, somebody else's, or only ticked at the desk.
        MyRequestIsClosed: the request is over.
    """
    referral = await repository.find(tx, referral_id)
    if referral is None or referral.state is ReferralState.PICKED:
        raise NotYours
    return await _own_open(tx, actor, referral.request_id), referral


async def _own_open(tx: Tx, actor: Actor, request_id: int) -> Request:
    request = await service.own(tx, actor, request_id)
    if request.state is State.CLOSED:
        raise MyRequestIsClosed
    if request.state is State.DRAFT:
        raise NotYours
    return request


async def _must_move(
    tx: Tx, referral: Referral, before: Collection[ReferralState], after: ReferralState, now: datetime
) -> None:
    if not await repository.move(tx, referral.id, before, after, decided_at=now):
        raise MovedOn


async def _approved(tx: Tx, request: Request, referral_id: int, policy: HelpPolicy, now: datetime) -> list[ChatId]:
    await _back_to_desk(tx, request, policy, now)
    return await _tell_desk(tx, request, referral_id, [REFER_STATUS, REFER_LETTER], policy, now)


async def _back_to_desk(tx: Tx, request: Request, policy: HelpPolicy, now: datetime) -> None:
    """It is the desk's turn again: if it was the resident's, a new promise begins."""
    if request.turn is Side.RESIDENT:
        deadline = await promises.new_deadline(tx, request, policy.promise, now=now)
        await requests.set_turn(tx, request.id, Side.DESK, deadline)


async def _tell_desk(
    tx: Tx, request: Request, referral_id: int, kinds: list[MessageKind], policy: HelpPolicy, now: datetime
) -> list[ChatId]:
    """Who holds the request, or everybody at the desk, hears it. With nobody there, admins and resident hear that."""
    chats = await desk.readers(tx, request, now=now)
    if not chats:
        await desk.spread(tx, request, admins=policy.admins, now=now)
        await desk.notify(tx, request, Notice.NOBODY, about=f"referral {referral_id}", now=now)
    variables = {"request_id": request.id, "referral_id": referral_id}
    owed = [Owed(chat, kind, variables, subject=request.subject) for chat in chats for kind in kinds]
    await outbox.owe(tx, request.bot_id, owed, now=now)
    for subject in (request.asked_subject, request.subject):
        await redraw_after(tx, request, subject, now=now)
    return chats
