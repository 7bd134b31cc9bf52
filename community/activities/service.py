"""Coming along, or not; seeing what is to come; calling one time off. Every change of who comes goes through here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from community.activities import attendance_repository, news_repository, notices, repository
from community.activities.importing import ActivityEntry
from community.activities.models import (
    Activity,
    Answer,
    Glance,
    Occurrence,
    OccurrenceBegun,
    OccurrenceCancelled,
    Place,
)
from community.activities.recurrence import Rule, expand, reminder_for
from community.activities.rsvp import next_to_seat, place_for_newcomer
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor, Role
from core import outbox
from core.database import Tx
from core.errors import NotYours
from core.ids import BotId, ChatId, NeighbourhoodId, PersonId
from core.outbox import Lane

HORIZON = timedelta(days=120)
"""So far ahead occurrences are written down: more than a season, for some things happen four times a year."""
MOST_TO_COME = 1000
"""Times of one neighbourhood that questions look through; months of a busy one."""
PAST_IS_KEPT = timedelta(days=30)
"""So long we remember who came, and drafts nobody finished."""


async def join(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime, party: int = 1) -> Place:
    """Say yes. Saying it again changes nothing.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
    """
    occurrence = await _open_occurrence(tx, actor, occurrence_id, now=now)
    mine = await attendance_repository.find_participation(tx, occurrence.id, actor.id)
    if mine is not None and mine.place is not None:
        return mine.place
    heads = await attendance_repository.count_heads(tx, occurrence.id)
    place = place_for_newcomer(occurrence.activity.seats, heads.seated, heads.waiting, party)
    await attendance_repository.save_answer(tx, occurrence.id, actor.id, Answer.YES, place=place, party=party, now=now)
    return place


async def maybe(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> None:
    """Say perhaps. A seat that was held comes free. Raises as ``join``."""
    await _without_seat(tx, actor, occurrence_id, Answer.MAYBE, now=now)


async def decline(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> None:
    """Say no. A seat that was held comes free. Raises as ``join``."""
    await _without_seat(tx, actor, occurrence_id, Answer.NO, now=now)


async def _without_seat(tx: Tx, actor: Actor, occurrence_id: int, answer: Answer, *, now: datetime) -> None:
    occurrence = await _open_occurrence(tx, actor, occurrence_id, now=now)
    await attendance_repository.save_answer(tx, occurrence.id, actor.id, answer, place=None, party=1, now=now)
    reminders = notices.reminder_key(occurrence.id)
    await news_repository.withdraw(tx, actor.person.bot_id, reminders, now=now, chat_id=actor.chat_id)


async def _open_occurrence(tx: Tx, actor: Actor, occurrence_id: int, *, now: datetime) -> Occurrence:
    occurrence = await find_occurrence(tx, actor, occurrence_id, lock=True)
    if occurrence.cancelled_at is not None:
        raise OccurrenceCancelled
    if occurrence.starts_at <= now:
        raise OccurrenceBegun
    return occurrence


async def find_occurrence(tx: Tx, actor: Actor, occurrence_id: int, *, lock: bool = False) -> Occurrence:
    """An occurrence in a neighbourhood the actor belongs to.

    Raises:
        NotYours: there is none.
    """
    occurrence = await repository.find_occurrence(tx, occurrence_id, lock=lock)
    if occurrence is None:
        raise NotYours
    if not await attendance_repository.is_member(tx, actor.id, occurrence.activity.neighbourhood_id):
        raise NotYours
    return occurrence


async def find_posted(tx: Tx, actor: Actor, occurrence_id: int) -> Occurrence:
    """An occurrence the actor answers for: its poster, or the regisseur there.

    Raises:
        NotYours: anything else.
    """
    occurrence = await repository.find_occurrence(tx, occurrence_id)
    if occurrence is None:
        raise NotYours
    where = occurrence.activity.neighbourhood_id
    posted = occurrence.activity.created_by == actor.id and actor.is_a(Role.VOLUNTEER, where)
    if not posted and not actor.is_a(Role.REGISSEUR, where):
        raise NotYours
    return occurrence


async def glance(tx: Tx, bot_id: BotId, occurrence_id: int, chat_id: ChatId) -> Glance | None:
    """What a card shows of an occurrence to the person in a chat; None when it is gone."""
    occurrence = await repository.find_occurrence(tx, occurrence_id)
    if occurrence is None:
        return None
    heads = await attendance_repository.count_heads(tx, occurrence_id)
    mine = await attendance_repository.find_participation_in_chat(tx, occurrence_id, bot_id, chat_id)
    return Glance(occurrence, heads, mine)


async def upcoming(
    tx: Tx, neighbourhood_id: NeighbourhoodId, *, now: datetime, page: int, size: int
) -> tuple[list[Occurrence], bool]:
    """One page of what is to come, and whether there is more. Pages count from 0."""
    found = await repository.list_upcoming(tx, neighbourhood_id, after=now, limit=size + 1, offset=page * size)
    return found[:size], len(found) > size


async def next_occurrence(tx: Tx, actor: Actor, activity_id: int, *, now: datetime) -> Occurrence:
    """The next time of an activity in a neighbourhood the actor belongs to.

    Raises:
        NotYours: there is none.
    """
    occurrence = await repository.find_first_occurrence(tx, activity_id, after=now)
    if occurrence is None:
        raise NotYours
    return await find_occurrence(tx, actor, occurrence.id)


async def to_come(tx: Tx, neighbourhood_id: NeighbourhoodId, *, now: datetime) -> list[Activity]:
    """Each activity of a neighbourhood that still has a time ahead, once."""
    found = await repository.list_upcoming(tx, neighbourhood_id, after=now, limit=MOST_TO_COME)
    return list({one.activity.id: one.activity for one in found if one.cancelled_at is None}.values())


async def coming(tx: Tx, bot_id: BotId, chat_id: ChatId, *, now: datetime, most: int) -> list[Glance]:
    """What the person of a private chat said yes or perhaps to and is still to come, soonest first."""
    said = await attendance_repository.list_said_in_chat(tx, bot_id, chat_id)
    ahead = [
        Glance(one, await attendance_repository.count_heads(tx, one.id), mine)
        for one, mine in said
        if one.starts_at > now and mine.answer is not Answer.NO
    ]
    return sorted(ahead, key=lambda glance: glance.occurrence.starts_at)[:most]


async def posted(
    tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, *, now: datetime, most: int
) -> list[Glance]:
    """A poster's own coming occurrences, soonest first."""
    found = await repository.list_upcoming(tx, neighbourhood_id, after=now, limit=most, posted_by=person_id)
    return [Glance(one, await attendance_repository.count_heads(tx, one.id)) for one in found]


@dataclass(frozen=True, slots=True)
class Cancelled:
    """What a cancellation set going: how many hear it, and how many who joined stopped all messages."""

    told: int
    not_told: int


async def cancel_occurrence(
    tx: Tx, actor: Actor, occurrence_id: int, quiet_hours: QuietHours, *, now: datetime
) -> Cancelled:
    """Call one time off. Everybody who said yes or perhaps hears it; what still waits to be sent is taken back.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
    """
    occurrence = await find_posted(tx, actor, occurrence_id)
    if occurrence.starts_at <= now:
        raise OccurrenceBegun
    if not await repository.cancel_occurrence(tx, occurrence.id, now=now):
        raise OccurrenceCancelled
    bot_id = actor.person.bot_id
    said = await attendance_repository.list_participations(tx, occurrence.id)
    concerned = [one for one in said if one.answer is not Answer.NO and one.person_id != actor.id]
    told = [one for one in concerned if not one.stopped]
    owed = [notices.cancellation(one, occurrence, quiet_hours, now=now) for one in told]
    await outbox.owe(tx, bot_id, owed, now=now)
    await news_repository.withdraw(tx, bot_id, notices.reminder_key(occurrence.id), now=now)
    if occurrence.activity.rrule is None:
        key = notices.invitation_key(occurrence.activity.id, occurrence.activity.version)
        await news_repository.withdraw(tx, bot_id, key, now=now)
    await outbox.redraw(tx, bot_id, notices.occurrence_subject(occurrence.id), now=now, lane=Lane.BROADCAST)
    return Cancelled(len(told), len(concerned) - len(told))


async def free_seats_due(tx: Tx, bot_id: BotId, quiet_hours: QuietHours, *, now: datetime) -> None:
    """Give seats that came free to those who wait. Not at night: the one who waits must be able to hear it."""
    if quiet_hours.is_quiet(now):
        return
    for occurrence in await attendance_repository.list_with_queue(tx, bot_id, now=now):
        heads = await attendance_repository.count_heads(tx, occurrence.id)
        queue = [
            one
            for one in await attendance_repository.list_participations(tx, occurrence.id)
            if one.place is Place.WAITING and not one.stopped
        ]
        lucky = next_to_seat(occurrence.activity.seats, heads.seated, queue)
        for one in lucky:
            await attendance_repository.give_seat(tx, occurrence.id, one.person_id)
        if lucky:
            await outbox.owe(tx, bot_id, [notices.seated(one, occurrence.id) for one in lucky], now=now)
            await outbox.redraw(tx, bot_id, notices.posted_subject(occurrence.id), now=now)


async def write_occurrences(tx: Tx, activity: Activity, *, now: datetime) -> list[datetime]:
    """Write down when an activity takes place from now to the horizon. Returns those instants.

    A single activity is always written down, however far ahead.
    """
    assert activity.starts_at is not None
    until = now + HORIZON
    if activity.rrule is None:
        times = [activity.starts_at]
    else:
        times = expand(Rule(activity.rrule), activity.starts_at, after=now, before=until)
    await repository.add_occurrences(tx, activity, [(at, reminder_for(at)) for at in times])
    await repository.update_activity(tx, activity.id, {"expanded_until": until})
    return times


async def occurrences_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Once a week, write down the next week of every series."""
    for activity in await repository.list_series_to_expand(tx, now + HORIZON - timedelta(days=7)):
        await write_occurrences(tx, activity, now=now)


async def forgetting_due(tx: Tx, bot_id: BotId, *, now: datetime) -> None:
    """Forget who came to what is long past, and drafts nobody finished."""
    await attendance_repository.forget_participations(tx, now - PAST_IS_KEPT)
    await repository.delete_drafts_before(tx, now - PAST_IS_KEPT)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """How many activities of a file were new, different, or the same."""

    added: int
    changed: int
    same: int


async def import_activities(
    tx: Tx, neighbourhood_id: NeighbourhoodId, entries: Sequence[ActivityEntry], *, now: datetime
) -> ImportOutcome:
    """Take the activities of a file in. Nobody is invited: the agenda simply has them.

    An activity that is in the agenda but no longer in the file stays: calling it off is a person's decision.
    """
    known = await repository.find_slugs(tx, neighbourhood_id)
    added = changed = same = 0
    for entry in entries:
        values = entry.values()
        old = known.get(entry.slug)
        if old is not None and all(getattr(old, name) == value for name, value in values.items() if name != "slug"):
            same += 1
            continue
        if old is None:
            activity_id = await repository.add_published(tx, neighbourhood_id, values, now=now)
            added += 1
        else:
            activity_id = old.id
            await repository.update_activity(tx, old.id, values)
            changed += 1
        activity = await repository.find_activity(tx, activity_id)
        assert activity is not None
        times = await write_occurrences(tx, activity, now=now)
        await repository.drop_untouched_occurrences(tx, activity_id, times, now=now)
    return ImportOutcome(added, changed, same)
