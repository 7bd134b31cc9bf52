"""What the team sees of the answers: a wording to add or let go, how much room there is, and why something was found.

What somebody wrote stands on no outbox row: a wording is read from its sealed row, an explanation from memory.
"""

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from secrets import randbits

from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.cards.services import service_card, service_in
from handlers.scene import Scene, Words
from knowledge.editing import learning
from knowledge.editing.learning import Candidate, Standing
from knowledge.editing.status import ahead
from knowledge.models import EntryKey, ServiceId, ServiceStatus, activity_of
from messages.catalogue import Marked

WORDING_CARD = MessageKind("wording_card", Lane.REPLY)
STATUS_CARD = MessageKind("status_card", Lane.REPLY)
STATUS_NOTED = MessageKind("status_noted", Lane.REPLY)
WHY_CARD = MessageKind("why_card", Lane.REPLY)
LIKELY = 0.7
PERHAPS = 0.3
"""Chances from which one is called likely, or worth a try."""
HUNDRED = 100
NUMBER_BITS = 62

_HEARD = {
    Standing.CHOSEN: "wording-heard-choice",
    Standing.HELPED: "wording-heard-helped",
    Standing.TAKEN_BACK: "wording-heard-again",
    Standing.ADDED: "wording-added",
}
_ROOM = {
    ServiceStatus.OPEN: "room-button-open",
    ServiceStatus.BUSY: "room-button-busy",
    ServiceStatus.FULL: "room-button-full",
    ServiceStatus.WAITING_LIST: "room-button-waiting-list",
    ServiceStatus.CLOSED: "room-button-closed",
}
STATUSES = tuple(_ROOM)
"""In the order of their buttons: a button holds the place in it."""


@dataclass(frozen=True)
class WordingAdded(CallbackData, name="wadd"):
    """Add this wording to its entry."""

    candidate_id: int


@dataclass(frozen=True)
class WordingDropped(CallbackData, name="wdrop"):
    """Let this wording go."""

    candidate_id: int


@dataclass(frozen=True)
class WordingTakenBack(CallbackData, name="wback"):
    """Take this wording out of its entry again."""

    candidate_id: int


@dataclass(frozen=True)
class WordingNext(CallbackData, name="wnext"):
    """The one that waits behind this."""

    candidate_id: int


@dataclass(frozen=True)
class StatusGiven(CallbackData, name="roomset"):
    """There is this much room: the place of the status among the buttons, 0 is the first."""

    service_id: int
    room: int


@dataclass(frozen=True)
class StatusKept(CallbackData, name="roomkeep"):
    """Leave the status as it is."""

    service_id: int


async def wording_card(scene: Scene, *, candidate_id: int, neighbourhood_id: int) -> Card:
    """A wording with its entry; its buttons follow from what was decided."""
    read, where = await scene.read(), NeighbourhoodId(neighbourhood_id)
    try:
        candidate = await learning.find(read, scene.rooms.vault, candidate_id, where)
    except NotYours as forgotten:
        raise Gone from forgotten
    if candidate.standing is Standing.DROPPED:
        return Card(scene.words.text("wording-dropped"), rows=[[_next(scene.words, candidate_id)]])
    waiting = await learning.count_waiting(read, where)
    return Card("\n".join(_wording_lines(scene, candidate, waiting)), rows=_wording_rows(scene.words, candidate))


def _wording_lines(scene: Scene, candidate: Candidate, waiting: int) -> list[Marked]:
    words, service = scene.words, service_in(scene, candidate.service_id)
    (language,) = words.languages([candidate.wording.language])
    name = service.texts_in(words.language).name or service.slug
    lines = [
        words.text("wording-title"),
        words.text("service-title", pictogram=service.pictogram, name=name),
        words.text("wording-words", language=language, wording=candidate.wording.text),
        words.text(_HEARD[candidate.standing]),
    ]
    if candidate.standing is not Standing.ADDED:
        lines.append(words.text("wording-check"))
    return [*lines, words.text("wording-waiting", count=waiting)]


def _wording_rows(words: Words, candidate: Candidate) -> list[list[Button]]:
    if candidate.standing is Standing.ADDED:
        return [
            [Button(words.plain("wording-button-back"), tap=WordingTakenBack(candidate.id))],
            [_next(words, candidate.id)],
        ]
    return [
        [
            Button(words.plain("wording-button-add"), tap=WordingAdded(candidate.id)),
            Button(words.plain("wording-button-drop"), tap=WordingDropped(candidate.id)),
        ],
        [_next(words, candidate.id)],
    ]


def _next(words: Words, candidate_id: int) -> Button:
    return Button(words.plain("wording-button-next"), tap=WordingNext(candidate_id))


async def status_card(scene: Scene, *, service_id: int) -> Card:
    """How much room is there? One button a status, and one to leave it."""
    words, service = scene.words, service_in(scene, service_id)
    name = service.texts_in(words.language).name or service.slug
    lines = [words.text("room-ask", name=name)]
    now = words.plain(_ROOM[service.status])
    if service.status_on is None:
        lines.append(words.text("room-now", status=now))
    else:
        lines.append(words.text("room-now-since", status=now, status_on=service.status_on))
    rows = [
        [Button(words.plain(_ROOM[status]), tap=StatusGiven(service.id, place))]
        for place, status in enumerate(STATUSES)
    ]
    rows.append([Button(words.plain("room-button-keep"), tap=StatusKept(service.id))])
    return Card("\n".join(lines), rows=rows)


async def status_noted(scene: Scene, *, service_id: int) -> Card:
    """The card of the service as it is with the status that was just given."""
    try:
        knowledge = await ahead(await scene.read(), scene.rooms.knowledge, ServiceId(service_id))
    except NotYours as removed:
        raise Gone from removed
    after = replace(scene, rooms=replace(scene.rooms, knowledge=knowledge))
    return await service_card(after, service_id=service_id, staff=True)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a question found what it found: concepts by number and entries by key, each with a chance from 0 to 1.

    ``decision`` is the key of the message that says what would be answered.
    """

    neighbourhood_id: NeighbourhoodId
    decision: str
    needs: tuple[tuple[int, float], ...]
    hits: tuple[tuple[EntryKey, float], ...]
    known: tuple[str, ...]
    unknown: tuple[str, ...]


class Explanations:
    """The explanations of the last minutes: they hold words of a question, which are written down nowhere."""

    KEEP = timedelta(minutes=10)
    MOST = 100

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[datetime, Explanation]] = OrderedDict()

    def keep(self, explanation: Explanation, now: datetime) -> int:
        """The number under which it is found for ten minutes, unless a hundred newer ones come first."""
        for number in [number for number, (since, _) in self._kept.items() if now - since > self.KEEP]:
            del self._kept[number]
        while len(self._kept) >= self.MOST:
            self._kept.popitem(last=False)
        number = randbits(NUMBER_BITS)
        self._kept[number] = (now, explanation)
        return number

    def find(self, number: int, now: datetime) -> Explanation | None:
        """The explanation under a number, if it is still remembered."""
        since, explanation = self._kept.get(number, (None, None))
        return None if since is None or now - since > self.KEEP else explanation


async def why_card(explanations: Explanations, scene: Scene, *, number: int) -> Card:
    """What was heard, what was found and how surely, and which words helped."""
    words, why = scene.words, explanations.find(number, scene.now)
    if why is None:
        return Card(words.text("why-forgotten"))
    lines: list[str] = [words.text("why-title"), words.text(why.decision), "", *_needs(scene, why), ""]
    lines += [*_hits(scene, why), ""]
    for key, said in (("why-known", why.known), ("why-unknown", why.unknown)):
        if said:
            lines.append(words.text(key, words=", ".join(said)))
    return Card("\n".join(lines).rstrip())


def _needs(scene: Scene, why: Explanation) -> list[Marked]:
    words, concepts = scene.words, scene.rooms.knowledge.lexicon.concepts
    heard = [
        words.text(
            "why-need",
            pictogram=concepts[number].pictogram,
            label=concepts[number].label.get(words.language) or concepts[number].id,
            percent=_percent(score),
        )
        for number, score in why.needs
    ]
    return [words.text("why-needs"), *heard] if heard else [words.text("why-no-needs")]


def _hits(scene: Scene, why: Explanation) -> list[Marked]:
    words = scene.words
    found = []
    for key, chance in why.hits:
        named = _named(scene, key, why.neighbourhood_id)
        if named is not None:
            pictogram, name = named
            likely = words.text(_chance(chance))
            percent = _percent(chance)
            found.append(words.text("why-hit", pictogram=pictogram, name=name, chance=likely, percent=percent))
    return [words.text("why-hits"), *found] if found else [words.text("why-no-hits")]


def _named(scene: Scene, key: EntryKey, neighbourhood_id: NeighbourhoodId) -> tuple[str, str] | None:
    """Pictogram and name of an entry; None when it is gone since."""
    knowledge, language, activity_id = scene.rooms.knowledge, scene.words.language, activity_of(key)
    if activity_id is not None:
        activity = knowledge.activity(neighbourhood_id, activity_id)
        return None if activity is None else (activity.pictogram, activity.title_in(language))
    if not knowledge.is_seen_by(ServiceId(key), neighbourhood_id):
        return None
    service = knowledge.get(ServiceId(key))
    return service.pictogram, service.texts_in(language).name or service.slug


def _chance(chance: float) -> str:
    if chance >= LIKELY:
        return "why-chance-likely"
    return "why-chance-perhaps" if chance >= PERHAPS else "why-chance-little"


def _percent(share: float) -> int:
    return round(HUNDRED * share)
