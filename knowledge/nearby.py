"""What is near a place, and where a place is that somebody names: by the neighbourhood's own entries, without a map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from rapidfuzz import fuzz, process

from knowledge.analysis import folded_words
from knowledge.filters import comes_home
from knowledge.models import Coordinates, Service, ServiceId

EARTH_METRES = 6_371_008.8
"""The mean radius of the Earth (IUGG)."""
STEP_METRES = 50
"""Distances are told in steps of this size: nobody walks more precisely."""
REACH_METRES = 5_000
"""Near ends here: an hour on foot, twenty minutes by bicycle."""
MOST_NEAR = 60
SAME_PLACE = 86.0
"""From this likeness (0-100) a name with a typing mistake still means a place."""
SHORTEST_NAME = 4
SHORTEST_MISTYPED = 6
"""Letters; in a shorter word one mistake makes another word."""
MOST_WORDS = 12
LONGEST_NAME = 5
"""Words of a name that are compared at a time."""
WORDS_OF_AN_ADDRESS = 6

_WHOLE = {"av": "avenue", "bd": "boulevard", "bld": "boulevard", "bvd": "boulevard", "ch": "chaussee"}
_ENDS = {"str": "straat", "stwg": "steenweg"}
_DUTCH_STREET = ("straat", "laan", "plein", "steenweg", "dreef", "kaai")
_FRENCH_STREET = frozenset({"rue", "avenue", "boulevard", "chaussee", "quai", "square", "impasse"})
_HOUSE = re.compile(r"\b\d+\w*\b")
_POSTCODE = re.compile(r"\d{4}\s")


@dataclass(frozen=True, slots=True)
class Near:
    """An entry that is near; ``metres`` in steps of fifty, None for one that comes to people's homes from anywhere."""

    service_id: ServiceId
    metres: int | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place with a name; the name is ours (of an entry or a neighbourhood), never what somebody typed."""

    name: str
    coordinates: Coordinates


@dataclass(frozen=True, slots=True)
class _Spot:
    name: str
    house: int | None
    where: Coordinates


def distance_metres(one: Coordinates, other: Coordinates) -> float:
    """The distance over the ground, in metres (haversine)."""
    up = radians(other.latitude - one.latitude) / 2
    along = radians(other.longitude - one.longitude) / 2
    flat = cos(radians(one.latitude)) * cos(radians(other.latitude))
    return 2 * EARTH_METRES * asin(sqrt(min(1.0, sin(up) ** 2 + flat * sin(along) ** 2)))


def what_is_near(services: Iterable[Service], here: Coordinates) -> list[Near]:
    """The entries within reach of ``here``, nearest first, then those without an address that come to people's homes.

    A secret address is in no list of distances: three distances would give it away. Nothing within reach: an empty
    list, for who is elsewhere is not helped by home visits in this neighbourhood.
    """
    found: list[tuple[float, ServiceId]] = []
    visiting: list[ServiceId] = []
    for service in services:
        if service.coordinates is not None and not service.hidden:
            found.append((distance_metres(here, service.coordinates), service.id))
        elif comes_home(service):
            visiting.append(service.id)
    near = [Near(service_id, _in_steps(metres)) for metres, service_id in sorted(found) if metres <= REACH_METRES]
    return [*near[:MOST_NEAR], *(Near(one, None) for one in sorted(visiting)[:MOST_NEAR])] if near else []


def _in_steps(metres: float) -> int:
    return round(metres / STEP_METRES) * STEP_METRES


def place_named(text: str, services: Iterable[Service], middle: Place | None = None) -> Place | None:
    """Where the street, house or place is that ``text`` names; None when nothing here bears that name.

    Names are the streets of the entries, what they are called themselves, and ``middle``: the neighbourhood. A house
    number picks the entry with the nearest one; without it a street is the middle of its entries.
    """
    words = _spelled_out(text)[:MOST_WORDS]
    house = next((int(word) for word in words if word.isdecimal()), None)
    spans = _spans([word for word in words if not word[0].isdecimal()])
    spots: dict[str, list[_Spot]] = {}
    for spot in _spots(services, middle):
        spots.setdefault(_squeezed(spot.name), []).append(spot)
    known = _known_among(spans, spots)
    return None if known is None else _meant(spots[known], house)


def is_address(text: str) -> bool:
    """Whether ``text`` reads like a street, known or not, rather than like a question."""
    words = _spelled_out(text)
    if len(words) > WORDS_OF_AN_ADDRESS:
        return False
    return any(word.endswith(_DUTCH_STREET) for word in words) or not _FRENCH_STREET.isdisjoint(words)


def _spelled_out(text: str) -> list[str]:
    return [_without_short_end(_WHOLE.get(word, word)) for word in folded_words(text)]


def _without_short_end(word: str) -> str:
    for short, long in _ENDS.items():
        if word.endswith(short) and len(word) > len(short) + 2:
            return word.removesuffix(short) + long
    return word


def _squeezed(name: str) -> str:
    return "".join(_spelled_out(name))


def _spans(words: list[str]) -> list[str]:
    """Every run of words, longest first, written as one: «nieuwe straat» is «nieuwestraat»."""
    longest = min(LONGEST_NAME, len(words))
    runs = [
        "".join(words[start : start + length])
        for length in range(longest, 0, -1)
        for start in range(len(words) - length + 1)
    ]
    return [run for run in runs if len(run) >= SHORTEST_NAME]


def _known_among(spans: list[str], spots: dict[str, list[_Spot]]) -> str | None:
    """The name that was meant: one that stands there letter by letter, else the one that is most alike."""
    exact = next((span for span in spans if span in spots), None)
    if exact is not None:
        return exact
    names = [name for name in spots if len(name) >= SHORTEST_MISTYPED]
    alike = [
        process.extractOne(span, names, scorer=fuzz.ratio, score_cutoff=SAME_PLACE)
        for span in spans
        if len(span) >= SHORTEST_MISTYPED
    ]
    best = max((one for one in alike if one is not None), key=lambda one: one[1], default=None)
    return None if best is None else best[0]


def _meant(spots: list[_Spot], house: int | None) -> Place:
    numbered = [spot for spot in spots if spot.house is not None]
    if house is not None and numbered:
        nearest = min(numbered, key=lambda spot: abs((spot.house or 0) - house))
        return Place(nearest.name, nearest.where)
    latitude = sum(spot.where.latitude for spot in spots) / len(spots)
    longitude = sum(spot.where.longitude for spot in spots) / len(spots)
    return Place(spots[0].name, Coordinates(latitude, longitude))


def _spots(services: Iterable[Service], middle: Place | None) -> Iterator[_Spot]:
    if middle is not None:
        yield _Spot(middle.name, None, middle.coordinates)
    for service in services:
        if service.coordinates is None or service.hidden:
            continue
        names = [texts.name for texts in service.texts.values()]
        for name in (*names, service.organisation):
            if name:
                yield _Spot(name, None, service.coordinates)
        for name, house in _parts(service.address or ""):
            yield _Spot(name, house, service.coordinates)


def _parts(address: str) -> Iterator[tuple[str, int | None]]:
    """The house, and the street with its number; floors and towns, which follow the number, name no place here."""
    for part in (one.strip() for one in address.split(",")):
        if _POSTCODE.match(part):
            return
        number = _HOUSE.search(part)
        name = _HOUSE.sub("", part).strip()
        if name:
            yield name, None if number is None else int(re.findall(r"\d+", number[0])[0])
        if name and number:
            return
