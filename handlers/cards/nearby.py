"""What is near a place that somebody shared. The place is forgotten at once; the list about it is never written down.

Three distances to known addresses give a place away. So the list is on no outbox row and in no button: these hold a
number, drawn at random, under which the list stands in memory for an hour. After a restart it is gone, and we say so.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from secrets import randbits
from typing import Generic, TypeVar

from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.browsing import Leaf, Listed, NearbyAsked, leafed, menu_button
from handlers.cards.card import Button, Card, Key
from handlers.cards.offers import human
from handlers.cards.ways_out import neighbourhood_of, ways_out_lines
from handlers.scene import Scene, Words
from knowledge.filters import Filter
from knowledge.nearby import REACH_METRES, Near
from messages.catalogue import Marked

NEARBY_PROMPT = MessageKind("nearby_prompt", Lane.REPLY)
NEARBY_LOOKING = MessageKind("nearby_looking", Lane.REPLY)
NEARBY_CANCELLED = MessageKind("nearby_cancelled", Lane.REPLY)
NEARBY_LIST = MessageKind("nearby_list", Lane.REPLY)
NEARBY_NOTHING = MessageKind("nearby_nothing", Lane.REPLY)
NEARBY_UNKNOWN = MessageKind("nearby_unknown", Lane.REPLY)
NEARBY_FORGOTTEN = MessageKind("nearby_forgotten", Lane.REPLY)
KILOMETRE = 1000
NUMBER_BITS = 62


@dataclass(frozen=True)
class NearTapped(CallbackData, name="near"):
    """A page of the list of what is near, with some filters on."""

    list_id: int
    page: int
    filters: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is near a place, nearest first. ``place`` is our own name for it; None when a phone shared it.

    ``guessed``: the place that was named is not known here, and this is around the middle of the neighbourhood.
    """

    near: tuple[Near, ...]
    place: str | None = None
    guessed: bool = False


Kept = TypeVar("Kept")


class ShortMemory(Generic[Kept]):
    """The lists of the last hour, under numbers that nobody can guess; whose they are is not in it."""

    KEEP = timedelta(hours=1)
    MOST = 500

    def __init__(self) -> None:
        self._lists: OrderedDict[int, tuple[datetime, Kept]] = OrderedDict()

    def keep(self, found: Kept, now: datetime) -> int:
        """The number under which a list is found for an hour, unless five hundred newer ones come first."""
        while self._lists and (len(self._lists) >= self.MOST or self._is_old(next(iter(self._lists)), now)):
            self._lists.popitem(last=False)
        number = randbits(NUMBER_BITS)
        self._lists[number] = (now, found)
        return number

    def find(self, number: int, now: datetime) -> Kept | None:
        """The list under a number, if it is still remembered."""
        return None if number not in self._lists or self._is_old(number, now) else self._lists[number][1]

    def _is_old(self, number: int, now: datetime) -> bool:
        return now - self._lists[number][0] > self.KEEP


async def nearby_prompt(scene: Scene) -> Card:
    """Where are you? With a key that shares it; a street will do as well."""
    words = scene.words
    keys = [Key(words.plain("nearby-key-share"), asks_location=True), Key(words.plain("nearby-key-cancel"))]
    return Card(words.text("nearby-prompt"), keyboard=keys)


async def nearby_looking(scene: Scene) -> Card:
    """A word in between that takes the keys away: the list has buttons of its own."""
    return Card(scene.words.text("nearby-looking"), keyboard=())


async def nearby_cancelled(scene: Scene) -> Card:
    """Never mind."""
    return Card(scene.words.text("nearby-cancelled"), keyboard=())


async def nearby_list(
    memory: ShortMemory[Surroundings], scene: Scene, *, list_id: int, page: int = 0, filters: int = 0
) -> Card:
    """A page of what is near, nearest first, with the distance in words."""
    found = memory.find(list_id, scene.now)
    home = await neighbourhood_of(scene)
    if found is None or home is None:
        return await nearby_forgotten(scene)
    knowledge = scene.rooms.knowledge
    entries = [
        Listed(knowledge.get(one.service_id), (_distance(scene.words, one),))
        for one in found.near
        if knowledge.is_seen_by(one.service_id, home.id)
    ]
    leaf = Leaf(page, Filter(filters))
    head = _head(scene.words, found, home.name)
    card = await leafed(scene, head, entries, leaf, lambda to: NearTapped(list_id, to.page, to.filters.value))
    again = [Button(scene.words.plain("nearby-button-again"), tap=NearbyAsked())]
    return Card(card.text, rows=[*card.rows[:-2], again, *card.rows[-2:]])


def _head(words: Words, found: Surroundings, neighbourhood: str) -> list[Marked]:
    if found.guessed:
        return [words.text("nearby-guessed", neighbourhood=neighbourhood)]
    if found.place is not None:
        return [words.text("nearby-title-place", place=found.place)]
    return [words.text("nearby-title")]


def _distance(words: Words, one: Near) -> Marked:
    if one.metres is None:
        return words.text("nearby-comes-home")
    if not one.metres:
        return words.text("nearby-here")
    if one.metres < KILOMETRE:
        return words.text("nearby-metres", metres=one.metres)
    return words.text("nearby-kilometres", kilometres=round(Decimal(one.metres) / KILOMETRE, 1))


async def nearby_nothing(scene: Scene) -> Card:
    """Nothing within reach: honest, and a person instead."""
    words = scene.words
    text = words.text("nearby-nothing", kilometres=REACH_METRES // KILOMETRE)
    return await _with_ways_on(scene, text)


async def nearby_unknown(scene: Scene) -> Card:
    """A street that nothing here bears, in a neighbourhood whose middle nobody wrote down."""
    return await _with_ways_on(scene, scene.words.text("nearby-unknown"))


async def nearby_forgotten(scene: Scene) -> Card:
    """The list is no longer in memory: as was promised."""
    return await _with_ways_on(scene, scene.words.text("nearby-forgotten"))


async def _with_ways_on(scene: Scene, text: Marked) -> Card:
    words = scene.words
    again = [Button(words.plain("nearby-button-again"), tap=NearbyAsked())]
    return Card(f"{text}\n\n{await ways_out_lines(scene)}", rows=[again, [menu_button(words)], human(words)])
