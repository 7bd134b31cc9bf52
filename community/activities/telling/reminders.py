"""The day before at six in the evening, and two hours before it begins: each once, late rather than at night.

Each reminder has its own hour, and goes to who had a seat by then. Who joins at seven in the evening for tomorrow at
nine just said so, and is not told "tomorrow at nine" for the hour of six; the other reminder, which that night moves
to eight in the evening, still lies ahead and comes.

Who said yes less than an hour before a reminder is left in peace: that one would only repeat it.

Two hours are two real hours, whatever the clocks do. An hour inside the quiet hours becomes eight in the evening before
them. Would somebody get both on one evening, then only the first.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from community.activities import notices
from community.activities.telling import reminder_repository as repository
from community.activities.telling.choices import Reminder
from community.activities.telling.reminder_repository import Coming, Seated
from community.residents.quiet_hours import BRUSSELS, QuietHours
from core import outbox
from core.database import Tx
from core.ids import BotId

DEFAULT_QUIET_HOURS = QuietHours()
HOURS_BEFORE = timedelta(hours=2)
EVENING = time(20)
"""On the wall: what would be said at night is said then."""
AT_THE_LATEST = timedelta(minutes=30)
"""So long before the start a reminder still makes sense; after that it is not sent at all."""
JUST_SAID = timedelta(hours=1)
"""So long nobody is reminded of what they said."""
_LOOK_AHEAD = timedelta(hours=48)
"""Beyond the earliest hour of any reminder: six in the evening of the day before."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When the reminders of one occurrence go, and when it begins."""

    day_before_at: datetime
    hours_before_at: datetime
    starts_at: datetime

    @property
    def same_evening(self) -> bool:
        """Whether the second one was moved to the evening of the first."""
        return _day(self.day_before_at) == _day(self.hours_before_at)


def hours_before(starts_at: datetime, quiet_hours: QuietHours) -> datetime:
    """Two hours before the start, or else the evening before the quiet hours that this falls in (aware, UTC)."""
    at = starts_at - HOURS_BEFORE
    if not quiet_hours.is_quiet(at):
        return at
    local = at.astimezone(BRUSSELS)
    same_day = quiet_hours.start > quiet_hours.end and local.time() >= quiet_hours.start
    day = local.date() if same_day else local.date() - timedelta(days=1)
    evening = datetime.combine(day, EVENING, BRUSSELS).astimezone(UTC)
    if not quiet_hours.is_quiet(evening):
        return evening
    return datetime.combine(day, quiet_hours.start, BRUSSELS).astimezone(UTC) - timedelta(hours=1)


def owed_now(one: Seated, hours: Hours, *, now: datetime) -> Reminder | None:
    """Which reminder somebody gets at this moment, if any. Never two: the later one says it all."""
    if one.reminded_soon or hours.starts_at - now < AT_THE_LATEST:
        return None
    first = one.choice.day_before and one.since + JUST_SAID <= hours.day_before_at
    second = one.choice.hours_before and one.since + JUST_SAID <= hours.hours_before_at
    if hours.same_evening and (first or one.reminded):
        second = False
    if second and now >= hours.hours_before_at:
        return Reminder.HOURS_BEFORE
    if first and not one.reminded and now >= hours.day_before_at:
        late = _day(now) > _day(hours.day_before_at)
        follows = second and hours.hours_before_at - now < HOURS_BEFORE
        return None if late and follows else Reminder.DAY_BEFORE
    return None


async def reminders_due(tx: Tx, bot_id: BotId, *, now: datetime, quiet_hours: QuietHours = DEFAULT_QUIET_HOURS) -> None:
    """Owe the reminders whose hour has come; nothing in the quiet hours.

    After a missed tick they go late, as long as it makes sense: until half an hour before the start.
    """
    if quiet_hours.is_quiet(now):
        return
    coming = {
        one.occurrence_id: (one, Hours(one.remind_at, hours_before(one.starts_at, quiet_hours), one.starts_at))
        for one in await repository.list_coming(tx, after=now, before=now + _LOOK_AHEAD)
    }
    first = [number for number, (_, hours) in coming.items() if hours.day_before_at <= now]
    second = [number for number, (_, hours) in coming.items() if hours.hours_before_at <= now]
    if not first and not second:
        return
    seated = await repository.list_seated(tx, bot_id, day_before=first, hours_before=second)
    found = [(one, reminder) for one in seated if (reminder := owed_now(one, coming[one.occurrence_id][1], now=now))]
    owed = [_message(one, coming[one.occurrence_id][0], reminder, now) for one, reminder in found]
    await outbox.owe(tx, bot_id, owed, now=now)
    await repository.mark_reminded(
        tx,
        day_before=[one.participation_id for one, reminder in found if reminder is Reminder.DAY_BEFORE],
        hours_before=[one.participation_id for one, reminder in found if reminder is Reminder.HOURS_BEFORE],
        now=now,
    )


def _message(one: Seated, coming: Coming, reminder: Reminder, now: datetime) -> outbox.Owed:
    """Two locks keep it from going twice: the mark on the participation, and this key."""
    key = f"{notices.reminder_key(coming.occurrence_id)}{coming.version}:{reminder}:{one.person_id}"
    return outbox.Owed(
        one.chat_id,
        notices.REMINDER,
        {"occurrence_id": coming.occurrence_id},
        subject=notices.occurrence_subject(coming.occurrence_id),
        dedupe_key=key,
        due_at=now,
    )


def _day(at: datetime) -> date:
    return at.astimezone(BRUSSELS).date()
