"""Wordings, sealed anew when the master key changes: those that an editor added are kept for years."""

from typing import Any

from sqlalchemy import exists, select

from core.database import Tx
from core.encryption import Vault
from core.resealing import SealedColumn
from knowledge.editing.learning import fingerprint_of, place_of
from knowledge.tables import phrasing_candidates


async def _fingerprint(tx: Tx, vault: Vault, row: Any, value: bytes) -> dict[str, Any]:
    """The fingerprint hangs on the key as well. One that another row has already stays with that one."""
    known = phrasing_candidates.c
    fingerprint = fingerprint_of(vault, value.decode())
    same = exists().where(
        known.service_id == row.service_id, known.language == row.language, known.fingerprint == fingerprint
    )
    if (await tx.execute(select(same))).scalar_one():
        return {}
    return {"fingerprint": fingerprint}


WORDINGS = SealedColumn("wordings", phrasing_candidates.c.body, lambda row: place_of(row.uid), _fingerprint)
