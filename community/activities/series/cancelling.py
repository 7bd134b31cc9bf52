"""Calling one time off, or that one and all that follow."""

from datetime import datetime

from sqlalchemy import update

from community.activities import notices as room_notices
from community.activities import repository
from community.activities.joining.notices import offers_key
from community.activities.models import OccurrenceBegun, OccurrenceCancelled, TextNotUnderstood
from community.activities.posting.keeping import short
from community.activities.series import hearing, kept, notices, reach
from community.activities.series.hearing import Change, Told
from community.activities.series.reach import Reach
from community.activities.series.shifting import ended_before
from community.activities.telling import repository as news
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core.database import Tx
from core.ids import BotId
from core.tables import outbox as outbox_table

MOST_IN_REASON = 120


def checked_reason(text: str) -> str:
    """Why it does not take place, in one line.

    Raises:
        TextNotUnderstood, TooLong: see there.
    """
    return short(text, MOST_IN_REASON, TextNotUnderstood())


async def hearers(tx: Tx, actor: Actor, occurrence_id: int, *, rest: bool, now: datetime) -> int:
    """How many people would hear of a cancellation. Raises NotYours."""
    about = await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now)
    found = await hearing.list_concerned(tx, about.ids, without=actor.id, bot_id=actor.person.bot_id)
    return sum(not one.stopped for one in found)


async def cancel_occurrence(
    tx: Tx,
    actor: Actor,
    occurrence_id: int,
    quiet_hours: QuietHours,
    *,
    now: datetime,
    rest: bool = False,
    because: str = "",
) -> Told:
    """Call one time off, or that one and all that follow: then the series ends there.

    Everybody who said yes or perhaps hears it, with the reason in the organiser's words; what waits is taken back.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun, TooLong: see there.
    """
    reason = checked_reason(because) if because.strip() else ""
    about = await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now)
    if about.chosen.starts_at <= now:
        raise OccurrenceBegun
    if about.chosen.cancelled:
        raise OccurrenceCancelled
    known = await hearing.list_known(tx, about.ids)
    await _mark(tx, about, reason, actor.language, now=now)
    bot_id = actor.person.bot_id
    for one in about.ids:
        await news.withdraw(tx, bot_id, room_notices.reminder_key(one), now=now)
        await news.withdraw(tx, bot_id, offers_key(one), now=now)
    await _take_back_invitations(tx, bot_id, about, now=now)
    after = await repository.find_occurrence(tx, occurrence_id)
    assert after is not None
    was = {one: hearing.known_as(occurrence) for one, occurrence in known.items()}
    change = Change(notices.CALLED_OFF, after, was, urgent=True)
    told = await hearing.tell(tx, actor, change, quiet_hours, now=now)
    await hearing.tell_poster(tx, actor, after, quiet_hours, now=now)
    await hearing.redraw(tx, bot_id, about.ids, now=now)
    return told


async def _mark(tx: Tx, about: Reach, reason: str, language: str, *, now: datetime) -> None:
    for one in about.times:
        if one.cancelled:
            continue
        values: dict[str, object] = {"cancelled_at": now, "version": one.version + 1}
        if reason:
            texts = {lang: dict(said) for lang, said in one.own.get("texts", {}).items()}
            texts[language] = texts.get(language, {}) | {"because": reason}
            values["overrides"] = {**one.own, "texts": texts}
        await kept.write(tx, one.id, values)
    await kept.end_offers(tx, about.ids)
    if about.rest:
        ended = ended_before(about.series, about.chosen)
        await repository.update_activity(tx, about.series.id, {**ended, "version": about.series.version + 1})


async def _take_back_invitations(tx: Tx, bot_id: BotId, about: Reach, *, now: datetime) -> None:
    """An invitation that waits for the morning shows the next time, or goes nowhere when there is none."""
    key = notices.invitation_keys(about.series.id)
    coming = [one for one in about.others if not one.cancelled and one.starts_at > now]
    if not coming:
        await news.withdraw(tx, bot_id, key, now=now)
        return
    following = min(coming, key=lambda one: one.starts_at).id
    subjects = [room_notices.occurrence_subject(one) for one in about.ids]
    await tx.execute(
        update(outbox_table)
        .where(*hearing.keyed(bot_id, key), outbox_table.c.state == "queued", outbox_table.c.subject.in_(subjects))
        .values(variables={"occurrence_id": following}, subject=room_notices.occurrence_subject(following))
    )
