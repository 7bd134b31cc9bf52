"""When it is over: how many came, asked once of the poster, and one thank-you. No ranking, no comparison, no names."""

import re
import unicodedata
from datetime import UTC, datetime, time, timedelta

from community.activities import notices
from community.activities import service as activities
from community.activities.models import Occurrence, OccurrenceCancelled
from community.activities.sentences.vocabulary import NUMBERS, either
from community.activities.telling import afterwards_repository as repository
from community.activities.telling.ends import ends_at
from community.residents import repository as residents
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.errors import DomainError
from core.ids import BotId, ChatId
from core.outbox import Lane, MessageKind, Owed

HEAD_COUNT = MessageKind("activity_head_count", Lane.REMINDER, at_most_once=True)
THANKS = MessageKind("activity_thanks", Lane.REMINDER, at_most_once=True)

AFTER_THE_END = timedelta(hours=1)
THANKS_AT = time(9)
"""On the wall, the morning after the question that nobody answered."""
NO_SENSE_AFTER = timedelta(days=2)
"""What could not be asked by then is not asked any more."""
MOST_CAME = 5000
_LOOK_BACK = timedelta(days=7)
_NOBODY = re.compile("(niemand|geen|nul|personne|aucun|z[eé]ro|nobody|none)[ .!]*", re.IGNORECASE)
_IN_WORDS = re.compile(rf"(?<![\w-])(?:{either(NUMBERS)})(?![\w-])")
_SOMETHING_ELSE_TOO = {"een", "un", "une", "one", "onze", "ten", "neuf", "cent"}
""""Een man of twaalf", "onze buren", "ten slotte", "rien de neuf", "geen cent"."""
_PEOPLE = re.compile("[ .!]*(?:mens|mensen|persoon|personen|personnes?|persons?|people)?[ .!]*")
_NOT_WHOLE = re.compile("[0-9][.,:/-][0-9]|[-][0-9]")


class NotOverYet(DomainError):
    """It has not begun: nobody can have come."""

    key = "afterwards-not-yet"


class NoHeadCount(DomainError):
    """No number, more than one, or more people than fit in any street."""

    key = "afterwards-count-again"


def head_count_subject(occurrence_id: int) -> str:
    """What the question shows."""
    return f"headcount:{occurrence_id}"


def thanks_subject(occurrence_id: int) -> str:
    """What the thank-you shows."""
    return f"thanks:{occurrence_id}"


def names_a_number(text: str) -> bool:
    """Whether a text could be meant as a head-count at all."""
    return bool(_NOBODY.fullmatch(text.strip()) or re.search("[0-9]", text) or _said_numbers(text))


def read_head_count(text: str) -> int:
    """One whole number, in digits or in words; "niemand" is none.

    Raises:
        NoHeadCount: no number, two, or one with a comma, a dot or a sign in it.
    """
    if _NOBODY.fullmatch(text.strip()):
        return 0
    if _NOT_WHOLE.search(text):
        raise NoHeadCount
    numbers = [*re.findall("[0-9]+", text), *_said_numbers(text)]
    if len(numbers) != 1 or len(numbers[0]) > len(str(MOST_CAME)):
        raise NoHeadCount
    return int(numbers[0])


def _said_numbers(text: str) -> list[str]:
    """Numbers in words, as digits. What means something else too is a number by itself alone."""
    folded = "".join(one for one in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(one))
    found = _IN_WORDS.findall(folded)
    by_itself = len(found) == 1 and _PEOPLE.fullmatch(folded.replace(found[0], "", 1))
    return [str(NUMBERS[one]) for one in found if by_itself or one not in _SOMETHING_ELSE_TOO]


async def questions_due(tx: Tx, bot_id: BotId, *, now: datetime, quiet_hours: QuietHours) -> None:
    """An hour after the end, ask the poster how many came. By day, once, and only who still may answer."""
    if quiet_hours.is_quiet(now):
        return
    for one in await repository.list_uncounted(tx, bot_id, after=now - _LOOK_BACK, before=now):
        due_at = ends_at(one) + AFTER_THE_END
        if not due_at <= now < due_at + NO_SENSE_AFTER:
            continue
        poster = await _poster(tx, one)
        if poster is None:
            continue
        question = Owed(
            poster.chat_id,
            HEAD_COUNT,
            {"occurrence_id": one.id},
            subject=head_count_subject(one.id),
            dedupe_key=f"headcount:{one.id}:{poster.id}",
        )
        await outbox.owe(tx, bot_id, [question], now=now)
        await repository.mark_count_asked(tx, one.id, now=now)


async def count(tx: Tx, actor: Actor, occurrence_id: int, came: int, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Write down how many came, and thank the poster. Saying another number later corrects it.

    Raises:
        NotYours, OccurrenceCancelled, NotOverYet: see there.
        NoHeadCount: below zero, or above ``MOST_CAME``.
    """
    occurrence = await may_count(tx, actor, occurrence_id, now=now)
    if not 0 <= came <= MOST_CAME:
        raise NoHeadCount
    bot_id = actor.person.bot_id
    await repository.save_came(tx, occurrence.id, came)
    shown = (head_count_subject(occurrence.id), thanks_subject(occurrence.id), notices.posted_subject(occurrence.id))
    for subject in shown:
        await outbox.redraw(tx, bot_id, subject, now=now)
    poster = await _poster(tx, occurrence)
    if poster is not None and poster.person.stopped_at is None:
        due_at = now if poster.id == actor.id else quiet_hours.first_allowed(now)
        await outbox.owe(tx, bot_id, [_thanks(poster.chat_id, occurrence.id, due_at)], now=now)


async def may_count(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> Occurrence:
    """An occurrence that began, of which the actor may say how many came.

    Raises:
        NotYours, OccurrenceCancelled, NotOverYet: see there.
    """
    occurrence = await activities.find_posted(tx, actor, occurrence_id)
    if occurrence.cancelled_at is not None:
        raise OccurrenceCancelled
    if occurrence.starts_at > now:
        raise NotOverYet
    return occurrence


async def thanks_due(tx: Tx, bot_id: BotId, *, now: datetime, quiet_hours: QuietHours) -> None:
    """The morning after a question that was not answered, thank the poster without a number."""
    if quiet_hours.is_quiet(now):
        return
    owed = []
    for one, asked_at in await repository.list_unanswered(tx, bot_id, after=now - _LOOK_BACK, before=now):
        morning = asked_at.astimezone(BRUSSELS).date() + timedelta(days=1)
        due_at = datetime.combine(morning, THANKS_AT, BRUSSELS).astimezone(UTC)
        if not due_at <= now < due_at + NO_SENSE_AFTER:
            continue
        poster = await _poster(tx, one)
        if poster is not None:
            owed.append(_thanks(poster.chat_id, one.id, now))
    await outbox.owe(tx, bot_id, owed, now=now)


def _thanks(chat_id: ChatId, occurrence_id: int, due_at: datetime) -> Owed:
    return Owed(
        chat_id,
        THANKS,
        {"occurrence_id": occurrence_id},
        subject=thanks_subject(occurrence_id),
        dedupe_key=f"thanks:{occurrence_id}",
        due_at=due_at,
    )


async def _poster(tx: Tx, occurrence: Occurrence) -> Actor | None:
    """Who posted it, if that person is still of the team there."""
    created_by, where = occurrence.activity.created_by, occurrence.activity.neighbourhood_id
    if created_by is None:
        return None
    actor = Actor(await residents.get(tx, created_by), await volunteers.roles_of(tx, created_by))
    of_the_team = actor.is_a(Role.VOLUNTEER, where) or actor.is_a(Role.REGISSEUR, where)
    return actor if of_the_team else None
