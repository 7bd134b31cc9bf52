"""Giving and taking back roles. Those concerned, the person and the admins, are told in the same transaction."""

from collections.abc import Collection
from datetime import datetime

from community.neighbourhoods.models import NeighbourhoodBook
from community.volunteers import repository
from community.volunteers.invitations import INVITABLE, VALID_FOR, InviteNotValid, fingerprint, new_token, usable
from community.volunteers.repository import HeldRole
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.errors import DomainError, NotYours
from core.ids import NeighbourhoodId, PersonId, UserId
from core.outbox import Lane, MessageKind, Owed

ROLE_GIVEN = MessageKind("role_given", Lane.REPLY)
ROLE_TAKEN = MessageKind("role_taken", Lane.REPLY)
ROLE_GIVEN_NOTICE = MessageKind("role_given_notice", Lane.REPLY)
ROLE_TAKEN_NOTICE = MessageKind("role_taken_notice", Lane.REPLY)


class RoleAlreadyHeld(DomainError):
    """Whoever follows the link holds the role already. The link stays good for somebody else."""

    key = "role-already-held"


class RoleSetByConfiguration(DomainError):
    """An admin named in the configuration can only be taken out there."""

    key = "role-set-by-configuration"


async def invite(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, role: Role, *, now: datetime) -> str:
    """Make a one-time invitation and give back its token, which is kept nowhere.

    Raises:
        NotYours: no admin there, or not a role that is given.
    """
    actor.must_be(Role.ADMIN, neighbourhood_id)
    if role not in INVITABLE:
        raise NotYours
    token = new_token()
    await repository.save_invite(
        tx, neighbourhood_id, role, fingerprint(token), created_by=actor.id, now=now, expires_at=now + VALID_FOR
    )
    return token


async def accept(
    tx: Tx, actor: Actor, token: str, served: NeighbourhoodBook, admins: Collection[UserId], *, now: datetime
) -> HeldRole:
    """Use an invitation up: the actor holds its role from now on. ``admins`` are those of the configuration.

    Raises:
        InviteNotValid: unknown, used, expired or foreign.
        RoleAlreadyHeld: see there.
    """
    found = usable(await repository.find_invite(tx, fingerprint(token)), served, now=now)
    if actor.is_a(found.role, found.neighbourhood_id):
        raise RoleAlreadyHeld
    if not await repository.use_invite(tx, found.id, actor.id, now=now):
        raise InviteNotValid
    await repository.grant(tx, actor.id, found.neighbourhood_id, found.role, granted_by=found.created_by, now=now)
    held = (await repository.list_held_by(tx, actor.id))[-1]
    await _tell(tx, actor, held, (ROLE_GIVEN, ROLE_GIVEN_NOTICE), admins, now=now)
    return held


async def role_for_admin(tx: Tx, actor: Actor, role_id: int) -> HeldRole:
    """One role, for an admin of its neighbourhood.

    Raises:
        NotYours: no such role (any more), or not this admin's.
    """
    held = await repository.find_held(tx, role_id)
    if held is None:
        raise NotYours
    actor.must_be(Role.ADMIN, held.neighbourhood_id)
    return held


async def take_back(tx: Tx, actor: Actor, role_id: int, admins: Collection[UserId], *, now: datetime) -> HeldRole:
    """End a role, from the person's next message on. ``admins`` are those of the configuration.

    Raises:
        NotYours: no such role (any more), or not this admin's.
        RoleSetByConfiguration: see there.
    """
    held = await role_for_admin(tx, actor, role_id)
    if held.role is Role.ADMIN and held.user_id in admins:
        raise RoleSetByConfiguration
    await repository.revoke(tx, role_id, now=now)
    await _tell(tx, actor, held, (ROLE_TAKEN, ROLE_TAKEN_NOTICE), admins, now=now)
    return held


async def give_up_all(tx: Tx, actor: Actor, admins: Collection[UserId], *, now: datetime) -> None:
    """End every role of the actor, who leaves, and tell the admins: they must know that a regisseur is gone."""
    for held in await repository.list_held_by(tx, actor.id):
        await repository.revoke(tx, held.role_id, now=now)
        await _tell(tx, actor, held, (ROLE_TAKEN, ROLE_TAKEN_NOTICE), admins, now=now)


async def _tell(
    tx: Tx,
    actor: Actor,
    held: HeldRole,
    kinds: tuple[MessageKind, MessageKind],
    admins: Collection[UserId],
    *,
    now: datetime,
) -> None:
    """Tell the holder (first kind) and the admins who neither hold nor did this (second kind)."""
    bot_id = actor.person.bot_id
    variables = {"role_id": held.role_id, "role": held.role, "neighbourhood_id": held.neighbourhood_id}
    to_holder, to_admins = kinds
    own: set[PersonId] = {held.person_id, actor.id}
    others = await repository.admin_chats(tx, bot_id, held.neighbourhood_id, admins)
    messages = [Owed(held.chat_id, to_holder, variables)]
    messages += [Owed(chat_id, to_admins, variables) for person_id, chat_id in others.items() if person_id not in own]
    await outbox.owe(tx, bot_id, messages, now=now)
