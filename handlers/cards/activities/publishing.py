"""One card of the poster, from "post it" to the report: it edits itself as the news goes its way."""

from dataclasses import dataclass

from community.activities.models import Activity, ActivityState, Progress
from community.activities.posting import drafts, leaving
from community.activities.posting.leaving import OnItsWay
from community.activities.telling.announcing import News
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.drafts import DraftResumeTapped
from handlers.cards.activities.posted import PostedTapped
from handlers.cards.card import Button, Card, Gone
from handlers.scene import Scene, Words

ON_ITS_WAY = MessageKind("activity_on_its_way", Lane.REPLY)

_A_MINUTE = 60
_SOON_SECONDS = 45
"""Less than this is said as "in a moment": the card stands still while time goes on."""


@dataclass(frozen=True)
class TakeBackTapped(CallbackData, name="dback"):
    """Rather not: a draft again."""

    activity_id: int


async def on_its_way(scene: Scene, *, activity_id: int) -> Card:
    """It leaves in a minute, waits for a colleague, is in the agenda and so far with its news, or is a draft again."""
    rooms = scene.rooms
    found = await leaving.on_its_way(
        await scene.read(), rooms.bot_id, activity_id, rooms.quiet_hours, admins=rooms.admins, now=scene.now
    )
    if found is None:
        raise Gone
    match found.activity.state:
        case ActivityState.LEAVING:
            return _leaving(scene, found)
        case ActivityState.WAITING:
            return _waiting(scene, found)
        case ActivityState.DRAFT:
            return Card(scene.words.text("publishing-is-draft", title=_title(scene.words, found.activity)))
        case _:
            return _posted(scene, found)


def _leaving(scene: Scene, found: OnItsWay) -> Card:
    words, activity = scene.words, found.activity
    title, count = _title(words, activity), found.hearers
    leaves_at = activity.leaves_at or scene.now
    left = (leaves_at - scene.now).total_seconds()
    if found.told_at is None:
        head = words.text("publishing-leaves-too-late", title=title)
    elif found.told_at > leaves_at:
        head = words.text("publishing-leaves-at-night", title=title, count=count, told_at=found.told_at)
    elif left > _SOON_SECONDS:
        head = words.text("publishing-leaves", title=title, count=count, minutes=max(1, round(left / _A_MINUTE)))
    else:
        head = words.text("publishing-leaves-now", title=title, count=count)
    return Card(f"{head}\n\n{words.text('publishing-still-time')}", rows=[_back(words, activity)])


def _waiting(scene: Scene, found: OnItsWay) -> Card:
    words, activity = scene.words, found.activity
    lines = [words.text("first-posts-waits", title=_title(words, activity)), ""]
    if not found.colleagues:
        lines.append(words.text("first-posts-waits-for-nobody"))
    elif found.told_at is not None and found.told_at > scene.now:
        lines.append(words.text("first-posts-waits-until", told_at=found.told_at))
    lines.append(whom_to_ask(scene, activity, _TAKES_LONG))
    return Card("\n".join(lines), rows=[_back(words, activity)])


_TAKES_LONG = ("first-posts-whom-to-ask", "first-posts-whom-to-ask-without-phone")
ASK_WHY = ("first-posts-ask-why", "first-posts-ask-why-without-phone")


def whom_to_ask(scene: Scene, activity: Activity, keys: tuple[str, str]) -> str:
    """A person to turn to. ``keys``: the sentence with a telephone number, and the one without."""
    where = scene.rooms.neighbourhoods.get(activity.neighbourhood_id)
    if where.phone:
        return scene.words.text(keys[0], organisation=where.organisation, phone=where.phone)
    return scene.words.text(keys[1], organisation=where.organisation)


def _posted(scene: Scene, found: OnItsWay) -> Card:
    words, news = scene.words, found.news
    lines: list[str] = [words.text("activities-posted", title=_title(words, found.activity))]
    if news is None:
        return Card(lines[0])
    lines += _told(words, news, later=news.due_at > scene.now)
    rows = []
    if news.occurrence_id is not None:
        rows = [[Button(words.plain("activities-button-who-comes"), tap=PostedTapped(news.occurrence_id))]]
    return Card("\n".join(lines), rows=rows)


def _told(words: Words, news: News, *, later: bool) -> list[str]:
    """How many heard it, surely did not, or perhaps; while it goes on also how many are to go."""
    progress = news.progress
    everybody = progress.sent + progress.failed + progress.waiting
    if not everybody:
        return [words.text("publishing-nobody-told" if news.followers else "activities-nobody-follows")]
    if later:
        return [
            words.text("activities-hearers", count=everybody),
            words.text("activities-hearers-later", due_at=news.due_at),
        ]
    if progress.waiting:
        return [
            words.text("activities-hearers", count=everybody),
            words.text("activities-progress", sent=progress.sent, waiting=progress.waiting),
            *_missed(words, progress),
        ]
    return [words.text("publishing-report", count=progress.sent), *_missed(words, progress)]


def _missed(words: Words, progress: Progress) -> list[str]:
    lines: list[str] = []
    if surely := progress.failed - progress.unknown:
        lines.append(words.text("publishing-not-reached", count=surely))
    if progress.unknown:
        lines.append(words.text("publishing-perhaps-reached", count=progress.unknown))
    return lines


async def not_posted(scene: Scene, *, activity_id: int) -> Card:
    """Its hour went by; the draft is there, and asks another day."""
    activity = await drafts.peek(await scene.read(), activity_id)
    if activity is None:
        raise Gone
    text = scene.words.text("publishing-moment-gone", title=_title(scene.words, activity))
    return Card(text, rows=go_on_rows(scene.words, activity))


def go_on_rows(words: Words, activity: Activity) -> list[list[Button]]:
    """Back into the draft, as long as it is one."""
    if activity.state is not ActivityState.DRAFT:
        return []
    return [[Button(words.plain("publishing-button-go-on"), tap=DraftResumeTapped(activity.id))]]


def _back(words: Words, activity: Activity) -> list[Button]:
    return [Button(words.plain("publishing-button-take-back"), tap=TakeBackTapped(activity.id))]


def _title(words: Words, activity: Activity) -> str:
    return activity.in_language(words.language).title
