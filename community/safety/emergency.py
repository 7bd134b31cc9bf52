"""The numbers to call, as the operator confirmed them. They stand in the configuration and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from community.safety.danger import Danger


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """One line to call. ``purposes`` are classes of danger, or "police", "listening"; texts are per language."""

    number: str
    purposes: frozenset[str]
    languages: frozenset[str]
    name: Mapping[str, str]
    hours: Mapping[str, str] = field(default_factory=dict)
    confirmed_on: date | None = None


class EmergencyNumbers:
    """All confirmed numbers, in the order of the configuration: the first that fits is named first."""

    MOST_ON_A_CARD = 3

    def __init__(self, numbers: Iterable[EmergencyNumber]) -> None:
        self._numbers = tuple(numbers)

    def for_danger(self, danger: Danger, language: str) -> list[EmergencyNumber]:
        """At most three lines for a class of danger, the one for danger to life first.

        They answer in a language; where at most one does, the others follow: their names say which they speak.
        """
        urgent = self.most_urgent()
        fitting = [one for one in self._numbers if danger.value in one.purposes]
        fitting.sort(key=lambda one: one is not urgent)
        spoken = [one for one in fitting if language in one.languages]
        others = [one for one in fitting if language not in one.languages]
        return (spoken if len(spoken) > 1 else [*spoken, *others])[: self.MOST_ON_A_CARD]

    def all_in(self, language: str) -> list[EmergencyNumber]:
        """Every line that answers in a language, for /112."""
        return [one for one in self._numbers if language in one.languages] or list(self._numbers)

    def most_urgent(self) -> EmergencyNumber | None:
        """The line for danger to life: the first one for a medical emergency."""
        return next((one for one in self._numbers if Danger.MEDICAL.value in one.purposes), None)
