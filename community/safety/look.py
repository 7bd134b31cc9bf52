"""A first look at what somebody wrote."""

from community.safety.danger import Danger, Look
from community.safety.rules import danger_by_rules


def look_at(text: str, language: str | None = None) -> Look:
    """What ``text`` tells of."""
    danger = danger_by_rules(text)
    return Look(danger, danger is not None)


def danger_in(text: str) -> Danger | None:
    """The danger a text speaks of, in whichever of the three languages; None when it speaks of none."""
    return look_at(text).danger
