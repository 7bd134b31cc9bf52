"""Giving, using and taking back roles, on a real database."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from community.volunteers import repository, service
from community.volunteers.invitations import InviteNotValid, fingerprint
from community.volunteers.roles import Role
from community.volunteers.service import RoleAlreadyHeld, RoleSetByConfiguration
from community.volunteers.tables import invites
from core.database import Database, Tx
from core.errors import NotYours
from core.ids import UserId
from core.tables import outbox
from tests.community.people import HERE, NOW, THERE, a_database, actor, served, somebody

EVERYWHERE = served(HERE, THERE)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Two neighbourhoods and nobody."""
    async with a_database(tmp_path) as database:
        yield database


async def told(tx: Tx) -> list[tuple[int, str]]:
    """Chat and kind of every message owed, in order."""
    return [(row.chat_id, row.kind) for row in await tx.execute(select(outbox).order_by(outbox.c.id))]


async def test_the_token_itself_is_kept_nowhere(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        token = await service.invite(tx, admin, HERE, Role.VOLUNTEER, now=NOW)
        kept = (await tx.execute(select(invites))).one()
    assert kept.token_hash == fingerprint(token)
    assert kept.expires_at == NOW + timedelta(hours=48)
    assert token not in str(tuple(kept))


async def test_an_invitation_gives_its_role_in_its_neighbourhood_and_nowhere_else(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        token = await service.invite(tx, admin, HERE, Role.VOLUNTEER, now=NOW)
        guest = await somebody(tx, 2, home=THERE)
        await service.accept(tx, guest, token, EVERYWHERE, (), now=NOW)
        assert (await actor(tx, guest.id)).roles == {HERE: {Role.VOLUNTEER}}


async def test_an_invitation_works_once(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        token = await service.invite(tx, admin, HERE, Role.REGISSEUR, now=NOW)
        await service.accept(tx, await somebody(tx, 2), token, EVERYWHERE, (), now=NOW)
        late = await somebody(tx, 3)
        with pytest.raises(InviteNotValid):
            await service.accept(tx, late, token, EVERYWHERE, (), now=NOW)
        assert (await actor(tx, late.id)).roles == {}


async def test_of_two_who_found_an_invitation_unused_only_the_first_gets_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both read it before either used it: then only comparing and setting in one statement decides."""
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        token = await service.invite(tx, admin, HERE, Role.VOLUNTEER, now=NOW)
        unused = await repository.find_invite(tx, fingerprint(token))

        async def read_before(tx: Tx, token_hash: str) -> repository.Invite | None:
            return unused

        monkeypatch.setattr(repository, "find_invite", read_before)
        await service.accept(tx, await somebody(tx, 2), token, EVERYWHERE, (), now=NOW)
        second = await somebody(tx, 3)
        with pytest.raises(InviteNotValid):
            await service.accept(tx, second, token, EVERYWHERE, (), now=NOW)


async def test_who_holds_the_role_already_does_not_use_the_link_up(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        token = await service.invite(tx, admin, HERE, Role.ADMIN, now=NOW)
        with pytest.raises(RoleAlreadyHeld):
            await service.accept(tx, admin, token, EVERYWHERE, (), now=NOW)
        await service.accept(tx, await somebody(tx, 2), token, EVERYWHERE, (), now=NOW)


@pytest.mark.parametrize("role", [None, Role.VOLUNTEER, Role.REGISSEUR])
async def test_nobody_but_an_admin_invites(database: Database, role: Role | None) -> None:
    async with database.write() as tx:
        with pytest.raises(NotYours):
            await service.invite(tx, await somebody(tx, 1, role), HERE, Role.VOLUNTEER, now=NOW)
        assert (await tx.execute(select(invites))).first() is None


async def test_an_admin_does_not_invite_or_take_back_in_another_neighbourhood(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN, home=HERE)
        bram = await somebody(tx, 2, Role.VOLUNTEER, home=THERE)
        with pytest.raises(NotYours):
            await service.invite(tx, admin, THERE, Role.VOLUNTEER, now=NOW)
        held = (await repository.list_held_by(tx, bram.id))[0]
        with pytest.raises(NotYours):
            await service.take_back(tx, admin, held.role_id, (), now=NOW)
        assert (await actor(tx, bram.id)).is_a(Role.VOLUNTEER, THERE)


async def test_a_role_that_is_taken_back_is_gone_and_everybody_concerned_hears_it(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        await somebody(tx, 2, Role.ADMIN)
        await somebody(tx, 3)  # an admin of the configuration
        await somebody(tx, 4, Role.ADMIN, home=THERE)
        bram = await somebody(tx, 5, Role.VOLUNTEER)
        held = (await repository.list_held_by(tx, bram.id))[0]
        await service.take_back(tx, admin, held.role_id, [UserId(3)], now=NOW)
        assert (await actor(tx, bram.id)).roles == {}
        assert await told(tx) == [(5, "role_taken"), (2, "role_taken_notice"), (3, "role_taken_notice")]


async def test_a_role_that_is_given_is_told_to_the_person_and_to_every_admin(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        await somebody(tx, 2, Role.ADMIN)
        token = await service.invite(tx, admin, HERE, Role.REGISSEUR, now=NOW)
        await service.accept(tx, await somebody(tx, 3), token, EVERYWHERE, (), now=NOW)
        assert await told(tx) == [(3, "role_given"), (1, "role_given_notice"), (2, "role_given_notice")]


async def test_an_admin_of_the_configuration_stays_one(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        configured = await somebody(tx, 9, Role.ADMIN)
        held = (await repository.list_held_by(tx, configured.id))[0]
        with pytest.raises(RoleSetByConfiguration):
            await service.take_back(tx, admin, held.role_id, [UserId(9)], now=NOW)
        assert (await actor(tx, configured.id)).is_a(Role.ADMIN)


async def test_who_leaves_keeps_no_role_and_the_admins_hear_it(database: Database) -> None:
    async with database.write() as tx:
        await somebody(tx, 1, Role.ADMIN)
        els = await somebody(tx, 2, Role.REGISSEUR)
        await service.give_up_all(tx, els, (), now=NOW)
        assert (await actor(tx, els.id)).roles == {}
        assert (1, "role_taken_notice") in await told(tx)


async def test_erasing_an_admin_ends_open_invitations_and_forgets_who_made_used_ones(database: Database) -> None:
    async with database.write() as tx:
        admin = await somebody(tx, 1, Role.ADMIN)
        used = await service.invite(tx, admin, HERE, Role.VOLUNTEER, now=NOW)
        still_open = await service.invite(tx, admin, HERE, Role.VOLUNTEER, now=NOW)
        guest = await somebody(tx, 2)
        await service.accept(tx, guest, used, EVERYWHERE, (), now=NOW)
        await repository.forget_person(tx, admin.id)
        with pytest.raises(InviteNotValid):
            await service.accept(tx, await somebody(tx, 3), still_open, EVERYWHERE, (), now=NOW)
        assert (await tx.execute(select(invites.c.created_by, invites.c.used_by))).one() == (None, guest.id)
        assert (await tx.execute(text("SELECT granted_by FROM roles"))).all() == [(None,)]
