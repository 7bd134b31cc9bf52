"""What this room keeps of a person: what was posted, and what was said to invitations."""

from datetime import datetime
from typing import Any

from community.activities import notices, repository
from community.activities.joining import decisions
from community.activities.joining import repository as attendance
from community.activities.joining.names import open_names
from community.activities.models import Participation
from community.activities.posting.approving import tell_it_is_decided
from community.activities.posting.notices import posting_subject
from community.activities.telling import digest_repository as weekly
from community.activities.telling import reminder_repository as reminder_choices
from community.residents import repository as residents
from core import outbox
from core.database import Tx
from core.encryption import CannotOpen, Vault
from core.ids import PersonId
from core.personal_data import PersonalData


async def _erase(tx: Tx, person_id: PersonId, now: datetime) -> None:
    """Answers and drafts go; what the neighbourhood was told stays, without a poster. The tick gives freed seats on."""
    person = await residents.get(tx, person_id)
    await attendance.forget_person(tx, person_id)
    await reminder_choices.forget_person(tx, person_id)
    await weekly.forget_person(tx, person_id)
    for draft_id in await repository.forget_poster(tx, person_id):
        await outbox.forget_subject(tx, person.bot_id, notices.draft_subject(draft_id))
        await outbox.forget_subject(tx, person.bot_id, posting_subject(draft_id))
        await tell_it_is_decided(tx, person.bot_id, draft_id, now=now)  # who was asked to read it sees that it is gone


async def _export(tx: Tx, person_id: PersonId, vault: Vault) -> dict[str, Any]:
    choice = await reminder_choices.find_choice(tx, person_id)
    return {
        "reminders": None
        if choice is None
        else {"evening_before": choice.day_before, "two_hours_before": choice.hours_before},
        "weekly_message": [
            {"neighbourhood": name, "since_at": since} for _, name, since in await weekly.list_read(tx, person_id)
        ],
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
                "party_names": _names(vault, occurrence.id, said),
                "comes_in_person": said.self_comes,
                "needs_company": said.needs_company,
                "needs_transport": said.needs_transport,
                "said_at": said.joined_at,
            }
            for occurrence, said in await attendance.list_said_by(tx, person_id)
        ],
        "decided": [
            {"decided_at": one.at, "decision": one.why, "party": one.heads, "free_places": one.free, "until": one.until}
            for one in await decisions.list_about(tx, person_id)
        ],
    }


def _names(vault: Vault, occurrence_id: int, said: Participation) -> list[str]:
    try:
        names = open_names(vault, said.names, occurrence_id, said.person_id)
    except CannotOpen:
        return []
    return [one for one in (names.own, *names.company) if one]


PERSONAL_DATA = PersonalData(
    room="activities",
    tables=frozenset({"activities", "participations", "seat_decisions", "reminder_choices", "digest_readers"}),
    erase=_erase,
    export=_export,
)
