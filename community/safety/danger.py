"""What a message may tell of. The names are kept in the database and in the configuration."""

from dataclasses import dataclass
from enum import StrEnum


class Danger(StrEnum):
    """What a person may be in; when a text says several, the first of these counts.

    Suicide stands before medical because its card names 112 as well; a child before violence in general.
    """

    SUICIDE = "suicide"
    MEDICAL = "medical"
    FIRE = "fire"
    CHILD = "child"
    VIOLENCE = "violence"


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen in a text: a danger, and whether the offer of a person belongs beside the answer."""

    danger: Danger | None
    offer_help: bool
