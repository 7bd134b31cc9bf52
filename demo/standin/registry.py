"""One table says which methods exist; each module of methods adds its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from demo.standin.parameters import Parameters
from demo.standin.state import World


@dataclass(slots=True)
class Call:
    """One request to a method. `connected` tells if its bot is still there; `note` describes the answer."""

    world: World
    parameters: Parameters
    connected: Callable[[], bool] = lambda: True
    note: str | None = None


Method = Callable[[Call], Any | Awaitable[Any]]
SomeMethod = TypeVar("SomeMethod", bound=Method)

METHODS: dict[str, Method] = {}
CANONICAL: dict[str, str] = {}


def method(name: str) -> Callable[[SomeMethod], SomeMethod]:
    """Register a function as the Bot API method `name`; names are found without regard to capitals."""

    def register(function: SomeMethod) -> SomeMethod:
        METHODS[name] = function
        CANONICAL[name.lower()] = name
        return function

    return register
