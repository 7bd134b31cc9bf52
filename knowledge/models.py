"""What the neighbourhood knows: services as residents need to hear about them, and the answers built on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import NewType

ServiceId = NewType("ServiceId", int)
LANGUAGES = ("nl", "fr", "en")
"""Languages in which an entry can be written, in the order in which they replace a missing one."""


class ServiceStatus(StrEnum):
    """How much room a service has; a full service is shown with its status, never hidden."""

    OPEN = "open"
    BUSY = "busy"
    FULL = "full"
    WAITING_LIST = "waiting_list"
    CLOSED = "closed"


class ServiceKind(StrEnum):
    """What an entry is: something that is always there, something that repeats, or something that happens once."""

    SERVICE = "service"
    ACTIVITY = "activity"
    EVENT = "event"


class OwnerKind(StrEnum):
    """Who keeps an entry: one neighbourhood, or a library that several neighbourhoods share."""

    NEIGHBOURHOOD = "neighbourhood"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Owner:
    """The keeper of an entry, by the number it has within its kind."""

    kind: OwnerKind
    id: int


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one entry in one language; None where nobody wrote them yet.

    ``application`` is how to start (HSDS: application process); ``recurrence`` says in words when it happens.
    """

    name: str | None = None
    summary: str | None = None
    eligibility: str | None = None
    cost: str | None = None
    bring: str | None = None
    application: str | None = None
    recurrence: str | None = None


TEXT_FIELDS = tuple(part.name for part in fields(Texts))


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A place in WGS 84 degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an activity or event happens, as its organiser wrote it: shown and exported, never computed with.

    ``start`` and ``end`` are ISO dates, moments or times of day; ``rrule`` is RFC 5545 without DTSTART.
    """

    rrule: str | None = None
    start: str | None = None
    end: str | None = None
    booking: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """One entry of the knowledge base, named after the fields of the Human Services Data Specification.

    ``slug`` is unique within its owner; ``id`` is the number of the entry in its file until the database gives
    its own. ``alternatives`` are slugs. ``opening_hours`` is OpenStreetMap syntax, local to Brussels; hours that are
    not ("on appointment") stand in ``hours_note``, a status in free words in ``status_note``. Address and
    coordinates are absent for places that must not be found (``hidden``), such as refuges. ``maintainer`` is the
    function or organisation that keeps the entry right. ``needs`` and ``not_needs`` are concepts of the needs lexicon
    that an organiser pinned or forbade.
    """

    id: ServiceId
    slug: str
    category: str
    pictogram: str
    texts: Mapping[str, Texts]
    owner: Owner
    organisation: str | None = None
    phone: str | None = None
    website: str | None = None
    address: str | None = None
    coordinates: Coordinates | None = None
    languages: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    opening_hours: str | None = None
    status: ServiceStatus = ServiceStatus.OPEN
    status_on: date | None = None
    checked_on: date | None = None
    alternatives: tuple[str, ...] = ()
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrasings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kind: ServiceKind = ServiceKind.SERVICE
    schedule: Schedule = Schedule()
    hours_note: str | None = None
    status_note: str | None = None
    contact: str | None = None
    maintainer: str | None = None
    hidden: bool = False
    needs: tuple[str, ...] = ()
    not_needs: tuple[str, ...] = ()

    def texts_in(self, language: str) -> Texts:
        """The words of the card in one language; each missing one comes from the next language that has it."""
        order = (language, *(other for other in LANGUAGES if other != language))
        written = [self.texts[code] for code in order if code in self.texts]

        def first(name: str) -> str | None:
            return next((text for texts in written if (text := getattr(texts, name))), None)

        return Texts(**{name: first(name) for name in TEXT_FIELDS})


EntryKey = NewType("EntryKey", int)
"""What a question finds: the id of a service, or minus the id of an activity that residents can join."""


def key_of_activity(activity_id: int) -> EntryKey:
    """The key under which an activity is found."""
    return EntryKey(-activity_id)


def activity_of(key: EntryKey) -> int | None:
    """The activity behind a key, or None for a service."""
    return -key if key < 0 else None


@dataclass(frozen=True, slots=True)
class AskableActivity:
    """An activity that is to come, as far as questions are concerned. ``texts`` are per language, the title first."""

    id: int
    pictogram: str
    texts: Mapping[str, tuple[str, ...]]
    place: str = ""

    def title_in(self, language: str) -> str:
        """Its title, in the language asked or the first that somebody wrote."""
        written = self.texts.get(language) or next(iter(self.texts.values()), ("",))
        return written[0]


class SmallTalkKind(StrEnum):
    """What people say that is not a question."""

    HELLO = "hello"
    THANKS = "thanks"
    WHO_ARE_YOU = "who_are_you"
    BYE = "bye"


@dataclass(frozen=True, slots=True)
class Sure:
    """One entry fits so well that its card is shown at once."""

    key: EntryKey


@dataclass(frozen=True, slots=True)
class WhichOfThese:
    """One to three entries may fit, best first; the resident chooses."""

    keys: tuple[EntryKey, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing fits: the bot says so and offers a person."""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A greeting, thanks, a goodbye, or a question about the bot itself."""

    kind: SmallTalkKind


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """Somebody asks for help or for a person without saying what for."""


Answer = Sure | WhichOfThese | Unknown | SmallTalk | HelpAsked


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a message, and how to give it.

    ``language`` is the one to answer in; ``switched`` says that the message is clearly in another than the saved one.
    """

    answer: Answer
    language: str
    switched: bool = False
