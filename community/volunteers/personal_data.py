"""What this room keeps of a person: roles, the invitations that were made, and the days of the duty roster."""

from datetime import datetime
from typing import Any

from community.volunteers import repository
from community.volunteers.duty import repository as duty
from core.database import Tx
from core.encryption import Vault
from core.ids import PersonId
from core.personal_data import PersonalData


async def _erase(tx: Tx, person_id: PersonId, now: datetime) -> None:
    await repository.forget_person(tx, person_id)


async def _export(tx: Tx, person_id: PersonId, vault: Vault) -> dict[str, Any]:
    roles, invites = await repository.everything_about(tx, person_id)
    weekly, single = await duty.everything_about(tx, person_id)
    return {
        "roles": [
            {
                "role": row.role,
                "given_at": row.granted_at,
                "taken_back_at": row.revoked_at,
                "away_since": row.away_since,
                "called": row.called,
            }
            for row in roles
        ],
        "invitations_made": [
            {"role": row.role, "created_at": row.created_at, "used_at": row.used_at} for row in invites
        ],
        "duty_each_week": [{"weekday": weekday + 1, "place": place} for weekday, place in weekly],
        "duty_on_dates": [{"on": on, "place": place} for on, place in single],
    }


PERSONAL_DATA = PersonalData(
    "volunteers", frozenset({"roles", "invites", "duty_pattern", "duty_exceptions"}), _erase, _export
)
