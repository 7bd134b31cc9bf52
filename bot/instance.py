"""One at a time: the bot, or a command that must not run beside it, holds the lock beside the database file."""

import fcntl
import sys
from pathlib import Path
from typing import IO

from sqlalchemy import make_url

from bot.settings import Settings

OTHER_INSTANCE_EXIT = 75
"""EX_TEMPFAIL of sysexits: another instance works on this database."""


def only_instance(settings: Settings) -> IO[str]:
    """Hold the lock until the file that is returned is closed (SQLite only).

    Raises:
        SystemExit: another instance works on this database.
    """
    url = make_url(settings.database.url)
    if url.get_backend_name() != "sqlite" or not url.database:
        return Path("/dev/null").open("w")
    file = Path(url.database)
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = file.with_suffix(file.suffix + ".lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        print("another instance already works on this database", file=sys.stderr)
        raise SystemExit(OTHER_INSTANCE_EXIT) from None
    return lock
