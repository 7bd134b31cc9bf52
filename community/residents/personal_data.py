"""What this room keeps of a person: how to reach them, what they agreed to, what they follow."""

from datetime import datetime
from typing import Any

from community.residents import repository
from core.database import Tx
from core.encryption import Vault
from core.ids import PersonId
from core.personal_data import PersonalData


async def _erase(tx: Tx, person_id: PersonId, now: datetime) -> None:
    await repository.forget_person(tx, person_id)


async def _export(tx: Tx, person_id: PersonId, vault: Vault) -> dict[str, Any]:
    found = await repository.everything_about(tx, person_id)
    kept: dict[str, Any] = {}
    for row in found["people"]:
        kept |= {"telegram_number": str(row.user_id), "first_seen_at": row.first_seen_at, "stopped_at": row.stopped_at}
    kept["neighbourhoods"] = [{"neighbourhood": row.name, "joined_at": row.joined_at} for row in found["memberships"]]
    kept["consents"] = [
        {
            "purpose": row.purpose,
            "neighbourhood": row.name,
            "text_version": row.text_version,
            "given_at": row.given_at,
            "withdrawn_at": row.withdrawn_at,
        }
        for row in found["consents"]
    ]
    kept["follows"] = [
        {"theme": row.theme, "neighbourhood": row.name, "since_at": row.since} for row in found["follows"]
    ]
    kept["unanswered_question_asked_at"] = [row.since for row in found["dialogues"]]
    return kept


PERSONAL_DATA = PersonalData(
    "residents", frozenset({"people", "memberships", "consents", "follows", "dialogues"}), _erase, _export
)
