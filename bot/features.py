"""The list of features: which modules add handlers and cards, and which rooms answer for personal data."""

from collections.abc import Callable

from community.activities.personal_data import PERSONAL_DATA as ACTIVITIES_DATA
from community.help.personal_data import PERSONAL_DATA as HELP_DATA
from community.privacy.floor import PERSONAL_DATA as FLOOR_DATA
from community.residents.personal_data import PERSONAL_DATA as RESIDENTS_DATA
from community.volunteers.personal_data import PERSONAL_DATA as VOLUNTEERS_DATA
from core.personal_data import PersonalDataRegistry
from handlers import (
    groups,
    language,
    privacy,
    roles,
    start,
    status,
    stop,
    ways_out,
)
from handlers.activities import (
    agenda,
    agenda_near,
    changing,
    copying,
    digest,
    first_posts,
    joining,
    organising,
    parties,
    posting,
    publishing,
    reminding,
    sharing,
    thanking,
    waiting,
)
from handlers.answers import browsing, learning, nearby, questions, why
from handlers.answers import status as room_status
from handlers.asking import (
    approving,
    concerns,
    edits,
    following_up,
    help,
    interrupting,
    mine,
    passing_on,
    showing_name,
)
from handlers.desk import (
    alarms,
    asking_back,
    duty,
    handing_over,
    keeping,
    later,
    muting,
    next_message,
    notes,
    referring,
    requests,
    teaching,
    today,
)
from handlers.registry import Registry


def handlers(*, after_erase: Callable[[], None]) -> Registry:
    """Everything the bot reacts to. Questions come last: they take whatever nobody else takes.

    A place out of the blue is first an answer to the desk (help), and only then a question about what is near.
    """
    registry = Registry()
    privacy.register(registry, after_erase=after_erase)
    for feature in (ways_out, start, language, stop, roles, status, groups):
        feature.register(registry)
    for feature in (following_up, help, concerns, showing_name, mine, approving, passing_on, edits):
        feature.register(registry)
    for feature in (requests, today, duty, alarms, asking_back, handing_over, later, muting, notes, referring, keeping):
        feature.register(registry)
    teaching.register(registry)
    for feature in (posting, publishing, first_posts, copying, joining, parties, waiting, organising, changing):
        feature.register(registry)
    for feature in (agenda, agenda_near, sharing, reminding, thanking, digest):
        feature.register(registry)
    for feature in (browsing, nearby, learning, room_status, why):
        feature.register(registry)
    questions.register(registry)
    interrupting.let_other_acts_end_it(registry)
    next_message.end_at_every_command_and_button(registry)
    return registry


def personal_data() -> PersonalDataRegistry:
    """Every room that keeps something of people, in the order in which they erase: the person's own row comes last."""
    registry = PersonalDataRegistry()
    for room in (HELP_DATA, ACTIVITIES_DATA, VOLUNTEERS_DATA, FLOOR_DATA, RESIDENTS_DATA):
        registry.register(room)
    return registry
