"""Everything that happens by itself: one line each, saying how often to look and which service to ask.

Nothing is planned ahead in memory. A tick asks the database "what is due?", so a restart loses nothing and a tick that
came late does its work late, or not at all where that would be nonsense.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from community.activities import service as activities
from community.activities.joining import filling
from community.activities.policy import ActivityPolicy
from community.activities.posting import leaving
from community.activities.series import hearing, times
from community.activities.telling import announcing, digest, feedback, overdue, reminders, thanks
from community.help import keeping
from community.help.following import helped, promises, summary, urgency
from community.help.following.helped import FollowUpPolicy
from community.help.following.picked_up import picked_up_due
from community.help.promise import PromisePolicy
from community.neighbourhoods.models import NeighbourhoodBook
from community.privacy.floor import forget_strangers
from community.residents import repository as residents
from community.residents.quiet_hours import QuietHours
from core import outbox
from core.database import Tx
from core.ids import BotId, UserId
from core.inbox import Inbox
from core.personal_data import PersonalDataRegistry
from knowledge.editing import learning
from knowledge.service import Knowledge
from scheduler.question_box import show_activities

KEEP_UNDECIDED = timedelta(days=1)
"""How long we know the chat of somebody who did not agree: long enough for the first screen to be answered."""
KEEP_FINISHED_UPDATES = timedelta(days=7)
KEEP_SETTLED_MESSAGES = timedelta(days=30)


class Rooms(Protocol):
    """What the ticks need of the rooms that were put together at start."""

    @property
    def bot_id(self) -> BotId:
        """Which bot."""
        ...

    @property
    def inbox(self) -> Inbox:
        """Its inbox."""
        ...

    @property
    def admins(self) -> frozenset[UserId]:
        """The admins of the configuration."""
        ...

    @property
    def quiet_hours(self) -> QuietHours:
        """When the bot starts nothing by itself."""
        ...

    @property
    def keep_closed_requests(self) -> timedelta:
        """How long a closed request is kept."""
        ...

    @property
    def personal_data(self) -> PersonalDataRegistry:
        """Who erases what."""
        ...

    @property
    def knowledge(self) -> Knowledge:
        """What questions are answered from."""
        ...

    @property
    def neighbourhoods(self) -> NeighbourhoodBook:
        """Those this bot serves."""
        ...

    @property
    def promise(self) -> PromisePolicy:
        """By when somebody reads a request."""
        ...

    @property
    def activities(self) -> ActivityPolicy:
        """How activities are posted and joined."""
        ...

    @property
    def follow_up(self) -> FollowUpPolicy:
        """When a request is asked about, or brought up again."""
        ...


@dataclass(frozen=True, slots=True)
class Tick:
    """``every`` is how often to look; ``work`` owes the messages in the transaction it is given."""

    name: str
    every: timedelta
    work: Callable[[Tx, Rooms, datetime], Awaitable[None]]


async def _remind(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await overdue.settle(tx, rooms.bot_id, now=now, quiet_hours=rooms.quiet_hours)
    await reminders.reminders_due(tx, rooms.bot_id, now=now, quiet_hours=rooms.quiet_hours)


async def _look_back(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await thanks.questions_due(tx, rooms.bot_id, now=now, quiet_hours=rooms.quiet_hours)
    await thanks.thanks_due(tx, rooms.bot_id, now=now, quiet_hours=rooms.quiet_hours)
    await feedback.questions_due(tx, rooms.bot_id, now=now, quiet_hours=rooms.quiet_hours)


async def _tell_the_week(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await digest.digests_due(tx, rooms.bot_id, now=now, quiet_hours=rooms.quiet_hours)


async def _keep_promises(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await promises.promises_due(tx, rooms.bot_id, rooms.promise, now=now, admins=rooms.admins)


async def _call_out_dangers(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await urgency.alarms_due(tx, rooms.bot_id, rooms.promise, now=now, admins=rooms.admins)


async def _sum_up(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await summary.summaries_due(tx, rooms.bot_id, [one.id for one in rooms.neighbourhoods], now=now)


async def _follow_up(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await helped.asking_due(tx, rooms.bot_id, rooms.follow_up, now=now, quiet_hours=rooms.quiet_hours)
    await helped.forgotten_due(tx, rooms.bot_id, rooms.follow_up, rooms.promise, now=now)


async def _tell_picked_up(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await picked_up_due(tx, rooms.bot_id, now=now)


async def _offer_places(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await filling.offers_due(tx, rooms.bot_id, rooms.activities, rooms.quiet_hours, now=now)


async def _let_go(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await leaving.leaving_due(tx, rooms.bot_id, rooms.quiet_hours, now=now)


async def _remind_of_first_posts(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await leaving.first_posts_due(tx, rooms.bot_id, rooms.quiet_hours, admins=rooms.admins, now=now)


async def _show_progress(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await announcing.progress_due(tx, rooms.bot_id, now=now)


async def _show_who_was_reached(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await hearing.reports_due(tx, rooms.bot_id, now=now)


async def _write_ahead(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await times.occurrences_due(tx, rooms.bot_id, now=now)


async def _show_activities(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await show_activities(tx, rooms.knowledge, rooms.neighbourhoods, now=now)


async def _see_imports(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await rooms.knowledge.reload_if_changed(tx)


async def _forget(tx: Tx, rooms: Rooms, now: datetime) -> None:
    await keeping.expired_due(tx, rooms.bot_id, rooms.keep_closed_requests, now=now)
    await activities.forgetting_due(tx, rooms.bot_id, now=now)
    await learning.forgetting_due(tx, now=now)
    for person_id in await residents.list_undecided(tx, rooms.bot_id, before=now - KEEP_UNDECIDED):
        await rooms.personal_data.erase(tx, person_id, now=now)
    await forget_strangers(tx, rooms.bot_id)
    await rooms.inbox.forget(tx, before=now - KEEP_FINISHED_UPDATES)
    await outbox.forget(tx, rooms.bot_id, before=now - KEEP_SETTLED_MESSAGES)


TIMETABLE = (
    Tick("call out dangers that nobody has seen", timedelta(seconds=15), _call_out_dangers),
    Tick("keep the promises about help requests", timedelta(minutes=1), _keep_promises),
    Tick("tell in the morning what waits at the desk", timedelta(minutes=1), _sum_up),
    Tick("tell volunteers that what they passed on was taken", timedelta(seconds=15), _tell_picked_up),
    Tick("remind people of what they joined", timedelta(minutes=1), _remind),
    Tick("ask afterwards how many came and how it was", timedelta(minutes=1), _look_back),
    Tick("tell once a week what the next one brings", timedelta(minutes=1), _tell_the_week),
    Tick("offer free places to those who wait", timedelta(seconds=15), _offer_places),
    Tick("let go what was posted a minute ago", timedelta(seconds=2), _let_go),
    Tick("remind colleagues of first posts that wait", timedelta(minutes=1), _remind_of_first_posts),
    Tick("show posters how far their news has come", timedelta(seconds=5), _show_progress),
    Tick("show organisers who heard of a change", timedelta(seconds=5), _show_who_was_reached),
    Tick("let questions find what is to come", timedelta(seconds=15), _show_activities),
    Tick("see what was imported beside the bot", timedelta(seconds=5), _see_imports),
    Tick("ask what helped, and bring up what was forgotten", timedelta(minutes=10), _follow_up),
    Tick("write down what the next weeks bring", timedelta(hours=1), _write_ahead),
    Tick("forget what was kept long enough", timedelta(hours=1), _forget),
)
