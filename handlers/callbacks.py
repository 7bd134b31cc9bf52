"""Typed data behind buttons, at most 64 bytes (Telegram's limit), with a version so that old buttons are recognised.

Written as ``version.name.field.field``. It holds ids only and gives no rights: the service checks the object again.
"""

from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self

TELEGRAM_LIMIT_BYTES = 64
LARGEST_NUMBER = 2**63 - 1
"""What a database can hold; a larger one was made up."""
_SEPARATOR = "."


class StaleButton(Exception):
    """The data is of an older version, of no kind we know, or was made up."""


@dataclass(frozen=True)
class CallbackData:
    """Base of all taps, with fields of int or str. Each names itself: ``class Joined(CallbackData, name="join")``."""

    name: ClassVar[str] = ""
    version: ClassVar[int] = 1
    kinds: ClassVar[dict[str, type["CallbackData"]]] = {}

    def __init_subclass__(cls, *, name: str, version: int = 1, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        cls.name = name
        known = CallbackData.kinds.get(name)
        if known is not None and known.__qualname__ != cls.__qualname__:
            raise TypeError(f"two kinds of button are called {name}")
        cls.version = version
        CallbackData.kinds[cls.name] = cls

    def pack(self) -> str:
        """The string for Telegram.

        Raises:
            ValueError: too long, or a text field with a separator in it. A mistake of ours, not of a person.
        """
        values = [str(getattr(self, one.name)) for one in fields(self)]
        if any(_SEPARATOR in value for value in values):
            raise ValueError(f"{self.name}: a field holds the separator")
        packed = _SEPARATOR.join([str(self.version), self.name, *values])
        if len(packed.encode()) > TELEGRAM_LIMIT_BYTES:
            raise ValueError(f"{self.name}: longer than Telegram allows")
        return packed

    @classmethod
    def from_values(cls, values: list[str]) -> Self:
        """Read the fields back."""
        wanted = fields(cls)
        if len(values) != len(wanted):
            raise StaleButton
        try:
            read = cls(**{one.name: one.type(value) for one, value in zip(wanted, values, strict=True)})  # type: ignore[operator]  # int or str
        except (ValueError, TypeError) as made_up:
            raise StaleButton from made_up
        if any(isinstance(value, int) and not 0 <= value <= LARGEST_NUMBER for value in vars(read).values()):
            raise StaleButton
        return read


def unpack(data: str) -> CallbackData:
    """The tap behind a string.

    Raises:
        StaleButton: see there.
    """
    version, _, rest = data.partition(_SEPARATOR)
    name, *values = rest.split(_SEPARATOR)
    kind = CallbackData.kinds.get(name)
    if kind is None or version != str(kind.version):
        raise StaleButton
    return kind.from_values(values)
