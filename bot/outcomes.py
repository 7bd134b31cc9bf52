"""What became of one send: read from Telegram's exact answer, or from how the wire broke.

The texts are those of Telegram's own server. An ambiguous end (a lost answer, a 5xx, an answer that is no JSON) is never
taken for "not sent": blind retries send the same message three times.
"""

from dataclasses import dataclass
from enum import StrEnum

from telegram.error import NetworkError

from bot.transport import Answer, NotSent


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
    """``wait`` is in seconds; ``reason`` is a short fact for operators, never a person's text."""

    verdict: Verdict
    message_id: int | None = None
    wait: float = 0.0
    reason: str = ""
    moved_to: int | None = None
    flood: bool = False


_UNREACHABLE = {
    "bot was blocked by the user": "blocked",
    "user is deactivated": "deactivated",
    "bot can't initiate conversation with a user": "never started",
    "chat not found": "not found",
    "bot was kicked from": "kicked",
    "bot is not a member of": "kicked",
    "the group chat was deleted": "deleted",
}
_EDIT_TARGET_GONE = ("message to edit not found", "message can't be edited")


def outcome_of_answer(answer: Answer) -> Outcome:
    """Read an answer of the Bot API."""
    if answer.ok:
        result = answer.result
        return Outcome(Verdict.SENT, message_id=result.get("message_id") if isinstance(result, dict) else None)
    if answer.body is None or answer.status >= 500:
        return Outcome(Verdict.UNSURE, reason=f"http {answer.status}")
    description = answer.description
    parameters = answer.body.get("parameters") or {}
    if answer.status == 429:
        return Outcome(Verdict.TRY_AGAIN, wait=float(parameters.get("retry_after", 1)), reason="flood", flood=True)
    if moved_to := parameters.get("migrate_to_chat_id"):
        return Outcome(Verdict.MIGRATED, moved_to=moved_to, reason="migrated")
    if "message is not modified" in description:
        return Outcome(Verdict.SENT)
    if any(text in description for text in _EDIT_TARGET_GONE):
        return Outcome(Verdict.GONE, reason="message gone")
    for text, reason in _UNREACHABLE.items():
        if text in description:
            return Outcome(Verdict.UNREACHABLE, reason=reason)
    if answer.status in (401, 404):
        return Outcome(Verdict.TRY_AGAIN, wait=30.0, reason=f"http {answer.status}")
    # Telegram quotes the tag it stumbled over, which may be a piece of what somebody wrote.
    return Outcome(Verdict.DEAD, reason=description.partition('"')[0].rstrip()[:64])


def outcome_of_error(error: NetworkError) -> Outcome:
    """Read how the wire broke."""
    if isinstance(error, NotSent):
        return Outcome(Verdict.TRY_AGAIN, wait=1.0, reason="no connection")
    return Outcome(Verdict.UNSURE, reason="answer lost")
