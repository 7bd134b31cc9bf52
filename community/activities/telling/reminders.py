"""The day before, at six in the evening: once, to everybody who has a seat; late rather than at night or too late."""

from datetime import datetime

from community.activities import notices
from community.activities.joining import repository as attendance
from community.residents.quiet_hours import QuietHours
from core import outbox
from core.database import Tx
from core.ids import BotId, ChatId, PersonId

DEFAULT_QUIET_HOURS = QuietHours()


async def reminders_due(tx: Tx, bot_id: BotId, *, now: datetime, quiet_hours: QuietHours = DEFAULT_QUIET_HOURS) -> None:
    """Owe the reminders whose hour has come.

    After a missed tick they go late: at once, or after the quiet hours, and only if it has not begun by then.
    """
    due_at = quiet_hours.first_allowed(now)
    rows = [row for row in await attendance.list_to_remind(tx, bot_id, now=now) if due_at < row.starts_at]
    if not rows:
        return
    owed = [
        notices.reminder(ChatId(row.chat_id), PersonId(row.person_id), row.occurrence_id, row.version, due_at=due_at)
        for row in rows
    ]
    await outbox.owe(tx, bot_id, owed, now=now)
    await attendance.mark_reminded(tx, [row.participation_id for row in rows], now=now)
