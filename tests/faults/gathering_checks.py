"""Judges what became of activities: posted once or taken back, no place given twice, nobody left without a word."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.faults.evidence import WITHDRAWN, Copy, Evidence, Row, first_number, given_up, instant
from tests.faults.replay import OFFERED as HELD
from tests.faults.replay import SEAT, WAITING, Replay
from tests.faults.traces import CALL_OFF, CALLED_OFF, INVITED, OFFERED, POSTED, PUBLISH, RATHER_NOT

Findings = Iterator[str]

ON_THE_WIRE = timedelta(seconds=2)
"""What was sent before a moment came in at the latest so long after it."""
AS_PROMISED: tuple[list[bool], ...] = ([], [False], [True], [False, True])
"""The marks of the copies of one message, in the order in which they came."""


def postings_wrong(seen: Evidence) -> Findings:
    """What was posted is in the agenda and was announced once; what was taken back in time is nowhere."""
    announced = [row["activity_id"] for row in seen.rows("SELECT activity_id FROM announcements")]
    published = _published(seen)
    for activity_id, acts in _postings(seen).items():
        out_at = published.get(activity_id)
        last = [data for at, data in acts if out_at is None or at < out_at][-1:]
        if out_at is None and last[0].startswith(PUBLISH):
            yield f"activity {activity_id} was posted, and is not in the agenda"
        if out_at is not None and not (last and last[0].startswith(PUBLISH)):
            yield f"activity {activity_id} is in the agenda, although it was taken back"
        if announced.count(activity_id) != (out_at is not None):
            yield f"activity {activity_id} was announced {announced.count(activity_id)} times; posted at {out_at}"
    in_the_agenda = {row["number"] for row in occurrences(seen)}
    for chat_id, arrived in seen.arrived.items():
        for copy in arrived:
            number = POSTED.search(copy.text) if INVITED.search(copy.text) else None
            if number and number[0] not in in_the_agenda:
                yield f"chat {chat_id} was told of {number[0]}, which is not in the agenda"


def taken_back_in_time(seen: Evidence) -> set[int]:
    """Activities that were taken back before they went out."""
    published = _published(seen)
    return {
        activity_id
        for activity_id, acts in _postings(seen).items()
        for at, data in acts
        if data.startswith(RATHER_NOT) and not (activity_id in published and published[activity_id] < at)
    }


def _postings(seen: Evidence) -> dict[int, list[tuple[datetime, str]]]:
    """The taps on "post it" and "rather not", of each activity in order."""
    found: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
    for act in seen.taps:
        if act["data"].startswith((PUBLISH, RATHER_NOT)) and act["update_id"] in seen.done_at:
            found[first_number(act)].append((seen.done_at[act["update_id"]], act["data"]))
    return {activity_id: sorted(acts) for activity_id, acts in found.items()}


def _published(seen: Evidence) -> dict[int, datetime]:
    rows = seen.rows("SELECT id, published_at FROM activities WHERE published_at IS NOT NULL")
    return {row["id"]: instant(row["published_at"]) for row in rows}


def occurrences(seen: Evidence) -> list[Row]:
    """All that is or was in the agenda, with its ``number``."""
    query = "SELECT occurrences.*, texts, seats FROM occurrences JOIN activities ON activities.id = activity_id"
    found = []
    for row in seen.rows(query):
        number = POSTED.search(row["texts"])
        assert number is not None
        found.append(row | {"number": number[0]})
    return found


def places_given_twice(seen: Evidence) -> Findings:
    """Never more than there are, nobody overtaken; every tap did what it should, and everybody is where that leads."""
    for occurrence in occurrences(seen):
        replay = Replay(seen, occurrence)
        rows = seen.rows("SELECT * FROM participations WHERE occurrence_id = ?", occurrence["id"])
        yield from replay.findings()
        yield from replay.ended_otherwise(rows)
        given = sum(row["party"] for row in rows if row["place"] in (SEAT, HELD))
        if given > occurrence["seats"]:
            yield f"occurrence {occurrence['id']} has {occurrence['seats']} places, and {given} are given"
        for row in rows:
            if (row["place"] is None) != (row["answer"] != "yes") or (row["offered_until"] is None) != (
                row["place"] != HELD
            ):
                yield f"at occurrence {occurrence['id']} {row['person_id']} is {row['answer']} and {row['place']}"


def free_places_unexplained(seen: Evidence) -> Findings:
    """What is free fits nobody who waits, and each of them can read that."""
    for occurrence in occurrences(seen):
        if occurrence["cancelled_at"] is not None:
            continue
        rows = seen.rows("SELECT * FROM participations WHERE occurrence_id = ?", occurrence["id"])
        free = occurrence["seats"] - sum(row["party"] for row in rows if row["place"] in (SEAT, HELD))
        for row in rows:
            if not free or row["place"] != WAITING:
                continue
            who = (
                f"{row['person_id']} waits with {row['party']} at occurrence {occurrence['id']}, where {free} are free"
            )
            if row["party"] <= free:
                yield who
            elif not seen.rows(
                "SELECT 1 FROM seat_decisions WHERE occurrence_id = ? AND person_id = ? AND heads = ? AND free = ?"
                " AND what IN ('waits', 'too_large') AND at >= ?",
                *(occurrence["id"], row["person_id"], row["party"], free, row["joined_at"]),
            ):
                yield f"{who}, and cannot read why"


def offers_wrong(seen: Evidence) -> Findings:
    """Each offer is owed once under its own number, and said at most twice; of what was called off, none."""
    rows: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in offers(seen):
        occurrence_id, person_id, _ = re.findall(r"\d+", row["dedupe_key"])
        rows[int(occurrence_id), int(person_id)].append(row)
    query = (
        "SELECT participations.*, chat_id, (SELECT count(*) FROM seat_decisions WHERE what = 'offered' AND"
        " seat_decisions.person_id = people.id AND seat_decisions.occurrence_id = participations.occurrence_id)"
        " AS decided FROM participations JOIN people ON people.id = person_id WHERE occurrence_id = ?"
    )
    for occurrence in occurrences(seen):
        for mine in seen.rows(query, occurrence["id"]):
            said = rows[occurrence["id"], mine["person_id"]]
            yield from _offers_to_one(seen, occurrence, mine, said)


def _offers_to_one(seen: Evidence, occurrence: Row, mine: Row, said: list[Row]) -> Findings:
    chat_id, number = mine["chat_id"], occurrence["number"]
    numbered = sorted(int(row["dedupe_key"].rpartition(":")[2]) for row in said)
    if numbered != list(range(1, mine["decided"] + 1)) or mine["offers"] != mine["decided"]:
        yield f"{number} was offered {mine['decided']} times to chat {chat_id}, and said in {numbered}"
    for row in said:
        answered = mine["place"] != HELD or occurrence["cancelled_at"] or row is not said[-1]
        if row["state"] not in ("sent", "unknown") and not (row["fault"] in WITHDRAWN and answered):
            yield f"offer {row['dedupe_key']} is {row['state']} ({row['fault']}), and stands"
    copies = _copies(seen, chat_id, number, OFFERED)
    doubled = sum(row["possible_double"] for row in said)
    marked = sum(copy.marked for copy in copies)
    if len(copies) - marked > len(said) or marked > doubled:
        yield f"{number} was offered to chat {chat_id} {len(said)} times, and came {len(copies)} times, {marked} marked"
    if len(said) == 1 and [copy.marked for copy in copies] not in AS_PROMISED:
        yield f"the offer of {number} came to chat {chat_id} as {[copy.marked for copy in copies]}"
    for copy in copies:
        ended_at = occurrence["cancelled_at"] and instant(occurrence["cancelled_at"])
        if ended_at and instant(copy.sent_at) > ended_at + ON_THE_WIRE:
            yield f"{number} was offered to chat {chat_id} at {copy.sent_at}, and called off at {ended_at}"


def offers(seen: Evidence) -> list[Row]:
    """What is owed to those who are offered a place."""
    return [row for row in seen.owed if row["kind"] == "activity_offer"]


def _copies(seen: Evidence, chat_id: int, number: str, trace: re.Pattern[str]) -> list[Copy]:
    return [copy for copy in seen.copies(chat_id, number) if trace.search(copy.text)]


def cancellations_wrong(seen: Evidence) -> Findings:
    """Everybody who came, might come, waited or held an offer heard it; nobody more than twice, the second marked."""
    tapped = {first_number(act) for act in seen.taps if act["data"].startswith(CALL_OFF)}
    for occurrence in occurrences(seen):
        if (occurrence["cancelled_at"] is not None) != (occurrence["id"] in tapped):
            yield f"occurrence {occurrence['id']} was called off at {occurrence['cancelled_at']}; tapped: {tapped}"
        query = (
            "SELECT chat_id, answer FROM participations JOIN people ON people.id = person_id WHERE occurrence_id = ?"
        )
        for row in seen.rows(query, occurrence["id"]):
            counted_on = row["answer"] != "no" and occurrence["cancelled_at"] is not None
            yield from _word_of_it(seen, occurrence, row["chat_id"], counted_on=counted_on)


def _word_of_it(seen: Evidence, occurrence: Row, chat_id: int, *, counted_on: bool) -> Findings:
    owed = [row for row in told_of_cancellations(seen) if row["chat_id"] == chat_id and _is_about(row, occurrence)]
    marks = [copy.marked for copy in _copies(seen, chat_id, occurrence["number"], CALLED_OFF)]
    what = f"that {occurrence['number']} is called off"
    if len(owed) != counted_on:
        yield f"{what} was owed {len(owed)} times to chat {chat_id}, who comes: {counted_on}"
    elif owed and not (seen.has_arrived(owed[0]) or given_up(owed[0])):
        yield f"{what} never reached chat {chat_id}: it is {owed[0]['state']} ({owed[0]['fault']})"
    if marks not in AS_PROMISED or (marks and not counted_on):
        yield f"{what} came to chat {chat_id}, who comes: {counted_on}, as {marks}"


def told_of_cancellations(seen: Evidence) -> list[Row]:
    """What is owed to those who counted on what was called off."""
    return [row for row in seen.owed if row["kind"] == "activity_called_off"]


def _is_about(row: Row, occurrence: Row) -> bool:
    return any(one["id"] == occurrence["id"] for one in row["variables"]["changes"])


def looked_at(seen: Evidence) -> dict[str, int]:
    """How much there was to judge."""
    decided = [row["what"] for row in seen.rows("SELECT what FROM seat_decisions")]
    counted = {f"decided_{what}": decided.count(what) for what in ("seated", "waits", "offered", "accepted", "passed")}
    return {
        "posted": len(_published(seen)),
        "posts_taken_back": len(taken_back_in_time(seen)),
        **counted,
        "parties": len(seen.rows("SELECT 1 FROM seat_decisions WHERE heads > 1")),
        "offers": len(offers(seen)),
        "called_off": sum(row["cancelled_at"] is not None for row in occurrences(seen)),
        "told_of_cancellations": len(told_of_cancellations(seen)),
    }


def promised_otherwise(seen: Evidence) -> Findings:
    """News goes at most once; an offer, and that something is called off, at least once."""
    at_most_once = {"activity_invitation": 1, "activity_offer": 0, "activity_called_off": 0}
    for row in seen.owed:
        if row["at_most_once"] != at_most_once.get(row["kind"], row["at_most_once"]):
            yield f"message {row['id']} ({row['kind']}) may be lost or doubled: at most once is {row['at_most_once']}"


CHECKS = (
    postings_wrong,
    places_given_twice,
    free_places_unexplained,
    offers_wrong,
    cancellations_wrong,
    promised_otherwise,
)
