"""Into the agenda and to the neighbours: published once, told at a decent hour to its followers, and counted."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from community.activities import notices, repository
from community.activities.models import Activity, ActivityState, AlreadyPosted, MomentGone, Progress
from community.activities.posting import drafts
from community.activities.posting import repository as postings
from community.activities.posting.notices import posting_subject
from community.activities.series import times
from community.activities.series.recurrence import reminder_for
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
    """How far the news of an activity has come. ``occurrence_id`` is its next time, if there is one.

    ``followers`` is how many followed its theme when it was posted, whether or not they could be told in time.
    """

    occurrence_id: int | None
    followers: int
    due_at: datetime
    progress: Progress


async def publish(tx: Tx, actor: Actor, draft_id: int, quiet_hours: QuietHours, *, now: datetime) -> Published:
    """Put a draft of the actor in the agenda at once, without a minute to take it back.

    Raises:
        NotYours: no draft of the actor, or one that is not complete.
        AlreadyPosted: a second tap.
        MomentGone: its hour went by while it was a draft.
    """
    draft = await drafts.get(tx, actor, draft_id)
    return await go_out(tx, actor.person.bot_id, draft, quiet_hours, was=[ActivityState.DRAFT], now=now)


async def go_out(
    tx: Tx, bot_id: BotId, activity: Activity, quiet_hours: QuietHours, *, was: Collection[ActivityState], now: datetime
) -> Published:
    """Put it in the agenda and owe its followers an invitation, all in one transaction.

    They are invited to the first time that begins after they hear of it; when there is none, to nothing.

    Raises:
        NotYours: it is not complete.
        AlreadyPosted: it is not in one of the states ``was`` any more.
        MomentGone: its hour went by.
    """
    refuse_the_past(activity, now)
    theme = activity.theme
    assert theme is not None
    published = {"published_at": now, "leaves_at": None, "to_ask": None, "assumed": None}
    if not await postings.move(tx, activity.id, was=was, becomes=ActivityState.PUBLISHED, **published):
        raise AlreadyPosted
    await times.write_occurrences(tx, activity, now=now)
    due_at = quiet_hours.first_allowed(now)
    in_time = _first_after(activity, due_at)
    (first_at,) = times.next_times(activity, now, 1)
    # Also when they lie beyond the horizon.
    written = [(at, reminder_for(at)) for at in (first_at, in_time) if at is not None]
    await repository.add_occurrences(tx, activity, written)
    occurrence = await repository.find_first_occurrence(tx, activity.id, after=due_at if in_time else now)
    assert occurrence is not None
    followers = await news.list_hearers(tx, bot_id, activity.neighbourhood_id, theme, activity.created_by)
    chats = followers if in_time else []
    await outbox.owe(tx, bot_id, notices.invitations(chats, occurrence, due_at=due_at), now=now)
    announcement_id = await news.add_announcement(tx, bot_id, activity, hearers=len(followers), due_at=due_at)
    return Published(activity.id, occurrence.id, announcement_id, len(chats), due_at)


def _first_after(activity: Activity, due_at: datetime) -> datetime | None:
    """Its first time that has not begun when it is told."""
    return next((at for at in times.next_times(activity, due_at, 2) if at > due_at), None)


def told_at(activity: Activity, quiet_hours: QuietHours, *, posted_at: datetime) -> datetime | None:
    """From when on neighbours hear of something that is posted then; None when all of it has begun by that time."""
    due_at = quiet_hours.first_allowed(posted_at)
    return None if _first_after(activity, due_at) is None else due_at


def refuse_the_past(activity: Activity, now: datetime) -> None:
    """Nothing is announced that was.

    Raises:
        NotYours: it is not complete.
        MomentGone: its first time went by, or nothing is left of its times.
    """
    if drafts.as_occurrence(activity).starts_at <= now or not times.next_times(activity, now, 1):
        raise MomentGone


async def count_hearers(tx: Tx, bot_id: BotId, activity: Activity) -> int:
    """How many people would be told of it now."""
    assert activity.theme is not None
    chats = await news.list_hearers(tx, bot_id, activity.neighbourhood_id, activity.theme, activity.created_by)
    return len(chats)


async def how_far(tx: Tx, activity: Activity, *, now: datetime) -> News | None:
    """How far the news of an activity has come; None when it was never told."""
    announcement = await news.find_announcement_of(tx, activity.id)
    if announcement is None:
        return None
    following = await repository.find_first_occurrence(tx, activity.id, after=now)
    if announcement.finished and announcement.drawn is not None:
        progress = Progress(*announcement.drawn)  # what was sent is forgotten after a month
    else:
        key = notices.invitation_key(activity.id, announcement.version)
        progress = await news.count_progress(tx, announcement.bot_id, key)
    return News(following.id if following else None, announcement.hearers, announcement.due_at, progress)


async def progress_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Redraw the card of every posting whose news came further since it was last drawn."""
    for announcement in await news.list_open_announcements(tx, bot_id, now=now):
        key = notices.invitation_key(announcement.activity_id, announcement.version)
        progress = await news.count_progress(tx, bot_id, key)
        drawn = [progress.sent, progress.failed, progress.waiting, progress.unknown]
        if drawn == announcement.drawn:
            continue
        finished_at = None if progress.waiting else now
        await news.update_announcement(tx, announcement.id, drawn, finished_at=finished_at)
        await outbox.redraw(tx, bot_id, posting_subject(announcement.activity_id), now=now)
