"""What the waiting list says by itself, and the key that keeps it from going twice."""

from community.activities.joining.offer_clock import Term
from community.activities.models import Participation
from community.activities.notices import occurrence_subject
from core.ids import PersonId
from core.outbox import Lane, MessageKind, Owed

OFFER = MessageKind("activity_offer", Lane.RELAY)


def offers_key(occurrence_id: int) -> str:
    """The beginning of the keys of all offers of one occurrence; the person and the number of the offer follow."""
    return f"offer:{occurrence_id}:"


def offers_to_key(occurrence_id: int, person_id: PersonId) -> str:
    """The beginning of the keys of all offers to one person; the number follows."""
    return f"{offers_key(occurrence_id)}{person_id}:"


def offer_key(occurrence_id: int, person_id: PersonId, number: int) -> str:
    """The key of one offer: the how-manieth it is to this person."""
    return f"{offers_to_key(occurrence_id, person_id)}{number}"


def offer(to: Participation, occurrence_id: int, term: Term) -> Owed:
    """Places are held for you: do you come? ``to`` is as it was before this offer."""
    return Owed(
        to.chat_id,
        OFFER,
        {"occurrence_id": occurrence_id},
        subject=occurrence_subject(occurrence_id),
        dedupe_key=offer_key(occurrence_id, to.person_id, to.offers + 1),
        due_at=term.due_at,
    )


def who_comes_subject(occurrence_id: int) -> str:
    """What the organiser's list shows."""
    return f"who:{occurrence_id}"


def party_subject(occurrence_id: int) -> str:
    """What the screen shows on which somebody says with whom."""
    return f"party:{occurrence_id}"
