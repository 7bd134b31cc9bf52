"""What people who come, may come or wait are told when something changed: from what they know to how it is now."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from community.activities.models import Answer, Glance
from community.activities.posting.keeping import TEXTS
from community.activities.series import changing, hearing
from handlers.cards.activities.activity import answer_rows, seen_by
from handlers.cards.activities.description import lasting
from handlers.cards.activities.joining.standing import rules_of, standing_lines
from handlers.cards.card import Button, Card, Gone
from handlers.cards.offers import human
from handlers.scene import Scene, Words

ALSO_NAMED = 6
"""So many other times are named one by one."""
_NEW = {
    "title": "changing-new-title",
    "what": "changing-new-what",
    "bring": "changing-new-bring",
    "audience": "changing-new-audience",
    "access": "changing-new-access",
    "languages": "changing-new-languages",
    "contact": "changing-new-contact",
    "seats": "changing-new-seats",
    "minutes": "changing-new-minutes",
    "online": "changing-new-online",
    "deadline": "changing-new-deadline",
}
_TAKEN_AWAY = {
    "what": "changing-no-what",
    "bring": "changing-no-bring",
    "audience": "changing-no-audience",
    "access": "changing-no-access",
    "languages": "changing-no-languages",
    "contact": "changing-no-contact",
    "seats": "changing-no-seats",
    "minutes": "changing-no-minutes",
    "online": "changing-no-online",
    "deadline": "changing-no-deadline",
    "photo": "changing-no-photo",
}


async def changed(scene: Scene, *, changes: Sequence[Mapping[str, Any]]) -> Card:
    """One message about all that changed, with the normal answers under it: who cannot come then, taps once."""
    was, seen = await _first(scene, changes)
    occurrence = seen.occurrence
    words = lasting(scene.words, min(occurrence.starts_at, datetime.fromisoformat(was["starts_at"])))
    title = occurrence.activity.in_language(words.language).title
    if occurrence.cancelled_at is not None:
        return Card(words.text("changing-meanwhile-cancelled", title=title), rows=[human(words)])
    lines = _differences(words, was, seen)
    if not lines:
        lines = [words.text("changing-as-it-was", starts_at=occurrence.starts_at, place=occurrence.place)]
    head = (
        words.text("changing-moved", title=title) if _moved(was, seen) else words.text("changing-changed", title=title)
    )
    blocks = ["\n".join([head, *lines])]
    also = await _also(scene, words, changes, was["id"])
    if also:
        blocks.append(also)
    standing = standing_lines(words, seen, rules_of(scene))
    if standing:
        blocks.append("\n".join(standing))
    if occurrence.starts_at > scene.now and seen.mine is not None and seen.mine.answer is not Answer.NO:
        blocks.append(words.text("changing-cannot-come"))
    return Card("\n\n".join(blocks), rows=_rows(scene, seen))


async def called_off(scene: Scene, *, changes: Sequence[Mapping[str, Any]]) -> Card:
    """It does not take place: this time, or all that follow; why, and who can tell more."""
    was, seen = await _first(scene, changes)
    occurrence = seen.occurrence
    was_at = datetime.fromisoformat(was["starts_at"])
    words = lasting(scene.words, was_at)
    texts = occurrence.activity.in_language(words.language)
    lines: list[str] = [words.text("activities-cancelled", title=texts.title, starts_at=was_at, place=was["place"])]
    if texts.because:
        lines.insert(0, words.text("changing-because", because=texts.because))
        lines.reverse()
    others = [datetime.fromisoformat(one["starts_at"]) for one in changes if one["id"] != was["id"]]
    if others:
        lines.append(_listed(words, words.text("changing-also-cancelled"), others))
    if occurrence.activity.contact:
        lines.append(words.text("activities-contact", contact=occurrence.activity.contact))
    return Card("\n".join(lines), rows=[human(words)])


async def _first(scene: Scene, changes: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], Glance]:
    """The first of the times that is still there."""
    for was in changes:
        try:
            return was, await seen_by(scene, was["id"])
        except Gone:
            continue
    raise Gone


async def _also(scene: Scene, words: Words, changes: Sequence[Mapping[str, Any]], without: int) -> str:
    """The other times to which it applies, as they are now."""
    ids = [was["id"] for was in changes if was["id"] != without]
    if not ids:
        return ""
    known = await hearing.list_known(await scene.read(), ids)
    moments = sorted(one.starts_at for one in known.values() if one.cancelled_at is None)
    return _listed(words, words.text("changing-also"), moments) if moments else ""


def _listed(words: Words, head: str, moments: Sequence[datetime]) -> str:
    lines = [head, *(words.text("changing-also-line", starts_at=at) for at in sorted(moments)[:ALSO_NAMED])]
    if len(moments) > ALSO_NAMED:
        lines.append(words.text("changing-also-more", count=len(moments) - ALSO_NAMED))
    return "\n".join(lines)


def _moved(was: Mapping[str, Any], seen: Glance) -> bool:
    return datetime.fromisoformat(was["starts_at"]) != seen.occurrence.starts_at


def _differences(words: Words, was: Mapping[str, Any], seen: Glance) -> list[str]:
    """Old and new, one line each."""
    occurrence, now = seen.occurrence, hearing.known_as(seen.occurrence)
    lines: list[str] = []
    if _moved(was, seen):
        lines.append(words.text("changing-was-at", starts_at=datetime.fromisoformat(was["starts_at"])))
        lines.append(words.text("changing-now-at", starts_at=occurrence.starts_at))
    if was["place"] != occurrence.place:
        lines.append(words.text("changing-was-in", place=was["place"]))
        lines.append(words.text("changing-now-in", place=occurrence.place))
    elif was["pin"] != now["pin"]:
        lines.append(words.text("changing-other-pin", place=occurrence.place))
    old, new = (hearing.price_in(one["price"], words.language) for one in (was, now))
    if old != new:
        lines += _prices(words, old, new)
    return [*lines, *(line for part in was.get("parts", ()) if (line := _new(words, seen, part)))]


def _prices(words: Words, old: str, now: str) -> list[str]:
    lines = [words.text("changing-was-price", price=old)] if old else []
    return [*lines, words.text("changing-now-price", price=now) if now else words.text("changing-no-price")]


def _new(words: Words, seen: Glance, part: str) -> str:
    """One other thing, as it is now."""
    activity = seen.occurrence.activity
    if part in TEXTS:
        value = getattr(activity.in_language(words.language), part)
    else:
        value = getattr(activity, changing.COLUMNS.get(part, ""), None)
    if value in (None, ""):
        return words.text(_TAKEN_AWAY[part]) if part in _TAKEN_AWAY else ""
    return words.text("changing-new-photo") if part == "photo" else words.text(_NEW[part], value=value)


def _rows(scene: Scene, seen: Glance) -> Sequence[Sequence[Button]]:
    return [*answer_rows(scene, seen), human(scene.words)]
