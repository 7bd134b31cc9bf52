"""Everything a handler or a card builder may reach: the rooms and their policies, put together at start."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from community.activities.policy import ActivityPolicy
from community.help.following.helped import FollowUpPolicy
from community.help.promise import PromisePolicy
from community.neighbourhoods.models import NeighbourhoodBook
from community.residents.quiet_hours import QuietHours
from community.safety.emergency import EmergencyNumbers
from community.volunteers.roles import Role
from core.encryption import Vault
from core.ids import BotId, ChatId, UserId
from core.inbox import Inbox
from core.personal_data import PersonalDataRegistry
from knowledge.service import Knowledge
from messages.catalogue import Catalogue

if TYPE_CHECKING:
    from handlers.answers.questions import Hints


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms, and the small frozen policies that were read from the settings at the front door."""

    bot_id: BotId
    bot_username: str
    admins: frozenset[UserId]
    inbox: Inbox
    vault: Vault
    catalogue: Catalogue
    neighbourhoods: NeighbourhoodBook
    knowledge: Knowledge
    emergency: EmergencyNumbers
    promise: PromisePolicy
    quiet_hours: QuietHours
    open_requests_per_person: int
    longest_text: int
    keep_closed_requests: timedelta
    personal_data: PersonalDataRegistry
    hints: "Hints"
    refresh_menu: Callable[[ChatId, str, frozenset[Role]], None]
    follow_up: FollowUpPolicy = field(default_factory=FollowUpPolicy)
    activities: ActivityPolicy = field(default_factory=ActivityPolicy)
