"""Names of who comes along. They are sealed, and only the organiser and the one who wrote them see them."""

import json
from dataclasses import dataclass

from community.activities.tables import participations
from core.encryption import Vault
from core.ids import PersonId
from core.resealing import SealedColumn


@dataclass(frozen=True, slots=True)
class Names:
    """``own``: under which name the organiser expects the person; ``company``: who comes along, or for whom it is."""

    own: str = ""
    company: tuple[str, ...] = ()


def place_of(occurrence_id: int, person_id: int) -> str:
    """Where the names of a party stand."""
    return f"participations|names|{occurrence_id}|{person_id}"


def seal_names(vault: Vault, names: Names, occurrence_id: int, person_id: PersonId) -> bytes | None:
    """The column; None when there is nothing to keep."""
    if not names.own and not names.company:
        return None
    written = json.dumps({"own": names.own, "with": list(names.company)}, ensure_ascii=False)
    return vault.seal_text(written, place_of(occurrence_id, person_id))


def open_names(vault: Vault, sealed: bytes | None, occurrence_id: int, person_id: PersonId) -> Names:
    """The names behind the column. Raises CannotOpen."""
    if sealed is None:
        return Names()
    read = json.loads(vault.open_text(sealed, place_of(occurrence_id, person_id)))
    return Names(read["own"], tuple(read["with"]))


SEALED = SealedColumn(
    "names of who comes along", participations.c.names, lambda row: place_of(row.occurrence_id, row.person_id)
)
