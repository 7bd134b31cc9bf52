"""Places that came free are offered; and why somebody waits."""

from community.activities.joining import who_comes
from community.activities.joining.reasons import Decision, Why
from community.activities.models import Answer, Glance, Place
from core.outbox import Lane, MessageKind
from handlers.cards.activities.activity import activity_text, answer_rows, seen_by
from handlers.cards.activities.description import described, lasting
from handlers.cards.activities.joining.standing import ended_line, offer_lines, rules_of
from handlers.cards.card import Card, Gone
from handlers.cards.offers import human
from handlers.scene import Scene, Words

WHY_CARD = MessageKind("activity_why", Lane.REPLY)

_REASONS = {
    Why.SEATED: "joining-why-seated",
    Why.WAITS: "joining-why-waits",
    Why.WAITS_TURN: "joining-why-waits-turn",
    Why.WHOLE: "joining-why-whole",
    Why.OFFERED: "joining-why-offered",
    Why.ACCEPTED: "joining-why-accepted",
    Why.PASSED: "joining-why-passed",
    Why.EXPIRED: "joining-why-expired",
    Why.UNANSWERED: "joining-why-unanswered",
    Why.SHORTENED: "joining-why-shortened",
    Why.WITHDRAWN: "joining-why-withdrawn",
    Why.TOO_LARGE: "joining-why-too-large",
    Why.LARGER_THAN_ALL: "joining-why-larger-than-all",
    Why.STOPPED: "joining-why-stopped",
    Why.UNREACHABLE: "joining-why-unreachable",
    Why.TOO_LATE: "joining-why-too-late",
}
YOU, ORGANISER = "you", "organiser"
"""To whom a reason is told."""


async def offer(scene: Scene, *, occurrence_id: int) -> Card:
    """Places are held for you until then: do you come? Later the same message says what became of it."""
    seen = await seen_by(scene, occurrence_id)
    words, occurrence, mine = scene.words, seen.occurrence, seen.mine
    if mine is not None and mine.place is Place.OFFERED:
        if occurrence.starts_at <= scene.now:
            raise Gone  # nothing is said any more once it has begun
        if occurrence.cancelled_at is None:
            offered = "\n".join([*offer_lines(words, seen, mine), "", *described(words, occurrence)])
            return Card(offered, rows=[*answer_rows(scene, seen), human(words)])
    lines = [*await _ended(scene, seen), activity_text(words, seen, rules_of(scene))]
    return Card("\n\n".join(lines), rows=[*answer_rows(scene, seen), human(words)])


async def _ended(scene: Scene, seen: Glance) -> list[str]:
    """That the time was up, or that the reader passed the places on; as long as nothing else was said since."""
    if seen.mine is None or seen.mine.place is not None or seen.occurrence.cancelled_at is not None:
        return []
    connection, rooms = await scene.read(), scene.rooms
    made = await who_comes.own_decisions(connection, rooms.bot_id, scene.chat_id, seen.occurrence.id)
    last = made[-1].why if made else None
    if seen.mine.answer is Answer.MAYBE and not seen.mine.ran_out:
        return []
    if last is Why.UNANSWERED:
        return [scene.words.text("joining-offer-unanswered")]
    if last is Why.EXPIRED:
        return [ended_line(scene.words, seen.occurrence, made[-1].heads)]
    return [scene.words.text("joining-offer-passed")] if last is Why.PASSED else []


async def why_card(scene: Scene, *, occurrence_id: int) -> Card:
    """The last decisions about the reader's place, each as a sentence."""
    seen = await seen_by(scene, occurrence_id)
    found = await who_comes.own_decisions(await scene.read(), scene.rooms.bot_id, scene.chat_id, seen.occurrence.id)
    words = scene.words
    lines = [said_reason(words, one, YOU) for one in found] or [words.text("joining-why-nothing")]
    return Card("\n\n".join([words.text("joining-why-title"), *lines]), rows=[human(words)])


def said_reason(words: Words, decision: Decision, reader: str) -> str:
    """One decision as a sentence: when, what was free, and what became of the party."""
    key = _REASONS[decision.why]
    if decision.why is Why.WAITS and decision.heads == 1:
        key = "joining-why-waits-alone"
    that_day = lasting(words, decision.at)
    until = decision.until or decision.at
    what = that_day.text(
        key, reader=reader, heads=decision.heads, free=-1 if decision.free is None else decision.free, until_at=until
    )
    return that_day.text("joining-why-line", decided_at=decision.at, what=what)
