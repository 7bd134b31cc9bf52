"""An activity as a neighbour sees it: what, when, where, whether there is room, and one tap to come along."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.activities import service as activities
from community.activities.joining.closing import is_closed
from community.activities.joining.offer_clock import DEFAULT_RULES, OfferRules, term_of_offer
from community.activities.models import Answer, Glance, Occurrence, Place
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.description import GROWS, described, photo_of
from handlers.cards.activities.joining.standing import (
    closed_to,
    has_offer,
    offer_row,
    rules_of,
    standing_lines,
    standing_rows,
)
from handlers.cards.activities.reminding import other_row
from handlers.cards.activities.share_row import share_rows
from handlers.cards.activities.weekly import digest_row
from handlers.cards.card import Button, Card, Gone, Venue
from handlers.cards.offers import human, in_language_of
from handlers.scene import Scene, Words

ACTIVITY_CARD = MessageKind("activity_card", Lane.REPLY)
ACTIVITY_VENUE = MessageKind("activity_venue", Lane.REPLY)
UNFOLLOWED = MessageKind("activity_unfollowed", Lane.REPLY)

THEME_NAMES = {
    "food": "theme-food",
    "meeting": "theme-meeting",
    "moving": "theme-moving",
    "children": "theme-children",
    "culture": "theme-culture",
    "digital": "theme-digital",
    "learning": "theme-learning",
    "carers": "theme-carers",
    "nature": "theme-nature",
}
"""Theme to the key of its name."""


@dataclass(frozen=True)
class JoinTapped(CallbackData, name="join"):
    """I come."""

    occurrence_id: int


@dataclass(frozen=True)
class MaybeTapped(CallbackData, name="maybe"):
    """Perhaps I come."""

    occurrence_id: int


@dataclass(frozen=True)
class DeclineTapped(CallbackData, name="decline"):
    """I cannot come."""

    occurrence_id: int


@dataclass(frozen=True)
class VenueTapped(CallbackData, name="venue"):
    """Show me where it is."""

    occurrence_id: int


@dataclass(frozen=True)
class UnfollowTapped(CallbackData, name="unfollow"):
    """No more news of this kind."""

    occurrence_id: int


async def activity_card(scene: Scene, *, occurrence_id: int, switch: str | None = None) -> Card:
    """An occurrence, with the reader's own answer and the buttons to give one. ``switch``: it answers a question."""
    scene, switch_rows = in_language_of(scene, switch)
    seen = await seen_by(scene, occurrence_id)
    rows = [*answer_rows(scene, seen), *share_rows(scene.words, seen.occurrence), human(scene.words), *switch_rows]
    text = activity_text(scene.words, seen, rules_of(scene))
    return Card(text, rows=rows, media=photo_of(seen.occurrence), grows=GROWS)


async def invitation(scene: Scene, *, occurrence_id: int) -> Card:
    """News for those who follow the theme, with one tap to hear no more of it."""
    seen = await seen_by(scene, occurrence_id)
    words = scene.words
    theme = words.plain(THEME_NAMES[seen.occurrence.activity.theme or ""])
    stop = Button(words.plain("activities-button-unfollow", theme=theme), tap=UnfollowTapped(occurrence_id))
    rows = [*answer_rows(scene, seen), [stop], digest_row(words, occurrence_id)]
    text = announced(words, seen, rules_of(scene))
    return Card(text, rows=rows, media=photo_of(seen.occurrence), grows=GROWS)


def announced(words: Words, seen: Glance, rules: OfferRules = DEFAULT_RULES) -> str:
    """The words of an invitation."""
    theme = words.plain(THEME_NAMES[seen.occurrence.activity.theme or ""])
    return f"{words.text('activities-announced', theme=theme)}\n\n{activity_text(words, seen, rules)}"


async def reminder(scene: Scene, *, occurrence_id: int) -> Card:
    """It is tomorrow."""
    seen = await seen_by(scene, occurrence_id)
    head = scene.words.text("activities-reminder", starts_at=seen.occurrence.starts_at)
    rows = [*answer_rows(scene, seen), other_row(scene.words)]
    return Card(f"{head}\n\n{activity_text(scene.words, seen, rules_of(scene))}", rows=rows)


async def venue(scene: Scene, *, occurrence_id: int) -> Card:
    """Where it is, on the map."""
    seen = await seen_by(scene, occurrence_id)
    occurrence = seen.occurrence
    if occurrence.latitude is None or occurrence.longitude is None:
        raise Gone
    title = occurrence.activity.in_language(scene.words.language).title
    return Card(venue=Venue(occurrence.latitude, occurrence.longitude, title, occurrence.place))


async def unfollowed(scene: Scene, *, theme: str) -> Card:
    """No more news of a theme; the agenda stays open to everybody."""
    return Card(scene.words.text("activities-unfollowed", theme=scene.words.plain(THEME_NAMES[theme])))


async def seen_by(scene: Scene, occurrence_id: int) -> Glance:
    """What the reader is shown of an occurrence.

    Raises:
        Gone: there is no such occurrence (any more).
    """
    seen = await activities.glance(await scene.read(), scene.rooms.bot_id, occurrence_id, scene.chat_id)
    if seen is None:
        raise Gone
    return seen


def activity_text(words: Words, seen: Glance, rules: OfferRules = DEFAULT_RULES) -> str:
    """The card itself: also the preview, so that a poster sees exactly what neighbours will see."""
    lines = described(words, seen.occurrence)
    if seen.occurrence.cancelled_at is None:
        lines += _room_lines(words, seen, rules)
    return "\n".join(lines)


def _room_lines(words: Words, seen: Glance, rules: OfferRules) -> list[str]:
    """How many come, how much room there is, and where the reader stands."""
    lines: list[str] = []
    if seen.heads.seated and not _all_mine(seen):
        lines.append(words.text("activities-coming", count=seen.heads.seated))
    lines += _places_lines(words, seen, rules)
    standing = standing_lines(words, seen, rules)
    return [*lines, "", *standing] if standing else lines


def _all_mine(seen: Glance) -> bool:
    """Whether those who come are the reader's own party: that is told below, and not as of others."""
    mine = seen.mine
    return mine is not None and mine.place is Place.SEAT and mine.party == seen.heads.seated


def _places_lines(words: Words, seen: Glance, rules: OfferRules) -> list[str]:
    """What is left, or what can still be done about it."""
    left = seen.places_left
    lines: list[str] = []
    if left:
        lines.append(words.text("activities-places-left", count=left))
    elif left == 0 and (seen.mine is None or seen.mine.place is None):
        lines += _full_lines(words, seen, rules)
    return [*lines, words.text("joining-closed-line")] if closed_to(seen, words) else lines


def _full_lines(words: Words, seen: Glance, rules: OfferRules) -> list[str]:
    """The queue is named only to whom it can still bring something."""
    heads, occurrence = seen.heads, seen.occurrence
    full = words.text("activities-full")
    if closed_to(seen, words) or occurrence.starts_at <= words.now:
        return [full]
    if term_of_offer(occurrence.starts_at, rules, now=words.now) is not None:
        return [words.text("activities-full-queue")]
    late = words.text("joining-too-late-line")
    return [full, late] if heads.seated + heads.held >= (occurrence.activity.seats or 0) else [late]


def answer_rows(scene: Scene, seen: Glance) -> Sequence[Sequence[Button]]:
    """The answers that still make sense, and what else can be said. The one that was given is not offered again."""
    occurrence, words = seen.occurrence, scene.words
    rows: list[list[Button]] = []
    if occurrence.cancelled_at is None and occurrence.starts_at > scene.now:
        rows = [*_answers(words, seen), *standing_rows(words, seen)]
    if has_pin(occurrence):
        rows.append([Button(words.plain("activities-button-venue"), tap=VenueTapped(occurrence.id))])
    return rows


def _answers(words: Words, seen: Glance) -> list[list[Button]]:
    occurrence, mine = seen.occurrence, seen.mine
    if mine is not None and has_offer(words, mine):
        return [offer_row(words, mine, occurrence.id)]
    # An offer that is over is none: the tick that notes it may come a moment later.
    ended = mine is not None and (mine.place is Place.OFFERED or mine.ran_out)
    given = None if mine is None or ended else mine.answer
    full = seen.places_left == 0
    join = words.plain("activities-button-queue") if full else words.plain("activities-button-join")
    answers = {
        Answer.YES: Button(join, tap=JoinTapped(occurrence.id)),
        Answer.MAYBE: Button(words.plain("activities-button-maybe"), tap=MaybeTapped(occurrence.id)),
        Answer.NO: Button(words.plain("activities-button-decline"), tap=DeclineTapped(occurrence.id)),
    }
    if closed_to(seen, words):
        del answers[Answer.YES]
    if mine is not None and mine.place is not None and is_closed(occurrence, now=words.now):
        del answers[Answer.MAYBE]  # it would give the place up for good
    left = [button for answer, button in answers.items() if answer is not given]
    return [left] if given or len(left) < len(Answer) else [left[:1], left[1:]]


def has_pin(occurrence: Occurrence) -> bool:
    """Whether the place can be shown on a map."""
    return occurrence.latitude is not None and occurrence.longitude is not None
