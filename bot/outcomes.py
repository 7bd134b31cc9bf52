"""What became of one send: read from Telegram's exact answer, or from how the wire broke.

The texts are those of Telegram's own server. An ambiguous end (a lost answer, a 5xx, an answer that is no JSON) is
never taken for "not sent": blind retries send the same message three times.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from telegram.error import NetworkError

from bot.transport import Answer, NotSent
from core.deliveries import MESSAGE_GONE


class Verdict(StrEnum):
    """What to do with the outbox row."""

    SENT = "sent"
    UNSURE = "unsure"
    TRY_AGAIN = "try again"
    UNREACHABLE = "unreachable"
    MIGRATED = "migrated"
    GONE = "gone"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``wait`` is in seconds; ``reason`` is a short fact for operators, never a person's text.

    ``message_ids`` are those of an album, in its order; ``message_id`` is the first.
    """

    verdict: Verdict
    message_id: int | None = None
    wait: float = 0.0
    reason: str = ""
    moved_to: int | None = None
    flood: bool = False
    message_ids: tuple[int, ...] = ()

    def of_part(self, number: int) -> int | None:
        """The message that part ``number`` of what was sent became."""
        if self.message_ids:
            return self.message_ids[number] if number < len(self.message_ids) else None
        return self.message_id if number == 0 else None


_QUOTED = re.compile('"[^"]*"?')
_UNREACHABLE = {
    "bot was blocked by the user": "blocked",
    "user is deactivated": "deactivated",
    "bot can't initiate conversation with a user": "never started",
    "chat not found": "not found",
    "bot was kicked from": "kicked",
    "bot is not a member of": "kicked",
    "the group chat was deleted": "deleted",
}
_KNOWN = {
    "message is not modified": Outcome(Verdict.SENT),
    "message to edit not found": Outcome(Verdict.GONE, reason=MESSAGE_GONE),
    "message can't be edited": Outcome(Verdict.GONE, reason=MESSAGE_GONE),
    "message to delete not found": Outcome(Verdict.SENT),
    "message can't be deleted": Outcome(Verdict.GONE, reason="cannot be deleted"),
} | {text: Outcome(Verdict.UNREACHABLE, reason=reason) for text, reason in _UNREACHABLE.items()}


def outcome_of_answer(answer: Answer) -> Outcome:
    """Read an answer of the Bot API."""
    if answer.ok:
        return _sent(answer.result)
    if answer.body is None or answer.status >= 500:
        return Outcome(Verdict.UNSURE, reason=f"http {answer.status}")
    return _refused(answer, answer.body.get("parameters") or {})


def _sent(result: Any) -> Outcome:
    if isinstance(result, list):
        ids = tuple(one["message_id"] for one in result)
        return Outcome(Verdict.SENT, message_id=ids[0] if ids else None, message_ids=ids)
    return Outcome(Verdict.SENT, message_id=result.get("message_id") if isinstance(result, dict) else None)


def _refused(answer: Answer, parameters: Mapping[str, Any]) -> Outcome:
    """Surely not sent: wait, send elsewhere, or give up."""
    if answer.status == 429:
        return Outcome(Verdict.TRY_AGAIN, wait=float(parameters.get("retry_after", 1)), reason="flood", flood=True)
    if moved_to := parameters.get("migrate_to_chat_id"):
        return Outcome(Verdict.MIGRATED, moved_to=moved_to, reason="migrated")
    for text, outcome in _KNOWN.items():
        if text in answer.description:
            return outcome
    if answer.status in (401, 404):
        return Outcome(Verdict.TRY_AGAIN, wait=30.0, reason=f"http {answer.status}")
    # What stands between quotes may be a piece of the message.
    return Outcome(Verdict.DEAD, reason=_QUOTED.sub("…", answer.description)[:64])


def outcome_of_error(error: NetworkError) -> Outcome:
    """Read how the wire broke."""
    if isinstance(error, NotSent):
        return Outcome(Verdict.TRY_AGAIN, wait=1.0, reason="no connection")
    return Outcome(Verdict.UNSURE, reason="answer lost")
