"""The door to the room of answers: asked in memory, edited in the database, the two in step after every commit."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain

from core.database import Tx
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.writer import AfterCommit
from knowledge import repository
from knowledge.entries import links_of, links_of_activity, passages_of, passages_of_activity
from knowledge.importing.latest_status import with_latest_status
from knowledge.index import Found, Index
from knowledge.matching import MatchPolicy, find, offered, reply_to
from knowledge.models import (
    LANGUAGES,
    AskableActivity,
    EntryKey,
    Owner,
    OwnerKind,
    Reply,
    Service,
    ServiceId,
    key_of_activity,
)
from knowledge.needs import Lexicon, shipped_lexicon
from knowledge.room import replaces

log = logging.getLogger(__name__)

OpenRead = Callable[[], AbstractAsyncContextManager[Tx]]
"""Opens one consistent read of the database."""
ROWS_A_STEP = 100
"""Entries read at once while answers are given beside it."""
SAME_NEED = 0.8
"""From this strength of its link an entry is there for a need, rather than touching on it."""
INTERPRETER = "interpreter"
"""The concept of the lexicon that interpreter services answer."""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """How many entries were new, different, or the same; ``apply`` shows them in the index after the commit."""

    added: int
    changed: int
    same: int
    apply: AfterCommit


class Shelves:
    """All entries in memory, with one index a neighbourhood: its own entries and those of the libraries it reads."""

    def __init__(
        self,
        readers: Iterable[tuple[Owner, NeighbourhoodId]] = (),
        entries: Iterable[Service] = (),
        lexicon: Lexicon | None = None,
    ) -> None:
        self.lexicon = lexicon or Lexicon(())
        self._vocabulary = self.lexicon.vocabulary.copy()
        self.entries: dict[ServiceId, Service] = {}
        self.indexes: dict[NeighbourhoodId, Index] = {}
        self.activities: dict[NeighbourhoodId, dict[int, AskableActivity]] = {}
        self._readers: dict[Owner, set[NeighbourhoodId]] = {}
        for library, neighbourhood_id in readers:
            self._readers.setdefault(library, set()).add(neighbourhood_id)
        for service in entries:
            self.put(service)

    def put(self, service: Service) -> None:
        """Show an entry to those who read it, instead of its older form."""
        self.entries[service.id] = service
        passages, links = passages_of(service), links_of(service, self.lexicon)
        for neighbourhood_id in self.readers_of(service.owner):
            self.index_of(neighbourhood_id).add(service.id, passages, links)

    def index_of(self, neighbourhood_id: NeighbourhoodId) -> Index:
        """What a neighbourhood sees, as it is searched; empty when nobody wrote anything yet."""
        if neighbourhood_id not in self.indexes:
            self.indexes[neighbourhood_id] = Index(self.lexicon, self._vocabulary)
        return self.indexes[neighbourhood_id]

    def take(self, service_id: ServiceId) -> None:
        """Hide an entry from everybody."""
        service = self.entries.pop(service_id, None)
        for neighbourhood_id in self.readers_of(service.owner) if service else ():
            self.indexes[neighbourhood_id].remove(service_id)

    def show_activities(self, neighbourhood_id: NeighbourhoodId, coming: Mapping[int, AskableActivity]) -> None:
        """Show the activities of a neighbourhood instead of those it showed."""
        index, shown = self.index_of(neighbourhood_id), self.activities.setdefault(neighbourhood_id, {})
        for gone in shown.keys() - coming.keys():
            index.remove(key_of_activity(gone))
        for one in coming.values():
            if shown.get(one.id) != one:
                passages = passages_of_activity(one)
                index.add(key_of_activity(one.id), passages, links_of_activity(one, self.lexicon))
        self.activities[neighbourhood_id] = dict(coming)

    def share(self, library: Owner, neighbourhood_id: NeighbourhoodId) -> None:
        """Show a library to a neighbourhood."""
        self._readers.setdefault(library, set()).add(neighbourhood_id)
        for service in [one for one in self.entries.values() if one.owner == library]:
            self.put(service)

    def readers_of(self, owner: Owner) -> set[NeighbourhoodId]:
        """The neighbourhoods that see the entries of an owner."""
        if owner.kind is OwnerKind.NEIGHBOURHOOD:
            return {NeighbourhoodId(owner.id)}
        return self._readers.get(owner, set())


class Knowledge:
    """What one deployment knows. Questions are answered from memory and never wait.

    Edits take the open transaction and return what the caller must call once that transaction is committed; until then
    nobody is answered with an edit that may still be rolled back.
    """

    def __init__(self, policy: MatchPolicy | None = None) -> None:
        self._policy = policy or MatchPolicy()
        self._shelves = Shelves()
        self._version = 0
        self._edits = 0
        self._open_read: OpenRead | None = None
        self._reloading: asyncio.Task[None] | None = None

    async def load(self, read: Tx) -> None:
        """Read everything and index it in a thread; answers come from the old shelves until the new ones stand."""
        version = await repository.version(read)
        readers = await repository.list_readers(read)
        entries = await repository.list_services(read)
        self._put_up(await asyncio.to_thread(_filled, readers, entries), version)

    def reads_with(self, open_read: OpenRead) -> None:
        """Give it the door to the database through which it loads anew when another process imported something."""
        self._open_read = open_read

    async def reload_if_changed(self, tx: Tx) -> None:
        """Load anew when another process changed what is stored: beside everything else, and without waiting for it."""
        if self._reloading is not None and not self._reloading.done():
            return
        if self._open_read is not None and await repository.version(tx) != self._version:
            self._reloading = asyncio.create_task(self._reload(self._open_read), name="reload of what is known")

    async def reloaded(self) -> None:
        """Wait until nothing is being loaded anew."""
        if self._reloading is not None:
            await asyncio.wait([self._reloading])

    async def _reload(self, open_read: OpenRead) -> None:
        """The same as ``load``, in steps that let answers pass, and again when an edit was shown meanwhile."""
        try:
            while True:
                edits = self._edits
                async with open_read() as read:
                    version = await repository.version(read)
                    readers = await repository.list_readers(read)
                    pages = [page async for page in repository.pages_of_services(read, ROWS_A_STEP)]
                shelves = await asyncio.to_thread(_filled, readers, chain.from_iterable(pages))
                if edits == self._edits:
                    break
        except Exception as fault:  # the old shelves stay, and the next look tries again
            log.error("what is known could not be loaded anew: %s", type(fault).__name__)
            return
        self._put_up(shelves, version)
        log.info("what is known was loaded anew: %d entries", len(shelves.entries))

    def _put_up(self, shelves: Shelves, version: int) -> None:
        for neighbourhood_id, coming in self._shelves.activities.items():
            shelves.show_activities(neighbourhood_id, coming)
        self._shelves, self._version = shelves, version

    def fill(self, services: Iterable[Service], lexicon: Lexicon | None = None) -> None:
        """Know these entries and no others, without a database; by another lexicon, if one is given."""
        self._shelves = _filled([], services, lexicon)

    def show(self, *services: Service) -> None:
        """Show entries instead of their older form. What is stored does not change."""
        self._edits += 1
        for service in services:
            self._shelves.put(service)

    @property
    def lexicon(self) -> Lexicon:
        """The needs lexicon that answers are found with."""
        return self._shelves.lexicon

    def match(self, neighbourhood_id: NeighbourhoodId, text: str, language: str) -> Reply:
        """The answer for a resident of a neighbourhood; ``language`` is the saved choice ("nl", "fr", "en")."""
        return reply_to(self._shelves.index_of(neighbourhood_id), text, language, self._policy)

    def find(self, neighbourhood_id: NeighbourhoodId, text: str, language: str, limit: int = 10) -> Found:
        """What a search for ``text`` finds, best first, whatever the decision would be."""
        return find(self._shelves.index_of(neighbourhood_id), text, language, limit)

    def show_activities(self, neighbourhood_id: NeighbourhoodId, coming: Iterable[AskableActivity]) -> None:
        """Let questions find these activities of a neighbourhood, and no others."""
        self._shelves.show_activities(neighbourhood_id, {one.id: one for one in coming})

    def get(self, service_id: ServiceId) -> Service:
        """One entry.

        Raises:
            NotYours: it does not exist (any more).
        """
        service = self._shelves.entries.get(service_id)
        if service is None:
            raise NotYours
        return service

    def activity(self, neighbourhood_id: NeighbourhoodId, activity_id: int) -> AskableActivity | None:
        """An activity that questions of a neighbourhood find; None when it is over or called off."""
        return self._shelves.activities.get(neighbourhood_id, {}).get(activity_id)

    def is_seen_by(self, service_id: ServiceId, neighbourhood_id: NeighbourhoodId) -> bool:
        """Whether an entry exists and a neighbourhood sees it."""
        service = self._shelves.entries.get(service_id)
        return service is not None and neighbourhood_id in self._shelves.readers_of(service.owner)

    def seen_by(self, neighbourhood_id: NeighbourhoodId, category: str | None = None) -> list[Service]:
        """All entries a neighbourhood sees, or those of one category, in the order in which they came in."""
        entries = sorted(self._shelves.entries.items())
        return [
            service
            for _, service in entries
            if neighbourhood_id in self._shelves.readers_of(service.owner) and category in (None, service.category)
        ]

    def alternatives_to(self, service_id: ServiceId, neighbourhood_id: NeighbourhoodId) -> list[Service]:
        """The entries that one names as alternatives, as far as the neighbourhood sees them, in its order."""
        wanted = self.get(service_id).alternatives
        by_slug = {service.slug: service for service in reversed(self.seen_by(neighbourhood_id))}
        return [by_slug[slug] for slug in wanted if slug in by_slug]

    def instead_of(self, service_id: ServiceId, neighbourhood_id: NeighbourhoodId, now: datetime) -> Service | None:
        """The next best for an entry without room: first those it names, then those that answer the same need."""
        service = self.get(service_id)
        named = self.alternatives_to(service_id, neighbourhood_id)
        alike = self._alike(service_id, neighbourhood_id)
        return next((one for one in [*named, *alike] if replaces(one, service, now)), None)

    def _alike(self, service_id: ServiceId, neighbourhood_id: NeighbourhoodId) -> list[Service]:
        """The entries that share the main needs of one, those that share most of them first."""
        index = self._shelves.index_of(neighbourhood_id)
        main = {number: strength for number, strength in index.links_of(service_id).items() if strength >= SAME_NEED}

        def shared(service: Service) -> float:
            links = index.links_of(service.id)
            return sum(min(strength, links.get(number, 0.0)) for number, strength in main.items())

        others = [one for one in self.seen_by(neighbourhood_id) if one.id != service_id and shared(one) >= SAME_NEED]
        return sorted(others, key=lambda one: (-shared(one), one.id))

    def interpreter_for(self, service: Service, neighbourhood_id: NeighbourhoodId, language: str) -> Service | None:
        """The interpreter service, when an entry says which languages are spoken there and the reader's is none."""
        number = self._shelves.lexicon.number_of.get(INTERPRETER)
        if number is None or not service.languages or language in service.languages:
            return None
        index = self._shelves.index_of(neighbourhood_id)
        strengths = {one.id: index.links_of(one.id).get(number, 0.0) for one in self.seen_by(neighbourhood_id)}
        best = max(strengths, key=lambda key: (strengths[key], -key), default=None)
        if best is None or best == service.id or strengths[best] < SAME_NEED:
            return None
        return self.get(best)

    def worth_offering(self, neighbourhood_id: NeighbourhoodId, text: str, language: str) -> list[EntryKey]:
        """What a question finds, best first, as far as it is worth showing one after the other."""
        return offered(self.find(neighbourhood_id, text, language))

    async def save(self, tx: Tx, service: Service) -> AfterCommit:
        """Add an entry, or replace the one with the same slug and owner, whatever ``service.id`` says."""
        stored = await repository.find_by_slug(tx, service.owner, service.slug)
        _, saved = await _written(tx, service, stored)
        return self._showing([saved])

    async def remove(self, tx: Tx, service_id: ServiceId) -> AfterCommit:
        """Take an entry away for good."""
        await repository.delete_service(tx, service_id)
        return partial(self._take, service_id)

    async def import_services(self, tx: Tx, owner: Owner, services: Iterable[Service]) -> ImportOutcome:
        """Add and replace entries of one owner by slug; entries that are not in ``services`` stay as they are.

        A status that somebody set after the date in the import is kept.
        """
        stored = {service.slug: service for service in await repository.list_services(tx, owner)}
        added = changed = same = 0
        saved = []
        for service in services:
            older = stored.get(service.slug)
            is_written, entry = await _written(tx, with_latest_status(replace(service, owner=owner), older), older)
            added += older is None
            changed += is_written and older is not None
            same += not is_written
            saved.append(entry)
        return ImportOutcome(added, changed, same, self._showing(saved))

    async def library(self, tx: Tx, slug: str, name: str) -> Owner:
        """The shared library with this slug, made when it is new."""
        return await repository.library_for(tx, slug, name)

    async def share(self, tx: Tx, library: Owner, neighbourhood_id: NeighbourhoodId) -> AfterCommit:
        """Let a neighbourhood read a shared library; nothing happens when it does already."""
        if (library, neighbourhood_id) not in await repository.list_readers(tx):
            await repository.save_reader(tx, library, neighbourhood_id)
        return partial(self._share, library, neighbourhood_id)

    def _take(self, service_id: ServiceId) -> None:
        self._edits += 1
        self._shelves.take(service_id)

    def _share(self, library: Owner, neighbourhood_id: NeighbourhoodId) -> None:
        self._edits += 1
        self._shelves.share(library, neighbourhood_id)

    def _showing(self, services: list[Service]) -> AfterCommit:
        return partial(self.show, *services)


def _filled(
    readers: Iterable[tuple[Owner, NeighbourhoodId]], entries: Iterable[Service], lexicon: Lexicon | None = None
) -> Shelves:
    shelves = Shelves(readers, entries, shipped_lexicon() if lexicon is None else lexicon)
    for index in shelves.indexes.values():
        index.search(["x"], LANGUAGES[0])  # puts all in order now, in this thread, and not at the first question
    return shelves


async def _written(tx: Tx, service: Service, stored: Service | None) -> tuple[bool, Service]:
    """Whether anything had to be written, and the entry with its lasting id."""
    if stored is None:
        return True, replace(service, id=await repository.insert_service(tx, service))
    entry = replace(service, id=stored.id)
    if entry == stored:
        return False, entry
    await repository.update_service(tx, entry)
    return True, entry
