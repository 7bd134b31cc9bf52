"""What is owed when something changes: to everybody who comes, may come or waits, and to the one who posted it."""

from core.outbox import Lane, MessageKind

CHANGED = MessageKind("activity_changed", Lane.RELAY)
CALLED_OFF = MessageKind("activity_called_off", Lane.RELAY)
CHANGED_BY_TEAM = MessageKind("activity_changed_by_team", Lane.RELAY)

TOLD = "changed:"
"""The keys of all news of changes begin with this; occurrence, its edition and the person follow."""


def told_key(occurrence_id: int, version: int | None = None) -> str:
    """The beginning of the keys of the news that one occurrence (in one edition) changed; the person follows.

    Who is told of the rest of a series is told under the occurrence from which on it changed.
    """
    key = f"{TOLD}{occurrence_id}:"
    return key if version is None else f"{key}{version}:"


def invitation_keys(activity_id: int) -> str:
    """The beginning of the keys of all invitations to an activity, in whatever version."""
    return f"invite:{activity_id}:"
