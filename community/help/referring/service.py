"""The side of the desk: tick services, propose them, write the text for an organisation, and say that it was told.

Every act is for the one who holds the request; a free one is taken by it, as by an answer. Nothing here writes to an
organisation: a person passes on what the resident approved.
"""

from datetime import datetime

from community.help import answering, desk
from community.help import repository as requests
from community.help.models import Request, Side
from community.help.portions import units
from community.help.referring import repository
from community.help.referring.models import (
    MOST_PICKED,
    MOST_UNITS,
    REFER_ASK,
    REFER_CHOICES,
    REFER_INFORMED,
    REFER_LOST,
    UNDER_WAY,
    MovedOn,
    NothingPicked,
    Referral,
    ReferralState,
    TextChanged,
    TextTooLong,
    TooManyPicked,
)
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.outbox import Lane, Owed

_WRITABLE = frozenset({ReferralState.CHOSEN, ReferralState.ASKED})


async def held(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> Request:
    """A request that the actor holds, from now on if it was free.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see ``answering.take``.
    """
    await answering.take(tx, actor, request_id, now=now)
    return await answering.at_my_desk(tx, actor, request_id)


async def pick(tx: Tx, actor: Actor, request_id: int, service_id: int, *, now: datetime) -> None:
    """Tick a service, to be proposed. Ticking it twice, or one that is under way, changes nothing.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see ``held``.
        TooManyPicked: as many are ticked as one can choose among.
    """
    await held(tx, actor, request_id, now=now)
    referrals = await repository.list_of(tx, request_id)
    busy = UNDER_WAY | {ReferralState.PICKED}
    if any(one.service_id == service_id and one.state in busy for one in referrals):
        return
    if sum(one.state is ReferralState.PICKED for one in referrals) >= MOST_PICKED:
        raise TooManyPicked(count=MOST_PICKED)
    await repository.add(tx, request_id, service_id, now=now)


async def unpick(tx: Tx, actor: Actor, request_id: int, service_id: int, *, now: datetime) -> None:
    """Take a tick away. Raises what ``held`` raises."""
    await held(tx, actor, request_id, now=now)
    await repository.drop_picked(tx, request_id, service_id)


async def propose(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> bool:
    """Let the resident choose among what is ticked. False when that was done already (the second tap of two).

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see ``held``.
        NothingPicked: there is nothing to choose.
    """
    request = await held(tx, actor, request_id, now=now)
    if not await repository.move_all(tx, request_id, ReferralState.PICKED, ReferralState.PROPOSED):
        if any(one.state is ReferralState.PROPOSED for one in await repository.list_of(tx, request_id)):
            return False
        raise NothingPicked
    owed = Owed(request.chat_id, REFER_CHOICES, {"request_id": request_id}, subject=request.asked_subject)
    await _ball_to_resident(tx, request, owed, now)
    return True


async def may_write(tx: Tx, actor: Actor, referral_id: int, *, now: datetime) -> Request:
    """Whether the text of a referral may be written now: the resident chose it, and did not say yes or no yet.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see ``held``.
        MovedOn: it is too early or too late.
    """
    request, referral = await _referral_held(tx, actor, referral_id, now)
    if referral.state not in _WRITABLE:
        raise MovedOn
    return request


async def write(tx: Tx, vault: Vault, actor: Actor, referral_id: int, text: str, *, now: datetime) -> Request:
    """Keep the exact text. The resident does not see it before ``ask``; what was asked with an older text ends.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague, MovedOn: see ``may_write``.
        TextTooLong: more than fits.
    """
    request, referral = await _referral_held(tx, actor, referral_id, now)
    if units(text) > MOST_UNITS:
        raise TextTooLong(count=MOST_UNITS)
    if not await repository.move(tx, referral_id, _WRITABLE, ReferralState.CHOSEN):
        raise MovedOn
    await repository.put_text(tx, referral, request.unlock(vault), text)
    if referral.state is ReferralState.ASKED:
        await redraw_after(tx, request, request.asked_subject, now=now)
    await redraw_after(tx, request, request.subject, now=now)
    return request


async def ask(tx: Tx, actor: Actor, referral_id: int, version: int, *, now: datetime) -> bool:
    """Show the exact text to the resident. False when that was done already.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see ``held``.
        TextChanged: the button stood under other words.
        MovedOn: there is no text yet, or it is over.
    """
    request, referral = await _referral_held(tx, actor, referral_id, now)
    if referral.sealed is not None and referral.version != version:
        raise TextChanged
    if referral.state is ReferralState.ASKED:
        return False
    if referral.sealed is None or not await repository.move(
        tx, referral_id, [ReferralState.CHOSEN], ReferralState.ASKED
    ):
        raise MovedOn
    variables = {"request_id": request.id, "referral_id": referral_id}
    owed = Owed(request.chat_id, REFER_ASK, variables, subject=request.asked_subject)
    await _ball_to_resident(tx, request, owed, now)
    return True


async def inform(tx: Tx, actor: Actor, referral_id: int, *, now: datetime) -> bool:
    """Somebody told the organisation what the resident approved; the resident hears so, once. False the second time.

    Raises:
        NotYours, RequestIsClosed, HeldByColleague: see ``held``.
        MovedOn: the resident did not approve, or no longer does.
    """
    request, referral = await _referral_held(tx, actor, referral_id, now)
    if referral.state is ReferralState.INFORMED:
        return False
    if not await repository.move(tx, referral_id, [ReferralState.APPROVED], ReferralState.INFORMED, informed_at=now):
        raise MovedOn
    await requests.trail(tx, request, actor_id=actor.id, role=Role.REGISSEUR, action="referred", now=now)
    owed = Owed(
        request.chat_id,
        REFER_INFORMED,
        {"request_id": request.id, "referral_id": referral_id},
        subject=request.asked_subject,
        dedupe_key=f"refer_informed:{referral_id}",
    )
    await _ball_to_resident(tx, request, owed, now)
    return True


async def request_of(tx: Tx, actor: Actor, referral_id: int) -> Request:
    """The request of a referral, for a regisseur of its neighbourhood. Raises NotYours."""
    referral = await repository.find(tx, referral_id)
    if referral is None:
        raise NotYours
    return await answering.at_my_desk(tx, actor, referral.request_id)


async def not_arrived(tx: Tx, request_id: int, state: str, *, now: datetime) -> None:
    """What the resident had to see surely ("dead") or perhaps ("unknown") did not arrive: the desk hears it."""
    request = await requests.find(tx, request_id)
    if request is None:
        return
    chats = await desk.readers(tx, request, now=now)
    variables = {"request_id": request_id, "surely": state == "dead"}
    owed = [Owed(chat, REFER_LOST, variables, subject=request.subject) for chat in chats]
    await outbox.owe(tx, request.bot_id, owed, now=now)


async def _referral_held(tx: Tx, actor: Actor, referral_id: int, now: datetime) -> tuple[Request, Referral]:
    referral = await repository.find(tx, referral_id)
    if referral is None:
        raise NotYours
    return await held(tx, actor, referral.request_id, now=now), referral


async def _ball_to_resident(tx: Tx, request: Request, owed: Owed, now: datetime) -> None:
    """It is the resident's turn: the clock stops. What the resident saw before, and the cards of the desk, change."""
    await requests.set_turn(tx, request.id, Side.RESIDENT)
    await outbox.owe(tx, request.bot_id, [owed], now=now)
    for subject in (request.asked_subject, request.subject):
        await redraw_after(tx, request, subject, now=now)


async def redraw_after(tx: Tx, request: Request, subject: str, *, now: datetime) -> None:
    """Change what was shown before, after whatever is new: a request has many cards, and a chat takes one a second."""
    await outbox.redraw(tx, request.bot_id, subject, now=now, lane=Lane.RELAY)
