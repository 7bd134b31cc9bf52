"""Wordings that entries learn from what helped somebody: heard, scrubbed, sealed, and added by an editor's tap alone.

Only for entries that a neighbourhood keeps itself: what several share is changed in its file. Nothing kept here says
who asked, in which chat or in which message.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.writer import AfterCommit
from knowledge import repository
from knowledge.analysis import folded_words, heard_language
from knowledge.editing.scrubbing import short_wording
from knowledge.models import Owner, OwnerKind, Service, ServiceId
from knowledge.needs import Lexicon
from knowledge.service import Knowledge

KEPT = timedelta(days=90)
"""How long a wording waits for an editor, and how long one that was dropped is known again."""


class Standing(StrEnum):
    """How a wording was heard, while it waits; then what an editor decided."""

    CHOSEN = "choice"
    HELPED = "helped"
    TAKEN_BACK = "again"
    ADDED = "added"
    DROPPED = "dropped"


WAITING = (Standing.CHOSEN, Standing.HELPED, Standing.TAKEN_BACK)


@dataclass(frozen=True, slots=True)
class Wording:
    """Scrubbed words in one language ("nl", "fr" or "en")."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording for an entry. Of a dropped one nothing but a fingerprint is kept: its text is empty."""

    id: int
    service_id: ServiceId
    wording: Wording
    standing: Standing
    heard_at: datetime


def wording_for(service: Service, asked: str, saved_language: str, lexicon: Lexicon) -> Wording | None:
    """What of a question is worth keeping for an entry that answered it; None when nothing is.

    The question must be in the language that the person chose, or clearly in another of ours.
    """
    heard = heard_language(asked, saved_language, lexicon.languages_of)
    if service.owner.kind is not OwnerKind.NEIGHBOURHOOD or (heard.language != saved_language and not heard.clear):
        return None
    text = short_wording(asked, heard.language, lexicon.languages_of)
    if text is None or is_said_already(service, text):
        return None
    return Wording(heard.language, text)


def is_said_already(service: Service, text: str) -> bool:
    """Whether an entry bears these words as a name, keyword or phrasing in any language."""
    said = [texts.name or "" for texts in service.texts.values()]
    for by_language in (service.keywords, service.phrasings):
        said += [one for several in by_language.values() for one in several]
    return folded_words(text) in [folded_words(one) for one in said]


async def note(
    tx: Tx, vault: Vault, service_id: ServiceId, wording: Wording, standing: Standing, *, now: datetime
) -> bool:
    """Keep a wording for an editor; False when it is known for that entry, also when it was dropped."""
    uid = secrets.token_hex(16)
    return await repository.insert_candidate(
        tx,
        uid=uid,
        service_id=service_id,
        language=wording.language,
        body=vault.seal_text(wording.text, place_of(uid)),
        fingerprint=fingerprint_of(vault, wording.text),
        source=standing.value,
        heard_at=now,
    )


async def find(tx: Tx, vault: Vault, candidate_id: int, neighbourhood_id: NeighbourhoodId) -> Candidate:
    """One wording, for the editors of a neighbourhood.

    Raises:
        NotYours: forgotten, or for an entry of somebody else.
    """
    row = await repository.find_candidate(tx, candidate_id)
    if row is None or row.neighbourhood_id != neighbourhood_id:
        raise NotYours
    return _candidate(row, vault)


async def next_waiting(tx: Tx, vault: Vault, neighbourhood_id: NeighbourhoodId, after: int = 0) -> Candidate | None:
    """The first wording that waits behind another one, else the first of all; None when none waits."""
    row = await repository.next_candidate(tx, neighbourhood_id, WAITING, after)
    if row is None and after:
        row = await repository.next_candidate(tx, neighbourhood_id, WAITING, 0)
    return None if row is None else _candidate(row, vault)


async def count_waiting(tx: Tx, neighbourhood_id: NeighbourhoodId) -> int:
    """How many wordings wait for an editor."""
    return await repository.count_candidates(tx, neighbourhood_id, WAITING)


async def accept(
    tx: Tx, vault: Vault, knowledge: Knowledge, candidate_id: int, neighbourhood_id: NeighbourhoodId
) -> AfterCommit | None:
    """Add a wording to its entry; what to call after the commit, or None when it was added before.

    Raises:
        NotYours: forgotten, dropped, or for an entry of somebody else.
    """
    candidate = await find(tx, vault, candidate_id, neighbourhood_id)
    if candidate.standing is Standing.DROPPED:
        raise NotYours
    if candidate.standing is Standing.ADDED:
        return None
    await repository.update_candidate(tx, candidate_id, source=Standing.ADDED.value)
    service = await _stored(tx, candidate.service_id)
    return await knowledge.save(tx, _with(service, [candidate.wording]))


async def take_back(
    tx: Tx, vault: Vault, knowledge: Knowledge, candidate_id: int, neighbourhood_id: NeighbourhoodId
) -> AfterCommit | None:
    """Take an added wording out of its entry: it waits again. None when it was not added.

    Raises:
        NotYours: forgotten, or for an entry of somebody else.
    """
    candidate = await find(tx, vault, candidate_id, neighbourhood_id)
    if candidate.standing is not Standing.ADDED:
        return None
    await repository.update_candidate(tx, candidate_id, source=Standing.TAKEN_BACK.value)
    service = await _stored(tx, candidate.service_id)
    return await knowledge.save(tx, _without(service, candidate.wording))


async def drop(tx: Tx, vault: Vault, candidate_id: int, neighbourhood_id: NeighbourhoodId) -> bool:
    """Let a waiting wording go: its words are erased, and are not offered again while we know it. False: it is added.

    Raises:
        NotYours: forgotten, or for an entry of somebody else.
    """
    candidate = await find(tx, vault, candidate_id, neighbourhood_id)
    if candidate.standing in WAITING:
        await repository.update_candidate(tx, candidate_id, source=Standing.DROPPED.value, body=b"")
    return candidate.standing is not Standing.ADDED


async def forgetting_due(tx: Tx, *, now: datetime) -> None:
    """Forget what no editor looked at for ninety days. What was added stays, so that it can be taken back."""
    await repository.delete_candidates(tx, now - KEPT, but=Standing.ADDED.value)


async def with_learned(tx: Tx, vault: Vault, owner: Owner, services: Iterable[Service]) -> list[Service]:
    """The entries of a file with the wordings that editors added to the stored ones: an import must not lose them."""
    learned: dict[str, list[Wording]] = {}
    for row in await repository.list_candidates(tx, owner, Standing.ADDED.value):
        learned.setdefault(row.slug, []).append(_candidate(row, vault).wording)
    return [_with(service, learned.get(service.slug, ())) for service in services]


def _with(service: Service, wordings: Iterable[Wording]) -> Service:
    phrasings = {language: list(said) for language, said in service.phrasings.items()}
    for wording in wordings:
        said = phrasings.setdefault(wording.language, [])
        if wording.text not in said:
            said.append(wording.text)
    return replace(service, phrasings={language: tuple(said) for language, said in phrasings.items()})


def _without(service: Service, wording: Wording) -> Service:
    kept = tuple(one for one in service.phrasings.get(wording.language, ()) if one != wording.text)
    others = {language: said for language, said in service.phrasings.items() if language != wording.language}
    return replace(service, phrasings=others | ({wording.language: kept} if kept else {}))


async def _stored(tx: Tx, service_id: ServiceId) -> Service:
    service = await repository.find_service(tx, service_id)
    if service is None:
        raise NotYours
    return service


def _candidate(row: Any, vault: Vault) -> Candidate:
    text = vault.open_text(row.body, place_of(row.uid)) if row.body else ""
    wording = Wording(row.language, text)
    return Candidate(row.id, ServiceId(row.service_id), wording, Standing(row.source), row.heard_at)


def fingerprint_of(vault: Vault, text: str) -> str:
    """What tells that a wording is known, also one whose words were erased."""
    return vault.digest(b"phrasing|" + " ".join(folded_words(text)).encode())


def place_of(uid: str) -> str:
    """Where a wording is sealed for."""
    return f"phrasing_candidates|body|{uid}"
