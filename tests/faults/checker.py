"""Judges a dead bot by what it left behind, without being told which build it was, and prints what it finds as JSON.

python -m tests.faults.checker --ledger FILE --database FILE        (exit code 1 when there are findings)
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.faults import gathering_checks
from tests.faults.evidence import MOST_SENDS, WITHDRAWN, Copy, Evidence, Row, first_number, given_up
from tests.faults.traces import (
    ANSWERED,
    ASKED,
    CLOSE,
    CONSENT,
    FOLLOW,
    INVITED,
    JOIN,
    POSTED,
    QUESTION,
    TAKE_BACK,
    WRITTEN_BACK,
    without_mark,
)

Findings = Iterator[str]
TAKEN_BACK = ("activity_invitation", "activity_offer")
"""Kinds that stay at home when what they are about is called off or answered."""
ABOUT_A_CARD = re.compile(f"{WRITTEN_BACK.pattern}|^↩️")
"""What stands at the desk besides the card itself: what the resident wrote, and to which answer."""
LOST_REPLY = "desk-lost-reply"
"""A reply to a card that the bot does not know that it sent: the regisseur hears that it went nowhere."""


def updates_without_effect(seen: Evidence) -> Findings:
    """Every update a person caused is done, and what it asked for is there."""
    states = {row["update_id"]: row["state"] for row in seen.rows("SELECT update_id, state FROM inbox")}
    for act in seen.acts:
        state = states.get(act["update_id"], "unknown to the bot")
        if state != "done":
            yield f"update {act['update_id']} ({act['action']}) is {state}"
    yield from _questions_without_answer(seen)
    yield from _words_not_passed_on(seen)


def _questions_without_answer(seen: Evidence) -> Findings:
    for act in seen.writes:
        word = QUESTION.fullmatch(act["text"])
        if word is None:
            continue
        rows = seen.replies[act["chat_id"], act["message_id"]]
        if not rows:
            yield f"no answer was ever owed to question {word[1]} in chat {act['chat_id']}"
        elif not seen.copies(act["chat_id"], word[1]) and not given_up(rows[0]):
            yield f"the answer to question {word[1]} never reached chat {act['chat_id']}"


def _words_not_passed_on(seen: Evidence) -> Findings:
    for act, said, readers in _relayed(seen):
        rows = seen.replies[act["chat_id"], act["message_id"]]
        if said in seen.gone:
            continue
        if not rows:
            yield f"what was written as {said} got no reaction"
        elif rows[0]["variables"].get("key") == LOST_REPLY:
            continue
        elif not any(seen.copies(chat_id, said) for chat_id in readers):
            yield f"what was written as {said} was never passed on"


def _relayed(seen: Evidence) -> Iterator[tuple[Row, str, list[int]]]:
    """What somebody wrote to somebody else: the act, its number, and the chats where it may arrive."""
    for act in seen.writes:
        if (said := ANSWERED.search(act["text"])) and act["chat_id"] in seen.desk:
            yield act, said[0], [chat for chat in seen.arrived if chat not in seen.desk]
        elif said := WRITTEN_BACK.search(act["text"]):
            yield act, said[0], seen.desk


def effects_doubled(seen: Evidence) -> Findings:
    """Nothing in the database was done twice."""
    for row in seen.rows("SELECT update_id, count(*) AS copies FROM inbox GROUP BY update_id HAVING copies > 1"):
        yield f"update {row['update_id']} is stored {row['copies']} times"
    for act in seen.writes:
        if any(trace.search(act["text"]) for trace in (QUESTION, ANSWERED, WRITTEN_BACK)):
            rows = [row for row in seen.replies[act["chat_id"], act["message_id"]] if not _owns_up(seen, row)]
            if len(rows) > 1:
                yield f"message {act['message_id']} in chat {act['chat_id']} was answered by {len(rows)} rows"
    again = "SELECT activity_id, count(*) AS times FROM announcements GROUP BY activity_id HAVING times > 1"
    for row in seen.rows(again):
        yield f"activity {row['activity_id']} was announced {row['times']} times"
    yield from _miscounted(seen)
    yield from _switches(seen)


def _owns_up(seen: Evidence, row: Row) -> bool:
    """Whether it says, beside the answer that was given before, that what was passed on perhaps never arrived."""
    about = re.fullmatch(r"help_fault:\d+:(\d+):relay-(failed|missed)-unsure", row["dedupe_key"] or "")
    relays = (one for one in seen.owed if one["kind"] in ("relay_to_resident", "relay_to_desk"))
    return about is not None and any(
        given_up(one) and one["variables"].get("message_id") == int(about[1]) for one in relays
    )


def _miscounted(seen: Evidence) -> Findings:
    """As many requests, and as many messages in them, as people wrote."""
    counted = "SELECT chat_id, count(*) AS found FROM help_requests JOIN people ON people.id = person_id"
    requests = f"{counted} GROUP BY chat_id"
    messages = (
        f"{counted} JOIN help_messages ON request_id = help_requests.id WHERE author = 'resident' GROUP BY chat_id"
    )
    left = [act for act in seen.writes if act["text"].split()[0] not in seen.gone]
    asked = Counter(act["chat_id"] for act in left if ASKED.match(act["text"]))
    wrote = asked + Counter(act["chat_id"] for act in left if WRITTEN_BACK.match(act["text"]))
    for what, query, expected in (("requests", requests, asked), ("messages", messages, wrote)):
        found = Counter({row["chat_id"]: row["found"] for row in seen.rows(query)})
        for chat_id in found.keys() | expected.keys():
            if found[chat_id] != expected[chat_id]:
                yield f"chat {chat_id} made {expected[chat_id]} {what}, and the database has {found[chat_id]}"


def _switches(seen: Evidence) -> Findings:
    """A theme that was tapped an odd number of times is followed."""
    query = "SELECT chat_id, theme FROM follows JOIN people ON people.id = person_id"
    followed = {(row["chat_id"], row["theme"]) for row in seen.rows(query)}
    taps = Counter((act["chat_id"], act["data"][len(FOLLOW) :]) for act in seen.taps if act["data"].startswith(FOLLOW))
    for one, times in taps.items():
        if (one in followed) != (times % 2 == 1):
            yield f"chat {one[0]} tapped {one[1]} {times} times, and it is {'on' if one in followed else 'off'}"


def help_requests_lost(seen: Evidence) -> Findings:
    """After a yes: one open request, a card at the desk, a receipt for the resident."""
    receipts = {row["variables"]["request_id"]: row for row in seen.owed if row["kind"] == "help_receipt"}
    for request_id, chat_id in {first_number(act): act["chat_id"] for act in _consents(seen)}.items():
        if request_id in seen.erased:
            continue
        found = seen.rows("SELECT * FROM help_requests WHERE id = ? AND opened_at IS NOT NULL", request_id)
        if not found:
            yield f"request {request_id} was agreed to, and is not open"
            continue
        code = found[0]["code"]
        if not any(seen.copies(desk, code) for desk in seen.desk):
            yield f"request {request_id} never reached the desk"
        receipt = receipts.get(request_id)
        if receipt is None or not (seen.has_arrived(receipt) or (given_up(receipt) and seen.copies(chat_id, code))):
            yield f"the receipt of request {request_id} never reached chat {chat_id}"


def _consents(seen: Evidence) -> list[Row]:
    return [act for act in seen.taps if re.fullmatch(re.escape(CONSENT) + r"\d+\.1", act["data"])]


def announcements_wrong(seen: Evidence) -> Findings:
    """Nobody got the same news twice; every follower has a row that was sent, or is honestly unknown."""
    rows = {row["dedupe_key"]: row for row in seen.owed if row["kind"] == "activity_invitation"}
    query = (
        "SELECT activities.*, announcements.version AS told, occurrences.cancelled_at AS called_off_at"
        " FROM announcements JOIN activities ON activities.id = announcements.activity_id"
        " JOIN occurrences ON occurrences.activity_id = activities.id"
    )
    for activity in seen.rows(query):
        title = POSTED.search(activity["texts"])
        assert title is not None
        for chat_id in _followers(seen, activity):
            copies = [copy for copy in seen.copies(chat_id, title[0]) if INVITED.search(copy.text)]
            row = rows.get(f"invite:{activity['id']}:{activity['told']}:{chat_id}")
            if len(copies) > 1:
                yield f"news {title[0]} came {len(copies)} times to chat {chat_id}"
            if row is not None and row["fault"] in WITHDRAWN and activity["called_off_at"] is not None:
                continue
            if row is None or row["state"] not in ("sent", "unknown"):
                yield f"news {title[0]} for chat {chat_id} is {row['state'] if row else 'not owed'}"
            elif row["state"] == "sent" and not copies:
                yield f"news {title[0]} is marked as sent, and never came to chat {chat_id}"


def _followers(seen: Evidence, activity: Row) -> list[int]:
    query = (
        "SELECT DISTINCT chat_id FROM follows JOIN people ON people.id = follows.person_id JOIN consents ON"
        " consents.person_id = people.id AND purpose = 'news' AND withdrawn_at IS NULL"
        " WHERE theme = ? AND people.id IS NOT ?"
    )
    return [row["chat_id"] for row in seen.rows(query, activity["theme"], activity["created_by"])]


def order_broken(seen: Evidence) -> Findings:
    """In each chat the first copies come in the order in which people wrote."""
    asked = [(act, QUESTION.fullmatch(act["text"]), [act["chat_id"]]) for act in seen.writes]
    expected = [(act, word[1], chats) for act, word, chats in asked if word]
    for pairs in (expected, list(_relayed(seen))):
        last: dict[tuple[int, int], tuple[int, str]] = {}
        for act, said, chats in pairs:
            for chat_id in chats:
                copies = seen.copies(chat_id, said)
                lane = (act["chat_id"], chat_id)
                if copies and copies[0].at < last.get(lane, (0, ""))[0]:
                    yield f"{said} came before {last[lane][1]} in chat {chat_id}"
                if copies:
                    last[lane] = (copies[0].at, said)


def copies_beyond_promise(seen: Evidence) -> Findings:
    """At most two copies, the second one marked; of news, one."""
    for chat_id, said, copies in _messages_with_a_number(seen):
        marks = [copy.marked for copy in copies]
        if marks not in ([], [False], [True], [False, True]):
            yield f"{said} came {len(marks)} times to chat {chat_id}, {sum(marks)} of them marked"
    yield from _more_than_owed(seen)
    for row in seen.owed:
        if row["sends"] > (1 if row["at_most_once"] else MOST_SENDS):
            yield f"message {row['id']} was sent {row['sends']} times"
    for row in seen.rows("SELECT id FROM outbox WHERE at_most_once AND possible_double"):
        yield f"message {row['id']} may go at most once, and was to go again"


def _messages_with_a_number(seen: Evidence) -> Iterator[tuple[int, str, list[Copy]]]:
    for act in seen.writes:
        if word := QUESTION.fullmatch(act["text"]):
            yield act["chat_id"], word[1], seen.copies(act["chat_id"], word[1])
        if asked := ASKED.match(act["text"]):
            for desk in seen.desk:
                cards = [copy for copy in seen.copies(desk, asked[0]) if not ABOUT_A_CARD.search(copy.text)]
                yield desk, asked[0], cards
    for _, said, readers in _relayed(seen):
        for chat_id in readers:
            yield chat_id, said, seen.copies(chat_id, said)


def _more_than_owed(seen: Evidence) -> Findings:
    took_back = {act["chat_id"] for act in seen.taps if act["data"].startswith(TAKE_BACK)}
    for chat_id, arrived in seen.arrived.items():
        # What was owed about an erased request is gone, and so cannot be counted; its numbers are counted above.
        if chat_id in took_back:
            continue
        unmarked = sum(not copy.marked and not _about_what_is_gone(seen, copy) for copy in arrived)
        owed = sum(row["chat_id"] == chat_id for row in seen.owed)
        if unmarked > owed:
            yield f"chat {chat_id} was owed {owed} messages and got {unmarked} without a mark"


def _about_what_is_gone(seen: Evidence, copy: Copy) -> bool:
    return any(number in copy.text for number in seen.gone) or any(code in copy.text for code in seen.codes_gone)


def requests_not_closed(seen: Evidence) -> Findings:
    """After the reason was tapped: closed, and the resident was told once (and perhaps once more, marked)."""
    closed = {first_number(act) for act in seen.taps if re.fullmatch(re.escape(CLOSE) + r"\d+\.[a-z]+", act["data"])}
    notices = [row for row in seen.owed if row["kind"] == "help_notice" and row["variables"]["notice"] == "closed"]
    for request_id in closed - seen.erased.keys():
        found = seen.rows("SELECT state, close_reason FROM help_requests WHERE id = ?", request_id)
        if [row["state"] for row in found] != ["closed"]:
            yield f"request {request_id} was closed, and is not"
        told = [row for row in notices if row["variables"]["request_id"] == request_id]
        if len(told) != 1:
            yield f"the resident of request {request_id} was told {len(told)} times that it is closed"
        elif not (seen.has_arrived(told[0]) or given_up(told[0])):
            yield f"the end of request {request_id} never reached its resident"


def words_that_outlive_an_erasure(seen: Evidence) -> Findings:
    """Of a request that was taken back nothing is left in the database, nor on a screen of the desk.

    But for a message that came twice, or was on the wire when the bot was killed: it never heard its number.
    """
    for request_id, number in seen.erased.items():
        for table, column in (("help_requests", "id"), ("help_messages", "request_id"), ("help_notes", "request_id")):
            if seen.rows(f"SELECT 1 FROM {table} WHERE {column} = ?", request_id):
                yield f"request {request_id} was taken back, and {table} still has it"
        for (chat_id, message_id), text in seen.standing.items():
            twice = sum(without_mark(text) == copy.text for copy in seen.arrived[chat_id]) > 1
            if chat_id in seen.desk and number in text and not (twice or seen.was_killed_on(chat_id, message_id)):
                yield f"message {message_id} at the desk still shows {number}, which was taken back"


def claims_that_are_not_true(seen: Evidence) -> Findings:
    """What the database calls sent was seen by Telegram."""
    for row in seen.owed:
        if row["state"] == "sent" and not seen.has_arrived(row):
            yield f"message {row['id']} ({row['kind']}) is marked as sent, but never came to chat {row['chat_id']}"


def left_undone(seen: Evidence) -> Findings:
    """When it was left alone at last, it finished."""
    for row in seen.rows("SELECT id, state FROM outbox WHERE state = 'sending'"):
        yield f"message {row['id']} is still {row['state']}"
    due = "SELECT id FROM outbox WHERE state = 'queued' AND datetime(due_at) <= datetime(?)"
    for row in seen.rows(due, seen.ended_at):
        yield f"message {row['id']} is still queued"
    for row in seen.owed:
        if row["state"] == "dead" and not _may_stay_home(row):
            yield f"message {row['id']} of kind {row['kind']} is dead: {row['fault']}"


def _may_stay_home(row: Row) -> bool:
    """What it showed was gone (a draft that is posted by now), or had nothing to say any more; others judge of that."""
    return row["fault"] == "erased" or (row["fault"] in WITHDRAWN and row["kind"] in TAKEN_BACK)


CHECKS: tuple[Callable[[Evidence], Findings], ...] = (
    updates_without_effect,
    effects_doubled,
    help_requests_lost,
    requests_not_closed,
    words_that_outlive_an_erasure,
    announcements_wrong,
    order_broken,
    copies_beyond_promise,
    claims_that_are_not_true,
    left_undone,
    *gathering_checks.CHECKS,
)


def judge(ledger: Path, database: Path) -> dict[str, dict[str, object]]:
    """``findings`` by check, and how much there was to look at."""
    seen = Evidence(ledger, database)
    states = Counter(row["state"] for row in seen.owed)
    everything = [copy for arrived in seen.arrived.values() for copy in arrived]
    return {
        "findings": {check.__name__: list(check(seen)) for check in CHECKS},
        "looked_at": {
            "updates": len(seen.acts),
            "questions": sum(QUESTION.fullmatch(act["text"]) is not None for act in seen.writes),
            "help_requests": len({act["data"] for act in _consents(seen)}),
            "closed": len({act["data"] for act in seen.taps if act["data"].startswith(CLOSE)}),
            "taken_back": len(seen.erased),
            "relayed": sum(1 for _ in _relayed(seen)),
            "joins": sum(act["data"].startswith(JOIN) for act in seen.taps),
            "announcements": len(seen.rows("SELECT id FROM announcements")),
            **gathering_checks.looked_at(seen),
            "messages": len(everything),
            "marked_copies": sum(copy.marked for copy in everything),
            **{f"rows_{state}": count for state, count in sorted(states.items())},
        },
    }


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.checker", description=__doc__)
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--database", type=Path, required=True)
    given = parser.parse_args()
    found = judge(given.ledger, given.database)
    print(json.dumps(found, indent=1, ensure_ascii=False))
    raise SystemExit(any(found["findings"].values()))


if __name__ == "__main__":
    main()
