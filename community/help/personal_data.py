"""What this room keeps of a person: the requests, and every word said in them."""

from datetime import datetime
from typing import Any

from community.help import muting, repository
from community.help.erasing import erase_request
from community.help.referring import repository as referring
from community.help.referring.models import ReferralState
from community.help.showing_name import shown_name_of
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.ids import PersonId
from core.personal_data import PersonalData

_WITHOUT_A_TEXT = (ReferralState.PICKED, ReferralState.PROPOSED, ReferralState.CHOSEN)


async def erase(tx: Tx, person_id: PersonId, now: datetime) -> None:
    """Erase the requests and drafts. What the person held at the desk is free again, and its cards say so."""
    for request in await repository.list_of_person(tx, person_id):
        await erase_request(tx, request, now=now)
    for request in await repository.list_held(tx, person_id):
        await outbox.redraw(tx, request.bot_id, request.subject, now=now)


async def export(tx: Tx, person_id: PersonId, vault: Vault) -> dict[str, Any]:
    """The person's requests with all that was said in them, by both sides; not who at the desk said it.

    Notes of the desk are not among it: no note ever goes into a message. Who wants to see them asks the organisation.
    """
    requests = []
    for request in await repository.list_of_person(tx, person_id):
        box = request.unlock(vault)
        messages = [
            {
                "author": message.author,
                "written_at": message.written_at,
                "kind": message.kind,
                "text": message.open(box).text,
            }
            for message in await repository.list_messages(tx, request.id)
        ]
        requests.append(
            {
                "code": request.code,
                "state": request.state,
                "opened_at": request.opened_at,
                "closed_at": request.closed_at,
                "shown_name": shown_name_of(request, box),
                "referrals": [
                    {"state": one.state, "text": one.open(box)}
                    for one in await referring.list_of(tx, request.id)
                    if one.state not in _WITHOUT_A_TEXT
                ],
                "messages": messages,
            }
        )
    muted = await muting.everything_about(tx, person_id)
    return {"requests": requests, "muted": [{"muted_at": since, "lifted_at": until} for since, until in muted]}


PERSONAL_DATA = PersonalData(
    room="help",
    tables=frozenset({"help_requests", "help_messages", "help_notes", "help_referrals", "help_mutes"}),
    erase=erase,
    export=export,
)
