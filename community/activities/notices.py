"""Every message this room owes by itself: its kind, the object it shows, and the key that keeps it from going twice."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from community.activities.models import Occurrence
from core.ids import ChatId
from core.outbox import Lane, MessageKind, Owed

INVITATION = MessageKind("activity_invitation", Lane.BROADCAST, at_most_once=True)
REMINDER = MessageKind("activity_reminder", Lane.REMINDER, at_most_once=True)

PASSES_QUIET_HOURS = timedelta(hours=12)
"""A cancellation of something that begins sooner than this is said at any hour."""


def occurrence_subject(occurrence_id: int) -> str:
    """What a card of an occurrence shows."""
    return f"occurrence:{occurrence_id}"


def posted_subject(occurrence_id: int) -> str:
    """What the organiser's own card shows."""
    return f"posted:{occurrence_id}"


def draft_subject(draft_id: int) -> str:
    """What a preview shows."""
    return f"draft:{draft_id}"


def invitations_key(activity_id: int) -> str:
    """The beginning of the keys of all invitations to an activity; version and chat follow."""
    return f"invite:{activity_id}:"


def invitation_key(activity_id: int, version: int) -> str:
    """The beginning of the keys of all invitations to one version of an activity; the chat follows."""
    return f"{invitations_key(activity_id)}{version}:"


def reminder_key(occurrence_id: int) -> str:
    """The beginning of the keys of all reminders of an occurrence; version and person follow."""
    return f"remind:{occurrence_id}:"


def invitations(chats: Iterable[ChatId], occurrence: Occurrence, *, due_at: datetime) -> list[Owed]:
    """One invitation a chat."""
    activity = occurrence.activity
    key = invitation_key(activity.id, activity.version)
    return [
        Owed(
            chat_id,
            INVITATION,
            {"occurrence_id": occurrence.id},
            subject=occurrence_subject(occurrence.id),
            dedupe_key=f"{key}{chat_id}",
            due_at=due_at,
        )
        for chat_id in chats
    ]
