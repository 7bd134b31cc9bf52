"""What is left when a bot is dead: the stand-in's ledger and the database. Read without anything of the product."""

import json
import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.faults.traces import ASKED, CODE, CONSENT, MARK, TAKE_BACK, without_mark

Row = dict[str, Any]

MOST_SENDS = 2
WITHDRAWN = ("withdrawn", "erased")
"""Why a message stayed at home that had nothing to say any more."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A message that reached a phone. ``at`` is its line in the ledger; ``sent_at`` is when its request came in."""

    at: int
    chat_id: int
    message_id: int
    raw: str
    sent_at: str = ""

    @property
    def marked(self) -> bool:
        """Whether it says that it may be a second one."""
        return self.raw.startswith(MARK)

    @property
    def text(self) -> str:
        """Its text without the mark."""
        return without_mark(self.raw)


def given_up(row: Row) -> bool:
    """Twice sent, twice no answer: that is as far as a promise can go, and it is told to whom it concerns."""
    return bool(row["state"] == "unknown" and row["sends"] >= MOST_SENDS)


def instant(written: str) -> datetime:
    """A moment, as the ledger or as the database writes it."""
    at = datetime.fromisoformat(written)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def first_number(tap: Row) -> int:
    """The number in the data of a button."""
    return int(tap["data"].split(".")[2])


class Evidence:
    """Ledger and database, ready to be asked."""

    def __init__(self, ledger: Path, database: Path) -> None:
        lines = [json.loads(line) for line in ledger.read_bytes().splitlines()]
        self.ended_at: str = lines[-1]["at"]
        self.acts: list[Row] = [line for line in lines if line["phase"] == "person" and line.get("update_id")]
        self.writes = [act for act in self.acts if act["action"] == "write" and act.get("text")]
        self.taps = [act for act in self.acts if act["action"] == "tap"]
        self.arrived: dict[int, list[Copy]] = defaultdict(list)
        came_in = {line["request"]: line["at"] for line in lines if line["phase"] == "received"}
        for line in lines:
            if line["phase"] == "applied" and line["method"].startswith("send") and "message_id" in line:
                sent_at = came_in[line["request"]]
                copy = Copy(line["n"], line["chat_id"], line["message_id"], line.get("text") or "", sent_at)
                self.arrived[copy.chat_id].append(copy)
        self._starts = [instant(one["at"]) for one in lines if one["phase"] == "received" and one["method"] == "getMe"]
        self.standing: dict[tuple[int, int], str] = {}
        for line in lines:
            if line["phase"] == "applied" and line.get("message_id") and line.get("chat_id"):
                self.standing[line["chat_id"], line["message_id"]] = line.get("text") or ""
        self._connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        self._connection.row_factory = sqlite3.Row

    def rows(self, query: str, *values: Any) -> list[Row]:
        """What a query finds."""
        return [dict(row) for row in self._connection.execute(query, values)]

    def copies(self, chat_id: int, *words: str) -> list[Copy]:
        """The messages in a chat that hold all ``words``."""
        return [copy for copy in self.arrived[chat_id] if all(word in copy.text for word in words)]

    def has_arrived(self, row: Row) -> bool:
        """Whether the message that the bot believes it sent is on the phone."""
        return any(copy.message_id == row["message_id"] for copy in self.arrived[row["chat_id"]])

    def was_killed_on(self, chat_id: int, message_id: int) -> bool:
        """Whether the bot was started again right after it sent a message."""
        sent = [instant(one.sent_at) for one in self.arrived[chat_id] if one.message_id == message_id]
        return any(at < start < at + timedelta(seconds=1) for at in sent for start in self._starts)

    @cached_property
    def done_at(self) -> dict[int, datetime]:
        """When the bot did what an update asks for: no two at once, so that this is their order."""
        found = self.rows("SELECT update_id, done_at FROM inbox WHERE state = 'done'")
        return {row["update_id"]: instant(row["done_at"]) for row in found}

    @cached_property
    def owed(self) -> list[Row]:
        """The outbox without edits."""
        found = self.rows("SELECT * FROM outbox WHERE edits_message_id IS NULL ORDER BY id")
        return [row | {"variables": json.loads(row["variables"])} for row in found]

    @cached_property
    def kept_as_they_were(self) -> frozenset[tuple[int, int]]:
        """Chat and occurrence: who was told that there is no room for a larger party."""
        rows = (row for row in self.owed if row["kind"] == "activity_no_room")
        return frozenset((row["chat_id"], row["variables"]["occurrence_id"]) for row in rows)

    @cached_property
    def replies(self) -> dict[tuple[int, int], list[Row]]:
        """The rows that answer a person's message, by chat and message."""
        found: dict[tuple[int, int], list[Row]] = defaultdict(list)
        for row in self.owed:
            if row["replies_to_message_id"] is not None:
                found[row["chat_id"], row["replies_to_message_id"]].append(row)
        return found

    @cached_property
    def erased(self) -> dict[int, str]:
        """The requests that were taken back, and the number that each was asked under: everybody asks one at a time."""
        taken_back = {
            first_number(act) for act in self.taps if re.fullmatch(re.escape(TAKE_BACK) + r"\d+\.1", act["data"])
        }
        found = {}
        for chat_id in {act["chat_id"] for act in self.taps}:
            consents = [act for act in self.taps if act["chat_id"] == chat_id and act["data"].startswith(CONSENT)]
            asked = [act["text"] for act in self.writes if act["chat_id"] == chat_id and ASKED.match(act["text"])]
            numbers = (text.split()[0] for text in asked)
            for request_id, number in zip(dict.fromkeys(map(first_number, consents)), numbers, strict=False):
                if request_id in taken_back:
                    found[request_id] = number
        return found

    @cached_property
    def gone(self) -> frozenset[str]:
        """Every number of what was said in them: nothing of it may be left, so nothing can be asked of it."""
        asked = set(self.erased.values())
        about = ((act, ASKED.search(act["text"])) for act in self.writes)
        said = {act["text"].split()[0] for act, request in about if request and request[0] in asked}
        return frozenset(asked | said)

    @cached_property
    def codes_gone(self) -> frozenset[str]:
        """The codes of the erased requests, as the screens that say so show them."""
        after = (text for text in self.standing.values() if "Gewist" in text or "gewist" in text)
        return frozenset(code for text in after for code in CODE.findall(text))

    @cached_property
    def desk(self) -> list[int]:
        """The chats of the regisseurs."""
        query = "SELECT DISTINCT chat_id FROM people JOIN roles ON roles.person_id = people.id WHERE role = 'regisseur'"
        return [row["chat_id"] for row in self.rows(query)]
