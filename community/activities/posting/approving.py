"""The first posts of a new volunteer: a colleague reads them before the neighbours do.

A regisseur of the neighbourhood or an admin says yes, asks something, or says no; the first tap counts. With a question
or a no it is a draft again, with everything in it, and the poster hears why.
"""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from community.activities import notices, repository
from community.activities.models import Activity, ActivityState, AlreadyPosted
from community.activities.policy import ActivityPolicy
from community.activities.posting import notices as said
from community.activities.posting import repository as postings
from community.activities.telling import announcing
from community.activities.telling import repository as news
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers import repository as volunteers
from community.volunteers.duty import service as duty
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import DomainError, NotYours
from core.holidays_be import is_public_holiday
from core.ids import BotId, ChatId, UserId

MOST_IN_QUESTION = 300
_SATURDAY = 5


class Decision(StrEnum):
    """What a colleague said."""

    YES = "yes"
    QUESTION = "question"
    NO = "no"


class AlreadyDecided(DomainError):
    """A colleague was first, or the poster took it back."""

    key = "first-posts-already-decided"


class QuestionNotUnderstood(DomainError):
    """No word in it."""

    key = "first-posts-again-question"


class QuestionTooLong(DomainError):
    """Shorter, please. Variables: most, length."""

    key = "first-posts-question-too-long"


async def needs_a_yes(tx: Tx, actor: Actor, draft: Activity, policy: ActivityPolicy) -> bool:
    """Whether somebody reads it first: of a volunteer with few posts so far, who is no regisseur or admin there."""
    where = draft.neighbourhood_id
    if not policy.first_posts or actor.is_a(Role.REGISSEUR, where) or actor.is_a(Role.ADMIN, where):
        return False
    return await postings.count_posted_by(tx, actor.id, where) < policy.first_posts


async def colleagues(tx: Tx, bot_id: BotId, activity: Activity, *, admins: frozenset[UserId]) -> list[ChatId]:
    """The chats of those who may say yes and can be reached: the regisseurs who are there, and the admins."""
    where = activity.neighbourhood_id
    everybody = await volunteers.list_holders(tx, where, Role.REGISSEUR)
    at_hand = await duty.at_hand(tx, [one for one in everybody if one.bot_id == bot_id])
    found = {one.person_id: one.chat_id for one in at_hand}
    for person_id, chat_id in (await volunteers.admin_chats(tx, bot_id, where, admins)).items():
        if await volunteers.reachable(tx, bot_id, chat_id):
            found.setdefault(person_id, chat_id)
    return [chat_id for person_id, chat_id in found.items() if person_id != activity.created_by]


async def hand_in(
    tx: Tx, actor: Actor, draft: Activity, quiet_hours: QuietHours, *, admins: frozenset[UserId], now: datetime
) -> None:
    """Ask for a yes. With nobody there it waits all the same: its card says whom to call.

    Raises:
        AlreadyPosted: it was no draft any more.
    """
    remind_at = a_working_day_later(now)
    if not await postings.move(
        tx, draft.id, was=[ActivityState.DRAFT], becomes=ActivityState.WAITING, leaves_at=remind_at
    ):
        raise AlreadyPosted
    await _ask(tx, actor.person.bot_id, draft, quiet_hours, admins=admins, now=now)


async def remind(
    tx: Tx, bot_id: BotId, activity: Activity, quiet_hours: QuietHours, *, admins: frozenset[UserId], now: datetime
) -> None:
    """After a working day once more, to whoever may say yes by now. As long as there is nobody: every working day."""
    asked = await _ask(tx, bot_id, activity, quiet_hours, admins=admins, again=True, now=now)
    await repository.update_activity(tx, activity.id, {"leaves_at": None if asked else a_working_day_later(now)})


async def _ask(
    tx: Tx,
    bot_id: BotId,
    activity: Activity,
    quiet_hours: QuietHours,
    *,
    admins: frozenset[UserId],
    now: datetime,
    again: bool = False,
) -> bool:
    chats = await colleagues(tx, bot_id, activity, admins=admins)
    due_at = quiet_hours.first_allowed(now)
    await outbox.owe(tx, bot_id, said.first_posts(chats, activity, asked_at=now, due_at=due_at, again=again), now=now)
    return bool(chats)


def a_working_day_later(asked_at: datetime) -> datetime:
    """The same time on the wall, on the next day from Monday to Friday that is no public holiday (aware, UTC)."""
    local = asked_at.astimezone(BRUSSELS).replace(tzinfo=None) + timedelta(days=1)
    while local.weekday() >= _SATURDAY or is_public_holiday(local.date()):
        local += timedelta(days=1)
    return local.replace(tzinfo=BRUSSELS).astimezone(UTC)


async def waiting(tx: Tx, actor: Actor, activity_id: int) -> Activity:
    """Something that waits for a yes which the actor may give.

    Raises:
        NotYours: it does not exist, or it is not for the actor to say.
        AlreadyDecided: a colleague was first, or the poster took it back.
    """
    activity = await repository.find_activity(tx, activity_id)
    if activity is None:
        raise NotYours
    where = activity.neighbourhood_id
    if not actor.is_a(Role.REGISSEUR, where) and not actor.is_a(Role.ADMIN, where):
        raise NotYours
    if activity.state is not ActivityState.WAITING:
        raise AlreadyDecided
    return activity


async def approve(tx: Tx, actor: Actor, activity_id: int, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Into the agenda, at once: the minute to take it back was the wait.

    Raises:
        NotYours, AlreadyDecided: see ``waiting``.
        MomentGone: its hour went by; the tick gives it back to its poster.
    """
    activity = await waiting(tx, actor, activity_id)
    bot_id = actor.person.bot_id
    await announcing.go_out(tx, bot_id, activity, quiet_hours, was=[ActivityState.WAITING], now=now)
    await _answer(tx, bot_id, activity, Decision.YES, now=now)


async def send_back(
    tx: Tx, vault: Vault, actor: Actor, activity_id: int, question: str | None = None, *, now: datetime
) -> None:
    """Not like this: a draft again. The poster hears why: a question (one line), or kindly that it does not fit.

    Raises:
        NotYours, AlreadyDecided: see ``waiting``.
        QuestionNotUnderstood, QuestionTooLong: it is to be asked again.
    """
    activity = await waiting(tx, actor, activity_id)
    line = None if question is None else _one_line(question)
    if not await postings.move(
        tx, activity.id, was=[ActivityState.WAITING], becomes=ActivityState.DRAFT, leaves_at=None
    ):
        raise AlreadyDecided
    sealed = "" if line is None else vault.seal_text(line, question_place(activity.id)).hex()
    decision = Decision.NO if line is None else Decision.QUESTION
    await _answer(tx, actor.person.bot_id, activity, decision, sealed=sealed, now=now)


def question_place(activity_id: int) -> str:
    """Where the question of a colleague is sealed for."""
    return f"first_post|question|{activity_id}"


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    if not any(letter.isalnum() for letter in line):
        raise QuestionNotUnderstood
    if len(line) > MOST_IN_QUESTION:
        raise QuestionTooLong(most=MOST_IN_QUESTION, length=len(line))
    return line


async def _answer(
    tx: Tx, bot_id: BotId, activity: Activity, decision: Decision, *, now: datetime, sealed: str = ""
) -> None:
    """Tell the poster, who waits for it, and show everybody that it is decided."""
    poster = await postings.find_poster(tx, activity.id)
    if poster is not None:
        owed = said.answer(ChatId(poster.chat_id), activity.id, decision, about=now, sealed=sealed)
        await outbox.owe(tx, bot_id, [owed], now=now)
    await tell_it_is_decided(tx, bot_id, activity.id, now=now)
    await outbox.redraw(tx, bot_id, said.posting_subject(activity.id), now=now)
    await outbox.redraw(tx, bot_id, notices.draft_subject(activity.id), now=now)


async def tell_it_is_decided(tx: Tx, bot_id: BotId, activity_id: int, *, now: datetime) -> None:
    """Take back what still waits for the morning, and redraw the cards of all who were asked."""
    await news.withdraw(tx, bot_id, said.first_post_key(activity_id), now=now)
    await outbox.redraw(tx, bot_id, said.first_post_subject(activity_id), now=now)
