"""Editing what is in the agenda: one time, or that one and all that follow. Other times keep their picture and text."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from community.activities import models
from community.activities.joining.filling import fill_places
from community.activities.models import Occurrence, OccurrenceBegun, OccurrenceCancelled
from community.activities.policy import ActivityPolicy
from community.activities.posting import drafting
from community.activities.series import hearing, notices, reach
from community.activities.series.hearing import Change, Told
from community.activities.series.reach import Reach
from community.activities.series.refusals import (
    DeadlineNotUnderstood,
    LengthNotUnderstood,
    LinkNotUnderstood,
    NothingChanged,
)
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core.database import Tx

TEXTS = {
    "title": models.MOST_IN_TITLE,
    "what": models.MOST_IN_TEXT,
    "price": models.MOST_IN_PRICE,
    "bring": 200,
    "audience": 200,
    "access": 200,
    "languages": 120,
}
"""Texts that are written per language, and how many characters each may have."""
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
MOST_IN_CONTACT = 120
MOST_IN_LINK = 200
MOST_DAYS_BEFORE = 30
SHORTEST, LONGEST = 5, 24 * 60

_LINK = re.compile(r"https://[^\s/<>\"]+\.[^\s<>\"]+", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2}) ?(?:uur|u|heures?|hours?|hrs?|h)(?: ?(?:en |et |and )?(\d{1,2})(?: ?min\w*)?)?\.?")
_MINUTES = re.compile(r"(\d{1,4}) ?(?:minuten|minuut|minutes|minute|min)\.?")
_SAID_LENGTHS = {
    "half uur": 30, "een half uur": 30, "halfuur": 30, "une demi-heure": 30, "demi-heure": 30, "half an hour": 30,
    "uur": 60, "een uur": 60, "une heure": 60, "an hour": 60, "one hour": 60,
    "anderhalf uur": 90, "une heure et demie": 90, "an hour and a half": 90, "twee uur": 120, "two hours": 120,
    "deux heures": 120, "drie uur": 180, "trois heures": 180, "three hours": 180,
}  # fmt: skip
_NO_DEADLINE = {"geen", "dag zelf", "de dag zelf", "aucune", "le jour meme", "none", "the day itself"}


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


def one_line(text: str, most: int, refusal: models.NotUnderstood) -> str:
    """One line with at least one letter or digit in it, not longer than there is room for.

    Raises:
        TooLong, or the refusal that was given.
    """
    line = " ".join(text.split())
    if not any(letter.isalnum() for letter in line):
        raise refusal
    if len(line) > most:
        raise models.TooLong(most=most, length=len(line))
    return line


def read_part(part: str, text: str) -> Any:
    """What was typed for one part, as it is kept.

    Raises:
        NotUnderstood, TooLong and those of ``refusals``: it is asked again.
    """
    if part in TEXTS:
        refusal = models.TitleNotUnderstood() if part == "title" else models.TextNotUnderstood()
        return one_line(text, TEXTS[part], refusal)
    return _READERS[part](text)


def _read_contact(text: str) -> str:
    return one_line(text, MOST_IN_CONTACT, models.TextNotUnderstood())


def _read_seats(text: str) -> int | None:
    understood, seats = drafting.read_seats(text)
    if not understood:
        raise models.SeatsNotUnderstood
    return seats


def _read_minutes(text: str) -> int:
    said = drafting.folded(text)
    minutes = _SAID_LENGTHS.get(said, 0)
    if found := _HOURS.fullmatch(said):
        minutes = int(found[1]) * 60 + int(found[2] or 0)
    elif found := _MINUTES.fullmatch(said):
        minutes = int(found[1])
    if not SHORTEST <= minutes <= LONGEST:
        raise LengthNotUnderstood
    return minutes


def _read_link(text: str) -> str:
    link = text.strip()
    if not _LINK.fullmatch(link) or len(link) > MOST_IN_LINK:
        raise LinkNotUnderstood
    return link


def _read_deadline(text: str) -> int | None:
    said = drafting.folded(text).rstrip(".!")
    if said in _NO_DEADLINE:
        return None
    found = re.fullmatch(r"(\d{1,2})(?: (?:dag|dagen|jours?|days?))?(?: .{0,40})?", said)
    if found is None or int(found[1]) > MOST_DAYS_BEFORE:
        raise DeadlineNotUnderstood
    return int(found[1])


_READERS: dict[str, Callable[[str], Any]] = {
    "contact": _read_contact,
    "seats": _read_seats,
    "minutes": _read_minutes,
    "online": _read_link,
    "deadline": _read_deadline,
    "photo": lambda file_id: file_id,
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
