"""What was owed in time but could not go out: at night it waits for the morning, and too late it does not go at all.

Asked before anything is sent when the bot starts, for it may have been down, and every minute, for Telegram may be.
"""

from datetime import datetime

from community.activities.notices import INVITATION, REMINDER
from community.activities.telling import overdue_repository as repository
from community.activities.telling import waiting_repository as invitations
from community.activities.telling.digest import DIGEST
from community.activities.telling.feedback import FEEDBACK
from community.activities.telling.reminders import AT_THE_LATEST
from community.activities.telling.thanks import HEAD_COUNT, THANKS
from community.residents.quiet_hours import QuietHours
from core.database import Tx
from core.ids import BotId

HELD_AT_NIGHT = (INVITATION, REMINDER, HEAD_COUNT, THANKS, FEEDBACK, DIGEST)


async def settle(tx: Tx, bot_id: BotId, *, now: datetime, quiet_hours: QuietHours) -> None:
    """Take back reminders of what begins any moment and invitations to what began; hold the rest until the morning."""
    await repository.withdraw_reminders(tx, bot_id, starting_before=now + AT_THE_LATEST, now=now)
    await invitations.withdraw_begun(tx, bot_id, now=now)
    if quiet_hours.is_quiet(now):
        kinds = [kind.name for kind in HELD_AT_NIGHT]
        await repository.hold(tx, bot_id, kinds, until=quiet_hours.first_allowed(now), now=now)
