"""One-time links that give a role: a secret of 128 bits, of which only the fingerprint is kept, good for 48 hours."""

import hashlib
import secrets
from datetime import datetime, timedelta

from community.neighbourhoods.models import NeighbourhoodBook
from community.volunteers.repository import Invite
from community.volunteers.roles import Role
from core.errors import DomainError, NotYours

START_PREFIX = "i_"
"""What stands before the token in the payload of a ``?start=`` link."""
TOKEN_BYTES = 16
VALID_FOR = timedelta(hours=48)
INVITABLE = (Role.VOLUNTEER, Role.REGISSEUR, Role.ADMIN)


class InviteNotValid(DomainError):
    """Unknown, used, expired, or of a neighbourhood not served here: one answer, so that nothing can be guessed."""

    key = "role-invite-not-valid"


def new_token() -> str:
    """A fresh secret: 22 characters of base64url, which a start payload may hold (at most 64 of A-Z a-z 0-9 _ -)."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def fingerprint(token: str) -> str:
    """What is kept of a token: sha256 in hex. 128 random bits need no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


def start_link(bot_username: str, token: str) -> str:
    """The link to send to somebody."""
    return f"https://t.me/{bot_username}?start={START_PREFIX}{token}"


def usable(invite: Invite | None, served: NeighbourhoodBook, *, now: datetime) -> Invite:
    """The invitation, if it can be used now.

    Raises:
        InviteNotValid: see there.
    """
    if invite is None or invite.used or now >= invite.expires_at:
        raise InviteNotValid
    try:
        served.get(invite.neighbourhood_id)
    except NotYours:
        raise InviteNotValid from None
    return invite
