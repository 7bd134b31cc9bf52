"""Editing what is in the agenda: one time, or that one and all that follow. Other times keep their picture and text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from community.activities import models
from community.activities.joining.filling import fill_places
from community.activities.models import Occurrence, OccurrenceBegun, OccurrenceCancelled
from community.activities.policy import ActivityPolicy
from community.activities.posting import answers, drafting, timing
from community.activities.posting.keeping import MOST_IN_CONTACT, TEXTS, short
from community.activities.posting.refusals import (
    DeadlineNotUnderstood,
    LengthNotUnderstood,
    LinkNotUnderstood,
    PhotoNotUnderstood,
)
from community.activities.series import hearing, notices, reach
from community.activities.series.hearing import Change, Told
from community.activities.series.reach import Reach
from community.activities.series.refusals import NothingChanged
from community.residents.quiet_hours import BRUSSELS, QuietHours
from community.volunteers.roles import Actor
from core.database import Tx

COLUMNS = {
    "contact": "contact",
    "seats": "seats",
    "minutes": "minutes",
    "online": "online_url",
    "deadline": "closes_days",
    "photo": "photo",
}
"""What else can be changed, and where it is kept."""
PARTS = (*TEXTS, *COLUMNS)


@dataclass(frozen=True, slots=True)
class House:
    """What the operator decided: when the bot is quiet, and how free places are given on."""

    quiet_hours: QuietHours
    policy: ActivityPolicy


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit set going. ``told`` is None when nobody was told: the organiser may still want that.

    ``too_many``: so many heads have a place more than there are seats now; nobody loses one.
    """

    occurrence: Occurrence
    told: Told | None
    too_many: int = 0


def read_part(part: str, text: str, occurrence: Occurrence, *, now: datetime) -> Any:
    """What was typed for one part of an occurrence, as it is kept: read like the answers of a draft.

    Raises:
        NotUnderstood, TooLong: it is asked again.
    """
    if part in TEXTS:
        refusal = models.TitleNotUnderstood() if part == "title" else models.TextNotUnderstood()
        return short(text, TEXTS[part], refusal)
    if part == "contact":
        return short(text, MOST_IN_CONTACT, models.TextNotUnderstood())
    if part == "photo":
        raise PhotoNotUnderstood
    return _READERS[part](text, occurrence, now)


def _read_seats(text: str, occurrence: Occurrence, now: datetime) -> int | None:
    understood, seats = drafting.read_seats(text)
    if not understood:
        raise models.SeatsNotUnderstood
    return seats


def _read_minutes(text: str, occurrence: Occurrence, now: datetime) -> int:
    minutes = answers.read_length(text, occurrence.starts_at.astimezone(BRUSSELS).time())
    if minutes is None:
        raise LengthNotUnderstood
    return minutes


def _read_link(text: str, occurrence: Occurrence, now: datetime) -> str:
    link = answers.read_link(text)
    if link is None:
        raise LinkNotUnderstood
    return link


def _read_deadline(text: str, occurrence: Occurrence, now: datetime) -> int | None:
    days = answers.read_deadline(text, timing.local_day(occurrence.starts_at), timing.local_day(now))
    if days is None:
        raise DeadlineNotUnderstood
    return days or None


_READERS: dict[str, Callable[[str, Occurrence, datetime], Any]] = {
    "seats": _read_seats,
    "minutes": _read_minutes,
    "online": _read_link,
    "deadline": _read_deadline,
}


async def edit(
    tx: Tx, actor: Actor, occurrence_id: int, part: str, value: Any, house: House, *, rest: bool, now: datetime
) -> Edited:
    """Write one part of one time, or of that one and all that follow; None takes it away.

    A price is told to everybody concerned; of anything else only the cards are drawn anew.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun, NothingChanged: see there.
    """
    about = await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now)
    _must_be_open(about, now=now)
    known = await hearing.list_known(tx, about.ids)
    if part in TEXTS:
        await _write_text(tx, about, part, str(value or ""), actor.language)
    else:
        await _write_column(tx, about, COLUMNS[part], value)
    await reach.count_edition(tx, about)
    bot_id = actor.person.bot_id
    after = await hearing.list_known(tx, about.ids)
    mine = after[occurrence_id]
    told = None
    if part == "price":
        was = {one: hearing.known_as(before) for one, before in known.items()}
        told = await hearing.tell(
            tx, actor, Change(notices.CHANGED, mine, was, urgent=False), house.quiet_hours, now=now
        )
    await hearing.tell_poster(tx, actor, mine, house.quiet_hours, now=now)
    await hearing.redraw(tx, bot_id, [one.id for one in about.times], now=now)
    too_many = 0
    if part == "seats":
        for one in after.values():
            await fill_places(tx, bot_id, one, house.policy, house.quiet_hours, now)
        too_many = await reach.heads_without_seat(tx, mine)
    return Edited(mine, told, too_many)


def _must_be_open(about: Reach, *, now: datetime) -> None:
    if about.chosen.cancelled:
        raise OccurrenceCancelled
    if about.chosen.starts_at <= now:
        raise OccurrenceBegun


async def _write_text(tx: Tx, about: Reach, part: str, text: str, language: str) -> None:
    activity = about.series if about.rest else about.occurrence.activity
    own = any(part in texts for texts in about.chosen.own.get("texts", {}).values())
    if getattr(activity.in_language(language), part) == text and not (about.rest and own):
        raise NothingChanged
    await reach.write_text(tx, about, part, text, language)


async def _write_column(tx: Tx, about: Reach, column: str, value: Any) -> None:
    activity = about.series if about.rest else about.occurrence.activity
    if getattr(activity, column) == value and not (about.rest and column in about.chosen.own):
        raise NothingChanged
    await reach.write_fields(tx, about, {column: value})


async def correct(
    tx: Tx,
    actor: Actor,
    occurrence_id: int,
    part: str,
    quiet_hours: QuietHours,
    *,
    rest: bool,
    edition: int,
    now: datetime,
) -> Told:
    """Tell everybody concerned of an edit that is not told by itself.

    ``edition`` is the version in which it was made: a second tap owes nothing more.

    Raises:
        NotYours, OccurrenceCancelled, OccurrenceBegun: see there.
    """
    about = await reach.reach_of(tx, actor, occurrence_id, rest=rest, now=now)
    _must_be_open(about, now=now)
    known = await hearing.list_known(tx, about.ids)
    was = {one: hearing.known_as(occurrence) for one, occurrence in known.items()}
    change = Change(notices.CHANGED, about.occurrence, was, urgent=False, part=part, edition=edition)
    told = await hearing.tell(tx, actor, change, quiet_hours, now=now)
    await hearing.redraw(tx, actor.person.bot_id, [occurrence_id], now=now)
    return told
