"""A draft in the making: one question at a time, each answer kept at once: a pause or a restart loses nothing."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from community.activities import models, repository
from community.activities.models import Activity, ActivityState, Occurrence
from community.activities.posting import answers, drafting, past_days, refusals, scheduling
from community.activities.posting import draft_rows as stored
from community.activities.posting.closing import read_closing
from community.activities.posting.from_sentence import Reading, draft_from, price_in_words
from community.activities.posting.keeping import MOST_IN_CONTACT, TEXTS, keep, keep_text, open_steps, own, short
from community.activities.posting.theming import theme_of
from community.activities.sentences.reading import read_sentence
from community.activities.themes import THEMES
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Actor, Role
from core.database import Tx
from core.errors import NotYours

STEPS = ("title", "theme", "day", "hour", "place", "seats", "preview")
"""The questions, in order, of who goes step by step."""
EXTRA_STEPS = (
    *("repeat", "long", "what", "price", "photo", "bring"),
    *("audience", "access", "languages", "contact", "online", "closes"),
)
"""What is only asked when it was said unclearly, or when the poster wants to add it."""
choose_day, choose_hour, choose_length = scheduling.choose_day, scheduling.choose_hour, scheduling.choose_length
choose_repeat, choose_deadline = scheduling.choose_repeat, scheduling.choose_deadline
leave_half_open = scheduling.leave_half_open
skip_school_holidays = scheduling.skip_school_holidays
MOST_DRAFTS = 3
"""So many unfinished ones are kept of a poster, the newest."""


async def begin(tx: Tx, actor: Actor, *, now: datetime) -> Activity:
    """A new, empty draft for the neighbourhood the actor talks to. Those with nothing in them yet are thrown away."""
    actor.must_be(Role.VOLUNTEER, actor.home)
    kept = 0
    for earlier in reversed(await repository.list_posted_by(tx, actor.id)):
        if earlier.state is ActivityState.DRAFT:
            kept += not is_empty(earlier)
            if is_empty(earlier) or kept >= MOST_DRAFTS:
                await stored.delete_draft(tx, earlier.id)
    draft_id = await repository.add_draft(tx, actor.home, actor.id, to_ask=STEPS[:-1], now=now)
    return await get(tx, actor, draft_id)


def is_empty(draft: Activity) -> bool:
    """Whether nothing was said yet."""
    return not draft.texts and draft.first_on is None and draft.photo is None and draft.place is None


async def unfinished(tx: Tx, actor: Actor) -> Activity | None:
    """The draft the actor left, in the neighbourhood talked to now, if there is something in it."""
    draft = await repository.find_draft_of(tx, actor.id, actor.home)
    return None if draft is None or is_empty(draft) else draft


async def get(tx: Tx, actor: Actor, draft_id: int) -> Activity:
    """The actor's own draft.

    Raises:
        DraftGone: it was thrown away.
        NotYours: somebody else's.
        AlreadyPosted: it is an activity by now.
    """
    return await own(tx, actor, draft_id)


async def peek(tx: Tx, draft_id: int) -> Activity | None:
    """A draft (or what became of it) for the card that is sent to its poster."""
    return await repository.find_activity(tx, draft_id)


async def recent_places(tx: Tx, draft: Activity, most: int) -> list[tuple[int, str]]:
    """Places to choose from: an activity that was there, and the place."""
    known = await stored.list_known(tx, draft.neighbourhood_id, most=most)
    return [(one.activity_id, one.place) for one in known]


async def discard(tx: Tx, actor: Actor, draft_id: int) -> None:
    """Throw a draft away. One that is gone already is no trouble."""
    if await repository.find_activity(tx, draft_id) is not None:
        await own(tx, actor, draft_id)
        await stored.delete_draft(tx, draft_id)


async def take_sentence(
    tx: Tx, actor: Actor, draft_id: int, text: str, *, school_holidays: str, now: datetime
) -> Reading | None:
    """Fill a draft from a whole sentence. None when it announces nothing: the draft is as it was.

    ``school_holidays`` is whose school calendar the neighbourhood goes by.
    """
    draft = await own(tx, actor, draft_id)
    wall = now.astimezone(BRUSSELS).replace(tzinfo=None)
    said = read_sentence(text, wall)
    other_day = None if said.announces else past_days.with_a_day_to_come(text, actor.language)
    if other_day is not None:
        said = read_sentence(other_day, wall)
        said = replace(said, on=None, dates=(), title=past_days.without_that_day(said.title))
    if not said.announces:
        return None
    known = await stored.list_known(tx, draft.neighbourhood_id)
    halves = drafting.read_halves(other_day or text, wall) if said.start is None else None
    reading = draft_from(
        said, language=actor.language, school_holidays=school_holidays, known=known, halves=halves, now=now
    )
    reading.is_past |= other_day is not None
    reading.take_closing(read_closing(text, reading.values["first_on"], wall.date()), wall.date())
    values = reading.values | {"to_ask": reading.to_ask, "assumed": sorted(reading.assumed)}
    await repository.update_activity(tx, draft.id, values)
    return reading


async def answer(
    tx: Tx, actor: Actor, draft_id: int, step: str, text: str, *, now: datetime, school_holidays: str = "nl"
) -> Activity:
    """Take in what the poster typed at a step other than the hour (which may need a second question).

    ``school_holidays`` is whose school calendar the neighbourhood goes by.

    Raises:
        NotUnderstood: it is to be asked again.
        TooLong: shorter, please.
        MomentGone, HourSkipped, DeadlineGone: see there.
    """
    draft = await own(tx, actor, draft_id)
    if step in TEXTS:
        return await keep_text(tx, actor, draft, step, text)
    if step in scheduling.STEPS:
        return await scheduling.answer(tx, actor, draft, step, text, school_holidays=school_holidays, now=now)
    reader = _READERS.get(step)
    if reader is None:
        raise NotYours
    return await reader(tx, actor, draft, text)


async def choose_theme(tx: Tx, actor: Actor, draft_id: int, theme: str) -> Activity:
    """Under which theme it is announced. The pictogram follows."""
    draft = await own(tx, actor, draft_id)
    if theme not in THEMES:
        raise models.ThemeNotUnderstood
    return await keep(tx, actor, draft, "theme", {"theme": theme, "pictogram": THEMES[theme]})


async def reuse_place(tx: Tx, actor: Actor, draft_id: int, activity_id: int) -> Activity:
    """At the same place (and pin) as another activity of this neighbourhood."""
    draft = await own(tx, actor, draft_id)
    other = await repository.find_activity(tx, activity_id)
    if other is None or other.neighbourhood_id != draft.neighbourhood_id or other.state is ActivityState.DRAFT:
        raise NotYours
    pin = {"place": other.place, "latitude": other.latitude, "longitude": other.longitude}
    return await keep(tx, actor, draft, "place", pin)


async def choose_pin(
    tx: Tx, actor: Actor, draft_id: int, latitude: float, longitude: float, place: str | None = None
) -> Activity:
    """A place that was shared from a map. Without a name that is asked next, and the pin stays."""
    draft = await own(tx, actor, draft_id)
    pin = {"latitude": latitude, "longitude": longitude}
    name = " ".join((place or "").split())[: models.MOST_IN_PLACE]
    if any(letter.isalnum() for letter in name):
        return await keep(tx, actor, draft, "place", pin | {"place": name})
    return await keep(tx, actor, draft, "place", pin | {"place": None}, ask=("place",))


async def choose_seats(tx: Tx, actor: Actor, draft_id: int, seats: int | None) -> Activity:
    """For how many people; None is no limit."""
    draft = await own(tx, actor, draft_id)
    if seats is not None and not 1 <= seats <= models.MOST_SEATS:
        raise models.SeatsNotUnderstood
    return await keep(tx, actor, draft, "seats", {"seats": seats})


async def choose_free(tx: Tx, actor: Actor, draft_id: int) -> Activity:
    """It costs nothing, in the language of the draft."""
    draft = await own(tx, actor, draft_id)
    language = next(iter(draft.texts), actor.language)
    return await keep_text(tx, actor, draft, "price", price_in_words("free", language))


async def choose_photo(tx: Tx, actor: Actor, draft_id: int, file_id: str) -> Activity:
    """A photo, by the file id that Telegram has for it."""
    draft = await own(tx, actor, draft_id)
    return await keep(tx, actor, draft, "photo", {"photo": file_id})


async def leave_out(tx: Tx, actor: Actor, draft_id: int, step: str) -> Activity:
    """Take something away that nobody needs to know."""
    draft = await own(tx, actor, draft_id)
    if step not in EXTRA_STEPS:
        raise NotYours
    if step in TEXTS:
        texts = {
            language: {name: text for name, text in one.items() if name != step}
            for language, one in draft.texts.items()
        }
        return await keep(tx, actor, draft, step, {"texts": texts})
    columns: dict[str, dict[str, Any]] = {
        "repeat": {"rrule": None, "extra_on": None, "skips_school_holidays": None},
        "long": {"minutes": None},
        "photo": {"photo": None},
        "contact": {"contact": None},
        "online": {"online_url": None},
        "closes": {"closes_days": None},
    }
    return await keep(tx, actor, draft, step, columns[step])


def is_told(draft: Activity, step: str) -> bool:
    """Whether there is something under a step that may be left out again."""
    told = {
        "repeat": draft.rrule or draft.extra_on,
        "long": draft.minutes,
        "photo": draft.photo,
        "contact": draft.contact,
        "online": draft.online_url,
        "closes": draft.closes_days,
    }
    in_texts = any(texts.get(step) for texts in draft.texts.values())
    return step in EXTRA_STEPS and bool(told.get(step) or in_texts)


def as_occurrence(draft: Activity) -> Occurrence:
    """A complete draft as the occurrence it will be: the preview is drawn from the same thing as the card.

    Raises:
        NotYours: it is not complete.
    """
    if draft.starts_at is None or draft.first_on is None or not draft.place or draft.theme is None:
        raise NotYours
    return Occurrence(0, draft, draft.starts_at, draft.place, draft.latitude, draft.longitude, draft.version, None)


def is_complete(draft: Activity) -> bool:
    """Whether there is nothing left to ask."""
    return not open_steps(draft)


async def _answer_place(tx: Tx, actor: Actor, draft: Activity, text: str) -> Activity:
    """The name of a place. A pin that was shared just before belongs to it; another place has another pin, or none."""
    place = short(text, models.MOST_IN_PLACE, models.PlaceNotUnderstood())
    if drafting.is_only_a_moment(place):
        raise refusals.MomentForPlace
    pin: dict[str, Any] = {}
    if draft.place is not None or draft.latitude is None:
        pin = {"latitude": None, "longitude": None}
    return await keep(tx, actor, draft, "place", pin | {"place": place})


async def _answer_theme(tx: Tx, actor: Actor, draft: Activity, text: str) -> Activity:
    return await choose_theme(tx, actor, draft.id, theme_of(text) or "")


async def _answer_seats(tx: Tx, actor: Actor, draft: Activity, text: str) -> Activity:
    understood, seats = drafting.read_seats(text)
    if not understood:
        raise models.SeatsNotUnderstood
    return await choose_seats(tx, actor, draft.id, seats)


async def _answer_contact(tx: Tx, actor: Actor, draft: Activity, text: str) -> Activity:
    contact = short(text, MOST_IN_CONTACT, models.TextNotUnderstood())
    return await keep(tx, actor, draft, "contact", {"contact": contact})


async def _answer_online(tx: Tx, actor: Actor, draft: Activity, text: str) -> Activity:
    link = answers.read_link(text)
    if link is None:
        raise refusals.LinkNotUnderstood
    return await keep(tx, actor, draft, "online", {"online_url": link})


async def _answer_photo(tx: Tx, actor: Actor, draft: Activity, text: str) -> Activity:
    raise refusals.PhotoNotUnderstood


_READERS = {
    "theme": _answer_theme,
    "place": _answer_place,
    "seats": _answer_seats,
    "contact": _answer_contact,
    "online": _answer_online,
    "photo": _answer_photo,
}
