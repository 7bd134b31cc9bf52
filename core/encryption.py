"""Encryption of the columns that hold people's own words.

AES-256-GCM with a fresh 96-bit nonce (NIST SP 800-38D). A sealed value is

    key id length (1 byte) | key id | nonce (12 bytes) | ciphertext and tag

and is bound to its place (table, column, row) as associated data: a value copied to another row does not open.
"""

import base64
import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE_BYTES = 12
_KEY_BYTES = 32


class CannotOpen(Exception):
    """The value was sealed with a key we do not have, for another place, or was damaged."""


@dataclass(frozen=True, slots=True)
class MasterKey:
    """One key of 32 bytes with the short id that is written beside everything it seals."""

    id: str
    secret: bytes

    @classmethod
    def from_base64(cls, key_id: str, text: str) -> "MasterKey":
        """Read a key as an operator writes it.

        Raises:
            ValueError: not base64, or not 32 bytes.
        """
        secret = base64.b64decode(text.strip(), validate=True)
        if len(secret) != _KEY_BYTES:
            raise ValueError("a master key is 32 bytes in base64")
        return cls(key_id, secret)

    @classmethod
    def fresh(cls, key_id: str = "k1") -> "MasterKey":
        """A new random key."""
        return cls(key_id, os.urandom(_KEY_BYTES))

    def to_base64(self) -> str:
        """The form that ``from_base64`` reads."""
        return base64.b64encode(self.secret).decode()


class Lockbox:
    """Seals and opens text for one object. The first key seals; all keys open."""

    def __init__(self, current: MasterKey, older: tuple[MasterKey, ...] = ()) -> None:
        self._current_id = current.id.encode()
        self._ciphers: Mapping[bytes, AESGCM] = {key.id.encode(): AESGCM(key.secret) for key in (current, *older)}

    def seal(self, value: bytes, place: str) -> bytes:
        """Encrypt ``value`` for one ``place``, such as ``help_messages|body|9f2c``."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._ciphers[self._current_id].encrypt(nonce, value, place.encode())
        return bytes([len(self._current_id)]) + self._current_id + nonce + sealed

    def open(self, sealed: bytes, place: str) -> bytes:
        """Decrypt what ``seal`` made.

        Raises:
            CannotOpen: unknown key, other place, or damaged.
        """
        start = 1 + sealed[0] if sealed else 0
        cipher = self._ciphers.get(sealed[1:start])
        if cipher is None:
            raise CannotOpen("unknown key id")
        nonce = sealed[start : start + _NONCE_BYTES]
        try:
            return cipher.decrypt(nonce, sealed[start + _NONCE_BYTES :], place.encode())
        except (InvalidTag, ValueError) as damaged:
            raise CannotOpen("does not open here") from damaged

    def seal_text(self, text: str, place: str) -> bytes:
        """``seal`` for text."""
        return self.seal(text.encode(), place)

    def open_text(self, sealed: bytes, place: str) -> str:
        """``open`` for text."""
        return self.open(sealed, place).decode()


OBJECT_KEY = "own"
"""The key id beside what was sealed with the key of one object."""


class Vault(Lockbox):
    """The master keys. They seal what belongs to no object, and wrap the random key that each object has of its own.

    Who erases an object destroys its key: copies of its texts in a backup open no more. A new master key wraps the
    keys of the objects anew, and touches no text.
    """

    def __init__(self, current: MasterKey, older: tuple[MasterKey, ...] = ()) -> None:
        super().__init__(current, older)
        self._current = current.id
        self._digest_keys = [hashlib.sha256(b"digest" + key.secret).digest() for key in (current, *older)]

    @property
    def key_id(self) -> str:
        """The id of the master key that seals now."""
        return self._current

    @property
    def key_ids(self) -> list[str]:
        """The ids of all master keys that open, the one that seals now first."""
        return [key_id.decode() for key_id in self._ciphers]

    def new_key(self, place: str) -> bytes:
        """A fresh random key for one object, wrapped. ``place`` names it, such as ``help_requests|key|9f2c``."""
        return self.seal(os.urandom(_KEY_BYTES), place)

    def unlock(self, wrapped: bytes, place: str) -> Lockbox:
        """The lockbox of an object, from its wrapped key. Raises CannotOpen."""
        return Lockbox(MasterKey(OBJECT_KEY, self.open(wrapped, place)))

    def reseal(self, sealed: bytes, place: str) -> bytes:
        """The same value, sealed by the master key that seals now. Raises CannotOpen."""
        return self.seal(self.open(sealed, place), place)

    def digest(self, value: bytes) -> str:
        """A keyed fingerprint (32 hex digits): equal for equal values, useless to who holds only the database."""
        return _digest(self._digest_keys[0], value)

    def older_digests(self, value: bytes) -> list[str]:
        """The fingerprints that the older master keys gave: what was noted before a rotation is known by those."""
        return [_digest(key, value) for key in self._digest_keys[1:]]


def key_id_of(sealed: bytes) -> str:
    """Which key sealed a value; ``sealed`` may be cut off behind the id."""
    return sealed[1 : 1 + sealed[0]].decode() if sealed else ""


def sealed_prefix(key_id: str) -> bytes:
    """How everything begins that a key sealed."""
    return bytes([len(key_id.encode())]) + key_id.encode()


def _digest(key: bytes, value: bytes) -> str:
    return hmac.digest(key, value, "sha256").hex()[:32]
