"""Is there room at a service, now? Full and closed ones are shown all the same, with one beside them that has room."""

from __future__ import annotations

from datetime import datetime

from knowledge.models import Service, ServiceStatus
from knowledge.opening_hours import OpenState, hours_now

WITHOUT_ROOM = frozenset({ServiceStatus.FULL, ServiceStatus.WAITING_LIST, ServiceStatus.CLOSED})


def has_room(service: Service, now: datetime) -> bool:
    """Whether somebody can go there now: it takes people, and its hours, if it wrote any, do not say closed."""
    return service.status not in WITHOUT_ROOM and not is_shut(service, now)


def is_shut(service: Service, now: datetime) -> bool:
    """Whether the hours say closed; hours that nobody wrote say nothing."""
    return bool(service.opening_hours) and hours_now(service.opening_hours, now).state is OpenState.CLOSED


def replaces(other: Service, service: Service, now: datetime) -> bool:
    """Whether ``other`` is worth naming beside one without room: it takes people, and is open if that was it."""
    if service.status in WITHOUT_ROOM:
        return other.status not in WITHOUT_ROOM
    return has_room(other, now)
