"""What the domain may say no to, apart from what is simply broken.

A refusal is a ``DomainError`` named as a fact (``ActivityClosed``). It carries the key of the message the person reads.
Anything else that is raised is a fault: the person gets an honest line, the operator a traceback without the update.
"""

from typing import ClassVar


class DomainError(Exception):
    """A refusal, said to the person in words.

    ``key`` names the Fluent message; ``variables`` are its variables (never a person's own text).
    """

    key: ClassVar[str]

    def __init__(self, **variables: object) -> None:
        super().__init__(self.key)
        self.variables = variables


class NotYours(DomainError):
    """The object does not exist, or not for this person: one answer for both, so that nothing can be guessed."""

    key = "not-yours"


class StorageFault(Exception):
    """The database could not be used (disk full, file gone). Nothing of the unit was kept; it can be run again."""
