"""What people wrote opens only in its place and with its key, and a damaged value is never taken for words."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.encryption import CannotOpen, MasterKey, Vault

KEY = MasterKey.fresh("k1")
VAULT = Vault(KEY)
PLACE = "help_messages|body|9f2c"


@given(st.binary(max_size=200), st.text(max_size=40))
def test_what_is_sealed_opens_in_its_place(value: bytes, place: str) -> None:
    sealed = VAULT.seal(value, place)
    assert VAULT.open(sealed, place) == value


def test_text_keeps_every_sign() -> None:
    assert VAULT.open_text(VAULT.seal_text("à 😀\n", PLACE), PLACE) == "à 😀\n"


@pytest.mark.parametrize("place", ["help_messages|body|9f2d", "inbox|body|9f2c", ""])
def test_it_does_not_open_in_another_place(place: str) -> None:
    with pytest.raises(CannotOpen):
        VAULT.open(VAULT.seal(b"x", PLACE), place)


def test_it_does_not_open_with_another_key_of_the_same_name() -> None:
    with pytest.raises(CannotOpen):
        Vault(MasterKey.fresh("k1")).open(VAULT.seal(b"x", PLACE), PLACE)


def test_it_does_not_open_with_a_key_of_another_name() -> None:
    with pytest.raises(CannotOpen):
        Vault(MasterKey("k2", KEY.secret)).open(VAULT.seal(b"x", PLACE), PLACE)


def test_every_damaged_byte_is_noticed() -> None:
    sealed = VAULT.seal(b"hallo", PLACE)
    for position in range(len(sealed)):
        damaged = bytearray(sealed)
        damaged[position] ^= 1
        with pytest.raises(CannotOpen):
            VAULT.open(bytes(damaged), PLACE)


def test_every_cut_is_noticed() -> None:
    sealed = VAULT.seal(b"hallo", PLACE)
    for length in range(len(sealed)):
        with pytest.raises(CannotOpen):
            VAULT.open(sealed[:length], PLACE)


def test_the_same_words_are_sealed_differently_each_time() -> None:
    assert len({VAULT.seal(b"x", PLACE) for _ in range(50)}) == 50


def test_after_a_new_key_old_values_open_and_new_ones_are_sealed_with_it() -> None:
    old = VAULT.seal(b"old", PLACE)
    new_key = MasterKey.fresh("k2")
    rotated = Vault(new_key, (KEY,))
    assert rotated.open(old, PLACE) == b"old"
    new = rotated.seal(b"new", PLACE)
    assert Vault(new_key).open(new, PLACE) == b"new"
    with pytest.raises(CannotOpen):
        VAULT.open(new, PLACE)


def test_a_fingerprint_needs_the_key() -> None:
    assert VAULT.digest(b"x") == Vault(KEY).digest(b"x")
    assert VAULT.digest(b"x") != VAULT.digest(b"y")
    assert VAULT.digest(b"x") != Vault(MasterKey.fresh("k1")).digest(b"x")
    assert len(VAULT.digest(b"x")) == 32


def test_a_key_is_written_and_read_back() -> None:
    assert MasterKey.from_base64("k1", f" {KEY.to_base64()}\n") == KEY


@pytest.mark.parametrize(
    "text", ["", "abc", base64.b64encode(b"x" * 31).decode(), base64.b64encode(b"x" * 33).decode(), "é" * 44]
)
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        MasterKey.from_base64("k1", text)
