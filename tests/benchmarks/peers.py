"""The two bots as processes of their own, each with what it needs, and what the system says of them."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import features  # noqa: F401  # brings the tables of all rooms
from community.neighbourhoods import repository as neighbourhoods
from community.residents import repository as residents
from community.residents.models import Purpose
from core.database import Database
from core.encryption import MasterKey
from core.ids import BotId, ChatId, UserId
from core.migrate import migrate
from demo.standin.server import StandIn

TOKEN = "700000001:AAEbench-token-that-opens-nothing-at-all0"
BOT_ID = BotId(700000001)
ROOT = Path(__file__).parent.parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Peer:
    """A bot to measure: its name and how it is started."""

    name: str
    arguments: tuple[str, ...]


BUURTBOT = Peer("buurtbot", ("-m", "bot", "run"))
ECHO = Peer("PTB echo", ("-m", "tests.benchmarks.echo_bot"))


def cpu_seconds(pid: int) -> float:
    """Processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_mb(pid: int) -> float:
    """Memory a process holds now."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


async def prepare(folder: Path, url: str, people: range) -> dict[str, str]:
    """A configuration and a database in which everybody agreed already. Returns the environment for the bots."""
    key = MasterKey.fresh().to_base64()
    services = ROOT / "demo" / "neighbourhood" / "services.toml"
    (folder / "config.toml").write_text(
        f"""
        [telegram]
        api_url = "{url}"
        sends_per_second = 100000
        reply_reserve = 0
        chat_sends_per_second = 100000
        [database]
        url = "sqlite+aiosqlite:///{folder / "bench.db"}"
        [server]
        enabled = false
        [[neighbourhoods]]
        slug = "bench"
        name = "Bench"
        municipality = "Bench"
        organisation = "Bench"
        regisseur_title = "regisseur"
        phone = "0400 00 00 99"
        phone_hours = "altijd"
        knowledge = ["{services}"]
        """
    )
    database = Database.at(f"sqlite+aiosqlite:///{folder / 'bench.db'}")
    await migrate(database)
    now = datetime.now(UTC)
    async with database.write() as tx:
        home = await neighbourhoods.id_for(tx, "bench", "Bench")
        for number in people:
            person = await residents.meet(tx, BOT_ID, UserId(number), ChatId(number), "nl", now=now)
            await residents.join(tx, person.id, home, now=now)
            await residents.agree(tx, person.id, Purpose.USE, now=now)
    await database.close()
    return os.environ | {
        "TOKEN": TOKEN,
        "API_URL": url,
        "BUURTBOT_CONFIG": str(folder / "config.toml"),
        "BUURTBOT_TELEGRAM__TOKEN": TOKEN,
        "BUURTBOT_ENCRYPTION__MASTER_KEY": key,
    }


@asynccontextmanager
async def running(peer: Peer, environment: dict[str, str], standin: StandIn) -> AsyncIterator[int]:
    """Start a peer, wait until it polls, give its process id, end it."""
    environment = environment if peer is BUURTBOT else {k: v for k, v in environment.items() if "BUURTBOT" not in k}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *peer.arguments, env=environment, cwd=ROOT, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + 60
        while not standin.world.updates.polling:
            if process.returncode is not None or time.monotonic() > deadline:
                raise SystemExit(f"{peer.name} did not start")
            await asyncio.sleep(0.05)
        await asyncio.sleep(1.0)
        yield process.pid
    finally:
        process.terminate()
        await process.wait()
