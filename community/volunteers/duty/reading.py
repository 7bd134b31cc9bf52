"""The roster as a regisseur reads it: the right is looked up again whenever a card is built."""

from dataclasses import dataclass
from datetime import datetime

from community.volunteers.duty import service
from community.volunteers.duty.models import Colleague, Roster
from core.database import Tx
from core.errors import NotYours
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId


@dataclass(frozen=True, slots=True)
class DutyView:
    """A roster for one reader, and everybody who may stand on it. ``now_called`` are called first at this moment."""

    roster: Roster
    colleagues: list[Colleague]
    reader: Colleague
    now_called: list[Colleague]

    def who(self, person_id: PersonId | None) -> Colleague | None:
        """The colleague behind a place; None for nobody."""
        return next((one for one in self.colleagues if one.holder.person_id == person_id), None)


async def duty_view(
    tx: Tx, bot_id: BotId, chat_id: ChatId, neighbourhood_id: NeighbourhoodId, *, now: datetime
) -> DutyView:
    """The roster, for a regisseur of that neighbourhood whose private chat this is. Raises NotYours."""
    everybody = await service.colleagues(tx, bot_id, neighbourhood_id)
    reader = next((one for one in everybody if one.holder.chat_id == chat_id), None)
    if reader is None:
        raise NotYours
    called = {one.person_id for one in await service.on_duty(tx, bot_id, neighbourhood_id, now)}
    return DutyView(
        roster=await service.roster_of(tx, bot_id, neighbourhood_id),
        colleagues=everybody,
        reader=reader,
        now_called=[one for one in everybody if one.holder.person_id in called],
    )
