"""Words about somebody else: a worry about a neighbour, and what a volunteer passes on for who said yes.

Reporter and subject are kept apart: of the subject nothing is kept but what stands in the words themselves.
"""

from datetime import datetime

from sqlalchemy import update

from community.help import repository, service
from community.help.models import Body, HelpPolicy, Origin, Request, Source, State
from community.help.tables import help_requests
from community.volunteers.roles import Actor, Role
from core.database import Tx
from core.encryption import Vault
from core.errors import DomainError, NotYours


class OtherDraftWaits(DomainError):
    """Something of another kind was written and not sent yet: the two are not to be mixed up."""

    key = "concern-other-draft"


async def worry(
    tx: Tx, vault: Vault, actor: Actor, body: Body, policy: HelpPolicy, *, source: Source, now: datetime
) -> Request:
    """Keep a worry about somebody as a draft that nobody can see.

    Raises:
        OtherDraftWaits, and what ``service.write`` raises.
    """
    await _must_be_alone(tx, actor, Origin.CONCERN)
    return await service.write(tx, vault, actor, body, policy, source=source, origin=Origin.CONCERN, now=now)


async def say_whether_known(tx: Tx, actor: Actor, request_id: int, knows: bool | None) -> bool:
    """Whether the other person knows of it; None is "rather not say". False when the worry was sent already.

    Raises:
        NotYours: unknown, erased, somebody else's, or no worry.
    """
    request = await service.own(tx, actor, request_id)
    if request.origin is not Origin.CONCERN:
        raise NotYours
    if request.state is not State.DRAFT:
        return False
    await _note_whether_known(tx, request_id, knows)
    return True


async def pass_on(
    tx: Tx, vault: Vault, actor: Actor, body: Body, policy: HelpPolicy, *, source: Source, now: datetime
) -> Request:
    """Keep, as a draft, what a volunteer passes on for somebody who said yes.

    Raises:
        NotYours: the actor is no volunteer here (any more).
        OtherDraftWaits, and what ``service.write`` raises.
    """
    actor.must_be(Role.VOLUNTEER, actor.home)
    await _must_be_alone(tx, actor, Origin.ON_BEHALF)
    draft = await service.write(tx, vault, actor, body, policy, source=source, origin=Origin.ON_BEHALF, now=now)
    await _note_whether_known(tx, draft.id, True)
    return draft


async def _must_be_alone(tx: Tx, actor: Actor, origin: Origin) -> None:
    draft = await repository.find_draft(tx, actor.id)
    if draft is not None and draft.origin is not origin:
        raise OtherDraftWaits


async def _note_whether_known(tx: Tx, request_id: int, knows: bool | None) -> None:
    await tx.execute(update(help_requests).where(help_requests.c.id == request_id).values(subject_knows=knows))
