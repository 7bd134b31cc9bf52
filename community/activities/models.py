"""An activity and its occurrences as the rest of the house sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.errors import DomainError
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId

MOST_IN_TITLE = 80
MOST_IN_PLACE = 120
MOST_IN_TEXT = 600
MOST_IN_PRICE = 80
MOST_SEATS = 500


class ActivityState(StrEnum):
    """A draft is seen by its poster alone, and so is one that leaves in a minute or waits for a colleague's yes."""

    DRAFT = "draft"
    LEAVING = "leaving"
    WAITING = "waiting"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class Answer(StrEnum):
    """What somebody says to an invitation."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Place(StrEnum):
    """What a yes leads to."""

    SEAT = "seat"
    OFFERED = "offered"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Texts:
    """What is written about an activity, in one language. ``because``: why one time does not take place."""

    title: str = ""
    what: str = ""
    price: str = ""
    bring: str = ""
    audience: str = ""
    access: str = ""
    languages: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """A series (or a single activity). A published one has theme, place and ``starts_at``; a draft may lack all."""

    id: int
    neighbourhood_id: NeighbourhoodId
    created_by: PersonId | None
    state: ActivityState
    version: int
    theme: str | None
    pictogram: str
    texts: Mapping[str, Mapping[str, str]]
    place: str | None
    latitude: float | None
    longitude: float | None
    first_on: date | None
    starts_at: datetime | None
    minutes: int | None
    rrule: str | None
    seats: int | None
    contact: str | None
    to_ask: tuple[str, ...] | None = None
    assumed: frozenset[str] = frozenset()
    extra_on: tuple[date, ...] = ()
    left_out: tuple[date, ...] = ()
    skips_school_holidays: str | None = None
    photo: str | None = None
    online_url: str | None = None
    closes_days: int | None = None
    leaves_at: datetime | None = None

    def in_language(self, language: str) -> Texts:
        """Each text in a language, else in Dutch, else in whatever language it was written."""
        order = [language, "nl", *self.texts]
        found: dict[str, str] = {}
        for one in order:
            for name, text in self.texts.get(one, {}).items():
                if text:
                    found.setdefault(name, text)
        return Texts(**found)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of an activity. ``activity``, place and pin are those of this time, wherever they were written."""

    id: int
    activity: Activity
    starts_at: datetime
    place: str
    latitude: float | None
    longitude: float | None
    version: int
    cancelled_at: datetime | None
    planned_at: datetime | None = None
    came: int | None = None


@dataclass(frozen=True, slots=True)
class Participation:
    """What one person said. ``place`` is None unless the answer is yes."""

    person_id: PersonId
    bot_id: BotId
    chat_id: ChatId
    answer: Answer
    party: int
    place: Place | None
    joined_at: datetime
    stopped: bool = False
    unreachable: bool = False
    id: int = 0
    names: bytes | None = None
    self_comes: bool = True
    needs_company: bool = False
    needs_transport: bool = False
    offered_until: datetime | None = None
    offers: int = 0
    ran_out: bool = False
    """Perhaps, because the last offer was not answered in time: that was never said."""
    ahead: int = 0
    """Of somebody who waits, where it was asked for: how many parties wait before this one."""

    @property
    def can_be_asked(self) -> bool:
        """Whether an offer may be sent, and would arrive."""
        return not self.stopped and not self.unreachable


@dataclass(frozen=True, slots=True)
class Headcount:
    """Heads, not parties: who has a seat, who waits, who may come, and for whom places are held by an offer."""

    seated: int = 0
    waiting: int = 0
    maybe: int = 0
    held: int = 0
    smallest_waiting: int | None = None
    """The smallest party that waits and can be asked."""


@dataclass(frozen=True, slots=True)
class Glance:
    """All a card shows of one occurrence to one reader."""

    occurrence: Occurrence
    heads: Headcount = field(default_factory=Headcount)
    mine: Participation | None = None

    @property
    def places_left(self) -> int | None:
        """Free seats for who comes in now; None when there is no limit.

        Held ones are not free, and nothing is while a party waits that fits.
        """
        seats = self.occurrence.activity.seats
        if seats is None:
            return None
        free = max(seats - self.heads.seated - self.heads.held, 0)
        smallest = self.heads.smallest_waiting
        return free if smallest is None or smallest > free else 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an announcement has come: messages sent, surely or perhaps not arrived, and still to go.

    ``unknown`` are those of the failed ones that perhaps arrived.
    """

    sent: int
    failed: int
    waiting: int
    unknown: int = 0


class OccurrenceCancelled(DomainError):
    """It does not take place."""

    key = "activities-is-cancelled"


class OccurrenceBegun(DomainError):
    """It began already, or is over."""

    key = "activities-has-begun"


class RegistrationClosed(DomainError):
    """Too late for a new yes, or for more people: the organiser counts on those who are known."""

    key = "joining-closed"


class NotComing(DomainError):
    """With whom somebody comes is asked only after a yes."""

    key = "joining-not-coming"


class PartyTooLarge(DomainError):
    """More people at once than one person can sign up. Variable: most."""

    key = "joining-too-large"


class AlreadyPosted(DomainError):
    """The draft became an activity; it can no longer be changed as a draft."""

    key = "activities-already-posted"


class LeavesSoon(AlreadyPosted):
    """It goes out in a minute; until then it can be taken back."""

    key = "publishing-refused-leaves-soon"


class WaitsForColleague(AlreadyPosted):
    """A colleague reads it first; until then it can be taken back."""

    key = "publishing-refused-waits"


class TooLateToTakeBack(DomainError):
    """It has left: neighbours read it by now."""

    key = "publishing-refused-too-late"


class MomentGone(DomainError):
    """The day or hour lies behind us."""

    key = "activities-moment-gone"


class NotUnderstood(DomainError):
    """The answer could not be read. One subclass a question, so that each is asked again in its own words."""


class TitleNotUnderstood(NotUnderstood):
    """No word in it."""

    key = "activities-again-title"


class ThemeNotUnderstood(NotUnderstood):
    """No theme we know."""

    key = "activities-again-theme"


class DayNotUnderstood(NotUnderstood):
    """No day, or more than one it could be."""

    key = "activities-again-day"


class HourNotUnderstood(NotUnderstood):
    """No hour of the day."""

    key = "activities-again-hour"


class PlaceNotUnderstood(NotUnderstood):
    """No word in it."""

    key = "activities-again-place"


class SeatsNotUnderstood(NotUnderstood):
    """No number, or something that is no number of seats."""

    key = "activities-again-seats"


class TextNotUnderstood(NotUnderstood):
    """No word in it."""

    key = "activities-again-text"


class TooLong(DomainError):
    """More characters than the card has room for. Variables: most, length."""

    key = "activities-too-long"
