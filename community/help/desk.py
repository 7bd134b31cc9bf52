"""Who is at the desk, and how a request reaches them. When nobody is there, the admins hear that, and no more."""

from collections.abc import Iterable
from datetime import datetime

from community.help import repository
from community.help.models import (
    HELP_CARD,
    HELP_NOTICE,
    NOBODY_AT_DESK,
    RELAY_TO_DESK,
    RELAY_TO_RESIDENT,
    Message,
    Notice,
    Request,
    Side,
)
from community.help.states import holder
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.duty import service as duty
from community.volunteers.repository import Holder
from community.volunteers.roles import Role
from core import outbox
from core.database import Tx
from core.ids import ChatId, PersonId, UserId
from core.outbox import Owed


async def at_desk(tx: Tx, request: Request) -> list[Holder]:
    """The regisseurs who can be reached and are not away, whoever has duty; all of them when everybody is away."""
    everybody = await volunteers.list_holders(tx, request.neighbourhood_id, Role.REGISSEUR)
    return await duty.at_hand(tx, [one for one in everybody if one.bot_id == request.bot_id])


async def present(tx: Tx, request: Request) -> frozenset[PersonId]:
    """Those at the desk, by person. They keep what they took, also on days when a colleague has duty."""
    return frozenset(one.person_id for one in await at_desk(tx, request))


async def spread(
    tx: Tx, request: Request, *, admins: frozenset[UserId], now: datetime, to: Iterable[Holder] | None = None
) -> bool:
    """Owe a request, with all that was said in it, to ``to`` (by default ``readers``). Nobody gets a message twice.

    False when there is nobody: the admins hear that, without anything that was written.
    """
    chats = await readers(tx, request, now=now) if to is None else [one.chat_id for one in to]
    if not chats:
        await _alarm(tx, request, admins, now)
        return False
    await repository.trail_shown(tx, request, chats, now=now)
    messages = await repository.list_messages(tx, request.id)
    for chat_id in chats:
        card = Owed(
            chat_id,
            HELP_CARD,
            {"request_id": request.id},
            subject=request.subject,
            dedupe_key=f"help_card:{request.id}:{chat_id}",
        )
        await outbox.owe(tx, request.bot_id, [card, *_below(messages, chat_id, once=True)], now=now)
    return True


async def pass_to_desk(tx: Tx, request: Request, message: Message, *, admins: frozenset[UserId], now: datetime) -> bool:
    """Owe one more message to who holds the request, or to everybody at the desk. False when there is nobody."""
    if holder(request, await present(tx, request)) is None:
        return await spread(tx, request, admins=admins, now=now)
    for chat_id in await readers(tx, request, now=now):
        await outbox.owe(tx, request.bot_id, _pieces(message, chat_id, once=True), now=now)
    return True


def all_of(request: Request, messages: Iterable[Message], chat_id: ChatId) -> list[Owed]:
    """The card of a request and all that does not stand on it, to be read again."""
    return [
        Owed(chat_id, HELP_CARD, {"request_id": request.id}, subject=request.subject),
        *_below(messages, chat_id, once=False),
    ]


def to_resident(request: Request, message: Message) -> list[Owed]:
    """What the desk wrote, on its way to the resident."""
    return [
        Owed(request.chat_id, RELAY_TO_RESIDENT, {"message_id": message.id, "piece": piece}, subject=message.subject)
        for piece in range(message.pieces)
    ]


async def notify(tx: Tx, request: Request, notice: Notice, *, about: str = "", now: datetime) -> None:
    """Tell the resident something about a request, once (for each ``about``)."""
    owed = Owed(
        request.chat_id,
        HELP_NOTICE,
        {"request_id": request.id, "notice": notice},
        subject=request.asked_subject,
        dedupe_key=f"help_notice:{notice}:{request.id}:{about}",
    )
    await outbox.owe(tx, request.bot_id, [owed], now=now)


async def readers(tx: Tx, request: Request, *, now: datetime) -> list[ChatId]:
    """The chats that see what is new: that of the one who holds the request, else those of who has duty now."""
    desk = await at_desk(tx, request)
    held_by = holder(request, [one.person_id for one in desk])
    if held_by is None:
        desk = await duty.on_duty(tx, request.bot_id, request.neighbourhood_id, now)
    return [one.chat_id for one in desk if held_by in (None, one.person_id)]


async def admin_chats(tx: Tx, request: Request, admins: frozenset[UserId]) -> list[ChatId]:
    """The private chats of the admins, those of the configuration too. They never read what was written."""
    holders = await volunteers.list_holders(tx, request.neighbourhood_id, Role.ADMIN)
    chats = {one.chat_id for one in holders if one.bot_id == request.bot_id}
    for user_id in admins:
        person = await residents.find_user(tx, request.bot_id, user_id)
        if person is not None:
            chats.add(person.chat_id)
    return sorted(chats)


async def _alarm(tx: Tx, request: Request, admins: frozenset[UserId], now: datetime) -> None:
    variables = {"neighbourhood_id": request.neighbourhood_id, "code": request.code}
    about = f"help_nobody:{request.id}:{duty.local_date(now)}"
    owed = [
        Owed(chat_id, NOBODY_AT_DESK, variables, dedupe_key=f"{about}:{chat_id}")
        for chat_id in await admin_chats(tx, request, admins)
    ]
    if owed:
        await outbox.owe(tx, request.bot_id, owed, now=now)


def _below(messages: Iterable[Message], chat_id: ChatId, *, once: bool) -> list[Owed]:
    return [owed for one in messages if not one.on_card for owed in _pieces(one, chat_id, once=once)]


def _pieces(message: Message, chat_id: ChatId, *, once: bool) -> list[Owed]:
    subject = message.subject if message.author is Side.RESIDENT else f"relay:{message.id}"
    return [
        Owed(
            chat_id,
            RELAY_TO_DESK,
            {"message_id": message.id, "piece": piece},
            subject=subject,
            dedupe_key=f"help_relay:{message.id}:{piece}:{chat_id}" if once else None,
        )
        for piece in range(message.pieces)
    ]
