"""A build under test as an operator would run it: the stand-in and the bot as processes, a configuration, a key."""

import asyncio
import os
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from core.encryption import MasterKey

ROOT = Path(__file__).parent.parent.parent
TOKEN = "700000001:AAEtoken-of-the-kill-test-0000000000000"
ADMIN_ID = 9001
ROUND_TRIP_MS = 10
REAL = "real"

_HEADS = "krobel vlinsa tompoe gastri dwelmo pijnka schuro zemelt barnuf hoksti wirlep lumgra"
_TAILS = "waft drinx bolder sneg parij kluum tosti grevel moosk vuntel ridda fenk"
WORDS = tuple(head + tail for tail in _TAILS.split() for head in _HEADS.split())
"""One word for each service. A question holds one, its answer holds it too, and nobody asks the same one twice."""

_SERVICE = """
[[service]]
id = "{word}"
category = "food"
pictogram = "🍲"
organisation = "Testhuis"
name.nl = "{word}"
summary.nl = "Dat vind je in het Testhuis."
address = "Teststraat 1"
keywords.nl = ["{word}"]
phrasings.nl = ["waar vind ik {word}"]
"""

_CONFIG = """
[telegram]
api_url = "{url}"
poll_timeout_seconds = 5
sends_per_second = 1000
reply_reserve = 0
chat_sends_per_second = 1000
group_sends_per_minute = 1000

[database]
url = "sqlite+aiosqlite:///{database}"

[admins]
telegram_ids = [{admin}]

[quiet_hours]
start = "{quiet_from}"
end = "{quiet_until}"

[limits]
open_requests_per_person = 100

[activities]
undo_seconds = 2
first_posts_to_approve = 0

[server]
enabled = false

[[neighbourhoods]]
slug = "testhoek"
name = "De Testhoek"
municipality = "Nergenshuizen"
organisation = "Buurthuis Het Voorbeeld"
regisseur_title = "buurtregisseur"
phone = "0400 00 00 90"
phone_hours = "ma-vr 9-17 u"
knowledge = ["services.toml"]

[[emergency.numbers]]
number = "112"
for = ["medical", "fire", "suicide", "violence", "child"]
languages = ["nl", "fr", "en"]
name = "lijn 112"
"""


@dataclass(slots=True)
class Build:
    """One build in one folder, where all that it leaves behind is. ``name`` is "real" or one of the seeded bugs."""

    folder: Path
    name: str = REAL
    url: str = ""
    key: str = field(default_factory=lambda: MasterKey.fresh().to_base64())
    _standin: asyncio.subprocess.Process | None = None

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "bot.db"

    @property
    def ledger(self) -> Path:
        """What the stand-in saw, line by line."""
        return self.folder / "ledger.jsonl"

    @property
    def command(self) -> list[str]:
        """What starts the bot: after ``python -m``."""
        module = ["bot", "run"] if self.name == REAL else ["tests.faults.seeded", self.name]
        return [*module, "--config", str(self.folder / "config.toml")]

    @property
    def environment(self) -> dict[str, str]:
        """The secrets, where an operator puts them."""
        ours = {"BUURTBOT_TELEGRAM__TOKEN": TOKEN, "BUURTBOT_ENCRYPTION__MASTER_KEY": self.key}
        return os.environ | ours | {"PYTHONPATH": str(ROOT)}

    async def open(self) -> None:
        """Start the stand-in and write the files that the bot reads."""
        words = ["-m", "demo.standin", "--token", TOKEN, "--ledger", str(self.ledger), "--no-limits"]
        words += ["--delay-ms", str(ROUND_TRIP_MS)]
        with (self.folder / "standin.log").open("wb") as log:  # it complains of every request that a kill cut short
            self._standin = await asyncio.create_subprocess_exec(
                sys.executable, *words, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=log
            )
        assert self._standin.stdout is not None
        line = await self._standin.stdout.readline()
        self.url = line.decode().split()[-1]
        services = "".join(_SERVICE.format(word=word) for word in WORDS)
        (self.folder / "services.toml").write_text(services, encoding="utf-8")
        # News would wait for the morning; so the quiet hours are always half a day away.
        quiet_from = datetime.now().astimezone() + timedelta(hours=11)
        config = _CONFIG.format(
            url=self.url,
            database=self.database,
            admin=ADMIN_ID,
            quiet_from=f"{quiet_from:%H:%M}",
            quiet_until=f"{quiet_from + timedelta(hours=1):%H:%M}",
        )
        (self.folder / "config.toml").write_text(config, encoding="utf-8")

    async def close(self) -> None:
        """End the stand-in."""
        if self._standin is not None and self._standin.returncode is None:
            self._standin.terminate()
            await self._standin.wait()
