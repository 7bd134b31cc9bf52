"""A rotation of keys is killed again and again; afterwards every text opens, with the newest key alone."""

import asyncio
import json
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from community.help import notes, repository, service
from community.help.models import seal
from community.help.tables import help_messages, help_notes, help_requests
from community.volunteers.roles import Role
from core.database import Database, Tx
from core.encryption import CannotOpen, MasterKey, Vault
from core.inbox import Inbox, Incoming
from core.tables import outbox
from handlers.cards.roles import INVITE_LINK, invite_place
from knowledge.editing import learning
from knowledge.editing.learning import Standing, Wording
from knowledge.models import Owner, OwnerKind, Service, ServiceId, Texts
from knowledge.repository import insert_service
from tests.community.help.test_service import POLICY, says
from tests.community.people import BOT, HERE, NOW, a_database, somebody
from tests.faults.build import ROOT

KILLS = 20
REQUESTS = 60
WITHOUT_KEY = 25
UPDATES = 30
WORDINGS = 25


async def _fill(tx: Tx, vault: Vault) -> None:
    els = await somebody(tx, 1, Role.REGISSEUR)
    for number in range(REQUESTS):
        person = await somebody(tx, 100 + number)
        draft = await service.write(tx, vault, person, says(f"tekst {number}"), POLICY, now=NOW)
        await service.send(tx, vault, person, draft.id, POLICY, now=NOW)
        await notes.add(tx, vault, els, draft.id, f"nota {number}", now=NOW)
    for request in [await repository.find(tx, number) for number in range(1, WITHOUT_KEY + 1)]:
        assert request is not None
        box = request.unlock(vault)
        for message in await repository.list_messages(tx, request.id):
            body = seal(vault, message.open(box), message.uid)
            await tx.execute(update(help_messages).where(help_messages.c.id == message.id).values(body=body))
        for note in await notes.list_of(tx, request.id):
            body = vault.seal_text(note.open(box).words, notes.place_of(note.uid))
            await tx.execute(update(help_notes).where(help_notes.c.id == note.id).values(body=body))
        await tx.execute(update(help_requests).where(help_requests.c.id == request.id).values(sealed_key=None))
    updates = [Incoming(number, els.chat_id, f"update {number}".encode()) for number in range(UPDATES)]
    await Inbox(BOT, vault).store(tx, updates, now=NOW)
    await _fill_the_rest(tx, vault)


async def _fill_the_rest(tx: Tx, vault: Vault) -> None:
    sealed = vault.seal_text("een link", invite_place("h1")).hex()
    row = {"bot_id": BOT, "chat_id": 1, "kind": INVITE_LINK.name, "lane": 1, "at_most_once": False, "state": "sent"}
    variables = {"sealed": sealed, "token_hash": "h1"}
    await tx.execute(insert(outbox).values(**row, variables=variables, due_at=NOW, created_at=NOW))
    texts = {"nl": Texts(name="Fietsen", summary="Fietsen")}
    owner = Owner(OwnerKind.NEIGHBOURHOOD, HERE)
    await insert_service(tx, Service(ServiceId(1), "fiets", "mobility", "🚲", texts, owner))
    for number in range(WORDINGS):
        wording = Wording("nl", f"mijn zwoezel nummer {number} is plat")
        assert await learning.note(tx, vault, ServiceId(1), wording, Standing.CHOSEN, now=NOW)


async def _judge(tx: Tx, vault: Vault) -> None:
    """Everything is there, in clear, for who has this vault."""
    for number in range(REQUESTS):
        request = await repository.find(tx, number + 1)
        assert request is not None and request.sealed_key is not None
        box = request.unlock(vault)
        assert [one.open(box).text for one in await repository.list_messages(tx, request.id)] == [f"tekst {number}"]
        assert [one.open(box).words for one in await notes.list_of(tx, request.id)] == [f"nota {number}"]
    waiting = await Inbox(BOT, vault).waiting(tx)
    assert [one.body.decode() for one in waiting] == [f"update {number}" for number in range(UPDATES)]
    candidate = await learning.next_waiting(tx, vault, HERE)
    count = 0
    while candidate is not None and count < WORDINGS:
        assert candidate.wording.text == f"mijn zwoezel nummer {count} is plat"
        candidate, count = await learning.next_waiting(tx, vault, HERE, candidate.id), count + 1
    assert count == WORDINGS
    variables = (await tx.execute(select(outbox.c.variables).where(outbox.c.kind == INVITE_LINK.name))).scalar_one()
    assert vault.open_text(bytes.fromhex(variables["sealed"]), invite_place("h1")) == "een link"


async def test_every_text_opens_with_the_newest_key_however_often_it_was_killed(tmp_path: Path) -> None:
    first = MasterKey.fresh("k1")
    async with a_database(tmp_path) as database, database.write() as tx:
        await _fill(tx, Vault(first))
    (tmp_path / "people.db").rename(tmp_path / "bot.db")
    keys = [["k2", MasterKey.fresh("k2").to_base64()], ["k1", first.to_base64()]]
    (tmp_path / "keys.json").write_text(json.dumps(keys))
    killer = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.rotation", str(tmp_path), "--kills", str(KILLS)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _ = await asyncio.wait_for(killer.communicate(), 400)
    found = json.loads(printed)
    print(found)
    assert found["half_done"] >= KILLS
    (key_id, key), *older = json.loads((tmp_path / "keys.json").read_text())
    assert older == [] and set(found["left"]) == {key_id}
    database = Database.at(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    async with database.read() as read:
        await _judge(read, Vault(MasterKey.from_base64(key_id, key)))
        with pytest.raises(CannotOpen):
            await _judge(read, Vault(first))
    await database.close()
