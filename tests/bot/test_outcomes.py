"""Every text of Telegram's own server that a send can meet, and what it means for the message."""

from typing import Any

import pytest

from bot.outcomes import Outcome, Verdict, outcome_of_answer, outcome_of_error
from bot.transport import Answer, MaybeSent, NotSent

EDIT_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
REFUSALS = [
    # the chat cannot be written to
    (403, "Forbidden: bot was blocked by the user", Verdict.UNREACHABLE),
    (403, "Forbidden: user is deactivated", Verdict.UNREACHABLE),
    (403, "Forbidden: bot can't initiate conversation with a user", Verdict.UNREACHABLE),
    (403, "Forbidden: bot was kicked from the group chat", Verdict.UNREACHABLE),
    (403, "Forbidden: bot was kicked from the supergroup chat", Verdict.UNREACHABLE),
    (403, "Forbidden: bot is not a member of the supergroup chat", Verdict.UNREACHABLE),
    (403, "Forbidden: bot is not a member of the channel chat", Verdict.UNREACHABLE),
    (403, "Forbidden: the group chat was deleted", Verdict.UNREACHABLE),
    (400, "Bad Request: chat not found", Verdict.UNREACHABLE),
    # the message that was to be changed is no more, or is already so
    (400, f"Bad Request: {EDIT_SAME}", Verdict.SENT),
    (400, "Bad Request: message to edit not found", Verdict.GONE),
    (400, "Bad Request: message can't be edited", Verdict.GONE),
    # the bot itself is in trouble: everything waits
    (401, "Unauthorized", Verdict.TRY_AGAIN),
    (401, "Unauthorized: invalid token specified", Verdict.TRY_AGAIN),
    (404, "Not Found", Verdict.TRY_AGAIN),
    # our own mistake: sending it again would only repeat it
    (400, "Bad Request: message text is empty", Verdict.DEAD),
    (400, "Bad Request: text must be non-empty", Verdict.DEAD),
    (400, "Bad Request: message is too long", Verdict.DEAD),
    (400, "Bad Request: text is too long", Verdict.DEAD),
    (400, "Bad Request: message caption is too long", Verdict.DEAD),
    (400, "Bad Request: unsupported parse_mode", Verdict.DEAD),
    (400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 3', Verdict.DEAD),
    (400, "Bad Request: can't parse entities: Unclosed start tag at byte offset 3", Verdict.DEAD),
    (400, "Bad Request: chat_id is empty", Verdict.DEAD),
    (400, "Bad Request: BUTTON_DATA_INVALID", Verdict.DEAD),
    (400, "Bad Request: text buttons are unallowed in the inline keyboard", Verdict.DEAD),
    (400, "Bad Request: reply markup is too long", Verdict.DEAD),
    (400, "Bad Request: can't parse reply keyboard markup JSON object", Verdict.DEAD),
    (400, "Bad Request: object expected as reply markup", Verdict.DEAD),
    (400, "Bad Request: message to be replied not found", Verdict.DEAD),
    (400, "Bad Request: message thread not found", Verdict.DEAD),
    (400, "Bad Request: TOPIC_CLOSED", Verdict.DEAD),
    (400, "Bad Request: not enough rights to send text messages to the chat", Verdict.DEAD),
    (400, "Bad Request: have no rights to send a message", Verdict.DEAD),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Verdict.DEAD),
    (400, "Bad Request: method is available only for supergroups", Verdict.DEAD),
    (400, "Bad Request: wrong file identifier/HTTP URL specified", Verdict.DEAD),
    (400, "Bad Request: wrong file_id or the file is temporarily unavailable", Verdict.DEAD),
    (403, "Forbidden: bot can't send messages to bots", Verdict.DEAD),
    (413, "Request Entity Too Large", Verdict.DEAD),
    # nobody knows whether it was done
    (500, "Internal Server Error: restart", Verdict.UNSURE),
    (502, "Bad Gateway", Verdict.UNSURE),
]


def _refusal(code: int, description: str, **parameters: Any) -> Outcome:
    body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return outcome_of_answer(Answer(code, body))


@pytest.mark.parametrize(("code", "description", "verdict"), REFUSALS)
def test_a_refusal_means(code: int, description: str, verdict: Verdict) -> None:
    assert _refusal(code, description).verdict is verdict


def test_a_yes_gives_the_number_of_the_message() -> None:
    assert outcome_of_answer(Answer(200, {"ok": True, "result": {"message_id": 7}})) == Outcome(
        Verdict.SENT, message_id=7
    )


def test_a_yes_without_a_message_is_a_yes() -> None:
    """An edit of a message that was sent in the name of somebody else answers with ``true``."""
    assert outcome_of_answer(Answer(200, {"ok": True, "result": True})) == Outcome(Verdict.SENT)


def test_too_fast_waits_as_long_as_telegram_says_and_only_there() -> None:
    outcome = _refusal(429, "Too Many Requests: retry after 37", retry_after=37)
    assert (outcome.verdict, outcome.wait, outcome.flood) == (Verdict.TRY_AGAIN, 37.0, True)


def test_too_fast_without_a_number_waits_all_the_same() -> None:
    assert _refusal(429, "Too Many Requests").wait > 0


def test_a_group_that_became_a_supergroup_tells_its_new_number() -> None:
    outcome = _refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1001)
    assert (outcome.verdict, outcome.moved_to) == (Verdict.MIGRATED, -1001)


@pytest.mark.parametrize("status", [200, 400, 429, 502])
def test_an_answer_that_is_not_telegrams_says_nothing(status: int) -> None:
    """A page of a proxy, or half an answer: the message may be there."""
    assert outcome_of_answer(Answer(status, None)).verdict is Verdict.UNSURE


def test_a_broken_wire_is_not_sent_or_perhaps_sent() -> None:
    assert outcome_of_error(NotSent("x")).verdict is Verdict.TRY_AGAIN
    assert outcome_of_error(NotSent("x")).flood is False
    assert outcome_of_error(MaybeSent("x")).verdict is Verdict.UNSURE


def test_a_reason_quotes_nothing_of_the_message() -> None:
    """It is written to the log and to the outbox; Telegram quotes the tag it stumbled over."""
    outcome = _refusal(400, 'Bad Request: can\'t parse entities: Unsupported start tag "paula" at byte offset 3')
    assert "paula" not in outcome.reason
    assert "parse entities" in outcome.reason


@pytest.mark.parametrize(("code", "description", "verdict"), REFUSALS)
def test_a_reason_fits_its_column(code: int, description: str, verdict: Verdict) -> None:
    assert len(_refusal(code, description).reason) <= 64
