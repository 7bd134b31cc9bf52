"""What this room keeps of a person: what was posted, and what was said to invitations."""

from datetime import datetime
from typing import Any

from community.activities import notices, repository
from community.activities.joining import repository as attendance
from community.residents import repository as residents
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.ids import PersonId
from core.personal_data import PersonalData


async def _erase(tx: Tx, person_id: PersonId, now: datetime) -> None:
    """Answers and drafts go; what the neighbourhood was told stays, without a poster. The tick gives freed seats on."""
    person = await residents.get(tx, person_id)
    await attendance.forget_person(tx, person_id)
    for draft_id in await repository.forget_poster(tx, person_id):
        await outbox.forget_subject(tx, person.bot_id, notices.draft_subject(draft_id))


async def _export(tx: Tx, person_id: PersonId, vault: Vault) -> dict[str, Any]:
    return {
        "posted": [
            {"texts": dict(one.texts), "state": one.state, "place": one.place, "starts_at": one.starts_at}
            for one in await repository.list_posted_by(tx, person_id)
        ],
        "answers": [
            {
                "title": occurrence.activity.in_language("nl").title,
                "starts_at": occurrence.starts_at,
                "answer": said.answer,
                "place": said.place,
                "party": said.party,
                "said_at": said.joined_at,
            }
            for occurrence, said in await attendance.list_said_by(tx, person_id)
        ],
    }


PERSONAL_DATA = PersonalData(
    room="activities", tables=frozenset({"activities", "participations"}), erase=_erase, export=_export
)
