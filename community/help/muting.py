"""Somebody who floods the desk is muted there by a regisseur, and heard again when one lifts that. Both are logged.

Only what would go to the desk stops. Danger cards, answers and the agenda never ask whether somebody is muted.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from community.help import answering, repository
from community.help.models import Request
from community.help.tables import help_mutes
from community.residents.tables import people
from community.volunteers.roles import Actor, Role
from core import audit, outbox
from core.database import Tx
from core.errors import NotYours
from core.ids import BotId, NeighbourhoodId, PersonId


@dataclass(frozen=True, slots=True)
class Mute:
    """Somebody who is muted now: since when, and nothing of who it is."""

    id: int
    neighbourhood_id: NeighbourhoodId
    person_id: PersonId
    muted_at: datetime

    @property
    def code(self) -> str:
        """What the audit trail calls it once its requests are gone."""
        return f"mute-{self.id}"


async def is_muted(tx: Tx, neighbourhood_id: NeighbourhoodId, person_id: PersonId) -> bool:
    """Whether what somebody asks stays away from the desk of a neighbourhood."""
    return await _find(tx, neighbourhood_id, person_id) is not None


async def mute(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> bool:
    """Mute the one who wrote a request, in its neighbourhood. False when that was so.

    Raises:
        NotYours: see there; also for a request of the actor's own.
    """
    request = await answering.at_my_desk(tx, actor, request_id)
    if request.person_id == actor.id:
        raise NotYours
    if await is_muted(tx, request.neighbourhood_id, request.person_id):
        return False
    values = {"neighbourhood_id": request.neighbourhood_id, "person_id": request.person_id, "muted_at": now}
    await tx.execute(insert(help_mutes).values(values))
    await answering.note_act(tx, actor, request, "muted", now=now)
    await _redraw(tx, request.bot_id, request.neighbourhood_id, request.person_id, now)
    return True


async def lift(tx: Tx, actor: Actor, request_id: int, *, now: datetime) -> bool:
    """Hear the one who wrote a request again. False when nobody was muted. Raises NotYours."""
    request = await answering.at_my_desk(tx, actor, request_id)
    found = await _find(tx, request.neighbourhood_id, request.person_id)
    if found is None:
        return False
    await _lift(tx, actor, found, request, now)
    return True


async def lift_mute(tx: Tx, actor: Actor, mute_id: int, *, now: datetime) -> bool:
    """The same from the list of all who are muted, also when the request itself is gone. Raises NotYours."""
    row = (await tx.execute(select(help_mutes).where(help_mutes.c.id == mute_id))).first()
    if row is None:
        raise NotYours
    actor.must_be(Role.REGISSEUR, NeighbourhoodId(row.neighbourhood_id))
    found = await _find(tx, NeighbourhoodId(row.neighbourhood_id), PersonId(row.person_id))
    if found is None or found.id != mute_id:
        return False
    requests = await repository.list_of_person(tx, found.person_id)
    here = [one for one in requests if one.neighbourhood_id == found.neighbourhood_id]
    await _lift(tx, actor, found, here[-1] if here else None, now)
    return True


async def list_muted(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId) -> list[Mute]:
    """All who are muted in a neighbourhood, longest first."""
    query = (
        select(help_mutes)
        .join(people, people.c.id == help_mutes.c.person_id)
        .where(people.c.bot_id == bot_id, help_mutes.c.neighbourhood_id == neighbourhood_id)
        .where(help_mutes.c.lifted_at.is_(None))
    )
    return [
        Mute(row.id, NeighbourhoodId(row.neighbourhood_id), PersonId(row.person_id), row.muted_at)
        for row in await tx.execute(query.order_by(help_mutes.c.id))
    ]


async def everything_about(tx: Tx, person_id: PersonId) -> list[tuple[datetime, datetime | None]]:
    """When somebody was muted, and when that ended."""
    query = select(help_mutes).where(help_mutes.c.person_id == person_id).order_by(help_mutes.c.id)
    return [(row.muted_at, row.lifted_at) for row in await tx.execute(query)]


async def _find(tx: Tx, neighbourhood_id: NeighbourhoodId, person_id: PersonId) -> Mute | None:
    query = select(help_mutes).where(
        help_mutes.c.neighbourhood_id == neighbourhood_id,
        help_mutes.c.person_id == person_id,
        help_mutes.c.lifted_at.is_(None),
    )
    row = (await tx.execute(query.order_by(help_mutes.c.id))).first()
    return None if row is None else Mute(row.id, neighbourhood_id, person_id, row.muted_at)


async def _lift(tx: Tx, actor: Actor, found: Mute, request: Request | None, now: datetime) -> None:
    await tx.execute(update(help_mutes).where(help_mutes.c.id == found.id).values(lifted_at=now))
    about = found.code if request is None else request.code
    bot_id = actor.person.bot_id
    await audit.record(tx, bot_id, actor_id=actor.id, role=Role.REGISSEUR, action="unmuted", about=about, now=now)
    await _redraw(tx, bot_id, found.neighbourhood_id, found.person_id, now)


async def _redraw(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, person_id: PersonId, now: datetime) -> None:
    """The cards of all that this person asked there say whether they are muted."""
    for request in await repository.list_of_person(tx, person_id):
        if request.neighbourhood_id == neighbourhood_id:
            await outbox.redraw(tx, bot_id, request.subject, now=now)
