"""Who hears of a change, what each of them knew before, and how many could be told.

At least once, and as one message: what was owed and has not gone out yet is taken back and told together with the new,
from what the reader knows to how it is now.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update

from community.activities import repository
from community.activities.models import Answer, Occurrence
from community.activities.notices import PASSES_QUIET_HOURS, occurrence_subject, posted_subject
from community.activities.series import notices
from community.activities.tables import occurrences, participations
from community.activities.telling import repository as news
from community.residents.quiet_hours import QuietHours
from community.residents.tables import people
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.ids import BotId, ChatId, PersonId
from core.outbox import Lane, MessageKind, Owed
from core.tables import QUEUED, chats, shown
from core.tables import outbox as outbox_table

STOPPED = "stopped"
"""The fault of a row that was never to go out: this person wants no messages."""
LOOKED_BACK = timedelta(hours=1)
"""What was settled longer ago was drawn long since."""

Was = dict[str, Any]
"""How a reader knows one occurrence: JSON with "id", "starts_at", "place", "pin", "price", and "parts" told apart."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a change set going: how many hear it, and how many of those concerned want no messages.

    ``due_at`` is when the first of them hears it, if that is not now. ``already``: they were all told before.
    """

    told: int
    not_told: int
    due_at: datetime | None = None
    already: bool = False


@dataclass(frozen=True, slots=True)
class Reached:
    """How far the news of the last change came. ``waiting`` goes out from ``due_at`` on."""

    sent: int
    waiting: int
    blocked: int
    stopped: int
    unsure: int
    due_at: datetime | None

    @property
    def concerned(self) -> int:
        """Everybody who should hear it."""
        return self.sent + self.waiting + self.blocked + self.stopped + self.unsure


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody who comes, may come or waits, and to which of the times that changed."""

    person_id: PersonId
    chat_id: ChatId
    language: str
    stopped: bool
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be told: of which times, and how they were before.

    ``urgent``: also at night, if it begins before long. ``part``: what was changed apart from hour, place and price, in
    which ``edition`` (0: the present one). ``wait``: so long it may still become something else.
    """

    kind: MessageKind
    at: Occurrence
    was: Mapping[int, Was]
    urgent: bool
    part: str = ""
    edition: int = 0
    wait: timedelta = timedelta(0)


def known_as(occurrence: Occurrence) -> Was:
    """What people know of an occurrence, as far as they are told when it changes."""
    texts = occurrence.activity.texts
    pin = None
    if occurrence.latitude is not None and occurrence.longitude is not None:
        pin = [round(occurrence.latitude, 5), round(occurrence.longitude, 5)]
    return {
        "id": occurrence.id,
        "starts_at": occurrence.starts_at.isoformat(),
        "place": occurrence.place,
        "pin": pin,
        "price": {language: said["price"] for language, said in texts.items() if said.get("price")},
    }


async def list_known(tx: Tx, ids: Iterable[int]) -> dict[int, Occurrence]:
    """These occurrences as they are now."""
    query = repository.occurrences_query().where(occurrences.c.id.in_(list(ids)))
    return {row.occurrence_id: repository.occurrence_from(row) for row in await tx.execute(query)}


async def list_concerned(tx: Tx, ids: Iterable[int], *, without: PersonId, bot_id: BotId) -> list[Concerned]:
    """Everybody who said yes or perhaps to one of these, except who made the change."""
    query = (
        select(participations.c.occurrence_id, people.c.id, people.c.chat_id, chats.c.language, people.c.stopped_at)
        .join(people, people.c.id == participations.c.person_id)
        .outerjoin(chats, (chats.c.bot_id == people.c.bot_id) & (chats.c.chat_id == people.c.chat_id))
        .join(occurrences, occurrences.c.id == participations.c.occurrence_id)
        .where(participations.c.occurrence_id.in_(list(ids)), participations.c.answer != Answer.NO)
        .where(people.c.bot_id == bot_id, people.c.id != without)
        .order_by(people.c.id, occurrences.c.starts_at)
    )
    found: dict[int, Concerned] = {}
    for row in await tx.execute(query):
        before = found.get(row.id)
        ids_so_far = () if before is None else before.ids
        found[row.id] = Concerned(
            PersonId(row.id),
            ChatId(row.chat_id),
            row.language or "nl",
            row.stopped_at is not None,
            (*ids_so_far, row.occurrence_id),
        )
    return list(found.values())


async def tell(tx: Tx, actor: Actor, change: Change, quiet_hours: QuietHours, *, now: datetime) -> Told:
    """Owe the news to everybody concerned, in the place of what they were still owed of the same times."""
    bot_id = actor.person.bot_id
    everybody = await list_concerned(tx, change.was, without=actor.id, bot_id=bot_id)
    concerned = await _not_owed_yet(tx, bot_id, change, everybody)
    waiting = await _still_owed(tx, bot_id)
    covered = set(change.was).union(*(_ids(row) for rows in waiting.values() for row in rows))
    known = await list_known(tx, covered)
    owed: list[Owed] = []
    told: list[Concerned] = []
    moments: list[datetime] = []
    taken_back: list[Any] = []
    for one in concerned:
        older = [row for row in waiting.get(one.chat_id, []) if _ids(row) & set(one.ids)]
        taken_back += older
        mine = _owed_to(one, change, older, known, quiet_hours, now=now)
        owed += mine
        told += [one] if mine else []
        moments += [] if one.stopped else [message.due_at or now for message in mine]
    await _take_back(tx, taken_back, now=now)
    await outbox.owe(tx, bot_id, owed, now=now)
    stopped = [one for one in told if one.stopped]
    keys = [_key(change, one) for one in stopped]
    await tx.execute(
        update(outbox_table)
        .where(outbox_table.c.bot_id == bot_id, outbox_table.c.dedupe_key.in_(keys), outbox_table.c.state == "queued")
        .values(state="dead", fault=STOPPED, settled_at=now)
    )
    soonest = min(moments, default=now)
    due_at = soonest if soonest > now + change.wait else None
    return Told(len(told) - len(stopped), len(stopped), due_at, already=bool(everybody) and not concerned)


async def _not_owed_yet(tx: Tx, bot_id: BotId, change: Change, concerned: list[Concerned]) -> list[Concerned]:
    """Without those who were owed this very news before: a second tap takes nothing back and owes nothing."""
    if not change.edition:
        return concerned
    mine = keyed(bot_id, notices.told_key(change.at.id, change.edition))
    owed = set((await tx.execute(select(outbox_table.c.dedupe_key).where(*mine))).scalars())
    return [one for one in concerned if _key(change, one) not in owed]


def _key(change: Change, one: Concerned) -> str:
    key = f"{notices.told_key(change.at.id, change.edition or change.at.version)}{one.person_id}"
    return f"{key}:{change.part}" if change.part else key


def _owed_to(
    one: Concerned,
    change: Change,
    older: Sequence[Any],
    known: Mapping[int, Occurrence],
    quiet_hours: QuietHours,
    *,
    now: datetime,
) -> list[Owed]:
    """The news for one person, and what is left of older news about other times."""
    base: dict[int, Was] = {was["id"]: was for row in older for was in row.variables["changes"]}
    news_of = {time_id: _together(base.get(time_id), change.was[time_id], change.part) for time_id in one.ids}
    left = {
        time_id: was for time_id, was in base.items() if time_id not in news_of and _differs(was, known, one.language)
    }
    if change.kind is notices.CHANGED:
        news_of = {time_id: was for time_id, was in (left | news_of).items() if _differs(was, known, one.language)}
        left = {}
    key = _key(change, one)
    due_at = _due_at(change, news_of.values(), known, quiet_hours, now=now)
    if not change.wait:
        due_at = min([due_at, *(row.due_at for row in older)])
    found = []
    if news_of:
        found.append(_message(one.chat_id, change.kind, news_of, known, key, due_at))
    if left:
        found.append(_message(one.chat_id, notices.CHANGED, left, known, f"also:{key}", due_at))
    return found


def _message(
    chat_id: ChatId,
    kind: MessageKind,
    news_of: dict[int, Was],
    known: Mapping[int, Occurrence],
    key: str,
    due_at: datetime,
) -> Owed:
    changes = sorted(news_of.values(), key=lambda was: known[was["id"]].starts_at)
    first = changes[0]["id"]
    return Owed(chat_id, kind, {"changes": changes}, subject=occurrence_subject(first), dedupe_key=key, due_at=due_at)


def _together(older: Was | None, newer: Was, part: str) -> Was:
    """From what the reader knows, not from what was never told."""
    parts = [*(older or {}).get("parts", []), *([part] if part else [])]
    return {**newer, **(older or {}), **({"parts": list(dict.fromkeys(parts))} if parts else {})}


def price_in(prices: Mapping[str, str], language: str) -> str:
    """What somebody reads as the price, from what is written in each language."""
    return next((prices[one] for one in (language, "nl", *prices) if prices.get(one)), "")


def _differs(was: Was, known: Mapping[int, Occurrence], language: str) -> bool:
    """Whether there is something to tell to somebody who reads this language."""
    occurrence = known.get(was["id"])
    if occurrence is None or occurrence.cancelled_at is not None:
        return False
    now = known_as(occurrence)
    if price_in(was["price"], language) != price_in(now["price"], language):
        return True
    return bool(was.get("parts")) or any(was[name] != now[name] for name in ("starts_at", "place", "pin"))


def _due_at(
    change: Change,
    news_of: Iterable[Was],
    known: Mapping[int, Occurrence],
    quiet_hours: QuietHours,
    *,
    now: datetime,
) -> datetime:
    """Not at night, unless it would begin (or would have begun) before long."""
    moments = [
        at
        for was in news_of
        for at in (datetime.fromisoformat(was["starts_at"]), known[was["id"]].starts_at)
        if at > now
    ]
    held_until = quiet_hours.first_allowed(now + change.wait)
    soonest = min(moments, default=now)
    if change.urgent and (soonest - now <= PASSES_QUIET_HOURS or soonest <= held_until):
        return now + change.wait
    return held_until


def _ids(row: Any) -> set[int]:
    return {was["id"] for was in row.variables["changes"]}


async def _still_owed(tx: Tx, bot_id: BotId) -> dict[int, list[Any]]:
    """News of changes that has not gone out, by chat."""
    rows = await tx.execute(
        select(outbox_table).where(
            outbox_table.c.bot_id == bot_id,
            outbox_table.c.state == QUEUED,
            outbox_table.c.kind == notices.CHANGED.name,
            outbox_table.c.edits_message_id.is_(None),
            outbox_table.c.sends == 0,
        )
    )
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.chat_id, []).append(row)
    return found


async def _take_back(tx: Tx, rows: Sequence[Any], *, now: datetime) -> None:
    if rows:
        await tx.execute(
            update(outbox_table)
            .where(outbox_table.c.id.in_([row.id for row in rows]))
            .values(state="dead", fault=news.WITHDRAWN, settled_at=now)
        )


async def redraw(tx: Tx, bot_id: BotId, ids: Iterable[int], *, now: datetime) -> None:
    """Draw every card anew that shows one of these occurrences: neighbours' as bulk, organisers' at once."""
    lanes = {occurrence_subject(one): Lane.BROADCAST for one in ids} | {posted_subject(one): Lane.REPLY for one in ids}
    await outbox.outdate(tx, bot_id, list(lanes))
    seen = select(shown.c.subject).distinct().where(shown.c.bot_id == bot_id, shown.c.subject.in_(list(lanes)))
    for subject in (await tx.execute(seen)).scalars().all():
        await outbox.redraw(tx, bot_id, subject, now=now, lane=lanes[subject])


async def tell_poster(tx: Tx, actor: Actor, occurrence: Occurrence, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Somebody else of the team changed it: the one who posted it hears that too."""
    poster = occurrence.activity.created_by
    if poster is None or poster == actor.id:
        return
    row = (await tx.execute(select(people).where(people.c.id == poster, people.c.stopped_at.is_(None)))).first()
    if row is None or row.bot_id != actor.person.bot_id:
        return
    soon = occurrence.starts_at - now <= PASSES_QUIET_HOURS
    message = Owed(
        ChatId(row.chat_id),
        notices.CHANGED_BY_TEAM,
        {"occurrence_id": occurrence.id},
        subject=posted_subject(occurrence.id),
        dedupe_key=f"team:{occurrence.id}:{occurrence.version}",
        due_at=now if soon else quiet_hours.first_allowed(now),
    )
    await outbox.owe(tx, actor.person.bot_id, [message], now=now)


async def reached(tx: Tx, bot_id: BotId, occurrence_id: int) -> Reached | None:
    """How far the news of the last change of an occurrence came; None when nobody was to hear of one."""
    any_edition = keyed(bot_id, notices.told_key(occurrence_id))
    last = select(outbox_table.c.dedupe_key).where(*any_edition, outbox_table.c.fault.is_distinct_from(news.WITHDRAWN))
    key = (await tx.execute(last.order_by(outbox_table.c.id.desc()).limit(1))).scalar_one_or_none()
    if key is None:
        return None
    edition = keyed(bot_id, notices.told_key(occurrence_id, int(key.split(":")[2])))
    query = (
        select(outbox_table.c.state, outbox_table.c.fault, func.count().label("rows"), func.max(outbox_table.c.due_at))
        .where(*edition, outbox_table.c.fault.is_distinct_from(news.WITHDRAWN))
        .group_by(outbox_table.c.state, outbox_table.c.fault)
    )
    return _summed((await tx.execute(query)).all())


def _summed(rows: Sequence[Any]) -> Reached:
    counts = dict.fromkeys(("sent", "waiting", "blocked", "stopped", "unsure"), 0)
    due_at = None
    for state, fault, number, due in rows:
        if state in ("queued", "sending", "outdated"):
            counts["waiting"] += number
            due_at = max(due, due_at) if due_at else due
        elif state == "dead":
            counts["stopped" if fault == STOPPED else "blocked"] += number
        else:
            counts["sent" if state == "sent" else "unsure"] += number
    return Reached(**counts, due_at=due_at)


def keyed(bot_id: BotId, key_prefix: str) -> tuple[Any, ...]:
    """Conditions for outbox rows whose key begins so: a range of the unique index.

    Prefixes end in a colon; a semicolon sorts next.
    """
    key = outbox_table.c.dedupe_key
    return outbox_table.c.bot_id == bot_id, key >= key_prefix, key < key_prefix[:-1] + ";"


async def reports_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Draw the organisers' cards anew whose news came further since they were last drawn.

    Nothing is kept for it: the messages themselves tell, also after a restart.
    """
    key = outbox_table.c.dedupe_key
    settled = select(key, outbox_table.c.settled_at).where(
        *keyed(bot_id, notices.TOLD),
        outbox_table.c.settled_at >= now - LOOKED_BACK,
        outbox_table.c.fault.is_distinct_from(news.WITHDRAWN),
    )
    newest: dict[str, datetime] = {}
    for told, settled_at in await tx.execute(settled):
        subject = posted_subject(int(told.split(":")[1]))
        newest[subject] = max(settled_at, newest.get(subject, settled_at))
    if not newest:
        return
    drawn_at = (
        select(outbox_table.c.subject, func.max(outbox_table.c.created_at))
        .join(shown, (shown.c.bot_id == outbox_table.c.bot_id) & (shown.c.subject == outbox_table.c.subject))
        .where(outbox_table.c.bot_id == bot_id, outbox_table.c.subject.in_(list(newest)))
        .group_by(outbox_table.c.subject)
    )
    for subject, last in (await tx.execute(drawn_at)).all():
        if newest[subject] >= last:
            await outbox.redraw(tx, bot_id, subject, now=now)
