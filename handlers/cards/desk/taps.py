"""The buttons under the card of a request that lead to a screen of their own."""

from dataclasses import dataclass

from handlers.callbacks import CallbackData


@dataclass(frozen=True)
class AskBack(CallbackData, name="askback"):
    """Ask the resident something: the next message is the question."""

    request_id: int


@dataclass(frozen=True)
class HandOverTapped(CallbackData, name="hand"):
    """Pass this on to a colleague: asks to whom."""

    request_id: int


@dataclass(frozen=True)
class NoteTapped(CallbackData, name="note"):
    """Write a note for the team: the next message is the note."""

    request_id: int


@dataclass(frozen=True)
class LaterTapped(CallbackData, name="later"):
    """Put this off: asks until when."""

    request_id: int


@dataclass(frozen=True)
class MoreTapped(CallbackData, name="deskmore"):
    """What is seldom done with a request."""

    request_id: int


@dataclass(frozen=True)
class TeachTapped(CallbackData, name="teach"):
    """This belongs to a service: asks to which."""

    request_id: int
