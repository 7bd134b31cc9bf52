"""A new master key: every key of a request is wrapped anew, and one from before gets a key; all texts still open."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select, update

from community.help import notes, personal_data, repository, service, showing_name
from community.help.keys import KEYS, RequestsWithoutKey
from community.help.models import Request, seal
from community.help.tables import help_messages, help_notes, help_requests
from community.volunteers.roles import Role
from core.database import Database, Tx
from core.encryption import CannotOpen, MasterKey, Vault
from tests.community.help.test_service import POLICY, asked, says
from tests.community.people import NOW, a_database, somebody

OLD, NEW = MasterKey.fresh("k1"), MasterKey.fresh("k2")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


async def a_full_request(tx: Tx, vault: Vault, user_id: int) -> Request:
    """With a text, a name and a note."""
    paula = await somebody(tx, user_id)
    els = await somebody(tx, user_id + 1, Role.REGISSEUR)
    draft = await service.write(tx, vault, paula, says(f"tekst {user_id}"), POLICY, now=NOW)
    sent = await service.send(tx, vault, paula, draft.id, POLICY, now=NOW)
    assert sent is not None
    await showing_name.show_name(tx, vault, paula, draft.id, f"naam {user_id}", now=NOW)
    await notes.add(tx, vault, els, draft.id, f"nota {user_id}", now=NOW)
    return sent[0]


async def as_before(tx: Tx, vault: Vault, request_id: int) -> None:
    """Make it a request of the time when the master key sealed the texts themselves."""
    row = (await tx.execute(select(help_requests).where(help_requests.c.id == request_id))).one()
    box = vault.unlock(row.sealed_key, f"help_requests|key|{row.uid}")
    name = box.open_text(row.shown_name, showing_name.name_place_of(row.uid))
    sealed_name = vault.seal_text(name, showing_name.name_place_of(row.uid))
    await tx.execute(
        update(help_requests)
        .where(help_requests.c.id == request_id)
        .values(sealed_key=None, key_id=None, shown_name=sealed_name)
    )
    for message in await repository.list_messages(tx, request_id):
        body = seal(vault, message.open(box), message.uid)
        await tx.execute(update(help_messages).where(help_messages.c.id == message.id).values(body=body))
    for note in await notes.list_of(tx, request_id):
        body = vault.seal_text(note.open(box).words, notes.place_of(note.uid))
        await tx.execute(update(help_notes).where(help_notes.c.id == note.id).values(body=body))


async def reads(tx: Tx, vault: Vault, request_id: int) -> tuple[str, str | None, str]:
    """Its text, name and note."""
    request = await repository.find(tx, request_id)
    assert request is not None
    box = request.unlock(vault)
    (message,) = await repository.list_messages(tx, request_id)
    (note,) = await notes.list_of(tx, request_id)
    return message.open(box).text, showing_name.shown_name_of(request, box), note.open(box).words


async def rotate(tx: Tx, vault: Vault) -> int:
    """All of it, two at a time."""
    done = 0
    for kind in (RequestsWithoutKey(), KEYS):
        after: int | None = 0
        while after is not None:
            step = await kind.reseal(tx, vault, after=after, most=2)
            assert not step.damaged
            done, after = done + step.resealed, step.last
    return done


async def test_all_opens_with_the_new_key_alone(database: Database) -> None:
    before, between = Vault(OLD), Vault(NEW, (OLD,))
    async with database.write() as tx:
        requests = [await a_full_request(tx, before, number) for number in range(1, 11, 2)]
        for one in requests[:2]:
            await as_before(tx, before, one.id)
        assert await KEYS.count(tx) == {"k1": 3}
        assert await RequestsWithoutKey().count(tx) == {"k1": 6}
        assert await rotate(tx, between) == 5
        assert await KEYS.count(tx) == {"k2": 5}
        assert await RequestsWithoutKey().count(tx) == Counter()
        for number, one in zip(range(1, 11, 2), requests, strict=True):
            assert await reads(tx, Vault(NEW), one.id) == (f"tekst {number}", f"naam {number}", f"nota {number}")
            with pytest.raises(CannotOpen):
                await reads(tx, before, one.id)
        assert {row.key_id for row in await tx.execute(select(help_requests.c.key_id))} == {"k2"}
        assert await rotate(tx, between) == 0


async def test_the_texts_of_a_request_with_a_key_are_not_touched(database: Database) -> None:
    async with database.write() as tx:
        await a_full_request(tx, Vault(OLD), 1)
        sealed = [row.body for row in await tx.execute(select(help_messages.c.body))]
        await rotate(tx, Vault(NEW, (OLD,)))
        assert [row.body for row in await tx.execute(select(help_messages.c.body))] == sealed


async def test_what_no_key_opens_is_told_and_left_as_it_is(database: Database) -> None:
    """And the ones behind it are done all the same."""
    async with database.write() as tx:
        requests = [await a_full_request(tx, Vault(OLD), number) for number in (1, 3, 5)]
        await as_before(tx, Vault(OLD), requests[0].id)
        (message,) = await repository.list_messages(tx, requests[0].id)
        await tx.execute(update(help_messages).where(help_messages.c.id == message.id).values(body=message.sealed[:-1]))
        await tx.execute(
            update(help_requests).where(help_requests.c.id == requests[1].id).values(sealed_key=b"\x02k1broken")
        )
        vault = Vault(NEW, (OLD,))
        steps = [await kind.reseal(tx, vault, after=0, most=9) for kind in (RequestsWithoutKey(), KEYS)]
        assert [(one.resealed, one.damaged) for one in steps] == [(0, 1), (1, 1)]
        row = (await tx.execute(select(help_requests).where(help_requests.c.id == requests[0].id))).one()
        assert row.sealed_key is None
        (note,) = await notes.list_of(tx, requests[0].id)
        assert note.open(Vault(OLD)).words == "nota 1"


async def test_after_erasing_the_key_is_gone_and_nothing_opens(database: Database) -> None:
    vault = Vault(OLD)
    async with database.write() as tx:
        request = await asked(tx, await somebody(tx, 1))
        (message,) = await repository.list_messages(tx, request.id)
        sealed = message.sealed
        await personal_data.erase(tx, request.person_id, NOW)
        assert (await tx.execute(select(help_requests.c.sealed_key))).all() == []
        with pytest.raises(CannotOpen):
            vault.open(sealed, f"help_messages|body|{message.uid}")
