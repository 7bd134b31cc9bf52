"""What a referral is: a service that may help further, and the exact words that its organisation may hear."""

import zlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.encryption import Lockbox
from core.errors import DomainError
from core.outbox import Lane, MessageKind

REFER_STATUS = MessageKind("refer_status", Lane.REPLY)
"""To the desk: how one referral stands."""
REFER_LETTER = MessageKind("refer_letter", Lane.REPLY)
"""To the desk: what the resident approved, with how to reach the organisation, to pass on."""
REFER_LOST = MessageKind("refer_lost", Lane.REPLY)
"""To the desk: what the resident had to see surely or perhaps did not arrive."""
REFER_CHOICES = MessageKind("refer_choices", Lane.RELAY)
"""To the resident: which of these services?"""
REFER_ASK = MessageKind("refer_ask", Lane.RELAY)
"""To the resident: may the organisation hear exactly this?"""
REFER_INFORMED = MessageKind("refer_informed", Lane.RELAY)
"""To the resident: the organisation was told."""

MOST_PICKED = 5
"""Services that are proposed together: more do not help to choose."""
MOST_UNITS = 3000
"""Length of the text for an organisation, as Telegram counts."""


class ReferralState(StrEnum):
    """How far a referral is.

    Only the desk knows what is *picked*. The resident sees what is *proposed*, and one is *chosen*; then its text is
    written, *asked*, and *approved* or *refused*. *Informed*: somebody told the organisation.
    """

    PICKED = "picked"
    PROPOSED = "proposed"
    CHOSEN = "chosen"
    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"
    INFORMED = "informed"


UNDER_WAY = frozenset({ReferralState.PROPOSED, ReferralState.CHOSEN, ReferralState.ASKED, ReferralState.APPROVED})
"""Of these a request has at most one for each service."""


@dataclass(frozen=True, slots=True)
class Referral:
    """One service for one request. ``service_id`` is a number of the knowledge base; its name stands there alone."""

    id: int
    uid: str
    request_id: int
    service_id: int
    state: ReferralState
    sealed: bytes | None
    made_at: datetime
    decided_at: datetime | None
    informed_at: datetime | None

    @property
    def version(self) -> int:
        """Another number for another text, so that a button can only approve the words above it."""
        return zlib.crc32(self.sealed or b"") & 0x7FFFFFFF

    def open(self, box: Lockbox) -> str:
        """The text for the organisation, "" when there is none. Raises CannotOpen."""
        return "" if self.sealed is None else box.open_text(self.sealed, place_of(self.uid))


def place_of(uid: str) -> str:
    """Where the text of a referral is sealed for."""
    return f"help_referrals|body|{uid}"


class TooManyPicked(DomainError):
    """More services than one can choose among."""

    key = "refer-too-many"


class NothingPicked(DomainError):
    """No service was ticked."""

    key = "refer-none-picked"


class TextTooLong(DomainError):
    """The text for the organisation does not fit."""

    key = "refer-too-long"


class TextChanged(DomainError):
    """The words above the button are not those of now."""

    key = "refer-text-changed"


class MovedOn(DomainError):
    """The referral is further, or over: what the button did cannot be done any more."""

    key = "refer-moved-on"
