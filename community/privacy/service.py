"""Take along, and erase: through every room, without knowing any of them."""

from datetime import datetime
from typing import Any

from core.database import Tx
from core.encryption import Vault
from core.ids import PersonId
from core.personal_data import PersonalDataRegistry


async def erase(tx: Tx, rooms: PersonalDataRegistry, person_id: PersonId, *, now: datetime) -> None:
    """Erase a person everywhere, at once (GDPR article 17). Doing it twice changes nothing."""
    await rooms.erase(tx, person_id, now=now)


async def export(tx: Tx, rooms: PersonalDataRegistry, person_id: PersonId, vault: Vault) -> dict[str, Any]:
    """All that is kept of a person, by room (GDPR articles 15 and 20).

    The shape: room name -> what it keeps: texts, numbers, aware instants (named ``..._at``), lists and dicts of those.
    """
    return await rooms.export(tx, person_id, vault)
