"""``python -m bot rotate-keys`` and ``check-audit``, on a database that the whole bot filled."""

import asyncio
import fcntl
import itertools
import re
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.commands.rekeying import ALL
from core.database import Database
from core.encryption import MasterKey
from knowledge.editing import learning
from knowledge.editing.learning import Standing, Wording
from knowledge.models import ServiceId
from tests.house import TOKEN, House

BLOCK = """
[[neighbourhoods]]
slug = "testhoek"
name = "De Testhoek"
municipality = "Nergenshuizen"
organisation = "Het Voorbeeld"
regisseur_title = "buurtregisseur"
phone = "0400 00 00 90"
phone_hours = "9-17"
"""


class Keys:
    """The master keys of a deployment as its configuration tells them."""

    def __init__(self, folder: Path, first: str) -> None:
        self.folder = folder
        self.keys = [("k1", first)]

    def add(self) -> None:
        """A new one, with the others as older keys."""
        self.keys.insert(0, (f"k{len(self.keys) + 1}", MasterKey.fresh().to_base64()))

    def drop_older(self) -> None:
        """Only the newest is left."""
        del self.keys[1:]

    def run(self, *words: str) -> Result:
        """A command."""
        (key_id, key), *older = self.keys
        blocks = ""
        for one, text in older:
            (self.folder / one).unlink(missing_ok=True)
            (self.folder / one).write_text(text, encoding="utf-8")
            (self.folder / one).chmod(0o400)
            blocks += f'[[encryption.older_keys]]\nkey_id = "{one}"\nkey_file = "{one}"\n'
        config = self.folder / "keys.toml"
        config.write_text(
            f'[database]\nurl = "sqlite+aiosqlite:///{self.folder}/house.db"\n'
            f'[encryption]\nkey_id = "{key_id}"\n{blocks}{BLOCK}',
            encoding="utf-8",
        )
        env = {
            "BUURTBOT_TELEGRAM__TOKEN": TOKEN,
            "BUURTBOT_ENCRYPTION__MASTER_KEY": key,
            "BUURTBOT_TELEGRAM__API_URL": "http://127.0.0.1:8081",
        }
        result = CliRunner().invoke(app, [*words, "--config", str(config)], env=env)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result


@pytest.fixture
async def keys(tmp_path: Path) -> Keys:
    """A bot lived here: a request, a wording, an invitation; then it stopped."""
    house = House(tmp_path)
    await house.open()
    paula, stijn = await house.resident("Paula"), await house.admin()
    await paula.says("/hulp")
    await paula.says("mijn kraan lekt al een week")
    await paula.taps("stuur door")
    await stijn.says("/uitnodigen")
    await stijn.taps("egisseur")

    async def note(tx: object) -> None:
        wording = Wording("nl", "mijn frigo is leeg")
        where = house.bot.rooms.vault
        await learning.note(tx, where, ServiceId(1), wording, Standing.CHOSEN, now=house.clock.now())  # type: ignore[arg-type]  # a transaction

    await house.write(note)
    await house.close()
    return Keys(tmp_path, house.key)


async def in_thread(keys: Keys, *words: str) -> Result:
    """The command has a loop of its own."""
    return await asyncio.to_thread(keys.run, *words)


async def counts(folder: Path) -> dict[str, dict[str, int]]:
    """How many values each key sealed, by kind."""
    database = Database.at(f"sqlite+aiosqlite:///{folder}/house.db")
    try:
        async with database.read() as read:
            return {one.name: dict(await one.count(read)) for one in ALL}
    finally:
        await database.close()


async def test_a_dry_run_counts_and_changes_nothing(keys: Keys) -> None:
    before = await counts(keys.folder)
    assert before["keys of requests"] == {"k1": 1} and before["wordings"] == {"k1": 1}
    assert before["links of invitations"] == {"k1": 1}
    keys.add()
    result = await in_thread(keys, "rotate-keys", "--dry-run")
    assert result.exit_code == 0
    assert re.search(r"^k1: \d+ values; still needed$", result.output, re.MULTILINE)
    assert "k2: 0 values; the current key" in result.output
    assert await counts(keys.folder) == before


async def test_after_a_rotation_the_old_key_may_go(keys: Keys) -> None:
    keys.add()
    result = await in_thread(keys, "rotate-keys")
    assert result.exit_code == 0, result.output
    assert "keys of requests: 1 sealed anew" in result.output
    assert "k1: 0 values; may be taken out of encryption.older_keys" in result.output
    keys.drop_older()
    again = await in_thread(keys, "rotate-keys")
    assert again.exit_code == 0 and "keys of requests: 0 sealed anew" in again.output
    assert all(set(found) <= {"k2"} for found in (await counts(keys.folder)).values())


async def test_the_bot_goes_on_with_the_new_key_alone(keys: Keys, tmp_path: Path) -> None:
    keys.add()
    assert (await in_thread(keys, "rotate-keys")).exit_code == 0
    house = House(tmp_path, encryption={"key_id": "k2", "master_key": keys.keys[0][1]})
    await house.open()
    house._numbers = itertools.count(2001)
    els = await house.regisseur()
    await els.says("/vandaag")
    await els.taps("Nieuw: ")
    assert any("mijn kraan lekt" in (one["text"] or "") for one in await els.transcript())
    await house.close()


async def test_a_key_that_is_missing_is_told(keys: Keys) -> None:
    keys.add()
    keys.drop_older()
    result = await in_thread(keys, "rotate-keys")
    assert result.exit_code == 1
    assert "could not be opened" in result.output
    assert re.search(r"^k1: \d+ values; no key with this id is configured", result.output, re.MULTILINE)
    keys.keys.append(("k1", MasterKey.fresh().to_base64()))
    assert (await in_thread(keys, "rotate-keys")).exit_code == 1


async def test_it_does_not_run_beside_the_bot(keys: Keys) -> None:
    lock = (keys.folder / "house.db.lock").open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    keys.add()
    assert (await in_thread(keys, "rotate-keys")).exit_code == 75
    lock.close()
    assert (await in_thread(keys, "rotate-keys")).exit_code == 0


async def test_the_output_holds_no_key_and_no_words(keys: Keys) -> None:
    keys.add()
    result = await in_thread(keys, "rotate-keys")
    for secret in ("kraan", "frigo", *(key for _, key in keys.keys)):
        assert secret not in result.output


async def test_check_audit_says_whether_it_is_whole(keys: Keys) -> None:
    whole = await in_thread(keys, "check-audit")
    assert whole.exit_code == 0 and re.fullmatch(r"whole: \d+ acts\n", whole.output)
    with sqlite3.connect(keys.folder / "house.db") as connection:
        row = connection.execute("SELECT min(id) FROM audit").fetchone()[0]
        connection.execute("UPDATE audit SET action = 'nothing' WHERE id = ?", (row,))
    broken = await in_thread(keys, "check-audit")
    assert broken.exit_code == 1 and broken.output.startswith(f"broken at row {row}, of ")
