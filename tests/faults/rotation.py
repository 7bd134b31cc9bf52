"""Kills ``rotate-keys`` with SIGKILL at random moments, over and over; a process of its own that forks each victim.

It has imported the command before, so that a kill falls into the work and not into imports. A kill counts when it left
a rotation half done: some values sealed by the new key, some not. When one ends all the same, the next key comes.

python -m tests.faults.rotation FOLDER --kills 20       prints what happened as JSON
"""

import argparse
import asyncio
import json
import os
import random
import signal
import time
from collections import Counter
from pathlib import Path
from typing import NoReturn

from bot.commands.rekeying import ALL, rotate
from bot.policies import vault as vault_of
from bot.settings_model import Encryption
from core.database import Database
from core.encryption import MasterKey

LONGEST_SECONDS = 60.0
MOST_KILLS = 400


class Deployment:
    """A database and its keys, newest first. They stand in a file, so that the judge finds them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"sqlite+aiosqlite:///{folder}/bot.db"
        self.keys: list[list[str]] = json.loads((folder / "keys.json").read_text(encoding="utf-8"))

    def next_key(self) -> None:
        """A new one comes; of the others only the last stays, for it alone sealed something."""
        self.keys = [[f"k{int(self.keys[0][0][1:]) + 1}", MasterKey.fresh().to_base64()], self.keys[0]]
        self._write()

    def drop_older(self) -> None:
        """The newest alone is left."""
        del self.keys[1:]
        self._write()

    def _write(self) -> None:
        (self.folder / "keys.json").write_text(json.dumps(self.keys), encoding="utf-8")

    def rotate(self) -> int:
        """To the end; how many could not be opened."""
        (key_id, key), *older = self.keys
        settings = Encryption.model_validate(
            {
                "key_id": key_id,
                "master_key": key,
                "older_keys": [{"key_id": one, "key": text} for one, text in older],
            }
        )

        async def run() -> int:
            database = Database.at(self.url)
            try:
                return (await rotate(database, vault_of(settings))).damaged
            finally:
                await database.close()

        return asyncio.run(run())

    def counts(self) -> Counter[str]:
        """How many values each key sealed."""

        async def run() -> Counter[str]:
            database, found = Database.at(self.url), Counter[str]()
            async with database.read() as read:
                for one in ALL:
                    found.update(await one.count(read))
            await database.close()
            return found

        return asyncio.run(run())


def _victim(deployment: Deployment) -> NoReturn:
    try:
        os._exit(1 if deployment.rotate() else 0)
    finally:
        os._exit(70)


def _life(deployment: Deployment, seconds: float) -> bool:
    """One rotation that is killed after some time. Whether it came to its end before."""
    child = os.fork()
    if child == 0:
        _victim(deployment)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            if status:
                raise RuntimeError(f"a rotation ended with {status}")
            return True
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.rotation", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    deployment, chance = Deployment(given.folder), random.Random(given.seed)
    began = time.monotonic()
    assert _life(deployment, LONGEST_SECONDS)
    deployment.next_key()
    assert _life(deployment, LONGEST_SECONDS)
    whole = time.monotonic() - began
    half_done = kills = rotations = 0
    deployment.next_key()
    while half_done < given.kills and kills < MOST_KILLS:
        if _life(deployment, chance.uniform(0.0, whole)):
            rotations += 1
            deployment.next_key()
            continue
        kills += 1
        half_done += len(deployment.counts()) > 1
    assert _life(deployment, LONGEST_SECONDS)
    deployment.drop_older()
    left = deployment.counts()
    print(json.dumps({"kills": kills, "half_done": half_done, "rotations": rotations, "left": left}))


if __name__ == "__main__":
    main()
