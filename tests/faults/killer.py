"""Kills the bot with SIGKILL and starts it again, over and over; a process of its own, so that nothing slows it down.

It talks with who started it over its pipes: "up" once the bot listens; after "kill" it kills, and prints the table as
JSON; after "end" it lets the bot finish what it owes, kills it a last time, and ends.

A kill only counts when it could do harm: an update was open, or a send was in flight. Otherwise it is repeated.

The bot is a process of its own every time. Most are forked from this one, which has imported the bot, read its words,
and never touched it: that is nine tenths of a start. Every seventh start is the very command of an operator.
"""

import argparse
import json
import os
import random
import runpy
import signal
import sqlite3
import sys
import time
import traceback
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

import bot.main  # noqa: F401  # for the bots that are forked from here
from community.safety.model import model
from knowledge.needs import shipped_lexicon
from messages.catalogue import Catalogue
from messages.languages import LANGUAGES

PLAN = ("received", "applied", "random", "answered")
"""Three phases of a sendMessage, as the ledger names them, and any moment at all; in turn."""
MOST_TRIES = 6
"""For one kill that counts."""
LONGEST_LIFE_SECONDS = 2.5
MOST_SENDS_A_LIFE = 80
LONGEST_START_SECONDS = 90.0
LONGEST_SETTLE_SECONDS = 60.0
COLD_START_EVERY = 7
UNSETTLED = (
    "SELECT count(*) FROM outbox WHERE state IN ('sending', 'outdated')"
    " OR (state = 'queued' AND due_at <= datetime('now', '+1 second'))"  # it has no fractions
)
ON_ITS_WAY = "SELECT count(*) FROM activities WHERE state = 'leaving'"
"""Posted, and not in the agenda yet."""


class Killer:
    """One bot after the other, on one database."""

    def __init__(self, url: str, database: Path, command: list[str], log: Path, seed: int) -> None:
        self._url = url
        self._database = database
        self._module, *self._arguments = command
        self._log = log
        self._random = random.Random(seed)
        self._bot = 0
        self._drop_next = True
        self.table: dict[str, Counter[str]] = {kind: Counter() for kind in PLAN}
        self.starts: list[tuple[str, float]] = []
        self.ended_by_itself = 0

    def start(self) -> None:
        """Start the bot; returns when it asks for updates."""
        began = time.monotonic()
        self._ask("/sim/stop-at", {"phase": "answered", "method": "deleteWebhook"})
        how = "warm" if len(self.starts) % COLD_START_EVERY else "cold"
        self._bot = os.fork() or self._become_the_bot(how)
        if not self._reached(LONGEST_START_SECONDS):
            raise RuntimeError(f"the bot did not start; see {self._log}")
        self.starts.append((how, round(time.monotonic() - began, 2)))

    def _become_the_bot(self, how: str) -> NoReturn:
        log = os.open(self._log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(log, stream.fileno())
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        if how == "cold":
            os.execv(sys.executable, [sys.executable, "-m", self._module, *self._arguments])
        sys.argv = [self._module, *self._arguments]
        try:
            runpy.run_module(self._module, run_name="__main__", alter_sys=True)
        finally:
            traceback.print_exc()
            os._exit(1)

    def kill_once(self, kind: str) -> None:
        """Kill at such a moment until a kill counts, and start again after each."""
        for _ in range(MOST_TRIES):
            if kind == "random":
                time.sleep(self._random.uniform(0.0, LONGEST_LIFE_SECONDS))
            elif not self._wait_for_phase(kind):
                if not self._bot:
                    self.start()
                continue
            waiting = self._get("/sim/pending")["updates"]
            self._slay()
            open_updates = waiting + self._count("SELECT count(*) FROM inbox WHERE state = 'new'")
            in_flight = self._count("SELECT count(*) FROM outbox WHERE state = 'sending'")
            self._ask("/sim/go", {"drop": kind == "received" and self._may_drop()})
            self.start()
            self.table[kind]["update open"] += open_updates > 0
            self.table[kind]["send in flight"] += in_flight > 0
            if open_updates or in_flight:
                self.table[kind]["kills"] += 1
                return
            self.table[kind]["repeated"] += 1

    def _wait_for_phase(self, phase: str) -> bool:
        count = self._random.randint(1, MOST_SENDS_A_LIFE)
        self._ask("/sim/stop-at", {"phase": phase, "method": "sendMessage", "count": count})
        return self._reached(15.0)

    def _may_drop(self) -> bool:
        """Every other request that was held back never happens. Not a second copy: there is no third."""
        second = self._count("SELECT count(*) FROM outbox WHERE state = 'sending' AND sends > 0")
        drop = self._drop_next and not second
        self._drop_next = not self._drop_next
        return drop

    def settle(self) -> None:
        """Wait until the bot has nothing left to do, as far as it can be seen from outside."""
        quiet, until = 0, time.monotonic() + LONGEST_SETTLE_SECONDS
        while quiet < 5 and time.monotonic() < until:
            busy = self._get("/sim/pending")["updates"] or self._count("SELECT count(*) FROM inbox WHERE state = 'new'")
            busy = busy or self._count(UNSETTLED) or self._count(ON_ITS_WAY)
            quiet = 0 if busy else quiet + 1
            time.sleep(0.1)

    def end(self) -> None:
        """The last kill."""
        self._slay()

    def _slay(self) -> None:
        if self._bot:
            os.kill(self._bot, signal.SIGKILL)
            _, status = os.waitpid(self._bot, 0)
            self.ended_by_itself += not os.WIFSIGNALED(status)
            self._bot = 0

    def _count(self, query: str) -> int:
        with sqlite3.connect(f"file:{self._database}?mode=ro", uri=True, timeout=5) as connection:
            return int(connection.execute(query).fetchone()[0])

    def _reached(self, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._get("/sim/reached?seconds=2")["reached"]:
                return True
            if os.waitpid(self._bot, os.WNOHANG)[0]:
                self.ended_by_itself += 1
                self._bot = 0
                return False
        return False

    def _get(self, path: str) -> dict[str, Any]:
        with urllib.request.urlopen(self._url + path, timeout=40) as answer:
            found: dict[str, Any] = json.load(answer)
            return found

    def _ask(self, path: str, body: dict[str, Any]) -> None:
        request = urllib.request.Request(self._url + path, json.dumps(body).encode(), method="POST")
        urllib.request.urlopen(request, timeout=10).close()


def _read_what_never_changes() -> None:
    """What a bot reads once from the files it comes with, so that a bot that is forked from here has it already."""
    model()
    shipped_lexicon()
    for language in LANGUAGES:
        Catalogue().plain(language, "activities-button-post")


def _told(word: str) -> None:
    if sys.stdin.readline().strip() != word:
        raise SystemExit(f"expected {word!r}")


def _say(what: Any) -> None:
    print(what, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.killer", description=__doc__)
    parser.add_argument("--url", required=True, help="of the stand-in")
    parser.add_argument("--database", type=Path, required=True)
    parser.add_argument("--log", type=Path, required=True, help="what the bot prints goes here")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("command", nargs="+", help="what starts the bot, after --")
    return parser.parse_args()


def main() -> None:
    """See above."""
    given = _arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("told to stop"))  # so that no bot outlives this
    _read_what_never_changes()
    killer = Killer(given.url, given.database, given.command, given.log, given.seed)
    try:
        killer.start()
        _say("up")
        _told("kill")
        for number in range(given.kills):
            killer.kill_once(PLAN[number % len(PLAN)])
        told = {"seed": given.seed, "kills": killer.table, "start_seconds": killer.starts}
        _say(json.dumps(told | {"ended_by_itself": killer.ended_by_itself}))
        _told("end")
        killer.settle()
    finally:
        killer.end()


if __name__ == "__main__":
    main()
