"""Queries on roles and invitations."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, exists, insert, select, update

from community.residents.tables import people
from community.volunteers.roles import Role
from community.volunteers.tables import duty_exceptions, duty_pattern, invites, roles
from core.database import Tx
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId, UserId
from core.tables import chats

# Every update asks this; built once, for building costs SQLAlchemy more than running costs SQLite.
_ROLES_OF = select(roles.c.neighbourhood_id, roles.c.role).where(
    roles.c.person_id == bindparam("person"), roles.c.revoked_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a role in a neighbourhood."""

    role_id: int
    person_id: PersonId
    bot_id: BotId
    chat_id: ChatId
    role: Role
    neighbourhood_id: NeighbourhoodId
    away: bool


@dataclass(frozen=True, slots=True)
class Invite:
    """An invitation that was found by its token."""

    id: int
    neighbourhood_id: NeighbourhoodId
    role: Role
    expires_at: datetime
    used: bool
    created_by: PersonId | None = None


async def roles_of(tx: Tx, person_id: PersonId) -> dict[NeighbourhoodId, frozenset[Role]]:
    """The roles of one person, by neighbourhood."""
    rows = await tx.execute(_ROLES_OF, {"person": person_id})
    found: dict[NeighbourhoodId, set[Role]] = defaultdict(set)
    for row in rows:
        found[NeighbourhoodId(row.neighbourhood_id)].add(Role(row.role))
    return {where: frozenset(held) for where, held in found.items()}


async def list_holders(tx: Tx, neighbourhood_id: NeighbourhoodId, role: Role | None = None) -> list[Holder]:
    """Who holds a role (or any role) in a neighbourhood, oldest first."""
    query = (
        select(roles, people.c.bot_id, people.c.chat_id)
        .join(people, people.c.id == roles.c.person_id)
        .where(roles.c.neighbourhood_id == neighbourhood_id, roles.c.revoked_at.is_(None))
        .order_by(roles.c.id)
    )
    if role is not None:
        query = query.where(roles.c.role == role)
    return [
        Holder(
            row.id,
            PersonId(row.person_id),
            BotId(row.bot_id),
            ChatId(row.chat_id),
            Role(row.role),
            NeighbourhoodId(row.neighbourhood_id),
            row.away_since is not None,
        )
        for row in await tx.execute(query)
    ]


async def reachable(tx: Tx, bot_id: BotId, chat_id: ChatId) -> bool:
    """Whether the last thing we heard of a chat is that it can be written to."""
    query = select(chats.c.reachability).where(chats.c.bot_id == bot_id, chats.c.chat_id == chat_id)
    return (await tx.execute(query)).scalar_one_or_none() == "reachable"


async def grant(
    tx: Tx,
    person_id: PersonId,
    neighbourhood_id: NeighbourhoodId,
    role: Role,
    *,
    granted_by: PersonId | None,
    now: datetime,
) -> None:
    """Give a role. Giving it twice changes nothing."""
    held = await roles_of(tx, person_id)
    if role in held.get(neighbourhood_id, frozenset()):
        return
    await tx.execute(
        insert(roles).values(
            person_id=person_id, neighbourhood_id=neighbourhood_id, role=role, granted_by=granted_by, granted_at=now
        )
    )


async def find_role(tx: Tx, role_id: int) -> tuple[NeighbourhoodId, PersonId, Role] | None:
    """Where, whose and which role a row is, unless it was taken back."""
    row = (await tx.execute(select(roles).where(roles.c.id == role_id, roles.c.revoked_at.is_(None)))).first()
    return None if row is None else (NeighbourhoodId(row.neighbourhood_id), PersonId(row.person_id), Role(row.role))


async def revoke(tx: Tx, role_id: int, *, now: datetime) -> None:
    """Take a role back."""
    await tx.execute(update(roles).where(roles.c.id == role_id, roles.c.revoked_at.is_(None)).values(revoked_at=now))


async def set_away(
    tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, role: Role, away_since: datetime | None
) -> None:
    """Note that somebody has no duty (or, with None, has it again)."""
    await tx.execute(
        update(roles)
        .where(roles.c.person_id == person_id, roles.c.neighbourhood_id == neighbourhood_id, roles.c.role == role)
        .values(away_since=away_since)
    )


async def save_invite(
    tx: Tx,
    neighbourhood_id: NeighbourhoodId,
    role: Role,
    token_hash: str,
    *,
    created_by: PersonId,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Keep an invitation. Only the hash of its token is kept."""
    await tx.execute(
        insert(invites).values(
            neighbourhood_id=neighbourhood_id,
            role=role,
            token_hash=token_hash,
            created_by=created_by,
            created_at=now,
            expires_at=expires_at,
        )
    )


async def find_invite(tx: Tx, token_hash: str) -> Invite | None:
    """The invitation behind a token."""
    row = (await tx.execute(select(invites).where(invites.c.token_hash == token_hash))).first()
    if row is None:
        return None
    made_by = None if row.created_by is None else PersonId(row.created_by)
    where, role = NeighbourhoodId(row.neighbourhood_id), Role(row.role)
    return Invite(row.id, where, role, row.expires_at, row.used_at is not None, made_by)


async def use_invite(tx: Tx, invite_id: int, person_id: PersonId, *, now: datetime) -> bool:
    """Use an invitation up. False when somebody was first: it works once."""
    used = await tx.execute(
        update(invites)
        .where(invites.c.id == invite_id, invites.c.used_at.is_(None))
        .values(used_by=person_id, used_at=now)
    )
    return bool(used.rowcount == 1)


@dataclass(frozen=True, slots=True)
class HeldRole:
    """One role that was given and not taken back. Admins know it by ``role_id``: no name is kept."""

    role_id: int
    person_id: PersonId
    user_id: UserId
    chat_id: ChatId
    role: Role
    neighbourhood_id: NeighbourhoodId
    granted_at: datetime


def _held_query() -> Select[Any]:
    return (
        select(roles, people.c.user_id, people.c.chat_id)
        .join(people, people.c.id == roles.c.person_id)
        .where(roles.c.revoked_at.is_(None))
        .order_by(roles.c.id)
    )


def _held(row: Any) -> HeldRole:
    return HeldRole(
        row.id,
        PersonId(row.person_id),
        UserId(row.user_id),
        ChatId(row.chat_id),
        Role(row.role),
        NeighbourhoodId(row.neighbourhood_id),
        row.granted_at,
    )


async def list_held(tx: Tx, neighbourhood_id: NeighbourhoodId) -> list[HeldRole]:
    """Every role in a neighbourhood, oldest first."""
    rows = await tx.execute(_held_query().where(roles.c.neighbourhood_id == neighbourhood_id))
    return [_held(row) for row in rows]


async def list_held_by(tx: Tx, person_id: PersonId) -> list[HeldRole]:
    """Every role of one person, oldest first."""
    return [_held(row) for row in await tx.execute(_held_query().where(roles.c.person_id == person_id))]


async def find_held(tx: Tx, role_id: int) -> HeldRole | None:
    """One role, unless it was taken back."""
    row = (await tx.execute(_held_query().where(roles.c.id == role_id))).first()
    return None if row is None else _held(row)


async def admin_chats(
    tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, always: Collection[UserId]
) -> dict[PersonId, ChatId]:
    """The private chats of a neighbourhood's admins; ``always`` are those of the configuration, if we met them."""
    holds = exists().where(
        roles.c.person_id == people.c.id,
        roles.c.neighbourhood_id == neighbourhood_id,
        roles.c.role == Role.ADMIN,
        roles.c.revoked_at.is_(None),
    )
    query = select(people.c.id, people.c.chat_id).where(people.c.bot_id == bot_id)
    rows = await tx.execute(query.where(people.c.user_id.in_(list(always)) | holds).order_by(people.c.id))
    return {PersonId(row.id): ChatId(row.chat_id) for row in rows}


async def forget_person(tx: Tx, person_id: PersonId) -> None:
    """Erase a person's roles and unused invitations; who gave a role to others, or used a link, is no longer known."""
    await tx.execute(delete(roles).where(roles.c.person_id == person_id))
    for table in (duty_pattern, duty_exceptions):
        await tx.execute(delete(table).where(table.c.person_id == person_id))
    await tx.execute(update(roles).where(roles.c.granted_by == person_id).values(granted_by=None))
    await tx.execute(delete(invites).where(invites.c.created_by == person_id, invites.c.used_at.is_(None)))
    await tx.execute(update(invites).where(invites.c.created_by == person_id).values(created_by=None))
    await tx.execute(update(invites).where(invites.c.used_by == person_id).values(used_by=None))


async def everything_about(tx: Tx, person_id: PersonId) -> tuple[Sequence[Any], Sequence[Any]]:
    """All roles a person has or had, and the invitations the person made."""
    held = await tx.execute(select(roles).where(roles.c.person_id == person_id).order_by(roles.c.id))
    made = await tx.execute(select(invites).where(invites.c.created_by == person_id).order_by(invites.c.id))
    return held.all(), made.all()
