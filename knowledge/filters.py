"""Which entries remain for who asks what is open now, speaks their language, has no steps, is free, or comes home.

What an entry does not say of itself, it is not taken to be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from enum import Flag

from knowledge.analysis import fold
from knowledge.models import Service, ServiceStatus
from knowledge.opening_hours import OpenState, hours_now

STEP_FREE = "step_free"
HOME_VISITS = frozenset({"home_visits", "home_visit"})
"""Both ways in which files write it."""


class Filter(Flag):
    """What somebody can ask of the entries in a list; the numbers stand in the data of buttons and stay as they are."""

    OPEN_NOW = 1
    MY_LANGUAGE = 2
    STEP_FREE = 4
    FREE = 8
    HOME_VISITS = 16


NO_FILTER = Filter(0)
EVERY_FILTER = ~NO_FILTER

_ZERO = re.compile(r"(?:€ ?|\beuro ?)0(?:[.,]0+)?(?![.,]?\d)|(?<![\d.,])0(?:[.,]0+)? ?(?:€|euros?\b)")
_FREE = re.compile(r"\b(?:gratis|kosteloos|gratuit(?:e|s|es|ement)?|free)\b")
_NOT_FREE = re.compile(r"\b(?:niet (?:helemaal )?(?:gratis|kosteloos)|(?:pas|non) gratuit\w*|not (?:for )?free)\b")
_PRICE = re.compile(
    r"€|\b(?:euros?|eur|cents?|goedkoop|cheap|pas cher|inkomen|revenus?|income|tarie[fv]\w*|tarifs?)\b"
    r"|prijs|\bprix\b|\bprices?\b"
)


def passes(service: Service, filters: Filter, language: str, now: datetime) -> bool:
    """Whether an entry is all that ``filters`` ask, for a reader of ``language`` ("nl", "fr", "en") at ``now``."""
    held: dict[Filter, Callable[[], bool]] = {
        Filter.OPEN_NOW: lambda: is_open(service, now),
        Filter.MY_LANGUAGE: lambda: language in service.languages,
        Filter.STEP_FREE: lambda: STEP_FREE in service.access,
        Filter.FREE: lambda: is_free(service),
        Filter.HOME_VISITS: lambda: comes_home(service),
    }
    return all(held[one]() for one in filters)


def is_open(service: Service, now: datetime) -> bool:
    """Whether its hours say open, and it is not closed for some time."""
    if service.status is ServiceStatus.CLOSED:
        return False
    return hours_now(service.opening_hours, now).state is OpenState.OPEN


def is_free(service: Service) -> bool:
    """Whether what it says of its cost, in any language, is "free" (or 0 euro), and names no other price."""
    said = " | ".join(fold(texts.cost) for texts in service.texts.values() if texts.cost)
    rest, zeros = _ZERO.subn(" ", said)
    if _PRICE.search(rest) or _NOT_FREE.search(rest):
        return False
    return bool(zeros or _FREE.search(rest))


def comes_home(service: Service) -> bool:
    """Whether it comes to people's homes."""
    return not HOME_VISITS.isdisjoint(service.access)
