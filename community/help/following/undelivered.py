"""What happens when a message of the clock did not arrive: others at the desk get the request; a danger rings anew."""

from community.help import repository as requests
from community.help import undelivered
from community.help.following import clock_repository as repository
from community.help.following import promises
from community.help.following.urgency import HELP_ALARM
from community.help.undelivered import Hook
from community.volunteers import repository as volunteers
from core.database import Tx
from core.deliveries import Claimed
from core.ids import UserId

_REMINDERS = (promises.HELP_DEPUTY.name, promises.HELP_LATE.name, promises.HELP_BACK.name)


def hooks(admins: frozenset[UserId]) -> dict[str, Hook]:
    """For the sender: what to call for each kind."""

    async def reminder(tx: Tx, row: Claimed, state: str) -> None:
        await undelivered.relay_failed(tx, row, state, admins=admins)

    async def alarm(tx: Tx, row: Claimed, state: str) -> None:
        await undelivered.relay_failed(tx, row, state, admins=admins)
        request = await requests.find(tx, row.variables["request_id"])
        if request is None or request.danger is None or request.seen_at is not None or row.edits_message_id is not None:
            return
        if not await volunteers.reachable(tx, request.bot_id, row.chat_id):  # whoever stands in hears it at once
            _, now = await requests.settled(tx, row.id)
            await repository.next_alarm(tx, request.id, now)

    each: dict[str, Hook] = dict.fromkeys(_REMINDERS, reminder)
    return each | {HELP_ALARM.name: alarm}
