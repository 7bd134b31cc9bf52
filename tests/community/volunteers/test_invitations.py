"""The secret in an invitation link, and when a link is good."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from community.volunteers.invitations import (
    InviteNotValid,
    fingerprint,
    new_token,
    start_link,
    usable,
)
from community.volunteers.repository import Invite
from community.volunteers.roles import Role
from tests.community.people import HERE, NOW, THERE, served

INVITE = Invite(1, HERE, Role.VOLUNTEER, NOW + timedelta(hours=48), used=False)


def test_a_token_holds_128_bits_and_never_comes_twice() -> None:
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", token) for token in tokens)  # 22 characters of 6 bits
    columns = [len({token[place] for token in tokens}) for place in range(21)]
    assert min(columns) > 60, "every character but the last takes nearly all of the 64 values"


def test_a_link_fits_the_payload_telegram_allows() -> None:
    payload = start_link("buurtbot", new_token()).partition("?start=")[2]
    assert re.fullmatch(r"i_[A-Za-z0-9_-]{1,62}", payload)


def test_the_fingerprint_does_not_hold_the_token() -> None:
    token = new_token()
    assert re.fullmatch(r"[0-9a-f]{64}", fingerprint(token))
    assert token not in fingerprint(token)


def test_an_invitation_is_good_until_its_last_second() -> None:
    last_second = INVITE.expires_at - timedelta(seconds=1)
    assert usable(INVITE, served(HERE), now=last_second) is INVITE


@pytest.mark.parametrize(
    "invite",
    [
        pytest.param(None, id="unknown"),
        pytest.param(replace(INVITE, used=True), id="used"),
        pytest.param(replace(INVITE, expires_at=NOW), id="expired this second"),
        pytest.param(replace(INVITE, neighbourhood_id=THERE), id="of a neighbourhood not served here"),
    ],
)
def test_every_bad_invitation_gets_the_same_answer(invite: Invite | None) -> None:
    with pytest.raises(InviteNotValid) as refused:
        usable(invite, served(HERE), now=NOW)
    assert (refused.value.key, refused.value.variables) == (InviteNotValid.key, {})
