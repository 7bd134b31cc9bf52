"""A draft in the making: one question at a time, each answer kept at once: a pause or a restart loses nothing."""

from datetime import UTC, date, datetime, time
from typing import Any

from community.activities import models, repository
from community.activities.models import Activity, ActivityState, Occurrence
from community.activities.posting import drafting
from community.activities.themes import THEMES
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Actor, Role
from core.database import Tx
from core.errors import NotYours

STEPS = ("title", "theme", "day", "hour", "place", "seats", "preview")
"""The questions, in order. ``what`` and ``price`` are only asked when the poster wants to add them."""
EXTRA_STEPS = ("what", "price")


async def begin(tx: Tx, actor: Actor, *, now: datetime) -> Activity:
    """A new, empty draft for the neighbourhood the actor talks to. An earlier draft of the actor is thrown away."""
    actor.must_be(Role.VOLUNTEER, actor.home)
    await repository.delete_drafts(tx, actor.id)
    draft_id = await repository.add_draft(tx, actor.home, actor.id, to_ask=STEPS[:-1], now=now)
    return await get(tx, actor, draft_id)


async def unfinished(tx: Tx, actor: Actor) -> Activity | None:
    """The draft the actor left, in the neighbourhood talked to now."""
    return await repository.find_draft_of(tx, actor.id, actor.home)


async def get(tx: Tx, actor: Actor, draft_id: int) -> Activity:
    """The actor's own draft.

    Raises:
        NotYours: no such draft, or somebody else's.
        AlreadyPosted: it is an activity by now.
    """
    draft = await repository.find_activity(tx, draft_id)
    if draft is None or draft.created_by != actor.id:
        raise NotYours
    actor.must_be(Role.VOLUNTEER, draft.neighbourhood_id)
    if draft.state is not ActivityState.DRAFT:
        raise models.AlreadyPosted
    return draft


async def peek(tx: Tx, draft_id: int) -> Activity | None:
    """A draft (or what became of it) for the card that is sent to its poster."""
    return await repository.find_activity(tx, draft_id)


async def recent_places(tx: Tx, draft: Activity, most: int) -> list[tuple[int, str]]:
    """Places to choose from: an activity that was there, and the place."""
    return await repository.list_recent_places(tx, draft.neighbourhood_id, most)


async def discard(tx: Tx, actor: Actor, draft_id: int) -> None:
    """Throw a draft away. One that is gone already is no trouble."""
    draft = await repository.find_activity(tx, draft_id)
    if draft is not None:
        await get(tx, actor, draft_id)
        await repository.delete_drafts(tx, actor.id)


async def answer(tx: Tx, actor: Actor, draft_id: int, step: str, text: str, *, now: datetime) -> Activity:
    """Take in what the poster typed at a step other than the hour (which may need a second question).

    Raises:
        NotUnderstood: it is to be asked again.
        TooLong: shorter, please.
        MomentGone: that day is behind us.
    """
    draft = await get(tx, actor, draft_id)
    match step:
        case "title" | "what" | "price":
            return await _keep_text(tx, actor, draft, step, text)
        case "theme":
            return await choose_theme(tx, actor, draft_id, drafting.read_theme(text) or "")
        case "day":
            day = drafting.read_day(text, now.astimezone(BRUSSELS).date())
            if day is None:
                raise models.DayNotUnderstood
            return await choose_day(tx, actor, draft_id, day, now=now)
        case "place":
            place = _short(text, models.MOST_IN_PLACE, models.PlaceNotUnderstood())
            return await _keep(tx, actor, draft, step, {"place": place, "latitude": None, "longitude": None})
        case "seats":
            understood, seats = drafting.read_seats(text)
            if not understood:
                raise models.SeatsNotUnderstood
            return await choose_seats(tx, actor, draft_id, seats)
    raise NotYours


async def choose_theme(tx: Tx, actor: Actor, draft_id: int, theme: str) -> Activity:
    """Under which theme it is announced. The pictogram follows."""
    draft = await get(tx, actor, draft_id)
    if theme not in THEMES:
        raise models.ThemeNotUnderstood
    return await _keep(tx, actor, draft, "theme", {"theme": theme, "pictogram": THEMES[theme]})


async def choose_day(tx: Tx, actor: Actor, draft_id: int, day: date, *, now: datetime) -> Activity:
    """On which local day. An hour that was chosen before stays."""
    draft = await get(tx, actor, draft_id)
    if day < now.astimezone(BRUSSELS).date():
        raise models.MomentGone
    values: dict[str, Any] = {"first_on": day}
    if draft.starts_at is not None:
        values["starts_at"] = _instant(day, draft.starts_at.astimezone(BRUSSELS).time())
        _not_gone(values["starts_at"], now)
    return await _keep(tx, actor, draft, "day", values)


async def choose_hour(
    tx: Tx, actor: Actor, draft_id: int, hour: time, minutes: int | None, *, now: datetime
) -> Activity:
    """At which hour on the wall, and for how long if that was said."""
    draft = await get(tx, actor, draft_id)
    if draft.first_on is None:
        raise models.DayNotUnderstood
    starts_at = _instant(draft.first_on, hour)
    _not_gone(starts_at, now)
    return await _keep(tx, actor, draft, "hour", {"starts_at": starts_at, "minutes": minutes})


async def reuse_place(tx: Tx, actor: Actor, draft_id: int, activity_id: int) -> Activity:
    """At the same place (and pin) as another activity of this neighbourhood."""
    draft = await get(tx, actor, draft_id)
    other = await repository.find_activity(tx, activity_id)
    if other is None or other.neighbourhood_id != draft.neighbourhood_id or other.state is ActivityState.DRAFT:
        raise NotYours
    pin = {"place": other.place, "latitude": other.latitude, "longitude": other.longitude}
    return await _keep(tx, actor, draft, "place", pin)


async def choose_seats(tx: Tx, actor: Actor, draft_id: int, seats: int | None) -> Activity:
    """For how many people; None is no limit."""
    draft = await get(tx, actor, draft_id)
    if seats is not None and not 1 <= seats <= models.MOST_SEATS:
        raise models.SeatsNotUnderstood
    return await _keep(tx, actor, draft, "seats", {"seats": seats})


def open_steps(draft: Activity) -> tuple[str, ...]:
    """What is still to be asked, in order."""
    if draft.to_ask is not None:
        return draft.to_ask
    title = any(texts.get("title") for texts in draft.texts.values())
    known = {
        "title": title,
        "theme": draft.theme,
        "day": draft.first_on,
        "hour": draft.starts_at,
        "place": draft.place,
    }
    return tuple(step for step, value in known.items() if not value)


def as_occurrence(draft: Activity) -> Occurrence:
    """A complete draft as the occurrence it will be: the preview is drawn from the same thing as the card.

    Raises:
        NotYours: it is not complete.
    """
    if draft.starts_at is None or draft.place is None or draft.theme is None:
        raise NotYours
    return Occurrence(0, draft, draft.starts_at, draft.place, draft.latitude, draft.longitude, draft.version, None)


async def _keep_text(tx: Tx, actor: Actor, draft: Activity, step: str, text: str) -> Activity:
    most = {"title": models.MOST_IN_TITLE, "what": models.MOST_IN_TEXT, "price": models.MOST_IN_PRICE}[step]
    refusal = models.TitleNotUnderstood() if step == "title" else models.TextNotUnderstood()
    kept = _short(text, most, refusal)
    language = next(iter(draft.texts), actor.language)
    texts = {language: {**draft.texts.get(language, {}), step: kept}}
    return await _keep(tx, actor, draft, step, {"texts": texts})


async def _keep(tx: Tx, actor: Actor, draft: Activity, step: str, values: dict[str, Any]) -> Activity:
    """Write an answer, and move on if this was the question to be answered."""
    values = values | {"to_ask": [one for one in open_steps(draft) if one != step]}
    await repository.update_activity(tx, draft.id, values)
    return await get(tx, actor, draft.id)


def _short(text: str, most: int, refusal: models.NotUnderstood) -> str:
    """One line with at least one letter or digit in it, not longer than there is room for."""
    line = " ".join(text.split())
    if not any(letter.isalnum() for letter in line):
        raise refusal
    if len(line) > most:
        raise models.TooLong(most=most, length=len(line))
    return line


def _instant(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, BRUSSELS).astimezone(UTC)


def _not_gone(starts_at: datetime, now: datetime) -> None:
    if starts_at <= now:
        raise models.MomentGone
