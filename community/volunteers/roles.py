"""The four roles, and the one who acts: every service asks the actor whether it may."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from community.residents.models import Person
from core.errors import NotYours
from core.ids import ChatId, NeighbourhoodId, PersonId


class Role(StrEnum):
    """What somebody does in a neighbourhood. Everybody is a resident; the others are given."""

    RESIDENT = "resident"
    VOLUNTEER = "volunteer"
    REGISSEUR = "regisseur"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who causes an update, with the roles held in each neighbourhood."""

    person: Person
    roles: Mapping[NeighbourhoodId, frozenset[Role]] = field(default_factory=dict)
    admin_everywhere: bool = False

    @property
    def id(self) -> PersonId:
        """The person's id."""
        return self.person.id

    @property
    def chat_id(self) -> ChatId:
        """The person's private chat."""
        return self.person.chat_id

    @property
    def language(self) -> str:
        """The language the person reads."""
        return self.person.language

    @property
    def home(self) -> NeighbourhoodId:
        """The neighbourhood this person talks to now.

        Raises:
            NotYours: none was chosen yet.
        """
        if self.person.home_id is None:
            raise NotYours
        return self.person.home_id

    def is_a(self, role: Role, neighbourhood_id: NeighbourhoodId | None = None) -> bool:
        """Whether the actor holds a role in a neighbourhood (by default the one talked to now)."""
        if role is Role.RESIDENT:
            return True
        if role is Role.ADMIN and self.admin_everywhere:
            return True
        where = neighbourhood_id if neighbourhood_id is not None else self.person.home_id
        return where is not None and role in self.roles.get(where, frozenset())

    @property
    def is_of_the_team(self) -> bool:
        """Whether the actor is more than a resident here. No role includes the one below it, so all are asked."""
        return any(self.is_a(role) for role in Role if role is not Role.RESIDENT)

    def must_be(self, role: Role, neighbourhood_id: NeighbourhoodId) -> None:
        """Refuse unless the actor holds the role there.

        Raises:
            NotYours: the same answer as for something that does not exist.
        """
        if not self.is_a(role, neighbourhood_id):
            raise NotYours
