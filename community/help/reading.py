"""What each reader may see, decided by the chat that reads: the right is looked up again whenever a card is built."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from community.help import desk, repository
from community.help.models import Body, BodyKind, Message, Request, Side, State
from community.help.portions import portions, text_of
from community.help.states import holder
from community.volunteers import repository as volunteers
from community.volunteers.repository import Holder
from community.volunteers.roles import Role
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.ids import BotId, ChatId, NeighbourhoodId


class Standing(StrEnum):
    """How a request stands, for one reader at the desk."""

    NEW = "new"
    MINE = "mine"
    COLLEAGUE = "colleague"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DeskView:
    """A request for one reader. ``quoted`` is what was first written; ``more_below``: not all of it fits on the card.

    ``lost`` counts answers that surely did not reach the resident, ``unsure`` those that perhaps did not.
    """

    request: Request
    standing: Standing
    quoted: str
    more_below: bool
    lost: int
    unsure: int


@dataclass(frozen=True, slots=True)
class Today:
    """The open requests of a neighbourhood, each in one list, for one reader at the desk."""

    overdue: list[Request]
    new: list[Request]
    mine: list[Request]
    colleagues: int


async def regisseur_in(tx: Tx, bot_id: BotId, chat_id: ChatId, neighbourhood_id: NeighbourhoodId) -> Holder:
    """The regisseur of a neighbourhood whose private chat this is now. Raises NotYours."""
    for one in await volunteers.list_holders(tx, neighbourhood_id, Role.REGISSEUR):
        if (one.bot_id, one.chat_id) == (bot_id, chat_id):
            return one
    raise NotYours


async def at_desk(tx: Tx, vault: Vault, chat_id: ChatId, request_id: int) -> DeskView | None:
    """A request as the desk reads it; None when it was erased. Raises NotYours."""
    request = await repository.find(tx, request_id)
    if request is None:
        return None
    reader = await _reader(tx, request, chat_id)
    messages = await repository.list_messages(tx, request_id)
    on_card = [one for one in messages if one.on_card]
    box = request.unlock(vault)
    if on_card:
        quoted = text_of(one.open(box) for one in on_card)
    else:
        quoted = portions(messages[0].open(box).text)[0] if messages[0].kind is BodyKind.TEXT else ""
    faults = [one.fault for one in messages if one.author is Side.DESK]
    return DeskView(
        request=request,
        standing=await _standing(tx, request, reader),
        quoted=quoted,
        more_below=any(not one.on_card for one in messages),
        lost=faults.count("dead"),
        unsure=faults.count("unknown"),
    )


async def passed_to_desk(
    tx: Tx, vault: Vault, chat_id: ChatId, message_id: int
) -> tuple[Request, Message, Body] | None:
    """A message of a request as the desk reads it; None when it was erased. Raises NotYours."""
    message = await repository.find_message(tx, message_id)
    request = None if message is None else await repository.find(tx, message.request_id)
    if message is None or request is None:
        return None
    await _reader(tx, request, chat_id)
    return request, message, message.open(request.unlock(vault))


async def passed_to_resident(tx: Tx, vault: Vault, chat_id: ChatId, message_id: int) -> tuple[Request, Body] | None:
    """What the desk wrote, as the resident reads it; None when it was erased. Raises NotYours."""
    message = await repository.find_message(tx, message_id)
    request = None if message is None else await repository.find(tx, message.request_id)
    if message is None or request is None:
        return None
    if request.chat_id != chat_id or message.author is not Side.DESK:
        raise NotYours
    return request, message.open(request.unlock(vault))


async def asked(tx: Tx, chat_id: ChatId, request_id: int) -> Request | None:
    """A resident's own request; None when it was erased. Raises NotYours."""
    request = await repository.find(tx, request_id)
    if request is not None and request.chat_id != chat_id:
        raise NotYours
    return request


async def today(tx: Tx, bot_id: BotId, chat_id: ChatId, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> Today:
    """What waits at the desk. Raises NotYours."""
    reader = await regisseur_in(tx, bot_id, chat_id, neighbourhood_id)
    found = Today([], [], [], 0)
    colleagues = 0
    for request in await repository.list_open(tx, bot_id, neighbourhood_id):
        standing = await _standing(tx, request, reader)
        if standing is Standing.COLLEAGUE:
            colleagues += 1
        elif request.promised_at is not None and request.promised_at <= now:
            found.overdue.append(request)
        else:
            (found.mine if standing is Standing.MINE else found.new).append(request)
    return Today(found.overdue, found.new, found.mine, colleagues)


async def on_duty(tx: Tx, bot_id: BotId, chat_id: ChatId, neighbourhood_id: NeighbourhoodId) -> tuple[int, bool]:
    """How many regisseurs have duty now, and whether the reader has. Raises NotYours."""
    reader = await regisseur_in(tx, bot_id, chat_id, neighbourhood_id)
    holders = await volunteers.list_holders(tx, neighbourhood_id, Role.REGISSEUR)
    return sum(not one.away for one in holders), not reader.away


async def mine(tx: Tx, bot_id: BotId, chat_id: ChatId) -> list[tuple[Request, bool]]:
    """The sent requests of the person whose private chat this is, newest first, and whether somebody took each."""
    sent = [one for one in await repository.list_in_chat(tx, bot_id, chat_id) if one.state is not State.DRAFT]
    return [(one, holder(one, await desk.present(tx, one)) is not None) for one in reversed(sent)]


async def _reader(tx: Tx, request: Request, chat_id: ChatId) -> Holder:
    if request.state is State.DRAFT:
        raise NotYours
    return await regisseur_in(tx, request.bot_id, chat_id, request.neighbourhood_id)


async def _standing(tx: Tx, request: Request, reader: Holder) -> Standing:
    if request.state is State.CLOSED:
        return Standing.CLOSED
    held_by = holder(request, await desk.present(tx, request))
    if held_by is None:
        return Standing.NEW
    return Standing.MINE if held_by == reader.person_id else Standing.COLLEAGUE
