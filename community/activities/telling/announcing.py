"""From a draft to news: published once, told at a decent hour to those who follow the theme, counted for the poster."""

from dataclasses import dataclass
from datetime import datetime

from community.activities import notices, repository
from community.activities.models import Activity, AlreadyPosted, MomentGone, Progress
from community.activities.posting import drafts
from community.activities.series import times
from community.activities.telling import repository as news
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.ids import BotId


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication set going. ``hearers`` is how many people are told, from ``due_at`` on."""

    activity_id: int
    occurrence_id: int
    announcement_id: int
    hearers: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class News:
    """The progress line: the activity, and how far its news has come."""

    activity: Activity
    occurrence_id: int | None
    hearers: int
    due_at: datetime
    progress: Progress


async def publish(tx: Tx, actor: Actor, draft_id: int, quiet_hours: QuietHours, *, now: datetime) -> Published:
    """Put a draft in the agenda and owe its followers an invitation, all in one transaction.

    Raises:
        NotYours: no draft of the actor, or one that is not complete.
        AlreadyPosted: a second tap.
        MomentGone: its hour went by while it was a draft.
    """
    draft = await drafts.get(tx, actor, draft_id)
    coming = drafts.as_occurrence(draft)
    if coming.starts_at <= now:
        raise MomentGone
    if not await repository.mark_published(tx, draft.id, now=now):
        raise AlreadyPosted
    await times.write_occurrences(tx, draft, now=now)
    occurrence = await repository.find_first_occurrence(tx, draft.id, after=now)
    assert occurrence is not None and draft.theme is not None
    bot_id = actor.person.bot_id
    due_at = quiet_hours.first_allowed(now)
    chats = await news.list_hearers(tx, bot_id, draft.neighbourhood_id, draft.theme, actor.id)
    await outbox.owe(tx, bot_id, notices.invitations(chats, occurrence, due_at=due_at), now=now)
    announcement_id = await news.add_announcement(tx, bot_id, draft, hearers=len(chats), due_at=due_at)
    return Published(draft.id, occurrence.id, announcement_id, len(chats), due_at)


async def how_far(tx: Tx, announcement_id: int, *, now: datetime) -> News | None:
    """What the progress line shows; None when the activity is gone."""
    announcement = await news.find_announcement(tx, announcement_id)
    if announcement is None:
        return None
    activity = await repository.find_activity(tx, announcement.activity_id)
    assert activity is not None
    following = await repository.find_first_occurrence(tx, activity.id, after=now)
    key = notices.invitation_key(activity.id, announcement.version)
    progress = await news.count_progress(tx, announcement.bot_id, key)
    return News(activity, following.id if following else None, announcement.hearers, announcement.due_at, progress)


async def progress_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Redraw the progress line of every announcement that came further since it was last drawn."""
    for announcement in await news.list_open_announcements(tx, bot_id, now=now):
        key = notices.invitation_key(announcement.activity_id, announcement.version)
        progress = await news.count_progress(tx, bot_id, key)
        drawn = [progress.sent, progress.failed, progress.waiting]
        if drawn == announcement.drawn:
            continue
        finished_at = None if progress.waiting else now
        await news.update_announcement(tx, announcement.id, drawn, finished_at=finished_at)
        await outbox.redraw(tx, bot_id, notices.announcement_subject(announcement.id), now=now)
