"""«Post it»: a minute in which it can be taken back, and then it goes out. Of a new volunteer somebody reads it first.

The minute is a column, not a timer: a tick lets go what is due, so that a restart loses nothing and doubles nothing.
"""

from dataclasses import dataclass
from datetime import datetime

from community.activities import notices, repository
from community.activities.models import (
    Activity,
    ActivityState,
    AlreadyPosted,
    MomentGone,
    TooLateToTakeBack,
)
from community.activities.policy import ActivityPolicy
from community.activities.posting import approving
from community.activities.posting import notices as said
from community.activities.posting import repository as postings
from community.activities.posting.draft_only import refuse_unless_draft
from community.activities.telling import announcing
from community.residents.quiet_hours import QuietHours
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.errors import NotYours
from core.ids import BotId, ChatId, PersonId, UserId

CAN_BE_TAKEN_BACK = (ActivityState.LEAVING, ActivityState.WAITING)


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """A posting as its poster sees it. ``hearers`` is how many would hear it; ``told_at`` from when on, if in time.

    ``colleagues``: whether somebody can give the yes that it waits for. ``news`` once it is in the agenda.
    """

    activity: Activity
    hearers: int = 0
    told_at: datetime | None = None
    colleagues: bool = True
    news: announcing.News | None = None


async def post(
    tx: Tx,
    actor: Actor,
    draft_id: int,
    policy: ActivityPolicy,
    quiet_hours: QuietHours,
    *,
    admins: frozenset[UserId],
    now: datetime,
) -> ActivityState:
    """Send a draft on its way. Returns where it stands now: it leaves in a minute, waits for a yes, or is out.

    Raises:
        NotYours: no draft of the actor, or one that is not complete.
        AlreadyPosted: a second tap; the subclasses LeavesSoon and WaitsForColleague say more.
        MomentGone: its hour went by while it was a draft.
    """
    draft = await _own(tx, actor, draft_id)
    refuse_unless_draft(draft)
    announcing.refuse_the_past(draft, now)
    if await approving.needs_a_yes(tx, actor, draft, policy):
        await approving.hand_in(tx, actor, draft, quiet_hours, admins=admins, now=now)
        return ActivityState.WAITING
    if not policy.undo:
        await announcing.go_out(tx, actor.person.bot_id, draft, quiet_hours, was=[ActivityState.DRAFT], now=now)
        return ActivityState.PUBLISHED
    leaves_at = now + policy.undo
    if not await postings.move(
        tx, draft.id, was=[ActivityState.DRAFT], becomes=ActivityState.LEAVING, leaves_at=leaves_at
    ):
        raise AlreadyPosted
    return ActivityState.LEAVING


async def take_back(tx: Tx, actor: Actor, activity_id: int, *, now: datetime) -> bool:
    """«Rather not»: a draft again, with everything in it. False when it was one already (a second tap).

    Raises:
        NotYours: somebody else's.
        TooLateToTakeBack: it went out.
    """
    activity = await _own(tx, actor, activity_id)
    if not await postings.move(tx, activity.id, was=CAN_BE_TAKEN_BACK, becomes=ActivityState.DRAFT, leaves_at=None):
        if activity.state is ActivityState.DRAFT:
            return False
        raise TooLateToTakeBack
    if activity.state is ActivityState.WAITING:
        await approving.tell_it_is_decided(tx, actor.person.bot_id, activity.id, now=now)
    return True


async def leaving_due(tx: Tx, bot_id: BotId, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Let go what was posted a minute ago. Each once: the step out of the minute is taken by one only."""
    for activity in await postings.list_leaving(tx, bot_id, now=now):
        if not await _may_post(tx, activity):
            await postings.move(
                tx, activity.id, was=[ActivityState.LEAVING], becomes=ActivityState.DRAFT, leaves_at=None
            )
        else:
            try:
                await announcing.go_out(tx, bot_id, activity, quiet_hours, was=[ActivityState.LEAVING], now=now)
            except MomentGone:
                await back_for_another_day(tx, bot_id, activity, quiet_hours, now=now)
        await outbox.redraw(tx, bot_id, said.posting_subject(activity.id), now=now)
        await outbox.redraw(tx, bot_id, notices.draft_subject(activity.id), now=now)


async def first_posts_due(
    tx: Tx, bot_id: BotId, quiet_hours: QuietHours, *, admins: frozenset[UserId], now: datetime
) -> None:
    """Nothing waits for ever: who reads along is reminded once, and what is too late by then is a draft again."""
    for activity in await postings.list_waiting(tx, bot_id, now=now):
        try:
            announcing.refuse_the_past(activity, now)
        except MomentGone:
            await back_for_another_day(tx, bot_id, activity, quiet_hours, now=now)
            await approving.tell_it_is_decided(tx, bot_id, activity.id, now=now)
            await outbox.redraw(tx, bot_id, said.posting_subject(activity.id), now=now)
            await outbox.redraw(tx, bot_id, notices.draft_subject(activity.id), now=now)
        else:
            await approving.remind(tx, bot_id, activity, quiet_hours, admins=admins, now=now)


async def back_for_another_day(
    tx: Tx, bot_id: BotId, activity: Activity, quiet_hours: QuietHours, *, now: datetime
) -> None:
    """Its hour went by: a draft again, of which only the day is asked anew. The poster hears so."""
    poster = await postings.find_poster(tx, activity.id)
    moved = await postings.move(
        tx, activity.id, was=CAN_BE_TAKEN_BACK, becomes=ActivityState.DRAFT, leaves_at=None, to_ask=["day"]
    )
    if moved and poster is not None:
        owed = said.not_posted(ChatId(poster.chat_id), activity.id, about=now, due_at=quiet_hours.first_allowed(now))
        await outbox.owe(tx, bot_id, [owed], now=now)


async def on_its_way(
    tx: Tx, bot_id: BotId, activity_id: int, quiet_hours: QuietHours, *, admins: frozenset[UserId], now: datetime
) -> OnItsWay | None:
    """What the poster's card shows; None when it is gone."""
    activity = await repository.find_activity(tx, activity_id)
    if activity is None:
        return None
    if activity.state is ActivityState.LEAVING:
        hearers = await announcing.count_hearers(tx, bot_id, activity)
        told_at = announcing.told_at(activity, quiet_hours, posted_at=activity.leaves_at or now)
        return OnItsWay(activity, hearers, told_at)
    if activity.state is ActivityState.WAITING:
        there = await approving.colleagues(tx, bot_id, activity, admins=admins)
        return OnItsWay(activity, told_at=quiet_hours.first_allowed(now), colleagues=bool(there))
    return OnItsWay(activity, news=await announcing.how_far(tx, activity, now=now))


async def _own(tx: Tx, actor: Actor, activity_id: int) -> Activity:
    activity = await repository.find_activity(tx, activity_id)
    if activity is None or activity.created_by != actor.id:
        raise NotYours
    actor.must_be(Role.VOLUNTEER, activity.neighbourhood_id)
    return activity


async def _may_post(tx: Tx, activity: Activity) -> bool:
    """Whether its poster still has the role."""
    held = await volunteers.roles_of(tx, PersonId(activity.created_by or 0))
    return Role.VOLUNTEER in held.get(activity.neighbourhood_id, frozenset())
