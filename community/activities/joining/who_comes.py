"""For the organiser: who comes, who waits in which order, and why. For the others: why they wait."""

from dataclasses import dataclass

from community.activities.joining import decisions
from community.activities.joining import repository as attendance
from community.activities.joining.names import Names, open_names
from community.activities.joining.reasons import Decision
from community.activities.models import Headcount, Occurrence, Participation
from community.activities.service import find_posted
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor
from core.database import Tx
from core.encryption import CannotOpen, Vault
from core.errors import NotYours
from core.ids import BotId, ChatId

ON_A_PAGE = 8
LAST_DECISIONS = 8
DECISIONS_A_LINE = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One party, as the organiser sees it. ``position`` in the queue, from 1; None for who does not wait."""

    party: Participation
    names: Names
    position: int | None
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Part of the list: those who have a place, those who were offered one, and those who wait, in that order."""

    occurrence: Occurrence
    heads: Headcount
    lines: tuple[Line, ...]
    number: int
    more: bool


async def page_for(
    tx: Tx, vault: Vault, bot_id: BotId, chat_id: ChatId, occurrence_id: int, *, page: int, explained: bool = False
) -> Page:
    """One page of the list, for whoever reads a private chat; with the last decisions on each line if ``explained``.

    Raises:
        NotYours: not the organiser's chat (any more).
    """
    occurrence = await find_posted(tx, await _reader(tx, bot_id, chat_id), occurrence_id)
    found = await attendance.list_coming(tx, occurrence.id, limit=ON_A_PAGE + 1, offset=page * ON_A_PAGE)
    lines = []
    for party, position in found[:ON_A_PAGE]:
        why: list[Decision] = []
        if explained:
            why = await decisions.list_of_person(tx, occurrence.id, party.person_id, DECISIONS_A_LINE)
        lines.append(Line(party, _names(vault, occurrence.id, party), position, tuple(why)))
    heads = await attendance.count_heads(tx, occurrence.id)
    return Page(occurrence, heads, tuple(lines), page, len(found) > ON_A_PAGE)


async def own_names(
    tx: Tx, vault: Vault, bot_id: BotId, chat_id: ChatId, occurrence_id: int
) -> tuple[Participation | None, Names]:
    """What the reader of a private chat said, and the names that were given with it."""
    mine = await attendance.find_participation_in_chat(tx, occurrence_id, bot_id, chat_id)
    return mine, Names() if mine is None else _names(vault, occurrence_id, mine)


async def own_decisions(tx: Tx, bot_id: BotId, chat_id: ChatId, occurrence_id: int) -> list[Decision]:
    """The last decisions about the reader of a private chat, the oldest of them first."""
    person_id = await attendance.find_person_in_chat(tx, bot_id, chat_id)
    return [] if person_id is None else await decisions.list_of_person(tx, occurrence_id, person_id, LAST_DECISIONS)


def _names(vault: Vault, occurrence_id: int, party: Participation) -> Names:
    """A name that no key opens any more is shown as none: the number of heads still counts."""
    try:
        return open_names(vault, party.names, occurrence_id, party.person_id)
    except CannotOpen:
        return Names()


async def _reader(tx: Tx, bot_id: BotId, chat_id: ChatId) -> Actor:
    person_id = await attendance.find_person_in_chat(tx, bot_id, chat_id)
    if person_id is None:
        raise NotYours
    return Actor(await residents.get(tx, person_id), await volunteers.roles_of(tx, person_id))
