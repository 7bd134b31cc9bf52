"""What happens when a message about a referral did not arrive: the desk hears it, or others at the desk get it."""

from community.help import undelivered
from community.help.referring import service
from community.help.referring.models import (
    REFER_ASK,
    REFER_CHOICES,
    REFER_INFORMED,
    REFER_LETTER,
    REFER_STATUS,
)
from community.help.repository import settled
from community.help.undelivered import Hook
from core.database import Tx
from core.deliveries import Claimed
from core.ids import UserId

_TO_RESIDENT = (REFER_CHOICES.name, REFER_ASK.name, REFER_INFORMED.name)
_TO_DESK = (REFER_STATUS.name, REFER_LETTER.name)


def hooks(admins: frozenset[UserId]) -> dict[str, Hook]:
    """For the sender: what to call for each kind."""

    async def to_resident(tx: Tx, row: Claimed, state: str) -> None:
        if row.edits_message_id is None:
            _, now = await settled(tx, row.id)
            await service.not_arrived(tx, row.variables["request_id"], state, now=now)

    async def to_desk(tx: Tx, row: Claimed, state: str) -> None:
        await undelivered.relay_failed(tx, row, state, admins=admins)

    hooked: dict[str, Hook] = dict.fromkeys(_TO_RESIDENT, to_resident)
    return hooked | dict.fromkeys(_TO_DESK, to_desk)
