"""What each reader may see, decided by the chat that reads: the right is looked up again whenever a card is built."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select

from community.help import desk, muting, repository
from community.help.models import Body, BodyKind, Message, Origin, Request, Side, State
from community.help.portions import portions, text_of
from community.help.showing_name import shown_name_of
from community.help.states import holder
from community.help.tables import help_notes
from community.residents.models import Purpose
from community.residents.tables import consents
from community.volunteers import repository as volunteers
from community.volunteers.duty import service as duty
from community.volunteers.duty.models import Colleague
from community.volunteers.repository import Holder
from community.volunteers.roles import Role
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId


class Standing(StrEnum):
    """How a request stands, for one reader at the desk."""

    NEW = "new"
    MINE = "mine"
    COLLEAGUE = "colleague"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DeskView:
    """A request for one reader. ``quoted`` is what was first written; ``more_below``: not all of it fits on the card.

    ``agreed_at`` is when the resident said that it may be passed on; ``shown_name`` what they chose to be called.
    ``held_by`` is the colleague who has it; ``notes`` counts those of the team.
    """

    request: Request
    standing: Standing
    quoted: str
    more_below: bool
    held_by: Colleague | None = None
    agreed_at: datetime | None = None
    shown_name: str | None = None
    notes: int = 0
    muted: bool = False

    @property
    def may_teach(self) -> bool:
        """Whether the first words may leave a wording for a service: only what somebody asked for themselves."""
        return may_teach(self.request)


def may_teach(request: Request) -> bool:
    """Whether a request is over, was for its writer, and never spoke of danger: then its wording may help others."""
    return request.state is State.CLOSED and request.origin is Origin.OWN and request.danger is None


@dataclass(frozen=True, slots=True)
class Today:
    """The open requests of a neighbourhood, each in one list, for one reader at the desk."""

    urgent: list[Request] = field(default_factory=list)
    overdue: list[Request] = field(default_factory=list)
    new: list[Request] = field(default_factory=list)
    mine: list[Request] = field(default_factory=list)
    later: list[Request] = field(default_factory=list)
    colleagues: list[Request] = field(default_factory=list)

    @property
    def anything(self) -> bool:
        """Whether something asks for this reader's attention."""
        return bool(self.urgent or self.overdue or self.new or self.mine)


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
    standing = await _standing(tx, request, reader)
    return DeskView(
        request=request,
        standing=standing,
        quoted=quoted,
        more_below=any(not one.on_card for one in messages),
        held_by=await colleague(tx, request, request.held_by) if standing is Standing.COLLEAGUE else None,
        agreed_at=await _agreed_at(tx, request),
        shown_name=shown_name_of(request, box),
        notes=await _count_notes(tx, request_id),
        muted=await muting.is_muted(tx, request.neighbourhood_id, request.person_id),
    )


async def colleague(tx: Tx, request: Request, person_id: PersonId | None) -> Colleague | None:
    """A regisseur of a request's neighbourhood as the others know them; None for nobody, or for one who left."""
    if person_id is None:
        return None
    everybody = await duty.colleagues(tx, request.bot_id, request.neighbourhood_id)
    return next((one for one in everybody if one.holder.person_id == person_id), None)


async def who_has(tx: Tx, chat_id: ChatId, request_id: int) -> tuple[Request, Colleague | None] | None:
    """Which colleague has a request, for a reader at the desk; None when it was erased. Raises NotYours."""
    request = await repository.find(tx, request_id)
    if request is None:
        return None
    reader = await _reader(tx, request, chat_id)
    held_by = holder(request, await desk.present(tx, request))
    return request, None if held_by == reader.person_id else await colleague(tx, request, held_by)


async def _agreed_at(tx: Tx, request: Request) -> datetime | None:
    query = select(consents.c.given_at).where(
        consents.c.person_id == request.person_id,
        consents.c.purpose == Purpose.HELP,
        consents.c.subject == request.subject,
        consents.c.withdrawn_at.is_(None),
    )
    given: datetime | None = (await tx.execute(query.order_by(consents.c.id).limit(1))).scalar_one_or_none()
    return given


async def _count_notes(tx: Tx, request_id: int) -> int:
    query = select(func.count()).select_from(help_notes).where(help_notes.c.request_id == request_id)
    return int((await tx.execute(query)).scalar_one())


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


async def asked(tx: Tx, chat_id: ChatId, request_id: int) -> Request | None:
    """A resident's own request; None when it was erased. Raises NotYours."""
    request = await repository.find(tx, request_id)
    if request is not None and request.chat_id != chat_id:
        raise NotYours
    return request


async def today(tx: Tx, bot_id: BotId, chat_id: ChatId, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> Today:
    """What waits at the desk, oldest first. Raises NotYours."""
    reader = await regisseur_in(tx, bot_id, chat_id, neighbourhood_id)
    found = Today()
    for request in await repository.list_open(tx, bot_id, neighbourhood_id):
        _list_for(found, request, await _standing(tx, request, reader), now).append(request)
    return found


def _list_for(today: Today, request: Request, standing: Standing, now: datetime) -> list[Request]:
    """A danger that nobody has seen is everybody's; else what a colleague has is theirs."""
    if request.danger is not None and request.seen_at is None:
        return today.urgent
    if standing is Standing.COLLEAGUE:
        return today.colleagues
    if request.danger is not None and request.turn is Side.DESK:
        return today.urgent
    if request.late_at is not None:
        return today.overdue
    if request.later_until is not None and request.later_until > now:
        return today.later
    return today.mine if standing is Standing.MINE else today.new


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
