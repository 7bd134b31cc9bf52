"""What follows a yes within minutes belongs to the request that was just sent, and does not become a second one.

A burst is a row among the dialogues: it survives a restart, and whatever the person begins next takes its place.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from community.help import repository
from community.help.models import Request, Side, Source, State
from community.help.tables import help_messages, help_requests
from community.residents import repository as residents
from community.volunteers.roles import Actor
from core.database import Tx
from core.ids import MessageId, PersonId
from core.tables import shown

PATIENCE = timedelta(minutes=10)
"""After the last thing that was sent. What somebody writes later is an ordinary question again."""
_SENT, _MORE = "help_sent", "help_more"
NAMES = (_SENT, _MORE)
BEFORE = "help"
"""The dialogue in which a request is written."""


@dataclass(frozen=True, slots=True)
class Burst:
    """The open request that takes what follows; ``acknowledged``: a line says already that more was passed on."""

    request_id: int
    acknowledged: bool


async def begin(tx: Tx, person_id: PersonId, request_id: int, *, now: datetime) -> None:
    """What this person sends next goes with the request."""
    await residents.begin_dialogue(tx, person_id, _SENT, now=now, object_id=request_id)


async def begin_after_yes(tx: Tx, person_id: PersonId, request_id: int, *, now: datetime) -> None:
    """The same, unless we asked something else meanwhile: then what comes next answers that."""
    dialogue = await residents.find_dialogue(tx, person_id)
    if dialogue is None or dialogue.name in (BEFORE, *NAMES):
        await begin(tx, person_id, request_id, now=now)


async def going_on(tx: Tx, person_id: PersonId, *, now: datetime) -> Burst | None:
    """The burst of this person, if its time is not over."""
    dialogue = await residents.find_dialogue(tx, person_id)
    if dialogue is None or dialogue.name not in NAMES or dialogue.object_id is None or now - dialogue.since >= PATIENCE:
        return None
    return Burst(dialogue.object_id, dialogue.name == _MORE)


async def go_on(tx: Tx, person_id: PersonId, burst: Burst, *, now: datetime) -> None:
    """Something joined the request, and a line says so: the minutes are counted from now."""
    await residents.begin_dialogue(tx, person_id, _MORE, now=now, object_id=burst.request_id)


async def end(tx: Tx, person_id: PersonId) -> None:
    """What this person writes next is an ordinary question. Another dialogue stays."""
    dialogue = await residents.find_dialogue(tx, person_id)
    if dialogue is not None and dialogue.name in NAMES:
        await residents.end_dialogue(tx, person_id)


async def takes_more(tx: Tx, request: Request, *, now: datetime) -> bool:
    """Whether what its writer sends now goes with this request."""
    burst = await going_on(tx, request.person_id, now=now)
    return burst is not None and burst.request_id == request.id and request.state is State.OPEN


async def where_it_belongs(tx: Tx, actor: Actor, *, now: datetime) -> Request | None:
    """The open request to which a plain message of this person belongs: sent just now, or the desk wrote last."""
    return await repository.last_said_in(tx, actor.id, NAMES, now - PATIENCE)


async def added_since(tx: Tx, request: Request) -> int:
    """How many messages its writer added since the yes."""
    if request.opened_at is None:
        return 0
    query = select(func.count()).where(
        help_messages.c.request_id == request.id,
        help_messages.c.author == Side.RESIDENT,
        help_messages.c.written_at > request.opened_at,
    )
    return int((await tx.execute(query)).scalar_one())


async def has_part_of(tx: Tx, request_id: int, album: str | None) -> bool:
    """Whether a request holds a part of this album already: then its first part was acknowledged."""
    if album is None:
        return False
    query = select(help_messages.c.id).where(help_messages.c.request_id == request_id, help_messages.c.album == album)
    return (await tx.execute(query.limit(1))).first() is not None


async def asked_with(tx: Tx, actor: Actor, source: Source) -> bool:
    """Whether an open request of this person holds this very message: an old button was tapped once more."""
    query = (
        select(help_messages.c.id)
        .join(help_requests, help_requests.c.id == help_messages.c.request_id)
        .where(help_messages.c.source_chat_id == source.chat_id, help_messages.c.source_message_id == source.message_id)
        .where(help_requests.c.person_id == actor.id, help_requests.c.state == State.OPEN)
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def newest_shown(tx: Tx, request: Request, kind: str) -> MessageId | None:
    """The newest message of a kind that tells its writer of a request; None while it is still on its way."""
    query = select(func.max(shown.c.message_id)).where(
        shown.c.bot_id == request.bot_id,
        shown.c.chat_id == request.chat_id,
        shown.c.subject == request.asked_subject,
        shown.c.kind == kind,
    )
    found = (await tx.execute(query)).scalar_one_or_none()
    return None if found is None else MessageId(found)
