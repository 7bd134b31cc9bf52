"""How much room there is, as somebody of the neighbourhood says today: the status of an entry and its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.database import Tx
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.writer import AfterCommit
from knowledge import repository
from knowledge.models import Service, ServiceId, ServiceStatus
from knowledge.service import Knowledge


class Ahead(Knowledge):
    """What will be known after the commit: as ``known``, but for one entry.

    A card is built inside the transaction that owes it, while questions are still answered without the edit.
    """

    def __init__(self, known: Knowledge, entry: Service) -> None:
        vars(self).update(vars(known))
        self._entry = entry

    def get(self, service_id: ServiceId) -> Service:
        """One entry, as it will be. Raises NotYours."""
        return self._entry if service_id == self._entry.id else super().get(service_id)


async def ahead(tx: Tx, knowledge: Knowledge, service_id: ServiceId) -> Knowledge:
    """``knowledge`` with one entry as the open transaction sees it. Raises NotYours when it is gone."""
    stored = await repository.find_service(tx, service_id)
    if stored is None:
        raise NotYours
    return Ahead(knowledge, stored)


def with_status(service: Service, status: ServiceStatus, today: date) -> Service:
    """The entry with a status seen ``today`` (local date). A note told of the older status: it goes with that."""
    note = service.status_note if status is service.status else None
    return replace(service, status=status, status_on=today, status_note=note)


async def set_status(
    tx: Tx,
    knowledge: Knowledge,
    service_id: ServiceId,
    status: ServiceStatus,
    neighbourhood_id: NeighbourhoodId,
    *,
    today: date,
) -> AfterCommit:
    """Say how much room an entry has that a neighbourhood sees, its own or a shared one; what to call after the commit.

    Raises:
        NotYours: gone, or not seen there.
    """
    stored = await repository.find_service(tx, service_id)
    if stored is None or not knowledge.is_seen_by(service_id, neighbourhood_id):
        raise NotYours
    return await knowledge.save(tx, with_status(stored, status, today))
